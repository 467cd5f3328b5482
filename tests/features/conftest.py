"""A real window on a real desk and a real file, worked by keys; only the clock is a test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.core.desk.conftest import Clock, person
from tests.ui.conftest import look, no_qt_warnings, nothing_left, theme  # noqa: F401 - fixtures of every screen test

from coachdesk.desk import Desk, open_desk
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.paths import DataFolder
from coachdesk.settings import Settings, load_settings, save_settings
from coachdesk.ui.context import Context
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.runner import InlineRunner
from coachdesk.ui.window import MainWindow


class Rep:
    """Somebody at the keys."""

    def __init__(self, folder: DataFolder, clock: Clock, theme: Theme) -> None:  # noqa: F811
        self.folder = folder
        self.clock = clock
        self.theme = theme
        self.problems: list[str] = []
        self.opened: list[QUrl] = []
        self.desk: Desk
        self.window: MainWindow

    def start(self) -> None:
        """Open the desk as a start of the program does."""
        self.desk = open_desk(self.folder, now=self.clock, zone_here="Europe/Dublin")
        self.desk.start_if_idle()
        settings = load_settings(self.folder.settings)
        context = Context(
            InlineRunner(self.desk), settings=settings, theme=self.theme, now=self.clock, open_url=self._open
        )
        context.failed.connect(lambda error: self.problems.append(str(error)))
        self.window = MainWindow(context)
        context.setParent(self.window)
        self.window.show()
        self.window.refresh()
        QApplication.processEvents()

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url)
        return True

    def stop(self) -> None:
        """Close the window; what it held goes with it."""
        self.window.close()
        self.desk.close()
        self.window.deleteLater()
        QApplication.processEvents()

    def press(self, key: str) -> None:
        """Press one key, wherever focus is."""
        QApplication.processEvents()
        combination: QKeyCombination = QKeySequence({"Enter": "Return"}.get(key, key))[0]  # type: ignore[index]
        QTest.keyClick(self._target(), combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type into the field that has focus."""
        QTest.keyClicks(self._target(), text)
        QApplication.processEvents()

    def _target(self) -> QWidget:
        focused: QWidget | None = self.window.focusWidget()
        return self.window if focused is None else focused

    def window_text(self) -> str:
        """Every word that is on screen now."""
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    @property
    def people(self) -> list[Prospect]:
        """Everybody on the list, in its order."""
        return sorted(self.desk.prospects(limit=1000), key=lambda p: p.id)


def folk(count: int) -> list[Prospect]:
    """People in New York, where it is 10:44 on a Tuesday."""
    return [
        person(n, first_name=f"Ana{n:02}", phones=(Phone(f"+1 212 555 01{n % 100:02}"),)) for n in range(1, count + 1)
    ]


@pytest.fixture
def rep(tmp_path: Path, theme: Theme) -> Iterator[Rep]:  # noqa: F811
    folder = DataFolder(tmp_path / "data")
    save_settings(folder.settings, Settings(my_name="Sam", my_company="Ledgerly"))
    someone = Rep(folder, Clock(), theme)
    someone.start()
    yield someone
    someone.stop()
