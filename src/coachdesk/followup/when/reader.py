"""A cursor over the tokens of a phrase, and the small rules every other rule uses. Works out no dates."""

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

from coachdesk.followup.when.lex import END, Kind, Token
from coachdesk.followup.when.words import MONTHS, NUMBERS, ORDINALS, TENS, WEEKDAYS

T = TypeVar("T")


class Reader:
    """Reads forward; ``attempt`` puts the cursor back where a rule does not fit."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self._read: dict[tuple[str, int], tuple[object, int]] = {}

    def peek(self, ahead: int = 0) -> Token:
        return self.tokens[self.at + ahead] if 0 <= self.at + ahead < len(self.tokens) else END

    def next(self, kind: Kind) -> Token | None:
        token = self.peek()
        if token.kind is not kind:
            return None
        self.at += 1
        return token

    def word(self, *words: str) -> str:
        """The next word if it is one of ``words``, else ""."""
        if not 0 <= self.at < len(self.tokens):
            return ""
        token = self.tokens[self.at]
        if token.text not in words or token.kind is not Kind.WORD:
            return ""
        self.at += 1
        return token.text

    def words(self, *wanted: str) -> bool:
        """Whether exactly these words come next; reads them only if all do."""
        here = self.at
        if all(self.word(word) for word in wanted):
            return True
        self.at = here
        return False

    def mark(self, *marks: str) -> bool:
        if self.peek().kind is Kind.MARK and self.peek().text in marks:
            self.at += 1
            return True
        return False

    def attempt(self, rule: "Callable[[Reader], T | None]") -> T | None:
        here = self.at
        got = rule(self)
        if got is None:
            self.at = here
        return got

    def longest(self, rules: "Sequence[Callable[[Reader], T | None]]") -> T | None:
        """What the rule that reads furthest makes of this place; of two that read equally far, the first."""
        here, best, end = self.at, None, self.at
        for rule in rules:
            self.at = here
            got = rule(self)
            if got is not None and self.at > end:
                best, end = got, self.at
        self.at = end
        return best

    def once(self, name: str, rule: "Callable[[Reader], T | None]") -> T | None:
        """What ``rule`` made of this place when it was first tried here; ``name`` stands for the rule."""
        key = (name, self.at)
        if key not in self._read:
            self._read[key] = (self.attempt(rule), self.at)
        got, self.at = self._read[key]
        return cast("T | None", got)


def weekday(r: Reader) -> int | None:
    name = r.word(*WEEKDAYS)
    return WEEKDAYS.index(name) if name else None


def month(r: Reader) -> int | None:
    name = r.word(*MONTHS)
    return MONTHS.index(name) + 1 if name else None


def ordinal(r: Reader) -> int | None:
    """3rd, third, twenty-first."""
    if token := r.next(Kind.ORDINAL):
        return int(token.number)
    here = r.at
    tens = TENS.get(r.word(*TENS), 0)
    if name := r.word(*ORDINALS):
        return tens + ORDINALS[name]
    r.at = here
    return None


def whole(r: Reader) -> int | None:
    """A whole number in figures or words up to ninety-nine."""
    token = r.peek()
    if token.kind is Kind.NUMBER and token.number == int(token.number) and "." not in token.text:
        r.at += 1
        return int(token.number)
    if name := r.word(*TENS):
        here = r.at
        ones = NUMBERS.get(r.word(*NUMBERS), 0)
        if 0 < ones < 10:
            return TENS[name] + ones
        r.at = here
        return TENS[name]
    name = r.word(*NUMBERS)
    return NUMBERS[name] if name else None


def year(r: Reader) -> int | None:
    """A year of four figures, with "AD" after it or not."""
    token = r.peek()
    if token.kind is Kind.NUMBER and len(token.text) == 4 and token.text.isdecimal() and token.number >= 1900:
        r.at += 1
        r.word("ad")
        return int(token.number)
    return None
