"""How loud a recording is over time, in the band where speech lies. Knows no word.

Written with whole-array steps of the standard library: two minutes take a quarter of a second, without numpy.
"""

import math
import sys
from array import array
from itertools import accumulate
from operator import add, mul, sub

STEP = 0.01
"""Seconds from one level to the next."""
WINDOW = 2
"""Steps that a level looks at: one turn of a 50 Hz hum, so that it stands still."""
SILENT = -120.0
"""dB of nothing at all."""
BANDS = (2_000, 8_000)
"""Samples a second that are looked at: up to 1 kHz a voice stands out from any room, up to 4 kHz its s and f do."""
PIECE = 60
"""Seconds that are looked at together."""
_FULL = 32_768.0


def levels(samples: bytes, rate: int) -> tuple[tuple[float, ...], ...]:
    """For each of ``BANDS`` dB below full scale (0 is as loud as can be), each ``STEP`` seconds."""
    numbers = array("h", samples[: len(samples) // 2 * 2])
    if sys.byteorder == "big":
        numbers.byteswap()
    return tuple(_all_of(numbers, rate, every=max(1, rate // band)) for band in BANDS)


def _all_of(numbers: "array[int]", rate: int, *, every: int) -> tuple[float, ...]:
    """Piece by piece: half an hour at once would take half a gigabyte."""
    found: list[float] = []
    size, beyond, steps = PIECE * rate, round(2 * WINDOW * STEP * rate), round(PIECE / STEP)
    for start in range(0, len(numbers), size):
        last = start + size >= len(numbers)
        piece = _band(numbers[start : start + size + beyond], rate, every=every)
        found += piece if last else piece[:steps]
    return tuple(found)


def _band(numbers: "array[int]", rate: int, *, every: int) -> tuple[float, ...]:
    whole = len(numbers) // every * every
    narrow: list[int] = [0] * (whole // every)
    for shift in range(every):
        narrow = list(map(add, narrow, numbers[shift:whole:every]))
    # What two samples have in common lies below the voice: hum, rumble, an offset of the microphone.
    risen = list(map(sub, narrow[1:], narrow))
    power = list(accumulate(map(mul, risen, risen), initial=0))
    step = rate / every * STEP
    sums = [power[round(at * step)] for at in range(int(len(risen) / step) + 1)]
    ends = [*sums[WINDOW:], *[sums[-1]] * WINDOW]
    count = len(sums) - 1
    return tuple(_db((ends[at] - sums[at]) / (step * min(WINDOW, count - at)), every * _FULL) for at in range(count))


def loudest(samples: bytes) -> tuple[float, float]:
    """The highest sample (0 to 1), and the share of samples that lie at the very top: cut off, if it is many."""
    numbers = array("h", samples[: len(samples) // 2 * 2])
    if sys.byteorder == "big":
        numbers.byteswap()
    if not numbers:
        return 0.0, 0.0
    top = max(max(numbers), -min(numbers))
    at_top = numbers.count(top) + numbers.count(-top) if top else 0
    return top / _FULL, at_top / len(numbers)


def _db(power: float, scale: float) -> float:
    return max(SILENT, 10 * math.log10(power / scale / scale)) if power > 0 else SILENT
