"""Text on the screen, plain whatever stands in it, with the line heights of the tokens. Knows no screen."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from coachdesk.ui.kit.mirror import leading, read_as_it_is
from coachdesk.ui.kit.paint import set_tip
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import REGULAR, Role
from coachdesk.ui.kit.words import part_of

LONGEST = 4000
"""Characters laid out at most: what is longer than this is a broken file, not something to read."""

_LINE_BREAK = "\u2028"


class PlainLabel(QLabel):
    """Plain text of one size, weight and role.

    ``wrap`` breaks it into lines (``most_lines`` of them, 0 for all); otherwise ``elide`` cuts it, and ElideNone
    means that it must never be cut. A text that is cut shows whole in the tool tip.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        size: int = 13,
        weight: int = REGULAR,
        role: Role = Role.INK,
        wrap: bool = False,
        most_lines: int = 0,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        figures: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._theme = theme
        self._size, self._weight, self._role, self._figures = size, weight, role, figures
        self._wrap, self._most_lines, self._elide, self._align = wrap, most_lines, elide, align
        self._layout: tuple[int, QTextLayout] | None = None
        self._known_counts: dict[int, int] = {}
        self._known_width: float | None = None
        self._tip = ""
        policy = self.sizePolicy()
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        if text:
            self.setText(text)

    def set_role(self, role: Role) -> None:
        if role is not self._role:
            self._role = role
            self.update()

    def set_type(self, size: int, *, weight: int | None = None) -> None:
        weight = self._weight if weight is None else weight
        if (size, weight) != (self._size, self._weight):
            self._size, self._weight = size, weight
            self.restyle()

    def set_tip(self, text: str) -> None:
        """A tool tip of its own; without one, a text that is cut shows whole."""
        self._tip = text
        set_tip(self, text)

    def restyle(self) -> None:
        self._forget()
        self.updateGeometry()
        self.update()

    def _forget(self) -> None:
        self._layout = self._known_width = None
        self._known_counts.clear()

    def natural_width(self) -> float:
        if self._known_width is None:
            metrics = self._metrics()
            self._known_width = max(map(metrics.horizontalAdvance, self._shown().split(_LINE_BREAK)), default=0.0)
        return self._known_width

    def _metrics(self) -> QFontMetricsF:
        return self._theme.metrics(self._size, weight=self._weight, figures=self._figures)

    def _font(self) -> QFont:
        return self._theme.font(self._size, weight=self._weight, figures=self._figures)

    def _shown(self) -> str:
        return self.text()[:LONGEST].replace("\r\n", "\n").replace("\n", _LINE_BREAK)

    def _laid_out(self, width: int) -> QTextLayout:
        if self._layout is not None and self._layout[0] == width:
            return self._layout[1]
        layout = QTextLayout(self._shown(), self._font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
        layout.endLayout()
        self._layout = (width, layout)
        return layout

    def _lines(self, width: int) -> int:
        # Layouts ask for the same few widths again and again, in turn.
        count = self._known_counts.get(width)
        if count is None:
            count = self._known_counts[width] = max(self._laid_out(width).lineCount(), 1)
        # Large letters take more lines: a name may have them.
        most = self._most_lines * 3 if self._theme.large else self._most_lines
        return min(count, most) if most else count

    # --- Qt

    def setText(self, text: str) -> None:
        if text == self.text():
            return
        self._forget()
        super().setText(text)

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        return self._lines(width) * self._theme.line(self._size)

    def sizeHint(self) -> QSize:
        width = int(self.natural_width()) + 1
        if self._wrap:
            width = min(width, self._theme.px(560))
            return QSize(width, self.heightForWidth(width))
        return QSize(width, self._theme.line(self._size))

    def minimumSizeHint(self) -> QSize:
        line = self._theme.line(self._size)
        if self._wrap:
            return QSize(min(int(self.natural_width()) + 1, self._theme.px(72)), line)
        if self._elide is Qt.TextElideMode.ElideNone:
            return self.sizeHint()
        return QSize(min(int(self.natural_width()) + 1, self._theme.px(40)), line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        read_as_it_is(painter)
        painter.setFont(self._font())
        painter.setPen(self._theme.colour(self._role if self.isEnabled() else Role.INK3))
        metrics = self._metrics()
        step = self._theme.line(self._size)
        # Half of what the line height adds stands above the letters.
        first = (step - metrics.height()) / 2 + metrics.ascent()
        if not self._wrap:
            first += (self.height() - step) / 2
            self._paint_line(painter, self._shown(), first, metrics)
            return
        layout, text, lines = self._laid_out(self.width()), self._shown(), self._lines(self.width())
        for index in range(lines):
            line = layout.lineAt(index)
            part = part_of(text, line.textStart(), line.textStart() + line.textLength())
            if index == lines - 1 and lines < layout.lineCount():
                part = metrics.elidedText(part_of(text, line.textStart()), Qt.TextElideMode.ElideRight, self.width())
                self._mark_cut(cut=True)
            self._paint_line(painter, part.rstrip(_LINE_BREAK + " "), first + index * step, metrics, elide=False)

    def _paint_line(
        self, painter: QPainter, text: str, baseline: float, metrics: QFontMetricsF, *, elide: bool = True
    ) -> None:
        width = metrics.horizontalAdvance(text)
        if elide:
            cut = self._elide is not Qt.TextElideMode.ElideNone and width > self.width() + 0.5
            self._mark_cut(cut=cut)
            if cut:
                text = metrics.elidedText(text, self._elide, self.width())
                width = metrics.horizontalAdvance(text)
        left = 0.0
        align = leading(self._align)
        if align & Qt.AlignmentFlag.AlignRight:
            left = self.width() - width
        elif align & Qt.AlignmentFlag.AlignHCenter:
            left = (self.width() - width) / 2
        painter.drawText(QPointF(max(left, 0.0), baseline), text)

    def _mark_cut(self, *, cut: bool) -> None:
        if not self._tip:
            tip = self.text()[:LONGEST] if cut else ""
            if bool(tip) != bool(self.toolTip()):
                set_tip(self, tip)
