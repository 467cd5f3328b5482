"""The head of a page: its title where the bar doesn't say it, what it holds, and its buttons. Knows no page."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, SEMIBOLD, Role


class PageHead(QWidget):
    """Title at the left, a count behind it, and room for buttons at the right."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = PlainLabel(theme, title, size=20, weight=SEMIBOLD)
        self.count = PlainLabel(theme, "", size=13, role=Role.INK2, figures=True)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(8)
        self.row.addWidget(self.title)
        self.row.addWidget(self.count)
        self.row.addStretch(1)
        self.set_wide(wide=False)

    def set_wide(self, *, wide: bool) -> None:
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self.title.setVisible(wide)
        self.row.setContentsMargins(edge, 14 if wide else 10, edge, 8)
