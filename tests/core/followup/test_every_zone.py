"""Around every change of every clock in the world, 2024 to 2030: a promised wall time comes due once, at that time."""

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest

from coachdesk.followup.dates import local
from coachdesk.followup.reminding import Announced, announced, to_announce
from coachdesk.followup.slots import instant
from coachdesk.followup.when import understand
from coachdesk.model.call import Callback
from coachdesk.model.ids import CallbackId, ProspectId

pytestmark = pytest.mark.no_cover

FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
STEP = timedelta(days=5)
"""No clock changes twice within five days; the shortest stretch, Ramadan in Morocco, is a month."""
QUARTER = timedelta(minutes=15)
AROUND = range(-12, 13)


@cache
def changes() -> dict[str, tuple[tuple[datetime, timedelta, timedelta], ...]]:
    """Of zones that change alike, one: each change as its instant with the offsets before and after it."""
    found: dict[tuple[tuple[datetime, timedelta, timedelta], ...], str] = {}
    for name in sorted(available_timezones() - {"localtime", "Factory"}):
        zone = ZoneInfo(name)
        days = [FIRST + STEP * n for n in range((LAST - FIRST) // STEP + 1)]
        offsets = [_offset(day, zone) for day in days]
        pairs = zip(zip(days, offsets, strict=True), zip(days[1:], offsets[1:], strict=True), strict=False)
        found.setdefault(
            tuple((_between(a, b, zone), before, after) for (a, before), (b, after) in pairs if before != after), name
        )
    return {name: known for known, name in found.items()}


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _between(a: datetime, b: datetime, zone: ZoneInfo) -> datetime:
    """The minute between these two at which the clock is changed."""
    before = _offset(a, zone)
    while b - a > timedelta(minutes=1):
        middle = a + (b - a) // 2
        a, b = (middle, b) if _offset(middle, zone) == before else (a, middle)
    return b.replace(second=0, microsecond=0)


def test_there_are_zones_of_many_kinds() -> None:
    shifts = {after - before for known in changes().values() for _, before, after in known}
    assert timedelta(minutes=30) in shifts, "Lord Howe"
    assert len(changes()) > 20, "ways in which clocks change"


def test_every_wall_time_around_every_change_comes_due_once_at_that_time() -> None:
    for zone, known in changes().items():
        for change, before, after in known:
            wall_of_change = (change + before).replace(tzinfo=None)
            waiting = _promised(zone, [wall_of_change + QUARTER * n for n in AROUND])
            for one, n in zip(waiting, AROUND, strict=True):
                wall = wall_of_change + QUARTER * n
                skipped = timedelta() <= wall - wall_of_change < after - before
                expected = wall + (after - before) if skipped else wall
                assert local(one.at, zone=zone) == expected, (zone, change, wall)
            _rings_once(waiting, start=change - timedelta(hours=5), end=change + timedelta(hours=5))


def test_a_typed_wall_time_is_that_time_around_every_change() -> None:
    for zone, known in changes().items():
        for change, before, after in known:
            for minutes in (-30, 30, 150):
                wall = (change + before).replace(tzinfo=None) + timedelta(minutes=minutes)
                when = understand(f"{wall:%Y-%m-%d} at {wall:%H:%M}", now=change - timedelta(days=2), zone=zone)
                assert when.at == instant(wall.date(), wall.time(), zone=zone), (zone, wall)
                skipped = timedelta() <= timedelta(minutes=minutes) < after - before
                twice = after < before and before - after > timedelta(minutes=-minutes) > timedelta()
                said = any("clock" in note for note in when.notes)
                assert said or not (skipped or twice), (zone, wall, when.notes)


def _promised(zone: str, walls: list[datetime]) -> list[Callback]:
    found = []
    for n, wall in enumerate(walls):
        at = instant(wall.date(), wall.time(), zone=zone)
        found.append(Callback(CallbackId(f"k{n}"), ProspectId("p"), None, at, zone, wall, ""))
    return found


def _rings_once(waiting: list[Callback], *, start: datetime, end: datetime) -> None:
    told: dict[CallbackId, Announced] = {}
    rung: list[CallbackId] = []
    now = start
    while now <= end:
        steady = (now - start).total_seconds()
        due = to_announce(waiting, told=told, now=now, steady=steady)
        assert all(now - QUARTER < one.at <= now for one in due)
        told = announced(told, due, steady=steady)
        rung += [one.id for one in due]
        now += QUARTER
    assert sorted(rung) == sorted(one.id for one in waiting)
