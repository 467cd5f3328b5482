"""What softphones tell, however badly, becomes calls that begin once and end once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.followup.line import MOST_ENDED, MOST_OPEN, Line, hear, lost, moment_of, same_number
from coachdesk.model.phone import (
    BY_HAND,
    CallEvent,
    CallState,
    EndedBy,
    EventKind,
    LineCall,
    Reason,
    times_of,
)

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
START, RING, ANSWER, END, PRESENT = EventKind


def told(
    kind: EventKind, moment: float = 0.0, *, call: str = "a", source: str = "baresip", **more: object
) -> CallEvent:
    at = NOW + timedelta(seconds=moment)
    return replace(CallEvent(source, kind, at, moment, call=call), **more)  # type: ignore[arg-type]


def after(*events: CallEvent, line: Line | None = None) -> tuple[Line, list[LineCall]]:
    """The line after events, and every change in order."""
    now = line or Line()
    changes: list[LineCall] = []
    for event in events:
        heard = hear(now, event)
        now = heard.line
        changes += heard.changed
    return now, changes


def ended(*events: CallEvent) -> LineCall:
    """The one call that ended."""
    line, changes = after(*events)
    (done,) = [call for call in changes if call.ending]
    assert line.past[-1] == done
    assert not any(call.id == done.id for call in line.calls)
    return done


def test_a_call_goes_from_calling_over_ringing_and_live_to_its_end() -> None:
    events = (
        told(START, number="+12025550142"),
        told(RING, 1),
        told(ANSWER, 3),
        told(END, 9, by=EndedBy.THEM, text="bye"),
    )
    _line, changes = after(*events)
    assert [call.state for call in changes] == [
        CallState.CALLING, CallState.RINGING, CallState.LIVE, CallState.ENDED,
    ]  # fmt: skip
    done = changes[-1]
    assert done.ending is not None
    assert (done.ending.by, done.ending.reason, done.ending.seconds, done.ending.text) == (
        EndedBy.THEM, Reason.HUNG_UP, 6, "bye",
    )  # fmt: skip
    assert (done.number, done.source, done.answered_at) == ("+12025550142", "baresip", NOW + timedelta(seconds=3))
    assert {call.id for call in changes} == {1}


@pytest.mark.parametrize(
    ("by", "incoming", "reason"),
    [
        (EndedBy.US, False, Reason.CANCELLED),
        (EndedBy.THEM, False, Reason.REJECTED),
        (EndedBy.NOT_TOLD, False, Reason.NO_ANSWER),
        (EndedBy.US, True, Reason.REJECTED),
        (EndedBy.THEM, True, Reason.CANCELLED),
        (EndedBy.NOT_TOLD, True, Reason.NO_ANSWER),
    ],
)
def test_an_end_before_the_answer_is_whoever_s_end_it_is(by: EndedBy, incoming: bool, reason: Reason) -> None:
    end = ended(told(START, incoming=incoming), told(END, 4, by=by)).ending
    assert end is not None
    assert (end.reason, end.seconds) == (reason, None)


def test_what_the_softphone_says_of_the_reason_stands() -> None:
    for reason in (Reason.BUSY, Reason.UNKNOWN_NUMBER, Reason.FAILED):
        end = ended(told(START), told(END, 1, by=EndedBy.THEM, reason=reason)).ending
        assert end is not None
        assert end.reason is reason


def test_doubled_and_late_events_make_no_second_call() -> None:
    line, changes = after(
        told(START),
        told(START),
        told(ANSWER, 2),
        told(ANSWER, 3),
        told(RING, 3),
        told(END, 5),
        told(END, 6),
        told(ANSWER, 7),
    )
    assert [call.state for call in changes] == [CallState.CALLING, CallState.LIVE, CallState.ENDED]
    assert line.calls == ()


def test_an_end_whose_beginning_nobody_told_is_a_call() -> None:
    done = ended(told(END, 1, number="555", reason=Reason.BUSY, by=EndedBy.THEM))
    assert done.ending is not None
    assert (done.ending.reason, done.ending.seconds) == (Reason.BUSY, None)


def test_an_end_of_nothing_is_nothing() -> None:
    assert after(told(END, call="")) == (Line(), [])


def test_an_answer_without_a_beginning_is_a_live_call() -> None:
    _line, (call,) = after(told(ANSWER, 10, seconds=4.0))
    assert (call.state, call.answered, call.since, call.talk(11)) == (CallState.LIVE, 6, 6, 5)
    assert call.answered_at == call.began_at == NOW + timedelta(seconds=6)


def test_hooks_name_no_call_and_spell_the_number_in_any_way() -> None:
    done = ended(
        told(START, call="", source="hook", number="+1 (202) 555-0142"),
        told(ANSWER, 3, call="", source="hook", number="2025550142"),
        told(END, 9, call="", source="hook", number="sip:0012025550142@host;user=phone"),
    )
    assert done.ending is not None
    assert done.ending.seconds == 6


def test_hooks_without_a_number_are_about_the_newest_call() -> None:
    done = ended(
        told(START, call="", source="hook"),
        told(ANSWER, 3, call="", source="hook"),
        told(END, 9, call="", source="hook"),
    )
    assert done.ending is not None
    assert done.ending.seconds == 6


def test_the_same_number_can_be_called_again_also_without_names() -> None:
    def one(moment: float) -> list[CallEvent]:
        return [
            told(kind, moment + n, call="", source="hook", number="5550142")
            for n, kind in enumerate((START, ANSWER, END))
        ]

    _line, changes = after(*one(0), *one(10), told(END, 13, call="", source="hook", number="5550142"))
    assert [call.id for call in changes if call.ending] == [1, 2]
    # Long after it is another call, one that was refused before it rang.
    _line, changes = after(*one(0), told(END, 60, call="", source="hook", number="5550142"))
    assert [call.id for call in changes if call.ending] == [1, 2]


def test_a_hook_that_was_overtaken_by_the_end_opens_no_call() -> None:
    line, changes = after(
        told(END, 0.0, call="", source="hook", number="5550142", reason=Reason.BUSY),
        told(START, 0.1, call="", source="hook", number="5550142"),
    )
    assert (line.calls, len(changes)) == ((), 1)
    assert after(told(START, 2, call="", source="hook", number="5550142"), line=line)[0].calls


def test_a_call_by_hand_is_taken_over_by_the_softphone_that_tells_of_it() -> None:
    line, changes = after(
        told(START, call="", source=BY_HAND, number="+12025550142"),
        told(START, 0.1, number="sip:12025550142@pbx"),
        told(ANSWER, 2),
    )
    assert [call.id for call in changes] == [1, 1, 1]
    assert changes[-1].source == "baresip"
    _line, changes = after(told(END, 8, call="", source=BY_HAND, by=EndedBy.US), told(END, 8.1), line=line)
    (done,) = changes
    assert done.ending is not None
    assert (done.ending.by, done.ending.seconds) == (EndedBy.US, 6)


def test_a_softphone_that_tells_no_number_takes_over_the_call_by_hand() -> None:
    _line, changes = after(told(START, call="", source=BY_HAND, number="5550142"), told(RING, 1))
    assert [call.id for call in changes] == [1, 1]
    _line, changes = after(told(START, call="", source=BY_HAND), told(RING, 1, number="5550142"))
    assert (changes[-1].id, changes[-1].number) == (1, "5550142")


def test_two_softphones_that_tell_of_one_number_tell_of_one_call() -> None:
    _line, changes = after(
        told(START, number="5550142"),
        told(START, 0.1, source="hook", call="", number="5550142"),
        told(END, 4, by=EndedBy.THEM),
        told(END, 4.2, source="hook", call="", number="5550142"),
    )
    assert {call.id for call in changes} == {1}
    assert sum(call.ending is not None for call in changes) == 1


def test_calls_of_two_softphones_stay_two() -> None:
    line, _changes = after(told(START, number="5550142"), told(START, source="hook", call="", number="5550199"))
    assert [call.number for call in line.calls] == ["5550142", "5550199"]


def test_two_calls_of_one_softphone_to_one_number_stay_two() -> None:
    line, _changes = after(told(START, number="5550142"), told(START, 1, call="b", number="5550142"))
    assert len(line.calls) == 2
    _line, (done,) = after(told(END, 2), line=line)
    assert done.id == 1


def test_calls_that_are_gone_when_a_softphone_is_back_ended_when_it_went() -> None:
    line, _changes = after(told(ANSWER, 1), told(ANSWER, 2, call="b"), told(ANSWER, 2, source="hook", call="c"))
    _line, (done,) = after(told(PRESENT, 5, present=("b",)), line=line)
    assert done.ending is not None
    assert (done.id, done.ending.reason, done.ending.by, done.ending.seconds) == (
        1, Reason.LOST, EndedBy.NOT_TOLD, 4,
    )  # fmt: skip


def test_the_end_of_the_desk_ends_every_call() -> None:
    line, _changes = after(told(ANSWER, 1), told(START, 2, call="b"))
    heard = lost(line, at=NOW, moment=7)
    assert [call.ending.seconds for call in heard.changed if call.ending] == [6, None]
    assert heard.line.calls == ()


def test_a_flood_of_calls_lets_the_oldest_unanswered_go_and_no_live_one() -> None:
    starts = [told(START, n, call=str(n)) for n in range(MOST_OPEN)]
    line, changes = after(*starts, told(START, 99, call="more"))
    assert len(line.calls) == MOST_OPEN
    assert [call.id for call in changes if call.ending] == [1]
    live = [told(ANSWER, n, call=str(n)) for n in range(MOST_OPEN)]
    line, _changes = after(*live)
    assert after(told(START, 99, call="more"), told(END, 99, call="other"), line=line) == (line, [])


def test_in_a_flood_who_rings_gives_way_before_what_was_dialled_and_the_reps_own_key_last() -> None:
    own = told(START, source=BY_HAND, call="", number="+12025550142")
    dialled = told(START, 1, call="dialled", number="+12025550143")
    rings = [told(RING, 2 + n, call=str(n), incoming=True) for n in range(MOST_OPEN - 2)]
    _line, changes = after(own, dialled, *rings, *(told(RING, 99, call=f"m{n}", incoming=True) for n in range(500)))
    assert {call.incoming for call in changes if call.ending} == {True}
    line, changes = after(own, *(told(START, 9 + n, call=str(n), number=f"+4930{n:07}") for n in range(500)))
    assert line.calls[0].number == "+12025550142"
    assert line.calls[0].source == BY_HAND


def test_a_refused_call_in_a_flood_still_ends() -> None:
    line, _changes = after(*[told(START, n, call=str(n)) for n in range(MOST_OPEN)])
    _line, changes = after(told(END, 99, call="more"), line=line)
    assert [call.ending is not None for call in changes] == [True, True]


def test_a_clock_that_is_wrong_is_not_believed() -> None:
    assert moment_of(NOW - timedelta(seconds=5), now=NOW, moment=100) == 95
    assert moment_of(NOW + timedelta(hours=1), now=NOW, moment=100) == 100
    assert moment_of(NOW - timedelta(days=400), now=NOW, moment=100) == 100


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+49 30 1234567", "030 1234567", True),
        ("+49 (0)30 1234567", "tel:+49-30-1234567;ext=5", True),
        ("0049301234567", "+49301234567", True),
        ("+12025550142", "+12025550143", False),
        ("5550142", "142", False),
        ("100", "100", True),
        ("sip:rep@host", "SIP:Rep@other", True),
        ("sip:rep@host", "sip:ann@host", False),
        ("", "", False),
        ("", "100", False),
    ],
)
def test_a_number_is_known_in_any_spelling(one: str, other: str, same: bool) -> None:
    assert same_number(one, other) is same
    assert same_number(other, one) is same


def test_what_is_kept_of_a_call_is_its_times_and_its_end() -> None:
    done = ended(told(START), told(ANSWER, 2), told(END, 8, by=EndedBy.THEM))
    kept = times_of(done, first_word=1.4)
    assert (kept.source, kept.by, kept.reason, kept.seconds, kept.first_word) == (
        "baresip", EndedBy.THEM, Reason.HUNG_UP, 6, 1.4,
    )  # fmt: skip
    assert (kept.began_at, kept.ended_at) == (NOW, NOW + timedelta(seconds=8))
    _line, (going_on,) = after(told(START))
    assert (times_of(going_on).ended_at, going_on.talk(5)) == (None, None)


events = st.builds(
    CallEvent,
    source=st.sampled_from(["baresip", "hook", BY_HAND]),
    kind=st.sampled_from(EventKind),
    at=st.just(NOW),
    moment=st.just(0.0),
    call=st.sampled_from(["", "a", "b", "c"]),
    number=st.sampled_from(["", "+12025550142", "2025550142", "100", "*#06#", "bob"]),
    incoming=st.booleans(),
    by=st.sampled_from(EndedBy),
    reason=st.none() | st.sampled_from(Reason),
    present=st.sampled_from([(), ("a",), ("a", "b")]),
    seconds=st.floats(0, 30),
)


@given(st.lists(events, max_size=60))
def test_whatever_is_told_each_call_ends_at_most_once_and_never_goes_back(several: list[CallEvent]) -> None:
    stages = list(CallState)
    seen: dict[int, LineCall] = {}
    line = Line()
    for moment, event in enumerate(several):
        heard = hear(line, replace(event, moment=float(moment)))
        line = heard.line
        for call in heard.changed:
            before = seen.get(call.id)
            assert before is None or before.ending is None
            assert before is None or stages.index(before.state) <= stages.index(call.state)
            assert call.ending is None or call.ending.seconds is None or call.ending.seconds >= 0
            assert (call.ending is None) == (call.state is not CallState.ENDED)
            seen[call.id] = call
        assert len(line.calls) <= MOST_OPEN
        assert len(line.past) <= MOST_ENDED
        assert {call.id for call in line.calls} == {id_ for id_, call in seen.items() if call.ending is None}
