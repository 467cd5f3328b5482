"""What a file says, before anything is written: columns, the first people, and what to know. Writes nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.language import number, tr
from coachdesk.model.prospect import ContactList, Prospect, RowProblem
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Card, Hairline
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role
from coachdesk.ui.prospects.mapping import MappingGrid
from coachdesk.ui.sheet import scrolled

SHOWN_PEOPLE, SHOWN_PROBLEMS = 5, 50


class ImportPreview(QWidget):
    """``column_changed`` carries one of our fields and the column it shall be read from ('' for none)."""

    column_changed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._every = False
        self._contacts: ContactList | None = None
        self._name = PlainLabel(theme, "", size=15, weight=SEMIBOLD, wrap=True, most_lines=2)
        self._facts = PlainLabel(theme, "", size=12, role=Role.INK3)
        self._counts = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.mapping = MappingGrid(theme)
        self.mapping.changed.connect(self.column_changed)
        self._mapping_part = self._mapping_card()
        self._people, self._problems = QVBoxLayout(), QVBoxLayout()
        self._people.setSpacing(0)
        self._problems.setSpacing(4)
        self._more = PlainLabel(theme, "", size=12, role=Role.INK3)
        self._problems_head = PlainLabel(theme, "", weight=SEMIBOLD)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._facts)
        column.addLayout(head)
        column.addWidget(self._counts)
        column.addWidget(self._mapping_part)
        self._people_head = PlainLabel(theme, tr("The first people"), weight=SEMIBOLD)
        column.addWidget(self._people_head)
        column.addLayout(self._people)
        column.addWidget(self._more)
        column.addSpacing(4)
        column.addWidget(self._problems_head)
        column.addLayout(self._problems)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(theme, column))

    def people(self) -> list[str]:
        """The names that stand there."""
        return [row.accessibleName() for row in _widgets(self._people)]

    def problems(self) -> list[str]:
        """The sentences that stand there."""
        return [label.text() for label in _widgets(self._problems) if isinstance(label, PlainLabel)]

    def show_contacts(self, contacts: ContactList) -> None:
        """Show what a file says."""
        self._contacts = contacts
        kind = "vCard" if contacts.kind == "vcard" else "CSV"
        self._name.setText(contacts.file)
        self._facts.setText(", ".join(part for part in (kind, contacts.encoding) if part))
        self._counts.setText(counts_words(contacts))
        sample = contacts.samples[0] if contacts.samples else ()
        mapped = contacts.kind != "vcard" and bool(contacts.columns)
        self._mapping_part.setVisible(mapped)
        if mapped:
            self.mapping.show_mapping(contacts.mapping, columns=contacts.columns, sample=sample, every=self._every)
        _refill(self._people, [self._person(p) for p in contacts.prospects[:SHOWN_PEOPLE]])
        self._people_head.setVisible(bool(contacts.prospects))
        more = len(contacts.prospects) - SHOWN_PEOPLE
        self._more.setText(tr("and {more} more", more=number(more)) if more > 0 else "")
        self._more.setVisible(more > 0)
        self._show_problems(contacts.problems)

    def show_all_fields(self) -> None:
        """Show the fields that this file doesn't fill, or hide them again."""
        self._every = not self._every
        self._all_fields.set_words(tr("Fewer fields") if self._every else tr("All fields"))
        if self._contacts is not None:
            self.show_contacts(self._contacts)

    def _show_problems(self, problems: tuple[RowProblem, ...]) -> None:
        self._problems_head.setVisible(bool(problems))
        self._problems_head.setText(tr("%n to know about", "One thing to know about", len(problems)))
        words = [
            PlainLabel(self.theme, problem_words(p), size=12, role=Role.INK2, wrap=True)
            for p in problems[:SHOWN_PROBLEMS]
        ]
        if len(problems) > SHOWN_PROBLEMS:
            words.append(
                PlainLabel(
                    self.theme,
                    tr("and {count} more", count=number(len(problems) - SHOWN_PROBLEMS)),
                    size=12,
                    role=Role.INK3,
                )
            )
        _refill(self._problems, words)

    def _person(self, prospect: Prospect) -> QWidget:
        row = QWidget()
        row.setAccessibleName(prospect.shown_name)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QWidget()
        line = FlowRow(top)
        name = prospect.shown_name or tr("No name")
        line.add(PlainLabel(self.theme, name, weight=MEDIUM, wrap=True, most_lines=2), grow=True, whole=True)
        phone = prospect.phone.number if prospect.phone else ""
        line.add(PlainLabel(self.theme, phone, size=12, role=Role.INK2, figures=True), push=True)
        second = ", ".join(" ".join(p.split()) for p in (prospect.title, prospect.company, prospect.email) if p)
        column.addSpacing(4)
        column.addWidget(top)
        column.addWidget(PlainLabel(self.theme, second, size=12, role=Role.INK3, wrap=True, most_lines=3))
        column.addSpacing(4)
        column.addWidget(Hairline(self.theme))
        return row

    def _mapping_card(self) -> QWidget:
        card = Card(self.theme, fill=Role.WINDOW, edge=None)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.theme, tr("Columns"), weight=SEMIBOLD), 1)
        self._all_fields = KeyButton(self.theme, tr("All fields"), kind=Kind.QUIET, pad=8)
        self._all_fields.clicked.connect(self.show_all_fields)
        head.addWidget(self._all_fields)
        column.addLayout(head)
        column.addWidget(self.mapping)
        return card


def counts_words(contacts: ContactList) -> str:
    """ "78 people. 2 rows hold nobody and are left out." """
    parts = [tr("%n people found.", "One person found.", len(contacts.prospects))]
    if contacts.skipped:
        parts.append(
            tr("%n rows hold nobody and are left out.", "%n row holds nobody and is left out.", contacts.skipped)
        )
    parts.append(tr("Who is here already is not added twice."))
    return " ".join(parts)


def problem_words(problem: RowProblem) -> str:
    """Where it is, what stands there, and what that means."""
    where = tr("Row {row}", row=number(problem.row)) if problem.row else tr("The file")
    value = " ".join(problem.value.split())
    value = f", “{value[:60]}{'…' if len(value) > 60 else ''}”" if value else ""
    column = f", {problem.column}" if problem.column else ""
    return f"{where}{column}{value}: {problem.message}"


def people_words(count: int) -> str:
    return tr("%n people", "one person", count)


def _refill(layout: QVBoxLayout, widgets: list[QWidget] | list[PlainLabel]) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)


def _widgets(layout: QVBoxLayout) -> list[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]
