"""A text that is read as part of the page and edited in place. Plain text in, plain text out; knows no rule."""

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from coachdesk.ui.kit.own_font import keep_font
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import REGULAR, Role

_SPACE = " ".encode("utf-16-le")


MOST = 20_000
"""Characters of a text: what is kept of one, and what is judged of an opener."""


class Prose(QTextEdit):
    """As tall as its text, without a box of its own. ``edited`` follows each change a person makes.

    ``single`` takes one line: Enter is then ``entered``. ``left`` is Esc; ``focused`` and ``blurred`` say that the
    focus came and went. A blank line is only ``blank`` pixels high. More than ``MOST`` characters can’t be pasted:
    ``shortened`` says that some were left out.
    """

    edited = Signal()
    entered = Signal()
    left = Signal()
    focused = Signal()
    blurred = Signal()
    shortened = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        size: int = 14,
        weight: int = REGULAR,
        blank: int = 0,
        single: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._size, self._blank = theme, size, blank
        self._weight, self._single = weight, single
        self._filling = False
        self.setProperty("bare", True)
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.textChanged.connect(self._text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grown)
        self.restyle()

    def text(self) -> str:
        """What stands there, with no-break spaces kept as they are."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, text: str) -> None:
        """Show another text; ``edited`` stays silent, and undo starts afresh."""
        if text == self.text():
            return
        self._filling = True
        self.setPlainText(text)
        self._format_lines()
        self._filling = False
        self._refreshed()

    def replace(self, start: int, end: int, text: str) -> None:
        """Put other words in place of UTF-16 units ``start`` to ``end``, as one step of undo."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    def replace_all(self, text: str) -> None:
        """Another text as one step of undo, as if it had been typed."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def restyle(self) -> None:
        font = self._theme.font(self._size, weight=self._weight)
        # The widget's own as well: a style sheet that comes later gives the document the widget's font.
        self.setFont(font)
        self.document().setDefaultFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour(Role.INK))
        self.setPalette(palette)
        self._filling = True
        self._format_lines()
        self._filling = False
        self.updateGeometry()

    def spans(self, start: int, end: int) -> list[QRectF]:
        """Where UTF-16 units ``start`` to ``end`` can be seen, one box a line, in the viewport."""
        found = []
        seen = self.viewport().height()
        shift = self.verticalScrollBar().value()
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            layout, units = block.layout(), block.text().encode("utf-16-le", "surrogatepass")
            corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
            # From the line where it begins: a long text has many lines, and many marks.
            begins = layout.lineForTextPosition(max(start - block.position(), 0)).lineNumber()
            for number in range(max(begins, 0), layout.lineCount()):
                line = layout.lineAt(number)
                if line.textStart() >= end - block.position():
                    break
                first = max(start - block.position(), line.textStart())
                last = min(end - block.position(), line.textStart() + line.textLength())
                if first >= last:
                    continue
                top = corner.y() + line.y() - shift
                if top + line.height() < 0 or top > seen:
                    continue
                while last > first and units[2 * last - 2 : 2 * last] == _SPACE:
                    last -= 1
                left, right = _x(line, first), _x(line, last)
                found.append(QRectF(corner.x() + min(left, right), top, abs(right - left), line.height()))
            block = block.next()
        return found

    def _text_changed(self) -> None:
        if self._filling:
            return
        self._filling = True
        self._format_lines()
        self._filling = False
        self._refreshed()
        self.edited.emit()

    def _refreshed(self) -> None:
        """For those who paint more than the words."""

    def _format_lines(self) -> None:
        """Each line as high as the tokens say; part of the last step of undo, not one of its own."""
        usual = float(self._theme.line(self._size))
        cursor = QTextCursor(self.document())
        block = self.document().firstBlock()
        while block.isValid():
            height = float(self._theme.px(self._blank)) if self._blank and not block.text() else usual
            if block.blockFormat().lineHeight() != height:
                shape = QTextBlockFormat()
                shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
                cursor.setPosition(block.position())
                cursor.joinPreviousEditBlock()
                cursor.mergeBlockFormat(shape)
                cursor.endEditBlock()
            block = block.next()

    def _grown(self) -> None:
        self.updateGeometry()

    # --- Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt changes what is only half made as well.
        if hasattr(self, "_weight"):
            keep_font(self, event, self._theme.font(self._size, weight=self._weight))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if abs(self.document().textWidth() - width) < 1:
            return round(self.document().size().height())
        copy = self.document().clone()
        copy.setTextWidth(width)
        height = round(copy.size().height())
        copy.deleteLater()
        return height

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 50 else self._theme.px(300)
        return QSize(width, max(self.heightForWidth(width), self._theme.line(self._size)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.line(self._size))

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = " ".join(source.text().split("\n")) if self._single else source.text()
        cursor = self.textCursor()
        room = max(MOST - self.document().characterCount() + len(cursor.selectedText()), 0)
        cursor.insertText(text[:room], QTextCharFormat())
        if len(text) > room:
            self.shortened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        elif self._single and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
        self.blurred.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        under = QPainter(self.viewport())
        self._paint_under(under)
        under.end()
        super().paintEvent(event)
        over = QPainter(self.viewport())
        self._paint_over(over)
        over.end()

    def _paint_under(self, painter: QPainter) -> None:
        """Behind the words."""

    def _paint_over(self, painter: QPainter) -> None:
        """Above the words."""


def _x(line: object, position: int) -> float:
    # PySide answers with the position it used beside the place.
    answer = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(answer[0] if isinstance(answer, tuple) else answer)
