"""The line that says a callback is due, worked by keys in the window."""

from array import array
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from tests.ui.bench import Bench, MakeBench
from tests.ui.fake_desk import NOW, FakeDesk, people

from coachdesk.errors import WorldError
from coachdesk.model.call import CallbackState
from coachdesk.model.ids import CallbackId, ProspectId
from coachdesk.ui import chime
from coachdesk.ui.banner import ReminderBanner

FIRST = "Callback due: Wojciech Zieliński, {}, planned for 09:49 Chicago, 15:49 yours"


class Rung:
    def __init__(self, bench: Bench) -> None:
        self.bench, self.times, self.noticed = bench, 0, []  # type: tuple[Bench, int, list[tuple[str, str]]]
        bench.window.due._chime = self._ring
        bench.context.tray = lambda title, text: self.noticed.append((title, text))

    def _ring(self) -> None:
        self.times += 1

    @property
    def banner(self) -> ReminderBanner:
        return self.bench.window.due.banner


@pytest.fixture
def bench(make_bench: MakeBench) -> Bench:
    desk = FakeDesk(people(7))
    for n, minutes in ((0, 5), (1, 5), (2, 60)):
        desk.add_callback(ProspectId(f"p{n}"), at=NOW + timedelta(minutes=minutes))
    return make_bench(desk=desk)


@pytest.fixture
def rung(bench: Bench) -> Rung:
    return Rung(bench)


def pass_time(bench: Bench, minutes: float) -> None:
    bench.desk.now += timedelta(minutes=minutes)
    bench.window.reminders.look()


def menu(rung: Rung) -> QMenu:
    found = rung.banner.findChild(QMenu)
    assert isinstance(found, QMenu)
    return found


def test_it_shows_in_the_window_with_both_times_and_is_heard_and_noticed_once(bench: Bench, rung: Rung) -> None:
    pass_time(bench, 5)
    company = bench.desk.people[ProspectId("p0")].company
    assert rung.banner.isVisible()
    assert rung.banner.text() == f"{FIRST.format(company)}, and 1 more."
    assert rung.times == 1
    assert rung.noticed == [("Callback due", f"Wojciech Zieliński, {company} and 1 more")]


def test_call_now_brings_the_prospect_without_dialling_and_the_next_one_shows(bench: Bench, rung: Rung) -> None:
    pass_time(bench, 5)
    bench.press(Qt.Key.Key_F9)
    assert (bench.window.page_id, bench.desk.current) == ("desk", "p0")
    assert bench.opened == []
    assert rung.banner.text().startswith("Callback due: Priya Raman")
    bench.press(Qt.Key.Key_F9)
    assert not rung.banner.isVisible()


def test_done_ticks_it_off(bench: Bench, rung: Rung) -> None:
    pass_time(bench, 5)
    bench.press(Qt.Key.Key_F10)
    assert bench.desk.booked[CallbackId("k0")].state is CallbackState.DONE
    assert rung.banner.text().startswith("Callback due: Priya Raman")


@pytest.mark.parametrize(
    ("choice", "minutes"),
    [(Qt.Key.Key_1, 10), (Qt.Key.Key_2, 20), (Qt.Key.Key_3, 65), (Qt.Key.Key_4, 24 * 60 + 5)],
    ids=["5", "15", "hour", "day"],
)
def test_later_takes_two_keys(bench: Bench, rung: Rung, choice: Qt.Key, minutes: int) -> None:
    pass_time(bench, 5)
    bench.press(Qt.Key.Key_F7)
    QTest.keyClick(menu(rung), choice)
    kept = bench.desk.booked[CallbackId("k0")]
    assert (kept.at, kept.state) == (NOW + timedelta(minutes=minutes), CallbackState.SNOOZED)
    assert rung.banner.text().startswith("Callback due: Priya Raman")


def test_one_that_was_put_off_rings_again(bench: Bench, rung: Rung) -> None:
    pass_time(bench, 5)
    bench.press(Qt.Key.Key_F10)
    bench.press(Qt.Key.Key_F7)
    QTest.keyClick(menu(rung), Qt.Key.Key_Return)
    assert not rung.banner.isVisible()
    pass_time(bench, 5)
    assert rung.times == 2
    assert rung.banner.text().startswith("Callback due: Priya Raman")


