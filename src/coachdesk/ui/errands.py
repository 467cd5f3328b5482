"""Errands done one after the other on a thread of their own, whose results come back here. Knows none of them."""

import contextlib
import queue
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from coachdesk.errors import CoachDeskError
from coachdesk.ui.runner import Failed, attempt, bug

CLOSE_SECONDS = 2.0

T = TypeVar("T")


class Errands(QObject):
    """The thread begins with the first errand. ``close`` before the program ends; nothing is done or told after it."""

    _arrived = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._waiting: queue.SimpleQueue[Callable[[], object] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()
        # A queued connection carries each answer to the thread on which this object was made.
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def begun(self) -> bool:
        return self._thread is not None

    @property
    def closed(self) -> bool:
        return self._closing.is_set()

    def ask(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        """Have ``work`` done there; one of the two is called back here."""
        self.send(lambda: self._emit(attempt(work, done, failed)))

    def send(self, errand: Callable[[], object]) -> None:
        """Have it done there; nobody waits for what comes of it."""
        if self.closed:
            return
        self._waiting.put(errand)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()

    def close(self, last: Callable[[], object] | None = None) -> bool:
        """Do what waits, then ``last``, and end the thread; False where something holds it up."""
        self._closing.set()
        if self._thread is None:
            return True
        if last is not None:
            self._waiting.put(last)
        self._waiting.put(None)
        self._thread.join(CLOSE_SECONDS)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (errand := self._waiting.get()) is not None:
            try:
                errand()
            except CoachDeskError:
                # Who wants to know it asks.
                continue
            except Exception as error:
                bug(error)

    def _emit(self, delivery: Callable[[], None]) -> None:
        # The window may be gone already.
        if not self.closed:
            with contextlib.suppress(RuntimeError):
                self._arrived.emit(delivery)

    @Slot(object)
    def _deliver(self, delivery: Callable[[], None]) -> None:
        if not self.closed:
            delivery()
