"""The plain reading of a text: what the rules match, with the way back to the characters as written.

The plain reading is lower case with straight quotes, contractions written out ("i am"), fillers left out, compounds
and possessives held together ("sorry_we_missed_you", "frank_s"), commas dropped, and each end of a sentence a word of
its own (". ? !", or ";" for colon, semicolon and dash). It knows English spelling, and nothing of what words mean.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from coachdesk.playbook.spelling import AMBIGUOUS, in_front_of, lower, spelt_out
from coachdesk.playbook.words import EMOJI

MAX_CHARS = 20_000

_QUOTES = str.maketrans(
    "‘’‚‛′`´“”„‟″«»‐‑‒–—―−\u00a0\u202f\u2007\u2009\u200a\u3000", "'''''''\"\"\"\"\"\"\"" + "-" * 7 + " " * 6
)
_TOKEN = re.compile(
    r"\[\[[^\[\]\n]{1,60}\]\]|\d+(?:[.,:]\d+)*%?|[^\W_]+(?:['-][^\W_]+)*'?|[.?!…]+|[;:]|\n\s*\n|(?<=\s)-+(?=\s)|\S"
)
_ENDS = frozenset(".?!…")
_SENTENCE_END = re.compile(r"[.?!]+(?: |$)")
_TITLES_TEXT = """
mr mrs ms mx dr prof st rev sr jr capt sgt inc ltd co corp llc no vs etc eg ie approx dept
"""
_FILLERS_TEXT = """
um umm uh uhm er erm ah hmm just really actually basically literally simply very quite probably maybe perhaps possibly
certainly definitely obviously totally absolutely truly honestly frankly please clearly surely merely truthfully
"""
_TITLES = frozenset(_TITLES_TEXT.split())
_FILLERS = frozenset(_FILLERS_TEXT.split())
_SPEECH = re.compile(r'(?<![\w"])"(?=\w)([^"\n]{1,300})"(?!\w)')
_FIRST_EMOJI = "\u2600"
_EMOJI = re.compile(EMOJI)
_PLAIN_ENDS = frozenset(".?!;")
_MOSTLY = 0.6
"""Where more of a text than this stands in quotes, it is an opener written down so, not somebody else's words."""


def straighten(text: str) -> str:
    """``text`` with straight quotes, plain dashes and plain spaces; each character keeps its place."""
    return text.translate(_QUOTES)


@dataclass(frozen=True)
class Reading:
    """A text and its plain reading. Spans of the plain reading lead back through ``where``.

    ``tokens``: of each word of the plain reading, where it begins there, and its start and end in the text.
    """

    text: str
    straight: str
    plain: str
    tokens: tuple[tuple[int, int, int], ...]
    words: int

    def where(self, start: int, end: int) -> tuple[int, int]:
        """The characters as written that the plain reading's ``start`` to ``end`` (end not included) stands for."""
        while start < end and self.plain[start] == " ":
            start += 1
        while end > start and self.plain[end - 1] == " ":
            end -= 1
        if start >= end:
            return 0, 0
        return self._token(start)[1], self._token(end - 1)[2]

    def _token(self, at: int) -> tuple[int, int, int]:
        return self.tokens[bisect_right(self.tokens, (at, MAX_CHARS)) - 1]

    @cached_property
    def squeezed(self) -> str:
        """The text as written, with straight quotes and single spaces."""
        return " ".join(self.straight.split())

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end in the plain reading of each sentence, its end mark included."""
        return sentences_of(self.plain)


@lru_cache(maxsize=16)
def sentences_of(plain: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of a plain reading, its end mark and the blank after it included."""
    found = []
    start = 0
    for mark in _SENTENCE_END.finditer(plain):
        found.append((start, mark.end()))
        start = mark.end()
    if start < len(plain):
        found.append((start, len(plain)))
    return tuple(found)


@lru_cache(maxsize=16)
def read(text: str) -> Reading:
    """The plain reading; of a text over 20,000 characters, only the beginning is read."""
    straight = straighten(text[:MAX_CHARS])
    parts: list[str] = []
    tokens: list[tuple[int, int, int]] = []
    words = at = 0
    previous = ""
    heard = _speech(straight)
    said = [(found.group(), found.start()) for found in _TOKEN.finditer(straight)]
    for number, (token, start) in enumerate(said):
        word, counts = _plain(token)
        words += counts
        if token == ".":
            word = "" if lower(previous) in _TITLES else "."
        elif word in AMBIGUOUS:
            word = in_front_of(word, [one for one, _ in said[number + 1 : number + 3]])
        elif not word and token >= _FIRST_EMOJI and parts and parts[-1] not in _PLAIN_ENDS:
            # Who ends a sentence with a smile goes on with a capital.
            following = said[number + 1][0] if number + 1 < len(said) else ""
            word = "." if _EMOJI.fullmatch(token) and following[:1].isupper() else ""
        previous = token
        if heard and (place := _heard_in(start, heard)):
            word = "" if start > place[0] else "quoted"
        if word:
            parts.append(word)
            tokens.append((at, start, start + len(token)))
            at += len(word) + 1
    return Reading(text, straight, " ".join(parts), tuple(tokens), words)


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


@lru_cache(maxsize=20_000)
def _plain(token: str) -> tuple[str, bool]:
    """The token as the plain reading has it, "" where that leaves it out, and whether it counts as a word."""
    if token[0].isalnum():
        word = spelt_out(token)
        return ("" if word in _FILLERS else word), True
    if token[0] in _ENDS:
        return ("?" if "?" in token else "!" if "!" in token else "."), False
    if token.isspace():
        return ".", False
    return (";" if token in {";", ":"} or token.startswith("-") else ""), False
