"""Cards of the playbook in one list that paints them: title, tag, points, and the why with its source.

Painted, not built of widgets: a part holds up to forty cards, and each must be measured for every width.
"""

from collections.abc import Sequence
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
from PySide6.QtGui import (
    QBrush,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.field_words import field_words
from coachdesk.ui.kit.paint import box
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, RADIUS_CARD, REGULAR, SEMIBOLD, Role
from coachdesk.ui.kit.words import to_utf16
from coachdesk.ui.playbook.parts import Item
from coachdesk.ui.playbook.preview import GAP, Preview

Index = QModelIndex | QPersistentModelIndex

EDGE, PAD, BETWEEN, DOT = 16, 14, 6, 12
WIDEST = 720


class Card(NamedTuple):
    """A heading of a part where ``item`` is None."""

    item: Item | None
    preview: Preview | None = None
    heading: str = ""
    lead: str = ""

    @property
    def spoken(self) -> str:
        """The whole card as text: what is heard, and what is copied."""
        if self.item is None:
            return "\n".join(part for part in (self.heading, self.lead) if part)
        item = self.item
        draft = (self.preview.subject, self.preview.body) if self.preview else ()
        source = tr("Source: {source}", source=item.source) if item.source else ""
        parts = (item.title, item.tag, *(f"• {line}" for line in item.lines), item.note, *draft, item.why, source)
        return "\n".join(part for part in parts if part)


class Text(NamedTuple):
    """One piece of text laid out: where it stands in the card, and in which colour."""

    layout: QTextLayout
    at: QPointF
    role: Role
    dot: bool = False


class Picture(NamedTuple):
    height: int
    texts: tuple[Text, ...]
    rules: tuple[float, ...]


class CardsModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: tuple[Card, ...] = ()

    def show_cards(self, cards: Sequence[Card]) -> None:
        self.beginResetModel()
        self.cards = tuple(cards)
        self.endResetModel()

    # --- Qt

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cards[index.row()].spoken
        return None


class Drawing:
    """Lays out one card for a width, from top to bottom."""

    def __init__(self, theme: Theme, width: float) -> None:
        self._theme, self._width = theme, width
        self._texts: list[Text] = []
        self._rules: list[float] = []
        self._top = 0.0

    def heading(self, card: Card) -> Picture:
        self._top = self._theme.px(10)
        self._add(card.heading, size=15, weight=SEMIBOLD)
        if card.lead:
            self._add(card.lead, role=Role.INK2)
        return self._done(self._theme.px(2))

    def item(self, item: Item, preview: Preview | None) -> Picture:
        px = self._theme.px
        self._top = px(PAD)
        self._head(item)
        for line in item.lines:
            self._add(line, indent=px(DOT), dot=True)
        if item.note:
            self._add(item.note)
        if preview is not None:
            self._draft(preview)
        if item.why:
            self._add(item.why, role=Role.INK2)
        if item.source:
            self._add(tr("Source: {source}", source=item.source), size=12, role=Role.INK3)
        return self._done(px(PAD) - px(BETWEEN))

    def _head(self, item: Item) -> None:
        """The title, and the tag at its right where both fit on a line, else below."""
        px, top = self._theme.px, self._top
        tag = self._lay(item.tag, width=self._width, size=12, weight=REGULAR) if item.tag else None
        tag_width = tag.lineAt(0).naturalTextWidth() + px(12) if tag else 0.0
        beside = tag is None or tag_width < self._width / 2
        self._add(item.title, size=14, weight=SEMIBOLD, width=self._width - (tag_width if beside else 0))
        if tag is not None and beside:
            at = QPointF(px(PAD) + self._width - tag_width + px(12), top + px(1))
            self._texts.append(Text(tag, at, Role.INK3))
        elif tag is not None:
            self._add(item.tag, size=12, role=Role.INK3)

    def _draft(self, preview: Preview) -> None:
        self._rule()
        if preview.subject:
            self._add(preview.subject, weight=MEDIUM)
        self._add(preview.body)
        if preview.missing:
            names = ", ".join(field_words(name) for name in preview.missing)
            words = tr("%n gaps: {names}", "%n gap: {names}", len(preview.missing), names=names)
            self._add(words, size=12, role=Role.WARN)
        self._rule()

    def _rule(self) -> None:
        self._rules.append(self._top + self._theme.px(2))
        self._top += self._theme.px(9)

    def _add(
        self,
        text: str,
        *,
        size: int = 13,
        weight: int = REGULAR,
        role: Role = Role.INK,
        indent: float = 0,
        dot: bool = False,
        width: float = 0,
    ) -> None:
        layout = self._lay(text, width=(width or self._width) - indent, size=size, weight=weight)
        self._texts.append(Text(layout, QPointF(self._theme.px(PAD) + indent, self._top), role, dot))
        self._top += layout.lineCount() * self._theme.line(size) + self._theme.px(BETWEEN)

    def _lay(self, text: str, *, width: float, size: int, weight: int) -> QTextLayout:
        layout = QTextLayout(text.replace("\n", "\u2028"), self._theme.font(size, weight=weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._gaps(text))
        step, top = self._theme.line(size), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, top + (step - line.height()) / 2))
            top += step
        layout.endLayout()
        return layout

    def _gaps(self, text: str) -> list[QTextLayout.FormatRange]:
        found = []
        for gap in GAP.finditer(text):
            marked = QTextLayout.FormatRange()
            marked.start = to_utf16(text, gap.start())
            marked.length = to_utf16(text, gap.end()) - marked.start
            shape = QTextCharFormat()
            shape.setBackground(QBrush(self._theme.colour(Role.WARN_TINT)))
            shape.setForeground(QBrush(self._theme.colour(Role.WARN)))
            marked.format = shape
            found.append(marked)
        return found

    def _done(self, below: float) -> Picture:
        return Picture(round(self._top + below), tuple(self._texts), tuple(self._rules))


