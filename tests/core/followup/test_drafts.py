"""Drafts, their fields and their lengths."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.followup.cases import MINE, NOW, made_call

from coachdesk.followup.drafts import (
    merge_fields,
    not_gsm,
    plainly_typed,
    recipient,
    speak_seconds,
    text_parts,
    write_draft,
)
from coachdesk.model.call import Callback, Channel, Permission, PointNote
from coachdesk.model.ids import CallbackId, ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.playbook.schema import MERGE_FIELDS, DraftTemplate, Playbook

TEMPLATE = DraftTemplate("t", Channel.EMAIL, "T", "About {{company}}", "Hi {{first_name}}, {{note}}", "why", "source")
CALLBACK = Callback(
    CallbackId("b"),
    ProspectId("p1"),
    None,
    datetime(2026, 11, 24, 15, 45, tzinfo=UTC),
    "America/Chicago",
    datetime(2026, 11, 24, 9, 45),  # noqa: DTZ001
    "They asked",
)


def fields(prospect: Prospect, playbook: Playbook, **more: object) -> dict[str, str]:
    values = {"call": None, "settings_fields": MINE, "callback": None, "playbook": playbook, "now": NOW, **more}
    return merge_fields(prospect, **values)  # type: ignore[arg-type]


def test_fields_say_who_what_and_when_in_their_zone(prospect: Prospect, playbook: Playbook) -> None:
    call = made_call(note="walking into a meeting", section="proof")
    made = fields(replace(prospect, zone="America/Chicago", referred_by="Ana"), playbook, call=call, callback=CALLBACK)
    assert made["name"] == "Saoirse Maguire"
    assert (made["call_time"], made["call_day"]) == ("09:42", "Thursday")
    assert (made["callback_time"], made["callback_zone"]) == ("Tuesday 24 November, 09:45", "Chicago")
    assert (made["note"], made["section"], made["referrer"]) == ("walking into a meeting", "proof", "Ana")
    assert made["my_name"] == "Sam"
    assert set(made) <= set(MERGE_FIELDS) | {"my_email"}


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, "15:42"),
        ({"zone_here": "Europe/Paris"}, "16:42"),
        ({"zone_here": "Europe/Paris", "callback": CALLBACK}, "09:42"),
        ({"zone_there": "Asia/Tokyo", "callback": CALLBACK}, "00:42"),
    ],
)
def test_the_zone_a_call_is_told_in(prospect: Prospect, playbook: Playbook, more: dict[str, object], told: str) -> None:
    assert fields(prospect, playbook, call=made_call(), **more)["call_time"] == told


@pytest.mark.parametrize(
    ("days", "told"), [(0, "Thursday"), (6, "Friday"), (7, "Thursday 12 November"), (-1, "Friday 20 November")]
)
def test_a_call_of_the_last_week_is_told_by_its_day(
    prospect: Prospect, playbook: Playbook, days: int, told: str
) -> None:
    call = made_call(at=NOW - timedelta(days=days))
    assert fields(prospect, playbook, call=call)["call_day"] == told


def test_only_yes_sets_the_permission_fields(prospect: Prospect, playbook: Playbook) -> None:
    agreed = made_call(permission=Permission.YES)
    assert fields(prospect, playbook, call=agreed)["as_agreed"] == "As agreed"
    assert "as_agreed" not in fields(prospect, playbook, call=agreed, permission=Permission.NO)
    assert "permission_yes" not in fields(prospect, playbook, call=made_call())
    assert fields(prospect, playbook, permission=Permission.YES)["permission_yes"] == "yes"
    assert fields(prospect, playbook, permission=Permission.NO)["permission_no"] == "yes"
    assert "permission_no" not in fields(prospect, playbook, call=agreed)


def test_a_text_may_ask_whether_there_is_an_address(prospect: Prospect, playbook: Playbook) -> None:
    assert fields(prospect, playbook)["has_email"] == "yes"
    assert "has_email" not in fields(replace(prospect, emails=()), playbook)


def test_a_prospects_own_value_comes_before_the_teams(prospect: Prospect, playbook: Playbook) -> None:
    team = (("similar_client", "Acme"), ("industry", "trade"), ("my_company", "Team Ltd"))
    book = replace(playbook, policy=replace(playbook.policy, fields=team))
    assert fields(prospect, book)["similar_client"] == "Oakfield"
    assert fields(prospect, book)["my_company"] == "Ledgerly"
    assert fields(prospect, book)["industry"] == "trade"
    other = replace(prospect, similar_client="", extra=(("Industry", "Freight"), ("X", "Y")))
    assert fields(other, book)["similar_client"] == "Acme"
    assert fields(other, book)["industry"] == "Freight"
    assert fields(other, book, settings_fields={})["my_company"] == "Team Ltd"


def test_what_is_not_known_is_absent_and_stays_a_gap(prospect: Prospect, playbook: Playbook) -> None:
    made = fields(replace(prospect, first_name="  "), playbook)
    assert "first_name" not in made
    draft = write_draft(TEMPLATE, prospect=prospect, fields=made)
    assert draft.body == "Hi [[first name]], [[note]]"
    assert draft.missing == ("first name", "note")
    assert (draft.why, draft.source, draft.template) == ("why", "source", "t")


def test_a_value_is_never_read_as_a_template(prospect: Prospect) -> None:
    draft = write_draft(TEMPLATE, prospect=prospect, fields={"first_name": "{{my_phone}}", "note": "{% x %}"})
    assert draft.body == "Hi {{my_phone}}, {% x %}"


def test_no_line_end_reaches_a_header(prospect: Prospect) -> None:
    hostile = replace(prospect, emails=("a@b.example\r\nBcc: all@b.example",))
    draft = write_draft(TEMPLATE, prospect=hostile, fields={"company": "Acme\r\nBcc: x\u2028y"})
    assert draft.subject == "About Acme Bcc: x y"
    assert draft.to == "a@b.example Bcc: all@b.example"


def test_where_each_channel_goes(prospect: Prospect) -> None:
    assert recipient(prospect, channel=Channel.EMAIL) == "S.Maguire@harrowpike.example"
    assert recipient(prospect, channel=Channel.TEXT) == "+12025550142"
    assert recipient(prospect, channel=Channel.NOTE) == ""
    written = replace(prospect, phones=(Phone("555 0101"),), emails=())
    assert recipient(written, channel=Channel.VOICEMAIL) == "555 0101"
    assert recipient(written, channel=Channel.EMAIL) == ""
    assert recipient(replace(written, phones=()), channel=Channel.VOICEMAIL) == ""


def test_a_voicemail_is_spoken_at_150_words_a_minute() -> None:
    assert speak_seconds("") == 0
    assert speak_seconds("word " * 75) == 30
    assert speak_seconds("one two") == 1


@pytest.mark.parametrize(
    ("text", "parts", "length", "encoding"),
    [
        ("", 0, 0, "GSM-7"),
        ("a" * 160, 1, 160, "GSM-7"),
        ("a" * 161, 2, 161, "GSM-7"),
        ("a" * 306, 2, 306, "GSM-7"),
        ("a" * 307, 3, 307, "GSM-7"),
        ("€" * 80, 1, 160, "GSM-7"),
        ("€" * 153, 3, 306, "GSM-7"),
        ("’", 1, 1, "UCS-2"),
        ("é" * 70, 1, 70, "GSM-7"),
        ("ő" * 70, 1, 70, "UCS-2"),
        ("ő" * 71, 2, 71, "UCS-2"),
        ("😀" * 35, 1, 70, "UCS-2"),
        ("😀" * 67, 3, 134, "UCS-2"),
        ("\ud800", 1, 1, "UCS-2"),
    ],
)
def test_how_many_text_messages_it_takes(text: str, parts: int, length: int, encoding: str) -> None:
    assert text_parts(text) == (parts, length, encoding)


@given(st.text(max_size=400))
def test_parts_always_hold_the_text(text: str) -> None:
    parts, length, encoding = text_parts(text)
    assert length >= len(text)
    assert parts * (160 if encoding == "GSM-7" else 70) >= length
    assert (parts == 0) is (text == "")


def test_what_they_answered_fills_the_fields_of_its_section_the_last_word_on_a_point_counting(
    prospect: Prospect, playbook: Playbook
) -> None:
    answers = [
        PointNote("their_situation", "How they do it today", "On paper", NOW),
        PointNote("their_situation", "What slips", "Two days", NOW),
        PointNote("ask", "A day", "Thursday", NOW),
        PointNote("their_situation", "How they do it today", "In Excel", NOW),
    ]
    made = merge_fields(
        prospect, call=None, settings_fields={}, callback=None, playbook=playbook, now=NOW, answers=answers
    )
    assert made["answer_their_situation"] == "In Excel; Two days"
    assert made["answer_ask"] == "Thursday"
    assert made["answers"] == "- How they do it today: In Excel\n- What slips: Two days\n- A day: Thursday"
    assert "answers" not in merge_fields(
        prospect, call=None, settings_fields={}, callback=None, playbook=playbook, now=NOW
    )


def test_the_digits_of_a_number_are_said_one_by_one() -> None:
    assert speak_seconds("word " * 75) == 30
    assert speak_seconds("Call +1 212 555 0199") == speak_seconds("word " * 12)
    assert speak_seconds("at 10 on 3 May") == speak_seconds("word " * 5)


def test_a_text_message_is_typed_plainly_where_that_makes_it_shorter() -> None:
    assert plainly_typed("It’s “on” – I’ll ring…") == "It's \"on\" - I'll ring..."
    assert plainly_typed("Siobhán, it’s Sam") == "Siobhán, it’s Sam", "á keeps it in Unicode anyway"
    assert not_gsm("Größe {€} ’á’") == ("’", "á")
    template = replace(TEMPLATE, channel=Channel.TEXT, subject="", body="It’s {{company}}")
    who = Prospect(ProspectId("p"), phones=(Phone("1"),))
    assert write_draft(template, prospect=who, fields={"company": "O’Neill"}).body == "It's O'Neill"
    kept = write_draft(replace(template, channel=Channel.EMAIL), prospect=who, fields={"company": "O’Neill"})
    assert kept.body == "It’s O’Neill"
