"""Keeps the letters of Qt's own text controls at the size that is set. Knows no control."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget


def keep_font(widget: QWidget, event: QEvent, font: QFont) -> None:
    """To be asked at each change of a control.

    A style sheet remembers the font that a control had when it first saw it, and puts that back whenever the control
    gets its place: one made before the letters grew would show small ones.
    """
    if event.type() is QEvent.Type.StyleChange and widget.font().pixelSize() != font.pixelSize():
        widget.setFont(font)
