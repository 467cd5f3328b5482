"""The desk page: shows the prospect, the call and its follow-up, and turns keys into verbs. It decides nothing.

What is shown comes from the desk as values; what is done goes to the desk as verbs, in the order of the keys.
"""

import math
from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.model.brief import BriefStep, CallBrief, DayView, FollowUp, OutcomeKey, StepState
from coachdesk.model.call import HistoryItem
from coachdesk.model.changes import Changes, Topic
from coachdesk.ui.beside import THE_DAY
from coachdesk.ui.context import Context
from coachdesk.ui.desk.call_column import CallColumn
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.desk.clock import own_zone
from coachdesk.ui.desk.coaching import Coaching
from coachdesk.ui.desk.commands import desk_commands, follow_caps
from coachdesk.ui.desk.doing import Doing
from coachdesk.ui.desk.head import number_to_dial
from coachdesk.ui.desk.heard_words import who_is_next
from coachdesk.ui.desk.outcome_bar import outcome_keys
from coachdesk.ui.desk.outline_view import figure_words
from coachdesk.ui.desk.panes import Panes
from coachdesk.ui.desk.walk import Walk
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.focus import NO_RING
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.layouts import settle
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.tokens import WIDE_FROM, Role

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk

T = TypeVar("T")

TICK_MS = 1000
NOTE_AFTER_MS = 300
_OF_THE_DAY = frozenset({Topic.DESK, Topic.PROSPECTS, Topic.CALLBACKS, Topic.DRAFTS})


