"""The table of a time zone as calendar files carry it (RFC 5545, VTIMEZONE). Knows no callback.

Written here because the calendar library gives the beginning of summer time in the new clock, where the standard asks
for the old one: readers that go by the table would be an hour late.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

AROUND = timedelta(days=370)
"""Before and after a time: one change each way at least, where there are any."""
STEP = timedelta(days=5)
"""No zone changes twice within five days."""
MINUTE = timedelta(minutes=1)


def zone_table(zone: str, *, first: datetime, last: datetime) -> "Timezone":
    """The clock changes of a zone from a year before the one instant until a year after the other."""
    # 124 ms to import, and only needed when a callback is handed to a calendar.
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415

    table, info, start = Timezone(), ZoneInfo(zone), first.astimezone(UTC) - AROUND
    table.add("TZID", zone)
    for at, before in _changes(info, start=start, end=last.astimezone(UTC) + AROUND):
        there = at.astimezone(info)
        part = TimezoneDaylight() if there.dst() else TimezoneStandard()
        part.add("DTSTART", (at + before).replace(tzinfo=None))
        part.add("TZOFFSETFROM", before)
        part.add("TZOFFSETTO", _offset(at, info))
        part.add("TZNAME", there.tzname())
        table.add_component(part)
    return table


def _changes(info: ZoneInfo, *, start: datetime, end: datetime) -> Iterator[tuple[datetime, timedelta]]:
    """Each change as its instant and the offset before it; first the beginning, as if it changed there."""
    yield start, _offset(start, info)
    day = start
    while day < end:
        after = day + STEP
        before = _offset(day, info)
        if _offset(after, info) != before:
            yield _between(day, after, info), before
        day = after


def _between(a: datetime, b: datetime, info: ZoneInfo) -> datetime:
    """The minute between these two at which the clock is changed."""
    before = _offset(a, info)
    while b - a > MINUTE:
        middle = a + (b - a) // 2
        a, b = (middle, b) if _offset(middle, info) == before else (a, middle)
    return b.replace(second=0, microsecond=0)


def _offset(at: datetime, info: ZoneInfo) -> timedelta:
    return at.astimezone(info).utcoffset() or timedelta()
