from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from tests.ui.bench import CTRL, Bench
from tests.ui.fake_desk import NOW
from tests.ui.results import StopCounts, StopsImported

from coachdesk.errors import UserError, WorldError
from coachdesk.model.call import Stop, StopKind
from coachdesk.model.changes import Changes
from coachdesk.model.prospect import RowProblem
from coachdesk.ui.release import ReleaseSheet
from coachdesk.ui.settings.page import SettingsPage
from coachdesk.ui.settings.stop_list_sheet import StopListSheet
from coachdesk.ui.settings.stop_words import counted_words, import_words
from coachdesk.ui.settings.stops_part import StopsPart

LETTER = "Asked by letter"


@pytest.fixture
def part(bench: Bench) -> StopsPart:
    bench.desk.stops = [
        Stop(StopKind.NUMBER, "+13125550187", LETTER, NOW),
        Stop(StopKind.DOMAIN, "acme.example", "On the list <b>dnc</b>.csv", NOW),
    ]
    return bench.open("settings", SettingsPage).stops


def imported(**more: object) -> StopsImported:
    values: dict[str, object] = {
        "changes": Changes(), "file": "dnc.csv", "encoding": "utf-8", "columns": ("Phone",), "rows": 1210,
        "added": StopCounts(1204, 1, 0, 2), "known": 3, "left_out": 2, "unmarked": 0,
        "problems": (), "more_problems": 0,
    }  # fmt: skip
    return StopsImported(**(values | more))  # type: ignore[arg-type]


def test_the_page_says_how_much_is_stopped(bench: Bench, part: StopsPart) -> None:
    assert part.counted() == "1 number and 1 domain are stopped."
    bench.desk.stops = []
    part.load()
    assert part.counted() == "No number, address or domain is stopped."
    assert not part.export_button.isEnabled()


def test_a_list_is_imported_and_its_words_stay(bench: Bench, part: StopsPart) -> None:
    part.import_button.click()
    assert "import_stops" not in bench.desk.asked, "no file was chosen"
    bench.files.answer = Path("/lists/dnc.csv")
    bench.desk.next_stops = imported(problems=(RowProblem(4, "Phone", "12", "12 is not a phone number."),))
    part.import_button.click()
    sheet = bench.sheet(StopListSheet)
    assert sheet.shown() == [
        "dnc.csv: 1,204 numbers and 1 address would be stopped. 2 people on your list would not be called any more.",
        "Of 1,210 rows: 3 stopped before, 2 left out.",
        "Read from: Phone",
        "Rows to look at",
        "Row 4: 12 is not a phone number.",
    ]
    assert "import_stops" not in bench.desk.asked, "nothing is stopped before it was seen"
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.no_sheet()
    assert part.said().splitlines() == [
        "dnc.csv: 1,204 numbers and 1 address are stopped now. 2 people on your list won’t be called any more.",
        "Of 1,210 rows: 3 stopped before, 2 left out.",
        "Row 4: 12 is not a phone number.",
    ]
    assert part.counted() == "2 numbers and 1 domain are stopped."
    assert part.import_button.isEnabled()


def test_a_file_that_is_no_such_list_is_refused_beside_the_button(bench: Bench, part: StopsPart) -> None:
    bench.files.answer = Path("/lists/photo.png")
    bench.desk.fails["preview_stops"] = UserError(
        "This is a picture, not a contact list.", hint="Nothing was imported."
    )
    part.import_button.click()
    assert part.said() == "This is a picture, not a contact list. Nothing was imported."
    assert part.import_button.isEnabled()
    assert bench.failed == []


def test_the_list_is_exported(bench: Bench, part: StopsPart) -> None:
    part.export_button.click()
    assert bench.said == []
    bench.files.answer = Path("/lists/out.csv")
    part.export_button.click()
    assert bench.files.asked[-1] == "Export the do-not-call list: do-not-call"
    assert bench.said[-1] == "2 lines in out.csv"
    bench.desk.fails["export_stops"] = WorldError("The disk is full.")
    part.export_button.click()
    assert bench.failed == ["The disk is full."]


def test_a_number_is_looked_up_and_released_with_a_reason_by_keys(bench: Bench, part: StopsPart) -> None:
    part.search.input.setFocus()
    bench.type("0187")
    assert part.shown() == ["+13125550187. Since 25 Nov 2026. Asked by letter"]
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Space)
    sheet = bench.sheet(ReleaseSheet)
    sheet.lift()
    assert sheet.reason.wrong() == "Give the reason. Without one nothing is lifted."
    bench.type("They signed the form")
    sheet.lift()
    assert bench.no_sheet()
    assert bench.said[-1] == "+13125550187 may be called again"
    assert part.counted() == "1 domain is stopped."
    assert part.shown() == ["Nothing on the do-not-call list fits that."]
    assert part.search.input.hasFocus()


def test_a_release_that_is_refused_keeps_its_sheet(bench: Bench, part: StopsPart) -> None:
    part.search.set_text("acme")
    part.release_buttons()[0].click()
    sheet = bench.sheet(ReleaseSheet)
    bench.desk.fails["release_stop"] = UserError("acme.example is not stopped.")
    sheet.reason.set_text("A client now")
    sheet.lift()
    assert sheet.reason.wrong() == "acme.example is not stopped."
    assert not bench.no_sheet()


def test_escape_empties_the_search(bench: Bench, part: StopsPart) -> None:
    part.search.input.setFocus()
    bench.type("nobody")
    assert part.shown() == ["Nothing on the do-not-call list fits that."]
    bench.press(Qt.Key.Key_Escape)
    assert part.shown() == []


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (StopCounts(), "No number, address or domain"),
        (StopCounts(1), "1 number"),
        (StopCounts(1_000_000, 2), "1,000,000 numbers and 2 addresses"),
        (StopCounts(2, 1, 3), "2 numbers, 1 address and 3 domains"),
    ],
)
def test_counts_are_said_in_words(counts: StopCounts, words: str) -> None:
    assert counted_words(counts) == words


def test_an_import_of_nothing_new_and_of_many_problems_is_said_shortly() -> None:
    assert import_words(imported(added=StopCounts(), known=0, left_out=0)) == ["dnc.csv: nothing new."]
    many = tuple(RowProblem(n, "", "", "No number.") for n in range(8))
    assert import_words(imported(problems=many, more_problems=10))[-1] == "… and 13 more."
    assert import_words(imported(added=StopCounts(1, 0, 0, 1)))[0] == (
        "dnc.csv: 1 number is stopped now. 1 person on your list won’t be called any more."
    )
