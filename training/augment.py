"""Writes an opener as hurried people write it: lost apostrophes, typos, fillers, placeholders, two openers in one.

Labels and marks stay right: every change carries the marks along. Knows no model.
"""

import random
import re
from collections.abc import Callable
from dataclasses import replace

from training.callers import FIRST, LAST, NO_NAMES, TITLES
from training.reader import Mark, Opener

_FILLERS = ("um", "uh", "er", "just", "actually", "basically", "so", "well", "like", "you know", "really", "look")
_PLACES = ("{{first_name}}", "{{name}}", "[name]", "[First Name]", "[[first name]]", "<name>", "{name}", "[prospect]")
_FIRMS = ("{{my_company}}", "[company]", "[Your Company]", "[[my company]]", "<company>", "{company}", "{{company}}")
_CURLY = str.maketrans({"'": "’", '"': "”"})
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_GREETING = re.compile(
    r"^(?:hi|hello|hey|good (?:morning|afternoon|day|evening)|morning|afternoon)(?: there)?(?: [A-Z][\w.’'-]*)*[,.!] +",
    re.I,
)
_NAMED = re.compile(r"(?:(?<=^Hi )|(?<=^Hey )|(?<=^Hello )|(?<=^Morning ))[A-Z][a-z]+(?=[,.!])")
_FIRM = re.compile(
    r"(?:(?<=from )|(?<=with )|(?<=at ))[A-Z][A-Za-z]+(?: (?:&|and|of|[A-Z][A-Za-z]+)){0,3}(?=[.,;:!?]| here| again)"
)
_CALLED = re.compile(r"(?:(?<=\b[Tt]his is )|(?<=\b[Ii]t[’']s )|(?<=name is )|(?<=name[’']s ))[A-Z][a-z]+(?=[ ,.])")
_GREETED = re.compile(
    r"^(?:good |hi\b|hiya|hello|hey|morning|afternoon|evening|yes\b|[\w.’'-]+(?: [\w.’'-]+)?[,?!] )", re.I
)
_GREETINGS = ("Hi {}, ", "Hello {}, ", "Hey {}, ", "Hi {}. ", "Good morning {}, ", "{}, ", "Hello {}. ")
_CLAUSE = re.compile(r"(?<=[a-z]{2})(?=[.?!](?:\s|$))")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {
    letter: row[max(0, at - 1) : at] + row[at + 1 : at + 2] for row in _ROWS for at, letter in enumerate(row)
}


def spliced(opener: Opener, *, start: int, end: int, new: str) -> Opener:
    """The opener with the characters ``start`` to ``end`` replaced; marks move along, or shrink where they must."""
    by = len(new) - (end - start)

    def moved(place: int, *, is_end: bool) -> int:
        if place >= end and (is_end or place > start or end == start):
            return place + by
        if place > start:
            return start + len(new) if is_end else start
        return place

    marks = tuple(
        Mark(mark.label, moved(mark.start, is_end=False), moved(mark.end, is_end=True)) for mark in opener.marks
    )
    return replace(opener, text=opener.text[:start] + new + opener.text[end:], marks=marks)


def _each(opener: Opener, pattern: re.Pattern[str], change: Callable[[str], str], *, most: int = 99) -> Opener:
    for found in reversed(list(pattern.finditer(opener.text))[:most]):
        opener = spliced(opener, start=found.start(), end=found.end(), new=change(found.group()))
    return opener


def lose_apostrophes(opener: Opener, _: random.Random) -> Opener:
    return _each(opener, re.compile(r"(?<=\w)[’'](?=\w)"), lambda _: "")


def straight_quotes(opener: Opener, _: random.Random) -> Opener:
    return replace(opener, text=opener.text.translate(_STRAIGHT))


def curly_quotes(opener: Opener, _: random.Random) -> Opener:
    return replace(opener, text=opener.text.translate(_CURLY))


def no_capitals(opener: Opener, _: random.Random) -> Opener:
    return replace(opener, text=opener.text.lower()) if len(opener.text.lower()) == len(opener.text) else opener


def all_capitals(opener: Opener, _: random.Random) -> Opener:
    return replace(opener, text=opener.text.upper()) if len(opener.text.upper()) == len(opener.text) else opener


