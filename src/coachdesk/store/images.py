"""Remembers how rows stood before a step and puts them back. Knows no noun."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, bindparam, delete, insert, select, update

from coachdesk.store import rows, schema
from coachdesk.store.reach import chunks

_TABLES = {table.name: table for table in schema.metadata.sorted_tables}
_KEYS = {"setting": "key"}


def _key_column(table: Table[Any]) -> Any:
    return table.c[_KEYS.get(table.name, "id")]


class Images:
    """The before-images of one step, in the order of its writes. Every undoable write goes through here."""

    def __init__(self, c: Connection, *, keep: bool) -> None:
        self._c = c
        self._keep = keep
        self._images: list[rows.Values] = []

    def add(self, table: Table[Any], key: str, values: Mapping[str, Any]) -> None:
        """Inserts a row; one of the same key that was taken back before is written over."""
        if before := self.row(table, key):
            self.change(table, key, {**values, "deleted_at": None}, before=before)
            return
        self._c.execute(insert(table), values)
        self._remember(table, key, None)

    def add_many(self, table: Table[Any], keys: list[str], values: list[rows.Values]) -> None:
        """Inserts new rows; their keys share one image."""
        if not keys:
            return
        self._c.execute(insert(table), values)
        self._remember(table, json.dumps(keys), None)

    def change(
        self, table: Table[Any], key: str, values: Mapping[str, Any], *, before: RowMapping | None = None
    ) -> bool:
        """Writes the columns that differ; False where none does."""
        old = before or self.row(table, key)
        assert old is not None, f"{table.name} {key} is not there"
        new = {name: value for name, value in values.items() if old[name] != value}
        if not new:
            return False
        self._c.execute(update(table).where(_key_column(table) == key).values(**new))
        self._remember(table, key, rows.to_json(table, {name: old[name] for name in new}))
        return True

    def change_many(self, table: Table[Any], changes: Sequence[tuple[str, rows.Values, RowMapping]]) -> None:
        """Writes many rows of (key, values, row before); all values have the same columns."""
        if not changes:
            return
        names = changes[0][1].keys()
        statement = (
            update(table)
            .where(_key_column(table) == bindparam("of_key"))
            .values({name: bindparam(f"new_{name}") for name in names})
        )
        new = [{"of_key": key, **{f"new_{name}": values[name] for name in names}} for key, values, _ in changes]
        self._c.execute(statement, new)
        for key, values, before in changes:
            old = {name: before[name] for name in names if before[name] != values[name]}
            self._remember(table, key, rows.to_json(table, old))

    def put(self, key: str, value: str) -> None:
        """Sets a small value; rows of setting carry no tombstone."""
        if self.row(schema.setting, key):
            self.change(schema.setting, key, {"value": value})
        else:
            self.add(schema.setting, key, {"key": key, "value": value})

    def remove(self, key: str) -> None:
        """Deletes a small value."""
        if before := self.row(schema.setting, key):
            self._c.execute(delete(schema.setting).where(schema.setting.c.key == key))
            self._remember(schema.setting, key, rows.to_json(schema.setting, dict(before)))

    def row(self, table: Table[Any], key: str) -> RowMapping | None:
        return self._c.execute(select(table).where(_key_column(table) == key)).mappings().first()

    def rows(self, table: Table[Any], keys: Iterable[str]) -> dict[str, RowMapping]:
        """These rows by key."""
        found = self._c.execute(select(table).where(_key_column(table).in_(list(keys)))).mappings()
        return {row["id"]: row for row in found}

    def _remember(self, table: Table[Any], key: str, before: str | None) -> None:
        if self._keep:
            self._images.append({"place": table.name, "key": key, "before": before})

    def save(self, step: int) -> int:
        """Writes the images down; returns their size in characters."""
        if self._images:
            self._c.execute(insert(schema.image), [{**image, "step": step} for image in self._images])
        return sum(len(image["key"]) + len(image["before"] or "") for image in self._images)


class Touched:
    """What an undo laid hands on, so that derived columns can follow."""

    def __init__(self) -> None:
        self.prospects: set[str] = set()
        self.calls: set[str] = set()
        self.stops: set[str] = set()

    def note(self, table: str, keys: Iterable[str]) -> None:
        match table:
            case "prospect":
                self.prospects.update(keys)
            case "call":
                self.calls.update(keys)
            case "stop":
                self.stops.update(keys)
            case _:
                pass


def put_back(c: Connection, step: int, *, now: datetime) -> Touched:
    """Undoes the writes of a step, newest first. What it added is deleted where it can be, else marked as removed."""
    touched = Touched()
    t = schema.image.c
    query = select(t.place, t.key, t.before).where(t.step == step).order_by(t.id.desc())
    for place, key, before in c.execute(query).all():
        table = _TABLES[place]
        keys = json.loads(key) if before is None and key.startswith("[") else [key]
        if before is None:
            _take_out(c, table, keys, now=now)
        else:
            _restore(c, table, key, rows.from_json(table, before))
        touched.note(place, keys)
    return touched


def _take_out(c: Connection, table: Table[Any], keys: list[str], *, now: datetime) -> None:
    for part in chunks(keys):
        chosen = _key_column(table).in_(part)
        if "deleted_at" not in table.c:
            c.execute(delete(table).where(chosen))
        elif "version" in table.c:
            c.execute(update(table).where(chosen).values(deleted_at=now, version=table.c.version + 1))
        else:
            c.execute(update(table).where(chosen).values(deleted_at=now))


def _restore(c: Connection, table: Table[Any], key: str, before: rows.Values) -> None:
    """The version of a row never goes back: whoever holds the value that was undone must not write over this one."""
    chosen = _key_column(table) == key
    if "version" in table.c:
        before = {**before, "version": table.c.version + 1}
    if c.execute(update(table).where(chosen).values(**before)).rowcount == 0:
        c.execute(insert(table), before)
