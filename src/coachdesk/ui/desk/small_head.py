"""Who the follow-up is about: name, company, number and their clock in two lines. Decides nothing."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.model.prospect import Prospect
from coachdesk.ui.desk.clock import there
from coachdesk.ui.kit.chip import Chip
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, SEMIBOLD, Role


class SmallHead(Panel):
    """The compact page's head once the call is over."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Role.SURFACE)
        self._zones: tuple[str, ...] = ()
        self.name = PlainLabel(theme, size=17, weight=SEMIBOLD, wrap=True, most_lines=2)
        self.company = PlainLabel(theme, role=Role.INK2, wrap=True, most_lines=2)
        self.clock = Chip(theme, icon="clock")
        self.number = PlainLabel(theme, role=Role.INK2, elide=Qt.TextElideMode.ElideNone)
        top, under = QWidget(), QWidget()
        first, second = FlowRow(top), FlowRow(under, down=0)
        first.add(self.name, grow=True, whole=True)
        first.add(self.clock, push=True)
        second.add(self.company, grow=True)
        second.add(self.number, push=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE_COMPACT, 8, EDGE_COMPACT, 8)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(under)

    def show_prospect(self, prospect: Prospect, *, number: str, zones: tuple[str, ...], now: datetime) -> None:
        self._zones = zones
        self.name.setText(prospect.shown_name or tr("No name"))
        self.company.setText(prospect.company)
        self.number.setText(number)
        self.show_clock(now=now)

    def show_clock(self, *, now: datetime) -> None:
        theirs = there(now, self._zones)
        self.clock.show_state(theirs or tr("Zone unknown"), icon="clock" if theirs else "info")
