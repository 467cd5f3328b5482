"""What speaks against a time, and the times to click."""

from datetime import UTC, datetime, timedelta

from tests.core.followup.cases import NOW, judge_at

from coachdesk.followup.dates import (
    country_name,
    country_zones,
    holiday,
    is_weekend,
    local,
    prepare,
    zone_city,
    zone_country,
)
from coachdesk.followup.offering import offer_slots
from coachdesk.followup.rules import HoursRules
from coachdesk.followup.slots import clashes, instant, quality
from coachdesk.followup.when import understand
from coachdesk.followup.wording import either_time, local_and_own, long_day
from coachdesk.model.judgement import Verdict
from coachdesk.model.prospect import Prospect

WASHINGTON, DUBLIN = "America/New_York", "Europe/Dublin"


def test_a_good_time_has_no_notes(prospect: Prospect, rules: HoursRules) -> None:
    at = NOW + timedelta(days=1)
    notes = quality(at, zone=WASHINGTON, country="US", hours=judge_at(prospect, rules=rules), now=NOW)
    assert notes == ()


def test_everything_that_speaks_against_a_time_is_said(prospect: Prospect, rules: HoursRules) -> None:
    night = datetime(2025, 7, 5, 4, 0, tzinfo=UTC)  # midnight after a Friday the fourth
    notes = quality(night, zone=WASHINGTON, country="US", hours=judge_at(prospect, rules=rules), busy=[night], now=NOW)
    assert [note.split(":")[0].split(".")[0] for note in notes] == [
        "That time has passed",
        "Outside what is permitted there",
        "A Saturday there",
        "Another callback is due about then",
    ]


def test_now_has_passed() -> None:
    assert quality(NOW, zone=WASHINGTON, now=NOW) == ("That time has passed.",)


def test_a_holiday_is_named() -> None:
    thanksgiving = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
    assert quality(thanksgiving, zone=WASHINGTON, country="US", now=NOW) == (
        "A public holiday there: Thanksgiving Day.",
    )
    assert quality(thanksgiving, zone=DUBLIN, country="IE", now=NOW) == ()


def test_holidays_of_a_state_count_only_there() -> None:
    day = datetime(2026, 6, 4).date()  # noqa: DTZ001 - Corpus Christi
    assert holiday(day, country="DE", region="BY")
    assert not holiday(day, country="DE", region="BE")
    assert not holiday(day, country="DE", region="no such land")
    assert not holiday(day, country="XX")
    assert not holiday(day, country="")
    prepare("DE", year=2026)


def test_callbacks_clash_within_a_quarter_of_an_hour() -> None:
    assert clashes(NOW, busy=[NOW + timedelta(minutes=14)])
    assert not clashes(NOW, busy=[NOW + timedelta(minutes=15)])


def test_slots_lie_ahead_on_working_days_in_their_hours(prospect: Prospect, rules: HoursRules) -> None:
    judged = judge_at(prospect, rules=rules)
    slots = offer_slots(now=NOW, zone=WASHINGTON, own_zone=DUBLIN, country="US", region="DC", hours=judged)
    assert [slot.label for slot in slots] == [
        "Tomorrow 10:15",
        "Tomorrow 16:00",
        "Mon 23 Nov 10:15",
        "Fri 27 Nov 10:15",
    ]
    for slot in slots:
        assert slot.at > NOW
        assert judged(slot.at).verdict is Verdict.MAY
        assert slot.why == "The best hour of the day."
        assert not is_weekend(slot.local.date())
    assert slots[0].both == "10:15 New York, 15:15 Dublin, you"
    assert slots[0].own == local(slots[0].at, zone=DUBLIN)


def test_slots_avoid_other_callbacks_and_say_each_time_once() -> None:
    first = instant(datetime(2026, 11, 20).date(), datetime(2026, 1, 1, 10, 15).time(), zone=WASHINGTON)  # noqa: DTZ001
    slots = offer_slots(now=NOW, zone=WASHINGTON, own_zone=WASHINGTON, busy=[first])
    assert first not in [slot.at for slot in slots]
    assert len({slot.at for slot in slots}) == len(slots) == 4


def test_a_slot_is_at_another_time_of_day_than_the_tries_and_says_so() -> None:
    morning = datetime(2026, 11, 18, 15, 30, tzinfo=UTC)  # 10:30 there
    tries = [morning, morning - timedelta(days=1)]
    slots = offer_slots(now=NOW, zone=WASHINGTON, own_zone=DUBLIN, country="US", tries=tries)
    assert {slot.why for slot in slots} == {"Another time of day than both tries."}
    assert {f"{slot.local:%H:%M}" for slot in slots} == {"16:00", "09:15"}


def test_a_slot_has_the_phrase_a_rep_would_type_for_it() -> None:
    slot = offer_slots(now=NOW, zone=WASHINGTON, own_zone=DUBLIN)[0]
    when = understand(slot.phrase, now=NOW, zone=WASHINGTON)
    assert (when.at, when.local) == (slot.at, slot.local)


def test_where_nothing_suits_no_slot_is_proposed() -> None:
    busy = [NOW + timedelta(minutes=10 * step) for step in range(144 * 30)]
    assert offer_slots(now=NOW, zone=WASHINGTON, own_zone=DUBLIN, busy=busy) == ()


def test_two_times_are_named_by_place_and_one_is_bare() -> None:
    at = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
    assert local_and_own(at, zone=WASHINGTON, own_zone=DUBLIN, place="Washington") == (
        "10:00 Washington, 15:00 Dublin, you"
    )
    assert local_and_own(at, zone="Europe/London", own_zone=DUBLIN) == "15:00"
    assert local_and_own(at, zone="Asia/Tokyo", own_zone=DUBLIN) == "00:00 Tokyo, Tue 15:00 Dublin, you"


def test_names_of_zones_and_countries() -> None:
    assert zone_city("America/Argentina/Buenos_Aires") == "Buenos Aires"
    assert country_name("IE") == "Ireland"
    assert country_name("XX") == "XX"
    assert zone_country("Europe/Dublin") == "IE"
    assert zone_country("Etc/UTC") == ""
    assert country_zones("IE") == (("Europe/Dublin", ""),)
    assert local(NOW, zone="no zone") == NOW.replace(tzinfo=None)
    assert long_day(NOW.date()) == "Thursday 19 November"


def test_what_a_time_may_be_on_their_clock() -> None:
    at = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    spain = ("Europe/Madrid", "Africa/Ceuta", "Atlantic/Canary")
    assert either_time(at, zone="Europe/Madrid", zones=spain) == "00:30 Madrid or Tue 23:30 Canary"
    assert either_time(at, zone="Europe/Madrid", zones=spain[:2]) == ""
    assert either_time(at, zone="Europe/Paris", zones=spain) == ""
    many = ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles")
    assert either_time(at, zone=many[0], zones=many) == "18:30 New York, 17:30 Chicago, 16:30 Denver or yet another"
