"""Who is next, and why in one short sentence. Looks nothing up: it chooses among the candidates it is given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from enum import IntEnum

from coachdesk.followup.dates import is_day, is_weekend, local
from coachdesk.followup.kept_words import in_words
from coachdesk.followup.wording import clock, day_name
from coachdesk.language import tr
from coachdesk.model.call import Callback, CallbackState
from coachdesk.model.judgement import HoursVerdict, Verdict
from coachdesk.model.prospect import Prospect

_BEST_FROM, _BEST_TO = time(10), time(11)
_OTHER_TIME = tr("another time of day")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be called. ``callback`` is a waiting one; ``promised`` whether they were told its time.

    ``attempt`` is the number the next call would have; ``other_time`` whether the play that made the callback looks
    for another time of day.
    """

    prospect: Prospect
    hours: HoursVerdict
    attempt: int = 1
    callback: Callback | None = None
    promised: bool = True
    other_time: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    prospect: Prospect
    why: str
    candidate: Candidate


class _Rank(IntEnum):
    DUE = 0
    BEST_HOUR = 1
    MAY = 2
    UNKNOWN = 3
    NIGHT = 4
    MUST_NOT = 5
    NO_NUMBER = 6


def choose(candidates: Sequence[Candidate], *, now: datetime, own_zone: str) -> Choice | None:
    """The next prospect among ``candidates`` (in list order), or None where nobody is left.

    A due callback comes first, then who may be called (their best hour before any other), then an unknown rule, then
    who may be called but has night or a weekend. Who must not be called only where nobody else is left, with when that
    ends. Who is stopped, has left, or has a callback that isn't due yet is never chosen.
    """
    open_ones = [c for c in candidates if _is_open(c, now=now)]
    if not open_ones:
        return None
    best = min(open_ones, key=lambda candidate: _order(candidate, now=now))
    return Choice(best.prospect, why(best, now=now, own_zone=own_zone), best)


def is_welcome(candidate: Candidate, *, now: datetime) -> bool:
    """Whether they may be called and it is neither night nor a weekend there. False where the rule isn't known."""
    return _rank(candidate, now=now) <= _Rank.MAY


def _is_open(candidate: Candidate, *, now: datetime) -> bool:
    waiting = candidate.callback is not None and candidate.callback.at > now
    return not (candidate.prospect.do_not_call or candidate.prospect.left_company or waiting)


def _order(candidate: Candidate, *, now: datetime) -> tuple[int, float]:
    """Rank, then time: when a callback was due, or when hours open. ``min`` keeps the list's order among equals."""
    rank = _rank(candidate, now=now)
    if rank is _Rank.DUE and candidate.callback:
        return rank, candidate.callback.at.timestamp()
    if rank is _Rank.MUST_NOT:
        return rank, candidate.hours.next.timestamp() if candidate.hours.next else float("inf")
    return rank, 0.0


def _rank(candidate: Candidate, *, now: datetime) -> _Rank:
    if candidate.prospect.phone is None:
        return _Rank.NO_NUMBER
    if candidate.hours.verdict is Verdict.MUST_NOT:
        return _Rank.MUST_NOT
    if candidate.callback:
        return _Rank.DUE
    if _is_quiet(candidate.hours, now=now):
        return _Rank.NIGHT
    if candidate.hours.verdict is Verdict.UNKNOWN:
        return _Rank.UNKNOWN
    return _Rank.BEST_HOUR if _is_best_hour(candidate.hours, now=now) else _Rank.MAY


def _is_quiet(hours: HoursVerdict, *, now: datetime) -> bool:
    """Night or weekend in a place whose law sets no hours, or isn't known: permitted isn't welcome."""
    if hours.until is not None:
        return False
    there = [local(now, zone=zone) for zone in hours.zones]
    return any(is_weekend(at.date()) or not is_day(at.time()) for at in there)


def _is_best_hour(hours: HoursVerdict, *, now: datetime) -> bool:
    """10 to 11 on a working day, wherever they may be (PhoneBurner, through close.com)."""
    there = [local(now, zone=zone) for zone in hours.zones]
    return bool(there) and all(_BEST_FROM <= at.time() < _BEST_TO and not is_weekend(at.date()) for at in there)


def why(candidate: Candidate, *, now: datetime, own_zone: str) -> str:
    """Why it is this one, in the language that is spoken now: "Attempt 2, best hour there"."""
    match _rank(candidate, now=now):
        case _Rank.DUE if candidate.callback:
            return _why_due(candidate, callback=candidate.callback, now=now, own_zone=own_zone)
        case _Rank.BEST_HOUR:
            return tr("Attempt %n, best hour there", "Best hour there", candidate.attempt)
        case _Rank.UNKNOWN:
            return tr("Next on the list, their calling hours are not known")
        case _Rank.NIGHT:
            return tr(
                "Next on the list, though it is {then} there", then=_then(now, now=now, zone=candidate.hours.zones[0])
            )
        case _Rank.MUST_NOT:
            opens = candidate.hours.next
            return (
                tr("May be called from {then} yours", then=_then(opens, now=now, zone=own_zone))
                if opens
                else tr("Not to be called yet")
            )
        case _Rank.NO_NUMBER:
            return tr("Nobody else is left, and a number is missing")
    return tr("Attempt %n, next on the list", "Next on the list", candidate.attempt)


def _why_due(candidate: Candidate, *, callback: Callback, now: datetime, own_zone: str) -> str:
    then = _then(callback.at, now=now, zone=own_zone)
    if callback.state is CallbackState.SNOOZED:
        return tr("Put off until {then}", then=then)
    if candidate.promised:
        return tr("Callback promised for {then}", then=then)
    if candidate.other_time or _OTHER_TIME in callback.reason:
        return tr("Attempt {attempt}, {other_time}", attempt=candidate.attempt, other_time=_OTHER_TIME)
    return in_words(callback.reason) or tr("Attempt {attempt}, due at {then}", attempt=candidate.attempt, then=then)


def _then(at: datetime, *, now: datetime, zone: str) -> str:
    """A time in a zone, with its day where that isn't today there."""
    there = local(at, zone=zone)
    if there.date() == local(now, zone=zone).date() and not (at == now and is_weekend(there.date())):
        return clock(there)
    return f"{day_name(there.date())[:3]} {clock(there)}"
