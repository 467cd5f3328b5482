"""Questions that wait for what a person waits for."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from coachdesk.errors import CoachDeskError, WorldError
from coachdesk.settings import Settings
from coachdesk.ui.context import Context


class LateRunner:
    """Keeps verbs until it is told to answer."""

    at_once = False

    def __init__(self) -> None:
        self.waiting: list[tuple[object, Callable[[object], None], Callable[[CoachDeskError], None]]] = []

    def submit(self, job: object, done: Callable[[object], None], failed: Callable[[CoachDeskError], None]) -> None:
        self.waiting.append((job, done, failed))

    def start(self) -> None:
        pass

    def retry(self, first: Callable[[], None] | None = None) -> None:
        pass

    def close(self) -> bool:
        return True

    def answer(self, result: object) -> None:
        self.waiting.pop(0)[1](result)


def test_a_question_is_asked_once_however_many_want_the_answer(qtbot: QtBot) -> None:
    runner = LateRunner()
    context = Context(runner, settings=Settings())
    bar: list[object] = []
    column: list[object] = []
    for _ in range(3):
        context.beside.ask("day", lambda desk: desk.day(), bar.append)
        context.beside.ask("day", lambda desk: desk.day(), column.append)
    assert runner.waiting == []
    qtbot.waitUntil(lambda: len(runner.waiting) == 1)
    runner.answer("the day")
    assert (bar, column) == (["the day"], ["the day"])


def test_nothing_is_asked_beside_a_verb_that_is_under_way(qtbot: QtBot) -> None:
    runner = LateRunner()
    context = Context(runner, settings=Settings())
    answers: list[object] = []
    context.do(lambda desk: desk.day(), failed=lambda _error: None)
    context.beside.ask("history", lambda desk: desk.day(), answers.append)
    qtbot.wait(150)
    assert len(runner.waiting) == 1
    _job, _done, failed = runner.waiting.pop()
    failed(WorldError("The disk is full."))
    qtbot.waitUntil(lambda: len(runner.waiting) == 1)
    runner.answer("calls")
    assert answers == ["calls"]


def test_the_last_question_of_a_name_counts(qtbot: QtBot) -> None:
    runner = LateRunner()
    context = Context(runner, settings=Settings())
    answers: list[object] = []
    first, second = (lambda _desk: "Ann's"), (lambda _desk: "Ben's")
    context.beside.ask("history", first, answers.append)
    context.beside.ask("history", second, answers.append)
    qtbot.waitUntil(lambda: len(runner.waiting) == 1)
    assert runner.waiting[0][0] is second
    runner.answer("Ben's")
    assert answers == ["Ben's"]


def test_after_the_end_nothing_is_asked_any_more(qtbot: QtBot) -> None:
    runner = LateRunner()
    context = Context(runner, settings=Settings())
    context.beside.ask("day", lambda desk: desk.day(), lambda _answer: None)
    context.beside.end()
    context.beside.ask("history", lambda desk: desk.day(), lambda _answer: None)
    qtbot.wait(100)
    assert runner.waiting == []
