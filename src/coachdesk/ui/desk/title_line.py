"""Job and company on one line: a title is cut at its end, a company in its middle. Knows no prospect.

Large letters break it into lines instead: there a cut line would say next to nothing.
"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from coachdesk.language import tr
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role

JOINT = ", "
MOST_LINES = 3


class TitleLine(PlainLabel):
    """Each part keeps at least half of the line, if it needs it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, role=Role.INK2, wrap=True, most_lines=MOST_LINES)
        self._title = self._after = ""

    def show_title(self, title: str, *, after: str) -> None:
        self._title, self._after = title, after
        words = JOINT.join(part for part in (title, after) if part) or tr("No company known")
        self.set_tip(words if len(words) > 40 else "")
        self.setText(words)

    def parts(self, width: float) -> str:
        """The line as it fits into ``width``."""
        metrics = self._metrics()
        if metrics.horizontalAdvance(self.text()) <= width or not (self._title and self._after):
            return metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, width)
        room = width - metrics.horizontalAdvance(JOINT)
        first, second = metrics.horizontalAdvance(self._title), metrics.horizontalAdvance(self._after)
        half = room / 2
        for_second = min(second, max(half, room - first))
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room - for_second)
        return title + JOINT + metrics.elidedText(self._after, Qt.TextElideMode.ElideMiddle, for_second)

    # --- Qt

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) if self._theme.large else self._theme.line(self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme.large:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(self._theme.colour(Role.INK2))
        metrics = self._metrics()
        baseline = (self.height() - metrics.height()) / 2 + metrics.ascent()
        painter.drawText(QPointF(0, baseline), self.parts(self.width() + 0.5))
