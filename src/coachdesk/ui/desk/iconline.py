"""A line of words with an icon before it: verdicts, notices, ticks. Knows no meaning."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.mirror import margins
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import REGULAR, Role


class IconLine(QWidget):
    """The icon stands on the first line; with ``wrap`` the words go on below each other."""

    heard_as = HeardAs.Grouping

    def __init__(
        self,
        theme: Theme,
        *,
        size: int = 12,
        weight: int = REGULAR,
        role: Role = Role.INK2,
        wrap: bool = False,
        indent: int = 19,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._size, self._indent = theme, size, indent
        self._icon, self._icon_role = "", Role.INK3
        self.label = PlainLabel(
            theme, size=size, weight=weight, role=role, wrap=wrap, elide=Qt.TextElideMode.ElideRight
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(margins(theme.px(indent), 0, 0, 0))
        self._row.addWidget(self.label)

    def show_line(self, icon: str, words: str, *, icon_role: Role = Role.INK3) -> None:
        if (icon, words, icon_role) == (self._icon, self.label.text(), self._icon_role):
            return
        self._icon, self._icon_role = icon, icon_role
        self.label.setText(words)
        self.update()

    def text(self) -> str:
        return self.label.text()

    def set_tip(self, text: str) -> None:
        self.label.set_tip(text)

    def restyle(self) -> None:
        self._row.setContentsMargins(margins(self._theme.px(self._indent), 0, 0, 0))
        self.update()

    # --- Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._icon and self.label.text():
            size = self._theme.px(13)
            top = self.label.y() + (self._theme.line(self._size) - size) / 2
            if not self.label.hasHeightForWidth():
                top = (self.height() - size) / 2
            colour = self._theme.colour(self._icon_role)
            draw_icon(QPainter(self), self._icon, at=QPointF(0, round(top)), size=size, colour=colour)
