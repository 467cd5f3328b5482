"""Which variant of an opener a call began with, and how those calls ended. Pure; it draws no conclusion that few
calls can’t carry.

A call keeps the words that stood on the screen. They are known again by the template’s own words, in their order, with
anything where a field stands: so what a prospect’s own opener said is not counted for a variant.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coachdesk.playbook.schema import Outcome

LEAST = 12
"""Letters of its own that a template needs to be known by."""
_Z = 1.96
"""Of a 95 % interval."""
_HOLES = re.compile(r"\{%.*%\}|\{\{[^{}]*\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Opening:
    """The words that ``calls`` calls began with, and what came of them."""

    opener: str
    outcome: str
    calls: int


@dataclass(frozen=True, slots=True)
class Endings:
    """Of calls that somebody heard: how many ended in a hang-up, in a meeting, in something else."""

    hung_up: int = 0
    meetings: int = 0
    others: int = 0

    @property
    def calls(self) -> int:
        return self.hung_up + self.meetings + self.others


def endings(
    openings: Iterable[Opening], *, templates: Mapping[str, Sequence[str]], outcomes: Iterable[Outcome]
) -> dict[str, Endings]:
    """For each variant how the calls ended that began with it. ``templates``: all that each was sent as.

    Calls in which nobody heard an opener (no answer, a mailbox, somebody else) are left out.
    """
    known = {str(outcome.id): outcome for outcome in outcomes}
    parts = [(variant, _own_words(one)) for variant, some in templates.items() for one in some]
    # The one with the most words of its own goes first: one that is all fields fits anything.
    parts.sort(key=lambda pair: -sum(map(len, pair[1])))
    hung_up: Counter[str] = Counter()
    meetings: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for one in openings:
        outcome = known.get(one.outcome)
        if outcome is None or not (outcome.talked or outcome.hang_up or outcome.meeting):
            continue
        variant = next((name for name, words in parts if _fits(one.opener, words)), "")
        (hung_up if outcome.hang_up else meetings if outcome.meeting else others)[variant] += one.calls
    return {name: Endings(hung_up[name], meetings[name], others[name]) for name in templates}


def told_apart(one: Endings, other: Endings) -> bool:
    """Whether one is hung up on more often than chance explains: their 95 % intervals (Wilson’s) don’t meet."""
    low, high = sorted((_interval(one), _interval(other)))
    return low[1] < high[0]


def _interval(one: Endings) -> tuple[float, float]:
    if not one.calls:
        return 0.0, 1.0
    n, share = one.calls, one.hung_up / one.calls
    middle = share + _Z**2 / (2 * n)
    wide = _Z * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n * n))
    return (middle - wide) / (1 + _Z**2 / n), (middle + wide) / (1 + _Z**2 / n)


def _own_words(template: str) -> tuple[str, ...]:
    """What stands between the fields, evened out; a full stop after a field may be the value’s."""
    return tuple(_even(part) for part in _HOLES.split(template))


def _fits(opener: str, words: Sequence[str]) -> bool:
    said = _even(opener)
    first, *rest = words
    if sum(map(len, words)) < LEAST or not said.startswith(first):
        return False
    if not rest:
        return said == first
    at = len(first)
    for part in rest[:-1]:
        found = said.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return said.endswith(rest[-1]) and len(said) - len(rest[-1]) >= at


def _even(text: str) -> str:
    return " ".join(text.split()).strip(" ")
