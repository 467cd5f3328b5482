"""Times, the walk through the outline, rewrites and file names: what needs no screen."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ui.desk import samples

from coachdesk.model.judgement import Verdict
from coachdesk.settings import computer_zone
from coachdesk.ui.desk.clock import both, day, elapsed, own_zone, place, stamp, there, utc_now, wall
from coachdesk.ui.desk.handing import file_name
from coachdesk.ui.desk.head import verdict_words
from coachdesk.ui.desk.saying_view import doubt, pieces
from coachdesk.ui.desk.walk import Walk

NOW = samples.NOW
DUBLIN = ZoneInfo("Europe/Dublin")


def test_how_long_reads_as_a_clock() -> None:
    assert [elapsed(s) for s in (0, 9, 70, 3605, -4)] == ["0:00", "0:09", "1:10", "1:00:05", "0:00"]


def test_their_clock_is_shown_once_or_as_a_range() -> None:
    assert there(NOW, ("America/New_York",)) == "10:42 there"
    assert there(NOW, ("America/New_York", "America/Detroit")) == "10:42 there"
    assert there(NOW, ("America/New_York", "America/Los_Angeles")) == "07:42 to 10:42 there"
    assert there(NOW, ("Pacific/Kiritimati", "America/New_York")) == "Tue 10:42 to Wed 05:42 there"
    assert there(NOW, ()) == there(NOW, ("Not/AZone",)) == ""


def test_days_are_named_as_people_name_them() -> None:
    assert day(NOW, now=NOW, zone=DUBLIN) == "today"
    assert day(NOW + timedelta(days=1), now=NOW, zone=DUBLIN) == "tomorrow"
    assert day(NOW + timedelta(days=3), now=NOW, zone=DUBLIN) == "Fri 27 Nov"
    assert day(NOW + timedelta(days=60), now=NOW, zone=DUBLIN) == "Sat 23 Jan 2027"


def test_two_times_are_named_by_their_places() -> None:
    at = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
    assert both(at, there_zone="America/New_York", here=DUBLIN, now=NOW) == "Thu 26 Nov, 10:00 New York, 15:00 yours"
    late = datetime(2026, 11, 27, 1, 0, tzinfo=UTC)
    said = both(late, there_zone="America/New_York", here=DUBLIN, now=NOW)
    assert said == "Thu 26 Nov, 20:00 New York, Fri 27 Nov, 01:00 yours"
    assert both(at, there_zone="Europe/London", here=DUBLIN, now=NOW).endswith("15:00 London, yours too")
    assert both(at, there_zone="", here=DUBLIN, now=NOW) == "Thu 26 Nov, 15:00 yours"


def test_the_past_is_stamped_with_day_and_time() -> None:
    assert stamp(datetime(2026, 11, 19, 16, 12, tzinfo=UTC), zone=DUBLIN, now=NOW) == "Thu 19 Nov, 16:12"
    assert stamp(datetime(2025, 11, 19, 16, 12, tzinfo=UTC), zone=DUBLIN, now=NOW) == "Wed 19 Nov 2025, 16:12"


def test_zones_are_told_by_their_town() -> None:
    assert place("America/New_York") == "New York"
    assert own_zone("") == ZoneInfo(computer_zone())
    assert wall(NOW, DUBLIN) == "15:42"
    assert utc_now().tzinfo is UTC


def test_space_walks_through_points_and_sections_and_back() -> None:
    walk = Walk(samples.OUTLINE)
    for _ in range(3):
        walk.forward(0)
    assert (walk.current, walk.ticked) == (1, 0)
    walk.back(0)
    assert (walk.current, walk.ticked) == (0, 2)
    for _ in range(20):
        walk.forward(0)
    assert walk.current == len(samples.OUTLINE)
    walk.back(0)
    assert walk.current == len(samples.OUTLINE) - 1
    walk.jump(0, 0)
    walk.back(0)
    assert (walk.current, walk.ticked) == (0, 0)


def test_each_section_counts_only_its_own_time_on_the_call() -> None:
    walk = Walk(samples.OUTLINE)
    walk.forward(5)
    assert walk.seconds(0, 9) == 0
    assert walk.since_step(9) == 0
    assert walk.call_seconds(9) is None
    walk.start(10)
    walk.jump(1, 22)
    assert walk.seconds(0, 60) == 12
    assert walk.seconds(1, 60) == 38
    assert walk.since_step(60) == 38
    walk.stop(70)
    assert walk.seconds(1, 999) == 48
    assert not walk.live


@given(st.lists(st.sampled_from(["forward", "back"]), max_size=60))
def test_the_walk_never_leaves_the_outline(steps: list[str]) -> None:
    walk = Walk(samples.OUTLINE)
    walk.start(0)
    for number, step in enumerate(steps):
        getattr(walk, step)(float(number))
        assert 0 <= walk.current <= len(walk.sections)
        section = walk.section
        assert section is None or 0 <= walk.ticked < max(len(section.points), 1)
    total = sum(walk.seconds(n, float(len(steps))) for n in range(len(walk.sections) + 1))
    assert total == pytest.approx(walk.call_seconds(float(len(steps))))


def test_stressed_syllables_are_told_from_the_others() -> None:
    assert pieces("SEER-shuh") == [("SEER", True), ("-shuh", False)]
    assert pieces("shi-VAWN") == [("shi-", False), ("VAWN", True)]
    assert pieces("") == []


def test_a_guess_says_that_it_is_one() -> None:
    assert doubt(samples.SAY_SAOIRSE) == ""
    assert doubt(samples.SAY_WOJCIECH) == "likely"


def test_unknown_hours_are_never_shown_as_allowed() -> None:
    assert verdict_words(samples.HOURS, now=NOW)[2] == "May call until 21:00"
    assert "May" not in verdict_words(samples.HOURS_UNKNOWN, now=NOW)[2]
    assert verdict_words(samples.HOURS_SHUT, now=NOW)[2] == "Not before tomorrow, 08:00 there"
    from dataclasses import replace

    assert verdict_words(replace(samples.HOURS_SHUT, next=None), now=NOW)[2] == "Not to be called now"
    assert verdict_words(replace(samples.HOURS, until=None), now=NOW)[2] == "May call now"
    soon = replace(samples.HOURS_SHUT, next=NOW + timedelta(hours=2))
    assert verdict_words(soon, now=NOW)[2] == "Not before 12:42 there"
    assert samples.HOURS_SHUT.verdict is Verdict.MUST_NOT


def test_a_file_name_holds_nothing_a_system_refuses() -> None:
    assert file_name('After: our "call" / x?') == "After our call x.eml"
    assert file_name("///") == "draft.eml"
