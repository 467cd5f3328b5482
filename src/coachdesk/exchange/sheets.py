"""Our values as tables, and tables as CSV, XLSX and JSON. A cell is always text: no formula leaves here."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coachdesk.exchange import own
from coachdesk.exchange.text import cut
from coachdesk.model.call import Call, Callback
from coachdesk.model.ids import ProspectId
from coachdesk.model.plain import to_plain
from coachdesk.model.prospect import Prospect

XLSX_CELL = 32_767
XLSX_ROWS = 1_048_575
_NO_XML = dict.fromkeys([*range(0x20), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)], "") | {9: "\t", 10: "\n", 13: ""}

Names = Mapping[ProspectId, Prospect]


@dataclass(frozen=True, slots=True)
class Sheet:
    header: Sequence[str]
    rows: Sequence[Sequence[str]]


def of_prospects(prospects: Sequence[Prospect]) -> Sheet:
    columns = own.columns_for(prospects)
    return Sheet(columns, [own.cells_for(who, columns) for who in prospects])


def of_calls(calls: Sequence[Call], names: Names) -> Sheet:
    header = ("At (UTC)", "Name", "Company", "Number", "Outcome", "Play", "Note", "May write", "Seconds", "Opener",
              "Section", "Open steps", "Called against", "Prospect", "Call")  # fmt: skip
    rows = [
        (
            call.at.isoformat(), *_who(call.prospect, names), call.number, call.outcome, call.play, call.note,
            call.permission.value, "" if call.seconds is None else f"{call.seconds:g}", call.opener, call.section,
            "; ".join(call.open_steps), call.override, call.prospect, call.id,
        )
        for call in calls
    ]  # fmt: skip
    return Sheet(header, rows)


def of_callbacks(callbacks: Sequence[Callback], names: Names) -> Sheet:
    header = (
        "At (UTC)",
        "Time there",
        "Time zone",
        "Name",
        "Company",
        "Number",
        "Reason",
        "State",
        "Prospect",
        "Callback",
    )
    rows = []
    for one in callbacks:
        who = names.get(one.prospect)
        number = who.phone.e164 or who.phone.number if who and who.phone else ""
        rows.append((
            one.at.isoformat(), one.local.isoformat(sep=" ", timespec="minutes"), one.zone, *_who(one.prospect, names),
            number, one.reason, one.state.value, one.prospect, one.id,
        ))  # fmt: skip
    return Sheet(header, rows)


def _who(prospect: ProspectId, names: Names) -> tuple[str, str]:
    who = names.get(prospect)
    return (who.name, who.company) if who else ("", "")


def csv_of(sheet: Sheet) -> bytes:
    """UTF-8 with its mark, as Excel wants it; cells a spreadsheet would calculate are guarded (``own.guarded``)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in (sheet.header, *sheet.rows):
        writer.writerow([own.guarded(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def xlsx_of(sheets: Mapping[str, Sheet]) -> bytes:
    """A workbook whose cells are all constant text, so that nothing is calculated, linked or turned into a date."""
    # 60 ms to import, and only this kind of export needs it.
    import xlsxwriter  # noqa: PLC0415

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        bold = book.add_format({"bold": True})
        for name, sheet in sheets.items():
            page = book.add_worksheet(name)
            page.freeze_panes(1, 0)
            for at, column in enumerate(sheet.header):
                page.write_string(0, at, _xml(column), bold)
                widest = max((len(row[at]) for row in sheet.rows[:200]), default=0)
                page.set_column(at, at, min(max(len(column), widest) + 2, 48))
            for line, row in enumerate(sheet.rows[:XLSX_ROWS], start=1):
                for at, cell in enumerate(row):
                    if cell:
                        page.write_string(line, at, _xml(cell))
            if sheet.rows:
                page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    return buffer.getvalue()


def _xml(cell: str) -> str:
    return cut(cell.translate(_NO_XML), XLSX_CELL)


def json_of(values: Mapping[str, Sequence[object]]) -> bytes:
    """One JSON document with every field of every value, as ``model.plain`` writes them; one value a line."""
    parts = []
    for name, items in values.items():
        lines = ",\n".join(json.dumps(to_plain(item), ensure_ascii=False) for item in items)
        parts.append(f"{json.dumps(name)}: [\n{lines}\n]")
    return ("{" + ",\n".join(parts) + "}\n").encode("utf-8", errors="replace")
