"""Carries questions to the second opinion and its answers back to the screen. Knows no rule and no model.

One thread of its own, begun with the first question: opening the model takes 0.4 s, which neither the screen nor the
desk may wait for. Only the newest question is answered: a rep who types on has asked another one.
"""

import contextlib
import logging
import threading
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from coachdesk.ui.runner import bug

Q = TypeVar("Q")
A = TypeVar("A")
_Question = TypeVar("_Question", contravariant=True)
_Answer = TypeVar("_Answer", covariant=True)
CLOSE_SECONDS = 10.0

log = logging.getLogger(__name__)


class Answerer(Protocol[_Question, _Answer]):
    """Answers one question, on any thread; None where it can't."""

    def answer(self, asked: _Question, /) -> _Answer | None: ...


class Second(QObject, Generic[Q, A]):
    """``make`` makes the answerer, on the thread that asks it. ``close`` before the program ends."""

    _arrived = Signal(object)

    def __init__(self, make: Callable[[], Answerer[Q, A]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._turn = threading.Condition()
        self._waiting: tuple[Q, Callable[[A], None]] | None = None
        self._closing = False
        self._thread: threading.Thread | None = None
        # A queued connection carries each answer to the thread on which this object was made.
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(self, asked: Q, then: Callable[[A], None]) -> None:
        """``then`` gets the answer here, unless there is none or another question has come meanwhile."""
        with self._turn:
            self._waiting = (asked, then)
            self._turn.notify()
        if self._thread is None and not self._closing:
            self._thread = threading.Thread(target=self._work, name="coachdesk-second", daemon=True)
            self._thread.start()

    def close(self) -> bool:
        """End the thread after the answer it is at; False where it doesn't come back."""
        with self._turn:
            self._closing = True
            self._waiting = None
            self._turn.notify()
        if self._thread is None:
            return True
        self._thread.join(CLOSE_SECONDS)
        return not self._thread.is_alive()

    # On the thread of its own

    def _work(self) -> None:
        try:
            answerer = self._make()
            while (question := self._next()) is not None:
                asked, then = question
                answer = answerer.answer(asked)
                if answer is not None:
                    self._emit(answer, then)
        except Exception as error:
            # Without it the rules go on alone.
            bug(error)

    def _next(self) -> tuple[Q, Callable[[A], None]] | None:
        with self._turn:
            self._turn.wait_for(lambda: self._waiting is not None or self._closing)
            question, self._waiting = self._waiting, None
            return question

    def _emit(self, answer: A, then: Callable[[A], None]) -> None:
        with self._turn:
            stale = self._waiting is not None or self._closing
        if not stale:
            # The window may be gone already.
            with contextlib.suppress(RuntimeError):
                self._arrived.emit(lambda: then(answer))

    # On the screen's thread

    @Slot(object)
    def _deliver(self, delivery: Callable[[], None]) -> None:
        delivery()
