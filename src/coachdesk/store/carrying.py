"""Carries do-not-calls and erasures from the data file that goes into the backup that comes. Knows no more of it."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from coachdesk.errors import StoreDamaged
from coachdesk.model.call import Stop, StopKind
from coachdesk.store import derived, files, forgetting, reach, rows, safekeeping, schema, stopping
from coachdesk.store.faults import named

_STOP = ("id", "kind", "value", "reason", "at", "lifted_at", "lifted_reason")


class Said:
    """What a data file says of do-not-calls, as far as it can be read. Read as it is asked for: it may be a million."""

    def __init__(self, c: sqlite3.Connection | None) -> None:
        self._c = c

    def stops(self) -> Iterator[rows.Values]:
        """Rows of stop, in force or lifted, the oldest first."""
        for row in self._rows(f"SELECT {', '.join(_STOP)} FROM stop WHERE deleted_at IS NULL ORDER BY at, id"):
            if legible := _legible(row):
                yield legible

    def marked(self) -> list[str]:
        """The prospects who carry a mark of their own."""
        return [id_ for (id_,) in self._rows("SELECT id FROM prospect WHERE do_not_call") if id_]

    def forgotten(self) -> list[str]:
        """Those who were erased."""
        found = self._rows(f"SELECT value FROM setting WHERE key = '{forgetting.FORGOTTEN}'")
        return [id_ for (value,) in found for id_ in str(value).split()]

    def __bool__(self) -> bool:
        return next(self.stops(), None) is not None or bool(self.marked()) or bool(self.forgotten())

    def _rows(self, query: str) -> Iterator[tuple[Any, ...]]:
        if self._c is None:
            return
        try:
            yield from self._c.execute(query)
        except sqlite3.Error as error:
            failure = named(error)
            if failure and not isinstance(failure, StoreDamaged):
                raise  # a full disk, say: what can be read later must not be forgotten now


@contextmanager
def said_in(path: Path) -> Iterator[Said]:
    """The do-not-calls of a data file; the file itself isn't opened."""
    if not path.exists():
        yield Said(None)
        return
    with safekeeping.beside(path) as copy:
        # A journal that belongs to the file would be played back into it, so only a copy is opened.
        for original, twin in zip((path, *files.sides(path)), (copy, *files.sides(copy)), strict=True):
            if original.exists():
                shutil.copyfile(original, twin)
        with closing(sqlite3.connect(copy)) as c:
            yield Said(c)


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


def take_over(c: Connection, said: Said, *, at: datetime) -> int:
    """Adds the stops that aren't known here, and the releases of those that are; returns how many came into force.

    Who was erased since the backup is erased again.

    Steps taken before can't be undone then: one of them could bring back a callback of somebody stopped. What waits for
    anybody who is stopped by now ends.
    """
    count = 0
    concerned: set[str] = set()
    for part in reach.chunks(said.stops()):
        fresh, released = _take_over(c, part)
        count += sum(stop["lifted_at"] is None for stop in fresh)
        concerned.update(derived.reached_by(c, [_stop(stop) for stop in (*released, *fresh)]))
    marked = _mark(c, said.marked())
    derived.refresh(c, {*marked, *concerned}, reach_too=False)
    count += len(marked)
    if count:
        c.execute(delete(schema.step))
        stopping.end_what_waits(c, at=at)
    if forgotten := said.forgotten():
        forgetting.erase(c, forgotten)
    return count


def _take_over(c: Connection, part: Sequence[rows.Values]) -> tuple[list[rows.Values], list[rows.Values]]:
    """A part of the stops: those that are new here, and those that were released there and not here."""
    t = schema.stop.c
    here = c.execute(select(schema.stop).where(t.id.in_([stop["id"] for stop in part]))).mappings()
    known = {row["id"]: row for row in here}
    released = [stop for stop in part if stop["lifted_at"] and _in_force(known.get(stop["id"]))]
    for stop in released:
        lifted = {name: stop[name] for name in ("lifted_at", "lifted_reason")}
        c.execute(update(schema.stop).where(t.id == stop["id"]).values(**lifted))
    alike = c.execute(select(schema.stop).where(t.find.in_([stop["find"] for stop in part]))).mappings()
    there = {(row["kind"], row["value"]) for row in alike if _in_force(row)}
    fresh = [stop for stop in part if stop["id"] not in known and (stop["kind"], stop["value"]) not in there]
    if fresh:
        c.execute(insert(schema.stop), fresh)
    return fresh, released


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
