"""The kit's controls say what they are, in every state, and take the keys and clicks they should."""

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsOpacityEffect, QLineEdit, QScrollBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.ui.kit.button import KeyButton, Kind, Place
from coachdesk.ui.kit.chip import Chip
from coachdesk.ui.kit.field import LineField, LinesField
from coachdesk.ui.kit.focus import FocusRing
from coachdesk.ui.kit.paint import bare_key, cap_size, set_tip
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.segments import Segment, Segmented
from coachdesk.ui.kit.step import StepButton
from coachdesk.ui.kit.surface import Card, Hairline, Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.timeline import Moment, Timeline
from coachdesk.ui.kit.toast import Toast
from coachdesk.ui.kit.tokens import Role


def picture(widget: QWidget) -> QImage:
    widget.resize(widget.sizeHint().expandedTo(widget.minimumSizeHint()))
    return widget.grab().toImage()


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("place", list(Place))
def test_a_button_looks_different_in_each_state(theme: Theme, qtbot: QtBot, kind: Kind, place: Place) -> None:
    button = KeyButton(theme, "Call", key="C", icon="phone", kind=kind, place=place)
    qtbot.addWidget(button)
    usual = picture(button)
    button.set_usable(False, why_not="They asked not to be called.")
    assert picture(button) != usual
    assert "asked not" in button.toolTip()
    button.set_usable(True)
    assert picture(button) == usual
    button.setDown(True)
    if kind is not Kind.LIVE:
        assert picture(button) != usual


def test_a_chosen_button_has_a_tick_and_not_only_a_colour(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "None", key="0", place=Place.ENDS)
    button.setCheckable(True)
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    button.setChecked(True)
    assert button.sizeHint().width() > before


