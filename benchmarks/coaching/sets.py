"""The labelled openers that the coach is measured on, and the answers of whoever is measured, in one shape."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.reader import FINDINGS, LABELS, Mark, Opener, read_openers

__all__ = ["FINDINGS", "LABELS", "MARKED", "Answer", "Mark", "Opener", "openers_of"]

MARKED = tuple(FINDINGS.values())
"""The labels that stand on words; the others (who, reason, for_them, question) are said of the whole opener."""

_JSONL_LABELS = {"states_who": "who", "states_reason": "reason", "wiifm": "for_them", "asks_question": "question"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What one system says of one opener: the labels, and the words it marked for them."""

    labels: frozenset[str]
    marks: tuple[Mark, ...] = ()


def openers_of(path: Path) -> Sequence[Opener]:
    """A set of labelled openers: lines of LABELS, tab, text; or one JSON document a line where the name ends so."""
    return list(_from_jsonl(path) if path.suffix == ".jsonl" else read_openers(path))


def _from_jsonl(path: Path) -> Iterator[Opener]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        row = json.loads(line)
        text: str = row["text"]
        known = {_JSONL_LABELS.get(name, name): bool(there) for name, there in row["labels"].items()}
        spans: dict[str, str | None] = row.get("spans") or {}
        yield Opener(
            text=text,
            labels=frozenset(name for name, there in known.items() if there),
            # A label that the row doesn't speak of is nobody's right or wrong.
            borderline=frozenset(_JSONL_LABELS.get(name, name) for name in row.get("borderline", []))
            | (frozenset(LABELS) - known.keys()),
            marks=tuple(
                Mark(name, text.index(words), text.index(words) + len(words)) for name, words in spans.items() if words
            ),
            kind=path.stem,
            place=f"{path.name}:{number}",
        )
