"""A call and what came of it: outcome, drafts, callback, stops."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coachdesk.model.ending import CallTimes
from coachdesk.model.ids import CallbackId, CallId, DraftId, OutcomeId, PlayId, ProspectId


class Permission(StrEnum):
    """May we send an email? Only YES lets a draft say "as agreed"."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"


class Channel(StrEnum):
    EMAIL = "email"
    VOICEMAIL = "voicemail"
    TEXT = "text"
    NOTE = "note"


class DraftState(StrEnum):
    OPEN = "open"
    HANDED_OVER = "handed_over"
    CANCELLED = "cancelled"


class CallbackState(StrEnum):
    OPEN = "open"
    DONE = "done"
    SNOOZED = "snoozed"
    MISSED = "missed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Call:
    """One dial and its outcome. Append-only: a correction is a new call that replaces the old one.

    ``seconds`` from answer to end where known; ``section`` the outline section that was open;
    ``open_steps`` checklist steps still open at dialling; ``override`` the reason given for calling
    against a *must not* or an unknown; ``hours`` what the rules said when it was dialled, in words; ``times`` what a
    softphone told of it.
    """

    id: CallId
    prospect: ProspectId
    at: datetime
    outcome: OutcomeId
    play: PlayId
    number: str = ""
    note: str = ""
    permission: Permission = Permission.NOT_ASKED
    seconds: float | None = None
    opener: str = ""
    section: str = ""
    open_steps: tuple[str, ...] = ()
    override: str = ""
    hours: str = ""
    times: CallTimes | None = None


@dataclass(frozen=True, slots=True)
class PointNote:
    """What the prospect said to one point of the outline.

    ``section`` is the id of its section, ``point`` its words as they stood on the screen; ``call`` None while the
    conversation is under way.
    """

    section: str
    point: str
    text: str
    at: datetime
    call: CallId | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A follow-up text ready to hand over. A gap stands in ``body`` as ``[[field]]`` and in ``missing``."""

    id: DraftId
    prospect: ProspectId
    call: CallId | None
    channel: Channel
    template: str
    to: str
    subject: str
    body: str
    missing: tuple[str, ...]
    made_at: datetime
    state: DraftState = DraftState.OPEN
    handed_at: datetime | None = None
    handed_how: str = ""
    why: str = ""
    source: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Callback:
    """A promised or proposed call. ``at`` is UTC; ``local`` the wall time promised in ``zone`` (naive).

    ``promised`` says that they were told this time; one that the desk merely proposed gives way more easily.
    """

    id: CallbackId
    prospect: ProspectId
    call: CallId | None
    at: datetime
    zone: str
    local: datetime
    reason: str
    state: CallbackState = CallbackState.OPEN
    version: int = 1
    promised: bool = False


class StopKind(StrEnum):
    """What a do-not-call covers; a person is stopped through every number and address they have.

    A domain covers every address in it and below it.
    """

    NUMBER = "number"
    EMAIL = "email"
    DOMAIN = "domain"
    PROSPECT = "prospect"


@dataclass(frozen=True, slots=True)
class Stop:
    """A do-not-call. ``value`` is E.164 (or digits as written), a lower-case address or domain, or a prospect id."""

    kind: StopKind
    value: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One line of a prospect's timeline: what happened, in short, and whole.

    ``kind``: call, draft (handed over), writing (a draft made, edited or put away), callback, note, stop, import, edit,
    undo. ``detail`` is the gist in a line or two; ``facts`` is everything, as (name, text) in the order of reading.
    """

    at: datetime
    kind: str
    title: str
    detail: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    """An outcome key with all that was said with it, as pressed at ``at`` on this prospect; ``seconds`` of talk.

    ``times``: what a softphone told of the call.
    """

    id: CallId
    prospect: ProspectId
    outcome: OutcomeId
    at: datetime
    note: str = ""
    seconds: float | None = None
    section: str = ""
    permission: Permission = Permission.NOT_ASKED
    callback: str = ""
    override: str = ""
    open_steps: tuple[str, ...] = ()
    times: CallTimes | None = None
