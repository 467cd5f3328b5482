"""How a call ended, by whom and when, as it is kept with the call. Small: the first picture of a start loads it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EndedBy(StrEnum):
    """``NOT_TOLD``: many softphones say that a call ended and not who ended it."""

    US = "us"
    THEM = "them"
    NOT_TOLD = ""


class Reason(StrEnum):
    """Why a call ended. ``CANCELLED``: we gave up before they answered; ``LOST``: the softphone went away."""

    HUNG_UP = "hung_up"
    REJECTED = "rejected"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    CANCELLED = "cancelled"
    UNKNOWN_NUMBER = "unknown_number"
    FAILED = "failed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class CallTimes:
    """What is kept of a call that was heard: when it began, was answered and ended, how, and by whom.

    ``first_word`` is the seconds from the answer to the caller's first word, None where it was not listened for.
    """

    source: str
    incoming: bool
    began_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    by: EndedBy = EndedBy.NOT_TOLD
    reason: Reason | None = None
    seconds: float | None = None
    first_word: float | None = None
