"""Offers wordings for marked words, fitted to the sentence: capital letter, joint and end mark. Judges none of them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from coachdesk.coach.clauses import Place, conditional, introduces, place_of
from coachdesk.coach.inserting import insertions
from coachdesk.coach.introducing import introduced
from coachdesk.coach.leaving_out import (
    ASKING,
    PAUSES,
    Asking,
    addressed,
    asks,
    can_lead,
    greeting,
    left_out,
    told,
    topic_of,
)
from coachdesk.coach.opening_up import opened_up
from coachdesk.coach.plain_wordings import plain_insertions, plain_wordings
from coachdesk.coach.rewording import JOINED, LAST_WORD, Wording, capital, cased, other_names, swapped, taken_out
from coachdesk.coach.shortening_text import cut, split
from coachdesk.model.judgement import Finding
from coachdesk.playbook.reading import Reading
from coachdesk.playbook.schema import Category, Playbook, Rule, RuleKind
from coachdesk.playbook.template import render

_ABOUT = re.compile(r"\s(?=(?:about(?! to\b)|because|regarding|concerning)\s)", re.IGNORECASE)
_STILL_ASKS = re.compile(rf"(?:,|\s[–—-]+|—)\s*(?:(?:and|so|but)\s+)?(?:{ASKING}|am)\b", re.IGNORECASE)
_FOR_A_MINUTE = re.compile(r"\b(?:minutes?|seconds?|moments?|secs?|mins?)\b", re.IGNORECASE)
_CALLING = re.compile(r"\bcalling\b", re.IGNORECASE)
_CALLS = re.compile(r"\b(?:call|ring|reason|why)", re.IGNORECASE)
_WHOLE = frozenset({Category.SELF_FOCUSED, Category.DECEPTIVE})
"""What colours the whole sentence: half of it said better is no better."""
_ASKS = frozenset({Category.EASY_OUT, Category.NEGATIVE, Category.SELF_FOCUSED})
"""What a question can be that a no ends, or a sentence that says what "we" help others to do."""
_QUESTION = re.compile(
    rf"(?:(?:and|so|but|or)\s+)?(?:{ASKING}|am|was|were|any|want|got|in|at|on|for|to|if|whether)\b", re.IGNORECASE
)


def wordings(
    finding: Finding,
    *,
    rule: Rule | None,
    words: Sequence[str],
    reading: Reading,
    playbook: Playbook,
    fields: Mapping[str, str],
) -> Iterator[Wording]:
    """Wordings in place of the finding's words, best first. ``words`` are the rule's rewrites, filled."""
    kind = rule.kind if rule else RuleKind.WORDS
    if not reading.language.clauses:
        asks = _Joins(playbook, fields)("ask")
        yield from _plainly(finding, kind=kind, rule=rule, words=words, asks=asks, reading=reading)
        return
    if finding.start == finding.end:
        for at, inserted in insertions(finding.category, words=words, reading=reading):
            yield Wording(at, at, inserted)
        return
    if kind is RuleKind.LENGTH and rule:
        for start, kept in cut(reading, most=rule.limit):
            yield Wording(start, len(reading.text.rstrip()), kept)
        return
    if kind is RuleKind.SENTENCE and rule:
        yield from (Wording(finding.start, finding.end, one) for one in split(finding.text, most=rule.limit))
        return
    if rule and rule.swaps:
        yield from swapped(finding, rule=rule)
    place = place_of(finding.start, finding.end, reading=reading)
    if kind is not RuleKind.OFTEN:
        joins = _Joins(playbook, fields)
        yield from _in_place(finding, place, words=words, joins=joins, reading=reading)
    yield from taken_out(finding, place, alone=kind is RuleKind.OFTEN, reading=reading)


def _plainly(
    finding: Finding,
    *,
    kind: RuleKind,
    rule: Rule | None,
    words: Sequence[str],
    asks: Sequence[str],
    reading: Reading,
) -> Iterator[Wording]:
    """The same in a language whose clauses can't be mended."""
    if finding.start == finding.end:
        for at, inserted in plain_insertions(finding.category, words=words, reading=reading):
            yield Wording(at, at, inserted)
    elif kind is RuleKind.LENGTH and rule:
        for start, kept in cut(reading, most=rule.limit):
            yield Wording(start, len(reading.text.rstrip()), kept)
    elif kind in (RuleKind.WORDS, RuleKind.US):
        for start, end, said in plain_wordings(finding, words=words, asks=asks, reading=reading):
            yield Wording(start, end, said)
    elif kind is RuleKind.OFTEN:
        place = place_of(finding.start, finding.end, reading=reading)
        yield from taken_out(finding, place, alone=True, reading=reading)


