"""How practice goes: the seven reasons as bars, now against before, and one thing to look at next. Knows no rule."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.language import inside, tr
from coachdesk.practice.progress import Progress, Share
from coachdesk.ui.context import Context
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.paint import box
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, MEDIUM, SEMIBOLD, Role
from coachdesk.ui.practice.charts import Columns, show_calls, show_days
from coachdesk.ui.practice.part import PartView
from coachdesk.ui.practice.progress_words import calls_told, changes_told, counts, drills_told
from coachdesk.ui.practice.report import print_report, save_report

if TYPE_CHECKING:
    from coachdesk.desk.room import PracticeBoard

BAR, THIN = 8, 3


class Bar(QWidget):
    """One share of calls, and under it, thinner and paler, that of the calls before."""

    heard_as = HeardAs.Chart

    def __init__(self, theme: Theme, share: Share, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._share = theme, share
        self.setAccessibleName(f"{share.title}: {counts(share)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.px(BAR) + 2 + self._theme.px(THIN))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, colour, share = QPainter(self), self._theme.px, self._theme.colour, self._share
        wide = self.width()
        box(painter, QRectF(0, 0, wide, px(BAR)), fill=colour(Role.SUNKEN), radius=3)
        for part, of, top, high, role in (
            (share.now, share.of, 0, px(BAR), Role.DATA),
            (share.before, share.of_before, px(BAR) + 2, px(THIN), Role.DATA_SOFT),
        ):
            if part:
                box(painter, QRectF(0, top, wide * part / of, high), fill=colour(role), radius=3)


class Bars(QWidget):
    """A row a reason: its words and counts, side by side where there is room, and a bar below them."""

    heard_as = HeardAs.Grouping

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[QBoxLayout] = []
        self._rows: list[QWidget] = []
        self._way = QBoxLayout.Direction.TopToBottom
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def set_wide(self, *, wide: bool) -> None:
        ways = QBoxLayout.Direction
        self._way = ways.LeftToRight if wide else ways.TopToBottom
        for line in self._lines:
            line.setDirection(self._way)

    def show_shares(self, shares: tuple[Share, ...]) -> None:
        self.setAccessibleName(tr("Why prospects lost patience"))
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._lines, self._rows = [], []
        for share in shares:
            self._add(share)

    def _add(self, share: Share) -> None:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        line = QBoxLayout(self._way)
        line.setSpacing(1)
        line.addWidget(PlainLabel(self._theme, share.title, wrap=True), 1)
        line.addWidget(PlainLabel(self._theme, counts(share), size=12, role=Role.INK2, figures=True))
        column.addLayout(line)
        column.addWidget(Bar(self._theme, share))
        self._column.addWidget(row)
        self._lines.append(line)
        self._rows.append(row)


class ProgressView(PartView):
    """Words first, one thing to look at next, then the charts. What stands here can be printed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        theme = context.theme
        super().__init__(theme, Role.SURFACE, parent)
        self._context = context
        self._theme = theme
        self.made: Progress | None = None
        self.focus = PlainLabel(theme, "", size=15, weight=SEMIBOLD, wrap=True)
        self.advice = PlainLabel(theme, "", size=14, wrap=True)
        self.examples = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.sums = PlainLabel(theme, "", role=Role.INK2, wrap=True, figures=True)
        self.changes = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.calls = Columns(theme, tr("What became of role-plays"))
        self.days = Columns(theme, tr("Drills of the last fourteen days"))
        self.bars = Bars(theme)
        self.spoken = PlainLabel(theme, "", wrap=True)
        self.print = KeyButton(theme, tr("Print"), icon="print")
        self.print.clicked.connect(self.print_it)
        self.save = KeyButton(theme, tr("Save as PDF"), icon="save")
        self.save.clicked.connect(self.save_it)
        self._heads = [PlainLabel(theme, "", size=12, weight=MEDIUM, role=Role.INK3, wrap=True) for _ in range(4)]
        self._lay_out()
        caps = Caps(context.commands, self)
        caps.follow("practice.print", self.print.set_key)
        caps.follow("practice.save", self.save.set_key)

    def set_edge(self, edge: int) -> None:
        self._column.setContentsMargins(edge, 14, edge, 14)

    def set_wide(self, *, wide: bool) -> None:
        self.bars.set_wide(wide=wide)

    def show_board(self, board: "PracticeBoard") -> None:
        self.show_progress(board.progress)

    def print_it(self) -> None:
        if self.made is not None:
            print_report(self._context, self, self.made)

    def save_it(self) -> None:
        if self.made is not None:
            save_report(self._context, self, self.made)

    def show_progress(self, made: Progress) -> None:
        self.made = made
        played = len(made.endings)
        self.focus.setText(
            tr("Next: {focus}", focus=inside(made.focus)) if made.focus else tr("Nothing to look at yet")
        )
        self.advice.setText(made.advice or tr("Ring somebody in a role-play; what costs patience is counted here."))
        self.examples.setText(
            "\n".join(tr("“{words}” Try: {instead}", words=one.words, instead=one.instead) for one in made.examples)
        )
        self.sums.setText(" ".join(words for words in (calls_told(made), drills_told(made)) if words))
        self.changes.setText(" ".join(changes_told(made)))
        show_calls(self.calls, (*made.before, *made.endings))
        show_days(self.days, made.days)
        self.bars.show_shares(made.shares if played else ())
        before = (
            tr("; thin: the {of_before} before", of_before=made.shares[0].of_before) if made.shares[0].of_before else ""
        )
        calls, days, reasons, speech = self._heads
        calls.setText(tr("Role-plays, the oldest first: the higher, the better; dark is a meeting") if played else "")
        days.setText(tr("Drills by the day; dark are those you knew") if self.days.isVisibleTo(self) else "")
        reasons.setText(
            tr("In how many of these role-plays each cost patience{before}", before=before) if played else ""
        )
        speech.setText(tr("How you speak"))
        self.spoken.setText(
            "\n".join(made.spoken) or tr("Record a rehearsal: three things that are so stand here then.")
        )
        for part in (self.examples, self.sums, self.changes, *self._heads):
            part.setVisible(bool(part.text()))

    def _lay_out(self) -> None:
        body = QWidget()
        column = self._column = QVBoxLayout(body)
        column.setSpacing(8)
        calls, days, reasons, speech = self._heads
        parts = (self.focus, self.advice, self.examples, self.sums, self.changes, calls, self.calls, days, self.days)
        for part in (*parts, reasons, self.bars, speech, self.spoken):
            column.addWidget(part)
        tools = QWidget()
        flow = FlowRow(tools, across=8, down=6)
        flow.add(self.print)
        flow.add(self.save)
        column.addSpacing(6)
        column.addWidget(tools)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(self._theme, body))
        self.set_edge(EDGE_COMPACT)
