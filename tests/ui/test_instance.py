import json
import stat
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from coachdesk.model.phone import EventKind
from coachdesk.phone.door import LONGEST, ShowNumber, Told, Waiting, address_of, deliver
from coachdesk.ui.instance import MOST_OPEN, Instance


@pytest.fixture
def place() -> Iterator[Path]:
    """A short path: a socket's may hold 108 characters, and pytest's own folders are long."""
    with tempfile.TemporaryDirectory(prefix="cd-") as folder:
        yield Path(folder)


@pytest.fixture
def first(place: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Instance]:
    instance = Instance(tmp_path / "data", runtime=place)
    assert instance.first()
    instance.listen()
    yield instance
    instance.close()


def send(place: Path, message: bytes) -> None:
    socket = QLocalSocket()
    socket.connectToServer(str(next(place.glob("*.sock"))))
    assert socket.waitForConnected(1000)
    socket.write(message)
    socket.waitForBytesWritten(1000)
    socket.disconnectFromServer()


def test_a_second_start_raises_the_first_window(first: Instance, place: Path, tmp_path: Path, qtbot: QtBot) -> None:
    second = Instance(tmp_path / "data", runtime=place)
    assert not second.first()
    with qtbot.waitSignal(first.shown):
        assert second.ask()
    second.close()


def test_another_data_folder_has_a_window_of_its_own(first: Instance, place: Path, tmp_path: Path) -> None:
    other = Instance(tmp_path / "other", runtime=place)
    assert other.first()
    other.close()


def test_after_the_first_has_gone_the_next_is_the_first(place: Path, tmp_path: Path, qtbot: QtBot) -> None:
    one = Instance(tmp_path / "data", runtime=place)
    assert one.first()
    one.close()
    two = Instance(tmp_path / "data", runtime=place)
    assert two.first()
    two.close()


def test_a_socket_that_a_crash_left_behind_is_no_hindrance(place: Path, tmp_path: Path, qtbot: QtBot) -> None:
    one = Instance(tmp_path / "data", runtime=place)
    assert one.first()
    one.listen()
    left = next(place.glob("*.sock"))
    one.close()
    left.touch()
    two = Instance(tmp_path / "data", runtime=place)
    assert two.first()
    two.listen()
    assert left.is_socket()
    two.close()


def test_without_a_first_nobody_answers(
    place: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coachdesk.ui.instance.TRIES", 2)
    assert not Instance(tmp_path / "data", runtime=place).ask()


@pytest.mark.skipif(sys.platform == "win32", reason="sockets have no mode on Windows")
def test_only_the_user_may_connect(first: Instance, place: Path) -> None:
    mode = stat.S_IMODE(next(place.glob("*.sock")).stat().st_mode)
    assert mode & 0o077 == 0


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"show",
        b'{"show": false}',
        b'{"show": 1}',
        b'{"show": true, "dial": "+1"}',
        b'["show"]',
        b'{"dial": "+13125550187"}',
        b"\xff\xfe",
        b'{"show": true' + b" " * LONGEST + b"}",
        json.dumps({"show": True, "x": "y" * 100_000}).encode(),
    ],
)
def test_any_other_message_does_nothing(first: Instance, place: Path, message: bytes, qtbot: QtBot) -> None:
    shown: list[bool] = []
    first.shown.connect(lambda: shown.append(True))
    send(place, message)
    # The right message, sent after it, comes through: the wrong one was read and passed over.
    with qtbot.waitSignal(first.shown):
        send(place, b'{"show": true}')
    assert shown == [True]


def test_an_event_and_a_number_come_through_the_same_door(
    first: Instance, place: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """``deliver`` is what the command line uses: it needs no Qt, and waits until the window has taken the message."""
    address = address_of(tmp_path / "data", runtime=place)
    told: list[object] = []
    first.told.connect(told.append)
    first.asked_for.connect(told.append)
    first.waiting.connect(lambda: told.append("waiting"))
    event = Told(EventKind.ANSWERED, datetime(2026, 11, 24, tzinfo=UTC), "+12025550142")
    messages = (event, ShowNumber("+1 202"), Waiting())
    with ThreadPoolExecutor(1) as other:
        taken = [other.submit(deliver, message, address=address) for message in messages]
        qtbot.waitUntil(lambda: all(one.done() for one in taken))
    assert all(one.result() for one in taken)
    assert told == [event, "+1 202", "waiting"]


def test_a_message_in_pieces_is_one_message_and_two_at_once_are_none(
    first: Instance, place: Path, qtbot: QtBot
) -> None:
    shown: list[bool] = []
    first.shown.connect(lambda: shown.append(True))
    send(place, b'{"show":true}\n{"show":true}\n')
    one = QLocalSocket()
    one.connectToServer(str(next(place.glob("*.sock"))))
    with qtbot.waitSignal(first.shown):
        for byte in b'{"show":true}\n':
            one.write(bytes([byte]))
            one.flush()
    assert shown == [True]
    qtbot.waitUntil(lambda: one.bytesAvailable() > 0)
    assert bytes(one.readAll().data()) == b"ok\n"


def test_a_crowd_that_says_nothing_does_not_shut_the_door(first: Instance, place: Path, qtbot: QtBot) -> None:
    crowd = [QLocalSocket() for _ in range(MOST_OPEN + 5)]
    for one in crowd:
        one.connectToServer(str(next(place.glob("*.sock"))))
        one.waitForConnected(1000)
        QCoreApplication.processEvents()
    with qtbot.waitSignal(first.shown, timeout=10_000):
        # The silent ones are shown out after two seconds.
        timer = QTimer()
        timer.timeout.connect(lambda: send(place, b'{"show":true}\n'))
        timer.start(200)
    timer.stop()
