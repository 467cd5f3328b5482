"""Prepares names by keys: hear each, choose another reading, type what they say, keep it, record it, go on.

The names are those of one prospect, or the hard ones ahead before a call block. Decides nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.model.judgement import Saying
from coachdesk.model.pronouncing import Clip, HardName
from coachdesk.ui.context import Context
from coachdesk.ui.desk.name_entry import Entry, row_of
from coachdesk.ui.desk.names_detail import NameDetail
from coachdesk.ui.desk.names_keys import pressed
from coachdesk.ui.empty import Empty
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.rows import RowsView
from coachdesk.ui.sheet import Sheet

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk

T = TypeVar("T")

WIDE_FROM = 640
LIST_WIDE, LIST_LINES = 250, 3
ROOMY = 640
"""Below this height only the current name of the list stands above it: large letters need the room."""


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
        self.list = NameRows(self.theme, name=tr("Names to prepare"))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.moved.connect(self._row_moved)
        self.detail = NameDetail(self.theme, self._voice)
        self.typed, self.clip = self.detail.typed, self.detail.clip
        self.typed.input.entered.connect(self.keep)
        self.typed.input.left.connect(self._leave_field)
        self.clip.kept.connect(self._keep_clip)
        self.clip.dropped.connect(self._drop_clip)
        self.empty = Empty(self.theme, "voice", tr("No hard names ahead"), none)
        self._make_buttons()
        self._arrange()
        self._voice.changed.connect(self._show_voice)
        self._show()

    def _make_buttons(self) -> None:
        detail = self.detail
        self.keep_button = KeyButton(self.theme, "", key="Enter", kind=Kind.FILLED)
        self.skip = KeyButton(self.theme, tr("Next"), key="↓")
        for button, does in (
            (detail.hear, self.say),
            (detail.slow, self.say_slowly),
            (detail.other, self.next_reading),
            (detail.look, self.look_up),
            (self.keep_button, self.keep),
            (self.skip, lambda: self.step(1)),
        ):
            button.clicked.connect(does)

    def _arrange(self) -> None:
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        self._line = Hairline(self.theme, upright=True)
        for widget, share in ((self.list, 0), (self._line, 0), (self.detail, 1)):
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
            self._context.say(tr("There is no other usual way to say it."))
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
            self.type_it()
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

    def type_it(self) -> None:
        """T: what they say, as one hears it."""
        self.detail.bring(self.typed)
        self.typed.input.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        self.detail.to_top()
        self._show()

    # --- showing

    def _show(self) -> None:
        there = bool(self.entries)
        for widget in (self.list, self._line, self.detail, self._foot):
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
        self.detail.show_entry(self.entry)
        done = sum(bool(e.kept) for e in self.entries)
        self.count.setText(tr("{done} of {count} kept", done=done, count=len(self.entries)))
        last = self._following() is None
        self.keep_button.set_words(tr("Keep and close") if last else tr("Keep, hear next"))
        self.skip.setVisible(len(self.entries) > 1)
        self._read_clip()
        self._show_voice()

    def _read_clip(self) -> None:
        """The clip belongs to the person; it is read when its name becomes the current one."""
        hard = self.entry.hard
        if hard.of_company or self._clip_of == hard.prospect:
            return
        self._clip_of = hard.prospect
        self.clip.show_clip(None)
        self._do_with(lambda desk: desk.clip(hard.prospect), lambda clip: self._clip_read(hard, clip))

    def _clip_read(self, hard: HardName, clip: Clip | None) -> None:
        if self._clip_of == hard.prospect:
            self.clip.show_clip(clip)

    def _show_voice(self) -> None:
        if self.entries:
            self.detail.show_voice(speaking=self._voice.what == "name", trouble=self._voice.trouble)

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
            self._context.say(tr("{count} names are prepared.", count=count))

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
            lines = LIST_LINES if self.card.height() >= self.theme.px(ROOMY) else 1
            self.list.setFixedHeight(self.theme.px(46) * min(lines, len(self.entries)) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No exception may leave a handler of Qt; nothing in here is asked of the world.
        if not self.entries or self.typed.input.hasFocus() or not pressed(self, event):
            super().keyPressEvent(event)
        event.accept()
