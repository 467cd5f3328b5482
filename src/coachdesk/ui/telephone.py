"""The line in the window: dials through the softphone of the settings and hears what softphones tell. Knows no page.

What a softphone tells comes on its own thread, and is taken over here in order and in small portions: a flood of
events leaves the keys their turn.
"""

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from coachdesk.errors import WorldError
from coachdesk.followup.line import Line, hear
from coachdesk.language import tr
from coachdesk.model.phone import BY_HAND, CallEvent, EndedBy, EventKind, LineCall, Reason
from coachdesk.phone import Touch
from coachdesk.settings import Settings
from coachdesk.ui.errands import Errands
from coachdesk.ui.runner import Failed

if TYPE_CHECKING:
    from coachdesk.phone import Phone
    from coachdesk.ui.context import Context

    Make = Callable[[Settings], Phone]

T = TypeVar("T")

TELLING = frozenset({"baresip", "linphone"})
"""Softphones of the settings that tell of their calls by themselves."""
AT_ONCE = 20
"""Events taken over before the screen has its turn again."""
MOST_WAITING = 20_000
"""Events that may wait; what comes on top of so many is let go."""
_OURS = ("softphone", "dial_scheme", "sip_domain", "baresip_port", "dial_command")
"""Settings with which another softphone, or the same in another way, is meant."""


class Telephone(QObject):
    """``told`` carries a LineCall each time it has changed; one that ended has its ending. ``touched`` says that the
    softphone came into touch or went out of it; ``touch`` is how it stands, None where none is listened to.

    ``make`` makes the softphone of the settings, on the thread of this line. ``close`` before the program ends.
    """

    told = Signal(object)
    touched = Signal()
    _woken = Signal()
    _touch_told = Signal(object, str)

    def __init__(self, make: "Make", context: "Context", *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(context)
        self._make, self._context, self.clock = make, context, clock
        self.line = Line()
        self.heard_from: set[str] = set()
        self.touch: Touch | None = None
        self._events: deque[CallEvent] = deque()
        self._awake = False
        self._guard = threading.Lock()
        self._errands = Errands("coachdesk-line", self)
        # Touched on the thread of this line only.
        self._phone: Phone | None = None
        self._made_for: tuple[object, ...] = ()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._take)
        # Queued connections carry what other threads have to say to the one on which this object was made.
        self._woken.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._touch_told.connect(self._touched, Qt.ConnectionType.QueuedConnection)
        context.settings_changed.connect(self._settings_changed)

    def start(self) -> None:
        """Listen to the softphone of the settings, where it is one that tells."""
        if self._context.settings.softphone in TELLING or self._errands.begun:
            settings = self._context.settings
            self._errands.send(lambda: self._listen(settings))

    @property
    def tells(self) -> bool:
        """Whether somebody tells of calls here: the softphone by itself, or one that runs a program on events."""
        return self._context.settings.softphone in TELLING or bool(self.heard_from)

    def dial(self, number: str, done: Callable[[str], None], failed: Failed) -> None:
        """Ring a plain number. ``done`` gets the softphone’s name; one of the two is called back here."""
        settings = self._context.settings

        def work() -> str:
            phone = self._listen(settings)
            phone.dial(number)
            return phone.name

        self.ask(work, done, failed)

    # --- what is told

    def hear(self, event: CallEvent) -> None:
        """An event, from whichever thread; ``told`` follows on the screen’s."""
        with self._guard:
            if len(self._events) >= MOST_WAITING or self._errands.closed:
                return
            self._events.append(event)
            wake, self._awake = not self._awake, True
        if wake:
            # The window may be gone already.
            with contextlib.suppress(RuntimeError):
                self._woken.emit()

    def by_hand(
        self, kind: EventKind, *, number: str = "", reason: Reason | None = None, by: EndedBy = EndedBy.NOT_TOLD
    ) -> None:
        """What the rep told with a key; counts at once."""
        event = CallEvent(BY_HAND, kind, self._context.now(), self.clock(), number=number, reason=reason, by=by)
        self._tell(self._hear(event))

    def take_over(self, line: Line) -> None:
        """Begin with what was told while no window was open; what is told here already counts for more."""
        if not self.line.count:
            self.line = line
            self._tell(line.calls)

    def ask(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        """Have something looked up on the thread of this line; one of the two is called back here."""
        self._errands.ask(work, done, failed)

    def close(self) -> bool:
        """Let go of the softphone and end the thread; False where a softphone holds it up."""
        self._again.stop()
        return self._errands.close(last=self._let_go)

    @Slot()
    def _take(self) -> None:
        changed: dict[int, LineCall] = {}
        for _ in range(AT_ONCE):
            with self._guard:
                if not self._events:
                    self._awake = False
                    break
                event = self._events.popleft()
            for call in self._hear(event):
                # Only the last of several states is shown.
                changed.pop(call.id, None)
                changed[call.id] = call
        else:
            self._again.start()
        self._tell(changed.values())

    def _hear(self, event: CallEvent) -> tuple[LineCall, ...]:
        if event.source != BY_HAND:
            self.heard_from.add(event.source)
        heard = hear(self.line, event)
        self.line = heard.line
        return heard.changed

    def _tell(self, calls: Iterable[LineCall]) -> None:
        for call in calls:
            self.told.emit(call)

    @Slot(object, str)
    def _touched(self, touch: Touch | None, name: str) -> None:
        self.touch = touch
        if touch is Touch.SHARED:
            self._context.problem(
                WorldError(
                    tr(
                        "Another program listens to {name} too, and each takes the line from the other: calls are "
                        "shown late, and a short one can be missed.",
                        name=name,
                    ),
                    hint=tr("Close the other one. It may be a second CoachDesk."),
                    code="shared_line",
                )
            )
        self.touched.emit()

    # --- the thread of the line

    def _settings_changed(self, settings: Settings) -> None:
        if settings.softphone in TELLING or self._errands.begun:
            self._errands.send(lambda: self._listen(settings))

    def _listen(self, settings: Settings) -> "Phone":
        """The softphone of these settings, listened to; the one of other settings is let go of."""
        wanted = tuple(getattr(settings, name) for name in _OURS)
        if self._phone is not None and wanted == self._made_for:
            return self._phone
        self._let_go()
        phone = self._make(settings)
        phone.listen(self.hear, lambda touch: self._tell_touch(touch, phone.name))
        self._phone, self._made_for = phone, wanted
        return phone

    def _let_go(self) -> None:
        phone, self._phone = self._phone, None
        if phone is not None:
            phone.close()
            self._tell_touch(None)

    def _tell_touch(self, touch: Touch | None, name: str = "") -> None:
        # The window may be gone already.
        if not self._errands.closed:
            with contextlib.suppress(RuntimeError):
                self._touch_told.emit(touch, name)
