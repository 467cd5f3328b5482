"""baresip, dialled and heard through its own control socket on this computer. Knows no window and no prospect.

One thread waits on the socket and costs nothing meanwhile. baresip serves one listener at a time; where the connection
ends, the moment is kept and baresip is asked what calls there still are as soon as it answers again. Another program
that listens too pushes us out, and we it: that can't be shared, and is told.
"""

import contextlib
import itertools
import json
import logging
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.phone import CallEvent, EventKind
from coachdesk.phone import OnEvent, OnTouch, Touch
from coachdesk.phone.baresip_words import SOURCE, event_of, listed, message_of
from coachdesk.phone.netstring import Garbled, Netstrings, netstring
from coachdesk.phone.plain import plain_number

log = logging.getLogger(__name__)

HOST = "127.0.0.1"
"""Its control socket has no password: any other address would be another computer’s."""
PORT = 4444
ANSWER_SECONDS = 2.0
CONNECT_SECONDS = 1.0
WAITS = (0.0, 0.25, 0.5, 1.0, 2.0, 3.0)
"""Seconds before each new try; the last one again and again. A refused try on loopback takes a twentieth of a
millisecond."""
STEADY_SECONDS = 5.0
"""A connection that lasted so long was a good one: the next try comes at once."""
PUSHES, PUSHES_SECONDS = 3, 60.0
"""So many connections that baresip ended within a minute while it was there all the time: another program listens."""
PIECE = 16_384
MOST_OPEN = 256
"""Calls of baresip that are remembered as open."""
FOUND = "found-"
"""Begins the names of calls that were under way when baresip was first heard: its list has no names."""
_LIST = "coachdesk-list"

Clock = Callable[[], float]


