"""Scrolling that takes no room: a thin bar laid over the right edge, so that nothing shifts when it comes."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from coachdesk.ui.kit.paint import box
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role

WIDTH, LINE = 10, 4
SHORTEST = 28


class OverBar(QWidget):
    """Shows and moves the area's own bar, which stays hidden; gone where there is nothing to scroll.

    For the mouse only: keys and wheel work the area itself.
    """

    def __init__(self, theme: Theme, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._theme, self._area = theme, area
        self._grabbed: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._own = area.verticalScrollBar()
        self._own.rangeChanged.connect(self._follow)
        self._own.valueChanged.connect(self._follow)
        area.installEventFilter(self)
        self._follow()

    def _stands(self) -> bool:
        """While the area is being taken apart its bar goes first, and Qt still tells of it, paints and asks."""
        return isValid(self) and isValid(self._area) and isValid(self._own)

    def _follow(self) -> None:
        if not self._stands():
            return
        self.setGeometry(self._area.width() - WIDTH, 0, WIDTH, self._area.viewport().height())
        self.setVisible(self._own.maximum() > self._own.minimum())
        self.raise_()
        self.update()

    def _handle(self) -> QRectF:
        span = self._own.maximum() - self._own.minimum()
        room = self.height() - 6.0
        length = max(room * self._own.pageStep() / max(span + self._own.pageStep(), 1), SHORTEST)
        top = 3 + (room - length) * (self._own.value() - self._own.minimum()) / max(span, 1)
        return QRectF(self.width() - LINE - 3, top, LINE, length)

    # --- Qt

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._follow()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._stands():
            return
        handle, y = self._handle(), event.position().y()
        if not handle.top() <= y <= handle.bottom():
            by = self._own.pageStep()
            self._own.setValue(self._own.value() + (by if y > handle.bottom() else -by))
            return
        self._grabbed = y - handle.top()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None and self._stands():
            room = self.height() - 6.0 - self._handle().height()
            part = (event.position().y() - self._grabbed - 3) / max(room, 1.0)
            self._own.setValue(self._own.minimum() + round(part * (self._own.maximum() - self._own.minimum())))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grabbed = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._stands():
            return
        role = Role.INK2 if self._grabbed is not None else Role.CONTROL
        box(QPainter(self), self._handle(), fill=self._theme.colour(role), radius=LINE / 2)


class Scroll(QScrollArea):
    """An area as wide as its place whose contents scroll up and down."""

    def __init__(self, theme: Theme, body: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self.over = OverBar(theme, self)
        if body is not None:
            self.setWidget(body)
            body.setAutoFillBackground(False)


class Outer(Scroll):
    """One round everything: the keys belong to what is round it."""

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class Least(QWidget):
    """What an ``Outer`` holds that scrolls only where not even its least has room: what is in it may shrink before."""

    # --- Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
