"""Role-play: whom to ring, the talk, the patience that is left, and a line to say the next thing. Knows no rule."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.playbook.cast import Persona
from coachdesk.practice.debrief import Debrief
from coachdesk.practice.following import asks_for_outcome
from coachdesk.practice.roleplay import RolePlay
from coachdesk.practice.speaking import names_in, spoken
from coachdesk.ui.context import Context
from coachdesk.ui.controls import Pick
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.tokens import EDGE_COMPACT, Role
from coachdesk.ui.practice.following import Following
from coachdesk.ui.practice.meter import Meter
from coachdesk.ui.practice.part import PartView
from coachdesk.ui.practice.talk import Talk

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.desk.room import Debriefed, Followed, PracticeBoard

T = TypeVar("T")

WHO = 230
"""Room for a name and what they do, in pixels at 100 % text; the buttons go to another line before it is cut."""

WHO_MOST = 250
"""Pixels at any text: a narrow window has no more."""

HINT, OVER = tr("Say something; … is a silence"), tr("The call is over; Esc leaves the line")


class Calling(PartView):
    """One call at a time. It begins when somebody is rung, and is kept when it ends or is ended."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, Role.SURFACE, parent)
        theme = context.theme
        self._context = context
        self._people: tuple[Persona, ...] = ()
        self.play: RolePlay | None = None
        self.told: Debrief | None = None
        self._busy = self._entered = False
        self.who = Pick(theme, name=tr("Whom to ring"))
        self.who.setMinimumWidth(min(theme.px(WHO), WHO_MOST))
        self.who.currentIndexChanged.connect(self._chosen)
        self.about = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.meter = Meter(theme)
        self.left = PlainLabel(theme, "", size=12, role=Role.INK2, figures=True)
        self.talk = Talk(theme)
        self.talk.setMinimumHeight(1)  # with large letters who they are needs all the room there is
        self.talk.again_wanted.connect(self.again_from)
        self.line = LineField(theme, name=tr("What you say"), hint=HINT, icon="talk")
        self.line.input.entered.connect(self._say)
        self.line.input.left.connect(self._leave)
        self.ring = KeyButton(theme, tr("Ring"), icon="phone", kind=Kind.FILLED)
        self.ring.clicked.connect(self.begin)
        self.end = KeyButton(theme, tr("End the call"), icon="stop")
        self.end.clicked.connect(self.finish)
        self.following = Following(theme, self)
        self.following.hide()
        self.following.chosen.connect(self._follow)
        self.aloud = KeyButton(theme, "", icon="voice", kind=Kind.QUIET)
        self.aloud.clicked.connect(self.toggle_voice)
        self._lay_out()
        context.voice.changed.connect(self._show_voice)
        context.settings_changed.connect(lambda _settings: self._show_voice())
        caps = self._caps = Caps(context.commands, self)
        caps.follow("practice.voice", self.aloud.set_key)
        caps.follow("practice.rate1", self.following.set_keys)
        caps.follow("practice.ring", self.ring.set_key)
        caps.follow("practice.end", self.end.set_key)
        self._show()
        self._show_voice()

    def set_edge(self, edge: int) -> None:
        self._top.setContentsMargins(edge, 10, edge, 10)
        self._below.setContentsMargins(edge, 10, edge, 10)
        self.talk.set_edge(edge)

    def show_people(self, people: Sequence[Persona]) -> None:
        if tuple(people) == self._people:
            return
        self._people = tuple(people)
        self.who.clear()
        for persona in self._people:
            self.who.addItem(f"{persona.name}, {persona.title}")

    def show_board(self, board: "PracticeBoard") -> None:
        self.show_people(board.people)
        self.following.show_outcomes(board.outcomes)

    def focus_first(self) -> None:
        (self.line.input if self._open else self).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what can be done

    def begin(self) -> None:
        """Ring whoever is chosen; a call that was going on is left as it is."""
        if 0 <= self.who.currentIndex() < len(self._people):
            persona = self._people[self.who.currentIndex()]
            # Typing may begin at once; what is typed is said when they have picked up.
            self.line.setVisible(True)
            if not self._busy:
                self.line.set_text("")
                self._entered = False
            self.line.input.setFocus(Qt.FocusReason.OtherFocusReason)
            self._do(lambda desk: desk.begin_roleplay(persona.id), self._picked_up)

    def finish(self) -> None:
        """End the call, and see what there is to learn from it."""
        if self.play is not None and self.told is None:
            play = self.play
            self._do(lambda desk: desk.end_roleplay(play), self._ended)

    def again_from(self, turn: int) -> None:
        """The call as it stood before this turn."""
        if self.play is not None:
            play = self.play
            self._do(lambda desk: desk.again_in_roleplay(play, turn=turn), self._taken_up)

    def again(self) -> None:
        """From the turn that cost most; while the call goes on, from the last one."""
        if self.play is None or not self.play.moments:
            return
        cost = {one.turn: sum(event.points for event in one.events if event.points < 0) for one in self.play.moments}
        worst = min(cost, key=lambda turn: cost[turn])
        self.again_from(worst if self.told is not None and cost[worst] else self.play.moments[-1].turn)

    def choose(self, number: int) -> None:
        """An outcome, then a play, by its key."""
        if self.following.isVisible():
            self.following.choose(number)

    def toggle_voice(self) -> None:
        """Prospects are heard, or only read; what is being said ends."""
        self._context.voice.drop()
        self._context.change_setting("prospects_speak", not self._context.settings.prospects_speak)

    def _follow(self, outcome: str) -> None:
        if self.play is not None:
            play = self.play
            self._do(lambda desk: desk.follow_roleplay(play, outcome), self._followed)

    def _say(self) -> None:
        words = self.line.text().strip()
        if self._busy:
            self._entered = True  # it is said as soon as they have picked up, or have answered
        elif words and self.play is not None and self._open:
            play = self.play
            self.line.set_text("")
            self._do(lambda desk: desk.say_in_roleplay(play, words), self._answered)

    def _do(self, verb: "Callable[[Desk], T]", then: Callable[[T], None]) -> None:
        """One thing at a time: a second Enter waits for the first answer."""
        if not self._busy:
            self._busy = True
            self._context.do(verb, then, self._failed)

    # --- what came of it

    def _failed(self, error: CoachDeskError) -> None:
        self._busy = self._entered = False
        self._context.problem(error)

    def _picked_up(self, play: RolePlay) -> None:
        """The focus stays where it is: whoever has left the line meanwhile is not put back into it."""
        self._begun(play)
        self._speak(play.hello)
        self._say_what_was_entered()

    def _taken_up(self, play: RolePlay) -> None:
        self._begun(play)
        self.focus_first()
        if not play.moments:
            self._speak(play.hello)

    def _begun(self, play: RolePlay) -> None:
        self._busy = False
        self.play, self.told = play, None
        self._show()

    def _say_what_was_entered(self) -> None:
        entered, self._entered = self._entered, False
        if entered:
            self._say()

    def _answered(self, play: RolePlay) -> None:
        self._busy = False
        self.play = play
        self._show()
        self._speak(play.moments[-1].reply)
        if play.over:
            self.finish()
        else:
            self._say_what_was_entered()

    def _ended(self, ended: "Debriefed") -> None:
        self._busy = self._entered = False
        self.play, self.told = ended.play, ended.told
        if ended.play.moments and asks_for_outcome(ended.play):
            self.following.ask(ended.play)
        self._show()
        self._caps.tell()

    def _followed(self, followed: "Followed") -> None:
        self._busy = False
        self.following.show_verdict(followed.verdict)
        self._caps.tell()

    def _speak(self, reply: str) -> None:
        """Nothing waits for it: the text is there first, and stays."""
        words = spoken(reply)
        if self.play is not None and words and self._context.settings.prospects_speak:
            persona, lang = self.play.persona, self.play.cast.language.tag.partition("-")[0]
            self._context.voice.talk(words, names=names_in(persona), pitch=persona.pitch, lang=lang)

    def _show_voice(self) -> None:
        on, trouble = self._context.settings.prospects_speak, self._context.voice.trouble
        mute = on and trouble is not None
        self.aloud.set_words(tr("No sound: read only") if mute else tr("Heard and read") if on else tr("Read only"))
        self.aloud.setAccessibleName(tr("Prospects are heard and read") if on else tr("Prospects are only read"))
        why = (
            tr("{trouble} Their words stay to be read.", trouble=trouble)
            if mute
            else tr("Prospects are heard as well as read")
        )
        self.aloud.set_tip(why)
        self.aloud.setAccessibleDescription(why)

    @property
    def _open(self) -> bool:
        return self.play is not None and self.told is None and not self.play.over

    def _chosen(self, row: int) -> None:
        if 0 <= row < len(self._people):
            persona = self._people[row]
            self.about.setText(
                tr(
                    "{company}. {about} The name is said {said}.",
                    company=persona.company,
                    about=persona.about,
                    said=persona.said,
                )
            )

    def _leave(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus()

    def _show(self) -> None:
        play = self.play
        asks = play is not None and self.told is not None and bool(play.moments) and asks_for_outcome(play)
        self.talk.show_call(play, self.told, then=self.following if asks else None)
        left = play.standing.patience if play else 0
        self.meter.show_left(left)
        began = play.start.patience if play else 0
        self.left.setText(tr("{left} of 10, began at {began}", left=left, began=began) if play else "")
        self._patience.setVisible(play is not None)
        self._patience_row.invalidate()
        # Who they are is read before it rings; then the talk needs the room.
        self.about.setVisible(play is None)
        # It stays when the call is over: whoever is still typing then must not press the page's keys.
        self.line.setVisible(play is not None)
        self.line.input.set_hints(HINT if self._open else OVER)
        self.end.setVisible(self._open)
        self.ring.setVisible(not self._open)
        self.ring.set_words(tr("Ring again") if play else tr("Ring"))

    def _lay_out(self) -> None:
        theme = self._context.theme
        top = self._top = QVBoxLayout()
        top.setSpacing(6)
        row = QWidget()
        flow = FlowRow(row, across=8, down=6)
        flow.add(self.who, grow=True)
        flow.add(self.ring)
        flow.add(self.end)
        flow.add(self.aloud)
        top.addWidget(row)
        top.addWidget(self.about)
        # A widget of its own: an empty layout would keep the whole column from growing wide.
        self._patience = QWidget()
        patience = self._patience_row = FlowRow(self._patience, across=8, down=2)
        patience.add(self.meter)
        patience.add(self.left)
        top.addWidget(self._patience)
        below = self._below = QVBoxLayout()
        below.addWidget(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline(theme))
        column.addWidget(self.talk, 1)

        column.addLayout(below)
        self.set_edge(EDGE_COMPACT)
