"""The tables, once, for SQLite and PostgreSQL alike. Knows no query.

Typed with SQLAlchemy's own ``TypedColumns`` rather than mapped classes: rows never leave the store, and the ORM
would add 70 ms to the 155 ms that SQLAlchemy costs a start (see docs/decisions).

Text keys are UUIDv7 made by the caller. Mutable rows carry ``version``; ``deleted_at`` is a tombstone. Columns under
"derived" can be rebuilt from the others at any time and are never part of an undo.
"""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Named,
    String,
    Table,
    Text,
    TypedColumns,
)

from coachdesk.model.prospect import Phone
from coachdesk.store.columns import Instant, Pairs, Phones, Sound, WallTime, Words

VERSION = 9
"""The schema this program writes: SQLite's user_version, and the Alembic revision ``f"{VERSION:04d}"``."""

APPLICATION_ID = 0x434F4443
"""SQLite's application_id ("CODC"): tells our file from any other database."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def revision(version: int = VERSION) -> str:
    """The Alembic revision of a schema version."""
    return f"{version:04d}"


class _Tombstone(TypedColumns):
    deleted_at: Named[datetime | None] = Column(Instant)


class ProspectColumns(_Tombstone):
    id: Named[str] = Column(String, primary_key=True)
    first_name: Named[str] = Column(Text)
    last_name: Named[str] = Column(Text)
    company: Named[str] = Column(Text)
    title: Named[str] = Column(Text)
    phones: Named[tuple[Phone, ...]] = Column(Phones, nullable=False)
    emails: Named[tuple[str, ...]] = Column(Words, nullable=False)
    zone: Named[str] = Column(Text)
    country: Named[str] = Column(Text)
    region: Named[str] = Column(Text)
    city: Named[str] = Column(Text)
    notes: Named[str] = Column(Text)
    tags: Named[tuple[str, ...]] = Column(Words, nullable=False)
    for_them: Named[str] = Column(Text)
    opener: Named[str] = Column(Text)
    said_as: Named[str] = Column(Text)
    similar_client: Named[str] = Column(Text)
    referred_by: Named[str] = Column(Text)
    do_not_call: Named[bool] = Column(Boolean)
    left_company: Named[bool] = Column(Boolean)
    source: Named[str] = Column(Text)
    batch: Named[str | None] = Column(String)
    extra: Named[tuple[tuple[str, str], ...]] = Column(Pairs, nullable=False)
    version: Named[int] = Column(Integer)
    created_at: Named[datetime] = Column(Instant, nullable=False)
    turn: Named[int] = Column(BigInteger)
    """0, or the microseconds of the last skip: skipped prospects come last, the longest skipped first."""
    place_batch: Named[str] = Column(String)
    place_row: Named[int] = Column(Integer)
    # derived
    sort_key: Named[str] = Column(Text)
    usable: Named[bool] = Column(Boolean)
    stopped: Named[bool] = Column(Boolean)
    calls: Named[int] = Column(Integer)
    listed: Named[int] = Column(Integer)
    """1 unless removed."""
    waiting: Named[int] = Column(Integer)
    """1 if the queue may propose this prospect: never called, usable number, not stopped, not left, not removed."""


class ReachColumns(TypedColumns):
    """Derived: every number and address of every live prospect, by which they are found."""

    prospect: Named[str] = Column(String, ForeignKey("prospect.id", ondelete="CASCADE"), primary_key=True)
    kind: Named[str] = Column(String, primary_key=True)
    key: Named[str] = Column(Text, primary_key=True)
    find: Named[str] = Column(Text)
    sure: Named[bool] = Column(Boolean)


class FinderColumns(TypedColumns):
    """Derived: what the search looks through, one folded text a live prospect, and the keys of their names by sound."""

    prospect: Named[str] = Column(String, ForeignKey("prospect.id", ondelete="CASCADE"), primary_key=True)
    sort_key: Named[str] = Column(Text)
    text: Named[str] = Column(Text)
    sound: Named[str] = Column(Text)


class CallColumns(_Tombstone):
    id: Named[str] = Column(String, primary_key=True)
    prospect: Named[str] = Column(String, ForeignKey("prospect.id"))
    at: Named[datetime] = Column(Instant, nullable=False)
    outcome: Named[str] = Column(String)
    play: Named[str] = Column(String)
    number: Named[str] = Column(Text)
    note: Named[str] = Column(Text)
    permission: Named[str] = Column(String)
    seconds: Named[float | None] = Column(Float)
    opener: Named[str] = Column(Text)
    section: Named[str] = Column(Text)
    open_steps: Named[tuple[str, ...]] = Column(Words, nullable=False)
    override: Named[str] = Column(Text)
    given: Named[str] = Column(String)
    """The id this call was first given, where a correction has another; '' where it is its own."""
    hours: Named[str | None] = Column(Text)
    """What the rules on calling hours said when it was dialled, in words; null in calls of the first schema."""
    heard_by: Named[str | None] = Column(String)
    """The softphone that told of the call; null where none did, and then all that follows is null."""
    incoming: Named[bool | None] = Column(Boolean)
    began_at: Named[datetime | None] = Column(Instant)
    answered_at: Named[datetime | None] = Column(Instant)
    ended_at: Named[datetime | None] = Column(Instant)
    ended_by: Named[str | None] = Column(String)
    ended_why: Named[str | None] = Column(String)
    lasted: Named[float | None] = Column(Float)
    """Seconds from answer to end as the softphone told them; ``seconds`` is what the desk shows of the talk."""
    first_word: Named[float | None] = Column(Float)
    """Seconds from the answer to the caller's first word."""


