"""The numbers behind the look: colour roles, type sizes, space and radii. Knows no widget and no Qt."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a colour is for. A screen names the role, never the hex value."""

    WINDOW = "window"
    SURFACE = "surface"
    SUNKEN = "sunken"
    HAIRLINE = "hairline"
    CONTROL = "control"
    INK = "ink"
    INK2 = "ink2"
    INK3 = "ink3"
    ACCENT = "accentText"
    ACCENT_FILL = "accentFill"
    ON_ACCENT = "onAccent"
    TINT = "tint"
    WARN = "warn"
    WARN_MARK = "warnMark"
    WARN_TINT = "warnTint"
    STOP = "stop"
    STOP_TINT = "stopTint"
    TOAST = "toast"
    ON_TOAST = "onToast"
    TOAST_ACCENT = "toastAccent"
    DATA = "data"
    DATA_SOFT = "dataSoft"


LIGHT: Mapping[Role, str] = MappingProxyType(
    {
        Role.WINDOW: "#F5F4F1",
        Role.SURFACE: "#FFFFFF",
        Role.SUNKEN: "#EFEDE8",
        Role.HAIRLINE: "#E2DFD8",
        Role.CONTROL: "#8A867D",
        Role.INK: "#1D1C1A",
        Role.INK2: "#5A5750",
        Role.INK3: "#6B675F",
        Role.ACCENT: "#0B6870",
        Role.ACCENT_FILL: "#0B6870",
        Role.ON_ACCENT: "#FFFFFF",
        Role.TINT: "#E4F1F1",
        Role.WARN: "#8A4B00",
        Role.WARN_MARK: "#B56A00",
        Role.WARN_TINT: "#FCF2E1",
        Role.STOP: "#AD271E",
        Role.STOP_TINT: "#FBEAE8",
        Role.TOAST: "#26282B",
        Role.ON_TOAST: "#F4F3F0",
        Role.TOAST_ACCENT: "#8ED6DA",
        Role.DATA: "#0B6870",
        Role.DATA_SOFT: "#6B999D",
    }
)

DARK: Mapping[Role, str] = MappingProxyType(
    {
        Role.WINDOW: "#161719",
        Role.SURFACE: "#1D1F22",
        Role.SUNKEN: "#26292D",
        Role.HAIRLINE: "#34373C",
        Role.CONTROL: "#7D8289",
        Role.INK: "#EDECE9",
        Role.INK2: "#B3B5B9",
        Role.INK3: "#9EA1A6",
        Role.ACCENT: "#6CC9CE",
        Role.ACCENT_FILL: "#1B7F87",
        Role.ON_ACCENT: "#FFFFFF",
        Role.TINT: "#173236",
        Role.WARN: "#F0BC66",
        Role.WARN_MARK: "#F0BC66",
        Role.WARN_TINT: "#322918",
        Role.STOP: "#FF948A",
        Role.STOP_TINT: "#3A2220",
        Role.TOAST: "#EDECE9",
        Role.ON_TOAST: "#1D1C1A",
        Role.TOAST_ACCENT: "#0B6870",
        Role.DATA: "#6CC9CE",
        Role.DATA_SOFT: "#35737A",
    }
)

LIGHT_STRONG: Mapping[Role, str] = MappingProxyType(
    {
        **LIGHT,
        Role.WINDOW: "#FFFFFF",
        Role.SUNKEN: "#F2F0EC",
        Role.HAIRLINE: "#5A5750",
        Role.CONTROL: "#3D3A34",
        Role.INK: "#000000",
        Role.INK2: "#1D1C1A",
        Role.INK3: "#2E2C28",
        Role.ACCENT: "#05474D",
        Role.ACCENT_FILL: "#05474D",
        Role.WARN: "#5E3200",
        Role.WARN_MARK: "#7A4300",
        Role.STOP: "#7F140D",
        Role.TOAST: "#000000",
        Role.ON_TOAST: "#FFFFFF",
        Role.DATA: "#05474D",
        Role.DATA_SOFT: "#2F6A70",
    }
)

