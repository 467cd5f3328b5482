"""Callback phrases across zones: whose time is meant, which way round a date is, and what the clocks do."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when import understand
from coachdesk.model.judgement import When

NOVEMBER = datetime(2026, 11, 20, 10, 37, tzinfo=UTC)


def wall(*figures: int) -> datetime:
    """A time on the clock, in no zone."""
    return datetime(*figures, tzinfo=UTC).replace(tzinfo=None)  # type: ignore[misc, arg-type]


def read(phrase: str, *, zone: str, now: datetime = NOVEMBER) -> When:
    return understand(phrase, now=now, zone=zone)


def test_a_phrase_is_read_in_the_prospects_zone() -> None:
    got = read("tomorrow 9am", zone="America/Los_Angeles")
    assert got.local == wall(2026, 11, 21, 9)
    assert got.at == datetime(2026, 11, 21, 17, tzinfo=UTC)
    assert got.zone == "America/Los_Angeles"


def test_tomorrow_is_the_prospects_tomorrow() -> None:
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    assert read("tomorrow 9am", zone="Asia/Tokyo", now=late).local.day == 22
    assert read("tomorrow 9am", zone="America/New_York", now=late).local.day == 21


@pytest.mark.parametrize(
    ("phrase", "zone", "hour"),
    [
        ("3pm EST", "Europe/London", 20),
        ("3pm ET", "Europe/London", 20),
        ("3pm eastern time", "Europe/London", 20),
        ("9 UTC tomorrow", "Europe/Berlin", 10),
        ("14:00 CET tomorrow", "Europe/London", 13),
        ("2pm GMT+1", "Europe/London", 13),
        ("14:00 UTC-5", "Europe/London", 19),
        ("14:00 GMT+05:30", "Europe/London", 8),
        ("2pm new york time", "Europe/London", 19),
        ("2pm london time", "America/New_York", 9),
        ("4pm IST", "Asia/Kolkata", 16),
        ("4pm IST", "Europe/Dublin", 16),
        ("4pm CST", "Asia/Shanghai", 16),
        ("15:00 GMT - 18:00 GMT", "Europe/Berlin", 16),
        ("2026-12-03T14:00+02:00", "Europe/London", 12),
        ("2026-12-03T14:00Z", "Europe/Berlin", 15),
        ("10am their time", "Europe/Berlin", 10),
        ("10am local time", "Europe/Berlin", 10),
        ("10am there", "Europe/Berlin", 10),
    ],
)
def test_zone_words_are_turned_into_the_prospects_time(phrase: str, zone: str, hour: int) -> None:
    assert read(phrase, zone=zone).local.hour == hour


def test_a_zone_may_be_written_out() -> None:
    for words in ("eastern standard time", "eastern daylight time", "eastern standard", "eastern time", "eastern"):
        assert read(f"tomorrow 3pm {words}", zone="Europe/London").local.hour == 20
    assert read("tomorrow 3pm india standard time", zone="UTC").local.hour == 9
    with pytest.raises(NotUnderstood):
        read("tomorrow 3pm india", zone="UTC")


def test_a_foreign_zone_is_noted_with_both_times() -> None:
    assert "15:00 New York time is 20:00 there" in read("3pm EST", zone="Europe/London").notes
    assert "14:00 UTC+01:00 time is 13:00 there" in read("2pm GMT+1", zone="Europe/London").notes


@pytest.mark.parametrize("phrase", ["3pm UTC+99", "3pm UTC+15", "3pm GMT-", "3pm GMT--2", "2026-12-03T14:00+25:00"])
def test_an_offset_no_clock_has_is_refused(phrase: str) -> None:
    with pytest.raises(NotUnderstood):
        read(phrase, zone="Europe/London")


@pytest.mark.parametrize(
    ("zone", "meant"),
    [
        ("Europe/London", wall(2027, 4, 3, 9)),
        ("Australia/Sydney", wall(2027, 4, 3, 9)),
        ("America/New_York", wall(2027, 3, 4, 9)),
        ("America/Indiana/Knox", wall(2027, 3, 4, 9)),
        ("Asia/Manila", wall(2027, 3, 4, 9)),
        ("UTC", wall(2027, 3, 4, 9)),
        ("Etc/GMT+5", wall(2027, 3, 4, 9)),
    ],
)
def test_day_and_month_stand_as_the_prospects_country_writes_them(zone: str, meant: datetime) -> None:
    got = read("3/4", zone=zone)
    assert got.local == meant
    assert any(note.startswith("read 3/4 as") for note in got.notes)


@pytest.mark.parametrize(
    ("zone", "meant"),
    [
        ("Europe/London", wall(2027, 4, 3, 9)),
        ("America/New_York", wall(2027, 3, 4, 9)),
        ("UTC", wall(2027, 4, 3, 9)),
    ],
)
def test_between_dots_the_day_comes_first_but_in_the_united_states(zone: str, meant: datetime) -> None:
    assert read("3.4.2027", zone=zone).local == meant


@pytest.mark.parametrize("zone", ["America/Toronto", "Canada/Eastern"])
def test_where_both_orders_are_usual_the_figures_are_asked_about(zone: str) -> None:
    with pytest.raises(NotUnderstood, match="may be 3 April or 4 March"):
        read("3/4", zone=zone)


def test_the_weekday_tells_which_figure_is_the_month() -> None:
    assert read("sat 12/5", zone="America/Toronto").local == wall(2026, 12, 5, 9)
    with pytest.raises(NotUnderstood, match="may be"):
        read("mon 12/5", zone="America/Toronto")


@pytest.mark.parametrize("zone", ["America/Toronto", "UTC", "Europe/London", "America/New_York"])
def test_figures_that_fit_one_order_only_need_no_country(zone: str) -> None:
    assert read("25/4/2027", zone=zone).local == read("4/25/2027", zone=zone).local == wall(2027, 4, 25, 9)
    assert read("4/4", zone=zone).local == wall(2027, 4, 4, 9)


@pytest.mark.parametrize(
    "zone", ["", "Nowhere", "Europe", "../etc/passwd", "Mars/Olympus", "Europe/London\x00", "x" * 300]
)
def test_a_zone_that_does_not_exist_is_refused(zone: str) -> None:
    with pytest.raises(NotUnderstood, match="no time zone"):
        read("monday", zone=zone)


@pytest.mark.parametrize(
    ("zone", "now", "phrase", "moved"),
    [
        ("Europe/London", datetime(2027, 3, 27, 12, tzinfo=UTC), "tomorrow 1:30am", wall(2027, 3, 28, 2, 30)),
        ("America/New_York", datetime(2027, 3, 13, 12, tzinfo=UTC), "tomorrow 2:30am", wall(2027, 3, 14, 3, 30)),
        ("Australia/Lord_Howe", datetime(2026, 10, 3, 1, tzinfo=UTC), "tomorrow 2:15am", wall(2026, 10, 4, 2, 45)),
    ],
)
def test_a_time_the_clocks_skip_moves_on_with_a_note(zone: str, now: datetime, phrase: str, moved: datetime) -> None:
    got = read(phrase, zone=zone, now=now)
    assert got.local == moved
    assert any("the clocks skip" in note for note in got.notes)
    assert "the clocks change that day" in got.notes


@pytest.mark.parametrize(
    ("zone", "now", "phrase", "at"),
    [
        ("Europe/London", datetime(2026, 10, 24, 12, tzinfo=UTC), "tomorrow 1:30am", wall(2026, 10, 25, 0, 30)),
        ("America/New_York", datetime(2026, 10, 31, 12, tzinfo=UTC), "tomorrow 1:30am", wall(2026, 11, 1, 5, 30)),
    ],
)
def test_a_time_that_comes_twice_is_the_first_with_a_note(zone: str, now: datetime, phrase: str, at: datetime) -> None:
    got = read(phrase, zone=zone, now=now)
    assert got.at == at.replace(tzinfo=UTC)
    assert any("comes twice" in note for note in got.notes)


def test_hours_are_counted_through_a_clock_change_and_days_are_not() -> None:
    eve = datetime(2026, 10, 24, 22, 0, tzinfo=ZoneInfo("Europe/London"))
    assert read("in 6 hours", zone="Europe/London", now=eve).local == wall(2026, 10, 25, 3)
    assert read("in a day", zone="Europe/London", now=eve).local == wall(2026, 10, 25, 22)
    assert read("in 1 day 2 hours", zone="Europe/London", now=eve).local == wall(2026, 10, 26, 0)


def test_a_time_that_has_passed_is_not_given_again_when_the_clocks_go_back() -> None:
    second = datetime(2026, 10, 25, 1, 45, tzinfo=UTC)
    with pytest.raises(NotUnderstood, match="passed"):
        read("1:50am", zone="Europe/London", now=second)


def test_seconds_are_rounded_up_to_the_minute() -> None:
    now = datetime(2026, 11, 20, 10, 37, 20, tzinfo=UTC)
    assert read("in 20 minutes", zone="UTC", now=now).local == wall(2026, 11, 20, 10, 58)
