"""Keeps the derived columns true: search, who is stopped, whom the queue may propose. Knows no undo."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from coachdesk.model.call import Stop, StopKind
from coachdesk.model.ids import BatchId, ProspectId
from coachdesk.model.prospect import Prospect
from coachdesk.store import keys, reach, rows
from coachdesk.store.schema import call, prospect

FOUND_BY = frozenset({"first_name", "last_name", "company", "phones", "emails"})
"""The fields that search and matching look at."""

_SORT_LENGTH = 80


def prospect_row(person: Prospect, *, stopped: bool, at: datetime, row: int) -> rows.Values:
    """A new row of prospect with all its columns."""
    may_be_called = not stopped and not person.do_not_call and not person.left_company
    usable = reach.usable(person)
    return {
        "id": person.id,
        **rows.prospect_values(person),
        "deleted_at": None,
        "created_at": at,
        "turn": 0,
        "place_batch": person.batch or person.id,
        "place_row": row,
        "sort_key": sort_key(person),
        "usable": usable,
        "stopped": stopped,
        "calls": 0,
        "waiting": int(usable and may_be_called),
    }


def sort_key(person: Prospect) -> str:
    return keys.fold(person.name)[:_SORT_LENGTH]


def last_row(c: Connection, batch: BatchId | None) -> int:
    """The last place taken in a batch, so that people added to it later follow."""
    if batch is None:
        return 0
    return c.scalar(select(func.max(prospect.c.place_row)).where(prospect.c.place_batch == batch)) or 0


def person(c: Connection, prospect_id: str) -> Prospect:
    return rows.prospect(c.execute(select(*rows.PROSPECT_COLUMNS).where(prospect.c.id == prospect_id)).one())


def reached_by(c: Connection, stops: Sequence[Stop]) -> list[ProspectId]:
    """Everyone on the list whom these stops cover."""
    found = [ProspectId(stop.value) for stop in stops if stop.kind is StopKind.PROSPECT]
    others = [reach.key_of_stop(stop) for stop in stops if stop.kind is not StopKind.PROSPECT]
    return [*found, *reach.holders(c, others)]


def refresh(c: Connection, prospects: Collection[str], *, reach_too: bool = True) -> None:
    """Recomputes the derived columns of these prospects; ``reach_too`` where names or numbers changed, or the row came or went."""
    for part in reach.chunks(dict.fromkeys(prospects)):
        t = prospect.c
        called = dict(
            c.execute(
                select(call.c.prospect, func.count())
                .where(call.c.prospect.in_(part), call.c.deleted_at.is_(None))
                .group_by(call.c.prospect)
            ).all()
        )
        live: list[Prospect] = []
        query = select(*rows.PROSPECT_COLUMNS, t.deleted_at, t.do_not_call).where(t.id.in_(part))
        for *values, deleted_at, do_not_call in c.execute(query).all():
            someone = rows.prospect(values)
            _refresh_one(
                c, someone, gone=deleted_at is not None, marked=bool(do_not_call), calls=called.get(someone.id, 0)
            )
            if deleted_at is None:
                live.append(someone)
        if reach_too:
            reach.forget(c, part)
            reach.index(c, live, fresh=True)


def _refresh_one(c: Connection, someone: Prospect, *, gone: bool, marked: bool, calls: int) -> None:
    stopped = bool(reach.covering_stops(c, someone))
    usable = reach.usable(someone)
    waiting = usable and not (gone or stopped or marked or someone.left_company or calls)
    c.execute(
        update(prospect)
        .where(prospect.c.id == someone.id)
        .values(sort_key=sort_key(someone), usable=usable, stopped=stopped, calls=calls, waiting=int(waiting))
    )


def gone(c: Connection, prospects: Iterable[str]) -> list[str]:
    """Those of these prospects who are off the list."""
    found: list[str] = []
    for part in reach.chunks(prospects):
        t = prospect.c
        found.extend(c.scalars(select(t.id).where(t.id.in_(part), t.deleted_at.is_not(None))))
    return found


def refresh_after_undo(c: Connection, prospects: Collection[str]) -> None:
    """Like refresh, quick where thousands have just gone again."""
    removed = gone(c, prospects)
    for part in reach.chunks(removed):
        c.execute(update(prospect).where(prospect.c.id.in_(part)).values(waiting=0))
    reach.forget(c, removed)
    refresh(c, set(prospects).difference(removed))
