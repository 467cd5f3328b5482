from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.ui.bench import Bench, MakeBench
from tests.ui.fake_desk import NOW, FakeDesk, people

from coachdesk.errors import WorldError
from coachdesk.model.call import CallbackState
from coachdesk.model.ids import CallbackId, ProspectId
from coachdesk.ui.callbacks.page import CallbacksPage
from coachdesk.ui.callbacks.saving import file_name, write
from coachdesk.ui.desk.when_field import slot_menu
from coachdesk.ui.history.panel import HistoryPanel


def promised() -> FakeDesk:
    desk = FakeDesk(people(7))
    desk.add_callback(ProspectId("p0"), at=NOW - timedelta(minutes=40))
    desk.add_callback(ProspectId("p1"), at=NOW + timedelta(minutes=46), reason="Asked for the afternoon")
    desk.add_callback(ProspectId("p2"), at=NOW + timedelta(days=1))
    return desk


@pytest.fixture
def bench(make_bench: MakeBench) -> Bench:
    return make_bench(desk=promised())


@pytest.fixture
def page(bench: Bench) -> CallbacksPage:
    return bench.open("callbacks", CallbacksPage)


def menu(page: CallbacksPage) -> QMenu:
    found = page.findChild(QMenu)
    assert isinstance(found, QMenu)
    return found


def titles(page: CallbacksPage) -> list[str]:
    return [row.text for row in page.list.rows()]


def test_callbacks_stand_under_overdue_today_and_later(page: CallbacksPage) -> None:
    assert titles(page) == [
        "Overdue", "Wojciech Zieliński", "Today", "Priya Raman", "Later", "Chidinma Eze"
    ]  # fmt: skip
    assert page.head.count.text() == "3 promised, 1 overdue"


def test_each_row_says_both_times_by_their_place(page: CallbacksPage) -> None:
    overdue, london = page.list.rows()[1], page.list.rows()[5]
    assert (overdue.right, overdue.right_second) == ("15:04 yours", "09:04 Chicago")
    assert (london.right, london.right_second) == ("Tomorrow, 15:44", "London")


def test_an_overdue_row_says_so_without_colour(page: CallbacksPage) -> None:
    assert page.list.rows()[1].icon == "look"
    assert page.list.rows()[3].icon == "calendar"


def test_done_takes_it_off_the_list_and_the_next_one_is_current(bench: Bench, page: CallbacksPage) -> None:
    bench.press(Qt.Key.Key_D)
    assert bench.desk.booked[CallbackId("k0")].state is CallbackState.DONE
    assert titles(page) == ["Today", "Priya Raman", "Later", "Chidinma Eze"]
    assert page.list.current() == "k1"
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(titles(page)) == 6


@pytest.mark.parametrize(
    ("choice", "at"),
    [
        (Qt.Key.Key_1, NOW + timedelta(minutes=5)),
        (Qt.Key.Key_2, NOW + timedelta(minutes=15)),
        (Qt.Key.Key_3, NOW + timedelta(hours=1)),
        (Qt.Key.Key_4, NOW + timedelta(hours=24, minutes=-40)),
    ],
    ids=["5", "15", "hour", "day"],
)
def test_it_is_put_off_with_two_keys(bench: Bench, page: CallbacksPage, choice: Qt.Key, at: datetime) -> None:
    bench.press(Qt.Key.Key_S)
    QTest.keyClick(menu(page), choice)
    assert bench.desk.booked[CallbackId("k0")].at == at
    assert "Overdue" not in titles(page)
    assert any("Put off" in row.second for row in page.list.rows())


def test_one_that_is_not_due_is_put_off_from_its_own_time(bench: Bench, page: CallbacksPage) -> None:
    page.list.step(1)
    page.list.step(1)
    chosen = page.current()
    assert chosen is not None
    page.tools.later.click()
    QTest.keyClick(menu(page), Qt.Key.Key_3)
    assert bench.desk.booked[chosen.callback.id].at == chosen.callback.at + timedelta(hours=1)


def test_the_down_key_offers_times_with_their_reason_and_one_is_taken_by_its_digit(
    bench: Bench, page: CallbacksPage
) -> None:
    bench.press(Qt.Key.Key_T)
    bench.press(Qt.Key.Key_Down)
    offered = page.tools.phrase.findChild(QMenu)
    assert isinstance(offered, QMenu)
    words = [action.text() for action in offered.actions()]
    assert words[:2] == ["The best hour of the day.", "&1   Tomorrow 10:15 there, 16:15 yours"]
    QTest.keyClick(offered, Qt.Key.Key_1)
    assert f"{bench.desk.booked[CallbackId('k0')].local:%d %b %H:%M}" == "26 Nov 10:15"
    assert QApplication.focusWidget() is page.list


def test_where_no_time_suits_that_is_said(page: CallbacksPage) -> None:
    (only,) = slot_menu(page, ()).actions()
    assert only.text() == "No time suits in the next two weeks. Type one."
    assert not only.isEnabled()


