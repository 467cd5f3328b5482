"""Brings in a list: choose a file, see what was understood, mend the columns, import with a way to stop it.

Nothing is written before "Import"; the reading and the writing are the desk's.
"""

import threading
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QProgressBar, QStackedLayout, QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.model.prospect import ContactList
from coachdesk.ui.context import Context
from coachdesk.ui.empty import Empty
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.prospects.import_preview import ImportPreview, people_words
from coachdesk.ui.sheet import Sheet

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.desk.results import Imported

KINDS = tr("Lists (*.csv *.tsv *.txt *.vcf *.vcard);;All files (*)")


class Stage(StrEnum):
    CHOOSE = "choose"
    READING = "reading"
    PREVIEW = "preview"
    WRITING = "writing"


class ImportSheet(Sheet):
    """``progressed`` comes from the desk's thread: (done, total)."""

    progressed = Signal(int, int)

    def __init__(self, context: Context, file: Path | None = None) -> None:
        super().__init__(context.theme, tr("Import a list"), width=760)
        self._context = context
        self._file: Path | None = None
        self._contacts: ContactList | None = None
        self._changed: dict[str, str] = {}
        self._stop = threading.Event()
        self.stage = Stage.CHOOSE
        self.setAcceptDrops(True)
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._choose = self._choose_page()
        self._wait = self._wait_page()
        self._preview = ImportPreview(self.theme)
        self._preview.column_changed.connect(self._column_changed)
        for page in (self._choose, self._wait, self._preview):
            self._stack.addWidget(page)
        self.body.addWidget(place, 1)
        self._said = PlainLabel(self.theme, "", size=12, role=Role.INK2, wrap=True)
        self._cancel = KeyButton(self.theme, tr("Cancel"), key="Esc")
        self._cancel.clicked.connect(self.leave)
        self._go = KeyButton(self.theme, tr("Import"), key="Ctrl Enter", kind=Kind.FILLED)
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

    @property
    def preview(self) -> ImportPreview:
        return self._preview

    # --- steps

    def choose(self) -> None:
        path = self._context.files.ask_open(self, tr("Import a list"), kinds=KINDS)
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
        self._waiting.setText(tr("Importing {people_words}", people_words=people_words(len(contacts.prospects))))
        self._context.do(
            lambda desk: desk.import_list(contacts, progress=self._progress), self._imported, self._not_imported
        )

    def _read_again(self) -> None:
        file, changed = self._file, dict(self._changed)
        assert file is not None
        self._stop.clear()
        # What is shown is not what would be imported until the answer is there.
        self._go.set_usable(False, why_not=tr("The file is being read."))
        if self.stage is not Stage.PREVIEW:
            self._enter(Stage.READING)
            self._bar.setRange(0, 0)
            self._waiting.setText(tr("Reading {name}", name=file.name))

        def read(desk: "Desk") -> ContactList:
            return desk.read_list(file, mapping=changed or None, progress=self._progress)

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
            self._preview.show_contacts(contacts)
            self._show_go(contacts)
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
            self._context.say(tr("Everyone on that list is here already"))
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

    def _show_go(self, contacts: ContactList) -> None:
        count = len(contacts.prospects)
        self._go.set_words(
            tr("Import {people_words}", people_words=people_words(count)) if count else tr("Nothing to import")
        )
        self._go.set_usable(bool(count), why_not=tr("No row of this file holds a name, a company or a number."))

    # --- building

    def _choose_page(self) -> QWidget:
        page = Empty(
            self.theme,
            "list",
            tr("Drop a file here, or choose one"),
            tr("CSV of any kind, or vCard. You see what was understood before anything is saved."),
        )
        self._choose_button = KeyButton(self.theme, tr("Choose a file"), icon="open", kind=Kind.FILLED)
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
        self._bar.setAccessibleName(tr("Progress"))
        column = QVBoxLayout(page)
        column.setContentsMargins(40, 0, 40, 0)
        column.addStretch(2)
        column.addWidget(self._waiting)
        column.addSpacing(8)
        column.addWidget(self._bar)
        column.addStretch(3)
        return page

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
