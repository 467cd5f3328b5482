from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from tests.ui.bench import CTRL, Bench, MakeBench
from tests.ui.fake_desk import FakeDesk
from tests.ui.painted import Watch, watch

from coachdesk.ui.desk_slot import DeskSlot
from coachdesk.ui.first_start import FirstStart
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.prospects.form import ProspectSheet
from coachdesk.ui.prospects.importing import ImportSheet

__all__ = ["watch"]


@pytest.fixture
def empty(make_bench: MakeBench) -> Bench:
    return make_bench(desk=FakeDesk())


@pytest.fixture
def first(empty: Bench) -> FirstStart:
    slot = empty.open("desk", DeskSlot)
    assert slot.first is not None
    return slot.first


def test_an_empty_desk_shows_three_ways_on(first: FirstStart) -> None:
    assert first.isVisible()
    assert [b.text() for b in first.ways()] == ["Import a list", "Try the sample list", "Add one prospect"]


def test_a_desk_with_people_does_not_even_build_them(bench: Bench) -> None:
    assert bench.open("desk", DeskSlot).first is None


def test_the_sample_list_fills_the_desk_and_goes_again_in_one_step(empty: Bench, first: FirstStart) -> None:
    first.sample_button.click()
    assert not first.isVisible()
    assert empty.open("desk", DeskSlot).desk.isVisible()
    empty.context.commands.run("list.no_sample")
    empty.window.open_page("desk")
    assert first.isVisible()


def test_importing_begins_with_the_file(empty: Bench, first: FirstStart) -> None:
    first.import_button.click()
    empty.sheet(ImportSheet)


def test_one_prospect_can_be_added(empty: Bench, first: FirstStart) -> None:
    empty.press(Qt.Key.Key_N, CTRL)
    sheet = empty.sheet(ProspectSheet)
    empty.type("Ruth")
    sheet.save()
    empty.window.open_page("desk")
    assert not first.isVisible()


def test_a_file_dropped_on_the_empty_desk_is_previewed(empty: Bench, first: FirstStart) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(Path("/lists/march.csv")))])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    first.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, none))
    empty.sheet(ImportSheet)
    assert "read_list" in empty.desk.asked


def test_tab_goes_through_the_three_ways(empty: Bench, first: FirstStart) -> None:
    assert first.import_button.hasFocus()
    empty.press(Qt.Key.Key_Tab)
    assert first.sample_button.hasFocus()
    empty.press(Qt.Key.Key_Space)
    assert empty.desk.sample


def test_enter_presses_the_way_that_has_the_focus_on_every_desktop(empty: Bench, first: FirstStart) -> None:
    first.sample_button.setFocus()
    empty.press(Qt.Key.Key_Return)
    assert empty.desk.sample
    assert not first.isVisible()


def test_every_word_of_the_first_screen_is_whole_with_letters_twice_as_large(
    empty: Bench, first: FirstStart, watch: Watch
) -> None:
    empty.context.theme.set_look(mode="light", text_size=200, reduce_motion=True)
    empty.window.resize(380, 700)
    QApplication.processEvents()
    watch.look(first)
    assert not watch.cut
    # It scrolls where it is taller than its place; nothing is squeezed into what there is.
    for way in first.ways():
        assert way.height() >= way.heightForWidth(way.width())
    assert first.findChildren(Scroll)[0].verticalScrollBar().maximum() > 0
