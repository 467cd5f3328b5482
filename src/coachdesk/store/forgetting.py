"""Erases people for good: their rows, what undo keeps of them, and the bytes in the file. Knows tables; not why."""

import mmap
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, func, insert, select, update

from coachdesk.model.call import Stop, StopKind
from coachdesk.model.prospect import Prospect
from coachdesk.names.words import words
from coachdesk.store import derived, files, keys, queries, reach, rows, schema
from coachdesk.store import stops as asking

FORGOTTEN = "forgotten"
"""The small value that names who was erased, by ids that say nothing else: a backup put back must not bring them."""

ASKED = "They asked not to be contacted."
"""The reason of a do-not-call whose own words went with the person."""

_OF_DRAFTS = ((schema.draft_past, schema.draft_past.c.draft), (schema.posting, schema.posting.c.id))
_OF_CALLBACKS = ((schema.callback_past, schema.callback_past.c.callback),)
_OWN: tuple[tuple[Table[Any], Any], ...] = (
    (schema.answer, schema.answer.c.prospect),
    (schema.callback, schema.callback.c.prospect),
    (schema.draft, schema.draft.c.prospect),
    (schema.call, schema.call.c.prospect),
    (schema.event_line, schema.event_line.c.prospect),
    (schema.clip, schema.clip.c.id),
    (schema.reach, schema.reach.c.prospect),
    (schema.finder, schema.finder.c.prospect),
    (schema.prospect, schema.prospect.c.id),
)
"""Every table with rows of a prospect, those that others point to last."""


def erase(c: Connection, people: Collection[str]) -> None:
    """Deletes all rows of these prospects, also those of people removed before, and ends every undo: it holds them.

    Do-not-calls on their numbers and addresses stay, without the reason's own words where nobody else has the contact.
    What was learned of their names goes where nobody else on the list has such a name.
    """
    if c.dialect.name == "sqlite":
        # What is deleted from here on is written over with zeros.
        c.exec_driver_sql("PRAGMA secure_delete = ON")
    p = schema.prospect.c
    names: set[str] = set()
    for part in reach.chunks(people):
        here = [rows.prospect(row) for row in c.execute(select(*rows.PROSPECT_COLUMNS).where(p.id.in_(part)))]
        names.update(name for person in here for name in _names_of(person))
        _plain_stops(c, here)
        sums = select(func.sum(p.listed), func.sum(p.waiting)).where(p.id.in_(part))
        listed, waiting = c.execute(sums).one()
        for owned, tables in ((schema.draft, _OF_DRAFTS), (schema.callback, _OF_CALLBACKS)):
            ids = select(owned.c.id).where(owned.c.prospect.in_(part))
            for table, owner in tables:
                c.execute(delete(table).where(owner.in_(ids)))
        for table, owner in _OWN:
            c.execute(delete(table).where(owner.in_(part)))
        derived.count_in(c, listed=-(listed or 0), waiting=-(waiting or 0))
    for part in reach.chunks(_only_theirs(c, names)):
        c.execute(delete(schema.learned).where(schema.learned.c.id.in_(part)))
    # The labels and images of steps, and the first screen of the next start, hold what was deleted.
    c.execute(delete(schema.step))
    c.execute(delete(schema.setting).where(schema.setting.c.key.in_(("glance", "glance_sequence"))))
    _remember(c, people)


def _names_of(person: Prospect) -> set[str]:
    """The keys under which something may have been learned from their name: its words, and the whole."""
    tokens = (token.folded for word in person.name.split() for token in words(word))
    return {" ".join(person.name.split()).casefold(), *tokens} - {""}


def _only_theirs(c: Connection, names: Collection[str]) -> set[str]:
    """Those of these names of which something was learned, and which nobody on the list has by now."""
    t, f = schema.learned.c, schema.finder.c
    known = {id_ for part in reach.chunks(names) for id_ in c.scalars(select(t.id).where(t.id.in_(part)))}
    alike = f.text.contains
    return {
        name for name in known if c.scalar(select(f.prospect).where(alike(keys.fold(name), autoescape=True))) is None
    }


def _plain_stops(c: Connection, people: Iterable[Prospect]) -> None:
    """Of the do-not-calls on these people's contacts only the contact stays; those in person and lifted ones go."""
    t = schema.stop.c
    for person in people:
        for stop in asking.covering(c, person, lifted=True):
            if stop.kind == StopKind.DOMAIN or _shared(c, stop, but=person.id):
                continue
            one = t.id == stop.id
            gone = stop.lifted_at is not None or stop.kind == StopKind.PROSPECT
            c.execute(delete(schema.stop).where(one) if gone else update(schema.stop).where(one).values(reason=ASKED))


def _shared(c: Connection, row: Any, *, but: str) -> bool:
    """Whether somebody else on the list has this contact too: then the stop speaks of them as well."""
    key = reach.key_of_stop(Stop(StopKind(row.kind), row.value, row.reason, row.at))
    return any(holder != but for holder in reach.holders(c, [key], limit=2))


def forgotten(c: Connection) -> list[str]:
    """The ids of those who were erased."""
    return (queries.value(c, FORGOTTEN) or "").split()


def _remember(c: Connection, people: Collection[str]) -> None:
    before = forgotten(c)
    value = " ".join(dict.fromkeys([*before, *people]))
    t = schema.setting
    if before:
        c.execute(update(t).where(t.c.key == FORGOTTEN).values(value=value))
    elif value:
        c.execute(insert(t), {"key": FORGOTTEN, "value": value})


def scour(engine: Engine) -> None:
    """Writes the data anew, so that nothing deleted is left between what stays. Takes as long as copying the file."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as c:
        if c.dialect.name != "sqlite":
            for table in schema.metadata.sorted_tables:
                c.exec_driver_sql(f"VACUUM (FULL) {c.dialect.identifier_preparer.format_table(table)}")
            return
        c.exec_driver_sql("PRAGMA secure_delete = ON")
        c.exec_driver_sql("VACUUM")
        c.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def copies_with(data: Path, people: Collection[str]) -> list[Path]:
    """The backups and the files kept aside beside ``data`` in which one of these people stands, newest first."""
    found = [*(data.parent / "backups").glob("*.db"), *data.parent.glob(f"{data.name}.*-*")]
    others = [file for file in found if not file.name.endswith(files.SIDES)]
    holding = [file for file in others if any(_holds(one, people) for one in (file, *files.sides(file)))]
    return sorted(holding, key=lambda file: file.stat().st_mtime, reverse=True)


def _holds(file: Path, ids: Collection[str]) -> bool:
    """An id is stored as it is written: looked for byte by byte, it is also found in a damaged or older file."""
    if not file.is_file() or not file.stat().st_size:
        return False
    with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as view:
        return any(view.find(id_.encode()) >= 0 for id_ in ids)


def drop_copies(copies: Iterable[Path]) -> int:
    """Deletes these files with their journals; returns how many could not be."""
    left = 0
    for copy in copies:
        try:
            for file in (copy, *files.sides(copy)):
                file.unlink(missing_ok=True)
        except OSError:
            left += 1
    return left
