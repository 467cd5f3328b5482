"""What is painted by hand, mirrored where the language is read from right to left. Knows no widget."""

from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter

_WIDGET = 1
"""The kind of a paint device that is a widget (QInternal::Widget): paper and pictures are never mirrored."""


def from_the_right() -> bool:
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def mirrored(painter: QPainter, rect: QRectF) -> QRectF:
    """Where that part of a widget lies in the language that is spoken."""
    if not from_the_right():
        return rect
    device = painter.device()
    if device.devType() != _WIDGET:
        return rect
    return QRectF(device.width() - rect.right(), rect.top(), rect.width(), rect.height())


def leading(align: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """Left is where reading begins, and right where it ends."""
    if from_the_right():
        if align & Qt.AlignmentFlag.AlignRight:
            return Qt.AlignmentFlag.AlignLeft
        if align & Qt.AlignmentFlag.AlignLeft:
            return Qt.AlignmentFlag.AlignRight
    return align


def read_as_it_is(painter: QPainter) -> None:
    """A text goes the way of its own letters: a name or a number in Latin is never turned round."""
    if from_the_right():
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def margins(left: int, top: int, right: int, bottom: int) -> QMargins:
    """Margins whose left one stands where reading begins."""
    return QMargins(right, top, left, bottom) if from_the_right() else QMargins(left, top, right, bottom)


def placed(rect: QRect, *, width: int) -> QRect:
    """A part of a widget of this width, where it lies in the language that is spoken."""
    return QRect(width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height()) if from_the_right() else rect
