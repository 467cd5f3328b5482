"""Drafts out, callbacks in."""

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.errors import NotUnderstood, UserError
from coachdesk.model.call import CallbackState, Channel, Draft, DraftState
from coachdesk.model.ids import CallbackId, DraftId, OutcomeId


@pytest.fixture
def email(busy_desk: Desk) -> Draft:
    busy_desk.record(OutcomeId("call_later"), callback="tomorrow 3pm")
    return next(d for d in busy_desk.to_send() if d.channel is Channel.EMAIL)


def finished(desk: Desk, draft: Draft) -> Draft:
    return desk.edit_draft(draft.id, to=draft.to, subject="Our call", body="Until tomorrow.")


def test_unsent_drafts_collect_until_they_are_handed_over(busy_desk: Desk, email: Draft) -> None:
    finished(busy_desk, email)
    out = busy_desk.hand_over(email.id, how="copy")
    assert out.text == "Our call\n\nUntil tomorrow."
    assert out.draft.state is DraftState.HANDED_OVER
    assert out.draft.handed_how == "copy"
    assert email.id not in {d.id for d in busy_desk.to_send()}
    assert any("copied" in i.detail or "copied" in i.title for i in busy_desk.history(email.prospect))


def test_a_gap_keeps_a_draft_on_the_desk_until_it_is_filled(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("hung_up_silent"))
    draft = busy_desk.to_send()[0]
    assert "similar client" in draft.missing
    assert "[[similar client]]" in draft.body
    with pytest.raises(UserError, match="similar client"):
        busy_desk.hand_over(draft.id, how="mail")
    filled = busy_desk.edit_draft(
        draft.id, to=draft.to, subject=draft.subject, body=draft.body.replace("[[similar client]]", "Harbour Foods")
    )
    assert filled.missing == ()
    out = busy_desk.hand_over(draft.id, how="mail")
    assert out.mailto.startswith("mailto:ana1@fieldstone.example?")
    assert "Harbour%20Foods" in out.mailto


def test_the_confirmation_carries_the_calendar_file(busy_desk: Desk, email: Draft) -> None:
    finished(busy_desk, email)
    letter = message_from_bytes(busy_desk.hand_over(email.id, how="eml").eml, policy=policy.default)
    assert letter["X-Unsent"] == "1"
    assert "text/calendar" in [part.get_content_type() for part in letter.walk()]


def test_a_draft_without_a_call_or_a_time_carries_none(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("hung_up_silent"))
    draft = finished(busy_desk, busy_desk.to_send()[0])
    letter = message_from_bytes(busy_desk.hand_over(draft.id, how="eml").eml, policy=policy.default)
    assert not letter.is_multipart()


def test_an_edit_that_changes_nothing_makes_no_version(busy_desk: Desk, email: Draft) -> None:
    same = busy_desk.edit_draft(email.id, to=email.to, subject=email.subject, body=email.body)
    assert same.version == email.version
    finished(busy_desk, email)
    assert len(busy_desk.store.draft_versions(email.id)) == 2


def test_a_draft_made_ready_still_waits(busy_desk: Desk, email: Draft) -> None:
    finished(busy_desk, email)
    ready = busy_desk.letter(email.id)
    assert b"X-Unsent" in ready.eml
    assert ready.draft.state is DraftState.OPEN
    assert email.id in {d.id for d in busy_desk.to_send()}


def test_a_draft_that_has_left_may_leave_again_by_another_way(busy_desk: Desk, email: Draft) -> None:
    finished(busy_desk, email)
    busy_desk.hand_over(email.id, how="copy")
    assert busy_desk.hand_over(email.id, how="mail").draft.handed_how == "mail"


def test_a_text_too_long_for_a_mail_link_has_none(busy_desk: Desk, email: Draft) -> None:
    busy_desk.edit_draft(email.id, to=email.to, subject="Our call", body="word " * 1000)
    assert busy_desk.letter(email.id).mailto == ""


def test_an_invitation_to_a_meeting_lasts_half_an_hour(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("meeting"), callback="tomorrow 3pm")
    draft = finished(busy_desk, next(d for d in busy_desk.to_send() if d.channel is Channel.EMAIL))
    message = message_from_bytes(busy_desk.letter(draft.id).eml, policy=policy.default)
    text = list(message.walk())[-1].get_content()
    assert "DTSTART;TZID=America/New_York:20261125T150000" in text
    assert "DTEND;TZID=America/New_York:20261125T153000" in text


def test_nobody_who_asked_to_be_left_alone_gets_a_draft(busy_desk: Desk, email: Draft) -> None:
    finished(busy_desk, email)
    busy_desk.stop(email.prospect, reason="Asked by email")
    with pytest.raises(UserError, match="not waiting any more"):
        busy_desk.hand_over(email.id, how="mail")


def test_a_draft_can_be_put_away_and_brought_back(busy_desk: Desk, email: Draft) -> None:
    busy_desk.cancel_draft(email.id)
    assert email.id not in {d.id for d in busy_desk.to_send()}
    busy_desk.undo()
    assert email.id in {d.id for d in busy_desk.to_send()}


def test_an_unknown_way_or_draft_is_named(busy_desk: Desk, email: Draft) -> None:
    with pytest.raises(UserError, match="pigeon"):
        busy_desk.hand_over(email.id, how="pigeon")
    with pytest.raises(UserError, match="no longer there"):
        busy_desk.hand_over(DraftId("none"), how="mail")
    with pytest.raises(UserError, match="no longer there"):
        busy_desk.callback_done(CallbackId("none"))


