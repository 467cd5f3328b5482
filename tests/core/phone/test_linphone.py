"""Linphone's daemon says only how the line stands: calls are made of it. The answers are what version 5.1 gave."""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.phone.ears import Ear, outcome

from coachdesk.errors import UserError, WorldError
from coachdesk.model.phone import EndedBy, EventKind, Reason
from coachdesk.phone.linphone import Hook, Linphone, daemon_socket, hook_of

FREE = "hook=on-hook\n"
OUT = "Call out, hook=sip:{number}@pbx:5099 duration={seconds}, muted=no rtp-xmit-muted=no\n"
DIALLED = "Establishing call id to sip:7102000@pbx, assigned id 1\nCall 1 to sip:7102000@pbx in progress.\n"
FAILED = (
    "Establishing call id to sip:1@pbx, assigned id 1\nCall 1 with sip:1@pbx error.\nError from linphone_core_invite.\n"
)


class Daemon:
    """Answers each question with what ``says`` holds now."""

    def __init__(self, place: Path) -> None:
        self.says, self.dials, self.asked = FREE, DIALLED, [""]
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(place))
        self._server.listen()
        threading.Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        while True:
            try:
                one, _ = self._server.accept()
            except OSError:
                return
            with one:
                question = one.recv(1024).decode()
                self.asked.append(question)
                one.sendall((self.dials if question.startswith("call") else self.says).encode())

    def close(self) -> None:
        self._server.close()


@pytest.fixture
def place() -> Iterator[Path]:
    with TemporaryDirectory(prefix="cd-") as folder:
        yield Path(folder) / "linphone"


@pytest.mark.parametrize(
    ("text", "hook"),
    [
        (FREE, Hook()),
        ("", Hook()),
        (OUT.format(number=100, seconds=3), Hook(EventKind.ANSWERED, "100", False, 3.0)),
        ("hook=answered duration=2\n", Hook(EventKind.ANSWERED, "", True, 2.0)),
        ('Incoming call from "Ann" <sip:+1202@pbx>\n', Hook(EventKind.RINGING, "+1202", True)),
        ("hook=ringing sip:100@pbx\n", Hook(EventKind.STARTED, "100")),
        ("hook=ringing sip:sip:100@pbx\n", Hook(EventKind.STARTED, "100")),
        ("hook=dialing\n", Hook(EventKind.STARTED)),
        ("ERROR: nothing", Hook()),
    ],
)
def test_how_the_line_stands_is_read(text: str, hook: Hook) -> None:
    assert hook_of(text) == hook


@given(st.text(max_size=200))
def test_any_answer_is_some_state_of_the_line(text: str) -> None:
    assert hook_of(text).number.isprintable()


def test_a_call_is_heard_from_its_answer_to_its_end(place: Path) -> None:
    ear = Ear()
    with closing(Daemon(place)) as daemon, closing(Linphone(domain="pbx", place=place)) as phone:
        phone.listen(ear.hear)
        phone.listen(ear.hear)
        phone.dial("7102000")
        assert "call sip:7102000@pbx" in daemon.asked
        daemon.says = "hook=ringing sip:7102000@pbx\n"
        ear.until(lambda: ear.calls)
        daemon.says = OUT.format(number=7102000, seconds=0)
        ear.live()
        daemon.says = FREE
        (call,) = ear.ended(1)
    assert (call.number, outcome(call)) == ("7102000", (EndedBy.NOT_TOLD, Reason.HUNG_UP))


def test_one_call_after_the_other_without_a_free_line_between_are_two(place: Path) -> None:
    ear = Ear()
    with closing(Daemon(place)) as daemon, closing(Linphone(place=place)) as phone:
        daemon.says = OUT.format(number=100, seconds=0)
        phone.listen(ear.hear)
        ear.live()
        daemon.says = OUT.format(number=200, seconds=0)
        ear.live(2)
        daemon.close()
        place.unlink()
        ear.ended(2)
    assert [call.number for call in ear.calls.values()] == ["100", "200"]


def test_an_answer_without_a_number_is_of_the_call_that_rang(place: Path) -> None:
    ear = Ear()
    with closing(Daemon(place)) as daemon, closing(Linphone(place=place)) as phone:
        daemon.says = "Incoming call from <sip:+12025550142@pbx>\n"
        phone.listen(ear.hear)
        ear.until(lambda: ear.calls)
        daemon.says = "hook=answered duration=0\n"
        ear.live()
        daemon.says = FREE
        (call,) = ear.ended(1)
    assert (call.number, call.incoming) == ("+12025550142", True)


def test_a_call_found_late_lasts_as_long_as_linphone_says(place: Path) -> None:
    ear = Ear()
    with closing(Daemon(place)) as daemon, closing(Linphone(place=place)) as phone:
        daemon.says = OUT.format(number=100, seconds=75)
        phone.listen(ear.hear)
        (call,) = ear.live()
    assert call.answered is not None
    assert call.answered == pytest.approx(ear.events[0].moment - 75)


def test_where_nothing_was_dialled_that_is_told(place: Path, tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="does not answer") as told:
        Linphone(place=place).dial("100")
    assert told.value.code == "no_softphone"
    with closing(Daemon(place)) as daemon:
        daemon.dials = FAILED
        with pytest.raises(
            WorldError,
            match=r"^Linphone did not dial: Call 1 with sip:1@pbx error\. Error from linphone_core_invite\. Try",
        ):
            Linphone(place=place).dial("100")
        with pytest.raises(UserError, match="not a plain phone number"):
            Linphone(place=place).dial("*100#\nquit")
        assert daemon.asked == ["", "call 100"]
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(WorldError, match="does not answer"):
        Linphone(place=file).dial("100")


def test_a_socket_of_somebody_else_is_not_our_softphone(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Daemon(place)) as daemon:
        monkeypatch.setattr(os, "getuid", lambda: 12345)
        assert daemon_socket() == Path("/tmp/linphonec-12345")
        with pytest.raises(WorldError, match="does not answer"):
            Linphone(place=place).dial("100")
        assert daemon.asked == [""]
