"""Turns a pasted script into an outline: sections, points of at most eight words, whole questions, and cues.

Pure; knows no screen. Every number, name and question of the script stands somewhere in the outline.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import assert_never

from coachdesk.coach.noting import notes_of
from coachdesk.coach.outline import spoken_seconds
from coachdesk.coach.script_lines import MAX_SCRIPT, Kind, ScriptLine, clean, fields_for, read_lines
from coachdesk.coach.shortening import sentences, shorten
from coachdesk.coach.weighing import kept_words, word_set
from coachdesk.playbook.reading import read, straighten
from coachdesk.playbook.rules import signs_of
from coachdesk.playbook.schema import POINT_WORDS, Outline, Playbook, Section
from coachdesk.playbook.template import faults
from coachdesk.playbook.words import count_words

__all__ = ["MAX_SCRIPT", "outline_from_script"]

WHO, SITUATION, PROOF, ASK, PLAN_B = "who_and_why", "their_situation", "proof", "ask", "plan_b"
_TITLES = {WHO: "Who and why", SITUATION: "Their situation", PROOF: "Proof", ASK: "Ask", PLAN_B: "Plan B"}
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

_HEADINGS = {
    PLAN_B: r"plan b|bad time|busy|call ?back|voicemail|not a good time|later|objection|rebuttal|gatekeeper"
    r"|not interested",
    ASK: r"\bask\b|clos|meeting|next step|call to action|\bcta\b|appointment|book|schedul|wrap|commit",
    PROOF: r"proof|value|gain|pitch|benefit|solution|case stud|story|credib|why us|result|offer|product|testimon"
    r"|example",
    SITUATION: r"situation|\bbody\b|discover|qualif|question|pain|problem|challenge|needs|prob|current|explor"
    r"|understand",
    WHO: r"open|intro|greet|hook|permission|reason|ice ?breaker|hello|who|start|connect|\bwhy\b|purpose",
}
_SIGNS = {
    WHO: r"^(?:hi|hello|hey|good (?:morning|afternoon|evening)|morning|afternoon)\b|\bmy name(?:'s| is)\b"
    r"|\bthis is \w+.{0,40}"
    r"\b(?:from|with|at|calling)\b|\bcalling (?:from|because|about|to|regarding|on behalf|you)\b|\breason (?:for|i"
    r"|why|of|that)\b"
    r"|\bhow are you\b|\bcatch you\b|\b(?:good|bad) time\b|\b(?:seconds?|a minute|moment)\b|\bhow have you been\b"
    r"|\bgot a (?:sec|min)",
    PLAN_B: r"\bcall (?:you )?back\b|\b(?:better|another|good) time\b|\b(?:send|shoot"
    r"|drop) (?:you )?(?:over )?(?:an?|some|the|"
    r"something|more)?\b.{0,30}\b(?:e-?mail|info|information|details)\b|\bvoicemail\b|\btry (?:you )?again\b",
    ASK: r"\bcalendar\b|\bschedul|\bbook\b|\bmeet(?:ing)?\b|\bappointment\b|\bdemo\b|\bminutes?\b|\bnext (?:week"
    r"|month|step)"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bset (?:up|aside)\b|\bopen to\b|\binvit|\bwalk you through\b"
    r"|\bworth (?:a|another|exploring|talking)\b|\btomorrow\b|\bhow does\b.{0,40}\b(?:work|sound|look)\b",
    PROOF: r"\bwe(?:'ve| have)? (?:just |recently |also )?(?:help|work|save|cut|reduc|increas|partner|built|deliver)"
    r"|\bclients?\b|\bcustomers?\b|\bcase study\b|\b(?:companies|firms|teams|businesses) like\b|\bresults?\b"
    r"|\breduced\b"
    r"|\bincreased\b|\bsaved\b|\bgrew\b|\broi\b|\btrusted\b|\bpercent\b|\d ?%|\bon average\b|\bwe (?:offer|provide"
    r"|speciali)",
    SITUATION: r"\b(?:struggl|challeng|problem|pain|frustrat|typical|often|tend to|current)|\bmost (?:\w+ ){1,3}"
    r"|\b(?:do|are|is|how|what|who|which|have|when) (?:\w+ ){0,3}you\b|\byour\b",
}
_IN_OPENING = re.compile(_SIGNS[WHO], re.I)
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
    r"|sounds good)[\s,.!…]*)+",
    re.I,
)


@dataclass(slots=True)
class _Part:
    """One section being filled. ``words`` counts what the script says in it."""

    points: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)
    words: int = 0

    def texts(self) -> Iterable[str]:
        return (*self.points, *self.questions, *self.cues)


def outline_from_script(text: str, *, playbook: Playbook) -> Outline:
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
        headed=sum(1 for line in lines if line.kind is Kind.HEADING and _headed(line.text)) > 2,
    )
    for line in lines:
        made.take(line)
    return made.outline(text)


def _headed(text: str) -> str:
    """The section a heading names; empty where it names none."""
    straight = straighten(text).lower()
    return next((name for name, words in _HEADINGS.items() if re.search(words, straight)), "")


class _Filling:
    """Goes through the lines once, keeping in which section it is.

    ``headed``: the script has headings of its own for its sections, and they hold. ``cased``: its capitals tell names;
    else no part of a sentence is left out.
    """

    def __init__(self, playbook: Playbook, *, headed: bool, cased: bool) -> None:
        self._playbook = playbook
        self._headed, self._cased = headed, cased
        self._signs = signs_of(playbook.signs)
        self._parts = {name: _Part() for name in _TITLES}
        self._now = WHO
        self._names: set[str] = set()
        self._opener: list[str] = []
        self._said_before = ""
        self._said = 0

    def take(self, line: ScriptLine) -> None:
        match line.kind:
            case Kind.HEADING:
                self._heading(line.text)
            case Kind.SAID:
                for sentence in _sentences(line.text):
                    self._say(sentence)
            case Kind.CUE:
                self._cue(line.text)
            case Kind.IF:
                self._branch(line)
            case Kind.BREAK:
                pass
            case _:
                assert_never(line.kind)

    def outline(self, text: str) -> Outline:
        self._find_again(fields_for(clean(text)))
        first = self._playbook.outline("first_call")
        titles = _TITLES | {s.id: s.title for s in first.sections} | {PLAN_B: self._playbook.plan_b.title}
        self._gather_cues()
        sections = (self._section(name, titles[name]) for name in _TITLES)
        return Outline(
            id=first.id,
            title=first.title,
            opener=_loadable(" ".join(self._opener)[:2_000]) or first.opener,
            sections=tuple(s for s in sections if s.points or s.questions),
            why=first.why,
            source=first.source,
        )

    def _section(self, name: str, title: str) -> Section:
        part = self._parts[name]
        seconds = -(-spoken_seconds(part.words) // 5) * 5
        return Section(
            name,
            title,
            _bounded(part.points),
            min(seconds, 3_600),
            _bounded(part.questions),
            _bounded(part.cues),
        )

    def _gather_cues(self) -> None:
        """Cues of a section in which nothing is said go to the one before it, or to the first in which something is."""
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

    def _heading(self, text: str) -> None:
        found = _headed(text)
        self._now = found or self._now
        bare = re.sub(r"^(?:step|part|section|phase)?\s*\d+\s*[.):–—-]*\s*", "", text, flags=re.I)
        if not found or kept_words(f"x {bare.lower()}"):
            self._cue(bare)

    def _cue(self, text: str) -> None:
        self._parts[self._now].cues.append(text)

    def _branch(self, line: ScriptLine) -> None:
        straight = straighten(f"{line.when} {line.text}").lower()
        plan_b = re.search(r"\b(?:busy|bad time|later|call back|voicemail|not a good time|no answer)\b", straight)
        name = PLAN_B if plan_b and not self._headed else self._now
        part = self._parts[name]
        when = line.when[:1].upper() + line.when[1:]
        answers: list[str] = []
        for sentence in _sentences(line.text):
            self._learn(sentence)
            self._said += 1
            part.words += count_words(sentence)
            answers += [sentence] if self._asks(sentence) else self._answer(sentence)
        part.cues.append(f"{when}: {'; '.join(answers)}" if answers else when)

    def _say(self, sentence: str) -> None:
        self._learn(sentence)
        self._said += 1
        self._now = self._section_of(sentence)
        part = self._parts[self._now]
        part.words += count_words(sentence)
        opens = self._opens(sentence)
        if opens:
            self._opener.append(sentence)
        if _NOTHING.fullmatch(straighten(sentence)):
            return
        if not self._asks(sentence):
            points = self._points(sentence)
            part.points += points[:1] if opens and self._cased else points
        elif count_words(sentence) <= POINT_WORDS:
            part.points.append(sentence)
        else:
            part.questions.append(sentence)

    def _opens(self, sentence: str) -> bool:
        """Whether it belongs to the opener: what comes first, as long as all of it is short enough to be said."""
        opened = sum(map(count_words, self._opener))
        last = bool(self._opener) and self._opener[-1] == self._said_before
        self._said_before = sentence
        room = opened + count_words(sentence) <= OPENER_WORDS
        return self._now == WHO and (not self._opener or last) and (room or not self._opener)

    def _points(self, sentence: str) -> tuple[str, ...]:
        """What is told in a sentence; nothing where it speaks of the call alone."""
        if self._cased and not notes_of(sentence, names=self._names):
            return ()
        return shorten(sentence, names=self._names, whole=not self._cased)

    def _answer(self, sentence: str) -> tuple[str, ...]:
        whole = not self._cased or count_words(sentence) <= _ANSWER
        return shorten(sentence, names=self._names, whole=True) if whole else self._points(sentence)

    def _section_of(self, sentence: str) -> str:
        if self._headed:
            return self._now
        low = straighten(sentence).lower()
        if self._now == WHO and (_IN_OPENING.search(low) or self._said < 2):
            return WHO
        for name in (PLAN_B, ASK, PROOF, SITUATION):
            if re.search(_SIGNS[name], low):
                return name
        return SITUATION if self._now == WHO and self._asks(sentence) else self._now

    def _asks(self, sentence: str) -> bool:
        if "?" in sentence:
            return True
        closed = sentence.rstrip().endswith((".", "!"))
        return not closed and self._signs.seen("question", reading=read(sentence))

    def _learn(self, sentence: str) -> None:
        """Names as they stand in the sentence: those with a capital inside it, and those a caller says in any case."""
        straight = straighten(sentence)
        inner = [w.removesuffix("'s") for w in map(straighten, kept_words(f"x {sentence}")[1:]) if w[:1].isupper()]
        # In a script that has capitals, the same word without one may mean something else: Brightpath Payroll.
        self._names |= set(inner) if self._cased else {name.lower() for name in inner}
        for found in (*_LOWER_NAME.finditer(straight), *_GREETED.finditer(straight)):
            self._names |= {name.lower() for name in found.groups() if name and name.lower() not in _NO_NAMES}

    def _find_again(self, text: str) -> None:
        """A number of three digits or more that stood in what was left out (a label, a bullet) is kept as a cue."""
        there = straighten(" ".join(text for part in self._parts.values() for text in part.texts()))
        for number in dict.fromkeys(re.findall(r"\d[\d.,:/%-]+\d", straighten(text))):
            if number not in there:
                self._cue(number)


_NO_NAMES = word_set("just calling here from with the a an not actually about your our my going looking")


def _sentences(text: str) -> tuple[str, ...]:
    """Sentences, those without an end parted where they can be."""
    found: list[str] = []
    for sentence in sentences(text):
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
