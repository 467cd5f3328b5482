"""Counts the words in what a small ear takes for sounds, by the words that a dictionary has and how they are said.

Needs numpy, so it is imported only when a recording is listened to. It finds the way through the dictionary that fits
the sounds best, and keeps of it only how many words it has: its words are less right than a recogniser’s.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

SIGNS = "pau aa ae ah ao aw ay eh er ey ih iy ow oy uh uw ax b ch d dh f g hh jh k l m n ng p r s sh t th v w y z zh"
"""Sounds in the order in which the ear tells them apart; the first is silence."""
FILLERS = {"AH M": 60, "AH": 60, "ER": 60, "ER M": 60}
"""Fillers as they sound, and where they stand among the most frequent words."""
MOST_WAYS = 3
"""Of how many ways to say a word one is heard."""
_RANKS = 10
"""Added to a word’s place among the most frequent ones: the first few are not so much more frequent than the next."""
_SOUNDS, _USUAL, _BEGINS = 0.5, 0.3, 1.0
"""What the sounds weigh beside how frequent a word is; how much of a sound’s own frequency is taken off; what the
ear’s sense of a beginning weighs."""
_LEAST = 1e-4
_SURE = 0.02
_NEAR = (0.7, 1.0, 0.7)
"""A word may begin a fiftieth of a second beside where the ear has it."""
_EVENED = 50

Floats = NDArray[np.float32]


class Lexicon:
    """The words of a language as a tree of sounds. Safe to ask from several threads."""

    def __init__(self, common: Sequence[str], ways: Mapping[str, Sequence[str]]) -> None:
        """``common``: frequent words, the most frequent first. ``ways``: how each is said, in signs of the ARPABET."""
        said = [(way, rank) for rank, word in enumerate(common) for way in ways.get(word, ())[:MOST_WAYS]]
        self._grow([*said, *FILLERS.items()])

    def _grow(self, said: Iterable[tuple[str, int]]) -> None:
        places = {sign.upper(): at for at, sign in enumerate(SIGNS.split())}
        after: list[dict[int, int]] = [{}]
        sounds, before, ends = [0], [0], dict[int, int]()
        for way, rank in said:
            at = 0
            for sign in way.split():
                sound = places[sign]
                if sound not in after[at]:
                    after[at][sound] = len(after)
                    after.append({})
                    sounds.append(sound)
                    before.append(at)
                at = after[at][sound]
            ends[at] = min(rank, ends.get(at, rank))
        self._sounds, self._before = np.array(sounds), np.array(before)
        self._ends = np.array(sorted(ends))
        self._usual = -np.log(np.array([ends[at] + _RANKS for at in sorted(ends)], np.float32))

    def count(self, sounds: Floats, begins: Floats) -> int:
        """How many words fit best. ``sounds``: how likely each of ``SIGNS`` is, a row a moment; ``begins``: a word."""
        if not len(sounds):
            return 0
        likely = sounds[:, : len(SIGNS.split())].astype(np.float32)
        # The weak vowel is written as the full one in dictionaries.
        weak, full = SIGNS.split().index("ax"), SIGNS.split().index("ah")
        likely[:, full] += likely[:, weak]
        fits = _SOUNDS * (np.log(likely + _LEAST) - _USUAL * np.log(likely.mean(axis=0) + 10 * _LEAST))
        near = np.convolve(begins, np.array(_NEAR, np.float32), "same").clip(_SURE, 1 - _SURE)
        return self._through(fits.astype(np.float32), (_BEGINS * np.log(near / (1 - near))).astype(np.float32))

    def _through(self, fits: Floats, begins: Floats) -> int:
        """The best way through the tree, again and again from its root, or through silence: how many words it has."""
        never = np.float32(-1e9)
        score = np.full(len(self._before), never, np.float32)
        words = np.zeros(len(self._before), np.int32)
        hush, hush_words = np.float32(0), 0
        ended, ended_words = never, 0
        for at, (fit, begin) in enumerate(zip(fits, begins, strict=True)):
            best, best_words = (ended, ended_words) if ended > hush else (hush, hush_words)
            score[0], words[0] = best + begin, best_words
            come = score[self._before]
            new = come > score
            words = np.where(new, words[self._before], words)
            score = np.where(new, come, score) + fit[self._sounds]
            score[0] = never
            hush, hush_words = best + fit[0], best_words
            last = score[self._ends] + self._usual
            end = int(last.argmax())
            ended, ended_words = last[end], int(words[self._ends[end]]) + 1
            if at % _EVENED == 0:
                # Sums that grow for half an hour would lose their last digits.
                top = max(score.max(), hush)
                score, hush, ended = score - top, hush - top, ended - top
        return ended_words if ended > hush else hush_words
