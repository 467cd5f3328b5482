"""The window beside a softphone: what a system lets a program do with it, and what is not offered elsewhere."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from tests.ui.bench import Bench, MakeBench
from tests.ui.fake_phone import EventKind, FakePhone, event

from coachdesk.ui.companion import docked, may_place
from coachdesk.ui.hot_keys import WAYLAND, HotKeys, refused_words, why_not, windows_code
from coachdesk.ui.settings.page import SettingsPage
from coachdesk.ui.telephone import Telephone

SCREEN = QRect(0, 24, 1400, 876)


def test_at_an_edge_it_is_narrow_and_as_high_as_the_screen_leaves_it() -> None:
    frame, inner = QRect(100, 100, 604, 428), QRect(102, 126, 600, 400)
    left = docked(SCREEN, frame=frame, inner=inner, right=False)
    right = docked(SCREEN, frame=frame, inner=inner, right=True)
    assert (left.left(), left.top(), left.width(), left.bottom()) == (2, 50, 420, 897)
    assert (right.right(), right.width()) == (1397, 420)


def test_where_the_system_places_windows_itself_the_switches_are_hidden(
    make_bench: MakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert may_place("xcb")
    assert not may_place("wayland")
    assert why_not("wayland") == WAYLAND
    assert why_not("windows") == ""
    assert "call-event answered" in why_not("wayland")
    bench = make_bench()
    here = bench.open("settings", SettingsPage)
    assert "on_top" in here.rows
    assert "hot_keys" not in here.rows, "no such keys without a real screen"


def test_the_key_puts_the_window_to_the_edge(bench: Bench) -> None:
    bench.context.commands.run("window.dock_right")
    room = bench.window.screen().availableGeometry()
    assert bench.window.geometry().right() <= room.right()
    assert bench.window.height() > 500


def test_the_switch_keeps_the_window_on_top_and_it_stays_shown(bench: Bench) -> None:
    bench.context.change_setting("on_top", True)
    assert bench.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert bench.window.isVisible()
    bench.context.change_setting("on_top", False)
    assert not bench.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_answered_and_ended_are_keys_where_nobody_tells(bench: Bench) -> None:
    line = bench.context.telephone = Telephone(lambda _settings: FakePhone(), bench.context)
    line.told.connect(bench.window.calls.told)
    bench.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    live = [bench.context.live]
    bench.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert [*live, bench.context.live] == [True, False]
    assert line.line.past[0].answered is not None
    line.close()


class Held:
    def __init__(self, taken: str) -> None:
        self.taken, self.held, self.told = taken, dict[int, str](), None

    def grab(self, key: str, modifiers: frozenset[str], number: int) -> bool:
        self.held[number] = "+".join([*sorted(modifiers), key])
        return key != self.taken

    def release(self) -> None:
        self.held.clear()


def test_hot_keys_follow_their_commands_and_tell_of_those_that_are_taken() -> None:
    held, pressed = Held("H"), list[str]()

    def make(told: object) -> Held:
        held.told = told  # type: ignore[assignment]
        return held

    keys = HotKeys(make=make)
    keys.pressed.connect(pressed.append)
    refused = keys.use({"line.answered": "Ctrl+Alt+A", "line.ended": "Ctrl+Alt+H", "bare": "A"})
    assert refused == ("Ctrl+Alt+H", "A")
    assert "Ctrl+Alt+H and A already" in refused_words(refused)
    assert held.held == {0: "Alt+Ctrl+A", 1: "Alt+Ctrl+H"}
    held.told(0)  # type: ignore[misc]
    held.told(9)  # type: ignore[misc]
    assert pressed == ["line.answered"]
    assert keys.use({}) == ()
    assert not held.held


def test_windows_knows_letters_digits_and_function_keys() -> None:
    keys = ("A", "7", "F1", "F24", "F25", "Left", "é")
    assert [windows_code(key) for key in keys] == [0x41, 0x37, 0x70, 0x87, 0, 0, 0]


def test_the_window_comes_up_once_when_a_call_is_answered(bench: Bench) -> None:
    line = bench.context.telephone = Telephone(lambda _settings: FakePhone(), bench.context)
    line.told.connect(bench.window.calls.told)
    came = []
    bench.window.calls.answered_now.connect(lambda: came.append(1))
    for kind in (EventKind.RINGING, EventKind.ANSWERED, EventKind.ANSWERED, EventKind.ENDED):
        line.hear(event(kind, 1000.0))
        QApplication.processEvents()
    assert came == [1]
    line.close()
