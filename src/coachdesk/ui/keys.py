"""The key page: every command with its key, grouped, searchable. Made from the command table; knows no command."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.ui.commands import Command, groups
from coachdesk.ui.context import Context
from coachdesk.ui.key_text import shown_key
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.matching import fit
from coachdesk.ui.pages import SETTINGS
from coachdesk.ui.rows import Row, RowsView
from coachdesk.ui.sheet import Sheet


class KeyPage(Sheet):
    """All keys as they are set now. The arrows scroll while the search has the focus."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, tr("Keys"), width=560, at_top=True)
        self._context = context
        self.field = LineField(self.theme, name=tr("Search the keys"), hint=tr("Search the keys"), icon="search")
        self.field.input.textChanged.connect(self._show)
        self.list = RowsView(self.theme, name=tr("Keys"))
        here = context.commands.page
        found = groups(context.commands)
        # What counts on the page below comes first.
        first = {heading: any(c.page == here for c in commands) for heading, commands in found.items()}
        self._groups = {heading: found[heading] for heading in sorted(found, key=lambda heading: not first[heading])}
        top = QVBoxLayout()
        top.setContentsMargins(16, 4, 16, 10)
        top.addWidget(self.field)
        self.body.setSpacing(0)
        self.body.addLayout(top)
        self.body.addWidget(Hairline(self.theme))
        self.body.addWidget(self.list, 1)
        how = tr("Single keys work while no text field has the focus; with Alt they always do.")
        if not context.settings.single_keys:
            how = tr("Single keys are switched off: they work with Alt.")
        note = PlainLabel(self.theme, how, size=12, role=Role.INK3, wrap=True)
        change = self.change = KeyButton(self.theme, tr("Change keys"), icon="sliders")
        change.clicked.connect(lambda: context.open_page(SETTINGS))
        self.add_words(note)
        self.add_buttons(change)
        self.build(scrolls=False, edge=0)
        self._show("")

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(620))

    def first_focus(self) -> QWidget:
        return self.field.input

    def shown(self) -> list[str]:
        """What stands in the list, headings left out: words, heading and key."""
        return [str(row.data) for row in self.list.rows() if not row.is_heading]

    def _row(self, command: Command, heading: str) -> Row:
        key = self._key(command)
        more = tuple(shown_key(k) for k in command.more_keys)
        return Row(command.text, key=key, more_keys=more, data=f"{command.text} {heading} {key}")

    def _key(self, command: Command) -> str:
        key = shown_key(self._context.commands.key(command.id))
        return f"Alt {key}" if len(key) == 1 and not self._context.settings.single_keys else key

    def _show(self, text: str) -> None:
        rows: list[Row] = []
        for heading, commands in self._groups.items():
            found = [self._row(c, heading) for c in commands if self._context.commands.key(c.id)]
            fitting = [row for row in found if fit(text, str(row.data)) is not None]
            rows += [Row(heading), *fitting] if fitting else []
        self.list.show_rows(rows or [Row(tr("No key fits that."))])

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.list.step(1)
            case Qt.Key.Key_Up:
                self.list.step(-1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self.list.keyPressEvent(event)
            case _:
                super().keyPressEvent(event)
