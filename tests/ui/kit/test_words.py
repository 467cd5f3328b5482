"""Characters and UTF-16 units, counted both ways."""

from hypothesis import given
from hypothesis import strategies as st

from coachdesk.ui.kit.words import from_utf16, to_utf16


def test_a_pair_counts_as_one_character_and_two_units() -> None:
    assert to_utf16("👋 hi", 2) == 3
    assert from_utf16("👋 hi", 3) == 2
    assert from_utf16("👋 hi", 1) == 0


def test_past_the_end_is_the_end() -> None:
    assert from_utf16("hi", 9) == 2


@given(st.text(), st.integers(min_value=0, max_value=40))
def test_there_and_back_is_the_same_character(text: str, index: int) -> None:
    index = min(index, len(text))
    assert from_utf16(text, to_utf16(text, index)) == index
