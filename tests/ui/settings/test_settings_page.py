from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.bench import CTRL, Bench

from coachdesk.errors import UserError, WorldError
from coachdesk.settings import Settings
from coachdesk.ui.controls import Number, Pick, Switch
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.settings.data_part import RestoreSheet
from coachdesk.ui.settings.page import SettingsPage
from coachdesk.ui.settings.table import ENTRIES, GROUPS
from coachdesk.ui.sheet import show_in_view


@pytest.fixture
def page(bench: Bench) -> SettingsPage:
    return bench.open("settings", SettingsPage)


def field(page: SettingsPage, name: str) -> LineField:
    editor = page.rows[name].editor
    assert isinstance(editor, LineField)
    return editor


def pick(page: SettingsPage, name: str) -> Pick:
    editor = page.rows[name].editor
    assert isinstance(editor, Pick)
    return editor


def test_every_entry_of_the_table_is_a_setting_and_stands_under_a_group() -> None:
    known = {f.name for f in fields(Settings)}
    assert {entry.name for entry in ENTRIES} <= known
    assert {entry.group for entry in ENTRIES} <= set(GROUPS)


def test_a_text_is_saved_when_it_is_left(bench: Bench, page: SettingsPage) -> None:
    editor = field(page, "my_name")
    editor.input.setFocus()
    editor.input.setText("Sam Rivers")
    bench.press(Qt.Key.Key_Return)
    assert bench.desk.settings.my_name == "Sam Rivers"
    assert bench.settings.my_name == "Sam Rivers"


def test_a_value_that_can_not_be_says_so_beside_it_and_nothing_changes(bench: Bench, page: SettingsPage) -> None:
    editor = field(page, "zone")
    editor.input.setFocus()
    editor.input.setText("Cork")
    bench.press(Qt.Key.Key_Return)
    assert page.rows["zone"].wrong() == "There is no time zone called 'Cork'."
    assert bench.desk.settings.zone == "Europe/Dublin"
    bench.press(Qt.Key.Key_Escape)
    assert bench.failed == []


def test_the_theme_changes_at_once(bench: Bench, page: SettingsPage) -> None:
    editor = pick(page, "theme")
    editor.setCurrentIndex(editor.findText("Dark"))
    editor.activated.emit(editor.currentIndex())
    assert bench.settings.theme == "dark"
    assert bench.context.theme.dark


def test_the_text_grows_by_a_button(bench: Bench, page: SettingsPage) -> None:
    editor = page.rows["text_size"].editor
    assert isinstance(editor, Number)
    editor.spin.stepUp()
    assert bench.settings.text_size == 110
    assert editor.spin.text() == "110 %"


def test_switching_single_keys_off_counts_at_once(bench: Bench, page: SettingsPage) -> None:
    editor = page.rows["single_keys"].editor
    assert isinstance(editor, Switch)
    editor.click()
    assert not bench.settings.single_keys
    assert (
        bench.context.commands.cap("desk.stop" if bench.context.commands.get("desk.stop") else "callbacks.done")[:3]
        == "Alt"
    )


def test_the_two_schools_come_from_the_playbook(bench: Bench, page: SettingsPage) -> None:
    editor = pick(page, "silent_hang_up")
    words = [editor.itemText(n) for n in range(editor.count())]
    assert words == ["Playbook: Write instead", "Write instead", "Call back now"]
    editor.setCurrentIndex(2)
    editor.activated.emit(2)
    assert bench.settings.silent_hang_up == "call_back_now"


def test_a_key_is_changed_by_pressing_it(bench: Bench, page: SettingsPage) -> None:
    taker = page.keys.taker("callbacks.done")
    taker.click()
    assert taker.text() == "Press a key"
    taker.setFocus()
    bench.press(Qt.Key.Key_W)
    assert bench.settings.keys == {"callbacks.done": "W"}
    assert bench.context.commands.key("callbacks.done") == "W"
    assert taker.text() == "W"


def test_while_a_key_is_taken_it_does_nothing_else(bench: Bench, page: SettingsPage) -> None:
    taker = page.keys.taker("callbacks.done")
    taker.click()
    taker.setFocus()
    bench.press(Qt.Key.Key_1, CTRL)
    assert bench.window.page_id == "settings"
    assert "already stands for" in page.keys.wrong()


