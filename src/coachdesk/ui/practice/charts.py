"""The charts of practice: what became of role-plays, one field a call, and drills by the day. Know no rule."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.language import day_of_month, tr
from coachdesk.practice.progress import DrillDay
from coachdesk.practice.standing import Ending
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.paint import box, draw_text
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role

HIGH, FOOT, WIDEST, FEWEST = 86, 18, 26, 160

WORTH = {
    Ending.MEETING: (4, tr("met")),
    Ending.CALL_LATER: (3, tr("call later")),
    Ending.NOT_INTERESTED: (2, tr("declined")),
    Ending.UNFINISHED: (2, tr("left open")),
    Ending.HUNG_UP_SAID: (1, tr("hung up")),
    Ending.HUNG_UP_SILENT: (1, tr("hung up")),
}
"""How high a call stands, of four, and what it is called; the height says it without the colour."""


class Columns(QWidget):
    """Columns side by side from the left, each with a part that is darker, and words below the first and the last."""

    heard_as = HeardAs.Chart

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: tuple[tuple[float, float], ...] = ()
        self._first = self._last = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_columns(self, columns: Sequence[tuple[float, float]], *, first: str, last: str, spoken: str) -> None:
        """Each a height and the darker part of it, of 1."""
        self._columns, self._first, self._last = tuple(columns), first, last
        self.setAccessibleDescription(spoken)
        self.setVisible(bool(columns))
        self.update()

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.px(HIGH + FOOT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, colour = QPainter(self), self._theme.px, self._theme.colour
        count = max(len(self._columns), 1)
        step = min(self.width() / count, px(WIDEST) + px(4))
        wide, high = max(step - px(4), 2.0), px(HIGH)
        for place, (part, dark) in enumerate(self._columns):
            left = place * step
            box(painter, QRectF(left, 0, wide, high), fill=colour(Role.SUNKEN), radius=3)
            for of, role in ((part, Role.DATA_SOFT), (dark, Role.DATA)):
                if of > 0:
                    tall = max(high * of, 3.0)
                    box(painter, QRectF(left, high - tall, wide, tall), fill=colour(role), radius=3)
        end = max(step * count, min(self.width(), px(FEWEST)))  # the words below need room beside a single column
        below = QRectF(0, high, end, px(FOOT))
        ink = colour(Role.INK3)
        draw_text(painter, self._theme, below, self._first, colour=ink, size=12)
        right = Qt.AlignmentFlag.AlignRight
        draw_text(painter, self._theme, below, self._last, colour=ink, size=12, align=right)


def show_calls(chart: Columns, endings: Sequence[str]) -> None:
    """A column a call, the oldest first: the higher, the better it went; a meeting is dark."""
    known = [WORTH[Ending(ending)] for ending in endings if ending in set(Ending)]
    columns = [(high / 4, 1.0 if high == 4 else 0.0) for high, _words in known]
    spoken = ", ".join(words for _high, words in known)
    chart.show_columns(
        columns,
        first=tr("oldest") if len(known) > 1 else "",
        last=tr("latest") if len(known) > 3 else "",
        spoken=spoken,
    )


def show_days(chart: Columns, days: Sequence[DrillDay]) -> None:
    """A column a day: drills answered, and dark those that were known."""
    most = max((day.answered for day in days), default=0)
    columns = [(day.answered / most, day.known / most) for day in days] if most else []
    spoken = ". ".join(
        tr("{day}: {known} of {answered} known", day=day_of_month(d.day), known=d.known, answered=d.answered)
        for d in days
        if d.answered
    )
    first = day_of_month(days[0].day) if days else ""
    chart.show_columns(columns, first=first, last=tr("today"), spoken=spoken)
