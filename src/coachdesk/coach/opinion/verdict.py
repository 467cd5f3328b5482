"""What the second layer says of one opener. Plain values; they know neither the model nor the rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Span = tuple[int, int]

FINDINGS = ("negative", "easy_out", "false_familiarity", "deceptive", "self_focused")
HAS = ("who", "reason", "for_them", "question")
LABELS = (*FINDINGS, *HAS)
"""In the order of the model's answers; the findings' values are those of ``playbook.schema.Category``."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """``says``: labels the model is sure enough of to speak alone. ``denies``: labels it is sure are wrong, whatever a
    rule says. ``words``: for each finding in ``says`` the characters of the text that earn it, in order and apart."""

    says: frozenset[str] = frozenset()
    denies: frozenset[str] = frozenset()
    words: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
