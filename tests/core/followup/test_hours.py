"""Every listed jurisdiction over every hour of a week, and what is done where the place isn't sure."""

import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coachdesk.followup.dates import zone_info
from coachdesk.followup.hours import hours
from coachdesk.followup.peopled import _BY_PEOPLE
from coachdesk.followup.rules import HoursRule, HoursRules, Region, load_hours
from coachdesk.model.judgement import HoursVerdict, Verdict
from coachdesk.paths import resources

RULES = load_hours(resources() / "hours.toml")
MONDAY = datetime(2026, 3, 2)  # noqa: DTZ001 - a wall time, given its zone below
ALL_WEEK, NO_SUNDAY, WEEKDAYS, WEEKEND = range(7), range(6), range(5), (5, 6)

# number, a city's zone, and for each of its days the permitted hours (from, to), as published.
LISTED: dict[str, tuple[str, str, list[tuple[Sequence[int], float, float]]]] = {
    "US, federal": ("+12025550142", "America/New_York", [(ALL_WEEK, 8, 21)]),
    "Texas": ("+12145550142", "America/Chicago", [(ALL_WEEK, 8, 21)]),
    "Florida": ("+19045550142", "America/New_York", [(ALL_WEEK, 8, 20)]),
    "Oklahoma": ("+14055550142", "America/Chicago", [(ALL_WEEK, 8, 20)]),
    "Maryland": ("+14105550142", "America/New_York", [(ALL_WEEK, 8, 20)]),
    "Washington": ("+12065550142", "America/Los_Angeles", [(ALL_WEEK, 8, 20)]),
    "Connecticut": ("+12035550142", "America/New_York", [(ALL_WEEK, 9, 20)]),
    "New Mexico": ("+15055550142", "America/Denver", [(ALL_WEEK, 9, 21)]),
    "Michigan": ("+13135550142", "America/New_York", [(ALL_WEEK, 9, 21)]),
    "Utah": ("+18015550142", "America/Denver", [(NO_SUNDAY, 8, 21)]),
    "Alabama": ("+12055550142", "America/Chicago", [(NO_SUNDAY, 8, 20)]),
    "Mississippi": ("+16015550142", "America/Chicago", [(NO_SUNDAY, 8, 20)]),
    "Canada": ("+14165550142", "America/Toronto", [(WEEKDAYS, 9, 21.5), (WEEKEND, 10, 18)]),
    "France": ("+33142685300", "Europe/Paris", [(WEEKDAYS, 10, 13), (WEEKDAYS, 14, 20)]),
    "United Kingdom": ("+442079460123", "Europe/London", [(ALL_WEEK, 0, 24)]),
    "Germany": ("+493012345678", "Europe/Berlin", [(ALL_WEEK, 0, 24)]),
}


def judge(number: str | None, *, now: datetime, **more: object) -> HoursVerdict:
    return hours(number, now=now, rules=RULES, **more)  # type: ignore[arg-type]


