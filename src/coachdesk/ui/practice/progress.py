"""How practice goes: the seven reasons as bars, now against before, and one thing to look at next. Knows no rule."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.language import inside, tr
from coachdesk.practice.progress import Progress, Share
from coachdesk.ui.context import Context
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.paint import box, draw_text
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, MEDIUM, SEMIBOLD, Role
from coachdesk.ui.practice.charts import Columns, show_calls, show_days
from coachdesk.ui.practice.part import PartView
from coachdesk.ui.practice.progress_words import calls_told, changes_told, counts, drills_told
from coachdesk.ui.practice.report import print_report, save_report

if TYPE_CHECKING:
    from coachdesk.desk.room import PracticeBoard

ROW, BAR = 44, 8


class Bars(QWidget):
    """A row a reason: its words and counts, a bar for the latest calls and a thinner, paler one for those before."""

    heard_as = HeardAs.Chart

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[Share, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: tuple[Share, ...]) -> None:
        self._shares = shares
        self.setAccessibleName(tr("Why prospects lost patience"))
        self.setAccessibleDescription(". ".join(f"{share.title}: {counts(share)}" for share in shares))
        self.updateGeometry()
        self.update()

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(200, len(self._shares) * self._theme.px(ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, colour = QPainter(self), self._theme.px, self._theme.colour
        wide = self.width()
        for row, share in enumerate(self._shares):
            top = row * px(ROW)
            words = QRectF(0, top, wide * 0.66, px(20))
            draw_text(painter, self._theme, words, share.title, colour=colour(Role.INK))
            beside = QRectF(wide * 0.66, top, wide * 0.34, px(20))
            right = Qt.AlignmentFlag.AlignRight
            ink2 = colour(Role.INK2)
            draw_text(painter, self._theme, beside, counts(share), colour=ink2, size=12, figures=True, align=right)
            ground = QRectF(0, top + px(22), wide, px(BAR))
            box(painter, ground, fill=colour(Role.SUNKEN), radius=3)
            for part, of, high, role in (
                (share.now, share.of, px(BAR), Role.DATA),
                (share.before, share.of_before, px(3), Role.DATA_SOFT),
            ):
                if part:
                    drop = 0 if role is Role.DATA else px(BAR) + 2
                    box(painter, QRectF(0, ground.top() + drop, wide * part / of, high), fill=colour(role), radius=3)


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
