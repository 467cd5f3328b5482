"""The timeline as a list: thousands of lines, each opened to all that is known of it. Paints plain text only."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from coachdesk.language import tr
from coachdesk.model.call import HistoryItem
from coachdesk.ui.history.words import fits, icon_of, searched
from coachdesk.ui.kit.gap_prose import gap_words
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.label import LONGEST
from coachdesk.ui.kit.paint import box, draw_text, fill, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role

Index = QModelIndex | QPersistentModelIndex

ONE, TWO, LEFT, BADGE = 34, 54, 36, 23
OPEN, CLOSED = "▾", "▸"
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Line(NamedTuple):
    """``words`` is what a search looks through."""

    item: HistoryItem
    when: str
    words: str


class HistoryModel(QAbstractListModel):
    """The lines that fit what is searched for; ``opened`` those that show all of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Line] = []
        self.lines: list[Line] = []
        self.opened: set[HistoryItem] = set()

    def show_items(self, items: Sequence[HistoryItem], *, when: Sequence[str], search: str) -> None:
        known = set(items)
        self.opened &= known
        self._all = [
            Line(item, at, searched(item, when=at)) for item, at in zip(items, when, strict=True)
        ]  # fmt: skip
        self.search(search)

    def search(self, text: str) -> None:
        """Every word must be found somewhere in a line, opened or not."""
        words = text.casefold().split()
        self.beginResetModel()
        self.lines = [line for line in self._all if fits(line.words, words)]
        self.endResetModel()

    def toggle(self, row: int) -> None:
        item = self.lines[row].item
        if item.facts:
            self.opened ^= {item}
            self.dataChanged.emit(self.index(row), self.index(row))

    # --- Qt

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            whole = (f"{name}: {text}" for name, text in line.item.facts) if line.item in self.opened else ()
            return ". ".join(part for part in (line.when, line.item.title, line.item.detail, *whole) if part)
        if role == Qt.ItemDataRole.ToolTipRole and line.item.detail:
            # What the line may cut; Qt would guess markup in it.
            return f"<qt>{escape(line.item.detail[:LONGEST])}</qt>"
        return None


