"""Says which patterns may match a text, from the words it holds, without trying any. Knows no rule.

A memo of facts about patterns, like the compiled ones: to know less only costs time.
"""

from collections.abc import Iterable
from functools import lru_cache

from coachdesk.playbook.needles import Choice, needles

TEXTS = 8
"""So many texts are kept with what may match in them: one opener is asked about in three spellings."""
WORDS = 20_000
MET = 4_096
LONG = 40
"""No word is as long as that; in what looks like one, anything may stand."""

_Seen = tuple[int, frozenset[str]]


class Sieve:
    """What is known of patterns; each word of a text is looked up once, whatever the number of patterns.

    A pattern is woken by a word of the choice that rules out most, and may match where all its choices are seen.
    """

    def __init__(self) -> None:
        self._bits: dict[Choice, int] = {}
        self._needs: dict[str, int] = {}
        self._awake: set[str] = set()
        self._met: dict[int, tuple[tuple[str, ...], frozenset[str]]] = {}
        self._pieces: dict[str, int] = {}
        self._wakes: dict[str, set[str]] = {}
        self._longest = 0
        self._live = lru_cache(maxsize=TEXTS)(self._live_in)
        self._word = lru_cache(maxsize=WORDS)(self._of_word)

    def learn(self, known: Iterable[tuple[str, tuple[Choice, ...]]]) -> None:
        """``known``: a pattern with its choices of needles, as ``needles.needles`` names them."""
        for pattern, choices in known:
            self._needs[pattern] = sum({self._bit(choice) for choice in choices})
            if not choices:
                self._awake.add(pattern)
            for piece in choices[0] if choices else ():
                self._wakes.setdefault(piece, set()).add(pattern)
        self._live.cache_clear()
        self._word.cache_clear()

    def _bit(self, choice: Choice) -> int:
        bit = self._bits.get(choice)
        if bit is None:
            bit = self._bits[choice] = 1 << len(self._bits)
            for piece in choice:
                self._pieces[piece] = self._pieces.get(piece, 0) | bit
                self._longest = max(self._longest, len(piece))
        return bit

    def live(self, patterns: tuple[str, ...], *, text: str) -> frozenset[str]:
        """Those of the patterns that may match in the text. One that is new to it is learned."""
        met = self._met.get(id(patterns))
        if met is None or met[0] is not patterns:
            met = self._meet(patterns)
        return self._live(text) & met[1]

    def _meet(self, patterns: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
        if len(self._met) >= MET:
            self._met.clear()
        new = [pattern for pattern in patterns if pattern not in self._needs]
        if new:
            self.learn((pattern, needles(pattern)) for pattern in new)
        met = self._met[id(patterns)] = (
            patterns,
            frozenset(patterns),
        )  # the tuple is kept, so that its id stays its own
        return met

    def _live_in(self, text: str) -> frozenset[str]:
        seen = 0
        woken: set[str] = set()
        for word in set(text.split()):
            bits, patterns = self._word(word)
            seen |= bits
            woken |= patterns
        needs = self._needs
        return frozenset([p for p in woken if needs[p] & seen == needs[p]]) | self._awake

    def _of_word(self, word: str) -> _Seen:
        """The choices that have a text in this word. Every stretch of it is looked up, up to the longest needle."""
        if len(word) > LONG:
            return (1 << len(self._bits)) - 1, frozenset(self._needs)
        bits = 0
        woken: set[str] = set()
        get = self._pieces.get
        bounded = f" {word} "
        for start in range(len(bounded)):
            for end in range(start + 1, min(len(bounded), start + self._longest) + 1):
                if found := get(bounded[start:end], 0):
                    bits |= found
                    woken |= self._wakes.get(bounded[start:end], set())
        return bits, frozenset(woken)


SIEVE = Sieve()
