"""What the desktop asks of every program, as its settings portal tells it, and what the theme makes of it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, Role
from coachdesk.ui.wishes import ANIMATIONS, CONTRAST, MOTION, SCHEME, TEXT, Wishes, wished
from coachdesk.ui.wishes_by_system import HIGH_CONTRAST, IS_ON, System, of_mac, of_windows


@pytest.mark.parametrize(
    ("where", "value", "wishes"),
    [
        (TEXT, 1.5, Wishes(text=1.5)),
        (TEXT, 40.0, Wishes()),
        (TEXT, "large", Wishes()),
        (SCHEME, 1, Wishes(dark=True)),
        (SCHEME, 2, Wishes(dark=False)),
        (SCHEME, 0, Wishes()),
        (MOTION, 1, Wishes(calm=True)),
        (MOTION, 0, Wishes()),
        (CONTRAST, 1, Wishes(strong=True)),
        (CONTRAST, 0, Wishes()),
        (ANIMATIONS, False, Wishes(calm=True)),
        (ANIMATIONS, "no", Wishes()),
        (("org.gnome.desktop.interface", "font-name"), "Cantarell 11", Wishes()),
    ],
)
def test_a_setting_of_the_portal_is_one_wish(where: tuple[str, str], value: object, wishes: Wishes) -> None:
    assert wished(Wishes(), where=where, value=value) == wishes


def test_the_desktops_letters_and_the_reps_own_go_together_within_what_the_screens_are_made_for(theme: Theme) -> None:
    theme.set_look(text_size=120)
    theme.set_wishes(text=1.25, calm=False, dark=None)
    assert theme.text_factor == pytest.approx(1.5)
    theme.set_wishes(text=3.0, calm=False, dark=None)
    assert theme.text_factor == 2.0
    theme.set_wishes(text=0.5, calm=False, dark=None)
    assert theme.text_factor == 1.0
    assert theme.look == ("system", 120, False)
    theme.set_wishes(text=1.0, calm=False, dark=None)


def test_less_motion_and_the_dark_are_the_desktops_wish_or_the_reps(theme: Theme) -> None:
    theme.set_look(mode="system", reduce_motion=False)
    theme.set_wishes(text=1.0, calm=True, dark=True)
    assert (theme.reduce_motion, theme.dark) == (True, True)
    theme.set_look(mode="light", reduce_motion=False)
    assert (theme.reduce_motion, theme.dark) == (True, False)
    theme.set_wishes(text=1.0, calm=False, dark=None)
    assert (theme.reduce_motion, theme.dark) == (False, False)


def test_high_contrast_is_the_desktops_wish_in_light_and_dark(theme: Theme) -> None:
    for mode, strong, plain in (("light", LIGHT_STRONG, LIGHT), ("dark", DARK_STRONG, DARK)):
        theme.set_look(mode=mode)
        theme.set_wishes(text=1.0, calm=False, dark=None, strong=True)
        assert theme.colour(Role.INK2).name().upper() == strong[Role.INK2]
        theme.set_wishes(text=1.0, calm=False, dark=None)
        assert theme.colour(Role.INK2).name().upper() == plain[Role.INK2]


class Registry:
    """Windows’ own as far as it is asked; ``scale`` None where nobody has changed the text size."""

    HKEY_CURRENT_USER = 1

    def __init__(self, scale: int | None) -> None:
        self._scale = scale

    @contextmanager
    def OpenKey(self, _root: int, _path: str) -> Iterator[str]:  # noqa: N802
        if self._scale is None:
            raise FileNotFoundError
        yield "key"

    def QueryValueEx(self, _key: str, _name: str) -> tuple[int | None, int]:  # noqa: N802
        return self._scale, 4


class User32:
    def __init__(self, *, moves: bool) -> None:
        self._moves = moves

    def SystemParametersInfoW(self, what: int, _size: int, place: Any, _how: int) -> int:  # noqa: N802
        if what == HIGH_CONTRAST:
            place._obj.flags = 0 if self._moves else IS_ON
        else:
            place._obj.value = int(self._moves)
        return 1


def test_windows_tells_its_text_size_and_whether_things_move() -> None:
    assert of_windows(Registry(150), User32(moves=False)) == Wishes(text=1.5, calm=True, strong=True)
    assert of_windows(Registry(None), User32(moves=True)) == Wishes()


@pytest.mark.skipif(sys.platform != "linux", reason="asks another system than this one")
def test_where_a_system_can_t_be_asked_nothing_is_wished() -> None:
    assert of_windows() == of_mac() == Wishes()


def test_a_system_is_asked_again_when_the_desk_is_turned_to(qtbot: QtBot) -> None:
    answers = [Wishes(), Wishes(text=1.5), Wishes(text=1.5)]
    told: list[Wishes] = []
    system = System(ask=lambda: answers.pop(0))
    system.changed.connect(told.append)
    system.follow()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for state in ("ApplicationActive", "ApplicationInactive", "ApplicationActive"):
        app.applicationStateChanged.emit(Qt.ApplicationState[state])
    assert told == [Wishes(text=1.5)]
    assert not answers
    app.applicationStateChanged.disconnect(system._turned_to)
