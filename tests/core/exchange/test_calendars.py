"""A callback in a calendar file: the same moment to every reader, on the prospect's clock."""

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.tz import tzical  # type: ignore[import-untyped]
from icalendar import Calendar

from coachdesk.exchange import callback_ics
from coachdesk.exchange.calendars import calendar_of
from coachdesk.model.call import Callback, CallbackState
from coachdesk.model.ids import CallbackId, ProspectId

NOW = datetime(2026, 9, 1, tzinfo=UTC)
ZONES = (
    "America/New_York",
    "Europe/Dublin",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "America/Lima",
)


def callback(at: datetime, zone: str) -> Callback:
    try:
        local = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    except (KeyError, ValueError):
        local = at.replace(tzinfo=None)
    return Callback(CallbackId(f"k{at:%m%d%H}"), ProspectId("p"), None, at, zone, local, "Asked for it")


def written(one: Callback) -> str:
    return callback_ics(one, title="Call Ann", description="", now=NOW).decode()


@pytest.mark.parametrize("zone", ZONES)
def test_readers_that_go_by_the_table_meet_the_same_moment_all_year(zone: str) -> None:
    for day in range(0, 366, 5):
        at = datetime(2027, 1, 1, 14, 30, tzinfo=UTC) + timedelta(days=day)
        text = written(callback(at, zone))
        table = tzical(io.StringIO(text.replace("\r\n", "\n"))).get(zone)
        wall = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        assert f"DTSTART;TZID={zone}:{wall:%Y%m%dT%H%M%S}" in text
        assert wall.replace(tzinfo=table).astimezone(UTC) == at


@pytest.mark.parametrize("minutes", [-61, -1, 0, 1, 59, 61])
def test_around_a_change_the_moment_is_the_same(minutes: int) -> None:
    for change in (datetime(2027, 3, 14, 7, 0, tzinfo=UTC), datetime(2027, 11, 7, 6, 0, tzinfo=UTC)):
        at = change + timedelta(minutes=minutes)
        text = written(callback(at, "America/New_York"))
        (event,) = Calendar.from_ical(text).walk("VEVENT")
        assert event["DTSTART"].dt.astimezone(UTC) == at
        if "DTSTART;TZID" in text:
            table = tzical(io.StringIO(text.replace("\r\n", "\n"))).get("America/New_York")
            wall = at.astimezone(ZoneInfo("America/New_York")).replace(tzinfo=None)
            assert wall.replace(tzinfo=table).astimezone(UTC) == at


def test_an_hour_that_comes_twice_and_a_zone_nobody_knows_are_in_utc() -> None:
    second = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    assert "DTSTART:20261101T063000Z" in written(callback(second, "America/New_York"))
    for zone in ("UTC", "No/Where"):
        assert "DTSTART:20261101T063000Z" in written(callback(second, zone))
        assert "VTIMEZONE" not in written(callback(second, zone))
    assert "DTSTART:99981231T120000Z" in written(callback(datetime(9998, 12, 31, 12, tzinfo=UTC), "Asia/Tokyo"))


def test_a_calendar_of_several_has_each_table_once_and_ahead() -> None:
    at = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
    some = [callback(at + timedelta(days=n), zone) for n, zone in enumerate([*ZONES[:2], *ZONES[:2], "UTC"])]
    text = calendar_of(some, names={}, now=NOW).decode()
    assert text.count("BEGIN:VTIMEZONE") == 2
    assert text.index("END:VTIMEZONE") < text.index("BEGIN:VEVENT")
    assert [e["DTSTART"].dt.astimezone(UTC) for e in Calendar.from_ical(text).walk("VEVENT")] == [k.at for k in some]


def test_another_reader_finds_the_alarm_and_the_zone() -> None:
    event = vobject.readOne(written(callback(datetime(2026, 11, 24, 15, 0, tzinfo=UTC), "America/New_York"))).vevent
    assert event.dtstart.value.isoformat() == "2026-11-24T10:00:00-05:00"
    assert event.valarm.trigger.value == timedelta(minutes=-5)


def test_one_that_is_cancelled_rings_nowhere() -> None:
    gone = replace(callback(datetime(2026, 11, 24, 15, 0, tzinfo=UTC), "Asia/Tokyo"), state=CallbackState.CANCELLED)
    assert "VALARM" not in written(gone)
    assert "STATUS:CANCELLED" in written(gone)
