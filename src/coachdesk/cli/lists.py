"""``import``, ``export`` and ``prospects``."""

import sys
from argparse import Namespace
from pathlib import Path

from coachdesk.cli.at_desk import at_desk
from coachdesk.cli.shapes import Json, of_prospect, show
from coachdesk.cli.tell import joined, problems, table, tell
from coachdesk.cli.tell import who as reached
from coachdesk.desk import Desk
from coachdesk.desk.results import Imported
from coachdesk.errors import UserError
from coachdesk.model.prospect import ContactList

PREVIEWED = 20
MOST = 1_000_000
SHOWN = 100
ALONE = {".ics": "callbacks", ".vcf": "prospects", ".csv": "prospects"}
"""What a kind of file can hold of all there is; the others hold all of it."""


def import_list(chosen: Namespace) -> int:
    """Read a list and add it, or with --preview only show it."""
    mapping = dict(_pair(text) for text in chosen.map)
    with at_desk(chosen, changes=not chosen.preview) as desk:
        contacts = desk.read_list(Path(chosen.file), mapping=mapping or None)
        if chosen.preview:
            return _preview(desk, contacts, wants_json=chosen.json)
        done = desk.import_list(contacts, progress=_progress if sys.stderr.isatty() else None)
        desk.start_if_idle()
    if chosen.json:
        show(_document(contacts, done))
        return 0
    tell(f"{contacts.file}: {_counts(done)}.")
    problems(contacts.problems)
    return 0


def export(chosen: Namespace) -> int:
    """Write a file; the kind comes from the ending."""
    path = Path(chosen.file)
    what = chosen.what or "all"
    if what == "all":
        what = ALONE.get(path.suffix.lower(), "all")
    with at_desk(chosen) as desk:
        done = desk.export(path, what=what, search=chosen.search)
    if chosen.json:
        show({"file": str(done.path), "rows": done.rows, "what": what})
    else:
        tell(f"{_rows(done.rows)} of {'all kinds' if what == 'all' else what} in {done.path}.")
    return 0


def prospects(chosen: Namespace) -> int:
    """List who fits a search."""
    if chosen.limit is not None and chosen.limit < 1:
        raise UserError("--limit must be at least 1.", hint="Leave it out to see everybody.", code="usage")
    limit = min(chosen.limit or (MOST if chosen.json else SHOWN), MOST)
    with at_desk(chosen) as desk:
        found = desk.prospects(search=chosen.search, limit=limit)
        total = desk.count_prospects(search=chosen.search)
    if chosen.json:
        show({"prospects": [of_prospect(p) for p in found], "total": total})
        return 0
    if found:
        table((*reached(p), "never call" if p.do_not_call else "") for p in found)
    else:
        tell("Nobody fits." if chosen.search else "The list is empty.")
    if total > len(found):
        tell(f"… and {total - len(found)} more; --limit shows them.")
    return 0


def _pair(text: str) -> tuple[str, str]:
    field, mark, column = text.partition("=")
    if not mark or not field.strip() or not column.strip():
        raise UserError(f"--map wants FIELD=COLUMN, not {text!r}.", hint="Such as --map phone=Telephone.", code="usage")
    return field.strip(), column.strip()


def _preview(desk: Desk, contacts: ContactList, *, wants_json: bool) -> int:
    counts = desk.count_merge(contacts)
    shown = contacts.prospects[:PREVIEWED]
    if wants_json:
        show({**_document(contacts, counts), "rows": [of_prospect(p) for p in shown]})
        return 0
    if contacts.mapping:
        table((field, f"from {column}") for field, column in contacts.mapping.items())
        print()
    if shown:
        table((*reached(p), p.email) for p in shown)
        print()
    tell(f"{contacts.file}: {_counts(counts)}. This is a preview; nothing was written.")
    problems(contacts.problems)
    return 0


def _counts(done: Imported) -> str:
    known = f"{done.merged} already there" if done.merged else ""
    updated = f"{done.updated} completed" if done.updated else ""
    skipped = f"{done.skipped} skipped" if done.skipped else ""
    return joined(f"{done.added} new", updated, known, skipped)


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"


def _document(contacts: ContactList, done: Imported) -> Json:
    return {
        "file": contacts.file,
        "kind": contacts.kind,
        "encoding": contacts.encoding,
        "mapping": contacts.mapping,
        "added": done.added,
        "updated": done.updated,
        "merged": done.merged,
        "skipped": done.skipped,
        "problems": [
            {"row": p.row, "column": p.column, "value": p.value, "message": p.message} for p in contacts.problems
        ],
    }


def _progress(done: int, total: int) -> bool:
    print(f"\r{done} of {total}", end="\n" if done >= total else "", file=sys.stderr, flush=True)
    return True
