"""Cuts a text into the word pieces of a vocabulary, each with the characters it stands for. Knows no model.

The way of BERT's uncased vocabularies: words and marks apart, lower case, no accents, then the longest known piece
first. Own code because the usual library brings a network client along, which an offline program has no use for.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from coachdesk.playbook.reading import straighten

MOST = 256
"""Pieces of one text that are judged, the two that frame it included: some 180 words, three long openers."""
MOST_CHARS = 4_000
_LONGEST = 40
_WORD = re.compile(r"[^\W_]+|\S")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pieces:
    """``ids`` are framed by the vocabulary's two frame pieces, whose spans are ``(0, 0)``."""

    ids: tuple[int, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces by their text; those that go on with a word begin with ``##``."""

    known: Mapping[str, int]

    def cut(self, text: str) -> Pieces:
        """The pieces of the beginning of ``text``; spans count its characters."""
        ids: list[int] = []
        spans: list[Span] = []
        for word in _WORD.finditer(straighten(text[:MOST_CHARS])):
            self._cut_word(word.group(), at=word.start(), ids=ids, spans=spans)
            if len(ids) >= MOST - 2:
                break
        kept = slice(0, MOST - 2)
        frame = (0, 0)
        return Pieces(
            (self.known["[CLS]"], *ids[kept], self.known["[SEP]"]),
            (frame, *spans[kept], frame),
        )

    def _cut_word(self, word: str, *, at: int, ids: list[int], spans: list[Span]) -> None:
        plain = _plain(word)
        whole = (at, at + len(word))
        exact = len(plain) == len(word)
        begun = len(ids)
        start = 0
        while start < len(plain):
            end, piece = self._longest(plain, start=start)
            if piece is None:
                del ids[begun:], spans[begun:]
                ids.append(self.known["[UNK]"])
                spans.append(whole)
                return
            ids.append(piece)
            spans.append((at + start, at + end) if exact else whole)
            start = end

    def _longest(self, plain: str, *, start: int) -> tuple[int, int | None]:
        before = "##" if start else ""
        if len(plain) <= _LONGEST:
            for end in range(len(plain), start, -1):
                if (piece := self.known.get(before + plain[start:end])) is not None:
                    return end, piece
        return start, None


def _plain(word: str) -> str:
    """Lower case without accents. ASCII, nearly everything here, needs no look at its marks."""
    low = word.lower()
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFD", low) if unicodedata.category(c) != "Mn")
