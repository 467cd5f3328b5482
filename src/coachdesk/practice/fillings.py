"""Decides which sounds between the words of a known text are fillers. Pure; hears nothing itself.

Two hearings speak to it: the first took the words down, with anything possible; the second looked for fillers between
the words of the text, which leaves it no other way. A sound is believed where enough speaks for it. The weights were
fitted to generated speech in several noises; what they come to on other speech stands in ``benchmarks/README.md``.
"""

import math
from collections.abc import Sequence

from coachdesk.model.rehearsal import Filling, Word

BRIEFEST, LONGEST, LONGEST_WORD = 0.06, 0.65, 1.0
"""Seconds of an um or uh, and the most of a “like” or “you know”."""
CLEAR_ENOUGH = 0.6
"""The share of the text that must be heard before fillers are looked for: below it the noise decides."""
ROOM = 15.0
"""dB by which a voice stands out from the room where a sound is believed as readily as in quiet."""
HUSH = 0.05
"""Seconds of silence beside a sound that set it apart from a word."""
_WORDS = frozenset({"like", "you know"})
"""Fillers that are words as well: they must have been heard both times."""
_START = -1.8
_TWICE, _APART, _HALF_APART = 1.3, 3.9, 0.85
_GAIN, _WORST, _BEST = 34.0, -0.1, 0.12
_PART_OF_A_WORD, _GUESSED, _AT_AN_END = -1.85, -1.2, -1.7


_EAR, _EAR_IS_EVEN, _EAR_LEAST, _BAR_WITH_EAR = 3.0, 0.3, 0.2, -1.0
_CLEAR, _TOUCH = 40.0, 0.001
_FREELY = {"uh": -0.9, "like": -0.75, "you know": 1.2}


def believed(
    fillings: Sequence[Filling], *, words: Sequence[Word], agree: Sequence[bool], clear: float
) -> tuple[Word, ...]:
    """The fillers, in order. ``words``: what was taken down; ``agree``: whether each agrees with the text.

    ``clear``: dB by which the voice stands out from the room.
    """
    bar = 0.0 if clear >= ROOM else 1.5
    return tuple(one.word for one in fillings if _speaks_for(one, words=words, agree=agree) > bar)


def believed_with_ear(
    fillings: Sequence[Filling], *, words: Sequence[Word], agree: Sequence[bool], ear: Sequence[float]
) -> tuple[Word, ...]:
    """The same where a small ear says of each, 0 to 1, how likely it is a filler: less must speak for it then.

    “Like” and “you know” are left to the ear. The weights were fitted to 74 generated clips,
    32 of them with words that the text has not.
    """
    return tuple(
        one.word
        for one, heard in zip(fillings, ear, strict=True)
        if one.word.text not in _WORDS
        and heard >= _EAR_LEAST
        and _speaks_for(one, words=words, agree=agree) + _EAR * (heard - _EAR_IS_EVEN) > _BAR_WITH_EAR
    )


def _speaks_for(one: Filling, *, words: Sequence[Word], agree: Sequence[bool]) -> float:
    beside = [(word, same, _share(one.word, word)) for word, same in zip(words, agree, strict=True)]
    twice = any(word.filler and share > 0 for word, _, share in beside)
    is_word = one.word.text in _WORDS
    seconds = one.word.end - one.word.start
    if not BRIEFEST <= seconds <= (LONGEST_WORD if is_word else LONGEST) or (is_word and not twice):
        return -1.0
    hushes = (one.before >= HUSH) + (one.after >= HUSH)
    part = min(1.0, sum(share for word, same, share in beside if same and not word.filler))
    return (
        _START
        + twice * _TWICE
        + (0.0, _HALF_APART, _APART)[hushes]
        + _GAIN * min(_BEST, max(_WORST, one.gain))
        + _PART_OF_A_WORD * part
        + (not one.known) * _GUESSED
        + (not one.inside) * _AT_AN_END
    )


def likely(found: Sequence[Word], *, words: Sequence[Word], clear: float) -> tuple[Word, ...]:
    """Of the fillers ``found`` where no text is known, those that are hardly anything else. ``words``: all of them.

    ``clear``: dB by which the voice stands out from the room. In noise nearly every um is a piece of a word, so that
    only a long one between two silences is believed there; many are missed for it.
    """
    return tuple(one for one in found if _stands_apart(one, words=words, clear=min(clear, _CLEAR)) > 0)


def _stands_apart(one: Word, *, words: Sequence[Word], clear: float) -> float:
    before = one.start - max((word.end for word in words if word.end <= one.start + _TOUCH), default=0.0)
    after = min((word.start for word in words if word.start >= one.end - _TOUCH), default=math.inf) - one.end
    hushes = (before >= HUSH) + (after >= HUSH)
    apart = (0.0, 0.3, 0.08 * clear - 0.3)[hushes]
    return -2.2 + apart + 2.9 * min(0.4, one.end - one.start) + 0.045 * clear + _FREELY.get(one.text, 0.0)


def with_fillers(words: Sequence[Word], found: Sequence[Word], *, agree: Sequence[bool]) -> tuple[Word, ...]:
    """What was taken down with the fillers that were ``found`` in place of its own, and of what it took them for."""
    kept = [
        word
        for word, same in zip(words, agree, strict=True)
        if not word.filler and (same or not any(_share(word, one) > 0.5 for one in found))
    ]
    return tuple(sorted([*kept, *(part for one in found for part in _parts(one))], key=lambda word: word.start))


def _parts(one: Word) -> list[Word]:
    said = one.text.split()
    each = (one.end - one.start) / len(said)
    return [Word(w, one.start + at * each, one.start + (at + 1) * each, filler=True) for at, w in enumerate(said)]


def _share(one: Word, other: Word) -> float:
    """The share of ``one`` that lies in ``other``."""
    return max(0.0, min(one.end, other.end) - max(one.start, other.start)) / max(one.end - one.start, 1e-6)
