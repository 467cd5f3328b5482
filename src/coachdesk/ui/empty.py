"""What stands where there is nothing yet: an icon, a line, and what to do about it. Knows no page."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import SEMIBOLD, Role

SIDE = 28


class BigIcon(QWidget):
    """One icon, large and quiet."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self.restyle()

    def restyle(self) -> None:
        self.setFixedSize(self._theme.px(SIDE), self._theme.px(SIDE))

    # --- Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self._theme.px(SIDE)
        draw_icon(QPainter(self), self._name, at=QPointF(0, 0), size=side, colour=self._theme.colour(Role.INK3))


class Empty(QWidget):
    """Centred, a little above the middle. Buttons go into ``ways``."""

    def __init__(self, theme: Theme, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.title = PlainLabel(theme, title, size=15, weight=SEMIBOLD, wrap=True, align=centre)
        self.text = PlainLabel(theme, text, role=Role.INK2, wrap=True, align=centre)
        self.ways = QHBoxLayout()
        self.ways.setSpacing(8)
        inner = QWidget()
        inner.setMaximumWidth(theme.px(380))
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(6)
        column.addWidget(BigIcon(theme, icon), 0, centre)
        column.addSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(10)
        column.addLayout(self.ways)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        body = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        # With large letters it may be taller than its place.
        whole.addWidget(Scroll(theme, body))
        outer = QVBoxLayout(body)
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)

    def show_text(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)
