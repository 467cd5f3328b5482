"""Says when a promised callback is due: once each, and never while a call is going on. Knows no widget."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import CallbackId
from coachdesk.ui.context import Context

if TYPE_CHECKING:
    from coachdesk.desk.results import CallbackBoard, CallbackRow

LONGEST_WAIT = 30.0
"""Seconds until the clock is looked at again: a laptop that slept wakes with its timers late."""


class Reminders(QObject):
    """``due`` carries a CallbackRow; ``counted`` how many are overdue or due today."""

    due = Signal(object)
    counted = Signal(int)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: tuple[CallbackRow, ...] = ()
        self._told: dict[CallbackId, datetime] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        context.changed.connect(self._changed)
        context.live_changed.connect(self._live_changed)

    def start(self) -> None:
        """Ask the desk for the callbacks. What was overdue before the start is counted, not announced."""
        self._context.do(lambda desk: desk.callbacks(), self._first_board)

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """Announce what is due by now, unless a call is going on, and wait for the next."""
        now = self._context.now()
        if not self._context.live:
            for row in self._waiting:
                kept = row.callback
                if kept.at <= now and self._told.get(kept.id) != kept.at:
                    self._told[kept.id] = kept.at
                    self.due.emit(row)
        ahead = [(row.callback.at - now).total_seconds() for row in self._waiting if row.callback.at > now]
        if ahead:
            self._timer.start(int(min([*ahead, LONGEST_WAIT]) * 1000) + 50)
        else:
            self._timer.stop()

    def _first_board(self, board: "CallbackBoard") -> None:
        now = self._context.now()
        self._told = {row.callback.id: row.callback.at for row in board.overdue if row.callback.at <= now}
        self._board(board)

    def _board(self, board: "CallbackBoard") -> None:
        self._waiting = (*board.overdue, *board.today, *board.later)
        self.counted.emit(len(board.overdue) + len(board.today))
        self.look()

    def _changed(self, changes: Changes) -> None:
        if Topic.CALLBACKS in changes.topics:
            self._context.beside.ask("callbacks", lambda desk: desk.callbacks(), self._board)

    def _live_changed(self, live: bool) -> None:
        if not live:
            self.look()
