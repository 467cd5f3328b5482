"""Says what a single value looks like: an address, a number, a link, a date, a name. Knows no column and no file."""

import re

from coachdesk.exchange import vocabulary
from coachdesk.exchange.text import fold

_EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]]+@[^\s@<>,;:\"()\[\]]+\.[^\s@<>,;:\"()\[\].]{2,}")
_PHONE = re.compile(r"(?:p:|tel:)?[+(＋]?[\d\s().\-–/+]{6,25}\d(?:\s*(?:x|ext\.?|#)\s*\d{1,6})?", re.IGNORECASE)
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:[ ,]+\d{1,2}:\d.*)?|"
    r"\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?"
)
_LINK = re.compile(
    r"(?:https?://|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|io|co|de|fr|eu|uk|ai)(?:/\S*)?", re.I
)
_IP = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_WORD = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]+)*\.?,?")
_COMPANY = re.compile(
    r"(?i)\b(?:a/s|b\.v\.|n\.v\.|s\.?a\.?r?\.?l?\.?|s\.p\.a\.|s\.l\.|sp\. z|z o\.o\.|l\.l\.c\.)(?=\W|$)|&|\d"
)


def looks_like_email(value: str) -> bool:
    return "@" in value and _EMAIL.fullmatch(value.strip()) is not None


def looks_like_phone(value: str) -> bool:
    """True for a written number of 7 to 15 digits that is no date, no IP address and no bare short id."""
    text = value.strip().strip("'")
    if not _PHONE.fullmatch(text) or _DATE.fullmatch(text) or _IP.fullmatch(text):
        return False
    digits = sum(c.isdigit() for c in text)
    if not 7 <= digits <= 15 or re.fullmatch(r"\d+\.\d{1,6}", text):
        return False
    return not text.isdigit() or digits >= 10 or (text.startswith("0") and digits == 9)


def looks_like_loose_phone(value: str) -> bool:
    """As ``looks_like_phone``, for a column whose header says that it holds numbers: short and bare ones count too."""
    return 5 <= sum(c.isdigit() for c in value) <= 25 and not _DATE.fullmatch(value.strip())


def looks_like_date(value: str) -> bool:
    return _DATE.fullmatch(value.strip()) is not None


def looks_like_link(value: str) -> bool:
    return _LINK.fullmatch(value.strip()) is not None


def looks_like_honorific(value: str) -> bool:
    words = fold(value).split()
    return 0 < len(words) < 4 and all(word in vocabulary.HONORIFICS for word in words)


def looks_like_company(value: str) -> bool:
    """True where a word belongs to businesses (legal forms, trades), or a digit or & stands in the name."""
    return bool(_COMPANY.search(value)) or any(word in vocabulary.LEGAL_FORMS for word in fold(value).split())


def looks_like_person(value: str) -> bool:
    """Two to four words of letters that begin with capitals (or a script without them), and nothing of a business."""
    words = value.replace(",", ", ").split()
    if not 2 <= len(words) <= 5 or looks_like_company(value) or looks_like_title(value):
        return False
    return all(_WORD.fullmatch(word) for word in words) and sum(not w[0].islower() for w in words) >= 2


def looks_like_word(value: str) -> bool:
    """One capitalised word, as first and last names are."""
    return _WORD.fullmatch(value) is not None and not value[0].islower()


def looks_like_title(value: str) -> bool:
    return any(word in vocabulary.TITLE_WORDS for word in fold(value).split())
