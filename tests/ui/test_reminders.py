from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.fake_desk import NOW, FakeDesk, as_desk, people
from tests.ui.results import CallbackRow

from coachdesk.errors import StoreBusy
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import CallbackId, ProspectId
from coachdesk.ui import reminders
from coachdesk.ui.context import Context
from coachdesk.ui.reminders import SEEN, Reminders, steady_seconds
from coachdesk.ui.runner import InlineRunner

ALL = Changes(frozenset(Topic))
WOJCIECH, PRIYA, CHIDINMA = "Wojciech Zieliński", "Priya Raman", "Chidinma Eze"


class Bench:
    """Reminders over a desk in memory, with both clocks in hand."""

    def __init__(self, *, seen: str = "") -> None:
        self.desk = FakeDesk(people(4))
        if seen:
            self.desk.settings = replace(self.desk.settings, window={SEEN: seen})
        self.context = Context(InlineRunner(as_desk(self.desk)), settings=self.desk.settings, now=lambda: self.desk.now)
        self.steady = 0.0
        self.reminders = Reminders(self.context, steady=lambda: self.steady)
        self.due: list[list[str]] = []
        self.came: list[str] = []
        self.counts: list[int] = []
        self.reminders.due.connect(lambda rows: self.due.append([row.prospect_name for row in rows]))
        self.reminders.came_due.connect(lambda rows: self.came.extend(row.prospect_name for row in rows))
        self.reminders.counted.connect(self.counts.append)

    def promise(self, prospect: str, minutes: float) -> None:
        self.desk.add_callback(ProspectId(prospect), at=NOW + timedelta(minutes=minutes))

    def pass_time(self, minutes: float) -> None:
        self.desk.now += timedelta(minutes=minutes)
        self.steady += minutes * 60
        self.reminders.look()

    def set_clock(self, minutes: float) -> None:
        self.desk.now += timedelta(minutes=minutes)
        self.reminders.look()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench()


def test_a_desk_that_opens_at_the_second_try_has_its_bell(bench: Bench) -> None:
    bench.promise("p0", 10)
    bench.desk.fails["waiting"] = StoreBusy("Another program holds the data file.")
    bench.reminders.start()
    bench.context.changed.emit(ALL)
    bench.desk.fails.clear()
    bench.context.changed.emit(ALL)
    assert bench.counts == [1]
    bench.pass_time(10)
    assert bench.due == [[WOJCIECH]]
    bench.reminders.stop()


def test_a_bell_that_was_stopped_stays_silent(bench: Bench) -> None:
    bench.desk.fails["waiting"] = StoreBusy("Another program holds the data file.")
    bench.reminders.start()
    bench.desk.fails.clear()
    bench.reminders.stop()
    bench.context.changed.emit(ALL)
    assert bench.counts == []


def test_a_callback_is_told_once_when_it_is_due(bench: Bench) -> None:
    bench.promise("p0", 10)
    bench.reminders.start()
    assert bench.due == []
    bench.pass_time(10)
    bench.pass_time(1)
    assert bench.due == [[WOJCIECH]]
    bench.reminders.stop()


def test_what_was_overdue_before_the_start_is_counted_not_told(bench: Bench) -> None:
    bench.promise("p0", -30)
    bench.promise("p1", 30)
    bench.reminders.start()
    bench.pass_time(1)
    assert bench.due == []
    assert bench.came == []
    assert bench.counts[-1] == 2
    bench.reminders.stop()


def test_what_came_due_while_the_window_was_closed_is_told_at_the_start_without_a_bell(qtbot: QtBot) -> None:
    bench = Bench(seen=(NOW - timedelta(minutes=20)).isoformat())
    bench.promise("p0", -30)
    bench.promise("p1", -10)
    bench.reminders.start()
    bench.pass_time(1)
    assert bench.came == [PRIYA]
    assert bench.due == []
    bench.reminders.stop()


def test_where_the_clock_was_ahead_when_the_window_was_closed_all_that_is_overdue_is_told(qtbot: QtBot) -> None:
    bench = Bench(seen=(NOW + timedelta(days=1)).isoformat())
    bench.promise("p0", -30)
    bench.reminders.start()
    assert bench.came == [WOJCIECH]
    bench.reminders.stop()


def test_nothing_is_told_while_a_call_goes_on_and_all_of_it_after(bench: Bench) -> None:
    bench.promise("p0", 5)
    bench.promise("p1", 6)
    bench.reminders.start()
    bench.context.set_live(True)
    bench.pass_time(10)
    assert bench.due == []
    bench.context.set_live(False)
    assert bench.due == [[WOJCIECH, PRIYA]]
    bench.reminders.stop()