def test_a_button_names_its_words_and_describes_its_key(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Save and next", key="Enter")
    qtbot.addWidget(button)
    button.set_words("Save and next", second="Wojciech Zieliński")
    assert button.accessibleName() == "Save and next Wojciech Zieliński"
    assert button.accessibleDescription() == "Key Enter"
    button.set_key("Ctrl Enter")
    assert button.accessibleDescription() == "Key Ctrl Enter"


def test_nothing_moves_when_a_cap_needs_alt(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Voicemail", key="5", place=Place.KEY_FIRST)
    qtbot.addWidget(button)
    before, size = picture(button), button.sizeHint()
    button.set_key("Alt 5")
    assert button.sizeHint() == size
    assert picture(button) != before
    assert cap_size(theme, "Alt 5") == cap_size(theme, "5")


def test_alt_is_told_apart_from_keys_that_merely_begin_so() -> None:
    assert bare_key("Alt X") == ("X", True)
    assert bare_key("Alt Enter") == ("Alt Enter", False)
    assert bare_key("X") == ("X", False)


@pytest.mark.parametrize("key", ["5", "Alt 5"])
def test_a_condensed_button_keeps_its_words_for_those_who_cannot_see_it(theme: Theme, qtbot: QtBot, key: str) -> None:
    button = KeyButton(theme, "Voicemail", key=key, place=Place.KEY_FIRST)
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.set_condensed(True)
    assert button.sizeHint().width() < wide
    assert button.accessibleName() == "Voicemail"
    assert "Voicemail" in button.toolTip()
    assert not picture(button).isNull()


def test_a_tool_tip_never_becomes_markup(theme: Theme, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, "<b>x</b>")
    assert "&lt;b&gt;" in widget.toolTip()
    set_tip(widget, "")
    assert widget.toolTip() == ""


def test_a_chip_shows_its_state_in_words(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "10:42 there", icon="clock")
    qtbot.addWidget(chip)
    before = picture(chip)
    chip.show_state("Zone unknown", icon="info")
    assert chip.accessibleName() == chip.text() == "Zone unknown"
    assert picture(chip) != before


def test_an_open_step_differs_in_words_shape_and_colour(theme: Theme, qtbot: QtBot) -> None:
    step = StepButton(theme)
    qtbot.addWidget(step)
    step.show_step("Opener", done=True, why="Words that hand over an exit are taken.")
    done = picture(step)
    step.show_step("Opener: 1 to fix", done=False, why="Words that hand over an exit are taken.")
    assert picture(step) != done
    assert step.accessibleName() == "Opener: 1 to fix: open"
    assert step.accessibleDescription()
    step.set_wide(wide=True)
    assert step.sizeHint().height() == theme.px(28)


def test_the_chosen_school_is_told_by_more_than_colour(theme: Theme, qtbot: QtBot) -> None:
    schools = Segmented(theme, name="Plays")
    qtbot.addWidget(schools)
    cards = [Segment("a", "Call back now", "Dropped", "PB", "←"), Segment("b", "Write instead", "Meant", "JB", "→")]
    schools.show_segments(cards, chosen="b")
    schools.resize(368, 70)
    first = schools.grab().toImage()
    chosen: list[str] = []
    schools.chosen.connect(chosen.append)
    QTest.mouseClick(schools.findChildren(type(schools._buttons[0]))[0], Qt.MouseButton.LeftButton)
    assert chosen == ["a"]
    assert schools.grab().toImage() != first
    schools.show_segments(cards[:1], chosen="a")
    assert not schools._buttons[1].isVisibleTo(schools)


def test_a_school_says_why_in_as_many_lines_as_it_takes(theme: Theme, qtbot: QtBot) -> None:
    schools = Segmented(theme, name="Plays")
    qtbot.addWidget(schools)
    line = "Perhaps the line went dead in the middle of a word"
    cards = [Segment("a", "Call back", line, "PB", "←"), Segment("b", "Write", "Meant", "JB", "→")]
    schools.show_segments(cards, chosen="a")
    narrow, wide = schools.heightForWidth(300), schools.heightForWidth(1200)
    assert (narrow - wide) % theme.px(18) == 0
    assert narrow > wide
    schools.resize(300, narrow)
    schools.show()
    first, second = schools._buttons
    assert first.height() == second.height() == narrow
    assert " ".join(first._lines(first.width())) == line


def test_a_field_lets_esc_and_enter_out(theme: Theme, qtbot: QtBot) -> None:
    field = LineField(theme, name="Search", hint="Search", icon="search", key="/")
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignal(field.input.left):
        QTest.keyClick(field.input, Qt.Key.Key_Escape)
    with qtbot.waitSignal(field.input.entered):
        QTest.keyClick(field.input, Qt.Key.Key_Return)
    QTest.keyClicks(field.input, "zie")
    assert field.text() == "zie"
    field.set_text("other")
    assert field.text() == "other"
    field.set_second_icon("calendar")
    assert not picture(field).isNull()


def test_notes_grow_with_what_is_written_up_to_a_bound(theme: Theme, qtbot: QtBot) -> None:
    notes = LinesField(theme, name="Notes", key="N", most=3)
    qtbot.addWidget(notes)
    notes.resize(300, 32)
    notes.show()
    one = notes.sizeHint().height()
    notes.set_text("a\nb")
    two = notes.sizeHint().height()
    notes.set_text("a\n" * 20)
    assert one < two < notes.sizeHint().height() <= 2 * two
    with qtbot.waitSignal(notes.input.left):
        QTest.keyClick(notes.input, Qt.Key.Key_Escape)
    notes.set_least(2)
    assert notes.text().startswith("a")
    assert notes.focusProxy() is notes.input


def test_notes_that_wrap_in_a_narrow_window_grow_with_it(theme: Theme, qtbot: QtBot) -> None:
    window = Panel(theme)
    column = QVBoxLayout(window)
    notes = LinesField(theme, name="Notes")
    column.addWidget(notes)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(900, 200)
    window.show()
    notes.set_text("Hi Deepak, it’s Sam from Ledgerly. I’m calling because of one thing. Who looks after that?")
    qtbot.waitUntil(lambda: notes.height() == notes.sizeHint().height())
    wide = notes.height()
    window.resize(300, 200)
    qtbot.waitUntil(lambda: notes.height() > wide)
    window.resize(900, 200)
    qtbot.waitUntil(lambda: notes.height() == wide)


def test_the_ring_follows_the_focus_and_leaves_pages_alone(theme: Theme, qtbot: QtBot) -> None:
    window = Panel(theme)
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(20, 20, 20, 20)
    button = KeyButton(theme, "Call", key="C")
    field = LineField(theme, name="Search")
    plain = QLineEdit()
    for widget in (button, field, plain):
        column.addWidget(widget)
    ring = FocusRing(theme, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    plain.setFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    field.input.setFocus()
    assert ring.geometry() == field.geometry().adjusted(-4, -4, 4, 4)
    window.grab()
    window.resize(300, 300)
    assert ring.geometry() == field.geometry().adjusted(-4, -4, 4, 4)
    for widget in (plain, button, field):
        widget.hide()
    assert not ring.isVisible()
    window.setProperty("no_ring", True)
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.setFocus()
    assert not ring.isVisible()


def test_the_ring_outlives_the_control_it_was_on(theme: Theme, qtbot: QtBot) -> None:
    window = Panel(theme)
    qtbot.addWidget(window)
    page = QWidget(window)
    button = KeyButton(theme, "Call", parent=page)
    ring = FocusRing(theme, window)
    window.show()
    page.show()
    button.setFocus()
    page.setParent(None)
    page.deleteLater()
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not ring.isVisible()
    assert ring.parentWidget() is window


def test_the_ring_leaves_a_control_that_went_without_a_word(theme: Theme, qtbot: QtBot) -> None:
    window = Panel(theme)
    qtbot.addWidget(window)
    ring = FocusRing(theme, window)
    gone = KeyButton(theme, "Call", parent=window)
    ring._target = gone
    shiboken6.delete(gone)
    ring._moved(None, window)
    assert not ring.isVisible()
    assert ring._target is None


def test_a_toast_says_its_sentence_and_undoes_by_click(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(400, 300)
    host.show()
    toast = Toast(theme, host)
    toast.put(QRect(16, 100, 368, 52))
    toast.say("Recorded: voicemail", undo=True)
    assert toast.isVisible()
    assert toast.accessibleName() == "Recorded: voicemail"
    toast.grab()
    with qtbot.waitSignal(toast.undo):
        QTest.mouseClick(toast, Qt.MouseButton.LeftButton, pos=QPoint(toast.width() - 20, 10))
    assert not toast.isVisible()
    toast.say("Imported", undo=False, quiet=True)
    assert toast.accessibleName() == ""
    toast.fade_out()
    assert not toast.isVisible()


def test_a_toast_fades_where_motion_is_welcome(theme: Theme, qtbot: QtBot) -> None:
    theme.set_look(mode="light", reduce_motion=False)
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    toast = Toast(theme, host)
    toast.say("Saved", undo=False)
    effect = toast.graphicsEffect()
    assert isinstance(effect, QGraphicsOpacityEffect)
    qtbot.waitUntil(lambda: effect.opacity() == 1.0)
    toast.fade_out()
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_the_history_shows_as_many_rows_as_there_were_moments(theme: Theme, qtbot: QtBot) -> None:
    line = Timeline(theme)
    qtbot.addWidget(line)
    moments = [Moment("phone", "No answer", "Mon 9 Nov, 19:05", "Rang 0:28."), Moment("note", "Added", "Fri", "")]
    line.show_moments(moments)
    assert not picture(line).isNull()
    line.show_moments(moments[:1])
    shown = [row for row in line._rows if row.isVisibleTo(line)]
    assert [row.accessibleName() for row in shown] == ["Mon 9 Nov, 19:05: No answer"]


def test_grounds_paint_their_role(theme: Theme, qtbot: QtBot) -> None:
    panel, card, line = Panel(theme, Role.SUNKEN), Card(theme, mark=Role.ACCENT), Hairline(theme, upright=True)
    for widget in (panel, card, line):
        qtbot.addWidget(widget)
        widget.resize(40, 40)
    assert panel.grab().toImage().pixelColor(20, 20) == theme.colour(Role.SUNKEN)
    panel.set_fill(Role.WINDOW)
    assert panel.grab().toImage().pixelColor(20, 20) == theme.colour(Role.WINDOW)
    card.set_look(fill=Role.TINT)
    assert card.grab().toImage().pixelColor(20, 20) == theme.colour(Role.TINT)
    assert line.grab().toImage().pixelColor(0, 5) == theme.colour(Role.HAIRLINE)


def test_a_bar_whose_area_is_being_taken_apart_paints_and_moves_nothing(theme: Theme, qtbot: QtBot) -> None:
    body = QWidget()
    body.setMinimumHeight(1000)
    area = Scroll(theme, body)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    area.grab()
    handle = area.over._handle().center().toPoint()
    QTest.mousePress(area.over, Qt.MouseButton.LeftButton, pos=handle)
    # The area's bars go before the area.
    area.over._own = QScrollBar()
    shiboken6.delete(area.over._own)
    area.over.paintEvent(QPaintEvent(area.over.rect()))
    QTest.mouseMove(area.over, handle + QPoint(0, 40))
    QTest.mouseRelease(area.over, Qt.MouseButton.LeftButton)
    QTest.mousePress(area.over, Qt.MouseButton.LeftButton, pos=handle)
    assert area.over._grabbed is None


def test_scrolling_takes_no_width_from_what_is_shown(theme: Theme, qtbot: QtBot) -> None:
    body = QWidget()
    body.setMinimumHeight(1000)
    area = Scroll(theme, body)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    assert body.width() == 300
    assert area.over.isVisible()
    area.grab()
    handle = area.over._handle().center().toPoint()
    QTest.mousePress(area.over, Qt.MouseButton.LeftButton, pos=handle)
    QTest.mouseMove(area.over, handle + QPoint(0, 40))
    QTest.mouseRelease(area.over, Qt.MouseButton.LeftButton)
    moved = area.verticalScrollBar().value()
    assert moved > 0
    QTest.mouseClick(area.over, Qt.MouseButton.LeftButton, pos=QPoint(5, 199))
    assert area.verticalScrollBar().value() > moved
    QTest.mouseClick(area.over, Qt.MouseButton.LeftButton, pos=QPoint(5, 1))
    assert area.verticalScrollBar().value() == moved
    body.setMinimumHeight(10)
    body.resize(300, 100)
    area.resize(300, 1200)
    qtbot.waitUntil(lambda: not area.over.isVisible())


def test_lines_are_never_pushed_beyond_the_left_edge(theme: Theme, qtbot: QtBot) -> None:
    field = LinesField(theme, name="Script")
    qtbot.addWidget(field)
    bar = field.input.horizontalScrollBar()
    bar.setRange(0, 40)
    bar.setValue(7)
    assert bar.value() == 0


def test_a_tip_is_heard_without_its_markup(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "0:46 on this")
    qtbot.addWidget(chip)
    chip.set_tip("a < b")
    assert chip.accessibleDescription() == "a < b"
    chip.set_tip("another")
    assert chip.accessibleDescription() == "another"
    chip.setAccessibleDescription("Key C")
    chip.set_tip("a third")
    assert chip.accessibleDescription() == "Key C"