class DraftColumns(_Tombstone):
    id: Named[str] = Column(String, primary_key=True)
    prospect: Named[str] = Column(String, ForeignKey("prospect.id"))
    call: Named[str | None] = Column(String, ForeignKey("call.id"))
    channel: Named[str] = Column(String)
    template: Named[str] = Column(Text)
    to: Named[str] = Column(Text)
    subject: Named[str] = Column(Text)
    body: Named[str] = Column(Text)
    missing: Named[tuple[str, ...]] = Column(Words, nullable=False)
    made_at: Named[datetime] = Column(Instant, nullable=False)
    state: Named[str] = Column(String)
    handed_at: Named[datetime | None] = Column(Instant)
    handed_how: Named[str] = Column(Text)
    why: Named[str] = Column(Text)
    source: Named[str] = Column(Text)
    version: Named[int] = Column(Integer)


class DraftPastColumns(TypedColumns):
    """How a draft read before each change ``at`` an instant; ``value`` is the former row as JSON."""

    id: Named[str] = Column(String, primary_key=True)
    draft: Named[str] = Column(String, ForeignKey("draft.id"), index=True)
    version: Named[int] = Column(Integer)
    at: Named[datetime | None] = Column(Instant)
    """Null where the first schema kept it."""
    value: Named[str] = Column(Text)


class PostingColumns(TypedColumns):
    """Where a draft is on its way to the user's own mailbox; ``id`` is the draft's."""

    id: Named[str] = Column(String, ForeignKey("draft.id"), primary_key=True)
    message_id: Named[str] = Column(Text)
    asked_at: Named[datetime] = Column(Instant, nullable=False)
    state: Named[str] = Column(String, index=True)
    tries: Named[int] = Column(Integer)
    next_at: Named[datetime | None] = Column(Instant)
    reason: Named[str] = Column(Text)
    folder: Named[str] = Column(Text)
    done_at: Named[datetime | None] = Column(Instant)


class AnswerColumns(_Tombstone):
    """What a prospect said to a point of the outline. ``call`` is null while the conversation is under way."""

    id: Named[str] = Column(String, primary_key=True)
    prospect: Named[str] = Column(String, ForeignKey("prospect.id"), index=True)
    call: Named[str | None] = Column(String, ForeignKey("call.id"))
    section: Named[str] = Column(String)
    point: Named[str] = Column(Text)
    text: Named[str] = Column(Text)
    at: Named[datetime] = Column(Instant, nullable=False)
    version: Named[int] = Column(Integer)


