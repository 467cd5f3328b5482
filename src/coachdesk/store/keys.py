"""How names, numbers and addresses are made comparable. Pure text work; knows no table."""

import re
import unicodedata

_EXTENSION = re.compile(r"(?:;?ext\b|\bx(?=\W*\d)|#|;)", re.IGNORECASE)
_PUNCTUATION = str.maketrans("", "", "+-–() ./\u00a0\u202f")
_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
TAIL = 8
"""Numbers are looked up by their last 8 digits: few enough to meet across spellings, enough to be rare."""


def fold(text: str) -> str:
    """Lower case without accents: what search and sorting compare ("Siobhán Ó" meets "siobhan o")."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare.translate(_LETTERS_WITHOUT_DECOMPOSITION)


def digits(number: str) -> str:
    """The ASCII digits of a number as written, without its extension ("+44 20 7946 0123 x5" gives "442079460123")."""
    bare = number.translate(_PUNCTUATION)
    if bare.isascii() and bare.isdigit():
        return bare
    main = _EXTENSION.split(number, maxsplit=1)[0]
    return "".join(_ascii_digit(sign) for sign in main)


def _ascii_digit(sign: str) -> str:
    value = unicodedata.digit(sign, None)
    return "" if value is None else str(value)


def tail(number_digits: str) -> str:
    """The end of a number by which its spellings find each other; leading zeros are a matter of spelling."""
    return number_digits.lstrip("0")[-TAIL:]


def same_number(one: str, other: str, *, sure: bool) -> bool:
    """Whether two digit strings are one number. ``sure``: both are E.164; else a missing country code is forgiven."""
    if sure:
        return one == other
    short, long = sorted((one.lstrip("0"), other.lstrip("0")), key=len)
    return short == long or (len(short) >= TAIL and long.endswith(short))


def address(email: str) -> str:
    """An e-mail address as it is compared."""
    return email.strip().casefold()


def words(search: str) -> list[str]:
    """The words of a search; one without letters becomes its digits, so that "(020) 7946" meets "+44 20 7946"."""
    found = []
    for word in fold(search).split():
        bare = word if any(sign.isalpha() for sign in word) else (digits(word) or word)
        found.append(bare)
    return found
