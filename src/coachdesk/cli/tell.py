"""Words for people at a terminal: calm, aligned, short. Text from files can't steer the terminal."""

from __future__ import annotations

import re
from datetime import datetime
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coachdesk.model.prospect import Prospect, RowProblem

WIDTH = 100
SHOWN = 20
LONGEST_CELL = 40
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\u200e\u200f]+")


def tell(text: str = "", *, indent: int = 0) -> None:
    """One line, wrapped where it is long; control characters, and those that turn the line round, become spaces."""
    margin = " " * indent
    lines = wrap(plain(text), width=WIDTH, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)
    print("\n".join(lines))


def table(rows: Iterable[Sequence[str]]) -> None:
    """Rows in columns as wide as their longest cell; a very long cell is cut with an ellipsis, the last one never."""
    cells = [[*(_cut(plain(cell)) for cell in row[:-1]), plain(row[-1])] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def plain(text: str) -> str:
    return _CONTROLS.sub(" ", text).strip()


def moment(at: datetime) -> str:
    """A wall time as people write it: Tue 24 Nov 2026, 15:00."""
    return f"{at:%a} {at.day} {at:%b %Y, %H:%M}"


def who(prospect: Prospect) -> tuple[str, str, str]:
    """Name, company, and the number (or address) by which the command line finds them again."""
    number = prospect.phone.number if prospect.phone else prospect.email or "no number"
    return prospect.name, "" if prospect.company == prospect.name else prospect.company, number


def joined(*parts: str) -> str:
    """The parts that are there, each once."""
    return ", ".join(dict.fromkeys(part for part in parts if part))


def problems(found: Sequence[RowProblem]) -> None:
    """The first problems of a list, each with its row and column."""
    for problem in found[:SHOWN]:
        where = joined(f"Row {problem.row}" if problem.row else "The file", problem.column)
        value = f" ({_cut(problem.value)!r})" if problem.value else ""
        tell(f"{where}: {problem.message}{value}")
    if len(found) > SHOWN:
        tell(f"… and {len(found) - SHOWN} more; --json shows them all.")


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"
