"""Whom they named: one line to type, and below it who stands on the list now. Reads no name itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import SEMIBOLD, Role

ASKS = tr("Their name is enough; a number, an address and their job may follow.")


class WhoRow(QWidget):
    """``given`` wants the line kept, ``left`` is Esc."""

    given = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._kept = ""
        self.field = LineField(theme, name=tr("Who is it"), hint=tr("Name, number, address …"), key="I", height=28)
        self.said = IconLine(theme, size=12, wrap=True)
        line = QWidget()
        row = FlowRow(line, across=8)
        row.add(PlainLabel(theme, tr("Who is it?"), weight=SEMIBOLD, elide=Qt.TextElideMode.ElideNone))
        row.add(self.field, grow=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line)
        column.addWidget(self.said)
        self.field.input.entered.connect(self._entered)
        self.field.input.left.connect(self.left)

    def line(self) -> str:
        return self.field.text().strip()

    def pending(self) -> str:
        """What was typed and not kept yet."""
        return self.line() if self.line() != self._kept else ""

    def show_named(self, name: str, *, by: str, new: bool) -> None:
        """Who stands on the list by now, or that somebody is asked for; ``new`` is another call."""
        if new:
            self._kept = ""
            self.field.set_text("")
        if name:
            self.said.label.set_role(Role.INK)
            self.said.show_line(
                "done", tr("{name} is on the list, named by {by}.", name=name, by=by), icon_role=Role.ACCENT
            )
        elif not self.pending():
            self.said.label.set_role(Role.INK2)
            self.said.show_line("info", ASKS)

    def show_refused(self, words: str) -> None:
        """Why the line was not kept; it stays to be mended."""
        self._kept = ""
        self.said.label.set_role(Role.WARN)
        self.said.show_line("look", words, icon_role=Role.WARN)
        self.field.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_kept(self) -> None:
        self._kept = self.line()

    def _entered(self) -> None:
        self.left.emit()
        if self.pending():
            self.given.emit(self.line())
