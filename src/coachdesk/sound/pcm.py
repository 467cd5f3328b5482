"""Sound as a value: 16-bit samples, one channel, and how it is written as a WAV file. Knows no device."""

import io
import math
import sys
import wave
from array import array
from dataclasses import dataclass

WIDTH = 2
FULL = 32768


@dataclass(frozen=True, slots=True)
class Pcm:
    """``samples``: signed 16-bit, little-endian, one channel; ``rate``: samples a second."""

    samples: bytes
    rate: int

    @property
    def seconds(self) -> float:
        return len(self.samples) / WIDTH / self.rate

    def part(self, start: float, end: float) -> "Pcm":
        """From ``start`` to ``end`` seconds, as far as there is sound."""
        first, last = (max(0, round(second * self.rate)) * WIDTH for second in (start, end))
        return Pcm(self.samples[first:last], self.rate)

    def wav(self) -> bytes:
        """The same as the bytes of a WAV file."""
        file = io.BytesIO()
        with wave.open(file, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(WIDTH)
            out.setframerate(self.rate)
            out.writeframes(self.samples)
        return file.getvalue()


def values(samples: bytes) -> "array[int]":
    """The samples as numbers from -32768 to 32767."""
    numbers = array("h", samples[: len(samples) // WIDTH * WIDTH])
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def packed(numbers: "array[int]") -> bytes:
    """The other way round."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def loudness(samples: bytes) -> float:
    """Root mean square from 0 (silence) to 1 (as loud as can be)."""
    numbers = values(samples)
    return math.sqrt(math.fsum(n * n for n in numbers) / len(numbers)) / FULL if numbers else 0.0
