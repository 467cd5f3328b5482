"""Counts the words that were said of a known text, by the time they took. Pure; hears nothing itself.

A recogniser mishears more often than a rep improvises, above all in noise. So what lies between two words that it
heard as they are written counts as it is written, where it took about the time that those words take.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from coachdesk.model.rehearsal import Span, Word

FEW = 5
"""So many words in a row that were not heard may be misheard whatever time they took."""
LEAST, MOST = 0.25, 3.5
"""Parts and times of the usual length within which more words than that count as said."""
HEARD = 0.3
"""The share of the text that must be heard before its other words are believed."""
_EACH = 2
"""Letters that each word is longer for the time it takes than it is written."""
EAR_HEARS, WORDS_TAKEN = 0.95, 1.0
"""How many words an ear hears and a recogniser takes down for each that was said; fitted to generated speech."""
APART = 0.25
"""From which logarithm of their ratio on the two are far apart."""
AS_MANY = 0.2
"""Parts by which the words that an ear heard may differ from those of a text that was said as it is written."""
CLEAR, ENOUGH = 0.8, 0.5
"""Shares of the text from which what was taken down says which of it was left out: by itself, or with the ear."""

_SPLIT, _SPLIT_SLOWLY = 0.104, 0.051
"""By what share more words are taken down than were said where no text is known, and how that grows with slowness."""


def likely_count(taken: int, *, talk: float) -> int:
    """How many words were said in ``talk`` seconds of which ``taken`` were taken down without a known text.

    What the recogniser has no word for it takes for several, the more so the slower somebody speaks; fitted to
    generated speech. A single recording may be off by a tenth, in noise by more.
    """
    return round(taken * math.exp(-_SPLIT - _SPLIT_SLOWLY * math.log(talk / taken))) if taken and talk else 0


def count_of_text(
    words: Sequence[Word], *, text: Sequence[str], talk: Sequence[Span], share: float, heard: float, filling: int
) -> int:
    """How many words were said, ``filling`` of them fillers, where an ear heard about ``heard``.

    ``share``: how much of the text was taken down. Where it is clear that counts; where it is not, what is about as
    many as the ear heard: what was taken down, or else the text as it is written. Where neither is, the ear.
    """
    by_time = counted(words, text=text, talk=talk).count + filling
    if share >= CLEAR:
        return by_time
    ways = ([by_time] if share >= ENOUGH else []) + [len(text) + filling]
    return next((count for count in ways if abs(heard - count) <= AS_MANY * count), round(heard))


def count_of_both(taken: int, *, heard: float) -> int:
    """How many words were said without a known text: an ear heard about ``heard``, a recogniser took down ``taken``.

    Each errs by itself, so in a quiet room their mean (that of logarithms) is nearer than either; where they are far
    apart the room is loud, and the ear bears that better.
    """
    by_ear, by_words = heard / EAR_HEARS, taken / WORDS_TAKEN
    if min(by_ear, by_words) <= 0 or abs(math.log(by_ear / by_words)) > APART:
        return round(by_ear)
    return round(math.sqrt(by_ear * by_words))


@dataclass(frozen=True, slots=True)
class Counted:
    """``of_text``: for each word of the text whether it counts as said. ``others``: how many words were said beside
    it, fillers left out."""

    of_text: tuple[bool, ...]
    others: int

    @property
    def count(self) -> int:
        return sum(self.of_text) + self.others


@dataclass(frozen=True, slots=True)
class _Gap:
    """What lies between two words that were heard as they are written: of the text, of what was heard, and its time."""

    text: tuple[int, int]
    heard: int
    seconds: float


def counted(words: Sequence[Word], *, text: Sequence[str], talk: Sequence[Span]) -> Counted:
    """``words``: as heard. ``text``: word by word. ``talk``: where somebody talks."""
    heard = [word for word in words if not word.filler]
    blocks = SequenceMatcher(None, text, [word.text for word in heard], autojunk=False).get_matching_blocks()
    pairs = [(block.a + at, block.b + at) for block in blocks for at in range(block.size)]
    if len(pairs) < max(2, HEARD * len(text)):
        return Counted((False,) * len(text), len(heard))
    of_text = [False] * len(text)
    for at, _ in pairs:
        of_text[at] = True
    fillers = [Span(word.start, word.end) for word in words if word.filler]
    a_letter = _pace(pairs, heard, text=text, talk=talk, fillers=fillers)
    a_word = a_letter * sum(map(_length, text)) / len(text)
    others = 0.0
    for gap in _gaps(pairs, heard, text=text, talk=talk, fillers=fillers):
        first, last = gap.text
        usual = a_letter * sum(map(_length, text[first:last]))
        few = last - first <= FEW and gap.heard <= FEW + last - first
        if few or LEAST * usual <= gap.seconds <= MOST * usual:
            of_text[first:last] = [True] * (last - first)
        elif a_word:
            others += gap.seconds / a_word
    return Counted(tuple(of_text), round(others))


def _pace(
    pairs: Sequence[tuple[int, int]],
    heard: Sequence[Word],
    *,
    text: Sequence[str],
    talk: Sequence[Span],
    fillers: Sequence[Span],
) -> float:
    """Seconds a letter, of the words that follow each other in the text and as heard; 0 where there are none."""
    seconds = letters = 0.0
    for (at, place), (at_next, place_next) in pairwise(pairs):
        if at_next == at + 1 and place_next == place + 1:
            seconds += _within(Span(heard[place].start, heard[place_next].start), talk, without=fillers)
            letters += _length(text[at])
    return seconds / letters if letters else 0.0


def _gaps(
    pairs: Sequence[tuple[int, int]],
    heard: Sequence[Word],
    *,
    text: Sequence[str],
    talk: Sequence[Span],
    fillers: Sequence[Span],
) -> Iterator[_Gap]:
    ends = [(-1, -1), *pairs, (len(text), len(heard))]
    for (at, place), (at_next, place_next) in pairwise(ends):
        if at_next > at + 1 or place_next > place + 1:
            start = heard[place].end if place >= 0 else 0.0
            end = heard[place_next].start if place_next < len(heard) else max(span.end for span in talk)
            time = _within(Span(start, end), talk, without=fillers)
            yield _Gap((at + 1, at_next), place_next - place - 1, time)


def _within(span: Span, talk: Sequence[Span], *, without: Sequence[Span]) -> float:
    """Seconds of ``span`` in which somebody talks and says no filler."""
    return max(0.0, _shared(span, talk) - sum(_shared(one, [span]) for one in without))


def _shared(span: Span, others: Sequence[Span]) -> float:
    return sum(max(0.0, min(span.end, other.end) - max(span.start, other.start)) for other in others)


def _length(word: str) -> int:
    return len(word) + _EACH
