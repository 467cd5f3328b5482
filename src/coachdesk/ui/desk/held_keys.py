"""Keeps the keys pressed while another prospect is on the way, and gives them back once that one is shown.

Without it a rep who types ahead would type into the words of the prospect before, and have them saved for the next.
Knows no command.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_OF_A_KEY = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


class HeldKeys(QObject):
    """``replaying`` is true while keys are given back that were pressed before their prospect was in sight."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._kept: list[QKeyEvent] = []
        self._holding = False
        self.replaying = False

    @property
    def holding(self) -> bool:
        return self._holding

    def hold(self) -> None:
        """From now on keys wait."""
        app = QApplication.instance()
        if not self._holding and app is not None:
            self._holding = True
            app.installEventFilter(self)

    def give_back(self) -> None:
        """The prospect is shown: every key in its order, to where the focus is by then."""
        app = QApplication.instance()
        if not self._holding or app is None:
            return
        self._holding = False
        app.removeEventFilter(self)
        kept, self._kept = self._kept, []
        self.replaying = True
        try:
            for number, event in enumerate(kept):
                if self._holding:
                    # One of them has sent for another prospect: the rest are meant for that one.
                    self._kept = [*kept[number:], *self._kept]
                    return
                QApplication.sendEvent(QApplication.focusWidget() or self._page, event)
        finally:
            self.replaying = False

    # --- Qt

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in _OF_A_KEY or not self._holding:
            return False
        # The first to see it keeps it: window or widget, the key goes no further.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._kept.append(event.clone())
        event.accept()
        return True
