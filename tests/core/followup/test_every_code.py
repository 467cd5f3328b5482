"""Every area code of the United States and Canada at every half hour of two weeks, against the published table.

The hours stand here as they are published, apart from the file the program reads; only where a code lies is read there,
and another test holds that against libphonenumber.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coachdesk.followup.hours import hours
from coachdesk.followup.rules import load_hours
from coachdesk.model.judgement import HoursVerdict, Verdict
from coachdesk.paths import resources

pytestmark = pytest.mark.no_cover

RULES = load_hours(resources() / "hours.toml")
ALL_WEEK, NO_SUNDAY, WEEKDAYS, WEEKEND = range(7), range(6), range(5), (5, 6)
Span = tuple[Sequence[int], float, float]

FEDERAL: list[Span] = [(ALL_WEEK, 8, 21)]
CANADA: list[Span] = [(WEEKDAYS, 9, 21.5), (WEEKEND, 10, 18)]
STATES: dict[str, list[Span]] = {
    "FL": [(ALL_WEEK, 8, 20)],
    "OK": [(ALL_WEEK, 8, 20)],
    "MD": [(ALL_WEEK, 8, 20)],
    "WA": [(ALL_WEEK, 8, 20)],
    "CT": [(ALL_WEEK, 9, 20)],
    "NM": [(ALL_WEEK, 9, 21)],
    "MI": [(ALL_WEEK, 9, 21)],
    "UT": [(NO_SUNDAY, 8, 21)],
    "AL": [(NO_SUNDAY, 8, 20)],
    "MS": [(NO_SUNDAY, 8, 20)],
}
CODES = {
    "FL": "239 305 321 324 352 386 407 448 561 645 656 689 727 728 754 772 786 813 850 863 904 941 954",
    "OK": "405 539 572 580 918",
    "MD": "227 240 301 410 443 667",
    "WA": "206 253 360 425 509 564",
    "CT": "203 475 860 959",
    "NM": "505 575",
    "MI": "231 248 269 313 517 586 616 679 734 810 906 947 989",
    "UT": "385 435 801",
    "AL": "205 251 256 334 483 659 938",
    "MS": "228 471 601 662 769",
}
"""The area codes of the states that have rules of their own, as the numbering plan lists them."""
WEEKS = (datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 8, 24, tzinfo=UTC))
"""Neither holds a holiday; in the first, clocks change on its Sunday."""
HALVES = range(7 * 48)


def judge(code: str, *, now: datetime, calls: int = 0) -> HoursVerdict:
    return hours(f"+1{code}5550142", now=now, calls_today=calls, rules=RULES)


def groups() -> Iterator[tuple[str, str, tuple[str, ...], list[str]]]:
    """Country, state, zones and area codes; codes of several provinces are left to a test of their own."""
    seen: dict[str, int] = {}
    for region in RULES.regions:
        for _, codes in region.codes:
            for code in codes:
                seen[code] = seen.get(code, 0) + 1
    for region in RULES.regions:
        if region.country in ("US", "CA"):
            for zones, codes in region.codes:
                yield region.country, region.id, zones, [code for code in codes if seen[code] == 1]


GROUPS = [group for group in groups() if group[3]]


def permitted(spans: list[Span], at: datetime) -> bool:
    hour = at.hour + at.minute / 60
    return any(at.weekday() in days and start <= hour < end for days, start, end in spans)


def expected(country: str, state: str, zones: Sequence[str], at: datetime) -> bool:
    rules = [CANADA] if country == "CA" else [FEDERAL, *([STATES[state]] if state in STATES else [])]
    return all(permitted(spans, at.astimezone(ZoneInfo(zone))) for spans in rules for zone in zones)


@pytest.mark.parametrize("country", ["US", "CA"])
def test_every_half_hour_is_judged_as_published_wherever_the_code_lies(country: str) -> None:
    for _, state, zones, codes in (group for group in GROUPS if group[0] == country):
        for week in WEEKS:
            for half in HALVES:
                at = week + timedelta(minutes=30 * half)
                verdict = judge(codes[0], now=at).verdict
                may = expected(country, state, zones, at)
                assert verdict is (Verdict.MAY if may else Verdict.MUST_NOT), (state, codes[0], at)


def test_every_code_of_a_group_is_judged_like_the_first() -> None:
    moments = [WEEKS[1] + timedelta(hours=hour) for hour in (3, 12, 14, 24, 26, 6 * 24 + 17)]
    for _, state, _, codes in GROUPS:
        for at in moments:
            first = judge(codes[0], now=at)
            for code in codes[1:]:
                other = judge(code, now=at)
                assert (other.verdict, other.where, other.next) == (first.verdict, first.where, first.next), (
                    state,
                    code,
                )


@pytest.mark.parametrize("state", CODES)
def test_the_codes_of_a_state_with_rules_of_its_own_are_known_as_that_state(state: str) -> None:
    name = next(region.name for region in RULES.regions_of("US") if region.id == state)
    for code in CODES[state].split():
        assert judge(code, now=WEEKS[0]).where == f"{name}, United States", code


def test_no_code_of_the_numbering_plan_is_ever_unknown() -> None:
    for code in range(200, 1000):
        for hour in (4, 17):
            verdict = judge(str(code), now=WEEKS[1] + timedelta(hours=hour))
            if verdict.where.startswith(("United States", "Canada")) or code in (800, 888, 900):
                assert verdict.verdict is not Verdict.UNKNOWN, code


@pytest.mark.parametrize("code", ["239", "405", "410"])
def test_three_calls_in_a_day_are_the_most_in_the_states_that_cap_them(code: str) -> None:
    noon = WEEKS[1] + timedelta(hours=17)
    assert [judge(code, now=noon, calls=calls).verdict for calls in (2, 3)] == [Verdict.MAY, Verdict.MUST_NOT]
    assert judge("212", now=noon, calls=30).verdict is Verdict.MAY
