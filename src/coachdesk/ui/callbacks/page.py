"""Promised callbacks: missed, overdue, today, later. Each can be called, done, put off, moved or saved by key."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.followup.kept_words import in_words
from coachdesk.language import number, tr
from coachdesk.model.call import CallbackState
from coachdesk.model.changes import Topic
from coachdesk.model.judgement import When
from coachdesk.ui.callbacks.actions import CallbackActions
from coachdesk.ui.callbacks.saving import save_calendar
from coachdesk.ui.context import About, Context
from coachdesk.ui.desk.clock import place
from coachdesk.ui.empty import Empty
from coachdesk.ui.head import PageHead
from coachdesk.ui.history.panel import HistoryPanel, HistorySheet
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, Role
from coachdesk.ui.later import later_menu
from coachdesk.ui.page import Page
from coachdesk.ui.pages import DESK
from coachdesk.ui.rows import Row, RowsView
from coachdesk.ui.times import capital, day_words, time_there

if TYPE_CHECKING:
    from coachdesk.desk.results import CallbackBoard, CallbackRow

SIDE = 400
"""Width of the history column in the wide window, in pixels at 100 % text."""


class CallbacksPage(Page):
    """The list, and below it what can be done with the row that is chosen."""

    topics = frozenset({Topic.CALLBACKS, Topic.PROSPECTS})

    def __init__(self, context: Context) -> None:
        super().__init__(context, name=tr("Callbacks"))
        theme = self.theme
        self._shown: dict[str, CallbackRow] = {}
        self.head = PageHead(theme, tr("Callbacks"))
        self.list = RowsView(theme, name=tr("Callbacks"), edge=16)
        self.list.moved.connect(self._chosen)
        self.list.chosen.connect(lambda _data: self.call_now())
        self.empty = Empty(
            theme,
            "calendar",
            tr("No callback is promised"),
            tr("When someone asks to be called later, say when on the follow-up sheet. It then waits here."),
        )
        self.tools = CallbackActions(context)
        self.tools.call.clicked.connect(self.call_now)
        self.tools.done.clicked.connect(self.mark_done)
        self.tools.later.clicked.connect(self.put_off)
        self.tools.times_wanted.connect(self._offer_times)
        self.tools.ics.clicked.connect(self.save_ics)
        self.tools.phrase_entered.connect(self._move)
        self.tools.phrase_typed.connect(self._understand)
        self.history = HistoryPanel(context)
        self.history.setFixedWidth(theme.px(SIDE))
        self._side_line = Hairline(theme, upright=True)
        self._lay_out()
        self.set_wide(wide=False)

    def load(self) -> None:
        self.context.do(lambda desk: desk.callbacks(), self._show)

    def set_wide(self, *, wide: bool) -> None:
        super().set_wide(wide=wide)
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self.head.set_wide(wide=wide)
        self.list.set_edge(edge)
        self.tools.set_edge(edge)
        self._follow_current()

    def focus_home(self) -> None:
        (self.list if self._shown else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        self.history.setFixedWidth(self.theme.px(SIDE))

    def current(self) -> "CallbackRow | None":
        chosen = self.list.current()
        return self._shown.get(chosen) if isinstance(chosen, str) else None

    # --- what can be done

    def call_now(self) -> None:
        """Bring the prospect to the desk; dialling stays a key of its own there."""
        if (row := self.current()) is not None:
            self.context.open_page(DESK, About(prospect=row.callback.prospect))

    def mark_done(self) -> None:
        if (row := self.current()) is not None:
            self.context.do(lambda desk: desk.callback_done(row.callback.id))

    def put_off(self) -> None:
        """Offer minutes and the next working day."""
        if (row := self.current()) is not None:
            menu = later_menu(self.context, row, self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            button = self.tools.later
            menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def open_history(self) -> None:
        """All that is on record of them."""
        if (row := self.current()) is not None:
            self.context.open_sheet(HistorySheet(self.context, row.callback.prospect, row.prospect_name))

    def type_time(self) -> None:
        if self.current() is not None:
            self.tools.phrase.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save_ics(self) -> None:
        if (row := self.current()) is not None:
            save_calendar(self.context, self, row)

    def _offer_times(self) -> None:
        if (row := self.current()) is not None:
            prospect = row.callback.prospect
            self.context.do(lambda desk: desk.slots(prospect=prospect), self.tools.phrase.offer)

    def _move(self, phrase: str) -> None:
        row = self.current()
        if row is None or not phrase.strip():
            return

        def moved(_changes: object) -> None:
            self.tools.clear_phrase()
            self.focus_home()

        self.context.do(
            lambda desk: desk.snooze(row.callback.id, phrase=phrase), moved, lambda error: self._not_read(phrase, error)
        )

    def _understand(self, phrase: str) -> None:
        row = self.current()
        if row is None or not phrase.strip():
            self.tools.show_reading("")
            return
        self.context.do(
            lambda desk: desk.understand(phrase, prospect=row.callback.prospect),
            lambda when: self._read(phrase, when),
            lambda error: self._not_read(phrase, error),
        )

    def _read(self, phrase: str, when: When) -> None:
        if phrase == self.tools.phrase.text():
            here = when.at.astimezone(self.context.here().tzinfo).replace(tzinfo=None)
            there = time_there(when.local, here, zone=when.zone)
            day = day_words(here.date(), today=self.context.here().date())
            mine = tr("{time} yours", time=f"{here:%H:%M}")
            words = ", ".join(filter(None, (capital(day), there, mine)))
            self.tools.show_reading(". ".join([words, *when.notes]))

    def _not_read(self, phrase: str, error: CoachDeskError) -> None:
        if phrase == self.tools.phrase.text():
            self.tools.show_reading(str(error), wrong=True)

    # --- what is shown

    def _show(self, board: "CallbackBoard") -> None:
        self._shown = {row.callback.id: row for row in (*board.overdue, *board.today, *board.later)}
        missed = [row for row in board.overdue if row.callback.state is CallbackState.MISSED]
        overdue = [row for row in board.overdue if row.callback.state is not CallbackState.MISSED]
        # The earliest are shown: whatever is left out came due after them.
        shown = [
            *self._group(tr("Missed"), missed, more=0 if overdue else board.more_overdue),
            *self._group(tr("Overdue"), overdue, more=board.more_overdue if overdue else 0),
            *self._group(tr("Today"), board.today, more=board.more_today),
            *self._group(tr("Later"), board.later, more=board.more_later),
        ]
        self.list.show_rows(shown, keep=self.list.current())
        late = len(board.overdue) + board.more_overdue
        count = len(self._shown) + board.more_overdue + board.more_today + board.more_later
        promised = tr("{count} promised", count=number(count)) if count else ""
        overdue_words = tr("{late} overdue", late=number(late)) if late else ""
        self.head.show_count(", ".join(filter(None, (promised, overdue_words))))
        self.list.setVisible(bool(count))
        self.empty.setVisible(not count)
        self.tools.setVisible(bool(count))
        if self.hasFocus() and count:
            self.focus_home()

    def _group(self, title: str, rows: "Sequence[CallbackRow]", *, more: int) -> list[Row]:
        """A heading with its count, the rows, and how many more there are."""
        if not rows:
            return []
        shown = [self._row(row, overdue=title in (tr("Missed"), tr("Overdue"))) for row in rows]
        left = [Row(tr("{more} more come up as these are done", more=number(more)))] if more else []
        return [Row(title, right=number(len(rows) + more)), *shown, *left]

    def _row(self, row: "CallbackRow", *, overdue: bool) -> Row:
        here, there = row.local_here, row.callback.local
        day = day_words(here.date(), today=self.context.here().date())
        when = f"{here:%H:%M}" if here.date() == self.context.here().date() else f"{capital(day)}, {here:%H:%M}"
        other = time_there(there, here, zone=row.callback.zone)
        put_off = tr("Put off") if row.callback.state is CallbackState.SNOOZED else ""
        return Row(
            row.prospect_name or row.company,
            ". ".join(part for part in (row.company, put_off, in_words(row.callback.reason)) if part),
            tr("{when} yours", when=when) if other else when,
            other or place(row.callback.zone),
            icon="look" if overdue else "calendar",
            icon_role=Role.WARN if overdue else Role.INK2,
            data=row.callback.id,
        )

    def _chosen(self, _data: object) -> None:
        row = self.current()
        self.tools.show_for(row.prospect_name if row else "")
        self._follow_current()

    def _follow_current(self) -> None:
        row = self.current()
        shown = self.wide and row is not None
        self.history.setVisible(shown)
        self._side_line.setVisible(shown)
        if shown and row is not None:
            self.history.show_prospect(row.callback.prospect, row.prospect_name)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.tools)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self._side_line)
        row.addWidget(self.history)