class Baresip:
    """``domain`` is put behind a number ("pbx.example"); '' leaves it to baresip’s account."""

    name = "baresip"

    def __init__(
        self,
        *,
        port: int = PORT,
        domain: str = "",
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        clock: Clock = time.monotonic,
    ) -> None:
        self._port, self._domain = port, domain
        self._now, self._clock = now, clock
        self._tokens = itertools.count(1)
        self._answers: dict[str, tuple[threading.Event, list[Mapping[str, object]]]] = {}
        self._sending = threading.Lock()
        self._socket: socket.socket | None = None
        self._there, self._tried = threading.Event(), threading.Event()
        self._closing, self._hurry = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None
        self._on_event: OnEvent | None = None
        self._on_touch: OnTouch | None = None
        self._touch = Touch.AWAY
        self._ended: float | None = None
        self._pushes: deque[float] = deque(maxlen=PUSHES)
        self._open: dict[str, str] = {}
        self._found: dict[str, str] = {}
        self._gone: tuple[datetime, float] | None = None

    @property
    def in_touch(self) -> bool:
        return self._there.is_set()

    def listen(self, on_event: OnEvent, on_touch: OnTouch = lambda _touch: None) -> None:
        """Tell of every call from now on, through every restart of baresip."""
        if self._thread is None:
            self._on_event, self._on_touch = on_event, on_touch
            self._thread = threading.Thread(target=self._work, name="coachdesk-baresip", daemon=True)
            self._thread.start()

    def dial(self, number: str) -> None:
        """Ring a number. Waits for baresip’s answer, two seconds at most: not for the screen’s thread.

        Raises UserError for what is no plain number, WorldError where baresip can’t be reached or refuses.
        """
        plain = plain_number(number)
        if self._thread is None:
            self.listen(lambda _event: None)
        if not self.in_touch:
            self._tried.clear()
            self._hurry.set()
            self._tried.wait(ANSWER_SECONDS)
        answer = self._ask("dial", f"sip:{plain}@{self._domain}" if self._domain else plain)
        if answer is None:
            raise WorldError(
                tr("baresip does not answer on port {port}, so the number was not dialled.", port=self._port),
                hint=tr("Start baresip with its module ctrl_tcp; Settings shows the lines for its configuration."),
                code="no_softphone",
            )
        if answer.get("ok") is not True:
            said = " ".join(str(answer.get("data", "")).split())[:200]
            raise WorldError(
                tr("baresip did not dial: {value}.", value=said or tr("it gave no reason")), code="not_dialled"
            )

    def close(self) -> None:
        """End the thread. Calls go on."""
        self._closing.set()
        self._hurry.set()
        self._hang_up_on_it()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(ANSWER_SECONDS)

    # --- asking

    def _ask(self, command: str, params: str = "") -> Mapping[str, object] | None:
        """baresip’s answer; None where it gave none in time."""
        token = f"coachdesk-{next(self._tokens)}"
        waiting: tuple[threading.Event, list[Mapping[str, object]]] = (threading.Event(), [])
        self._answers[token] = waiting
        try:
            if not self._send(command, params, token):
                return None
            waiting[0].wait(ANSWER_SECONDS)
            return waiting[1][0] if waiting[1] else None
        finally:
            self._answers.pop(token, None)

    def _send(self, command: str, params: str, token: str) -> bool:
        message = json.dumps({"command": command, "params": params, "token": token}).encode()
        with self._sending:
            if self._socket is None:
                return False
            try:
                self._socket.sendall(netstring(message))
            except OSError:
                return False
        return True

    # --- on the listener's thread

    def _work(self) -> None:
        tries = 0
        while not self._closing.is_set():
            began = self._clock()
            if not self._one_connection():
                # Nobody there: what was under way when we last heard of it has ended.
                self._missing(())
                self._pushes.clear()
                self._ended = None
                self._tell_touch(Touch.AWAY)
                self._tried.set()
            tries = 0 if self._clock() - began > STEADY_SECONDS else tries + 1
            self._hurry.wait(WAITS[min(tries, len(WAITS) - 1)])
            self._hurry.clear()

    def _one_connection(self) -> bool:
        """Talk to baresip until it goes away; False where it wasn’t there."""
        try:
            one = socket.create_connection((HOST, self._port), CONNECT_SECONDS)
        except OSError:
            return False
        with one:
            if one.getsockname() == one.getpeername():
                # A try of our own port in the range the system lends out can be answered by itself.
                return False
            with self._sending:
                self._socket = one
            if self._closing.is_set():
                return True
            if self._ended is not None:
                self._pushes.append(self._ended)
            # Before anybody dials: what is under way already is nobody’s new call.
            self._send("listcalls", "", _LIST)
            self._there.set()
            self._tried.set()
            self._tell_touch(Touch.SHARED if self._shared() else Touch.THERE)
            # Only while somebody pushes has the thread to look whether they still do.
            one.settimeout(PUSHES_SECONDS if self._touch is Touch.SHARED else None)
            with contextlib.suppress(OSError, Garbled):
                self._hear(one)
            self._gone = self._gone or (self._now(), self._clock())
            self._ended = self._clock()
            self._there.clear()
            with self._sending:
                self._socket = None
            if self._touch is not Touch.SHARED:
                self._tell_touch(Touch.AWAY)
        return True

    def _shared(self) -> bool:
        """Whether another program takes the line from us again and again."""
        return len(self._pushes) == PUSHES and self._clock() - self._pushes[0] < PUSHES_SECONDS

    def _hear(self, one: socket.socket) -> None:
        netstrings = Netstrings()
        while True:
            try:
                data = one.recv(PIECE)
            except TimeoutError:
                one.settimeout(None)
                self._tell_touch(Touch.THERE)
                continue
            if not data:
                return
            at, moment = self._now(), self._clock()
            for raw in netstrings.feed(data):
                self._take(message_of(raw), at=at, moment=moment)

    def _take(self, said: Mapping[str, object], *, at: datetime, moment: float) -> None:
        if said.get("response") is True:
            token = said.get("token")
            if token == _LIST:
                self._listed(str(said.get("data", "")), at=at, moment=moment)
            elif isinstance(token, str) and (waiting := self._answers.get(token)) is not None:
                waiting[1].append(said)
                waiting[0].set()
            return
        event = event_of(said, at=at, moment=moment)
        if event is None:
            return
        event = self._known(event)
        if event.kind is EventKind.ENDED:
            self._open.pop(event.call, None)
        elif len(self._open) < MOST_OPEN:
            self._open[event.call] = event.number
        self._tell(event)

    def _known(self, event: CallEvent) -> CallEvent:
        """The event under the name that its call was given when it was found under way."""
        if event.call not in self._open:
            same = (call for call, number in self._open.items() if call.startswith(FOUND) and number == event.number)
            taken = set(self._found.values())
            if (found := next((call for call in same if call not in taken), None)) is not None:
                self._found[event.call] = found
        name = self._found.get(event.call, event.call)
        if event.kind is EventKind.ENDED:
            self._found.pop(event.call, None)
        return replace(event, call=name)

    def _listed(self, text: str, *, at: datetime, moment: float) -> None:
        """After a new connection: which calls are still there, and which began while nobody listened.

        The list has no names of calls, so that they are known by their numbers.
        """
        there = listed(text)
        known: dict[str, tuple[float, bool]] = {}
        for call, number in self._open.items():
            found = next((one for one in there if one[0] == number), None)
            if found is not None:
                there.remove(found)
                known[call] = found[1:]
        away = 0.0 if self._gone is None else moment - self._gone[1]
        self._missing(tuple(known))
        for call, (seconds, answered) in known.items():
            if answered:
                # News only where the answer fell into the time without touch; the list counts whole seconds.
                lasted = min(seconds + 0.5, away)
                self._tell(
                    CallEvent(
                        SOURCE, EventKind.ANSWERED, at, moment, call=call, number=self._open[call], seconds=lasted
                    )
                )
        for number, seconds, answered in there:
            kind = EventKind.ANSWERED if answered else EventKind.RINGING
            call = f"{FOUND}{next(self._tokens)}"
            self._open[call] = number
            lasted = seconds if answered else 0.0
            self._tell(CallEvent(SOURCE, kind, at, moment, call=call, number=number, seconds=lasted))

    def _missing(self, present: tuple[str, ...]) -> None:
        """Say what is left of the calls that were under way when baresip went out of touch, and that was when."""
        if self._gone is None:
            return
        (at, moment), self._gone = self._gone, None
        self._open = {call: self._open[call] for call in present}
        self._tell(CallEvent(SOURCE, EventKind.PRESENT, at, moment, present=present))

    def _tell(self, event: CallEvent) -> None:
        if self._on_event is None or self._closing.is_set():
            return
        try:
            self._on_event(event)
        except Exception as error:
            # Whoever listens has a fault or has gone: the next event is told all the same.
            log.error("%s while an event of a call was told", type(error).__name__)

    def _tell_touch(self, touch: Touch) -> None:
        before, self._touch = self._touch, touch
        if touch is not before and self._on_touch is not None and not self._closing.is_set():
            self._on_touch(touch)

    def _hang_up_on_it(self) -> None:
        with self._sending, contextlib.suppress(OSError):
            if self._socket is not None:
                self._socket.shutdown(socket.SHUT_RDWR)
