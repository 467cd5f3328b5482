"""Keeps the letters of Qt's own text controls at the size that is set. Knows no control."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget


class _Dressing:
    """Whether all widgets are being dressed anew just now."""

    now = False


@contextmanager
def dressing() -> Iterator[None]:
    """While Qt goes through all widgets. Nothing of ours is changed or swept up meanwhile: Qt would go on with a widget
    that has gone, which ends the process."""
    swept = gc.isenabled()
    gc.disable()
    _Dressing.now = True
    try:
        yield
    finally:
        _Dressing.now = False
        if swept:
            gc.enable()


def keep_font(widget: QWidget, event: QEvent, font: QFont) -> None:
    """To be asked at each change of a control.

    A style sheet remembers the font that a control had when it first saw it, and puts that back whenever the control
    gets its place: one made before the letters grew would show small ones.
    """
    if event.type() is QEvent.Type.StyleChange and not _Dressing.now and widget.font().pixelSize() != font.pixelSize():
        widget.setFont(font)
