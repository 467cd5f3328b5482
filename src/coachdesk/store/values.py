"""The small values that only the store speaks of. Standard library only; knows no table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from coachdesk.errors import UserError
from coachdesk.model.call import CallbackState
from coachdesk.model.ids import OutcomeId

OPEN_CALLBACKS = (CallbackState.OPEN, CallbackState.SNOOZED, CallbackState.MISSED)

Progress = Callable[[int, int], bool]
"""Called with (done, total); returns False to cancel the whole step."""


class Cancelled(UserError):
    """The rep stopped a long step; nothing of it was kept."""

    code = "cancelled"


@dataclass(frozen=True, slots=True)
class StepInfo:
    """A step that was taken or taken back. ``label`` is what the rep called it."""

    id: int
    label: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of the day view.

    ``prospects`` live ones; ``uncalled`` those the queue may still propose; ``calls`` and ``outcomes`` since the
    instant asked for; ``callbacks`` waiting (open, snoozed or missed), ``overdue`` those whose time has come;
    ``drafts`` open.
    """

    prospects: int = 0
    uncalled: int = 0
    calls: int = 0
    callbacks: int = 0
    overdue: int = 0
    drafts: int = 0
    outcomes: Mapping[OutcomeId, int] = field(default_factory=dict)
