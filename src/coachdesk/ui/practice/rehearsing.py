"""The rehearsal: record or type, see the wave and what it comes to, hear it again, compare. Judges nothing itself."""

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.language import decimal, tr
from coachdesk.model.rehearsal import Heard, Rehearsal, Take
from coachdesk.practice.speaking_well import Point, share_of_fillers, touched, truths, typed
from coachdesk.ui.context import Context
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.desk.clock import own_zone
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LinesField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.tokens import EDGE_COMPACT, SEMIBOLD, Role
from coachdesk.ui.practice.hearing import Ear, Recorded, Understood, bars_of
from coachdesk.ui.practice.part import PartView
from coachdesk.ui.practice.take_wave import BARS, TakeWave
from coachdesk.ui.rows import Row, RowsView
from coachdesk.ui.second import Second
from coachdesk.ui.times import day_words
from coachdesk.ui.voice import REHEARSAL

if TYPE_CHECKING:
    from coachdesk.desk.room import PracticeBoard
    from coachdesk.desk.takes import Kept, TakesBoard
    from coachdesk.sound import Pcm

LONGEST = 10 * 60.0
"""Seconds of one recording: three times as long as most cold calls that go well."""
SHOWN = 6
"""Takes in the list without scrolling."""
READY = tr("Space records, and Space stops. Without a microphone: Enter goes to the text above, Ctrl+Enter judges it.")
WAIT = tr("Listening to it. You can go on meanwhile.")
CALLED = tr("A call is under way: nothing records until it ends.")


