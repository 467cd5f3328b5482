"""Prose in which a gap ``[[similar client]]`` is drawn as a dashed chip with the field's words. Fills nothing in."""

import re

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCursor

from coachdesk.ui.kit.field_words import field_words
from coachdesk.ui.kit.mirror import mirrored
from coachdesk.ui.kit.paint import draw_text, text_width
from coachdesk.ui.kit.prose import Prose
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.kit.words import to_utf16

NO_BREAK = "\u00a0"
GAP = re.compile(r"\[\[([^\[\]\n]{1,60})\]\]")


def gaps_in(text: str) -> tuple[str, ...]:
    """The fields a text still waits for, in order."""
    return tuple(GAP.findall(text))


def gap_words(text: str) -> str:
    """A line of text with its gaps in words, for where no chip is drawn: "[similar client]"."""
    return GAP.sub(lambda match: f"[{field_words(match[1])}]", text)


def _with(text: str, old: str, new: str) -> str:
    """The text with other spaces inside its gaps."""
    return GAP.sub(lambda match: match[0].replace(old, new), text)


class GapProse(Prose):
    """The text underneath stays ``[[field]]``: it is copied, searched and read aloud as it will be handed over.

    A gap shows its brackets while the cursor is inside it. F8 goes to the next gap and selects it, so that what is
    typed takes its place.
    """

    def text(self) -> str:
        return _with(super().text(), NO_BREAK, " ")

    def set_text(self, text: str) -> None:
        # A chip is never broken over two lines.
        if text != self.text():
            super().set_text(_with(text, " ", NO_BREAK))

    def replace(self, start: int, end: int, text: str) -> None:
        super().replace(start, end, _with(text, " ", NO_BREAK))

    def replace_all(self, text: str) -> None:
        super().replace_all(_with(text, " ", NO_BREAK))

    def next_gap(self, *, wrap: bool = True) -> bool:
        """Select the gap after the cursor, after the last one the first again; False where there is none."""
        here = self.textCursor().selectionEnd()
        return self._select_gap(here) or (wrap and self.first_gap())

    def first_gap(self) -> bool:
        return self._select_gap(0)

    def _select_gap(self, here: int) -> bool:
        place = next((p for p in self._places() if p[0] >= here), None)
        if place is None:
            return False
        start, end, _field = place
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def _places(self) -> list[tuple[int, int, str]]:
        text = self.text()
        return [(to_utf16(text, m.start()), to_utf16(text, m.end()), m[1]) for m in GAP.finditer(text)]

    def createMimeDataFromSelection(self) -> QMimeData:
        data = super().createMimeDataFromSelection()
        data.setText(_with(data.text(), NO_BREAK, " "))
        return data

    def _open(self, start: int, end: int) -> bool:
        """Whether the cursor is at work inside this gap."""
        cursor = self.textCursor()
        return self.hasFocus() and not cursor.hasSelection() and start < cursor.position() < end

    def _paint_over(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, end, field in self._places():
            for rect in self.spans(start, end):
                self._paint_gap(painter, rect, field_words(field), opened=self._open(start, end))

    def _paint_gap(self, painter: QPainter, rect: QRectF, words: str, *, opened: bool) -> None:
        colour = self._theme.colour
        chip = rect.adjusted(-1, 1, 1, -1)
        pen = QPen(colour(Role.WARN_MARK), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if opened else colour(Role.WARN_TINT))
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
        if not opened:
            centre = Qt.AlignmentFlag.AlignHCenter
            warn = colour(Role.WARN)
            # The document has laid it out already, from whichever side.
            chip = mirrored(painter, chip)
            # As wide as what stands underneath, which is shorter than some words: smaller letters before cut ones.
            sizes = (13, 12, 11)
            size = next((s for s in sizes if text_width(self._theme, words, size=s, weight=MEDIUM) <= chip.width()), 11)
            draw_text(painter, self._theme, chip, words, colour=warn, size=size, weight=MEDIUM, align=centre)