class DeskPage(Panel):
    """The state of the screen is here: who is shown, where in the outline, which panel; the rest are views.

    ``lane_moved`` says that ``toast_lane`` is another one by now.
    """

    heard_as = HeardAs.Pane

    lane_moved = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, Role.WINDOW)
        self.context = context
        self.theme = context.theme
        self.brief: CallBrief | None = None
        self.follow_up: FollowUp | None = None
        self.day: DayView | None = None
        self.history: tuple[HistoryItem, ...] = ()
        self.outcomes: tuple[OutcomeKey, ...] = ()
        self.walk = Walk()
        self.wide = False
        self._mine: Changes | None = None
        self.setAccessibleName(tr("Desk"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(NO_RING, True)
        self._make()
        self.panes = Panes(self)
        self.doing = Doing(self)
        self.coaching = Coaching(self)
        context.commands.add(*desk_commands(self))
        self.caps = Caps(context.commands, self)
        follow_caps(self)
        self._connect()
        self._begin()

    def _make(self) -> None:
        theme = self.theme
        self.plan_b = KeyButton(theme, tr("Plan B"), key="B")
        self.objections = KeyButton(theme, tr("Objections"), key="O")
        self.stop = KeyButton(theme, tr("Do not call"), key="X", pad=15)
        self.skip = KeyButton(theme, tr("Skip"), key="S", pad=15)
        self.call = CallColumn(theme, plan_b=self.plan_b, objections=self.objections, stop=self.stop, skip=self.skip)
        self.columns = QHBoxLayout(self)
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.columns.setSpacing(0)
        self.columns.addWidget(self.call, 1)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self.note_timer = QTimer(self)
        self.note_timer.setSingleShot(True)
        self.note_timer.setInterval(NOTE_AFTER_MS)

    def _connect(self) -> None:
        call, doing, panes = self.call, self.doing, self.panes
        call.head.call.connect(doing.dialling.call)
        call.head.second_number.connect(doing.moving.second_number)
        call.head.to_send.connect(panes.open_to_send)
        call.head.hear.clicked.connect(doing.names.hear)
        call.head.hear_company.clicked.connect(doing.names.hear_company)
        call.checklist.chosen.connect(self.go_to_step)
        call.opening.check.connect(doing.checking.check)
        call.opening.opener_done.connect(doing.words.save_opener)
        call.opening.for_them_done.connect(doing.words.save_for_them)
        call.opening.left.connect(self.home)
        call.opening.told.connect(self.context.announce)
        call.outline.jump.connect(doing.dialling.jump)
        call.outline.open.noted.connect(doing.words.note_point)
        call.outline.open.left.connect(self.home)
        call.notes.input.textChanged.connect(self._note_typed)
        call.notes.input.left.connect(self.home)
        call.notes.input.blurred.connect(doing.words.keep_note)
        call.bar.pressed.connect(doing.recording.bar_key)
        call.bar.go_on.connect(doing.moving.enter)
        self.plan_b.clicked.connect(panes.open_plan_b)
        self.objections.clicked.connect(panes.open_objections)
        self.stop.clicked.connect(lambda: doing.recording.bar_key("X"))
        self.skip.clicked.connect(doing.moving.skip)
        self._tick.timeout.connect(self.tick)
        self.note_timer.timeout.connect(doing.words.keep_note)
        self.context.changed.connect(self._changed)
        self.context.settings_changed.connect(self._settings_changed)

    def _begin(self) -> None:
        """The first picture comes from the snapshot; the desk's own values follow when it is there."""
        early = self.context.early
        if early is not None:
            if early.day is not None:
                self.show_day(early.day)
            if early.brief is not None:
                self.show_brief(early.brief)
            if early.follow_up is not None:
                self.show_follow_up(early.follow_up)
        if self.brief is None:
            self.call.hide()
        self.load_outcomes()
        self.reload()
        self.load_day()

    # --- the desk

    def do(
        self,
        verb: "Callable[[Desk], T]",
        then: Callable[[T], None] | None = None,
        failed: Callable[[CoachDeskError], None] | None = None,
    ) -> None:
        """Ask the desk; what comes back is the page's own, so it isn't asked for once more."""

        def done(result: T) -> None:
            found = result if isinstance(result, Changes) else getattr(result, "changes", None)
            if isinstance(found, Changes):
                self._mine = found
            if then is not None:
                then(result)

        self.context.do(verb, self.doing.guarded(done), failed)

    def reload(self) -> None:
        """Ask for what is on the desk now."""
        self.do(lambda desk: (desk.brief(), desk.follow_up()), self._show_desk)

    def load_outcomes(self, then: Callable[[], None] | None = None) -> None:
        """Ask which outcomes there are, and what to do once they are known."""

        def known(outcomes: tuple[OutcomeKey, ...]) -> None:
            self.show_outcomes(outcomes)
            if then is not None and outcomes:
                then()

        self.do(lambda desk: outcome_keys(desk.playbook.outcomes), known)
        self.do(lambda desk: figure_words(desk.playbook, "long_turn"), self.call.outline.show_listen)

    def load_day(self) -> None:
        self.context.beside.ask(THE_DAY, lambda desk: desk.day(), self.show_day)

    def load_history(self) -> None:
        """Only the wide page shows it."""
        if self.wide and self.brief is not None:
            who = self.brief.prospect.id
            self.context.beside.ask("history", lambda desk: desk.history(who), self.show_history)

    def _show_desk(self, found: tuple[CallBrief | None, FollowUp | None]) -> None:
        brief, follow_up = found
        # The desk is there and nobody waits: what the first outcome shows is made now.
        QTimer.singleShot(0, self, self.panes.warm)
        self.show_brief(brief, over=follow_up)
        self.show_follow_up(follow_up)
        self.doing.on_line.look_back()

    def _changed(self, changes: Changes) -> None:
        mine = changes is self._mine
        self._mine = None
        if changes.topics & {Topic.PLAYBOOK, Topic.SETTINGS}:
            self.doing.checking.forget_second()
        if Topic.PLAYBOOK in changes.topics:
            self.load_outcomes()
        if changes.topics & {Topic.DESK, Topic.PROSPECTS, Topic.SETTINGS, Topic.PLAYBOOK} and not mine:
            self.reload()
        if changes.topics & _OF_THE_DAY:
            self.load_day()
        if Topic.HISTORY in changes.topics:
            self.load_history()
        if Topic.DRAFTS in changes.topics:
            self.panes.load_postings()
            if not mine:
                self.panes.reload_to_send()

    def _settings_changed(self, _settings: object) -> None:
        self.tick()

    # --- showing

    def show_outcomes(self, outcomes: Sequence[OutcomeKey]) -> None:
        """The keys of the outcome bar, from the playbook."""
        if tuple(outcomes) != self.outcomes:
            self.outcomes = tuple(outcomes)
            self.call.bar.show_outcomes(self.outcomes)
            self.panes.show_outcomes(self.outcomes)

    def show_brief(self, brief: CallBrief | None, *, over: FollowUp | None = None) -> None:
        """A prospect made ready. The same one again keeps the call, the outline and what is being typed.

        ``over``: the sheet of the call just made with them, which may still be put right.
        """
        before, self.brief = self.brief, brief
        self.panes.show_nobody(brief is None)
        if brief is None:
            self.walk = Walk()
            self.doing.on_line.begin()
            self.doing.on_line.tell_live()
            return
        fresh = before is None or (_ready(before) != _ready(brief) and not self._is_of(brief, over))
        if fresh:
            self._begin_call(brief)
        else:
            self.walk.sections = brief.outline
        now, here = self.context.now(), self.here()
        self.call.head.show_brief(brief, now=now, here=here)
        self.doing.names.show_brief()
        check = self.doing.checking.judged(brief)
        self.call.checklist.show_steps(self.doing.checking.steps(brief))
        person = brief.prospect
        self.call.opening.show_words(for_them=person.for_them, opener=brief.opener, check=check)
        if fresh or not self.call.notes.input.hasFocus():
            self.doing.words.show_note(person.notes)
        self.panes.show_brief(brief)
        self.call.outline.open.show_answers({(note.section, note.point): note.text for note in brief.answers})
        self.call.bar.show_stopped(person.do_not_call and self.follow_up is None)
        self.show_walk()
        self.tick()
        self.settle()
        if fresh and self.history:
            # Nothing of another prospect stays in sight until their own history is there.
            self.show_history(())
        if fresh:
            self.load_history()
            if self.isVisible():
                self.context.announce(who_is_next(brief))

    def _is_of(self, brief: CallBrief, over: FollowUp | None) -> bool:
        """Whether the sheet that stays open is of the call that is still in hand here."""
        mine = self.follow_up is not None and over is not None and self.follow_up.call.prospect == over.call.prospect
        return mine and over is not None and over.call.prospect == brief.prospect.id

    def show_follow_up(self, follow_up: FollowUp | None) -> None:
        """What the outcome has started; None once the next prospect is ready."""
        was_open = self.follow_up is not None
        self.follow_up = follow_up
        self.panes.show_follow_up(follow_up)
        if follow_up is None:
            self.call.bar.show_chosen(None)
        else:
            self.call.bar.show_chosen(
                follow_up.call.outcome,
                label=follow_up.outcome_label,
                next_up=follow_up.next_up,
                again=follow_up.ring_back,
            )
            self.call.bar.show_stopped(False)
        if was_open != (follow_up is not None):
            self.home()
        self.tick()
        self.settle()

    def show_day(self, day: DayView) -> None:
        self.day = day
        if day.outcomes:
            self.show_outcomes(day.outcomes)
        self.panes.show_day(day)

    def show_history(self, history: tuple[HistoryItem, ...]) -> None:
        self.history = tuple(history)
        self.panes.show_history(self.history)

    def show_walk(self) -> None:
        """The outline as it stands."""
        self.call.outline.show_walk(
            self.walk,
            moment=self.doing.moment(),
            listen_after=self.listen_after(),
            over=self.follow_up is not None,
            turn=self.doing.on_line.dead_air.turn,
        )

    def listen_after(self) -> float:
        """Seconds until the listen prompt; while it rings nobody talks."""
        return math.inf if self.doing.on_line.seconds() is not None else self.context.settings.listen_after

    def tick(self) -> None:
        """Once a second: clocks and timers, and nothing beside them moves."""
        brief = self.brief
        if brief is None:
            return
        now, here, moment = self.context.now(), self.here(), self.doing.moment()
        self.doing.dialling.refresh_hours(now)
        self.doing.on_line.dead_air.look()
        line = self.doing.on_line
        waited = line.seconds()
        seconds = waited if waited is not None else self.walk.call_seconds(moment)
        done = self.follow_up is not None
        # Once nothing is open any more there is nothing to be sure of.
        sure = self.doing.dialling.sure and self.doing.dialling.asks()
        self.call.head.show_call(seconds, words=line.words(), sure=sure, done=done)
        self.call.head.show_clock(now=now, here=here)
        self.panes.show_clock(now=now)
        self.call.outline.show_times(
            self.walk,
            moment=moment,
            listen_after=self.listen_after(),
            over=self.follow_up is not None,
            turn=self.doing.on_line.dead_air.turn,
        )

    def hide_times(self) -> None:
        """Take off what only holds at this moment; it comes back with the next tick."""
        self._tick.stop()
        self.call.head.hide_times()
        self.settle()

    def here(self) -> tzinfo | None:
        """The rep's zone; None stands for the computer's."""
        return own_zone(self.context.settings.zone)

    def _begin_call(self, brief: CallBrief) -> None:
        self.walk = Walk(brief.outline)
        self.call.outline.open.drop()
        self.doing.begin()
        self.panes.close()
        self.call.area.verticalScrollBar().setValue(0)
        self.doing.on_line.tell_live()

    # --- going

    def home(self) -> None:
        """Out of any text field: to Save and next if it is there, else to the page, where single keys work."""
        bar = self.call.bar
        if self.follow_up is not None and not bar.next.isHidden():
            bar.next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_step(self, step: BriefStep) -> None:
        """Take the rep to what an open step is about; a step done by saying so is ticked."""
        match step.kind:
            case "for_them":
                self.call.opening.for_them.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case "opener":
                self.call.opening.opener.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case "outline":
                self.call.show_current()
            case _:
                self.doing.words.mark_step(step.id, done=step.state is not StepState.DONE)

    def toast_lane(self) -> QRect | None:
        """Where a toast stands on this page, in its own coordinates; None where no room is kept free for it."""
        side = self.panes.side_lane()
        if side is not None:
            return side
        lane = self.call.toast_lane()
        if lane is None:
            return None
        lane.moveTopLeft(self.call.mapTo(self, lane.topLeft()))
        return lane

    def number(self) -> str:
        """The number to dial; '' where there is none."""
        phone = number_to_dial(self.brief) if self.brief is not None else None
        return phone.number if phone else ""

    def settle(self) -> None:
        """Lay everything out now, from the inside out: the next paint is right at once and nothing jumps."""
        if self.isVisible():
            settle(self)
            self.lane_moved.emit()

    def set_wide(self, *, wide: bool) -> None:
        if wide != self.wide:
            self.wide = wide
            self.panes.set_wide(wide=wide)
            self.call.set_wide(wide=wide)
            if self.brief is not None:
                self.call.head.show_brief(self.brief, now=self.context.now(), here=self.here())
                self.doing.names.show_brief()
            self.show_walk()
            self.load_history()

    def _note_typed(self) -> None:
        if self.call.notes.input.hasFocus():
            self.note_timer.start()

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_wide(wide=self.width() >= WIDE_FROM * self.theme.text_factor)
        self.settle()

    # Nothing on the page shows that it has the focus: Qt's own answer would paint all of it anew, twice a call.

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        pass

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.follow_up is not None and event.reason() is Qt.FocusReason.OtherFocusReason:
            self.home()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()
        self.tick()
        self.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()


def _ready(brief: CallBrief) -> tuple[str, str, int]:
    return brief.prospect.id, brief.outline_id, brief.attempt
