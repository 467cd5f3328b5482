"""Chance that is the same for the same seed, on every machine and Python. Knows nothing of what is drawn."""

from collections.abc import Sequence
from hashlib import blake2b


def draw(seed: int, *about: object) -> int:
    """A number of 64 bits for this seed and these words; the same ones give the same number."""
    words = "\x1f".join(map(str, (seed, *about))).encode("utf-8", "replace")
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "big")


def happens(percent: int, *, seed: int, about: Sequence[object]) -> bool:
    """True in so many of a hundred seeds."""
    return draw(seed, *about) % 100 < percent


def pick(lines: Sequence[str], *, seed: int, about: Sequence[object], used: Sequence[str] = ()) -> str:
    """One of the lines, none that was used while others are left; nothing where there are none."""
    fresh = [line for line in lines if line not in used] or list(lines)
    return fresh[draw(seed, *about) % len(fresh)] if fresh else ""
