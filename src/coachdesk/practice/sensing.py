"""What a small ear’s sense of a recording comes to: where somebody talks, how many words, which fillers. Pure.

The ear knows no words: what it gives fifty times a second is how likely it is that somebody speaks, that a word begins,
and that a filler is being said. The bars were set on generated speech; what they come to on other speech stands in
``benchmarks/README.md``.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from coachdesk.model.rehearsal import Sensed, Span, Word
from coachdesk.practice.fillers import fillers
from coachdesk.practice.talking import JOINED, PAUSE

SPEAKS = 0.5
"""From which likelihood on somebody speaks."""
SHORTEST = 0.1
"""Seconds: a sound that is shorter is no word."""
FILLER, SURE = 0.3, 0.75
"""The likelihood between which a filler begins and ends, and which it must reach."""
WORD = 0.5
"""From which likelihood on a word is one that may fill."""
BRIEFEST, LONGEST = 0.06, 1.2
"""Seconds of a filler."""
WORDS = frozenset({"like", "you know"})
"""Fillers that are words as well: the ear alone can’t tell what they are there for."""
_AS_SAID = {"hm": "hmm"}


def talk_sensed(sensed: Sensed) -> tuple[Span, ...]:
    """The stretches in which somebody talks; a gap of ``PAUSE`` or more lies between two of them."""
    close = _closed(_over(sensed.speaks, SPEAKS, step=sensed.step), gap=JOINED)
    return tuple(_closed([one for one in close if one.seconds >= SHORTEST], gap=PAUSE))


def words_sensed(sensed: Sensed, *, said: Sequence[Span]) -> float:
    """How many words begin while somebody talks, fillers among them."""
    return sum(sum(_of(sensed.begins, span, step=sensed.step)) for span in said)


def fillers_sensed(sensed: Sensed, *, said: Sequence[Span]) -> tuple[Word, ...]:
    """The sounds that are nothing but fillers, in order: each as what it is most like."""
    kinds = _sounds(sensed)
    any_of = _any(sensed)
    found = [one for one in _over(any_of, FILLER, step=sensed.step) if BRIEFEST <= one.seconds <= LONGEST]
    heard = [one for one in found if max(_of(any_of, one, step=sensed.step)) >= SURE and _within(one, said)]
    return tuple(_named(one, kinds, step=sensed.step) for one in heard)


def filling_sensed(sensed: Sensed, words: Sequence[Word]) -> tuple[float, ...]:
    """For each of the words how likely the ear holds it for a filler that is nothing else, 0 to 1."""
    any_of = _any(sensed)
    return tuple(max(_of(any_of, Span(word.start, word.end), step=sensed.step), default=0.0) for word in words)


def words_that_fill(sensed: Sensed, *, said: Sequence[Span], bar: float = WORD) -> tuple[Word, ...]:
    """Each “like” and “you know”, whatever it is there for."""
    return tuple(
        Word(kind, one.start, one.end, filler=True)
        for kind in sorted(WORDS & sensed.fills.keys())
        for one in _over(sensed.fills[kind], bar, step=sensed.step)
        if BRIEFEST <= one.seconds <= LONGEST and _within(one, said)
    )


def spare(
    likes: Sequence[Word], *, words: Sequence[Word], agree: Sequence[bool], text: Sequence[str]
) -> tuple[Word, ...]:
    """Those of ``words_that_fill`` that fill: beside a text what it doesn’t hold there, else what stands by itself.

    ``words``: what was taken down; ``agree``: whether each agrees with the text.
    """
    if not text:
        fills = fillers(words)
        return tuple(one for one in likes if any(meet(one, word) for word in fills if word.text == one.text))
    own = [word for word, same in zip(words, agree, strict=True) if same and not word.filler]
    meant = [word for word in own if word.text in ("like", "you", "know")]
    return tuple(one for one in likes if not any(meet(one, word) for word in meant))


def meet(one: Word, other: Word) -> bool:
    """Whether two words share any time."""
    return one.start < other.end and other.start < one.end


def speech_in(sensed: Sensed, span: Span) -> float:
    """Seconds of a stretch in which somebody speaks."""
    return sum(likely > SPEAKS for likely in _of(sensed.speaks, span, step=sensed.step)) * sensed.step


def _sounds(sensed: Sensed) -> dict[str, Sequence[float]]:
    return {kind: likely for kind, likely in sensed.fills.items() if kind not in WORDS}


def _any(sensed: Sensed) -> list[float]:
    return [sum(some) for some in zip(*_sounds(sensed).values(), strict=True)]


def _named(one: Span, kinds: Mapping[str, Sequence[float]], *, step: float) -> Word:
    kind = max(kinds, key=lambda kind: sum(_of(kinds[kind], one, step=step)))
    return Word(_AS_SAID.get(kind, kind), one.start, one.end, filler=True)


def _of(likely: Sequence[float], span: Span, *, step: float) -> Sequence[float]:
    return likely[max(0, round(span.start / step)) : max(0, round(span.end / step))]


def _within(one: Span, said: Sequence[Span]) -> bool:
    return any(span.start - PAUSE < one.start and one.end < span.end + PAUSE for span in said)


def _over(likely: Sequence[float], bar: float, *, step: float) -> list[Span]:
    """The stretches over a bar."""
    over = [False, *(one > bar for one in likely), False]
    edges = [at for at, (was, now) in enumerate(pairwise(over)) if was != now]
    return [Span(start * step, end * step) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _closed(spans: Sequence[Span], *, gap: float) -> list[Span]:
    closed: list[Span] = []
    for span in spans:
        if closed and span.start - closed[-1].end < gap:
            closed[-1] = Span(closed[-1].start, span.end)
        else:
            closed.append(span)
    return closed
