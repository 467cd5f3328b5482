"""Respelling and IPA are two spellings of one row of sounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.names.sounds import CONSONANTS, VOWELS, Syllable, heard, ipa, read, respelling, syllables

SOUNDS = st.lists(st.sampled_from(sorted((*VOWELS, *CONSONANTS))), min_size=1, max_size=9)


def test_the_stressed_syllable_stands_in_capitals() -> None:
    said = (Syllable(("sh", "i")), Syllable(("v", "aw", "n"), stressed=True))
    assert respelling(said) == "shi-VAWN"
    assert ipa(said) == "ʃɪˈvɔn"
    assert heard("ʃɪˈvɔn") == said


def test_a_name_of_one_syllable_has_no_stress_mark_in_ipa() -> None:
    assert ipa(read("SHAWN")) == "ʃɔn"


def test_father_and_car_have_one_vowel() -> None:
    assert ipa(read("FAH")) == "fɑː"
    assert ipa(read("KAR")) == "kɑr"


@pytest.mark.parametrize(
    ("written", "sounds"),
    [
        ("my", ("m", "igh")),
        ("eyes", ("igh", "s")),
        ("yes", ("y", "e", "s")),
        ("s·h", ("s", "h")),
        ("frahⁿ", ("f", "r", "ahⁿ")),
        ("SYV", ("s", "igh", "v")),
        ("te", ("t", "e")),
        ("teh", ("t", "e")),
    ],
)
def test_a_respelling_reads_back_as_its_sounds(written: str, sounds: tuple[str, ...]) -> None:
    assert read(written)[0].sounds == sounds


def test_the_e_of_bed_is_written_eh_where_it_ends_a_syllable() -> None:
    assert respelling(read("te-RAH-nee")) == "teh-RAH-nee"
    assert ipa(read("teh-RAH-nee")) == "tɛˈrɑː.ni"


def test_what_is_no_respelling_is_refused() -> None:
    with pytest.raises(ValueError, match="x"):
        read("foox")


@given(SOUNDS, st.integers(0, 4))
def test_whatever_the_sounds_the_respelling_reads_back_as_the_same_sounds(sounds: list[str], stressed: int) -> None:
    said = syllables(sounds, stressed)
    back = read(respelling(said))
    assert [syllable.sounds for syllable in back] == [syllable.sounds for syllable in said]
    assert ipa(back).replace("ˈ", "") == ipa(said).replace("ˈ", "")


@given(SOUNDS, st.integers(0, 4))
def test_ipa_is_heard_as_the_same_sounds_and_the_same_respelling(sounds: list[str], stressed: int) -> None:
    said = syllables(sounds, stressed)
    back = heard(ipa(said))
    assert [syllable.sounds for syllable in back] == [syllable.sounds for syllable in said]
    assert len(said) < 2 or respelling(back) == respelling(said)


def test_what_is_no_ipa_of_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="ɲ"):
        heard("ɲa")


@given(SOUNDS)
def test_a_syllable_has_one_vowel_at_most(sounds: list[str]) -> None:
    for syllable in syllables(sounds, 0):
        assert sum(sound in VOWELS for sound in syllable.sounds) <= 1


def test_a_row_without_a_vowel_is_one_stressed_syllable() -> None:
    assert syllables(("n", "g"), None) == (Syllable(("n", "g"), stressed=True),)


def test_no_sounds_are_no_syllables() -> None:
    assert syllables((), None) == ()


def test_a_vowel_and_the_r_after_it_become_one_sound() -> None:
    assert respelling(syllables(("k", "ah", "r", "l"), 0)) == "KARL"
    assert respelling(syllables(("or", "r"), 0)) == "OR"
    assert respelling(syllables(("t", "oh", "y"), 0)) == "TOY"


def test_a_stressed_short_vowel_keeps_the_consonant_after_it() -> None:
    assert respelling(syllables(("d", "o", "n", "uh", "l", "d"), 0)) == "DON-uhld"
    assert respelling(syllables(("s", "e", "r", "uh"), 0)) == "SAIR-uh"
    assert respelling(syllables(("l", "a", "r", "ee"), 0)) == "LA-ree"
    assert respelling(syllables(("n", "oh", "uh"), 0)) == "NOH-uh"
