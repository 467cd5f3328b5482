"""Where patterns match in texts: clause by clause, so that what stays of a text is not looked at again.

Knows no rule. What it remembers are facts about patterns and clauses: to know less only costs time.
"""

import re
import threading
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from coachdesk.playbook.patterns import spans, spans_at
from coachdesk.playbook.reach import goes_on
from coachdesk.playbook.sieve import Candidate, Sieve

Span = tuple[int, int]

TEXTS = 8
CLAUSES = 512
"""So many texts and clauses are remembered: one opener is asked about again and again, and its rewrites share most
of its clauses."""
MET = 4_096


class _Clause:
    """What may match in one clause, by the tuple that asks for it; and where it did once that was asked."""

    def __init__(self, text: str, *, sieve: Sieve, owners: Mapping[str, Sequence[int]]) -> None:
        self._text = text
        self.live: dict[int, list[Candidate]] = {}
        self._found: dict[int, list[Span]] = {}
        self._any: set[int] = set()
        self.seen, candidates = sieve.look(text)
        for candidate in candidates:
            for name in owners.get(candidate[0], ()):
                self.live.setdefault(name, []).append(candidate)

    def spans(self, name: int) -> list[Span]:
        found = self._found.get(name)
        if found is None:
            found = [one for pattern, at in self.live.get(name, ()) for one in spans_at(pattern, self._text, at)]
            self._found[name] = found
            if not found:
                self.live.pop(name, None)  # another thread may have been faster
        return found

    def any(self, name: int) -> bool:
        if name in self._any:
            return True
        may = () if name in self._found else self.live.get(name, ())
        if any(spans_at(pattern, self._text, at) for pattern, at in may):
            self._any.add(name)
            return True
        return bool(self.spans(name))


class _Text:
    """The clauses of a text, each with the end mark before it, and where they begin.

    ``across`` are patterns that look at the whole text and may match there, by the tuple that asks for them.
    """

    def __init__(
        self, text: str, *, clauses: Sequence[tuple[int, _Clause]], across: Mapping[int, Sequence[str]]
    ) -> None:
        self._text = text
        self._clauses = clauses
        self._across = across
        self.awake = set(across).union(*[clause.live for _, clause in clauses])

    def spans(self, name: int) -> list[Span]:
        found: list[Span] = []
        if name in self.awake:
            for begin, clause in self._clauses:
                if name in clause.live:
                    found += [(begin + start, begin + end) for start, end in clause.spans(name)]
            for pattern in self._across.get(name, ()):
                found += spans(pattern, self._text)
        return found

    def any(self, name: int) -> bool:
        if name not in self.awake:
            return False
        for _, clause in self._clauses:
            if name in clause.live and clause.any(name):
                return True
        return any(spans(pattern, self._text) for pattern in self._across.get(name, ()))


class Matches:
    """Finds patterns in texts. The few that can go over the end of a clause look at the whole text.

    Any thread may ask, one at a time: a rule learned while another thread looks would leave that a wrong answer.
    """

    def __init__(self, *, marks: str) -> None:
        """``marks``: those which end a clause where a blank comes after them."""
        self._marks = marks
        self._turn = threading.Lock()
        self._end = re.compile(f"[{marks}]+(?: |$)")
        self._clause = lru_cache(maxsize=CLAUSES)(self._of_clause)
        self._text = lru_cache(maxsize=TEXTS)(self._of_text)
        self._start_anew()

    def _start_anew(self) -> None:
        self._sieve = self._new_sieve()
        self._met: dict[int, tuple[str, ...]] = {}
        self._owners: dict[str, list[int]] = {}
        self._forget()

    def _new_sieve(self) -> Sieve:
        return Sieve(goes_on=partial(goes_on, marks=self._marks))

    def learn(self, patterns: Iterable[str]) -> None:
        """Those that are new. Raises re.error where one is broken."""
        with self._turn:
            self._sieve.learn(patterns)
            self._forget()

    def index_of(self, patterns: tuple[str, ...]) -> dict[str, Any]:
        """What is to be known of these patterns, and of no other, for ``adopt``."""
        sieve = self._new_sieve()
        sieve.learn(patterns)
        return sieve.index()

    def adopt(self, index: Mapping[str, Any], *, patterns: tuple[str, ...]) -> None:
        """Knows of these patterns what the index says."""
        with self._turn:
            self._sieve.adopt(index, patterns=patterns)
            self._forget()

    def spans(self, patterns: tuple[str, ...], *, text: str) -> list[Span]:
        """Where any of them matches in the text, in no order."""
        with self._turn:
            name = self._name(patterns)
            return self._text(text).spans(name)

    def any(self, patterns: tuple[str, ...], *, text: str) -> bool:
        """Whether any of them matches in the text."""
        with self._turn:
            name = self._name(patterns)
            return self._text(text).any(name)

    def awake(self, tuples: Iterable[tuple[str, ...]], *, text: str) -> list[bool]:
        """Of each tuple whether something may match in the text: mostly it can’t."""
        with self._turn:
            awake, met = self._text(text).awake, self._met
            return [id(patterns) in awake or id(patterns) not in met for patterns in tuples]

    def _name(self, patterns: tuple[str, ...]) -> int:
        if id(patterns) not in self._met:
            self._meet(patterns)
        return id(patterns)

    def _meet(self, patterns: tuple[str, ...]) -> None:
        """From now on the tuple is among what may match. One that is new to it is learned."""
        if len(self._met) >= MET:
            self._start_anew()
        self._sieve.learn(patterns)
        self._met[id(patterns)] = patterns  # kept, so that no other tuple gets its id
        for pattern in dict.fromkeys(patterns):
            self._owners.setdefault(pattern, []).append(id(patterns))
        self._forget()

    def _forget(self) -> None:
        self._clause.cache_clear()
        self._text.cache_clear()

    def _of_text(self, text: str) -> _Text:
        clauses = []
        seen = 0
        ends = [mark.end() for mark in self._end.finditer(text)]
        for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
            begin = max(0, start - 2)
            if start < end:
                clause = self._clause(text[begin:end].rstrip())
                clauses.append((begin, clause))
                seen |= clause.seen
        across: dict[int, list[str]] = {}
        for pattern in self._sieve.across(seen):
            for name in self._owners.get(pattern, ()):
                across.setdefault(name, []).append(pattern)
        return _Text(text, clauses=clauses, across=across)

    def _of_clause(self, clause: str) -> _Clause:
        return _Clause(clause, sieve=self._sieve, owners=self._owners)


PLAIN = Matches(marks=".?!;")
WRITTEN = Matches(marks=".?!")
"""Of the patterns that look at texts as they are written."""
