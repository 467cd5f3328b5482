"""A choice between two or three cards that stand side by side. Knows no play: it is told its words."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.layouts import KeyRows
from coachdesk.ui.kit.paint import box, broken, cap_edge, cap_size, draw_cap, draw_text, set_tip, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role


class Segment(NamedTuple):
    id: str
    title: str
    line: str
    source: str
    key: str
    why: str = ""


class SegmentButton(QAbstractButton):
    """Title with tick and key, why in as many lines as it takes, and its source."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._segment = Segment("", "", "", "", "")
        self.key_cap = ""
        self.setCheckable(True)
        # One of several: heard as a radio button.
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def segment(self) -> Segment:
        return self._segment

    def show_segment(self, segment: Segment) -> None:
        self._segment = segment
        self.key_cap = segment.key
        self.setText(segment.title)
        self.setAccessibleName(segment.title)
        self.setAccessibleDescription(f"{segment.line} {segment.source}".strip())
        set_tip(self, segment.why)
        self.restyle()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _lines(self, width: float) -> list[str]:
        return broken(self._theme, self._segment.line, width - self._theme.px(22), size=12) or [""]

    # --- Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._theme.px(70) + (len(self._lines(width)) - 1) * self._theme.px(18)

    def sizeHint(self) -> QSize:
        title = text_width(self._theme, self._segment.title, weight=SEMIBOLD)
        return QSize(round(title) + self._theme.px(80), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(110), self._theme.px(70))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        rect, chosen = QRectF(self.rect()), self.isChecked()
        fill = Role.TINT if chosen else Role.SUNKEN
        edge = Role.ACCENT if chosen or self.isDown() else Role.CONTROL
        box(painter, rect, fill=colour(fill), edge=colour(edge), radius=8)
        left = float(px(12))
        title_left = left
        if chosen:
            draw_icon(painter, "tick", at=QPointF(left, px(11)), size=px(14), colour=colour(Role.ACCENT))
            title_left += px(20)
        cap = cap_size(self._theme, self.key_cap).width()
        cap_left = rect.width() - px(10) - cap
        title = QRectF(title_left, px(8), cap_left - title_left - 4, px(20))
        ink, weight = (Role.INK, SEMIBOLD) if chosen else (Role.INK2, MEDIUM)
        draw_text(painter, self._theme, title, self._segment.title, colour=colour(ink), weight=weight)
        if self.key_cap:
            at = QPointF(cap_left, px(10))
            draw_cap(painter, self._theme, at, self.key_cap, text=colour(Role.INK2), edge=cap_edge(self._theme))
        room = rect.width() - left - px(10)
        top = px(28)
        for words in self._lines(rect.width()):
            line = QRectF(left, top, room, px(18))
            draw_text(painter, self._theme, line, words, colour=colour(ink), size=12)
            top += px(18)
        source = QRectF(left, top, room, px(16))
        draw_text(painter, self._theme, source, self._segment.source, colour=colour(Role.INK3), size=11)


class Segmented(QWidget):
    """``chosen`` carries the id of a card that was clicked; the owner decides whether it is then shown as chosen."""

    heard_as = HeardAs.Grouping

    chosen = Signal(str)

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._buttons: list[SegmentButton] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = KeyRows(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def show_segments(self, segments: Sequence[Segment], *, chosen: str) -> None:
        while len(self._buttons) < len(segments):
            button = SegmentButton(self._theme, self)
            button.clicked.connect(self._clicked)
            self._group.addButton(button)
            self._buttons.append(button)
            self._row.addWidget(button)
        # Neighbours share their edge.
        self._row.set_rows((len(segments),), even=True, across=-1, down=4)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(segments))
            if number < len(segments):
                button.show_segment(segments[number])
                if segments[number].id == chosen:
                    button.setChecked(True)
                    button.raise_()

    def _clicked(self) -> None:
        button = self._group.checkedButton()
        if isinstance(button, SegmentButton):
            button.raise_()
            self.chosen.emit(button.segment.id)
