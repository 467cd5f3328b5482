"""Do-not-call lists in and out: what a file stops, row by row, and a file of all that is stopped. Knows no database."""

import codecs
import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from coachdesk.errors import UserError
from coachdesk.exchange import own
from coachdesk.exchange.files import save
from coachdesk.exchange.rows import is_yes, with_parts
from coachdesk.exchange.stop_columns import Columns, find_columns
from coachdesk.exchange.stop_rows import Rows, open_rows
from coachdesk.exchange.stop_values import read_cell
from coachdesk.exchange.text import clean_line, cut
from coachdesk.language import tr
from coachdesk.model.call import Stop, StopKind
from coachdesk.model.plain import to_plain
from coachdesk.model.prospect import RowProblem

LOOKED_AT = 400
"""Rows that say what the columns hold."""

PROBLEMS = 1000
"""Problems that are told one by one; a list of a million bad rows is told by its count."""

REASON_LIMIT, SHOWN = 500, 120
HEADER = ("Kind", "Number, address or domain", "Reason", "Since")
_SAID = (StopKind.NUMBER, StopKind.EMAIL, StopKind.DOMAIN)


@dataclass(frozen=True, slots=True)
class Listed:
    """One thing that a list stops; ``reason`` is '' where the list gives none that may be kept."""

    kind: StopKind
    value: str
    reason: str = ""


@dataclass(slots=True)
class StopFile:
    """A do-not-call list that is read while it is gone through, once.

    ``rows`` counts those with anything in them, ``left_out`` those that stop nothing, ``unmarked`` those that the list
    itself says don't count; ``problems`` are the first thousand, ``more_problems`` how many came after them.
    """

    file: str
    encoding: str
    delimiter: str
    columns: tuple[str, ...]
    problems: list[RowProblem] = field(default_factory=list)
    more_problems: int = 0
    rows: int = 0
    left_out: int = 0
    unmarked: int = 0
    _rows: Rows | None = None
    _plan: Columns | None = None
    _region: str = ""

    def __iter__(self) -> Iterator[Listed]:
        assert self._rows is not None
        assert self._plan is not None
        plan = self._plan
        for number, cells in enumerate(islice(self._rows, plan.first, None), start=1):
            if not any(map(str.strip, cells)):
                continue
            self.rows += 1
            if plan.flag is not None and not is_yes(_cell(cells, plan.flag)):
                self.unmarked += 1
                continue
            found = list(self._of_row(number, cells, plan))
            self.left_out += not found
            yield from found
        if self._rows.too_long:
            self._problem(
                RowProblem(
                    0, "", "", tr("{too_long} lines never end; they were left out.", too_long=self._rows.too_long)
                )
            )

    def share_read(self) -> float:
        """How much of the file was read, from 0 to 1."""
        assert self._rows is not None
        return min(self._rows.done() / max(self._rows.file.stat().st_size, 1), 1.0)

    def close(self) -> None:
        if self._rows is not None:
            self._rows.close()

    def _of_row(self, number: int, cells: list[str], plan: Columns) -> Iterator[Listed]:
        reason = cut(clean_line(own.unguarded(_cell(cells, plan.reason))), REASON_LIMIT)
        empty = True
        for column in plan.values:
            text = own.unguarded(_cell(cells, column.at))
            if text and (column.code, column.area) != (None, None):
                local = with_parts(text, "", _cell(cells, column.area), "")
                text = with_parts(local, _cell(cells, column.code), "", "")
            found = read_cell(text, region=self._region, hint=column.hint)
            empty = empty and not found.values and not found.problem
            if found.problem:
                shown = cut(clean_line(text), SHOWN)
                self._problem(RowProblem(number, plan.name(column.at), shown, found.problem))
            for kind, value in found.values:
                yield Listed(kind, value, reason)
        if empty:
            self._problem(RowProblem(number, "", "", tr("No number, address or domain in this row.")))

    def _problem(self, problem: RowProblem) -> None:
        if len(self.problems) < PROBLEMS:
            self.problems.append(problem)
        else:
            self.more_problems += 1


def _cell(cells: list[str], at: int | None) -> str:
    return cells[at].strip() if at is not None and at < len(cells) else ""


def open_stop_list(path: Path, *, region: str = "") -> StopFile:
    """A do-not-call list in any delimiter and encoding, with a header or none, ready to be gone through once.

    ``region`` (alpha-2) is where numbers without a country code are called from. Close it when done.
    Raises UserError where it can't be opened, is no text, or holds nothing that can be stopped.
    """
    rows = open_rows(path)
    try:
        plan = find_columns(list(islice(rows, LOOKED_AT)))
        if not plan.values:
            raise UserError(
                tr("{name} holds no column of numbers, e-mail addresses or domains.", name=path.name),
                hint=tr("Put one of them on each line. Nothing was imported."),
                code="no_columns",
            )
    except BaseException:
        rows.close()
        raise
    names = tuple(plan.name(column.at) for column in plan.values)
    problems = [RowProblem(0, "", "", rows.note)] if rows.note else []
    return StopFile(path.name, rows.encoding, rows.delimiter, names, problems, _rows=rows, _plan=plan, _region=region)


def write_stops(path: Path, stops: Iterable[Stop]) -> int:
    """All numbers, addresses and domains that are stopped, to csv, txt (one a line) or json; returns how many.

    Written as they come, so that a million take no memory. Raises UserError for another ending, WorldError where the
    file can't be written.
    """
    makers = {".csv": _csv, ".txt": _text, ".json": _json}
    maker = makers.get(path.suffix.lower())
    if maker is None:
        found = f"“{path.suffix}”" if path.suffix else "A name without an ending"
        raise UserError(
            tr("{found} is no kind of file these can be written to.", found=found),
            hint=tr("Use csv, txt or json. Nothing was written."),
            code="ending",
        )
    counted = _Counted(stop for stop in stops if stop.kind in _SAID)
    save(path, maker(counted))
    return counted.count


@dataclass(slots=True)
class _Counted:
    """Lets stops through and counts them."""

    stops: Iterable[Stop]
    count: int = 0

    def __iter__(self) -> Iterator[Stop]:
        for stop in self.stops:
            self.count += 1
            yield stop


def _csv(stops: Iterable[Stop]) -> Iterator[bytes]:
    yield codecs.BOM_UTF8 + _row(HEADER)
    for stop in stops:
        yield _row((stop.kind.value, stop.value, stop.reason, stop.at.isoformat()))


def _row(cells: Iterable[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerow([own.guarded(cell) for cell in cells])
    return text.getvalue().encode("utf-8", errors="replace")


def _text(stops: Iterable[Stop]) -> Iterator[bytes]:
    for stop in stops:
        yield f"{stop.value}\n".encode(errors="replace")


def _json(stops: Iterable[Stop]) -> Iterator[bytes]:
    yield b'{"stops": ['
    for number, stop in enumerate(stops):
        yield (",\n" if number else "\n").encode() + json.dumps(to_plain(stop), ensure_ascii=False).encode(
            errors="replace"
        )
    yield b"\n]}\n"