def typos(opener: Opener, chance: random.Random) -> Opener:
    """One to three slips of the finger, never in a short word."""
    for _ in range(chance.randint(1, 3)):
        words = list(re.finditer(r"[A-Za-z]{4,}", opener.text))
        if not words:
            return opener
        word = chance.choice(words)
        opener = spliced(opener, start=word.start(), end=word.end(), new=_slip(word.group(), chance))
    return opener


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randint(1, len(word) - 2)
    match chance.randint(0, 3):
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1:
            return word[:at] + word[at + 1 :]
        case 2:
            return word[:at] + word[at] + word[at:]
        case _:
            return word[:at] + chance.choice(_NEIGHBOURS.get(word[at].lower(), "e")) + word[at + 1 :]


def fillers(opener: Opener, chance: random.Random) -> Opener:
    for _ in range(chance.randint(1, 2)):
        gaps = [found.start() for found in re.finditer(r"(?<=[a-z]) (?=[a-z])", opener.text)]
        if gaps:
            at = chance.choice(gaps)
            opener = spliced(opener, start=at, end=at, new=f" {chance.choice(_FILLERS)}")
    return opener


def no_end_marks(opener: Opener, _: random.Random) -> Opener:
    return _each(opener, re.compile(r"[.!?]+(?=\s|$)|,(?= )"), lambda _: "")


def placeholders(opener: Opener, chance: random.Random) -> Opener:
    opener = _each(opener, _NAMED, lambda _: chance.choice(_PLACES), most=1)
    return _each(opener, _FIRM, lambda _: chance.choice(_FIRMS), most=1)


def drop_greeting(opener: Opener, _: random.Random) -> Opener:
    """Only where the greeting carries no mark and names nobody who calls."""
    found = _GREETING.match(opener.text)
    if not found or any(mark.start < found.end() for mark in opener.marks) or found.end() > 24:
        return opener
    rest = opener.text[found.end() :]
    if len(rest) < 12:
        return opener
    return spliced(opener, start=0, end=found.end(), new="")


def other_names(opener: Opener, chance: random.Random) -> Opener:
    """Somebody else greeted, somebody else ringing: no label hangs on what they are called, but for tricks."""
    if "deceptive" in opener.labels:
        return opener

    def another(name: str) -> str:
        return name if name in NO_NAMES else chance.choice(FIRST)

    return _each(_each(opener, _NAMED, another), _CALLED, another)


def addressed(opener: Opener, chance: random.Random) -> Opener:
    """The prospect’s name in front, or at the end of a clause: it never says who calls."""
    name = chance.choice(FIRST)
    if chance.random() < 0.5:
        name = f"{chance.choice(TITLES)} {chance.choice(LAST)}"
    if chance.random() < 0.15:
        name = chance.choice(_PLACES)
    if not _GREETED.match(opener.text) and chance.random() < 0.5:
        return spliced(opener, start=0, end=0, new=chance.choice(_GREETINGS).format(name))
    ends = [found.start() for found in _CLAUSE.finditer(opener.text)]
    if not ends:
        return opener
    at = chance.choice(ends)
    return spliced(opener, start=at, end=at, new=f", {name}")


CHANGES: tuple[tuple[float, Callable[[Opener, random.Random], Opener]], ...] = (
    (0.10, drop_greeting),
    (0.15, addressed),
    (0.25, other_names),
    (0.12, placeholders),
    (0.10, fillers),
    (0.15, typos),
    (0.30, straight_quotes),
    (0.15, lose_apostrophes),
    (0.10, no_end_marks),
    (0.15, no_capitals),
    (0.03, all_capitals),
    (0.10, curly_quotes),
)


def changed(opener: Opener, chance: random.Random) -> Opener:
    """The opener as somebody else might have typed it; often as it is."""
    for share, change in CHANGES:
        if chance.random() < share:
            opener = change(opener, chance)
    return opener


def joined(first: Opener, second: Opener) -> Opener:
    """Both said one after the other: it has what either has."""
    gap = " " if first.text.rstrip()[-1:] in ".?!…" else ". "
    shift = len(first.text) + len(gap)
    marks = first.marks + tuple(Mark(m.label, m.start + shift, m.end + shift) for m in second.marks)
    labels = first.labels | second.labels
    sure = (first.labels - first.borderline) | (second.labels - second.borderline)
    return replace(
        first,
        text=first.text + gap + second.text,
        labels=labels,
        borderline=(first.borderline | second.borderline) - sure,
        unknown=(first.unknown | second.unknown) - labels,
        marks=marks,
    )
