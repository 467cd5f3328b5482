import gc
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.fake_desk import FakeDesk, as_desk, people, person

from coachdesk.errors import CoachDeskError, StoreDamaged, UserError
from coachdesk.ui.runner import InlineRunner, ThreadRunner

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk


def same(value: int, _desk: object) -> int:
    return value


def fail(error: CoachDeskError) -> None:
    raise AssertionError(f"not expected: {error}")


def test_the_inline_runner_answers_before_it_returns() -> None:
    answers: list[object] = []
    InlineRunner(as_desk(FakeDesk(people(3)))).submit(lambda desk: desk.count_prospects(), answers.append, fail)
    assert answers == [3]


def test_verbs_given_before_the_desk_is_built_are_kept_and_done_in_order(qtbot: QtBot) -> None:
    built_on: list[str] = []

    def factory() -> "Desk":
        built_on.append(threading.current_thread().name)
        return as_desk(FakeDesk(people(3)))

    runner = ThreadRunner(factory)
    answers: list[object] = []
    for n in range(20):
        runner.submit(partial(same, n), answers.append, fail)
    assert answers == []
    runner.start()
    qtbot.waitUntil(lambda: len(answers) == 20)
    assert answers == list(range(20))
    assert built_on == ["coachdesk-desk"]
    assert runner.close()


def test_results_come_back_on_the_thread_of_the_screen(qtbot: QtBot) -> None:
    runner = ThreadRunner(lambda: as_desk(FakeDesk(people(1))))
    runner.start()
    seen: list[str] = []
    runner.submit(
        lambda _desk: seen.append(threading.current_thread().name),
        lambda _nothing: seen.append(threading.current_thread().name),
        fail,
    )
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["coachdesk-desk", threading.main_thread().name]
    assert runner.close()


def test_closing_does_what_still_waits_and_delivers_it() -> None:
    runner = ThreadRunner(lambda: as_desk(FakeDesk(people(1))))
    answers: list[object] = []
    runner.start()
    for n in range(50):
        runner.submit(partial(same, n), answers.append, fail)
    assert runner.close()
    assert answers == list(range(50))


def test_the_desk_is_disposed_of_on_its_own_thread() -> None:
    where: list[str] = []
    runner = ThreadRunner(
        lambda: as_desk(FakeDesk()),
        dispose=lambda _desk: where.append(threading.current_thread().name),
    )
    runner.start()
    assert runner.close()
    assert where == ["coachdesk-desk"]


def test_a_runner_that_never_started_closes_at_once() -> None:
    runner = ThreadRunner(lambda: as_desk(FakeDesk()))
    assert runner.close()
    runner.start()
    assert runner.close()


def test_where_the_desk_can_not_be_built_each_verb_says_so_until_it_can(qtbot: QtBot) -> None:
    tries: list[int] = []

    def factory() -> "Desk":
        tries.append(1)
        if len(tries) == 1:
            raise StoreDamaged("The data can’t be read. It was kept aside.")
        return as_desk(FakeDesk(people(2)))

    runner = ThreadRunner(factory)
    errors: list[CoachDeskError] = []
    answers: list[object] = []
    runner.submit(lambda desk: desk.count_prospects(), answers.append, errors.append)
    runner.submit(lambda desk: desk.count_prospects(), answers.append, errors.append)
    runner.start()
    qtbot.waitUntil(lambda: len(errors) == 2)
    assert all(isinstance(e, StoreDamaged) for e in errors)
    runner.retry()
    runner.submit(lambda desk: desk.count_prospects(), answers.append, errors.append)
    qtbot.waitUntil(lambda: answers == [2])
    assert runner.close()


def test_our_own_mistake_becomes_a_calm_sentence_and_its_text_stays_out_of_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    errors: list[CoachDeskError] = []

    secret = f"+1 312 {555} 0187 of {person(1).name}"

    def broken(_desk: object) -> None:
        raise KeyError(secret)

    InlineRunner(as_desk(FakeDesk())).submit(broken, lambda _: None, errors.append)
    assert errors[0].code == "bug"
    assert "KeyError" in caplog.text
    assert "in broken" in caplog.text
    assert "Priya" not in caplog.text
    assert "555" not in caplog.text


def test_a_refusal_is_passed_on_as_it_is() -> None:
    errors: list[CoachDeskError] = []
    InlineRunner(as_desk(FakeDesk())).submit(lambda desk: desk.undo(), lambda _: None, errors.append)
    assert isinstance(errors[0], UserError)
    assert str(errors[0]) == "There is nothing to take back."


def test_a_mistake_while_building_is_told_to_each_verb(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    def factory() -> "Desk":
        raise ZeroDivisionError

    runner = ThreadRunner(factory)
    errors: list[CoachDeskError] = []
    runner.submit(lambda desk: desk.brief(), lambda _: None, errors.append)
    runner.start()
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert errors[0].code == "bug"
    assert runner.close()


def test_garbage_is_collected_on_the_screens_thread_only_while_the_desk_works(qtbot: QtBot) -> None:
    runner = ThreadRunner(lambda: as_desk(FakeDesk()))
    assert gc.isenabled()
    runner.start()
    assert not gc.isenabled()
    assert runner.close()
    assert gc.isenabled()


def test_a_rescue_is_done_on_the_desks_thread_before_the_next_try(qtbot: QtBot) -> None:
    mended: list[str] = []

    def factory() -> "Desk":
        if not mended:
            raise StoreDamaged("The data can’t be read. It was kept aside.")
        return as_desk(FakeDesk(people(2)))

    runner = ThreadRunner(factory)
    errors: list[CoachDeskError] = []
    answers: list[object] = []
    runner.submit(lambda desk: desk.count_prospects(), answers.append, errors.append)
    runner.start()
    qtbot.waitUntil(lambda: len(errors) == 1)

    def refuse() -> None:
        raise UserError("That is not a backup.")

    runner.retry(refuse)
    runner.submit(lambda desk: desk.count_prospects(), answers.append, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 2)
    assert str(errors[1]) == "That is not a backup."
    runner.retry(lambda: mended.append(threading.current_thread().name))
    runner.submit(lambda desk: desk.count_prospects(), answers.append, errors.append)
    qtbot.waitUntil(lambda: answers == [2])
    assert mended == ["coachdesk-desk"]
    runner.retry(lambda: mended.append("again"))
    runner.submit(lambda desk: desk.count_prospects(), answers.append, errors.append)
    qtbot.waitUntil(lambda: answers == [2, 2])
    assert mended == ["coachdesk-desk"], "a desk that stands is not touched"
    assert runner.close()
