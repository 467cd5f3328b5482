from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from tests.ui.bench import CTRL, Bench, MakeBench
from tests.ui.fake_desk import FakeDesk, long_person, people, person

from coachdesk.errors import UserError
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.ui.context import About
from coachdesk.ui.prospects.form import ProspectSheet
from coachdesk.ui.prospects.importing import ImportSheet
from coachdesk.ui.prospects.page import ProspectsPage
from coachdesk.ui.release import ReleaseSheet


@pytest.fixture
def page(bench: Bench) -> ProspectsPage:
    return bench.open("prospects", ProspectsPage)


def drop(path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button = Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier)
    # The event borrows the data: both must live as long.
    event.data_kept = data  # type: ignore[attr-defined]
    return event


def test_the_page_counts_who_is_on_the_list(page: ProspectsPage) -> None:
    assert page.head.count.text() == "7 prospects"
    assert page.model.rowCount() == 7


def test_the_search_narrows_the_list_while_it_is_typed(bench: Bench, page: ProspectsPage) -> None:
    bench.press(Qt.Key.Key_Slash)
    bench.type("freight")
    bench.qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.head.count.text() == "one prospect fits"
    current = page.table.current()
    assert current is not None
    assert current.name == "Wojciech Zieliński"


def test_enter_in_the_search_goes_to_the_first_who_fits(bench: Bench, page: ProspectsPage) -> None:
    page.focus_search()
    bench.type("o")
    bench.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.table
    assert page.head.count.text() == f"{page.model.rowCount()} prospects fit"


def test_who_has_no_name_is_shown_by_address_or_number(make_bench: MakeBench) -> None:
    blank = Prospect(ProspectId("x"))
    known = (
        replace(blank, id=ProspectId("x1"), emails=("ines@harbour.example",)),
        replace(blank, id=ProspectId("x2"), phones=(Phone("+1 212 555 0142"),)),
    )
    page = make_bench(desk=FakeDesk(known)).open("prospects", ProspectsPage)
    shown = [page.model.index(row, 0).data() for row in range(2)]
    assert shown == ["ines@harbour.example", "+1 212 555 0142"]


def test_down_in_the_search_goes_into_the_list(bench: Bench, page: ProspectsPage) -> None:
    page.focus_search()
    bench.type("o")
    bench.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.table
    assert page.table.current() is not None


def test_the_longest_name_has_the_room_there_is_and_is_whole_in_tip_and_for_the_ear(make_bench: MakeBench) -> None:
    long = long_person()
    bench = make_bench(desk=FakeDesk((*people(3), long)), wide=True)
    page = bench.open("prospects", ProspectsPage)
    cell = page.model.index(3, 0)
    assert page.table.columnWidth(0) > page.table.columnWidth(1)
    tip = cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "Featherstonehaugh &lt;b&gt;O’Brien&lt;/b&gt;" in tip
    assert long.name in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.model.index(0, 5).data(Qt.ItemDataRole.ToolTipRole) == ""
    before = page.table.columnWidth(0)
    bench.window.resize(1400, 800)
    assert page.table.columnWidth(0) > before
    shown = [n for n in range(6) if not page.table.isColumnHidden(n)]
    assert sum(page.table.columnWidth(n) for n in shown) <= page.table.viewport().width()


def test_short_names_leave_the_other_columns_their_room(make_bench: MakeBench) -> None:
    bench = make_bench(wide=True)
    page = bench.open("prospects", ProspectsPage)
    assert page.table.columnWidth(0) < page.table.viewport().width() * 0.3


def test_in_the_narrow_list_the_tip_tells_the_whole_person(make_bench: MakeBench) -> None:
    bench = make_bench(desk=FakeDesk((person(0, do_not_call=True),)))
    page = bench.open("prospects", ProspectsPage)
    tip = page.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<qt>Wojciech Zieliński, Finance Director, Northgate Freight, +1 312 555 0187, Never call</qt>"


def test_a_search_nobody_fits_says_so_and_escape_clears_it(bench: Bench, page: ProspectsPage) -> None:
    page.focus_search()
    bench.type("zzz")
    bench.press(Qt.Key.Key_Return)
    assert page.empty.isVisible()
    assert page.empty.title.text() == "Nobody fits"
    page.focus_search()
    bench.press(Qt.Key.Key_Escape)
    assert page.model.rowCount() == 7


def test_enter_opens_the_prospect_to_edit_and_saving_keeps_it(bench: Bench, page: ProspectsPage) -> None:
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Return)
    sheet = bench.sheet(ProspectSheet)
    sheet.field("company").set_text("Oakfield Group")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.desk.people[ProspectId("p1")].company == "Oakfield Group"
    assert bench.no_sheet()
    assert bench.said[-1] == "Saved: Priya Raman"


def test_editing_nothing_changes_nothing(bench: Bench, page: ProspectsPage) -> None:
    before = replace(
        person(0), tags=("vip", "q4"), notes="One\nTwo", left_company=True, extra=(("Shoe", "42"),), version=3
    )
    sheet = ProspectSheet(bench.context, before)
    bench.context.open_sheet(sheet)
    assert sheet.typed() == before


