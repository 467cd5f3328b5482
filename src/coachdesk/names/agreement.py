"""Whether two readings of a name are the same to within one sound, and which sounds guides write differently."""

from collections.abc import Sequence
from itertools import accumulate, chain, pairwise

from coachdesk.names.sounds import Sounds, Syllable

_ALIKE = {
    **dict.fromkeys(("o", "aw", "ah"), "ah"),
    **dict.fromkeys(("ar", "or"), "ar"),
    **dict.fromkeys(("u", "uh"), "uh"),
    **dict.fromkeys(("i", "ee"), "i"),
    **dict.fromkeys(("eer", "air"), "eer"),
}
"""Vowels that Americans from different places don’t tell apart, or that fall together where they are weak."""

SHIFTING = frozenset(("er", "o", "aw", "ar", "or", "ah"))
"""What American guides write in more than one way: cot and caught, a foreign open a, an r after a vowel; and tr, which
many hear as chr."""
_WEAK = frozenset((("uh", "n"), ("uh", "l"), ("uh", "m")))
"""Ends of syllables that some guides write without a vowel."""


def agree(one: Sounds, other: Sounds) -> bool:
    """Whether the readings differ by one sound at most; stress and syllables don’t count."""
    return distance(_row(one), _row(other)) <= 1


def same(one: Sounds, other: Sounds) -> bool:
    """Whether the readings have the same sounds, the vowels apart that Americans don’t tell apart."""
    return _row(one) == _row(other)


def best(weighed: Sequence[tuple[Sounds, float]]) -> Sounds:
    """Of readings with their weights the one that is least wrong whichever of them is right; ties go to the first."""
    rows = [(_row(said), weight) for said, weight in weighed]

    def wrong(said: Sounds) -> float:
        row = _row(said)
        return sum(weight * distance(row, other) for other, weight in rows)

    return min((said for said, _ in weighed), key=wrong)


def settled(said: Sounds, other: Sounds) -> Sounds:
    """``said`` with the slack vowels of ``other``, where nothing else parts them.

    Where the dictionary’s Davis ends like "us" and the voice’s like "this", the voice is right seven times of ten.
    """
    mine, theirs = ([sound for syllable in one for sound in syllable.sounds] for one in (said, other))
    pairs = list(zip(mine, theirs, strict=True)) if len(mine) == len(theirs) else []
    parted = {pair for pair in pairs if _ALIKE.get(pair[0], pair[0]) != _ALIKE.get(pair[1], pair[1])}
    if not parted or not parted <= _SLACK:
        return said
    row = [heard if (sound, heard) in parted else sound for sound, heard in pairs]
    ends = list(accumulate(len(syllable.sounds) for syllable in said))
    cut = [tuple(row[start:end]) for start, end in pairwise((0, *ends))]
    return tuple(syllable if syllable.stressed else Syllable(part) for syllable, part in zip(said, cut, strict=True))


_SLACK = frozenset((("uh", "i"), ("i", "uh"), ("ah", "uh"), ("o", "uh")))


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


def shifting(said: Sounds) -> int:
    """How many sounds in it guides write in more than one way."""
    sounds = [sound for syllable in said for sound in syllable.sounds]
    weak = sum(syllable.sounds[-2:] in _WEAK for syllable in said)
    hushed = sum(pair == ("t", "r") for pair in pairwise(sounds))
    return weak + hushed + sum(sound in SHIFTING for sound in sounds)
