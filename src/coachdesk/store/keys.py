"""How names, numbers and addresses are made comparable. Pure text work; knows no table."""

import re
import unicodedata
from contextlib import suppress

from coachdesk.names.by_sound import sound_keys

_PUNCTUATION = str.maketrans("", "", "+-–() ./\u00a0\u202f")
_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_MAIN = 3
"""Digits after which a letter or one of these signs begins an extension, whatever it is called (x, ext, Durchwahl)."""
_BREAKS = frozenset("#*;,")
_VANITY = re.compile(r"((?:\D*\d){3,6}\D*?[^\w]?)((?:[A-Za-z][\s.-]?){4,9})", re.ASCII)
"""A number that isn't whole before its letters: they are keys to press ("0800 REVERSE", "1-800-FLOWERS")."""
_EXTENSION = re.compile(r"(?:ext(?:ension|n)?|durchwahl|nebenstelle|poste|interno|anexo|ramal|toestel)(?![a-z])")
_KEYPAD = str.maketrans("abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999")
_TRUNK = "(0)"
"""The zero that is dialled only within the country: "+44 (0)20" is "+44 20"."""
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
    """The ASCII digits of a number as written, without its extension ("+44 20 7946 0123 x5" gives "442079460123").

    Letters that stand for digits become them ("1-800-FLOWERS" gives "18003569377").
    """
    if _TRUNK in number and number.lstrip().startswith(("+", "00")):
        number = number.replace(_TRUNK, "", 1)
    bare = number.translate(_PUNCTUATION)
    if bare.isascii() and bare.isdigit():
        return bare
    number = _without_letters(number)
    found = ""
    for sign in number:
        value = unicodedata.digit(sign, None)
        if value is not None:
            found += str(value)
        elif len(found) >= _MAIN and (sign.isalpha() or sign in _BREAKS):
            break
    return found


def _without_letters(number: str) -> str:
    found = _VANITY.match(number)
    if not found or _EXTENSION.match(found[2].lower()):
        return number
    return found[1] + found[2].lower().translate(_KEYPAD) + number[found.end() :]


def tail(number_digits: str) -> str:
    """The end of a number by which its spellings find each other; leading zeros are a matter of spelling."""
    return number_digits.lstrip("0")[-TAIL:]


def same_number(one: str, other: str, *, sure: bool) -> bool:
    """Whether two digit strings are one number. ``sure``: both are E.164; else a missing country code is forgiven."""
    if sure:
        return one == other
    short, long = sorted((one.lstrip("0"), other.lstrip("0")), key=len)
    return short == long or _ends_with(long, short) or _ends_with(long, _bare(short)) or _ends_with(short, _bare(long))


def _ends_with(long: str, short: str) -> bool:
    return len(short) >= TAIL and long.endswith(short)


def _bare(number_digits: str) -> str:
    """A number without the 8 that Russia and its neighbours dial before area codes; '' where there is none."""
    return number_digits[1:].lstrip("0") if number_digits[:1] == "8" and len(number_digits) == _WITH_EIGHT else ""


_WITH_EIGHT = 11


def address(email: str) -> str:
    """An e-mail address as it is compared."""
    return email.strip().casefold()


def domain(name: str) -> str:
    """A domain as it is compared: lower case, international letters as the network spells them, no dot at its ends."""
    bare = name.strip().strip(".").casefold()
    if bare.isascii():
        return bare
    with suppress(UnicodeError):
        return bare.encode("idna").decode("ascii")
    return bare


def domains(email: str) -> list[str]:
    """The domain of an address and those above it but the last: a stop on any of them covers the address."""
    labels = domain(email.rpartition("@")[2]).split(".") if "@" in email else []
    return [".".join(labels[start:]) for start in range(len(labels) - 1)]


def words(search: str) -> list[str]:
    """The words of a search; one without letters becomes its digits, so that "(020) 7946" meets "+44 20 7946"."""
    found = []
    for word in fold(search).split():
        bare = word if any(sign.isalpha() for sign in word) else (digits(word) or word)
        found.append(bare)
    return found


def sounds(*names: str) -> str:
    """The keys by which the words of names are found when only their sound is known, each between blanks.

    Of a double name ("Wójcik-Schröder") each half has its own besides.
    """
    spoken = fold(" ".join(name[:_SPOKEN] for name in names)).split()
    spoken += [half for word in spoken for half in _HALVES.split(word) if half != word]
    found = dict.fromkeys(key for word in spoken for key in sorted(sound_keys(word)))
    return f" {' '.join(found)} " if found else ""


_HALVES = re.compile("[-‐‑–/&]+")
_SPOKEN = 80
"""Letters of a name that can be asked for by their sound."""