def at(text: str, zone: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize("place", LISTED)
def test_every_half_hour_of_a_week_is_judged_as_published(place: str) -> None:
    number, zone, spans = LISTED[place]
    for half in range(7 * 48):
        wall = MONDAY + timedelta(minutes=30 * half)
        hour = wall.hour + wall.minute / 60
        permitted = any(wall.weekday() in days and start <= hour < end for days, start, end in spans)
        verdict = judge(number, now=wall.replace(tzinfo=ZoneInfo(zone)))
        assert verdict.verdict is (Verdict.MAY if permitted else Verdict.MUST_NOT), f"{wall:%a %H:%M}"
        assert verdict.citation
        assert verdict.verified


@pytest.mark.parametrize("place", LISTED)
def test_next_is_the_first_permitted_moment_and_until_the_first_forbidden(place: str) -> None:
    number, zone, _ = LISTED[place]
    for half in range(0, 7 * 48, 3):
        now = (MONDAY + timedelta(minutes=30 * half)).replace(tzinfo=ZoneInfo(zone))
        verdict = judge(number, now=now)
        if verdict.next:
            assert judge(number, now=verdict.next).verdict is Verdict.MAY
            assert judge(number, now=verdict.next - timedelta(minutes=1)).verdict is Verdict.MUST_NOT
            assert verdict.until is None
        if verdict.until:
            assert judge(number, now=verdict.until).verdict is Verdict.MUST_NOT
            assert judge(number, now=verdict.until - timedelta(minutes=1)).verdict is Verdict.MAY


def test_hours_follow_the_wall_clock_over_a_change_to_summer_time() -> None:
    for day in ("2026-03-07", "2026-03-08", "2026-03-09"):
        assert judge("+19045550142", now=at(f"{day}T07:59", "America/New_York")).verdict is Verdict.MUST_NOT
        assert judge("+19045550142", now=at(f"{day}T08:00", "America/New_York")).verdict is Verdict.MAY


def test_france_is_closed_over_lunch_and_on_public_holidays() -> None:
    lunch = judge("+33142685300", now=at("2026-03-03T13:00", "Europe/Paris"))
    assert lunch.verdict is Verdict.MUST_NOT
    assert lunch.next == at("2026-03-03T14:00", "Europe/Paris")
    armistice = judge("+33142685300", now=at("2026-11-11T11:00", "Europe/Paris"))
    assert armistice.verdict is Verdict.MUST_NOT
    assert armistice.next == at("2026-11-12T10:00", "Europe/Paris")


def test_the_next_moment_is_found_over_a_holiday_and_a_weekend() -> None:
    evening = judge("+33142685300", now=at("2026-12-24T20:00", "Europe/Paris"))
    assert evening.next == at("2026-12-28T10:00", "Europe/Paris")


def test_a_place_without_a_row_is_unknown_and_named() -> None:
    verdict = judge("+35312345678", now=at("2026-03-03T11:00", "Europe/Dublin"))
    assert verdict.verdict is Verdict.UNKNOWN
    assert verdict.where == "Ireland"
    assert verdict.zones == ("Europe/Dublin",)
    assert "Ireland" in verdict.rule
    assert (verdict.next, verdict.until, verdict.citation, verdict.verified) == (None, None, "", "")


@pytest.mark.parametrize("number", [None, "", "+", "+999123456", "+1", "+0", "nonsense", "+1242"])
def test_a_number_that_lies_nowhere_is_never_allowed(number: str | None) -> None:
    assert judge(number, now=at("2026-03-03T20:00", "Europe/Dublin")).verdict is not Verdict.MAY


def test_no_number_and_no_address_says_so() -> None:
    verdict = judge(None, now=MONDAY.replace(tzinfo=UTC))
    assert verdict.verdict is Verdict.UNKNOWN
    assert "isn’t known" in verdict.rule
    assert (verdict.zones, verdict.where, verdict.zone_source) == ((), "", "")


def test_all_zones_of_an_area_code_must_permit() -> None:
    early = judge("+18505550142", now=at("2026-03-03T08:30", "America/New_York"))
    assert set(early.zones) == {"America/New_York", "America/Chicago"}
    assert early.verdict is Verdict.MUST_NOT
    assert early.next == at("2026-03-03T08:00", "America/Chicago")
    late = judge("+18505550142", now=at("2026-03-03T19:30", "America/Chicago"))
    assert late.verdict is Verdict.MUST_NOT


def test_a_toll_free_number_may_only_be_called_when_every_place_permits() -> None:
    day = [judge("+18005550123", now=at(f"2026-03-03T{h:02}:00", "America/New_York")) for h in range(24)]
    permitted = [h for h, verdict in enumerate(day) if verdict.verdict is Verdict.MAY]
    assert permitted == [17, 18, 19]
    assert len(day[0].zones) > 10
    assert "state not known" in day[0].where
    assert judge("+18005550123", now=at("2026-03-08T18:00", "America/New_York")).verdict is Verdict.MUST_NOT


def test_an_unknown_state_falls_under_the_strictest() -> None:
    morning = judge(None, country="US", zone="America/New_York", now=at("2026-03-03T08:30", "America/New_York"))
    assert morning.verdict is Verdict.MUST_NOT  # Connecticut and Michigan start at nine
    assert judge(None, country="US", zone="America/New_York", now=morning.next or MONDAY).verdict is Verdict.MAY
    assert morning.next == at("2026-03-03T09:00", "America/New_York")


def test_the_daily_cap_forbids_a_fourth_call_and_says_when_it_ends() -> None:
    now = at("2026-03-03T11:00", "America/New_York")
    assert judge("+19045550142", now=now, calls_today=2).verdict is Verdict.MAY
    capped = judge("+19045550142", now=now, calls_today=3)
    assert capped.verdict is Verdict.MUST_NOT
    assert "3 calls in 24 hours" in capped.rule
    assert capped.next == now + timedelta(hours=24)
    evening = judge("+19045550142", now=at("2026-03-03T19:59", "America/New_York"), calls_today=4)
    assert evening.next == at("2026-03-04T19:59", "America/New_York")
    assert judge("+12145550142", now=now, calls_today=30).verdict is Verdict.MAY


def test_the_cap_ends_when_hours_open_after_it() -> None:
    night = judge("+19045550142", now=at("2026-03-03T22:00", "America/New_York"), calls_today=3)
    assert night.next == at("2026-03-05T08:00", "America/New_York")


def test_the_monthly_cap_of_france() -> None:
    now = at("2026-03-03T11:00", "Europe/Paris")
    assert judge("+33142685300", now=now, calls_month=3).verdict is Verdict.MAY
    capped = judge("+33142685300", now=now, calls_month=4)
    assert capped.verdict is Verdict.MUST_NOT
    assert capped.next == now.astimezone(UTC) + timedelta(days=30)
    assert "4 calls in 30 days" in capped.rule


def test_one_call_is_said_in_the_singular() -> None:
    rule = HoursRule("Ruritania", "FR", "", None, "One call.", "", "Act 1", "read", calls_a_day=1)
    rules = HoursRules(rules=(rule,), regions=())
    verdict = hours(None, country="FR", now=MONDAY.replace(tzinfo=UTC), calls_today=1, rules=rules)
    assert verdict.rule == "Ruritania: 1 call in 24 hours, and 1 are allowed."


def test_a_zone_set_by_hand_wins_over_address_and_number() -> None:
    verdict = judge("+12125550142", zone="America/Los_Angeles", now=at("2026-03-03T09:00", "America/New_York"))
    assert (verdict.verdict, verdict.zones, verdict.zone_source) == (
        Verdict.MUST_NOT,
        ("America/Los_Angeles",),
        "hand",
    )
    by_address = judge("+12125550142", country="US", region="California", now=MONDAY.replace(tzinfo=UTC))
    assert (by_address.zones, by_address.zone_source) == (("America/Los_Angeles",), "address")


def test_a_zone_set_by_hand_alone_gives_the_country() -> None:
    assert judge(None, zone="Europe/Paris", now=at("2026-03-03T13:30", "Europe/Paris")).verdict is Verdict.MUST_NOT
    assert judge(None, zone="Etc/GMT+5", now=MONDAY.replace(tzinfo=UTC)).verdict is Verdict.UNKNOWN
    assert "a place that isn’t known" in judge(None, zone="Etc/GMT+5", now=MONDAY.replace(tzinfo=UTC)).rule


def test_a_zone_that_is_none_is_passed_over() -> None:
    verdict = judge("+12125550142", zone="Mars/Olympus", now=MONDAY.replace(tzinfo=UTC))
    assert (verdict.zones, verdict.zone_source) == (("America/New_York",), "number")
    assert zone_info("../../etc/passwd") is None


@pytest.mark.parametrize(
    ("address", "zones"),
    [
        ({"country": "gb"}, ("Europe/London",)),
        ({"country": "UK"}, ("Europe/London",)),
        ({"country": "DE"}, ("Europe/Berlin",)),
        ({"country": "US", "region": "fl"}, ("America/New_York", "America/Chicago")),
        ({"country": "US", "region": "Hawaii"}, ("Pacific/Honolulu",)),
        ({"country": "CA", "region": "Québec"}, ("America/Toronto", "America/Halifax")),
        ({"country": "AU", "region": "QLD"}, ("Australia/Brisbane",)),
        ({"country": "AU", "city": "Perth"}, ("Australia/Perth",)),
        ({"country": "PR"}, ("America/Puerto_Rico",)),
        ({"country": "ES"}, ("Europe/Madrid", "Atlantic/Canary")),
        ({"country": "ES", "region": "Canary Islands"}, ("Atlantic/Canary",)),
        ({"country": "PT", "city": "Madeira"}, ("Atlantic/Madeira",)),
        ({"country": "XX"}, ()),
        ({"region": "Texas"}, ("America/Chicago", "America/Denver")),
        ({"region": "WA"}, ()),
        ({"region": "Nowhere"}, ()),
    ],
)
def test_zones_of_an_address(address: dict[str, str], zones: tuple[str, ...]) -> None:
    assert judge(None, now=MONDAY.replace(tzinfo=UTC), **address).zones == zones


@pytest.mark.parametrize(
    ("number", "address", "zones", "source"),
    [
        ("+19045550142", {"country": "US", "region": "FL"}, ("America/New_York",), "address"),
        ("+19045550142", {"country": "US"}, ("America/New_York",), "number"),
        ("+19045550142", {"region": "FL"}, ("America/New_York",), "address"),
        ("+18005550142", {"country": "US", "region": "FL"}, ("America/New_York", "America/Chicago"), "address"),
        ("+442079460123", {"country": "US", "city": "Chicago"}, ("America/Chicago",), "address"),
        ("+34922123456", {"country": "ES"}, ("Atlantic/Canary",), "number"),
        ("+34922123456", {"country": "PT"}, ("Europe/Lisbon", "Atlantic/Azores"), "address"),
        ("+61212345678", {"country": "AU"}, ("Australia/Sydney",), "number"),
        ("+447700900123", {}, ("Europe/London",), "number"),
        ("+12425550123", {}, ("America/Nassau",), "number"),
        ("+17875550123", {}, ("America/Puerto_Rico",), "number"),
        ("+442079460123", {"region": "Nowhere"}, ("Europe/London",), "number"),
        ("+881612345678", {}, (), ""),
    ],
)
def test_the_number_narrows_or_stands_in_for_an_address(
    number: str, address: dict[str, str], zones: tuple[str, ...], source: str
) -> None:
    verdict = judge(number, now=MONDAY.replace(tzinfo=UTC), **address)
    assert (verdict.zones, verdict.zone_source) == (zones, source)


def test_a_mobile_of_a_country_with_several_zones_may_lie_in_any() -> None:
    assert len(judge("+61491570156", now=MONDAY.replace(tzinfo=UTC)).zones) > 3


@pytest.mark.parametrize(
    ("number", "address", "zone"),
    [
        ("+34612345678", {}, "Europe/Madrid"),
        ("+351912345678", {}, "Europe/Lisbon"),
        ("+61412345678", {}, "Australia/Sydney"),
        ("+79123456789", {}, "Europe/Moscow"),
        ("+5511961234567", {}, "America/Sao_Paulo"),
        ("+243991234567", {}, "Africa/Kinshasa"),
        ("+68987123456", {}, "Pacific/Tahiti"),
        ("+18005550123", {}, "America/New_York"),
        ("+19995550123", {}, "America/New_York"),
        (None, {"country": "BR"}, "America/Sao_Paulo"),
        (None, {"country": "RU"}, "Europe/Moscow"),
        (None, {"country": "AU"}, "Australia/Sydney"),
        (None, {"country": "CA"}, "America/Toronto"),
        (None, {"country": "US"}, "America/New_York"),
        (None, {"country": "US", "region": "TN"}, "America/Chicago"),
        (None, {"country": "US", "region": "ID"}, "America/Boise"),
    ],
)
def test_of_several_zones_that_of_most_people_comes_first(
    number: str | None, address: dict[str, str], zone: str
) -> None:
    zones = judge(number, now=MONDAY.replace(tzinfo=UTC), **address).zones
    assert zones[0] == zone
    assert len(set(zones)) == len(zones)


def test_every_zone_with_a_place_in_the_order_exists_once() -> None:
    listed = [zone for zones in _BY_PEOPLE.values() for zone in zones]
    assert len(set(listed)) == len(listed)
    assert all(zone_info(zone) for zone in listed)


def test_an_area_code_shared_by_two_provinces_names_the_country_only() -> None:
    assert judge("+19025550123", now=MONDAY.replace(tzinfo=UTC)).where == "Canada"


def test_two_possible_states_are_both_named() -> None:
    regions = tuple(
        Region("US", state, name, codes=((("America/New_York",), ("999",)),))
        for state, name in (("FL", "Florida"), ("GA", "Georgia"))
    )
    rules = HoursRules(rules=RULES.rules, regions=regions)
    verdict = hours("+19995550142", now=at("2026-03-03T20:30", "America/New_York"), rules=rules)
    assert verdict.where == "Florida, United States or Georgia, United States"
    assert verdict.verdict is Verdict.MUST_NOT
    assert "all of them must permit" in verdict.rule


def test_hours_that_never_overlap_have_no_next() -> None:
    never: tuple[tuple[tuple[int, int], ...], ...] = ((),) * 7
    rule = HoursRule("Ruritania", "FR", "", never, "Never.", "", "Act 1", "read")
    rules = HoursRules(rules=(rule,), regions=())
    verdict = hours(None, country="FR", now=MONDAY.replace(tzinfo=UTC), rules=rules)
    assert (verdict.verdict, verdict.next) == (Verdict.MUST_NOT, None)


def test_unknown_and_forbidden_together_are_forbidden() -> None:
    regions = (
        Region("CA", "ON", "Ontario", codes=((("America/Toronto",), ("999",)),)),
        Region("MX", "NL", "Nuevo León", codes=((("America/Monterrey",), ("999",)),)),
    )
    rules = HoursRules(rules=RULES.rules, regions=regions)
    assert hours("+19995550142", now=at("2026-03-03T22:00", "America/Toronto"), rules=rules).verdict is Verdict.MUST_NOT
    permitted = hours("+19995550142", now=at("2026-03-03T12:00", "America/Toronto"), rules=rules)
    assert permitted.verdict is Verdict.UNKNOWN
    assert permitted.until is not None


def test_every_zone_of_the_rules_exists_and_every_region_has_one() -> None:
    for region in RULES.regions:
        assert region.zones
        assert all(zone_info(zone) for zone in region.zones), region.name


def test_area_codes_agree_with_the_time_zones_of_phonenumbers() -> None:
    import phonenumbers
    from phonenumbers.timezone import time_zones_for_geographical_number

    year = datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC)
    # Its data puts an overlay of Orlando into Chicago, and calls a whole area by one zone of it.
    known_wrong = {"689", "423", "474", "879", "709"}
    for region in RULES.regions:
        for zones, codes in region.codes:
            ours = {tuple(t.astimezone(ZoneInfo(zone)).utcoffset() for t in year) for zone in zones}
            for code in set(codes) - known_wrong - {"867"}:
                number = phonenumbers.parse(f"+1{code}5550142")
                theirs = [z for z in time_zones_for_geographical_number(number) if zone_info(z)]
                offsets = {tuple(t.astimezone(ZoneInfo(zone)).utcoffset() for t in year) for zone in theirs}
                assert offsets <= ours or len(theirs) > 10, (region.id, code, theirs)


