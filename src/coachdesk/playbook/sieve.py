"""Says which patterns may match a text, and where, from the words it holds, without trying any. Knows no rule.

A memo of facts about patterns, like the compiled ones: to know less only costs time.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any

from coachdesk.playbook.heads import CAPITAL, DIGIT, START, heads
from coachdesk.playbook.needles import PLACES, needles

WORDS = 20_000
LONG = 40
"""No word is as long as that; in what looks like one, anything may stand."""

Candidate = tuple[int, int]
"""A place, and the number of a pattern that may match there."""

_Word = tuple[int, int, tuple[tuple[int, int], ...], str, str, int]
"""The choices seen in what stands between two blanks; the patterns that may begin in it, and those by their place; its
first word or mark, with a blank; the mark at its end; and how far it is to the next."""

_BEGINS = re.compile(r"\w+|[^\w\s]")
_ANYWHERE = ""
"""The head of patterns without one."""
_KEY, _LONG_KEY = 2, 4
"""So many letters say which lengths are worth a look: of a stretch within a word, and of one that begins or ends it."""
_PLAIN_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


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
        self._head_lengths: dict[str, list[int]] = {}
        self._look_over()

    def learn(self, patterns: Iterable[str]) -> bool:
        """Those that are new to it, and whether any was. Raises re.error where one is broken."""
        fresh = [pattern for pattern in dict.fromkeys(patterns) if pattern not in self._number]
        for pattern in fresh:
            self._learn(pattern)
        if fresh:
            self._look_over()
        return bool(fresh)

    def _learn(self, pattern: str) -> None:
        choices, begins, number = needles(pattern), heads(pattern), len(self._number)
        for rank, choice in enumerate(choices):
            for piece in choice:
                _add(self._pieces, piece, number * PLACES + rank)
                _note(self._lengths, _key_of(piece), len(piece))
        if self._goes_on(pattern):
            self._across.append(number)
        for head in begins or (_ANYWHERE,):
            _add(self._heads, head, number)
            _note(self._head_lengths, head[: _before(head) + _KEY], len(head))
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
            "head_lengths": self._head_lengths,
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
        self._lengths, self._head_lengths = {**index["lengths"]}, {**index["head_lengths"]}
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
        loose = self.as_bits(int(number) for number in self._heads.get(_ANYWHERE, "").split())
        over = self.as_bits(self._across)
        self._over, self._anywhere, self.anywhere_across = over & ~loose, loose & ~over, loose & over
        self.across, self.across_bits = frozenset(self._across), over
        self._seen: dict[str, int] = {}
        self._begun: dict[str, int] = {}
        self._words: dict[str, _Word] = {}
        self._after: dict[str, int] = {}

    def look(self, text: str, wanted: int = -1) -> tuple[int, list[Candidate], int]:
        """The choices seen in the text; where patterns may match, place by place; the bits of those that may anywhere.

        Patterns that look at whole texts may begin at the places that are told, whatever else the text holds.
        ``wanted``: the bits of those that are looked for.
        """
        words = self._words
        parts = text.split(" ")
        parts.append("")
        try:
            known = [words[part] for part in parts]
        except KeyError:
            known = [words.get(part) or self._of_word(part) for part in parts]
        seen = 0
        for one in known:
            seen |= one[0]
        awake = self.awake(seen)
        may, after, bits_of = (awake | self._over) & wanted, self._after, self._bits
        found: list[Candidate] = []
        before, at = START, 0
        for _, any_of, begins, first, last, width in known:
            if before:
                patterns = after.get(before + first)
                both = (self._of_next(before, first) if patterns is None else patterns) & may
                while both:
                    number = both.bit_length() - 1
                    found.append((max(at - 2, 0), number))
                    both ^= bits_of[number]
            if any_of & may:
                for offset, patterns in begins:
                    both = patterns & may
                    while both:
                        number = both.bit_length() - 1
                        found.append((at + offset, number))
                        both ^= bits_of[number]
            at += width
            before = last
        return seen, found, awake & self._anywhere

    def pattern(self, number: int) -> str:
        return self._patterns[number]

    def bits_of(self, patterns: Iterable[str]) -> int:
        """The numbers of patterns it knows, as bits."""
        return self.as_bits(self._number[pattern] for pattern in patterns)

    def as_bits(self, numbers: Iterable[int]) -> int:
        bits = 0
        for number in numbers:
            bits |= self._bits[number]
        return bits

    def __len__(self) -> int:
        return len(self._number)

    def awake(self, seen: int) -> int:
        """The bits of the patterns that may match by the choices seen."""
        seen |= self._unasked
        awake = seen & self._every
        for rank in range(1, PLACES):
            awake &= seen >> rank * self._many
        return awake

    def _of_word(self, word: str) -> _Word:
        """Each needle that stands in it is seen, and each beginning of what begins in it."""
        if word.isalnum():
            begun = self._beginning("", word)
            places = ((0, begun),) if begun else ()
            return self._kept(word, (self._choices_in(word), begun, places, f"{word} ", "", len(word) + 1))
        pieces = [(found.start(), found.group()) for found in _BEGINS.finditer(word)]
        last = pieces[-1][1] if pieces and not _in_words(pieces[-1][1]) and pieces[-1][0] == len(word) - 1 else ""
        every = [(at, self._beginning("", piece)) for at, piece in pieces[: -1 if last else None]]
        begins = tuple((at, patterns) for at, patterns in every if patterns)
        made = (
            self._choices_in(word),
            reduce(or_, (patterns for _, patterns in begins), 0),
            begins,
            f"{pieces[0][1]} " if pieces and not pieces[0][0] else "",
            last,
            len(word) + 1,
        )
        return self._kept(word, made)

    def _kept(self, word: str, made: _Word) -> _Word:
        if len(self._words) >= WORDS:
            self._words.clear()
            self._after.clear()
        self._words[word] = made
        return made

    def _of_next(self, before: str, first: str) -> int:
        """The patterns that may begin with a mark, or with the text, and the word after that."""
        made = self._headed(before)
        if not before.isascii():
            made |= self._headed(CAPITAL)
        if before == START:
            made |= self._beginning(START, first.strip())
        else:
            made |= self._headed(f"{before} ") | self._beginning(f"{before} ", first.strip())
        self._after[before + first] = made
        return made

    def _choices_in(self, word: str) -> int:
        if len(word) > LONG:
            return (1 << PLACES * self._many) - 1
        bounded, lengths = f" {word} ", self._lengths
        stretches = [bounded, bounded[:2], bounded[:3], bounded[-2:], bounded[-3:]]
        if known := lengths.get(bounded[:_LONG_KEY]):
            stretches += [bounded[:length] for length in known]
        if known := lengths.get(bounded[-_LONG_KEY:]):
            stretches += [bounded[-length:] for length in known]
        for start in range(len(word) - 1):
            if known := lengths.get(word[start : start + _KEY]):
                stretches += [word[start : start + length] for length in known]
        if self._marks:
            stretches += [mark for mark in self._marks if mark in word]
        pieces, seen, bits = self._pieces, self._seen, 0
        for stretch in stretches:
            if stretch in pieces:
                bits |= seen.get(stretch) or self._choices_with(stretch)
        return bits

    def _choices_with(self, piece: str) -> int:
        each = (divmod(int(one), PLACES) for one in self._pieces[piece].split())
        bits = self._seen[piece] = sum(self._bits[number] << rank * self._many for number, rank in each)
        return bits

    def _beginning(self, before: str, word: str) -> int:
        """The patterns that may begin with this word, or mark; ``before`` is a mark and its blank, or START."""
        if not word:
            return 0
        bits = 0
        if not _in_words(word):
            bits = 0 if before else self._headed(word)
            return bits if word.isascii() else bits | self._headed(before + CAPITAL)
        if not before and word[0].isdecimal():
            bits |= self._headed(DIGIT)
        if word[0] not in _PLAIN_LETTERS:
            bits |= self._headed(before + CAPITAL)
        whole = f"{before}{word} "
        first = len(before) + 1
        for end in (first, *self._head_lengths.get(whole[: first + 1], ())):
            if whole[:end] in self._heads:
                bits |= self._headed(whole[:end])
        return bits

    def _headed(self, head: str) -> int:
        bits = self._begun.get(head)
        if bits is None:
            bits = self._begun[head] = sum(self._bits[int(number)] for number in self._heads.get(head, "").split())
        return bits


def _in_words(piece: str) -> bool:
    return piece[0].isalnum() or piece[0] == "_"


def _add(known: dict[str, str], key: str, number: int) -> None:
    known[key] = f"{known[key]} {number}" if key in known else str(number)


def _note(known: dict[str, list[int]], key: str, length: int) -> None:
    lengths = known.get(key, [])
    if length not in lengths:
        known[key] = [*lengths, length]  # a list of its own: one that was adopted is others' as well


def _key_of(piece: str) -> str:
    """The letters by which a stretch of a word is looked for: the first where a word begins, the last where it ends."""
    if piece.startswith(" "):
        return piece[:_LONG_KEY]
    return piece[-_LONG_KEY:] if piece.endswith(" ") else piece[:_KEY]


def _before(head: str) -> int:
    """The characters of a head that come before its word."""
    if head.startswith(START):
        return len(START)
    return 2 if head[1:2] == " " and not _in_words(head) else 0
