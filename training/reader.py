"""Reads labelled openers: `LABELS <tab> text with {x:marks}`, a line each. Knows nothing of how they are used."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FINDINGS = {
    "n": "negative",
    "e": "easy_out",
    "f": "false_familiarity",
    "d": "deceptive",
    "s": "self_focused",
}
HAS = {"w": "who", "r": "reason", "t": "for_them", "q": "question"}
LETTERS = {**FINDINGS, **HAS}
LABELS = tuple(LETTERS.values())

_MARK = re.compile(r"\{((?:[nefds]~?)+):([^{}]*)\}")
_LABEL = re.compile(r"(!?)([nefdswrtq])(~?)")


@dataclass(frozen=True, slots=True)
class Mark:
    """``start`` and ``end`` count characters of the opener without its marks."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Opener:
    """``labels`` are what it has, ``borderline`` those on which a fair reader could disagree, ``kind`` its file,
    ``unknown`` the labels nobody looked for."""

    text: str
    labels: frozenset[str]
    borderline: frozenset[str]
    marks: tuple[Mark, ...]
    kind: str
    place: str
    unknown: frozenset[str] = frozenset()


class BadLine(ValueError):
    """A line that doesn't follow the format; the message says where and why."""


def read_openers(path: Path) -> Iterator[Opener]:
    """Each opener of a file. Raises BadLine with file and line."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield read_line(line, kind=path.stem, place=f"{path.name}:{number}")


def read_line(line: str, *, kind: str = "", place: str = "") -> Opener:
    """One opener. Raises BadLine."""
    letters, tab, marked = line.partition("\t")
    if not tab or not marked.strip():
        raise BadLine(f"{place}: labels, a tab and a text are wanted")
    labels, borderline = _labels(letters.strip(), place=place)
    text, marks, doubted = _marks(marked.strip(), place=place)
    return Opener(
        text=text,
        labels=frozenset(labels | {mark.label for mark in marks}),
        borderline=frozenset(borderline | doubted),
        marks=tuple(marks),
        kind=kind,
        place=place,
    )


def _labels(letters: str, *, place: str) -> tuple[set[str], set[str]]:
    labels: set[str] = set()
    borderline: set[str] = set()
    if letters == "-":
        return labels, borderline
    at = 0
    while at < len(letters):
        found = _LABEL.match(letters, at)
        if not found:
            raise BadLine(f"{place}: {letters!r} are no labels")
        absent, letter, doubt = found.groups()
        if not absent:
            labels.add(LETTERS[letter])
        if absent or doubt:
            borderline.add(LETTERS[letter])
        at = found.end()
    return labels, borderline


def _marks(marked: str, *, place: str) -> tuple[str, list[Mark], set[str]]:
    parts: list[str] = []
    marks: list[Mark] = []
    doubted: set[str] = set()
    length = at = 0
    for found in _MARK.finditer(marked):
        before, words = marked[at : found.start()], found[2]
        parts += [before, words]
        start = length + len(before)
        length = start + len(words)
        for letter, doubt in re.findall(r"([nefds])(~?)", found[1]):
            marks.append(Mark(FINDINGS[letter], start, length))
            if doubt:
                doubted.add(FINDINGS[letter])
        at = found.end()
    parts.append(marked[at:])
    text = "".join(parts)
    if re.search(r"(?<!\{)\{[nefds~]+:", text):
        raise BadLine(f"{place}: a mark is not closed, or stands inside another")
    return text, marks, doubted
