"""The record on pages: plain text in any script, a foot on each page, no page that ends in the name of a day."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QLocale
from PySide6.QtGui import QPdfWriter, QTextDocument
from tests.ui.fake_desk import NOW, person

from coachdesk.model.call import HistoryItem
from coachdesk.ui.history.paper import DAY, Paper, lay_out, line, pdf_of, put_on

pytestmark = pytest.mark.usefixtures("theme")


def paper(count: int, **changes: object) -> Paper:
    items = tuple(
        HistoryItem(NOW - timedelta(hours=7 * n), ("call", "stop")[n % 2], f"Line {n}", "In short", facts)
        for n, facts in zip(range(count), ((), (("To", "a@x"), ("Text", "Dear\n\nYours"))) * count, strict=False)
    )
    return Paper(person(0, **changes), items, now=NOW, zone=UTC)


def document(made: Paper, *, room: float = 9000) -> QTextDocument:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return lay_out(made, device=QPdfWriter(buffer), room=room)


def test_a_record_says_who_and_everything_that_is_known() -> None:
    text = document(paper(2, do_not_call=True)).toPlainText()
    for words in ("Wojciech Zieliński", "Finance Director, Northgate Freight", "+1 312 555 0187 (work)",
                  "Asked not to be called", "2 lines, newest first, as of 25 November 2026, 15:44",
                  "Wednesday 25 November 2026", "15:44\tLine 0", "To  a@x", "Yours"):  # fmt: skip
        assert words in text


def test_what_others_wrote_is_plain_and_turns_nothing_around() -> None:
    hostile = paper(
        0, first_name="<b>Ann</b>\n\u202eevil", last_name="محمد", title="", company="", phones=(), emails=()
    )
    text = document(hostile).toPlainText()
    assert text.startswith("<b>Ann</b> evil محمد\n")
    assert line("a\u2066b\x07\tc") == "ab c"


def test_no_page_ends_in_the_name_of_a_day() -> None:
    made = document(paper(60), room=5000)
    block, days = made.begin(), 0
    while block.isValid():
        following = block.next()
        if block.blockFormat().property(DAY):
            days += 1
            ends = [made.documentLayout().blockBoundingRect(b).bottom() // 5000 for b in (block, following)]
            assert ends[0] == ends[1]
        block = following
    assert days > 10


def test_every_page_is_painted_and_counted() -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert put_on(QPdfWriter(buffer), paper(80)) >= 3


@pytest.mark.parametrize(("where", "height"), [("en_GB", 842), ("en_US", 792)])
def test_the_pdf_has_the_paper_of_the_country(where: str, height: int) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(where))
    try:
        made = pdf_of(paper(1))
    finally:
        QLocale.setDefault(before)
    assert f" {height}".encode() in made
    assert made.rstrip().endswith(b"%%EOF")


def test_a_line_with_nothing_more_is_one_line() -> None:
    bare = replace(paper(0).who, zone="")
    text = document(Paper(bare, (HistoryItem(NOW, "import", "Added to the list"),), now=NOW, zone=UTC)).toPlainText()
    assert text.endswith("15:44\tAdded to the list")
    assert "One line, newest first" in text
