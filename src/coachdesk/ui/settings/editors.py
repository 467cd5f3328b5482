"""One row of the settings page: label, help and the editor that fits the kind. Knows no setting by name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.settings.table import Choice, Entry, Kind

EDITOR_WIDTH = 240


class QuietCombo(QComboBox):
    """A combo box that the wheel scrolls past."""

    # --- Qt

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class QuietSpin(QSpinBox):
    """A number that the wheel scrolls past."""

    # --- Qt

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


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
        self.editor.setAccessibleName(entry.label)
        self.editor.setAccessibleDescription(entry.help)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainLabel(theme, entry.label, weight=MEDIUM))
        if entry.help:
            words.addWidget(PlainLabel(theme, entry.help, size=12, role=Role.INK3, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 9, 0, 9)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._wrong)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.restyle()

    def words(self) -> str:
        """What a search looks at."""
        return f"{self.entry.label} {self.entry.help} {self.entry.group}"

    def show_value(self, value: object) -> None:
        self._value = value
        self.show_wrong("")
        match self.editor:
            case QComboBox() as combo:
                combo.setCurrentIndex(max(combo.findData(value), 0))
            case QSpinBox() as spin:
                spin.setValue(int(str(value)))
            case QCheckBox() as box:
                box.setChecked(bool(value))
            case LineField() as field:
                field.set_text(str(value))

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Other choices than those of the table, where they come from the playbook."""
        if isinstance(self.editor, QComboBox):
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
        if not isinstance(self.editor, QCheckBox):
            self.editor.setFixedWidth(self._theme.px(EDITOR_WIDTH if isinstance(self.editor, LineField) else 180))

    def _make(self, entry: Entry) -> QWidget:
        match entry.kind:
            case Kind.CHOICE:
                combo = QuietCombo()
                for choice in entry.choices:
                    combo.addItem(choice.label, choice.value)
                combo.activated.connect(lambda _index: self._take(combo.currentData()))
                return combo
            case Kind.NUMBER:
                spin = QuietSpin()
                spin.setRange(entry.least, entry.most)
                spin.setSingleStep(entry.step)
                spin.setSuffix(entry.unit)
                spin.setKeyboardTracking(False)
                spin.valueChanged.connect(self._take)
                return spin
            case Kind.SWITCH:
                box = QCheckBox()
                box.toggled.connect(self._take)
                return box
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
