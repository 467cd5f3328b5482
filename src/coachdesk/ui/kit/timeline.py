"""What happened, newest first, on a thin line. Knows no call: it is told icons and words."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.paint import box, draw_text, fill, set_tip, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import SEMIBOLD, Role

PITCH = 60
LEFT = 36


class Moment(NamedTuple):
    icon: str
    title: str
    when: str
    detail: str


class _MomentRow(QWidget):
    heard_as = HeardAs.ListItem

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._moment = Moment("note", "", "", "")
        self._last = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_moment(self, moment: Moment, *, last: bool) -> None:
        self._moment, self._last = moment, last
        self.setAccessibleName(f"{moment.when}: {moment.title}")
        self.setAccessibleDescription(moment.detail)
        set_tip(self, moment.detail)
        self.restyle()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    # --- Qt

    def sizeHint(self) -> QSize:
        tall = PITCH if self._moment.detail or not self._last else 30
        return QSize(self._theme.px(240), self._theme.px(tall if not self._last else min(tall, 46)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        moment, size = self._moment, px(23)
        if not self._last:
            fill(painter, QRectF(px(11), size, 1, self.height() - size), colour(Role.HAIRLINE))
        badge = QRectF(0, 0, size, size)
        box(painter, badge, fill=colour(Role.SURFACE), edge=colour(Role.HAIRLINE), radius=7)
        inset = (size - px(13)) / 2
        draw_icon(painter, moment.icon, at=QPointF(inset, inset), size=px(13), colour=colour(Role.INK2))
        when = text_width(self._theme, moment.when, size=12, figures=True) + 1
        right = QRectF(self.width() - when, 0, when, px(22))
        draw_text(painter, self._theme, right, moment.when, colour=colour(Role.INK3), size=12, figures=True)
        title = QRectF(px(LEFT), 0, right.left() - px(LEFT) - px(8), px(22))
        draw_text(painter, self._theme, title, moment.title, colour=colour(Role.INK), weight=SEMIBOLD)
        detail = QRectF(px(LEFT), px(20), self.width() - px(LEFT), px(20))
        draw_text(painter, self._theme, detail, moment.detail.replace("\n", " "), colour=colour(Role.INK2))


class Timeline(QWidget):
    """Rows are made when they are first needed and used again."""

    heard_as = HeardAs.List

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[_MomentRow] = []
        self.setAccessibleName(tr("History"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        while len(self._rows) < len(moments):
            row = _MomentRow(self._theme, self)
            self._rows.append(row)
            self._column.addWidget(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(moments))
            if number < len(moments):
                row.show_moment(moments[number], last=number == len(moments) - 1)
