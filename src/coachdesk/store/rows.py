"""Rows to nouns and back. Knows the columns of each table and nothing of queries."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Row, RowMapping, Table, TypeDecorator

from coachdesk.model.call import Call, Callback, CallbackState, Channel, Draft, DraftState, Permission, Stop, StopKind
from coachdesk.model.ending import CallTimes, EndedBy, Reason
from coachdesk.model.ids import BatchId, CallbackId, CallId, DraftId, OutcomeId, PlayId, ProspectId
from coachdesk.model.posting import Posting, PostingState
from coachdesk.model.prospect import Prospect
from coachdesk.store import schema

Values = dict[str, Any]

PROSPECT_FIELDS = (
    "first_name", "last_name", "company", "title", "phones", "emails", "zone", "country", "region", "city", "notes",
    "tags", "for_them", "opener", "said_as", "similar_client", "referred_by", "do_not_call", "left_company", "source",
    "batch", "extra", "version",
)  # fmt: skip
CALL_FIELDS = (
    "id", "prospect", "at", "outcome", "play", "number", "note", "permission", "seconds", "opener", "section",
    "open_steps", "override", "hours",
)  # fmt: skip
TIMES_FIELDS = (
    "heard_by", "incoming", "began_at", "answered_at", "ended_at", "ended_by", "ended_why", "lasted", "first_word",
)  # fmt: skip
DRAFT_FIELDS = (
    "id", "prospect", "call", "channel", "template", "to", "subject", "body", "missing", "made_at", "state",
    "handed_at", "handed_how", "why", "source", "version",
)  # fmt: skip
CALLBACK_FIELDS = ("id", "prospect", "call", "at", "zone", "local", "reason", "state", "promised", "version")
POSTING_FIELDS = ("message_id", "asked_at", "state", "tries", "next_at", "reason", "folder", "done_at")

PROSPECT_COLUMNS = (
    schema.prospect.c.id,
    *(schema.prospect.c[name] for name in PROSPECT_FIELDS),
    schema.prospect.c.stopped,
)
CALL_COLUMNS = tuple(schema.call.c[name] for name in (*CALL_FIELDS, *TIMES_FIELDS))
DRAFT_COLUMNS = tuple(schema.draft.c[name] for name in DRAFT_FIELDS)
CALLBACK_COLUMNS = tuple(schema.callback.c[name] for name in CALLBACK_FIELDS)
POSTING_COLUMNS = (schema.posting.c.id, *(schema.posting.c[name] for name in POSTING_FIELDS))
STOP_COLUMNS = tuple(schema.stop.c[name] for name in ("kind", "value", "reason", "at"))


def prospect(row: Sequence[Any]) -> Prospect:
    """``do_not_call`` also speaks for the stops on any of their numbers and addresses."""
    (id_, first, last, company, title, phones, emails, zone, country, region, city, notes, tags, for_them, opener,
     said_as, similar, referred, do_not_call, left, source, batch, extra, version, stopped) = row  # fmt: skip
    return Prospect(
        ProspectId(id_), first, last, company, title, phones, emails, zone, country, region, city, notes, tags,
        for_them, opener, said_as, similar, referred, bool(do_not_call or stopped), bool(left), source,
        None if batch is None else BatchId(batch), extra, version,
    )  # fmt: skip


def prospect_values(value: Prospect) -> Values:
    return {name: getattr(value, name) for name in PROSPECT_FIELDS}


def call(row: Sequence[Any]) -> Call:
    (id_, prospect_id, at, outcome, play, number, note, permission, seconds, opener, section, open_steps, override,
     hours, *times) = row  # fmt: skip
    return Call(
        CallId(id_), ProspectId(prospect_id), at, OutcomeId(outcome), PlayId(play), number, note,
        Permission(permission), seconds, opener, section, open_steps, override, hours or "",
        _times(*times),
    )  # fmt: skip


def call_values(value: Call) -> Values:
    return {name: getattr(value, name) for name in CALL_FIELDS} | times_values(value.times)


def _times(
    heard_by: str | None, incoming: bool | None, began_at: datetime | None, answered_at: datetime | None,
    ended_at: datetime | None, by: str | None, why: str | None, lasted: float | None, first_word: float | None,
) -> CallTimes | None:  # fmt: skip
    if heard_by is None or began_at is None:
        return None
    reason = Reason(why) if why else None
    return CallTimes(
        heard_by, bool(incoming), began_at, answered_at, ended_at, EndedBy(by or ""), reason, lasted, first_word
    )


def times_values(times: CallTimes | None) -> Values:
    if times is None:
        return dict.fromkeys(TIMES_FIELDS)
    reason = times.reason.value if times.reason else None
    told = (times.source, times.incoming, times.began_at, times.answered_at, times.ended_at, times.by.value, reason,
            times.seconds, times.first_word)  # fmt: skip
    return dict(zip(TIMES_FIELDS, told, strict=True))


def draft(row: Row[Any]) -> Draft:
    return draft_from(row._mapping)


def draft_from(row: RowMapping | Values) -> Draft:
    call_id = row["call"]
    return Draft(
        id=DraftId(row["id"]),
        prospect=ProspectId(row["prospect"]),
        call=None if call_id is None else CallId(call_id),
        channel=Channel(row["channel"]),
        template=row["template"],
        to=row["to"],
        subject=row["subject"],
        body=row["body"],
        missing=row["missing"],
        made_at=row["made_at"],
        state=DraftState(row["state"]),
        handed_at=row["handed_at"],
        handed_how=row["handed_how"],
        why=row["why"],
        source=row["source"],
        version=row["version"],
    )


def draft_values(value: Draft) -> Values:
    return {name: getattr(value, name) for name in DRAFT_FIELDS}


def callback(row: Sequence[Any]) -> Callback:
    id_, prospect_id, call_id, at, zone, local, reason, state, promised, version = row
    return Callback(
        CallbackId(id_), ProspectId(prospect_id), None if call_id is None else CallId(call_id), at, zone, local,
        reason, CallbackState(state), version, bool(promised),
    )  # fmt: skip


def callback_values(value: Callback) -> Values:
    return {name: getattr(value, name) for name in CALLBACK_FIELDS}


def posting(row: Sequence[Any]) -> Posting:
    draft_id, message_id, asked_at, state, tries, next_at, reason, folder, done_at = row
    return Posting(
        DraftId(draft_id), message_id, asked_at, PostingState(state), tries, next_at, reason, folder, done_at
    )  # fmt: skip


def posting_values(value: Posting) -> Values:
    return {name: getattr(value, name) for name in POSTING_FIELDS}


def stop(row: Sequence[Any]) -> Stop:
    kind, value, reason, at = row
    return Stop(StopKind(kind), value, reason, at)


def as_stored(column: Column[Any], value: Any) -> Any:
    """A value as the database keeps it: text, number, true, false or null, all of which JSON can carry."""
    if isinstance(column.type, TypeDecorator):
        return column.type.process_bind_param(value, None)  # type: ignore[arg-type]
    return value


def as_used(column: Column[Any], value: Any) -> Any:
    """The other way round."""
    if isinstance(column.type, TypeDecorator):
        return column.type.process_result_value(value, None)  # type: ignore[arg-type]
    return value


def to_json(table: Table[Any], values: Mapping[str, Any]) -> str:
    stored = {name: as_stored(table.c[name], value) for name, value in values.items()}
    return json.dumps(stored, ensure_ascii=False)


def from_json(table: Table[Any], text: str) -> Values:
    return {name: as_used(table.c[name], value) for name, value in json.loads(text).items()}


def micros(at: datetime) -> int:
    """Microseconds since 1970 UTC."""
    stored = as_stored(schema.call.c.at, at)
    assert isinstance(stored, int)
    return stored
