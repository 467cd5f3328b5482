"""Objection cards, found as one types: what they say, points to answer with, and the question that hands back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.language import quoted, tr
from coachdesk.ui.desk.side_panel import SidePanel
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.gap_prose import gap_words
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Card
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role

if TYPE_CHECKING:
    from coachdesk.playbook.schema import Objection


class ObjectionCard(Card):
    """One card; the open one is tinted and shows what to answer. ``clicked`` opens it."""

    heard_as = HeardAs.Grouping

    clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, edge=None)
        self.says = PlainLabel(theme, weight=SEMIBOLD, wrap=True)
        self.points: list[PlainLabel] = []
        self.ask = PlainLabel(theme, size=14, weight=MEDIUM, wrap=True)
        self.source = PlainLabel(theme, size=12, role=Role.INK3)
        self._open = False
        self._list = QVBoxLayout()
        self._list.setSpacing(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 6)
        column.setSpacing(4)
        column.addWidget(self.says)
        column.addLayout(self._list)
        column.addWidget(self.ask)
        column.addWidget(self.source)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_card(self, card: "Objection", *, opened: bool) -> None:
        self._open = opened
        self.setAccessibleName(card.says)
        self.setAccessibleDescription("; ".join((*card.points, card.ask)))
        self.says.setText(quoted(card.says))
        self.says.set_role(Role.INK if opened else Role.INK2)
        while len(self.points) < len(card.points):
            label = PlainLabel(self._theme, wrap=True)
            self.points.append(label)
            self._list.addWidget(label)
        self._list.setContentsMargins(self._theme.px(20), 0, 0, 0)
        for number, label in enumerate(self.points):
            label.setVisible(opened and number < len(card.points))
            if number < len(card.points):
                label.setText(gap_words(card.points[number]))
        self.ask.setText(quoted(gap_words(card.ask)))
        self.ask.setVisible(opened and bool(card.ask))
        self.source.setText(tr("Source: {source}", source=card.source))
        self.source.setVisible(opened and bool(card.source))
        self.set_look(fill=Role.TINT if opened else Role.SURFACE, mark=Role.ACCENT if opened else None)

    # --- Qt

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, px = QPainter(self), self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.INK2))
        for label in self.points:
            if not label.isHidden():
                painter.drawEllipse(QPointF(12 + px(6), label.y() + self._theme.line(13) / 2), px(2), px(2))


class ObjectionsPanel(SidePanel):
    """``looked`` carries what was typed; ↑ and ↓ in the field go through the cards found."""

    looked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Objections"))
        self._theme = theme
        self._found: tuple[Objection, ...] = ()
        self._current = 0
        self.cards: list[ObjectionCard] = []
        self.field = LineField(
            theme, name=tr("Find an objection"), hint=tr("What they said, a few letters"), icon="search"
        )
        self.none = PlainLabel(theme, tr("No card has these words."), role=Role.INK3)
        self.none.hide()
        self.field.input.textEdited.connect(self.looked)
        self.field.input.installEventFilter(self)
        self._column_of_cards = QVBoxLayout()
        self._column_of_cards.setSpacing(2)
        self.body.addWidget(self.field)
        self.body.addWidget(self.none)
        self.body.addLayout(self._column_of_cards)

    def begin(self) -> None:
        self.field.input.clear()
        self.field.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.looked.emit("")

    def show_found(self, found: "tuple[Objection, ...]") -> None:
        self._found, self._current = found, 0
        self.none.setVisible(not found)
        while len(self.cards) < len(found):
            card = ObjectionCard(self._theme)
            card.clicked.connect(self._clicked)
            self.cards.append(card)
            self._column_of_cards.addWidget(card)
        self._show()

    def step(self, by: int) -> None:
        """Open the next card, or the one before."""
        if self._found:
            self._current = (self._current + by) % len(self._found)
            self._show()

    def _show(self) -> None:
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(self._found))
            if number < len(self._found):
                card.show_card(self._found[number], opened=number == self._current)

    def _clicked(self) -> None:
        for number, card in enumerate(self.cards):
            if card is self.sender():
                self._current = number
                self._show()

    # --- Qt

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
            if event.key() in steps:
                self.step(steps[event.key()])
                return True
        return False
