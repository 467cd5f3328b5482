"""The window as the system sees it: shows a kept picture at once, and the real content as soon as that is built.

Knows neither pages nor desk, and imports nothing but Qt: it is on the screen before anything else is loaded.
"""

from typing import NamedTuple

from PySide6.QtCore import QByteArray, QEventLoop, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from coachdesk.ui.kit.heard import HeardAs

LEAST_WIDTH, LEAST_HEIGHT = 380, 600
START_WIDTH, START_HEIGHT = 420, 800
UNSEEN_MS = 500
"""How long the first paint is waited for: a window that opens out of sight (minimised) is never painted."""


class Picture(NamedTuple):
    """What the window showed last, and the place it had."""

    pixmap: QPixmap
    geometry: QByteArray


class Frame(QWidget):
    """``painted`` is emitted once, after the first paint. Keys pressed before the content is there are kept for it."""

    heard_as = HeardAs.Window

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture: QPixmap | None = None
        self._content: QWidget | None = None
        self._has_painted = False
        self.setWindowTitle("CoachDesk")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(START_WIDTH, START_HEIGHT)

    def show_picture(self, picture: Picture) -> None:
        """Put it on the screen now, where the window still has the size that the picture was made for."""
        if not self.restoreGeometry(picture.geometry):
            return
        if self.size() != picture.pixmap.deviceIndependentSize().toSize():
            return
        self._picture = picture.pixmap
        self.show()
        loop = QEventLoop()
        self.painted.connect(loop.quit)
        unseen = QTimer(loop)
        unseen.timeout.connect(loop.quit)
        unseen.start(UNSEEN_MS)
        # Keys and clicks wait in Qt's queue for the content.
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        unseen.stop()

    def put_in(self, content: QWidget) -> None:
        """The real content takes the place of the picture; ``content`` is a child of this frame."""
        self._content = content
        content.resize(self.size())
        self.show()
        content.show()
        self._picture = None

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._content is not None:
            self._content.resize(self.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._picture is not None:
            painter = QPainter(self)
            painter.drawPixmap(0, 0, self._picture)
            painter.end()
        if not self._has_painted:
            self._has_painted = True
            # After the children have painted, and the picture is on the screen.
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._content is not None:
            self._content.close()
        event.accept()
