"""Every command with a button that takes a new key for it. Knows the command table, and no command."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.ui.commands import ALL_KEYS, KEPT_KEYS, Command, CommandTable, groups
from coachdesk.ui.key_text import pressed_key, shown_key
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import SEMIBOLD, Role

PRESS = tr("Press a key")
NONE = tr("None")


class KeyTaker(KeyButton):
    """Shows a key; after a click the next key pressed takes its place. Esc leaves it, Backspace takes it away."""

    taken = Signal(str)

    def __init__(self, theme: Theme, command: Command) -> None:
        super().__init__(theme, NONE, pad=12)
        self._command = command
        self._key = ""
        self.listening = False
        self.clicked.connect(self._listen)

    def show_key(self, key: str) -> None:
        self._key = key
        self._listen(on=False)

    def _listen(self, _checked: bool = False, *, on: bool = True) -> None:
        self.listening = on
        # While it listens, no key may reach a command.
        self.setProperty(KEPT_KEYS, ALL_KEYS if on else "")
        self.set_words(PRESS if on else shown_key(self._key) or NONE)
        key = PRESS if on else shown_key(self._key) or NONE
        self.setAccessibleName(tr("Key for {command}: {key}", command=self._command.text, key=key))
        self.set_kind(Kind.LIVE if on else Kind.PLAIN)

    # --- Qt

    def sizeHint(self) -> QSize:
        # As wide as its widest words, so that nothing moves while it listens.
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._theme.px(110)), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.listening:
            super().keyPressEvent(event)
            return
        event.accept()
        key = pressed_key(event)
        if not key:
            return
        self._listen(on=False)
        if key != "Esc":
            self.taken.emit("" if key in ("Backspace", "Del") else key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.listening:
            self._listen(on=False)


class KeyRows(QWidget):
    """``changed`` carries a command's id and its new key ('' for none)."""

    changed = Signal(str, str)

    def __init__(self, theme: Theme, table: CommandTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._table = theme, table
        self._takers: dict[str, KeyTaker] = {}
        self._rows: list[tuple[QWidget, str]] = []
        self._headings: list[tuple[QWidget, list[QWidget]]] = []
        self._wrong = PlainLabel(theme, "", size=12, role=Role.WARN, wrap=True)
        self._wrong.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._wrong)
        # A hundred rows take a tenth of a second and more: one group at a time, while the page is already there.
        self._waiting = list(groups(table).items())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._build_one)

    def taker(self, command_id: str) -> KeyTaker:
        self.finish()
        return self._takers[command_id]

    def finish(self) -> None:
        """Build what is still to be built."""
        while self._waiting:
            self._build_one()

    def _build_one(self) -> None:
        if self._waiting:
            heading, commands = self._waiting.pop(0)
            label = PlainLabel(self._theme, heading, size=12, weight=SEMIBOLD, role=Role.INK2)
            self._column.addSpacing(6)
            self._column.addWidget(label)
            rows = [self._row(command, heading) for command in commands]
            for row in rows:
                self._column.addWidget(row)
            self._headings.append((label, rows))
            for command in commands:
                self._takers[command.id].show_key(self._table.key(command.id))
        if not self._waiting:
            self._timer.stop()

    def show_keys(self) -> None:
        for command_id, taker in self._takers.items():
            taker.show_key(self._table.key(command_id))

    def show_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def wrong(self) -> str:
        return "" if self._wrong.isHidden() else self._wrong.text()

    def rows(self) -> list[tuple[QWidget, str]]:
        """Rows and the words a search looks at; all of them."""
        self.finish()
        return self._rows

    def follow_search(self) -> None:
        """A heading goes when all its rows are gone."""
        for label, rows in self._headings:
            label.setVisible(any(not row.isHidden() for row in rows))

    def _row(self, command: Command, heading: str) -> QWidget:
        taker = KeyTaker(self._theme, command)
        taker.taken.connect(lambda key: self._taken(command.id, key))
        self._takers[command.id] = taker
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 2)
        line.addWidget(PlainLabel(self._theme, command.text), 1)
        line.addWidget(taker, 0, Qt.AlignmentFlag.AlignRight)
        self._rows.append((row, tr("{text} {heading} keys", text=command.text, heading=heading)))
        return row

    def _taken(self, command_id: str, key: str) -> None:
        why = self._table.why_not(command_id, key)
        self.show_wrong(why)
        if why:
            self.show_keys()
        else:
            self.changed.emit(command_id, key)

    # --- Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._waiting:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
