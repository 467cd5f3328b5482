"""Small rounded words: a state beside what it belongs to. Never a control."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.paint import box, draw_text, set_tip, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, RADIUS_CARD, Role


class Chip(QWidget):
    """An icon and a few words on a quiet fill."""

    heard_as = HeardAs.StaticText

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        icon: str = "",
        fill: Role = Role.SUNKEN,
        role: Role = Role.INK2,
        size: int = 12,
        height: int = 22,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text, self._icon, self._fill, self._role = text, icon, fill, role
        self._size, self._height = size, height
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_state(self, text: str, *, icon: str = "", fill: Role = Role.SUNKEN, role: Role = Role.INK2) -> None:
        if (text, icon, fill, role) == (self._text, self._icon, self._fill, self._role):
            return
        self._text, self._icon, self._fill, self._role = text, icon, fill, role
        self.setAccessibleName(text)
        self.restyle()

    def set_height(self, height: int) -> None:
        self._height = height
        self.restyle()

    def set_tip(self, text: str) -> None:
        set_tip(self, text)

    def text(self) -> str:
        return self._text

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    # --- Qt

    def sizeHint(self) -> QSize:
        px = self._theme.px
        icon = px(17) if self._icon else 1
        width = text_width(self._theme, self._text, size=self._size, weight=MEDIUM, figures=True)
        return QSize(px(7) + icon + round(width) + px(8), px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(72)), self._theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, colour = self._theme.px, self._theme.colour(self._role)
        rect = QRectF(self.rect())
        box(painter, rect, fill=self._theme.colour(self._fill), radius=min(rect.height() / 2, px(RADIUS_CARD)))
        left = float(px(7))
        if self._icon:
            draw_icon(painter, self._icon, at=QPointF(left, (rect.height() - px(13)) / 2), size=px(13), colour=colour)
            left += px(17)
        else:
            left += 1
        line = QRectF(left, 0, rect.width() - left - px(4), rect.height())
        draw_text(painter, self._theme, line, self._text, colour=colour, size=self._size, weight=MEDIUM, figures=True)
