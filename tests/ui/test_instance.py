import json
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from coachdesk.errors import WorldError
from coachdesk.ui.instance import LONGEST, Instance, is_show, runtime_folder


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
        assert second.ask_to_show()
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


def test_without_a_first_nobody_answers(place: Path, tmp_path: Path, qtbot: QtBot) -> None:
    assert not Instance(tmp_path / "data", runtime=place).ask_to_show()


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
    assert not is_show(message)
    shown: list[bool] = []
    first.shown.connect(lambda: shown.append(True))
    send(place, message)
    # The right message, sent after it, comes through: the wrong one was read and passed over.
    with qtbot.waitSignal(first.shown):
        send(place, b'{"show": true}')
    assert shown == [True]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system names the folder there")
def test_the_runtime_folder_is_the_systems_or_one_of_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert runtime_folder() == tmp_path
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    made = runtime_folder()
    assert made.parent == tmp_path
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    made.chmod(0o755)
    with pytest.raises(WorldError, match="belongs to someone else"):
        runtime_folder()
