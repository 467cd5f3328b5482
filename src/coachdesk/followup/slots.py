"""Times for a callback: which are good ones, and what speaks against one. Proposes none itself."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coachdesk.followup.dates import holiday, is_day, is_weekend, local, next_day, zone_info
from coachdesk.followup.wording import day_name
from coachdesk.language import tr
from coachdesk.model.judgement import HoursVerdict, Verdict

CLASH = timedelta(minutes=15)
"""Two callbacks nearer than this can't both be kept."""
BEST_TIMES = (time(10, 15), time(16, 0), time(11, 30), time(14, 30), time(9, 15), time(17, 0))
"""Wall times there, best first: 10 to 11 in the morning is the best hour (PhoneBurner, through close.com)."""
CLASHES = tr("Another callback is due about then.")
_HORIZON = 14

Hours = Callable[[datetime], HoursVerdict]


def quality(
    at: datetime,
    *,
    zone: str,
    country: str = "",
    region: str = "",
    hours: Hours | None = None,
    busy: Sequence[datetime] = (),
    now: datetime,
) -> tuple[str, ...]:
    """What to know about a callback at this instant, in short sentences; empty where nothing speaks against it."""
    there = local(at, zone=zone)
    notes = []
    if at <= now:
        notes.append(tr("That time has passed."))
    if hours and (note := hours_note(at, zone=zone, verdict=hours(at))):
        notes.append(note)
    if name := holiday(there.date(), country=country, region=region):
        notes.append(tr("A public holiday there: {name}.", name=name))
    if is_weekend(there.date()):
        notes.append(tr("A {day_name} there.", day_name=day_name(there.date())))
    if clashes(at, busy=busy):
        notes.append(CLASHES)
    return tuple(notes)


def hours_note(at: datetime, *, zone: str, verdict: HoursVerdict) -> str:
    """What their hours say about this instant: forbidden, or night where no law says it; '' where nothing."""
    if verdict.verdict is Verdict.MUST_NOT:
        return tr("Outside what is permitted there. {rule}", rule=verdict.rule)
    by_day = verdict.until is not None or is_day(local(at, zone=zone).time())
    return "" if by_day else tr("That is night there.")


def clashes(at: datetime, *, busy: Sequence[datetime]) -> bool:
    return any(abs(at - other) < CLASH for other in busy)


def instant(day: date, at: time, *, zone: str) -> datetime:
    """The instant (UTC) of a wall time in a zone; an unknown zone reads as UTC."""
    return datetime.combine(day, at, tzinfo=zone_info(zone) or ZoneInfo("UTC")).astimezone(UTC)


def working_days(first: date, *, country: str, region: str) -> Iterator[date]:
    """Days from ``first`` on, for two weeks, that are neither weekend nor public holiday there."""
    for ahead in range(_HORIZON):
        day = next_day(first, days=ahead)
        if not is_weekend(day) and not holiday(day, country=country, region=region):
            yield day
