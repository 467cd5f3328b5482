"""Makes findings of what the rules mark: rewrites filled, overlaps settled, in reading order. Knows no kind of text."""

from collections.abc import Iterable, Mapping

from coachdesk.model.judgement import Finding, Level
from coachdesk.playbook.reading import Reading
from coachdesk.playbook.rules import Signs, marks
from coachdesk.playbook.schema import Rule
from coachdesk.playbook.template import render

_WEIGHT = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTICE: 2}


def find(rules: Iterable[Rule], *, reading: Reading, signs: Signs, fields: Mapping[str, str]) -> tuple[Finding, ...]:
    """All findings of the rules, marked words first and in their order, then what is absent."""
    found = [
        _finding(rule, start=start, end=end, reading=reading, fields=fields)
        for rule in rules
        for start, end in marks(rule, reading=reading, signs=signs)
    ]
    return settle(found)


def settle(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Of findings of one category that overlap, or are absent alike, the weightiest stays, then the longest."""
    kept: list[Finding] = []
    for one in sorted(found, key=lambda f: (_WEIGHT[f.level], f.start - f.end, f.start)):
        if not any(_same(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda f: (f.end == 0, f.start, f.end, f.category)))


def _same(one: Finding, other: Finding) -> bool:
    overlap = one.start < other.end and other.start < one.end
    return one.category == other.category and (overlap or one.end == other.end == 0)


def _finding(rule: Rule, *, start: int, end: int, reading: Reading, fields: Mapping[str, str]) -> Finding:
    return Finding(
        rule=rule.id,
        category=rule.category,
        level=rule.level,
        by="rule",
        start=start,
        end=end,
        text=reading.text[start:end],
        why=rule.why,
        instead=rewrites(rule, fields=fields),
        source=rule.source,
    )


def rewrites(rule: Rule, *, fields: Mapping[str, str]) -> tuple[str, ...]:
    """The rule's rewrites that these fields fill without a gap; each rule has one that needs no field."""
    filled = (render(template, fields) for template in rule.instead)
    return tuple(made.text for made in filled if not made.missing)
