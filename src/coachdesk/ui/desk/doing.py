"""What the desk's keys do, each part in a module of its own: a verb to the desk, and what comes back is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import shiboken6

from coachdesk.ui.desk.checking import Checking
from coachdesk.ui.desk.dialling import Dialling
from coachdesk.ui.desk.moving import Moving
from coachdesk.ui.desk.on_line import OnLine
from coachdesk.ui.desk.on_sheet import OnSheet
from coachdesk.ui.desk.pronouncing import Pronouncing
from coachdesk.ui.desk.recording import Recording
from coachdesk.ui.desk.words import Words

if TYPE_CHECKING:
    from coachdesk.ui.desk.page import DeskPage

T = TypeVar("T")


class Doing:
    """One for a desk page: its parts, and the clock and the guard they share."""

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        self.dialling = Dialling(page)
        self.on_line = OnLine(page)
        self.recording = Recording(page)
        self.sheet = OnSheet(page)
        self.moving = Moving(page)
        self.words = Words(page)
        self.checking = Checking(page)
        self.names = Pronouncing(page)

    def begin(self) -> None:
        """Another prospect is ready: nothing of the call before is left."""
        self.recording.begin()
        self.dialling.begin()
        self.words.begin()
        self.on_line.begin()

    def moment(self) -> float:
        """Seconds of the page's clock."""
        return self._page.context.clock()

    def guarded(self, then: Callable[[T], None]) -> Callable[[T], None]:
        """The same, unless the page has gone meanwhile."""
        page = self._page
        return lambda result: then(result) if shiboken6.isValid(page) else None
