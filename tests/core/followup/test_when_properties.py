"""What holds for every phrase, every zone and every moment."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when import understand
from coachdesk.followup.when.feasts import easter
from coachdesk.followup.when.words import ALIAS, FILLER, MONTHS, NUMBERS, ORDINALS, WEEKDAYS

ZONES = [
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Apia",
    "America/Havana",
    "Antarctica/Troll",
]
MOMENTS = st.integers(0, 20 * 525_600).map(
    lambda minutes: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
FIGURES = "3pm 10:30 15h 2027 3/4 1.5 15th - , half past quarter next last of"
WORDS = st.sampled_from(
    sorted({*WEEKDAYS, *MONTHS, *NUMBERS, *ORDINALS, *FILLER, *ALIAS, *ALIAS.values(), *FIGURES.split()} - {""})
)
PHRASES = st.text(max_size=40) | st.lists(WORDS, min_size=1, max_size=9).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(PHRASES, MOMENTS, st.sampled_from(ZONES))
def test_any_text_is_a_time_ahead_or_refused(phrase: str, now: datetime, zone: str) -> None:
    try:
        got = understand(phrase, now=now, zone=zone)
    except NotUnderstood:
        return
    assert now < got.at < now + timedelta(days=10 * 366 + 2)
    assert got.at.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == got.local
    assert got.at.tzinfo is UTC
    assert got.until is None or got.until > got.at


FORMS = [
    "{0:%Y-%m-%d} {0:%H:%M}",
    "{0:%Y-%m-%dT%H:%M}",
    "{0.day} {0:%B} {0.year} {0:%H:%M}",
    "{0:%B} {0.day}, {0.year} at {0:%I:%M %p}",
    "{0:%A} {0.day} {0:%b} {0.year}, {0.hour}h{0:%M}",
    "{0:%H:%M} on {0:%a} the {0.day} of {0:%B} {0.year}",
    "{0:%I.%M%p} {0:%d-%b-%Y}",
]


@settings(max_examples=300, deadline=None)
@given(
    st.integers(0, 4 * 525_600),
    st.sampled_from(ZONES),
    st.sampled_from(FORMS),
)
def test_a_date_written_out_is_read_back(minutes: int, zone: str, form: str) -> None:
    at = (datetime(2027, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)).replace(tzinfo=None)
    got = understand(form.format(at), now=datetime(2026, 11, 20, 10, tzinfo=UTC), zone=zone)
    skipped = any("the clocks skip" in note for note in got.notes)
    assert got.local == at or (skipped and at < got.local <= at + timedelta(hours=2))


@settings(max_examples=200, deadline=None)
@given(MOMENTS, st.sampled_from(ZONES), st.integers(1, 300))
def test_minutes_from_now_are_exactly_that_long(now: datetime, zone: str, minutes: int) -> None:
    got = understand(f"in {minutes} minutes", now=now, zone=zone)
    assert timedelta(minutes=minutes) <= got.at - now < timedelta(minutes=minutes + 1)


@settings(max_examples=100, deadline=None)
@given(MOMENTS, st.sampled_from(ZONES), st.sampled_from(WEEKDAYS))
def test_a_weekday_is_that_weekday_within_a_week(now: datetime, zone: str, weekday: str) -> None:
    got = understand(f"{weekday} 3pm", now=now, zone=zone)
    today = now.astimezone(ZoneInfo(zone)).date()
    assert got.local.weekday() == WEEKDAYS.index(weekday)
    assert 1 <= (got.local.date() - today).days <= 7


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
        (2285, date(2285, 3, 22)),
    ],
)
def test_easter_falls_where_the_churches_say(year: int, sunday: date) -> None:
    assert easter(year) == sunday


def _score_rows() -> list[tuple[str, datetime, datetime, bool]]:
    """Phrases with one definite future meaning, from the development data beside the project."""
    path = Path(__file__).parents[4] / "shared" / "data" / "when.jsonl"
    if not path.exists():
        pytest.skip("the development phrases are not here")
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        expected = row["expected"]
        key = next((key for key in ("at", "from") if key in expected), "")
        if not key or expected.get("matched_text", row["text"]) != row["text"]:
            continue
        now = datetime.fromisoformat(row["reference"]).replace(tzinfo=UTC)
        meant = datetime.fromisoformat(expected[key]).replace(tzinfo=None)
        by_day = expected.get("grain") in ("day", "week", "month", "quarter", "year")
        if meant > now.replace(tzinfo=None):
            rows.append((row["text"], now, meant, by_day))
    return rows


def test_phrases_of_public_suites_are_understood_and_none_lands_on_another_day() -> None:
    rows = _score_rows()
    exact, elsewhere = 0, []
    for text, now, meant, by_day in rows:
        try:
            got = understand(text, now=now, zone="UTC").local
        except NotUnderstood:
            continue
        exact += got.date() == meant.date() if by_day else abs(got - meant) < timedelta(seconds=61)
        if got.date() != meant.date():
            elsewhere.append(text)
    assert exact / len(rows) >= 0.9
    assert elsewhere == []
