"""Labels show text as it is: markup as letters, lines by the tokens, and cut only where that is allowed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.ui.kit.label import LONGEST, PlainLabel
from coachdesk.ui.kit.theme import Theme

HOSTILE = ["<b>bold</b>", "<img src=x>", "a\u202eb", "𝔘𝔫𝔦", "👋🏽 hi", "x" * 10_000, "two\nlines", "", "&amp;"]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_shown_as_plain_text(theme: Theme, qtbot: QtBot, text: str) -> None:
    label = PlainLabel(theme, text, wrap=True)
    qtbot.addWidget(label)
    label.resize(200, 40)
    assert not label.grab().isNull()
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == text


def test_a_long_text_wraps_by_the_line_height_of_its_size(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, "Close the month in three days, not nine, and know it", size=14, wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(120) % theme.line(14) == 0
    assert label.heightForWidth(120) > label.heightForWidth(1000) == theme.line(14)


def test_most_lines_bounds_the_height(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, "word " * 200, wrap=True, most_lines=2)
    qtbot.addWidget(label)
    assert label.heightForWidth(100) == 2 * theme.line(13)


def test_a_text_that_is_cut_shows_whole_in_the_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, "Northgate <Freight> and Forwarding")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert "Northgate &lt;Freight&gt; and Forwarding" in label.toolTip()
    label.resize(600, 20)
    label.grab()
    assert label.toolTip() == ""


def test_a_number_is_never_narrower_than_itself(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, "+1 202 555 0142", elide=Qt.TextElideMode.ElideNone)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() >= label.natural_width()


def test_ten_thousand_characters_are_laid_out_in_bounds(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, "word " * 5000, wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(200) < LONGEST * theme.line(13)


def test_other_words_or_larger_letters_are_measured_anew(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, "one", wrap=True)
    qtbot.addWidget(label)
    low, narrow = label.heightForWidth(60), label.natural_width()

    label.setText("one and another and another")
    assert label.heightForWidth(60) > low
    assert label.natural_width() > narrow

    label.setText("one")
    label.set_type(22)
    assert label.heightForWidth(60) > low
    assert label.natural_width() > narrow
