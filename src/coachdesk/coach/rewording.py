"""Other words in place of a word, or none at all: what needs no new sentence. Judges nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coachdesk.coach.clauses import Place
from coachdesk.coach.leaving_out import asks
from coachdesk.model.judgement import Finding
from coachdesk.playbook.reading import Reading
from coachdesk.playbook.schema import Rule

_NEXT = re.compile(r"[\s,;:–—-]*(\w\S*)")
_HELLO_LAST = re.compile(r"\b(?:hi|hey|hiya|hello|morning|afternoon|evening|thanks|cheers),?$", re.IGNORECASE)
_AFTER_HELLO = frozenset({"there"})
_NOT_AFTER_HELLO = frozenset({"hello", "thank you"})
LAST_WORD = re.compile(r"(\S*[^\s,;:–—-])[\s,;:–—-]*$")
JOINED = re.compile(r"[\s,;:–—-]+(?:and|but|so|or|because|though)\s*\Z", re.IGNORECASE)
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


def other_names(finding: Finding, *, words: Sequence[str], reading: Reading) -> Iterator[Wording]:
    """A word in place of the word: "there" only after a greeting, "hello" not there; within a sentence it may go."""
    text = reading.text
    before = text[: finding.start].rstrip()
    if not before or before[-1] in _ENDS:
        yield from (Wording(finding.start, finding.end, capital(one)) for one in words if one not in _AFTER_HELLO)
        return
    greeted = _HELLO_LAST.search(before) is not None
    if greeted:
        words = [one for one in words if one not in _NOT_AFTER_HELLO]
        yield from (Wording(finding.start, finding.end, one) for one in words)
    last = LAST_WORD.search(before)
    if words and last and not greeted:
        after = text[finding.end : finding.end + 1]
        yield Wording(last.start(), finding.end, last[1] if after in f"{_ENDS},;:" else f"{last[1]},")
    yield from (Wording(finding.start, finding.end, one) for one in words)


def taken_out(finding: Finding, place: Place, *, alone: bool, reading: Reading) -> Iterator[Wording]:
    """Nothing in their place: what comes next moves up, and is part of the wording so that it can be seen."""
    text = reading.straight
    spans = [(finding.start, finding.end)] if alone else [(place.start, place.rest), (place.sentence, place.close)]
    for start, end in spans:
        following = _NEXT.match(text, end)
        if following:
            word = reading.text[following.start(1) : following.end(1)]
            yield Wording(start, following.end(1), capital(word) if start == place.sentence else word)
        elif found := LAST_WORD.search(text, 0, len(JOINED.sub("", text[:start]))):
            if not alone and _HANGS.match(text, found.start(1)):
                continue
            word = reading.text[found.start(1) : found.end(1)]
            stop = place.ends if asks(text[place.sentence : end]) else place.ends.replace("?", ".")
            yield Wording(found.start(1), max(end, place.close), word if word[-1] in _ENDS else f"{word}{stop}")


def swapped(finding: Finding, *, rule: Rule) -> Iterator[Wording]:
    """The marked words with the plain ones the rule knows for them."""
    said = finding.text
    for loud, plain in rule.swaps:
        found = re.search(rf"\b{re.escape(loud)}\b", said, re.IGNORECASE)
        if found:
            calm = f"{said[: found.start()]}{plain}{said[found.end() :]}"
            said = re.sub(r"(?<=\s)\s+", "", calm).strip()
    if said != finding.text:
        yield Wording(finding.start, finding.end, capital(said) if finding.text[:1].isupper() else said)


def cased(words: str, *, first: bool) -> str:
    """Begun with a capital at the head of a sentence, and without one within, but for "I" and what is all capitals."""
    if first:
        return capital(words)
    return words if _KEEPS_CAPITAL.match(words) else words[:1].lower() + words[1:]


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]
