"""Prose with a wave under words that work against whoever wrote them. Judges nothing."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextCursor
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


GROWN = 60
"""So many UTF-16 units may be typed into marked words before they are judged anew; a longer mark is over others."""


class MarkedProse(GapProse):
    """Marks are given in characters; the one in turn is drawn stronger. They follow their words as the text changes."""

    def __init__(
        self, theme: Theme, *, name: str, size: int = 14, blank: int = 0, parent: QWidget | None = None
    ) -> None:
        self._marks: tuple[tuple[bool, QTextCursor, int], ...] = ()
        super().__init__(theme, name=name, size=size, blank=blank, parent=parent)

    def show_marks(self, marks: Sequence[Mark], *, current: int = 0) -> None:
        """``current`` counts all that are given, those without words too."""
        long = len(self.text())
        shown = [(number == current, mark) for number, mark in enumerate(marks)]
        self._marks = tuple(
            (turn, self._cursor(mark), mark.end - mark.start + GROWN)
            for turn, mark in shown
            if mark.start < mark.end <= long
        )
        for _turn, words, _most in self._marks:
            # What is typed after the words is none of them.
            words.setKeepPositionOnInsert(True)
        self.viewport().update()

    def select(self, mark: Mark) -> None:
        """Select the words of a mark."""
        self.setTextCursor(self._cursor(mark))

    def put_instead(self, mark: Mark, words: str) -> None:
        """Words in place of a mark, as one step that Ctrl+Z in the field takes back."""
        text = self.text()
        self.replace(to_utf16(text, mark.start), to_utf16(text, mark.end), words)

    def _cursor(self, mark: Mark) -> QTextCursor:
        text, cursor = self.text(), QTextCursor(self.document())
        cursor.setPosition(to_utf16(text, mark.start))
        cursor.setPosition(to_utf16(text, mark.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _boxes(self) -> list[tuple[bool, QRectF]]:
        return [
            (current, rect)
            for current, words, most in self._marks
            if words.selectionEnd() - words.selectionStart() <= most
            for rect in self.spans(words.selectionStart(), words.selectionEnd())
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
            painter.drawPath(_wave(rect.left(), rect.right(), rect.bottom() - 1.5))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(left, y)
    x, up = left, True
    while x < right - 0.5:
        step = min(3.0, right - x)
        path.quadTo(x + step / 2, y - 2.4 if up else y + 2.4, x + step, y)
        x, up = x + step, not up
    return path
