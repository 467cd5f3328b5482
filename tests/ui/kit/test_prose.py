"""Texts edited in place: plain in, plain out, marks where the words are, gaps that can be typed over."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coachdesk.ui.kit.draft_edit import DraftEdit
from coachdesk.ui.kit.gap_prose import gap_words, gaps_in
from coachdesk.ui.kit.marked_prose import Mark
from coachdesk.ui.kit.opener_edit import OpenerEdit
from coachdesk.ui.kit.prose import MOST, Prose
from coachdesk.ui.kit.theme import Theme

HOSTILE = ["<b>x</b>", "a\u00a0b", "👋 Siobhán", "line\n\nline", "\u202eabc", "", "x" * 10_000]


@pytest.fixture
def opener(theme: Theme, qtbot: QtBot) -> OpenerEdit:
    edit = OpenerEdit(theme)
    qtbot.addWidget(edit)
    edit.resize(296, 80)
    edit.show()
    return edit


@pytest.fixture
def draft(theme: Theme, qtbot: QtBot) -> DraftEdit:
    edit = DraftEdit(theme)
    qtbot.addWidget(edit)
    edit.resize(344, 200)
    edit.show()
    return edit


@pytest.mark.parametrize("text", HOSTILE)
def test_text_comes_out_as_it_went_in(opener: OpenerEdit, text: str) -> None:
    opener.set_text(text)
    assert opener.text() == text


def test_setting_a_text_is_not_an_edit(opener: OpenerEdit) -> None:
    edits: list[bool] = []
    opener.edited.connect(lambda: edits.append(True))
    opener.set_text("Hi Saoirse")
    assert not edits
    opener.textCursor().insertText("!")
    assert edits


def test_pasted_markup_arrives_as_letters(opener: OpenerEdit) -> None:
    data = QMimeData()
    data.setHtml("<h1>Hi</h1>")
    data.setText("Hi")
    opener.insertFromMimeData(data)
    assert opener.text() == "Hi"
    assert "h1" not in opener.document().toHtml().replace("<html>", "")


def test_marks_stand_on_the_words_even_after_an_emoji(opener: OpenerEdit) -> None:
    text = "👋 Hi. I know you’re busy, but"
    opener.set_text(text)
    start = text.index("I know")
    plain = opener.grab().toImage()
    opener.show_marks([Mark(start, start + len("I know you’re busy"))])
    assert opener.grab().toImage() != plain
    (current, box), *_rest = opener._boxes()
    assert current
    letters = opener.fontMetrics().horizontalAdvance("👋 Hi. ")
    assert abs(box.left() - letters) < 12


def test_a_mark_beyond_the_text_is_passed_over(opener: OpenerEdit) -> None:
    opener.set_text("Hi")
    opener.show_marks([Mark(0, 99), Mark(1, 1)])
    assert opener._boxes() == []
    assert not opener.grab().isNull()


def test_a_rewrite_takes_the_place_of_the_mark_and_can_be_taken_back(opener: OpenerEdit) -> None:
    opener.set_text("👋 I know you’re busy now")
    opener.put_instead(Mark(2, 20), "I call because")
    assert opener.text() == "👋 I call because now"
    opener.undo()
    assert opener.text() == "👋 I know you’re busy now"
    opener.replace_all("new")
    assert opener.text() == "new"


def test_the_height_follows_the_text(opener: OpenerEdit) -> None:
    opener.set_text("Hi")
    one = opener.heightForWidth(296)
    opener.set_text("word " * 60)
    assert opener.heightForWidth(296) > 3 * one
    assert opener.heightForWidth(600) < opener.heightForWidth(296)


def test_esc_leaves_and_enter_ends_a_single_line(theme: Theme, qtbot: QtBot) -> None:
    line = Prose(theme, name="For them", single=True)
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.left):
        QTest.keyClick(line, Qt.Key.Key_Escape)
    with qtbot.waitSignal(line.entered):
        QTest.keyClick(line, Qt.Key.Key_Return)
    data = QMimeData()
    data.setText("two\nlines")
    line.insertFromMimeData(data)
    assert line.text() == "two lines"


def test_a_gap_is_a_chip_on_the_screen_and_plain_text_underneath(draft: DraftEdit) -> None:
    draft.set_text("We helped [[similar_client]] close.")
    with_gap = draft.grab().toImage()
    assert draft.text() == "We helped [[similar_client]] close."
    draft.set_text("We helped somebody else now close.")
    assert draft.grab().toImage() != with_gap


def test_what_is_typed_takes_the_place_of_the_gap(draft: DraftEdit, qtbot: QtBot) -> None:
    draft.set_text("👋 We helped [[similar_client]] and [[industry]].")
    assert draft.next_gap()
    QTest.keyClicks(draft, "Solway")
    assert draft.text() == "👋 We helped Solway and [[industry]]."
    assert draft.next_gap()
    assert draft.textCursor().selectedText() == "[[industry]]"
    draft.textCursor().insertText("paper")
    assert not draft.next_gap()


def test_a_gap_opens_while_the_cursor_is_inside(draft: DraftEdit) -> None:
    draft.set_text("[[similar_client]]")
    cursor = draft.textCursor()
    cursor.setPosition(5)
    draft.setTextCursor(cursor)
    draft.clearFocus()
    closed = draft.grab().toImage()
    draft.setFocus()
    cursor.movePosition(QTextCursor.MoveOperation.NoMove)
    assert draft._open(0, 18) is draft.hasFocus()
    assert not draft.grab().isNull()
    assert not closed.isNull()


def test_a_chip_is_never_broken_over_two_lines_and_copies_as_it_reads(draft: DraftEdit) -> None:
    text = "A line to confirm our call: [[callback time]], [[callback zone]] time."
    draft.set_text(text)
    assert draft.text() == text
    for width in range(150, 360, 15):
        draft.resize(width, 200)
        assert all(len(draft.spans(start, end)) == 1 for start, end, _field in draft._places())
    draft.selectAll()
    assert draft.createMimeDataFromSelection().text() == text


def test_gaps_are_counted_and_put_into_words() -> None:
    assert gaps_in("[[a_b]] x [[c]] [d]") == ("a_b", "c")
    assert gap_words("for [[similar_client]]") == "for [similar client]"


def test_a_gap_in_a_text_that_is_put_in_whole_is_never_parted(opener: OpenerEdit) -> None:
    opener.replace_all("Hi, because of [[for them]]")
    assert "[[for\u00a0them]]" in opener.document().toRawText()
    opener.replace(0, 2, "Hello [[first name]]")
    assert "[[first\u00a0name]]" in opener.document().toRawText()
    assert opener.text() == "Hello [[first name]], because of [[for them]]"


def test_a_megabyte_that_is_pasted_is_taken_up_to_what_is_judged(opener: OpenerEdit) -> None:
    told: list[bool] = []
    opener.shortened.connect(lambda: told.append(True))
    opener.set_text("Hi Ann. ")
    opener.show_marks([Mark(0, 2)])
    opener.selectAll()
    data = QMimeData()
    data.setText("I know you’re busy. " * 50_000)
    opener.insertFromMimeData(data)
    assert len(opener.text()) <= MOST
    assert told
    # The mark that has come to stand over other words is drawn no more.
    assert opener._boxes() == []
    data.setText("x")
    opener.selectAll()
    opener.insertFromMimeData(data)
    assert opener.text() == "x"
    assert told == [True]