def test_one_whose_call_begins_while_the_desk_is_asked_waits_till_it_ends(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.promise("p0", 5)
    bench.reminders.start()
    rows = bench.desk.callback_rows

    def a_call_begins(callbacks: Collection[CallbackId]) -> tuple[CallbackRow, ...]:
        bench.context.set_live(True)
        return rows(callbacks)

    monkeypatch.setattr(bench.desk, "callback_rows", a_call_begins)
    bench.pass_time(5)
    assert bench.due == []
    monkeypatch.undo()
    bench.context.set_live(False)
    assert bench.due == [[WOJCIECH]]
    bench.reminders.stop()


def test_after_sleep_all_that_came_due_is_told_at_once(bench: Bench) -> None:
    bench.promise("p0", 5)
    bench.promise("p2", 400)
    bench.reminders.start()
    bench.pass_time(500)
    assert bench.due == [[WOJCIECH, CHIDINMA]]
    bench.reminders.stop()


def test_a_clock_put_forward_and_back_loses_and_doubles_nothing(bench: Bench) -> None:
    bench.promise("p0", 5)
    bench.promise("p1", 120)
    bench.reminders.start()
    bench.pass_time(5)
    bench.set_clock(24 * 60)
    bench.set_clock(-24 * 60)
    bench.pass_time(114)
    assert bench.due == [[WOJCIECH], [PRIYA]]
    bench.pass_time(1)
    assert bench.due == [[WOJCIECH], [PRIYA], [PRIYA]], "told a day early by a clock that was wrong"
    bench.reminders.stop()


def test_a_clock_put_back_for_a_while_tells_nothing_twice(bench: Bench) -> None:
    bench.promise("p0", 5)
    bench.reminders.start()
    bench.pass_time(5)
    bench.set_clock(-24 * 60)
    bench.pass_time(30)
    bench.set_clock(24 * 60)
    assert bench.due == [[WOJCIECH]]
    bench.reminders.stop()


def test_one_that_was_moved_is_told_again_at_its_new_time(bench: Bench) -> None:
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
    assert bench.due == [[CHIDINMA]]
    assert bench.counts[-1] == 1
    bench.reminders.stop()


def test_a_promise_made_by_another_program_is_found_within_a_minute(bench: Bench) -> None:
    bench.reminders.start()
    bench.promise("p2", 3)
    bench.pass_time(1)
    bench.pass_time(2)
    assert bench.due == [[CHIDINMA]]
    bench.reminders.stop()


def test_one_that_is_done_is_not_told(bench: Bench) -> None:
    bench.promise("p0", 5)
    bench.reminders.start()
    bench.context.do(lambda desk: desk.callback_done(CallbackId("k0")))
    bench.pass_time(6)
    assert bench.due == []
    bench.reminders.stop()


def test_one_that_was_stopped_meanwhile_is_not_told(bench: Bench) -> None:
    bench.promise("p0", 5)
    bench.reminders.start()
    bench.desk.booked.clear()
    bench.pass_time(0.1)
    bench.pass_time(5)
    assert bench.due == []
    bench.reminders.stop()


def test_other_changes_are_passed_over(bench: Bench) -> None:
    bench.reminders.start()
    before = bench.desk.asked.count("waiting")
    bench.context.changed.emit(Changes(frozenset({Topic.SETTINGS})))
    assert bench.desk.asked.count("waiting") == before
    bench.reminders.stop()


def test_it_waits_by_itself_until_the_next_is_due(bench: Bench, qtbot: QtBot) -> None:
    bench.promise("p0", 5)
    bench.reminders.start()
    bench.desk.now += timedelta(minutes=5) - timedelta(milliseconds=20)
    bench.reminders.look()
    bench.desk.now += timedelta(milliseconds=30)
    qtbot.waitUntil(lambda: bench.due == [[WOJCIECH]])
    bench.reminders.stop()


def test_a_computer_that_has_travelled_shows_every_time_anew(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.reminders.start()
    told: list[Changes] = []
    bench.context.changed.connect(told.append)
    bench.pass_time(0.1)
    assert told == []
    monkeypatch.setattr(reminders, "home_zone", lambda _settings: "Asia/Tokyo")
    bench.pass_time(0.1)
    bench.pass_time(0.1)
    assert told == [ALL]
    bench.reminders.stop()


def test_after_the_end_nothing_is_told(bench: Bench) -> None:
    bench.promise("p0", 5)
    bench.reminders.start()
    bench.reminders.stop()
    bench.pass_time(10)
    bench.context.changed.emit(ALL)
    assert bench.due == []


def test_the_steady_clock_goes_on() -> None:
    assert steady_seconds() <= steady_seconds()
