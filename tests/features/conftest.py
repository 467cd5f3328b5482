"""A real window on a real desk and a real file, worked by keys; only the clock is a test's own."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, QUrl
from PySide6.QtGui import QKeySequence, QPagedPaintDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytest_bdd import given, parsers, then, when
from tests.core.desk.conftest import Clock, person
from tests.ui.conftest import look, no_qt_warnings, nothing_left, theme  # noqa: F401 - fixtures of every screen test

from coachdesk.desk import Desk, open_desk
from coachdesk.model.call import Call
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.paths import DataFolder
from coachdesk.settings import Settings, load_settings, save_settings
from coachdesk.ui.context import Context
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.runner import InlineRunner
from coachdesk.ui.telephone import Telephone
from coachdesk.ui.window import MainWindow


class Saved:
    """Stands in for the dialogs that ask where a file goes: always into one folder, under the name proposed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def ask_open(self, parent: QWidget, title: str, *, kinds: str) -> Path | None:
        raise AssertionError(f"{title}: no story opens a file ({kinds})")

    def ask_save(self, parent: QWidget, title: str, *, name: str, kinds: str) -> Path | None:
        assert parent is not None, f"{title} asks for {kinds} beside nothing"
        return self.folder / name

    def ask_printer(self, parent: QWidget, title: str) -> QPagedPaintDevice | None:
        raise AssertionError(f"{title}: no story prints ({parent})")


class Rep:
    """Somebody at the keys."""

    def __init__(self, folder: DataFolder, clock: Clock, theme: Theme) -> None:  # noqa: F811
        self.folder = folder
        self.clock = clock
        self.theme = theme
        self.saved = folder.root.parent / "saved"
        self.problems: list[str] = []
        self.opened: list[QUrl] = []
        self.make_line: Callable[[Context], Telephone] | None = None
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
        context.files = Saved(self.saved)
        if self.make_line is not None:
            context.telephone = self.make_line(context)
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
        if self.window.context.telephone is not None:
            self.window.context.telephone.close()
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

    def clipboard(self) -> str:
        return QApplication.clipboard().text()

    def _target(self) -> QWidget:
        focused: QWidget | None = self.window.focusWidget()
        return self.window if focused is None else focused

    def window_text(self) -> str:
        """Every word that is on screen now, with plain spaces."""
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible()).replace("\u00a0", " ")

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
    save_settings(
        folder.settings,
        Settings(my_name="Sam", my_company="Ledgerly", my_phone="+1 212 555 0190", my_email="sam@ledgerly.example"),
    )
    someone = Rep(folder, Clock(), theme)
    someone.start()
    yield someone
    someone.stop()


def calls(rep: Rep) -> list[Call]:
    return list(rep.desk.store.all_calls())


def on_desk(rep: Rep) -> str:
    brief = rep.desk.brief()
    return brief.prospect.first_name if brief else ""


@given(parsers.parse("a list of {count:d} people who may be called"))
def a_list(rep: Rep, count: int) -> None:
    for someone in folk(count):
        rep.desk.add_prospect(someone)
    rep.desk.start_if_idle()
    rep.window.refresh()


@given("the first person has two numbers")
def two_numbers(rep: Rep) -> None:
    first = rep.people[0]
    rep.desk.edit_prospect(replace(first, phones=(*first.phones, Phone("+1 212 555 0199"))))
    rep.window.refresh()


@given("the team calls back first")
def calls_back_first(rep: Rep) -> None:
    rep.desk.save_settings(replace(rep.desk.settings, silent_hang_up="call_back_now"))


@when(parsers.parse('I press "{key}"'))
def press(rep: Rep, key: str) -> None:
    rep.press(key)


@when(parsers.parse('I type "{text}"'))
def type_text(rep: Rep, text: str) -> None:
    rep.type(text)


@when("I close the window and start again")
def restart(rep: Rep) -> None:
    rep.stop()
    rep.start()


@when(parsers.parse("{minutes:d} minutes pass"))
def time_passes(rep: Rep, minutes: int) -> None:
    rep.clock.move(minutes=minutes)


@then(parsers.parse("{count:d} calls are on record"))
@then(parsers.parse("{count:d} call is on record"))
def count_calls(rep: Rep, count: int) -> None:
    assert len(calls(rep)) == count


@then("no call is on record")
def no_call(rep: Rep) -> None:
    assert calls(rep) == []


@then(parsers.parse('the call is recorded as "{outcome}"'))
def recorded_as(rep: Rep, outcome: str) -> None:
    assert calls(rep)[-1].outcome == outcome


@then(parsers.parse('the play is "{play}"'))
def the_play(rep: Rep, play: str) -> None:
    sheet = rep.desk.follow_up()
    assert sheet is not None
    assert sheet.chosen == play


@then("a draft waits under To send")
def draft_waits(rep: Rep) -> None:
    assert rep.desk.to_send()


@then("nothing waits under To send")
def nothing_waits(rep: Rep) -> None:
    assert rep.desk.to_send() == ()


@then("a callback is set")
def callback_set(rep: Rep) -> None:
    assert len(rep.desk.store.callbacks()) == 1


@then("no callback is set")
def no_callback(rep: Rep) -> None:
    assert rep.desk.store.callbacks() == []


@then(parsers.parse("the {place} person is on the desk"))
def person_on_desk(rep: Rep, place: str) -> None:
    assert on_desk(rep) == rep.people[["first", "second", "third"].index(place)].first_name
