"""A call as a softphone tells of it: the events, the call they make, and how it ended. Knows no softphone.

Two clocks go beside each other: ``at`` is an instant for the record, ``moment`` seconds of a clock that only runs on.
Lengths come from moments, so that a clock that is put right in the middle of a call changes none.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coachdesk.model.ending import CallTimes as CallTimes
from coachdesk.model.ending import EndedBy as EndedBy
from coachdesk.model.ending import Reason as Reason


class EventKind(StrEnum):
    """``PRESENT``: a softphone that was out of touch says which of its calls there still are."""

    STARTED = "started"
    RINGING = "ringing"
    ANSWERED = "answered"
    ENDED = "ended"
    PRESENT = "present"


class CallState(StrEnum):
    CALLING = "calling"
    RINGING = "ringing"
    LIVE = "live"
    ENDED = "ended"


BY_HAND = "desk"
"""The source of what the rep told with a key: a softphone that tells of the same call takes it over."""


@dataclass(frozen=True, slots=True)
class CallEvent:
    """One thing a softphone told.

    ``source`` names the softphone ("baresip", "hook", BY_HAND); ``call`` is its own word for the call, '' where it has
    none; ``number`` as it spelt it, '' where it told none; ``text`` its own words about the end, never markup.
    ``present`` goes with PRESENT: its words for the calls there are. ``seconds`` goes with ANSWERED where the call was
    found under way: how long it has been going on.
    """

    source: str
    kind: EventKind
    at: datetime
    moment: float
    call: str = ""
    number: str = ""
    incoming: bool = False
    by: EndedBy = EndedBy.NOT_TOLD
    reason: Reason | None = None
    text: str = ""
    present: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Ending:
    """How a call ended. ``seconds`` from answer to end, None where nobody answered."""

    by: EndedBy
    reason: Reason
    at: datetime
    seconds: float | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class LineCall:
    """A call on the line. ``id`` counts the calls of this run of the desk; ``names`` are (source, its word for it).

    ``since``, ``answered`` and ``until`` are moments, ``began_at`` and ``answered_at`` the instants beside them.
    """

    id: int
    names: tuple[tuple[str, str], ...]
    number: str
    incoming: bool
    state: CallState
    began_at: datetime
    since: float
    answered_at: datetime | None = None
    answered: float | None = None
    until: float | None = None
    ending: Ending | None = None

    @property
    def source(self) -> str:
        """Who tells of it: the first softphone, else the rep's own key."""
        return next((name for name, _call in self.names if name != BY_HAND), BY_HAND)

    def talk(self, moment: float) -> float | None:
        """Seconds since it was answered; None where it was not."""
        if self.ending is not None:
            return self.ending.seconds
        return None if self.answered is None else max(0.0, moment - self.answered)


def times_of(call: LineCall, *, first_word: float | None = None) -> CallTimes:
    """What to keep of a call, ended or still going on."""
    end = call.ending
    return CallTimes(
        source=call.source,
        incoming=call.incoming,
        began_at=call.began_at,
        answered_at=call.answered_at,
        ended_at=end.at if end else None,
        by=end.by if end else EndedBy.NOT_TOLD,
        reason=end.reason if end else None,
        seconds=end.seconds if end else None,
        first_word=first_word,
    )
