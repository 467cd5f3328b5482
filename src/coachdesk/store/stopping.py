"""Writes do-not-calls, a few or a million, and lifts them. Knows stops and who is reached; nothing of why."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, insert, literal, select, update

from coachdesk.language import tr
from coachdesk.model.call import Callback, CallbackState, Draft, DraftState, Stop, StopKind
from coachdesk.model.ids import ProspectId
from coachdesk.store import derived, reach, rows, schema
from coachdesk.store import stops as asking
from coachdesk.store.images import Images
from coachdesk.store.reach import Key
from coachdesk.store.values import OPEN_CALLBACKS, Cancelled, Progress

BULK = 2000
"""Stops written at once: about 40 ms between two looks at ``progress``."""

FEW = 20
"""Up to so many stops the people they cover are looked up one by one; above, everybody on the list is."""

_T = schema.stop.c
_NAMES = ("id", "kind", "value", "reason", "at", "find")
_KNOWN = select(_T.id).where(
    _T.find == bindparam("of_find"), _T.kind == bindparam("of_kind"), _T.value == bindparam("of_value"), asking.IN_FORCE
)
_ADD = insert(schema.stop).from_select(
    (*_NAMES, "lifted_reason"),
    select(*(bindparam(f"of_{name}", type_=_T[name].type) for name in _NAMES), literal("")).where(~_KNOWN.exists()),
)
"""Adds a stop unless it is in force already, also by a row just before it in the same list."""


def add(
    c: Connection, images: Images, stops: Iterable[Stop], *, new_id: Callable[[], str], progress: Progress | None = None
) -> int:
    """Puts stops in force and returns how many are new; who is covered by them is stopped from now on.

    Saying one twice keeps the first. Where ``progress(done, 0)`` is False raises Cancelled.
    """
    flow = iter(stops)
    first = list(islice(flow, BULK))
    if len(first) <= FEW:
        fresh = [stop for stop in first if _add_one(c, images, stop, new_id=new_id)]
        derived.refresh(c, derived.reached_by(c, fresh), reach_too=False)
        return len(fresh)
    count = _add_many(c, images, _parts(first, flow), token=_short(new_id()), progress=progress)
    derived.refresh(c, _newly_covered(c), reach_too=False)
    return count


def _add_one(c: Connection, images: Images, stop: Stop, *, new_id: Callable[[], str]) -> bool:
    values = _values(stop)
    if c.scalar(_KNOWN, {f"of_{name}": values[name] for name in ("find", "kind", "value")}):
        return False
    id_ = new_id()
    images.add(schema.stop, id_, {"id": id_, **values, "lifted_reason": ""})
    return True


def _values(stop: Stop) -> rows.Values:
    find = reach.key_of_stop(stop).find
    return {"kind": stop.kind.value, "value": stop.value, "reason": stop.reason, "at": stop.at, "find": find}


def _parts(first: Sequence[Stop], flow: Iterator[Stop]) -> Iterator[Sequence[Stop]]:
    part = first
    while part:
        yield part
        part = list(islice(flow, BULK))


def _short(token: str) -> str:
    """The head that the ids of one list have in common: a UUID for each of a million would double the file."""
    return base64.urlsafe_b64encode(hashlib.blake2b(token.encode(), digest_size=9).digest()).decode()


def _add_many(
    c: Connection, images: Images, parts: Iterable[Sequence[Stop]], *, token: str, progress: Progress | None
) -> int:
    done = count = 0
    for part in parts:
        ids = [f"{token}{done + n:08x}" for n in range(len(part))]
        values = [{"of_id": id_, **_named(_values(stop))} for id_, stop in zip(ids, part, strict=True)]
        c.execute(_ADD, values)
        added = list(c.scalars(select(_T.id).where(_T.id >= ids[0], _T.id <= ids[-1])))
        images.added(schema.stop, added)
        done += len(part)
        count += len(added)
        if progress and not progress(done, 0):
            raise Cancelled(tr("The import was stopped."), hint=tr("Nothing of it was kept."))
    return count


def _named(values: rows.Values) -> rows.Values:
    return {f"of_{name}": value for name, value in values.items()}


def _newly_covered(c: Connection) -> list[ProspectId]:
    """Who may be covered by now and isn't stopped yet: one look at everybody on the list, not at each stop."""
    r, p = schema.reach.c, schema.prospect.c
    met = select(r.prospect).join(schema.stop, (_T.find == r.find) & (_T.kind == r.kind)).where(asking.IN_FORCE)
    free = select(p.id).where(p.id.in_(met), p.deleted_at.is_(None), ~p.stopped)
    by_domain = reach.in_domains(c, lambda names: _stopped(c, names))
    return list(dict.fromkeys([*map(ProspectId, c.scalars(free)), *by_domain]))


def _stopped(c: Connection, domains: Iterable[str]) -> set[str]:
    """Those of these domains that are stopped."""
    keys = [Key(StopKind.DOMAIN, name, name, True) for name in domains]
    known = asking.StopList(c, keys)
    return {key.key for key in keys if known.meets(key)}


def lift(c: Connection, images: Images, found: Iterable[Any], *, reason: str, at: datetime) -> list[Stop]:
    """Lifts these rows of stop; each stays on record with the reason. Who was covered by them is looked at anew."""
    lifted = []
    for row in found:
        images.change(schema.stop, row.id, {"lifted_at": at, "lifted_reason": reason})
        lifted.append(Stop(StopKind(row.kind), row.value, row.reason, row.at))
    derived.refresh(c, derived.reached_by(c, lifted), reach_too=False)
    return lifted


def waiting_for_stopped(c: Connection) -> tuple[list[Callback], list[Draft]]:
    """The open callbacks and drafts of people who are stopped or gone."""
    p, k, d = schema.prospect.c, schema.callback.c, schema.draft.c
    over = p.stopped | p.do_not_call | p.deleted_at.is_not(None)
    open_calls = (
        select(*rows.CALLBACK_COLUMNS)
        .join(schema.prospect, p.id == k.prospect)
        .where(k.state.in_(OPEN_CALLBACKS), k.deleted_at.is_(None), over)
    )
    open_drafts = (
        select(*rows.DRAFT_COLUMNS)
        .join(schema.prospect, p.id == d.prospect)
        .where(d.state == DraftState.OPEN, d.deleted_at.is_(None), over)
    )
    return [rows.callback(row) for row in c.execute(open_calls)], [rows.draft(row) for row in c.execute(open_drafts)]


def end_what_waits(c: Connection, *, at: datetime) -> None:
    """Cancels the open callbacks and drafts of people who are stopped, outside any step. For restoring only."""
    callbacks, drafts = waiting_for_stopped(c)
    for table, found, values in (
        (schema.callback, callbacks, {"state": CallbackState.CANCELLED, "closed_at": at}),
        (schema.draft, drafts, {"state": DraftState.CANCELLED}),
    ):
        for part in reach.chunks(one.id for one in found):
            cancelled = update(table).where(table.c.id.in_(part))
            c.execute(cancelled.values(**values, version=table.c.version + 1))
