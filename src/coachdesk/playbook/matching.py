"""Where patterns match in plain readings: sentence by sentence, so that what stays of a text is not looked at again.

Knows no rule. What it remembers are facts about patterns and sentences: to know less only costs time.
"""

from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from typing import Any

from coachdesk.playbook.needles import needles
from coachdesk.playbook.patterns import spans, spans_at
from coachdesk.playbook.reach import goes_on
from coachdesk.playbook.reading import sentences_of
from coachdesk.playbook.sieve import Live, Sieve

Span = tuple[int, int]

TEXTS = 8
SENTENCES = 512
"""So many texts and sentences are remembered: one opener is asked about again and again, and its rewrites share most
of its sentences."""


class _Sentence:
    """What may match in one sentence, and where it did once that was asked."""

    def __init__(self, text: str, *, live: Mapping[int, Live]) -> None:
        self.live = live
        self._text = text
        self._found: dict[int, list[Span]] = {}

    def spans(self, name: int) -> list[Span]:
        found = self._found.get(name)
        if found is None:
            each = self.live[name].items()
            found = self._found[name] = [one for pattern, at in each for one in spans_at(pattern, self._text, at)]
        return found


class _Text:
    """The sentences of a plain reading, each with the end mark before it, and where they begin."""

    def __init__(self, sentences: list[tuple[int, _Sentence]], *, met: frozenset[int]) -> None:
        self._sentences = sentences
        self.asleep = met.difference(*[sentence.live for _, sentence in sentences])

    def spans(self, name: int) -> list[Span]:
        return (
            []
            if name in self.asleep
            else [
                (begin + start, begin + end)
                for begin, sentence in self._sentences
                if name in sentence.live
                for start, end in sentence.spans(name)
            ]
        )


class Matches:
    """Finds patterns in plain readings. The few that can go over the end of a sentence look at the whole text."""

    def __init__(self) -> None:
        self.sieve = Sieve(leaves=goes_on)
        self._met: frozenset[int] = frozenset()
        self._sentence = lru_cache(maxsize=SENTENCES)(self._of_sentence)
        self._text = lru_cache(maxsize=TEXTS)(self._of_text)

    def learn(self, patterns: Iterable[str]) -> None:
        """Those that are new. Raises re.error where one is broken."""
        self.sieve.learn(patterns)
        self._forget()

    def adopt(self, index: Mapping[str, Any], *, patterns: tuple[str, ...]) -> None:
        """Knows of these patterns what the index says that another sieve made."""
        self.sieve.adopt(index, patterns=patterns)
        self._forget()

    def spans(self, patterns: tuple[str, ...], *, text: str) -> list[Span]:
        """Where any of them matches in the plain reading, in no order."""
        name = id(patterns)
        if not self.sieve.knows(patterns):
            self.sieve.meet(patterns)
            self._met = frozenset(one for one in self.sieve.met if not self.sieve.left_of[one])
            self._forget()
        found = self._text(text).spans(name)
        if across := self.sieve.left_of[name]:
            found += [span for one in across if _may_match(one, text) for span in spans(one, text)]
        return found

    def asleep(self, text: str) -> Set[int]:
        """Of the tuples it was asked for before, by their ids, those of which nothing matches in the reading."""
        return self._text(text).asleep

    def _forget(self) -> None:
        self._sentence.cache_clear()
        self._text.cache_clear()

    def _of_text(self, text: str) -> _Text:
        begins = [(max(0, start - 2), end) for start, end in sentences_of(text)]
        return _Text([(at, self._sentence(text[at:end].rstrip())) for at, end in begins], met=self._met)

    def _of_sentence(self, sentence: str) -> _Sentence:
        return _Sentence(sentence, live=self.sieve.all_live(sentence))


def _may_match(pattern: str, text: str) -> bool:
    bounded = f" {text} "
    return all(any(piece in bounded for piece in choice) for choice in _needles(pattern))


_needles = lru_cache(maxsize=256)(needles)

PLAIN = Matches()
WRITTEN = Sieve()
"""Of the patterns that look at texts as they are written."""
