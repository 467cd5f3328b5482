"""Our own widgets say what they are, and Qt's own stay as they are."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.ui.frame import Frame
from coachdesk.ui.kit.chip import Chip
from coachdesk.ui.kit.heard import HeardAs, give_roles
from coachdesk.ui.kit.theme import Theme


def heard(widget: QWidget) -> tuple[HeardAs, str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role(), interface.text(QAccessible.Text.Name)


def test_a_widget_is_heard_as_its_class_says_and_by_its_name(theme: Theme, qtbot: QtBot) -> None:
    give_roles()
    chip, frame, field, plain = Chip(theme, "may call"), Frame(), QLineEdit(), QWidget()
    for widget in (chip, frame, field, plain):
        qtbot.addWidget(widget)
    field.setAccessibleName("Name")
    assert heard(chip) == (HeardAs.StaticText, "may call")
    chip.show_state("never call")
    assert heard(chip) == (HeardAs.StaticText, "never call")
    assert heard(frame)[0] is HeardAs.Window
    assert heard(field) == (HeardAs.EditableText, "Name")
    assert heard(plain)[0] is HeardAs.Client
