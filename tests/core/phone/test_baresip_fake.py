"""A baresip that talks nonsense, half sentences and two at once: what makes sense is heard, nothing else happens."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.phone.ears import Ear

from coachdesk.errors import WorldError
from coachdesk.model.phone import CallEvent, CallState, Reason
from coachdesk.phone import Touch, baresip
from coachdesk.phone.baresip import Baresip
from coachdesk.phone.baresip_words import event_of, listed, message_of, number_in
from coachdesk.phone.netstring import netstring


class Fake:
    """Takes one connection after the other."""

    def __init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.settimeout(10)
        self.port: int = self._server.getsockname()[1]

    def accept(self, *, calls: str = "") -> socket.socket:
        """The next connection, its question for the list of calls answered."""
        one, _address = self._server.accept()
        one.settimeout(10)
        assert b"listcalls" in one.recv(4096)
        one.sendall(said({"response": True, "ok": True, "data": calls, "token": "coachdesk-list"}))
        return one

    def close(self) -> None:
        self._server.close()


def said(message: object) -> bytes:
    return netstring(json.dumps(message).encode())


def event(kind: str, call: str = "a", **more: str) -> bytes:
    uri = {"peeruri": "sip:+12025550142@pbx", "direction": "outgoing"}
    return said({"event": True, "type": kind, "class": "call", "id": call, **uri, **more})


@contextmanager
def heard() -> Iterator[tuple[Fake, Ear]]:
    ear = Ear()
    with closing(Fake()) as fake, closing(Baresip(port=fake.port)) as phone:
        phone.listen(ear.hear, ear.touched)
        phone.listen(ear.hear)
        yield fake, ear


def test_messages_in_one_read_and_messages_in_pieces_are_the_same() -> None:
    whole = event("CALL_RINGING") + event("CALL_ESTABLISHED") + event("CALL_CLOSED", param="486 Busy Here")
    with heard() as (fake, ear), fake.accept() as one:
        one.sendall(whole)
        ear.ended(1)
        for byte in whole.replace(b'"a"', b'"b"'):
            one.sendall(bytes([byte]))
        ear.ended(2)
    assert [call.number for call in ear.calls.values()] == ["+12025550142"] * 2


def test_who_is_pushed_out_again_and_again_says_so_until_nobody_pushes_any_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(baresip, "WAITS", (0.0,))
    monkeypatch.setattr(baresip, "PUSHES_SECONDS", 1.0)
    with heard() as (fake, ear):
        for _ in range(baresip.PUSHES):
            fake.accept().close()
        with fake.accept():
            ear.until(lambda: ear.touch[-1] is Touch.SHARED)
            ear.until(lambda: ear.touch[-1] is Touch.THERE)
    assert ear.touch.count(Touch.SHARED) == 1


def test_an_answer_told_while_another_had_the_line_is_heard_from_the_list() -> None:
    with heard() as (fake, ear):
        with fake.accept() as one:
            one.sendall(event("CALL_RINGING"))
            ear.until(lambda: ear.calls)
        with fake.accept(calls="> [line 1]  0:00:00  ESTABLISHED   sip:+12025550142@pbx\n") as two:
            (call,) = ear.live()
            two.sendall(event("CALL_CLOSED", param="Connection reset by peer"))
            (call,) = ear.ended()
    assert call.ending is not None
    assert call.ending.reason is Reason.HUNG_UP
    assert call.answered is not None
    assert call.answered >= ear.events[0].moment


def test_after_garbage_the_connection_is_made_anew_and_no_call_is_lost() -> None:
    with heard() as (fake, ear), fake.accept() as one:
        one.sendall(event("CALL_ESTABLISHED") + b"HTTP/1.1 400 Bad Request\r\n\r\n" + event("CALL_CLOSED"))
        ear.live()
        with fake.accept(calls="> [line 1]  0:00:09  ESTABLISHED   sip:+12025550142@pbx\n") as two:
            two.sendall(event("CALL_CLOSED", param="Connection reset by peer"))
            (call,) = ear.ended(1)
    assert call.ending is not None
    assert call.ending.reason is Reason.HUNG_UP


def test_a_baresip_that_is_back_without_its_calls_has_lost_them_when_it_went() -> None:
    with heard() as (fake, ear):
        with fake.accept() as one:
            one.sendall(event("CALL_ESTABLISHED"))
            ear.live()
        with fake.accept():
            (call,) = ear.ended(1)
    assert call.ending is not None
    assert call.ending.reason is Reason.LOST


def test_two_calls_found_under_way_to_one_number_end_each_once() -> None:
    line = "  [line {}]  0:0{}:09  ESTABLISHED   sip:+12025550142@pbx\n"
    with heard() as (fake, ear), fake.accept(calls=line.format(1, 1) + line.format(2, 2)) as one:
        one.sendall(event("CALL_CLOSED", "x") + event("CALL_CLOSED", "y"))
        done = ear.ended(2)
    assert [round(call.ending.seconds or 0) for call in done if call.ending] == [69, 129]


def test_what_says_nothing_of_a_call_is_passed_over() -> None:
    with heard() as (fake, ear), fake.accept() as one:
        one.sendall(
            netstring(b"[]") + netstring(b"\xff") + netstring(b"[" * 60_000) + said({"response": True, "token": 7})
        )
        one.sendall(said({"event": True, "type": "REGISTER_OK"}) + said({"event": True, "type": "CALL_CLOSED"}))
        one.sendall(said({"event": "yes", "type": "CALL_CLOSED", "id": "a"}) + event("CALL_RINGING"))
        ear.until(lambda: ear.calls)
    assert [call.state for call in ear.calls.values()] == [CallState.RINGING]


def test_a_flood_of_calls_leaves_the_listener_standing() -> None:
    with heard() as (fake, ear), fake.accept() as one:
        one.sendall(b"".join(event("CALL_INCOMING", str(n), direction="incoming") for n in range(1_000)))
        one.sendall(event("CALL_ESTABLISHED", "mine"))
        ear.live()
    assert sum(call.ending is None for call in ear.calls.values()) <= 24


def test_one_who_listens_badly_hears_the_next_event_all_the_same(caplog: pytest.LogCaptureFixture) -> None:
    ear, first = Ear(), [True]

    def badly(event: CallEvent) -> None:
        if first.pop() if first else False:
            raise ValueError("+12025550142")
        ear.hear(event)

    with closing(Fake()) as fake, closing(Baresip(port=fake.port)) as phone:
        phone.listen(badly)
        with fake.accept() as one:
            one.sendall(event("CALL_RINGING") + event("CALL_ESTABLISHED"))
            ear.live()
    assert "ValueError" in caplog.text
    assert "+1202" not in caplog.text


def test_a_baresip_that_does_not_answer_is_told() -> None:
    with closing(Fake()) as fake, closing(Baresip(port=fake.port)) as phone:
        asked: list[WorldError] = []

        def dial() -> None:
            try:
                phone.dial("+12025550142")
            except WorldError as error:
                asked.append(error)

        thread = threading.Thread(target=dial)
        thread.start()
        with fake.accept():
            thread.join(10)
    assert [error.code for error in asked] == ["no_softphone"]


def test_addresses_give_their_number_or_name() -> None:
    assert number_in("sip:+12025550142@127.0.0.1:5090;transport=udp") == "+12025550142"
    assert number_in("sips:rep;x=1@host") == "rep"
    assert number_in("sip:host") == "host"
    assert number_in("") == ""
    assert listed("> [line 12]  1:02:03  [H]  ESTABLISHED   sip:100@h;transport=udp\n") == [("100", 3723.0, True)]


VALUES = st.none() | st.booleans() | st.integers() | st.text(max_size=300) | st.lists(st.text(), max_size=2)


@given(st.dictionaries(st.sampled_from(["id", "param", "direction", "peeruri"]), VALUES), st.booleans())
def test_any_table_is_an_event_of_plain_text_or_nothing(value: dict[str, object], closed: bool) -> None:
    kind = "CALL_CLOSED" if closed else "CALL_RINGING"
    found = event_of({**value, "event": True, "type": kind}, at=datetime.now(UTC), moment=0)
    assert (found is None) == (not isinstance(value.get("id"), str) or not value["id"])
    assert found is None or all(
        text.isprintable() and len(text) <= 200 for text in (found.call, found.text, found.number)
    )


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_nothing(raw: bytes) -> None:
    assert isinstance(message_of(raw), dict)


@given(st.text(max_size=200))
def test_any_text_is_a_list_of_calls(text: str) -> None:
    assert isinstance(listed(text), list)
