"""A draft on its way to the user's own mailbox, and what an outline point was answered with."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coachdesk.model.ids import DraftId


class PostingState(StrEnum):
    """WAITING until the mailbox has it; REFUSED by the server's word; CANCELLED by the rep or by a do-not-call."""

    WAITING = "waiting"
    PUT = "put"
    REFUSED = "refused"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Posting:
    """One draft's way into the mailbox; a draft has one at most.

    ``message_id`` is the same for the same words, so that the mailbox can be asked whether it has them. ``next_at`` is
    when it is tried again, None where that waits for the rep (a password) or is over; ``reason`` what kept it last;
    ``folder`` where it lies, ``done_at`` since when.
    """

    draft: DraftId
    message_id: str
    asked_at: datetime
    state: PostingState = PostingState.WAITING
    tries: int = 0
    next_at: datetime | None = None
    reason: str = ""
    folder: str = ""
    done_at: datetime | None = None


class Reply(StrEnum):
    """What came of one try: PUT or THERE already, REFUSED for good, AWAY for now, HELD until the rep does something."""

    PUT = "put"
    THERE = "there"
    REFUSED = "refused"
    AWAY = "away"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class MailboxAnswer:
    """``reason`` is a whole sentence where it was not put; ``folder`` where it lies, else ''."""

    reply: Reply
    reason: str = ""
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message ready for the drafts folder: its id, its bytes (RFC 5322, CRLF) and its date."""

    draft: DraftId
    message_id: str
    message: bytes
    at: datetime
