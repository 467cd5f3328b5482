"""Says by itself what has happened, to those who hear the screen. While a call is live it waits. Knows no verb."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coachdesk.ui.context import Context
from coachdesk.ui.kit.heard import announce

MOST_WAITING = 4
"""What waited through a call is said in one breath: the last few things, not all of them."""


class Announcer(QObject):
    """One for the window. A screen reader that spoke during a call would talk over the prospect."""

    def __init__(self, context: Context, window: QWidget, *, say: Callable[..., None] = announce) -> None:
        super().__init__(window)
        self._context, self._window, self._say = context, window, say
        self._waiting: deque[str] = deque(maxlen=MOST_WAITING)
        context.announced.connect(self._hear)
        context.live_changed.connect(self._live_changed)

    def _hear(self, text: str, urgent: bool) -> None:
        if not self._context.live:
            self._say(self._window, text, urgent=urgent)
        elif text not in self._waiting:
            self._waiting.append(text)

    def _live_changed(self, live: bool) -> None:
        if not live and self._waiting:
            self._say(self._window, " ".join(self._waiting))
            self._waiting.clear()
