"""The for-them line, and the lines proposed for it while it is empty or flagged. It judges and proposes nothing."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.model.brief import ForThemHelp
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.paint import bar, box, set_tip
from coachdesk.ui.kit.prose import Prose
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role

HOW = tr("↓ and Enter take a line, Esc closes")


class ForThemEdit(Prose):
    """One line. While lines are proposed (``proposing``), ↑ and ↓ are ``step``, Enter is ``take`` and Esc ``close``."""

    step = Signal(int)
    take = Signal()
    close_proposals = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, name=tr("For them"), weight=SEMIBOLD, single=True)
        self.setPlaceholderText(tr("What is in it for them, in one line"))
        self.proposing = self.choosing = False

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self.proposing and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step.emit(1 if key == Qt.Key.Key_Down else -1)
        elif self.choosing and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take.emit()
        elif self.proposing and key == Qt.Key.Key_Escape:
            self.close_proposals.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class Proposals(QWidget):
    """Up to three lines under the field, worked from there by keys, or by click. ``chosen`` carries the line.

    The field keeps the focus: what is chosen is said as its description.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, field: ForThemEdit) -> None:
        super().__init__()
        self._theme, self._field = theme, field
        self._help = ForThemHelp()
        self._at = -1
        self._closed = False
        self.why = IconLine(theme, size=12, weight=MEDIUM, role=Role.WARN, wrap=True)
        self.rows: list[ProposalRow] = []
        self.how = PlainLabel(theme, HOW, size=12, role=Role.INK3)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 3, 0, 2)
        self._column.setSpacing(1)
        self._column.addWidget(self.why)
        self._column.addWidget(self.how)
        self.hide()
        field.step.connect(self.step)
        field.take.connect(self.take)
        field.close_proposals.connect(self.close_here)
        field.blurred.connect(self.forget)

    def show_help(self, help_: ForThemHelp) -> None:
        """Another judgement of the line; nothing is shown while there is nothing to say, or once it was closed."""
        if self._closed or not self._field.hasFocus():
            return
        self._at = -1
        if help_ != self._help:
            self._help = help_
            self._show()
        else:
            self._show_choice()

    def step(self, by: int) -> None:
        """↓ goes into the lines and down, ↑ up and back to the field."""
        self._at = max(-1, min(self._at + by, len(self._help.lines) - 1))
        self._show_choice()

    def take(self) -> None:
        self.chosen.emit(self._help.lines[self._at][0])

    def close_here(self) -> None:
        """Put away until the field is entered again."""
        self.forget()
        self._closed = True

    def forget(self) -> None:
        """The field was left."""
        self._help, self._at, self._closed = ForThemHelp(), -1, False
        self._show()

    def _show(self) -> None:
        lines = self._help.lines
        while len(self.rows) < len(lines):
            row = ProposalRow(self._theme)
            row.clicked.connect(self._clicked)
            self.rows.append(row)
            self._column.insertWidget(len(self.rows), row)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(lines))
            if number < len(lines):
                row.show_line(*lines[number])
        self.why.show_line("look", self._help.why, icon_role=Role.WARN)
        self.why.label.set_tip(self._help.source)
        self.why.setVisible(bool(self._help.why))
        self.how.setVisible(bool(lines))
        self.setVisible(bool(lines or self._help.why))
        self._show_choice()

    def _show_choice(self) -> None:
        lines = self._help.lines
        for number, row in enumerate(self.rows):
            row.setChecked(number == self._at)
        self._field.proposing, self._field.choosing = bool(lines), self._at >= 0
        if self._at >= 0:
            heard = tr(
                "{at} of {count}: {lines}. Enter takes it.", at=self._at + 1, count=len(lines), lines=lines[self._at][0]
            )
        else:
            many = tr("%n lines proposed. {how}.", "%n line proposed. {how}.", len(lines), how=HOW) if lines else ""
            heard = f"{self._help.why} {many}".strip()
        self._field.setAccessibleDescription(heard)

    def _clicked(self) -> None:
        for number, row in enumerate(self.rows):
            if row is self.sender():
                self.chosen.emit(self._help.lines[number][0])
                return


class ProposalRow(QAbstractButton):
    """One proposed line; its source stands in the tip. It never takes the focus from the field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = PlainLabel(theme, role=Role.INK2, wrap=True, most_lines=2)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 3, 8, 3)
        column.addWidget(self._words)

    def show_line(self, line: str, source: str) -> None:
        self.setText(line)
        self._words.setText(line)
        self.setAccessibleName(tr("Take: {line}", line=line))
        self.setAccessibleDescription(source)
        set_tip(self, source)

    # --- Qt

    def nextCheckState(self) -> None:
        """What is chosen is told by the field alone."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self._theme.colour
        rect = QRectF(self.rect())
        if self.isChecked():
            box(painter, rect, fill=colour(Role.TINT), radius=6)
            bar(painter, rect, colour=colour(Role.ACCENT))
        elif self.underMouse() or self.isDown():
            box(painter, rect, fill=colour(Role.SUNKEN), radius=6)
