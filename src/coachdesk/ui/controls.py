"""Controls for forms that the kit doesn't have: a choice, a switch and a number. Know no setting."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.paint import box, broken, draw_text, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import TARGET, Role


class Pick(QComboBox):
    """A combo box in the kit's look. The wheel scrolls the page, not the choice."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentTextChanged.connect(lambda _text: self.updateGeometry())

    def _lines(self, room: float) -> list[str]:
        """What is chosen, on one line where that holds it; two without large letters, the second may be cut."""
        text = self.currentText()
        if text_width(self._theme, text) <= room:
            return [text]
        lines = broken(self._theme, text, room, size=12)
        return lines if self._theme.large or len(lines) <= 2 else [text]

    def _tall(self) -> int:
        px = self._theme.px
        lines = len(self._lines(self.width() - px(37))) if self._theme.large else 1
        return max(px(30), lines * px(14) + px(6))

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._tall())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        rect = QRectF(self.rect())
        fill = Role.SUNKEN if self.underMouse() and self.isEnabled() else Role.SURFACE
        edge = Role.ACCENT if self.hasFocus() else Role.CONTROL if self.isEnabled() else Role.HAIRLINE
        box(painter, rect, fill=colour(fill), edge=colour(edge))
        side = px(12)
        at = QPointF(rect.width() - side - px(9), (rect.height() - side) / 2)
        draw_icon(painter, "down", at=at, size=side, colour=colour(Role.INK2))
        line = QRectF(px(10), 0, at.x() - px(16), rect.height())
        ink = colour(Role.INK if self.isEnabled() else Role.INK3)
        lines = self._lines(line.width())
        if len(lines) == 1 and text_width(self._theme, lines[0]) <= line.width() + 0.5:
            draw_text(painter, self._theme, line, lines[0], colour=ink)
            return
        # Several lines of smaller letters fit where one doesn't.
        step = px(14)
        line = QRectF(line.left(), line.center().y() - step * len(lines) / 2, line.width(), step)
        for words in lines:
            draw_text(painter, self._theme, line, words, colour=ink, size=12)
            line = line.translated(0, step)


class Switch(QAbstractButton):
    """On or off: the knob's place and a tick say which, not the colour alone."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(38), self._theme.px(TARGET))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        rect, on = QRectF(self.rect()).adjusted(0, 1, 0, -1), self.isChecked()
        radius = rect.height() / 2
        fill, edge = (Role.ACCENT_FILL, None) if on else (Role.SURFACE, Role.CONTROL)
        box(painter, rect, fill=colour(fill), edge=colour(edge) if edge else None, radius=radius)
        side = rect.height() - px(6)
        left = rect.width() - side - px(3) if on else px(3)
        knob = QRectF(left, rect.top() + px(3), side, side)
        box(painter, knob, fill=colour(Role.ON_ACCENT if on else Role.CONTROL), radius=side / 2)
        if on:
            # The fill itself gives the tick its contrast on the white knob.
            tick = px(10)
            at = knob.center() - QPointF(tick / 2, tick / 2)
            draw_icon(painter, "tick", at=at, size=tick, colour=colour(Role.ACCENT_FILL))


class Number(QWidget):
    """A number with a smaller and a larger button. ``changed`` carries it."""

    changed = Signal(int)

    def __init__(self, theme: Theme, *, name: str, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spin = _QuietSpin()
        self.spin.setAccessibleName(name)
        self.spin.setSuffix(unit)
        # Without button symbols the style sheet leaves the text no room, so the buttons stay and have no width.
        self.spin.setStyleSheet("QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }")
        self.spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.spin.setKeyboardTracking(False)
        # The field inside has no box of its own.
        self.spin.lineEdit().setProperty("bare", True)
        self.spin.valueChanged.connect(self.changed)
        less = KeyButton(theme, "", icon="dash", pad=7)
        less.setAccessibleName(tr("{name}: less", name=name))
        more = KeyButton(theme, "", icon="add", pad=7)
        more.setAccessibleName(tr("{name}: more", name=name))
        less.clicked.connect(self.spin.stepDown)
        more.clicked.connect(self.spin.stepUp)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(less)
        row.addWidget(self.spin, 1)
        row.addWidget(more)
        self.setFocusProxy(self.spin)


class _QuietSpin(QSpinBox):
    # --- Qt

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
