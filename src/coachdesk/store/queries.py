"""The questions the desk asks of its records. Reads only."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from coachdesk.model.call import Call, Callback, CallbackState, Draft, DraftState, PointNote
from coachdesk.model.ids import BatchId, CallbackId, CallId, DraftId, OutcomeId, ProspectId
from coachdesk.model.posting import Posting, PostingState
from coachdesk.model.prospect import Prospect
from coachdesk.store import derived, reach, rows, schema
from coachdesk.store.values import OPEN_CALLBACKS, Counts

_P = schema.prospect.c
_IN_TURN = (_P.turn, _P.place_batch, _P.place_row)
_WHERE = ("phones", "zone", "country", "region", "city")
_PAGE = 1000

# Asked several times for each key pressed, these are put together once: making a query costs more than running it.
_VALUE = select(schema.setting.c.value).where(schema.setting.c.key == bindparam("of_key"))
_PROSPECT = select(*rows.PROSPECT_COLUMNS).where(_P.id == bindparam("of_id"), _P.deleted_at.is_(None))


def _prospects(c: Connection, query: Select[Any]) -> list[Prospect]:
    return [rows.prospect(row) for row in c.execute(query)]


def prospect(c: Connection, id_: ProspectId) -> Prospect | None:
    row = c.execute(_PROSPECT, {"of_id": id_}).first()
    return rows.prospect(row) if row else None


def by_ids(c: Connection, ids: Collection[str]) -> list[Prospect]:
    """These prospects in the order asked for; those gone are left out."""
    found: dict[str, Prospect] = {}
    for part in reach.chunks(ids):
        query = select(*rows.PROSPECT_COLUMNS).where(_P.id.in_(part), _P.deleted_at.is_(None))
        found.update((someone.id, someone) for someone in _prospects(c, query))
    return [found[id_] for id_ in ids if id_ in found]


def in_batch(c: Connection, batch: BatchId) -> list[Prospect]:
    """The people of one import, in list order."""
    query = select(*rows.PROSPECT_COLUMNS).where(_P.place_batch == batch, _P.deleted_at.is_(None))
    return _prospects(c, query.order_by(_P.place_row))


def uncalled(c: Connection, *, limit: int, offset: int) -> list[Prospect]:
    """Whom the queue may propose, in list order, skipped ones last."""
    query = select(*rows.PROSPECT_COLUMNS).where(_P.waiting == 1)
    return _prospects(c, query.order_by(*_IN_TURN).limit(limit).offset(offset))


def queue(c: Connection, *, limit: int, offset: int) -> list[Prospect]:
    """Like ``uncalled`` at a third of its price: with id, numbers and place only."""
    query = select(_P.id, *(_P[name] for name in _WHERE)).where(_P.waiting == 1)
    found = c.execute(query.order_by(*_IN_TURN).limit(limit).offset(offset))
    return [
        Prospect(ProspectId(id_), phones=phones, zone=zone, country=country, region=region, city=city)
        for id_, phones, zone, country, region, city in found
    ]


def call(c: Connection, id_: CallId, *, taken_back: bool = False) -> Call | None:
    t = schema.call.c
    there = t.deleted_at.is_not(None) if taken_back else t.deleted_at.is_(None)
    row = c.execute(select(*rows.CALL_COLUMNS).where(t.id == id_, there)).first()
    return rows.call(row) if row else None


def call_by_given_id(c: Connection, id_: CallId) -> Call | None:
    """The call that stands for one first recorded under this id."""
    t = schema.call.c
    row = c.execute(select(*rows.CALL_COLUMNS).where(t.given == id_, t.given != "", t.deleted_at.is_(None))).first()
    return rows.call(row) if row else None


def calls(c: Connection, of: ProspectId) -> list[Call]:
    t = schema.call.c
    query = select(*rows.CALL_COLUMNS).where(t.prospect == of, t.deleted_at.is_(None))
    return [rows.call(row) for row in c.execute(query.order_by(t.at.desc(), t.id.desc()))]


def calls_between(c: Connection, start: datetime, end: datetime) -> list[Call]:
    t = schema.call.c
    query = select(*rows.CALL_COLUMNS).where(t.at >= start, t.at < end, t.deleted_at.is_(None))
    return [rows.call(row) for row in c.execute(query.order_by(t.at, t.id))]


def calls_after(c: Connection, last: Call | None) -> list[Call]:
    """The next page of all calls, oldest first."""
    t = schema.call.c
    query = select(*rows.CALL_COLUMNS).where(t.deleted_at.is_(None)).order_by(t.at, t.id).limit(_PAGE)
    if last is not None:
        query = query.where(t.at >= last.at, (t.at > last.at) | (t.id > last.id))
    return [rows.call(row) for row in c.execute(query)]


def openings(c: Connection) -> list[tuple[str, str, int]]:
    """What calls began with, what came of them, and how many there are of each."""
    t = schema.call.c
    query = select(t.opener, t.outcome, func.count()).where(t.deleted_at.is_(None), t.opener != "")
    return [(opener, outcome, count) for opener, outcome, count in c.execute(query.group_by(t.opener, t.outcome))]


def callback(c: Connection, id_: CallbackId) -> Callback | None:
    t = schema.callback.c
    row = c.execute(select(*rows.CALLBACK_COLUMNS).where(t.id == id_, t.deleted_at.is_(None))).first()
    return rows.callback(row) if row else None


def callbacks(
    c: Connection,
    *,
    states: Collection[CallbackState],
    of: ProspectId | None,
    before: datetime | None,
    after: datetime | None,
    limit: int | None,
    latest: bool,
    callable_only: bool,
) -> list[Callback]:
    t = schema.callback.c
    query = select(*rows.CALLBACK_COLUMNS).where(t.deleted_at.is_(None))
    if of is not None:
        query = query.where(t.prospect == of)
    if before is not None:
        query = query.where(t.at < before)
    if after is not None:
        query = query.where(t.at >= after)
    if callable_only:
        query = query.join(schema.prospect, _P.id == t.prospect)
        query = query.where(_P.deleted_at.is_(None), ~_P.stopped, ~_P.do_not_call, ~_P.left_company)
    query = query.order_by(t.at.desc() if latest else t.at, t.id).limit(limit)
    # State by state: the index gives the first few of one state, but of several only after it has read them all.
    asked = [(state,) for state in states] if limit is not None and of is None else [tuple(states)]
    found = [rows.callback(row) for some in asked for row in c.execute(query.where(t.state.in_(some)))]
    found.sort(key=lambda one: (one.at, one.id))
    return found if limit is None else found[-limit:] if latest else found[:limit]


def promised_times(c: Connection, *, start: datetime, end: datetime, but: ProspectId, limit: int) -> list[datetime]:
    """When callbacks of others are waiting, from ``start`` until before ``end``, in any order."""
    t = schema.callback.c
    query = select(t.at).where(t.state.in_(OPEN_CALLBACKS), t.deleted_at.is_(None), t.at >= start, t.at < end)
    return list(c.scalars(query.where(t.prospect != but).limit(limit)))


def count_callbacks(c: Connection, *, before: Sequence[datetime | None]) -> list[int]:
    """How many are waiting before each of these instants; in all for None."""
    t = schema.callback.c
    waiting = select(func.count()).where(t.state.in_(OPEN_CALLBACKS), t.deleted_at.is_(None))
    return [c.scalar(waiting if end is None else waiting.where(t.at < end)) or 0 for end in before]


def draft(c: Connection, id_: DraftId) -> Draft | None:
    t = schema.draft.c
    row = c.execute(select(*rows.DRAFT_COLUMNS).where(t.id == id_, t.deleted_at.is_(None))).first()
    return rows.draft(row) if row else None


def drafts(
    c: Connection, *, states: Collection[DraftState], of: ProspectId | None, for_call: CallId | None
) -> list[Draft]:
    t = schema.draft.c
    query = select(*rows.DRAFT_COLUMNS).where(t.state.in_(states), t.deleted_at.is_(None))
    if of is not None:
        query = query.where(t.prospect == of)
    if for_call is not None:
        query = query.where(t.call == for_call)
    return [rows.draft(row) for row in c.execute(query.order_by(t.made_at, t.id))]


def draft_versions(c: Connection, id_: DraftId) -> list[Draft]:
    """How a draft read over time, oldest first; the last one is how it reads now."""
    t = schema.draft_past.c
    former = c.scalars(select(t.value).where(t.draft == id_).order_by(t.version))
    now = draft(c, id_)
    return [*(rows.draft_from(rows.from_json(schema.draft, text)) for text in former), *([now] if now else [])]


def posting(c: Connection, id_: DraftId) -> Posting | None:
    row = c.execute(select(*rows.POSTING_COLUMNS).where(schema.posting.c.id == id_)).first()
    return rows.posting(row) if row else None


def postings(c: Connection, *, states: Collection[PostingState]) -> list[Posting]:
    """In the order in which they were asked for."""
    t = schema.posting.c
    query = select(*rows.POSTING_COLUMNS).where(t.state.in_(states)).order_by(t.asked_at, t.id)
    return [rows.posting(row) for row in c.execute(query)]


def point_notes(c: Connection, of: ProspectId) -> list[PointNote]:
    """Oldest first."""
    t = schema.answer.c
    query = select(t.section, t.point, t.text, t.at, t.call).where(t.prospect == of, t.deleted_at.is_(None))
    return [
        PointNote(section, point, text, at, None if call_ is None else CallId(call_))
        for section, point, text, at, call_ in c.execute(query.order_by(t.at, t.id))
    ]


def counts(c: Connection, *, since: datetime, now: datetime) -> Counts:
    calls_, callbacks_, drafts_ = schema.call.c, schema.callback.c, schema.draft.c
    by_outcome = c.execute(
        select(calls_.outcome, func.count())
        .where(calls_.at >= since, calls_.deleted_at.is_(None))
        .group_by(calls_.outcome)
    )
    outcomes = {OutcomeId(outcome): count for outcome, count in by_outcome}
    waiting = callbacks_.state.in_(OPEN_CALLBACKS) & callbacks_.deleted_at.is_(None)
    figures = select(
        select(func.count()).where(waiting).scalar_subquery(),
        select(func.count()).where(waiting, callbacks_.at <= now).scalar_subquery(),
        select(func.count()).where(drafts_.state == DraftState.OPEN, drafts_.deleted_at.is_(None)).scalar_subquery(),
    )
    open_, overdue, to_send = c.execute(figures).one()
    tally = derived.tally(c)
    return Counts(tally.listed, tally.waiting, sum(outcomes.values()), open_, overdue, to_send, outcomes)


def value(c: Connection, key: str) -> str | None:
    return c.scalar(_VALUE, {"of_key": key})
