import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coachdesk.ui import key_text
from coachdesk.ui.commands import KEPT_KEYS, Command, CommandTable, KeyDispatcher, groups
from coachdesk.ui.key_text import normal_key, pressed_key, shown_key


class Bench:
    """A window with one of each control, and commands that note when they were done."""

    def __init__(self, qtbot: QtBot) -> None:
        self.done: list[str] = []
        self.allowed = True
        self.table = CommandTable()
        self.table.add(
            self._command("one", "1", enabled_when=lambda: self.allowed),
            self._command("stop", "X"),
            self._command("palette", "Ctrl+K", in_text=True),
            self._command("undo", "Ctrl+Z"),
            self._command("next", "Return"),
            self._command("on", "Space", more_keys=("Down",), repeats=True),
            self._command("save", "Ctrl+Return", in_text=True),
        )
        self.window = QWidget()
        layout = QVBoxLayout(self.window)
        self.line, self.text, self.button = QLineEdit(), QPlainTextEdit(), QPushButton("Press")
        self.list, self.combo, self.spin = QListWidget(), QComboBox(), QSpinBox()
        self.list.addItems(["a", "b", "c"])
        self.combo.addItems(["x", "y"])
        for control in (self.line, self.text, self.button, self.list, self.combo, self.spin):
            layout.addWidget(control)
        self.keys = KeyDispatcher(self.table, self.window)
        self.window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.focus(self.window)

    def _command(self, name: str, key: str, **more: object) -> Command:
        return Command(name, name.title(), key, lambda: self.done.append(name), **more)  # type: ignore[arg-type]

    def focus(self, widget: QWidget) -> None:
        widget.setFocus()
        assert QApplication.focusWidget() is widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)


ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, PAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_a_second_command_of_the_same_id_is_an_error(bench: Bench) -> None:
    with pytest.raises(ValueError, match="two commands are called one"):
        bench.table.add(Command("one", "Again", "", print))


def test_a_key_that_is_taken_is_an_error(bench: Bench) -> None:
    with pytest.raises(ValueError, match="both want the key x"):
        bench.table.add(Command("other", "Other", "x", print))
    with pytest.raises(ValueError, match="both want the key Down"):
        bench.table.add(Command("another", "Another", "Down", print))


def test_the_same_key_may_mean_different_things_on_different_pages(bench: Bench) -> None:
    bench.table.add(Command("a", "A", "N", print, page="desk"), Command("b", "B", "N", print, page="prospects"))
    bench.table.page = "prospects"
    found = bench.table.find("N", in_text=False)
    assert found is not None
    assert found.id == "b"


def test_a_single_key_does_its_command_once(bench: Bench) -> None:
    bench.press(Qt.Key.Key_1)
    assert bench.done == ["one"]


def test_a_digit_of_the_keypad_counts_like_the_others(bench: Bench) -> None:
    bench.press(Qt.Key.Key_1, PAD)
    assert bench.done == ["one"]


def test_a_digit_that_needs_shift_on_this_keyboard_counts(bench: Bench) -> None:
    bench.press(Qt.Key.Key_1, SHIFT)
    assert bench.done == ["one"]


def test_a_letter_with_shift_is_another_key(bench: Bench) -> None:
    bench.press(Qt.Key.Key_X, SHIFT)
    assert bench.done == []


def test_a_single_key_typed_into_a_text_stays_there(bench: Bench) -> None:
    for field in (bench.line, bench.text):
        bench.focus(field)
        bench.press(Qt.Key.Key_1)
        bench.press(Qt.Key.Key_X)
    assert bench.line.text() == "1x"
    assert bench.text.toPlainText() == "1x"
    assert bench.done == []


def test_with_alt_it_counts_inside_a_text_too(bench: Bench) -> None:
    bench.focus(bench.line)
    bench.press(Qt.Key.Key_1, ALT)
    bench.press(Qt.Key.Key_X, ALT)
    assert bench.done == ["one", "stop"]
    assert bench.line.text() == ""


def test_a_line_edit_does_not_swallow_the_palette_key(bench: Bench) -> None:
    bench.line.setText("kept")
    bench.line.home(False)
    bench.focus(bench.line)
    bench.press(Qt.Key.Key_K, CTRL)
    assert bench.done == ["palette"]
    assert bench.line.text() == "kept"


def test_undo_inside_a_text_takes_back_typing_only(bench: Bench) -> None:
    bench.focus(bench.line)
    QTest.keyClicks(bench.line, "a")
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.line.text() == ""
    assert bench.done == []
    bench.focus(bench.window)
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.done == ["undo"]


def test_enter_inside_a_text_stays_there_and_with_ctrl_it_saves(bench: Bench) -> None:
    bench.focus(bench.text)
    bench.press(Qt.Key.Key_Return)
    assert bench.text.toPlainText() == "\n"
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.done == ["save"]


def test_both_enter_keys_are_the_same(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Return)
    bench.press(Qt.Key.Key_Enter, PAD)
    assert bench.done == ["next", "next"]


def test_escape_leaves_a_text(bench: Bench) -> None:
    bench.focus(bench.line)
    bench.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is bench.window


def test_space_on_a_focused_button_presses_the_button(bench: Bench) -> None:
    pressed: list[bool] = []
    bench.button.clicked.connect(lambda: pressed.append(True))
    bench.focus(bench.button)
    bench.press(Qt.Key.Key_Space)
    assert len(pressed) == 1
    assert bench.done == []


