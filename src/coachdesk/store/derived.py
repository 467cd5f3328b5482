"""Keeps the derived columns true: search, who is stopped, whom the queue may propose. Knows no undo."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select, update

from coachdesk.model.call import Stop, StopKind
from coachdesk.model.ids import BatchId, ProspectId
from coachdesk.model.prospect import Prospect
from coachdesk.store import reach, rows
from coachdesk.store.schema import DERIVED, call, prospect, setting
from coachdesk.store.stops import StopList


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
        "sort_key": reach.sort_key(person),
        "usable": usable,
        "stopped": stopped,
        "calls": 0,
        "listed": 1,
        "waiting": int(usable and may_be_called),
    }


class Tally(NamedTuple):
    """How many prospects are on the list, and how many the queue may propose: counting a million would take 0.1 s."""

    listed: int
    waiting: int

    def plus(self, listed: int, waiting: int) -> "Tally":
        return Tally(self.listed + listed, self.waiting + waiting)


def tally(c: Connection) -> Tally:
    t = setting.c
    kept = dict(c.execute(select(t.key, t.value).where(t.key.in_(Tally._fields))).all())
    return Tally(int(kept.get("listed", "0")), int(kept.get("waiting", "0")))


def count_in(c: Connection, *, listed: int, waiting: int) -> None:
    """Adds to the tally."""
    if not listed and not waiting:
        return
    for name, count in tally(c).plus(listed, waiting)._asdict().items():
        if c.execute(update(setting).where(setting.c.key == name).values(value=str(count))).rowcount == 0:
            c.execute(insert(setting), {"key": name, "value": str(count)})


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


def covered(c: Connection, stops: Sequence[Stop]) -> list[ProspectId]:
    """Like reached_by, each once and only those who are on the list."""
    found = dict.fromkeys(reached_by(c, stops))
    live: set[str] = set()
    for part in reach.chunks(found):
        live.update(c.scalars(select(prospect.c.id).where(prospect.c.id.in_(part), prospect.c.deleted_at.is_(None))))
    return [id_ for id_ in found if id_ in live]


def refresh(c: Connection, prospects: Collection[str], *, reach_too: bool = True) -> None:
    """Recomputes the derived columns; ``reach_too`` where names or numbers changed, or the row came or went."""
    wanted = list(dict.fromkeys(prospects))
    for part in reach.chunks(wanted):
        t = prospect.c
        query = select(*rows.PROSPECT_COLUMNS, t.deleted_at, t.listed, t.waiting, t.do_not_call).where(t.id.in_(part))
        found = c.execute(query).all()
        called = _calls(c, part)
        people = {row.id: rows.prospect(row[: len(rows.PROSPECT_COLUMNS)]) for row in found}
        stops = StopList.for_people(c, people.values())
        values = [_values(row, people[row.id], calls=called.get(row.id, 0), stops=stops) for row in found]
        if values:
            c.execute(_REFRESH, values)
        listed = sum(new["to_listed"] - row.listed for row, new in zip(found, values, strict=True))
        waiting = sum(new["to_waiting"] - row.waiting for row, new in zip(found, values, strict=True))
        count_in(c, listed=listed, waiting=waiting)
        if reach_too:
            reach.forget(c, part)
            reach.index(c, [people[row.id] for row in found if row.deleted_at is None], fresh=True)


_REFRESH = (
    update(prospect).where(prospect.c.id == bindparam("of_id")).values({n: bindparam(f"to_{n}") for n in DERIVED})
)


def _calls(c: Connection, prospects: Sequence[str]) -> dict[str, int]:
    counted = (
        select(call.c.prospect, func.count())
        .where(call.c.prospect.in_(prospects), call.c.deleted_at.is_(None))
        .group_by(call.c.prospect)
    )
    return dict(c.execute(counted).all())


def _values(row: Any, someone: Prospect, *, calls: int, stops: StopList) -> rows.Values:
    gone = row.deleted_at is not None
    stopped = stops.covers(someone)
    usable = reach.usable(someone)
    waiting = usable and not (gone or stopped or row.do_not_call or someone.left_company or calls)
    return {
        "of_id": someone.id,
        "to_sort_key": reach.sort_key(someone),
        "to_usable": usable,
        "to_stopped": stopped,
        "to_calls": calls,
        "to_listed": int(not gone),
        "to_waiting": int(waiting),
    }


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
        chosen = prospect.c.id.in_(part)
        sums = select(func.sum(prospect.c.listed), func.sum(prospect.c.waiting)).where(chosen)
        listed, waiting = c.execute(sums).one()
        count_in(c, listed=-listed, waiting=-waiting)
        c.execute(update(prospect).where(chosen).values(listed=0, waiting=0))
    reach.forget(c, removed)
    refresh(c, set(prospects).difference(removed))
