"""Makes findings of what the rules mark: overlaps settled, in reading order. Knows no kind of text and no rewrite."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from coachdesk.model.judgement import Finding, Level
from coachdesk.playbook.reading import Reading
from coachdesk.playbook.rules import Signs, marks
from coachdesk.playbook.schema import Rule

MOST = 50
"""Marks of one rule in one text: enough for any opener, few enough for any screen."""

_WEIGHT = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTICE: 2}


def find(rules: Sequence[Rule], *, reading: Reading, signs: Signs, last: str = "") -> tuple[Finding, ...]:
    """All findings of these rules, marked words first and in their order, then what is absent.

    ``last`` is the outcome of the call before, where one is known.
    """
    found = [
        _finding(rule, start=start, end=end, reading=reading, last=last)
        for rule in rules
        for start, end in marks(rule, reading=reading, signs=signs)[:MOST]
    ]
    return settle(found)


def settle(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Of findings of one category that overlap, or are absent alike, the weightiest stays, then the longest."""
    kept: list[Finding] = []
    taken: dict[str, list[tuple[int, int]]] = {}
    for one in sorted(found, key=lambda f: (_WEIGHT[f.level], f.start - f.end, f.start)):
        if _room(one, taken.setdefault(one.category, [])):
            kept.append(one)
    return tuple(sorted(kept, key=lambda f: (f.start == f.end, f.start, f.end, f.category)))


def _room(one: Finding, taken: list[tuple[int, int]]) -> bool:
    """Takes the finding's place among those taken, in order and apart, where nothing stands in it yet."""
    place = (one.start, one.end)
    at = bisect_left(taken, place)
    before = at > 0 and taken[at - 1][1] > one.start
    after = at < len(taken) and (taken[at][0] < one.end or taken[at] == place)
    if before or after:
        return False
    taken.insert(at, place)
    return True


def _finding(rule: Rule, *, start: int, end: int, reading: Reading, last: str) -> Finding:
    return Finding(
        rule=rule.id,
        category=rule.category,
        level=Level.ERROR if last and last in rule.error_after else rule.level,
        by="rule",
        start=start,
        end=end,
        text=reading.text[start:end],
        why=rule.why,
        instead=(),
        source=rule.source,
    )
