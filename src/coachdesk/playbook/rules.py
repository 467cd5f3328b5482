"""Applies one rule or sign to one reading. The kinds are code, all they look for is data. Knows nothing of findings."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import assert_never

from coachdesk.language import tr
from coachdesk.playbook.language import ENGLISH, Language
from coachdesk.playbook.matching import PLAIN, WRITTEN, Asked, Span
from coachdesk.playbook.reading import Reading, read
from coachdesk.playbook.schema import Rule, RuleKind, Sign

NOWHERE: Span = (0, 0)
_TEXTUAL = frozenset({RuleKind.LENGTH, RuleKind.SENTENCE, RuleKind.ABSENT})
"""Kinds that look for no words of their own."""


class Signs:
    """The signs of a playbook by their id, ready to be looked for; what was seen in a reading is remembered."""

    def __init__(self, signs: Iterable[Sign]) -> None:
        self.known = {sign.id: sign for sign in signs}
        self._cased = Asked(sign.cased for sign in self.known.values())
        self._plain = Asked(sign.patterns for sign in self.known.values())
        self._seen: tuple[Reading | None, dict[str, bool]] = None, {}

    def seen(self, sign_id: str, *, reading: Reading) -> bool:
        """Whether the sign stands anywhere in the reading; a sign nobody defined never does."""
        sign = self.known.get(sign_id)
        if sign is None:
            return False
        if self._has(sign, reading=reading):
            return True
        implied = [self.known[name] for name in sign.implied if name in self.known]
        return bool(implied) and all(self._has(other, reading=reading) for other in implied)

    def _has(self, sign: Sign, *, reading: Reading) -> bool:
        about, seen = self._seen
        if about is not reading:
            seen = self._not_there(reading)
            self._seen = reading, seen
        known = seen.get(sign.id)
        if known is None:
            known = seen[sign.id] = has_sign(sign, reading=reading)
        return known

    def _not_there(self, reading: Reading) -> dict[str, bool]:
        """False for those of which no pattern can match: mostly some."""
        cased = WRITTEN.awake(self._cased, text=reading.squeezed)
        plain = PLAIN.awake(self._plain, text=reading.plain)
        each = zip(self.known.values(), cased, plain, strict=True)
        return {sign.id: False for sign, one, other in each if not (one or other or sign.together)}

    def sentences(self, sign_id: str, *, reading: Reading) -> int:
        """In how many sentences of the plain reading the sign stands."""
        sign = self.known.get(sign_id)
        return 0 if sign is None else len(_sentences_of(_sign_places(sign, reading=reading), reading=reading))


def signs_of(signs: Iterable[Sign]) -> Signs:
    return Signs(signs)


def kept(patterns: tuple[str, ...], *, unless: tuple[str, ...], text: str) -> list[Span]:
    """Matches of the patterns in the plain reading that no harmless reading overlaps."""
    found = PLAIN.spans(patterns, text=text)
    return _harmful(found, unless=unless, text=text) if found and unless else found


def harmless(unless: tuple[str, ...], *, reading: Reading) -> tuple[Span, ...]:
    """The characters as written that the harmless readings take in."""
    return _where(PLAIN.spans(unless, text=reading.plain), reading=reading) if unless else ()


def _harmful(found: list[Span], *, unless: tuple[str, ...], text: str) -> list[Span]:
    harmless = _merged(PLAIN.spans(unless, text=text))
    return [span for span in found if not _touches(span, harmless)] if harmless else found


def _kept_as_written(patterns: tuple[str, ...], *, unless: tuple[str, ...] = (), text: str) -> list[Span]:
    found = _as_written(patterns, text=text)
    harmless = _merged(_as_written(unless, text=text)) if found and unless else []
    return [span for span in found if not _touches(span, harmless)]


def _as_written(patterns: tuple[str, ...], *, text: str) -> list[Span]:
    return WRITTEN.spans(patterns, text=text)


def _merged(found: Iterable[Span]) -> list[Span]:
    """The same stretches in order, those that overlap or touch made one."""
    merged: list[Span] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _touches(span: Span, apart: list[Span]) -> bool:
    """Whether the span overlaps one of the stretches, which stand in order and apart."""
    after = bisect_left(apart, (span[1],))
    return after > 0 and apart[after - 1][1] > span[0]


def has_sign(sign: Sign, *, reading: Reading) -> bool:
    if sign.cased and WRITTEN.any(sign.cased, text=reading.squeezed):
        return True
    return _stands(sign.patterns, unless=sign.unless, text=reading.plain) or (
        all(PLAIN.any(_alone(pattern), text=reading.plain) for pattern in sign.together)
        and bool(_together(sign, reading=reading))
    )


def _stands(patterns: tuple[str, ...], *, unless: tuple[str, ...], text: str) -> bool:
    """Whether ``kept`` finds anything: mostly that can be said without the places."""
    if not PLAIN.any(patterns, text=text):
        return False
    return not unless or not PLAIN.any(unless, text=text) or bool(kept(patterns, unless=unless, text=text))


def _sign_places(sign: Sign, *, reading: Reading) -> list[Span]:
    return kept(sign.patterns, unless=sign.unless, text=reading.plain) + _together(sign, reading=reading)


def _together(sign: Sign, *, reading: Reading) -> list[Span]:
    """The sentences in which each of the sign's patterns that belong together stands."""
    each = []
    for pattern in sign.together:
        found = PLAIN.spans(_alone(pattern), text=reading.plain)
        if found:
            found = _harmful(found, unless=sign.unless, text=reading.plain)
        if not found:
            return []
        each.append(_sentences_of(found, reading=reading))
    return sorted(set.intersection(*each)) if each else []


