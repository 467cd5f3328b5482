"""A call that was recorded before its end, and the desk closed meanwhile: which call on the line it is. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from coachdesk.followup.line import same_number
from coachdesk.model.ids import CallId
from coachdesk.model.phone import CallTimes, LineCall, Reason

NEAR = timedelta(seconds=5)
"""Softphones count a call in whole seconds, and tell it late: answered within this time of each other is one answer."""
LONGEST = timedelta(hours=4)
"""An end told later than this after the answer is another call's."""
CLOCK_SECONDS = 2.0
"""Between two instants and the softphone's own count: where they are further apart a clock was put right."""
_UNANSWERED = (Reason.NO_ANSWER, Reason.CANCELLED, Reason.REJECTED)


@dataclass(frozen=True, slots=True)
class Unended:
    """A recorded call whose end nobody has told; ``number`` is the one dialled, ``times`` what was told of it."""

    call: CallId
    number: str
    times: CallTimes


def same_call(unended: Sequence[Unended], call: LineCall) -> Unended | None:
    """The recorded call that one on the line goes on with or ends; None where it is another.

    Either it was answered when that one was, or nothing is told of it but its end.
    """
    fits = (one for one in unended if same_number(one.number, call.number) and _goes_on(one.times, call))
    return next(fits, None)


def end_of(one: Unended, call: LineCall) -> CallTimes:
    """What is kept of the recorded call, now that ``call`` on the line has ended."""
    end, answered = call.ending, one.times.answered_at
    assert end is not None
    seconds = end.seconds if answered is None else max(0.0, (end.at - answered).total_seconds())
    if end.seconds is not None and seconds is not None and abs(seconds - end.seconds) > CLOCK_SECONDS:
        seconds = end.seconds
    # Who hears nothing but the end takes it for a call that nobody answered.
    hung_up = answered is not None and end.reason in _UNANSWERED
    reason = Reason.HUNG_UP if hung_up else end.reason
    return replace(one.times, ended_at=end.at, by=end.by, reason=reason, seconds=seconds)


def _goes_on(known: CallTimes, call: LineCall) -> bool:
    if call.answered_at is not None:
        return known.answered_at is not None and abs(call.answered_at - known.answered_at) <= NEAR
    end = call.ending
    began = known.answered_at or known.began_at
    return end is not None and call.began_at == end.at and timedelta(0) <= end.at - began <= LONGEST
