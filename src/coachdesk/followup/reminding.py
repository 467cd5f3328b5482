"""When the bell rings for a callback: once for each promised time, whatever the clock does meanwhile.

A laptop sleeps, its clock is put right, or wrong and right again. So besides the wall clock there is a steady one,
which only counts how long ago something was: what was announced too early by the clock as it now stands is announced
again at its time, and what was announced rightly is not, however the clock jumps. Knows no bell and no window.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from coachdesk.model.call import Callback
from coachdesk.model.ids import CallbackId

TOO_EARLY = timedelta(minutes=2)
"""A clock that is put back by less than this has only been put right, and rings nothing twice."""


@dataclass(frozen=True, slots=True)
class Announced:
    """The time that was announced, and when by the steady clock, in seconds."""

    at: datetime
    steady: float


def to_announce(
    waiting: Iterable[Callback], *, told: Mapping[CallbackId, Announced], now: datetime, steady: float
) -> tuple[Callback, ...]:
    """Those whose time has come and who have not been announced for it, the earliest first."""
    due = (one for one in waiting if one.at <= now and not _was_told(one, told=told, now=now, steady=steady))
    return tuple(sorted(due, key=lambda one: (one.at, one.id)))


def announced(
    told: Mapping[CallbackId, Announced], due: Collection[Callback], *, steady: float
) -> dict[CallbackId, Announced]:
    """What has been announced, with these."""
    return {**told, **{one.id: Announced(one.at, steady) for one in due}}


def next_look(waiting: Iterable[Callback], *, now: datetime, at_most: timedelta) -> timedelta:
    """How long until the next one is due, at most so long: a sleeping computer's timers come late."""
    return min([at_most, *(one.at - now for one in waiting if one.at > now)])


def _was_told(one: Callback, *, told: Mapping[CallbackId, Announced], now: datetime, steady: float) -> bool:
    """Whether this very time was announced, and not early by the clock as it stands now."""
    before = told.get(one.id)
    if before is None or before.at != one.at:
        return False
    return now - timedelta(seconds=steady - before.steady) >= one.at - TOO_EARLY