class CardDelegate(QStyledItemDelegate):
    """Paints a card; the pictures of a width are kept until it changes."""

    def __init__(self, theme: Theme, view: "CardsView") -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._pictures: dict[tuple[int, int], Picture] = {}

    def forget(self) -> None:
        self._pictures.clear()

    def _picture(self, index: Index) -> Picture:
        width = self._view.card_width()
        key = (index.row(), width)
        if key not in self._pictures:
            card = self._view.cards()[index.row()]
            drawing = Drawing(self._theme, width - 2 * self._theme.px(PAD))
            made = drawing.heading(card) if card.item is None else drawing.item(card.item, card.preview)
            self._pictures[key] = made
        return self._pictures[key]

    # --- Qt

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        below = self._theme.px(4 if self._view.cards()[index.row()].item is None else 12)
        return QSize(self._view.card_width(), self._picture(index).height + below)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        picture, colour, px = self._picture(index), self._theme.colour, self._theme.px
        left = float(option.rect.left() + self._view.edge)
        card = QRectF(left, option.rect.top(), self._view.card_width(), picture.height)
        shift = QPointF(left, card.top())
        if self._view.cards()[index.row()].item is None:
            # A heading stands on the page itself, on the left edge of the cards.
            shift -= QPointF(px(PAD), 0)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_HasFocus)
            edge = Role.ACCENT if chosen else Role.HAIRLINE
            box(painter, card, fill=colour(Role.SURFACE), edge=colour(edge), radius=RADIUS_CARD)
        for rule in picture.rules:
            line = QRectF(left + px(PAD), card.top() + rule, card.width() - 2 * px(PAD), 1)
            painter.fillRect(line, colour(Role.HAIRLINE))
        for text in picture.texts:
            painter.setPen(colour(text.role))
            text.layout.draw(painter, shift + text.at)
            if text.dot:
                self._dot(painter, shift + text.at)

    def _dot(self, painter: QPainter, at: QPointF) -> None:
        px = self._theme.px
        painter.setBrush(self._theme.colour(Role.INK3))
        painter.setPen(Qt.PenStyle.NoPen)
        top = at.y() + (self._theme.line(13) - px(4)) / 2
        painter.drawEllipse(QRectF(at.x() - px(DOT), top, px(4), px(4)))


class CardsView(QListView):
    """Arrows go from card to card; Ctrl+C copies the one that has the focus, Enter or a double click opens it."""

    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = CardsModel(self)
        self._delegate = CardDelegate(theme, self)
        self.edge = EDGE
        self.setAccessibleName(tr("Cards"))
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty("no_ring", True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QListView { background: transparent; }")
        self.verticalScrollBar().setSingleStep(24)

    def cards(self) -> tuple[Card, ...]:
        return self._model.cards

    def show_cards(self, cards: Sequence[Card]) -> None:
        self._delegate.forget()
        self._model.show_cards(cards)
        self.scrollToTop()

    def current(self) -> Item | None:
        """The card in hand; None where there is none, or it is a heading."""
        index = self.currentIndex()
        return self._model.cards[index.row()].item if index.isValid() else None

    def focus_first(self) -> None:
        """Go to the first card."""
        if self._model.cards:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(self._model.index(min(1, len(self._model.cards) - 1), 0))

    def card_width(self) -> int:
        return max(min(self.viewport().width() - 2 * self.edge, self._theme.px(WIDEST)), 120)

    def set_edge(self, edge: int) -> None:
        self.edge = edge
        self.restyle()

    def restyle(self) -> None:
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy) and index.isValid():
            QApplication.clipboard().setText(self._model.cards[index.row()].spoken)
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and index.isValid():
            self.opened.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()
