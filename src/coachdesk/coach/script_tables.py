"""Reads the tables of a script: which column is said, which is its label, which a note. Pure; knows no outline."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_ROW = re.compile(r"\s*\|(.*)\|\s*")
_RULE = re.compile(r"[\s:|=-]+")
_SAID = re.compile(
    r"(?:what (?:to|you) )?say|script|words|line|wording|talk ?track|dialogue|message|text|you|rep|agent", re.I
)
_TAB_ROW = re.compile(r"\s*[^\W\d_]{2}[^\t]*\t+\s*\S.*")
"""A row out of a word processor or a sheet; a tab behind a bullet or a number makes none."""
_HEAD = 3
"""Words of a column’s name, at most."""
_SPEECH = 1
"""The column that is said where the table does not name it, and it has no more than a label before it."""


class Row(NamedTuple):
    """``line`` as a line of the script; ``notes`` are what the other columns tell the caller."""

    line: str
    notes: tuple[str, ...] = ()


def rows_of(lines: Sequence[str]) -> Iterator[Row]:
    """The lines, each row of a table as one: its label, a colon, what is said. A table's head is left out."""
    said = -1
    for number, line in enumerate(lines):
        cells = _cells(line)
        if cells is None:
            said = -1
            yield Row(line)
        elif _RULE.fullmatch(line):
            continue
        elif said < 0 and _is_head(cells, below=lines[number + 1] if number + 1 < len(lines) else ""):
            said = next((at for at, cell in enumerate(cells) if _SAID.fullmatch(cell.strip(" *_"))), _SPEECH)
        else:
            yield _row(cells, said=said)


def _cells(line: str) -> list[str] | None:
    if _TAB_ROW.fullmatch(line):
        return [cell.strip() for cell in re.split(r"\t+", line.strip())]
    row = _ROW.fullmatch(line)
    return [cell.strip() for cell in row.group(1).split("|")] if row else None


def _is_head(cells: list[str], *, below: str) -> bool:
    """Whether it names the columns: a rule follows, or they are names and one of them is what is said."""
    if _cells(below) and _RULE.fullmatch(below):
        return True
    short = all(len(cell.split()) <= _HEAD for cell in cells)
    return len(cells) > 1 and short and any(_SAID.fullmatch(cell.strip(" *_")) for cell in cells)


def _row(cells: list[str], *, said: int) -> Row:
    at = said if 0 <= said < len(cells) else min(_SPEECH, len(cells) - 1)
    before = [cell.strip(" :-*_") for cell in cells[:at]]
    notes = tuple(filter(None, cells[at + 1 :]))
    return Row(": ".join(filter(None, (*before, cells[at]))), notes)
