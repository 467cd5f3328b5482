"""Sounds for tests, made by sums."""

import math
from array import array

from coachdesk.sound import Pcm
from coachdesk.sound.pcm import packed


def tone(seconds: float, *, rate: int = 16_000, loud: float = 0.4, pitch: float = 440) -> Pcm:
    count = round(seconds * rate)
    turn = 2 * math.pi * pitch / rate
    return Pcm(packed(array("h", (round(32767 * loud * math.sin(turn * n)) for n in range(count)))), rate)


def silence(seconds: float, *, rate: int = 16_000) -> Pcm:
    return Pcm(bytes(2 * round(seconds * rate)), rate)


def joined(*parts: Pcm) -> Pcm:
    return Pcm(b"".join(part.samples for part in parts), parts[0].rate)
