"""Where patterns match in texts: clause by clause, so that what stays of a text is not looked at again.

Knows no rule. What it remembers are facts about patterns and clauses: to know less only costs time.
"""

import re
import threading
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial, reduce
from operator import or_
from typing import Any

from coachdesk.playbook.patterns import WINDOW, compiled, marked, spans
from coachdesk.playbook.reach import goes_on
from coachdesk.playbook.sieve import Candidate, Sieve

Span = tuple[int, int]

TEXTS = 8
CLAUSES = 512
"""So many texts and clauses are remembered: one opener is asked about again and again, and its rewrites share most
of its clauses."""
MET = 4_096
PATTERNS = 16_384
"""So many tuples and patterns are known at most, beside those it was told to adopt."""

_Found = dict[int, list[Span]]
"""Where patterns match, by their number; those that match nowhere are not among them."""


class _Clause:
    """What was seen in a clause, and where each pattern matches in it; ``bits`` are their numbers.

    ``over``: where patterns may begin that look at whole texts. ``late``: the bits of those that may match anywhere in
    it and were not tried.
    """

    __slots__ = ("bits", "found", "late", "over", "seen", "text")

    def __init__(self, text: str, *, seen: int, found: _Found, bits: int, over: list[Candidate], late: int) -> None:
        self.text, self.seen, self.found, self.bits, self.over, self.late = text, seen, found, bits, over, late


class _Tried(dict[int, Callable[[str, int], re.Match[str] | None]]):
    """How the patterns are tried, by their number; each is compiled when it is first tried."""

    def __init__(self, sieve: Sieve) -> None:
        super().__init__()
        self._sieve = sieve

    def __missing__(self, number: int) -> Callable[[str, int], re.Match[str] | None]:
        made = self[number] = compiled(self._sieve.pattern(number)).match
        return made


class Asked:
    """Tuples of patterns that are asked for together, again and again: their numbers are looked up once."""

    def __init__(self, tuples: Iterable[tuple[str, ...]]) -> None:
        self.tuples = tuple(tuples)
        self.bits: tuple[int, ...] = ()
        self.era = -1


class _Text:
    """The clauses of a text, and where they begin; the numbers of the patterns that match in it are bits of an integer.

    ``found``: where those match that were not looked for clause by clause. ``late``: the bits of those that were not
    tried yet, as few ask for them: they may begin anywhere, or look at the whole text, from where ``over`` says.
    """

    __slots__ = ("bits", "clauses", "found", "late", "over", "text")

    def __init__(
        self, text: str, clauses: list[tuple[int, _Clause]], *, bits: int, late: int, over: list[Candidate]
    ) -> None:
        self.text, self.clauses, self.bits, self.late, self.over = text, clauses, bits, late, over
        self.found: _Found = {}


