"""The colours hold the contrast the design promises, in light and dark."""

import math

import pytest

from coachdesk.ui.kit.tokens import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, LINE, MARK_PAIRS, TEXT_PAIRS, Role

R = Role

PROMISED = {
    (R.INK, R.SURFACE): (17.02, 13.98),
    (R.INK, R.TINT): (14.71, 11.49),
    (R.INK, R.WARN_TINT): (15.34, 12.12),
    (R.INK2, R.WINDOW): (6.55, 8.73),
    (R.INK2, R.SURFACE): (7.20, 8.04),
    (R.INK2, R.SUNKEN): (6.15, 7.11),
    (R.INK2, R.TINT): (6.22, 6.61),
    (R.INK3, R.WINDOW): (5.11, 6.92),
    (R.INK3, R.SURFACE): (5.62, 6.37),
    (R.INK3, R.SUNKEN): (4.81, 5.63),
    (R.INK3, R.TINT): (4.86, 5.24),
    (R.ACCENT, R.WINDOW): (5.91, 9.29),
    (R.ACCENT, R.SURFACE): (6.50, 8.56),
    (R.ACCENT, R.TINT): (5.62, 7.04),
    (R.ON_ACCENT, R.ACCENT_FILL): (6.50, 4.73),
    (R.WARN, R.SURFACE): (6.80, 9.50),
    (R.WARN, R.WARN_TINT): (6.13, 8.24),
    (R.STOP, R.WINDOW): (6.18, 8.41),
    (R.STOP, R.STOP_TINT): (5.84, 6.89),
    (R.ON_TOAST, R.TOAST): (13.31, 14.41),
    (R.TOAST_ACCENT, R.TOAST): (8.99, 5.50),
    (R.CONTROL, R.WINDOW): (3.29, 4.63),
    (R.CONTROL, R.SURFACE): (3.62, 4.26),
    (R.CONTROL, R.SUNKEN): (3.10, 3.77),
    (R.ACCENT, R.SUNKEN): (5.55, 7.57),
    (R.ACCENT_FILL, R.WINDOW): (5.91, 3.78),
    (R.ACCENT_FILL, R.SURFACE): (6.50, 3.48),
    (R.ACCENT_FILL, R.SUNKEN): (5.55, 3.08),
    (R.WARN_MARK, R.SURFACE): (4.17, 9.50),
    (R.WARN_MARK, R.WARN_TINT): (3.76, 8.24),
    (R.DATA, R.SURFACE): (6.50, 8.56),
    (R.DATA_SOFT, R.SURFACE): (3.14, 3.05),
}


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def rounded_down(value: float) -> float:
    return math.floor(value * 100) / 100


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", TEXT_PAIRS)
def test_text_is_readable_on_its_ground(palette: dict[Role, str], pair: tuple[Role, Role]) -> None:
    assert ratio(palette[pair[0]], palette[pair[1]]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", MARK_PAIRS)
def test_controls_and_marks_stand_out_from_their_ground(palette: dict[Role, str], pair: tuple[Role, Role]) -> None:
    assert ratio(palette[pair[0]], palette[pair[1]]) >= 3


@pytest.mark.parametrize("palette", [LIGHT_STRONG, DARK_STRONG], ids=["light", "dark"])
def test_high_contrast_has_half_as_much_again(palette: dict[Role, str]) -> None:
    for least, pairs in ((7, TEXT_PAIRS), (4.5, MARK_PAIRS)):
        weak = {pair: ratio(palette[pair[0]], palette[pair[1]]) for pair in pairs}
        assert not {pair: found for pair, found in weak.items() if found < least}


@pytest.mark.parametrize("pair", sorted(PROMISED))
def test_each_ratio_is_the_one_the_design_measured(pair: tuple[Role, Role]) -> None:
    measured = tuple(rounded_down(ratio(palette[pair[0]], palette[pair[1]])) for palette in (LIGHT, DARK))
    assert measured == PROMISED[pair]


def test_every_measured_pair_is_held_by_a_promise() -> None:
    assert set(PROMISED) == set(TEXT_PAIRS) | set(MARK_PAIRS)


def test_both_palettes_give_every_role_a_colour() -> None:
    assert set(LIGHT) == set(DARK) == set(Role)


def test_lines_are_higher_than_their_letters() -> None:
    assert all(height > size for size, height in LINE.items())
