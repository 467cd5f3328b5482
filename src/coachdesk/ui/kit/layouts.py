"""Layouts that Qt lacks: a row that wraps, and rows that fill the width. They know sizes only."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QScrollArea, QWidget, QWidgetItem

Line = list[QLayoutItem]
_NEITHER = Qt.Orientation(0)


def _put(item: QLayoutItem, rect: QRect, *, within: QRect) -> None:
    """Where reading begins on the right, the row is laid out from there."""
    if QGuiApplication.isRightToLeft():
        rect = QRect(within.left() + within.right() - rect.right(), rect.top(), rect.width(), rect.height())
    # Past the item, which would keep a button at its own width.
    widget = item.widget()
    (widget if widget is not None else item).setGeometry(rect)


class _Item(QWidgetItem):
    """What a widget wants to be, asked once until it says that it has changed: to lay out a row asks many times."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._hint: QSize | None = None
        self._least: QSize | None = None

    def sizeHint(self) -> QSize:
        if self._hint is None:
            self._hint = super().sizeHint()
        return self._hint

    def minimumSize(self) -> QSize:
        if self._least is None:
            self._least = super().minimumSize()
        return self._least

    def invalidate(self) -> None:
        self._hint = self._least = None


class _Row(QLayout):
    """What both have in common: they hold widgets, in the order in which they came.

    The items are our own. An item made by Qt has a Python object only by its address, and that object may belong to
    an item that stood there before, in another layout: when that layout goes, so does the object.
    """

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._taken: QLayoutItem | None = None
        self._known_heights: dict[int, int] = {}

    def addWidget(self, widget: QWidget) -> None:
        self.addChildWidget(widget)
        self.addItem(_Item(widget))
        self.invalidate()

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay out from the top left of ``rect`` and return the height that takes; ``move`` the widgets there."""
        raise NotImplementedError

    # --- Qt

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        # Qt deletes what it takes: kept here, Python doesn't do so first.
        self._taken = self._items.pop(index) if 0 <= index < len(self._items) else None
        return self._taken

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._known_heights.clear()
        for item in self._items:
            item.invalidate()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        # Qt asks for the same width several times in a row.
        known = self._known_heights.get(width)
        if known is None:
            margins = self.contentsMargins()
            inner = QRect(0, 0, width - margins.left() - margins.right(), 0)
            known = self._place(inner, move=False) + margins.top() + margins.bottom()
            self._known_heights[width] = known
        return known

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)


class FlowRow(_Row):
    """Items side by side, on further lines where the width doesn't hold them.

    Items added with ``grow`` share what is left of their line and may shrink to their minimum, or with ``whole``
    go to a line of their own before they shrink; ``push`` moves an item and those after it to the right edge of
    its line. Each line is centred in height. ``least`` is how close items may come before a line is broken.
    """

    def __init__(
        self, parent: QWidget | None = None, *, across: int = 8, down: int = 4, least: int | None = None
    ) -> None:
        super().__init__(parent)
        self._least = across if least is None else least
        self._grow: set[int] = set()
        self._push: set[int] = set()
        self._whole: set[int] = set()
        self._across, self._down = across, down
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, *, grow: bool = False, push: bool = False, whole: bool = False) -> None:
        if whole:
            self._whole.add(len(self._items))
        if grow:
            self._grow.add(len(self._items))
        if push:
            self._push.add(len(self._items))
        self.addWidget(widget)

    def _wanted(self, index: int) -> int:
        item = self._items[index]
        shrinks = index in self._grow and index not in self._whole
        return item.minimumSize().width() if shrinks else item.sizeHint().width()

    def _gap(self, width: int) -> int:
        """The distance between items: less where that saves a line."""
        if self._least < self._across and len(self._lines(width, self._across)) > len(self._lines(width, self._least)):
            return self._least
        return self._across

    def _lines(self, width: int, gap: int) -> list[list[int]]:
        lines: list[list[int]] = [[]]
        used = 0
        for index, item in enumerate(self._items):
            if item.isEmpty():
                continue
            wanted = self._wanted(index)
            if lines[-1] and used + gap + wanted > width:
                lines.append([])
                used = 0
            used += wanted + (gap if lines[-1] else 0)
            lines[-1].append(index)
        return lines

    def _widths(self, line: list[int], width: int, gap: int) -> list[int]:
        hints = [min(self._items[i].sizeHint().width(), width) for i in line]
        spare = width - sum(hints) - gap * (len(line) - 1)
        growing = [n for n, i in enumerate(line) if i in self._grow]
        if not growing:
            return hints
        items = [self._items[line[n]] for n in growing]
        wanted = [hints[n] for n in growing]
        shares = _spread(wanted, sum(wanted) + spare) if spare >= 0 else _shrunk(items, wanted, sum(wanted) + spare)
        for n, share in zip(growing, shares, strict=True):
            hints[n] = share
        return hints

    def _line_height(self, line: list[int], widths: list[int]) -> int:
        return max((self._height(i, w) for i, w in zip(line, widths, strict=True)), default=0)

    def _height(self, index: int, width: int) -> int:
        return _tall(self._items[index], width)

    def _place(self, rect: QRect, *, move: bool) -> int:
        top, gap = rect.top(), self._gap(rect.width())
        for line in self._lines(rect.width(), gap):
            widths = self._widths(line, rect.width(), gap)
            tall = self._line_height(line, widths)
            left = rect.left()
            spare = rect.width() - sum(widths) - gap * (len(line) - 1)
            for index, width in zip(line, widths, strict=True):
                if index in self._push:
                    left += max(spare, 0)
                    spare = 0
                high = self._height(index, width)
                if move:
                    at = QPoint(left, top + (tall - high) // 2)
                    _put(self._items[index], QRect(at, QSize(width, high)), within=rect)
                left += width + gap
            top += tall + self._down
        return max(top - self._down - rect.top(), 0)

    # --- Qt

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self._grow = {i - (i > index) for i in self._grow if i != index}
        self._push = {i - (i > index) for i in self._push if i != index}
        self._whole = {i - (i > index) for i in self._whole if i != index}
        return super().takeAt(index)

    def expandingDirections(self) -> Qt.Orientation:
        return _NEITHER

    def sizeHint(self) -> QSize:
        shown = [i for i, item in enumerate(self._items) if not item.isEmpty()]
        width = sum(self._items[i].sizeHint().width() for i in shown) + self._across * max(len(shown) - 1, 0)
        high = max((self._items[i].sizeHint().height() for i in shown), default=0)
        return self._with_margins(width, high)

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return self._with_margins(
            max((s.width() for s in shown), default=0), max((s.height() for s in shown), default=0)
        )

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())


class KeyRows(_Row):
    """The outcome bar: fixed rows of buttons, each row as wide as the bar.

    Two buttons in a row are equally wide, more share what is left over. Where a row of ``rows`` doesn't fit, each
    row takes as many as it holds. ``even`` makes every column equally wide.
    """

    def __init__(self, parent: QWidget | None = None, *, across: int = 7, down: int = 4, even: bool = False) -> None:
        super().__init__(parent)
        self._rows: tuple[int, ...] = ()
        self._across, self._down, self._even = across, down, even
        self.setContentsMargins(0, 0, 0, 0)

    def set_rows(self, rows: Sequence[int], *, even: bool, across: int, down: int) -> None:
        """How many buttons stand in each row."""
        self._rows, self._even, self._across, self._down = tuple(rows), even, across, down
        self.invalidate()

    def _shown(self) -> Line:
        return [item for item in self._items if not item.isEmpty()]

    def _split(self, width: int) -> list[Line]:
        items = self._shown()
        rows, rest = [], list(items)
        for count in self._rows:
            rows.append(rest[:count])
            rest = rest[count:]
        if rest:
            rows.append(rest)
        rows = [row for row in rows if row]
        return rows if all(self._fits(row, width) for row in rows) else self._flowed(items, width)

    def _flowed(self, items: Line, width: int) -> list[Line]:
        most = max(self._rows, default=len(items))
        rows: list[Line] = [[]]
        for item in items:
            if rows[-1] and (len(rows[-1]) == most or not self._fits([*rows[-1], item], width)):
                rows.append([])
            rows[-1].append(item)
        return rows

    def _fits(self, row: Line, width: int) -> bool:
        room = width - self._across * (len(row) - 1)
        return sum(item.minimumSize().width() for item in row) <= room

    def _is_even(self, row: Line, room: int) -> bool:
        if not self._even and len(row) > 2:
            return False
        return max(item.minimumSize().width() for item in row) * len(row) <= room

    def _widths(self, row: Line, width: int) -> list[int]:
        room = width - self._across * (len(row) - 1)
        if self._is_even(row, room):
            widths = [room // len(row)] * len(row)
        else:
            hints = [item.sizeHint().width() for item in row]
            widths = _shrunk(row, hints, room) if sum(hints) > room else _spread(hints, room)
        widths[-1] += room - sum(widths)
        return widths

    def _place(self, rect: QRect, *, move: bool) -> int:
        top = rect.top()
        for row in self._split(rect.width()):
            widths = self._widths(row, rect.width())
            tall = max(_tall(item, width) for item, width in zip(row, widths, strict=True))
            left = rect.left()
            for item, width in zip(row, widths, strict=True):
                if move:
                    _put(item, QRect(left, top, width, tall), within=rect)
                left += width + self._across
            top += tall + self._down
        return max(top - self._down - rect.top(), 0)

    # --- Qt

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(368))

    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self._shown()), default=0)
        tall = max((item.sizeHint().height() for item in self._shown()), default=0)
        margins = self.contentsMargins()
        return QSize(widest + margins.left() + margins.right(), tall + margins.top() + margins.bottom())


def _tall(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def _spread(hints: list[int], room: int) -> list[int]:
    return [hint + (room - sum(hints)) // len(hints) for hint in hints]


def _shrunk(row: Line, hints: list[int], room: int) -> list[int]:
    """Everything at its least, and what is left shared by those who wanted more."""
    least = [min(item.minimumSize().width(), hint) for item, hint in zip(row, hints, strict=True)]
    wants = [max(hint - small, 0) for hint, small in zip(hints, least, strict=True)]
    left = room - sum(least)
    return [small + left * want // max(sum(wants), 1) for small, want in zip(least, wants, strict=True)]


def settle(widget: QWidget) -> None:
    """Lay out a widget and all that stands in it at once, from the inside out.

    Qt does it from the outside in, one level with each turn of the event loop, and paints in between. The children are
    asked, and not the items of the layout: the Python object of an item stays when Qt frees the item, and is then taken
    for whatever comes to stand at that address. Qt's own controls are not looked into: their parts would each need a
    Python type, which costs 30 ms at start.
    """
    layout = widget.layout()
    if layout is not None:
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if not child.isHidden() and not child.isWindow():
                settle(child)
        layout.activate()
    elif isinstance(widget, QScrollArea):
        body = widget.widget()
        if body is not None:
            settle(body)
