"""What baresip says, read as events of calls. Knows no socket.

Its module ctrl_tcp tells events as JSON (seen with version 1.0): ``type``, ``direction``, ``peeruri``, ``id`` and
``param``, without any time.
"""

import json
import re
from collections.abc import Mapping
from datetime import datetime

from coachdesk.model.phone import CallEvent, EndedBy, EventKind, Reason

SOURCE = "baresip"
LONGEST = 200
"""Characters of a text of theirs that are kept."""

_KINDS = {
    "CALL_OUTGOING": EventKind.STARTED,
    "CALL_INCOMING": EventKind.RINGING,
    "CALL_RINGING": EventKind.RINGING,
    "CALL_PROGRESS": EventKind.RINGING,
    "CALL_ESTABLISHED": EventKind.ANSWERED,
    "CALL_CLOSED": EventKind.ENDED,
}
_STATUS = re.compile(r"([1-6]\d\d) ")
_REASONS = {
    404: Reason.UNKNOWN_NUMBER, 410: Reason.UNKNOWN_NUMBER, 484: Reason.UNKNOWN_NUMBER, 604: Reason.UNKNOWN_NUMBER,
    408: Reason.NO_ANSWER, 480: Reason.NO_ANSWER, 486: Reason.BUSY, 600: Reason.BUSY, 603: Reason.REJECTED,
    487: Reason.CANCELLED,
}  # fmt: skip
"""Answers of SIP that say why a call did not come about (RFC 3261, section 21); the rest means that it failed."""
_LISTED = re.compile(r"\[line \d+\]\s+(\d+):(\d\d):(\d\d)\s+(?:\[\w+\]\s+)?(\w+)\s.*?(sips?:\S+)")


def message_of(raw: bytes) -> Mapping[str, object]:
    """A message as a table; an empty one where it is none."""
    try:
        said = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def event_of(said: Mapping[str, object], *, at: datetime, moment: float) -> CallEvent | None:
    """The event in a message; None where it tells of no call."""
    kind = _KINDS.get(_text(said, "type")) if said.get("event") is True else None
    call = _text(said, "id")
    if kind is None or not call:
        return None
    incoming = _text(said, "direction") == "incoming"
    text = _text(said, "param") if kind is EventKind.ENDED else ""
    by, reason = _end(text) if kind is EventKind.ENDED else (EndedBy.NOT_TOLD, None)
    number = number_in(_text(said, "peeruri"))
    return CallEvent(SOURCE, kind, at, moment, call, number, incoming, by, reason, text)


def number_in(uri: str) -> str:
    """The number or name in a SIP address: what stands before its host."""
    user, at, _host = uri.partition("@")
    address = user if at else uri
    return address.partition(":")[2].partition(";")[0] if ":" in address else address


def listed(text: str) -> list[tuple[str, float, bool]]:
    """What ``listcalls`` answered: number, seconds so far and whether it is answered, for each call."""
    found = []
    for hours, minutes, seconds, state, uri in _LISTED.findall(text):
        lasted = int(hours[:3]) * 3600 + int(minutes) * 60 + int(seconds)
        found.append((number_in(uri), float(lasted), state == "ESTABLISHED"))
    return found


def _end(text: str) -> tuple[EndedBy, Reason | None]:
    """Who ended a call and why, by baresip’s words for it."""
    if "by user" in text:
        return EndedBy.US, None
    if "by peer" in text:
        return EndedBy.THEM, None
    if status := _STATUS.match(text):
        return EndedBy.THEM, _REASONS.get(int(status[1]), Reason.FAILED)
    return EndedBy.NOT_TOLD, None


def _text(said: Mapping[str, object], key: str) -> str:
    """A text of theirs, on one line and not too long; '' where there is none."""
    value = said.get(key)
    return (
        "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in value[:LONGEST])
        if isinstance(value, str)
        else ""
    )
