"""No callback is lost or doubled when clocks change, wherever the prospect and the rep are."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk, open_desk
from coachdesk.desk.results import CallbackBoard
from coachdesk.errors import NotUnderstood
from coachdesk.model.call import Callback, CallbackState
from coachdesk.model.ids import OutcomeId
from coachdesk.paths import DataFolder

ZONES = sorted(available_timezones() - {"localtime", "Factory"})
YEARS = st.integers(2024, 2030)
LATER = OutcomeId("call_later")
some = settings(
    max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)


@cache
def changes(zone: str, year: int) -> list[datetime]:
    """The instants of a year at which the clocks of a zone change; its middle where they never do."""
    tz, hour = ZoneInfo(zone), timedelta(hours=1)
    start = datetime(year, 1, 1, tzinfo=UTC)
    days = [start + timedelta(days=n) for n in range(366)]
    found = []
    for day in days:
        if day.astimezone(tz).utcoffset() != (day + timedelta(days=1)).astimezone(tz).utcoffset():
            hours = (day + hour * n for n in range(25))
            found += [at for at in hours if (at - hour).astimezone(tz).utcoffset() != at.astimezone(tz).utcoffset()][:1]
    return found or [datetime(year, 7, 1, 12, tzinfo=UTC)]


@contextmanager
def desk_at(at: datetime, zone: str) -> Iterator[tuple[Desk, Clock, DataFolder]]:
    with tempfile.TemporaryDirectory() as place:
        clock, data = Clock(at), DataFolder(Path(place) / "data")
        desk = open_desk(data, now=clock, zone_here=zone)
        try:
            yield desk, clock, data
        finally:
            desk.close()


def promised(desk: Desk, zone: str, walls: list[datetime]) -> list[Callback]:
    """A callback for each wall time that can be fixed there, each with somebody of their own."""
    for n, wall in enumerate(walls):
        who = person(n, zone=zone, country="", region="")
        desk.add_prospect(who)
        known = desk.prospects(search=f"{who.first_name} {who.last_name}")[0]
        try:
            desk.record(LATER, prospect=known.id, callback=f"{wall:%Y-%m-%d} at {wall:%H:%M}")
        except NotUnderstood:
            there = wall.replace(tzinfo=ZoneInfo(zone))
            back = there.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
            assert back != wall, f"{wall} exists in {zone}"
    return desk.store.callbacks()


def standing(wall: datetime, zone: str) -> datetime:
    """A wall time, or where the clock was put forward over it, the one that it then showed."""
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def on(board: CallbackBoard) -> list[str]:
    return sorted(row.callback.id for group in (board.overdue, board.today, board.later) for row in group)


@some
@given(st.sampled_from(ZONES), YEARS, st.data(), st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_every_callback_comes_due_once_at_its_time_across_a_change(
    zone: str, year: int, data: st.DataObject, own: str, own_later: str
) -> None:
    change = data.draw(st.sampled_from(changes(zone, year)))
    minutes = data.draw(st.lists(st.integers(-180, 180), min_size=1, max_size=4, unique=True))
    here = change.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    walls = sorted({here + timedelta(minutes=m) for m in minutes})
    with desk_at(change - timedelta(days=1), own) as (desk, clock, folder):
        found = promised(desk, zone, walls)
        everyone = sorted(k.id for k in found)
        for k in found:
            assert k.at.astimezone(ZoneInfo(k.zone)).replace(tzinfo=None) == k.local, "the time that was promised"
            assert k.local in {standing(wall, zone) for wall in walls}
        moments = sorted({*(k.at for k in found), *(k.at - timedelta(seconds=1) for k in found), change})
        for n, now in enumerate(moments):
            clock.at = now
            if n == len(moments) // 2:
                desk.close()
                desk = open_desk(folder, now=clock, zone_here=own_later)
            due = sorted(row.callback.id for row in desk.due(at=now))
            assert due == sorted(k.id for k in found if k.at <= now)
            assert on(desk.callbacks()) == everyone
        for k in found:
            desk.callback_done(k.id)
            assert k.id not in on(desk.callbacks())
        desk.close()


@some
@given(st.sampled_from(ZONES), YEARS, st.data(), st.sampled_from(["in 1 hour", "in 90 minutes", "in 1 day"]))
def test_a_callback_put_off_across_a_change_is_the_same_one_at_a_true_time(
    zone: str, year: int, data: st.DataObject, phrase: str
) -> None:
    change = data.draw(st.sampled_from(changes(zone, year)))
    with desk_at(change - timedelta(hours=3), zone) as (desk, clock, _):
        here = (change - timedelta(hours=1)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        (callback,) = promised(desk, zone, [here])
        clock.at = change - timedelta(minutes=data.draw(st.integers(1, 59)))
        try:
            desk.snooze(callback.id, phrase=phrase)
        except NotUnderstood:
            (kept,) = desk.store.callbacks()
            assert kept == callback, "what can't be is refused, and nothing is lost"
            return
        (kept,) = desk.store.callbacks(states=tuple(CallbackState))
        assert kept.id == callback.id
        assert kept.at > clock.at
        assert kept.at.astimezone(ZoneInfo(kept.zone)).replace(tzinfo=None) == kept.local
        if phrase != "in 1 day":
            assert kept.at - clock.at <= timedelta(minutes=91)
        clock.at = kept.at
        assert [row.callback.id for row in desk.due(at=clock.at)] == [callback.id]


@some
@given(st.sampled_from(ZONES), YEARS, st.data(), st.sampled_from(ZONES))
def test_a_rep_who_travels_sees_every_callback_at_its_own_time(
    zone: str, year: int, data: st.DataObject, elsewhere: str
) -> None:
    change = data.draw(st.sampled_from(changes(zone, year)))
    at = change + timedelta(minutes=data.draw(st.integers(-120, 120)))
    with desk_at(change - timedelta(days=1), zone) as (desk, clock, _):
        (callback,) = promised(desk, zone, [at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)])
        desk.save_settings(replace(desk.settings, zone=elsewhere))
        clock.at = callback.at
        (row,) = desk.due(at=clock.at)
        assert row.callback.at == callback.at
        assert row.local_there == callback.local
        assert row.local_here == callback.at.astimezone(ZoneInfo(elsewhere)).replace(tzinfo=None)
