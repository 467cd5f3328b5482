"""Writes one prospect's whole record to a file of the kind its ending names. Opens no database."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from coachdesk.errors import UserError
from coachdesk.exchange import sheets
from coachdesk.exchange.files import save
from coachdesk.language import tr
from coachdesk.model.call import HistoryItem
from coachdesk.model.plain import to_plain
from coachdesk.model.record import Record

RULE = "-" * 72


def write_record(path: Path, record: Record, *, history: Sequence[HistoryItem], zone: str) -> int:
    """The timeline to csv or txt, with all it was told from to json. Returns the number of lines of the timeline.

    ``zone`` is the rep's own, by whose clock txt tells the times. Raises UserError for another ending, WorldError where
    the file can't be written.
    """
    match path.suffix.lower():
        case ".json":
            data = json.dumps(to_plain(_whole(record, history)), ensure_ascii=False, indent=1).encode(
                "utf-8", "replace"
            )
        case ".csv":
            data = sheets.csv_of(_table(history))
        case ".txt":
            data = _text(record, history, zone=zone).encode("utf-8", "replace")
        case ending:
            found = f"“{ending}”" if ending else "A name without an ending"
            raise UserError(
                tr("{found} is no kind of file a record can be written to.", found=found),
                hint=tr("Use json, csv or txt. Nothing was written."),
                code="ending",
            )
    save(path, data)
    return len(history)


def _whole(record: Record, history: Sequence[HistoryItem]) -> dict[str, Any]:
    return {
        "prospect": record.prospect,
        "added_at": record.added_at,
        "history": history,
        "calls": [{**to_plain(one.call), "pressed_before": one.pressed} for one in record.calls],
        "answers": record.answers,
        "drafts": [_versions(one.versions) for one in record.drafts],
        "callbacks": [_versions(one.versions) for one in record.callbacks],
        "stops": [
            {**to_plain(one.stop), "lifted_at": one.lifted_at, "lifted_reason": one.lifted_reason}
            for one in record.stops
        ],
    }


def _versions(versions: Sequence[tuple[datetime, object]]) -> list[dict[str, Any]]:
    return [{"since": since.isoformat(), **to_plain(value)} for since, value in versions]


def _table(history: Sequence[HistoryItem]) -> sheets.Sheet:
    rows = [(i.at.isoformat(), i.kind, i.title, i.detail, "\n".join(map(": ".join, i.facts))) for i in history]
    return sheets.Sheet(("At (UTC)", "Kind", "What", "In short", "All of it"), rows)


def _text(record: Record, history: Sequence[HistoryItem], *, zone: str) -> str:
    who = record.prospect
    numbers = (f"{p.number}{' (wrong)' if p.bad else ''}" for p in who.phones)
    head = [who.shown_name, *filter(None, (who.title, who.company)), *numbers, *who.emails]
    if who.do_not_call:
        head.append("Asked not to be called")
    return "\n".join([*head, f"Times by the clock of {zone}, newest first", "", *_lines(history, zone=zone)])


def _lines(history: Sequence[HistoryItem], *, zone: str) -> list[str]:
    lines = []
    for item in history:
        at = item.at.astimezone(ZoneInfo(zone))
        lines += [RULE, f"{at:%Y-%m-%d %H:%M}  {item.title}"]
        told = [*map(": ".join, item.facts)] or ([item.detail] if item.detail else [])
        lines += [f"    {line}" for text in told for line in text.splitlines()]
    return [*lines, RULE, ""]
