"""The door takes exactly its few messages, whatever comes; it runs nothing."""

import json
import os
import socket
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.errors import WorldError
from coachdesk.model.phone import EndedBy, EventKind, Reason
from coachdesk.phone.door import (
    ANSWER,
    LONGEST,
    Message,
    Show,
    ShowNumber,
    Told,
    Waiting,
    address_of,
    deliver,
    read,
    runtime_folder,
    written,
)

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
EVENT = Told(EventKind.ENDED, NOW, "+1 202 555 0142", True, EndedBy.THEM, Reason.BUSY, "486 Busy Here")
PLAIN = json.loads(written(EVENT))["event"]


@pytest.mark.parametrize("message", [Show(), Waiting(), ShowNumber("+1 202"), EVENT, Told(EventKind.STARTED, NOW)])
def test_a_message_comes_out_as_it_went_in(message: Message) -> None:
    line = written(message)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert read(line.rstrip(b"\n")) == message


@pytest.mark.parametrize(
    "said",
    [
        b"", b"show", b"\xff\xfe", b"[" * 1_000, b'["show"]', b"{}", b'{"show": false}', b'{"show": 1}',
        b'{"show": true, "dial": "+1"}', b'{"dial": "+13125550187"}', b'{"run": "calc"}', b'{"open": ""}',
        b'{"open": 5}',
        b'{"open": "a\\nb"}', b'{"open": ["+1"]}', b'{"waiting": 1}', b'{"event": {}}', b'{"event": "ended"}',
        b'{"show": true' + b" " * LONGEST + b"}", b'{"open": "' + b"1" * 61 + b'"}',
    ],
)  # fmt: skip
def test_anything_else_is_nothing(said: bytes) -> None:
    assert read(said) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "dial"}, {"kind": "present"}, {"at": "soon"}, {"at": "2026-11-24T15:00:00"}, {"number": "1" * 61},
        {"number": None}, {"incoming": "yes"}, {"by": "me"}, {"reason": "because"}, {"text": "x" * 201},
        {"text": "a\x1b[2J"}, {"run": "calc"},
    ],
)  # fmt: skip
def test_an_event_is_exactly_what_it_may_be(wrong: dict[str, object]) -> None:
    assert read(json.dumps({"event": PLAIN | wrong}).encode()) is None


@pytest.mark.parametrize("key", PLAIN)
def test_an_event_that_lacks_something_is_none(key: str) -> None:
    assert read(json.dumps({"event": {k: v for k, v in PLAIN.items() if k != key}}).encode()) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_a_message_or_nothing(said: bytes) -> None:
    found = read(said)
    assert found is None or read(written(found).rstrip(b"\n")) == found


@pytest.fixture
def place() -> Iterator[Path]:
    with TemporaryDirectory(prefix="cd-") as folder:
        yield Path(folder)


def test_a_message_is_delivered_only_where_it_was_taken(place: Path) -> None:
    address = str(place / "door.sock")
    assert not deliver(Show(), address=address)
    with closing(socket.socket(socket.AF_UNIX)) as server:
        server.bind(address)
        server.listen()
        got: list[bytes] = []

        def answer(reply: bytes) -> None:
            one, _ = server.accept()
            with one:
                got.append(one.recv(LONGEST))
                one.sendall(reply)

        for reply, delivered in ((ANSWER, True), (b"no\n", False), (b"", False)):
            thread = threading.Thread(target=answer, args=(reply,))
            thread.start()
            assert deliver(EVENT, address=address) is delivered
            thread.join(10)
    assert got == [written(EVENT)] * 3


def test_where_too_many_stand_at_the_door_it_is_tried_again(place: Path) -> None:
    address = str(place / "door.sock")
    with closing(socket.socket(socket.AF_UNIX)) as server:
        server.bind(address)
        server.listen()

        def turn_away_then_answer() -> None:
            server.accept()[0].close()
            one, _ = server.accept()
            with one:
                one.recv(LONGEST)
                one.sendall(ANSWER)

        thread = threading.Thread(target=turn_away_then_answer)
        thread.start()
        assert deliver(EVENT, address=address)
        thread.join(10)


def test_each_data_folder_has_an_address_of_its_own(place: Path) -> None:
    one, two = (address_of(place / name, runtime=place) for name in ("a", "b"))
    assert one != two
    assert one == address_of(place / "a", runtime=place)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system names the folder there")
def test_the_runtime_folder_is_the_systems_or_one_of_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/1000")
    assert runtime_folder() == Path("/run/user/1000")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", f"/{'long' * 20}")
    assert runtime_folder().parent == tmp_path, "no socket has so long a path"
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    made = runtime_folder()
    assert made.parent == tmp_path
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    made.chmod(0o755)
    with pytest.raises(WorldError, match="belongs to someone else"):
        runtime_folder()
    assert os.getuid() == made.stat().st_uid
