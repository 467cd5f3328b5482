"""Words are counted by the sounds that a dictionary’s words have."""

import numpy as np
import pytest

from coachdesk.speech.lexicon import SIGNS, Lexicon

WAYS = {"we": ["W IY"], "help": ["HH EH L P"], "helping": ["HH EH L P IH NG"], "a": ["AH", "EY"], "weed": ["W IY D"]}
COMMON = ["a", "we", "help", "helping", "unheard"]
PLACES = {sign: at for at, sign in enumerate(SIGNS.split())}


def said(*words: str, each: int = 4) -> tuple[np.ndarray, np.ndarray]:
    """Every sound for ``each`` moments; where a word stands, a beginning at its first."""
    sounds, begins = [], []
    for word in words:
        for at, sign in enumerate(word.lower().split()):
            sounds += [PLACES[sign]] * each
            begins += [0.9 if at == 0 and sign != "pau" else 0.02] + [0.02] * (each - 1)
    rows = np.full((len(sounds), 42), 0.001, np.float32)
    rows[np.arange(len(sounds)), sounds] = 0.95
    return rows, np.array(begins, np.float32)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (["pau", "w iy", "hh eh l p", "pau"], 2),
        (["w iy", "hh eh l p ih ng", "pau", "ax", "w iy"], 4),
        (["pau", "pau"], 0),
        (["w iy", "ah m", "hh eh l p"], 3),
    ],
    ids=["words between silences", "the longer word, and a weak vowel", "silence", "a filler is one too"],
)
def test_as_many_as_fit_best(words: list[str], count: int) -> None:
    assert Lexicon(COMMON, WAYS).count(*said(*words)) == count


def test_half_an_hour_loses_none() -> None:
    rows, begins = said("pau", *["w iy", "hh eh l p"] * 20)
    assert Lexicon(COMMON, WAYS).count(np.tile(rows, (25, 1)), np.tile(begins, 25)) == 1000


def test_nothing_has_no_words() -> None:
    assert Lexicon(COMMON, WAYS).count(np.zeros((0, 42), np.float32), np.zeros(0, np.float32)) == 0
