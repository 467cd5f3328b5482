"""The plain reading of a text: what the rules match, with the way back to the characters as written.

The plain reading is lower case with straight quotes, contractions written out ("i am"), fillers left out, compounds
and possessives held together ("sorry_we_missed_you", "frank_s"), commas dropped, and each end of a sentence a word of
its own (". ? !", or ";" for colon, semicolon and dash). It knows English spelling, and nothing of what words mean.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter

from coachdesk.playbook.language import ENGLISH, Language
from coachdesk.playbook.words import EMOJI

MAX_CHARS = 20_000
PARTS = 512
"""So many sentences as written are remembered with their reading: a rewrite changes one of them."""

_CURLY = "‘’‚‛′`´“”„‟″«»‐‑‒–—―−\u00a0\u202f\u2007\u2009\u200a\u3000"
_STRAIGHT = dict(zip(_CURLY, "'" * 7 + '"' * 7 + "-" * 7 + " " * 6, strict=True))
_COMMON = (("’", "'"), ("–", "-"), ("“", '"'), ("”", '"'))
"""With these alone most texts are plain, in a twentieth of the time."""
_TO_STRAIGHTEN = re.compile(f"[{_CURLY}]")
_WORD = r"[^\W\d_][^\W_]*(?:['-][^\W_]+)*'?"
_NO_WORD = (
    r"|\[\[[^\[\]\n]{1,60}\]\]|\d+(?:[.,:]\d+)*%?|[.?!…]+|[;:]|\n\s*\n|(?<=\s)-+(?=\s|\Z)"
    r"|[^\W_]+(?:['-][^\W_]+)*'?|\S"
)
_TOKEN = re.compile(_WORD + _NO_WORD)
_ASCII_TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:['-][A-Za-z0-9]+)*'?" + _NO_WORD)
"""The same for a text without other letters: it takes half the time."""
# These begin with a bare class of characters, so that the engine skips to the next of them.
_SENTENCE_END = re.compile(r"[.?!][.?!]*(?: |$)")
_GLUED = re.compile(
    r"([.?!](?<=[a-z\u00df-\u00ff]{2}.)[.?!]*)(?=[A-Z](?:[a-z'’]|\s))(?!(?:Com|Net|Org|Io|Ai|Co|De|Uk)\b)"
)
_PART_END = re.compile(r"[.?!…-](?:(?<!-)|(?<= -)) (?=\w)")
_SPEECH = re.compile(r'(?<![\w"])"(?=\w)([^"\n]{1,300})"(?!\w)')
_FIRST_EMOJI = "\u2600"
_EMOJI = re.compile(EMOJI)
_PLAIN_ENDS = frozenset(".?!;")
_BEGIN = itemgetter(0)
_MOSTLY = 0.6
"""Where more of a text than this stands in quotes, it is an opener written down so, not somebody else's words."""


def straighten(text: str) -> str:
    """``text`` with straight quotes, plain dashes and plain spaces; each character keeps its place."""
    for curly, plain in _COMMON:
        text = text.replace(curly, plain)
    if text.isascii() and "`" not in text:
        return text
    return _TO_STRAIGHTEN.sub(lambda found: _STRAIGHT[found.group()], text)


def apart(text: str) -> str:
    """``text`` with a blank after an end mark to which the next sentence is glued: "today?The reason"."""
    return _GLUED.sub(r"\1 ", text)


Span = tuple[int, int]

Token = tuple[int, int, int]
"""Of a word of the plain reading, where it begins there, and its start and end in the text."""


class Part:
    """A stretch of a text, read by itself. ``said`` are its tokens, ``meant`` what the plain reading has for each."""

    def __init__(self, straight: str, *, said: Sequence[str], meant: Sequence[str]) -> None:
        self.length = len(straight)
        self.plain = " ".join([word for word in meant if word])
        self.words = sum([token[0].isalnum() for token in said])
        self._straight, self._said, self._meant = straight, said, meant

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        made: list[Token] = []
        at = end = 0
        find = self._straight.find
        for token, word in zip(self._said, self._meant, strict=True):
            start = find(token, end)
            end = start + len(token)
            if word:
                made.append((at, start, end))
                at += len(word) + 1
        return tuple(made)

    def around(self, place: int) -> Span:
        """Start and end, as written, of what stands at a place of the plain reading.

        The first and the last word are asked for most; where they stand can be said without the others.
        """
        if place == 0 and self._meant[0]:
            start = self._straight.find(self._said[0])
            return start, start + len(self._said[0])
        if place == len(self.plain) - 1 and self._meant[-1]:
            start = self._straight.rfind(self._said[-1])
            return start, start + len(self._said[-1])
        _, start, end = self.tokens[bisect_right(self.tokens, (place, MAX_CHARS)) - 1]
        return start, end


