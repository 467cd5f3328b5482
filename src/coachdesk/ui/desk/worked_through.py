"""The desk with nobody on it: what that means, and the ways on. Decides nothing."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import SEMIBOLD, Role


class WorkedThrough(Panel):
    """``ways`` are words, key and what to do, the first one filled."""

    def __init__(self, theme: Theme, ways: tuple[tuple[str, str, Callable[[], object]], ...]) -> None:
        super().__init__(theme, Role.SURFACE)
        self.head = PlainLabel(theme, tr("Nobody is waiting to be called"), size=17, weight=SEMIBOLD, wrap=True)
        self.words = PlainLabel(
            theme,
            tr(
                "Everyone with a number was called, waits for a promised time, or asked not to be called. "
                "Callbacks come back here when they are due. Who has no number yet stands among the prospects."
            ),
            role=Role.INK2,
            wrap=True,
        )
        self.buttons = [
            KeyButton(theme, words, key=key, kind=Kind.PLAIN if number else Kind.FILLED, height=34)
            for number, (words, key, _do) in enumerate(ways)
        ]
        for button, (_words, _key, do) in zip(self.buttons, ways, strict=True):
            button.clicked.connect(do)
        row = QWidget()
        flow = FlowRow(row, down=8)
        for button in self.buttons:
            flow.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 48, 24, 24)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.words)
        column.addWidget(row)
        column.addStretch(1)
