"""All that is on record about one prospect, put together from every table. Reads only, and tells nothing in words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from coachdesk.model.call import CallbackState, Stop, StopKind
from coachdesk.model.ids import OutcomeId, ProspectId
from coachdesk.model.record import (
    CallbackOnRecord,
    CallOnRecord,
    DraftOnRecord,
    LineOnRecord,
    Record,
    StopOnRecord,
)
from coachdesk.store import derived, queries, reach, rows, stops
from coachdesk.store.schema import call, callback, callback_past, draft, draft_past, event_line, prospect


def record(c: Connection, of: ProspectId) -> Record | None:
    """None for somebody unknown or removed."""
    who = queries.prospect(c, of)
    if who is None:
        return None
    calls = c.execute(select(call.c.given, call.c.deleted_at, *rows.CALL_COLUMNS).where(call.c.prospect == of)).all()
    return Record(
        prospect=who,
        added_at=c.execute(select(prospect.c.created_at).where(prospect.c.id == of)).scalar_one(),
        calls=tuple(_calls(calls)),
        answers=tuple(queries.point_notes(c, of)),
        drafts=tuple(_drafts(c, of, first={row.id: row.given or row.id for row in calls})),
        callbacks=tuple(_callbacks(c, of)),
        stops=tuple(_stops(c, of)),
        lines=tuple(_lines(c, of)),
    )


def _calls(found: Iterable[Row[Any]]) -> Iterator[CallOnRecord]:
    """The calls that stand, each with the outcomes of those it was put in the place of."""
    lives = sorted((row for row in found if row.deleted_at is None), key=lambda row: (row.at, row.id))
    put_right: dict[str, dict[OutcomeId, None]] = {}
    for row in sorted((row for row in found if row.deleted_at is not None), key=lambda row: row.deleted_at):
        put_right.setdefault(row.given or row.id, {})[OutcomeId(row.outcome)] = None
    for row in lives:
        told = put_right.get(row.given or row.id, {})
        yield CallOnRecord(rows.call(row[2:]), tuple(outcome for outcome in told if outcome != row.outcome))


def _drafts(c: Connection, of: ProspectId, *, first: dict[str, str]) -> Iterator[DraftOnRecord]:
    """The drafts that stand. One made anew when its call was put right carries on the one before.

    ``first``: by the id of a call the one it was first given.
    """
    t = draft.c
    found = c.execute(select(t.deleted_at, *rows.DRAFT_COLUMNS).where(t.prospect == of).order_by(t.made_at, t.id)).all()
    past = _past(c, draft_past, draft_past.c.draft, [row.id for row in found])
    one: dict[tuple[str, str], list[Row[Any]]] = {}
    for row in found:
        one.setdefault((first.get(row.call or "", row.id), row.template), []).append(row)
    for same in one.values():
        if any(row.deleted_at is None for row in same):
            yield DraftOnRecord(tuple(_versions(same, past)))


def _versions(same: Iterable[Row[Any]], past: dict[str, list[Row[Any]]]) -> Iterator[tuple[datetime, Any]]:
    for row in same:
        since = row.made_at
        for former in past.get(row.id, ()):
            yield since, rows.draft_from(rows.from_json(draft, former.value))
            # A file of the first schema did not keep when.
            since = former.at or since
        yield since, rows.draft_from(row._mapping)


def _callbacks(c: Connection, of: ProspectId) -> Iterator[CallbackOnRecord]:
    t = callback.c
    query = select(t.created_at, t.closed_at, *rows.CALLBACK_COLUMNS).where(t.prospect == of, t.deleted_at.is_(None))
    found = c.execute(query.order_by(t.created_at, t.id)).all()
    past = _past(c, callback_past, callback_past.c.callback, [row.id for row in found])
    for row in found:
        versions = []
        since = row.created_at
        for former in past.get(row.id, ()):
            versions.append((since, rows.callback(_in_order(rows.from_json(callback, former.value)))))
            since = former.at
        now = rows.callback(row[2:])
        if row.closed_at is not None and not versions:
            # Closed in a file of the first schema, which kept no more than that.
            versions.append((since, replace(now, state=CallbackState.OPEN)))
        versions.append((row.closed_at or since, now))
        yield CallbackOnRecord(tuple(versions))


def _in_order(values: rows.Values) -> list[Any]:
    return [values[name] for name in rows.CALLBACK_FIELDS]


def _past(c: Connection, table: Any, owner: Any, ids: list[str]) -> dict[str, list[Row[Any]]]:
    """The former versions of these rows, oldest first."""
    found: dict[str, list[Row[Any]]] = {}
    for part in reach.chunks(ids):
        query = select(owner, table.c.at, table.c.value).where(owner.in_(part)).order_by(table.c.version, table.c.id)
        for row in c.execute(query):
            found.setdefault(row[0], []).append(row)
    return found


def _stops(c: Connection, of: ProspectId) -> Iterator[StopOnRecord]:
    for row in stops.covering(c, derived.person(c, of), lifted=True):
        stop = Stop(StopKind(row.kind), row.value, row.reason, row.at)
        yield StopOnRecord(stop, row.lifted_at, row.lifted_reason or "")


def _lines(c: Connection, of: ProspectId) -> Iterator[LineOnRecord]:
    t = event_line.c
    query = select(t.at, t.kind, t.title, t.detail).where(t.prospect == of, t.deleted_at.is_(None))
    for at, kind, title, detail in c.execute(query.order_by(t.at, t.id)):
        yield LineOnRecord(at, kind, title, detail)
