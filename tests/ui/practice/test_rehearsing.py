"""The rehearsal: one key records and stops, what it comes to is told, nothing is lost, all of it by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.core.sound.sounds import joined, silence, tone
from tests.ui.bench import Bench
from tests.ui.fake_voice import NO_MICROPHONE

from coachdesk.errors import WorldError
from coachdesk.model.rehearsal import Heard
from coachdesk.ui.pages import PRACTICE
from coachdesk.ui.practice.page import PracticePage
from coachdesk.ui.practice.rehearsing import READY, RehearsingView

SAID = joined(silence(0.6), tone(1, pitch=300), silence(0.8), tone(1, pitch=300), silence(0.4))


@pytest.fixture
def view(bench: Bench) -> RehearsingView:
    page = bench.open(PRACTICE, PracticePage)
    bench.press(Qt.Key.Key_H)
    return page.rehearsing


def record(bench: Bench, view: RehearsingView) -> None:
    bench.press(Qt.Key.Key_Space)
    bench.sounds.last.hear(SAID)
    bench.press(Qt.Key.Key_Space)


def heard(bench: Bench, view: RehearsingView) -> None:
    bench.qtbot.waitUntil(lambda: bool(bench.desk.takes.kept), timeout=20_000)


def test_the_opener_at_hand_stands_there_to_be_said(view: RehearsingView) -> None:
    assert view.text.text() == "Hi Dana, it’s Sam from Ledgerly."
    assert view.line.text() == READY
    assert not view.wave.isVisible()


def test_one_key_records_and_stops_and_what_it_comes_to_is_told(bench: Bench, view: RehearsingView) -> None:
    bench.press(Qt.Key.Key_Space)
    bench.sounds.last.hear(SAID)
    bench.context.voice.changed.emit()
    assert view.line.text().startswith("Recording, 0:03")
    assert view.wave.isVisible()
    bench.press(Qt.Key.Key_Space)
    assert bench.sounds.last.ended, "the microphone is free"
    assert view.line.text().startswith("Listening")
    heard(bench, view)
    (take,) = bench.desk.takes.kept
    assert take.text == "Hi Dana, it’s Sam from Ledgerly."
    assert bench.desk.takes.sounds[take.id]
    assert "first word after 0.6 s" in view.sums.text()
    assert "1 pauses" not in view.sums.text()
    assert view.wave.isVisible()
    bench.press(Qt.Key.Key_Y)
    assert bench.sounds.said[-1].seconds == pytest.approx(SAID.seconds, abs=0.01)
    bench.press(Qt.Key.Key_L)
    assert bench.desk.takes.kept[0].until is None
    assert not view.keep.isVisible()
    bench.press(Qt.Key.Key_Delete)
    assert bench.desk.takes.kept == []
    assert not view.wave.isVisible()


def test_without_a_microphone_it_is_typed(bench: Bench, view: RehearsingView) -> None:
    bench.sounds.deaf = NO_MICROPHONE
    bench.press(Qt.Key.Key_Space)
    bench.sounds.last.stop()
    assert "no microphone" in view.line.text()
    view.text.set_text("Um, how do you know what slips, and who waits for it?")
    bench.press(Qt.Key.Key_J)
    assert bench.desk.takes.kept[0].told.heard is Heard.TYPED
    assert "1 filler" in view.sums.text()
    assert "Touched: What slips" in view.points.text()
    assert not view.play.isVisible()


def test_enter_goes_to_the_text_and_ctrl_enter_judges_it_from_there(bench: Bench, view: RehearsingView) -> None:
    bench.press(Qt.Key.Key_Return)
    assert view.text.input.hasFocus()
    QTest.keyClicks(view.text.input, "Um, how do you do it today?")
    assert view.text.text() == "Um, how do you do it today?"
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.desk.takes.kept[0].told.heard is Heard.TYPED
    assert not view.text.input.hasFocus(), "the next key is the page’s"


def test_a_long_opener_stands_there_whole(bench: Bench) -> None:
    page = bench.open(PRACTICE, PracticePage)
    long = "Hi, Sam from Ledgerly. I’m calling because of one thing, and it takes a while to say what. "
    page.rehearsing.text.set_text(long * 2)  # while another part is shown
    bench.press(Qt.Key.Key_H)
    field = page.rehearsing.text
    bench.qtbot.waitUntil(lambda: field.height() == field.sizeHint().height())
    assert field.input.verticalScrollBar().maximum() == 0


def test_a_microphone_that_is_unplugged_leaves_what_was_said(bench: Bench, view: RehearsingView) -> None:
    bench.press(Qt.Key.Key_Space)
    run = bench.sounds.last
    run.hear(SAID)
    run.error = WorldError("The microphone went away.", hint="Plug it in and try again.", code="unplugged")
    run.stop()
    heard(bench, view)
    assert "went away" in view.line.text()
    assert len(bench.desk.takes.kept) == 1


def test_a_full_disk_loses_nothing(bench: Bench, view: RehearsingView) -> None:
    bench.desk.takes.full = WorldError("The recording could not be kept: disk full.")
    record(bench, view)
    bench.qtbot.waitUntil(lambda: bool(bench.failed), timeout=20_000)
    assert "not kept yet" in view.line.text()
    assert view.play.isVisible()
    bench.desk.takes.full = None
    bench.press(Qt.Key.Key_L)
    assert len(bench.desk.takes.kept) == 1


def test_takes_are_compared_and_old_ones_go_with_a_word(bench: Bench, view: RehearsingView) -> None:
    for text in ("Um, one.", "Two and two are four."):
        view.text.set_text(text)
        bench.press(Qt.Key.Key_J)
    assert [row.second for row in view.takes.rows()] == ["5 words, 0 fillers", "2 words, 1 filler"]
    view.takes.setFocus()
    view.takes.choose(1)
    assert "1 filler" in view.sums.text()
    bench.desk.takes.gone = 2
    view.show_board(None)  # type: ignore[arg-type]
    assert "2 rehearsals were deleted" in bench.said[-1]


def test_nothing_happens_by_the_keys_where_there_is_nothing(bench: Bench, view: RehearsingView) -> None:
    view.text.set_text("")
    for key in (Qt.Key.Key_J, Qt.Key.Key_Y, Qt.Key.Key_L, Qt.Key.Key_Delete):
        bench.press(key)
    assert bench.desk.takes.kept == []
    assert bench.failed == []