def test_a_new_prospect_is_added_with_all_that_was_typed(bench: Bench, page: ProspectsPage) -> None:
    bench.press(Qt.Key.Key_N, CTRL)
    sheet = bench.sheet(ProspectSheet)
    bench.type("Ruth")
    for name, text in (("last_name", "Abara"), ("company", "Tern Street Clinics"), ("tags", "q4, q4,  vip")):
        sheet.field(name).set_text(text)
    sheet.field("country").set_text("us")
    sheet.save()
    added = bench.desk.people[ProspectId("new7")]
    assert (added.name, added.company, added.tags, added.country) == (
        "Ruth Abara",
        "Tern Street Clinics",
        ("q4", "vip"),
        "US",
    )
    assert bench.no_sheet()


def test_mistakes_stand_beside_their_fields_and_nothing_is_saved(bench: Bench, page: ProspectsPage) -> None:
    page.add()
    sheet = bench.sheet(ProspectSheet)
    sheet.field("zone").set_text("Ireland")
    sheet.save()
    assert sheet.field("first_name").wrong() == "Give a name, a company or a number."
    assert sheet.field("zone").wrong().startswith("There is no time zone")
    assert sheet.said() == "Not saved: 2 to mend."
    assert len(bench.desk.people) == 7


def test_what_the_desk_refuses_stays_on_the_sheet(bench: Bench, page: ProspectsPage) -> None:
    bench.desk.fails["edit_prospect"] = UserError("Someone else has changed them meanwhile.", hint="Open them again.")
    page.edit()
    sheet = bench.sheet(ProspectSheet)
    sheet.field("title").set_text("CFO")
    sheet.save()
    assert sheet.said() == "Someone else has changed them meanwhile. Open them again."
    assert bench.failed == []


def test_leaving_with_something_unsaved_asks_once_by_a_line(bench: Bench, page: ProspectsPage) -> None:
    page.edit()
    sheet = bench.sheet(ProspectSheet)
    sheet.field("title").set_text("CFO")
    bench.press(Qt.Key.Key_Escape)
    assert sheet.said() == "This is not saved. Esc again leaves it; Ctrl+Enter saves it."
    bench.press(Qt.Key.Key_Escape)
    assert bench.no_sheet()
    assert bench.desk.people[ProspectId("p0")].title == "Finance Director"


def test_a_number_can_be_added_marked_wrong_and_removed(bench: Bench, page: ProspectsPage) -> None:
    page.edit()
    sheet = bench.sheet(ProspectSheet)
    sheet.phones.add_and_go()
    bench.type("+1 312 555 0199")
    sheet.phones.row(0).bad.click()
    typed = sheet.typed()
    assert [(p.number, p.bad) for p in typed.phones] == [("+1 312 555 0187", True), ("+1 312 555 0199", False)]
    sheet.phones.row(0).drop.click()
    assert [p.number for p in sheet.typed().phones] == ["+1 312 555 0199"]
    sheet.phones.row(0).drop.click()
    assert sheet.typed().phones == ()


def test_a_wrong_number_says_which_line_it_is(bench: Bench, page: ProspectsPage) -> None:
    page.edit()
    sheet = bench.sheet(ProspectSheet)
    sheet.phones.add_and_go()
    bench.type("12")
    sheet.save()
    assert "too few digits" in sheet.phones.row(1).wrong()
    assert sheet.phones.row(0).wrong() == ""


def test_the_sheet_shows_the_history(bench: Bench, page: ProspectsPage) -> None:
    page.edit()
    bench.sheet(ProspectSheet)
    assert bench.desk.asked[-1] == "history"


def test_a_stopped_prospect_is_only_released_with_a_reason(make_bench: MakeBench) -> None:
    bench = make_bench(desk=FakeDesk((person(0, do_not_call=True),)))
    page = bench.open("prospects", ProspectsPage)
    page.edit()
    bench.sheet(ProspectSheet).lift()
    sheet = bench.sheet(ReleaseSheet)
    sheet.lift()
    assert sheet.reason.wrong() == "Give the reason. Without one nothing is lifted."
    bench.type("They wrote and asked for a call")
    sheet.lift()
    assert not bench.desk.people[ProspectId("p0")].do_not_call
    assert bench.no_sheet()


def test_removing_is_one_key_and_undo_brings_them_back(bench: Bench, page: ProspectsPage) -> None:
    bench.press(Qt.Key.Key_Delete)
    assert page.model.rowCount() == 6
    bench.press(Qt.Key.Key_Z, CTRL)
    assert page.model.rowCount() == 7


def test_one_key_brings_someone_to_the_desk(bench: Bench, page: ProspectsPage) -> None:
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_D)
    assert bench.window.page_id == "desk"
    assert bench.desk.current == "p1"


