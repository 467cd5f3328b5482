"""A call-back time as a phrase or a click, with what the desk understood below it. Understands nothing itself."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.model.judgement import When
from coachdesk.ui.desk.clock import both
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.paint import bare_key
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.sheet import show_in_view
from coachdesk.ui.times import time_there

if TYPE_CHECKING:
    from coachdesk.followup.offering import Slot

ASK_AFTER_MS = 150


class WhenField(LineField):
    """The line with the calendar in it. ``times_wanted``: a click on the calendar, or the down key, asks for times to
    click; ``picked`` carries the phrase of one."""

    times_wanted = Signal()
    picked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        name: str = tr("Call back when"),
        hint: str = tr("tue 3pm …"),
        short: str = tr("tue 3pm"),
        key: str = "T",
        height: int = 28,
    ) -> None:
        super().__init__(theme, name=name, hint=hint, short=short, key=key, height=height)
        self.set_second_icon("calendar")
        self.input.setAccessibleDescription(tr("The down key offers times."))
        self.input.installEventFilter(self)

    def offer(self, slots: "Sequence[Slot]") -> None:
        """Show these times below the field."""
        menu = slot_menu(self, slots)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(lambda action: self.picked.emit(str(action.data())))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    # --- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.times_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() > self._right():
            self.times_wanted.emit()
        else:
            super().mousePressEvent(event)


def slot_menu(parent: QWidget, slots: "Sequence[Slot]") -> QMenu:
    """Times to click, under the reason they are proposed for, each with the digit that picks it."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Times to call back"))
    if not slots:
        menu.addAction(tr("No time suits in the next two weeks. Type one.")).setEnabled(False)
    why = ""
    for number, slot in enumerate(slots, start=1):
        if slot.why != why:
            why = slot.why
            menu.addAction(why).setEnabled(False)
        mine = time_there(slot.own, slot.local, zone=tr("yours"))
        words = ", ".join(filter(None, (tr("{time} there", time=slot.label), mine)))
        action = menu.addAction(f"&{number}   {words}")
        action.setData(slot.phrase)
    return menu


class WhenRow(QWidget):
    """``asked`` wants a phrase understood while it is typed, ``given`` wants it kept, ``left`` is Esc; ``passed`` is
    Enter where nothing is typed, ``emptied`` says that nothing is by now."""

    asked = Signal(str)
    passed = Signal()
    emptied = Signal()
    given = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, *, before: Sequence[QWidget] = (), after: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._theme = theme
        self._kept = ""
        self.field = WhenField(theme)
        self.said = IconLine(theme, size=12, wrap=True)
        self.notes: list[IconLine] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_AFTER_MS)
        self._timer.timeout.connect(lambda: self.asked.emit(self.field.text()))
        line = QWidget()
        row = FlowRow(line, across=8)
        for widget in before:
            row.add(widget)
        row.add(self.field, grow=True)
        for widget in after:
            row.add(widget)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(line)
        self._column.addWidget(self.said)
        self.field.input.textEdited.connect(self._typed)
        self.field.input.entered.connect(self._entered)
        self.field.input.left.connect(self.left)
        self.field.picked.connect(self._picked)

    def phrase(self) -> str:
        return self.field.text().strip()

    def pending(self) -> str:
        """What was typed and not kept yet."""
        return self.phrase() if self.phrase() != self._kept else ""

    def without_key(self, phrase: str) -> str:
        """The phrase without the field's own key before it, pressed where the cursor was already; '' where it isn't."""
        key = bare_key(self.field.key_cap)[0].casefold()
        return phrase[len(key) :].lstrip() if key and phrase.casefold().startswith(key) else ""

    def take_phrase(self, phrase: str) -> None:
        """This is what was meant by what stands in the field."""
        self.field.set_text(phrase)
        self._kept = phrase

    def show_kept(self, phrase: str) -> None:
        """What the desk has kept stands in the field; a phrase being typed stays."""
        self._kept = phrase
        if not self.field.input.hasFocus():
            self.field.set_text(phrase)

    def show_time(self, at: datetime, *, zone: str, here: tzinfo | None, now: datetime, notes: Sequence[str]) -> None:
        """The time understood, on both clocks, and what to know about it."""
        self.said.label.set_role(Role.INK)
        self.said.show_line("calendar", _capital(both(at, there_zone=zone, here=here, now=now)), icon_role=Role.ACCENT)
        self._show_notes(notes)

    def show_when(self, when: When, *, here: tzinfo | None, now: datetime) -> None:
        self.show_time(when.at, zone=when.zone, here=here, now=now, notes=when.notes)

    def show_words(self, words: str, *, warn: bool = False) -> None:
        """A sentence in place of a time."""
        self.said.label.set_role(Role.WARN if warn else Role.INK2)
        self.said.show_line("look" if warn else "info", words, icon_role=Role.WARN if warn else Role.INK3)
        self._show_notes(())

    def _show_notes(self, notes: Sequence[str]) -> None:
        while len(self.notes) < len(notes):
            line = IconLine(self._theme, size=12, weight=MEDIUM, role=Role.WARN, wrap=True)
            self.notes.append(line)
            self._column.addWidget(line)
        for number, line in enumerate(self.notes):
            line.setVisible(number < len(notes))
            if number < len(notes):
                line.show_line("look", _capital(notes[number]), icon_role=Role.WARN)
        if self.field.input.hasFocus():
            # Once it has found its height: what is wrong must not stand below the edge.
            QTimer.singleShot(0, self, lambda: show_in_view(self))

    def _typed(self) -> None:
        if self.phrase():
            self._timer.start()
        else:
            # What was said of a phrase goes with it.
            self._timer.stop()
            self.emptied.emit()

    def _entered(self) -> None:
        self._timer.stop()
        if not self.phrase():
            self.passed.emit()
            return
        self._kept = self.phrase()
        self.given.emit(self.phrase())
        self.left.emit()

    def _picked(self, phrase: str) -> None:
        self.field.set_text(phrase)
        self._kept = phrase
        self.given.emit(phrase)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
