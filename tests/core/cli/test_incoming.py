import io
import os
import sys
from collections.abc import Iterator
from contextlib import suppress

import pytest

from coachdesk.cli.incoming import Incoming


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        with suppress(OSError):
            os.close(end)


def test_a_line_waits_once_it_is_whole_or_nothing_can_follow(pipe: tuple[int, int]) -> None:
    incoming = Incoming(pipe[0], most=100)
    assert not incoming.waits()
    os.write(pipe[1], b"one\ntw")
    assert incoming.waits()
    assert incoming.next() == "one"
    assert not incoming.waits()
    os.write(pipe[1], b"o")
    os.close(pipe[1])
    assert incoming.waits()
    assert incoming.next() == "two"
    assert not incoming.waits()
    assert incoming.next() is None


def test_lines_come_in_their_order_without_a_byte_order_mark(pipe: tuple[int, int]) -> None:
    os.write(pipe[1], "\ufeffone\r\n\n\ufeffthré\n".encode() + b"\xff\n")
    os.close(pipe[1])
    incoming = Incoming(pipe[0], most=100)
    assert [incoming.next() for _ in range(5)] == ["one\r", "", "\ufeffthré", "\ufffd", None]


def test_of_a_long_line_the_beginning_is_kept(pipe: tuple[int, int]) -> None:
    os.write(pipe[1], b"a" * 50 + b"\n" + b"b" * 20)
    incoming = Incoming(pipe[0], most=10)
    assert incoming.next() == "a" * 10
    assert not incoming.waits()
    os.write(pipe[1], b"b" * 20 + b"\nc\n")
    os.close(pipe[1])
    assert [incoming.next() for _ in range(3)] == ["b" * 10, "c", None]


def test_what_is_no_pipe_and_no_file_is_read_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("one"))
    assert Incoming.of_stdin(most=10) is None
