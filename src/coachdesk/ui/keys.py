"""The key page: every command with its key, grouped, searchable. Made from the command table; knows no command."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.ui.commands import Command, groups, shown_key
from coachdesk.ui.context import Context
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.paint import cap_edge, cap_size, draw_cap
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import SEMIBOLD, Role
from coachdesk.ui.matching import fit
from coachdesk.ui.pages import SETTINGS
from coachdesk.ui.sheet import Sheet, scrolled


class Cap(QWidget):
    """A key cap by itself."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._key = theme, key
        self.setAccessibleName(f"Key {key}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        self.updateGeometry()

    # --- Qt

    def sizeHint(self) -> QSize:
        return cap_size(self._theme, self._key).toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, edge = self._theme.colour(Role.INK2), cap_edge(self._theme)
        draw_cap(QPainter(self), self._theme, QPointF(0, 0), self._key, text=ink, edge=edge)


class KeyPage(Sheet):
    """All keys as they are set now."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, "Keys", width=560, at_top=True)
        self._context = context
        self.field = LineField(self.theme, name="Search the keys", hint="Search the keys", icon="search")
        self.field.input.textChanged.connect(self._show)
        self._rows: list[tuple[QWidget, str]] = []
        self._headings: list[tuple[QWidget, list[QWidget]]] = []
        self._none = PlainLabel(self.theme, "No key fits that.", role=Role.INK2)
        self.body.addWidget(self.field)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(0)
        inner.addWidget(self._none)
        for heading, commands in groups(context.commands).items():
            self._add_group(inner, heading, [c for c in commands if context.commands.key(c.id)])
        inner.addStretch(1)
        self.body.addWidget(scrolled(self.theme, inner), 1)
        how = "Single keys work while no text field has the focus; with Alt they always do."
        if not context.settings.single_keys:
            how = "Single keys are switched off: they work with Alt."
        note = PlainLabel(self.theme, how, size=12, role=Role.INK3, wrap=True)
        change = self.change = KeyButton(self.theme, "Change keys", icon="sliders")
        change.clicked.connect(lambda: context.open_page(SETTINGS))
        self.add_words(note)
        self.add_buttons(change)
        self.build(scrolls=False)
        self._show("")

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(620))

    def shown(self) -> list[str]:
        """The words of the rows that are shown, for those who can't see them."""
        return [text for row, text in self._rows if not row.isHidden()]

    def _add_group(self, column: QVBoxLayout, heading: str, commands: list[Command]) -> None:
        if not commands:
            return
        label = PlainLabel(self.theme, heading, size=12, weight=SEMIBOLD, role=Role.INK2)
        label.setContentsMargins(0, 0, 0, 0)
        column.addSpacing(8)
        column.addWidget(label)
        column.addSpacing(2)
        rows = [self._row(command) for command in commands]
        for row, command in zip(rows, commands, strict=True):
            column.addWidget(row)
            self._rows.append((row, f"{command.text} {heading} {self._key(command)}"))
        self._headings.append((label, rows))

    def _row(self, command: Command) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, 5, 0, 5)
        line.addWidget(PlainLabel(self.theme, command.text), 1)
        for key in (self._key(command), *(shown_key(k) for k in command.more_keys)):
            line.addWidget(Cap(self.theme, key))
        column.addLayout(line)
        column.addWidget(Hairline(self.theme))
        return row

    def _key(self, command: Command) -> str:
        key = shown_key(self._context.commands.key(command.id))
        return f"Alt {key}" if len(key) == 1 and not self._context.settings.single_keys else key

    def _show(self, text: str) -> None:
        for row, words in self._rows:
            row.setVisible(fit(text, words) is not None)
        for label, rows in self._headings:
            label.setVisible(any(not row.isHidden() for row in rows))
        self._none.setVisible(all(row.isHidden() for row, _words in self._rows))
