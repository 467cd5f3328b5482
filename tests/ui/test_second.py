"""Questions go to one thread of their own, and only the newest one is answered."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.ui.second import Second


class Slow:
    """Answers with capitals, once it may; None for what it doesn't know."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.begun, self.may = threading.Event(), threading.Event()
        self.may.set()

    def answer(self, asked: str) -> str | None:
        self.asked.append(asked)
        self.begun.set()
        self.may.wait(5)
        return asked.upper() if asked else None


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def second(slow: Slow, qtbot: QtBot) -> Iterator[Second[str, str]]:
    made: Second[str, str] = Second(lambda: slow)
    yield made
    slow.may.set()
    assert made.close()


def test_an_answer_arrives_on_the_screens_thread(second: Second[str, str], qtbot: QtBot) -> None:
    got: list[tuple[str, bool]] = []
    here = threading.current_thread()
    second.ask("hello", lambda answer: got.append((answer, threading.current_thread() is here)))
    qtbot.waitUntil(lambda: got == [("HELLO", True)])


def test_only_the_newest_question_is_answered(second: Second[str, str], slow: Slow, qtbot: QtBot) -> None:
    got: list[str] = []
    slow.may.clear()
    second.ask("h", got.append)
    assert slow.begun.wait(5)
    second.ask("he", got.append)
    second.ask("hel", got.append)
    slow.may.set()
    qtbot.waitUntil(lambda: got == ["HEL"])
    assert slow.asked == ["h", "hel"]


def test_where_there_is_no_answer_nothing_is_said(second: Second[str, str], slow: Slow, qtbot: QtBot) -> None:
    got: list[str] = []
    second.ask("", got.append)
    qtbot.waitUntil(lambda: slow.asked == [""])
    second.ask("x", got.append)
    qtbot.waitUntil(lambda: got == ["X"])


def test_nothing_is_made_before_the_first_question(qtbot: QtBot) -> None:
    made: list[Slow] = []

    def make() -> Slow:
        made.append(Slow())
        return made[-1]

    second: Second[str, str] = Second(make)
    assert second.close()
    assert not made


def test_one_that_can_not_be_made_leaves_the_rules_alone(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    def make() -> Slow:
        raise RuntimeError("no model")

    second: Second[str, str] = Second(make)
    second.ask("x", lambda _answer: None)
    assert second.close()
    assert "RuntimeError" in caplog.text


def test_after_the_end_nothing_is_answered(slow: Slow, qtbot: QtBot) -> None:
    second: Second[str, str] = Second(lambda: slow)
    got: list[str] = []
    slow.may.clear()
    second.ask("x", got.append)
    assert slow.begun.wait(5)
    slow.may.set()
    assert second.close()
    second.ask("y", got.append)
    assert slow.asked == ["x"]