class CallbackColumns(_Tombstone):
    id: Named[str] = Column(String, primary_key=True)
    prospect: Named[str] = Column(String, ForeignKey("prospect.id"))
    call: Named[str | None] = Column(String, ForeignKey("call.id"))
    at: Named[datetime] = Column(Instant, nullable=False)
    zone: Named[str] = Column(Text)
    local: Named[datetime] = Column(WallTime, nullable=False)
    reason: Named[str] = Column(Text)
    state: Named[str] = Column(String)
    promised: Named[bool] = Column(Boolean)
    version: Named[int] = Column(Integer)
    created_at: Named[datetime] = Column(Instant, nullable=False)
    closed_at: Named[datetime | None] = Column(Instant)


class CallbackPastColumns(TypedColumns):
    """How a callback stood before each change ``at`` an instant; ``value`` is the former row as JSON."""

    id: Named[str] = Column(String, primary_key=True)
    callback: Named[str] = Column(String, ForeignKey("callback.id"), index=True)
    version: Named[int] = Column(Integer)
    at: Named[datetime] = Column(Instant, nullable=False)
    value: Named[str] = Column(Text)


class StopColumns(_Tombstone):
    """Do-not-calls are kept for good; a release is written beside the stop it lifts."""

    id: Named[str] = Column(String, primary_key=True)
    kind: Named[str] = Column(String)
    value: Named[str] = Column(Text)
    reason: Named[str] = Column(Text)
    at: Named[datetime] = Column(Instant, nullable=False)
    find: Named[str] = Column(Text, index=True)
    lifted_at: Named[datetime | None] = Column(Instant)
    lifted_reason: Named[str] = Column(Text)


class EventColumns(_Tombstone):
    """Lines of a prospect's timeline that no other table tells: notes, edits and what the desk adds."""

    id: Named[str] = Column(String, primary_key=True)
    prospect: Named[str] = Column(String, ForeignKey("prospect.id"), index=True)
    at: Named[datetime] = Column(Instant, nullable=False)
    kind: Named[str] = Column(String)
    title: Named[str] = Column(Text)
    detail: Named[str] = Column(Text)


class LearnedColumns(_Tombstone):
    """How a name is said, as it was learned anywhere in the book. ``id`` is the name or word in small letters."""

    id: Named[str] = Column(Text, primary_key=True)
    said: Named[str] = Column(Text)
    at: Named[datetime] = Column(Instant, nullable=False)


class ClipColumns(_Tombstone):
    """The rep's own recording of a prospect's name; ``id`` is the prospect's."""

    id: Named[str] = Column(String, ForeignKey("prospect.id"), primary_key=True)
    sound: Named[bytes] = Column(Sound, nullable=False)
    at: Named[datetime] = Column(Instant, nullable=False)


class ReviewColumns(_Tombstone):
    """An answer to a drill; only ever added."""

    id: Named[str] = Column(String, primary_key=True)
    drill: Named[str] = Column(String)
    at: Named[datetime] = Column(Instant, nullable=False)
    rating: Named[int] = Column(Integer)
    said: Named[str] = Column(Text)


class PlayedColumns(_Tombstone):
    """A role-play that came to an end; only ever added. ``lessons``: JSON of [words, reason, what to try]."""

    id: Named[str] = Column(String, primary_key=True)
    at: Named[datetime] = Column(Instant, nullable=False)
    persona: Named[str] = Column(String)
    seed: Named[str] = Column(String)
    ending: Named[str] = Column(String)
    words: Named[tuple[str, ...]] = Column(Words, nullable=False)
    lessons: Named[str] = Column(Text)


class RehearsedColumns(_Tombstone):
    """A rehearsal. ``told``: JSON of what it came to. ``until``: when it is deleted; null where it stays."""

    id: Named[str] = Column(String, primary_key=True)
    at: Named[datetime] = Column(Instant, nullable=False)
    until: Named[datetime | None] = Column(Instant)
    text: Named[str] = Column(Text)
    told: Named[str] = Column(Text)


