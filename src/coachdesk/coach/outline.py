"""Judges a whole outline: points that have grown into speeches, whom it talks about, what it asks, how long it takes.

Pure; knows no prospect and no screen.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coachdesk.coach.points import check_point
from coachdesk.coach.shortening import is_question
from coachdesk.model.judgement import Finding
from coachdesk.playbook.language import Script
from coachdesk.playbook.reading import read, straighten
from coachdesk.playbook.rules import signs_of
from coachdesk.playbook.schema import Playbook, Section
from coachdesk.playbook.words import count_words

WORDS_A_MINUTE = 150
"""The middle of 140 to 160 words a minute (speechfit.app, a vendor; the playbook’s figure “speaking_pace”)."""

TALK_PER_POINT = 5
"""A point of a few words is said in about a sentence: five times its words, the length of a spoken sentence (15 to
20 words) over that of a point (3 to 4). The desk's own measure."""

_OURS = re.compile(
    r"\b(?:i|we|our|ours|us|my|me|i'm|i'd|i'll|i've|we're|we'd|we'll|we've)\b|\{\{\s*my_(?:name|company|phone"
    r"|email)\s*\}\}",
    re.I,
)
_THEIRS = re.compile(
    r"\b(?:you|your|yours|they|their|theirs|them|you're|you've|they're|he|she|his|her)\b"
    r"|\{\{\s*(?:first_name|last_name|name|company|title|for_them|industry|note)\s*\}\}",
    re.I,
)
_OPEN = re.compile(r"(?:(?:and|so|hi|ok|okay|well)[, ]+)?(?:who|what|where|when|why|how|which|whose|tell me)\b", re.I)
_ENGLISH = Script(ours=_OURS, theirs=_THEIRS, opens=_OPEN)


@dataclass(frozen=True, slots=True)
class PointFinding:
    """A point that has grown into a speech: which section and which of its points, from 0."""

    section: int
    point: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class SectionTime:
    """``planned`` as the outline says (0 where it says nothing), ``spoken`` as its words take; both in seconds."""

    title: str
    planned: int
    spoken: int


@dataclass(frozen=True, slots=True)
class Balance:
    """Words about them and about us, the open questions ("who", "how"), and all questions."""

    them: int
    us: int
    open_questions: int
    questions: int
    times: tuple[SectionTime, ...]

    @property
    def share_them(self) -> float | None:
        """The part of the words about anybody that is about them, 0 to 1; None where nobody is spoken of."""
        both = self.them + self.us
        return self.them / both if both else None

    @property
    def seconds(self) -> int:
        """The whole: each section as planned, else as its words take."""
        return sum(time.planned or time.spoken for time in self.times)


@dataclass(frozen=True, slots=True)
class OutlineCheck:
    findings: tuple[PointFinding, ...]
    balance: Balance


def check_outline(sections: Sequence[Section], *, playbook: Playbook) -> OutlineCheck:
    """What works against an outline, point by point, and its balance. Nothing here is a score."""
    found = tuple(
        PointFinding(at, number, finding)
        for at, section in enumerate(sections)
        for number, point in enumerate(section.points)
        if (finding := check_point(point, playbook.language)) is not None
    )
    return OutlineCheck(found, _balance(sections, playbook=playbook))


def spoken_seconds(words: int) -> int:
    """How long so many words take to say at 150 a minute, in whole seconds, rounded up."""
    return -(-words * 60 // WORDS_A_MINUTE)


def balance_of(said: Sequence[tuple[str, Sequence[str]]], *, playbook: Playbook) -> Balance:
    """The balance of whole sentences as they are said; each section’s title with what is said in it."""
    times = tuple(SectionTime(title, 0, spoken_seconds(_words(texts))) for title, texts in said)
    return _weighed([text for _, texts in said for text in texts], times=times, playbook=playbook)


def _balance(sections: Sequence[Section], *, playbook: Playbook) -> Balance:
    said = [text for section in sections for text in (*section.points, *section.questions)]
    return _weighed(said, times=tuple(_time(section) for section in sections), playbook=playbook)


def _weighed(said: Sequence[str], *, times: tuple[SectionTime, ...], playbook: Playbook) -> Balance:
    asked = [text for text in said if _asks(text, playbook=playbook)]
    talk = playbook.language.script or _ENGLISH
    them = sum(count_words(text) for text in said if _about_them(text, talk))
    us = sum(count_words(text) for text in said if _about_us(text, talk))
    opens = sum(1 for text in asked if talk.opens.match(straighten(text)))
    return Balance(them, us, opens, len(asked), times)


def _about_us(text: str, talk: Script) -> bool:
    straight = straighten(text)
    return len(talk.ours.findall(straight)) > len(talk.theirs.findall(straight))


def _about_them(text: str, talk: Script) -> bool:
    """Their words outweigh ours; what asks an open question is about them too."""
    straight = straighten(text)
    ours, theirs = len(talk.ours.findall(straight)), len(talk.theirs.findall(straight))
    return theirs > ours or (theirs == ours == 0 and bool(talk.opens.match(straight)))


def _asks(text: str, *, playbook: Playbook) -> bool:
    """A question, a point that names what to ask ("What slips"), or what the playbook knows as one."""
    straight = straighten(text)
    if is_question(straight) or (playbook.language.script or _ENGLISH).opens.match(straight):
        return True
    return signs_of(playbook.signs).seen("question", reading=read(text, playbook.language))


def _time(section: Section) -> SectionTime:
    words = TALK_PER_POINT * _words(section.points) + _words(section.questions)
    return SectionTime(section.title, section.seconds, spoken_seconds(words))


def _words(texts: Iterable[str]) -> int:
    return sum(count_words(text) for text in texts)