def test_the_keys_mean_nothing_while_nothing_is_due(bench: Bench, rung: Rung) -> None:
    for key in (Qt.Key.Key_F7, Qt.Key.Key_F9, Qt.Key.Key_F10):
        bench.press(key)
    due = bench.window.due
    due.call()
    due.done()
    due.put_off()
    assert bench.desk.current == "p0"
    assert all(one.state is CallbackState.OPEN for one in bench.desk.booked.values())


def test_what_is_dealt_with_elsewhere_goes_from_the_line(bench: Bench, rung: Rung) -> None:
    pass_time(bench, 5)
    bench.context.do(lambda desk: desk.callback_done(CallbackId("k0")))
    assert rung.banner.text().startswith("Callback due: Priya Raman")
    bench.context.do(lambda desk: desk.snooze(CallbackId("k1")))
    assert not rung.banner.isVisible()


def test_put_away_they_stay_on_the_page_and_do_not_come_back(bench: Bench, rung: Rung) -> None:
    pass_time(bench, 5)
    rung.banner.put_away()
    bench.window.refresh()
    pass_time(bench, 5)
    assert not rung.banner.isVisible()
    assert rung.times == 1


def test_all_of_them_are_one_key_away(bench: Bench, rung: Rung) -> None:
    pass_time(bench, 5)
    assert rung.banner.every.isVisible()
    rung.banner.every.click()
    assert bench.window.page_id == "callbacks"
    assert not rung.banner.isVisible()


def test_while_a_call_goes_on_nothing_shows_or_sounds(bench: Bench, rung: Rung) -> None:
    bench.context.set_live(True)
    pass_time(bench, 70)
    assert (rung.banner.isVisible(), rung.times, rung.noticed) == (False, 0, [])
    bench.context.set_live(False)
    assert rung.banner.text().endswith("and 2 more.")
    assert rung.times == 1


def test_one_an_hour_late_is_called_missed_and_what_was_promised_is_said_so(bench: Bench, rung: Rung) -> None:
    row = bench.desk.callback_rows([CallbackId("k0")])[0]
    callback = replace(row.callback, state=CallbackState.MISSED, promised=True)
    yesterday = row.local_here - timedelta(days=1)
    missed = replace(row, callback=callback, company="", local_here=yesterday, local_there=yesterday)
    bench.window.due.show((missed,))
    assert rung.banner.text() == "Callback missed: Wojciech Zieliński, promised for yesterday, 15:49."
    assert rung.times == 0


def test_one_that_was_put_off_is_not_said_to_be_promised_for_that_hour(bench: Bench, rung: Rung) -> None:
    row = bench.desk.callback_rows([CallbackId("k0")])[0]
    callback = replace(row.callback, state=CallbackState.SNOOZED, promised=True)
    bench.window.due.show((replace(row, callback=callback, company=""),))
    assert "Wojciech Zieliński, put off to " in rung.banner.text()


def test_the_sound_can_be_switched_off(make_bench: MakeBench) -> None:
    desk = FakeDesk(people(2))
    desk.add_callback(ProspectId("p0"), at=NOW + timedelta(minutes=5))
    bench = make_bench(desk=desk, reminder_sound=False)
    rung = Rung(bench)
    pass_time(bench, 5)
    assert rung.banner.isVisible()
    assert rung.times == 0


def test_the_window_keeps_when_it_was_closed(bench: Bench) -> None:
    bench.window.close()
    assert bench.desk.settings.window["seen"] == NOW.isoformat()


def test_the_sound_is_gentle_short_and_ends_in_silence() -> None:
    samples = array("h", chime.notes().samples)
    assert 0 < max(map(abs, samples)) < 0.2 * 32767
    assert chime.notes().seconds < 1.5
    assert max(map(abs, samples[-200:])) < 0.01 * 32767


def test_without_a_speaker_nothing_is_heard_and_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def play(pcm: object) -> None:
        asked.append(pcm)
        raise WorldError("There is no speaker.")

    monkeypatch.setattr("coachdesk.sound.play", play)
    chime.ring()
    assert asked == [chime.notes()]
