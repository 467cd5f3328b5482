"""What the desktop asks of every program, as its settings portal tells it, and what the theme makes of it."""

import pytest

from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.wishes import ANIMATIONS, MOTION, SCHEME, TEXT, Wishes, wished


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
