"""Asks for a file to open or a place to save. The one door to the system's file dialogs: tests stand in here."""

from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QFileDialog, QWidget

from coachdesk.language import tr

BACKUPS = tr("Backups (*.db);;All files (*)")


class Files(Protocol):
    def ask_open(self, parent: QWidget, title: str, *, kinds: str) -> Path | None: ...

    def ask_save(self, parent: QWidget, title: str, *, name: str, kinds: str) -> Path | None: ...

    def ask_printer(self, parent: QWidget, title: str) -> QPagedPaintDevice | None: ...


class SystemFiles:
    """The system's own dialogs."""

    def ask_open(self, parent: QWidget, title: str, *, kinds: str) -> Path | None:
        name, _kind = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
        return Path(name) if name else None

    def ask_save(self, parent: QWidget, title: str, *, name: str, kinds: str) -> Path | None:
        chosen, kind = QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), kinds)
        return with_ending(Path(chosen), kind) if chosen else None

    def ask_printer(self, parent: QWidget, title: str) -> QPagedPaintDevice | None:
        # Its plugins look for every printer on the network: nobody pays for that who never prints.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def with_ending(path: Path, kind: str) -> Path:
    """The path with the ending of the chosen kind ("Calendar (*.ics)") where it has none."""
    ending = kind.partition("*")[2].rstrip(")").split(" ")[0]
    return path if path.suffix or not ending else path.with_name(path.name + ending)