def test_callbacks_stand_under_overdue_today_and_later(busy_desk: Desk, clock: Clock) -> None:
    for phrase in ("in 20 minutes", "in 2 hours", "tomorrow 3pm"):
        busy_desk.record(OutcomeId("call_later"), callback=phrase)
        busy_desk.open_next()
    clock.move(minutes=30)
    board = busy_desk.callbacks()
    assert [len(group) for group in (board.overdue, board.today, board.later)] == [1, 1, 1]
    row = board.later[0]
    assert row.local_there.hour == 15
    assert row.local_here.hour == 20
    assert row.prospect_name == "Ana3 Beltrán"


def test_a_callback_an_hour_late_shows_as_missed_and_stays(busy_desk: Desk, clock: Clock) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="in 20 minutes")
    clock.move(hours=3)
    assert [row.callback.state for row in busy_desk.callbacks().overdue] == [CallbackState.MISSED]
    assert [row.callback.state for row in busy_desk.due(at=clock.at)] == [CallbackState.MISSED]


def test_a_callback_can_be_put_off_done_and_undone(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="in 20 minutes")
    first = busy_desk.callbacks().today[0].callback
    busy_desk.snooze(first.id, phrase="tomorrow 9am")
    moved = busy_desk.callbacks().later[0].callback
    assert moved.state is CallbackState.SNOOZED
    assert moved.local.isoformat() == "2026-11-25T09:00:00"
    with pytest.raises(NotUnderstood):
        busy_desk.snooze(first.id, phrase="whenever")
    busy_desk.callback_done(first.id)
    assert busy_desk.callbacks().later == ()
    busy_desk.undo()
    assert len(busy_desk.callbacks().later) == 1


def test_a_callback_that_lies_ahead_is_put_off_from_its_own_time(busy_desk: Desk, clock: Clock) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="tomorrow 3pm")
    first = busy_desk.callbacks().later[0].callback
    said = busy_desk.snooze(first.id).said
    assert said == "Put off to Wed 25 Nov, 16:00 New York, 21:00 Dublin, you: Ana1 Beltrán."
    assert busy_desk.callbacks().later[0].callback.local.isoformat() == "2026-11-25T16:00:00"
    clock.move(days=2)
    busy_desk.snooze(first.id)
    assert busy_desk.callbacks().today[0].callback.at == clock.at + timedelta(hours=1)


def test_what_speaks_against_the_time_a_callback_is_put_off_to_is_said_at_once(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="tomorrow 3pm")
    first = busy_desk.callbacks().later[0].callback
    said = busy_desk.snooze(first.id, phrase="sat 3am").said
    assert "Outside what is permitted there" in said
    assert "A Saturday there." in said
    notes = busy_desk.understand("sat 3am", prospect=first.prospect).notes
    assert [note.partition(".")[0] for note in notes] == ["Saturday: weekend", "Outside what is permitted there"]


def test_night_is_said_where_no_law_sets_hours(busy_desk: Desk) -> None:
    there = replace(busy_desk.prospects()[0], phones=(), country="IE", region="", zone="Europe/Dublin", city="")
    busy_desk.edit_prospect(there)
    assert "That is night there." in busy_desk.understand("fri 3am", prospect=there.id).notes
    assert busy_desk.understand("fri 3pm", prospect=there.id).notes == ()


def test_working_days_leave_out_their_public_holidays_and_days_start_as_set(busy_desk: Desk) -> None:
    busy_desk.save_settings(replace(busy_desk.settings, day_starts="08:30"))
    # Thursday 26 November is Thanksgiving in New York.
    assert busy_desk.understand("in 2 working days").local.isoformat()[:10] == "2026-11-27"
    assert busy_desk.understand("monday").local.isoformat() == "2026-11-30T08:30:00"


def test_a_callback_is_a_calendar_file(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="tomorrow 3pm")
    text = busy_desk.callback_ics(busy_desk.callbacks().later[0].callback.id).decode()
    assert "BEGIN:VALARM" in text
    assert "Call Ana1 Beltrán" in text


def test_a_callback_of_somebody_without_a_number_is_one_too(desk: Desk) -> None:
    desk.add_prospect(person(1, phones=()))
    desk.open_prospect(desk.prospects()[0].id)
    desk.record(OutcomeId("call_later"), callback="tomorrow 3pm")
    assert "no number" in desk.callback_ics(desk.callbacks().later[0].callback.id).decode()


def test_notes_are_not_things_to_send(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("gatekeeper"))
    assert all(d.channel is not Channel.NOTE for d in busy_desk.to_send())


def test_a_draft_of_an_outcome_the_playbook_no_longer_knows_still_goes_out(busy_desk: Desk, email: Draft) -> None:
    finished(busy_desk, email)
    busy_desk.playbook = replace(busy_desk.playbook, outcomes=())
    letter = message_from_bytes(busy_desk.hand_over(email.id, how="eml").eml, policy=policy.default)
    assert not letter.is_multipart()


def test_a_callback_that_is_done_is_done(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="in 20 minutes")
    first = busy_desk.callbacks().today[0].callback
    busy_desk.callback_done(first.id)
    with pytest.raises(UserError, match="not waiting"):
        busy_desk.snooze(first.id, phrase="tomorrow 9am")


def test_a_confirmation_without_a_time_carries_no_calendar_file(busy_desk: Desk, email: Draft) -> None:
    busy_desk.clear_callback()
    draft = next(d for d in busy_desk.to_send() if d.channel is Channel.EMAIL)
    finished(busy_desk, draft)
    letter = message_from_bytes(busy_desk.hand_over(draft.id, how="eml").eml, policy=policy.default)
    assert not letter.is_multipart()