@lru_cache(maxsize=256)
def _alone(pattern: str) -> tuple[str, ...]:
    """The same tuple whenever it is asked for: patterns are known by it."""
    return (pattern,)


def _sentences_of(places: Iterable[Span], *, reading: Reading) -> set[Span]:
    """The sentences in which the places begin."""
    begins = [start for start, _ in reading.sentences]
    return {reading.sentences[bisect_right(begins, place[0]) - 1] for place in places}


class Watch:
    """Rules that are asked for together, again and again."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        as_written = [rule.patterns if rule.kind is RuleKind.OFTEN else rule.cased for rule in self._rules]
        self._written = Asked(as_written)
        self._plain = Asked(() if rule.kind is RuleKind.OFTEN else rule.patterns for rule in self._rules)
        self._of_the_text = [rule.kind in _TEXTUAL for rule in self._rules]

    def awake(self, reading: Reading) -> list[Rule]:
        """Those that could mark anything in the reading: most could not."""
        plain = PLAIN.awake(self._plain, text=reading.plain)
        written = WRITTEN.awake(self._written, text=reading.straight)
        each = zip(self._rules, plain, written, self._of_the_text, strict=True)
        return [rule for rule, one, other, of in each if one or other or (of and _of_the_text(rule, reading=reading))]


def _of_the_text(rule: Rule, *, reading: Reading) -> bool:
    """Whether a rule that looks for no words could mark anything: what is absent always could."""
    if rule.kind is RuleKind.LENGTH:
        return reading.words > rule.limit
    if rule.kind is RuleKind.SENTENCE:
        return reading.plain.count(" ") > rule.limit
    return True


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
            return _long_sentences(rule, reading=reading)
        case RuleKind.US:
            return _us(rule, reading=reading, signs=signs)
        case RuleKind.OFTEN:
            found = sorted(set(_kept_as_written(rule.patterns, unless=rule.unless, text=reading.straight)))
            return tuple(found) if len(found) >= rule.limit else ()
        case _:
            assert_never(rule.kind)


def _words(rule: Rule, *, reading: Reading) -> tuple[Span, ...]:
    found = kept(rule.patterns, unless=rule.unless, text=reading.plain)
    if not found and not rule.cased:
        return ()
    plain = _where((_with_subject(span, reading=reading) for span in found), reading=reading)
    if not rule.cased:
        return plain
    return tuple(sorted({*plain, *_kept_as_written(rule.cased, text=reading.straight)}))


def _with_subject(span: Span, *, reading: Reading) -> Span:
    """The span with the "I" or "we are" just before it: half a clause marked looks like a slip."""
    before = reading.language.subject.search(reading.plain, max(0, span[0] - 24), span[0])
    return (before.start(), span[1]) if before else span


def _where(found: Iterable[Span], *, reading: Reading) -> tuple[Span, ...]:
    return tuple(sorted({reading.where(*span) for span in found}))


def _us(rule: Rule, *, reading: Reading, signs: Signs) -> tuple[Span, ...]:
    found = kept(rule.patterns, unless=rule.unless, text=reading.plain)
    ours = len(_sentences_of(found, reading=reading))
    if ours < rule.limit or ours <= signs.sentences(rule.sign, reading=reading):
        return ()
    return _where(found, reading=reading)


def _length(rule: Rule, *, reading: Reading) -> tuple[Span, ...]:
    """Marks what comes after the last word that still fits."""
    if reading.words <= rule.limit:
        return ()
    late = reading.tokens[rule.limit :]
    return ((late[0][1], late[-1][2]),) if late else ()


def _long_sentences(rule: Rule, *, reading: Reading) -> tuple[Span, ...]:
    least = 2 * rule.limit  # so many characters at least are as many words
    long = [(a, b) for a, b in reading.sentences if b - a > least and reading.plain.count(" ", a, b) > rule.limit]
    return _where((one for one in long if 2 * _words_in(reading.plain[slice(*one)]) > rule.limit), reading=reading)


def _words_in(plain: str) -> int:
    """Its words without marks: a row of dashes is no sentence."""
    return sum(word[0].isalnum() for word in plain.split())


def faulty_examples(rule: Rule, *, signs: Signs, language: Language = ENGLISH) -> tuple[str, ...]:
    """Which of a rule's own examples it judges wrongly, in sentences."""

    def marked(text: str) -> bool:
        return bool(marks(rule, reading=read(text, language), signs=signs))

    missed = [tr("Its bad example “{what}” is not marked.", what=text) for text in rule.bad if not marked(text)]
    harmed = [tr("Its good example “{what}” is marked.", what=text) for text in rule.good if marked(text)]
    return (*missed, *harmed)


def faulty_sign_examples(sign: Sign, *, language: Language = ENGLISH) -> tuple[str, ...]:
    """Which of a sign's own examples it recognises wrongly, in sentences."""

    def seen(text: str) -> bool:
        return has_sign(sign, reading=read(text, language))

    missed = [tr("Its good example “{t}” is not recognised.", t=t) for t in sign.good if not seen(t)]
    harmed = [tr("Its bad example “{t}” is recognised.", t=t) for t in sign.bad if seen(t)]
    return (*missed, *harmed)
