"""Lets Tab read down the screen: the order of the layouts, not that in which parts were made. Knows no page."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def read_down(root: QWidget) -> None:
    """Put what Tab comes to in ``root`` into the order in which it is read. Parts are made when they are needed, so
    this is asked for when Tab is pressed, and costs nothing before."""
    for before, after in pairwise(_reached(root)):
        QWidget.setTabOrder(before, after)


def _reached(widget: QWidget) -> Iterator[QWidget]:
    if widget.isHidden() and not widget.isWindow():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        if (inner := widget.widget()) is not None:
            yield from _reached(inner)
        return
    laid: list[QWidget] = list(_laid_out(widget.layout()))
    rest = [child for child in widget.children() if isinstance(child, QWidget) and child not in laid]
    for child in (*laid, *rest):
        if not child.isWindow():
            yield from _reached(child)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    """What stands in a layout and in those inside it."""
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place) if layout is not None else None
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        else:
            yield from _laid_out(item.layout())