class SettingColumns(TypedColumns):
    """Small lasting values by key. "sequence" counts the steps, "listed" and "waiting" the prospects that are so;
    "glance" is read without SQLAlchemy."""

    key: Named[str] = Column(String, primary_key=True)
    value: Named[str] = Column(Text)


class StepColumns(TypedColumns):
    """What was done, newest last, so that it can be taken back; only the last ones are kept."""

    id: Named[int] = Column(Integer, primary_key=True, autoincrement=True)
    label: Named[str] = Column(Text)
    at: Named[datetime] = Column(Instant, nullable=False)
    has_stop: Named[bool] = Column(Boolean)
    size: Named[int] = Column(Integer)
    kept: Named[bool] = Column(Boolean)
    """Stays until a later step is kept in its place, however many come between."""
    reachable: Named[bool] = Column(Boolean)
    """False where the steps after it are let go: undo ends before it, ``replaces`` still takes it back."""


class ImageColumns(TypedColumns):
    """How a row stood before a step. ``before``: JSON of the columns it changed; null where the step added the row
    (then ``key`` may be a JSON array of many keys). ``after``: what the step wrote into these columns."""

    id: Named[int] = Column(Integer, primary_key=True, autoincrement=True)
    step: Named[int] = Column(Integer, ForeignKey("step.id", ondelete="CASCADE"), index=True)
    place: Named[str] = Column(String)
    key: Named[str] = Column(Text)
    before: Named[str | None] = Column(Text)
    after: Named[str | None] = Column(Text)


DERIVED = ("sort_key", "usable", "stopped", "calls", "listed", "waiting")
"""The derived columns of prospect."""

prospect = Table("prospect", metadata, ProspectColumns)
reach = Table("reach", metadata, ReachColumns, sqlite_with_rowid=False)
finder = Table("finder", metadata, FinderColumns, sqlite_with_rowid=False)
call = Table("call", metadata, CallColumns)
draft = Table("draft", metadata, DraftColumns)
draft_past = Table("draft_past", metadata, DraftPastColumns)
posting = Table("posting", metadata, PostingColumns)
answer = Table("answer", metadata, AnswerColumns)
learned = Table("learned", metadata, LearnedColumns)
clip = Table("clip", metadata, ClipColumns)
review = Table("review", metadata, ReviewColumns)
played = Table("played", metadata, PlayedColumns)
rehearsed = Table("rehearsed", metadata, RehearsedColumns)
callback = Table("callback", metadata, CallbackColumns)
callback_past = Table("callback_past", metadata, CallbackPastColumns)
stop = Table("stop", metadata, StopColumns)
event_line = Table("event", metadata, EventColumns)
setting = Table("setting", metadata, SettingColumns)
step = Table("step", metadata, StepColumns, sqlite_autoincrement=True)
image = Table("image", metadata, ImageColumns)

Index(None, prospect.c.waiting, prospect.c.turn, prospect.c.place_batch, prospect.c.place_row)
Index(None, prospect.c.listed, prospect.c.sort_key, prospect.c.id)
Index(
    None,
    prospect.c.listed,
    prospect.c.usable,
    prospect.c.sort_key,
    prospect.c.id,
    sqlite_where=~prospect.c.usable,
    postgresql_where=~prospect.c.usable,
)
Index(None, prospect.c.place_batch, prospect.c.place_row)
Index(None, reach.c.find)
Index(None, call.c.prospect, call.c.at)
Index(None, call.c.at, call.c.id)
Index(None, call.c.given)
Index(None, draft.c.state, draft.c.made_at)
Index(None, draft.c.prospect)
Index(None, draft.c.call)
Index(None, review.c.at)
Index(None, played.c.at)
Index(None, rehearsed.c.at)
Index(None, image.c.place)
Index(None, callback.c.state, callback.c.at)
Index(None, callback.c.prospect)
