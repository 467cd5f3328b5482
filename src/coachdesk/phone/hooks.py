"""What a softphone's hooks told, as events of calls. Knows no socket and no file."""

from collections.abc import Sequence
from datetime import datetime

from coachdesk.followup.line import moment_of
from coachdesk.model.phone import CallEvent
from coachdesk.phone.door import Told

SOURCE = "hook"


def event_of(told: Told, *, now: datetime, moment: float) -> CallEvent:
    """The event as it came through the door at ``moment``; an instant that can't be is not believed: it is now."""
    then = moment_of(told.at, now=now, moment=moment)
    return _event(told, then, at=now if then == moment else told.at)


def events_of(several: Sequence[Told], *, now: datetime, moment: float) -> list[CallEvent]:
    """Events that were kept, however long ago, on the clock of now. None is later than now, none before the last."""
    made, last = [], float("-inf")
    for told in several:
        last = max(last, min(moment, moment - (now - told.at).total_seconds()))
        made.append(_event(told, last, at=min(told.at, now)))
    return made


def _event(told: Told, moment: float, *, at: datetime) -> CallEvent:
    return CallEvent(
        SOURCE,
        told.kind,
        at,
        moment,
        number=told.number,
        incoming=told.incoming,
        by=told.by,
        reason=told.reason,
        text=told.text,
    )
