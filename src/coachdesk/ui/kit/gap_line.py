"""One line in which a gap ``[[callback time]]`` is drawn as a dashed chip until it is edited. Fills nothing in."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from coachdesk.ui.kit.field import LineInput
from coachdesk.ui.kit.field_words import field_words
from coachdesk.ui.kit.gap_prose import GAP
from coachdesk.ui.kit.mirror import mirrored
from coachdesk.ui.kit.paint import draw_text, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role

PAD = 5


class GapLine(LineInput):
    """The text underneath stays as it is; with the focus it is edited with its brackets."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def pieces(self) -> list[tuple[str, bool]]:
        """The text in parts, each with whether it is a gap; a gap in plain words."""
        # The pattern has one group, so every second part is what stood in brackets.
        parts = enumerate(GAP.split(self.text()))
        return [(field_words(part) if at % 2 else part, bool(at % 2)) for at, part in parts if part]

    # --- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        pieces = self.pieces()
        if self.hasFocus() or not any(gap for _words, gap in pieces):
            super().paintEvent(event)
            return
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = 2.0, float(self.width())
        for words, gap in pieces:
            weight, pad = (MEDIUM, px(PAD)) if gap else (SEMIBOLD, 0)
            wide = min(text_width(self._theme, words, weight=weight) + 1 + 2 * pad, right - left)
            if wide <= 2 * pad:
                break
            rect = QRectF(left, 0, wide, self.height())
            if gap:
                pen = QPen(colour(Role.WARN_MARK), 1, Qt.PenStyle.CustomDashLine)
                pen.setDashPattern([3, 2])
                painter.setPen(pen)
                painter.setBrush(colour(Role.WARN_TINT))
                painter.drawRoundedRect(mirrored(painter, rect).adjusted(0.5, 1.5, -0.5, -1.5), 3.5, 3.5)
            ink = colour(Role.WARN if gap else Role.INK)
            draw_text(painter, self._theme, rect.adjusted(pad, 0, -pad, 0), words, colour=ink, weight=weight)
            left += wide
