"""Where the data lies, backing it up, bringing a backup back, and what the doctor says. Knows only these verbs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.ui.ask_sheet import AskSheet
from coachdesk.ui.banner import Icon
from coachdesk.ui.context import Context
from coachdesk.ui.files import BACKUPS
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.times import capital


class Check(Protocol):
    """One thing the doctor looked at."""

    @property
    def name(self) -> str: ...

    @property
    def ok(self) -> bool: ...

    @property
    def detail(self) -> str: ...


class DataPart(QWidget):
    """Buttons and, below them, the checks."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        folder = context.data_folder
        self._checks = QVBoxLayout()
        self._checks.setSpacing(6)
        self.open_button = KeyButton(theme, tr("Open the folder"), icon="open")
        self.backup_button = KeyButton(theme, tr("Back up now"), icon="save")
        self.restore_button = KeyButton(theme, tr("Restore a backup"), icon="again")
        self.doctor_button = KeyButton(theme, tr("Check everything"), icon="done")
        self.erase_button = KeyButton(theme, tr("Erase who was taken off"), icon="bin")
        self.erase_button.set_tip(tr("Erases for good whom you removed from the list before"))
        self.erase_button.clicked.connect(lambda: context.open_sheet(EraseRemovedSheet(context)))
        self.open_button.clicked.connect(self._open)
        self.backup_button.clicked.connect(self._back_up)
        self.restore_button.clicked.connect(self._restore)
        self.doctor_button.clicked.connect(self.check)
        buttons = QWidget()
        flow = FlowRow(buttons, across=8, down=8)
        for button in (
            self.open_button, self.backup_button, self.restore_button, self.doctor_button, self.erase_button
        ):  # fmt: skip
            flow.add(button)
        if folder is None:
            self.open_button.hide()
        if context.doctor is None:
            self.doctor_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        if folder is not None:
            column.addWidget(PlainLabel(theme, tr("Data folder"), weight=MEDIUM))
            column.addWidget(PlainLabel(theme, str(folder), size=12, role=Role.INK2, wrap=True))
        column.addWidget(buttons)
        column.addLayout(self._checks)

    def check(self) -> None:
        """Ask the doctor."""
        doctor = self._context.doctor
        if doctor is not None:
            self._context.do(doctor, self._show_checks)

    def shown_checks(self) -> list[str]:
        found = []
        for number in range(self._checks.count()):
            item = self._checks.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is not None:
                found.append(widget.accessibleName())
        return found

    def _show_checks(self, checks: Sequence[Check]) -> None:
        while (item := self._checks.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for check in checks:
            self._checks.addWidget(self._check_row(check))

    def _check_row(self, check: Check) -> QWidget:
        theme = self._context.theme
        row = QWidget()
        state = tr("well") if check.ok else tr("needs a look")
        row.setAccessibleName(f"{check.name}: {state}. {check.detail}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(theme, capital(check.name), weight=MEDIUM, wrap=True))
        words.addWidget(PlainLabel(theme, check.detail, size=12, role=Role.INK2, wrap=True))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        icon = Icon(theme, "done", Role.ACCENT) if check.ok else Icon(theme, "look", Role.WARN)
        line.addWidget(icon)
        line.addLayout(words, 1)
        return row

    def _open(self) -> None:
        if self._context.data_folder is not None:
            self._context.open_folder(QUrl.fromLocalFile(str(self._context.data_folder)))

    def _back_up(self) -> None:
        self._context.do(
            lambda desk: desk.backup(), lambda path: self._context.say(tr("A checked backup: {name}", name=path.name))
        )

    def _restore(self) -> None:
        path = self._context.files.ask_open(self, tr("Restore a backup"), kinds=BACKUPS)
        if path is not None:
            self._context.open_sheet(RestoreSheet(self._context, path))


class RestoreSheet(AskSheet):
    """Says what a restore does before it is done: the one step that undo does not take back."""

    def __init__(self, context: Context, path: Path) -> None:
        super().__init__(context.theme, tr("Restore a backup"), width=480)
        self._context, self._path = context, path
        words = tr(
            "Everything on the desk is replaced by what {name} holds. What is there now is backed up "
            "first, so that it can be brought back the same way.",
            name=path.name,
        )
        self.body.addWidget(PlainLabel(self.theme, words, role=Role.INK2, wrap=True))
        self._ask(tr("Restore"), self.restore)

    def restore(self) -> None:
        path = self._path
        self._context.do(
            lambda desk: desk.restore(path),
            lambda _changes: self.shut(),
            self._failed,
        )


class EraseRemovedSheet(AskSheet):
    """Says what it means before those who were taken off the list are erased."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, tr("Erase who was taken off"), width=480)
        self._context = context
        words = tr(
            "Who was taken off the list is still on record, with their calls. This erases all of them for good; that "
            "they must not be called stays. Nothing brings them back, and what was done before can’t be undone any "
            "more."
        )
        self.body.addWidget(PlainLabel(self.theme, words, role=Role.INK2, wrap=True))
        self.erase_button = self._ask(tr("Erase for good"), self.erase)

    def first_focus(self) -> QWidget:
        return self.cancel_button

    def erase(self) -> None:
        self._context.do(lambda desk: desk.forget_removed(), lambda _changes: self.shut())
