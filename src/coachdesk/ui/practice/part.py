"""What every part of the Practice page has in common. Knows none of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from coachdesk.ui.kit.surface import Panel

if TYPE_CHECKING:
    from coachdesk.desk.room import PracticeBoard


class PartView(Panel):
    """Drills, role-play and the others: the page lays them over each other, and shows one."""

    def set_edge(self, edge: int) -> None:
        """Where its text begins, in pixels at 100 %."""

    def set_wide(self, *, wide: bool) -> None:
        """Lay out for the wide window or the compact one."""

    def show_board(self, board: "PracticeBoard") -> None:
        """Take what concerns it from what the desk has."""

    def shown(self) -> None:
        """It was brought to the front."""

    def focus_first(self) -> None:
        """Enter was pressed at the side: give the focus to where work starts in it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
