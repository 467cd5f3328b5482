"""Applies one rule or sign to one reading. The kinds are code, all they look for is data. Knows nothing of findings."""

from collections.abc import Mapping
from dataclasses import dataclass

from coachdesk.playbook.patterns import spans
from coachdesk.playbook.reading import Reading, read
from coachdesk.playbook.schema import Rule, RuleKind, Sign

Span = tuple[int, int]
NOWHERE: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a playbook by their id, looked for in one reading."""

    known: Mapping[str, Sign]

    def seen(self, sign_id: str, *, reading: Reading) -> bool:
        """Whether the sign stands anywhere in the reading; a sign nobody defined is never missing."""
        sign = self.known.get(sign_id)
        return sign is None or has_sign(sign, reading=reading)

    def count(self, sign_id: str, *, reading: Reading) -> int:
        """In how many sentences the sign stands."""
        sign = self.known.get(sign_id)
        if sign is None:
            return 0
        places = [found[0] for pattern in sign.patterns for found in _kept(pattern, sign.unless, text=reading.plain)]
        return sum(any(start <= place < end for place in places) for start, end in reading.sentences)


def _kept(pattern: str, unless: tuple[str, ...], *, text: str) -> list[Span]:
    """Matches of ``pattern`` that no harmless reading overlaps."""
    found = list(spans(pattern, text))
    if not found or not unless:
        return found
    harmless = [span for reading in unless for span in spans(reading, text)]
    return [(a, b) for a, b in found if not any(a < d and c < b for c, d in harmless)]


def has_sign(sign: Sign, *, reading: Reading) -> bool:
    return any(_kept(pattern, sign.unless, text=reading.plain) for pattern in sign.patterns) or any(
        next(spans(pattern, reading.straight), None) for pattern in sign.cased
    )


def marks(rule: Rule, *, reading: Reading, signs: Signs) -> tuple[Span, ...]:
    """The characters as written that the rule marks; ``(0, 0)`` for what is absent; empty where it has no objection."""
    match rule.kind:
        case RuleKind.WORDS:
            return _words(rule, reading=reading)
        case RuleKind.ABSENT:
            return () if not reading.words or signs.seen(rule.sign, reading=reading) else (NOWHERE,)
        case RuleKind.LENGTH:
            return _length(rule, reading=reading)
        case RuleKind.SENTENCE:
            return _sentences(rule, reading=reading)
        case RuleKind.US:
            ours = signs.count("us", reading=reading)
            return (NOWHERE,) if ours >= signs.count("them", reading=reading) + rule.limit else ()
        case RuleKind.OFTEN:
            found = _words(rule, reading=reading)
            return found if len(found) >= rule.limit else ()


def _words(rule: Rule, *, reading: Reading) -> tuple[Span, ...]:
    found = [span for pattern in rule.patterns for span in _kept(pattern, rule.unless, text=reading.plain)]
    return tuple(sorted({reading.where(*span) for span in found}))


def _length(rule: Rule, *, reading: Reading) -> tuple[Span, ...]:
    if reading.words <= rule.limit:
        return ()
    ends = [at for at, char in enumerate(reading.plain) if char == " "]
    start = ends[min(rule.limit, len(ends)) - 1] if ends else 0
    return (reading.where(start, len(reading.plain)),)


def _sentences(rule: Rule, *, reading: Reading) -> tuple[Span, ...]:
    return tuple(
        reading.where(start, end)
        for start, end in reading.sentences
        if reading.plain.count(" ", start, end) > rule.limit
    )


def faulty_examples(rule: Rule, *, signs: Signs) -> tuple[str, ...]:
    """Which of a rule's own examples it judges wrongly, in sentences."""
    missed = [f"Its bad example “{text}” is not marked." for text in rule.bad if not _judged(rule, text, signs=signs)]
    harmed = [f"Its good example “{text}” is marked." for text in rule.good if _judged(rule, text, signs=signs)]
    return (*missed, *harmed)


def _judged(rule: Rule, text: str, *, signs: Signs) -> bool:
    return bool(marks(rule, reading=read(text), signs=signs))


def faulty_sign_examples(sign: Sign) -> tuple[str, ...]:
    missed = [f"Its good example “{text}” is not recognised." for text in sign.good if not has_sign(sign, reading=read(text))]
    harmed = [f"Its bad example “{text}” is recognised." for text in sign.bad if has_sign(sign, reading=read(text))]
    return (*missed, *harmed)
