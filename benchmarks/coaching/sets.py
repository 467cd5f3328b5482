"""The labelled openers that the coach is measured on, and the answers of whoever is measured, in one shape."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.reader import FINDINGS, LABELS, Mark, Opener, read_openers

MARKED = tuple(FINDINGS.values())
"""The labels that stand on words; the others are said of the whole opener."""

_JSONL_LABELS = {"states_who": "who", "states_reason": "reason", "wiifm": "for_them", "asks_question": "question"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What one system says of one opener: the labels, and the words it marked for them."""

    labels: frozenset[str]
    marks: tuple[Mark, ...] = ()


def openers_of(path: Path) -> Sequence[Opener]:
    """A set: lines of LABELS, tab, text as docs/coach-accuracy.md says; or one JSON document a line in a `.jsonl`.

    Raises BadLine where a line doesn’t follow the format.
    """
    if path.suffix != ".jsonl":
        return list(read_openers(path))
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_from_json(json.loads(line), kind=path.stem) for line in lines if line.strip()]


def _from_json(row: dict[str, Any], *, kind: str) -> Opener:
    text: str = row["text"]
    labels: dict[str, bool] = row["labels"]
    known = {_JSONL_LABELS.get(name, name): there for name, there in labels.items()}
    return Opener(
        text=text,
        labels=frozenset(name for name, there in known.items() if there),
        # A label that the row doesn't speak of is nobody's right or wrong.
        borderline=frozenset(_JSONL_LABELS.get(name, name) for name in row.get("borderline") or ())
        | (frozenset(LABELS) - known.keys()),
        marks=tuple(_spans(text, row.get("spans") or {})),
        kind=kind,
        place="",
    )


def _spans(text: str, spans: dict[str, str | None]) -> Iterator[Mark]:
    for label, words in spans.items():
        if words:
            start = text.index(words)
            yield Mark(label, start, start + len(words))
