"""What can be said about how somebody speaks, with its figures and where they come from. Pure; claims no more.

The figures are the playbook’s own (see ``figures.toml``): a vendor’s each, correlations, and said to be that.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coachdesk.language import decimal, tr
from coachdesk.model.rehearsal import Heard, Rehearsal, Span, Take
from coachdesk.playbook.words import count_words
from coachdesk.practice.fillers import fillers
from coachdesk.practice.rehearsing import TAKEN, UNCLEAR, words_of

SLOW, QUICK = 140, 160
MOST_FILLERS = 5
"""Fillers in 100 words."""
LONG_TURN = 37.0
"""Seconds of the longest turn on calls that went well."""
PACE = tr("speechfit.app, a vendor; others say 120 to 145")
FILLERS = tr("speechfit.app, a vendor")
TURN = tr("Gong, a vendor: 37 s on calls that went well, 25 s on others; long is not bad as such")
MEASURED = tr("measured here; nobody has published a figure for it")
TYPED_NOTE = tr("It was typed, so nothing is said about pace and pauses.")


@dataclass(frozen=True, slots=True)
class Truth:
    """One thing that is so, in a sentence, and where its yardstick comes from."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the outline, and whether any of its words that matter were heard; None where it has none."""

    text: str
    touched: bool | None


def truths(told: Rehearsal) -> tuple[Truth, ...]:
    """Up to three true things, what stands out most first. Nothing is said of what can’t be told."""
    found = [_pace(told), _fillers(told), _turn(told), _lead(told), _pauses(told)]
    known = sorted((one for one in found if one), key=lambda one: not one[0])
    return tuple(truth for _stands_out, truth in known[:3])


def typed(text: str) -> Rehearsal:
    """What a typed attempt comes to: its words and fillers, and how long they would take to say."""
    words = words_of(text)
    seconds = count_words(text) * 60 / 150
    note = tr("Said at 150 words a minute it takes {seconds:.0f} s.", seconds=seconds)
    return Rehearsal(
        seconds=seconds,
        lead=None,
        pace=None,
        count=count_words(text),
        talk=(),
        pauses=(),
        longest=None,
        fillers=fillers(words),
        words=words,
        heard=Heard.TYPED,
        notes=(note, TYPED_NOTE),
    )


def touched(points: Iterable[str], *, said: Sequence[str]) -> tuple[Point, ...]:
    """For each point whether at least half of its words that matter were said, in any form.

    Points name what to talk about, so one that is not touched by its words may well have been by others.
    """
    stems = {_stem(word) for word in said}
    found = []
    for point in points:
        wanted = {_stem(w) for w in re.findall(r"[a-z']+", point.lower().replace("’", "'")) if w not in _SMALL}
        hit = len(wanted & stems)
        found.append(Point(point, None if not wanted else hit * 2 >= len(wanted)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Spoken:
    """How rehearsals go, the oldest first: pace and fillers in 100 words, each with when; for charts."""

    takes: int
    paces: tuple[float, ...]
    fillers: tuple[float, ...]
    leads: tuple[float, ...]


def spoken(takes: Iterable[Take]) -> Spoken:
    """The figures of rehearsals that were recorded; those typed have none. ``takes``: newest first."""
    told = [take.told for take in takes if take.told.heard is not Heard.TYPED][::-1]
    return Spoken(
        takes=len(told),
        paces=tuple(one.pace for one in told if one.pace is not None and one.heard is Heard.RECOGNISED),
        fillers=tuple(share for one in told if (share := share_of_fillers(one)) is not None),
        leads=tuple(one.lead for one in told if one.lead is not None),
    )


def share_of_fillers(told: Rehearsal) -> float | None:
    """Fillers in 100 words; None where no words are known."""
    if told.heard not in (Heard.RECOGNISED, Heard.TYPED) or not told.count:
        return None
    return len(told.fillers) * 100 / told.count


_Found = tuple[bool, Truth] | None
"""Whether it stands out, and what it is."""


def _pace(told: Rehearsal) -> _Found:
    if told.pace is None:
        return None
    rough, off = _exactness(told)
    right = True
    if told.pace < SLOW * (1 - off):
        where, right = tr("slower than"), False
    elif told.pace > QUICK * (1 + off):
        where, right = tr("quicker than"), False
    else:
        where = tr("within") if SLOW <= told.pace <= QUICK else tr("close to")
    text = tr(
        "You speak {rough}{pace:.0f} words a minute, {where} the {slow} to {quick} that are asked for.",
        rough=rough,
        pace=told.pace,
        where=where,
        slow=SLOW,
        quick=QUICK,
    )
    return not right, Truth(text, PACE)


def _exactness(told: Rehearsal) -> tuple[str, float]:
    """What is said before a pace, and by what share it may be off (measured by ``benchmarks/rehearsal.py``)."""
    if told.heard is Heard.ABSENT:
        return tr("roughly "), 0.17
    return (tr("about "), 0.1) if TAKEN in told.notes else ("", 0.05)


def _fillers(told: Rehearsal) -> _Found:
    share = share_of_fillers(told)
    count = len(told.fillers)
    if share is None or UNCLEAR in told.notes:
        return None
    if TAKEN in told.notes:  # most are missed without a known text: more is no mistake, fewer would be a claim
        text = tr(
            "At least %n fillers were heard; more may have been missed.",
            "At least %n filler was heard; more may have been missed.",
            count,
        )
        return (share >= MOST_FILLERS, Truth(text, MEASURED)) if count else None
    said = tr("No filler was heard") if not count else tr("%n fillers were heard", "%n filler was heard", count)
    beside = (
        tr("fewer than")
        if share < MOST_FILLERS
        else tr("more than")
        if share > MOST_FILLERS
        else tr("just", "no more than")
    )
    text = tr(
        "{said}, {share} in 100 words; {beside} the {most_fillers} that are called too many.",
        said=said,
        share=decimal(share, 1),
        beside=beside,
        most_fillers=MOST_FILLERS,
    )
    return share >= MOST_FILLERS, Truth(text, FILLERS)


def _turn(told: Rehearsal) -> _Found:
    if told.longest is None:
        return None
    seconds = told.longest.seconds
    text = tr("Your longest stretch without a second’s pause lasts {seconds:.0f} s.", seconds=seconds)
    return seconds > LONG_TURN, Truth(text, TURN)


def _lead(told: Rehearsal) -> _Found:
    if told.lead is None:
        return None
    text = tr("Your first word comes after {lead} s; they hear only silence until then.", lead=decimal(told.lead, 1))
    return told.lead > 1.5, Truth(text, MEASURED)


def _pauses(told: Rehearsal) -> _Found:
    if not told.pauses:
        return None
    longest: Span = max(told.pauses, key=lambda span: span.seconds)
    count = len(told.pauses)
    often = tr("%n times", "once", count)
    text = tr(
        "You pause {often} for half a second or more, {seconds} s at most.",
        often=often,
        seconds=decimal(longest.seconds, 1),
    )
    return longest.seconds > 3, Truth(text, MEASURED)


def _stem(word: str) -> str:
    return word.removesuffix("s")[:4]


_SMALL = frozenset(
    word
    for line in (
        "a an the and or of to in on at for by with from it it's its is are be was were do does did how what who which",
        "why when where that this they them their you your i my me we our one first last else so as if then",
    )
    for word in line.split()
)
