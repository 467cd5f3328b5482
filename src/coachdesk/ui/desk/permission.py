"""May we send an email: yes, no, or not asked. Shows and asks; keeps nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.language import tr
from coachdesk.model.call import Permission
from coachdesk.ui.desk.caps import CapLabel
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import SEMIBOLD

_WORDS = ((Permission.YES, tr("Yes")), (Permission.NO, tr("No")), (Permission.NOT_ASKED, tr("Not asked")))


class PermissionRow(QWidget):
    """``chosen`` carries the answer that was clicked."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = Permission.NOT_ASKED
        self.cap = CapLabel(theme, "P")
        self.buttons: dict[Permission, KeyButton] = {}
        row = FlowRow(self, across=6)
        row.add(PlainLabel(theme, tr("May we email?"), weight=SEMIBOLD), grow=True)
        row.add(self.cap, push=True)
        for value, words in _WORDS:
            button = KeyButton(theme, words, size=12, pad=10)
            button.setAccessibleName(tr("May we email? {words}", words=words))
            button.clicked.connect(self._clicked)
            self.buttons[value] = button
            row.add(button)
        self.show_value(Permission.NOT_ASKED)

    @property
    def value(self) -> Permission:
        return self._value

    def show_value(self, value: Permission) -> None:
        self._value = value
        for candidate, button in self.buttons.items():
            button.set_chosen(candidate is value)
            button.updateGeometry()

    def following(self) -> Permission:
        """The answer after this one, for the key that goes through them."""
        order = (Permission.NOT_ASKED, Permission.YES, Permission.NO)
        return order[(order.index(self._value) + 1) % len(order)]

    def _clicked(self) -> None:
        for value, button in self.buttons.items():
            if button is self.sender():
                self.show_value(value)
                self.chosen.emit(value)
