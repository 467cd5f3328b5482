"""The sheet that erases somebody: it tells all of it before, and does it with no slip of the hand."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.bench import Bench

from coachdesk.errors import WorldError
from coachdesk.model.ids import ProspectId
from coachdesk.ui.forget import ForgetSheet, ask_to_forget, what_goes
from coachdesk.ui.history.panel import HistorySheet
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.settings.data_part import EraseRemovedSheet
from coachdesk.ui.settings.page import SettingsPage

P0 = ProspectId("p0")


def asked(bench: Bench) -> ForgetSheet:
    ask_to_forget(bench.context, P0)
    return bench.sheet(ForgetSheet)


def words(sheet: ForgetSheet) -> str:
    return " ".join(label.text() for label in sheet.findChildren(PlainLabel))


def test_it_is_asked_from_the_history_by_one_key(bench: Bench) -> None:
    bench.context.open_sheet(HistorySheet(bench.context, P0, "Ana"))
    bench.press(Qt.Key.Key_F)
    assert bench.sheet(ForgetSheet).isVisible()
    assert bench.desk.forgotten == []


def test_it_says_what_goes_what_stays_and_that_nothing_brings_it_back(bench: Bench) -> None:
    told = words(asked(bench))
    assert "2 notes, one draft, one callback, the recording of their name" in told
    assert "Nothing brings this back" in told
    assert "alone, without a name" in told
    assert "Delete the 3 older copies they stand in" in told
    assert "files you exported and notes on others that name them are not reached" in told


def test_enter_where_it_opens_leaves_everything_as_it_is(bench: Bench) -> None:
    sheet = asked(bench)
    assert QApplication.focusWidget() is sheet.cancel_button
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.desk.forgotten == []
    bench.press(Qt.Key.Key_Space)
    assert bench.no_sheet()
    assert bench.desk.forgotten == []


def test_it_is_done_as_the_switches_say(bench: Bench) -> None:
    sheet = asked(bench)
    assert sheet.alone is not None
    assert sheet.copies is not None
    sheet.copies.switch.click()
    sheet.erase_button.click()
    assert bench.desk.forgotten == [(P0, True, False)]
    assert bench.no_sheet()


def test_who_asked_not_to_be_called_stays_on_that_list(bench: Bench) -> None:
    bench.desk.people[P0] = replace(bench.desk.people[P0], do_not_call=True)
    sheet = asked(bench)
    assert sheet.alone is not None
    assert sheet.alone.switch.isChecked()
    assert not sheet.alone.switch.isEnabled()
    assert "They asked not to be called, so that stays" in words(sheet)


def test_where_there_is_nothing_to_choose_nothing_is_asked(bench: Bench) -> None:
    found = bench.desk.forgettable(P0)
    sheet = ForgetSheet(bench.context, replace(found, kept=(), copies=0, notes=0, drafts=0, callbacks=0, clip=False))
    bench.context.open_sheet(sheet)
    assert (sheet.alone, sheet.copies) == (None, None)
    sheet.erase_button.click()
    assert bench.desk.forgotten == [(P0, True, False)]


def test_many_contacts_are_counted(bench: Bench) -> None:
    found = replace(bench.desk.forgettable(P0), kept=tuple(f"+1 212 555 010{n}" for n in range(4)))
    bench.context.open_sheet(ForgetSheet(bench.context, found))
    assert "4 numbers and addresses: alone" in words(bench.sheet(ForgetSheet))
    assert what_goes(replace(found, calls=1)).count("one call,") == 1


def test_during_a_call_nobody_is_erased(bench: Bench) -> None:
    sheet = asked(bench)
    bench.context.set_live(True)
    sheet.erase_button.click()
    assert bench.desk.forgotten == []
    assert sheet.said() == "A call is on. Erase them when it has ended."
    bench.context.set_live(False)


def test_a_refusal_is_told_on_the_sheet(bench: Bench) -> None:
    bench.desk.fails["forget"] = WorldError("The disk is full.", hint="Free some space.")
    sheet = asked(bench)
    sheet.erase_button.click()
    assert sheet.said() == "The disk is full. Free some space."
    assert sheet.erase_button.isEnabled()


def test_those_taken_off_before_are_erased_from_the_settings(bench: Bench) -> None:
    page = bench.open("settings", SettingsPage)
    page.data.erase_button.click()
    sheet = bench.sheet(EraseRemovedSheet)
    assert QApplication.focusWidget() is sheet.cancel_button
    assert "forget_removed" not in bench.desk.asked
    sheet.erase_button.click()
    assert "forget_removed" in bench.desk.asked
    assert bench.no_sheet()
    assert bench.said[-1] == "2 people are erased for good"


def test_enter_presses_the_button_that_has_the_focus(bench: Bench) -> None:
    sheet = asked(bench)
    sheet.erase_button.setFocus()
    bench.press(Qt.Key.Key_Return)
    assert bench.desk.forgotten == [(P0, True, True)]