DARK_STRONG: Mapping[Role, str] = MappingProxyType(
    {
        **DARK,
        Role.WINDOW: "#000000",
        Role.SURFACE: "#000000",
        Role.HAIRLINE: "#9EA1A6",
        Role.CONTROL: "#C9CCD1",
        Role.INK: "#FFFFFF",
        Role.INK2: "#F2F1EE",
        Role.INK3: "#E2E2E0",
        Role.ACCENT: "#8FE3E8",
        Role.ACCENT_FILL: "#8FE3E8",
        Role.ON_ACCENT: "#000000",
        Role.TINT: "#0C2629",
        Role.WARN: "#FFD591",
        Role.WARN_MARK: "#FFD591",
        Role.WARN_TINT: "#261F10",
        Role.STOP: "#FFB9B2",
        Role.STOP_TINT: "#2E1614",
        Role.TOAST: "#FFFFFF",
        Role.ON_TOAST: "#000000",
        Role.TOAST_ACCENT: "#05474D",
        Role.DATA: "#8FE3E8",
        Role.DATA_SOFT: "#6BA6AB",
    }
)
"""For those who have asked their system for high contrast: text at least 7 to 1, controls and marks 4.5 to 1."""

TEXT_PAIRS: tuple[tuple[Role, Role], ...] = (
    (Role.INK, Role.SURFACE),
    (Role.INK, Role.TINT),
    (Role.INK, Role.WARN_TINT),
    (Role.INK2, Role.WINDOW),
    (Role.INK2, Role.SURFACE),
    (Role.INK2, Role.SUNKEN),
    (Role.INK2, Role.TINT),
    (Role.INK3, Role.WINDOW),
    (Role.INK3, Role.SURFACE),
    (Role.INK3, Role.SUNKEN),
    (Role.INK3, Role.TINT),
    (Role.ACCENT, Role.WINDOW),
    (Role.ACCENT, Role.SURFACE),
    (Role.ACCENT, Role.TINT),
    (Role.ON_ACCENT, Role.ACCENT_FILL),
    (Role.WARN, Role.SURFACE),
    (Role.WARN, Role.WARN_TINT),
    (Role.STOP, Role.WINDOW),
    (Role.STOP, Role.STOP_TINT),
    (Role.ON_TOAST, Role.TOAST),
    (Role.TOAST_ACCENT, Role.TOAST),
)
"""Text on its ground: at least 4.5 to 1 (WCAG 2.2, 1.4.3)."""

MARK_PAIRS: tuple[tuple[Role, Role], ...] = (
    (Role.CONTROL, Role.WINDOW),
    (Role.CONTROL, Role.SURFACE),
    (Role.CONTROL, Role.SUNKEN),
    (Role.ACCENT, Role.SURFACE),
    (Role.ACCENT, Role.SUNKEN),
    (Role.ACCENT, Role.TINT),
    (Role.ACCENT_FILL, Role.WINDOW),
    (Role.ACCENT_FILL, Role.SURFACE),
    (Role.ACCENT_FILL, Role.SUNKEN),
    (Role.WARN_MARK, Role.SURFACE),
    (Role.WARN_MARK, Role.WARN_TINT),
    (Role.DATA, Role.SURFACE),
    (Role.DATA_SOFT, Role.SURFACE),
)
"""Controls and marks on their ground: at least 3 to 1 (WCAG 2.2, 1.4.11)."""

LINE: Mapping[int, int] = MappingProxyType(
    {32: 40, 26: 34, 22: 30, 20: 30, 17: 26, 15: 24, 14: 20, 13: 19, 12: 18, 11: 16, 9: 10}
)
"""Line height by type size, in pixels at 100 %. 9 is only the word Alt on a key cap."""

REGULAR, MEDIUM, SEMIBOLD, BOLD = 400, 500, 600, 700

SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_24, SPACE_32 = 4, 8, 12, 16, 24, 32
EDGE_COMPACT, EDGE_WIDE = 16, 24

TARGET = 24
"""The least height of what is pressed or typed into, in pixels at any text size (WCAG 2.2, 2.5.8)."""
SMALL_BUTTON = 28
CALL_COMPACT, CALL_WIDE = 34, 40
LIST_ROW = 44

RADIUS_MARK, RADIUS_CAP, RADIUS_CONTROL, RADIUS_ROW, RADIUS_CARD = 3, 4, 6, 8, 10

WIDE_FROM = 1100
LIST_COLUMN = 296
CALL_COLUMN = 563
CALL_LEAST = 400

FADE_MS = 120
TOAST_MS = 8000
