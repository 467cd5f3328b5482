"""Carries do-not-calls from the data file that goes into the backup that comes. Knows stops and marks only."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from coachdesk.errors import StoreDamaged
from coachdesk.model.call import Stop, StopKind
from coachdesk.store import derived, files, reach, rows, safekeeping, schema
from coachdesk.store.faults import named

_STOP = ("id", "kind", "value", "reason", "at", "lifted_at", "lifted_reason")


class Said(NamedTuple):
    """``stops``: rows of stop, in force or lifted. ``marked``: the prospects who carry a mark of their own."""

    stops: list[rows.Values]
    marked: list[str]


def said_in(path: Path) -> Said:
    """The do-not-calls of a data file, as far as they can be read; the file itself isn't opened."""
    said = Said([], [])
    if not path.exists():
        return said
    with safekeeping.beside(path) as copy:
        # A journal that belongs to the file would be played back into it, so only a copy is opened.
        for original, twin in zip((path, *files.sides(path)), (copy, *files.sides(copy)), strict=True):
            if original.exists():
                shutil.copyfile(original, twin)
        try:
            _read(copy, said)
        except sqlite3.Error as error:
            failure = named(error)
            if failure and not isinstance(failure, StoreDamaged):
                raise  # a full disk, say: what can be read later must not be forgotten now
    return said


def _read(path: Path, said: Said) -> None:
    with closing(sqlite3.connect(path)) as c:
        for row in c.execute(f"SELECT {', '.join(_STOP)} FROM stop WHERE deleted_at IS NULL ORDER BY at, id"):
            if legible := _legible(row):
                said.stops.append(legible)
        said.marked.extend(id_ for (id_,) in c.execute("SELECT id FROM prospect WHERE do_not_call") if id_)


def _legible(row: tuple[Any, ...]) -> rows.Values | None:
    """The row as the store uses it; None where damage has made nonsense of it."""
    try:
        values = {name: rows.as_used(schema.stop.c[name], value) for name, value in zip(_STOP, row, strict=True)}
        values["find"] = reach.key_of_stop(_stop(values)).find
    except (TypeError, ValueError, AttributeError, OverflowError):
        return None
    return values


def _stop(values: rows.Values) -> Stop:
    return Stop(StopKind(values["kind"]), values["value"], values["reason"], values["at"])


def take_over(c: Connection, said: Said) -> int:
    """Adds the stops that aren't known here, and the releases of those that are; returns how many came into force.

    Steps taken before can't be undone then: one of them could bring back a callback of somebody stopped.
    """
    known = {row["id"]: row for row in c.execute(select(schema.stop)).mappings()}
    released = [stop for stop in said.stops if stop["lifted_at"] and _in_force(known.get(stop["id"]))]
    for stop in released:
        lifted = {name: stop[name] for name in ("lifted_at", "lifted_reason")}
        c.execute(update(schema.stop).where(schema.stop.c.id == stop["id"]).values(**lifted))
        del known[stop["id"]]
    there = {(row["kind"], row["value"]) for row in known.values() if _in_force(row)}
    gone = {stop["id"] for stop in released} | known.keys()
    fresh = [stop for stop in said.stops if stop["id"] not in gone and (stop["kind"], stop["value"]) not in there]
    if fresh:
        c.execute(insert(schema.stop), fresh)
    marked = _mark(c, said.marked)
    concerned = derived.reached_by(c, [_stop(stop) for stop in (*released, *fresh)])
    derived.refresh(c, {*marked, *concerned}, reach_too=False)
    count = len(marked) + sum(stop["lifted_at"] is None for stop in fresh)
    if count:
        c.execute(delete(schema.step))
    return count


def _in_force(row: Any) -> bool:
    return row is not None and row["lifted_at"] is None and row["deleted_at"] is None


def _mark(c: Connection, prospects: list[str]) -> list[str]:
    """Marks those of these prospects who are here and not marked yet; returns them."""
    t = schema.prospect.c
    found: list[str] = []
    for part in reach.chunks(prospects):
        chosen = t.id.in_(part) & ~t.do_not_call
        found.extend(c.scalars(select(t.id).where(chosen)))
        c.execute(update(schema.prospect).where(chosen).values(do_not_call=True, version=t.version + 1))
    return found
