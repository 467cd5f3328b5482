"""Where somebody speaks is found in silence and in a noisy room; a click is no attempt."""

import random
from array import array

import pytest
from tests.core.sound.sounds import joined, silence, tone

from coachdesk.sound import Pcm
from coachdesk.sound.pcm import packed
from coachdesk.sound.trimming import Ear, speech, trimmed

RATE = 16_000


def noise(seconds: float, *, loud: float = 0.01) -> Pcm:
    chance = random.Random(5)
    return Pcm(packed(array("h", (round(chance.gauss(0, 32767 * loud)) for _ in range(round(seconds * RATE))))), RATE)


def ear(pcm: Pcm, *, at_once: int = 960) -> Ear:
    """What an ear makes of a sound, until it has heard enough."""
    listening = Ear(RATE)
    for start in range(0, len(pcm.samples), 2 * at_once):
        if not listening.hear(pcm.samples[start : start + 2 * at_once]):
            break
    return listening


def test_silence_before_and_after_is_cut_off() -> None:
    said = joined(silence(1), tone(0.6), silence(2))
    assert trimmed(said).seconds == pytest.approx(0.6 + 2 * 0.08, abs=0.05)
    start, end = speech(said) or (0.0, 0.0)
    assert start == pytest.approx(0.92, abs=0.03)
    assert end == pytest.approx(1.68, abs=0.03)


def test_the_pause_inside_a_name_stays() -> None:
    said = joined(silence(0.5), tone(0.4), silence(0.3), tone(0.4), silence(0.5))
    assert trimmed(said).seconds == pytest.approx(1.1 + 0.16, abs=0.05)


def test_a_noisy_room_is_told_from_speech() -> None:
    assert trimmed(joined(noise(1), tone(0.5), noise(1))).seconds == pytest.approx(0.66, abs=0.06)


@pytest.mark.parametrize("sound", [silence(2), joined(silence(1), tone(0.05), silence(1)), Pcm(b"", RATE)])
def test_where_nobody_speaks_nothing_is_cut(sound: Pcm) -> None:
    assert speech(sound) is None
    assert trimmed(sound) == sound


@pytest.mark.parametrize(
    "sound",
    [
        joined(silence(0.5), tone(0.5), silence(1)),
        joined(noise(0.5), tone(0.4, loud=0.2), noise(1)),
        joined(silence(0.1), tone(0.12), silence(0.1), tone(0.2), silence(1)),
    ],
)
def test_an_attempt_is_heard_and_ends_the_listening(sound: Pcm) -> None:
    listening = ear(sound)
    assert listening.heard
    assert listening.quiet > 0.3


@pytest.mark.parametrize(
    "sound",
    [
        silence(3),
        noise(3),
        joined(silence(0.5), tone(0.06), silence(1), tone(0.06), silence(1), tone(0.06), silence(1)),
    ],
)
def test_silence_a_noisy_room_and_clicks_are_no_attempt(sound: Pcm) -> None:
    assert not ear(sound).heard
