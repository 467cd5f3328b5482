"""Brings a recording to another rate, as well as a recogniser needs it. Knows no word."""

import sys
from array import array
from itertools import accumulate, pairwise

PIECE = 60
"""Seconds that are turned together: an hour at once would take gigabytes."""


def resampled(samples: bytes, rate: int, *, to: int) -> bytes:
    """16-bit samples, one channel, at ``to`` a second. Each is the mean of its stretch, or between two others."""
    if rate == to:
        return samples
    numbers = array("h", samples[: len(samples) // 2 * 2])
    if sys.byteorder == "big":
        numbers.byteswap()
    made, whole, step = array("h"), len(numbers) * to // rate, rate / to
    for start in range(0, len(numbers), PIECE * rate):
        count = min(PIECE * to, whole - len(made))
        # One more, so that what lies between two pieces is known.
        piece = numbers[start : start + PIECE * rate + 1]
        made += _means(piece, step, count) if step > 1 else _between(piece, step, count)
    if sys.byteorder == "big":
        made.byteswap()
    return made.tobytes()


def _means(numbers: "array[int]", step: float, count: int) -> "array[int]":
    sums = list(accumulate(numbers, initial=0))
    marks = [round(at * step) for at in range(count + 1)]
    return array("h", ((sums[high] - sums[low]) // (high - low) for low, high in pairwise(marks)))


def _between(numbers: "array[int]", step: float, count: int) -> "array[int]":
    last = len(numbers) - 1
    places = (at * step for at in range(count))
    return array("h", (_at(numbers, place, last) for place in places))


def _at(numbers: "array[int]", place: float, last: int) -> int:
    low = min(int(place), last)
    return round(numbers[low] + (numbers[min(low + 1, last)] - numbers[low]) * (place - low))
