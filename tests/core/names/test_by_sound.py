"""Names that sound alike find each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.names import sound_keys


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("shivon", "siobhan"),
        ("shivon", "siobhán"),
        ("win", "nguyen"),
        ("nyguen", "nguyen"),
        ("shawn", "sean"),
        ("keeva", "caoimhe"),
        ("neev", "niamh"),
        ("seersha", "saoirse"),
        ("smyth", "smith"),
        ("schmitt", "schmidt"),
        ("kathryn", "catherine"),
        ("steven", "stephen"),
        ("voychek", "wojciech"),
        ("shashevski", "krzyzewski"),
        ("horhay", "jorge"),
        ("havier", "javier"),
        ("wakeen", "joaquin"),
        ("obrien", "o'brien"),
        ("shao", "xiao"),
        ("fifer", "pfeiffer"),
        ("lester", "leicester"),
        ("jeff", "geoff"),
        ("li", "leigh"),
        ("wooster", "worcester"),
        ("twee", "thuy"),
    ],
)
def test_what_was_heard_finds_how_it_is_written(heard: str, written: str) -> None:
    assert sound_keys(heard) & sound_keys(written)


@pytest.mark.parametrize(
    ("one", "other"), [("win", "wayne"), ("smith", "schmidt"), ("garcia", "gratz"), ("kim", "tim")]
)
def test_other_names_are_not_found(one: str, other: str) -> None:
    assert not sound_keys(one) & sound_keys(other)


@pytest.mark.parametrize("word", ["", "a", "42", "b2b", "北京", "🙂", "x" * 41, "---", "eau"])
def test_what_has_no_consonants_to_hear_has_no_key(word: str) -> None:
    assert sound_keys(word) == frozenset()


@given(st.text(max_size=50))
def test_no_text_is_too_strange(word: str) -> None:
    assert all(key.isalnum() for key in sound_keys(word.casefold()))
