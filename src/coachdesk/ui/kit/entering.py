"""Enter presses the button that has the focus, on every desktop: Qt leaves that to some of them. Knows no button."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Whether the event was Enter, and the button was pressed for it. Where Enter is a command it doesn't come here."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & ~_KEYPAD:
        return False
    if not event.isAutoRepeat():
        button.click()
    event.accept()
    return True
