"""What has just been done, in one line with Undo, in a lane kept free for it. Knows no verb."""

from PySide6.QtCore import QEvent, QPointF, QPropertyAnimation, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.paint import box, broken, cap_size, draw_cap, draw_text, set_tip, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import FADE_MS, MEDIUM, SEMIBOLD, TOAST_MS, Role

HEIGHT = 36
STEP, UNDO_LINE = 17, 24
"""Height of a line of several, and of Undo below them."""
MOST_LINES = 10
MIDDLE = Qt.TextElideMode.ElideMiddle
"""What is too long for two lines is mostly a file’s name, and the end says what became of it."""
KEY = "Ctrl Z"


class Toast(QWidget):
    """Shows a sentence for 8 s, or for as long as it is hovered; a click puts it away. ``undo`` is its one button.

    It never takes the focus: the next key belongs to the desk. Ctrl+Z, which stands on it, does the same.
    """

    heard_as = HeardAs.Notification

    undo = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._undoable = False
        self._undo_rect = QRect()
        self.setMouseTracking(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOAST_MS)
        self._timer.timeout.connect(self.fade_out)
        self._effect: QGraphicsOpacityEffect | None = None
        self._fade: QPropertyAnimation | None = None
        self.hide()

    @property
    def text(self) -> str:
        return self._text

    def say(self, text: str, *, undo: bool, quiet: bool = False) -> None:
        """Show this now, in place of what stood there. ``quiet``: nothing is announced to a screen reader."""
        self._text, self._undoable = text, undo
        set_tip(self, text)
        self.setAccessibleName("" if quiet else text)
        self.setAccessibleDescription(tr("Ctrl+Z undoes it") if undo and not quiet else "")
        self._timer.start()
        self.raise_()
        self.show()
        self._fade_to(1.0)
        self.update()

    def fade_out(self) -> None:
        self._timer.stop()
        if self.isVisible():
            self._fade_to(0.0)

    def put(self, lane: QRect) -> None:
        """Take this place in the parent: the lane's width, at its foot; as tall as large letters need."""
        lines, px = self._broken(lane.width()), self._theme.px
        height = px(HEIGHT)
        if lines:
            height = max(height, len(lines) * px(STEP) + px(12) + (px(UNDO_LINE) if self._undoable else 0))
        # From a lane at the top of the window it grows downwards.
        top = lane.bottom() + 1 - height
        self.setGeometry(lane.left(), top if top >= 0 else max(lane.top(), 0), lane.width(), height)

    def restyle(self) -> None:
        self.update()

    def _broken(self, width: int) -> list[str]:
        """The lines of the words where letters are large and one line doesn't hold them; else nothing."""
        px, theme = self._theme.px, self._theme
        undo = text_width(theme, tr("Undo"), weight=SEMIBOLD) + 1 + px(20) if self._undoable else px(12)
        room = width - px(36) - undo
        if not theme.large or text_width(theme, self._text, weight=MEDIUM) <= room:
            return []
        return broken(theme, self._text, width - px(36) - px(12), size=12, weight=MEDIUM, most=MOST_LINES)

    def _fade_to(self, end: float) -> None:
        if self._theme.reduce_motion or not self.isVisible():
            if self._fade is not None:
                self._fade.stop()
            if self._effect is not None:
                self._effect.setOpacity(end)
            self.setVisible(end > 0)
            return
        if self._effect is None or self._fade is None:
            self._effect = QGraphicsOpacityEffect(self)
            self._effect.setOpacity(0.0)
            self.setGraphicsEffect(self._effect)
            self._fade = QPropertyAnimation(self._effect, b"opacity", self)
            self._fade.setDuration(FADE_MS)
            self._fade.finished.connect(self._faded)
        self._fade.stop()
        self._fade.setStartValue(self._effect.opacity())
        self._fade.setEndValue(end)
        self._fade.start()

    def _faded(self) -> None:
        if self._effect is not None and self._effect.opacity() == 0.0:
            self.hide()

    # --- Qt

    def enterEvent(self, _event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        if self.isVisible():
            self._timer.start()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and self._undoable:
            position = getattr(event, "position", None)
            if position is not None and self._undo_rect.contains(position().toPoint()):
                self.fade_out()
                self.undo.emit()
                return True
        if event.type() == QEvent.Type.MouseButtonRelease:
            # What it lies over is wanted.
            self.fade_out()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        rect = QRectF(self.rect())
        on = colour(Role.ON_TOAST)
        box(painter, rect, fill=colour(Role.TOAST), radius=8)
        draw_icon(painter, "done", at=QPointF(px(12), (rect.height() - px(15)) / 2), size=px(15), colour=on)
        right = rect.width() - px(12)
        if lines := self._broken(self.width()):
            self._paint_lines(painter, rect, lines)
            return
        if self._undoable:
            cap = cap_size(self._theme, KEY)
            wide = text_width(self._theme, tr("Undo"), weight=SEMIBOLD) + 1
            words_wide = text_width(self._theme, self._text, weight=MEDIUM)
            # Rather the sentence whole than the key that everybody knows.
            if px(36) + words_wide + px(8) + wide + px(8) + cap.width() <= right:
                right -= cap.width()
                at = QPointF(right, (rect.height() - cap.height()) / 2)
                draw_cap(painter, self._theme, at, KEY, text=on, edge=on)
                right -= px(8)
            right -= wide
            words = QRectF(right, 0, wide, rect.height())
            draw_text(painter, self._theme, words, tr("Undo"), colour=colour(Role.TOAST_ACCENT), weight=SEMIBOLD)
            self._undo_rect = QRect(round(right) - 8, 0, self.width() - round(right) + 8, self.height())
        line = QRectF(px(36), 0, right - px(36) - px(8), rect.height())
        self._paint_words(painter, line, colour=on)

    def _paint_lines(self, painter: QPainter, rect: QRectF, lines: list[str]) -> None:
        """The words on as many lines as they need, and Undo below them."""
        px, theme = self._theme.px, self._theme
        on = theme.colour(Role.ON_TOAST)
        line = QRectF(px(36), px(6), rect.width() - px(48), px(STEP))
        for words in lines:
            draw_text(painter, theme, line, words, colour=on, size=12, weight=MEDIUM)
            line = line.translated(0, px(STEP))
        if self._undoable:
            line.setHeight(px(UNDO_LINE))
            accent = theme.colour(Role.TOAST_ACCENT)
            draw_text(painter, theme, line, tr("Undo"), colour=accent, weight=SEMIBOLD)
            wide = text_width(theme, tr("Undo"), weight=SEMIBOLD)
            self._undo_rect = QRect(0, round(line.top()), round(line.left() + wide + px(12)), px(UNDO_LINE) + px(6))

    def _paint_words(self, painter: QPainter, room: QRectF, *, colour: QColor) -> None:
        """On one line, or in smaller letters on two; what even these cut is in the tool tip."""
        if text_width(self._theme, self._text, weight=MEDIUM) <= room.width() + 0.5:
            draw_text(painter, self._theme, room, self._text, colour=colour, weight=MEDIUM)
            return
        first, second = self._halves(room.width())
        if not second:
            draw_text(painter, self._theme, room, first, colour=colour, size=12, weight=MEDIUM)
            return
        step = self._theme.px(15)
        upper = QRectF(room.left(), room.center().y() - step, room.width(), step)
        draw_text(painter, self._theme, upper, first, colour=colour, size=12, weight=MEDIUM)
        draw_text(
            painter, self._theme, upper.translated(0, step), second, colour=colour, size=12, weight=MEDIUM, elide=MIDDLE
        )

    def _halves(self, width: float) -> tuple[str, str]:
        """As many whole words as the first line holds, and the rest."""
        words, first = self._text.split(), ""
        for count in range(1, len(words) + 1):
            line = " ".join(words[:count])
            if count > 1 and text_width(self._theme, line, size=12, weight=MEDIUM) > width:
                return first, " ".join(words[count - 1 :])
            first = line
        return first, ""
