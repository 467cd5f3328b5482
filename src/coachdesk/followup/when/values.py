"""What the grammar says about a phrase before it becomes a moment. Knows calendars' shape, no words."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import Any


@dataclass(frozen=True, slots=True)
class Now:
    """The moment a phrase is read at. ``local`` is naive wall time in the zone the phrase speaks of.

    ``week_first`` is 0 for Monday, 6 for Sunday; ``month_first`` says whether 3/4 is 4 March and ``dots_month_first``
    whether 3.4. is (None: nobody can tell);
    ``closed`` names the public holiday of a day, or ""; ``day_starts`` is the time of a day
    that is named without one.
    """

    local: datetime
    week_first: int
    month_first: bool | None
    dots_month_first: bool | None
    closed: Callable[[date], str]
    day_starts: time

    @property
    def today(self) -> date:
        return self.local.date()


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of whole days, both ends in it. ``due`` is the day meant by "by …"; ``again`` tells that it was
    named by its weekday ("week") or without its year ("year"); ``otherwise`` stands in where the moment would lie in
    the past.
    """

    first: date
    last: date
    notes: tuple[str, ...] = ()
    due: date | None = None
    again: str = ""
    otherwise: "Days | None" = None


Day = Callable[[Now], Days]
"""A phrase's day, still to be worked out from the present one."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as said. ``half`` is am, pm, 24 (said in 24 hours) or "" (not said); ``bare`` is a mere number ("15")."""

    hour: int
    minute: int
    half: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """From ``start`` to ``end``; either may be open. ``minutes`` is a length instead of an end.

    ``doubt`` is set where the words have a second reading, and says which. ``moved`` minutes are added to ``start``.
    """

    start: Clock | None = None
    end: Clock | None = None
    minutes: int = 0
    doubt: str = ""
    moved: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day. ``end`` is None where it is a point ("noon"). ``half`` tells which 3 o'clock lies in it."""

    name: str
    start: time
    end: time | None
    half: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A length of time from now. ``full`` rounds on to the next whole "minute" or "hour" and ``lasts`` makes a range
    of those; ``spread`` makes one of "2 to 3 weeks".
    """

    months: int = 0
    days: int = 0
    workdays: int = 0
    exact: timedelta = timedelta()
    full: str = ""
    lasts: timedelta = timedelta()
    spread: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Piece:
    """What a stretch of a phrase contributes. ``zone`` is an IANA name or an offset such as "+02:00"; ``keep`` says
    that the present time of day is meant; ``ends`` is the later moment of "monday 3pm to tuesday 4pm".
    """

    day: Day | None = None
    hours: Hours | None = None
    part: Part | None = None
    shift: Shift | None = None
    zone: str | None = None
    bound: str | None = None
    keep: bool | None = None
    note: str | None = None
    ends: "Piece | None" = None

    def joined(self, other: "Piece") -> "Piece | None":
        """Both together; None where both speak of the same thing."""
        both: dict[str, Any] = {}
        for field in _FIELDS:
            mine, its = getattr(self, field), getattr(other, field)
            if mine is not None and its is not None and field != "note":
                mine = _narrower(mine, its)
                if mine is None:
                    return None
            both[field] = its if mine is None else mine
        return Piece(**both)

    def filled(self) -> frozenset[str]:
        """Which fields say something."""
        return frozenset(field for field in _FIELDS if getattr(self, field) is not None)


def _narrower(one: object, other: object) -> Part | None:
    """ "First thing tomorrow morning" names two parts of which one lies in the other: that one. Else None."""
    if not isinstance(one, Part) or not isinstance(other, Part) or one.half != other.half:
        return None
    return one if one.end is None else other if other.end is None else None


_FIELDS = tuple(field.name for field in fields(Piece))


def month_start(year: int, month: int) -> date:
    """The first of a month; ``month`` may lie outside 1 to 12 and carries into the year."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def month_end(first: date) -> date:
    return month_start(first.year, first.month + 1) - timedelta(days=1)


def add_months(day: date, months: int) -> date:
    """The same day of the month, or the month's last day where there is no such day."""
    start = month_start(day.year, day.month + months)
    return start.replace(day=min(day.day, month_end(start).day))
