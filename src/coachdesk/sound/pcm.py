"""Sound as a value: 16-bit samples, one channel, and how it reads and writes as a WAV file. Knows no device."""

import io
import math
import sys
import wave
from array import array
from dataclasses import dataclass

from coachdesk.errors import UserError

WIDTH = 2
FULL = 32768
LONGEST_WAV = 64 * 1024 * 1024
"""Bytes: half an hour at 16 kHz, as much as a rehearsal can be."""


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


def read_wav(content: bytes) -> Pcm:
    """A WAV file of 8 to 32 bit and any number of channels as one channel of 16 bit. Raises UserError otherwise."""
    try:
        with wave.open(io.BytesIO(content[:LONGEST_WAV]), "rb") as file:
            channels, width, rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError, RuntimeError) as error:
        raise UserError(
            f"This is not a WAV file CoachDesk can read ({error}).", hint="Save it as 16-bit WAV.", code="not_a_wav"
        ) from error
    if not (1 <= channels <= 32 and 1 <= width <= 4 and 1000 <= rate <= 400_000):
        raise UserError("This WAV file is of an unusual kind.", hint="Save it as 16-bit WAV.", code="not_a_wav")
    return Pcm(_one_channel(_sixteen_bit(frames, width), channels), rate)


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


def _sixteen_bit(frames: bytes, width: int) -> bytes:
    if width == WIDTH:
        return frames
    if width == 1:  # unsigned in WAV files
        return packed(array("h", ((value - 128) * 256 for value in frames)))
    high = bytearray(len(frames) // width * WIDTH)
    high[0::2], high[1::2] = frames[width - 2 :: width], frames[width - 1 :: width]
    return bytes(high)


def _one_channel(samples: bytes, channels: int) -> bytes:
    if channels == 1:
        return samples
    numbers = values(samples)
    whole = len(numbers) // channels * channels
    tracks = [numbers[channel:whole:channels] for channel in range(channels)]
    return packed(array("h", (sum(frame) // channels for frame in zip(*tracks, strict=True))))
