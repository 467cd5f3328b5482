"""The row of steps that can be taken back: how one begins, which are let go, how one is undone. Knows no noun."""

from collections.abc import Callable, Collection
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from coachdesk.errors import UserError
from coachdesk.language import goes_on, tr
from coachdesk.store import derived, reach, rows, schema, takeback
from coachdesk.store.values import StepInfo

KEPT_STEPS = 200
"""Undo reaches back this many steps."""
KEPT_SIZE = 64_000_000
"""Characters of images kept in all; the newest step is kept whatever its size."""


def begin(c: Connection, *, label: str, at: datetime, keep: bool) -> int:
    """Writes the head of a step that can be undone; returns its number. ``keep``: in place of the one kept so far."""
    t = schema.step.c
    if keep:
        c.execute(delete(schema.step).where(t.kept, ~t.reachable))
        c.execute(update(schema.step).where(t.kept).values(kept=False))
    head = {"label": label, "at": at, "has_stop": False, "size": 0, "kept": keep, "reachable": True}
    return int(c.execute(insert(schema.step).returning(t.id), head).scalar_one())


def finish(c: Connection, step: int, *, has_stop: bool, size: int) -> None:
    c.execute(update(schema.step).where(schema.step.c.id == step).values(has_stop=has_stop, size=size))


def next_sequence(c: Connection) -> None:
    """Counts the step, so that a glance painted before it is known to be old."""
    t = schema.setting.c
    last = c.scalar(select(t.value).where(t.key == "sequence"))
    if last is None:
        c.execute(insert(schema.setting), {"key": "sequence", "value": "1"})
    else:
        c.execute(update(schema.setting).where(t.key == "sequence").values(value=str(int(last) + 1)))


def last(c: Connection) -> StepInfo | None:
    """What undo would take back now."""
    t = schema.step.c
    row = c.execute(select(t.id, t.label, t.at).where(t.reachable).order_by(t.id.desc()).limit(1)).first()
    return StepInfo(row.id, row.label, row.at) if row else None


def take_back(c: Connection, number: int, *, at: datetime) -> set[str]:
    """Undoes a step and lets it go; returns the prospects concerned. Raises UserError where it is out of reach."""
    t, calls, stops = schema.step.c, schema.call.c, schema.stop.c
    if c.scalar(select(t.id).where(t.id == number)) is None:
        raise UserError(tr("That can’t be taken back any more."), hint=tr("Nothing was changed."), code="gone")
    touched = takeback.put_back(c, number, now=at)
    prospects = {*touched.prospects, *_owners(c, touched)}
    for part in reach.chunks(touched.calls):
        prospects.update(c.scalars(select(calls.prospect).where(calls.id.in_(part))))
    for part in reach.chunks(touched.stops):
        found = c.execute(select(stops.kind, stops.value, stops.reason, stops.at).where(stops.id.in_(part)))
        prospects.update(derived.reached_by(c, [rows.stop(row) for row in found]))
    derived.refresh_after_undo(c, prospects)
    c.execute(delete(schema.step).where(t.id == number))
    return prospects


def _owners(c: Connection, touched: takeback.Touched) -> set[str]:
    """Whose drafts and callbacks were touched."""
    found: set[str] = set()
    for table, ids in ((schema.draft, touched.drafts), (schema.callback, touched.callbacks)):
        for part in reach.chunks(ids):
            found.update(c.scalars(select(table.c.prospect).where(table.c.id.in_(part))))
    return found


def tell(c: Connection, step: StepInfo, *, prospects: Collection[str], at: datetime, new_id: Callable[[], str]) -> None:
    """A line for everybody still on the list: what was done is gone from the history, that it was is not."""
    t = schema.prospect.c
    title = tr("Taken back: {step}", step=goes_on(step.label))
    line = {"at": at, "kind": "undo", "title": title, "detail": step.at.isoformat()}
    for part in reach.chunks(prospects):
        here = c.scalars(select(t.id).where(t.id.in_(part), t.deleted_at.is_(None))).all()
        if here:
            c.execute(insert(schema.event_line), [{"id": new_id(), "prospect": id_, **line} for id_ in here])


def thin(c: Connection, newest: int) -> None:
    """Lets go of the steps that are too many or too large; one that is kept stays for ``replaces``."""
    t = schema.step.c
    total = 0
    for number, size in c.execute(select(t.id, t.size).order_by(t.id.desc())).all():
        total += size
        if number != newest and (number <= newest - KEPT_STEPS or total > KEPT_SIZE):
            old = t.id <= number
            c.execute(delete(schema.step).where(old, ~t.kept))
            c.execute(update(schema.step).where(old).values(reachable=False))
            break
