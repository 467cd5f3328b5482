"""All that is on record about one prospect, as it was kept: what a history is told from. Values only."""

from dataclasses import dataclass
from datetime import datetime

from coachdesk.model.call import Call, Callback, Draft, PointNote, Stop
from coachdesk.model.ids import OutcomeId
from coachdesk.model.prospect import Prospect


@dataclass(frozen=True, slots=True)
class CallOnRecord:
    """``pressed``: the outcomes that were chosen for this call before it was put right, oldest first."""

    call: Call
    pressed: tuple[OutcomeId, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftOnRecord:
    """``versions``: how it stood since when, oldest first; the last is how it stands."""

    versions: tuple[tuple[datetime, Draft], ...]


@dataclass(frozen=True, slots=True)
class CallbackOnRecord:
    """``versions`` as of a draft."""

    versions: tuple[tuple[datetime, Callback], ...]


@dataclass(frozen=True, slots=True)
class StopOnRecord:
    """A do-not-call that covers them, or did until it was lifted with a reason."""

    stop: Stop
    lifted_at: datetime | None = None
    lifted_reason: str = ""


@dataclass(frozen=True, slots=True)
class LineOnRecord:
    """What no other row tells: a note, an edit, a step taken back. ``kind`` as of a ``HistoryItem``."""

    at: datetime
    kind: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """Each part oldest first. ``added_at`` with the prospect's own ``source`` is how it began."""

    prospect: Prospect
    added_at: datetime
    calls: tuple[CallOnRecord, ...] = ()
    answers: tuple[PointNote, ...] = ()
    drafts: tuple[DraftOnRecord, ...] = ()
    callbacks: tuple[CallbackOnRecord, ...] = ()
    stops: tuple[StopOnRecord, ...] = ()
    lines: tuple[LineOnRecord, ...] = ()
