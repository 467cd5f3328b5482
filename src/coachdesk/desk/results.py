"""What the verbs give back. Values only."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from coachdesk.model.brief import CallBrief, FollowUp
from coachdesk.model.call import Callback, Draft
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.prospect import RowProblem


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
    """A draft on its way out of the desk: ``mailto`` is '' where the draft doesn't fit one."""

    changes: Changes
    draft: Draft
    mailto: str
    eml: bytes
    text: str


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
    overdue: tuple[CallbackRow, ...] = ()
    today: tuple[CallbackRow, ...] = ()
    later: tuple[CallbackRow, ...] = ()


def changed(*topics: Topic, said: str = "", undoable: bool = False) -> Changes:
    return Changes(frozenset(topics), said, undoable)
