"""The left column of the wide desk: the list's progress, a search, and who is when. Decides no order."""

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.language import number, tr
from coachdesk.model.brief import DayView, QueueGroup, QueueRow, RowMark
from coachdesk.model.prospect import Prospect
from coachdesk.ui.desk.queue_list import QueueList
from coachdesk.ui.kit.button import KeyButton, Kind, Place
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.paint import box
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, LIST_COLUMN, MEDIUM, SEMIBOLD, Role

SEARCH_AFTER_MS = 80


class Progress(QWidget):
    """How much of the list is done, as a bar; the figures stand beside it in words."""

    heard_as = HeardAs.StaticText

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, done: int, total: int) -> None:
        self._part = done / total if total else 0.0
        self.setAccessibleName(tr("{done} of {total} done", done=done, total=total))
        self.update()

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(100, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(0, (self.height() - 6) / 2, self.width(), 6)
        box(painter, rect, fill=self._theme.colour(Role.HAIRLINE), radius=3)
        if self._part:
            rect.setWidth(max(rect.width() * min(self._part, 1.0), 6))
            box(painter, rect, fill=self._theme.colour(Role.ACCENT_FILL), radius=3)


class ListColumn(Panel):
    """``opened`` carries a prospect to bring to the desk, ``search`` a text to look for, ``to_send`` the button."""

    opened = Signal(str)
    search = Signal(str)
    to_send = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Role.WINDOW, parent)
        self._day: DayView | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self._search)
        self.name = PlainLabel(theme, size=15, weight=SEMIBOLD)
        self.count = PlainLabel(theme, size=12, weight=MEDIUM, role=Role.INK2, figures=True)
        self.progress = Progress(theme)
        self.words = PlainLabel(theme, size=12, role=Role.INK3, figures=True)
        self.pace = PlainLabel(theme, size=12, role=Role.INK3, figures=True)
        self.field = LineField(theme, name=tr("Search this list"), hint=tr("Search this list"), icon="search", key="/")
        self.list = QueueList(theme)
        self.waiting = KeyButton(
            theme, tr("To send"), key="W", icon="mail", kind=Kind.QUIET, size=12, place=Place.ENDS, pad=8
        )
        self.waiting.clicked.connect(self.to_send)
        self.list.opened.connect(self.opened)
        self.field.input.textEdited.connect(self._typed)
        self.field.input.left.connect(self._leave)
        self.field.input.entered.connect(self._take_first)
        self._arrange()

    def _arrange(self) -> None:
        edge = EDGE_COMPACT
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.count)
        foot.addWidget(self.words, 1)
        foot.addWidget(self.pace)
        upper = QVBoxLayout()
        upper.setContentsMargins(edge, 18, edge, 0)
        upper.setSpacing(0)
        upper.addLayout(top)
        upper.addSpacing(7)
        upper.addWidget(self.progress)
        upper.addSpacing(6)
        upper.addLayout(foot)
        upper.addSpacing(8)
        upper.addWidget(self.field)
        # The list goes to the edge of its column: its bar stands beside the rows, not on them.
        rows = QVBoxLayout()
        rows.setContentsMargins(edge - 8, 4, 0, 4)
        rows.addWidget(self.list, 1)
        last = QVBoxLayout()
        last.setContentsMargins(edge - 8, 0, edge - 8, 8)
        last.addWidget(self.waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper)
        column.addLayout(rows, 1)
        column.addLayout(last)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedWidth(round(LIST_COLUMN * min(self._theme.text_factor, 1.4)))

    def show_day(self, day: DayView) -> None:
        self._day = day
        self.name.setText(day.list_name or tr("Call list"))
        self.count.setText(tr("{done} of {total}", done=number(day.done), total=number(day.total)))
        self.progress.show_part(day.done, day.total)
        meetings = tr("%n meetings", "%n meeting", day.meetings)
        self.words.setText(
            tr(
                "{talked} talked, {meetings}, {to_go} to go",
                talked=day.talked,
                meetings=meetings,
                to_go=number(day.to_go),
            )
        )
        self.pace.setText(tr("{pace} this hour", pace=day.pace) if day.pace else "")
        self.waiting.set_words(tr("To send: {to_send}", to_send=day.to_send) if day.to_send else tr("Nothing to send"))
        self.waiting.set_usable(bool(day.to_send), why_not=tr("Every draft was handed over."))
        if not self.field.text().strip():
            self.list.show_groups(day.groups)

    def show_found(self, found: tuple[Prospect, ...]) -> None:
        """What the search found, in place of the groups."""
        if not self.field.text().strip():
            return
        rows = tuple(
            QueueRow(p.id, p.shown_name, p.company, tr("Never call") if p.do_not_call else "", _mark(p)) for p in found
        )
        self.list.show_groups((QueueGroup(tr("Found") if rows else tr("Nobody found"), len(rows), rows),))

    def _search(self) -> None:
        self.search.emit(self.field.text().strip())

    def _typed(self) -> None:
        if self.field.text().strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._show_groups()

    def _show_groups(self) -> None:
        if self._day is not None:
            self.list.show_groups(self._day.groups)

    def _leave(self) -> None:
        self.field.input.clear()
        self._timer.stop()
        self._show_groups()
        self.left.emit()

    def _take_first(self) -> None:
        found = self.list.prospect_at(1)
        if found is not None and self.field.text().strip():
            self._leave()
            self.opened.emit(found)


def _mark(prospect: Prospect) -> RowMark:
    return RowMark.STOPPED if prospect.do_not_call else RowMark.READY
