"""A notice of the desktop's own for a due callback, where there is a tray. Knows no callback."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

SHOWN_MS = 10_000
Action = tuple[str, Callable[[], object]]
# Some desktops read a notice as markup, others don't: these signs are shown by look-alikes that mean nothing to either.
_SIGNS = str.maketrans({"<": "‹", ">": "›", "&": "＆"})


class Tray(QObject):
    """The icon appears with the first notice, or with what it offers. ``clicked`` says that the notice was."""

    clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None

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

    def notice(self, title: str, text: str) -> bool:
        """Show it; False where there is no tray to show it in."""
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return False
        self._appear().showMessage(title, harmless(text), QSystemTrayIcon.MessageIcon.NoIcon, SHOWN_MS)
        return True

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
