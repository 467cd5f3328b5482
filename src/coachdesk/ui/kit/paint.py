"""Strokes that several widgets share: boxes, bars, key caps, tool tips. Knows no widget."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from coachdesk.ui.kit.key_words import cap_words
from coachdesk.ui.kit.mirror import from_the_right, leading, mirrored, read_as_it_is
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, RADIUS_CAP, Role

ALT = "Alt "
MOST_BROKEN = 6

_TIP = "coachdesk.tip"
"""A property: what the widget’s tip says, where that is what is heard of it."""


def box(painter: QPainter, rect: QRectF, *, fill: QColor | None, edge: QColor | None = None, radius: float = 6) -> None:
    """A rounded box whose 1 px edge lies inside ``rect``, on whole pixels."""
    rect = mirrored(painter, rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(edge, 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)


def fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A plain area. Not by fillRect, whose first use makes a Python type of 169 gradients: 2 ms at start."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def bar(painter: QPainter, rect: QRectF, *, colour: QColor) -> None:
    """The 3 px bar at the left of what is current."""
    rect = mirrored(painter, rect)
    if from_the_right():
        rect = QRectF(rect.right() - 3, rect.top(), 3, rect.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 8, 3, rect.height() - 16), 1.5, 1.5)


def text_width(theme: Theme, text: str, *, size: int = 13, weight: int = 400, figures: bool = False) -> float:
    return theme.width(text, size, weight, figures)


def broken(
    theme: Theme,
    text: str,
    width: float,
    *,
    size: int = 13,
    weight: int = 400,
    figures: bool = False,
    most: int = MOST_BROKEN,
) -> list[str]:
    """The lines of a text where it breaks between words, and inside a word that is too long for any line; nothing for
    none. ``most`` of them, the last may be cut."""
    metrics = theme.metrics(size, weight=weight, figures=figures)
    lines: list[str] = []
    for word in text.split():
        joint = " "
        for piece in _pieces(metrics, word, width):
            longer = f"{lines[-1]}{joint}{piece}" if lines else piece
            if lines and (len(lines) == most or metrics.horizontalAdvance(longer) <= width):
                lines[-1] = longer
            else:
                lines.append(piece)
            joint = ""
    return lines


def _pieces(metrics: QFontMetricsF, word: str, width: float) -> Iterator[str]:
    """A word in as few pieces as fit; a hyphen is a good place to break, where there is one."""
    while metrics.horizontalAdvance(word) > width + 0.5 and len(word) > 1:
        fits = next((n for n in range(len(word) - 1, 1, -1) if metrics.horizontalAdvance(word[:n]) <= width), 1)
        at = word.rfind("-", 1, fits) + 1 or fits
        yield word[:at]
        word = word[at:]
    yield word


def draw_text(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    text: str,
    *,
    colour: QColor,
    size: int = 13,
    weight: int = 400,
    figures: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """One line of plain text, centred in height, cut with an ellipsis where it doesn't fit."""
    rect, align = mirrored(painter, rect), leading(align)
    read_as_it_is(painter)
    painter.setFont(theme.font(size, weight=weight, figures=figures))
    painter.setPen(colour)
    metrics = theme.metrics(size, weight=weight, figures=figures)
    shown = text
    if metrics.horizontalAdvance(text) > rect.width() + 0.5:
        shown = metrics.elidedText(text, elide, rect.width())
    left = rect.left()
    if align & Qt.AlignmentFlag.AlignRight:
        left = rect.right() - metrics.horizontalAdvance(shown)
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left += (rect.width() - metrics.horizontalAdvance(shown)) / 2
    # The eye centres on the capitals, not on the box of the font.
    baseline = rect.center().y() + metrics.capHeight() / 2
    painter.drawText(QPointF(left, baseline), shown)


def bare_key(key: str) -> tuple[str, bool]:
    """A key without the Alt it needs while a text field has the focus, and whether it needs it."""
    if key.startswith(ALT) and len(key) == len(ALT) + 1:
        return key[len(ALT) :], True
    return key, False


def cap_size(theme: Theme, key: str) -> QSizeF:
    """The room a key cap takes; the same with Alt and without, so that nothing moves."""
    found = theme.caps.get(key)
    if found is None:
        width = text_width(theme, cap_words(bare_key(key)[0]), size=11, weight=MEDIUM) + 7 * theme.text_factor
        found = theme.caps[key] = QSizeF(max(theme.px(16), round(width + 1)), theme.px(16))
    return found


def draw_cap(
    painter: QPainter, theme: Theme, at: QPointF, key: str, *, text: QColor, edge: QColor, room: int = 26
) -> None:
    """A key cap with its top left at ``at``. With Alt it grows up and down over free room, ``room`` px at most."""
    size = cap_size(theme, key)
    rect = QRectF(QPointF(round(at.x()), round(at.y())), size)
    bare, alt = bare_key(key)
    bare = cap_words(bare)
    if alt:
        grow = theme.px(min((room - 16) / 2, 5))
        rect.adjust(-2, -grow, 2, grow)
    box(painter, rect, fill=None, edge=edge, radius=RADIUS_CAP)
    centre = Qt.AlignmentFlag.AlignHCenter
    if not alt:
        draw_text(painter, theme, rect, bare, colour=text, size=11, weight=MEDIUM, align=centre)
        return
    # In a low button the two lines stand closer.
    inset = theme.px(2 if room >= 26 else 1)
    upper = QRectF(rect.left() - 4, rect.top() + inset, rect.width() + 8, theme.px(10))
    lower = QRectF(rect.left(), rect.bottom() - theme.px(12) - inset, rect.width(), theme.px(13))
    draw_text(painter, theme, upper, ALT.strip(), colour=text, size=9, weight=MEDIUM, align=centre)
    draw_text(painter, theme, lower, bare, colour=text, size=11, weight=MEDIUM, align=centre)


def cap_edge(theme: Theme) -> QColor:
    return theme.colour(Role.CONTROL)


def set_tip(widget: QWidget, text: str) -> None:
    """A tool tip that is plain text whatever stands in it: Qt would guess markup.

    Who hears the screen is told the same, where nothing else is said of the widget: else the markup would be read out.
    """
    if widget.accessibleDescription() in ("", widget.property(_TIP)):
        widget.setAccessibleDescription(text)
        widget.setProperty(_TIP, text)
    widget.setToolTip(f"<qt>{escape(text)}</qt>" if text else "")
