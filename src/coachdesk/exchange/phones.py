"""Reads written phone numbers: E.164 where a number can be trusted, as written where not. Knows no file and no person.

phonenumbers (47 ms to import) is loaded when a number outside North America's plain form is read for the first time.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from coachdesk.exchange.text import clean_line, word_set
from coachdesk.language import tr
from coachdesk.model.prospect import Phone

NUMBER_LIMIT = 60

_NOTHING = word_set(
    "- -- --- . ? x 0 n/a na n.a. none null nil nan unknown undefined (null) (blank) #n/a #ref! #value! #error! k.a. "
    "keine aucun ninguno nessuno brak geen inget - - n/v tbd tbc"
)
_SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE]\+?\d{1,2}")
_FLOAT = re.compile(r"(\+?\d{7,15})[.,]0{1,2}")
_LEAD = re.compile(
    r"^(?:p|tel|telephone|phone|ph|t|m|mob|mobile|cell|w|o|h|d|home|work|office|direct|mobil|handy|telefon|gsm|c|b)"
    r"\s*[.:]+\s*(?=[+(\d])|^(?:tel|callto|sip)s?:(?://)?",
    re.IGNORECASE,
)
_LABELS = {
    "m": "mobile", "mob": "mobile", "mobile": "mobile", "cell": "mobile", "c": "mobile", "mobil": "mobile",
    "handy": "mobile", "gsm": "mobile", "w": "work", "o": "work", "b": "work", "work": "work", "office": "work",
    "h": "home", "home": "home", "d": "direct", "direct": "direct",
}  # fmt: skip
_EXTENSION = re.compile(
    r"(?i)(?:[\s,;]*(?:;\s*ext=|\bext(?:ension|n)?\b\.?:?|(?<=\d)\s*x|\bdurchwahl\b|\bposte\b|\bint\b\.?|#)\s*:?\s*)(\d{1,7})\s*$"
)
_REMARK = re.compile(r"\s*[(\[][^()\[\]]*[^\W\d_]{2}[^()\[\]]*[)\]]\s*$|\s+[-–]?\s*[^\W\d_][\w .'’]*$")
_VANITY = re.compile(r"(?:\+?1[\s.-]*)?\(?8\d\d\)?[\s.-]*(?=[\d\s.-]*[A-Za-z]{3})[A-Za-z\d.-]{7,9}")
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_RANGE = re.compile(r"\s+[/-]\s*\d{1,2}$|(?<=\d)/\d{1,2}$")  # "+49 30 1234567 / 8": the second line's last digit
_NANP = re.compile(r"(?:\+?1)?([2-9]\d{2}[2-9]\d{6})")
_SIGNS = re.compile(r"[\s().\-–‐‑/\u00a0·]+")
_PARTS = re.compile(r"\s*(?:\n|:::|;(?!\s*ext)|\||\s+/\s+|\s+(?:or|oder|ou|und|and|et|y|&)\s+)\s*", re.IGNORECASE)
_CLOSE_PARTS = re.compile(r"\s*[,/]\s*")
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Reading:
    """One number read: ``problem`` is '' or what is wrong with it; ``region`` where it is, '' if not known."""

    phone: Phone
    problem: str = ""
    region: str = ""
    trusted: bool = True


def read_number(text: str, *, region: str = "") -> Phone:
    """One written number. ``e164`` is None where it can't be a number, or where its country can't be told.

    ``region`` (alpha-2) is the country of numbers without a country code; without one, ten digits that look North
    American are read as such and nothing else is guessed.
    """
    return read_reading(text, regions=(region,) if region else ()).phone


def same_number_key(text_or_e164: str) -> str:
    """The digits of a number, for finding it in any spelling; its extension doesn't count. '' where there are none."""
    return _key(text_or_e164)


def is_nothing(text: str) -> bool:
    """True for what people and programs write where there is no number or address ("n/a", "-", "#REF!")."""
    return text.strip().casefold() in _NOTHING or not text.strip()


def split_numbers(cell: str) -> list[str]:
    """The numbers of one cell, which may hold several."""
    parts = [p for p in _PARTS.split(cell) if p.strip()]
    found: list[str] = []
    for part in parts:
        close = _CLOSE_PARTS.split(part)
        long = [c for c in close if len(_DIGITS.findall(c)) >= 7]
        found += close if len(close) > 1 and len(long) == len(close) else [part]
    return found


