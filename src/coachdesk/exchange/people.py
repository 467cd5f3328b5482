"""Parts a whole name into first and last name, with its title and suffix. Knows no file and no pronunciation."""

import re
from dataclasses import dataclass

from coachdesk.exchange.text import fold, word_set
from coachdesk.exchange.vocabulary import HONORIFICS, LEGAL_FORMS

_PARTICLES = word_set(
    "van von der den de del della dello dell di da dal dalla dos das do du des la le lo el al bin ibn ben bint abu ter "
    "ten te zu zum zur vom af av y e st saint mac mc san santa op het in’t 't d’ d' o’ ap abd"
)
_SUFFIXES = word_set(
    "jr sr ii iii iv phd md mba cpa esq dds do rn jd msc bsc ma ba llm llb pe cfa pmp dvm frcs mp mep obe cbe mbe rn "
    "np dipl ing meng beng ms cissp shrm cscp ccim gri realtor ret usn usaf"
)
# These are surnames too, so they count as a suffix only with a point.
_SHY_SUFFIXES = word_set("ma do ba ms np pe ing ret")
# Particles that are often written with a capital and are still part of the surname.
_PROUD_PARTICLES = word_set("van von de del della di da dos al el bin ter du st st.")
# These also begin surnames, so they count as a title only with a point or before two more words.
_SHY_TITLES = word_set("don pan ing arch st hon rev hr fr m sr mag eng pani sir lady lord judge")


@dataclass(frozen=True, slots=True)
class Name:
    """``prefix`` holds titles ("Dr."), ``suffix`` what follows the name ("Jr., PhD"), ``middle`` initials."""

    first: str = ""
    last: str = ""
    prefix: str = ""
    suffix: str = ""
    middle: str = ""


def split_name(whole: str, *, surname_first: bool = False, two_surnames: bool = False) -> Name:
    """A name as people write it: "Ludwig van Beethoven", "Doe, Jane", "DUPONT Jean", "Dr. John Q. Smith Jr.".

    The last word is the surname, with the particles before it; a comma, or a surname all in capitals in front, turns
    it round. ``two_surnames``: Spanish custom, where three words are one first name and two surnames.
    """
    text = whole.strip(" ,;")
    parts = [p.strip() for p in text.split(",") if p.strip()]
    suffix = ""
    while len(parts) > 1 and _all_suffixes(parts[-1]):
        suffix = f"{parts.pop()}, {suffix}".strip(", ")
    if len(parts) == 2:
        return _turned(parts[0], parts[1], suffix)
    words = " ".join(parts).split()
    prefix, words = _titles(words)
    words, tail = _tail(words)
    suffix = ", ".join(s for s in (tail, suffix) if s)
    if surname_first and len(words) > 1:
        cut = _surname_end(words)
        return Name(" ".join(words[cut:]), " ".join(words[:cut]), prefix, suffix)
    if len(words) < 2:
        alone = words[0] if words else ""
        return Name("", alone, prefix, suffix) if prefix else Name(alone, "", "", suffix)
    if capitals := _capitals_in_front(words):
        return Name(" ".join(words[capitals:]), " ".join(words[:capitals]), prefix, suffix)
    start = _surname_start(words, two_surnames=two_surnames)
    first, middle = _initials(words[:start])
    return Name(first, " ".join(words[start:]), prefix, suffix, middle)


def is_business(whole: str) -> bool:
    """True for "Acme, Inc." and "Smith & Sons": a comma there doesn't turn a name round."""
    words = fold(whole).split()
    return "&" in whole or any(w in LEGAL_FORMS and len(w) < 5 for w in words[1:])


def _turned(last: str, rest: str, suffix: str) -> Name:
    prefix, words = _titles(rest.split())
    words, tail = _tail(words)
    before, lasts = _titles(last.split())
    first, middle = _initials(words)
    prefix = " ".join(p for p in (before, prefix) if p)
    return Name(first, " ".join(lasts), prefix, ", ".join(s for s in (tail, suffix) if s), middle)


def _titles(words: list[str]) -> tuple[str, list[str]]:
    found: list[str] = []
    while len(words) > 1:
        bare = fold(words[0]).replace(" ", "")
        pointed = words[0].endswith(".") and len(words[0]) > 2
        if bare not in HONORIFICS and not (pointed and bare.startswith(("dipl", "prof", "dott"))):
            break
        if bare in _SHY_TITLES and not pointed and not (len(words) > 2 and words[0][0].isupper() and len(bare) < 4):
            break
        found.append(words[0])
        words = words[1:]
    return " ".join(found), words


def _tail(words: list[str]) -> tuple[list[str], str]:
    found: list[str] = []
    while (
        len(words) > 2
        and _all_suffixes(words[-1])
        and (words[-1].endswith(".") or fold(words[-1]) not in _SHY_SUFFIXES)
    ):
        found.insert(0, words[-1])
        words = words[:-1]
    return words, ", ".join(found)


def _all_suffixes(text: str) -> bool:
    words = re.split(r"[\s/]+", text.replace(".", ""))
    return bool(words) and all(fold(w) in _SUFFIXES for w in words if w)


def _surname_start(words: list[str], *, two_surnames: bool) -> int:
    for i in range(1, len(words) - 1):
        small = words[i].lower()
        if small in _PARTICLES and (words[i].islower() or small in _PROUD_PARTICLES):
            return max(i - 1, 1) if small in ("y", "e") else i
    if two_surnames and len(words) in (3, 4):
        return len(words) - 2
    return len(words) - 1


def _surname_end(words: list[str]) -> int:
    cut = 1
    while cut < len(words) - 1 and words[cut - 1].lower() in _PARTICLES:
        cut += 1
    return cut


def _capitals_in_front(words: list[str]) -> int:
    """How many words in front are all capitals, where the rest is not: "DUPONT Jean"."""
    count = 0
    while count < len(words) and len(words[count]) > 1 and words[count].isupper() and "." not in words[count]:
        count += 1
    return count if 0 < count < len(words) and len("".join(words[:count])) > 2 and len(words[count]) > 1 else 0


def _initials(words: list[str]) -> tuple[str, str]:
    """The first names, and the initials after them ("John Q." is John, and Q.)."""
    if len(words) < 2 or not all(len(w.strip(".")) == 1 for w in words[1:]) or len(words[0].strip(".")) == 1:
        return " ".join(words), ""
    return words[0], " ".join(words[1:])
