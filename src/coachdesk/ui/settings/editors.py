"""One row of the settings page: label, help and the editor that fits the kind. Knows no setting by name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.ui.controls import Number, Pick, Switch
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.settings.table import Choice, Entry, Kind

EDITOR_WIDTH, CHOICE_WIDTH = 240, 200
FIELD_BESIDE_FROM, CHOICE_BESIDE_FROM = 480, 340
NO_LIMIT = 16_777_215


class SettingRow(QWidget):
    """``edited`` carries the new value: str, int or bool."""

    edited = Signal(object)

    def __init__(self, theme: Theme, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._theme = theme
        self._value: object = None
        self._wrong = PlainLabel(theme, "", size=12, role=Role.WARN, wrap=True)
        self._wrong.hide()
        self.editor = self._make(entry)
        self.editor.setAccessibleDescription(entry.help)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainLabel(theme, entry.label, weight=MEDIUM))
        if entry.help:
            words.addWidget(PlainLabel(theme, entry.help, size=12, role=Role.INK3, wrap=True))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 9, 0, 9)
        column.setSpacing(4)
        column.addLayout(self._row)
        column.addWidget(self._wrong)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.set_room(room=0)

    def set_room(self, *, room: int) -> None:
        """The editor beside its label, or below it where there is little room; ``room`` is the width of the row."""
        wanted = {LineField: FIELD_BESIDE_FROM, Switch: 0}.get(type(self.editor), CHOICE_BESIDE_FROM)
        self._room = room
        beside = room >= self._theme.px(wanted)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(16 if beside else 6)
        self._row.setAlignment(self.editor, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0))
        self._beside = beside
        self.restyle()

    def words(self) -> str:
        """What a search looks at."""
        choices = " ".join(choice.label for choice in self.entry.choices)
        return f"{self.entry.label} {self.entry.help} {self.entry.group} {choices}"

    def show_value(self, value: object) -> None:
        self._value = value
        self.show_wrong("")
        match self.editor:
            case Pick() as combo:
                combo.setCurrentIndex(max(combo.findData(value), 0))
            case Number() as number:
                number.spin.setValue(int(str(value)))
            case Switch() as switch:
                switch.setChecked(bool(value))
            case LineField() as field:
                field.set_text(str(value))

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Other choices than those of the table, where they come from the playbook."""
        if isinstance(self.editor, Pick):
            self.editor.clear()
            for choice in choices:
                self.editor.addItem(choice.label, choice.value)
            self.show_value(self._value)

    def show_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def wrong(self) -> str:
        return "" if self._wrong.isHidden() else self._wrong.text()

    def restyle(self) -> None:
        px = self._theme.px
        match self.editor:
            case LineField() as field:
                field.setMinimumWidth(px(EDITOR_WIDTH) if self._beside else 0)
                field.setMaximumWidth(px(EDITOR_WIDTH) if self._beside else NO_LIMIT)
            case Switch():
                pass
            case other:
                other.setFixedWidth(min(px(CHOICE_WIDTH), self._room or NO_LIMIT))

    def _make(self, entry: Entry) -> QWidget:
        match entry.kind:
            case Kind.CHOICE:
                pick = Pick(self._theme, name=entry.label)
                for choice in entry.choices:
                    pick.addItem(choice.label, choice.value)
                pick.activated.connect(lambda _index: self._take(pick.currentData()))
                return pick
            case Kind.NUMBER:
                number = Number(self._theme, name=entry.label, unit=entry.unit)
                number.spin.setRange(entry.least, entry.most)
                number.spin.setSingleStep(entry.step)
                number.changed.connect(self._take)
                return number
            case Kind.SWITCH:
                switch = Switch(self._theme, name=entry.label)
                switch.toggled.connect(self._take)
                return switch
            case Kind.TEXT:
                field = LineField(self._theme, name=entry.label, hint=entry.hint)
                field.input.editingFinished.connect(lambda: self._take(field.text().strip()))
                field.input.entered.connect(lambda: self._take(field.text().strip()))
                field.input.left.connect(lambda: field.set_text(str(self._value)))
                return field

    def _take(self, value: object) -> None:
        if value != self._value:
            self._value = value
            self.edited.emit(value)
