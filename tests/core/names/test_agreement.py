"""Two readings are compared sound by sound."""

import pytest

from coachdesk.names.agreement import agree, best, distance, same, settled, shifting
from coachdesk.names.sounds import read, respelling


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
    assert shifting(read("JON")) == 1
    assert shifting(read("WAWL-tuhn")) == 2
    assert shifting(read("BEE-tee")) == 0
    assert shifting(read("TRAY-see")) == 1


def test_the_same_sounds_may_be_cut_and_stressed_otherwise() -> None:
    assert same(read("KOT-uh"), read("kaw-TUH"))
    assert not same(read("KOT"), read("KOTS"))


def test_the_best_reading_is_the_one_nearest_to_all() -> None:
    one, two, three = read("MAY-suhn"), read("MAY-son"), read("MY-suhn")
    assert best([(two, 0.3), (one, 0.3), (three, 0.3)]) == one
    assert best([(three, 0.9), (one, 0.1)]) == three


@pytest.mark.parametrize(
    ("said", "other", "settled_as"),
    [
        ("DAY-vuhs", "DAY-vis", "DAY-vis"),
        ("bah-RAH-soh", "buh-RAH-soh", "buh-RAH-soh"),
        ("bah-RAH-soh", "BA-ruh-soh", "bah-RAH-soh"),
        ("DAY-vuhs", "DAY-viz", "DAY-vuhs"),
        ("DAY-vuhs", "DAYVZ", "DAY-vuhs"),
        ("TOD", "TAWD", "TOD"),
    ],
)
def test_slack_vowels_alone_are_as_the_other_has_them(said: str, other: str, settled_as: str) -> None:
    assert respelling(settled(read(said), read(other))) == settled_as
