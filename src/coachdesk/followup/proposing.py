"""Finds the moment for a proposed callback: a working day, another time of day, within hours, clear of others."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coachdesk.followup.dates import local, next_day
from coachdesk.followup.slots import BEST_TIMES, CLASH, Hours, clashes, instant, working_days
from coachdesk.language import tr
from coachdesk.model.judgement import Verdict

_LEAD = timedelta(minutes=30)
_STEPS = 4
_MIDNIGHT, _NOON = time(0), time(12)
_BOUNDS = (time(10), time(12), time(15))


@dataclass(frozen=True, slots=True)
class CallbackProposal:
    """A callback proposed, or the one that was fixed. ``at`` is UTC, ``local`` the wall time in ``zone`` (naive).

    ``reason`` is what the callback is for, ``why`` why it is at this time, ``promised`` whether they asked for it.
    """

    at: datetime
    zone: str
    local: datetime
    reason: str
    why: str
    promised: bool = False


@dataclass(frozen=True, slots=True)
class Search:
    """Where to look: from ``first`` on (a day there), never before ``now``."""

    now: datetime
    zone: str
    first: date
    country: str
    region: str
    hours: Hours
    busy: Sequence[datetime]
    tries: Sequence[datetime]


def propose_time(search: Search) -> tuple[datetime, str] | None:
    """The first suitable instant and a short sentence why; None where two weeks hold none."""
    walls = by_preference(search.tries, zone=search.zone)
    for day in working_days(search.first, country=search.country, region=search.region):
        if at := next((at for at in _moments(day, walls=walls, search=search) if _suits(at, search=search)), None):
            return at, why_then(at, tries=search.tries, zone=search.zone)
    return None


def by_preference(tries: Sequence[datetime], *, zone: str) -> list[time]:
    """Best times there, those of a time of day that was tried least often first."""
    tried = Counter(part_of_day(local(at, zone=zone).time()) for at in tries)
    return sorted(BEST_TIMES, key=lambda wall: tried[part_of_day(wall)])


def _moments(day: date, *, walls: Iterable[time], search: Search) -> Iterator[datetime]:
    """The best times of a day, each put off a little where it may clash, then when their hours open on it."""
    for wall in walls:
        start = instant(day, wall, zone=search.zone)
        yield from (start + CLASH * step for step in range(_STEPS))
    for wall in (_MIDNIGHT, _NOON):
        opens = search.hours(instant(day, wall, zone=search.zone)).next
        if opens and local(opens, zone=search.zone).date() == day:
            yield from (opens + CLASH * step for step in range(_STEPS))


def _suits(at: datetime, *, search: Search) -> bool:
    ahead = at - search.now >= _LEAD
    return ahead and not clashes(at, busy=search.busy) and search.hours(at).verdict is not Verdict.MUST_NOT


def part_of_day(wall: time) -> int:
    """Early, late morning, early or late afternoon: 0 to 3."""
    return sum(wall >= bound for bound in _BOUNDS)


def why_then(at: datetime, *, tries: Sequence[datetime], zone: str) -> str:
    """Why this time of day, after those tries."""
    parts = {part_of_day(local(before, zone=zone).time()) for before in tries}
    if not tries:
        return tr("The best hour of the day.")
    if part_of_day(local(at, zone=zone).time()) in parts:
        return tr("Every time of day was tried: the least tried again.")
    few = {
        1: tr("Another time of day than the first try."),
        2: tr("Another time of day than both tries."),
        3: tr("Another time of day than all three tries."),
        4: tr("Another time of day than all four tries."),
    }
    return few.get(len(tries)) or tr("Another time of day than all %n tries.", "", len(tries))


def days_ahead(now: datetime, *, zone: str, days: int) -> date:
    """The day there that many days after now."""
    return next_day(local(now, zone=zone).date(), days=days)
