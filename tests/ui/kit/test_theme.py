"""The theme switches live, grows with the text size, and leaves nothing to guess to Qt."""

import ast
import gc
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.paths import resources
from coachdesk.ui.kit.icons import icon, icon_pixmap
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.sheet import style_sheet
from coachdesk.ui.kit.theme import FONT_FILES, Mode, Theme
from coachdesk.ui.kit.tokens import DARK, LIGHT, Role

UI = Path(__file__).parents[3] / "src" / "coachdesk" / "ui"


def test_a_switch_to_dark_changes_colours_at_once(theme: Theme) -> None:
    theme.set_look(mode="dark")
    assert theme.dark
    assert theme.hex(Role.INK) == DARK[Role.INK]
    assert QApplication.palette().window().color().name().upper() == DARK[Role.WINDOW]
    theme.set_look(mode="light")
    assert theme.colour(Role.INK).name().upper() == LIGHT[Role.INK]


def test_the_system_decides_while_the_mode_says_so(theme: Theme) -> None:
    theme.set_look(mode="system")
    assert theme.mode is Mode.SYSTEM


def test_everything_grows_with_the_text_size(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, "Saoirse Maguire")
    qtbot.addWidget(label)
    before = label.sizeHint()
    theme.set_look(text_size=200)
    assert theme.font(13).pixelSize() == 26
    assert theme.px(16) == 32
    assert label.sizeHint().width() > 1.8 * before.width()
    assert label.sizeHint().height() == 2 * before.height()


def test_a_switch_is_told_to_those_who_listen(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_look(mode="dark")


def test_the_sheet_can_wait_until_after_the_first_paint(theme: Theme) -> None:
    theme.undress()
    QApplication.instance().setStyleSheet("")  # type: ignore[union-attr]
    theme.apply()
    assert QApplication.instance().styleSheet() == ""  # type: ignore[union-attr]
    theme.dress()
    assert "QLineEdit" in QApplication.instance().styleSheet()  # type: ignore[union-attr]


def test_figures_line_up_only_where_they_are_asked_to(theme: Theme) -> None:
    assert theme.font(13, figures=True).featureTags()
    assert not theme.font(13).featureTags()


def test_the_typeface_comes_with_the_program_and_its_licence(theme: Theme) -> None:
    folder = resources() / "fonts"
    assert all((folder / name).is_file() for name in FONT_FILES)
    assert "Open Font License" in (folder / "OFL.txt").read_text(encoding="utf-8").title().replace("Sil", "SIL")
    assert "Inter" in QFontDatabase.families()


def test_the_sheet_holds_only_colours_of_the_tokens() -> None:
    sheet = style_sheet(lambda role: LIGHT[role], round)
    colours = {word.strip(";").upper() for word in sheet.split() if word.startswith("#")}
    assert colours <= set(LIGHT.values())
    assert "$" not in sheet


# The program's own icon has colours of its own; line icons are drawn on the 16 px grid.
LINE_ICONS = [
    file
    for file in sorted((resources() / "icons").glob("*.svg"))
    if 'viewBox="0 0 16 16"' in file.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("file", LINE_ICONS, ids=lambda f: f.stem)
def test_every_icon_draws_in_the_colour_it_is_asked_for(file: Path, theme: Theme) -> None:
    image = icon_pixmap(file.stem, colour=theme.colour(Role.STOP), size=16, ratio=2).toImage()
    painted = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert painted
    wanted = theme.colour(Role.STOP)
    assert all(abs(c.red() - wanted.red()) < 8 and abs(c.blue() - wanted.blue()) < 8 for c in painted)


def test_icons_for_menus_come_at_several_pixel_ratios(theme: Theme) -> None:
    assert len(icon("phone", colour=theme.colour(Role.INK)).availableSizes()) >= 1


def _labels(tree: ast.AST) -> list[int]:
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [c.lineno for c in calls if isinstance(c.func, ast.Name) and c.func.id == "QLabel"]


@pytest.mark.parametrize("file", sorted(UI.rglob("*.py")), ids=lambda f: str(f.relative_to(UI)))
def test_no_screen_shows_text_that_qt_may_take_for_markup(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert not _labels(ast.parse(text)), "PlainLabel shows text as it is"
    # A tool tip guesses as well: the kit's set_tip escapes what it shows.
    # The system tray shows its tip as it is.
    if file.name not in ("paint.py", "tray.py"):
        assert ".setToolTip(" not in text
    # What is copied with its paragraphs goes to another program; no screen of ours shows it.
    if file.name != "handing.py":
        assert "setHtml(" not in text
    assert "insertHtml(" not in text


def test_nothing_is_swept_up_while_every_widget_is_listed(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    every, swept = QApplication.allWidgets, []

    def listed() -> list[QWidget]:
        swept.append(gc.isenabled())
        return every()

    monkeypatch.setattr(QApplication, "allWidgets", staticmethod(listed))
    theme.apply()
    assert swept == [False]
    assert gc.isenabled()
