"""How a name is said: the respelling with its stressed syllables told by weight and colour. Judges nothing."""

import re

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.model.judgement import Confidence, Saying
from coachdesk.ui.kit.paint import set_tip
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import BOLD, REGULAR, Role

_SYLLABLES = re.compile(r"[\s-]+|[^\s-]+")


def pieces(respelling: str) -> list[tuple[str, bool]]:
    """Parts of a respelling with whether each is stressed: "shi-VAWN" is shi-, VAWN."""
    found: list[tuple[str, bool]] = []
    for part in _SYLLABLES.findall(respelling):
        stressed = any(c.isalpha() for c in part) and part == part.upper()
        if found and found[-1][1] == stressed:
            found[-1] = (found[-1][0] + part, stressed)
        else:
            found.append((part, stressed))
    return found


def doubt(saying: Saying) -> str:
    """A word about how sure this is; '' where it is."""
    worst = {part.confidence for part in saying.parts}
    if Confidence.GUESS in worst:
        return "a guess: ask"
    return "likely" if Confidence.LIKELY in worst else ""


class SayingView(QWidget):
    """One line, shortened by an ellipsis only where it is wider than the page."""

    def __init__(self, theme: Theme, *, size: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self._pieces: list[tuple[str, bool]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_saying(self, saying: Saying | None) -> None:
        respelling = " ".join(part.respelling for part in saying.parts if part.respelling) if saying else ""
        self._pieces = pieces(respelling)
        self.setVisible(bool(respelling))
        self.setAccessibleName(f"Say it: {respelling.lower()}" if respelling else "")
        ipa = " ".join(part.ipa for part in saying.parts if part.ipa) if saying else ""
        set_tip(self, ". ".join(p for p in (f"IPA {ipa}" if ipa else "", saying.source if saying else "") if p))
        self.restyle()

    def set_size(self, size: int) -> None:
        self._size = size
        self.restyle()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _widths(self) -> list[float]:
        return [
            QFontMetricsF(self._theme.font(self._size, weight=BOLD if stressed else REGULAR)).horizontalAdvance(text)
            for text, stressed in self._pieces
        ]

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._widths())) + 1, self._theme.line(self._size))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(80)), self._theme.line(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0.0
        metrics = QFontMetricsF(self._theme.font(self._size))
        baseline = (self.height() - metrics.height()) / 2 + metrics.ascent()
        for (text, stressed), width in zip(self._pieces, self._widths(), strict=True):
            painter.setFont(self._theme.font(self._size, weight=BOLD if stressed else REGULAR))
            painter.setPen(self._theme.colour(Role.ACCENT if stressed else Role.INK2))
            painter.drawText(QPointF(left, baseline), text)
            left += width
