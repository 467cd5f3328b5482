"""Before every dialling the desk is asked; of every call it knows whose it is and what it may have been."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.core.desk.conftest import TUESDAY, Clock, person

from coachdesk.desk import Desk
from coachdesk.desk.on_the_line import Missed
from coachdesk.errors import UserError
from coachdesk.model.changes import Topic
from coachdesk.model.ids import CallId, OutcomeId, ProspectId
from coachdesk.model.phone import CallState, CallTimes, EndedBy, Ending, EventKind, LineCall, Reason, times_of
from coachdesk.model.prospect import Phone
from coachdesk.phone.door import Told
from coachdesk.phone.spool import keep

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
NUMBER = "+12125550101"


@pytest.fixture
def ana(desk: Desk) -> ProspectId:
    phones = (
        Phone("+1 212 555 0101", NUMBER), Phone("*#06#"), Phone("911"), Phone("+1 900 555 0142", "+19005550142"),
        Phone("5550142 ext 3"), Phone("+1 212 555 0199", "+12125550199", bad=True), Phone("+1 5550 142 999 12"),
    )  # fmt: skip
    desk.add_prospect(person(1, id=ProspectId("ana"), phones=phones))
    return ProspectId("ana")


def ended_call(seconds: float | None = 6.0) -> LineCall:
    ending = Ending(EndedBy.THEM, Reason.HUNG_UP, NOW + timedelta(seconds=9), seconds)
    return LineCall(
        1, (("baresip", "a"),), NUMBER, False, CallState.ENDED, NOW, 0.0, NOW + timedelta(seconds=3), 3.0, 9.0, ending
    )


def test_a_number_of_theirs_may_be_dialled_in_either_spelling(desk: Desk, ana: ProspectId) -> None:
    assert desk.dialable(ana, "+1 212 555 0101") == NUMBER
    assert desk.dialable(ana, NUMBER) == NUMBER
    assert desk.dialable(ana, "5550142 ext 3") == "5550142"
    assert desk.dialable(ana, "+1 5550 142 999 12").startswith("+1555")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("*#06#", "has * or #"),
        ("911", "is an emergency number"),
        ("+1 900 555 0142", "is a premium-rate number"),
        ("+1 212 555 0199", "is not a number of"),
        ("+1 212 555 0777", "is not a number of"),
        ("", "is not a number of"),
    ],
)
def test_what_must_not_be_dialled_is_refused_with_a_sentence(
    desk: Desk, ana: ProspectId, number: str, said: str
) -> None:
    with pytest.raises(UserError, match="It was not dialled") as told:
        desk.dialable(ana, number)
    assert said in told.value.message


def test_nobody_who_asked_not_to_be_called_is_dialled(desk: Desk, ana: ProspectId) -> None:
    desk.record(OutcomeId("do_not_call"), prospect=ana)
    with pytest.raises(UserError, match="asked not to be called") as told:
        desk.dialable(ana, NUMBER, reason="They wrote to me")
    assert told.value.code == "stopped"


def test_the_hours_are_asked_first_and_a_reason_outweighs_them(desk: Desk, ana: ProspectId, clock: Clock) -> None:
    clock.move(hours=12)
    with pytest.raises(UserError, match="must not be called at this hour") as told:
        desk.dialable(ana, NUMBER)
    assert told.value.code == "hours"
    assert desk.dialable(ana, NUMBER, reason="They asked for it") == NUMBER


def test_a_number_typed_by_hand_is_looked_at_as_well(desk: Desk) -> None:
    assert desk.plain_number("+1 (212) 555-0101") == NUMBER
    with pytest.raises(UserError, match="emergency"):
        desk.plain_number("112")


def test_a_stopped_number_is_not_rung_for_a_test_either(desk: Desk, ana: ProspectId) -> None:
    desk.stop(ana, reason="asked")
    with pytest.raises(UserError, match=r"do-not-call list\. It was not dialled"):
        desk.plain_number("+1 (212) 555-0101")


def test_who_rings_is_found_in_any_spelling_and_who_is_on_the_desk_comes_first(desk: Desk, ana: ProspectId) -> None:
    desk.add_prospect(person(2, id=ProspectId("bo"), phones=(Phone("+1 212 555 0101", NUMBER),)))
    assert {who.id for who in desk.callers("sip:0012125550101")} == {"ana", "bo"}
    desk.open_prospect(ProspectId("bo"))
    assert [who.id for who in desk.callers("2125550101")] == ["bo", "ana"]
    assert desk.callers("+1 212 555 0777") == ()
    assert desk.callers("rep") == ()


def test_the_outcomes_that_fit_are_the_playbook_s(desk: Desk) -> None:
    found = desk.fitting(ended_call())
    assert (found.outcomes[0], found.why) == ("hung_up_silent", "They ended the call after 6\u00a0s")


def test_what_was_heard_of_a_call_is_kept_with_it_and_told(desk: Desk, ana: ProspectId) -> None:
    times = times_of(ended_call(), first_word=1.25)
    desk.open_prospect(ana)
    desk.record(OutcomeId("hung_up_silent"), times=times)
    done = desk.record(OutcomeId("hung_up_said"))
    (call,) = desk.store.calls(ana)
    assert (call.times, call.seconds) == (times, 6.0)
    assert done.follow_up.call.times == times
    (line,) = [item for item in desk.history(ana) if item.kind == "call"]
    assert {("Ended", "Hung up by them"), ("First word", "1.2\u00a0s after the answer")} <= set(line.facts)


def test_a_call_that_was_heard_without_an_end_is_kept_too(desk: Desk, ana: ProspectId) -> None:
    times = CallTimes("hook", True, NOW, NOW, None)
    desk.record(OutcomeId("no_answer"), prospect=ana, times=times, seconds=3.0)
    (call,) = desk.store.calls(ana)
    assert (call.times, call.seconds) == (times, 3.0)
    (line,) = [item for item in desk.history(ana) if item.kind == "call"]
    assert ("Rang", "They rang us") in line.facts


def so_far(**more: Any) -> CallTimes:
    """A call that was answered and is not over."""
    times = times_of(ended_call())
    return replace(times, ended_at=None, by=EndedBy.NOT_TOLD, reason=None, seconds=None, first_word=0.8, **more)


@pytest.fixture
def pressed_early(desk: Desk, ana: ProspectId) -> CallId:
    """The outcome of a call that goes on."""
    desk.open_prospect(ana)
    return desk.record(OutcomeId("hung_up_silent"), times=so_far(), seconds=4.0).follow_up.call.id


ENDED = replace(times_of(ended_call()), first_word=0.8)


def test_an_end_told_after_the_outcome_is_kept_with_the_call(
    desk: Desk, ana: ProspectId, pressed_early: CallId
) -> None:
    done = desk.call_ended(pressed_early, times_of(ended_call()))
    (call,) = desk.store.calls(ana)
    assert (call.id, call.times, call.seconds) == (pressed_early, ENDED, 6.0)
    assert done.topics == {Topic.HISTORY}
    assert not done.undoable
    (line,) = [item for item in desk.history(ana) if item.kind == "call"]
    assert ("Ended", "Hung up by them") in line.facts


def test_only_the_first_end_of_a_call_counts(desk: Desk, ana: ProspectId, pressed_early: CallId) -> None:
    desk.call_ended(pressed_early, times_of(ended_call()))
    assert not desk.call_ended(pressed_early, times_of(ended_call(99.0))).topics
    assert not desk.call_ended(CallId("nobody"), times_of(ended_call())).topics
    assert [call.times for call in desk.store.calls(ana)] == [ENDED]


def test_a_call_of_which_nothing_was_heard_gets_its_end_and_keeps_the_clock_s_seconds(
    desk: Desk, ana: ProspectId
) -> None:
    desk.open_prospect(ana)
    known = desk.record(OutcomeId("no_answer"), seconds=3.0).follow_up.call.id
    desk.call_ended(known, times_of(ended_call(None), first_word=0.5))
    (call,) = desk.store.calls(ana)
    assert (call.seconds, call.times) == (3.0, times_of(ended_call(None), first_word=0.5))


def test_the_end_of_a_call_whose_outcome_was_corrected_goes_to_the_correction(
    desk: Desk, ana: ProspectId, pressed_early: CallId
) -> None:
    desk.record(OutcomeId("hung_up_said"), times=so_far(), seconds=4.0)
    desk.call_ended(pressed_early, times_of(ended_call()))
    (call,) = desk.store.calls(ana)
    assert (call.outcome, call.times, call.seconds) == ("hung_up_said", ENDED, 6.0)


def test_a_correction_that_knows_less_of_the_call_does_not_lose_its_end(
    desk: Desk, ana: ProspectId, pressed_early: CallId
) -> None:
    desk.call_ended(pressed_early, times_of(ended_call()))
    desk.record(OutcomeId("hung_up_said"), times=so_far(), seconds=4.0)
    (call,) = desk.store.calls(ana)
    assert (call.outcome, call.times, call.seconds) == ("hung_up_said", ENDED, 6.0)


def test_a_correction_after_another_call_takes_that_call_s_times(
    desk: Desk, ana: ProspectId, pressed_early: CallId
) -> None:
    desk.call_ended(pressed_early, times_of(ended_call()))
    second = replace(so_far(), began_at=NOW + timedelta(minutes=1))
    desk.record(OutcomeId("hung_up_said"), times=second, seconds=2.0)
    (call,) = desk.store.calls(ana)
    assert (call.times, call.seconds) == (second, 2.0)


@pytest.mark.parametrize("late", [False, True])
def test_an_outcome_taken_back_and_chosen_again_is_the_same_call(
    desk: Desk, ana: ProspectId, pressed_early: CallId, late: bool
) -> None:
    if not late:
        desk.call_ended(pressed_early, times_of(ended_call()))
    desk.undo()
    assert desk.store.calls(ana) == []
    again = desk.record(OutcomeId("hung_up_said"))
    if late:
        assert (again.follow_up.call.times, again.follow_up.call.seconds) == (so_far(), 4.0)
        desk.call_ended(pressed_early, times_of(ended_call()))
    (call,) = desk.store.calls(ana)
    assert (call.outcome, call.times, call.seconds) == ("hung_up_said", ENDED, 6.0)


def test_an_end_told_between_the_undo_and_the_next_outcome_is_not_lost(
    desk: Desk, ana: ProspectId, pressed_early: CallId
) -> None:
    desk.undo()
    desk.call_ended(pressed_early, times_of(ended_call()))
    desk.record(OutcomeId("hung_up_said"))
    assert [(call.times, call.seconds) for call in desk.store.calls(ana)] == [(ENDED, 6.0)]


def test_after_an_undo_a_call_dialled_anew_has_its_own_times(
    desk: Desk, ana: ProspectId, pressed_early: CallId, clock: Clock
) -> None:
    desk.undo()
    desk.record(OutcomeId("no_answer"), seconds=1.0)
    assert [(call.times, call.seconds) for call in desk.store.calls(ana)] == [(None, 1.0)]
    desk.undo()
    clock.move(hours=5)
    desk.record(OutcomeId("no_answer"))
    assert [(call.times, call.seconds) for call in desk.store.calls(ana)] == [(None, None)], "that was hours ago"


def test_who_is_opened_anew_after_an_undo_is_called_anew(desk: Desk, ana: ProspectId, pressed_early: CallId) -> None:
    desk.undo()
    desk.open_prospect(ana)
    desk.record(OutcomeId("no_answer"))
    assert [(call.times, call.seconds) for call in desk.store.calls(ana)] == [(None, None)]


def told(kind: EventKind, *, ago: float, number: str = NUMBER, **more: Any) -> Told:
    return Told(kind, TUESDAY - timedelta(seconds=ago), number, **more)


def test_calls_told_while_closed_stand_in_the_timeline_and_no_outcome_is_guessed(desk: Desk, ana: ProspectId) -> None:
    assert desk.heard_while_closed(moment=0.0) == Missed()
    for event in (
        told(EventKind.STARTED, ago=900),
        told(EventKind.ANSWERED, ago=890),
        told(EventKind.ENDED, ago=824, by=EndedBy.THEM),
        told(EventKind.STARTED, ago=600, number="+1 212 555 0777", incoming=True),
        told(EventKind.ENDED, ago=590, number="+1 212 555 0777"),
    ):
        keep(desk.data.root, event)
    missed = desk.heard_while_closed(moment=5_000.0)
    assert [(call.number, who.id if who else None) for call, who in missed.ended] == [
        (NUMBER, "ana"), ("+1 212 555 0777", None),
    ]  # fmt: skip
    assert Topic.HISTORY in missed.changes.topics
    lines = [item for item in desk.history(ana) if item.kind == "heard"]
    assert [(line.title, line.detail) for line in lines] == [
        ("Called while CoachDesk was closed", f"1\u00a0min 6\u00a0s · Hung up by them · {NUMBER}")
    ]
    assert desk.store.calls(ana) == []
    assert desk.heard_while_closed(moment=5_000.0) == Missed()


def test_the_end_of_a_call_that_was_recorded_before_it_is_joined_to_it_at_the_next_start(
    desk: Desk, ana: ProspectId, pressed_early: CallId, clock: Clock
) -> None:
    clock.move(seconds=60)
    (waits,) = desk.heard_while_closed(moment=0.0).unended
    assert (waits.call, waits.number) == (pressed_early, NUMBER)
    ended = NOW + timedelta(seconds=43)
    keep(desk.data.root, Told(EventKind.ENDED, ended, "0012125550101", by=EndedBy.THEM))
    keep(desk.data.root, Told(EventKind.ENDED, ended, "+12125550777"))
    missed = desk.heard_while_closed(moment=1_000.0)
    assert [call for call, _times in missed.joined] == [pressed_early]
    assert (missed.unended, len(missed.ended)) == ((), 1)
    (call,) = desk.store.calls(ana)
    assert call.times is not None
    assert (call.seconds, call.times.by, call.times.reason) == (40.0, EndedBy.THEM, Reason.HUNG_UP)
    assert call.times.ended_at == ended
    assert not [item for item in desk.history(ana) if item.kind == "heard"], "it is no call of its own"


def test_whether_an_outcome_was_taken_back_is_known(desk: Desk, ana: ProspectId, pressed_early: CallId) -> None:
    assert not desk.was_taken_back(pressed_early)
    desk.record(OutcomeId("hung_up_said"))
    assert not desk.was_taken_back(desk.store.calls(ana)[0].id)
    desk.undo()
    desk.undo()
    assert desk.was_taken_back(pressed_early)
    assert not desk.was_taken_back(CallId("nobody"))


def test_what_was_kept_but_not_let_go_of_is_not_told_twice(
    desk: Desk, ana: ProspectId, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(desk.data.root, told(EventKind.ENDED, ago=60))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", _refuses)
        assert len(desk.heard_while_closed(moment=0.0).ended) == 1
    assert desk.heard_while_closed(moment=0.0).ended == ()
    assert len([item for item in desk.history(ana) if item.kind == "heard"]) == 1
    assert not list(desk.data.root.glob("call-events*"))


def test_a_call_that_still_goes_on_is_handed_to_the_window(desk: Desk) -> None:
    keep(desk.data.root, told(EventKind.ANSWERED, ago=30))
    missed = desk.heard_while_closed(moment=1_000.0)
    (call,) = missed.line.calls
    assert (call.state, call.answered, missed.ended) == (CallState.LIVE, 970.0, ())


def test_a_call_whose_end_nobody_told_is_over_after_hours_and_has_no_length(desk: Desk, ana: ProspectId) -> None:
    keep(desk.data.root, told(EventKind.ANSWERED, ago=3 * 86_400, incoming=True))
    missed = desk.heard_while_closed(moment=1_000.0)
    assert missed.line.calls == ()
    ((call, who),) = missed.ended
    assert who is not None
    assert call.ending is not None
    assert (call.ending.reason, call.ending.seconds) == (Reason.LOST, None)
    (line,) = [item for item in desk.history(ana) if item.kind == "heard"]
    assert (line.title, line.detail) == ("They rang while CoachDesk was closed", f"Softphone went away · {NUMBER}")


def _refuses(_path: Path) -> None:
    raise PermissionError
