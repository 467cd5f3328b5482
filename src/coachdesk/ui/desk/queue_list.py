"""The rows of the call list: groups and prospects, painted by one delegate. Knows no order."""

from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from coachdesk.language import tr
from coachdesk.model.brief import QueueGroup, QueueRow, RowMark
from coachdesk.model.ids import ProspectId
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.paint import bar, box, draw_text, text_width
from coachdesk.ui.kit.scroll import OverBar
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import LIST_ROW, MEDIUM, REGULAR, SEMIBOLD, Role

Index = QModelIndex | QPersistentModelIndex
Item = QueueRow | QueueGroup

_ICONS = {
    RowMark.CURRENT: ("phone", Role.ACCENT, tr("on the desk")),
    RowMark.PROMISED: ("calendar", Role.INK2, tr("promised")),
    RowMark.READY: ("circle", Role.INK2, tr("ready")),
    RowMark.UNKNOWN: ("info", Role.INK2, tr("zone unknown")),
    RowMark.NOT_YET: ("clock", Role.WARN, tr("not yet")),
    RowMark.DONE: ("tick", Role.INK2, tr("done")),
    RowMark.STOPPED: ("stop", Role.STOP, tr("never call")),
}
_QUIET = {RowMark.DONE, RowMark.STOPPED}
HEAD_HEIGHT = 34
STEP_OUT = 8


class QueueModel(QAbstractListModel):
    """Group headings and rows in one list; headings can't be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[Item] = []

    def show_groups(self, groups: tuple[QueueGroup, ...]) -> None:
        self.beginResetModel()
        self._items = []
        for group in groups:
            self._items += [group, *group.rows]
        self.endResetModel()

    def item(self, index: Index) -> Item | None:
        return self._items[index.row()] if 0 <= index.row() < len(self._items) else None

    def current_row(self) -> int | None:
        """Where the prospect on the desk stands."""
        marks = (n for n, item in enumerate(self._items) if isinstance(item, QueueRow) and item.mark is RowMark.CURRENT)
        return next(marks, None)

    # --- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        if item is None:
            return None
        words = item.title if isinstance(item, QueueGroup) else item.name
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.AccessibleTextRole:
                if isinstance(item, QueueGroup):
                    return f"{item.title}, {item.count}"
                return _spoken(item)
            case Qt.ItemDataRole.ToolTipRole if isinstance(item, QueueRow):
                # What the row may cut; Qt would guess markup in it.
                return f"<qt>{escape(_spoken(item))}</qt>"
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.item(index), QueueGroup):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _spoken(row: QueueRow) -> str:
    return ", ".join(part for part in (row.name, row.under, row.right, _ICONS[row.mark][2]) if part)


class QueueDelegate(QStyledItemDelegate):
    """Two lines a prospect, one a heading."""

    def __init__(self, theme: Theme, model: QueueModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    # --- Qt

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(self._model.item(index), QueueGroup)
        return QSize(100, self._theme.px(HEAD_HEIGHT if heading else LIST_ROW + 1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self._model.item(index)
        rect = QRectF(option.rect)
        painter.save()
        if isinstance(item, QueueGroup):
            self._paint_group(painter, rect, item)
        elif item is not None:
            state = option.state
            selected = bool(state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus)
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            self._paint_row(painter, rect, item, selected=selected, hovered=hovered)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRectF, group: QueueGroup) -> None:
        colour, px = self._theme.colour, self._theme.px
        line = QRectF(rect.left() + STEP_OUT, rect.bottom() - px(24), rect.width() - 3 * STEP_OUT, px(18))
        draw_text(painter, self._theme, line, group.title, colour=colour(Role.INK2), size=12, weight=SEMIBOLD)
        right = Qt.AlignmentFlag.AlignRight
        count = f"{group.count:,}"
        draw_text(painter, self._theme, line, count, colour=colour(Role.INK3), size=12, figures=True, align=right)

    def _paint_row(self, painter: QPainter, rect: QRectF, row: QueueRow, *, selected: bool, hovered: bool) -> None:
        colour, px = self._theme.colour, self._theme.px
        rect = rect.adjusted(0, 0, -STEP_OUT, -1)
        current = row.mark is RowMark.CURRENT
        if current:
            box(painter, rect, fill=colour(Role.TINT), radius=8)
            bar(painter, rect, colour=colour(Role.ACCENT))
        elif hovered:
            box(painter, rect, fill=colour(Role.SUNKEN), radius=8)
        if selected:
            box(painter, rect, fill=None, edge=colour(Role.ACCENT), radius=8)
        icon, icon_role, _words = _ICONS[row.mark]
        at = QPointF(rect.left() + px(12), rect.top() + (rect.height() - px(15)) / 2)
        draw_icon(painter, icon, at=at, size=px(15), colour=colour(icon_role))
        left, right = rect.left() + px(38), rect.right() - STEP_OUT
        wide = text_width(self._theme, row.right, size=12, weight=MEDIUM, figures=True) + 1
        upper = QRectF(right - wide, rect.top() + px(3), wide, px(20))
        draw_text(
            painter, self._theme, upper, row.right, colour=colour(Role.INK2), size=12, weight=MEDIUM, figures=True
        )
        quiet = row.mark in _QUIET
        name = QRectF(left, rect.top() + px(3), upper.left() - left - px(6), px(20))
        ink, weight = (Role.INK2, REGULAR) if quiet else (Role.INK, SEMIBOLD)
        draw_text(painter, self._theme, name, row.name, colour=colour(ink), weight=weight)
        under = QRectF(left, rect.top() + px(21), right - left, px(18))
        middle = Qt.TextElideMode.ElideMiddle
        soft = colour(Role.INK2 if current else Role.INK3)
        draw_text(painter, self._theme, under, row.under, colour=soft, size=12, elide=middle)


class QueueList(QListView):
    """``opened`` carries the prospect that was clicked or taken with Enter."""

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = QueueModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(QueueDelegate(theme, self.rows, self))
        self.setAccessibleName(tr("Call list"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.over = OverBar(theme, self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("clear", True)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def show_groups(self, groups: tuple[QueueGroup, ...]) -> None:
        shift = self.verticalScrollBar().value()
        self.rows.show_groups(groups)
        self.verticalScrollBar().setValue(shift)
        current = self.rows.current_row()
        if current is not None:
            self.scrollTo(self.rows.index(current))

    def restyle(self) -> None:
        self.doItemsLayout()
        self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        item = self.rows.item(index)
        if isinstance(item, QueueRow):
            self.opened.emit(item.prospect)

    def prospect_at(self, row: int) -> ProspectId | None:
        item = self.rows.item(self.rows.index(row))
        return item.prospect if isinstance(item, QueueRow) else None