def test_an_empty_list_says_how_to_begin(make_bench: MakeBench) -> None:
    page = make_bench(desk=FakeDesk()).open("prospects", ProspectsPage)
    assert page.empty.title.text() == "Nobody is on the list yet"
    page.edit()
    page.remove()
    page.to_desk()
    assert page.context.commands.page == "prospects"


def test_exporting_asks_what_and_where_and_says_how_many(bench: Bench, page: ProspectsPage, tmp_path: Path) -> None:
    bench.files.answer = tmp_path / "out.csv"
    menu = page.export_menu()
    assert [a.text() for a in menu.actions()] == ["Prospects", "Calls", "Callbacks", "Everything"]
    menu.actions()[0].trigger()
    menu.deleteLater()
    assert bench.files.asked == ["Export: coachdesk-prospects"]
    assert bench.said[-1] == "Exported 7 rows to out.csv"


def test_a_search_can_be_exported_alone(bench: Bench, page: ProspectsPage, tmp_path: Path) -> None:
    bench.files.answer = tmp_path / "out.csv"
    page.search.set_text("freight")
    bench.qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    menu = page.export_menu()
    assert [a.text() for a in menu.actions() if a.text()][:5] == [
        "The one prospect found",
        "Calls of the 1 found",
        "Callbacks of the 1 found",
        "Everything of the 1 found",
        "Prospects: all on the list",
    ]
    menu.actions()[0].trigger()
    assert bench.said[-1] == "Exported one row to out.csv"
    menu.actions()[5].trigger()
    assert bench.said[-1] == "Exported 7 rows to out.csv"
    menu.deleteLater()


def test_another_page_can_ask_for_a_search_or_a_prospect(bench: Bench) -> None:
    bench.context.open_page("prospects", About(search="calder"))
    page = bench.open("prospects", ProspectsPage)
    bench.qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    bench.context.open_page("prospects", About(prospect=ProspectId("p2")))
    assert bench.sheet(ProspectSheet).typed().company == "Lumen Row Hotels"


def test_a_file_dropped_on_the_page_is_previewed(bench: Bench, page: ProspectsPage, tmp_path: Path) -> None:
    page.dropEvent(drop(tmp_path / "march.csv"))
    assert bench.sheet(ImportSheet).said().startswith("march.csv holds no contacts")


def test_the_longest_and_most_hostile_name_is_shown_as_it_is(make_bench: MakeBench) -> None:
    bench = make_bench(desk=FakeDesk((long_person(),)), wide=True)
    page = bench.open("prospects", ProspectsPage)
    page.edit()
    sheet = bench.sheet(ProspectSheet)
    assert sheet.typed().last_name == "<b>O’Brien</b> & “Söhne” 🎉"
    assert not bench.window.grab().isNull()


@pytest.mark.parametrize("width", [380, 900, 1280])
def test_numbers_and_states_are_never_cut_in_the_columns(make_bench: MakeBench, width: int) -> None:
    bench = make_bench(desk=FakeDesk(people(3)))
    page = bench.open("prospects", ProspectsPage)
    bench.window.resize(width, 700)
    shown = [n for n in range(page.model.columnCount()) if not page.table.isColumnHidden(n)]
    total = sum(page.table.columnWidth(n) for n in shown)
    assert total <= page.table.viewport().width()
    assert (len(shown) > 1) == (width >= 1100)


def test_the_sample_list_can_be_had_at_any_time(make_bench: MakeBench) -> None:
    bench = make_bench(desk=FakeDesk(people(1)))
    bench.context.commands.run("list.sample")
    assert len(bench.desk.people) > 1


def test_the_sample_list_is_taken_off_in_one_step(bench: Bench) -> None:
    bench.context.commands.run("list.no_sample")
    assert bench.desk.people == {}


def test_who_has_no_number_is_counted_and_shown_alone(make_bench: MakeBench) -> None:
    bench = make_bench(desk=FakeDesk((*people(3), person(4, phones=()), person(5, phones=()))))
    page = bench.open("prospects", ProspectsPage)
    assert page.numberless_button.text() == "2 without a number"
    page.numberless_button.click()
    assert [page.model.prospect(row).id for row in range(page.model.rowCount())] == ["p4", "p5"]  # type: ignore[union-attr]
    assert page.head.count.text() == "2 prospects without a number"
    assert page.numberless_button.text() == "Show everybody"
    page.numberless_button.click()
    assert page.model.rowCount() == 5
    page.numberless_button.click()
    page.search.set_text("north")
    bench.qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert not page.model.numberless, "a search looks among all"
    for gone in ("p4", "p5"):
        bench.desk.remove_prospect(ProspectId(gone))
    page.search.set_text("")
    page.load()
    assert page.numberless_button.isHidden()
    page.show_numberless()
    assert page.empty.title.text() == "Everybody has a number"


def test_after_an_import_no_search_of_before_hides_who_has_come(bench: Bench) -> None:
    page = bench.open("prospects", ProspectsPage)
    page.search.set_text("nobody at all")
    page.import_list()
    assert page.search.text() == ""
    assert page.model.search == ""
