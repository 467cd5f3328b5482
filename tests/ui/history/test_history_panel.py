"""The history on the screen: found by key, searched, opened line by line, printed and saved."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from pytestqt.logging import _QtMessageCapture
from tests.ui.bench import Bench
from tests.ui.fake_desk import LONG_NAME, NOW

from coachdesk.model.call import HistoryItem
from coachdesk.model.ids import ProspectId
from coachdesk.ui.callbacks.page import CallbacksPage
from coachdesk.ui.history.panel import HistorySheet
from coachdesk.ui.prospects.form import ProspectSheet
from coachdesk.ui.prospects.page import ProspectsPage

P0 = ProspectId("p0")
CALL = HistoryItem(
    NOW - timedelta(hours=3),
    "call",
    "Call later",
    "2\u00a0min 12\u00a0s · In a meeting",
    (("Note", "In a meeting\nTheir new ERP"), ("Number", "+13125550187"), ("May we email", "Yes")),
)
ITEMS = (
    HistoryItem(NOW, "draft", "Email draft opened in the mail program, and that is long", "Our call", (("To", "a@x"),)),
    HistoryItem(NOW - timedelta(hours=1), "stop", "Do not call", "<b>Asked</b>"),
    CALL,
    HistoryItem(NOW - timedelta(days=3), "import", "Imported from march.csv"),
)


@pytest.fixture
def sheet(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> HistorySheet:
    monkeypatch.setattr(bench.desk, "history", lambda _prospect: ITEMS)
    bench.context.open_sheet(HistorySheet(bench.context, P0, f"Ann {LONG_NAME}"))
    return bench.sheet(HistorySheet)


def test_a_line_is_opened_and_closed_by_keys_and_by_a_click(bench: Bench, sheet: HistorySheet) -> None:
    view = sheet.panel.view
    assert view.hasFocus()
    for _ in range(2):
        bench.press(Qt.Key.Key_Down)
    closed = view.visualRect(view.currentIndex()).height()
    bench.press(Qt.Key.Key_Return)
    assert view.opened == {CALL}
    assert view.visualRect(view.currentIndex()).height() > closed + 100
    assert "Their new ERP" in view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    sheet.grab()
    for key, opened in ((Qt.Key.Key_Left, False), (Qt.Key.Key_Left, False), (Qt.Key.Key_Right, True)):
        bench.press(key)
        assert (CALL in view.opened) is opened
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.currentIndex()).center())
    assert not view.opened
    assert "Their new ERP" not in view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, view.viewport().height() - 2))


def test_a_line_of_which_nothing_more_is_known_stays_as_it_is(bench: Bench, sheet: HistorySheet) -> None:
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Space)
    assert not sheet.panel.view.opened


def test_the_search_looks_through_all_that_is_known_of_a_line(bench: Bench, sheet: HistorySheet) -> None:
    bench.press(Qt.Key.Key_Slash)
    bench.type("erp later")
    assert [line.item for line in sheet.panel.view.lines()] == [CALL]
    assert sheet.panel._count.text() == "1 of 4"
    bench.press(Qt.Key.Key_Down)
    assert sheet.panel.view.hasFocus()
    assert sheet.panel.view.currentIndex().row() == 0
    sheet.panel.field.set_text("nowhere")
    assert sheet.panel._none.isVisible()
    sheet.grab()
    sheet.panel.field.set_text("")
    assert not sheet.panel._none.isVisible()
    assert len(sheet.panel.view.lines()) == 4


def test_words_of_others_are_plain_text(sheet: HistorySheet) -> None:
    index = sheet.panel.view.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;b&gt;Asked&lt;/b&gt;</qt>"


def test_it_is_printed_by_key(bench: Bench, sheet: HistorySheet, qtlog: _QtMessageCapture) -> None:
    bench.press(Qt.Key.Key_P)
    assert bench.files.asked == ["Print the history"]
    assert not bench.said, "no printer was chosen"
    bench.files.printer = QPdfWriter("/nowhere/at/all.pdf")
    with qtlog.disabled():
        bench.press(Qt.Key.Key_P)
    assert bench.failed == ["The printer took nothing. Nothing was printed. Try another, or save a PDF."]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    bench.files.printer = QPdfWriter(buffer)
    bench.press(Qt.Key.Key_P)
    assert bench.said[-1] == "One page was sent to the printer"


def test_it_is_saved_by_key_as_a_page_or_for_programs(bench: Bench, sheet: HistorySheet, tmp_path: Path) -> None:
    bench.press(Qt.Key.Key_S)
    assert bench.files.asked[-1].startswith("Save the history: Ann Wolfeschlegel")
    bench.files.answer = tmp_path / "ann.pdf"
    bench.press(Qt.Key.Key_S)
    assert (tmp_path / "ann.pdf").read_bytes().startswith(b"%PDF")
    assert bench.said[-1] == "Saved as ann.pdf"
    bench.files.answer = tmp_path / "ann.json"
    bench.press(Qt.Key.Key_S)
    assert "export_record" in bench.desk.asked
    assert bench.said[-1] == "Saved 4 lines as ann.json"


def test_thousands_of_lines_are_one_list(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    many = tuple(HistoryItem(NOW - timedelta(hours=n), "call", f"Call {n}", "", CALL.facts) for n in range(2000))
    monkeypatch.setattr(bench.desk, "history", lambda _prospect: many)
    bench.context.open_sheet(HistorySheet(bench.context, P0, ""))
    sheet = bench.sheet(HistorySheet)
    assert len(sheet.findChildren(type(sheet.panel))) == 1
    sheet.panel.field.set_text("call 1999")
    assert [line.item.title for line in sheet.panel.view.lines()] == ["Call 1999"]


def test_h_opens_it_from_the_prospects_page(bench: Bench) -> None:
    bench.open("prospects", ProspectsPage)
    bench.press(Qt.Key.Key_H)
    assert bench.sheet(HistorySheet).accessibleName().startswith("History of ")
    bench.press(Qt.Key.Key_Escape)
    assert bench.no_sheet()


def test_h_opens_it_from_the_callbacks_page(bench: Bench) -> None:
    page = bench.open("callbacks", CallbacksPage)
    if page.current() is None:
        page.open_history()
        assert bench.no_sheet()
        return
    bench.press(Qt.Key.Key_H)
    bench.sheet(HistorySheet)


def test_the_edit_sheet_leads_to_all_of_it(bench: Bench) -> None:
    page = bench.open("prospects", ProspectsPage)
    page.edit()
    bench.sheet(ProspectSheet).open_history()
    bench.sheet(HistorySheet)


def test_beside_the_wide_table_it_follows_who_is_chosen(wide_bench: Bench) -> None:
    page = wide_bench.open("prospects", ProspectsPage)
    page.history.field.set_text("finance")
    assert page.history._count.text().endswith("of 1")
    page.table.setFocus()
    wide_bench.press(Qt.Key.Key_Down)
    assert page.history.field.text() == "", "a search is about one history"
    page.history.hide()
    page.history.show_prospect(P0, "Somebody")
