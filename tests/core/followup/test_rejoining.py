"""Which call on the line a recorded one is, and how it ended: by its number, its answer and its end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from coachdesk.followup.line import Line, hear
from coachdesk.followup.rejoining import Unended, end_of, same_call
from coachdesk.model.ids import CallId
from coachdesk.model.phone import CallEvent, CallTimes, EndedBy, EventKind, LineCall, Reason

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
ANSWERED = CallTimes("baresip", False, NOW, NOW + timedelta(seconds=3), None, first_word=0.8)
KNOWN = Unended(CallId("known"), "+1 212 555 0101", ANSWERED)
RINGING = replace(KNOWN, times=replace(ANSWERED, answered_at=None))


def told(*kinds: EventKind, after: float, lasted: float = 0.0, **more: object) -> LineCall:
    """The call that these events make, so many seconds after the beginning."""
    line, call = Line(), None
    for kind in kinds:
        at = NOW + timedelta(seconds=after)
        made = CallEvent("hook", kind, at, after, number="+12125550101", seconds=lasted)
        heard = hear(line, replace(made, **more))  # type: ignore[arg-type]
        line, call = heard.line, heard.changed[-1]
    assert call is not None
    return call


def test_a_call_found_under_way_is_the_one_that_was_answered_then() -> None:
    found = told(EventKind.ANSWERED, after=63, lasted=60)
    assert same_call([KNOWN], found) == KNOWN
    assert same_call([KNOWN], replace(found, number="+12125550102")) is None
    assert same_call([KNOWN], told(EventKind.ANSWERED, after=63, lasted=20)) is None, "another call to them"
    assert same_call([RINGING], found) is None, "that one was not answered"


def test_its_end_gives_it_its_length_by_the_answer_that_was_kept() -> None:
    ended = told(EventKind.ANSWERED, EventKind.ENDED, after=63.4, lasted=60, by=EndedBy.THEM)
    kept = end_of(KNOWN, ended)
    assert (kept.by, kept.reason) == (EndedBy.THEM, Reason.HUNG_UP)
    assert kept.seconds == pytest.approx(60.4)
    assert (kept.began_at, kept.first_word, kept.ended_at) == (NOW, 0.8, NOW + timedelta(seconds=63.4))


def test_where_the_clock_was_put_right_meanwhile_the_softphone_s_count_is_believed() -> None:
    ended = told(EventKind.ANSWERED, EventKind.ENDED, after=68, lasted=61)
    assert ended.ending is not None
    late = replace(ended, ending=replace(ended.ending, at=NOW + timedelta(hours=1)))
    assert end_of(KNOWN, late).seconds == 61


@pytest.mark.parametrize(("after", "joined"), [(9, True), (-60, False), (5 * 3600, False)])
def test_an_end_of_which_nothing_else_is_told_is_that_of_the_recorded_call(after: float, joined: bool) -> None:
    assert (same_call([KNOWN], told(EventKind.ENDED, after=after)) is not None) is joined


def test_an_end_alone_after_an_answer_is_a_hang_up() -> None:
    kept = end_of(KNOWN, told(EventKind.ENDED, after=9))
    assert (kept.reason, kept.seconds) == (Reason.HUNG_UP, 6)
    kept = end_of(RINGING, told(EventKind.ENDED, after=9))
    assert (kept.reason, kept.seconds) == (Reason.NO_ANSWER, None)


def test_a_call_that_began_since_is_another() -> None:
    assert same_call([KNOWN], told(EventKind.STARTED, after=60)) is None
    began = told(EventKind.STARTED, after=60)
    ended = hear(Line((began,), (), 1), CallEvent("hook", EventKind.ENDED, NOW + timedelta(seconds=90), 90.0))
    assert same_call([KNOWN], ended.changed[-1]) is None
