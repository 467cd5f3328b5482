"""Questions that can wait: asked once what a person waits for is done and painted. Knows no page and no verb.

An outcome touches the list, the history and the promises beside the sheet. Read at once they would take the processor
from the sheet, and each page would read the day for itself.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.ui.context import Context

    Question = Callable[[Desk], object]

Answered = Callable[..., None]

THE_DAY = "day"
"""Read for the list column, the page bar and the sheet's foot at once."""

AFTER_MS = 40
"""Posted paints come before any timer; this leaves them their time also where the processor is shared."""


class Beside(QObject):
    """Asks each question once, however often and by however many it was asked meanwhile, when nothing is under way."""

    def __init__(self, context: "Context") -> None:
        super().__init__(context)
        self._context = context
        self._waiting: dict[str, tuple[Question, dict[Answered, None]]] = {}
        self._ended = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._go)

    def end(self) -> None:
        """Nothing is asked any more: the window is going, and nobody is left to look at an answer."""
        self._ended = True
        self._waiting.clear()
        self._timer.stop()

    def ask(self, name: str, question: "Question", then: Answered) -> None:
        """``name`` says what is read: the same name stands for the same question. The last one asked counts."""
        if self._context.runner.at_once:
            self._context.do(question, then)
            return
        if self._ended:
            return
        known = self._waiting.get(name)
        askers = known[1] if known is not None else {}
        self._waiting[name] = question, {**askers, then: None}
        self._timer.start()

    def _go(self) -> None:
        if self._context.busy:
            self._timer.start()
            return
        waiting, self._waiting = self._waiting, {}
        for question, askers in waiting.values():
            self._ask(question, tuple(askers))

    def _ask(self, question: "Question", askers: tuple[Answered, ...]) -> None:
        def answer(result: object) -> None:
            for then in askers:
                owner = getattr(then, "__self__", None)
                if not isinstance(owner, QObject) or shiboken6.isValid(owner):
                    then(result)

        self._context.do(question, answer)
