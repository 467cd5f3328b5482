"""Times for a callback: what speaks against one, and a few good ones to click. Decides no play."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coachdesk.followup.dates import holiday, is_day, is_weekend, local, next_day, zone_info
from coachdesk.followup.wording import day_name, local_and_own, short_day
from coachdesk.model.judgement import HoursVerdict, Verdict

CLASH = timedelta(minutes=15)
"""Two callbacks nearer than this can't both be kept."""
BEST_TIMES = (time(10, 15), time(16, 0), time(11, 30), time(14, 30), time(9, 15), time(17, 0))
"""Wall times there, best first: 10 to 11 in the morning is the best hour (PhoneBurner, through close.com)."""
_MORNING, _AFTERNOON, _TEN = time(10, 15), time(15, 0), time(10, 0)
_HORIZON = 14
_MONDAY, _THURSDAY = 0, 3

Hours = Callable[[datetime], HoursVerdict]


@dataclass(frozen=True, slots=True)
class Slot:
    """A time to click: ``at`` in UTC, ``local`` their wall time and ``own`` the rep’s (both naive), ``both`` said."""

    label: str
    at: datetime
    zone: str
    local: datetime
    own: datetime
    both: str
    quality: tuple[str, ...]


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
        notes.append("That time has passed.")
    if hours and (note := hours_note(at, zone=zone, verdict=hours(at))):
        notes.append(note)
    if name := holiday(there.date(), country=country, region=region):
        notes.append(f"A public holiday there: {name}.")
    if is_weekend(there.date()):
        notes.append(f"A {day_name(there.date())} there.")
    if clashes(at, busy=busy):
        notes.append("Another callback is due about then.")
    return tuple(notes)


def hours_note(at: datetime, *, zone: str, verdict: HoursVerdict) -> str:
    """What their hours say about this instant: forbidden, or night where no law says it; '' where nothing."""
    if verdict.verdict is Verdict.MUST_NOT:
        return f"Outside what is permitted there. {verdict.rule}"
    by_day = verdict.until is not None or is_day(local(at, zone=zone).time())
    return "" if by_day else "That is night there."


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


def propose_slots(
    *,
    now: datetime,
    zone: str,
    own_zone: str,
    country: str = "",
    region: str = "",
    hours: Hours | None = None,
    busy: Sequence[datetime] = (),
) -> tuple[Slot, ...]:
    """Up to four times to click: the next working morning and afternoon, a Thursday at ten, a day of next week.

    Each lies in the future, in their hours where those are known, and clear of other callbacks.
    """
    today = local(now, zone=zone).date()
    to_monday = 7 - today.weekday()
    wanted = (
        (next_day(today), _MORNING),
        (next_day(today), _AFTERNOON),
        (next_day(today, days=(_THURSDAY - today.weekday()) % 7 or 7), _TEN),
        (next_day(today, days=to_monday), _MORNING),
    )
    found: dict[datetime, Slot] = {}
    for first, wall in wanted:
        for day in working_days(first, country=country, region=region):
            at = instant(day, wall, zone=zone)
            notes = quality(at, zone=zone, country=country, region=region, hours=hours, busy=busy, now=now)
            if not notes:
                found.setdefault(at, _slot(at, today=today, zone=zone, own_zone=own_zone))
                break
    return tuple(sorted(found.values(), key=lambda slot: slot.at))


def _slot(at: datetime, *, today: date, zone: str, own_zone: str) -> Slot:
    there = local(at, zone=zone)
    day = "Tomorrow" if there.date() == next_day(today) else short_day(there.date())
    label = f"{day} {there:%H:%M}"
    return Slot(
        label=label,
        at=at,
        zone=zone,
        local=there,
        own=local(at, zone=own_zone),
        both=local_and_own(at, zone=zone, own_zone=own_zone),
        quality=(),
    )
