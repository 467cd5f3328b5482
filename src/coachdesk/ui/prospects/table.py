"""The table of prospects: columns where there is room, else name over company in one. Paints plain text only."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from coachdesk.language import tr
from coachdesk.model.prospect import Prospect
from coachdesk.ui.kit.paint import draw_text, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, MEDIUM, REGULAR, SEMIBOLD, Role
from coachdesk.ui.prospects.model import COLUMNS, ProspectsModel, state_words

COMPACT_ROW, WIDE_ROW = 46, 36
FIXED = {tr("Phone"): 156, tr("State"): 124}
"""Columns that are never cut, in pixels at 100 % text."""
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """One cell, or the whole person where there is only one column."""

    def __init__(self, theme: Theme, view: "ProspectTable") -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def _paint_person(self, painter: QPainter, rect: QRectF, who: Prospect, *, chosen: bool) -> None:
        px, colour, theme = self._theme.px, self._theme.colour, self._theme
        state = state_words(who)
        right_text = state or (who.phone.number if who.phone else "")
        wide = text_width(theme, right_text, size=12, weight=MEDIUM, figures=True) + 1
        weight = SEMIBOLD if chosen else MEDIUM
        # A name is never cut for a number: the number then takes the second line.
        crowded = text_width(theme, who.shown_name, weight=weight) + wide + px(12) > rect.width()
        top = rect.top() + (px(23) if crowded else px(5))
        right = QRectF(rect.right() - wide, top, wide, px(18))
        ink = colour(Role.STOP if who.do_not_call else Role.INK2)
        at_right = Qt.AlignmentFlag.AlignRight
        draw_text(painter, theme, right, right_text, colour=ink, size=12, weight=MEDIUM, figures=True, align=at_right)
        room = rect.width() - wide - px(12)
        first = QRectF(rect.left(), rect.top() + px(4), rect.width() if crowded else room, px(20))
        draw_text(painter, theme, first, who.shown_name, colour=colour(Role.INK), weight=weight)
        second = QRectF(rect.left(), rect.top() + px(23), max(room, 0) if crowded else rect.width(), px(18))
        under = ", ".join(
            " ".join(part.split()) for part in (who.title, who.company) if part and part != who.shown_name
        )
        if second.width() > px(60):
            draw_text(painter, theme, second, under, colour=colour(Role.INK2 if chosen else Role.INK3), size=12)

    # --- Qt

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, self._theme.px(WIDE_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colour, px = self._theme.colour, self._theme.px
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, colour(Role.TINT))
            if index.column() == 0:
                painter.fillRect(QRectF(rect.left(), rect.top() + 8, 3, rect.height() - 16), colour(Role.ACCENT))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour(Role.HAIRLINE))
        edge = EDGE_WIDE if self._view.wide else EDGE_COMPACT
        inner = rect.adjusted(edge if index.column() == 0 else px(8), 0, -px(8), -1)
        who = index.data(Qt.ItemDataRole.UserRole)
        if not self._view.wide and isinstance(who, Prospect):
            self._paint_person(painter, inner.adjusted(0, 0, -px(8), 0), who, chosen=chosen)
            return
        title = COLUMNS[index.column()].title
        ink = Role.INK if title == tr("Name") else Role.STOP if title == tr("State") else Role.INK2
        if title == tr("State") and isinstance(who, Prospect) and not who.do_not_call:
            ink = Role.INK2
        weight = (SEMIBOLD if chosen else MEDIUM) if title == tr("Name") else REGULAR
        elide = Qt.TextElideMode.ElideMiddle if title == tr("Company") else Qt.TextElideMode.ElideRight
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        figures = title == tr("Phone")
        draw_text(painter, self._theme, inner, text, colour=colour(ink), weight=weight, figures=figures, elide=elide)


class Heads(QHeaderView):
    """The names of the columns, on the same left edges as what stands below them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(100, self._theme.px(32))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        px, colour = self._theme.px, self._theme.colour
        painter.fillRect(rect, colour(Role.WINDOW))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Role.HAIRLINE))
        line = QRectF(rect).adjusted(EDGE_WIDE if section == 0 else px(8), 0, -px(4), 0)
        title = COLUMNS[section].title
        draw_text(painter, self._theme, line, title, colour=colour(Role.INK2), size=12, weight=MEDIUM)