@lru_cache(maxsize=4096)
def read_reading(text: str, *, regions: tuple[str, ...] = (), label: str = "") -> Reading:
    """As ``read_number``, with what is wrong. ``regions``: countries to try for a number without a country code."""
    written, own_label = _bare(text)
    label = label or own_label
    shown = written[:NUMBER_LIMIT]
    if _SCIENTIFIC.fullmatch(written):
        problem = tr("was rounded by a spreadsheet and can’t be trusted")
        return Reading(Phone(shown, None, label), problem, trusted=False)
    written = _FLOAT.sub(r"\1", written) if written.endswith("0") else written
    shown = written[:NUMBER_LIMIT]
    digits = len(_DIGITS.findall(written))
    if digits < 3:
        return Reading(Phone(shown, None, label), tr("is not a phone number"))
    e164, region = _understand(written, regions)
    if e164:
        return Reading(Phone(shown, e164, label), "", region)
    return Reading(Phone(shown, None, label), _why_not(written, digits))


def _bare(text: str) -> tuple[str, str]:
    """A number without what programs put before it, and the label that stood there."""
    written = clean_line(text).strip("'’`\"“” ,;")
    if written.startswith('="') or written.startswith("="):
        written = written.lstrip("=").strip('"')
    if "%" in written and written.lower().startswith("tel:"):
        written = re.sub(r"%20", " ", written)
    label = ""
    while found := _LEAD.match(written):
        label = label or _LABELS.get(found[0].strip(" .:").casefold(), "")
        written = written[found.end() :].strip()
    return written, label


def _understand(written: str, regions: tuple[str, ...]) -> tuple[str, str]:
    core = _RANGE.sub("", _EXTENSION.sub("", written))
    if re.search(r"[^\W\d_]{2}", core) and not _VANITY.fullmatch(core):
        core = _REMARK.sub("", core)
    if _VANITY.fullmatch(core):
        core = core.upper().translate(_KEYPAD)
    bare = _SIGNS.sub("", core)
    if (found := _NANP.fullmatch(bare)) and _may_be_american(bare, regions):
        return "+1" + found[1], "US" if not regions or regions[0] not in ("CA", "PR") else regions[0]
    return _library(core, bare, regions)


def _may_be_american(bare: str, regions: tuple[str, ...]) -> bool:
    """+1 says so itself; 11 digits from 1 and 10 digits do where no other country is named."""
    if bare.startswith("+1"):
        return True
    return not bare.startswith("+") and (not regions or regions[0] in ("US", "CA"))


def _library(core: str, bare: str, regions: tuple[str, ...]) -> tuple[str, str]:
    # 47 ms, and lists of plain North American numbers never need it.
    from coachdesk.exchange import numbering  # noqa: PLC0415

    if core.lstrip("( ").startswith(("+", "＋")):
        return numbering.international(core)
    if bare.startswith("00") and len(bare) > 9 and (found := numbering.international("+" + bare[2:], strict=True))[0]:
        return found
    if (local := numbering.national(core, bare, regions)) is not None:
        return local
    if re.fullmatch(r"[1-9]\d{9,14}", bare):  # spreadsheets drop the plus
        return numbering.without_plus(bare, regions)
    return "", ""


def _why_not(written: str, digits: int) -> str:
    if digits > 15:
        return tr("has too many digits for a phone number")
    if written.lstrip("( ").startswith("+"):
        return (
            tr("has no area code") if written.startswith("+1") and digits == 8 else tr("is not a possible phone number")
        )
    if digits < 7:
        return tr("is too short for a phone number")
    if digits < 9:
        return tr("has no area code, so it can’t be dialled as it is")
    return tr("can’t be dialled before its country is known")


@lru_cache(maxsize=8192)
def _key(text: str) -> str:
    bare, _ = _bare(text)
    return "".join(_DIGITS.findall(_EXTENSION.sub("", bare))).translate(_ASCII_DIGITS)


_ASCII_DIGITS = (
    {0x660 + i: str(i) for i in range(10)}
    | {0xFF10 + i: str(i) for i in range(10)}
    | {0x6F0 + i: str(i) for i in range(10)}
)
