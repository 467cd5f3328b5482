"""Fields for text: a box with an icon before it and its key after it. They know no meaning of what is typed."""

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.mirror import placed
from coachdesk.ui.kit.own_font import keep_font
from coachdesk.ui.kit.paint import box, cap_edge, cap_size, draw_cap, set_tip
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import RADIUS_CONTROL, Role

EDGE, BOXED = 3, 9
"""Pixels beside what is typed: Qt’s own, and those of the style sheet where the field has its own box."""


class LineInput(QLineEdit):
    """A bare line; ``entered`` on Enter, ``left`` on Esc."""

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[str, ...] = ()

    def set_hints(self, *hints: str) -> None:
        """What an empty field says: the first of these that it has room for, else nothing. Half an example is none.

        The first is in the tool tip where it has no room.
        """
        self._hints = hints
        self._fit_hint()

    def _fit_hint(self) -> None:
        room = self.width() - 2 * EDGE - (0 if self.property("bare") else 2 * BOXED)
        metrics = self.fontMetrics()
        fitting = next((hint for hint in self._hints if metrics.horizontalAdvance(hint) <= room), "")
        if fitting != self.placeholderText():
            self.setPlaceholderText(fitting)
        if self._hints:
            set_tip(self, "" if fitting == self._hints[0] else self._hints[0])

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._hints:
            self._fit_hint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        keep_font(self, event, QApplication.font())
        if event.type() == QEvent.Type.FontChange and self._hints:
            self._fit_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


class LinesInput(QPlainTextEdit):
    """Bare lines that take plain text only."""

    left = Signal()
    blurred = Signal()
    rewrapped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        # A blank typed at the end of a full line would push all lines to the left.
        self.horizontalScrollBar().valueChanged.connect(self._stay_left)

    def _stay_left(self, at: int) -> None:
        if at:
            self.horizontalScrollBar().setValue(0)

    # --- Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        keep_font(self, event, QApplication.font())

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.blurred.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.rewrapped.emit()


class _Boxed(QWidget):
    """The box round an input: icon left, key cap right, accent edge while it has the focus."""

    def __init__(self, theme: Theme, editor: QWidget, *, icon: str, key: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme, self._editor, self._icon = theme, editor, icon
        self.key_cap = key
        self._second_icon = ""
        editor.setParent(self)
        editor.setProperty("bare", True)
        if isinstance(editor, QPlainTextEdit):
            editor.setFrameShape(QFrame.Shape.NoFrame)
            editor.viewport().setAutoFillBackground(False)
        editor.setProperty("ring_on_parent", True)
        self.setFocusProxy(editor)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        self.key_cap = key
        self._arrange()
        self.update()

    def set_second_icon(self, icon: str) -> None:
        """An icon before the key cap, as on the call-back field."""
        self._second_icon = icon
        self._arrange()

    def _shown_key(self) -> str:
        """Inside the field its own key is a letter like any other; Esc is the way out."""
        return "Esc" if self.key_cap and self._editor.hasFocus() else self.key_cap

    def _left(self) -> int:
        return self._theme.px(9) + (self._theme.px(14 + 8) if self._icon else 0)

    def _cap_left(self) -> int:
        cap = round(cap_size(self._theme, self._shown_key()).width()) if self.key_cap else 0
        return self.width() - self._theme.px(8) - cap

    def _right(self) -> int:
        left = self._cap_left() - (self._theme.px(6) if self.key_cap else 0)
        return left - (self._theme.px(22) if self._second_icon else 0)

    def _top_room(self) -> float:
        """Where icon and cap are centred: the first line."""
        return self.height() / 2

    def _arrange(self) -> None:
        raise NotImplementedError

    # --- Qt

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._editor.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        edge = Role.ACCENT if self._editor.hasFocus() else Role.CONTROL
        if not self._editor.isEnabled():
            edge = Role.HAIRLINE
        box(painter, QRectF(self.rect()), fill=colour(Role.SURFACE), edge=colour(edge), radius=RADIUS_CONTROL)
        centre = self._top_room()
        if self._icon:
            at = QPointF(px(9), round(centre - px(14) / 2))
            draw_icon(painter, self._icon, at=at, size=px(14), colour=colour(Role.INK2))
        cap_left = self._cap_left()
        if self._second_icon:
            at = QPointF(cap_left - px(26), round(centre - px(14) / 2))
            draw_icon(painter, self._second_icon, at=at, size=px(14), colour=colour(Role.INK2))
        if self.key_cap:
            top = round(centre - px(16) / 2)
            ink2 = colour(Role.INK2)
            draw_cap(
                painter, self._theme, QPointF(cap_left, top), self._shown_key(), text=ink2, edge=cap_edge(self._theme)
            )


class LineField(_Boxed):
    """One line: search, a call-back phrase, a short reason. ``short`` is the hint where ``hint`` has no room."""

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        hint: str = "",
        short: str = "",
        icon: str = "",
        key: str = "",
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        self.input = LineInput()
        self._height = height
        super().__init__(theme, self.input, icon=icon, key=key, parent=parent)
        self.input.setAccessibleName(name)
        self.input.set_hints(*filter(None, (hint, short or (tr("Search") if icon == "search" else ""))))
        self.input.setFrame(False)
        self.restyle()

    def text(self) -> str:
        return self.input.text()

    def set_text(self, text: str) -> None:
        if text != self.input.text():
            self.input.setText(text)
            self.input.setCursorPosition(0)

    def restyle(self) -> None:
        self.input.setFont(self._theme.font())
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        left = self._left()
        place = QRect(left - 2, 1, max(self._right() - left + 2, 10), self.height() - 2)
        self.input.setGeometry(placed(place, width=self.width()))

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(self._height))


