"""Qt's application object with our name and icon. Knows no window."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from coachdesk import __version__
from coachdesk.paths import resources
from coachdesk.ui.kit.heard import give_roles

SCHEMES = ("tel", "callto")


class LinkedApplication(QApplication):
    """On macOS a ``tel:`` link comes as an event, not as an argument. ``linked`` carries it; ``waiting`` holds one that
    came before anybody listened."""

    linked = Signal(str)

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self.waiting = ""

    # --- Qt

    def event(self, event: QEvent) -> bool:
        if link := link_in(event):
            self.waiting = link
            self.linked.emit(link)
            return True
        return super().event(event)


def link_in(event: QEvent) -> str:
    """The telephone link that the system hands over with this event; '' for every other event."""
    if isinstance(event, QFileOpenEvent) and event.url().scheme() in SCHEMES:
        return event.url().toString()
    return ""


def make_app() -> QApplication:
    """The one application object; made where there is none yet."""
    QGuiApplication.setDesktopFileName("coachdesk")
    kind = LinkedApplication if sys.platform == "darwin" else QApplication
    app = QApplication.instance() or kind(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("coachdesk")
    app.setApplicationDisplayName("CoachDesk")
    app.setApplicationVersion(__version__)
    give_roles()
    return app


def set_icon(app: QApplication) -> None:
    """The icon of every window. Qt loads its reader of SVG files for it, which no first paint should wait for."""
    app.setWindowIcon(QIcon(str(resources() / "icons" / "coachdesk.svg")))


def keep_notes_of_qt(folder: Path) -> None:
    """What Qt notes for itself, such as the last place of its file dialog, lies in ``folder`` and not in the home.

    On Linux only: Windows and macOS have dialogs of their own, and keep such things themselves.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
