"""Hears one turn of the rep: what the coach says of it, which signs stand in it, how they were named. Pure.

Knows nothing of what was said before, and of no patience.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coachdesk.model.judgement import OpenerCheck
from coachdesk.playbook.cast import Cast, Persona
from coachdesk.playbook.patterns import spans
from coachdesk.playbook.reading import read
from coachdesk.playbook.rules import has_sign, kept
from coachdesk.practice.naming import Naming, folded, named

LONGEST = 5_000
"""Characters of a turn that are heard, five minutes of talk; nobody on a telephone hears more."""

Span = tuple[int, int]
Judge = Callable[[str], OpenerCheck]

MOST_FIRST = 160
"""Characters of the first sentence that are quoted."""

_PAUSE = re.compile(r"\s*(\.(?:\s?\.){2,}|…)")
_FIRST = re.compile(rf"\s*(.{{1,{MOST_FIRST}}}?)(?:(?<=[.?!…])(?=\s)|$)", re.DOTALL)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Said:
    """A turn as heard. ``silent``: no word in it. ``pause``: where it begins with a silence ("..."). ``key``: its
    words alone, to know it again. ``times``: the times that are named, as they were written."""

    text: str
    words: int
    silent: bool
    pause: Span | None
    check: OpenerCheck
    signs: Mapping[str, Span]
    asks: bool
    naming: Naming
    key: str
    times: frozenset[str] = frozenset()

    def has(self, sign: str) -> bool:
        return sign in self.signs

    @property
    def first_words(self) -> Span:
        """The first sentence, or its beginning: what a remark about the whole turn points at."""
        return first_words(self.text)


def first_words(text: str) -> Span:
    found = _FIRST.match(text)
    if found:
        return found.span(1)
    # Without a sentence's end: as many whole words as there is room for.
    start = len(text) - len(text.lstrip())
    end = text.rfind(" ", start, start + MOST_FIRST + 1)
    return start, end if end > start else min(len(text), start + MOST_FIRST)


def heard(text: str) -> str:
    """The part of a turn that is heard: no longer than anybody listens, without what no telephone carries."""
    return "".join(letter if letter.isprintable() else " " for letter in text[:LONGEST])


def hear(text: str, *, persona: Persona, cast: Cast, judge: Judge, own_names: tuple[str, ...] = ()) -> Said:
    """What stands in a turn; ``text`` as ``heard`` gives it."""
    reading = read(text, cast.language)
    paused = _PAUSE.match(text)
    silent = not _WORD.search(text)
    pause = paused.span(1) if paused else first_words(text) if silent else None
    signs: dict[str, Span] = {}
    for sign in cast.signs:
        if not silent and has_sign(sign, reading=reading):
            places = kept(sign.patterns, unless=sign.unless, text=reading.plain)
            signs[sign.id] = reading.where(*min(places)) if places else first_words(text)
    return Said(
        text=text,
        words=reading.words,
        silent=silent,
        pause=pause,
        check=judge(text),
        signs=signs,
        asks="?" in text,
        naming=named(text, persona=persona, own_names=own_names, calling=cast.language.calling),
        key=" ".join(_WORD.findall(folded(text))),
        times=times_in(text, cast=cast),
    )


def times_in(text: str, *, cast: Cast) -> frozenset[str]:
    """The days and hours that are named in ``text``, in lower case."""
    reading = read(text, cast.language)
    sign = next((sign for sign in cast.signs if sign.id == "names_time"), None)
    places = kept(sign.patterns, unless=sign.unless, text=reading.plain) if sign else []
    return frozenset(folded(text[slice(*reading.where(*place))]) for place in places)


def touches(beginnings: tuple[str, ...], said: Said) -> Span | None:
    """Where the first word stands that begins with one of these."""
    plain = folded(said.text)
    found = [place for begin in beginnings for place in spans(_begins(begin), plain)]
    return min(found) if found else None


def _begins(begin: str) -> str:
    return rf"\b{re.escape(folded(begin).replace('_', '-'))}\w{{0,20}}"
