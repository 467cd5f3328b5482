"""One card of the playbook: title, tag, points, and the why with its source. Knows no part of the playbook."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.ui.kit.draft_edit import DraftEdit
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Card, Hairline
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role
from coachdesk.ui.playbook.parts import Item
from coachdesk.ui.playbook.preview import Preview


class Dot(QWidget):
    """The dot before a point."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        self.updateGeometry()

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(12), self._theme.line(13))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.INK3))
        size = self._theme.px(4)
        painter.drawEllipse(QRectF(QPointF(0, (self.height() - size) / 2), QSize(size, size).toSizeF()))


class ItemCard(Card):
    """``preview`` shows a draft with its gaps."""

    def __init__(self, theme: Theme, item: Item, preview: Preview | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(item.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(PlainLabel(theme, item.title, size=14, weight=SEMIBOLD, wrap=True), 1)
        if item.tag:
            tag = PlainLabel(theme, item.tag, size=12, role=Role.INK3)
            tag.setMaximumWidth(theme.px(220))
            head.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for line in item.lines:
            column.addLayout(self._point(line))
        if item.note:
            column.addWidget(PlainLabel(theme, item.note, wrap=True))
        if preview is not None:
            self._add_preview(column, preview)
        if item.why:
            column.addWidget(PlainLabel(theme, item.why, role=Role.INK2, wrap=True))
        if item.source:
            column.addWidget(PlainLabel(theme, f"Source: {item.source}", size=12, role=Role.INK3, wrap=True))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _point(self, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(Dot(self._theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(self._theme, text, wrap=True), 1)
        return row

    def _add_preview(self, column: QVBoxLayout, preview: Preview) -> None:
        theme = self._theme
        column.addWidget(Hairline(theme))
        if preview.subject:
            column.addWidget(PlainLabel(theme, preview.subject, weight=MEDIUM, wrap=True))
        body = DraftEdit(theme)
        body.set_text(preview.body)
        body.setReadOnly(True)
        body.setAccessibleName("Draft for a sample prospect")
        column.addWidget(body)
        if preview.missing:
            gaps = ", ".join(name.replace("_", " ") for name in preview.missing)
            word = "gap" if len(preview.missing) == 1 else "gaps"
            column.addWidget(
                PlainLabel(theme, f"{len(preview.missing)} {word}: {gaps}", size=12, role=Role.WARN, wrap=True)
            )
        column.addWidget(Hairline(theme))
