"""Notes every text that is painted by the kit, where and in which colour. Nothing is changed by being watched."""

import sys
from collections import Counter
from dataclasses import dataclass
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QWidget

from coachdesk.ui.kit import paint
from coachdesk.ui.kit import theme as themes
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.mirror import mirrored

MANY = 900
"""Pixels from which on a third of them tells as much."""


class Text(NamedTuple):
    """``place`` in pixels of the window."""

    text: str
    place: QRect
    colour: QColor


@dataclass
class Watch:
    """What one picture of a window was painted from. ``cut``: texts of which an ellipsis has taken a part."""

    texts: list[Text]
    cut: dict[str, None]

    def look(self, window: QWidget) -> QImage:
        self.texts.clear()
        self.cut.clear()
        return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    noted = Watch([], {})

    class Metrics(QFontMetricsF):
        def elidedText(self, text: str, *how: Any) -> str:  # noqa: N802  Qt's name
            shown = super().elidedText(text, *how)
            if shown != text:
                noted.cut[text] = None
            return shown

    drawn, line = paint.draw_text, PlainLabel._paint_line

    def draw_text(painter: QPainter, theme: Any, rect: QRectF, text: str, *, colour: QColor, **how: Any) -> None:
        place = painter.deviceTransform().mapRect(mirrored(painter, rect)).toAlignedRect()
        noted.texts.append(Text(text, place, colour))
        drawn(painter, theme, rect, text, colour=colour, **how)

    def paint_line(label: PlainLabel, painter: QPainter, text: str, baseline: float, metrics: Any, **how: Any) -> None:
        letters = QRectF(0, baseline - metrics.ascent(), label.width(), metrics.height())
        place = painter.deviceTransform().mapRect(letters).toAlignedRect()
        noted.texts.append(Text(text, place, painter.pen().color()))
        line(label, painter, text, baseline, metrics, **how)

    monkeypatch.setattr(themes, "QFontMetricsF", Metrics)
    monkeypatch.setattr(PlainLabel, "_paint_line", paint_line)
    for name, module in list(sys.modules.items()):
        if name.startswith("coachdesk.ui.") and getattr(module, "draw_text", None) is drawn:
            monkeypatch.setattr(module, "draw_text", draw_text)
    return noted


def ground(image: QImage, place: QRect) -> QColor | None:
    """The colour behind a text: the one that most of its pixels have. None where nothing of it is in the picture."""
    part = image.copy(place.intersected(image.rect()))
    if part.width() < 2 or part.height() < 2:
        return None
    pixels = memoryview(part.constBits()).cast("I")
    return QColor.fromRgb(Counter(pixels[:: 3 if len(pixels) > MANY else 1]).most_common(1)[0][0])
