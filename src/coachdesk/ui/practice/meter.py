"""How much patience is left, as ten small fields. Knows no prospect."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.paint import box
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role

FIELDS = 10
_WIDTH, _HEIGHT, _GAP = 14, 8, 3


class Meter(QWidget):
    """Full fields for what is left, hollow ones for what is gone; the words beside it say the same."""

    heard_as = HeardAs.StaticText

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_left(self, left: int) -> None:
        self._left = left
        self.setAccessibleName(tr("Patience: {left} of {fields}", left=left, fields=FIELDS))
        self.update()

    # --- Qt

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(FIELDS * px(_WIDTH) + (FIELDS - 1) * px(_GAP), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, colour = QPainter(self), self._theme.px, self._theme.colour
        for field in range(FIELDS):
            rect = QRectF(field * px(_WIDTH + _GAP), 0, px(_WIDTH), px(_HEIGHT))
            fill = colour(Role.DATA) if field < self._left else None
            box(painter, rect, fill=fill, edge=colour(Role.DATA if field < self._left else Role.CONTROL), radius=3)
