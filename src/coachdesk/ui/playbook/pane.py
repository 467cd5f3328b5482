"""What an edited part looks like for a sample prospect: lines of a few kinds, one below the other. Knows no part."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.kit.gap_prose import gap_words
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Card
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, REGULAR, SEMIBOLD, Role


class Say(StrEnum):
    HEAD = "head"
    TEXT = "text"
    POINT = "point"
    QUIET = "quiet"
    WARN = "warn"


class PaneLine(NamedTuple):
    kind: Say
    text: str


_LOOK = {
    Say.HEAD: (14, SEMIBOLD, Role.INK),
    Say.TEXT: (13, REGULAR, Role.INK),
    Say.POINT: (13, REGULAR, Role.INK),
    Say.QUIET: (12, REGULAR, Role.INK3),
    Say.WARN: (12, MEDIUM, Role.WARN),
}


class Pane(Card):
    """Shows lines; a gap stands in words."""

    heard_as = HeardAs.Grouping

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, fill=Role.WINDOW, parent=parent)
        self.setAccessibleName(name)
        self._lines: list[PlainLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(5)
        self._title = PlainLabel(theme, name, size=12, weight=MEDIUM, role=Role.INK2)
        self._column.addWidget(self._title)
        self._column.addStretch(1)

    def show_lines(self, lines: Sequence[PaneLine]) -> None:
        while len(self._lines) < len(lines):
            label = PlainLabel(self._theme, wrap=True)
            self._lines.append(label)
            self._column.insertWidget(len(self._lines), label)
        for number, label in enumerate(self._lines):
            label.setVisible(number < len(lines))
            if number < len(lines):
                kind, text = lines[number]
                size, weight, role = _LOOK[kind]
                label.set_type(size, weight=weight)
                label.set_role(role)
                label.setText(f"•  {gap_words(text)}" if kind is Say.POINT else gap_words(text))
        self.setAccessibleDescription("\n".join(line.text for line in lines))

    def texts(self) -> list[str]:
        return [label.text() for label in self._lines if not label.isHidden()]