def _shared(shown: list[str], fixed: dict[str, int]) -> int:
    """What the columns without a width of their own want together."""
    return sum(column.width for column in COLUMNS if column.title in shown and column.title not in fixed)


class ProspectTable(QTableView):
    """``opened`` follows Enter and a double click, ``moved`` the current row; both carry a Prospect or None."""

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self, theme: Theme, model: ProspectsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people = model
        self.wide = False
        self.setModel(model)
        self.setAccessibleName(tr("List of prospects"))
        self.setItemDelegate(CellDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("no_ring", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        rows = self.verticalHeader()
        rows.hide()
        # All rows are equally high, so that nobody has to measure a million of them.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(Heads(theme, self))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalHeader().setAccessibleName(tr("Columns"))
        self.selectionModel().currentRowChanged.connect(lambda *_: self.moved.emit(self.current()))
        model.modelReset.connect(self._after_reset)
        model.dataChanged.connect(self._filled)
        self.set_wide(wide=False)

    def current(self) -> Prospect | None:
        who = self.currentIndex().siblingAtColumn(0).data(Qt.ItemDataRole.UserRole)
        return who if isinstance(who, Prospect) else None

    def set_wide(self, *, wide: bool) -> None:
        self.wide = wide
        self._people.one_column = not wide
        self.horizontalHeader().setVisible(wide)
        self.restyle()

    def restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(WIDE_ROW if self.wide else COMPACT_ROW))
        self._share_width()

    def choose(self, row: int) -> None:
        index = self.model().index(row, 0)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, select)

    def _share_width(self) -> None:
        """Numbers and states take what they need, names up to half of the rest; the others share what is left, and the
        title gives way first."""
        room, px = self.viewport().width(), self._theme.px
        names = [column.title for column in COLUMNS]
        shown = names if self.wide else names[:1]
        longest = self._longest_name() if self.wide else 0
        if self.wide and (room < px(860) or longest > self._rest(room, shown) // 2):
            shown = [name for name in names if name != tr("Title")]
        if self.wide and room < px(720):
            shown = [name for name in shown if name != tr("Email")]
        fixed = {name: px(FIXED[name]) for name in shown if name in FIXED}
        share = self._rest(room, shown)
        if self.wide:
            least = share * COLUMNS[0].width // _shared(shown, fixed)
            fixed[tr("Name")] = max(min(longest, share // 2), min(least, share // 2))
            share -= fixed[tr("Name")]
        wanted = _shared(shown, fixed)
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, column.title not in shown)
            if column.title in shown:
                self.setColumnWidth(number, fixed.get(column.title, share * column.width // max(wanted, 1)))

    def _rest(self, room: int, shown: list[str]) -> int:
        """What the columns with a width of their own leave."""
        return room - sum(self._theme.px(FIXED[name]) for name in shown if name in FIXED)

    def _longest_name(self) -> int:
        names = (text_width(self._theme, name, weight=SEMIBOLD) for name in self._people.longest_names)
        return round(max(names, default=0)) + EDGE_WIDE + self._theme.px(8) + 2

    def _after_reset(self) -> None:
        self._share_width()
        if self.model().rowCount():
            self.choose(0)
        else:
            self.moved.emit(None)

    def _filled(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.currentIndex().row() <= last.row():
            self.moved.emit(self.current())

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if (who := self.current()) is not None:
                self.opened.emit(who)
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid() and (who := self.current()) is not None:
            self.opened.emit(who)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.choose(0)
