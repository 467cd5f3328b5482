"""The follow-up sheet: what the outcome just recorded has started, to be changed before Enter. Decides nothing."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.model.brief import DraftChoice, FollowUp, PlayChoice
from coachdesk.model.call import Permission, StopKind
from coachdesk.ui.channels import CHANNELS
from coachdesk.ui.desk.clock import elapsed
from coachdesk.ui.desk.draft_card import DraftCard
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.desk.permission import PermissionRow
from coachdesk.ui.desk.when_field import WhenRow
from coachdesk.ui.desk.who_field import WhoRow
from coachdesk.ui.kit.button import KeyButton, Place
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.segments import Segment, Segmented
from coachdesk.ui.kit.surface import Card, Hairline, Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, SEMIBOLD, Role

_STOPS = {StopKind.NUMBER: tr("Number"), StopKind.EMAIL: tr("Address"), StopKind.PROSPECT: tr("Person")}


class FollowUpSheet(Panel):
    """Signals are wishes of the rep; the owner calls the verb and shows what comes back."""

    play_chosen = Signal(str)
    text_chosen = Signal(str)
    none_chosen = Signal()
    left = Signal()

    def __init__(self, theme: Theme, *, fill: Role = Role.SURFACE) -> None:
        super().__init__(theme, fill)
        self.follow_up: FollowUp | None = None
        self._draft_number = self._pace = 0
        self.outcome = PlainLabel(theme, size=14, weight=SEMIBOLD, wrap=True)
        self.after = PlainLabel(theme, size=12, role=Role.INK3, figures=True)
        self.plays = Segmented(theme, name=tr("Which way to follow up"))
        self.plays.chosen.connect(self.play_chosen)
        self.notes: list[IconLine] = []
        self.other = KeyButton(theme, tr("Dial their other number"), key="A", icon="phone", icon_role=Role.INK2, pad=9)
        self.who = WhoRow(theme)
        self.who.left.connect(self.left)
        self.stopped = Card(theme, fill=Role.STOP_TINT, edge=None, mark=Role.STOP)
        self.stop_words = IconLine(theme, size=13, weight=SEMIBOLD, role=Role.STOP, wrap=True)
        self.stop_list = PlainLabel(theme, size=12, role=Role.INK2, wrap=True)
        self.tabs: list[KeyButton] = []
        self.texts: list[KeyButton] = []
        self._text_key = "K"
        self.draft = DraftCard(theme)
        self.draft.left.connect(self.left)
        self.line = Hairline(theme)
        self.none = KeyButton(theme, tr("None"), key="0", size=12, place=Place.ENDS, pad=9)
        self.none.setCheckable(True)
        self.none.setAccessibleName(tr("No callback"))
        self.none.clicked.connect(self.none_chosen)
        label = PlainLabel(theme, tr("Call back"), weight=SEMIBOLD, elide=Qt.TextElideMode.ElideNone)
        self.when = WhenRow(theme, before=(label,), after=(self.none,))
        self.when.left.connect(self.left)
        self.permission = PermissionRow(theme)
        self.keep_going = PlainLabel(theme, size=12, role=Role.INK3, wrap=True)
        self._arrange()

    def _arrange(self) -> None:
        head, tabs, texts, other = QWidget(), QWidget(), QWidget(), QWidget()
        row = FlowRow(head, across=12, down=0)
        row.add(self.outcome, grow=True, whole=True)
        row.add(self.after, push=True)
        self._tabs, self._tab_row = tabs, FlowRow(tabs, across=6)
        self._texts, self._text_row = texts, FlowRow(texts, across=6)
        self._other = other
        FlowRow(other).add(self.other)
        inside = QVBoxLayout(self.stopped)
        inside.setContentsMargins(14, 10, 12, 10)
        inside.setSpacing(4)
        inside.addWidget(self.stop_words)
        inside.addWidget(self.stop_list)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(4)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self._column.addWidget(head)
        self._column.addWidget(self.plays)
        self._column.addLayout(self._notes)
        parts = (other, self.who, self.stopped, tabs, texts, self.draft, self.line, self.when, self.permission)
        for widget in (*parts, self.keep_going):
            self._column.addWidget(widget)
        self.set_wide(wide=False)

    def set_wide(self, *, wide: bool) -> None:
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self._column.setContentsMargins(edge, 12, edge, 12)

    def set_ground(self, *, wide: bool) -> None:
        """On the wide page it stands in the third column, on that column's ground."""
        self.set_fill(Role.WINDOW if wide else Role.SURFACE)
        self.set_wide(wide=wide)

    def show_follow_up(self, follow_up: FollowUp, *, now: datetime, here: tzinfo | None) -> None:
        new = self.follow_up is None or _of(self.follow_up) != _of(follow_up)
        self.follow_up = follow_up
        self.outcome.setText(follow_up.outcome_label)
        self.after.setText(_after(follow_up))
        self.after.setVisible(bool(self.after.text()))
        self._show_plays(follow_up)
        self._other.setVisible(bool(follow_up.other_number))
        self.other.set_words(tr("Dial their other number"), second=follow_up.other_number)
        self.who.setVisible(follow_up.asks_person)
        self.who.show_named(follow_up.named, by=follow_up.prospect.shown_name, new=new)
        self._show_stops(follow_up)
        if new:
            self._draft_number = 0
        self._show_drafts(follow_up)
        self._show_callback(follow_up, now=now, here=here, new=new)
        self.permission.setVisible(follow_up.asks_permission)
        self.permission.show_value(follow_up.call.permission)
        self._show_foot()

    def show_pace(self, pace: int) -> None:
        """Calls in this hour; said quietly at the foot."""
        if pace != self._pace:
            self._pace = pace
            self._show_foot()

    def _show_foot(self) -> None:
        going = self.follow_up.keep_going if self.follow_up is not None else ""
        pace = tr("%n calls this hour.", "%n call this hour.", self._pace) if self._pace else ""
        self.keep_going.setText(" ".join(part for part in (pace, going) if part))
        self.keep_going.setVisible(bool(self.keep_going.text()))

    def step_play(self, by: int) -> str | None:
        """The id of the school beside the chosen one; None at the end."""
        if self.follow_up is None:
            return None
        ids = [play.id for play in self.follow_up.plays]
        at = ids.index(self.follow_up.chosen) + by if self.follow_up.chosen in ids else 0
        return ids[at] if 0 <= at < len(ids) else None

    def next_draft(self) -> None:
        """The next of several drafts."""
        if self.follow_up is not None and len(self.follow_up.drafts) > 1:
            self.draft.keep()
            self._draft_number = (self._draft_number + 1) % len(self.follow_up.drafts)
            self._show_drafts(self.follow_up)

    def following_text(self) -> str | None:
        """The template of the text after the chosen one; None where there is no choice."""
        shown = self._choices()
        at = next((n for n, choice in enumerate(shown) if choice.chosen), None)
        return None if at is None else shown[(at + 1) % len(shown)].template

    def set_text_key(self, key: str) -> None:
        """The key that goes on to the other text stands on the one it brings."""
        self._text_key = key
        self._show_texts()

    def asked_permission(self) -> Permission:
        return self.permission.following()

    def _show_plays(self, follow_up: FollowUp) -> None:
        several = len(follow_up.plays) > 1
        keys = [""] * len(follow_up.plays)
        if several:
            chosen = next((n for n, p in enumerate(follow_up.plays) if p.id == follow_up.chosen), 0)
            for number in range(len(keys)):
                keys[number] = "←" if number < chosen or number == 0 else "→"
        segments = [
            Segment(play.id, play.label, play.short, play.source, key, play.why)
            for play, key in zip(follow_up.plays, keys, strict=True)
        ]
        self.plays.setVisible(bool(segments))
        self.plays.show_segments(segments, chosen=follow_up.chosen)
        play = next((p for p in follow_up.plays if p.id == follow_up.chosen), None)
        self._show_notes(_notes(follow_up, play))

    def _show_notes(self, notes: Sequence[str]) -> None:
        while len(self.notes) < len(notes):
            line = IconLine(self._theme, size=12, wrap=True)
            self.notes.append(line)
            self._notes.addWidget(line)
        for number, line in enumerate(self.notes):
            line.setVisible(number < len(notes))
            if number < len(notes):
                line.show_line("info", notes[number])

    def _show_stops(self, follow_up: FollowUp) -> None:
        self.stopped.setVisible(bool(follow_up.stopped))
        if follow_up.stopped:
            self.stop_words.show_line("stop", tr("Never called again. Nothing is sent."), icon_role=Role.STOP)
            shown = [f"{_STOPS[s.kind]} {s.value}" for s in follow_up.stopped if s.kind is not StopKind.PROSPECT]
            self.stop_list.setText(tr("Stopped: ") + ", ".join([follow_up.prospect.shown_name, *shown]))

    def _show_drafts(self, follow_up: FollowUp) -> None:
        drafts = follow_up.drafts
        self._draft_number = min(self._draft_number, max(len(drafts) - 1, 0))
        while len(self.tabs) < len(drafts):
            tab = KeyButton(self._theme, "", size=12, height=26, pad=10)
            tab.clicked.connect(self._tab_clicked)
            self.tabs.append(tab)
            self._tab_row.add(tab)
        self._tabs.setVisible(len(drafts) > 1)
        names = [CHANNELS[draft.channel] for draft in drafts]
        for number, tab in enumerate(self.tabs):
            tab.setVisible(number < len(drafts))
            if number < len(drafts):
                again = names[:number].count(names[number])
                tab.set_words(names[number] + (f" {again + 1}" if again else ""))
                tab.set_chosen(number == self._draft_number)
        self.draft.setVisible(bool(drafts))
        if drafts:
            self.draft.show_draft(drafts[self._draft_number])
        self._show_texts()

    def _choices(self) -> tuple[DraftChoice, ...]:
        """The texts that can stand in the place of the draft in sight."""
        if self.follow_up is None or not self.follow_up.drafts:
            return ()
        channel = self.follow_up.drafts[self._draft_number].channel
        return tuple(choice for choice in self.follow_up.choices if choice.channel is channel)

    def _show_texts(self) -> None:
        choices, following = self._choices(), self.following_text()
        while len(self.texts) < len(choices):
            text = KeyButton(self._theme, "", size=12, height=26, pad=10)
            text.clicked.connect(self._text_clicked)
            self.texts.append(text)
            self._text_row.add(text)
        self._texts.setVisible(len(choices) > 1)
        for number, text in enumerate(self.texts):
            text.setVisible(number < len(choices))
            if number < len(choices):
                choice = choices[number]
                text.set_words(choice.label)
                text.set_chosen(choice.chosen)
                text.set_key(self._text_key if choice.template == following and not choice.chosen else "")
                text.updateGeometry()

    def _text_clicked(self) -> None:
        choices = self._choices()
        for number, text in enumerate(self.texts):
            if text is self.sender() and not choices[number].chosen:
                self.text_chosen.emit(choices[number].template)

    def _show_callback(self, follow_up: FollowUp, *, now: datetime, here: tzinfo | None, new: bool) -> None:
        callback = follow_up.callback
        shown = not follow_up.stopped and not follow_up.ring_back
        self.line.setVisible(shown)
        self.when.setVisible(shown)
        self.none.setChecked(callback is None)
        if new:
            # Not by clear, which Ctrl+Z would take back.
            self.when.field.input.setText("")
        self.when.show_kept("" if new else self.when.phrase())
        self._say_callback(follow_up, now=now, here=here)

    def _say_callback(self, follow_up: FollowUp, *, now: datetime, here: tzinfo | None) -> None:
        callback = follow_up.callback
        if callback is not None:
            self.when.show_time(callback.at, zone=callback.zone, here=here, now=now, notes=follow_up.quality)
        else:
            self.when.show_words(follow_up.callback_why or tr("A time you type is shown in both zones."))

    def show_no_phrase(self, *, now: datetime, here: tzinfo | None) -> None:
        """Nothing is typed any more: what the desk has kept is said again."""
        if self.follow_up is not None:
            self._say_callback(self.follow_up, now=now, here=here)

    def _tab_clicked(self) -> None:
        if self.follow_up is None:
            return
        for number, tab in enumerate(self.tabs):
            if tab is self.sender():
                self.draft.keep()
                self._draft_number = number
                self._show_drafts(self.follow_up)


def _of(follow_up: FollowUp) -> tuple[str, datetime, str]:
    """Which sheet this is: a call that is put right has another id, and is the same."""
    return follow_up.prospect.id, follow_up.call.at, follow_up.call.outcome


def _after(follow_up: FollowUp) -> str:
    call = follow_up.call
    length = tr("after {elapsed}", elapsed=elapsed(call.seconds)) if call.seconds is not None else ""
    inside = tr("in “{section}”", section=call.section) if call.section else ""
    return ", ".join(part for part in (length, inside) if part)


def _notes(follow_up: FollowUp, play: PlayChoice | None) -> list[str]:
    # The button beside them says which number that is.
    known = follow_up.other_number
    notes = [note for note in follow_up.notes if not (known and known in note)]
    if play is not None and play.notice:
        notes.append(play.notice)
    return notes
