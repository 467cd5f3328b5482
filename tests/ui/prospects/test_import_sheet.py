from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from tests.ui.bench import CTRL, Bench
from tests.ui.fake_desk import contact_list

from coachdesk.errors import UserError
from coachdesk.model.prospect import ContactList, RowProblem
from coachdesk.ui.context import About
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.prospects.import_preview import counts_words, problem_words
from coachdesk.ui.prospects.importing import ImportSheet, Stage
from coachdesk.ui.prospects.mapping import NO_COLUMN

FILE = Path("/lists/march.csv")


@pytest.fixture
def sheet(bench: Bench) -> ImportSheet:
    bench.desk.next_import = contact_list(3)
    bench.press(Qt.Key.Key_O, CTRL)
    return bench.sheet(ImportSheet)


def at(sheet: ImportSheet) -> Stage:
    return sheet.stage


def test_a_file_is_chosen_read_and_shown_before_anything_is_written(bench: Bench, sheet: ImportSheet) -> None:
    bench.files.answer = FILE
    bench.press(Qt.Key.Key_Return)
    assert sheet.stage is Stage.PREVIEW
    assert "import_list" not in bench.desk.asked
    assert sheet.preview.people() == ["Wojciech Zieliński", "Priya Raman", "Chidinma Eze"]
    assert sheet.preview.problems() == [
        "Row 2, Phone, “call me”: This is not a phone number. The row was kept without it."
    ]


def test_choosing_no_file_leaves_everything_as_it_is(bench: Bench, sheet: ImportSheet) -> None:
    sheet.choose()
    assert sheet.stage is Stage.CHOOSE
    assert "read_list" not in bench.desk.asked


def test_importing_adds_the_people_and_can_be_undone(bench: Bench, sheet: ImportSheet) -> None:
    sheet.read(FILE)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert len(bench.desk.people) == 10
    assert bench.no_sheet()
    assert bench.said[-1] == "3 prospects added"
    bench.press(Qt.Key.Key_Z, CTRL)
    assert len(bench.desk.people) == 7


def test_enter_on_the_button_imports_too(bench: Bench, sheet: ImportSheet) -> None:
    sheet.read(FILE)
    bench.press(Qt.Key.Key_Return)
    assert len(bench.desk.people) == 10


def test_a_file_that_can_not_be_read_says_so_and_another_can_be_chosen(bench: Bench, sheet: ImportSheet) -> None:
    bench.desk.next_import = None
    sheet.read(FILE)
    assert at(sheet) is Stage.CHOOSE
    assert sheet.said() == "march.csv holds no contacts. Nothing was imported."
    bench.desk.next_import = contact_list(1)
    sheet.read(FILE)
    assert at(sheet) is Stage.PREVIEW
    assert sheet.said() == ""


def test_a_column_can_be_given_to_another_field(bench: Bench, sheet: ImportSheet) -> None:
    sheet.read(FILE)
    combo = sheet.preview.mapping.combo("company")
    assert combo.currentText() == "Firm"
    combo.setCurrentIndex(combo.findText("Shoe size"))
    combo.activated.emit(combo.currentIndex())
    assert bench.desk.asked.count("read_list") == 2
    assert sheet.stage is Stage.PREVIEW
    assert sheet.preview.mapping.combo("company").currentText() == "Shoe size"


def test_a_field_can_be_left_out(bench: Bench, sheet: ImportSheet) -> None:
    sheet.read(FILE)
    combo = sheet.preview.mapping.combo("company")
    combo.setCurrentIndex(0)
    assert combo.currentText() == NO_COLUMN
    combo.activated.emit(0)
    assert sheet.preview.mapping.combo("company").currentText() == NO_COLUMN


def test_columns_that_lead_nowhere_say_so_and_the_preview_stays(bench: Bench, sheet: ImportSheet) -> None:
    sheet.read(FILE)
    bench.desk.fails["read_list"] = UserError("No column holds a name.")
    sheet.preview.mapping.changed.emit("name", "")
    assert sheet.stage is Stage.PREVIEW
    assert sheet.said() == "No column holds a name."


