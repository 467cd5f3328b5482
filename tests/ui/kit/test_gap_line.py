"""A line with gaps reads as words until it is edited, and keeps its text."""

from pytestqt.qtbot import QtBot

from coachdesk.ui.kit.field import LineInput
from coachdesk.ui.kit.gap_line import GapLine
from coachdesk.ui.kit.theme import Theme


def test_a_gap_is_a_chip_with_its_words_until_the_line_is_edited(theme: Theme, qtbot: QtBot) -> None:
    line, bare = GapLine(theme), LineInput()
    for each in (line, bare):
        qtbot.addWidget(each)
        each.setFrame(False)
        each.setFont(theme.font())
        each.resize(300, 24)
        each.setText("Our call, [[callback_time]]")
    assert line.pieces() == [("Our call, ", False), ("callback time", True)]
    assert line.grab().toImage() != bare.grab().toImage()
    assert line.text() == "Our call, [[callback_time]]"
    for each in (line, bare):
        each.setText("Our call")
    assert line.grab().toImage() == bare.grab().toImage()


def test_a_chip_that_has_no_room_is_left_out(theme: Theme, qtbot: QtBot) -> None:
    line = GapLine(theme)
    qtbot.addWidget(line)
    line.resize(40, 24)
    line.setText("Our call about the month-end close, [[callback time]]")
    line.grab()
    line.setText("[[callback time]]")
    assert not line.grab().isNull()