class LinesField(_Boxed):
    """Several lines that grow with what is written, from ``least`` to ``most`` lines."""

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        hint: str = "",
        icon: str = "",
        key: str = "",
        least: int = 1,
        most: int = 5,
        parent: QWidget | None = None,
    ) -> None:
        self.input = LinesInput()
        self._least, self._most = least, most
        super().__init__(theme, self.input, icon=icon, key=key, parent=parent)
        self.input.setAccessibleName(name)
        self.input.setPlaceholderText(hint)
        self.input.document().documentLayout().documentSizeChanged.connect(self._grown)
        # Written while it was hidden, it is wrapped for good only once it is shown, and the document tells nobody.
        self.input.rewrapped.connect(self._grown)
        self.restyle()

    def text(self) -> str:
        return self.input.toPlainText()

    def set_text(self, text: str) -> None:
        if text != self.text():
            self.input.setPlainText(text)

    def set_least(self, lines: int) -> None:
        if lines != self._least:
            self._least = lines
            self.updateGeometry()

    def restyle(self) -> None:
        self.input.setFont(self._theme.font())
        self.updateGeometry()
        self._arrange()

    def _grown(self) -> None:
        self.updateGeometry()

    def _line(self) -> int:
        return self.input.fontMetrics().lineSpacing()

    def _pad(self) -> int:
        return max((self._theme.px(32) - self._line()) // 2, 4)

    def _top_room(self) -> float:
        return self._theme.px(32) / 2

    def _arrange(self) -> None:
        left, pad = self._left(), self._pad()
        place = QRect(left, pad, max(self._right() - left, 10), max(self.height() - pad - 4, 10))
        self.input.setGeometry(placed(place, width=self.width()))
        if self.sizeHint().height() != self.height():
            # Its words are wrapped otherwise in another width, of which the document tells nobody.
            self.updateGeometry()

    # --- Qt

    def sizeHint(self) -> QSize:
        lines = self._least
        if self.text():
            lines = max(self._least, min(round(self.input.document().size().height()), self._most))
        return QSize(self._theme.px(200), 2 * self._pad() + lines * self._line())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())
