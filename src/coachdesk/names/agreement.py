"""Whether two readings of a name are the same to within one sound, and which sounds guides write differently."""

from collections.abc import Sequence
from itertools import chain

from coachdesk.names.sounds import Sounds

_ALIKE = {
    **dict.fromkeys(("o", "aw", "ah"), "ah"),
    **dict.fromkeys(("ar", "or"), "ar"),
    **dict.fromkeys(("u", "uh"), "uh"),
    **dict.fromkeys(("i", "ee"), "i"),
    **dict.fromkeys(("eer", "air"), "eer"),
}
"""Vowels that Americans from different places don’t tell apart, or that fall together where they are weak."""

SHIFTING = frozenset(("er", "o", "aw", "ar", "or"))
"""What American guides write in more than one way: cot and caught, the r after a vowel."""


def agree(one: Sounds, other: Sounds) -> bool:
    """Whether the readings differ by one sound at most; stress and syllables don’t count."""
    return distance(_row(one), _row(other)) <= 1


def _row(said: Sounds) -> tuple[str, ...]:
    return tuple(_ALIKE.get(sound, sound) for sound in chain.from_iterable(syllable.sounds for syllable in said))


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    """How many sounds must be changed, added or left out to make one of the other."""
    before = list(range(len(other) + 1))
    for turn, sound in enumerate(one, 1):
        row = [turn]
        for at, heard in enumerate(other, 1):
            row.append(min(row[-1] + 1, before[at] + 1, before[at - 1] + (sound != heard)))
        before = row
    return before[-1]


def shifts(said: Sounds) -> bool:
    """Whether a sound in it is one that guides write in more than one way."""
    return any(sound in SHIFTING for syllable in said for sound in syllable.sounds)
