"""A whole window over a desk in memory, and what happened outside it. Shared by the screens' tests."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.fake_desk import FakeDesk, as_desk, people
from tests.ui.fake_voice import FakeSounds

from coachdesk.settings import Settings
from coachdesk.ui.context import Context
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.runner import InlineRunner
from coachdesk.ui.sheet import Sheet
from coachdesk.ui.voice import Voice
from coachdesk.ui.window import MainWindow

W = TypeVar("W", bound=QWidget)

NO = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class Check:
    name: str
    ok: bool
    detail: str


@dataclass
class FakeFiles:
    """Stands in for the system's file dialogs: answers with ``answer`` and notes what was asked."""

    answer: Path | None = None
    printer: QPagedPaintDevice | None = None
    asked: list[str] = field(default_factory=list)

    def ask_open(self, parent: QWidget, title: str, *, kinds: str) -> Path | None:
        self.asked.append(title)
        return self.answer

    def ask_save(self, parent: QWidget, title: str, *, name: str, kinds: str) -> Path | None:
        self.asked.append(f"{title}: {name}")
        return self.answer

    def ask_printer(self, parent: QWidget, title: str) -> QPagedPaintDevice | None:
        self.asked.append(title)
        return self.printer


class Bench:
    """``bench.window`` is shown and active; verbs are done at once."""

    def __init__(
        self, qtbot: QtBot, theme: Theme, *, desk: FakeDesk | None = None, wide: bool = False, **settings: object
    ) -> None:
        self.qtbot = qtbot
        self.desk = desk or FakeDesk(people(7))
        self.desk.settings = replace(
            self.desk.settings,
            reduce_motion=True,
            theme="light",
            **settings,  # type: ignore[arg-type]
        )
        self.files = FakeFiles()
        self.sounds = FakeSounds()
        self.opened: list[str] = []
        self.rescued: list[Path] = []
        self.said: list[str] = []
        self.failed: list[str] = []
        self.context = Context(
            InlineRunner(as_desk(self.desk)),
            settings=self.desk.settings,
            theme=theme,
            open_url=self._open,
            now=self.now,
            voice=Voice(self.sounds),
            data_folder=Path("/data/coachdesk"),
            rescue=self._rescue,
            doctor=lambda _desk: (Check("settings", True, "They can be read."), Check("disk", False, "It is full.")),
        )
        self.context.files = self.files
        self.context.said.connect(lambda text, _undo: self.said.append(text))
        self.context.failed.connect(lambda error: self.failed.append(str(error)))
        self.window = MainWindow(self.context)
        self.window.resize(*((1280, 800) if wide else (400, 780)))
        with qtbot.waitSignal(self.window.painted), qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def now(self) -> datetime:
        return self.desk.now

    def open(self, page: str, kind: type[W]) -> W:
        """Open a page and hand it over."""
        self.window.open_page(page)
        shown = self.window.page(page)
        assert isinstance(shown, kind)
        return shown

    def sheet(self, kind: type[W]) -> W:
        """The sheet that lies over the page."""
        shown = self.window.sheet
        assert isinstance(shown, kind), f"{shown} is open"
        return shown

    def no_sheet(self) -> bool:
        return self.window.sheet is None

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)

    def close(self) -> None:
        """End the window, and let go of it: a page may hold widgets that only Python knows."""
        # A sheet with something unsaved must not hold up the end of a test.
        for sheet in self.window.findChildren(Sheet):
            sheet.shut()
        self.window.close()
        self.window.deleteLater()
        del self.window, self.context

    @property
    def settings(self) -> Settings:
        return self.context.settings

    def _rescue(self, path: Path) -> None:
        self.rescued.append(path)

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return True


class MakeBench(Protocol):
    def __call__(self, *, desk: FakeDesk | None = None, wide: bool = False, **settings: object) -> Bench: ...
