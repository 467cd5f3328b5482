"""Turns the tokens into fonts, colours, a palette and one style sheet, and switches them live. Knows no screen."""

from enum import StrEnum

from PySide6.QtCore import QObject, QSizeF, Qt, QTimerEvent, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from coachdesk.paths import resources
from coachdesk.ui.kit.own_font import dressing
from coachdesk.ui.kit.sheet import style_sheet
from coachdesk.ui.kit.tokens import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, LINE, REGULAR, Role

FAMILIES = ["Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "sans-serif"]
FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")

STYLE = "fusion"
DRESS_AFTER_MS = 150
LARGE = 1.4
"""From here on the narrow window has no room for what stands on one line."""

WIDTHS = 4_000
"""So many lines of text whose width is kept at most."""

_TABULAR = QFont.Tag.fromString("tnum")


class Mode(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look as it stands. Widgets ask it while they paint; ``changed`` follows every switch."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = Mode.SYSTEM
        self._factor = 1.0
        self._text_size, self._system_text = 100, 1.0
        self._own_calm = self._system_calm = self._system_strong = False
        self._system_dark: bool | None = None
        self._fonts: dict[tuple[int, int, bool], QFont] = {}
        self._metrics: dict[tuple[int, int, bool], QFontMetricsF] = {}
        self._widths: dict[tuple[str, int, int, bool], float] = {}
        self.caps: dict[str, QSizeF] = {}
        """The room that each key cap takes: one of a few dozen, asked for at every layout."""
        self._dressed = True
        self._colours: dict[Role, QColor] = {}
        self.dark = self.strong = False
        self.reduce_motion = False
        self._choose()

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def text_factor(self) -> float:
        return self._factor

    @property
    def large(self) -> bool:
        """Whether letters are so large that a line breaks where it would be cut otherwise."""
        return self._factor >= LARGE

    def px(self, pixels: float) -> int:
        """A length that grows with the text, in whole pixels."""
        return round(pixels * self._factor)

    def line(self, size: int) -> int:
        """The height of one line of text of this size."""
        return self.px(LINE[size])

    def hex(self, role: Role) -> str:
        if self.strong:
            return (DARK_STRONG if self.dark else LIGHT_STRONG)[role]
        return (DARK if self.dark else LIGHT)[role]

    def colour(self, role: Role) -> QColor:
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = QColor(self.hex(role))
        return found

    def font(self, size: int = 13, *, weight: int = REGULAR, figures: bool = False) -> QFont:
        """Inter in whole pixels; ``figures`` lines digits up (timers, numbers, table columns)."""
        key = (size, weight, figures)
        found = self._fonts.get(key)
        if found is None:
            found = QFont()
            found.setFamilies(FAMILIES)
            found.setPixelSize(self.px(size))
            found.setWeight(QFont.Weight(weight))
            found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if figures:
                found.setFeature(_TABULAR, 1)
            self._fonts[key] = found
        return found

    def metrics(self, size: int = 13, *, weight: int = REGULAR, figures: bool = False) -> QFontMetricsF:
        """Measures of that font; asked for at every layout, so kept."""
        key = (size, weight, figures)
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetricsF(self.font(size, weight=weight, figures=figures))
        return found

    def width(self, text: str, size: int = 13, weight: int = REGULAR, figures: bool = False) -> float:
        """How wide a line of text is in that font. Every layout asks for the same few again and again."""
        key = (text, size, weight, figures)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) >= WIDTHS:
                self._widths.clear()
            metrics = self.metrics(size, weight=weight, figures=figures)
            found = self._widths[key] = metrics.horizontalAdvance(text)
        return found

    def set_look(self, *, mode: str = "system", text_size: int = 100, reduce_motion: bool = False) -> None:
        """Take over what the rep has set; ``text_size`` in percent. Applies at once where a program runs."""
        self._mode, self._text_size, self._own_calm = Mode(mode), text_size, reduce_motion
        self._take_over()

    def set_wishes(self, *, text: float, calm: bool, dark: bool | None, strong: bool = False) -> None:
        """Take over what the desktop asks of every program: its factor on letters, whether nothing should move, dark or
        light (None: what Qt makes of the system), and ``strong`` contrast."""
        self._system_text, self._system_calm, self._system_dark = text, calm, dark
        self._system_strong = strong
        self._take_over()

    @property
    def look(self) -> tuple[str, int, bool]:
        """What the rep has set, as ``set_look`` takes it."""
        return self._mode.value, self._text_size, self._own_calm

    def _take_over(self) -> None:
        # The screens are made for letters from 100 to 200 percent.
        self._factor = min(max(self._text_size / 100 * self._system_text, 1.0), 2.0)
        self.reduce_motion = self._own_calm or self._system_calm
        self._choose()
        self.apply()

    def follow_system(self) -> None:
        """Switch with the system from now on, as long as the mode says so."""
        QApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def apply(self) -> None:
        """Give the whole program palette, font and style sheet, and let kit widgets measure themselves anew."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        with dressing():
            app.setPalette(self._palette())
            app.setFont(self.font())
            if self._dressed:
                app.setStyleSheet(style_sheet(self.hex, self.px))
            every = QApplication.allWidgets()
        for widget in every:
            restyle = getattr(widget, "restyle", None)
            if restyle is not None:
                restyle()
            elif widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
                # Qt's own controls made without a parent keep the font of that moment once a style sheet has seen them.
                widget.setFont(self.font())
        self.changed.emit()

    def undress(self) -> None:
        """Leave the style sheet away for the first paint; it comes by itself a moment later.

        Kit widgets don't need it, and each one made under it costs a tenth of a millisecond: 13 ms on the desk.
        """
        self._dressed = False
        self.startTimer(DRESS_AFTER_MS)

    def dress(self) -> None:
        """Put the style sheet on, for Qt's own controls."""
        app = QApplication.instance()
        if not self._dressed and isinstance(app, QApplication):
            self._dressed = True
            with dressing():
                app.setStyleSheet(style_sheet(self.hex, self.px))

    def _choose(self) -> None:
        scheme = QApplication.styleHints().colorScheme() if QApplication.instance() else Qt.ColorScheme.Light
        system = scheme == Qt.ColorScheme.Dark if self._system_dark is None else self._system_dark
        self.dark = self._mode is Mode.DARK or (self._mode is Mode.SYSTEM and system)
        self.strong = self._system_strong
        self._fonts.clear()
        self._metrics.clear()
        self._widths.clear()
        self.caps.clear()
        self._colours.clear()

    def _system_changed(self, _scheme: object) -> None:
        if self._mode is Mode.SYSTEM:
            self._choose()
            self.apply()

    def timerEvent(self, event: QTimerEvent) -> None:
        self.killTimer(event.timerId())
        self.dress()

    def _palette(self) -> QPalette:
        groups = {
            QPalette.ColorRole.Window: Role.WINDOW,
            QPalette.ColorRole.WindowText: Role.INK,
            QPalette.ColorRole.Base: Role.SURFACE,
            QPalette.ColorRole.AlternateBase: Role.SUNKEN,
            QPalette.ColorRole.Text: Role.INK,
            QPalette.ColorRole.PlaceholderText: Role.INK3,
            QPalette.ColorRole.Button: Role.SURFACE,
            QPalette.ColorRole.ButtonText: Role.INK,
            QPalette.ColorRole.Highlight: Role.ACCENT_FILL,
            QPalette.ColorRole.HighlightedText: Role.ON_ACCENT,
            QPalette.ColorRole.Link: Role.ACCENT,
            QPalette.ColorRole.ToolTipBase: Role.TOAST,
            QPalette.ColorRole.ToolTipText: Role.ON_TOAST,
            QPalette.ColorRole.Mid: Role.HAIRLINE,
            QPalette.ColorRole.Dark: Role.CONTROL,
        }
        palette = QPalette()
        for group, role in groups.items():
            palette.setColor(group, self.colour(role))
        for group in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, group, self.colour(Role.INK3))
        return palette


def load_fonts() -> None:
    """Make the bundled typeface known to this program; the system's own sans takes over where a file is missing."""
    folder = resources() / "fonts"
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(folder / name))


def start_look(app: QApplication, theme: Theme) -> None:
    """Base style, fonts and the theme, once at start and before the first window."""
    if app.style().name().lower() != STYLE:
        app.setStyle(STYLE)
    load_fonts()
    theme.follow_system()
    theme.undress()
    theme.apply()
