"""The head of a page: its title where the bar doesn't say it, what it holds, and its buttons. Knows no page."""

from PySide6.QtWidgets import QWidget

from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, SEMIBOLD, Role


class PageHead(QWidget):
    """Title at the left, a count behind it, and buttons that go to another line where there is no room."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = False
        self._buttons = 0
        self.title = PlainLabel(theme, title, size=20, weight=SEMIBOLD)
        self.count = PlainLabel(theme, "", size=13, role=Role.INK2, figures=True)
        self._row = FlowRow(self, across=8, down=6)
        self._row.add(self.title)
        self._row.add(self.count)
        self.set_wide(wide=False)

    def add_button(self, button: QWidget) -> None:
        self._row.add(button, push=True)
        self._buttons += 1

    def show_count(self, text: str) -> None:
        self.count.setText(text)
        self.set_wide(wide=self._wide)

    def set_wide(self, *, wide: bool) -> None:
        self._wide = wide
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self.title.setVisible(wide)
        # In the narrow window the bar says the title; a head with nothing else in it takes no room.
        self.setVisible(wide or bool(self._buttons) or bool(self.count.text()))
        self._row.setContentsMargins(edge, 14 if wide else 10, edge, 8)
        self._row.invalidate()
