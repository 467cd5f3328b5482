"""Parts too small for a file of their own: times, file endings, our own mistakes, rows, controls."""

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.bench import Bench

from coachdesk.model.call import HistoryItem
from coachdesk.ui.bugs import watch
from coachdesk.ui.controls import Number, Pick, Switch
from coachdesk.ui.files import with_ending
from coachdesk.ui.history.view import HistoryModel
from coachdesk.ui.history.words import counted
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.playbook.cards import CardsModel
from coachdesk.ui.rows import Row, RowsModel, RowsView
from coachdesk.ui.times import both_times, capital, day_words, time_there
from coachdesk.ui.tray import harmless

TODAY = date(2026, 11, 25)


def wall(day: int, hour: int) -> datetime:
    """A wall time: it has no zone."""
    return datetime(2026, 11, day, hour, 45)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 25), "today"),
        (date(2026, 11, 26), "tomorrow"),
        (date(2026, 11, 24), "yesterday"),
        (date(2026, 12, 1), "Tue 1 Dec"),
        (date(2027, 1, 4), "Mon 4 Jan 2027"),
    ],
)
def test_days_are_said_in_short(day: date, words: str) -> None:
    assert day_words(day, today=TODAY) == words


def test_two_times_are_named_by_place_and_one_is_bare() -> None:
    here, there = wall(25, 15), wall(25, 9)
    assert both_times(there, here, zone="America/Chicago") == "09:45 Chicago, 15:45 yours"
    assert both_times(here, here, zone="Europe/Dublin") == "15:45"
    assert time_there(wall(26, 2), here, zone="Asia/Tokyo") == "Thu 02:45 Tokyo"
    assert capital("today") == "Today"


def test_a_file_gets_the_ending_of_its_kind_unless_it_has_one() -> None:
    assert with_ending(Path("/a/list"), "CSV (*.csv)") == Path("/a/list.csv")
    assert with_ending(Path("/a/list.xlsx"), "CSV (*.csv)") == Path("/a/list.xlsx")
    assert with_ending(Path("/a/list"), "All files (*)") == Path("/a/list")
    assert with_ending(Path("/a/list"), "Lists (*.csv *.vcf)") == Path("/a/list.csv")


def test_the_history_is_counted_in_words() -> None:
    now = wall(25, 15)
    items = tuple(HistoryItem(now, kind, "") for kind in ("call", "call", "draft", "import"))
    assert counted(items) == "2 calls, 1 draft"
    assert counted(items[3:]) == "No calls yet"


def test_a_mistake_of_ours_is_said_calmly_and_the_window_stays(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    watch(bench.context)
    try:
        raise ValueError("of Priya Raman")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert bench.failed[0].startswith("CoachDesk made a mistake")
    assert bench.window.isVisible()
    assert "ValueError" in caplog.text


def test_ending_the_program_from_outside_is_no_mistake(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    passed_on: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: passed_on.append(kind.__name__))
    watch(bench.context)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert passed_on == ["KeyboardInterrupt"]
    assert bench.failed == []


@pytest.fixture
def rows(qtbot: QtBot, theme: Theme) -> RowsView:
    view = RowsView(theme, name="Rows")
    qtbot.addWidget(view)
    return view


def test_the_current_row_stays_where_the_list_changes_round_it(rows: RowsView) -> None:
    rows.show_rows([Row("A"), Row("one", data=1), Row("two", data=2), Row("three", data=3)])
    rows.choose(2)
    rows.show_rows([Row("A"), Row("two", data=2), Row("three", data=3)], keep=2)
    assert rows.current() == 2
    rows.show_rows([Row("A"), Row("three", data=3)], keep=2)
    assert rows.current() == 3
    rows.show_rows([Row("A")], keep=2)
    assert rows.current() is None


def test_a_row_is_heard_whole() -> None:
    assert Row("Ann", "Acme", "15:00 yours", "09:00 Chicago", data=1).spoken == "Ann, Acme, 15:00 yours, 09:00 Chicago"
    assert Row("Undo", key="Ctrl Z", data=1).spoken == "Undo, key Ctrl Z"


def wheel() -> QWheelEvent:
    none = Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(
        QPointF(2, 2), QPointF(2, 2), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton, none, phase, False
    )


def test_the_wheel_changes_no_setting(qtbot: QtBot, theme: Theme) -> None:
    pick, number = Pick(theme, name="Pick"), Number(theme, name="Number")
    pick.addItems(["a", "b"])
    pick.setCurrentIndex(1)
    for widget in (pick, number):
        qtbot.addWidget(widget)
    for target in (pick, number.spin):
        event = wheel()
        QApplication.sendEvent(target, event)
        assert not event.isAccepted()
    assert pick.currentIndex() == 1
    assert number.spin.value() == 0


def test_a_switch_is_worked_by_space(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme, name="Switch")
    qtbot.addWidget(switch)
    switch.click()
    assert switch.isChecked()


@pytest.mark.parametrize("dark", [False, True])
def test_every_control_paints_in_both_themes(qtbot: QtBot, theme: Theme, dark: bool) -> None:
    theme.set_look(mode="dark" if dark else "light", text_size=150, reduce_motion=True)
    controls: list[QWidget] = [Pick(theme, name="a"), Switch(theme, name="b"), Number(theme, name="c")]
    for control in controls:
        qtbot.addWidget(control)
        assert not control.grab().isNull()


def test_a_notice_holds_no_markup_whatever_the_name() -> None:
    assert harmless('<b>Ann</b> & Co <a href="x">') == '‹b›Ann‹/b› ＆ Co ‹a href="x"›'


def test_without_a_tray_nothing_is_noticed_and_nothing_fails(bench: Bench) -> None:
    bench.context.tell_tray("Callback due", "Ann")
    bench.context.set_live(True)
    bench.context.tell_tray("Callback due", "Ann")
    bench.context.set_live(False)
    assert bench.failed == []


@pytest.mark.parametrize("make", [HistoryModel, RowsModel, CardsModel])
def test_an_empty_list_has_nothing_to_tell_of_no_line(make: Callable[[], QAbstractItemModel]) -> None:
    model = make()
    assert model.data(QModelIndex(), Qt.ItemDataRole.DisplayRole) is None
    assert not model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsSelectable
