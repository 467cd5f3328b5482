"""The first word and the length of a turn come from loudness alone."""

import math
import random
from array import array

import pytest

from coachdesk.sound.mouth import Mouth

RATE = 16_000


def noise(seconds: float, *, level: float = 0.002, seed: int = 1) -> bytes:
    draw = random.Random(seed)
    return array("h", [round(draw.gauss(0, level * 32768)) for _ in range(round(seconds * RATE))]).tobytes()


def voice(seconds: float, *, level: float = 0.1) -> bytes:
    """A voice swells within 40 ms, and wavers with each syllable."""
    samples = []
    for n in range(round(seconds * RATE)):
        at = n / RATE
        shape = min(1.0, at / 0.04) * (0.65 + 0.35 * math.sin(2 * math.pi * 4 * at))
        samples.append(round(level * 32768 * shape * math.sin(2 * math.pi * 140 * at)))
    return array("h", samples).tobytes()


def heard(*parts: bytes, answered: float | None = 0.0, piece: int = 1_920) -> Mouth:
    """A mouth that heard these parts one after the other, in pieces of 0.06 s, from the moment 0 on."""
    mouth = Mouth(RATE)
    if answered is not None:
        mouth.answer(answered)
    data = b"".join(parts)
    for at in range(0, len(data), piece):
        mouth.hear(data[at : at + piece], until=min(at + piece, len(data)) / 2 / RATE)
    return mouth


@pytest.mark.parametrize("silence", [0.3, 1.0, 2.35, 5.0])
@pytest.mark.parametrize("level", [0.001, 0.004, 0.01])
def test_the_first_word_is_right_to_a_twentieth_in_a_quiet_and_in_a_noisy_room(silence: float, level: float) -> None:
    mouth = heard(noise(silence, level=level), voice(0.6))
    assert mouth.first_word == pytest.approx(silence, abs=0.05)


@pytest.mark.parametrize("piece", [2, 640, 1_922, 6_400, 100_000])
def test_however_the_sound_is_cut_the_word_is_the_same(piece: int) -> None:
    assert heard(noise(1.0), voice(0.5), piece=piece).first_word == pytest.approx(1.0, abs=0.05)


def test_the_time_counts_from_the_answer() -> None:
    assert heard(noise(3.0), voice(0.5), answered=2.2).first_word == pytest.approx(0.8, abs=0.05)


def test_a_key_or_a_cup_is_no_word() -> None:
    clicks = b"".join(noise(0.4, seed=n) + voice(0.05, level=0.5) for n in range(5))
    assert heard(clicks, noise(0.5), voice(0.4)).first_word == pytest.approx(2.75, abs=0.05)


def test_what_began_before_the_answer_is_no_first_word() -> None:
    mouth = heard(noise(1.0), voice(1.0), noise(0.5), voice(0.5), answered=1.5)
    assert mouth.first_word == pytest.approx(1.0, abs=0.05)


def test_without_an_answer_nothing_counts() -> None:
    assert heard(noise(0.5), voice(0.5), answered=None).first_word is None


def test_a_second_answer_changes_nothing() -> None:
    mouth = heard(noise(0.5))
    mouth.answer(9.0)
    mouth.hear(voice(0.5), until=1.0)
    assert mouth.first_word == pytest.approx(0.5, abs=0.05)


def test_silence_has_no_word() -> None:
    assert heard(noise(5.0)).first_word is None
    assert heard(bytes(RATE * 4)).first_word is None


def test_a_turn_lasts_over_breaths_and_ends_with_a_pause() -> None:
    talk = (noise(0.5), voice(2.0), noise(0.6), voice(1.0))
    assert heard(*talk).turn == pytest.approx(3.6, abs=0.1)
    assert heard(*talk, noise(0.4)).turn == pytest.approx(4.0, abs=0.1)
    assert heard(*talk, noise(1.5)).turn == 0.0
    assert heard(*talk, noise(1.5), voice(0.5)).turn == pytest.approx(0.5, abs=0.1)
