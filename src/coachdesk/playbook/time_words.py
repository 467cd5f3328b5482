"""How a language says days and times: puts a callback phrase into the words of the one grammar that reads them.

Everything a language says is data in its ``when.toml``. Knows no calendar, and none of the languages.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coachdesk.errors import NotUnderstood
from coachdesk.language import tr

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FIELD = re.compile(r"\{(?:(month|ordinal|year|before|figure):)?(\d)\}")
_PIECE = re.compile(r"[\ue000-\uf8ff]|[a-z]+(?:'[a-z]+)?|[^a-z\ue000-\uf8ff]+")
_FIRST_MARK = 0xE000
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "−": "-"})
_SHORTEST_SLIP = 6
"""Letters of a word for which one slip is put right; a shorter one is one slip from too many others."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What has two readings (``one`` and ``other``, as they are typed), so that the rep is asked."""

    pattern: re.Pattern[str]
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Put:
    """A phrase in the grammar’s words, and what was put right on the way: each word as typed and as read."""

    text: str
    mended: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TimeWords:
    """``words``: each word of the language and the grammar’s word for it, "" for what says nothing about the time.

    ``rewrites`` are tried first, in order, on the phrase in small letters: what one matches stands for its words, in
    which ``{1}`` is its first group, still to be read; ``{month:1}``, ``{ordinal:1}`` and ``{year:1}`` are the month,
    the day and the year of its figures. In what a rep is asked back, ``{figure:1}`` is the hour of a word for a number,
    and ``{before:1}`` the one before it. ``vague`` names no day at all.
    """

    tag: str
    letters: Mapping[int, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    rewrites: Sequence[tuple[re.Pattern[str], str]] = ()
    doubts: Sequence[Doubt] = ()
    vague: frozenset[str] = frozenset()

    def folded(self, phrase: str) -> str:
        """The phrase in small letters, with the language’s own letters written out."""
        text = unicodedata.normalize("NFKC", phrase).casefold().translate(_QUOTES).translate(dict(self.letters))
        return " ".join(text.split())

    def put(self, phrase: str) -> Put | None:
        """The phrase in the grammar’s words; None where it holds a word that is none of this language.

        Raises NotUnderstood for what has two readings or names no time.
        """
        text = self.folded(phrase)
        self._ask_back(text)
        said: list[str] = []
        for pattern, into in self.rewrites:
            text = pattern.sub(lambda found, into=into: self._rewritten(found, into, said), text)  # type: ignore[misc]
        pieces: list[str] = []
        mended: list[tuple[str, str]] = []
        for piece in _PIECE.findall(text):
            if piece[0] >= chr(_FIRST_MARK):
                pieces.append(f" {said[ord(piece) - _FIRST_MARK]} ")
            elif not piece[0].isalpha():
                pieces.append(piece)
            elif piece in self.vague:
                raise self._names_no_time(piece, phrase)
            else:
                word = piece if piece in self.words else self._put_right(piece)
                if not word:
                    return None
                if word != piece:
                    mended.append((piece, word))
                pieces.append(f" {self.words[word]} ")
        return Put(" ".join("".join(pieces).split()), tuple(mended))

    def _ask_back(self, text: str) -> None:
        for doubt in self.doubts:
            if found := doubt.pattern.search(text):
                one, other = (self._filled(reading, found) for reading in (doubt.one, doubt.other))
                raise NotUnderstood(
                    tr("“{said}” has two readings.", said=found[0]),
                    hint=tr("Type “{one}” or “{other}”.", one=one, other=other),
                )

    def _names_no_time(self, vague: str, phrase: str) -> NotUnderstood:
        word = next((word for word in phrase.split() if self.folded(word).strip(".,!?") == vague), vague)
        return NotUnderstood(
            tr("“{word}” names no time.", word=word.strip(".,!?")),
            hint=tr("Type a day and a time, such as “tue 3pm”."),
        )

    def _rewritten(self, found: re.Match[str], into: str, said: list[str]) -> str:
        """What stands for a match: the grammar’s words as marks that no pattern sees, its groups as they were."""
        made, end = "", 0
        for place in _FIELD.finditer(into):
            made += self._marked(into[end : place.start()], said)
            group = found[int(place[2])] or ""
            made += self._marked(_figure(place[1], group), said) if place[1] else f" {group} "
            end = place.end()
        return f" {made}{self._marked(into[end:], said)} "

    def _marked(self, words: str, said: list[str]) -> str:
        if not words.strip():
            return words
        said.append(words)
        return f" {chr(_FIRST_MARK + len(said) - 1)} "

    def _filled(self, text: str, found: re.Match[str]) -> str:
        return _FIELD.sub(
            lambda place: self._hour(place[1], found[int(place[2])]) if place[1] else found[int(place[2])], text
        )

    def _hour(self, which: str, word: str) -> str:
        """An hour in figures, or the one before it."""
        plain = self.words.get(word, word)
        hour = _NUMBERS.index(plain) if plain in _NUMBERS else int(word) if word.isdecimal() else 0
        return str((hour - 2) % 12 + 1 if which == "before" else hour)

    def _put_right(self, word: str) -> str:
        """The one long word of the language that is a single slip away; "" where none or several are."""
        if len(word) < _SHORTEST_SLIP - 1:
            return ""
        near = [known for known in self.words if known[0] == word[0] and len(known) >= _SHORTEST_SLIP]
        found = {self.words[known]: known for known in near if one_slip(word, known)}
        return next(iter(found.values())) if len(found) == 1 else ""


def _figure(which: str, group: str) -> str:
    """A day, month or year in figures as the grammar says it."""
    if which != "month":
        return f"{group}th" if which == "ordinal" else f"20{group}"
    if not 1 <= int(group) <= len(MONTHS):
        raise NotUnderstood(
            tr("There is no month {number}.", number=group), hint=tr("Type a date that exists, such as “3 March”.")
        )
    return MONTHS[int(group) - 1]


def one_slip(word: str, name: str) -> bool:
    """Whether one letter too few, too many, wrong or swapped with its neighbour turns ``name`` into ``word``."""
    if abs(len(word) - len(name)) > 1:
        return False
    start = 0
    while start < min(len(word), len(name)) and word[start] == name[start]:
        start += 1
    rest, wanted = word[start:], name[start:]
    swapped = len(rest) > 1 and rest[1::-1] + rest[2:] == wanted
    return swapped or rest[1:] == wanted[1:] or rest[1:] == wanted or rest == wanted[1:]
