"""Takes a step back: puts right what still stands as the step left it, and leaves what was changed since.

Knows which columns say one thing together, and that what was handed over stays on record.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, bindparam, delete, insert, select, update

from coachdesk.model.call import DraftState
from coachdesk.model.prospect import Phone
from coachdesk.store import rows, schema
from coachdesk.store.images import key_column
from coachdesk.store.reach import CHUNK, chunks

_TABLES = {table.name: table for table in schema.metadata.sorted_tables}

_TOGETHER = {
    "callback": (("at", "zone", "local"), ("state", "closed_at")),
    "draft": (("state", "handed_at", "handed_how"), ("channel", "template", "to", "subject", "body", "missing")),
    "clip": (("sound", "at", "deleted_at"),),
    "learned": (("said", "at", "deleted_at"),),
    "posting": (("state", "tries", "next_at", "reason", "folder", "done_at"),),
    "stop": (("lifted_at", "lifted_reason"),),
}
"""Columns that make sense only together: where one of them was changed since, all of them stay."""


class Touched:
    """What a take-back laid hands on, so that derived columns can follow."""

    def __init__(self) -> None:
        self.prospects: set[str] = set()
        self.calls: set[str] = set()
        self.stops: set[str] = set()
        self.drafts: set[str] = set()
        self.callbacks: set[str] = set()

    def note(self, table: str, keys: Iterable[str]) -> None:
        match table:
            case "prospect":
                self.prospects.update(keys)
            case "call":
                self.calls.update(keys)
            case "stop":
                self.stops.update(keys)
            case "draft":
                self.drafts.update(keys)
            case "callback":
                self.callbacks.update(keys)
            case _:
                pass


def put_back(c: Connection, step: int, *, now: datetime) -> Touched:
    """Undoes the writes of a step, newest first. What it added is deleted where it can be, else marked as removed."""
    back = _Back(c, now=now)
    touched = Touched()
    t = schema.image.c
    query = select(t.place, t.key, t.before, t.after).where(t.step == step).order_by(t.id.desc())
    for place, images in _runs(c.execute(query)):
        table = _TABLES[place]
        key, before, after = images[0]
        if table is schema.setting:
            back.value(key, before=before, after=after)
        elif before is None:
            keys = json.loads(key) if key.startswith("[") else [key]
            back.take_out(table, keys)
            touched.note(place, keys)
        else:
            back.restore(table, {key: (json.loads(old or "{}"), json.loads(new or "{}")) for key, old, new in images})
            touched.note(place, [key for key, _, _ in images])
    return touched


_Image = tuple[str, str | None, str | None]


def _runs(images: Iterable[Any]) -> Iterator[tuple[str, list[_Image]]]:
    """Changes that follow each other in one table, each row at most once: thousands are put back in few statements."""
    run: dict[str, _Image] = {}
    of = ""
    for place, key, before, after in images:
        alone = before is None or place == schema.setting.name
        if run and (alone or place != of or key in run or len(run) == CHUNK):
            yield of, list(run.values())
            run = {}
        if alone:
            yield place, [(key, before, after)]
        else:
            of, run[key] = place, (key, before, after)
    if run:
        yield of, list(run.values())


class _Back:
    """One take-back. ``_left``: drafts that no longer stand as the step left them; their former texts stay too."""

    def __init__(self, c: Connection, *, now: datetime) -> None:
        self._c = c
        self._now = now
        self._left: set[str] = set()

    def value(self, key: str, *, before: str | None, after: str | None) -> None:
        """A small value goes back where it is still the one that the step set, or still not there."""
        t = schema.setting
        present = self._c.scalar(select(t.c.value).where(t.c.key == key))
        if present != (json.loads(after)["value"] if after else None):
            return
        if present is not None:
            self._c.execute(delete(t).where(t.c.key == key))
        if before is not None:
            self._c.execute(insert(t), {"key": key, "value": json.loads(before)["value"]})

    def take_out(self, table: Table[Any], keys: list[str]) -> None:
        for part in chunks(keys):
            chosen = key_column(table).in_(part)
            if table is schema.draft:
                chosen = chosen & key_column(table).not_in(self._detach(part))
            if table is schema.draft_past:
                chosen = chosen & table.c.draft.not_in(self._left)
            if "deleted_at" not in table.c:
                self._c.execute(delete(table).where(chosen))
            else:
                self._write(table, chosen, {"deleted_at": self._now})

    def _detach(self, drafts: Iterable[str]) -> list[str]:
        """Drafts that were handed over are out in the world: they stay on record, without the call."""
        t = schema.draft
        query = select(t.c.id).where(t.c.id.in_(drafts), t.c.state == DraftState.HANDED_OVER)
        handed = list(self._c.scalars(query))
        self._write(t, t.c.id.in_(handed), {"call": None})
        self._left.update(handed)
        return handed

    def restore(self, table: Table[Any], images: Mapping[str, tuple[rows.Values, rows.Values]]) -> None:
        """Puts rows of one table back, given what each held before and what the step wrote."""
        column = key_column(table)
        found = self._c.execute(select(table).where(column.in_(list(images)))).mappings()
        alike: dict[tuple[str, ...], list[rows.Values]] = {}
        for row in found:
            before, after = images[row[column.name]]
            old = self._former(table, row, before=before, after=after)
            values = {f"old_{name}": value for name, value in old.items()}
            alike.setdefault(tuple(old), []).append({"of_key": row[column.name], **values})
        for names, changes in alike.items():
            if names:
                new: rows.Values = {name: bindparam(f"old_{name}") for name in names}
                self._write(table, column == bindparam("of_key"), new, changes)

    def _former(self, table: Table[Any], row: RowMapping, *, before: rows.Values, after: rows.Values) -> rows.Values:
        """What to put back into this row."""
        key = row[key_column(table).name]
        if table is schema.draft and row["state"] == DraftState.HANDED_OVER != after.get("state"):
            self._left.add(key)
            if before.get("deleted_at") is not None:
                before, after = {"call": None}, {"call": rows.as_stored(table.c["call"], row["call"])}
            before = {name: value for name, value in before.items() if name == "call"}
        old = standing(table, row, before=before, after=after)
        if len(old) < len(before) and table is schema.draft:
            self._left.add(key)
        return old

    def _write(
        self, table: Table[Any], chosen: Any, values: rows.Values, rows_of: list[rows.Values] | None = None
    ) -> None:
        """The version of a row never goes back: whoever holds the value that was undone must not write over this."""
        if "version" in table.c:
            values = {**values, "version": table.c.version + 1}
        self._c.execute(update(table).where(chosen).values(**values), rows_of)


def standing(
    table: Table[Any], row: RowMapping | Mapping[str, Any], *, before: rows.Values, after: rows.Values
) -> rows.Values:
    """What to put back: the columns that still hold what the step wrote, with what was there before.

    Numbers that were edited since are put back one by one, so that a number added later stays.
    """
    changed = {name for name in before if rows.as_stored(table.c[name], row[name]) != after[name]}
    for group in _TOGETHER.get(table.name, ()):
        if changed.intersection(group):
            changed.update(group)
    old = {name: rows.as_used(table.c[name], value) for name, value in before.items() if name not in changed}
    if table is schema.prospect and "phones" in changed:
        phones = table.c["phones"]
        was, wrote = (rows.as_used(phones, side["phones"]) for side in (before, after))
        old["phones"] = without_step(row["phones"], was=was, wrote=wrote)
    return old


def without_step(now: tuple[Phone, ...], *, was: tuple[Phone, ...], wrote: tuple[Phone, ...]) -> tuple[Phone, ...]:
    """These numbers without what a step did to them; ``was`` before it, ``wrote`` by it."""
    former, left = {phone.number: phone for phone in was}, {phone.number: phone for phone in wrote}
    present = {phone.number for phone in now}
    if len(former) < len(was) or len(left) < len(wrote) or len(present) < len(now):
        return now  # one number twice: nobody can tell which is which
    kept = [former.get(phone.number) if left.get(phone.number) == phone else phone for phone in now]
    removed = [phone for phone in was if phone.number not in left and phone.number not in present]
    return (*(phone for phone in kept if phone), *removed)
