from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.fake_desk import NOW, FakeDesk, as_desk, people

from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import CallbackId, ProspectId
from coachdesk.ui.context import Context
from coachdesk.ui.reminders import Reminders
from coachdesk.ui.runner import InlineRunner

ALL = Changes(frozenset(Topic))


class Bench:
    def __init__(self) -> None:
        self.desk = FakeDesk(people(4))
        self.context = Context(InlineRunner(as_desk(self.desk)), settings=self.desk.settings, now=lambda: self.desk.now)
        self.reminders = Reminders(self.context)
        self.due: list[str] = []
        self.counts: list[int] = []
        self.reminders.due.connect(lambda row: self.due.append(row.prospect_name))
        self.reminders.counted.connect(self.counts.append)

    def promise(self, prospect: str, minutes: int) -> None:
        self.desk.add_callback(ProspectId(prospect), at=NOW + timedelta(minutes=minutes))

    def pass_time(self, minutes: int) -> None:
        self.desk.now += timedelta(minutes=minutes)
        self.reminders.look()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench()


def test_a_callback_is_announced_once_when_it_is_due(bench: Bench) -> None:
    bench.promise("p0", 10)
    bench.reminders.start()
    assert bench.due == []
    bench.pass_time(10)
    bench.pass_time(1)
    assert bench.due == ["Wojciech Zieliński"]
    bench.reminders.stop()


def test_what_was_overdue_before_the_start_is_counted_not_announced(bench: Bench) -> None:
    bench.promise("p0", -30)
    bench.promise("p1", 30)
    bench.reminders.start()
    assert bench.due == []
    assert bench.counts == [2]
    bench.reminders.stop()


def test_nothing_is_announced_while_a_call_goes_on_and_all_of_it_after(bench: Bench) -> None:
    bench.promise("p0", 5)
    bench.promise("p1", 6)
    bench.reminders.start()
    bench.context.set_live(True)
    bench.pass_time(10)
    assert bench.due == []
    bench.context.set_live(False)
    assert bench.due == ["Wojciech Zieliński", "Priya Raman"]
    bench.reminders.stop()


def test_one_that_was_moved_is_announced_again_at_its_new_time(bench: Bench) -> None:
    bench.promise("p0", 5)
    bench.reminders.start()
    bench.pass_time(5)
    bench.context.do(lambda desk: desk.snooze(CallbackId("k0"), phrase="in 1 hour"))
    assert len(bench.due) == 1
    bench.pass_time(61)
    assert len(bench.due) == 2
    bench.reminders.stop()


def test_a_promise_made_meanwhile_is_kept_too(bench: Bench) -> None:
    bench.reminders.start()
    bench.promise("p2", 3)
    bench.context.changed.emit(ALL)
    bench.pass_time(4)
    assert bench.due == ["Chidinma Eze"]
    assert bench.counts == [0, 1]
    bench.reminders.stop()


def test_one_that_is_done_is_not_announced(bench: Bench) -> None:
    bench.promise("p0", 5)
    bench.reminders.start()
    bench.context.do(lambda desk: desk.callback_done(CallbackId("k0")))
    bench.pass_time(6)
    assert bench.due == []


def test_other_changes_are_passed_over(bench: Bench) -> None:
    bench.reminders.start()
    before = bench.desk.asked.count("callbacks")
    bench.context.changed.emit(Changes(frozenset({Topic.SETTINGS})))
    assert bench.desk.asked.count("callbacks") == before


def test_it_waits_by_itself_until_the_next_is_due(bench: Bench, qtbot: QtBot) -> None:
    bench.promise("p0", 5)
    bench.reminders.start()
    bench.desk.now += timedelta(minutes=5) - timedelta(milliseconds=20)
    bench.reminders.look()
    bench.desk.now += timedelta(milliseconds=30)
    qtbot.waitUntil(lambda: bench.due == ["Wojciech Zieliński"])
    bench.reminders.stop()
