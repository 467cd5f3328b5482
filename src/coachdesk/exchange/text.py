"""Makes text from files plain: no invisible characters, no over-long values. Knows no column and no person."""

import re
import unicodedata
from functools import lru_cache

NAME_LIMIT = 200
VALUE_LIMIT = 32_000

# Line and paragraph separators of every kind; the first six are C0 and C1 controls.
_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSEEN = "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb\ufffe\uffff"
_CONTROLS = [*range(0x20), *range(0x7F, 0xA0)]

_DROPPED: dict[int, str | None] = {
    **dict.fromkeys(_CONTROLS, None),
    **dict.fromkeys(map(ord, _BIDI + _UNSEEN), None),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
_LINE = _DROPPED | dict.fromkeys(map(ord, _BREAKS + "\t"), " ")
_TEXT = _DROPPED | dict.fromkeys(map(ord, _BREAKS), "\n") | {ord("\t"): "\t"}

_HIDDEN = re.compile(f"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f{_BIDI}]")


def clean_line(value: str) -> str:
    """One line: breaks and runs of spaces become one space; controls, bidi overrides and zero-width marks go; NFC."""
    if value.isascii() and value.isprintable():
        value = value.strip()
        return " ".join(value.split()) if "  " in value else value
    return unicodedata.normalize("NFC", " ".join(value.translate(_LINE).split()))


def clean_text(value: str) -> str:
    """Many lines: as ``clean_line``, but line breaks (as \\n), tabs and spaces within a line stay."""
    if value.isascii() and value.isprintable():
        return value.strip()
    return unicodedata.normalize("NFC", value.replace("\r\n", "\n").translate(_TEXT)).strip()


def has_hidden(value: str) -> bool:
    """True where a value holds control characters or bidi overrides, which can make it read as something else."""
    return not value.isprintable() and _HIDDEN.search(value) is not None


def cut(value: str, limit: int) -> str:
    """At most ``limit`` characters, with … where something was left out."""
    return value if len(value) <= limit else value[: limit - 1].rstrip() + "…"


@lru_cache(maxsize=8192)
def fold(value: str) -> str:
    """A spelling for comparing: no case, no accents, only letters and digits, parted by single spaces."""
    if not value.isascii():
        value = _COMBINING.sub("", unicodedata.normalize("NFKD", value.casefold())).translate(_LETTERS)
    return " ".join(_NO_WORD.sub(" ", value.lower()).split())


def word_set(block: str) -> frozenset[str]:
    """The words of a block of text."""
    return frozenset(block.split())


_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ð": "d"})
_COMBINING = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]+")
_NO_WORD = re.compile(r"[\W_]+")
