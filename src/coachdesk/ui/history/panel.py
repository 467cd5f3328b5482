"""The history of one prospect: searched, opened line by line, printed and saved. Knows only the verb that reads it."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import number, tr
from coachdesk.model.call import HistoryItem
from coachdesk.model.ids import ProspectId
from coachdesk.ui.context import Context
from coachdesk.ui.desk.clock import own_zone, stamp
from coachdesk.ui.forget import ask_to_forget
from coachdesk.ui.history.saving import print_record, save_record
from coachdesk.ui.history.view import HistoryView
from coachdesk.ui.history.words import counted
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.tokens import SEMIBOLD, Role
from coachdesk.ui.sheet import Sheet


class HistoryPanel(Panel):
    """Shows who it is about and what happened, newest first. A prospect already shown is read again.

    ``keys`` writes on search and buttons which keys they have where the panel is the only thing on the screen.
    """

    def __init__(self, context: Context, parent: QWidget | None = None, *, keys: bool = False) -> None:
        super().__init__(context.theme, Role.SURFACE, parent)
        self._context = context
        self._prospect: ProspectId | None = None
        self._items: tuple[HistoryItem, ...] = ()
        theme = context.theme
        self._name = PlainLabel(theme, tr("History"), size=15, weight=SEMIBOLD, wrap=True, most_lines=3)
        self._count = PlainLabel(theme, "", size=12, role=Role.INK3)
        self.field = LineField(theme, name=tr("Search the history"), hint=tr("Search the history"), icon="search")
        self.field.input.textChanged.connect(self._search)
        self.view = HistoryView(theme)
        self.field.input.entered.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.field.input.left.connect(self._leave_search)
        self._none = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.print_button = KeyButton(theme, tr("Print"), icon="print", key="P" if keys else "")
        self.save_button = KeyButton(theme, tr("Save"), icon="save", key="S" if keys else "")
        self.print_button.clicked.connect(self.print)
        self.save_button.clicked.connect(self.save)
        self.save_button.set_tip(tr("As PDF, text, CSV or JSON"))
        self.forget_button = KeyButton(theme, tr("Forget"), icon="bin", key="F" if keys else "")
        self.forget_button.clicked.connect(self.forget)
        self.forget_button.set_tip(tr("Erase this person for good"))
        if keys:
            self.field.set_key("/")
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = FlowRow(buttons, across=8, down=8)
        row.add(self._count, grow=True)
        row.add(self.print_button, push=True)
        row.add(self.save_button)
        row.add(self.forget_button, push=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 8)
        column.setSpacing(8)
        for part in (self._name, buttons, self.field, self._none):
            inset = QVBoxLayout()
            inset.setContentsMargins(16, 0, 16, 0)
            inset.addWidget(part)
            column.addLayout(inset)
        column.addWidget(self.view, 1)
        self._none.hide()

    def hide_name(self) -> None:
        """Where a head says already who it is."""
        self._name.hide()

    def show_prospect(self, prospect: ProspectId, name: str) -> None:
        if prospect != self._prospect:
            with QSignalBlocker(self.field.input):
                self.field.set_text("")
            self._show(prospect, ())
        self._prospect = prospect
        self._name.setText(name)
        self._context.do(lambda desk: desk.history(prospect), lambda items: self._show(prospect, items))

    def print(self) -> None:
        if self._prospect is not None:
            print_record(self._context, self, self._prospect)

    def save(self) -> None:
        if self._prospect is not None:
            save_record(self._context, self, self._prospect, name=self._name.text())

    def forget(self) -> None:
        """Ask whether they are to be erased for good."""
        if self._prospect is not None:
            ask_to_forget(self._context, self._prospect)

    def _show(self, prospect: ProspectId, items: tuple[HistoryItem, ...]) -> None:
        if prospect != self._prospect:
            return
        self._items = items
        zone, now = own_zone(self._context.settings.zone), self._context.now()
        when = [stamp(item.at, zone=zone, now=now) for item in items]
        self.view.show_items(items, when=when, search=self.field.text())
        self._say_count()

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.input.hasFocus():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            event.accept()
            return
        super().keyPressEvent(event)

    # --- what is shown

    def _search(self, text: str) -> None:
        self.view.search(text)
        self._say_count()

    def _leave_search(self) -> None:
        self.field.set_text("")
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_count(self) -> None:
        found, searching = len(self.view.lines()), bool(self.field.text().strip())
        self._count.setText(
            tr("{found} of {count}", found=number(found), count=number(len(self._items)))
            if searching
            else counted(self._items)
        )
        self._none.setText(tr("Nothing in the history has these words."))
        self._none.setVisible(searching and not found)


class HistorySheet(Sheet):
    """All of it over the page: / searches, P prints, S saves, F asks to forget them, Esc leaves."""

    def __init__(self, context: Context, prospect: ProspectId, name: str) -> None:
        super().__init__(context.theme, tr("History of {name}", name=name) if name else tr("History"), width=720)
        self.panel = HistoryPanel(context, keys=True)
        self.panel.hide_name()
        self.panel.show_prospect(prospect, name)
        self.body.setSpacing(0)
        self.body.addWidget(self.panel)
        self.build(foot=False, scrolls=False, edge=0)
        self._keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_P: self.panel.print,
            Qt.Key.Key_S: self.panel.save,
            Qt.Key.Key_F: self.panel.forget,
            Qt.Key.Key_Slash: lambda: self.panel.field.input.setFocus(Qt.FocusReason.ShortcutFocusReason),
        }

    def first_focus(self) -> QWidget:
        return self.panel.view

    def card_height(self, room: int) -> int:
        return room

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = self._keys.get(event.key()) if not event.modifiers() else None
        if does is not None:
            does()
            event.accept()
            return
        super().keyPressEvent(event)
