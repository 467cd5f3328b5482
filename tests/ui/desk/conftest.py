"""The desk page in a window of its own, over a hand-written desk, worked by keys."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.desk import samples
from tests.ui.desk.fake import Clock, FakeDesk
from tests.ui.fake_phone import FakePhone, Ticks
from tests.ui.fake_voice import FakeSounds

from coachdesk.errors import CoachDeskError
from coachdesk.model.brief import CallBrief
from coachdesk.settings import Settings
from coachdesk.ui.commands import KeyDispatcher
from coachdesk.ui.context import Context
from coachdesk.ui.desk.page import DeskPage
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.runner import InlineRunner
from coachdesk.ui.sheet import Sheet
from coachdesk.ui.telephone import Telephone
from coachdesk.ui.voice import Voice

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk


class Rig:
    """A desk page and everything round it that a test wants to look at."""

    def __init__(
        self, theme: Theme, *, brief: CallBrief | None, size: tuple[int, int], line: bool = False, **desk: object
    ) -> None:
        self.desk = FakeDesk(now_brief=brief, **desk)  # type: ignore[arg-type]
        self.clock = Clock()
        self.opened: list[str] = []
        self.said: list[str] = []
        self.problems: list[CoachDeskError] = []
        self.saved_to: Path | None = None
        self.mail_works = True
        self.sounds = FakeSounds()
        self.context = Context(
            InlineRunner(cast("Desk", self.desk)),
            settings=Settings(zone="Europe/Dublin"),
            theme=theme,
            now=self.clock,
            open_url=self._open,
            voice=Voice(self.sounds),
        )
        self.context.files = self
        self.phone = FakePhone()
        self.ticks = Ticks()
        self.context.said.connect(lambda text, _undo: self.said.append(text))
        self.context.failed.connect(self.problems.append)
        self.sheet: Sheet | None = None
        self.context.sheet_wanted.connect(self._open_sheet)
        self.page = DeskPage(self.context)
        if line:
            self.context.telephone = Telephone(lambda _settings: self.phone, self.context, clock=self.ticks)
            self.context.telephone.told.connect(self.page.doing.on_line.take)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.keys = KeyDispatcher(self.context.commands, self.window)
        self.keys.leave_text = self.page.home
        self.context.commands.page = "desk"
        self.window.resize(*size)

    def _open_sheet(self, sheet: Sheet) -> None:
        self.sheet = sheet
        sheet.closed.connect(self._sheet_closed)
        sheet.open_in(self.window)
        self.keys.suspended = lambda: self.sheet is not None

    def _sheet_closed(self) -> None:
        self.sheet = None

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return self.mail_works

    def ask_open(self, parent: QWidget, title: str, *, kinds: str) -> Path | None:
        return None

    def ask_save(self, parent: QWidget, title: str, *, name: str, kinds: str) -> Path | None:
        return self.saved_to / name if self.saved_to is not None else None

    def ask_printer(self, parent: QWidget, title: str) -> None:
        return None

    def press(self, *keys: str) -> None:
        """Keys as a person presses them, wherever the focus is."""
        for key in keys:
            sequence = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
            combination: QKeyCombination = sequence[0]  # type: ignore[index]
            code, modifiers = combination.key(), combination.keyboardModifiers()
            text = key if len(key) == 1 else ""
            target = QApplication.focusWidget() or self.window
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, code.value, modifiers, text))

    def type(self, text: str) -> None:
        for letter in text:
            target = QApplication.focusWidget() or self.window
            QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()


Make = Callable[..., Rig]


@pytest.fixture
def make(theme: Theme, qtbot: QtBot) -> Iterator[Make]:
    rigs: list[Rig] = []

    def made(
        brief: CallBrief | None = samples.BRIEF,
        *,
        size: tuple[int, int] = (400, 760),
        line: bool = False,
        **desk: object,
    ) -> Rig:
        rig = Rig(theme, brief=brief, size=size, line=line, **desk)
        qtbot.addWidget(rig.window)
        rig.window.show()
        rig.window.activateWindow()
        qtbot.waitUntil(rig.window.isActiveWindow)
        rig.page.home()
        rig.settle()
        rigs.append(rig)
        return rig

    yield made
    for rig in rigs:
        if rig.context.telephone is not None:
            rig.context.telephone.close()
        rig.window.close()


@pytest.fixture
def rig(make: Make) -> Rig:
    return make()
