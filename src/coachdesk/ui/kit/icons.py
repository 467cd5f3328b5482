"""Line icons on a 16 px grid, coloured by role and crisp at any pixel ratio. Knows no screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coachdesk.paths import resources
from coachdesk.ui.kit.mirror import mirrored

STROKE = 1.5


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _pixmap(name: str, colour: str, size: float, ratio: float) -> QPixmap:
    # The line keeps its width on screen whatever the icon's size.
    svg = _source(name).replace("#000", colour).replace('"1.5"', f'"{STROKE * 16 / min(size, 16):.3f}"')
    pixels = QSize(round(size * ratio), round(size * ratio))
    pixmap = QPixmap(pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(QPointF(0, 0), pixels.toSizeF()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def draw_icon(painter: QPainter, name: str, *, at: QPointF, size: float, colour: QColor) -> None:
    """Draw an icon with its top left at ``at``, in logical pixels."""
    ratio = painter.device().devicePixelRatioF()
    at = mirrored(painter, QRectF(at, QSizeF(size, size))).topLeft()
    painter.drawPixmap(at, _pixmap(name, colour.name(), size, ratio))


def icon_pixmap(name: str, *, colour: QColor, size: float = 16, ratio: float = 1.0) -> QPixmap:
    return _pixmap(name, colour.name(), size, ratio)


def icon(name: str, *, colour: QColor, size: float = 16) -> QIcon:
    """For Qt's own controls and menus, at the usual pixel ratios."""
    made = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        made.addPixmap(_pixmap(name, colour.name(), size, ratio))
    return made