class Matches:
    """Finds patterns in texts. The few that can go over the end of a clause look at the whole text.

    All patterns that anybody ever asked for are tried on a clause at once where the sieve says that they can begin: a
    few of them. So what it costs to ask for one more is a look at what was found. Those that may begin anywhere are
    tried when asked for.
    Any thread may ask, one at a time: a rule learned while another thread looks would leave that a wrong answer.
    """

    def __init__(self, *, marks: str) -> None:
        """``marks``: those which end a clause where a blank comes after them."""
        self._marks = marks
        self._turn = threading.Lock()
        # It begins with a bare class, so that the engine skips to the next mark.
        self._end = re.compile(f"[{marks}][{marks}]*(?: |$)")
        self._clause = lru_cache(maxsize=CLAUSES)(self._of_clause)
        self._text = lru_cache(maxsize=TEXTS)(self._of_text)
        self._adopted: tuple[Mapping[str, Any], tuple[str, ...]] | None = None
        self._era = 0
        self._start_anew()

    def _start_anew(self) -> None:
        """Forgets all but what was adopted, which it would take long to learn."""
        self._sieve = self._new_sieve()
        if self._adopted:
            self._sieve.adopt(self._adopted[0], patterns=self._adopted[1])
        self._met: dict[int, tuple[tuple[str, ...], int]] = {}
        self._wanted = 0
        self._tried = _Tried(self._sieve)
        self._forget()

    def _new_sieve(self) -> Sieve:
        return Sieve(goes_on=partial(goes_on, marks=self._marks))

    def learn(self, patterns: Iterable[str]) -> None:
        """Those that are new. Raises re.error where one is broken."""
        with self._turn:
            self._learn(patterns)

    def _learn(self, patterns: Iterable[str]) -> None:
        if self._sieve.learn(patterns):
            self._forget()

    def index_of(self, patterns: tuple[str, ...]) -> dict[str, Any]:
        """What is to be known of these patterns, and of no other, for ``adopt``."""
        sieve = self._new_sieve()
        sieve.learn(patterns)
        return sieve.index()

    def adopt(self, index: Mapping[str, Any], *, patterns: tuple[str, ...]) -> None:
        """Knows of these patterns what the index says."""
        with self._turn:
            self._adopted = index, patterns
            self._sieve.adopt(index, patterns=patterns)
            self._forget()

    def compile_some(self, count: int) -> bool:
        """Makes ready so many of the patterns that are asked for and were not tried yet; whether there are more."""
        with self._turn:
            bits = f"{self._wanted:b}"
            left = [at for at, bit in enumerate(reversed(bits)) if bit == "1" and at not in self._tried]
            for number in left[:count]:
                self._tried[number]  # compiled as it is looked up
        return len(left) > count

    def spans(self, patterns: tuple[str, ...], *, text: str) -> list[Span]:
        """Where any of them matches in the text, in no order."""
        with self._turn:
            asked = self._bits_of(patterns)
            known = self._text(text)
            both = self._hits(known, asked)
            return self._places(known, both) if both else []

    def _places(self, known: _Text, asked: int) -> list[Span]:
        made: list[Span] = [one for number, places in known.found.items() if asked >> number & 1 for one in places]
        for begin, clause in known.clauses:
            both = clause.bits & asked
            while both:
                number = both.bit_length() - 1
                both ^= 1 << number
                made += [(begin + one, begin + other) for one, other in clause.found[number]]
        return made

    def any(self, patterns: tuple[str, ...], *, text: str) -> bool:
        """Whether any of them matches in the text."""
        with self._turn:
            asked = self._bits_of(patterns)
            known = self._text(text)
            return known.bits & asked != 0 or self._hits(known, asked) != 0

    def awake(self, asked: Asked, *, text: str) -> list[bool]:
        """Of each tuple whether something may match in the text: mostly it can’t."""
        with self._turn:
            if asked.era != self._era:
                self._count(asked)
            known = self._text(text)
            bits = known.bits | known.late
            return [bits & each != 0 for each in asked.bits]

    def _hits(self, known: _Text, asked: int) -> int:
        """The bits of those asked for that match in the text, once those not tried yet were."""
        if late := known.late & asked:
            known.late ^= late
            while late:
                number = late.bit_length() - 1
                late ^= 1 << number
                if places := self._anywhere(number, known):
                    known.found[number] = places
                    known.bits |= 1 << number
        return known.bits & asked

    def _anywhere(self, number: int, known: _Text) -> list[Span]:
        sieve = self._sieve
        if number not in sieve.across:
            pattern = sieve.pattern(number)
            return [
                (begin + one, begin + other)
                for begin, clause in known.clauses
                if clause.late >> number & 1
                for one, other in spans(pattern, clause.text)
            ]
        if sieve.anywhere_across >> number & 1:
            return spans(sieve.pattern(number), known.text)
        found = _Found()
        self._try([one for one in known.over if one[1] == number], known.text, found)
        return found.get(number, [])

    def _bits_of(self, patterns: tuple[str, ...]) -> int:
        """The numbers of the patterns, as bits; one that is new is learned."""
        met = self._met.get(id(patterns))
        if met is None:
            met = self._meet(patterns)
        return met[1]

    def _count(self, asked: Asked) -> None:
        if len(self._sieve) >= PATTERNS:
            self._start_anew()
        self._learn([pattern for patterns in asked.tuples for pattern in patterns])
        asked.bits = tuple([self._sieve.bits_of(patterns) for patterns in asked.tuples])
        self._want(reduce(or_, asked.bits, 0))
        asked.era = self._era

    def _want(self, bits: int) -> None:
        if bits & ~self._wanted:
            self._wanted |= bits
            self._forget()

    def _meet(self, patterns: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
        if len(self._sieve) >= PATTERNS:
            self._start_anew()
        self._learn(patterns)
        if len(self._met) >= MET:
            self._met.clear()
        made = self._met[id(patterns)] = patterns, self._sieve.bits_of(patterns)  # kept, so that the id stays its own
        self._want(made[1])
        return made

    def _forget(self) -> None:
        self._era += 1
        self._clause.cache_clear()
        self._text.cache_clear()

    def _of_text(self, text: str) -> _Text:
        """Each clause is looked at with the end mark before it."""
        clauses: list[tuple[int, _Clause]] = []
        over: list[Candidate] = []
        known = self._clause
        bits = late = begin = start = 0
        ends = [mark.end() for mark in self._end.finditer(text)]
        ends.append(len(text))
        for end in ends:
            if start < end:
                clause = known(text[begin:end].rstrip())
                clauses.append((begin, clause))
                bits |= clause.bits
                late |= clause.late
                if clause.over:
                    over += [(begin + place, number) for place, number in clause.over]
                start, begin = end, max(0, end - 2)
        sieve = self._sieve
        if over or sieve.anywhere_across:
            seen = reduce(or_, [clause.seen for _, clause in clauses], 0)
            awake = sieve.awake(seen) & sieve.across_bits
            over = [one for one in over if awake >> one[1] & 1]
            late |= (awake & sieve.anywhere_across) | sieve.as_bits([number for _, number in over])
        return _Text(text, clauses, bits=bits, late=late, over=over)

    def _of_clause(self, clause: str) -> _Clause:
        across, found = self._sieve.across, _Found()
        seen, candidates, late = self._sieve.look(clause, self._wanted)
        over = [one for one in candidates if one[1] in across]
        if over:
            candidates = [one for one in candidates if one[1] not in across]
        bits = self._try(candidates, clause, found) if candidates else 0
        return _Clause(clause, seen=seen, found=found, bits=bits, over=over, late=late)

    def _try(self, candidates: list[Candidate], text: str, found: _Found) -> int:
        """Adds where the candidates, in the order of their places, match; their bits."""
        if len(text) > WINDOW:
            tried = ((number, spans(self._sieve.pattern(number), text)) for number in {one[1] for one in candidates})
            found.update((number, places) for number, places in tried if places)
            return self._sieve.as_bits(found)
        known, done = self._tried, dict[int, int]()
        for place, number in candidates:
            match = known[number](text, place)
            if match and place >= done.get(number, 0):
                done[number] = match.end()
                if places := marked(match):
                    found[number] = found[number] + places if number in found else places
        return self._sieve.as_bits(found) if found else 0


PLAIN = Matches(marks=".?!;")
WRITTEN = Matches(marks=".?!")
"""Of the patterns that look at texts as they are written."""


def compile_some(count: int) -> bool:
    """Makes ready so many patterns that no text needed yet; whether there are more. Some 0.1 ms each."""
    return PLAIN.compile_some(count) or WRITTEN.compile_some(count)
