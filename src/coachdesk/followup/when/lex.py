"""Cuts a callback phrase into tokens and mends small typing slips. Knows words, never what day it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.folding import folded, known
from coachdesk.followup.when.words import MONTHS, NUMBERS, ORDINALS, WEEKDAYS
from coachdesk.language import tr
from coachdesk.playbook.time_words import one_slip

MOST_TOKENS = 30


class Kind(StrEnum):
    WORD = "word"
    NUMBER = "number"
    ORDINAL = "ordinal"
    CLOCK = "clock"
    DATE = "date"
    SLASH = "slash"
    MARK = "mark"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """``number`` is the value of a NUMBER or ORDINAL; ``parts`` the figures of a CLOCK, DATE or SLASH.

    ``text`` of a CLOCK is ":", "0" (03:30) or "h" (3h30); of a MARK "-", "," or "+".
    A WORD that names several ("mondays") has ``number`` 2.
    """

    kind: Kind
    text: str
    number: float = 0
    parts: tuple[int, ...] = ()


END = Token(Kind.END, "")

_GLUED = frozenset((*WEEKDAYS, *MONTHS, "q", "utc", "gmt", "at"))
"""Words that figures may follow without a space: feb13, q1, utc+2."""

_TOKEN = re.compile(
    r"""
    (?P<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))
  | (?P<named>\d{1,2}[-/][a-z]{3,9}[-/](?:\d{4}|\d{2})(?!\d) | \d{4}[-/][a-z]{3,9}[-/]\d{1,2}(?!\d))
  | (?P<yearmonth>\d{4}[-/]\d{1,2}(?![\d:])|\d{1,2}/\d{4}(?!\d))
  | (?P<slash>\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?(?:\d{4}|\d{2}))?(?!\d))
  | (?P<dotted>(?<!at\ )(?<!@)(?<!@\ )(?<!about\ )\d{1,2}\.\d{1,2}\.(?!\d)
      | \d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d) | \d{1,2}-\d{1,2}-(?:\d{4}|\d{2})(?!\d))
  | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d))
  | (?P<hour>\d{1,2}h(?:\d{2})?(?![a-z0-9]))
  | (?P<decimal>\d+\.\d+ | \d+,\d{1,2}(?=\s?[hdwm]))
  | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
  | (?P<prime>\d{1,3}['"])(?![a-z])
  | (?P<number>\d{1,6})
  | (?P<word>[a-z]+(?:'[a-z]+)?)
  | (?P<mark>[-,+@&~()])
  | (?P<skip>[\s.!?;:'"])
    """,
    re.VERBOSE,
)


def tokens(phrase: str) -> tuple[list[Token], list[str]]:
    """The tokens of ``phrase`` and a note for each word that was mended. Raises NotUnderstood for what can't be one."""
    text = folded(phrase)
    found: list[Token] = []
    notes: list[str] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise NotUnderstood(
                tr("“{text}” can’t be part of a time.", text=text[at]),
                hint=tr("Type a day and a time, such as “tue 3pm”."),
            )
        if match["word"] and text[match.end() : match.end() + 1].isdecimal() and known(match[0]) not in _GLUED:
            raise NotUnderstood(
                tr("“{match}{text}” is no time.", match=match[0], text=text[match.end()]),
                hint=tr("Type a day and a time, such as “tue 3pm”."),
            )
        found.extend(_token(str(match.lastgroup), match[0], notes))
        at = match.end()
    if not found:
        raise NotUnderstood(tr("No time was typed."), hint=tr("Type a day and a time, such as “tue 3pm”."))
    if len(found) > MOST_TOKENS:
        raise NotUnderstood(
            tr("That is too long for a time."), hint=tr("Type only the day and the time, such as “tue 3pm”.")
        )
    return found, notes


def _token(kind: str, text: str, notes: list[str]) -> Iterator[Token]:
    match kind:
        case "skip":
            return
        case "iso" | "named" | "yearmonth":
            yield _dated(text)
        case "slash" | "dotted":
            yield Token(Kind.SLASH, text, parts=_figures(text))
        case "clock":
            # A leading nought is how a 24-hour time is written; 3:30 may still be an afternoon.
            yield Token(Kind.CLOCK, "0" if text.startswith("0") else ":", parts=_figures(text)[:2])
        case "hour":
            hour, _, minute = text.partition("h")
            yield Token(Kind.CLOCK, "h", parts=(int(hour), int(minute)) if minute else (int(hour),))
        case "decimal":
            whole, _, rest = text.replace(",", ".").partition(".")
            parts = (int(whole), int(rest)) if len(rest) == 2 and len(whole) < 3 else ()
            yield Token(Kind.NUMBER, text, float(text.replace(",", ".")), parts)
        case "ordinal":
            yield Token(Kind.ORDINAL, text, int(text[:-2]))
        case "prime":
            yield Token(Kind.NUMBER, text[:-1], int(text[:-1]))
            yield Token(Kind.WORD, "minute" if text[-1] == "'" else "second")
        case "number":
            yield Token(Kind.NUMBER, text, int(text))
        case "mark":
            yield from _mark(text)
        case _:
            yield _word(text, notes)


def _figures(text: str) -> tuple[int, ...]:
    return tuple(int(figure) for figure in re.findall(r"\d+", text))


def _dated(text: str) -> Token:
    """A DATE of year, month, day (day 0 where only a month is named, month 0 where its name is not one)."""
    first, *rest = re.split(r"[-/.]", text)
    figures = [MONTHS.index(month) + 1 if (month := known(part)) in MONTHS else _number(part) for part in rest]
    if len(first) == 4:
        return Token(Kind.DATE, text, parts=(int(first), figures[0], figures[1] if len(figures) == 2 else 0))
    year = figures[-1] if figures[-1] > 99 else 2000 + figures[-1]
    return Token(Kind.DATE, text, parts=(year, *((int(first), 0) if len(figures) == 1 else (figures[0], int(first)))))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _mark(text: str) -> Iterator[Token]:
    if text == "@":
        yield Token(Kind.WORD, "at")
    elif text == "&":
        yield Token(Kind.WORD, "and")
    elif text in "-,+":
        yield Token(Kind.MARK, text)


_ENDINGS = re.compile(r"'(?:s|ll|d|re|ve|m)$")
"""What is said behind an apostrophe: christmas's, he'll, i'd."""


def _word(text: str, notes: list[str]) -> Token:
    word = _ENDINGS.sub("", text).replace("'", "")
    plain = known(word)
    if plain not in _PLAIN and (mended := _mended(plain)):
        notes.append(
            tr("read “{text}” as {word}", text=text, word=mended if mended == "tomorrow" else mended.capitalize())
        )
        plain = mended
    return Token(Kind.WORD, plain, 2 if word == f"{plain}s" else 0)


_MENDABLE = (*WEEKDAYS, *(month for month in MONTHS if len(month) > 5), "tomorrow")
_PLAIN = frozenset((*_MENDABLE, *MONTHS, *NUMBERS, *ORDINALS, "month", "marched", "noon", "mondays", "money"))


def _mended(word: str) -> str:
    """The one weekday, long month name or "tomorrow" that is a single slip away; "" where none or several are.

    Only words of five letters and more with the right first letter: a shorter one is one slip from too many others.
    """
    if len(word) < 5:
        return ""
    near = [name for name in _MENDABLE if name[0] == word[0] and (one_slip(word, name) or _COMMON.get(word) == name)]
    return near[0] if len(near) == 1 else ""


_COMMON = {"wensday": "wednesday", "wendsday": "wednesday", "wedensday": "wednesday", "tommorrow": "tomorrow"} | {
    "tommorow": "tomorrow",
    "tomorow": "tomorrow",
    "tomarrow": "tomorrow",
    "febuary": "february",
    "feburary": "february",
    "saterday": "saturday",
    "thrusday": "thursday",
    "tusday": "tuesday",
}
