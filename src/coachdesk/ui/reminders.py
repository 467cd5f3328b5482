"""Asks the desk what is due and says so: once for each promised time, and never while a call is going on.

When something rings is decided in ``followup.reminding``; here are only the clocks, the timer and the questions.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coachdesk.errors import CoachDeskError
from coachdesk.followup.reminding import Announced, announced, next_look, to_announce
from coachdesk.model.call import Callback
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import CallbackId
from coachdesk.settings import home_zone
from coachdesk.ui.context import Context

if TYPE_CHECKING:
    from coachdesk.desk.results import CallbackRow, Waiting

LONGEST_WAIT = timedelta(seconds=30)
"""Until the clock is looked at again: a laptop that slept wakes with its timers late."""
ASK_AGAIN = 60.0
"""Seconds until the desk is asked again though nothing has changed here: the command line may have changed it."""
SEEN = "seen"
"""Among what the window keeps: when it was last closed, so that what came due since then is told at the start."""


def steady_seconds() -> float:
    """A clock that nobody sets, and that counts sleep where the system has such a one."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class Reminders(QObject):
    """``due`` carries rows that have just come due, ``came_due`` those that did while the window was closed.

    ``counted`` says how many callbacks are overdue or due today.
    """

    due = Signal(object)
    came_due = Signal(object)
    counted = Signal(int)

    def __init__(
        self, context: Context, parent: QObject | None = None, *, steady: Callable[[], float] = steady_seconds
    ) -> None:
        super().__init__(parent)
        self._context, self._steady = context, steady
        self._waiting: tuple[Callback, ...] = ()
        self._told: dict[CallbackId, Announced] = {}
        self._ringing: tuple[Callback, ...] = ()
        self._asked_at = 0.0
        self._started = self._put_off = False
        self._zone = home_zone(context.settings)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        context.changed.connect(self._changed)
        context.live_changed.connect(self._live_changed)

    def start(self) -> None:
        """Ask the desk. What was overdue before the window was last closed is counted, not told again."""
        self._asked_at = self._steady()
        self._context.do(lambda desk: desk.waiting(), self._first, self._not_yet)

    def stop(self) -> None:
        self._started = self._put_off = False
        self._timer.stop()

    def look(self) -> None:
        """Tell what is due by now, unless a call is going on, and wait for the next."""
        if not self._started:
            return
        self._follow_the_computer()
        if self._steady() - self._asked_at >= ASK_AGAIN:
            self._ask()
        self._ring()
        wait = next_look(self._waiting, now=self._context.now(), at_most=LONGEST_WAIT)
        self._timer.start(int(wait.total_seconds() * 1000) + 50)

    def _first(self, waiting: "Waiting") -> None:
        now, since = self._context.now(), _seen(self._context)
        overdue = [one for one in waiting.callbacks if one.at <= now]
        self._told = announced({}, overdue, steady=self._steady())
        meanwhile = [one.id for one in overdue if since is not None and (one.at > since or since > now)]
        if meanwhile:
            self._context.do(lambda desk: desk.callback_rows(meanwhile), self._tell_what_came)
        self._started = True
        self._take(waiting)

    def _not_yet(self, error: CoachDeskError) -> None:
        """No desk could be opened: once one is, it is asked again."""
        self._put_off = True
        self._context.problem(error)

    def _tell_what_came(self, rows: "tuple[CallbackRow, ...]") -> None:
        if rows:
            self.came_due.emit(rows)

    def _take(self, waiting: "Waiting") -> None:
        self._waiting = waiting.callbacks
        self.counted.emit(waiting.overdue + waiting.today)
        self.look()

    def _ask(self) -> None:
        self._asked_at = self._steady()
        self._context.beside.ask("waiting", lambda desk: desk.waiting(), self._take)

    def _ring(self) -> None:
        if self._context.live:
            return
        steady = self._steady()
        due = to_announce(self._waiting, told=self._told, now=self._context.now(), steady=steady)
        if not due:
            return
        self._told = announced(self._told, due, steady=steady)
        self._ringing += due
        ids = [one.id for one in self._ringing]
        # Asked once more: whoever was stopped or called meanwhile is not told of.
        self._context.beside.ask("ringing", lambda desk: desk.callback_rows(ids), self._rows)

    def _rows(self, rows: "tuple[CallbackRow, ...]") -> None:
        ringing, self._ringing = self._ringing, ()
        if self._context.live:
            # A call has begun meanwhile: it rings when that ends.
            for one in ringing:
                self._told.pop(one.id, None)
        elif rows:
            self.due.emit(rows)

    def _follow_the_computer(self) -> None:
        """A laptop that has travelled: every time shown is shown anew."""
        zone = home_zone(self._context.settings)
        if zone != self._zone:
            self._zone = zone
            self._context.changed.emit(Changes(frozenset(Topic)))

    def _changed(self, changes: Changes) -> None:
        if Topic.CALLBACKS not in changes.topics:
            return
        if self._started:
            self._ask()
        elif self._put_off:
            self._put_off = False
            self.start()

    def _live_changed(self, live: bool) -> None:
        if not live:
            self.look()


def _seen(context: Context) -> datetime | None:
    """When the window was last closed; None where that isn't known."""
    try:
        return datetime.fromisoformat(context.settings.window.get(SEEN, "")).astimezone()
    except ValueError:
        return None
