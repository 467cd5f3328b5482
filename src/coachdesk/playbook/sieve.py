"""Says which patterns may match a text, and where, from the words it holds, without trying any. Knows no rule.

A memo of facts about patterns, like the compiled ones: to know less only costs time.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from coachdesk.playbook.heads import DIGIT, START, heads
from coachdesk.playbook.needles import PLACES, needles

WORDS = 20_000
LONG = 40
"""No word is as long as that; in what looks like one, anything may stand."""
EVERYWHERE: tuple[int, ...] = ()
"""In place of places: where the pattern begins can't be said."""

Candidate = tuple[str, Sequence[int]]
"""A pattern that may match, and the places at which a match can begin, in order."""

_Word = tuple[int, tuple[tuple[int, int], ...]]
"""The choices seen in a word; and by place in it, the patterns that may begin there."""

_BEGINS = re.compile(r"\w+|[^\w\s]")
_ANYWHERE = ""
"""The head of patterns without one."""
_KEY = 2


class Sieve:
    """What is known of patterns; each word of a text is looked up once, whatever the number of patterns.

    A pattern may match where all its choices are seen, and begins where one of its heads stands. Patterns have numbers,
    and many of them are the bits of one integer. Which choices are seen is one too: first the patterns whose first
    choice is, then, as many bits higher as there are patterns, those whose second is, and so on.
    """

    def __init__(self, *, goes_on: Callable[[str], bool] = lambda _: False) -> None:
        """``goes_on``: patterns that look at whole texts; they are no candidates in a sentence."""
        self._goes_on = goes_on
        self._number: dict[str, int] = {}
        self._across: list[int] = []
        self._choices: list[int] = []
        self._pieces: dict[str, str] = {}
        self._heads: dict[str, str] = {}
        self._lengths: dict[str, list[int]] = {}
        self._look_over()

    def learn(self, patterns: Iterable[str]) -> None:
        """Those that are new to it. Raises re.error where one is broken."""
        fresh = [pattern for pattern in dict.fromkeys(patterns) if pattern not in self._number]
        for pattern in fresh:
            self._learn(pattern)
        if fresh:
            self._look_over()

    def _learn(self, pattern: str) -> None:
        choices, begins, number = needles(pattern), heads(pattern), len(self._number)
        for rank, choice in enumerate(choices):
            for piece in choice:
                _add(self._pieces, piece, number * PLACES + rank)
                lengths = self._lengths.setdefault(piece[:_KEY], [])
                if len(piece) not in lengths:
                    lengths.append(len(piece))
        if self._goes_on(pattern):
            self._across.append(number)
        else:
            for head in begins or (_ANYWHERE,):
                _add(self._heads, head, number)
        self._number[pattern] = number
        self._choices.append(len(choices))

    def index(self) -> dict[str, Any]:
        """What it knows, as plain values for ``adopt``: numbers by a stretch of text are written with blanks."""
        return {
            "across": self._across,
            "choices": self._choices,
            "pieces": self._pieces,
            "heads": self._heads,
            "lengths": self._lengths,
        }

    def adopt(self, index: Mapping[str, Any], *, patterns: Iterable[str]) -> None:
        """Knows of these patterns what the index says, made by a sieve that learned them in this order and no other.

        One that knows some already learns them itself, which takes twenty times as long.
        """
        if self._number:
            self.learn(patterns)
            return
        self._number = {pattern: number for number, pattern in enumerate(dict.fromkeys(patterns))}
        self._across, self._choices = [*index["across"]], [*index["choices"]]
        self._pieces, self._heads = {**index["pieces"]}, {**index["heads"]}
        self._lengths = {key: [*lengths] for key, lengths in index["lengths"].items()}
        self._look_over()

    def _look_over(self) -> None:
        """What follows from all it knows by now."""
        self._patterns = list(self._number)
        many = self._many = len(self._patterns)
        self._bits = [1 << number for number in range(many)]
        self._every = (1 << many) - 1
        self._unasked = 0
        for rank in range(PLACES):
            without = "".join(["01"[known <= rank] for known in reversed(self._choices)])
            self._unasked |= int(without or "0", 2) << rank * many
        self._marks = [key for key in self._lengths if len(key) < _KEY]
        self._longest_head = max(map(len, self._heads), default=0)
        self._loose = [int(number) for number in self._heads.get(_ANYWHERE, "").split()]
        self._seen: dict[str, int] = {}
        self._begun: dict[str, int] = {}
        self._words: dict[str, _Word] = {}

    def look(self, text: str) -> tuple[int, list[Candidate]]:
        """The choices seen in the text, and those of its patterns that may match there, each once."""
        words, seen, at = self._words, 0, 0
        beginning = [(0, self._headed(START))]
        for word in text.split(" "):
            bits, begins = words.get(word) or self._of_word(word)
            seen |= bits
            for offset, patterns in begins:
                beginning.append((at + offset, patterns))
            at += len(word) + 1
        awake = self._awake(seen)
        places: dict[int, list[int]] = {}
        for place, patterns in beginning:
            both = patterns & awake
            while both:
                number = both.bit_length() - 1
                places.setdefault(number, []).append(place)
                both ^= self._bits[number]
        found: list[Candidate] = [(self._patterns[number], each) for number, each in places.items()]
        found += [(self._patterns[number], EVERYWHERE) for number in self._loose if awake >> number & 1]
        return seen, found

    def across(self, seen: int) -> list[str]:
        """The patterns that look at whole texts and may match in one, by the choices seen in all of it."""
        awake = self._awake(seen)
        return [self._patterns[number] for number in self._across if awake >> number & 1]

    def _awake(self, seen: int) -> int:
        seen |= self._unasked
        awake = seen & self._every
        for rank in range(1, PLACES):
            awake &= seen >> rank * self._many
        return awake

    def _of_word(self, word: str) -> _Word:
        """Each needle that stands in it is seen, and each beginning of what begins in it."""
        begins = [(found.start(), self._beginning(f"{found.group()} ")) for found in _BEGINS.finditer(word)]
        beginning = tuple((at, patterns) for at, patterns in begins if patterns)
        if len(word) > LONG:
            return (1 << PLACES * self._many) - 1, beginning
        bounded = f" {word} "
        stretches = [
            bounded[start : start + length]
            for start in range(len(bounded))
            for length in self._lengths.get(bounded[start : start + _KEY], ())
        ]
        bits = 0
        for stretch in (*stretches, *(mark for mark in self._marks if mark in word)):
            if stretch in self._pieces:
                bits |= self._seen.get(stretch) or self._choices_with(stretch)
        if len(self._words) >= WORDS:
            self._words.clear()
        made = self._words[word] = (bits, beginning)
        return made

    def _choices_with(self, piece: str) -> int:
        each = (divmod(int(one), PLACES) for one in self._pieces[piece].split())
        bits = self._seen[piece] = sum(self._bits[number] << rank * self._many for number, rank in each)
        return bits

    def _beginning(self, word: str) -> int:
        """The patterns that may begin with this word, or mark, and the blank after it."""
        bits = self._headed(DIGIT) if word[0].isdecimal() else 0
        for end in range(1, min(len(word), self._longest_head) + 1):
            if word[:end] in self._heads:
                bits |= self._headed(word[:end])
        return bits

    def _headed(self, head: str) -> int:
        bits = self._begun.get(head)
        if bits is None:
            bits = self._begun[head] = sum(self._bits[int(number)] for number in self._heads.get(head, "").split())
        return bits


def _add(known: dict[str, str], key: str, number: int) -> None:
    known[key] = f"{known[key]} {number}" if key in known else str(number)
