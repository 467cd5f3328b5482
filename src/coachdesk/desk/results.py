"""What the verbs give back. Values only."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from coachdesk.model.brief import CallBrief, FollowUp
from coachdesk.model.call import Callback, Draft, Stop
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.posting import Parcel
from coachdesk.model.prospect import Prospect, RowProblem


@dataclass(frozen=True, slots=True)
class Opened:
    """A prospect made ready; ``brief`` is None on an empty desk."""

    changes: Changes
    brief: CallBrief | None


@dataclass(frozen=True, slots=True)
class Recorded:
    """An outcome saved with all it starts."""

    changes: Changes
    follow_up: FollowUp


@dataclass(frozen=True, slots=True)
class Undone:
    """``what`` is the label of the step taken back."""

    changes: Changes
    what: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """A draft on its way out of the desk: ``mailto`` is '' where the draft doesn't fit one.

    ``html`` is the text with its paragraphs; ``attached`` says that a calendar file goes with ``eml``, which a mailto:
    address can't carry.
    """

    changes: Changes
    draft: Draft
    mailto: str
    eml: bytes
    text: str
    html: str = ""
    attached: bool = False


@dataclass(frozen=True, slots=True)
class MailDue:
    """What the mailbox is to be asked next: a ``parcel`` now, or nothing before ``next_at`` (None: nothing waits)."""

    parcel: Parcel | None = None
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """Counts of prospects. ``updated`` had blanks filled; ``merged`` were known and had nothing new."""

    changes: Changes
    added: int
    updated: int
    merged: int
    skipped: int
    problems: tuple[RowProblem, ...]


@dataclass(frozen=True, slots=True)
class StopCounts:
    """Do-not-calls in force. ``people``: prospects on the list whom any of them covers."""

    numbers: int = 0
    addresses: int = 0
    domains: int = 0
    people: int = 0


@dataclass(frozen=True, slots=True)
class StopsImported:
    """What a list brought. ``added`` are new, ``known`` were stopped before; ``people`` of ours are stopped by it now.

    ``left_out`` rows stop nothing, ``unmarked`` ones don't count by the list's own word; of the problems the first
    thousand are told, ``more_problems`` came after them. ``first``: the first values that were read.
    """

    changes: Changes
    file: str
    encoding: str
    columns: tuple[str, ...]
    rows: int
    added: StopCounts
    known: int
    left_out: int
    unmarked: int
    problems: tuple[RowProblem, ...]
    more_problems: int
    first: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Released:
    """What may be called again; ``still`` are those on the list who have it and are stopped in other ways."""

    changes: Changes
    released: tuple[Stop, ...]
    still: tuple[Prospect, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    path: Path
    rows: int


@dataclass(frozen=True, slots=True)
class CallbackRow:
    """A callback with what its row shows; both wall times are naive."""

    callback: Callback
    prospect_name: str
    company: str
    local_there: datetime
    local_here: datetime


@dataclass(frozen=True, slots=True)
class CallbackBoard:
    """The first of each group by time; ``more_overdue``, ``more_today`` and ``more_later`` count those left out."""

    overdue: tuple[CallbackRow, ...] = ()
    today: tuple[CallbackRow, ...] = ()
    later: tuple[CallbackRow, ...] = ()
    more_overdue: int = 0
    more_today: int = 0
    more_later: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the bell goes by: the callbacks due of late and those that come next, and how many there are to do."""

    callbacks: tuple[Callback, ...] = ()
    overdue: int = 0
    today: int = 0


def changed(*topics: Topic, said: str = "", undoable: bool = False) -> Changes:
    return Changes(frozenset(topics), said, undoable)