def test_arrows_in_a_list_move_in_the_list_and_letters_are_commands(bench: Bench) -> None:
    bench.focus(bench.list)
    bench.list.setCurrentRow(0)
    bench.press(Qt.Key.Key_Down)
    assert bench.list.currentRow() == 1
    bench.press(Qt.Key.Key_X)
    assert bench.done == ["stop"]


def test_a_closed_combo_box_keeps_the_keys_that_choose_in_it(bench: Bench) -> None:
    bench.focus(bench.combo)
    bench.press(Qt.Key.Key_Down)
    assert bench.combo.currentIndex() == 1
    assert bench.done == []


def test_digits_go_into_a_number_field(bench: Bench) -> None:
    bench.focus(bench.spin)
    bench.press(Qt.Key.Key_1)
    assert bench.done == []


def test_a_widget_can_keep_keys_of_its_own(bench: Bench) -> None:
    own = QWidget(bench.window)
    own.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    own.setProperty(KEPT_KEYS, "Space X")
    own.show()
    bench.focus(own)
    bench.press(Qt.Key.Key_X)
    assert bench.done == []


def test_a_held_key_records_once_but_goes_on_where_it_may(bench: Bench) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_Space):
        for repeat in (False, True, True):
            event = QKeyEvent(QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier, "", repeat)
            QApplication.sendEvent(bench.window, event)
    assert bench.done == ["one", "on", "on", "on"]


def test_what_can_not_be_done_now_does_nothing(bench: Bench) -> None:
    bench.allowed = False
    bench.press(Qt.Key.Key_1)
    assert bench.done == []
    assert not bench.table.run("one")
    bench.allowed = True
    assert bench.table.run("one")


def test_single_keys_can_be_switched_off_and_alt_still_works(bench: Bench) -> None:
    assert bench.table.use(single_keys=False, keys={}) == ()
    bench.press(Qt.Key.Key_1)
    assert bench.done == []
    bench.press(Qt.Key.Key_1, ALT)
    assert bench.done == ["one"]
    assert bench.table.cap("one") == "Alt 1"
    assert bench.table.cap("next") == "Enter"


def test_keys_can_be_changed_and_switched_off(bench: Bench) -> None:
    assert bench.table.use(single_keys=True, keys={"one": "w", "stop": ""}) == ()
    bench.press(Qt.Key.Key_1)
    bench.press(Qt.Key.Key_X)
    assert bench.done == []
    bench.press(Qt.Key.Key_W)
    assert bench.done == ["one"]
    assert bench.table.cap("stop") == ""


def test_a_changed_key_that_is_taken_or_unknown_is_refused_with_a_sentence(bench: Bench) -> None:
    refused = bench.table.use(single_keys=True, keys={"one": "X", "gone": "G", "stop": "no such key"})
    assert refused == (
        "X already stands for “Stop”, so “One” keeps 1.",
        "There is no command called “gone”, so its key was left out.",
        "“no such key” is not a key, so “Stop” keeps X.",
    )
    assert bench.table.key("one") == "1"


def test_caps_follow_the_focus(bench: Bench, qtbot: QtBot) -> None:
    assert bench.table.cap("one") == "1"
    with qtbot.waitSignal(bench.table.caps_changed):
        bench.focus(bench.line)
    assert bench.table.cap("one") == "Alt 1"
    bench.focus(bench.button)
    assert bench.table.cap("one") == "1"


def test_nothing_is_done_while_something_lies_over_the_window(bench: Bench) -> None:
    bench.keys.suspended = lambda: True
    bench.press(Qt.Key.Key_1)
    assert bench.done == []


def test_a_read_only_text_is_no_text_field(bench: Bench) -> None:
    bench.text.setReadOnly(True)
    bench.focus(bench.text)
    bench.press(Qt.Key.Key_1)
    assert bench.done == ["one"]


def test_a_modifier_alone_is_no_key() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift.value, SHIFT)
    assert pressed_key(event) == ""


@pytest.mark.parametrize(
    ("text", "normal"),
    [("ctrl+k", "Ctrl+K"), ("x", "X"), ("Enter", "Return"), ("?", "?"), ("", ""), ("a, b", ""), ("nonsense", "")],
)
def test_keys_are_compared_in_one_spelling(text: str, normal: str) -> None:
    assert normal_key(text) == normal


def test_caps_show_words_not_signs() -> None:
    assert shown_key("Ctrl+Return") == "Ctrl Enter"
    assert shown_key("Ctrl++") == "Ctrl +"
    assert shown_key("+") == "+"


def test_commands_are_grouped_in_the_order_they_were_added(bench: Bench) -> None:
    bench.table.add(Command("late", "Late", "", print, group="Call"))
    found = groups(bench.table)
    assert list(found) == ["Everywhere", "Call"]
    assert [c.id for c in found["Call"]] == ["late"]


def test_a_control_that_went_without_a_word_is_no_trouble(bench: Bench) -> None:
    bench.focus(bench.button)
    gone = QPushButton(bench.window)
    bench.keys._watched = gone
    shiboken6.delete(gone)
    bench.focus(bench.line)
    bench.press(Qt.Key.Key_Escape)
    bench.press(Qt.Key.Key_1)
    assert bench.done == ["one"]


@pytest.mark.parametrize(
    ("text", "key"), [("\N{LATIN SMALL LETTER A WITH OGONEK}", ""), ("\x01", "Ctrl+Alt+A"), ("", "Ctrl+Alt+A")]
)
def test_a_letter_typed_with_alt_gr_on_windows_is_no_command(
    monkeypatch: pytest.MonkeyPatch, text: str, key: str
) -> None:
    monkeypatch.setattr(key_text, "_ALT_GR_IS_BOTH", True)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    assert pressed_key(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A.value, both, text)) == key
