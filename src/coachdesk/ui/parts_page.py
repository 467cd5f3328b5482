"""A page of several parts, one in sight at a time. It knows the frame, and nothing of what the parts show."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.ui.context import Context
from coachdesk.ui.controls import Pick
from coachdesk.ui.head import PageHead
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE
from coachdesk.ui.page import Page
from coachdesk.ui.rows import RowsView

BESIDE_FROM = 300
"""Width from which the choice of a part and what stands beside it share a line, in pixels at 100 % text."""
SIDE = 230
"""The width of the list of parts, in pixels at 100 % text."""


class PartsPage(Page):
    """``nav`` at the side of the wide window and ``pick`` above in the narrow one choose the part.

    ``nav_name`` and ``pick_name`` are what a screen reader calls them.
    """

    def __init__(self, context: Context, *, name: str, nav_name: str, pick_name: str) -> None:
        super().__init__(context, name=name)
        self.head = PageHead(self.theme, name)
        self.nav = RowsView(self.theme, name=nav_name)
        self.pick = Pick(self.theme, name=pick_name)
        self.pick.activated.connect(self.nav.choose)
        self._side_line = Hairline(self.theme, upright=True)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)

    def set_wide(self, *, wide: bool) -> None:
        super().set_wide(wide=wide)
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self.head.set_wide(wide=wide)
        self.nav.set_edge(edge)
        self._top.setContentsMargins(edge, 0, edge, 8)
        self.nav.setVisible(wide)
        self._side_line.setVisible(wide)
        self.pick.setVisible(not wide)
        self._set_edge(edge)

    def restyle(self) -> None:
        self.nav.setFixedWidth(self.theme.px(SIDE))

    def _set_edge(self, edge: int) -> None:
        """Take over the distance to the edge of the window, and ``wide``."""
        raise NotImplementedError

    def _frame(self, body: QWidget, *, beside_pick: QWidget | None = None) -> None:
        """Lay out head, choice and ``body``; what stands ``beside_pick`` stays when the choice goes to the side."""
        self._top.setSpacing(8)
        self._top.addWidget(self.pick)
        if beside_pick is not None:
            self._top.addWidget(beside_pick, 1)
        side = QVBoxLayout()
        side.setContentsMargins(0, 8, 0, 0)
        side.addWidget(self.nav)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addLayout(side)
        below.addWidget(self._side_line)
        below.addWidget(body, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(self._top)
        column.addWidget(Hairline(self.theme))
        column.addLayout(below, 1)
        self.restyle()
        self.set_wide(wide=False)

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self.theme.px(BESIDE_FROM)
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
