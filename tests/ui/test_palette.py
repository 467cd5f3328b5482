import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.ui.bench import CTRL, Bench, MakeBench
from tests.ui.fake_desk import FakeDesk, people, person

from coachdesk.language import Language, speak
from coachdesk.model.ids import OutcomeId
from coachdesk.ui.matching import best, fit, plain
from coachdesk.ui.palette import Palette
from coachdesk.ui.prospects.importing import ImportSheet


@pytest.fixture
def palette(bench: Bench) -> Palette:
    bench.press(Qt.Key.Key_K, CTRL)
    return bench.sheet(Palette)


def shown(palette: Palette) -> list[str]:
    return [row.text for row in palette.list.rows()]


def test_it_begins_with_all_that_can_be_done_now_and_the_keys(palette: Palette) -> None:
    rows = {row.text: row.key for row in palette.list.rows()}
    assert rows["Callbacks"] == "Ctrl 2"
    assert rows["Import a list"] == "Ctrl O"
    assert "Find or do anything" not in rows
    assert "Snooze for an hour" not in rows, "belongs to another page"


def test_typing_finds_people_commands_and_objections(bench: Bench, palette: Palette) -> None:
    bench.type("budget")
    assert "“We have no budget”" in shown(palette)
    palette.field.input.setText("calder")
    assert shown(palette) == ["Prospects", "Hyun-woo Baek"]
    palette.field.input.setText("import")
    assert shown(palette) == ["Commands", "Import a list"]


def test_an_objection_shows_its_answer_at_once(bench: Bench, palette: Palette) -> None:
    bench.type("send")
    row = next(r for r in palette.list.rows() if r.text == "“Just send me an email”")
    assert row.second == "Glad to · One question so it fits · What should it answer for you?"


def test_enter_does_what_is_chosen(bench: Bench, palette: Palette) -> None:
    bench.type("callbacks")
    bench.press(Qt.Key.Key_Return)
    assert bench.no_sheet()
    assert bench.window.page_id == "callbacks"


def test_a_command_may_open_a_sheet_of_its_own(bench: Bench, palette: Palette) -> None:
    bench.type("import")
    bench.press(Qt.Key.Key_Return)
    bench.sheet(ImportSheet)


def test_a_prospect_is_brought_to_the_desk(bench: Bench, palette: Palette) -> None:
    bench.type("calder")
    bench.press(Qt.Key.Key_Return)
    assert bench.desk.current == "p6"
    assert bench.window.page_id == "desk"


def test_arrows_pass_over_the_headings_and_go_round(bench: Bench, palette: Palette) -> None:
    bench.type("a")
    rows = palette.list.rows()
    usable = [n for n, row in enumerate(rows) if not row.is_heading]
    assert palette.list.currentIndex().row() == usable[0]
    bench.press(Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == usable[-1]
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == usable[1]


def test_a_click_does_it_too(bench: Bench, palette: Palette) -> None:
    bench.type("settings")
    palette.list.clicked.emit(palette.list.currentIndex())
    assert bench.window.page_id == "settings"


def test_where_nothing_fits_it_says_so_and_enter_does_nothing(bench: Bench, palette: Palette) -> None:
    bench.type("zzzz")
    assert shown(palette) == []
    assert palette.says() == "Nothing is called “zzzz”."
    QTest.qWait(1)
    assert palette.field.mapTo(palette.card, QPoint(0, 0)).y() < palette.field.height()
    bench.press(Qt.Key.Key_Return)
    assert bench.sheet(Palette) is palette


def test_a_prospect_who_is_never_called_says_so(make_bench: MakeBench) -> None:
    bench = make_bench(desk=FakeDesk((person(0, do_not_call=True), *people(3)[1:])))
    bench.press(Qt.Key.Key_K, CTRL)
    palette = bench.sheet(Palette)
    bench.type("wojciech")
    row = palette.list.rows()[1]
    assert row.icon == "stop"
    assert row.second.startswith("Never call.")


def test_an_answer_to_older_letters_is_dropped(bench: Bench, palette: Palette) -> None:
    bench.type("calder")
    palette.answer(0, people(2), ())
    assert shown(palette) == ["Prospects", "Hyun-woo Baek"]


def test_keys_that_were_changed_stand_there_changed(make_bench: MakeBench) -> None:
    bench = make_bench(keys={"page.callbacks": "Ctrl+J"}, single_keys=False)
    bench.press(Qt.Key.Key_K, CTRL)
    rows = {row.text: row.key for row in bench.sheet(Palette).list.rows()}
    assert rows["Callbacks"] == "Ctrl J"


def test_undo_from_the_palette(bench: Bench) -> None:
    bench.context.do(lambda desk: desk.record(OutcomeId("voicemail")))
    bench.press(Qt.Key.Key_K, CTRL)
    bench.type("undo")
    bench.press(Qt.Key.Key_Return)
    assert bench.desk.calls == []


def test_accents_need_not_be_typed() -> None:
    assert plain("Zieliński Øst Ní") == "zielinski ost ni"
    assert fit("zielinski", "Wojciech Zieliński") is not None


def test_what_begins_with_the_words_comes_first() -> None:
    items = ["Export the list", "List of people", "Add to the list", "Enlist"]
    assert best("list", items, str) == ["List of people", "Export the list", "Add to the list", "Enlist"]
    assert best("", items, str) == items
    assert best("nothing", items, str) == []


def test_in_another_language_a_command_is_found_by_the_name_the_guide_has_for_it(bench: Bench) -> None:
    speak(Language("de"))
    try:
        bench.press(Qt.Key.Key_K, CTRL)
        bench.type("window backup")
        assert [row.text for row in bench.sheet(Palette).list.rows() if not row.is_heading][:1] == ["Back up now"]
    finally:
        speak(Language())
