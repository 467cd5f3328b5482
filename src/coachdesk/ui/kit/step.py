"""A checklist step as a button: done with a tick, or open with the words of what is missing."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.paint import box, draw_text, set_tip, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import REGULAR, SEMIBOLD, Role


class StepButton(QAbstractButton):
    """Takes the rep to what the step is about. ``wide`` draws it in the wide page's size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done = True
        self._size, self._height = 12, 26
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, words: str, *, done: bool, why: str) -> None:
        self._done = done
        self.setText(words)
        state = tr("done") if done else tr("open")
        self.setAccessibleName(f"{words}: {state}")
        self.setAccessibleDescription(why)
        set_tip(self, why)
        self.restyle()

    def set_wide(self, *, wide: bool) -> None:
        self._size, self._height = (13, 28) if wide else (12, 26)
        self.restyle()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _pads(self) -> tuple[int, int]:
        """Before the icon, and after the words."""
        return (0, 2) if self._done else (self._theme.px(9), self._theme.px(14))

    # --- Qt

    def sizeHint(self) -> QSize:
        px = self._theme.px
        weight = REGULAR if self._done else SEMIBOLD
        words = text_width(self._theme, self.text(), size=self._size, weight=weight)
        before, after = self._pads()
        return QSize(before + px(19 if self._done else 20) + round(words) + after, px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(72)), self._theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        rect = QRectF(self.rect())
        if not self._done:
            box(painter, rect, fill=colour(Role.WARN_TINT), edge=colour(Role.WARN_MARK))
        elif self.underMouse() or self.isDown():
            box(painter, rect, fill=colour(Role.SUNKEN))
        before, _after = self._pads()
        icon, role = ("done", Role.ACCENT) if self._done else ("half", Role.WARN)
        at = QPointF(before, (rect.height() - px(14)) / 2)
        draw_icon(painter, icon, at=at, size=px(14), colour=colour(role))
        left = before + px(19 if self._done else 20)
        line = QRectF(left, 0, rect.width() - left, rect.height())
        weight, ink = (REGULAR, Role.INK2) if self._done else (SEMIBOLD, Role.WARN)
        draw_text(painter, self._theme, line, self.text(), colour=colour(ink), size=self._size, weight=weight)
