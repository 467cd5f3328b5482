"""Names read letter by letter, by what other names have taught."""

from pathlib import Path

import pytest

from coachdesk.names.letters import guesses, model
from coachdesk.names.sounds import read


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("vanderbrook", "VAN-der-bruuk"),
        ("mckinstry", "muh-KINS-tree"),
        ("schwartzman", "SHWORTS-muhn"),
        ("rosenbloom", "ROH-zuhn-bloom"),
    ],
)
def test_a_name_nobody_listed_is_read_like_those_it_resembles(word: str, said: str) -> None:
    assert guesses(word)[0].said == read(said)


def test_the_shares_of_all_readings_make_one_and_the_first_is_the_likeliest() -> None:
    found = guesses("quaresma")
    shares = [guess.share for guess in found]
    assert sum(shares) == pytest.approx(1)
    assert shares == sorted(shares, reverse=True)
    assert len({guess.said for guess in found}) == len(found)


def test_every_reading_has_one_stress() -> None:
    for guess in guesses("abernathy"):
        assert sum(syllable.stressed for syllable in guess.said) == 1


@pytest.mark.parametrize("word", ["", "ñandu", "o'neill", "x2", "a" * 41])
def test_other_letters_are_not_read(word: str) -> None:
    assert guesses(word) == ()


def test_letters_that_no_name_has_in_that_row_are_still_read() -> None:
    assert guesses("zzqxj") == () or guesses("zzqxj")[0].said


def test_without_its_file_nothing_is_read(tmp_path: Path) -> None:
    assert model(tmp_path / "none") is None
    assert guesses("smith", file=tmp_path / "none") == ()


def test_a_machine_that_counts_from_the_other_end_turns_the_numbers_round(monkeypatch: pytest.MonkeyPatch) -> None:
    here = model()
    assert here is not None
    monkeypatch.setattr("coachdesk.names.letters.sys.byteorder", "big")
    turned = model.__wrapped__()
    assert turned is not None
    turned.unit.byteswap()
    assert turned.unit == here.unit
