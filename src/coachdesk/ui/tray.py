"""A notice of the desktop's own for a due callback, and the icon in its tray. Knows no callback."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from coachdesk.ui.notification import Notification

SHOWN_MS = 10_000
Action = tuple[str, Callable[[], object]]
# Some desktops read a notice as markup, others don't: these signs are shown by look-alikes that mean nothing to either.
_SIGNS = str.maketrans({"<": "‹", ">": "›", "&": "＆"})


class Tray(QObject):
    """The icon appears with what it offers, or with a notice that can be shown nowhere else. ``clicked`` says that the
    notice or the icon was."""

    clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._list = Notification(self)
        self._list.clicked.connect(self.clicked)
        self._list.refused.connect(self._balloon)

    def offer(self, *actions: Action) -> None:
        """What can be done from the icon; it appears now, where there is a tray."""
        if not QSystemTrayIcon.isSystemTrayAvailable() or self._menu is not None:
            return
        self._menu = QMenu()
        for text, do in actions:
            self._menu.addAction(text).triggered.connect(do)
        self._appear().setContextMenu(self._menu)

    def close(self) -> None:
        """Take the icon off."""
        if self._icon is not None:
            self._icon.hide()
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def notice(self, title: str, text: str) -> None:
        """Show it in the desktop's list of notices, or at the icon where there is no such list."""
        if sys.platform == "linux":
            self._list.show(title, harmless(text))
        else:
            self._balloon(title, harmless(text))

    def _balloon(self, title: str, text: str) -> None:
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._appear().showMessage(title, text, QSystemTrayIcon.MessageIcon.NoIcon, SHOWN_MS)

    def _appear(self) -> QSystemTrayIcon:
        if self._icon is None:
            self._icon = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(self._activated)
            self._icon.setToolTip(QApplication.applicationDisplayName())
            self._icon.show()
        return self._icon

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        # Whoever wants the menu doesn't want the window.
        if how is not QSystemTrayIcon.ActivationReason.Context:
            self.clicked.emit()


def harmless(text: str) -> str:
    """A text that no desktop can read as markup."""
    return text.translate(_SIGNS)
