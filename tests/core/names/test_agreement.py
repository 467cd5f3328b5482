"""Two readings are compared sound by sound."""

import pytest

from coachdesk.names.agreement import agree, distance, shifts
from coachdesk.names.sounds import read


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("KOT", "KAWT", True),
        ("joh-VAH-nee", "jee-oh-VAH-nee", True),
        ("WIN", "noo-YEN", False),
        ("SHAWN", "SEEN", False),
        ("BOB", "BOB-ee", True),
    ],
)
def test_readings_agree_to_within_one_sound(one: str, other: str, same: bool) -> None:
    assert agree(read(one), read(other)) is same
    assert agree(read(other), read(one)) is same


def test_distance_counts_changes() -> None:
    assert distance((), ("a", "b")) == 2
    assert distance(("a", "b"), ("b",)) == 1


def test_some_sounds_are_written_differently_by_every_guide() -> None:
    assert shifts(read("JON"))
    assert not shifts(read("BEE-tee"))
