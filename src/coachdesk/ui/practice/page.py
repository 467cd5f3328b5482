"""Practice: drills that are due, role-play, progress. One of them at a time, chosen at the side or above."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.model.changes import Topic
from coachdesk.model.practice import Rating
from coachdesk.playbook.drilling import Deck
from coachdesk.ui.context import Context
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.parts_page import PartsPage
from coachdesk.ui.practice.builder import BuilderView
from coachdesk.ui.practice.calling import Calling
from coachdesk.ui.practice.decks_sheet import DecksSheet, DrillsSheet, take_over
from coachdesk.ui.practice.drilling import Drilling
from coachdesk.ui.practice.part import PartView
from coachdesk.ui.practice.progress import ProgressView
from coachdesk.ui.practice.rehearsing import RehearsingView
from coachdesk.ui.rows import Row

if TYPE_CHECKING:
    from coachdesk.desk.room import PracticeBoard


_STEPS = QAbstractSlider.SliderAction
_MOVES = {
    Qt.Key.Key_Down: _STEPS.SliderSingleStepAdd,
    Qt.Key.Key_Up: _STEPS.SliderSingleStepSub,
    Qt.Key.Key_PageDown: _STEPS.SliderPageStepAdd,
    Qt.Key.Key_PageUp: _STEPS.SliderPageStepSub,
    Qt.Key.Key_Home: _STEPS.SliderToMinimum,
    Qt.Key.Key_End: _STEPS.SliderToMaximum,
}


class Part(NamedTuple):
    """One part of practice: its name at the side, and what is shown."""

    id: str
    title: str
    icon: str
    view: PartView


class PracticePage(PartsPage):
    """The parts, and the keys that go to the one in sight."""

    topics = frozenset({Topic.PRACTICE, Topic.PLAYBOOK})

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, name=tr("Practice"), nav_name=tr("Parts of practice"), pick_name=tr("Part of practice")
        )
        self.decks = KeyButton(self.theme, tr("Decks"), icon="list")
        self.decks.clicked.connect(self.show_decks)
        self.head.add_button(self.decks)
        self.drilling = Drilling(context)
        self.drilling.kept.connect(self._show)
        self.builder = BuilderView(context)
        self.rehearsing = RehearsingView(context)
        self.calling = Calling(context)
        self.progress = ProgressView(context)
        self._board: PracticeBoard | None = None
        self.parts = (
            Part("drills", tr("Drills"), "tick", self.drilling),
            Part("opener", tr("Opener builder"), "edit", self.builder),
            Part("rehearse", tr("Rehearse"), "microphone", self.rehearsing),
            Part("roleplay", tr("Role-play"), "talk", self.calling),
            Part("progress", tr("Progress"), "target", self.progress),
        )
        self.stack = QStackedWidget()
        # They take the focus so that no text field swallows the first key; a ring round half the window tells nothing.
        self.stack.setProperty("no_ring", True)
        for part in self.parts:
            part.view.setProperty("no_ring", True)
            self.stack.addWidget(part.view)
        self.nav.show_rows([Row(part.title, icon=part.icon, data=part.id) for part in self.parts], keep="drills")
        self.nav.moved.connect(self._part_chosen)
        self.nav.chosen.connect(lambda _part: self._focus_part())
        for part in self.parts:
            self.pick.addItem(part.title)
        Caps(context.commands, self).follow("practice.decks", self.decks.set_key)
        self.faults = PlainLabel(self.theme, "", role=Role.WARN, wrap=True)
        self._told = Panel(self.theme, Role.SURFACE)
        self._told_column = QVBoxLayout(self._told)
        self._told_column.addWidget(self.faults)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._told)
        column.addWidget(self.stack, 1)
        self._told.hide()
        self._frame(body)

    def load(self) -> None:
        self.context.do(lambda desk: desk.practice(names=False), self._show)
        # The names ahead take a second: the page is there before them, and others get a turn between them.
        self._look_ahead()

    def _set_edge(self, edge: int) -> None:
        self._told_column.setContentsMargins(edge, 12, edge, 0)
        for part in self.parts:
            part.view.set_wide(wide=self.wide)
            part.view.set_edge(edge)

    def focus_home(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, part_id: str) -> None:
        """Show a part by its id."""
        self.nav.choose(next(n for n, part in enumerate(self.parts) if part.id == part_id))
        if not self.nav.hasFocus():
            # Else whatever comes next in the part that is shown would take the keys that are meant for the page.
            self.focus_home()

    # --- commands

    def show_drills(self) -> None:
        self.go("drills")

    def show_opener(self) -> None:
        self.go("opener")
        self.builder.focus_first()

    def other_variant(self) -> None:
        """The other of the two variants, while the builder is shown."""
        if self.part is self.builder:
            self.builder.other_variant()

    def send_opener(self) -> None:
        if self.part is self.builder:
            self.builder.send_it()

    def next_finding(self) -> None:
        if self.part is self.builder:
            self.builder.next_finding()

    def mend_opener(self) -> None:
        if self.part is self.builder:
            self.builder.mend()

    def show_rehearsal(self) -> None:
        self.go("rehearse")

    def record(self) -> None:
        """Record, or be done; from any part of the page but the drills, where Space shows the answer as Enter does."""
        if self.part is self.drilling:
            self.drilling.reveal()
        else:
            self.go("rehearse")
            self.rehearsing.start_or_stop()

    def judge_typed(self) -> None:
        self._in_rehearsal(self.rehearsing.judge_typed)

    def play_take(self) -> None:
        self._in_rehearsal(self.rehearsing.play_it)

    def keep_take(self) -> None:
        self._in_rehearsal(self.rehearsing.keep_it)

    def delete_take(self) -> None:
        self._in_rehearsal(self.rehearsing.delete_it)

    def _in_rehearsal(self, done: Callable[[], None]) -> None:
        if self.part is self.rehearsing:
            done()

    def show_roleplay(self) -> None:
        self.go("roleplay")

    def show_progress(self) -> None:
        self.go("progress")

    def print_report(self) -> None:
        """The report on paper, from any part of the page."""
        self.progress.print_it()

    def save_report(self) -> None:
        self.progress.save_it()

    def ring(self) -> None:
        """Ring whoever is chosen, from any part of the page."""
        self.go("roleplay")
        self.calling.begin()

    def end_call(self) -> None:
        self.calling.finish()

    def again(self) -> None:
        """Try again from the turn that cost most."""
        self.calling.again()

    def toggle_voice(self) -> None:
        self.calling.toggle_voice()

    def reveal(self) -> None:
        if self.part is self.drilling:
            self.drilling.reveal()
        else:
            self._focus_part()

    def rate1(self) -> None:
        self._number(1)

    def rate2(self) -> None:
        self._number(2)

    def rate3(self) -> None:
        self._number(3)

    def rate4(self) -> None:
        self._number(4)

    def choose5(self) -> None:
        self._number(5)

    def choose6(self) -> None:
        self._number(6)

    def choose7(self) -> None:
        self._number(7)

    def choose8(self) -> None:
        self._number(8)

    def add_deck(self) -> None:
        """Take over a deck that a coach has written, once it was looked at."""
        take_over(self.context, self)

    def show_decks(self) -> None:
        """All decks: to look at, to save as a file, to add one."""
        self.context.do(
            lambda desk: desk.decks(), lambda decks: self.context.open_sheet(DecksSheet(self.context, self, decks))
        )

    def show_tomorrow(self) -> None:
        """The drills that come tomorrow."""
        if self._board is not None:
            tomorrow = Deck(tr("Tomorrow’s drills"), self._board.session.tomorrow)
            self.context.open_sheet(DrillsSheet(self.context, tomorrow))

    # --- what came of it

    def _number(self, number: int) -> None:
        """A number rates the drill that is shown, or chooses an outcome or a play after a call."""
        if self.part is self.drilling and number <= len(Rating):
            self.drilling.rate(Rating(number))
        elif self.part is self.calling:
            self.calling.choose(number)

    def _look_ahead(self) -> None:
        self.context.do(lambda desk: desk.look_ahead(), self._looked)

    def _looked(self, more: bool) -> None:
        if more:
            self._look_ahead()
        else:
            self.context.do(lambda desk: desk.practice(names=False), self._show)

    def _show(self, board: "PracticeBoard") -> None:
        self._board = board
        for part in self.parts:
            part.view.show_board(board)
        due = len(board.session.due)
        self.head.show_count(tr("%n drills for now", "%n drill for now", due))
        self.faults.setText("\n".join(f"{fault.rstrip('.')}." for fault in board.faults))
        self._told.setVisible(bool(board.faults))

    def _part_chosen(self, _data: object) -> None:
        row = max(0, self.nav.currentIndex().row())
        self.stack.setCurrentIndex(row)
        self.pick.setCurrentIndex(row)
        self.parts[row].view.shown()

    @property
    def part(self) -> PartView:
        """The part that is shown."""
        return self.parts[self.stack.currentIndex()].view

    def _focus_part(self) -> None:
        self.part.focus_first()

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What lies below is reached by keys as well, from a line that is being typed in too."""
        move, area = _MOVES.get(Qt.Key(event.key())), self.part.findChild(Scroll)
        if move is None or area is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            area.verticalScrollBar().triggerAction(move)
