"""Which columns of a do-not-call list say what is stopped. Knows no file; what a value means is asked of others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coachdesk.exchange.headers import Meaning, read_header
from coachdesk.exchange.looks import looks_like_date
from coachdesk.exchange.rows import is_yes
from coachdesk.exchange.stop_values import is_value, read_cell
from coachdesk.exchange.text import clean_line, fold, word_set
from coachdesk.model.call import StopKind

_OWN = word_set("domain domains")
_REASON = word_set("reason grund motif motivo")
_SAYS_NO = word_set("no n false 0 nein non nee nej nie off unchecked")
_AREA, _LOCAL = 3, 7
_SHARE = 0.5
_DIAL_CODE = re.compile(r"(?:\+|00)?\d{1,4}")


@dataclass(frozen=True, slots=True)
class Value:
    """A column of values: what it holds where that is sure, and the columns of its country and area codes."""

    at: int
    hint: StopKind | None = None
    code: int | None = None
    area: int | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """``first`` is the place of the first row of data among the rows that were looked at.

    ``flag`` is a column whose yes or no says whether a row counts; ``reason`` that of the reason.
    """

    header: tuple[str, ...]
    first: int
    values: tuple[Value, ...]
    flag: int | None = None
    reason: int | None = None

    def name(self, at: int) -> str:
        """What a column is called, or its number as a person counts."""
        found = self.header[at] if at < len(self.header) else ""
        return found or f"Column {at + 1}"


def find_columns(rows: Sequence[Sequence[str]]) -> Columns:
    """What the first rows of a list say about its columns."""
    first = next((at for at, row in enumerate(rows) if any(map(is_value, row))), None)
    if first is None:
        first = _after_words(rows)
    header = _header(rows[:first])
    body = [row for row in rows[first:] if any(map(str.strip, row))]
    width = max(map(len, body), default=0)
    columns = [[clean_line(row[at]) for row in body if at < len(row) and row[at].strip()] for at in range(width)]
    if width == 2 and not header and _is_split_number(columns):
        return Columns((), first, (Value(1, StopKind.NUMBER, area=0),))
    meanings = [_meaning(header[at], cells) if at < len(header) else None for at, cells in enumerate(columns)]
    values = [v for at, cells in enumerate(columns) if cells and (v := _value(at, cells, header, meanings))]
    if not values and width == 1:
        values = [Value(0)]
    flag = next((at for at, cells in enumerate(columns) if _is_flag(meanings[at], cells)), None)
    reason = next((at for at in range(min(width, len(header))) if fold(header[at]) in _REASON), None)
    return Columns(header, first, tuple(values), flag, reason)


def _meaning(header: str, cells: Sequence[str]) -> Meaning | None:
    """What a header says; a column of countries that holds 44 and 353 is one of dialling codes."""
    found = read_header(header) if header else None
    dial = found and found.field == "country" and all(_DIAL_CODE.fullmatch(cell) for cell in cells)
    return replace(found, field="dial_code") if found and dial else found


def _value(at: int, cells: Sequence[str], header: Sequence[str], meanings: Sequence[Meaning | None]) -> Value | None:
    """This column as one of values; None where it holds something else."""
    found = meanings[at]
    words = fold(header[at]).split() if at < len(header) else []
    if found and found.field == "phone" and (found.sure or _share(cells)):
        return Value(at, StopKind.NUMBER, *_codes(at, meanings))
    if found and found.field == "email":
        return Value(at, StopKind.EMAIL)
    if _OWN & set(words) and _share(cells):
        return Value(at, StopKind.DOMAIN if len(words) == 1 else None)
    return Value(at) if _may_hold(found) and _share(cells) else None


def _codes(at: int, meanings: Sequence[Meaning | None]) -> tuple[int | None, int | None]:
    """The columns of country and area code right before a number."""
    near = {found.field: place for place, found in enumerate(meanings[:at]) if found and place >= at - 2}
    return near.get("dial_code"), near.get("area_code")


def _after_words(rows: Sequence[Sequence[str]]) -> int:
    """Where a list begins in which nothing looks like a value: below its header, if it has one."""
    for at, row in enumerate(rows):
        cells = [clean_line(cell) for cell in row if cell.strip()]
        if cells:
            return at + 1 if all(read_header(cell).field or not read_cell(cell).values for cell in cells) else at
    return len(rows)


def _header(above: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The line of names nearest above the data."""
    named = next((row for row in reversed(above) if any(map(str.strip, row))), ())
    return tuple(clean_line(cell) for cell in named)


def _may_hold(found: Meaning | None) -> bool:
    """Whether a column of this header may hold anything: it is unknown, blank, or not there."""
    return found is None or found.why in ("unknown", "blank") or found.field == "do_not_call"


def _share(cells: Sequence[str]) -> bool:
    good = sum(bool(read_cell(cell).values) and not looks_like_date(cell) for cell in cells)
    return good >= _SHARE * len(cells)


def _is_split_number(columns: Sequence[Sequence[str]]) -> bool:
    """Area code and number in two columns, as the registry of the United States gives them out."""
    area, local = columns
    return all(len(c) == _AREA and c.isdigit() for c in area) and all(len(c) == _LOCAL and c.isdigit() for c in local)


def _is_flag(found: Meaning | None, cells: Sequence[str]) -> bool:
    """A column that says of each row whether it is stopped; such a file holds others too."""
    if not found or found.field not in ("do_not_call", "number_dnc") or not cells:
        return False
    return all(is_yes(cell) or fold(cell) in _SAYS_NO for cell in cells)
