"""The parts of a form: a labelled field with its sentence, and a list of numbers or addresses. Know no prospect."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.language import inside, tr
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LineField, LinesField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, Role


class Labelled(QWidget):
    """A label above a field and, where something is wrong with it, the sentence below."""

    changed = Signal()

    def __init__(
        self, theme: Theme, label: str, *, hint: str = "", lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = PlainLabel(theme, label, size=12, weight=MEDIUM, role=Role.INK2, wrap=True)
        self.field: LineField | LinesField
        if lines > 1:
            self.field = LinesField(theme, name=label, hint=hint, least=lines, most=10)
        else:
            self.field = LineField(theme, name=label, hint=hint)
        self.field.input.textChanged.connect(self.changed)
        self._wrong = PlainLabel(theme, "", size=12, role=Role.WARN, wrap=True)
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.field)
        column.addWidget(self._wrong)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def text(self) -> str:
        return self.field.text().strip()

    def set_text(self, text: str) -> None:
        self.field.set_text(text)

    def show_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.field.input.setAccessibleDescription(sentence)

    def wrong(self) -> str:
        return "" if self._wrong.isHidden() else self._wrong.text()


class Line(NamedTuple):
    """One number or address; ``label`` such as "work"; ``wrong`` marks a number that reaches nobody."""

    value: str
    label: str = ""
    wrong: bool = False


class LineRow(QWidget):
    """One number or address with what belongs to it."""

    changed = Signal()
    gone = Signal()

    def __init__(self, theme: Theme, name: str, *, labelled: bool, hint: str) -> None:
        super().__init__()
        self.value = LineField(theme, name=name, hint=hint)
        self.label = LineField(theme, name=tr("{name}, kind", name=name), hint=tr("work", "kind of number"))
        self.label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.bad = KeyButton(theme, tr("Wrong"), pad=8)
        self.bad.setCheckable(True)
        self.bad.setAccessibleName(tr("{name} is wrong", name=name))
        self.bad.set_tip(tr("Marks a number that reaches nobody: it is kept and not proposed again."))
        drop = self.drop = KeyButton(theme, "", icon="close", kind=Kind.QUIET, pad=7)
        drop.setAccessibleName(tr("Remove {name}", name=inside(name)))
        drop.set_tip(tr("Remove"))
        drop.clicked.connect(self.gone)
        self._wrong = PlainLabel(theme, "", size=12, role=Role.WARN, wrap=True)
        self._wrong.hide()
        for field in (self.value, self.label):
            field.input.textChanged.connect(self.changed)
        self.bad.toggled.connect(self.changed)
        line = QWidget()
        row = FlowRow(line, across=6, down=6)
        row.add(self.value, grow=True)
        for part in (self.label, self.bad, drop):
            row.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line)
        column.addWidget(self._wrong)
        self._theme = theme
        self.restyle()
        if not labelled:
            self.label.hide()
            self.bad.hide()

    def restyle(self) -> None:
        self.label.setFixedWidth(self._theme.px(84))

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to, in its order."""
        return self.value.input, self.label.input, self.bad, self.drop

    def show_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.value.input.setAccessibleDescription(sentence)

    def wrong(self) -> str:
        return "" if self._wrong.isHidden() else self._wrong.text()


class LineList(QWidget):
    """Several lines of one kind, with a button for another."""

    changed = Signal()

    def __init__(
        self, theme: Theme, title: str, *, one: str, add: str, hint: str, labelled: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._one, self._hint, self._labelled = theme, one, hint, labelled
        self._rows: list[LineRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._more = more = KeyButton(theme, add, icon="add", kind=Kind.QUIET, pad=8)
        more.clicked.connect(self.add_and_go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(theme, title, size=12, weight=MEDIUM, role=Role.INK2))
        column.addLayout(self._column)
        column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_lines(self, lines: Sequence[Line]) -> None:
        for line in lines or (Line(""),):
            self._add(line)

    def lines(self) -> tuple[Line, ...]:
        """Those that hold something, in order."""
        found = [Line(r.value.text().strip(), r.label.text().strip(), r.bad.isChecked()) for r in self._rows]
        return tuple(line for line in found if line.value)

    def show_wrong(self, place: int, sentence: str) -> None:
        """``place`` counts the lines that hold something."""
        filled = [row for row in self._rows if row.value.text().strip()]
        if place < len(filled):
            filled[place].show_wrong(sentence)

    def row(self, place: int) -> LineRow:
        return self._rows[place]

    def clear_wrong(self) -> None:
        for row in self._rows:
            row.show_wrong("")

    def _add(self, line: Line) -> LineRow:
        number = len(self._rows) + 1
        name = self._one if number == 1 else f"{self._one} {number}"
        row = LineRow(self._theme, name, labelled=self._labelled, hint=self._hint)
        row.value.set_text(line.value)
        row.label.set_text(line.label)
        row.bad.setChecked(line.wrong)
        row.changed.connect(self.changed)
        row.gone.connect(lambda: self._drop(row))
        self._rows.append(row)
        self._column.addWidget(row)
        self._order()
        return row

    def _order(self) -> None:
        """Tab reads down, and then to the button for another: what is made later would come last in the window."""
        for before, after in pairwise((*(stop for row in self._rows for stop in row.stops()), self._more)):
            self.setTabOrder(before, after)

    def add_and_go(self) -> None:
        self._add(Line("")).value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, row: LineRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        if not self._rows:
            self._add(Line(""))
        self._rows[-1].value.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    # --- Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Alone, before it has its place among others, it goes round in a circle that has no first.
        self._order()
