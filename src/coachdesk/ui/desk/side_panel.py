"""A panel that takes the outline's place for a while: a title, its own contents, and Esc to leave. Knows no verb."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, SEMIBOLD, Role


class SidePanel(Panel):
    """``closed`` asks to be put away."""

    heard_as = HeardAs.Pane

    closed = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, Role.SURFACE, parent)
        self.title = PlainLabel(theme, title, size=14, weight=SEMIBOLD)
        self.close_button = KeyButton(theme, tr("Close"), key="Esc", kind=Kind.QUIET, size=12, height=24, pad=8)
        self.close_button.clicked.connect(self.closed)
        head = QWidget()
        row = FlowRow(head)
        row.add(self.title, grow=True)
        row.add(self.close_button, push=True)
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        self._column.addWidget(head)
        self._column.addLayout(self.body)
        self.set_wide(wide=False)

    def set_wide(self, *, wide: bool) -> None:
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self._column.setContentsMargins(edge, 8, edge, 12)

    def step(self, by: int) -> None:
        """↑ and ↓ while it is open; for panels that have rows."""

    def begin(self) -> None:
        """Called when it is shown: the place for the focus, if it has one."""
