"""How loud a rehearsal is along its length, with its pauses and fillers marked. Knows no rule."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.language import decimal, tr
from coachdesk.model.rehearsal import Rehearsal
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.paint import box, draw_text, fill
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import RADIUS_CONTROL, Role

BARS = 240
HIGH, MARKS = 64, 18
"""Pixels: the wave, and the line of marks below it."""


class TakeWave(QWidget):
    """Bars for the voice; pauses stand on a darker ground with their seconds below, fillers have their words below."""

    heard_as = HeardAs.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[float, ...] = ()
        self._told: Rehearsal | None = None
        self._live = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def show_live(self, levels: tuple[float, ...]) -> None:
        """It is being recorded."""
        self._bars, self._told, self._live = levels[-BARS:], None, True
        self.setAccessibleName(tr("Recording"))
        self.update()

    def show_take(self, bars: tuple[float, ...], told: Rehearsal) -> None:
        """``bars``: loudness from 0 to 1 of equal parts; none where the sound is not there."""
        self._bars, self._told, self._live = bars, told, False
        self.setAccessibleName(tr("The rehearsal as a wave"))
        marks = [
            tr("a pause of {seconds} seconds at {start:.0f}", seconds=decimal(p.seconds, 1), start=p.start)
            for p in told.pauses
        ]
        marks += [tr("{text} at {start:.0f}", text=f.text, start=f.start) for f in told.fillers]
        self.setAccessibleDescription(", ".join(marks) or tr("No pauses and no fillers"))
        self.update()

    def restyle(self) -> None:
        self.setFixedHeight(self._theme.px(HIGH + MARKS))

    # --- Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        rect = QRectF(0, 0, self.width(), px(HIGH))
        box(painter, rect, fill=colour(Role.STOP_TINT if self._live else Role.SUNKEN), radius=RADIUS_CONTROL)
        inner = rect.adjusted(px(8), px(5), -px(8), -px(5))
        if self._told is not None:
            self._paint_marks(painter, inner)
        self._paint_bars(painter, inner)

    def _paint_bars(self, painter: QPainter, inner: QRectF) -> None:
        ink = self._theme.colour(Role.STOP if self._live else Role.DATA)
        wide = inner.width() / BARS
        loudest = max(self._bars, default=0.0)
        scale = 4.0 if self._live or not loudest else 1 / loudest
        for at, level in enumerate(self._bars):
            high = max(2.0, min(1.0, level * scale) * inner.height())
            fill(
                painter, QRectF(inner.left() + at * wide, inner.center().y() - high / 2, max(1.0, wide - 1), high), ink
            )

    def _paint_marks(self, painter: QPainter, inner: QRectF) -> None:
        told, colour, px = self._told, self._theme.colour, self._theme.px
        if told is None or told.seconds <= 0:
            return
        scale = inner.width() / told.seconds
        free = -1.0
        marks = [(p.start, p.seconds, f"{p.seconds:.1f} s", Role.CONTROL, Role.INK2) for p in told.pauses]
        marks += [(f.start, max(0.1, f.end - f.start), f.text, Role.WARN_MARK, Role.WARN) for f in told.fillers]
        for start, seconds, words, ground, ink in sorted(marks):
            left = inner.left() + start * scale
            area = QRectF(left, inner.bottom() + 1, max(2.0, seconds * scale), px(3))
            fill(painter, area, colour(ground))
            room = QRectF(left, px(HIGH), px(60), px(MARKS))
            if left > free:
                draw_text(painter, self._theme, room, words, colour=colour(ink), size=11, figures=True)
                free = left + px(34)
