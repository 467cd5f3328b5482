"""A sheet laid over the page: a task of its own inside the window, left with Esc. Knows no task.

A sheet is not a dialog window: it never gets lost behind another window and fits the narrow one.
"""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from coachdesk.language import tr
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.scroll import Least, Outer, Scroll
from coachdesk.ui.kit.surface import Card, Hairline, Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import RADIUS_CARD, SEMIBOLD, Role
from coachdesk.ui.tab_order import read_down


class Sheet(QWidget):
    """Covers the page; its card holds ``body`` and, below it, words and buttons. Tab stays inside.

    ``width`` is the card's at 100 % text; in a narrow window it takes all there is. ``closed`` says that it has gone.
    ``single_keys``: what a key without Ctrl, Alt or Shift does here, by its code of Qt.
    """

    heard_as = HeardAs.Dialog

    closed = Signal()

    def __init__(self, theme: Theme, title: str, *, width: int = 640, at_top: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self.single_keys: dict[int, Callable[[], None]] = {}
        self._width, self._at_top = width, at_top
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("no_ring", True)
        self.card = Card(theme, edge=Role.CONTROL, radius=RADIUS_CARD, parent=self)
        inside = Least()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        whole = QVBoxLayout(self.card)
        whole.setContentsMargins(1, 1, 1, 1)
        # Where not even its least has room, all of it scrolls.
        whole.addWidget(Outer(theme, inside))
        self.title = PlainLabel(theme, title, size=15, weight=SEMIBOLD, wrap=True, most_lines=3)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._foot = QWidget()
        self._foot_words = QVBoxLayout(self._foot)
        self._foot_words.setContentsMargins(16, 12, 16, 12)
        self._foot_words.setSpacing(8)
        buttons = QWidget()
        self._foot_buttons = FlowRow(buttons, across=8, down=8)
        self._foot_words.addWidget(buttons)
        self._before: QWidget | None = None
        self._gone = False

    def build(self, *, head: bool = True, foot: bool = True, scrolls: bool = True, edge: int = 16) -> None:
        """Put the parts together, once they are filled."""
        if head:
            self.column.addWidget(self._head())
        self.body.setContentsMargins(edge, edge, edge, edge)
        if scrolls:
            self.column.addWidget(scrolled(self.theme, self.body), 1)
        else:
            self.column.addLayout(self.body, 1)
        if foot:
            self.column.addWidget(Hairline(self.theme))
            self.column.addWidget(self._foot)

    def add_words(self, words: PlainLabel) -> None:
        """Words above the buttons at the foot: what is wrong, or what to know."""
        self._foot_words.insertWidget(0, words)

    def add_buttons(self, *buttons: QWidget) -> None:
        """The buttons at the foot, at its right."""
        for button in buttons:
            self._foot_buttons.add(button, push=True)

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 12, 10, 4)
        close = KeyButton(self.theme, "", icon="close", kind=Kind.QUIET, pad=7)
        close.setAccessibleName(tr("Close"))
        close.set_tip(tr("Close, Esc"))
        close.clicked.connect(self.leave)
        row.addWidget(self.title, 1)
        row.addWidget(close)
        return head

    def open_in(self, host: QWidget) -> None:
        """Cover ``host`` and take the focus."""
        self._before = QApplication.focusWidget()
        self.setParent(host)
        host.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        # A field takes Esc for itself; on a sheet it always means the sheet.
        app.focusChanged.connect(self._watch_focus)
        self._cover()
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)

    def first_focus(self) -> QWidget:
        """Where the first key goes."""
        inside = self._inside()
        return next((w for w in inside if w.accessibleName() != tr("Close")), inside[0] if inside else self)

    def may_leave(self) -> bool:
        """Whether Esc and the close button may end it now."""
        return True

    def end(self) -> None:
        """The window is closing: stop what still goes on."""

    def leave(self) -> None:
        if self.may_leave():
            self.shut()

    def shut(self) -> None:
        """Go, and give the focus back to where it was."""
        if self._gone:
            return
        self._gone = True
        host = self.parentWidget()
        app = QApplication.instance()
        if host is not None and isinstance(app, QApplication):
            host.removeEventFilter(self)
            app.focusChanged.disconnect(self._watch_focus)
        self.hide()
        before = self._before
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def card_height(self, room: int) -> int:
        """How high the card stands, of the ``room`` there is."""
        return min(room, max(self._height_for(self.card_width()), self.theme.px(240)))

    def card_width(self) -> int:
        """How wide the card stands in the window as it is."""
        if self.width() < self.theme.px(self._width) + 48:
            return self.width() - 16
        return min(self.theme.px(self._width), self.width() - 24)

    def _height_for(self, width: int) -> int:
        """What the card wants at this width: lines break there, and what scrolls is counted whole."""
        inside = width - 2
        items = [self.column.itemAt(place) for place in range(self.column.count())]
        return 2 + sum(_item_height(item, inside) for item in items if item is not None)

    def _watch_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if not shiboken6.isValid(self):
            return
        if old is not None and shiboken6.isValid(old) and old is not self.parentWidget():
            old.removeEventFilter(self)
        if new is not None and self.isAncestorOf(new):
            new.installEventFilter(self)

    def _cover(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        self.setGeometry(host.rect())
        wide = self.card_width()
        narrow = self.width() < self.theme.px(self._width) + 48
        room = self.height() - (16 if narrow else 24)
        tall = self.card_height(room)
        top = 8 if narrow else 12
        if not self._at_top:
            top = max(top, (self.height() - tall) // 3)
        self.card.setGeometry(
            QRect(QPoint((self.width() - wide) // 2, top), QPoint((self.width() + wide) // 2, top + tall))
        )

    def _inside(self) -> list[QWidget]:
        """What Tab can reach, in its order."""
        found: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tab and self.isAncestorOf(widget) and widget.isVisibleTo(self) and widget.isEnabled():
                found.append(widget)
            widget = widget.nextInFocusChain()
        return [w for w in found if w.focusProxy() is None]

    def finish(self) -> None:
        """Ctrl+Enter: what the sheet's main button does; nothing where it has none."""

    # --- Qt

    def focusNextPrevChild(self, forward: bool) -> bool:
        read_down(self)
        inside = self._inside()
        if not inside:
            return True
        focus = QApplication.focusWidget()
        at = inside.index(focus) if focus in inside else (-1 if forward else 0)
        following = inside[(at + (1 if forward else -1)) % len(inside)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        following.setFocus(reason)
        show_in_view(following)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        does = self.single_keys.get(event.key()) if not event.modifiers() else None
        if does is not None:
            does()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        # Nothing typed here may reach the page below.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._cover()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = self.theme.colour(Role.WINDOW)
        veil.setAlphaF(0.86)
        QPainter(self).fillRect(self.rect(), veil)


def scrolled(theme: Theme, layout: QVBoxLayout, *, fill: Role = Role.SURFACE) -> QScrollArea:
    """A layout that scrolls up and down only."""
    inner = Panel(theme, fill)
    inner.setLayout(layout)
    # Its bar takes no room: what is as wide as its place would be cut by one that does.
    return Scroll(theme, inner)


def _item_height(item: QLayoutItem, width: int) -> int:
    part = item.widget()
    scrolled_part = part.widget() if isinstance(part, QScrollArea) else None
    inner = scrolled_part.layout() if scrolled_part is not None else None
    sized: QLayoutItem | QLayout = item if inner is None else inner
    return sized.heightForWidth(width) if sized.hasHeightForWidth() else sized.sizeHint().height()


def show_in_view(widget: QWidget) -> None:
    """Scroll so that a widget that took the focus can be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 24, 24)
        parent = parent.parentWidget()
