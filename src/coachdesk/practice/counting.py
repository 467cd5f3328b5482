"""Counts the words that were said of a known text, by the time they took. Pure; hears nothing itself.

A recogniser mishears more often than a rep improvises, above all in noise. So what lies between two words that it
heard as they are written counts as it is written, where it took about the time that those words take.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from coachdesk.model.rehearsal import Sensed, Span, Word
from coachdesk.practice.sensing import words_sensed

FEW = 5
"""So many words in a row that were not heard may be misheard whatever time they took, where no ear counts them."""
LEAST, MOST = 0.25, 3.5
"""Parts and times of the usual length within which more words than that count as said."""
HEARD = 0.3
"""The share of the text that must be heard before its other words are believed."""
BY_TIME, BY_EAR, BY_WORDS = 0.4, 0.1, 0.5
"""What the time that a stretch took, an ear and a recogniser say of how many words it has, and what each weighs."""
OFF, OFF_PARTS = 2.5, 0.25
"""Words, and parts of them, by which that may differ from the words of the text that would stand there."""
UNDERSTOOD = 0.2
"""How many words for each that the time is enough for must be taken down to be believed."""
STRAY = 2.5
"""Of how many words on something counts as said where the text has nothing."""
STRANGE = 1.5
"""Seconds from which on something else than the text is worth a hearing of its own."""
_EDGE, _LATE, _KNOWN = 0.05, 0.08, 5.0
"""Seconds by which a recogniser’s edges are off; words for which the usual ear speaks beside the one heard here."""
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

_FEWER, _DRAWS, _DRAWS_IN_QUIET, _LOST_IN_NOISE, _QUICK = -0.143, 0.160, 0.307, 0.099, 0.093
_LOUD, _QUIET = 5.0, 40.0
"""dB between which a room is more or less quiet."""
_SPLIT, _SPLIT_SLOWLY = 0.104, 0.051
"""By what share more words are taken down than were said where no text is known, and how that grows with slowness."""


def likely_count(taken: int, *, talk: float) -> int:
    """How many words were said in ``talk`` seconds of which ``taken`` were taken down without a known text.

    What the recogniser has no word for it takes for several, the more so the slower somebody speaks; fitted to
    generated speech. A single recording may be off by a tenth, in noise by more.
    """
    return round(taken * math.exp(-_SPLIT - _SPLIT_SLOWLY * math.log(talk / taken))) if taken and talk else 0


def count_of_text(
    words: Sequence[Word],
    *,
    text: Sequence[str],
    talk: Sequence[Span],
    share: float,
    sensed: Sensed,
    fills: Sequence[Word],
) -> int:
    """How many words were said, ``fills`` among them, where an ear ``sensed`` what it did.

    ``share``: how much of the text was taken down. Where it is clear that counts; where it is not, what is about as
    many as the ear heard: what was taken down, or else the text as it is written. Where neither is, the ear.
    """
    heard, filling = words_sensed(sensed, said=talk), sum(len(one.text.split()) for one in fills)
    by_time = counted(words, text=text, talk=talk, sensed=sensed, fills=fills).count + filling
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


def count_of_all(by_sounds: int, *, heard: float, taken: int, talk: float, clear: float) -> int:
    """How many words were said in ``talk`` seconds where no text is known, by all that speaks to it.

    ``by_sounds``: how many words of a dictionary fit the sounds best; ``heard``: how many an ear heard begin;
    ``taken``: how many a recogniser took down. The ear draws the first towards itself, the recogniser the more the
    ``clear``er the room (dB). Fitted to 140 generated clips.
    """
    if min(by_sounds, heard, taken, talk) <= 0:
        return count_of_both(taken, heard=heard)
    quiet = min(_QUIET, max(_LOUD, clear)) / _QUIET
    apart = math.log(taken / by_sounds)
    drawn = (
        _FEWER
        + _DRAWS * math.log(heard / by_sounds)
        + _DRAWS_IN_QUIET * quiet * max(-APART, min(APART, apart))
        + _LOST_IN_NOISE * (1 - quiet)
        + _QUICK * math.log(by_sounds / talk)
    )
    return round(by_sounds * math.exp(drawn))


@dataclass(frozen=True, slots=True)
class Counted:
    """``of_text``: for each word of the text whether it counts as said. ``others``: how many words were said beside
    it, fillers left out. ``elsewhere``: long stretches in which something else than the text was said."""

    of_text: tuple[bool, ...]
    others: int
    elsewhere: tuple[Span, ...] = ()

    @property
    def count(self) -> int:
        return sum(self.of_text) + self.others


@dataclass(frozen=True, slots=True)
class _Gap:
    """What lies between two words that were heard as they are written: of the text, how many words were taken down and
    how many an ear heard (None without one), fillers left out, where it is, and how long somebody talked there."""

    text: tuple[int, int]
    taken: int
    heard: float | None
    span: Span
    seconds: float


def counted(
    words: Sequence[Word],
    *,
    text: Sequence[str],
    talk: Sequence[Span],
    sensed: Sensed | None = None,
    fills: Sequence[Word] | None = None,
) -> Counted:
    """``words``: as heard. ``text``: word by word. ``talk``: where somebody talks. ``sensed``: what an ear heard.

    ``fills``: the fillers in it; those that were taken down where nothing better is known.
    """
    heard = [word for word in words if not word.filler]
    blocks = SequenceMatcher(None, text, [word.text for word in heard], autojunk=False).get_matching_blocks()
    pairs = [(block.a + at, block.b + at) for block in blocks for at in range(block.size)]
    if len(pairs) < max(2, HEARD * len(text)):
        return Counted((False,) * len(text), len(heard))
    of_text = [False] * len(text)
    for at, _ in pairs:
        of_text[at] = True
    fillers = [word for word in words if word.filler] if fills is None else fills
    stretch = _Stretch(heard, text, talk, [Span(one.start, one.end) for one in fillers], sensed)
    a_letter = stretch.pace(pairs)
    a_word = a_letter * sum(map(_length, text)) / len(text)
    others, elsewhere = 0.0, []
    for gap in stretch.gaps(pairs):
        first, last = gap.text
        usual = a_letter * sum(map(_length, text[first:last]))
        count = _likely(gap, usual=usual, a_word=a_word)
        if last > first and _as_written(gap, count=count, usual=usual):
            of_text[first:last] = [True] * (last - first)
        elif count >= STRAY and a_word:
            others += count
            if gap.seconds >= STRANGE:
                elsewhere.append(gap.span)
    return Counted(tuple(of_text), round(others), tuple(elsewhere))


def _likely(gap: _Gap, *, usual: float, a_word: float) -> float:
    """How many words were said in it."""
    many = gap.text[1] - gap.text[0]
    by_time = gap.seconds * many / usual if usual else gap.seconds / a_word if a_word else float(gap.taken)
    if gap.heard is None:
        return by_time
    # What goes by without a word was not understood.
    words = gap.taken if gap.taken >= UNDERSTOOD * by_time else by_time
    return BY_TIME * by_time + BY_EAR * gap.heard + BY_WORDS * words


def _as_written(gap: _Gap, *, count: float, usual: float) -> bool:
    many = gap.text[1] - gap.text[0]
    if gap.heard is not None:
        return abs(count - many) <= max(OFF, OFF_PARTS * many)
    few = many <= FEW and gap.taken <= FEW + many
    return few or LEAST * usual <= gap.seconds <= MOST * usual


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What was ``heard``, word by word, and the ``text`` it is laid beside."""

    heard: Sequence[Word]
    text: Sequence[str]
    talk: Sequence[Span]
    fillers: Sequence[Span]
    sensed: Sensed | None

    def pace(self, pairs: Sequence[tuple[int, int]]) -> float:
        """Seconds a letter, of the words that follow each other in the text and as heard; 0 where there are none."""
        seconds = letters = 0.0
        for at, span in self._as_written(pairs):
            seconds += self._within(span)
            letters += _length(self.text[at])
        return seconds / letters if letters else 0.0

    def gaps(self, pairs: Sequence[tuple[int, int]]) -> Iterator[_Gap]:
        """What lies between ``pairs`` of the same word in text and hearing."""
        clear = self._ear_hears(pairs)
        ends = [(-1, -1), *pairs, (len(self.text), len(self.heard))]
        for (at, place), (at_next, place_next) in pairwise(ends):
            if at_next > at + 1 or place_next > place + 1:
                last = place_next == len(self.heard)
                start = self.heard[place].end if place >= 0 else 0.0
                end = max(span.end for span in self.talk) if last else self.heard[place_next].start
                late = min(_LATE, (start - self.heard[place].start) / 2) if place >= 0 else 0.0
                from_, to = start if place < 0 else self.heard[place].start + late, end + (_LATE if last else -_EDGE)
                span = Span(start, end)
                filling = sum(start - _LATE <= one.start < end for one in self.fillers)
                heard = None if clear is None else max(0.0, self._sensed(Span(from_, to)) / clear - filling)
                yield _Gap((at + 1, at_next), place_next - place - 1, heard, span, self._within(span))

    def _ear_hears(self, pairs: Sequence[tuple[int, int]]) -> float | None:
        """How many words the ear hears for each that was said, of those that were heard as they are written."""
        if self.sensed is None:
            return None
        spans = [Span(span.start - _EDGE, span.end - _EDGE) for _, span in self._as_written(pairs)]
        return (sum(map(self._sensed, spans)) + _KNOWN * EAR_HEARS) / (len(spans) + _KNOWN)

    def _as_written(self, pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, Span]]:
        """Each word that the text and the hearing go on from in the same way, from its beginning to the next one’s."""
        for (at, place), (at_next, place_next) in pairwise(pairs):
            if at_next == at + 1 and place_next == place + 1:
                yield at, Span(self.heard[place].start, self.heard[place_next].start)

    def _sensed(self, span: Span) -> float:
        return words_sensed(self.sensed, said=[span]) if self.sensed and span.seconds > 0 else 0.0

    def _within(self, span: Span) -> float:
        """Seconds of ``span`` in which somebody talks and says no filler."""
        return max(0.0, _shared(span, self.talk) - sum(_shared(one, [span]) for one in self.fillers))


def _shared(span: Span, others: Sequence[Span]) -> float:
    return sum(max(0.0, min(span.end, other.end) - max(span.start, other.start)) for other in others)


def _length(word: str) -> int:
    return len(word) + _EACH
