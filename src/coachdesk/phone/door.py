"""The window's door for other programs of this user: a private local socket, three short messages, nothing that runs.

The window shows itself, hears one event of a call, or shows who has a number. Nothing that comes in can dial, open or
change anything else. Needs no Qt: ``coachdesk call-event`` must be quick.
"""

import contextlib
import json
import os
import stat
import sys
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.phone import EndedBy, EventKind, Reason

LONGEST = 1_024
"""Bytes of a message at most; one that is longer is not ours."""
ANSWER = b"ok\n"
WAIT_SECONDS = 1.0
AGAIN_SECONDS = 0.02
NUMBER_LONGEST = 60
TEXT_LONGEST = 200
LONGEST_FOLDER = 60
"""Bytes. A socket's path has 103 at most, 31 are the socket's name, and Qt first makes one beside it (12 more)."""
SHOW: Mapping[str, object] = {"show": True}
_TOLD = (EventKind.STARTED, EventKind.RINGING, EventKind.ANSWERED, EventKind.ENDED)
_EVENT_KEYS = frozenset({"kind", "at", "number", "incoming", "by", "reason", "text"})


@dataclass(frozen=True, slots=True)
class Show:
    """Bring the window forward."""


@dataclass(frozen=True, slots=True)
class ShowNumber:
    """Show who has this number; never dialled."""

    number: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """Events were kept while no window listened: look for them."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event of a call as a program told it. ``by`` and ``reason`` go with the end; all texts are plain and short."""

    kind: EventKind
    at: datetime
    number: str = ""
    incoming: bool = False
    by: EndedBy = EndedBy.NOT_TOLD
    reason: Reason | None = None
    text: str = ""


Message = Show | ShowNumber | Waiting | Told


def written(message: Message) -> bytes:
    """A message as it goes through the door: one line."""
    return json.dumps(_table(message), separators=(",", ":")).encode() + b"\n"


def read(line: bytes) -> Message | None:
    """The message in a line; None for anything but exactly one of ours."""
    if len(line) > LONGEST:
        return None
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or len(said) != 1:
        return None
    ((what, value),) = said.items()
    if what in ("show", "waiting"):
        return (Show() if what == "show" else Waiting()) if value is True else None
    if what == "open":
        return ShowNumber(value) if _short(value, NUMBER_LONGEST) and value else None
    return _told(value) if what == "event" and isinstance(value, dict) else None


def deliver(message: Message, *, address: str) -> bool:
    """Hand a message to the open window; False where there is none. Waits a second at most for it to take it."""
    with contextlib.suppress(OSError):
        return _deliver_by_pipe(message, address) if sys.platform == "win32" else _deliver_by_socket(message, address)
    return False


def address_of(data: Path, *, runtime: Path | None = None) -> str:
    """Where the window of this data folder listens: the path of a socket; on Windows the name of a pipe."""
    place = f"{place_of(data, runtime=runtime)}.sock"
    # No backslash may stand in the name of a pipe; the mark alone tells users apart, their folders lie in their homes.
    return Path(place).name if sys.platform == "win32" else place


def place_of(data: Path, *, runtime: Path | None = None) -> str:
    """The beginning of the names of lock and socket. Raises WorldError where there is no folder of the user's own."""
    path = os.fsencode(data.absolute())
    # Only to tell folders apart, for which these need no import of 20 ms.
    mark = f"{zlib.crc32(path):08x}{zlib.adler32(path):08x}"
    return str((runtime or runtime_folder()) / f"coachdesk-{mark}")


def runtime_folder() -> Path:
    """The user's private folder for sockets and locks: the system's own, where a socket's path fits in it."""
    if sys.platform == "win32":
        return Path.home()
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    if named and len(os.fsencode(named)) <= LONGEST_FOLDER:
        return Path(named)
    # 10 ms that only a system without a folder for this pays.
    import tempfile  # noqa: PLC0415

    return _own_folder(Path(tempfile.gettempdir()) / f"coachdesk-{os.getuid()}")


def _own_folder(folder: Path) -> Path:
    """A folder that is this user's alone, also where the system gives none. Raises WorldError where it is not."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o077 or not stat.S_ISDIR(found.st_mode):
        raise WorldError(
            tr("{folder} belongs to someone else, so CoachDesk was not started.", folder=folder),
            hint=tr("Set XDG_RUNTIME_DIR to a folder of your own."),
        )
    return folder


def _deliver_by_socket(message: Message, address: str) -> bool:
    # 5 ms that the window itself never needs.
    import socket  # noqa: PLC0415

    end = time.monotonic() + WAIT_SECONDS
    while True:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as one:
            one.settimeout(WAIT_SECONDS)
            # More are at the door than it has room for: they are let in within milliseconds.
            with contextlib.suppress(BlockingIOError, ConnectionResetError, BrokenPipeError):
                one.connect(address)
                one.sendall(written(message))
                if answer := one.recv(len(ANSWER)):
                    return answer == ANSWER
        if time.monotonic() > end:
            return False
        time.sleep(AGAIN_SECONDS)


def _deliver_by_pipe(message: Message, address: str) -> bool:
    with open(f"\\\\.\\pipe\\{address}", "r+b", buffering=0) as pipe:  # noqa: PTH123 - no path, whatever it looks like
        pipe.write(written(message))
        return pipe.read(len(ANSWER)) == ANSWER


def _table(message: Message) -> Mapping[str, object]:
    match message:
        case Show():
            return SHOW
        case Waiting():
            return {"waiting": True}
        case ShowNumber(number):
            return {"open": number}
        case Told():
            return {
                "event": {
                    "kind": message.kind.value,
                    "at": message.at.isoformat(),
                    "number": message.number,
                    "incoming": message.incoming,
                    "by": message.by.value,
                    "reason": message.reason.value if message.reason else "",
                    "text": message.text,
                }
            }


def _told(said: dict[Any, Any]) -> Told | None:
    texts = ("kind", "at", "number", "by", "reason", "text")
    if said.keys() != _EVENT_KEYS or not all(_short(said[key], TEXT_LONGEST) for key in texts):
        return None
    try:
        made = Told(
            EventKind(said["kind"]),
            datetime.fromisoformat(said["at"]),
            said["number"],
            said["incoming"],
            EndedBy(said["by"]),
            Reason(said["reason"]) if said["reason"] else None,
            said["text"],
        )
    except ValueError:
        return None
    fine = made.kind in _TOLD and made.at.tzinfo is not None and isinstance(made.incoming, bool)
    return made if fine and len(made.number) <= NUMBER_LONGEST else None


def _short(value: object, longest: int) -> bool:
    """A text on one line that is not too long: it is shown, and never more than that."""
    return isinstance(value, str) and len(value) <= longest and value.isprintable()
