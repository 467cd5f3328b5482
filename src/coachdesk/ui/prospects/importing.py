"""Brings in a list: choose a file, see what was understood, mend the columns, import with a way to stop it.

Nothing is written before "Import"; the reading and the writing are the desk's.
"""

import threading
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedLayout, QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.model.prospect import ContactList, Prospect, RowProblem
from coachdesk.ui.context import Context
from coachdesk.ui.empty import Empty
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Card, Hairline
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role
from coachdesk.ui.prospects.mapping import MappingGrid
from coachdesk.ui.sheet import Sheet, scrolled
from coachdesk.ui.times import capital

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.desk.results import Imported

KINDS = "Lists (*.csv *.tsv *.txt *.vcf *.vcard);;All files (*)"
SHOWN_PEOPLE, SHOWN_PROBLEMS = 5, 50


class Stage(StrEnum):
    CHOOSE = "choose"
    READING = "reading"
    PREVIEW = "preview"
    WRITING = "writing"


class ImportSheet(Sheet):
    """``progressed`` comes from the desk's thread: (done, total)."""

    progressed = Signal(int, int)

    def __init__(self, context: Context, file: Path | None = None) -> None:
        super().__init__(context.theme, "Import a list", width=760)
        self._context = context
        self._file: Path | None = None
        self._contacts: ContactList | None = None
        self._changed: dict[str, str] = {}
        self._stop = threading.Event()
        self._every = False
        self.stage = Stage.CHOOSE
        self.setAcceptDrops(True)
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._choose = self._choose_page()
        self._wait = self._wait_page()
        self._preview = self._preview_page()
        for page in (self._choose, self._wait, self._preview):
            self._stack.addWidget(page)
        self.body.addWidget(place, 1)
        self._said = PlainLabel(self.theme, "", size=12, role=Role.INK2, wrap=True)
        self._cancel = KeyButton(self.theme, "Cancel", key="Esc")
        self._cancel.clicked.connect(self.leave)
        self._go = KeyButton(self.theme, "Import", key="Ctrl Enter", kind=Kind.FILLED)
        self._go.clicked.connect(self.import_now)
        self.add_words(self._said)
        self.add_buttons(self._cancel, self._go)
        self.build(scrolls=False)
        self.progressed.connect(self._show_progress)
        self._enter(Stage.CHOOSE)
        if file is not None:
            self.read(file)

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(720 if self.stage is Stage.PREVIEW else 360))

    def may_leave(self) -> bool:
        """Esc while a list is read or written stops that first; nothing of it is kept."""
        if self.stage in (Stage.WRITING, Stage.READING):
            self._stop.set()
            return self.stage is Stage.READING
        return True

    def end(self) -> None:
        self._stop.set()

    def said(self) -> str:
        return self._said.text()

    def shown_people(self) -> list[str]:
        return [row.accessibleName() for row in _widgets(self._people)]

    def shown_problems(self) -> list[str]:
        return [label.text() for label in _widgets(self._problems) if isinstance(label, PlainLabel)]

    # --- steps

    def choose(self) -> None:
        path = self._context.files.ask_open(self, "Import a list", kinds=KINDS)
        if path is not None:
            self.read(path)

    def read(self, file: Path) -> None:
        """Read the file from the start; columns changed for another file are forgotten."""
        self._file, self._changed, self._contacts = file, {}, None
        self.stage = Stage.CHOOSE
        self._read_again()

    def import_now(self) -> None:
        contacts = self._contacts
        if self.stage is not Stage.PREVIEW or contacts is None or not self._go.isEnabled():
            return
        self._enter(Stage.WRITING)
        self._stop.clear()
        self._bar.setRange(0, len(contacts.prospects))
        self._bar.setValue(0)
        self._waiting.setText(f"Importing {_people(len(contacts.prospects))}")
        self._context.do(
            lambda desk: desk.import_list(contacts, progress=self._progress), self._imported, self._not_imported
        )

    def _read_again(self) -> None:
        file, changed = self._file, dict(self._changed)
        assert file is not None
        self._stop.clear()
        # What is shown is not what would be imported until the answer is there.
        self._go.set_usable(False, why_not="The file is being read.")
        if self.stage is not Stage.PREVIEW:
            self._enter(Stage.READING)
            self._bar.setRange(0, 0)
            self._waiting.setText(f"Reading {file.name}")

        def read(desk: "Desk") -> ContactList:
            return desk.read_list(file, mapping=changed or None)

        self._context.do(read, lambda contacts: self._was_read(file, contacts), self._not_read)

    def _progress(self, done: int, total: int) -> bool:
        # On the desk's thread: only a signal may cross.
        self.progressed.emit(done, total)
        return not self._stop.is_set()

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def _was_read(self, file: Path, contacts: ContactList) -> None:
        if file == self._file:
            self._contacts = contacts
            self._show_preview(contacts)
            self._enter(Stage.PREVIEW)

    def _not_read(self, error: CoachDeskError) -> None:
        if self.stage is Stage.PREVIEW:
            # Another choice of columns that leads nowhere: the preview stays, and is to be mended first.
            self._say(str(error), wrong=True)
            return
        self._enter(Stage.CHOOSE)
        self._say(str(error), wrong=True)

    def _imported(self, result: "Imported") -> None:
        self.stage = Stage.PREVIEW
        if not result.changes.said:
            self._context.say("Everyone on that list is here already")
        self.shut()

    def _not_imported(self, error: CoachDeskError) -> None:
        self._enter(Stage.PREVIEW)
        self._say(str(error), wrong=True)

    # --- what is shown

    def _enter(self, stage: Stage) -> None:
        self.stage = stage
        page = {Stage.CHOOSE: self._choose, Stage.PREVIEW: self._preview}.get(stage, self._wait)
        self._stack.setCurrentWidget(page)
        self._go.setVisible(stage is Stage.PREVIEW)
        self._say("")
        self._cover()
        if self.isVisible():
            home: dict[Stage, QWidget] = {Stage.CHOOSE: self._choose_button, Stage.PREVIEW: self._go}
            home.get(stage, self._cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self._said.set_role(Role.WARN if wrong else Role.INK2)
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _show_preview(self, contacts: ContactList) -> None:
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
        more = len(contacts.prospects) - SHOWN_PEOPLE
        self._more.setText(f"and {more:,} more" if more > 0 else "")
        self._more.setVisible(more > 0)
        self._show_problems(contacts.problems)
        count = len(contacts.prospects)
        self._go.set_words(f"Import {_people(count)}" if count else "Nothing to import")
        self._go.set_usable(bool(count), why_not="No row of this file holds a name, a company or a number.")

    def _show_problems(self, problems: tuple[RowProblem, ...]) -> None:
        self._problems_head.setVisible(bool(problems))
        self._problems_head.setText(
            f"{len(problems):,} to know about" if len(problems) > 1 else "One thing to know about"
        )
        words = [
            PlainLabel(self.theme, problem_words(p), size=12, role=Role.INK2, wrap=True)
            for p in problems[:SHOWN_PROBLEMS]
        ]
        if len(problems) > SHOWN_PROBLEMS:
            words.append(
                PlainLabel(self.theme, f"and {len(problems) - SHOWN_PROBLEMS:,} more", size=12, role=Role.INK3)
            )
        _refill(self._problems, words)

    def _person(self, prospect: Prospect) -> QWidget:
        row = QWidget()
        row.setAccessibleName(prospect.name)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(0, 4, 0, 0)
        top.addWidget(PlainLabel(self.theme, prospect.name or "No name", weight=MEDIUM), 1)
        phone = prospect.phone.number if prospect.phone else ""
        top.addWidget(PlainLabel(self.theme, phone, size=12, role=Role.INK2, figures=True))
        second = ", ".join(" ".join(p.split()) for p in (prospect.title, prospect.company, prospect.email) if p)
        column.addLayout(top)
        column.addWidget(PlainLabel(self.theme, second, size=12, role=Role.INK3))
        column.addSpacing(4)
        column.addWidget(Hairline(self.theme))
        return row

    # --- building

    def _choose_page(self) -> QWidget:
        page = Empty(
            self.theme,
            "list",
            "Drop a file here, or choose one",
            "CSV of any kind, or vCard. You see what was understood before anything is saved.",
        )
        self._choose_button = KeyButton(self.theme, "Choose a file", icon="open", kind=Kind.FILLED)
        self._choose_button.clicked.connect(self.choose)
        page.ways.addStretch(1)
        page.ways.addWidget(self._choose_button)
        page.ways.addStretch(1)
        return page

    def _wait_page(self) -> QWidget:
        page = QWidget()
        self._waiting = PlainLabel(self.theme, "", weight=MEDIUM, align=Qt.AlignmentFlag.AlignHCenter)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress")
        column = QVBoxLayout(page)
        column.setContentsMargins(40, 0, 40, 0)
        column.addStretch(2)
        column.addWidget(self._waiting)
        column.addSpacing(8)
        column.addWidget(self._bar)
        column.addStretch(3)
        return page

    def _preview_page(self) -> QWidget:
        theme = self.theme
        self._name = PlainLabel(theme, "", size=15, weight=SEMIBOLD, elide=Qt.TextElideMode.ElideMiddle)
        self._facts = PlainLabel(theme, "", size=12, role=Role.INK3)
        self._counts = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.mapping = MappingGrid(theme)
        self.mapping.changed.connect(self._column_changed)
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
        column.addWidget(PlainLabel(theme, "The first people", weight=SEMIBOLD))
        column.addLayout(self._people)
        column.addWidget(self._more)
        column.addSpacing(4)
        column.addWidget(self._problems_head)
        column.addLayout(self._problems)
        column.addStretch(1)
        return scrolled(theme, column)

    def _mapping_card(self) -> QWidget:
        card = Card(self.theme, fill=Role.WINDOW, edge=None)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.theme, "Columns", weight=SEMIBOLD), 1)
        self._all_fields = KeyButton(self.theme, "All fields", kind=Kind.QUIET, pad=8)
        self._all_fields.clicked.connect(self.show_all_fields)
        head.addWidget(self._all_fields)
        column.addLayout(head)
        column.addWidget(self.mapping)
        return card

    def show_all_fields(self) -> None:
        """Show the fields that this file doesn't fill, or hide them again."""
        self._every = not self._every
        self._all_fields.set_words("Fewer fields" if self._every else "All fields")
        if self._contacts is not None:
            self._show_preview(self._contacts)

    def _column_changed(self, field: str, column: str) -> None:
        self._changed[field] = column
        self._read_again()

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and (event.modifiers() & Qt.KeyboardModifier.ControlModifier or self._go.hasFocus()):
            self.import_now()
            event.accept()
        elif enter and self.stage is Stage.CHOOSE:
            self.choose()
            event.accept()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped(event)
        if path is not None and self.stage in (Stage.CHOOSE, Stage.PREVIEW):
            event.acceptProposedAction()
            self.stage = Stage.CHOOSE
            self.read(path)


def dropped(event: QDropEvent) -> Path | None:
    """The one local file that is being dropped; None for anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def counts_words(contacts: ContactList) -> str:
    """ "78 people. 2 rows hold nobody and are left out." """
    parts = [f"{capital(_people(len(contacts.prospects)))} found."]
    if contacts.skipped:
        rows = f"{contacts.skipped:,} row{'s hold' if contacts.skipped > 1 else ' holds'}"
        parts.append(f"{rows} nobody and {'are' if contacts.skipped > 1 else 'is'} left out.")
    parts.append("Who is here already is not added twice.")
    return " ".join(parts)


def problem_words(problem: RowProblem) -> str:
    """Where it is, what stands there, and what that means."""
    where = f"Row {problem.row:,}" if problem.row else "The file"
    value = " ".join(problem.value.split())
    value = f", “{value[:60]}{'…' if len(value) > 60 else ''}”" if value else ""
    column = f", {problem.column}" if problem.column else ""
    return f"{where}{column}{value}: {problem.message}"


def _people(count: int) -> str:
    return "one person" if count == 1 else f"{count:,} people"


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
