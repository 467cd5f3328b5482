"""The opener, read and edited in place, with a wave under the words that work against the caller. Judges nothing."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from coachdesk.ui.kit.gap_prose import GapProse
from coachdesk.ui.kit.paint import box
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.kit.words import to_utf16


class Mark(NamedTuple):
    """Characters ``start`` to ``end`` (code points)."""

    start: int
    end: int


class OpenerEdit(GapProse):
    """Marks are given in characters; the one in turn is drawn stronger."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._marks: tuple[Mark, ...] = ()
        self._current = 0
        super().__init__(theme, name="Opener", parent=parent)
        self.setPlaceholderText("What you say first")

    def show_marks(self, marks: Sequence[Mark], *, current: int = 0) -> None:
        self._marks, self._current = tuple(m for m in marks if m.end > m.start), current
        self.viewport().update()

    def select(self, mark: Mark) -> None:
        """Select the words of a mark."""
        text, cursor = self.text(), self.textCursor()
        cursor.setPosition(to_utf16(text, mark.start))
        cursor.setPosition(to_utf16(text, mark.end), cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def put_instead(self, mark: Mark, words: str) -> None:
        """Words in place of a mark, as one step that Ctrl+Z in the field takes back."""
        text = self.text()
        self.replace(to_utf16(text, mark.start), to_utf16(text, mark.end), words)

    def _boxes(self) -> list[tuple[bool, QRectF]]:
        text = self.text()
        return [
            (number == self._current, rect)
            for number, mark in enumerate(self._marks)
            if mark.end <= len(text)
            for rect in self.spans(to_utf16(text, mark.start), to_utf16(text, mark.end))
        ]

    def _paint_under(self, painter: QPainter) -> None:
        for _current, rect in self._boxes():
            tint = rect.adjusted(-2, 1, 2, -1)
            box(painter, tint, fill=self._theme.colour(Role.WARN_TINT), radius=3)

    def _paint_over(self, painter: QPainter) -> None:
        super()._paint_over(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for current, rect in self._boxes():
            painter.setPen(QPen(self._theme.colour(Role.WARN_MARK), 1.4 if current else 1.0))
            painter.drawPath(_wave(rect.left(), rect.right(), rect.bottom() - 2.5))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(left, y)
    x, up = left, True
    while x < right - 0.5:
        step = min(3.0, right - x)
        path.quadTo(x + step / 2, y - 2.4 if up else y + 2.4, x + step, y)
        x, up = x + step, not up
    return path