@dataclass(frozen=True)
class Reading:
    """A text and its plain reading. Spans of the plain reading lead back through ``where``.

    ``straight`` is the text as written, with straight quotes, plain dashes and plain spaces.
    """

    text: str
    straight: str
    plain: str
    words: int
    parts: tuple[Part, ...]
    language: Language = ENGLISH

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Those of the whole text."""
        return tuple(
            (at + place, begin + start, begin + end)
            for at, begin, part in self._places
            for place, start, end in part.tokens
        )

    @cached_property
    def _places(self) -> tuple[tuple[int, int, Part], ...]:
        """The parts of which the plain reading says anything, each with its beginning there and in the text."""
        made = []
        at = begin = 0
        for part in self.parts:
            if part.plain:
                made.append((at, begin, part))
                at += len(part.plain) + 1
            begin += part.length
        return tuple(made)

    def where(self, start: int, end: int) -> tuple[int, int]:
        """The characters as written that the plain reading's ``start`` to ``end`` (end not included) stands for."""
        while start < end and self.plain[start] == " ":
            start += 1
        while end > start and self.plain[end - 1] == " ":
            end -= 1
        if start >= end:
            return 0, 0
        return self._token(start)[0], self._token(end - 1)[1]

    def _token(self, place: int) -> Span:
        at, begin, part = self._places[bisect_right(self._places, place, key=_BEGIN) - 1]
        start, end = part.around(place - at)
        return begin + start, begin + end

    @cached_property
    def squeezed(self) -> str:
        """The text as written, with straight quotes and single spaces, one after each end mark."""
        return apart(" ".join(self.straight.split()))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end in the plain reading of each sentence, its end mark included."""
        return sentences_of(self.plain)

    @cached_property
    def said(self) -> tuple[tuple[int, int], ...]:
        """The characters as written of each sentence."""
        return tuple([self.where(*one) for one in self.sentences])


@lru_cache(maxsize=16)
def sentences_of(plain: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of a plain reading, its end mark and the blank after it included."""
    ends = [mark.end() for mark in _SENTENCE_END.finditer(plain)]
    if not ends or ends[-1] < len(plain):
        ends.append(len(plain))
    return tuple(zip([0, *ends[:-1]], ends, strict=True)) if plain else ()


@lru_cache(maxsize=16)
def read(text: str, language: Language = ENGLISH) -> Reading:
    """The plain reading; of a text over 20,000 characters, only the beginning is read."""
    straight = straighten(text[:MAX_CHARS])
    whole = '"' in straight or "[[" in straight  # quotes and gaps may go over the end of a clause
    ends = [] if whole else [found.end() for found in _PART_END.finditer(straight)]
    parts = [_read_part(straight[start:end], language) for start, end in zip([0, *ends], [*ends, None], strict=True)]
    plain = " ".join([part.plain for part in parts if part.plain])
    return Reading(text, straight, plain, sum([part.words for part in parts]), tuple(parts), language)


@lru_cache(maxsize=PARTS)
def _read_part(straight: str, language: Language) -> Part:
    ascii_only = straight.isascii()
    said: list[str] = (_ASCII_TOKEN if ascii_only else _TOKEN).findall(straight)
    meant = list(map(language.plain, said))
    looks_ahead = language.looks_ahead
    if not looks_ahead.isdisjoint(meant):
        for number, word in enumerate(meant):
            if word not in looks_ahead:
                continue
            if word not in language.titles:
                meant[number] = language.in_front_of(word, said[number + 1 : number + 3])
            elif said[number + 1 : number + 2] == ["."]:
                meant[number + 1] = ""
    if not ascii_only:
        _end_at_emojis(said, meant)
    if heard := _speech(straight):
        for number, start in enumerate(_starts(said, straight)):
            if place := _heard_in(start, heard):
                meant[number] = "" if start > place[0] else "quoted"
    return Part(straight, said=said, meant=meant)


def _end_at_emojis(said: Sequence[str], meant: list[str]) -> None:
    """Who ends a sentence with a smile goes on with a capital."""
    before = ""
    for number, token in enumerate(said):
        if token >= _FIRST_EMOJI and not meant[number] and before and before not in _PLAIN_ENDS:
            following = said[number + 1][0] if number + 1 < len(said) else ""
            meant[number] = "." if _EMOJI.fullmatch(token) and following[:1].isupper() else ""
        before = meant[number] or before


def _starts(said: Iterable[str], straight: str) -> Iterator[int]:
    """Where each of the tokens begins: only blanks stand between two of them."""
    end = 0
    for token in said:
        start = straight.find(token, end)
        end = start + len(token)
        yield start


def quoted(reading: Reading) -> list[tuple[int, int]]:
    """Where somebody else is quoted, in characters of the text, the marks left out."""
    return _speech(reading.straight)


def _speech(straight: str) -> list[tuple[int, int]]:
    """Where somebody else is quoted: two words or more in quotes, within a text that is not itself quoted."""
    if '"' not in straight:
        return []
    found = [one.span(1) for one in _SPEECH.finditer(straight) if " " in one[1].strip()]
    quoted = sum(end - start for start, end in found)
    return found if quoted <= _MOSTLY * len(straight.strip()) else []


def _heard_in(at: int, heard: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    place = heard[bisect_right(heard, (at, MAX_CHARS)) - 1]
    return place if place[0] <= at < place[1] else None
