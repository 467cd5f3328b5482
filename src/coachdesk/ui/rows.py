"""A list of rows with headings, painted as plain text: callbacks, results, parts of a playbook. Knows no subject."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.paint import bar, box, broken, cap_edge, cap_size, draw_cap, draw_text, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role

Index = QModelIndex | QPersistentModelIndex

ONE_LINE, TWO_LINES, HEADING = 34, 46, 32


class Row(NamedTuple):
    """``data`` is what the row stands for; a heading has none and can't be chosen.

    ``key`` is drawn as a cap; ``right`` and ``right_second`` stand at the right edge and are never cut.
    """

    text: str
    second: str = ""
    right: str = ""
    right_second: str = ""
    key: str = ""
    icon: str = ""
    icon_role: Role = Role.INK2
    data: object = None
    more_keys: tuple[str, ...] = ()

    @property
    def is_heading(self) -> bool:
        return self.data is None

    @property
    def spoken(self) -> str:
        """The row for those who hear it."""
        key = tr("key {keys}", keys=tr(" or ").join((self.key, *self.more_keys))) if self.key else ""
        return ", ".join(part for part in (self.text, self.second, self.right, self.right_second, key) if part)


class RowsModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    # --- Qt

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and not row.is_heading:
            # What the row may cut; Qt would guess markup in it.
            return f"<qt>{escape(row.spoken)}</qt>"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowsDelegate(QStyledItemDelegate):
    """Title over second line, right edge aligned; the chosen row has tint, bar and weight."""

    def __init__(self, theme: Theme, *, edge: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self.edge = theme, edge

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        px, colour = self._theme.px, self._theme.colour
        line = rect.adjusted(px(self.edge), px(8), -px(self.edge), 0)
        draw_text(painter, self._theme, line, row.text, colour=colour(Role.INK2), size=12, weight=SEMIBOLD)
        right = Qt.AlignmentFlag.AlignRight
        draw_text(painter, self._theme, line, row.right, colour=colour(Role.INK3), size=12, align=right)

    def _paint_right(self, painter: QPainter, rect: QRectF, row: Row, *, chosen: bool) -> float:
        """Paint what stands at the right; returns where it begins."""
        px, colour, theme = self._theme.px, self._theme.colour, self._theme
        right = rect.right() - px(self.edge - 8)
        for key in filter(None, (*reversed(row.more_keys), row.key)):
            cap = cap_size(theme, key)
            right -= cap.width()
            at = QPointF(right, rect.top() + (rect.height() - cap.height()) / 2)
            draw_cap(painter, theme, at, key, text=colour(Role.INK2), edge=cap_edge(theme))
            right -= px(6)
        if row.key:
            return right
        wide = max(
            text_width(theme, row.right, size=12, weight=MEDIUM, figures=True),
            text_width(theme, row.right_second, size=12, figures=True),
        )
        if not wide:
            return right
        at_right = Qt.AlignmentFlag.AlignRight
        two = bool(row.second or row.right_second)
        first = QRectF(right - wide - 1, rect.top() + px(5), wide + 1, px(18) if two else rect.height() - px(10))
        draw_text(
            painter,
            theme,
            first,
            row.right,
            colour=colour(Role.INK2),
            size=12,
            weight=MEDIUM,
            figures=True,
            align=at_right,
        )
        second = first.translated(0, px(18))
        ink = colour(Role.INK2 if chosen else Role.INK3)
        draw_text(painter, theme, second, row.right_second, colour=ink, size=12, figures=True, align=at_right)
        return right - wide - px(12)

    def _right_width(self, row: Row) -> float:
        """What ``_paint_right`` takes of the ground, its edge included."""
        px, keys = self._theme.px, [key for key in (row.key, *row.more_keys) if key]
        if keys:
            return px(self.edge - 8) + sum(cap_size(self._theme, key).width() + px(6) for key in keys)
        wide = max(
            text_width(self._theme, row.right, size=12, weight=MEDIUM, figures=True),
            text_width(self._theme, row.right_second, size=12, figures=True),
        )
        return px(self.edge - 8) + (wide + px(12) if wide else 0)

    def _plan(self, row: Row, width: float) -> tuple[Row, list[str], list[str]]:
        """The row as it fits into this width, and the lines of its texts: more than one only with large letters."""
        px = self._theme.px
        room = width - 2 * px(8) - px(self.edge - 8) - (px(26) if row.icon else 0)
        if row.right_second and self._is_narrow(row, room):
            # A name is never cut for a time: the times take the second line.
            row = row._replace(second=f"{row.right}, {row.right_second}", right="", right_second="")
        if not self._theme.large:
            return row, [row.text], [row.second] if row.second else []
        if row.right and any(
            text_width(self._theme, word, weight=SEMIBOLD) > room - self._right_width(row) for word in row.text.split()
        ):
            # No word is broken for what stands beside it.
            row = row._replace(second=", ".join(filter(None, (row.second, row.right))), right="")
        room -= self._right_width(row)
        first = broken(self._theme, row.text, room, weight=SEMIBOLD)
        return row, first, broken(self._theme, row.second, room, size=12)

    def _is_narrow(self, row: Row, room: float) -> bool:
        name = text_width(self._theme, row.text, weight=SEMIBOLD)
        times = max(text_width(self._theme, words, size=12, weight=MEDIUM) for words in (row.right, row.right_second))
        return name + times + self._theme.px(24) > room and times * 2 > room

    # --- Qt

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, px = row_of(index), self._theme.px
        if row.is_heading:
            return QSize(100, px(HEADING))
        high = px(TWO_LINES if row.second or row.right_second else ONE_LINE)
        if self._theme.large and isinstance(option.widget, QListView):
            _row, first, second = self._plan(row, option.widget.viewport().width())
            high += px(20) * (len(first) - 1) + px(18) * max(len(second) - 1, 0)
        return QSize(100, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme = row_of(index), self._theme
        px, colour = theme.px, theme.colour
        rect = QRectF(option.rect)
        if row.is_heading:
            self._paint_heading(painter, rect, row)
            return
        ground = rect.adjusted(px(8), 0, -px(8), 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            box(painter, ground, fill=colour(Role.TINT if chosen else Role.SUNKEN), radius=8)
        if chosen:
            bar(painter, ground, colour=colour(Role.ACCENT))
        left = ground.left() + px(self.edge - 8)
        two = bool(row.second or row.right_second)
        if row.icon:
            side = px(15)
            top = ground.top() + (px(8) if two else (ground.height() - side) / 2)
            ink = Role.ACCENT if chosen and row.icon_role is Role.INK2 else row.icon_role
            draw_icon(painter, row.icon, at=QPointF(left, top), size=side, colour=colour(ink))
            left += px(26)
        row, first, second = self._plan(row, rect.width())
        right = self._paint_right(painter, ground, row, chosen=chosen)
        alone = not two and len(first) == 1
        line = QRectF(left, ground.top() + (0 if alone else px(4)), right - left, ground.height() if alone else px(20))
        for words in first:
            weight = SEMIBOLD if chosen else MEDIUM
            draw_text(painter, theme, line, words, colour=colour(Role.INK), weight=weight)
            line = line.translated(0, px(20))
        line = QRectF(left, line.top() - px(1), right - left, px(18))
        for words in second:
            draw_text(painter, theme, line, words, colour=colour(Role.INK2 if chosen else Role.INK3), size=12)
            line = line.translated(0, px(18))


class RowsView(QListView):
    """``chosen`` follows Enter and a double click, ``moved`` the current row; both carry the row's data."""

    chosen = Signal(object)
    moved = Signal(object)

    def __init__(self, theme: Theme, *, name: str, edge: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = RowsModel(self)
        self.setAccessibleName(name)
        self.setModel(self._rows)
        self._delegate = RowsDelegate(theme, edge=edge, parent=self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setProperty("no_ring", True)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def rows(self) -> tuple[Row, ...]:
        return self._rows.rows

    def show_rows(self, rows: Sequence[Row], *, keep: object = None) -> None:
        """Show these. The row that stands for ``keep`` stays current, else the one that took its place."""
        place = self.currentIndex().row()
        self._rows.show_rows(rows)
        self.choose(_current_of(rows, keep=keep, place=place))

    def choose(self, place: int) -> None:
        index = self._rows.index(place, 0) if place >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if place in (0, 1):
            self.scrollToTop()
        if not index.isValid():
            self.moved.emit(None)

    def current(self) -> object:
        """What the current row stands for; None where there is none."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].data if index.isValid() else None

    def step(self, by: int) -> None:
        """Go on to the next row that can be chosen; after the last comes the first."""
        usable = [n for n, row in enumerate(self._rows.rows) if not row.is_heading]
        if usable:
            now = self.currentIndex().row()
            at = usable.index(now) if now in usable else -1
            self.choose(usable[(at + by) % len(usable)])

    def set_edge(self, edge: int) -> None:
        """Where the text of the rows begins, in pixels at 100 %."""
        self._delegate.edge = edge
        self.viewport().update()

    def restyle(self) -> None:
        self.doItemsLayout()

    def _current_changed(self, index: QModelIndex) -> None:
        self.moved.emit(self._rows.rows[index.row()].data if index.isValid() else None)

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if (data := self.current()) is not None:
                self.chosen.emit(data)
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and (data := self.current()) is not None:
            self.chosen.emit(data)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._theme.large:
            # Lines break elsewhere now.
            self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.step(1)


def _current_of(rows: Sequence[Row], *, keep: object, place: int) -> int:
    usable = [n for n, row in enumerate(rows) if not row.is_heading]
    if not usable:
        return -1
    same = [n for n in usable if rows[n].data == keep]
    if same:
        return same[0]
    return next((n for n in usable if n >= place), usable[-1])


def row_of(index: Index) -> Row:
    model = index.model()
    assert isinstance(model, RowsModel)
    return model.rows[index.row()]
