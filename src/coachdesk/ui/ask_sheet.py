"""A sheet that asks once before what can’t be undone. It knows two buttons and a sentence, not what they are for."""

from collections.abc import Callable

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.sheet import Sheet


class AskSheet(Sheet):
    """The main button has no key of its own, so that it is no slip of the hand; what goes wrong is said above it."""

    def _ask(self, words: str, do: Callable[[], None]) -> KeyButton:
        """Below what stands in the body: a line for what goes wrong, Cancel, and the button that is returned."""
        self.body.addStretch(1)
        self._wrong = PlainLabel(self.theme, "", size=12, role=Role.WARN, wrap=True)
        self._wrong.hide()
        self._button = KeyButton(self.theme, words, kind=Kind.FILLED)
        self._button.clicked.connect(do)
        self.cancel_button = KeyButton(self.theme, tr("Cancel"), key="Esc")
        self.cancel_button.clicked.connect(self.leave)
        self.add_words(self._wrong)
        self.add_buttons(self.cancel_button, self._button)
        self.build()
        return self._button

    def said(self) -> str:
        """What is wrong, as it is shown."""
        return self._wrong.text()

    def _failed(self, error: CoachDeskError) -> None:
        self._refused(str(error))

    def _refused(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.show()
        self._button.setEnabled(True)
