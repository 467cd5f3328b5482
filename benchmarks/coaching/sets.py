"""The labelled openers that the coach is measured on, and the answers of whoever is measured, in one shape."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FINDINGS = {
    "n": "negative",
    "e": "easy_out",
    "f": "false_familiarity",
    "d": "deceptive",
    "s": "self_focused",
}
_HAS = {"w": "who", "r": "reason", "t": "for_them", "q": "question"}
_LETTERS = {**_FINDINGS, **_HAS}

MARKED = tuple(_FINDINGS.values())
"""The labels that stand on words; the others are said of the whole opener."""
LABELS = tuple(_LETTERS.values())

_MARK = re.compile(r"\{((?:[nefds]~?)+):([^{}]*)\}")
_LABEL = re.compile(r"(!?)([nefdswrtq])(~?)")
_JSONL_LABELS = {"states_who": "who", "states_reason": "reason", "wiifm": "for_them", "asks_question": "question"}


@dataclass(frozen=True, slots=True)
class Mark:
    """``start`` and ``end`` count characters of the opener without its marks."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Opener:
    """``labels``: what it has. ``borderline``: labels, there or not, on which a fair reader could disagree."""

    text: str
    labels: frozenset[str]
    borderline: frozenset[str]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one system says of one opener: the labels, and the words it marked for them."""

    labels: frozenset[str]
    marks: tuple[Mark, ...] = ()


def openers_of(path: Path) -> Sequence[Opener]:
    """A set: lines of LABELS, tab, text as docs/coach-accuracy.md says; or one JSON document a line in a `.jsonl`.

    Raises ValueError with the line that doesn't follow the format.
    """
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if path.suffix == ".jsonl":
        return [_from_json(json.loads(line)) for line in lines]
    return [from_line(line) for line in lines if not line.startswith("#")]


def from_line(line: str) -> Opener:
    """One opener. Raises ValueError."""
    letters, tab, marked = line.partition("\t")
    said = list(_LABEL.findall(letters))
    if not tab or ("".join(map("".join, said)) or "-") != letters:
        raise ValueError(f"labels, a tab and a text are wanted: {line}")
    labels = {_LETTERS[letter] for absent, letter, _ in said if not absent}
    borderline = {_LETTERS[letter] for absent, letter, doubt in said if absent or doubt}
    text, marks = "", []
    at = 0
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        for letter, doubt in re.findall(r"(.)(~?)", found[1]):
            marks.append(Mark(_FINDINGS[letter], len(text), len(text) + len(found[2])))
            labels.add(_FINDINGS[letter])
            borderline |= {_FINDINGS[letter]} if doubt else set()
        text += found[2]
        at = found.end()
    text += marked[at:]
    if re.search(r"\{[nefds~]+:", text):
        raise ValueError(f"a mark is not closed, or stands inside another: {line}")
    return Opener(text, frozenset(labels), frozenset(borderline), tuple(marks))


def _from_json(row: dict[str, Any]) -> Opener:
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
    )


def _spans(text: str, spans: dict[str, str | None]) -> Iterator[Mark]:
    for label, words in spans.items():
        if words:
            start = text.index(words)
            yield Mark(label, start, start + len(words))
