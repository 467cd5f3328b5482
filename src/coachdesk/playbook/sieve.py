"""Says which patterns may match a text, and where, from the words it holds, without trying any. Knows no rule.

A memo of facts about patterns, like the compiled ones: to know less only costs time.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import lru_cache
from typing import Any

from coachdesk.playbook.heads import DIGIT, START, heads
from coachdesk.playbook.needles import Choice, needles

TEXTS = 8
"""So many texts are kept with what may match in them: one opener is asked about again and again."""
WORDS = 20_000
MET = 4_096
LONG = 40
"""No word is as long as that; in what looks like one, anything may stand."""
EVERYWHERE: tuple[int, ...] = ()
"""In place of places: where the pattern begins can't be said."""

Live = dict[str, Sequence[int]]
"""Patterns that may match, each with the places at which a match can begin, in order."""

_Tuple = tuple[str, ...]
_Word = tuple[int, frozenset[str], tuple[tuple[int, frozenset[str]], ...]]
"""The choices seen in a word, the patterns it wakes, and by place in it the patterns that may begin there."""

_WORD = re.compile(r"\S+")
_BEGINS = re.compile(r"\w+|[^\w\s]")
_NONE: Live = {}


class Sieve:
    """What is known of patterns; each word of a text is looked up once, whatever the number of patterns.

    A pattern is woken by a word of the choice that rules out most, may match where all its choices are seen, and
    begins where one of its heads stands.
    """

    def __init__(self, *, leaves: Callable[[str], bool] = lambda _: False) -> None:
        """``leaves``: patterns it has nothing to do with; they are ``left``, also of each tuple by its id."""
        self._leaves = leaves
        self.left: set[str] = set()
        self.left_of: dict[int, _Tuple] = {}
        self._bits: dict[Choice, int] = {}
        self._used = 0
        self._needs: dict[str, int] = {}
        self._pieces: dict[str, int] = {}
        self._wakes: dict[str, _Tuple] = {}
        self._begins: dict[str, _Tuple] = {}
        self._awake: set[str] = set()
        self._headed: set[str] = set()
        self._met: dict[int, _Tuple] = {}
        self._owners: dict[str, list[int]] = {}
        self._longest = self._longest_head = 0
        self._live = lru_cache(maxsize=TEXTS)(self.all_live)
        self._words: dict[str, _Word] = {}

    def learn(self, patterns: Iterable[str]) -> None:
        """Those that are new to it. Raises re.error where one is broken."""
        for pattern in patterns:
            if pattern in self._needs or pattern in self.left:
                continue
            if self._leaves(pattern):
                self.left.add(pattern)
            else:
                choices = needles(pattern)
                self._needs[pattern] = sum({self._bit(choice) for choice in choices})
                _add(self._begins, heads(pattern), pattern)
                _add(self._wakes, choices[0] if choices else (), pattern)
        self._look_over()

    def _bit(self, choice: Choice) -> int:
        bit = self._bits.get(choice)
        if bit is None:
            bit = self._bits[choice] = 1 << self._used
            self._used += 1
            for piece in choice:
                self._pieces[piece] = self._pieces.get(piece, 0) | bit
        return bit

    def _look_over(self) -> None:
        """What follows from all it knows by now."""
        self._longest = max(map(len, self._pieces), default=0)
        self._longest_head = max(map(len, self._begins), default=0)
        self._headed = {pattern for patterns in self._begins.values() for pattern in patterns}
        self._awake = {pattern for pattern, needs in self._needs.items() if not needs}
        self._live.cache_clear()
        self._words.clear()

    def index(self, patterns: _Tuple) -> dict[str, Any]:
        """What it knows, as plain values for ``adopt``; it must have learned these patterns and no other."""
        number = {pattern: at for at, pattern in enumerate(patterns)}
        return {
            "choices": self._used,
            "needs": [None if one in self.left else _places(self._needs[one]) for one in patterns],
            "pieces": {piece: _places(bits) for piece, bits in self._pieces.items()},
            "begins": {head: [number[one] for one in each] for head, each in self._begins.items()},
            "wakes": {piece: [number[one] for one in each] for piece, each in self._wakes.items()},
        }

    def adopt(self, index: Mapping[str, Any], *, patterns: _Tuple) -> None:
        """Knows of these patterns what the index of another sieve says: ten times as fast as to learn it."""
        if all(pattern in self._needs or pattern in self.left for pattern in patterns):
            return
        bits = [1 << bit for bit in range(self._used, self._used + index["choices"])]
        self._used += index["choices"]
        for pattern, needs in zip(patterns, index["needs"], strict=True):
            if needs is None:
                self.left.add(pattern)
            else:
                self._needs[pattern] = sum([bits[one] for one in needs])
        for piece, choices in index["pieces"].items():
            self._pieces[piece] = self._pieces.get(piece, 0) | sum([bits[one] for one in choices])
        for known, added in ((self._begins, index["begins"]), (self._wakes, index["wakes"])):
            for key, each in added.items():
                known[key] = (*known.get(key, ()), *[patterns[one] for one in each])
        self._look_over()

    def live(self, patterns: _Tuple, *, text: str) -> Live:
        """Those of the patterns that may match in the text, and where. One that is new to it is learned."""
        if not self.knows(patterns):
            self.meet(patterns)
        return self._live(text).get(id(patterns), _NONE)

    @property
    def met(self) -> Set[int]:
        """The tuples that it has met, by their ids."""
        return self._met.keys()

    def knows(self, patterns: _Tuple) -> bool:
        """Whether it has met this very tuple."""
        return id(patterns) in self._met

    def meet(self, patterns: _Tuple) -> None:
        """From now on the tuple is among what may match."""
        if len(self._met) >= MET:
            for known in (self._met, self._owners, self.left_of):
                known.clear()
        if any(pattern not in self._needs for pattern in patterns):
            self.learn(patterns)
        self._met[id(patterns)] = patterns  # kept, so that no other tuple gets its id
        self.left_of[id(patterns)] = tuple(pattern for pattern in patterns if pattern in self.left)
        for pattern in patterns:
            self._owners.setdefault(pattern, []).append(id(patterns))
        self._live.cache_clear()

    def all_live(self, text: str) -> dict[int, Live]:
        """What may match of all it has met, by the id of the tuple."""
        live: dict[int, Live] = {}
        for pattern, places in self._found(text).items():
            for name in self._owners.get(pattern, ()):
                live.setdefault(name, {})[pattern] = places
        return live

    def _found(self, text: str) -> Live:
        words, needs, headed = self._words, self._needs, self._headed
        seen = 0
        woken = set(self._awake)
        beginning = []
        for found in _WORD.finditer(text):
            bits, patterns, begins = words.get(found.group()) or self._of_word(found.group())
            seen |= bits
            if patterns:
                woken |= patterns
            if begins:
                beginning.append((found.start(), begins))
        awake = {one for one in woken if needs[one] & seen == needs[one]}
        live: Live = {one: EVERYWHERE for one in awake if one not in headed}
        places: dict[str, list[int]] = {one: [0] for one in self._begins.get(START, ()) if one in awake}
        for start, begins in beginning:
            for offset, patterns in begins:
                for one in awake & patterns:
                    places.setdefault(one, []).append(start + offset)
        live.update(places)
        return live

    def _of_word(self, word: str) -> _Word:
        """Every stretch of it is looked up, up to the longest needle, and every beginning of what begins in it."""
        begins = [(found.start(), self._beginning(f"{found.group()} ")) for found in _BEGINS.finditer(word)]
        beginning = tuple((at, patterns) for at, patterns in begins if patterns)
        if len(word) > LONG:
            return (1 << self._used) - 1, frozenset(self._needs), beginning
        bits = 0
        woken: list[str] = []
        bounded = f" {word} "
        for start in range(len(bounded)):
            for end in range(start + 1, min(len(bounded), start + self._longest) + 1):
                if found := self._pieces.get(bounded[start:end]):
                    bits |= found
                    woken += self._wakes.get(bounded[start:end], ())
        if len(self._words) >= WORDS:
            self._words.clear()
        made = self._words[word] = (bits, frozenset(woken), beginning)
        return made

    def _beginning(self, word: str) -> frozenset[str]:
        """The patterns that may begin with this word, or mark, and the blank after it."""
        begun = [self._begins.get(word[:end], ()) for end in range(1, min(len(word), self._longest_head) + 1)]
        if word[0].isdecimal():
            begun.append(self._begins.get(DIGIT, ()))
        return frozenset(pattern for patterns in begun for pattern in patterns)


def _add(known: dict[str, _Tuple], keys: Iterable[str], pattern: str) -> None:
    for key in keys:
        known[key] = (*known.get(key, ()), pattern)


def _places(bits: int) -> list[int]:
    return [place for place in range(bits.bit_length()) if bits >> place & 1]
