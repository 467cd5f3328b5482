"""``import``, ``export`` and ``prospects``."""

import sys
from argparse import Namespace
from pathlib import Path

from coachdesk.cli.shapes import Json, of_prospect, show
from coachdesk.desk import Desk, open_desk
from coachdesk.errors import UserError
from coachdesk.model.prospect import ContactList
from coachdesk.paths import data_folder

PREVIEWED = 20


def import_list(chosen: Namespace) -> int:
    """Read a list and add it, or with --preview only show it."""
    mapping = dict(_pair(text) for text in chosen.map)
    desk = open_desk(data_folder(chosen.data))
    try:
        contacts = desk.read_list(Path(chosen.file), mapping=mapping or None)
        if chosen.preview:
            return _preview(desk, contacts, wants_json=chosen.json)
        done = desk.import_list(contacts, progress=_progress if sys.stderr.isatty() else None)
        document = _document(contacts, added=done.added, updated=done.updated, merged=done.merged)
        desk.start_if_idle()
        desk.keep_glance()
    finally:
        desk.close()
    if chosen.json:
        show(document)
        return 0
    print(f"{done.added} added, {done.updated} updated, {done.merged} already known, {done.skipped} skipped.")
    _print_problems(contacts)
    return 0


def export(chosen: Namespace) -> int:
    """Write a file; the kind comes from the ending."""
    path = Path(chosen.file)
    what = chosen.what or {".ics": "callbacks", ".vcf": "prospects", ".csv": "prospects"}.get(
        path.suffix.lower(), "all"
    )
    desk = open_desk(data_folder(chosen.data))
    try:
        done = desk.export(path, what=what)
    finally:
        desk.close()
    if chosen.json:
        show({"file": str(done.path), "rows": done.rows, "what": what})
    else:
        print(f"{done.rows} rows in {done.path}.")
    return 0


def prospects(chosen: Namespace) -> int:
    """List who fits a search."""
    if chosen.limit < 1:
        raise UserError("--limit must be at least 1.", code="usage")
    desk = open_desk(data_folder(chosen.data))
    try:
        found = desk.prospects(search=chosen.search, limit=chosen.limit)
    finally:
        desk.close()
    if chosen.json:
        show({"prospects": [of_prospect(p) for p in found]})
        return 0
    for who in found:
        number = who.phone.number if who.phone else "no number"
        print("\t".join((who.id, who.name, who.company, number)))
    return 0


def _pair(text: str) -> tuple[str, str]:
    field, mark, column = text.partition("=")
    if not mark or not field.strip() or not column.strip():
        raise UserError(f"--map wants FIELD=COLUMN, not {text!r}.", code="usage")
    return field.strip(), column.strip()


def _preview(desk: Desk, contacts: ContactList, *, wants_json: bool) -> int:
    counts = desk.count_merge(contacts)
    document = _document(contacts, added=counts.added, updated=counts.updated, merged=counts.merged)
    document["rows"] = [of_prospect(p) for p in contacts.prospects[:PREVIEWED]]
    if wants_json:
        show(document)
        return 0
    for field, column in contacts.mapping.items():
        print(f"{field} from {column}")
    for who in contacts.prospects[:PREVIEWED]:
        number = who.phone.number if who.phone else "no number"
        print("\t".join((who.name, who.company, number, who.email)))
    print(f"{counts.added} would be added, {counts.updated} updated. Nothing was written.")
    _print_problems(contacts)
    return 0


def _document(contacts: ContactList, *, added: int, updated: int, merged: int) -> Json:
    return {
        "file": contacts.file,
        "kind": contacts.kind,
        "encoding": contacts.encoding,
        "mapping": contacts.mapping,
        "added": added,
        "updated": updated,
        "merged": merged,
        "skipped": contacts.skipped,
        "problems": [
            {"row": p.row, "column": p.column, "value": p.value, "message": p.message} for p in contacts.problems
        ],
    }


def _progress(done: int, total: int) -> bool:
    print(f"\r{done} of {total}", end="\n" if done >= total else "", file=sys.stderr, flush=True)
    return True


def _print_problems(contacts: ContactList) -> None:
    for problem in contacts.problems[:PREVIEWED]:
        where = f"Row {problem.row}" if problem.row else "The file"
        print(f"{where}, {problem.column}: {problem.message}")
    if len(contacts.problems) > PREVIEWED:
        print(f"… and {len(contacts.problems) - PREVIEWED} more.")