def test_a_key_that_is_taken_is_refused_with_a_sentence(bench: Bench, page: SettingsPage) -> None:
    taker = page.keys.taker("callbacks.done")
    taker.taken.emit("S")
    assert page.keys.wrong() == "S already stands for “Put off: minutes, or the next working day”, so “Done” keeps D."
    assert bench.settings.keys == {}
    assert taker.text() == "D"


def test_a_key_can_be_taken_away_and_escape_leaves_it(bench: Bench, page: SettingsPage) -> None:
    taker = page.keys.taker("callbacks.done")
    taker.setFocus()
    taker.click()
    bench.press(Qt.Key.Key_Shift)
    assert taker.listening
    bench.press(Qt.Key.Key_Escape)
    assert taker.text() == "D"
    taker.click()
    bench.press(Qt.Key.Key_Backspace)
    assert bench.settings.keys == {"callbacks.done": ""}
    assert taker.text() == "None"
    taker.click()
    page.search.input.setFocus()
    assert not taker.listening


def test_putting_a_key_back_forgets_the_change(bench: Bench, page: SettingsPage) -> None:
    page.keys.taker("callbacks.done").taken.emit("W")
    page.keys.taker("callbacks.done").taken.emit("D")
    assert bench.settings.keys == {}


def test_all_keys_can_be_put_back(bench: Bench, page: SettingsPage) -> None:
    page.keys.taker("callbacks.done").taken.emit("W")
    page.reset_keys()
    assert bench.settings.keys == {}
    assert page.keys.taker("callbacks.done").text() == "D"


def test_the_search_shows_what_fits_and_hides_the_rest(bench: Bench, page: SettingsPage) -> None:
    bench.press(Qt.Key.Key_Slash)
    bench.type("motion")
    assert page.rows["reduce_motion"].isVisible()
    assert not page.rows["my_name"].isVisible()
    bench.type("zzz")
    assert page.nothing_fits()
    bench.press(Qt.Key.Key_Escape)
    assert not page.nothing_fits()
    assert QApplication.focusWidget() is not page.search.input


def test_the_data_folder_can_be_opened(bench: Bench, page: SettingsPage) -> None:
    page.data.open_button.click()
    assert bench.opened == ["file:///data/coachdesk"]


def test_a_backup_is_one_click_and_says_its_name(bench: Bench, page: SettingsPage) -> None:
    page.data.backup_button.click()
    assert bench.said[-1] == "A checked backup: coachdesk-2026-11-25.db"


def test_a_backup_that_fails_is_told(bench: Bench, page: SettingsPage) -> None:
    bench.desk.fails["backup"] = WorldError("The disk is full. Nothing was lost.")
    page.data.backup_button.click()
    assert bench.failed == ["The disk is full. Nothing was lost."]


def test_the_doctor_says_what_is_well_and_what_is_not(page: SettingsPage) -> None:
    page.data.doctor_button.click()
    assert page.data.shown_checks() == ["settings: well. They can be read.", "disk: needs a look. It is full."]
    page.data.doctor_button.click()
    assert len(page.data.shown_checks()) == 2


def test_a_restore_says_first_what_it_does(bench: Bench, page: SettingsPage) -> None:
    page.data.restore_button.click()
    assert bench.no_sheet()
    bench.files.answer = Path("/backups/monday.db")
    page.data.restore_button.click()
    sheet = bench.sheet(RestoreSheet)
    assert "restore" not in bench.desk.asked
    sheet.restore()
    assert "restore" in bench.desk.asked
    assert bench.no_sheet()


def test_a_restore_that_is_refused_stays_open_with_the_sentence(bench: Bench, page: SettingsPage) -> None:
    bench.files.answer = Path("/backups/monday.db")
    bench.desk.fails["restore"] = UserError("That is not a backup.")
    page.data.restore_button.click()
    sheet = bench.sheet(RestoreSheet)
    sheet.restore()
    assert sheet.said() == "That is not a backup."
    assert not bench.no_sheet()


def test_a_control_that_takes_the_focus_from_outside_the_scrolled_part_is_scrolled_into_view(
    bench: Bench, page: SettingsPage
) -> None:
    page.keys.rows()[-1][0].setFocus()
    show_in_view(page.keys)
    first = page.rows["my_name"].editor
    page.focus_search()
    assert not seen(page, first)
    bench.press(Qt.Key.Key_Tab)
    assert seen(page, first)


def seen(page: SettingsPage, part: QWidget) -> bool:
    """Whether all of it is in sight."""
    return part.visibleRegion().boundingRect() == part.rect()
