"""Promised and proposed calls by when they are due. Rings no bell, saves nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from coachdesk.followup.dates import local, next_day, zone_info
from coachdesk.followup.slots import instant
from coachdesk.followup.wording import local_and_own
from coachdesk.model.call import Callback, CallbackState

__all__ = ["MISSED_AFTER", "WAITING", "Board", "board", "is_missed", "local_and_own", "recompute", "with_missed"]

WAITING = (CallbackState.OPEN, CallbackState.SNOOZED, CallbackState.MISSED)
"""States in which somebody still waits for the call."""
MISSED_AFTER = timedelta(minutes=30)
"""Who was told a time expects the call at it; half an hour later it was missed."""


@dataclass(frozen=True, slots=True)
class Board:
    """Waiting callbacks, each group by time: due by now, later today (the rep's day), and after that."""

    overdue: tuple[Callback, ...] = ()
    today: tuple[Callback, ...] = ()
    later: tuple[Callback, ...] = ()


def board(callbacks: Iterable[Callback], *, now: datetime, own_zone: str) -> Board:
    """Sorts the waiting ones; those that are done or cancelled are left out."""
    tomorrow = instant(next_day(local(now, zone=own_zone).date()), time(), zone=own_zone)
    waiting = sorted((c for c in callbacks if c.state in WAITING), key=lambda callback: callback.at)
    return Board(
        overdue=tuple(c for c in waiting if c.at <= now),
        today=tuple(c for c in waiting if now < c.at < tomorrow),
        later=tuple(c for c in waiting if c.at >= max(tomorrow, now) and c.at > now),
    )


def recompute(callback: Callback) -> Callback:
    """The callback with its instant made anew from the wall time that was promised: zone rules change.

    An unknown zone leaves it as it is. In the hour a clock skips the instant is the one after the gap.
    """
    info = zone_info(callback.zone)
    if info is None:
        return callback
    at = callback.local.replace(tzinfo=info).astimezone(UTC)
    # A repeated hour (clocks go back) keeps whichever of its two instants was saved.
    second = callback.local.replace(tzinfo=info, fold=1).astimezone(UTC)
    return callback if callback.at in (at, second) else replace(callback, at=at)


def is_missed(callback: Callback, *, now: datetime) -> bool:
    """Whether the time has passed by more than half an hour and nobody called or put it off."""
    return callback.state in (CallbackState.OPEN, CallbackState.SNOOZED) and now - callback.at > MISSED_AFTER


def with_missed(callbacks: Iterable[Callback], *, now: datetime) -> tuple[Callback, ...]:
    """Those that were missed since they were last looked at, marked so; the others are left out."""
    return tuple(replace(c, state=CallbackState.MISSED) for c in callbacks if is_missed(c, now=now))
