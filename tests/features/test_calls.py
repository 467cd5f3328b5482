"""Each sentence of calls.feature, as keys pressed and facts looked up."""

from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when
from tests.features.conftest import Rep, calls, on_desk

from coachdesk.model.call import Channel, DraftState
from coachdesk.model.ids import OutcomeId

scenarios("calls.feature")


# -- given


@given("the first person was promised a call tomorrow")
def promised_tomorrow(rep: Rep) -> None:
    first = rep.people[0]
    rep.desk.record(OutcomeId("call_later"), callback="tomorrow 3pm", prospect=first.id)
    rep.desk.open_prospect(first.id)
    rep.window.refresh()


@given("the first person was promised a call in 20 minutes")
def promised_soon(rep: Rep) -> None:
    rep.desk.record(OutcomeId("call_later"), callback="in 20 minutes")
    rep.desk.open_next()
    rep.window.refresh()


# -- when


@when("I work through the list with one outcome key and Enter each")
def work_through(rep: Rep) -> None:
    for n in range(len(rep.people)):
        rep.press("12345678"[n % 8] if n % 8 else "6")
        rep.press("Enter")
        rep.clock.move(seconds=40)


# -- then


@then("nobody is left to call")
def nobody_left(rep: Rep) -> None:
    assert on_desk(rep) == ""


@then("the sheet says who comes next")
def says_next(rep: Rep) -> None:
    sheet = rep.desk.follow_up()
    assert sheet is not None
    assert sheet.next_up.startswith("Ana02")


@then("the first person is never called again")
def never_again(rep: Rep) -> None:
    first = rep.people[0]
    assert first.do_not_call
    assert first.id not in {p.id for p in rep.desk.store.uncalled(limit=100)}
    assert on_desk(rep) != first.first_name or rep.desk.follow_up() is not None


@then("the first person may be called")
def may_be_called(rep: Rep) -> None:
    assert not rep.people[0].do_not_call
    assert on_desk(rep) == "Ana01"


@then("the draft names the hang-up and blames nobody")
def honest_draft(rep: Rep) -> None:
    body = rep.desk.to_send()[0].body
    assert "hung up" in body or "ended" in body
    assert "you should" not in body


@then("both schools stand on the sheet with their source")
def both_schools(rep: Rep) -> None:
    sheet = rep.desk.follow_up()
    assert sheet is not None
    assert {p.id: bool(p.source) for p in sheet.plays} == {"write_instead": True, "call_back_now": True}


@then("the sheet says what may truthfully be said")
def truthful(rep: Rep) -> None:
    sheet = rep.desk.follow_up()
    assert sheet is not None
    assert any("89 FR 26783" in p.notice for p in sheet.plays)


@then("the opener says that the call ended early")
def ring_back_opener(rep: Rep) -> None:
    brief = rep.desk.brief()
    assert brief is not None
    assert "ended before" in brief.opener


@then("a draft of an email and of a voicemail carry the same message")
def same_message(rep: Rep) -> None:
    drafts = {d.channel: d for d in rep.desk.to_send()}
    assert set(drafts) == {Channel.EMAIL, Channel.VOICEMAIL}
    for draft in drafts.values():
        assert "month-end" in draft.body


@then("the callback is on Tuesday 1 December at 15:00 in New York")
def callback_tuesday(rep: Rep) -> None:
    callback = rep.desk.store.callbacks()[0]
    assert callback.local.isoformat() == "2026-12-01T15:00:00"
    assert callback.zone == "America/New_York"


@then("the window says that the time was not understood")
def not_understood(rep: Rep) -> None:
    sheet = rep.desk.follow_up()
    assert sheet is not None
    assert sheet.callback is None or sheet.asks_time
    assert rep.problems or "understood" in rep.window_text()


@then("the desk says that a callback was promised")
def says_promised(rep: Rep) -> None:
    brief = rep.desk.brief()
    assert brief is not None
    assert brief.why_now.startswith("Callback promised for 16:04")


@then("the draft lies on the clipboard")
def on_clipboard(rep: Rep) -> None:
    handed = rep.desk.store.drafts(states=(DraftState.HANDED_OVER,))
    assert len(handed) == 1
    assert handed[0].body in QApplication.clipboard().text()


@then(parsers.parse('"{name}" is on the list, named by the first person'))
def on_the_list(rep: Rep, name: str) -> None:
    assert [p.referred_by for p in rep.people if p.name == name] == [rep.people[0].name]


@then(parsers.parse('nobody on the list is called "{name}"'))
def not_on_the_list(rep: Rep, name: str) -> None:
    assert name not in {p.name for p in rep.people}


@then(parsers.parse('the draft thanks for "{name}"'))
def thanks_for(rep: Rep, name: str) -> None:
    assert name in rep.desk.to_send()[0].body


@then(parsers.parse('the draft is the text "{template}"'))
def is_the_text(rep: Rep, template: str) -> None:
    assert [d.template for d in rep.desk.to_send()] == [template]


@then("2 calls are on record, each on its own number")
def two_calls(rep: Rep) -> None:
    first, second = calls(rep)
    assert first.prospect == second.prospect
    assert first.number != second.number
