"""Grounds things stand on: a panel of one fill, a card, a hairline. They know no contents."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.kit.paint import bar, box, fill
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role


class Panel(QWidget):
    """A plain ground of one role."""

    def __init__(self, theme: Theme, fill: Role = Role.SURFACE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._fill = theme, fill

    def set_fill(self, fill: Role) -> None:
        if fill is not self._fill:
            self._fill = fill
            self.update()

    # --- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(QPainter(self), QRectF(event.rect()), self._theme.colour(self._fill))


class Card(QWidget):
    """A rounded ground; ``edge`` draws its 1 px line, ``mark`` the 3 px bar at its left."""

    def __init__(
        self,
        theme: Theme,
        *,
        fill: Role = Role.SURFACE,
        edge: Role | None = Role.HAIRLINE,
        mark: Role | None = None,
        radius: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill, self._edge, self._mark, self._radius = fill, edge, mark, radius

    def set_look(self, *, fill: Role, edge: Role | None = None, mark: Role | None = None) -> None:
        self._fill, self._edge, self._mark = fill, edge, mark
        self.update()

    # --- Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self._theme.colour
        rect = QRectF(self.rect())
        box(
            painter, rect, fill=colour(self._fill), edge=colour(self._edge) if self._edge else None, radius=self._radius
        )
        if self._mark:
            bar(painter, rect, colour=colour(self._mark))


class Hairline(QWidget):
    """A divider one pixel high, or wide."""

    def __init__(self, theme: Theme, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._upright = theme, upright
        grow, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(fixed if upright else grow, grow if upright else fixed)

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(QPainter(self), QRectF(event.rect()), self._theme.colour(Role.HAIRLINE))
