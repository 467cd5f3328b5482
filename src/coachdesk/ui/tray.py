"""A notice of the desktop's own for a due callback, where there is a tray. Knows no callback."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

SHOWN_MS = 10_000
# Some desktops read a notice as markup, others don't: these signs are shown by look-alikes that mean nothing to either.
_SIGNS = str.maketrans({"<": "‹", ">": "›", "&": "＆"})


class Tray(QObject):
    """The icon appears with the first notice. ``clicked`` says that the notice was."""

    clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None

    def notice(self, title: str, text: str) -> bool:
        """Show it; False where there is no tray to show it in."""
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return False
        if self._icon is None:
            self._icon = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(self.clicked)
            self._icon.setToolTip(QApplication.applicationDisplayName())
            self._icon.show()
        self._icon.showMessage(title, harmless(text), QSystemTrayIcon.MessageIcon.NoIcon, SHOWN_MS)
        return True


def harmless(text: str) -> str:
    """A text that no desktop can read as markup."""
    return text.translate(_SIGNS)
