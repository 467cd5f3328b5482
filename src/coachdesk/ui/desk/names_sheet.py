"""Prepares names by keys: hear each, choose another reading, type what they say, keep it, record it, go on.

The names are those of one prospect, or the hard ones ahead before a call block. Decides nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coachdesk.model.brief import CallBrief
from coachdesk.model.judgement import Saying
from coachdesk.model.pronouncing import Clip, HardName
from coachdesk.ui.context import Context
from coachdesk.ui.desk.clip_box import ARROWS, ClipBox
from coachdesk.ui.desk.hear_button import HearButton
from coachdesk.ui.desk.name_card import NameCard
from coachdesk.ui.desk.name_entry import Entry, row_of, unread
from coachdesk.ui.empty import Empty
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.rows import RowsView
from coachdesk.ui.sheet import Sheet, scrolled

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk

T = TypeVar("T")

WIDE_FROM = 640
LIST_WIDE, LIST_LINES = 250, 3


class NameRows(RowsView):
    """All keys are the sheet’s: a list would look for names that begin with the letter."""

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class NamesSheet(Sheet):
    """One name is current; every key is about that one."""

    def __init__(self, context: Context, title: str, names: tuple[HardName, ...], *, none: str) -> None:
        super().__init__(context.theme, title, width=760)
        self._context, self._voice = context, context.voice
        self.entries = [Entry(hard) for hard in names]
        self.at = 0
        self._clip_of: object = None
        self.count = PlainLabel(self.theme, size=12, role=Role.INK3, figures=True)
        self.list = NameRows(self.theme, name="Names to prepare")
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.moved.connect(self._row_moved)
        self.card_of = NameCard(self.theme)
        self.typed = LineField(
            self.theme, name="As they say it", hint="shi-VAWN: the stressed part in capitals", key="T"
        )
        self.typed.input.entered.connect(self.keep)
        self.typed.input.left.connect(self._leave_field)
        self.clip = ClipBox(self.theme, self._voice)
        self.clip.kept.connect(self._keep_clip)
        self.clip.dropped.connect(self._drop_clip)
        self.empty = Empty(self.theme, "voice", "No hard names ahead", none)
        self._make_buttons()
        self._arrange()
        self._voice.changed.connect(self._show_voice)
        self._show()

    def _make_buttons(self) -> None:
        theme = self.theme
        self.hear = HearButton(theme, "Q", "Hear it")
        self.slow = KeyButton(theme, "Slowly", key="S", kind=Kind.QUIET)
        self.other = KeyButton(theme, "Another reading", key="Z", kind=Kind.QUIET)
        self.look = KeyButton(theme, "Look it up", key="U", icon="open", kind=Kind.QUIET)
        self.keep_button = KeyButton(theme, "", key="Enter", kind=Kind.FILLED)
        self.skip = KeyButton(theme, "Next", key="↓")
        for button, does in (
            (self.hear, self.say),
            (self.slow, self.say_slowly),
            (self.other, self.next_reading),
            (self.look, self.look_up),
            (self.keep_button, self.keep),
            (self.skip, lambda: self.step(1)),
        ):
            button.clicked.connect(does)

    def _arrange(self) -> None:
        keys = QWidget()
        row = FlowRow(keys, across=6, down=4)
        for button in (self.hear, self.slow, self.other, self.look):
            row.add(button)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(10)
        self._above_clip = Hairline(self.theme)
        for widget in (self.card_of, keys, self.typed, self._above_clip, self.clip):
            inside.addWidget(widget)
        inside.addStretch(1)
        self._detail = scrolled(self.theme, inside)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        self._line = Hairline(self.theme, upright=True)
        for widget, share in ((self.list, 0), (self._line, 0), (self._detail, 1)):
            self._both.addWidget(widget, share)
        self.body.setSpacing(0)
        self.body.addWidget(self.empty, 1)
        self.body.addLayout(self._both, 1)
        self.add_words(self.count)
        self.add_buttons(self.skip, self.keep_button)
        self.build(scrolls=False, edge=0, foot=True)

    # --- keys

    @property
    def entry(self) -> Entry:
        return self.entries[self.at]

    def say(self) -> None:
        """Q: the reading shown."""
        self._say(slow=False)

    def say_slowly(self) -> None:
        self._say(slow=True)

    def next_reading(self) -> None:
        """Z: another usual way, and it is heard at once."""
        hard, place = self.entry.hard, self.at
        if self.entry.ways:
            self._another(place)
        elif self.entry.shown is not None:
            self._do_with(
                lambda desk: desk.ways(hard.prospect, company=hard.of_company), lambda ways: self._known(place, ways)
            )

    def _known(self, place: int, ways: tuple[Saying, ...]) -> None:
        if len(ways) < 2:
            self._context.say("There is no other usual way to say it.")
            return
        self.entries[place] = replace(self.entries[place], ways=ways)
        self._another(place)

    def _another(self, place: int) -> None:
        entry = self.entries[place]
        self.entries[place] = replace(entry, at=(entry.at + 1) % len(entry.ways))
        if place == self.at:
            self._show()
            self.say()

    def look_up(self) -> None:
        self._context.look_up_name(self.entry.hard.name)

    def keep(self) -> None:
        """Enter: what is typed, else what is shown, is how it is said from now on; then the next one."""
        said = " ".join(self.typed.text().split()) or self.entry.said
        if not said:
            self.typed.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        hard, place = self.entry.hard, self.at
        self.clip.keep_take()
        self._do(lambda desk: desk.learn(said, hard.prospect, company=hard.of_company), lambda: self._kept(place, said))
        self._leave_field()
        following = self._following()
        if following is None:
            self._finished()
        else:
            self.go(following)
            self.say()

    def step(self, by: int) -> None:
        """↓ and ↑: go on without keeping; the name is said, because a key asked for it."""
        if len(self.entries) > 1:
            self.go((self.at + by) % len(self.entries))
            self.say()

    def go(self, place: int) -> None:
        """Make another name the current one."""
        self._voice.drop()
        self.at = place
        self.typed.set_text("")
        self._show()

    # --- showing

    def _show(self) -> None:
        there = bool(self.entries)
        for widget in (self.list, self._line, self._detail, self._foot):
            widget.setVisible(there)
        self.empty.setVisible(not there)
        if not there:
            return
        self.list.setVisible(len(self.entries) > 1)
        self._line.setVisible(len(self.entries) > 1)
        self.list.blockSignals(True)
        self.list.show_rows([row_of(entry, place + 1) for place, entry in enumerate(self.entries)], keep=self.at + 1)
        self.list.blockSignals(False)
        self.list.scrollTo(self.list.currentIndex())
        hard, entry = self.entry.hard, self.entry
        self.card_of.show_name(hard.name, hard.beside)
        self.card_of.show_way(entry.shown, at=entry.at, of=len(entry.ways), plain=hard.of_company)
        done = sum(bool(e.kept) for e in self.entries)
        self.count.setText(f"{done} of {len(self.entries)} kept")
        last = self._following() is None
        self.keep_button.set_words("Keep and close" if last else "Keep, hear next")
        self.skip.setVisible(len(self.entries) > 1)
        for button in (self.other, self.slow, self.hear):
            button.setVisible(entry.shown is not None)
        self._show_clip()
        self._show_voice()

    def _show_clip(self) -> None:
        """The clip belongs to the person; it is read when its name becomes the current one."""
        hard = self.entry.hard
        self.clip.setVisible(not hard.of_company)
        self._above_clip.setVisible(not hard.of_company)
        if hard.of_company or self._clip_of == hard.prospect:
            return
        self._clip_of = hard.prospect
        self.clip.show_clip(None)
        self._do_with(lambda desk: desk.clip(hard.prospect), lambda clip: self._clip_read(hard, clip))

    def _clip_read(self, hard: HardName, clip: Clip | None) -> None:
        if self._clip_of == hard.prospect:
            self.clip.show_clip(clip)

    def _show_voice(self) -> None:
        if not self.entries:
            return
        self.hear.show_state(speaking=self._voice.what == "name", trouble=self._voice.trouble)
        if not self._voice.trouble:
            self.hear.set_words("Hear it")
        self.clip.show_voice()
        if self.clip.recording or self.clip.has_take:
            self._detail.ensureWidgetVisible(self.clip, 0, 12)

    # --- doing

    def _say(self, *, slow: bool) -> None:
        saying = self.entry.shown
        if saying is not None and not self.clip.recording and not self._context.live:
            self._voice.say(saying.parts, slow=slow)

    def _following(self) -> int | None:
        """The next name that isn't kept yet, the current one left out."""
        others = [*range(self.at + 1, len(self.entries)), *range(self.at)]
        return next((place for place in others if not self.entries[place].kept), None)

    def _kept(self, place: int, said: str) -> None:
        self.entries[place] = replace(self.entries[place], kept=said)
        self._show()

    def _finished(self) -> None:
        count = len(self.entries)
        self.shut()
        if count > 1:
            self._context.say(f"{count} names are prepared.")

    def _keep_clip(self, sound: bytes) -> None:
        self._clip_of, who = None, self.entry.hard.prospect
        self._do(lambda desk: desk.keep_clip(sound, who), self._show)

    def _drop_clip(self) -> None:
        self._clip_of, who = None, self.entry.hard.prospect
        self._do(lambda desk: desk.drop_clip(who), self._show)

    def _do(self, verb: "Callable[[Desk], object]", then: Callable[[], None]) -> None:
        self._context.do(verb, lambda _done: then() if shiboken6.isValid(self) else None)

    def _do_with(self, verb: "Callable[[Desk], T]", then: Callable[[T], None]) -> None:
        self._context.do(verb, lambda found: then(found) if shiboken6.isValid(self) else None)

    def _row_moved(self, place: object) -> None:
        if isinstance(place, int) and place - 1 != self.at:
            self.go(place - 1)

    def _leave_field(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget:
        return self

    def shut(self) -> None:
        self._voice.drop()
        super().shut()

    def end(self) -> None:
        self._voice.drop()

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(760 if self.entries else 300))

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.theme.px(WIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(way)
        if wide:
            self.list.setFixedWidth(self.theme.px(LIST_WIDE))
            self.list.setMinimumHeight(0)
            self.list.setMaximumHeight(16_777_215)
        else:
            self.list.setMinimumWidth(0)
            self.list.setMaximumWidth(16_777_215)
            self.list.setFixedHeight(self.theme.px(46) * min(LIST_LINES, len(self.entries)) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No exception may leave a handler of Qt; nothing in here is asked of the world.
        if not self.entries or self.typed.input.hasFocus() or not self._pressed(event):
            super().keyPressEvent(event)
        event.accept()

    def _pressed(self, event: QKeyEvent) -> bool:
        """Whether the key was one of ours."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if held:
            return False
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in ARROWS:
            by = ARROWS[event.key()]
            self.clip.cut(**({"end": by} if shift else {"start": by}))
            return True
        does = self._keys().get(event.key())
        if does is not None and (not event.isAutoRepeat() or event.key() in _REPEATING):
            does()
        return does is not None

    def _keys(self) -> dict[int, Callable[[], object]]:
        key = Qt.Key
        of_person = not self.entry.hard.of_company
        clip: dict[int, Callable[[], object]] = {
            key.Key_R.value: self.clip.start_or_stop,
            key.Key_P.value: self.clip.hear,
            key.Key_K.value: self.clip.keep_take,
            key.Key_Delete.value: self.clip.throw_away,
        }
        return {
            key.Key_Q.value: self.say,
            key.Key_S.value: self.say_slowly,
            key.Key_Z.value: self.next_reading,
            key.Key_U.value: self.look_up,
            key.Key_Return.value: self.keep,
            key.Key_Enter.value: self.keep,
            key.Key_Down.value: lambda: self.step(1),
            key.Key_Up.value: lambda: self.step(-1),
            key.Key_T.value: lambda: self.typed.input.setFocus(Qt.FocusReason.ShortcutFocusReason),
            **(clip if of_person else {}),
        }


_REPEATING = frozenset({Qt.Key.Key_Down.value, Qt.Key.Key_Up.value})


def names_of_prospect(context: Context, brief: CallBrief) -> None:
    """Open the sheet about the person on the desk and their company."""
    who = brief.prospect
    names = [
        HardName(who.id, who.name, who.company if who.company != who.name else "", brief.saying or unread(who.name))
    ]
    if who.company and who.company != who.name:
        company = brief.company_saying or unread(who.company)
        names.append(HardName(who.id, who.company, who.name, company, of_company=True))
    context.open_sheet(NamesSheet(context, "How it is said", tuple(names), none=""))


def hard_names(context: Context) -> None:
    """Look through the list ahead and open the sheet about the hard names on it."""
    none = "Every name on the list ahead is sure, or was learned. There is nothing to prepare."

    def open_(found: tuple[HardName, ...]) -> None:
        context.open_sheet(NamesSheet(context, "Hard names of today", found, none=none))

    context.do(lambda desk: desk.hard_names(), open_)