class _Joins:
    """The playbook's joining words, filled for this prospect; those with a gap are left out."""

    def __init__(self, playbook: Playbook, fields: Mapping[str, str]) -> None:
        self._joins = playbook.joins
        self._fields = fields

    def fills(self, words: str) -> bool:
        """Whether something known of this prospect stands in the words."""
        return any(value in words for name, value in self._fields.items() if value and name == "for_them")

    def __call__(self, name: str) -> tuple[str, ...]:
        return _filled(getattr(self._joins, name), tuple(self._fields.items()))


@lru_cache(maxsize=64)
def _filled(joins: tuple[str, ...], fields: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    made = (render(one, dict(fields)) for one in joins)
    return tuple(one.text for one in made if not one.missing)


def _in_place(
    finding: Finding, place: Place, *, words: Sequence[str], joins: _Joins, reading: Reading
) -> Iterator[Wording]:
    whole = [one for one in words if one.endswith((".", "?"))]
    yield from other_names(finding, words=[one for one in words if one not in whole], reading=reading)
    say = _Sentences(
        asks=[*(one for one in whole if one.endswith("?")), *joins("ask")],
        states=[
            *(one for one in whole if one.endswith(".")),
            *(f"{one.rstrip(':')}." for one in joins("statement")[:1]),
        ],
        asked="?" in place.ends,
        tails=joins("tail"),
        filled=joins.fills,
    )
    asking = Asking(next(iter(joins("tail_question")), ""), joins("ask")[-1])
    if finding.category in _ASKS:
        yield from _opened_up(place, joins=joins, reading=reading)
    if finding.category in _WHOLE and place.first and (how := told(place, text=reading.text)):
        yield from (
            _said(place, place.close, f"{one} to tell you {how}.{ask}") for one in joins("tail")[:1] for ask in say.then
        )
    if finding.category == Category.DECEPTIVE and place.tail >= 0 and place.lead is not None:
        yield from _with_tail(place, joins=joins, asking=asking, asked=say.asked, reading=reading)
    if finding.category in _WHOLE:
        if finding.category == Category.DECEPTIVE and not place.last:
            yield from (
                Wording(one.start, one.end, one.words) for one in left_out(place, asking=asking, reading=reading)
            )
        yield from _sentence_anew(place, say=say, reading=reading)
    elif place.lead is not None:
        yield from _asked_openly(place, say=say, asking=asking, tails=joins("tail"), reading=reading)
        yield from (Wording(one.start, one.end, one.words) for one in left_out(place, asking=asking, reading=reading))
    if place.tail >= 0 and place.lead is not None:
        yield from _with_tail(place, joins=joins, asking=asking, asked=say.asked, reading=reading)
    if place.lead is None:
        yield from _sentence_anew(place, say=say, reading=reading)
    elif place.last:
        for one in say.whole():
            yield _said(place, place.close, addressed(one, place, reading=reading), text=reading.text)
        yield from (_said(place, place.end, one) for one in joins("aside") if not place.first and not say.asked)
    else:
        yield from _before_the_rest(place, joins=joins, asking=asking, reading=reading, asked=say.asked)
    yield from _sentence_anew(place, say=say, reading=reading)


def _opened_up(place: Place, *, joins: "_Joins", reading: Reading) -> Iterator[Wording]:
    """The same question so that a no ends nothing."""
    start = greeting(reading.text, start=place.sentence, end=place.close)
    sentence = reading.text[start : place.close]
    for one in opened_up(sentence, helps=joins("helps"), changes=joins("changes")):
        yield Wording(start, place.close, cased(one, first=start == place.sentence))


def _asked_openly(
    place: Place, *, say: "_Sentences", asking: Asking, tails: Sequence[str], reading: Reading
) -> Iterator[Wording]:
    """Where the clause asks to the end: what is known of the prospect, or an open question about the same thing."""
    if not say.asked or not place.last:
        return
    if place.first and not place.sentence:
        yield from (_said(place, place.close, one) for one in say.whole() if say.filled(one))
    topic, how = topic_of(place, text=reading.text), told(place, text=reading.text)
    for tail in tails[:1]:
        if how:
            yield _said(place, place.close, f"{tail} to tell you {how}. {asking.free}", text=reading.text)
        elif topic and asking.change:
            yield _said(place, place.close, f"{asking.change} about {topic}?", text=reading.text)
            yield _said(place, place.close, f"{tail} about {topic}. {asking.change} about that?", text=reading.text)


def _with_tail(place: Place, *, joins: "_Joins", asking: Asking, asked: bool, reading: Reading) -> Iterator[Wording]:
    """The clause's end kept ("about your gate"), behind words that stand for its beginning."""
    stop = place.close - len(place.ends)
    kept = reading.text[place.tail : stop]
    for one in joins("tail"):
        if asked:
            if _STILL_ASKS.search(kept):
                yield _said(place, place.close, f"{one} {kept}?")
                continue
            yield _said(place, place.close, f"{one} {kept}.")
            yield _said(place, place.close, f"{one} {kept}. {asking.free}", text=reading.text)
        else:
            yield _said(place, place.tail, f"{one} ")


def _sentence_anew(place: Place, *, say: "_Sentences", reading: Reading) -> Iterator[Wording]:
    """Another sentence in place of the whole one, after the greeting with which that begins."""
    yield from _introduced_anew(place, say=say, reading=reading)
    start = greeting(reading.text, start=place.sentence, end=place.close)
    for one in say.whole():
        if start > place.sentence:
            yield Wording(start, place.close, cased(one, first=False))
    yield from (Wording(place.sentence, place.close, addressed(one, place, reading=reading)) for one in say.whole())


def _introduced_anew(place: Place, *, say: "_Sentences", reading: Reading) -> Iterator[Wording]:
    """Who is calling kept, with which the sentence begins; then what the call is about, or another sentence."""
    text = reading.text
    at = introduced(text, start=place.sentence, end=place.close)
    if at == place.sentence:
        return
    last = re.search(r"\S+$", text[place.sentence : at])
    start, said = (place.sentence + last.start(), last[0]) if last else (at, "")
    stop = "" if said.endswith(".") else "."
    kept: list[str] = []
    if found := _ABOUT.search(text, at, place.close - len(place.ends)):
        about = text[found.end() : place.close - len(place.ends)]
        then = ("?",) if say.asked and _STILL_ASKS.search(about) else [f".{ask}" for ask in say.then]
        kept = [f"{one} {about}{end}" for one in say.tails for end in then]
    # "I’m calling from Fieldwise" is said once.
    calls = say.tails[0] if say.tails and _CALLING.search(text, place.sentence, at) else "\n"
    # Who calls stays as it was said.
    known = (one.partition(". ")[2] if introduces(one) else one for one in say.whole())
    for one in filter(None, (*kept, *known)):
        goes_on = one.removeprefix(calls) if one.startswith(calls) else f"{stop} {one}"
        yield Wording(start, place.close, f"{said}{goes_on}")


@dataclass(frozen=True, slots=True)
class _Sentences:
    """Whole sentences to say instead. Where a question goes, a question comes."""

    asks: Sequence[str]
    states: Sequence[str]
    asked: bool
    tails: Sequence[str]
    filled: Callable[[str], bool]

    @property
    def then(self) -> Iterator[str]:
        """What follows in place of a sentence that states something: nothing, or the question that is due."""
        yield ""
        yield from (f" {one}" for one in self.asks[:1] if self.asked)

    def whole(self) -> Iterator[str]:
        if not self.asked:
            yield from (*self.states, *self.asks)
            return
        both = [f"{one} {self.asks[0]}" for one in self.states if self.asks and " to ask " not in one]
        yield from (one for one in both if self.filled(one))
        yield from (*self.asks, *both, *self.states)


def _before_the_rest(
    place: Place, *, joins: _Joins, asking: Asking, reading: Reading, asked: bool
) -> Iterator[Wording]:
    """A clause with others after it: what leads over to them, then a word in between."""
    rest = reading.straight[place.rest : place.close]
    if not can_lead(rest):
        return
    if asked and (not _QUESTION.match(rest) or _FOR_A_MINUTE.search(rest)):
        if how := told(replace(place, start=place.rest), text=reading.text):
            yield from (
                _said(place, place.close, f"{one} to tell you {how}. {asking.free}") for one in joins("tail")[:1]
            )
        return
    leads = joins("question") if asked else joins("statement") + (joins("who") if place.first else ())
    if not asked and _CALLS.search(rest):
        leads = leads[1:] + leads[:1]
    yield from (_said(place, place.rest, f"{one} ") for one in leads)
    yield from (_said(place, place.rest, f"{one}, ") for one in joins("aside"))


def _said(place: Place, end: int, words: str, *, text: str = "") -> Wording:
    """``text``: the text in which a question is not hung on to a statement, but asked in a sentence of its own."""
    lead = place.lead or ""
    joined = JOINED.search(text, place.sentence, place.start) if text else None
    if text and (joined or words.endswith("?")) and not place.first and not place.greeted:
        before = text[place.sentence : joined.start() if joined else place.start]
        if (last := LAST_WORD.search(before)) and not asks(before) and not conditional(before):
            return Wording(place.sentence + last.start(1), end, f"{last[1]}. {capital(words)}")
    if lead == "and " and text[: place.start].rstrip().endswith(PAUSES):
        lead = ""
    if lead == "and " and (words.endswith((":", ",", ": ", ", ")) or words.rstrip().endswith("?")):
        lead = ""
    return Wording(place.start, end, lead + cased(words, first=place.first))
