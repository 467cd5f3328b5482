"""The desk's place in the window: the desk page, or the three ways on where nobody is on the list yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QApplication, QStackedLayout

from coachdesk.language import tr
from coachdesk.model.changes import Changes, Topic
from coachdesk.ui.context import About, Context
from coachdesk.ui.desk.page import DeskPage
from coachdesk.ui.page import Page

if TYPE_CHECKING:
    from coachdesk.ui.first_start import FirstStart


class DeskSlot(Page):
    """Asks how many are on the list, and shows the first start while there are none."""

    topics = frozenset({Topic.PROSPECTS})
    lane_moved = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, name=tr("Desk"))
        self.desk = DeskPage(context)
        self.desk.lane_moved.connect(self.lane_moved)
        self.first: FirstStart | None = None
        self._slot = QStackedLayout(self)
        self._slot.setContentsMargins(0, 0, 0, 0)
        self._slot.addWidget(self.desk)

    def load(self) -> None:
        self.context.do(lambda desk: desk.count_prospects(), self._counted)

    def show_about(self, about: About) -> None:
        if about.prospect is not None:
            prospect = about.prospect
            self.context.do(lambda desk: desk.open_prospect(prospect))
        elif about.task == "objection":
            self.desk.panes.open_objections()

    def toast_lane(self) -> QRect | None:
        """Where a toast stands; None where the window may choose."""
        return self.desk.toast_lane() if self._slot.currentWidget() is self.desk else None

    def focus_home(self) -> None:
        if self.first is None or self._slot.currentWidget() is self.desk:
            self.desk.home()
        else:
            self.first.focus_home()

    def hide_times(self) -> None:
        self.desk.hide_times()

    def set_wide(self, *, wide: bool) -> None:
        super().set_wide(wide=wide)
        self.desk.set_wide(wide=wide)
        if self.first is not None:
            self.first.set_wide(wide=wide)

    def _counted(self, count: int) -> None:
        if not count and self.first is None:
            # Only an empty desk needs it.
            from coachdesk.ui.first_start import FirstStart  # noqa: PLC0415

            self.first = FirstStart(self.context)
            self.first.set_wide(wide=self.wide)
            self._slot.addWidget(self.first)
        wanted = self.desk if count or self.first is None else self.first
        if self._slot.currentWidget() is not wanted:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and (focus is self or self.isAncestorOf(focus))
            self._slot.setCurrentWidget(wanted)
            if had_focus:
                self.focus_home()

    def _changed(self, changes: Changes) -> None:
        # Counting is cheap and the desk must not stay empty while another page is shown.
        if changes.topics & self.topics:
            self.load()
