"""Ids sort in the order in which they were made: what is made at one time is shown in that order."""

from uuid import UUID

from coachdesk.desk.opening import FreshIds


def test_ids_made_while_the_clock_stands_sort_as_they_were_made() -> None:
    fresh = FreshIds(lambda: 1_764_085_440_000_000_000)
    made = [fresh() for _ in range(5_000)]
    assert made == sorted(set(made))
    assert {UUID(one).version for one in made} == {7}


def test_a_clock_put_back_makes_no_id_that_sorts_before_another() -> None:
    clock = iter((2_000_000_000, 1_000_000_000, 1_000_000_001))
    fresh = FreshIds(lambda: next(clock))
    first, *later = (fresh() for _ in range(3))
    assert [first, *later] == sorted([first, *later])


def test_an_id_begins_with_the_milliseconds_of_its_making() -> None:
    assert int(FreshIds(lambda: 1_764_085_440_123_456_789)().replace("-", "")[:12], 16) == 1_764_085_440_123
