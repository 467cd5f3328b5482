"""Linphone’s console daemon, dialled and heard through its own local socket. Knows no window and no prospect.

It tells nothing by itself and says only how the line stands, so that it is asked: five times a second while a call is
on, once a second otherwise. Who ended a call it does not say.
"""

import contextlib
import os
import re
import socket
import stat
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.phone import CallEvent, EventKind
from coachdesk.phone import OnEvent, OnTouch, Touch
from coachdesk.phone.baresip_words import number_in
from coachdesk.phone.plain import plain_number

SOURCE = "linphone"
BUSY_SECONDS, IDLE_SECONDS, AWAY_SECONDS = 0.2, 1.0, 3.0
ANSWER_SECONDS = 2.0
LONGEST = 8_192

_LIVE = re.compile(r"Call out, hook=(?P<out>\S+)|hook=answered(?:\s+(?P<in>sips?:\S+))?")
_RINGS = re.compile(r"Incoming call from\s+\"?[^\"<]*\"?\s*<?(?P<in>[^\s>]+)")
_CALLING = re.compile(r"hook=(?:dialing|dialling|ringing|outgoing_init|outgoing_progress)\s*(?P<out>\S*)")
_SCHEMES = re.compile(r"^(?:sips?:)+")
"""While it rings the daemon puts one more before the address."""
_TRIES = re.compile(r"Establishing call id to \S+, assigned id \d+")
_LASTED = re.compile(r"duration=(\d{1,6})")


@dataclass(frozen=True, slots=True)
class Hook:
    """How the line stands. ``kind`` None where it is free."""

    kind: EventKind | None = None
    number: str = ""
    incoming: bool = False
    seconds: float = 0.0


def hook_of(text: str) -> Hook:
    """What ``status hook`` said."""
    for kind, words in ((EventKind.ANSWERED, _LIVE), (EventKind.RINGING, _RINGS), (EventKind.STARTED, _CALLING)):
        if found := words.search(text):
            groups = found.groupdict()
            lasted = _LASTED.search(text) if kind is EventKind.ANSWERED else None
            number = number_in(_SCHEMES.sub("sip:", groups.get("in") or groups.get("out") or ""))
            incoming = "out" not in groups or (kind is EventKind.ANSWERED and not groups["out"])
            return Hook(kind, _plain(number), incoming, float(lasted[1]) if lasted else 0.0)
    return Hook()


def daemon_socket() -> Path:
    """Where the daemon of this user listens; Windows has no such place, and nobody listens there."""
    return Path(f"/tmp/linphonec-{os.getuid() if hasattr(os, 'getuid') else 'nobody'}")


class Linphone:
    """``domain`` is put behind a number; '' leaves it to Linphone’s account."""

    name = "Linphone"

    def __init__(
        self,
        *,
        domain: str = "",
        place: Path | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._domain, self._now, self._clock = domain, now, clock
        self._place = place or daemon_socket()
        self._closing, self._look = threading.Event(), threading.Event()
        self._on_event: OnEvent = lambda _event: None
        self._on_touch: OnTouch = lambda _touch: None
        self._thread: threading.Thread | None = None
        self._count = 0
        self._hook = Hook()

    def dial(self, number: str) -> None:
        """Ring a number. Waits for Linphone’s answer: not for the screen’s thread.

        Raises UserError for what is no plain number, WorldError where Linphone can’t be reached or refuses.
        """
        plain = plain_number(number)
        said = self._ask(f"call sip:{plain}@{self._domain}" if self._domain else f"call {plain}")
        if said is None:
            raise WorldError(
                tr("Linphone’s daemon does not answer, so the number was not dialled."),
                hint=tr("Start it with: linphonecsh init"),
                code="no_softphone",
            )
        if "rror" in said or "assigned id" not in said:
            # What it says first is that it tries.
            said = " ".join(_TRIES.sub("", said).split())[:200].rstrip(" .")
            raise WorldError(
                tr("Linphone did not dial: {why}.", why=said or tr("it gave no reason")),
                hint=tr("Try the call in Linphone itself."),
                code="not_dialled",
            )
        self._look.set()

    def listen(self, on_event: OnEvent, on_touch: OnTouch = lambda _touch: None) -> None:
        """Tell of every call from now on."""
        if self._thread is None:
            self._on_event, self._on_touch = on_event, on_touch
            self._thread = threading.Thread(target=self._work, name="coachdesk-linphone", daemon=True)
            self._thread.start()

    def close(self) -> None:
        self._closing.set()
        self._look.set()
        if self._thread is not None:
            self._thread.join(ANSWER_SECONDS)

    def _ask(self, command: str) -> str | None:
        """What the daemon answers; None where there is none, or none of ours."""
        try:
            found = self._place.lstat()
            # The folder is everybody’s: a socket of another user there is not our softphone.
            if not stat.S_ISSOCK(found.st_mode) or found.st_uid != os.getuid():
                return None
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as one:
                one.settimeout(ANSWER_SECONDS)
                one.connect(str(self._place))
                one.sendall(command.encode())
                one.shutdown(socket.SHUT_WR)
                said = b""
                while len(said) < LONGEST and (piece := one.recv(LONGEST)):
                    said += piece
        except OSError:
            return None
        return said.decode("utf-8", "replace")

    def _work(self) -> None:
        touch = Touch.AWAY
        while not self._closing.is_set():
            said = self._ask("status hook")
            before, touch = touch, Touch.AWAY if said is None else Touch.THERE
            if touch is not before:
                self._on_touch(touch)
            self._now_is(hook_of(said) if said is not None else Hook())
            wait = AWAY_SECONDS if said is None else BUSY_SECONDS if self._hook.kind else IDLE_SECONDS
            self._look.wait(wait)
            self._look.clear()

    def _now_is(self, hook: Hook) -> None:
        before, self._hook = self._hook, hook
        another = bool(before.number and hook.number and before.number != hook.number)
        if before.kind and (hook.kind is None or another):
            self._tell(EventKind.ENDED, before)
        if hook.kind is not None and (before.kind is not hook.kind or another):
            self._count += before.kind is None or another
            self._tell(hook.kind, hook)

    def _tell(self, kind: EventKind, hook: Hook) -> None:
        # What it says of the length is in whole seconds: worth more than our own look only where we come late.
        seconds = hook.seconds if kind is EventKind.ANSWERED and hook.seconds >= 2 else 0.0
        with contextlib.suppress(RuntimeError):  # the window may be gone
            self._on_event(
                CallEvent(
                    SOURCE,
                    kind,
                    self._now(),
                    self._clock(),
                    call=str(self._count),
                    number=hook.number,
                    incoming=hook.incoming,
                    seconds=seconds,
                )
            )


def _plain(text: str) -> str:
    return "".join(char for char in text[:60] if char.isprintable())