@pytest.mark.parametrize(
    "call",
    [
        "hours('+12025550142', now=now, rules=rules)",
        "hours('+442079460123', country='GB', now=now, rules=rules)",
        "hours('+442079460123', zone='Europe/London', country='GB', now=now, rules=rules)",
        "hours('+61491570156', country='AU', region='NSW', now=now, rules=rules)",
    ],
)
def test_a_known_place_needs_no_phone_metadata_and_no_holidays(call: str) -> None:
    script = (
        "import sys; from datetime import UTC, datetime; from coachdesk.paths import resources;"
        "from coachdesk.followup.hours import hours; from coachdesk.followup.rules import load_hours;"
        "rules = load_hours(resources() / 'hours.toml'); now = datetime(2026, 3, 3, 15, tzinfo=UTC);"
        f"{call}; sys.exit(bool({{'phonenumbers', 'holidays', 'jinja2'}} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("place", "forbids"), [("Utah", True), ("Alabama", True), ("France", False), ("Florida", False)]
)
def test_thanksgiving_is_closed_where_the_rule_closes_holidays(place: str, forbids: bool) -> None:
    number, zone, _ = LISTED[place]
    verdict = judge(number, now=at("2026-11-26T11:00", zone))
    assert (verdict.verdict is Verdict.MUST_NOT) is forbids
