"""Remembers how rows stood before a step, and what it wrote. Knows no noun."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, RowMapping, Select, Table, Update, bindparam, delete, insert, select, update

from coachdesk.store import rows, schema

_KEYS = {"setting": "key"}


def key_column(table: Table[Any]) -> Any:
    return table.c[_KEYS.get(table.name, "id")]


# Statements put together once: for a handful of rows making one costs more than running it.


@cache
def _by_key(table: Table[Any]) -> Select[Any]:
    return select(table).where(key_column(table) == bindparam("of_key"))


@cache
def _insert(table: Table[Any]) -> Insert:
    return insert(table)


@cache
def _update(table: Table[Any], names: tuple[str, ...]) -> Update:
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
    return update(table).where(key_column(table) == bindparam("of_key")).values(values)


class Images:
    """The images of one step, in the order of its writes. Every undoable write goes through here."""

    def __init__(self, c: Connection, *, keep: bool) -> None:
        self._c = c
        self._keep = keep
        self._images: list[rows.Values] = []

    def add(self, table: Table[Any], key: str, values: Mapping[str, Any]) -> None:
        """Inserts a row; there is none of this key."""
        self._c.execute(_insert(table), values)
        # A small value may be set again later, so it is remembered; other rows go whatever became of them.
        wrote = rows.to_json(table, values) if table is schema.setting else None
        self._remember(table, key, None, wrote)

    def add_many(self, table: Table[Any], keys: list[str], values: list[rows.Values]) -> None:
        """Inserts new rows; their keys share one image."""
        if not keys:
            return
        self._c.execute(_insert(table), values)
        self.added(table, keys)

    def added(self, table: Table[Any], keys: list[str]) -> None:
        """Remembers rows that a statement of the caller's inserted; their keys share one image."""
        if keys:
            self._remember(table, json.dumps(keys), None, None)

    def change(
        self, table: Table[Any], key: str, values: Mapping[str, Any], *, before: RowMapping | None = None
    ) -> bool:
        """Writes the columns that differ; False where none does."""
        old = before or self.row(table, key)
        assert old is not None, f"{table.name} {key} is not there"
        new = {name: value for name, value in values.items() if old[name] != value}
        if not new:
            return False
        self._c.execute(_update(table, tuple(new)), {"of_key": key, **{f"new_{name}": new[name] for name in new}})
        self._remember_change(table, key, {name: old[name] for name in new}, new)
        return True

    def change_many(self, table: Table[Any], changes: Sequence[tuple[str, rows.Values, RowMapping]]) -> None:
        """Writes many rows of (key, values, row before); all values have the same columns."""
        if not changes:
            return
        names = changes[0][1].keys()
        statement = _update(table, tuple(names))
        new = [{"of_key": key, **{f"new_{name}": values[name] for name in names}} for key, values, _ in changes]
        self._c.execute(statement, new)
        for key, values, before in changes:
            old = {name: before[name] for name in names if before[name] != values[name]}
            self._remember_change(table, key, old, values)

    def put(self, key: str, value: str) -> None:
        """Sets a small value; rows of setting carry no tombstone."""
        if before := self.row(schema.setting, key):
            self.change(schema.setting, key, {"value": value}, before=before)
        else:
            self.add(schema.setting, key, {"key": key, "value": value})

    def remove(self, key: str) -> None:
        """Deletes a small value."""
        if before := self.row(schema.setting, key):
            self._c.execute(delete(schema.setting).where(schema.setting.c.key == key))
            self._remember(schema.setting, key, rows.to_json(schema.setting, dict(before)), None)

    def row(self, table: Table[Any], key: str) -> RowMapping | None:
        return self._c.execute(_by_key(table), {"of_key": key}).mappings().first()

    def rows(self, table: Table[Any], keys: Iterable[str]) -> dict[str, RowMapping]:
        """These rows by key."""
        found = self._c.execute(select(table).where(key_column(table).in_(list(keys)))).mappings()
        return {row["id"]: row for row in found}

    def _remember_change(self, table: Table[Any], key: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
        # Versions only ever go up, so they are not put back.
        names = [name for name in old if name != "version"]
        before, after = ({name: side[name] for name in names} for side in (old, new))
        self._remember(table, key, rows.to_json(table, before), rows.to_json(table, after))

    def _remember(self, table: Table[Any], key: str, before: str | None, after: str | None) -> None:
        if self._keep:
            self._images.append({"place": table.name, "key": key, "before": before, "after": after})

    def save(self, step: int) -> int:
        """Writes the images down; returns their size in characters."""
        if self._images:
            self._c.execute(insert(schema.image), [{**image, "step": step} for image in self._images])
        return sum(len(image[part] or "") for image in self._images for part in ("key", "before", "after"))
