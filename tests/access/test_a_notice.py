"""A notice goes into the desktop's own list, over a bus of the tests' own, and a click on it is heard."""

from collections.abc import Callable, Iterator

import pytest
from jeepney import DBusAddress, HeaderFields, Message, new_error, new_method_return, new_signal
from pytestqt.qtbot import QtBot
from tests.access.serving import Service

from coachdesk.ui.notification import PATH, SERVICE, Notification

NUMBER = 7


class Desktop(Service):
    """Takes notices as a desktop does, or refuses them; each is clicked at once, after another program's was."""

    def __init__(self, address: str, *, takes: bool) -> None:
        self.shown: list[tuple[object, ...]] = []
        self._takes = takes
        super().__init__(address, SERVICE)

    def answer(self, asked: Message) -> None:
        if asked.header.fields.get(HeaderFields.member) != "Notify":
            return
        if not self._takes:
            self.bus.send(new_error(asked, f"{SERVICE}.Error", "s", ("Too many.",)))
            return
        self.shown.append(tuple(asked.body))
        self.bus.send(new_method_return(asked, "u", (NUMBER,)))
        for number in (NUMBER + 1, NUMBER):
            emitter = DBusAddress(PATH, interface=SERVICE)
            self.bus.send(new_signal(emitter, "ActionInvoked", "us", (number, "default")))


@pytest.fixture
def desktop(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[bool], Desktop]]:
    address = environment["DBUS_SESSION_BUS_ADDRESS"]
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    made: list[Desktop] = []

    def make(takes: bool) -> Desktop:
        made.append(Desktop(address, takes=takes))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_a_notice_is_shown_by_the_desktop_and_a_click_is_heard(
    desktop: Callable[[bool], Desktop], qtbot: QtBot
) -> None:
    there, notification = desktop(True), Notification()
    with qtbot.waitSignal(notification.clicked, timeout=20_000):
        notification.show("Callback due", "Ann Lee")
    [(program, replaced, icon, title, text, actions, hints, _seconds)] = there.shown
    assert (program, replaced, icon, title, text) == ("CoachDesk", 0, "coachdesk", "Callback due", "Ann Lee")
    assert actions == ["default", "Show"]
    assert hints == {"desktop-entry": ("s", "coachdesk")}


def test_a_notice_that_the_desktop_refuses_comes_back(desktop: Callable[[bool], Desktop], qtbot: QtBot) -> None:
    desktop(False)
    notification = Notification()
    with qtbot.waitSignal(notification.refused, timeout=20_000) as came_back:
        notification.show("Callback due", "Ann Lee")
    assert came_back.args == ["Callback due", "Ann Lee"]


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all", "nonsense"])
def test_without_a_bus_a_notice_comes_back(address: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    notification = Notification()
    with qtbot.waitSignal(notification.refused, timeout=20_000):
        notification.show("Callback due", "Ann Lee")
