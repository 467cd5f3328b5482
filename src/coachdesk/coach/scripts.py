"""Turns a pasted script into an outline: sections, points of at most eight words, whole questions, and cues.

Pure; knows no screen. Every number, name and question of the script stands somewhere in the outline.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import assert_never

from coachdesk.coach.noting import notes_of
from coachdesk.coach.outline import Balance, balance_of, spoken_seconds
from coachdesk.coach.plain_points import plain_points, whole_sentences
from coachdesk.coach.script_kinds import Kind, ScriptLine
from coachdesk.coach.script_lines import MAX_SCRIPT, read_lines
from coachdesk.coach.script_sections import (
    PLAN_B,
    SITUATION,
    TITLES,
    WHO,
    headed,
    is_bad_time,
    opens_the_call,
    section_of,
)
from coachdesk.coach.shortening import sentences, shorten
from coachdesk.coach.weighing import EDGES, LONG_WORD, counted, is_dear, kept_words, word_set
from coachdesk.playbook.reading import read, straighten
from coachdesk.playbook.rules import signs_of
from coachdesk.playbook.schema import POINT_WORDS, Outline, Playbook, Section
from coachdesk.playbook.template import faults
from coachdesk.playbook.words import count_words

__all__ = ["MAX_SCRIPT", "ReadScript", "outline_from_script", "read_script"]

OPENER_WORDS = 45
"""The opener has the first sentences that stay within so many words; a first one that is longer stands whole."""
MOST = 200
"""Points, questions or cues of one section: far more than a call can hold, fewer than a playbook allows."""
LONGEST = 4_000
_RUN = 25
"""A run of more words without an end mark is parted before its joints,"""
_ANSWER = 3
"""An answer of so few words is kept whatever it says."""
_LONGEST_RUN = 80
"""and any of more words than that."""

_LOWER_NAME = re.compile(
    r"\b(?:this is|my name is|name's|it's|i'm|i am|hi|hello|hey|speak (?:to|with)"
    r"|is) (?P<a>[a-z]{2,})(?: (?P<b>[a-z]{2,}))?"
    r" (?:from|with|at|over at|calling from|here (?:from|at|with)) (?P<c>[a-z][\w&-]+)",
    re.I,
)
_GREETED = re.compile(r"^(?:hi|hello|hey)(?: there)? (?P<a>[a-z]{2,})\b(?=[, ]+(?:this|it|my|i)\b)", re.I)
_JOINTS = re.compile(
    r"(?<!\band)(?<!\bso)(?<!\bbut)\s+(?=(?:and|so|but|because|which|then|also|now|who|what|how|why|when|where"
    r"|would|could|can"
    r"|i am|i'm|we|my name)\s)",
    re.I,
)
_NOTHING = re.compile(
    r"(?:(?:and|but|so|oh|ok|okay|yes|yeah|no|of course|got it|great|perfect|sure|thanks|thank you|awesome|right"
    r"|fair enough"
    r"|i (?:completely|totally|fully) understand|no problem|no worries"
    r"|makes sense|that makes sense|i understand|understood|i see|absolutely|definitely|cool"
    r"|wonderful"
    r"|fantastic|excellent|i hear you|totally|completely|fair|so much|very much|for your time|good"
    r"|sounds good|happy to|gladly|sure thing|i promise|perfect then|when, not if)[\s,.!…]*)+",
    re.I,
)


_DIRECTED = re.compile(
    r"(?:pause|wait|listen|smile|breathe|stop talking|be quiet|shut up|stand up|nod|take (?:a )?notes?"
    r"|let (?:them|him|her|the \w+) (?:talk|speak|answer|finish|respond|reply))\b(?:[ ,]+[\w']+){0,6}[.!…]*",
    re.I,
)
_DOES_ASK = re.compile(
    r"(?:(?:and|so|ok|okay|well|now|also)[, ]+)?(?:(?:who|what|when|where|why|how|which|whose)"
    r"(?:'s|'re| \w+(?: \w+)?)? (?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|\w+s|your?)\b"
    r"|(?:did|does|would|could|can|may|shall|should|will|are|is|were|was|has|am|isn't|aren't|wouldn't"
    r"|don't you|couldn't) (?:the|an?|any(?:body|one)?|some(?:body|one)|your?|we|i|it|that|this|there|they|he|she|one"
    r"|\w+day|tomorrow|now|both)\b|(?:do|have|had) (?:you|we|they|i|your|those|any of)\b)",
    re.I,
)
"""How a question begins, which is one without its mark too."""
_OF_THE_OPENER = 2
"""Points of a sentence that the opener has whole."""
_AROUND = 2
"""A word that was left out comes back with so many before and behind it."""


@dataclass(frozen=True, slots=True)
class ReadScript:
    """``balance`` judges the script’s own words, of which the outline’s points have lost the “we”."""

    outline: Outline
    balance: Balance


@dataclass(slots=True)
class _Part:
    """One section being filled. ``said`` are the script’s own sentences in it."""

    points: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def texts(self) -> Iterable[str]:
        return (*self.points, *self.questions, *self.cues)


def outline_from_script(text: str, *, playbook: Playbook) -> Outline:
    """The outline of ``read_script``."""
    return read_script(text, playbook=playbook).outline


def read_script(text: str, *, playbook: Playbook) -> ReadScript:
    """A first call's outline made of a script; sections nobody speaks in are left out.

    Of a script over 40,000 characters only the beginning is read. Questions of more than 8 words stand whole under
    ``questions``; stage directions, branches ("If yes: …") and what the other side says under ``cues``. Seconds are
    those of the script's own words at 150 a minute. Text without a single word gives the playbook's first outline's
    opener and no sections.
    """
    lines = read_lines(text)
    made = _Filling(
        playbook,
        cased=text not in (text.lower(), text.upper()),
        headed=len(
            {headed(line.text, playbook.language.script) for line in lines if line.kind is Kind.HEADING} - {"", PLAN_B}
        )
        > 1,
    )
    for line in lines:
        made.take(line)
    return ReadScript(made.outline(lines), made.balance())


class _Filling:
    """Goes through the lines once, keeping in which section it is.

    ``headed``: the script has headings of its own for its sections, and they hold. ``cased``: its capitals tell names;
    else no part of a sentence is left out.
    """

    def __init__(self, playbook: Playbook, *, headed: bool, cased: bool) -> None:
        self._playbook = playbook
        self._headed, self._cased = headed, cased
        self._script = playbook.language.script
        self._signs = signs_of(playbook.signs)
        self._parts = {name: _Part() for name in TITLES}
        self._now = WHO
        self._names: set[str] = set()
        self._opener: list[str] = []
        self._said_before = ""
        self._said = 0
        self._holds = headed

    def take(self, line: ScriptLine) -> None:
        match line.kind:
            case Kind.HEADING:
                self._heading(line.text)
            case Kind.SAID:
                for sentence in self._sentences(line.text):
                    self._say(sentence)
            case Kind.CUE:
                self._cue(line.text)
            case Kind.IF:
                self._branch(line)
            case Kind.BREAK:
                pass
            case _:
                assert_never(line.kind)

    def outline(self, lines: Iterable[ScriptLine]) -> Outline:
        self._find_again(lines)
        first = self._playbook.outline("first_call")
        titles = TITLES | {s.id: s.title for s in first.sections} | {PLAN_B: self._playbook.plan_b.title}
        self._gather_cues()
        sections = (self._section(name, titles[name]) for name in TITLES)
        return Outline(
            id=first.id,
            title=first.title,
            opener=_loadable(" ".join(self._opener)[:2_000]) or first.opener,
            sections=tuple(s for s in sections if s.points or s.questions),
            why=first.why,
            source=first.source,
        )

    def balance(self) -> Balance:
        """Whom the script talks about, and what it asks; the answers to what they may say stand in it too."""
        said = ((TITLES[name], part.said) for name, part in self._parts.items() if part.said)
        return balance_of(tuple(said), playbook=self._playbook)

    def _section(self, name: str, title: str) -> Section:
        part = self._parts[name]
        seconds = -(-spoken_seconds(sum(map(count_words, part.said))) // 5) * 5
        return Section(
            name,
            title,
            _bounded(part.points),
            min(seconds, 3_600),
            _bounded(part.questions),
            _bounded(part.cues),
        )

    def _gather_cues(self) -> None:
        """Cues of a section in which nothing is said go to the one before it, or to the first in which something is.

        Plan B stands by itself: what it says to their first “bad time” is what it says.
        """
        plan_b = self._parts[PLAN_B]
        told = next((at for at, cue in enumerate(plan_b.cues) if ": " in cue and is_bad_time(cue, self._script)), -1)
        if told >= 0 and not (plan_b.points or plan_b.questions):
            plan_b.cues[told], _, answers = plan_b.cues[told].partition(": ")
            for answer in answers.split("; "):
                self._put(answer, plan_b)
        spoken = [name for name, part in self._parts.items() if part.points or part.questions]
        if not spoken:
            self._parts[WHO].points = [p for part in self._parts.values() for cue in part.cues for p in shorten(cue)][
                :MOST
            ]
            spoken = [WHO]
        before = spoken[0]
        for name, part in self._parts.items():
            before = name if name in spoken else before
            if name not in spoken:
                self._parts[before].cues += part.cues

    def _sentences(self, text: str) -> tuple[str, ...]:
        found = _sentences(text)
        return whole_sentences(found) if self._script else found

    def _heading(self, text: str) -> None:
        found = headed(text, self._script)
        self._now = found or self._now
        self._holds = self._headed or found == PLAN_B
        bare = re.sub(r"^(?:step|part|section|phase)?\s*\d+\s*[.):–—-]*\s*", "", text, flags=re.I)
        if not found or (kept_words(f"x {bare.lower()}") and not self._script):
            self._cue(bare)

    def _cue(self, text: str) -> None:
        self._parts[self._now].cues.append(text)

    def _branch(self, line: ScriptLine) -> None:
        name = PLAN_B if is_bad_time(line.when, self._script) else self._now
        part = self._parts[name]
        when = line.when.capitalize() if line.when.isupper() else line.when[:1].upper() + line.when[1:]
        answers: list[str] = []
        for sentence in self._sentences(line.text):
            self._learn(sentence)
            self._said += 1
            part.said.append(sentence)
            answers += [sentence] if self._asks(sentence) else self._answer(sentence)
        part.cues.append(f"{when}: {'; '.join(answers)}" if answers else when)

    def _say(self, sentence: str) -> None:
        if _DIRECTED.fullmatch(straighten(sentence)):
            self._cue(sentence.rstrip(".!…"))
            return
        self._learn(sentence)
        self._said += 1
        self._now = self._section_of(sentence)
        part = self._parts[self._now]
        part.said.append(sentence)
        nothing = bool(_NOTHING.fullmatch(straighten(sentence)))
        opens = self._opens(sentence) and not nothing
        if opens:
            self._opener.append(sentence)
        if nothing:
            return
        if not self._asks(sentence):
            points = self._points(sentence)
            part.points += points[:_OF_THE_OPENER] if opens and self._cased else points
        else:
            self._put(sentence, part)

    def _put(self, sentence: str, part: _Part) -> None:
        (part.points if counted(sentence) <= POINT_WORDS else part.questions).append(sentence)

    def _opens(self, sentence: str) -> bool:
        """Whether it belongs to the opener: what comes first, as long as all of it is short enough to be said."""
        opened = sum(map(count_words, self._opener))
        last = bool(self._opener) and self._opener[-1] == self._said_before
        self._said_before = sentence
        room = opened + count_words(sentence) <= OPENER_WORDS
        return self._now == WHO and (not self._opener or last) and (room or not self._opener)

    def _points(self, sentence: str) -> tuple[str, ...]:
        """What is told in a sentence; nothing where it speaks of the call alone."""
        if self._script:
            return plain_points(sentence, self._script)
        if self._cased and not notes_of(sentence, names=self._names):
            return ()
        return shorten(sentence, names=self._names, whole=not self._cased)

    def _answer(self, sentence: str) -> tuple[str, ...]:
        if self._script:
            return plain_points(sentence, self._script)
        whole = not self._cased or count_words(sentence) <= _ANSWER
        return shorten(sentence, names=self._names, whole=True) if whole else self._points(sentence)

    def _section_of(self, sentence: str) -> str:
        if self._holds:
            return self._now
        if self._now == WHO and (self._said < 2 or opens_the_call(sentence, self._script)):
            return WHO
        asked = self._now == WHO and self._asks(sentence)
        return section_of(sentence, self._script) or (SITUATION if asked else self._now)

    def _asks(self, sentence: str) -> bool:
        if "?" in sentence:
            return True
        closed = sentence.rstrip().endswith((".", "!"))
        return not closed and (
            bool(_DOES_ASK.match(straighten(sentence)))
            or self._signs.seen("question", reading=read(sentence, self._playbook.language))
        )

    def _learn(self, sentence: str) -> None:
        """Names as they stand in the sentence: those with a capital inside it, and those a caller says in any case."""
        straight = straighten(sentence)
        inner = [w.removesuffix("'s") for w in map(straighten, kept_words(f"x {sentence}")[1:]) if w[:1].isupper()]
        # In a script that has capitals, the same word without one may mean something else: Brightpath Payroll.
        self._names |= set(inner) if self._cased else {name.lower() for name in inner}
        for found in (*_LOWER_NAME.finditer(straight), *_GREETED.finditer(straight)):
            self._names |= {name.lower() for name in found.groups() if name and name.lower() not in _NO_NAMES}

    def _find_again(self, lines: Iterable[ScriptLine]) -> None:
        """A number, name or address that stood in what was left out is kept as a cue, with the words around it."""
        whole = {_bare(word) for part in self._parts.values() for text in part.texts() for word in text.split()}
        whole |= {_bare(word) for sentence in self._opener for word in sentence.split()}
        for line in lines:
            words = f"{line.when} {line.text}".split()
            named = self._cased and not self._script and line.kind is not Kind.HEADING
            for at, word in enumerate(words):
                bare = _bare(word)
                if bare in whole or not (is_dear(word) or (named and at and _bare(word) in self._names)):
                    continue
                around = words[max(0, at - _AROUND) : at + _AROUND + 1]
                self._cue(" ".join(around).strip(" ,;:"))
                whole |= set(map(_bare, around))


def _bare(word: str) -> str:
    return straighten(word[:LONG_WORD]).strip(EDGES).removesuffix("'s")


_NO_NAMES = word_set("just calling here from with the a an not actually about your our my going looking")


def _sentences(text: str) -> tuple[str, ...]:
    """Sentences, those without an end parted where they can be."""
    found: list[str] = []
    for one in sentences(text):
        sentence = one.lstrip("-=>→ ") or one
        ended = sentence.rstrip("\"'”’)] ").endswith((".", "!", "?", "…")) and count_words(sentence) <= _LONGEST_RUN
        found += [sentence] if ended or count_words(sentence) <= _RUN else _parted(sentence)
    return tuple(found)


def _parted(sentence: str) -> list[str]:
    made: list[str] = []
    for piece in (part for joined in _JOINTS.split(sentence) for part in _hard(joined)):
        if made and count_words(f"{made[-1]} {piece}") <= _RUN // 2:
            made[-1] += f" {piece}"
        else:
            made.append(piece)
    return made


def _hard(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[at : at + _RUN]) for at in range(0, len(words), _RUN)]


def _bounded(texts: Iterable[str]) -> tuple[str, ...]:
    """Each once, none longer or more than a playbook takes."""
    return tuple(dict.fromkeys(_loadable(text[:LONGEST]) for text in texts if text.strip()))[:MOST]


def _loadable(text: str) -> str:
    """The text with brackets in place of braces that a template would stumble over."""
    return text.replace("{", "(").replace("}", ")") if "{" in text and faults(text) else text
