"""The head of a page: its title where the bar doesn't say it, what it holds, and its buttons. Knows no page."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, SEMIBOLD, Role

BARE = 3
"""Items of the row before a page adds its buttons."""


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
        self._wide = False
        self.set_wide(wide=False)

    def show_count(self, text: str) -> None:
        self.count.setText(text)
        self.set_wide(wide=self._wide)

    def set_wide(self, *, wide: bool) -> None:
        self._wide = wide
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self.title.setVisible(wide)
        # In the narrow window the bar says the title; a head with nothing else in it takes no room.
        self.setVisible(wide or self.row.count() > BARE or bool(self.count.text()))
        self.row.setContentsMargins(edge, 14 if wide else 10, edge, 8)
