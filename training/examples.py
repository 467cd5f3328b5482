"""The playbook's own examples as openers of which one label only is known. Knows nothing of how they are used."""

from collections.abc import Iterator

from training.reader import FINDINGS, HAS, LABELS, Mark, Opener

from coachdesk.paths import resources
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.reading import read
from coachdesk.playbook.rules import marks, signs_of
from coachdesk.playbook.schema import RuleKind

KIND = "rules"


def examples() -> Iterator[Opener]:
    """Good and bad examples of the opener rules, with the words each rule marks, and those of the four signs."""
    playbook = load_playbook(resources() / "playbook")
    signs = signs_of(playbook.signs)
    for rule in playbook.rules:
        label = str(rule.category)
        if rule.drafts or label not in FINDINGS.values() or rule.kind is not RuleKind.WORDS:
            continue
        for text in rule.bad:
            found = marks(rule, reading=read(text), signs=signs)
            yield _example(text, label, there=True, marks=tuple(Mark(label, *span) for span in found))
        for text in rule.good:
            yield _example(text, label, there=False)
    for sign in playbook.signs:
        if sign.id in HAS.values():
            yield from (_example(text, sign.id, there=True) for text in sign.good)
            yield from (_example(text, sign.id, there=False) for text in sign.bad)


def _example(text: str, label: str, *, there: bool, marks: tuple[Mark, ...] = ()) -> Opener:
    labels = frozenset({label}) if there else frozenset[str]()
    return Opener(text, labels, frozenset(), marks, KIND, KIND, unknown=frozenset(LABELS) - {label})