def test_missed_ones_come_first_and_what_is_not_laid_out_is_counted(bench: Bench, page: CallbacksPage) -> None:
    board = bench.desk.callbacks()
    missed = replace(board.overdue[0], callback=replace(board.overdue[0].callback, state=CallbackState.MISSED))
    page._show(replace(board, overdue=(missed, *board.overdue), more_overdue=1200, more_later=3))
    assert titles(page) == [
        "Missed", "Wojciech Zieliński", "Overdue", "Wojciech Zieliński", "1,200 more come up as these are done",
        "Today", "Priya Raman", "Later", "Chidinma Eze", "3 more come up as these are done",
    ]  # fmt: skip
    assert page.head.count.text() == "1,206 promised, 1,202 overdue"
    page._show(replace(board, overdue=(missed,), more_overdue=2))
    assert titles(page)[:3] == ["Missed", "Wojciech Zieliński", "2 more come up as these are done"]


def test_arrows_choose_and_enter_brings_the_prospect_without_dialling(bench: Bench, page: CallbacksPage) -> None:
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Return)
    assert bench.window.page_id == "desk"
    assert bench.desk.current == "p1"
    assert bench.opened == []


def test_a_double_click_brings_the_prospect_too(bench: Bench, page: CallbacksPage) -> None:
    page.list.chosen.emit(page.list.current())
    assert bench.window.page_id == "desk"


def test_a_typed_time_is_read_back_in_both_zones_before_it_counts(bench: Bench, page: CallbacksPage) -> None:
    bench.press(Qt.Key.Key_T)
    bench.type("tue 3pm")
    bench.qtbot.waitUntil(lambda: bool(page.tools.reading()))
    assert page.tools.reading() == "Tue 1 Dec, 10:44 Chicago, 16:44 yours"
    assert bench.desk.booked[CallbackId("k0")].state is CallbackState.OPEN
    bench.press(Qt.Key.Key_Return)
    assert bench.desk.booked[CallbackId("k0")].at == NOW + timedelta(days=6, hours=1)
    assert QApplication.focusWidget() is page.list


def test_a_time_that_can_not_be_read_says_so_and_changes_nothing(bench: Bench, page: CallbacksPage) -> None:
    bench.press(Qt.Key.Key_T)
    bench.type("whenever")
    bench.press(Qt.Key.Key_Return)
    assert page.tools.reading() == "“whenever” is not a time I can read. Nothing was changed. Try “tue 3pm”."
    assert page.tools.phrase.text() == "whenever"
    assert bench.failed == []
    bench.press(Qt.Key.Key_Escape)
    assert page.tools.phrase.text() == ""


def test_a_callback_is_saved_as_a_calendar_file(bench: Bench, page: CallbacksPage, tmp_path: Path) -> None:
    bench.files.answer = tmp_path / "call.ics"
    bench.press(Qt.Key.Key_L)
    assert (tmp_path / "call.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert bench.files.asked == ["Save the callback: Wojciech Zieliński.ics"]
    assert bench.said[-1] == "Saved as call.ics"


def test_asking_where_to_save_can_be_left(bench: Bench, page: CallbacksPage) -> None:
    bench.press(Qt.Key.Key_L)
    assert "callback_ics" not in bench.desk.asked


def test_a_folder_that_refuses_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="could not be written"):
        write(tmp_path / "gone" / "call.ics", b"")


def test_a_file_name_holds_nothing_a_file_system_minds() -> None:
    assert file_name("Ann/O'Brien: <b>") == "AnnOBrien b"
    assert file_name("///") == "callback"


def test_without_callbacks_the_page_says_where_they_come_from(make_bench: MakeBench) -> None:
    page = make_bench().open("callbacks", CallbacksPage)
    assert page.empty.isVisible()
    assert page.empty.title.text() == "No callback is promised"
    assert not page.tools.isVisible()
    for verb in (page.call_now, page.mark_done, page.put_off, page._offer_times, page.type_time, page.save_ics):
        verb()
    assert page.context.live is False


def test_a_new_callback_appears_while_the_page_is_open(bench: Bench, page: CallbacksPage) -> None:
    bench.desk.add_callback(ProspectId("p5"), at=NOW + timedelta(hours=2))
    bench.window.refresh()
    assert "Siobhán Ní Bhriain" in titles(page)


def test_a_page_that_is_not_seen_is_not_read_again(bench: Bench, page: CallbacksPage) -> None:
    bench.window.open_page("desk")
    bench.window.reminders.stop()
    page.load = lambda: pytest.fail("read while hidden")  # type: ignore[method-assign]
    bench.window.refresh()
    assert page.stale


def test_the_wide_page_shows_the_history_of_who_is_chosen(make_bench: MakeBench) -> None:
    bench = make_bench(desk=promised(), wide=True)
    page = bench.open("callbacks", CallbacksPage)
    assert page.history.isVisible()
    assert isinstance(page.history, HistoryPanel)
    assert bench.desk.asked[-1] == "history"
    bench.window.resize(500, 700)
    assert not page.history.isVisible()
