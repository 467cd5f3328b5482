"""What can be done with the chosen callback, always in the same place. Knows no verb."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.ui.context import Context
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.desk.when_field import WhenField
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Hairline, Panel
from coachdesk.ui.kit.tokens import Role

TYPED_MS = 150
"""Wait after a letter before the phrase is read."""


class CallbackActions(Panel):
    """``phrase_typed`` follows the field while it is typed in, ``phrase_entered`` is Enter or a time that was clicked.

    ``times_wanted`` asks for times to click.
    """

    phrase_typed = Signal(str)
    phrase_entered = Signal(str)
    times_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, Role.SUNKEN, parent)
        theme = context.theme
        self.call = KeyButton(theme, tr("Call now"), icon="phone", kind=Kind.FILLED)
        self.done = KeyButton(theme, tr("Done"), icon="tick")
        self.later = KeyButton(theme, tr("Later"), icon="clock")
        self.ics = KeyButton(theme, tr("Save .ics"), icon="save")
        self.phrase = WhenField(theme, name=tr("Move to another time"), hint=tr("Move to: tue 3pm"), key="T", height=34)
        self.phrase.times_wanted.connect(self.times_wanted)
        self.phrase.picked.connect(self.phrase_entered)
        self.phrase.input.textChanged.connect(self._typed)
        self.phrase.input.entered.connect(lambda: self.phrase_entered.emit(self.phrase.text()))
        self.phrase.input.left.connect(self._left)
        self._reading = PlainLabel(theme, "", size=12, role=Role.INK2, wrap=True, most_lines=2)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPED_MS)
        self._timer.timeout.connect(lambda: self.phrase_typed.emit(self.phrase.text()))
        self._lay_out()
        caps = Caps(context.commands, self)
        for command, button in (("call", self.call), ("done", self.done), ("later", self.later), ("ics", self.ics)):
            caps.follow(f"callbacks.{command}", button.set_key)
        caps.follow("callbacks.move", self.phrase.set_key)

    def set_edge(self, edge: int) -> None:
        self._inner.setContentsMargins(edge, 12, edge, 12)

    def show_for(self, name: str) -> None:
        """Say whom the buttons are about, for those who hear them."""
        self.call.setAccessibleDescription(name)
        self.clear_phrase()

    def show_reading(self, text: str, *, wrong: bool = False) -> None:
        """How the phrase was understood, or why it was not."""
        self._reading.set_role(Role.WARN if wrong else Role.INK2)
        self._reading.setText(text)

    def reading(self) -> str:
        return self._reading.text()

    def clear_phrase(self) -> None:
        self._timer.stop()
        self.phrase.set_text("")
        self._timer.stop()
        self.show_reading("")

    def _typed(self) -> None:
        self._timer.start()

    def _left(self) -> None:
        self.clear_phrase()
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus()

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowRow(buttons, across=8, down=8)
        for button in (self.call, self.done, self.later, self.ics):
            flow.add(button)
        inner = self._inner = QVBoxLayout()
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(8)
        inner.addWidget(buttons)
        inner.addWidget(self.phrase)
        inner.addWidget(self._reading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(self._theme))
        column.addLayout(inner)
