"""µ-law loses little, and nothing twice."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from coachdesk.sound.pcm import packed, values
from coachdesk.sound.ulaw import decoded, encoded

ALL_CODES = bytes(range(256))


def test_known_values_of_the_standard() -> None:
    assert encoded(packed(array("h", [0, 32767, -32768]))) == bytes((0xFF, 0x80, 0x00))
    assert list(values(decoded(bytes((0xFF, 0x80, 0x00))))) == [0, 32124, -32124]


def test_a_code_stays_itself() -> None:
    again = encoded(decoded(ALL_CODES))
    assert [code for code in ALL_CODES if again[code] != code] in ([], [0x7F])  # minus nothing is nothing


@given(st.lists(st.integers(-32768, 32767), max_size=50))
def test_no_sample_is_off_by_more_than_the_standard_allows(numbers: list[int]) -> None:
    for was, now in zip(numbers, values(decoded(encoded(packed(array("h", numbers))))), strict=True):
        assert abs(was - now) <= (abs(was) + 132) / 32 + 1
