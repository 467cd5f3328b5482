"""The focus ring: 2 px of accent, 2 px outside the control. Follows the focus; knows no screen."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import RADIUS_CARD, Role

GAP, LINE = 2, 2
OUT = GAP + LINE
IN_VIEW = 24
"""Pixels that are left between a control and the edge it is scrolled to."""
NO_RING = "no_ring"
"""A widget's dynamic property: it shows by itself that it has the focus (a page, a text that is read)."""


class FocusRing(QWidget):
    """One for a window. It is a sibling of the focused control, so it scrolls and is clipped with it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._target: QWidget | None = None
        self._inside = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        # The last move comes while the window is being taken down.
        if not shiboken6.isValid(self) or not shiboken6.isValid(self._window):
            return
        target = self._ringed(new)
        if target is self._target:
            return
        self._leave()
        if target is not None and target is not self._window:
            self._target = target
            target.installEventFilter(self)
            target.destroyed.connect(self._gone)
            self._place()
            self._bring_in_view(target)

    def _bring_in_view(self, target: QWidget) -> None:
        """Qt scrolls for Tab only inside an area, not where it comes from outside. A click never moves what it hits."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        parent = target.parentWidget()
        while parent is not None and parent is not self._window:
            if isinstance(parent, QScrollArea):
                seen = QRect(target.mapTo(parent, QPoint()), target.size())
                if not parent.rect().contains(seen):
                    parent.ensureWidgetVisible(target, OUT, IN_VIEW)
            parent = parent.parentWidget()

    def _ringed(self, widget: QWidget | None) -> QWidget | None:
        if widget is None or widget.window() is not self._window:
            return None
        # A field made of several parts wears one ring round all of them.
        while widget is not None and widget.property("ring_on_parent"):
            widget = widget.parentWidget()
        if widget is None or widget.property(NO_RING) or isinstance(widget, QAbstractScrollArea):
            # Lists and pages show their current row; a text edited in place wears the ring.
            return widget if widget is not None and widget.property("bare") else None
        return widget

    def _leave(self) -> None:
        # As with the keys: it may be gone before it says so.
        if self._target is not None and shiboken6.isValid(self._target):
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._gone)
        self._gone()

    def _gone(self) -> None:
        self._target = None
        if not shiboken6.isValid(self):
            return
        self.hide()
        # Not left with the page of the control: it would be destroyed with it.
        if shiboken6.isValid(self._window) and self.parentWidget() is not self._window:
            self.setParent(self._window)

    def _place(self) -> None:
        target = self._target
        parent = target.parentWidget() if target is not None else None
        if target is None or parent is None or not target.isVisible():
            self.hide()
            return
        if self.parentWidget() is not parent:
            self.setParent(parent)
        outer = target.geometry().adjusted(-OUT, -OUT, OUT, OUT)
        self._inside = not parent.rect().contains(outer)
        self.setGeometry(target.geometry() if self._inside else outer)
        self.raise_()
        self.show()
        self.update()

    # --- Qt

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(Role.ACCENT), LINE))
        rect = QRectF(QRect(0, 0, self.width(), self.height())).adjusted(1, 1, -1, -1)
        radius = RADIUS_CARD - 5 if self._inside else RADIUS_CARD - 1
        painter.drawRoundedRect(rect, radius, radius)