def test_fields_that_are_not_needed_are_shown_when_asked(bench: Bench, sheet: ImportSheet) -> None:
    sheet.read(FILE)
    assert sheet.preview.mapping.combo("tags").isHidden()
    assert sheet.preview.mapping.combo("first_name").isHidden()
    sheet.preview.show_all_fields()
    assert not sheet.preview.mapping.combo("tags").isHidden()
    sheet.preview.show_all_fields()
    assert sheet.preview.mapping.combo("tags").isHidden()


def test_a_vcard_has_no_columns_to_choose(bench: Bench, sheet: ImportSheet) -> None:
    bench.desk.next_import = replace(contact_list(2), kind="vcard", columns=(), mapping={}, samples=())
    sheet.read(Path("/lists/team.vcf"))
    assert sheet.preview.mapping.isHidden() or not sheet.preview.mapping.isVisible()


def test_a_list_without_anybody_can_not_be_imported(bench: Bench, sheet: ImportSheet) -> None:
    bench.desk.next_import = contact_list(0)
    sheet.read(FILE)
    sheet.import_now()
    assert "import_list" not in bench.desk.asked
    assert sheet.stage is Stage.PREVIEW


def test_stopping_an_import_leaves_no_half(bench: Bench, sheet: ImportSheet) -> None:
    sheet.read(FILE)
    # Esc comes while the first row is written.
    sheet.progressed.connect(lambda _done, _total: sheet.leave())
    sheet.import_now()
    assert sheet.said() == "The import was cancelled. Nothing was added."
    assert len(bench.desk.people) == 7
    assert sheet.stage is Stage.PREVIEW


def test_an_import_that_fails_keeps_the_preview(bench: Bench, sheet: ImportSheet) -> None:
    bench.desk.fails["import_list"] = UserError("The disk is full. Nothing was added.")
    sheet.read(FILE)
    sheet.import_now()
    assert sheet.said() == "The disk is full. Nothing was added."
    assert not bench.no_sheet()


def test_many_problems_are_counted_and_the_first_are_shown(bench: Bench, sheet: ImportSheet) -> None:
    problems = tuple(RowProblem(n, "", "", "Left out.") for n in range(1, 81))
    bench.desk.next_import = replace(contact_list(40), problems=problems)
    sheet.read(FILE)
    shown = sheet.preview.problems()
    assert len(shown) == 51
    assert shown[-1] == "and 30 more"
    assert len(sheet.preview.people()) == 5


def list_of(count: int, skipped: int) -> ContactList:
    return replace(contact_list(count), skipped=skipped)


def test_the_counts_are_said_in_words() -> None:
    end = "Who is here already is not added twice."
    assert counts_words(list_of(3, 0)) == f"3 people found. {end}"
    assert counts_words(list_of(1, 1)) == f"One person found. 1 row holds nobody and is left out. {end}"
    assert counts_words(list_of(0, 2)) == f"0 people found. 2 rows hold nobody and are left out. {end}"


def test_a_problem_says_where_it_is() -> None:
    assert (
        problem_words(RowProblem(0, "", "", "The file ends in the middle.")) == "The file: The file ends in the middle."
    )
    long = problem_words(RowProblem(1200, "Mail", "x" * 90, "Not an address."))
    assert long == f"Row 1,200, Mail, “{'x' * 60}…”: Not an address."


def test_reading_can_be_stopped_and_nothing_is_said_of_it(bench: Bench, sheet: ImportSheet) -> None:
    sheet.progressed.connect(lambda _done, _total: sheet.leave())
    sheet.read(FILE)
    assert bench.no_sheet()
    assert bench.failed == []


def test_a_file_with_nobody_in_it_has_no_heading_for_people(bench: Bench) -> None:
    bench.desk.next_import = replace(contact_list(), prospects=())
    bench.context.open_page("prospects", About(task="import"))
    bench.sheet(ImportSheet).read(Path("empty.csv"))
    heads = [label for label in bench.window.findChildren(PlainLabel) if label.text() == "The first people"]
    assert [label.isVisible() for label in heads] == [False]
