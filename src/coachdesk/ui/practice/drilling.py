"""Drills: one at a time, an answer to compare with, and four keys for how it went. Knows no schedule."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.model.practice import Rating
from coachdesk.playbook.drilling import Drill
from coachdesk.ui.context import Context
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.empty import Empty
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow, KeyRows
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.tokens import EDGE_COMPACT, Role
from coachdesk.ui.practice.drill_words import deck_words, task_words
from coachdesk.ui.practice.part import PartView
from coachdesk.ui.times import day_words

if TYPE_CHECKING:
    from coachdesk.desk.room import PracticeBoard, Practised

RATES = 560
"""How wide the four ratings become in one line, in pixels at 100 % text."""
UNBOUND = (1 << 24) - 1

RATINGS = {
    Rating.AGAIN: tr("Not yet"),
    Rating.HARD: tr("With effort"),
    Rating.GOOD: tr("Knew it"),
    Rating.EASY: tr("Easily"),
}


class Drilling(PartView):
    """The first drill of those that are due. ``kept`` carries the board after an answer was."""

    kept = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, Role.SURFACE, parent)
        theme = context.theme
        self._context = context
        self.drill: Drill | None = None
        self.revealed = False
        self._known = False
        self.count = PlainLabel(theme, "", size=12, role=Role.INK2, figures=True)
        self.task = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.ask = PlainLabel(theme, "", size=15, wrap=True)
        self.field = LineField(
            theme,
            name=tr("Your answer"),
            hint=tr("Tab to type your answer, or think it and press Enter"),
            short=tr("Your answer"),
            icon="edit",
        )
        self.field.input.entered.connect(self.reveal)
        self.field.input.left.connect(self._leave)
        self.remark = PlainLabel(theme, "", weight=600, wrap=True)
        self.answer = PlainLabel(theme, "", size=14, wrap=True)
        self.why = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.source = PlainLabel(theme, "", size=12, role=Role.INK3, wrap=True)
        self.show_it = KeyButton(theme, tr("Show the answer"), kind=Kind.FILLED)
        self.show_it.clicked.connect(self.reveal)
        self.rates = {rating: KeyButton(theme, words) for rating, words in RATINGS.items()}
        for rating, button in self.rates.items():
            button.clicked.connect(lambda _checked=False, rating=rating: self.rate(rating))
        self.ahead = PlainLabel(theme, "", size=12, role=Role.INK3, wrap=True, figures=True)
        self.tomorrow, self.later = (KeyButton(theme, tr("Tomorrow’s drills"), icon="calendar") for _ in range(2))
        self.empty = Empty(theme, "tick", tr("Nothing is due"), "")
        self.empty.ways.addWidget(self.later)
        self._lay_out()
        caps = Caps(context.commands, self)
        for button in (self.tomorrow, self.later):
            button.clicked.connect(lambda: context.commands.run("practice.tomorrow"))
            caps.follow("practice.tomorrow", button.set_key)
        caps.follow("practice.reveal", self.show_it.set_key)
        for rating, button in self.rates.items():
            caps.follow(f"practice.rate{int(rating)}", button.set_key)
        self._show(None)

    def set_edge(self, edge: int) -> None:
        self._column.setContentsMargins(edge, 14, edge, 14)

    def set_wide(self, *, wide: bool) -> None:
        """The four ratings in one line, or two by two: never three and one."""
        self._rates.set_rows((4,) if wide else (2, 2), even=True, across=8, down=8)
        self._rate_row.setMaximumWidth(self._context.theme.px(RATES) if wide else UNBOUND)

    def show_board(self, board: "PracticeBoard") -> None:
        """The first that is due; the one in hand stays while it is among them."""
        self._known = True
        due = board.session.due
        new = board.session.new
        parts = [tr("{count} due", count=len(due) - new), tr("{new} new", new=new)] if due else []
        self.count.setText(", ".join(parts))
        self.ahead.setText(_tomorrow(board))
        if not due:
            self.empty.show_text(tr("Nothing is due"), self._next_words(board))
        if self.drill is None or self.drill not in due:
            self._show(due[0] if due else None)
        else:
            self._arrange()

    # --- what can be done

    def reveal(self) -> None:
        """Show the answer, and what can be said of one that was typed."""
        if self.drill is None or self.revealed:
            return
        self.revealed = True
        self._arrange()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        drill, said = self.drill, self.field.text()
        if said.strip():
            self._context.do(lambda desk: desk.remark_on(drill, said), self._remarked)

    def _remarked(self, words: str) -> None:
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def rate(self, rating: Rating) -> None:
        if self.drill is None or not self.revealed:
            return
        drill, said = self.drill, self.field.text()
        self.drill = None

        def failed(error: CoachDeskError) -> None:
            # Not kept: it can be rated once more.
            self.drill = drill
            self._context.problem(error)

        self._context.do(lambda desk: desk.answer_drill(drill, rating=rating, said=said), self._rated, failed)

    def _rated(self, done: "Practised") -> None:
        self.kept.emit(done.board)

    def _leave(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is shown

    def _show(self, drill: Drill | None) -> None:
        self.drill, self.revealed = drill, False
        self.field.set_text("")
        self.remark.setText("")
        if drill is not None:
            self.task.setText(task_words(drill.task))
            self.ask.setText(drill.ask)
            self.answer.setText(drill.answer)
            self.why.setText(drill.why)
            self.source.setText(", ".join(part for part in (drill.source, deck_words(drill.of)) if part))
        self._arrange()

    def _arrange(self) -> None:
        asked = self.drill is not None
        parts: tuple[QWidget, ...] = (self.task, self.ask, self.field, self.count, self._ahead_row)
        for part in parts:
            part.setVisible(asked)
        self.remark.setVisible(asked and self.revealed and bool(self.remark.text()))
        behind: tuple[QWidget, ...] = (self.answer, self.why, self.source, self._rate_row)
        for part in behind:
            part.setVisible(asked and self.revealed)
        self.show_it.setVisible(asked and not self.revealed)
        self._scroll.setVisible(asked)
        # Nothing is said before it is known.
        self.empty.setVisible(not asked and self._known)

    def _next_words(self, board: "PracticeBoard") -> str:
        tomorrow = _tomorrow(board)
        at = board.session.next
        if at is None:
            return tomorrow or tr("Drills come from the playbook, your list and your role-plays.")
        here, today = at.astimezone(self._context.here().tzinfo), self._context.here().date()
        if tomorrow and here.date() != today:
            return tr("That is all for today. {tomorrow}", tomorrow=tomorrow)
        day = day_words(here.date(), today=today)
        return tr("The next one comes {day} at {here:%H:%M}. {tomorrow}", day=day, here=here, tomorrow=tomorrow).strip()

    def _lay_out(self) -> None:
        theme = self._context.theme
        body = QWidget()
        column = self._column = QVBoxLayout(body)
        column.setSpacing(10)
        for part in (self.count, self.task, self.ask, self.field, self.remark, self.answer, self.why, self.source):
            column.addWidget(part)
        tools = QWidget()
        flow = FlowRow(tools, across=8, down=8)
        flow.add(self.show_it)
        self._rate_row = QWidget()
        self._rates = KeyRows(self._rate_row, across=8, down=8)
        for button in self.rates.values():
            self._rates.addWidget(button)
        column.addWidget(tools)
        column.addWidget(self._rate_row)
        column.addStretch(1)
        self._ahead_row = QWidget()
        ahead = FlowRow(self._ahead_row, across=12, down=6)
        ahead.add(self.ahead)
        ahead.add(self.tomorrow)
        column.addWidget(self._ahead_row)
        self._scroll = Scroll(theme, body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.empty, 1)
        self.set_edge(EDGE_COMPACT)
        self.set_wide(wide=False)


def _tomorrow(board: "PracticeBoard") -> str:
    count = len(board.session.tomorrow)
    return tr("Tomorrow: %n drills.", "Tomorrow: %n drill.", count) if count else ""
