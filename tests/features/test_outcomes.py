"""Each sentence of outcomes.feature: keys pressed, facts looked up, and files read by parsers of others."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import vobject
from pytest_bdd import given, parsers, scenarios, then, when
from tests.features.conftest import Rep, calls

from coachdesk.coach.outline import spoken_seconds
from coachdesk.model.brief import FollowUp
from coachdesk.model.call import Callback, Channel, Draft, Permission
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.ui.callbacks.page import CallbacksPage

scenarios("outcomes.feature")


def sheet(rep: Rep) -> FollowUp:
    found = rep.desk.follow_up()
    assert found is not None
    return found


def callback(rep: Rep) -> Callback:
    (found,) = rep.desk.store.callbacks()
    return found


def first(rep: Rep) -> Prospect:
    return rep.people[0]


def draft(rep: Rep) -> Draft:
    return sheet(rep).drafts[0]


def saved(rep: Rep, ending: str) -> Path:
    (found,) = rep.saved.glob(f"*{ending}")
    return found


def message(rep: Rep) -> EmailMessage:
    found = message_from_bytes(saved(rep, ".eml").read_bytes(), policy=SMTP)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def titles(rep: Rep, who: Prospect) -> list[str]:
    return [item.title for item in rep.desk.history(who.id)]


# -- given


@given("the first person's record is complete")
def complete(rep: Rep) -> None:
    change(rep, first(rep), similar_client="Oakfield Dental")


@given("the first person has no email address")
def no_address(rep: Rep) -> None:
    change(rep, first(rep), emails=())


@given("the third person has the first person's number in another spelling")
def same_number(rep: Rep) -> None:
    number = first(rep).phones[0].e164
    assert number is not None
    change(rep, rep.people[2], phones=(Phone(f"001 ({number[2:5]}) {number[5:]}"),))


def change(rep: Rep, who: Prospect, **fields: object) -> None:
    rep.desk.edit_prospect(replace(who, **fields))  # type: ignore[arg-type]
    rep.window.refresh()


# -- when


@when("it is the time of the callback")
def callback_time(rep: Rep) -> None:
    rep.clock.at = callback(rep).at + timedelta(minutes=1)


@when(parsers.parse('I answer "{answer}" to may we email'))
def answer(rep: Rep, answer: str) -> None:
    for _ in range(("not_asked", "yes", "no").index(answer)):
        rep.press("P")


@when("I save the callback as a calendar file")
def save_calendar(rep: Rep) -> None:
    rep.press("Ctrl+2")
    page = rep.window.findChild(CallbacksPage)
    assert page is not None
    page.focus_home()
    rep.press("L")


# -- then


@then(parsers.parse('the callback is on a later day, for the reason "{reason}"'))
def later_day(rep: Rep, reason: str) -> None:
    assert callback(rep).reason == reason
    assert callback(rep).local.date() > datetime(2026, 11, 24, tzinfo=UTC).date()


@then("the callback is at another time of day")
def other_time(rep: Rep) -> None:
    assert callback(rep).local.hour >= 13, "they were called at 10:44 there"


@then("no draft stands on the sheet")
def no_draft(rep: Rep) -> None:
    assert sheet(rep).drafts == ()


@then("no email stands on the sheet")
def no_email(rep: Rep) -> None:
    assert all(one.channel is not Channel.EMAIL for one in sheet(rep).drafts)


@then(parsers.parse('the opener says "{words}"'))
def opener_says(rep: Rep, words: str) -> None:
    brief = rep.desk.brief()
    assert brief is not None
    assert words in brief.opener


@then("the outline has a section for proof")
def has_proof(rep: Rep) -> None:
    brief = rep.desk.brief()
    assert brief is not None
    assert any("proof" in section.title.lower() for section in brief.outline)


@then(parsers.parse('the draft is the text "{template}"'))
def is_the_text(rep: Rep, template: str) -> None:
    assert draft(rep).template == template


@then(parsers.parse('the drafts are for "{channels}"'))
def channels_are(rep: Rep, channels: str) -> None:
    assert ", ".join(sorted(d.channel.value for d in sheet(rep).drafts)) == channels


@then(parsers.parse('the draft says "{words}"'))
def draft_says(rep: Rep, words: str) -> None:
    assert words in draft(rep).body


@then(parsers.parse('the draft does not say "{words}"'))
def draft_does_not_say(rep: Rep, words: str) -> None:
    assert words not in draft(rep).body


@then(parsers.parse('a text message waits that says "{words}"'))
def text_waits(rep: Rep, words: str) -> None:
    (waiting,) = rep.desk.to_send()
    assert waiting.channel is Channel.TEXT
    assert words in waiting.body


@then("the draft lies on the clipboard")
def on_clipboard(rep: Rep) -> None:
    assert rep.clipboard().strip()


@then("the voicemail takes no longer than 30 seconds")
def short_enough(rep: Rep) -> None:
    (spoken,) = (d for d in sheet(rep).drafts if d.channel is Channel.VOICEMAIL)
    assert spoken_seconds(len(spoken.body.split())) <= 30


@then(parsers.parse('the window says "{words}"'))
def window_says(rep: Rep, words: str) -> None:
    assert words in rep.window_text()


@then(parsers.parse('a message file is to "{to}" and says "{words}"'))
def message_file(rep: Rep, to: str, words: str) -> None:
    found = message(rep)
    assert found["To"] == to
    body = found.get_body(("plain",))
    assert body is not None
    text = f"{found['Subject']}\n{' '.join(body.get_content().split())}"
    assert words in text
    assert "[[" not in text


@then("the message file is unsent and has no attachment")
def unsent(rep: Rep) -> None:
    assert message(rep)["X-Unsent"] == "1"
    assert not list(message(rep).iter_attachments())


@then(parsers.parse("its calendar file is of {day} at {clock} UTC with an alarm"))
def calendar_attached(rep: Rep, day: str, clock: str) -> None:
    (attached,) = message(rep).iter_attachments()
    assert attached.get_content_type() == "text/calendar"
    event = vobject.readOne(attached.get_content()).vevent
    assert event.dtstart.value.astimezone(UTC).isoformat() == f"{day}T{clock}:00+00:00"
    assert event.valarm.trigger.value < timedelta(0)


@then(parsers.parse('the calendar file rings for "{title}"'))
def calendar_file(rep: Rep, title: str) -> None:
    event = vobject.readOne(saved(rep, ".ics").read_text(encoding="utf-8")).vevent
    assert event.summary.value == title
    assert event.dtstart.value == callback(rep).at
    assert event.valarm


@then(parsers.parse('the call keeps "{answer}" as the permission'))
def permission_kept(rep: Rep, answer: str) -> None:
    assert calls(rep)[-1].permission is Permission(answer)


@then("the callback is on Tuesday 1 December at 15:00 in New York")
@then("the first person was promised Tuesday 1 December at 15:00 in New York")
def tuesday(rep: Rep) -> None:
    assert (callback(rep).local.isoformat(), callback(rep).zone) == ("2026-12-01T15:00:00", "America/New_York")
    assert callback(rep).promised


@then("the first person was promised Wednesday 25 November at 09:00 in New York")
def wednesday(rep: Rep) -> None:
    assert callback(rep).local.isoformat() == "2026-11-25T09:00:00"


@then("the callback is about 6 months ahead")
def half_a_year(rep: Rep) -> None:
    assert timedelta(days=170) < callback(rep).at - rep.clock.at < timedelta(days=200)


@then("the sheet offers the second number")
def second_number(rep: Rep) -> None:
    assert sheet(rep).other_number == "+1 212 555 0199"


@then(parsers.parse("the {place} person is never called again"))
def never_again(rep: Rep, place: str) -> None:
    who = rep.people[["first", "second", "third"].index(place)]
    assert who.do_not_call
    assert who.id not in {p.id for p in rep.desk.store.uncalled(limit=100)}


@then("the number of the first person is marked as wrong")
def marked_wrong(rep: Rep) -> None:
    assert [phone.bad for phone in first(rep).phones] == [True]


@then("the first person has left the company")
def has_left(rep: Rep) -> None:
    assert first(rep).left_company


@then(parsers.parse('"{name}" is on the list, named by the first person'))
def on_the_list(rep: Rep, name: str) -> None:
    assert [p.referred_by for p in rep.people if p.name == name] == [first(rep).name]


@then(parsers.parse('the history says "{title}"'))
@then(parsers.parse('the history of the first person says "{title}"'))
def history_says(rep: Rep, title: str) -> None:
    assert title in titles(rep, first(rep))


@then(parsers.parse('the history of "{name}" says "{title}"'))
def history_of(rep: Rep, name: str, title: str) -> None:
    (who,) = (p for p in rep.people if p.name == name)
    assert title in titles(rep, who)


@then("a page of the history lies in the folder")
def history_saved(rep: Rep) -> None:
    assert saved(rep, ".pdf").read_bytes().startswith(b"%PDF")