class RehearsingView(PartView):
    """One take is shown at a time: the one just made, or the one chosen in the list below."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, Role.SURFACE, parent)
        theme = context.theme
        self._context = context
        self._board: TakesBoard | None = None
        self._take: Take | None = None
        self._pcm: Pcm | None = None
        self._fresh: Understood | None = None
        self._levels: list[float] = []
        self._waiting = False
        self._over = threading.Event()
        self._offered = ""
        self._ear: Second[Recorded, Understood] = Second(lambda: Ear(self._over), self)
        hint = tr("What you want to say; or the whole of it, typed")
        self.text = LinesField(theme, name=hint, hint=hint, most=6)
        self.text.input.left.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self.record = KeyButton(theme, tr("Record"), icon="microphone", kind=Kind.FILLED)
        self.record.clicked.connect(self.start_or_stop)
        self.judge = KeyButton(theme, tr("Judge what is typed"), icon="edit")
        self.judge.clicked.connect(self.judge_typed)
        self.line = IconLine(theme, size=13, wrap=True)
        self.wave = TakeWave(theme)
        self.heading = PlainLabel(theme, "", size=15, weight=SEMIBOLD, wrap=True)
        self.sums = PlainLabel(theme, "", role=Role.INK2, wrap=True, figures=True)
        self.truths = [
            (PlainLabel(theme, "", size=14, wrap=True), PlainLabel(theme, "", size=12, role=Role.INK3, wrap=True))
            for _ in range(3)
        ]
        self.words = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.points = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.notes = PlainLabel(theme, "", size=12, role=Role.INK3, wrap=True)
        self.play = KeyButton(theme, tr("Play"), icon="play")
        self.play.clicked.connect(self.play_it)
        self.keep = KeyButton(theme, tr("Keep for good"), icon="save")
        self.keep.clicked.connect(self.keep_it)
        self.delete = KeyButton(theme, tr("Delete"), icon="bin", kind=Kind.QUIET)
        self.delete.clicked.connect(self.delete_it)
        self.list_title = PlainLabel(theme, tr("Takes"), weight=SEMIBOLD)
        self.takes = RowsView(theme, name=tr("Takes"))
        self.takes.moved.connect(self._chosen)
        self._lay_out()
        caps = Caps(context.commands, self)
        caps.follow("practice.record", self.record.set_key)
        caps.follow("practice.typed", self.judge.set_key)
        caps.follow("practice.play", self.play.set_key)
        caps.follow("practice.keep", self.keep.set_key)
        caps.follow("practice.delete", self.delete.set_key)
        context.voice.changed.connect(self._voice_changed)
        context.closing.connect(self._close)
        self._show()

    def set_edge(self, edge: int) -> None:
        self._column.setContentsMargins(edge, 12, edge, 14)

    def show_board(self, _board: "PracticeBoard") -> None:
        """What practice has come to concerns the takes as well: they are read anew."""
        self._context.do(lambda desk: desk.takes.board(), self._board_came)

    def focus_first(self) -> None:
        self.text.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.input.selectAll()

    # --- what can be done

    @property
    def recording(self) -> bool:
        return self._context.voice.what == REHEARSAL

    def start_or_stop(self) -> None:
        """Space: record, or be done with it."""
        voice = self._context.voice
        if self.recording:
            voice.stop()
            return
        self._levels = []
        voice.record(self._recorded, longest=LONGEST, what=REHEARSAL)
        self._show()

    def judge_typed(self) -> None:
        """J: what stands in the field, as if it had been said."""
        text = self.text.text().strip()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            told = typed(text)
            self._context.do(lambda desk: desk.takes.keep(told, text=text), self._kept)

    def play_it(self) -> None:
        """Y: hear the take; once more ends it."""
        if self._context.voice.what == "take":
            self._context.voice.stop()
        elif self._pcm is not None:
            self._context.voice.play(self._pcm, what="take")

    def keep_it(self) -> None:
        """L: it stays until it is deleted by hand; one that could not be kept is tried again."""
        take, fresh = self._take, self._fresh
        if take is not None:
            self._context.do(lambda desk: desk.takes.keep_for_good(take.id), self._kept)
        elif fresh is not None:
            self._understood(fresh)

    def delete_it(self) -> None:
        take = self._take
        if take is not None:
            self._take, self._pcm = None, None
            self._context.do(lambda desk: desk.takes.delete(take.id), self._kept)
        elif self._fresh is not None:
            self._fresh, self._pcm = None, None
            self._show()

    def _close(self) -> None:
        """The window goes: what is being listened to is let go."""
        self._over.set()
        self._ear.close()

    # --- what came of it

    def _recorded(self, pcm: "Pcm") -> None:
        self._waiting = True
        self._take, self._pcm = None, pcm
        self._ear.ask(Recorded(pcm, self.text.text().strip()), self._understood)
        self._show()

    def _understood(self, found: Understood) -> None:
        self._waiting = False
        self._fresh, self._pcm = found, found.recorded.pcm
        told = found.told
        if told is None:
            if found.error is not None:
                self._context.problem(found.error)
            self._show()
            return
        self._context.do(
            lambda desk: desk.takes.keep(told, text=found.recorded.text, sound=found.sound), self._kept, self._not_kept
        )

    def _not_kept(self, error: CoachDeskError) -> None:
        """It stays here: to hear, to look at, and to keep again."""
        self._context.problem(error)
        self._show()

    def _kept(self, kept: "Kept") -> None:
        self._fresh = None
        self._board_came(kept.board, choose=True)

    def _board_came(self, board: "TakesBoard", *, choose: bool = False) -> None:
        self._board = board
        if board.gone:
            count = tr("%n rehearsals were", "1 rehearsal was", board.gone)
            self._context.say(tr("{count} deleted after 30 days, as promised", count=count))
        if not self.text.text().strip() or self.text.text() == self._offered:
            self._offered = board.opener
            self.text.set_text(board.opener)
        known = {take.id: take for take in board.takes}
        if choose and board.takes and (self._take is None or self._take.id not in known):
            self._open(board.takes[0])
        elif self._take is not None:
            self._take = known.get(self._take.id)
        self.takes.show_rows([self._row(take) for take in board.takes], keep=self._take.id if self._take else None)
        self._show()

    def _chosen(self, data: object) -> None:
        found = next((t for t in self._board.takes if t.id == data), None) if self._board else None
        if found is not None and self.takes.hasFocus() and found is not self._take:
            self._open(found)
            self._show()

    def _open(self, take: Take) -> None:
        self._take = take
        if self._pcm is None or take.told.heard is Heard.TYPED:
            self._pcm = None
        if take.told.heard is not Heard.TYPED:
            self._context.do(lambda desk: desk.takes.sound(take.id), lambda sound: self._sound_came(take, sound))

    def _sound_came(self, take: Take, sound: bytes) -> None:
        if take is not self._take and (self._take is None or take.id != self._take.id):
            return
        # Loaded with the first sound.
        from coachdesk.model.pronouncing import CLIP_RATE  # noqa: PLC0415
        from coachdesk.sound import Pcm  # noqa: PLC0415
        from coachdesk.sound.ulaw import decoded  # noqa: PLC0415

        self._pcm = Pcm(decoded(sound), CLIP_RATE) if sound else None
        self._show()

    def _voice_changed(self) -> None:
        if self.recording:
            self._levels.append(self._context.voice.level)
        if self.isVisible():
            self._show()

    # --- what is shown

    @property
    def told(self) -> Rehearsal | None:
        """What the take shown came to."""
        if self._take is not None:
            return self._take.told
        return self._fresh.told if self._fresh is not None else None

    def _show(self) -> None:
        live, told = self.recording, None if self.recording or self._waiting else self.told
        icon, role, words = self._state(live=live)
        self.line.show_line(icon, words, icon_role=role)
        self.line.label.set_role(role if role in (Role.STOP, Role.WARN) else Role.INK2)
        self.record.set_words(tr("Stop") if live else tr("Record"))
        self.record.set_icon("stop" if live else "microphone")
        self.wave.setVisible(live or (told is not None and self._pcm is not None))
        if live:
            self.wave.show_live(tuple(self._levels))
        elif told is not None and self._pcm is not None:
            self.wave.show_take(bars_of(self._pcm, BARS), told)
        self._show_told(told)
        self.play.setVisible(not live and self._pcm is not None)
        self.play.set_words(tr("Stop") if self._context.voice.what == "take" else tr("Play"))
        self.keep.setVisible(told is not None and (self._take is None or self._take.until is not None))
        self.delete.setVisible(not live and (self._take is not None or self._fresh is not None))
        has = bool(self._board and self._board.takes)
        self.list_title.setVisible(has)
        self.takes.setVisible(has)
        if self._board:
            self.takes.setFixedHeight(self.takes.sizeHintForRow(0) * min(SHOWN, len(self._board.takes)) + 8)

    def _state(self, *, live: bool) -> tuple[str, Role, str]:
        voice = self._context.voice
        if live:
            return "microphone", Role.STOP, tr("Recording, {clock}. Space stops.", clock=_clock(voice.seconds))
        if self._waiting:
            return "clock", Role.INK3, WAIT
        if voice.deaf is not None:
            return (
                "info",
                Role.WARN,
                tr(
                    "{deaf} What you type above is judged as well: Enter goes there, Ctrl+Enter judges it.",
                    deaf=voice.deaf,
                ),
            )
        if self._take is None and self._fresh is not None:
            return "info", Role.WARN, tr("This take is not kept yet. Keep it, or delete it.")
        return "info", Role.INK3, READY

    def _show_told(self, told: Rehearsal | None) -> None:
        found = truths(told) if told is not None else ()
        self.heading.setText(_heading(len(found)) if told is not None else "")
        self.sums.setText(_sums(told) if told is not None else "")
        for at, (text, source) in enumerate(self.truths):
            text.setText(found[at].text if at < len(found) else "")
            source.setText(found[at].source if at < len(found) else "")
        typed_in = told is not None and told.heard is Heard.TYPED
        heard = " ".join(word.text for word in told.words) if told is not None and not typed_in else ""
        self.words.setText(tr("Taken down: {heard}", heard=heard) if heard else "")
        self.points.setText(self._points(told))
        self.notes.setText(" ".join(told.notes) if told is not None else "")
        for label in (self.heading, self.sums, *(part for pair in self.truths for part in pair)):
            label.setVisible(bool(label.text()))
        for label in (self.words, self.points, self.notes):
            label.setVisible(bool(label.text()))

    def _points(self, told: Rehearsal | None) -> str:
        """Which points of the outline were touched by their own words; nothing where no words are known."""
        if told is None or not told.words or self._board is None:
            return ""
        points = touched(self._board.points, said=[word.text for word in told.words])
        parts = [
            _of_points(tr("Touched"), points, True),
            _of_points(tr("Not heard, or said in other words"), points, False),
        ]
        return "\n".join(part for part in parts if part)

    def _row(self, take: Take) -> Row:
        zone = own_zone(self._context.settings.zone)
        at = take.at.astimezone(zone)
        today = self._context.now().astimezone(zone).date()
        days = (
            tr("kept for good")
            if take.until is None
            else tr("until {day_words}", day_words=day_words(take.until.astimezone(zone).date(), today=today))
        )
        pace = (
            tr("{pace:.0f} words a minute", pace=take.told.pace)
            if take.told.pace
            else tr("{count} words", count=take.told.count)
        )
        share = share_of_fillers(take.told)
        fillers = "" if share is None else f", {_fillers(len(take.told.fillers))}"
        icon = "edit" if take.told.heard is Heard.TYPED else "microphone"
        when = f"{day_words(at.date(), today=today)} {at:%H:%M}"
        return Row(when, f"{pace}{fillers}", right=days, icon=icon, data=take.id)

    def _lay_out(self) -> None:
        buttons, below = QWidget(), QWidget()
        row = FlowRow(buttons, across=8, down=6)
        for button in (self.record, self.judge):
            row.add(button)
        row = FlowRow(below, across=8, down=6)
        for button in (self.play, self.keep, self.delete):
            row.add(button)
        body = QWidget()
        column = self._column = QVBoxLayout(body)
        column.setSpacing(8)
        parts: Sequence[QWidget] = (self.text, buttons, self.line, self.wave, below, self.heading, self.sums)
        for part in parts:
            column.addWidget(part)
        for pair in self.truths:
            one = QVBoxLayout()
            one.setSpacing(1)
            for label in pair:
                one.addWidget(label)
            column.addLayout(one)
        for part in (self.points, self.words, self.notes, self.list_title, self.takes):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(self._context.theme, body))
        self.set_edge(EDGE_COMPACT)


def _heading(count: int) -> str:
    known = (tr("Nothing can be told of it"), tr("One thing that is so"), tr("Two things that are so"))
    return known[count] if count < len(known) else tr("Three things that are so")


def _sums(told: Rehearsal) -> str:
    pace = "" if told.pace is None else tr("{pace:.0f} words a minute", pace=told.pace)
    lead = "" if told.lead is None else tr("first word after {lead} s", lead=decimal(told.lead, 1))
    pauses = "" if told.heard is Heard.TYPED else tr("%n pauses", "%n pause", len(told.pauses))
    fillers = "" if share_of_fillers(told) is None else _fillers(len(told.fillers))
    longest = "" if told.longest is None else tr("longest stretch {seconds:.0f} s", seconds=told.longest.seconds)
    return ", ".join(part for part in (pace, lead, pauses, fillers, longest) if part)


def _of_points(title: str, points: Sequence[Point], wanted: bool) -> str:
    found = [point.text for point in points if point.touched is wanted]
    return f"{title}: {'; '.join(found)}." if found else ""


def _fillers(count: int) -> str:
    return tr("%n fillers", "%n filler", count)


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
