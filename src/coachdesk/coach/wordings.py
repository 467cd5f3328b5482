"""Offers wordings for marked words, fitted to the sentence: capital letter, joint and end mark. Judges none of them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coachdesk.coach.clauses import Place, conditional, place_of
from coachdesk.coach.inserting import insertions
from coachdesk.coach.introducing import introduced
from coachdesk.coach.leaving_out import PAUSES, Asking, addressed, asks, can_lead, greeting, left_out, told, topic_of
from coachdesk.coach.opening_up import opened_up
from coachdesk.coach.plain_wordings import plain_insertions, plain_wordings
from coachdesk.coach.shortening_text import cut, split
from coachdesk.model.judgement import Finding
from coachdesk.playbook.reading import Reading
from coachdesk.playbook.schema import Category, Playbook, Rule, RuleKind
from coachdesk.playbook.template import render

_NEXT = re.compile(r"[\s,;:–—-]*(\w\S*)")
_ABOUT = re.compile(r"\s(?=(?:about|because|regarding|concerning)\s)", re.IGNORECASE)
_CALLS = re.compile(r"\b(?:call|ring|reason|why)", re.IGNORECASE)
_WHOLE = frozenset({Category.SELF_FOCUSED, Category.DECEPTIVE})
"""What colours the whole sentence: half of it said better is no better."""
_ASKS = frozenset({Category.EASY_OUT, Category.NEGATIVE, Category.SELF_FOCUSED})
"""What a question can be that a no ends, or a sentence that says what "we" help others to do."""
_HELLO_LAST = re.compile(r"\b(?:hi|hey|hiya|hello|morning|afternoon|evening|thanks|cheers),?$", re.IGNORECASE)
_AFTER_HELLO = frozenset({"there"})
_QUESTION = re.compile(
    r"(?:(?:and|so|but|or)\s+)?(?:who|what|how|when|where|which|why|do|does|did|is|are|am|was|were|can|could|would|will|have"
    r"|has|may|should|any|want|got|in|at|on|for|to|if|when|whether)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"(\S*[^\s,;:–—-])[\s,;:–—-]*$")
_JOINED = re.compile(r"[\s,;:–—-]+(?:and|but|so|or|because|though)\s*$", re.IGNORECASE)
_HANGS = re.compile(
    r"(?:the|an?|to|for|of|in|on|at|by|with|and|or|but|if|that|which|who|do|does|don['’]t|not|is|are|was|were|be|been|have|has"
    r"|your|our|my|their|we|i|you|they|it|i['’]m|we['’]re|you['’]re|from|about|as|so|than|just|get|could|would|will|can|some"
    r"|any|this|these|those|his|her|because|when|how|what|why|where|might|there|mr|mrs|ms|dr|like|every|each|very)\b\.?"
    r"[\s,;:–—-]*",
    re.IGNORECASE,
)
"""What cannot end a sentence."""
_ENDS = ".?!…"
_KEEPS_CAPITAL = re.compile(r"I\b|I['’]|[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Wording:
    """``words`` in place of the characters from ``start`` to ``end``."""

    start: int
    end: int
    words: str


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
        yield from _swapped(finding, rule=rule)
    place = place_of(finding.start, finding.end, reading=reading)
    if kind is not RuleKind.OFTEN:
        joins = _Joins(playbook, fields)
        yield from _in_place(finding, place, words=words, joins=joins, reading=reading)
    yield from _left_out(finding, place, alone=kind is RuleKind.OFTEN, reading=reading)


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
        yield from _left_out(finding, place, alone=True, reading=reading)


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
    yield from _names(finding, words=[one for one in words if one not in whole], reading=reading)
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
        yield from _before_the_rest(place, joins=joins, reading=reading, asked=say.asked)
    yield from _sentence_anew(place, say=say, reading=reading)


def _names(finding: Finding, *, words: Sequence[str], reading: Reading) -> Iterator[Wording]:
    """A word in place of the word: "there" only after a greeting; within a sentence nobody need be called at all."""
    text = reading.text
    before = text[: finding.start].rstrip()
    if not before or before[-1] in _ENDS:
        yield from (Wording(finding.start, finding.end, _capital(one)) for one in words if one not in _AFTER_HELLO)
        return
    greeted = _HELLO_LAST.search(before) is not None
    yield from (Wording(finding.start, finding.end, one) for one in words if greeted or one[:1].isupper())
    last = re.search(r"(\S*[^\s,;:–—-])[\s,;:–—-]*$", before)
    if words and last and not greeted:
        after = text[finding.end : finding.end + 1]
        yield Wording(last.start(), finding.end, last[1] if after in f"{_ENDS},;:" else f"{last[1]},")
    yield from (Wording(finding.start, finding.end, one) for one in words)


def _opened_up(place: Place, *, joins: "_Joins", reading: Reading) -> Iterator[Wording]:
    """The same question so that a no ends nothing."""
    start = greeting(reading.text, start=place.sentence, end=place.close)
    sentence = reading.text[start : place.close]
    for one in opened_up(sentence, helps=joins("helps"), changes=joins("changes")):
        yield Wording(start, place.close, _cased(one, first=start == place.sentence))


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
            yield Wording(start, place.close, _cased(one, first=False))
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
    if found := _ABOUT.search(text, at, place.close - len(place.ends)):
        about = text[found.end() : place.close - len(place.ends)]
        yield from (
            Wording(start, place.close, f"{said}{stop} {one} {about}.{ask}") for one in say.tails for ask in say.then
        )
    yield from (Wording(start, place.close, f"{said}{stop} {one}") for one in say.whole())


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


def _before_the_rest(place: Place, *, joins: _Joins, reading: Reading, asked: bool) -> Iterator[Wording]:
    """A clause with others after it: what leads over to them, then a word in between."""
    rest = reading.straight[place.rest : place.close]
    if not can_lead(rest):
        return
    if asked and not _QUESTION.match(rest):
        return
    leads = joins("question") if asked else joins("statement") + (joins("who") if place.first else ())
    if not asked and _CALLS.search(rest):
        leads = leads[1:] + leads[:1]
    yield from (_said(place, place.rest, f"{one} ") for one in leads)
    yield from (_said(place, place.rest, f"{one}, ") for one in joins("aside"))


def _said(place: Place, end: int, words: str, *, text: str = "") -> Wording:
    """``text``: the text in which a question is not hung on to a statement, but asked in a sentence of its own."""
    lead = place.lead or ""
    if text and words.endswith("?") and not place.first and not place.greeted:
        before = _JOINED.sub("", text[place.sentence : place.start])
        if (last := _LAST.search(before)) and not asks(before) and not conditional(before):
            return Wording(place.sentence + last.start(1), end, f"{last[1]}. {_capital(words)}")
    if lead == "and " and text[: place.start].rstrip().endswith(PAUSES):
        lead = ""
    if lead == "and " and (words.endswith((":", ",", ": ", ", ")) or words.rstrip().endswith("?")):
        lead = ""
    return Wording(place.start, end, lead + _cased(words, first=place.first))


def _left_out(finding: Finding, place: Place, *, alone: bool, reading: Reading) -> Iterator[Wording]:
    """Nothing in their place: what comes next moves up, and is part of the wording so that it can be seen."""
    text = reading.straight
    spans = [(finding.start, finding.end)] if alone else [(place.start, place.rest), (place.sentence, place.close)]
    for start, end in spans:
        following = _NEXT.match(text, end)
        if following:
            word = reading.text[following.start(1) : following.end(1)]
            yield Wording(start, following.end(1), _capital(word) if start == place.sentence else word)
        elif found := _LAST.search(text, 0, len(_JOINED.sub("", text[:start]))):
            if not alone and _HANGS.match(text, found.start(1)):
                continue
            word = reading.text[found.start(1) : found.end(1)]
            stop = place.ends if asks(text[place.sentence : end]) else place.ends.replace("?", ".")
            yield Wording(found.start(1), max(end, place.close), word if word[-1] in _ENDS else f"{word}{stop}")


def _swapped(finding: Finding, *, rule: Rule) -> Iterator[Wording]:
    """The marked words with the plain ones the rule knows for them."""
    said = finding.text
    for loud, plain in rule.swaps:
        found = re.search(rf"\b{re.escape(loud)}\b", said, re.IGNORECASE)
        if found:
            calm = f"{said[: found.start()]}{plain}{said[found.end() :]}"
            said = re.sub(r"(?<=\s)\s+", "", calm).lstrip()
    if said != finding.text:
        yield Wording(finding.start, finding.end, _capital(said) if finding.text[:1].isupper() else said)


def _cased(words: str, *, first: bool) -> str:
    """Begun with a capital at the head of a sentence, and without one within, but for "I" and what is all capitals."""
    if first:
        return _capital(words)
    return words if _KEEPS_CAPITAL.match(words) else words[:1].lower() + words[1:]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