class HistoryDelegate(QStyledItemDelegate):
    """A badge, a title and when; below it the gist in one line, or when it is open every fact."""

    def __init__(self, theme: Theme, view: "HistoryView") -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._laid: dict[HistoryItem, tuple[float, list[tuple[str, QTextLayout]], float]] = {}

    def forget(self) -> None:
        self._laid.clear()

    def _facts(self, item: HistoryItem, width: float) -> tuple[list[tuple[str, QTextLayout]], float]:
        """Each fact laid out at this width, and how high all of them are."""
        known = self._laid.get(item)
        if known is not None and known[0] == width:
            return known[1], known[2]
        laid = [(name, self._lay_out(text, width)) for name, text in item.facts]
        high = sum(self._theme.line(12) + layout.lineCount() * self._theme.line(13) + 4 for _, layout in laid)
        self._laid[item] = width, laid, high
        return laid, high

    def _lay_out(self, text: str, width: float) -> QTextLayout:
        layout = QTextLayout(text[:LONGEST].replace("\r\n", "\n").replace("\n", "\u2028"), self._theme.font(13))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, (layout.lineCount() - 1) * self._theme.line(13)))
        layout.endLayout()
        return layout

    def _room(self, width: float) -> float:
        return width - self._theme.px(LEFT + 2 * self._view.edge) + self._theme.px(8)

    def _is_tight(self, line: Line, width: float) -> bool:
        """Where title and time don't fit side by side, the time goes below: neither is cut for the other."""
        title = text_width(self._theme, line.item.title, weight=SEMIBOLD)
        return title + text_width(self._theme, line.when, size=12, figures=True) + self._theme.px(12) > self._room(
            width
        )

    # --- Qt

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line, px = self._view.line(index), self._theme.px
        width = self._view.viewport().width()
        tight = self._is_tight(line, width)
        if line.item in self._view.opened:
            _laid, high = self._facts(line.item, self._room(width))
            return QSize(100, round(px(ONE) + (px(18) if tight else 0) + high + px(4)))
        return QSize(100, px(TWO if line.item.detail or line.item.facts or tight else ONE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, theme = self._view.line(index), self._theme
        px, colour = theme.px, theme.colour
        rect = QRectF(option.rect)
        ground = rect.adjusted(px(4), 0, -px(4), 0)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            box(painter, ground, fill=colour(Role.TINT if current else Role.SUNKEN), radius=8)
        left, top, edge = rect.left() + px(self._view.edge), rect.top() + px(6), px(self._view.edge)
        badge = QRectF(left, top, px(BADGE), px(BADGE))
        if index.row() + 1 < self._view.model().rowCount():
            fill(
                painter, QRectF(left + px(11), badge.bottom(), 1, rect.bottom() - badge.bottom()), colour(Role.HAIRLINE)
            )
        box(painter, badge, fill=colour(Role.SURFACE), edge=colour(Role.HAIRLINE), radius=7)
        inset = (px(BADGE) - px(13)) / 2
        ink = colour(Role.STOP if line.item.kind == "stop" else Role.INK2)
        draw_icon(painter, icon_of(line.item), at=badge.topLeft() + QPointF(inset, inset), size=px(13), colour=ink)
        words = QRectF(left + px(LEFT), top, rect.right() - edge - left - px(LEFT) + px(8), px(22))
        self._paint_words(painter, words, line, width=rect.width(), current=current)

    def _paint_words(self, painter: QPainter, words: QRectF, line: Line, *, width: float, current: bool) -> None:
        theme, px, colour, item = self._theme, self._theme.px, self._theme.colour, line.item
        quiet = colour(Role.INK2 if current else Role.INK3)
        tight, opened = self._is_tight(line, width), item in self._view.opened
        when = text_width(theme, line.when, size=12, figures=True) + 1
        title = words if tight else words.adjusted(0, 0, -when - px(8), 0)
        draw_text(painter, theme, title, item.title, colour=colour(Role.INK), weight=SEMIBOLD)
        right = QRectF(words.right() - when, words.top(), when, words.height())
        below = words.translated(0, px(20)).adjusted(0, 0, 0, -px(2))
        if not tight:
            draw_text(painter, theme, right, line.when, colour=quiet, size=12, figures=True)
        if opened:
            if tight:
                draw_text(painter, theme, below, line.when, colour=quiet, size=12, figures=True)
            self._paint_facts(painter, words.left(), words.bottom() + (px(18) if tight else px(2)), item, width=width)
            return
        if item.facts:
            mark = QRectF(below.right() - px(12), below.top(), px(12), below.height())
            draw_text(painter, theme, mark, CLOSED, colour=quiet, size=12)
            below.adjust(0, 0, -px(18), 0)
        gist = " ".join(gap_words(item.detail).split())
        text = " · ".join(part for part in (line.when, gist) if part) if tight else gist
        draw_text(painter, theme, below, text, colour=colour(Role.INK2))

    def _paint_facts(self, painter: QPainter, left: float, top: float, item: HistoryItem, *, width: float) -> None:
        theme, room = self._theme, self._room(width)
        for name, layout in self._facts(item, room)[0]:
            head = QRectF(left, top, room, theme.line(12))
            draw_text(painter, theme, head, name, colour=theme.colour(Role.INK3), size=12, weight=MEDIUM)
            painter.setPen(theme.colour(Role.INK2))
            layout.draw(painter, QPointF(left, top + theme.line(12)))
            top += theme.line(12) + layout.lineCount() * theme.line(13) + 4


class HistoryView(QListView):
    """Enter, Space or a click opens a line and closes it again; → opens and ← closes."""

    def __init__(self, theme: Theme, *, edge: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.edge = theme, edge
        self._lines = HistoryModel(self)
        self.setModel(self._lines)
        self._delegate = HistoryDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("History"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setProperty("no_ring", True)
        self.viewport().setAutoFillBackground(False)

    @property
    def opened(self) -> set[HistoryItem]:
        return self._lines.opened

    def line(self, index: Index) -> Line:
        return self._lines.lines[index.row()]

    def lines(self) -> list[Line]:
        """Those that fit the search, newest first."""
        return self._lines.lines

    def show_items(self, items: Sequence[HistoryItem], *, when: Sequence[str], search: str = "") -> None:
        """Show these; a line that was open stays open."""
        self._delegate.forget()
        self._lines.show_items(items, when=when, search=search)
        if self.hasFocus() and self._lines.lines:
            self.setCurrentIndex(self._lines.index(0))

    def search(self, text: str) -> None:
        self._lines.search(text)
        if self._lines.lines:
            self.setCurrentIndex(self._lines.index(0))

    def toggle(self, row: int) -> None:
        self._lines.toggle(row)
        self.doItemsLayout()
        index = self._lines.index(row)
        high = self._delegate.sizeHint(QStyleOptionViewItem(), index).height() > self.viewport().height()
        hint = QListView.ScrollHint.PositionAtTop if high else QListView.ScrollHint.EnsureVisible
        self.scrollTo(index, hint)

    def restyle(self) -> None:
        self._delegate.forget()
        self.doItemsLayout()

    def _open_or_close(self, *, opened: bool) -> None:
        index = self.currentIndex()
        if index.isValid() and (self.line(index).item in self.opened) is not opened:
            self.toggle(index.row())

    # --- Qt

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._lines.lines:
            self.setCurrentIndex(self._lines.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.text().isprintable() and event.text().strip() and not event.modifiers():
            # Not searched for by its first letter: the letters are keys of whatever holds the list.
            event.ignore()
            return
        if event.modifiers() or event.key() not in (*_OPENING, Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
            return
        if event.key() in _OPENING and index.isValid():
            self.toggle(index.row())
        elif event.key() not in _OPENING:
            self._open_or_close(opened=event.key() == Qt.Key.Key_Right)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.toggle(index.row())
