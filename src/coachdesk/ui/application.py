"""Qt's application object with our name and icon. Knows no window."""

import sys

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from coachdesk import __version__
from coachdesk.paths import resources
from coachdesk.ui.kit.heard import give_roles


def make_app() -> QApplication:
    """The one application object; made where there is none yet."""
    QGuiApplication.setDesktopFileName("coachdesk")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("coachdesk")
    app.setApplicationDisplayName("CoachDesk")
    app.setApplicationVersion(__version__)
    give_roles()
    return app


def set_icon(app: QApplication) -> None:
    """The icon of every window. Qt loads its reader of SVG files for it, which no first paint should wait for."""
    app.setWindowIcon(QIcon(str(resources() / "icons" / "coachdesk.svg")))
