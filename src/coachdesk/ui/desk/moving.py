"""From one prospect to another: keys wait until the new one is shown, and nothing that was typed is lost."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from coachdesk.errors import CoachDeskError
from coachdesk.model.brief import CallBrief
from coachdesk.model.changes import Changes
from coachdesk.model.ids import ProspectId
from coachdesk.ui.desk.held_keys import HeldKeys

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.ui.desk.page import DeskPage


class Opened(Protocol):
    """What comes back when a prospect was opened or changed."""

    @property
    def changes(self) -> Changes: ...

    @property
    def brief(self) -> CallBrief | None: ...


class Moving:
    """``keys`` are those pressed before the prospect that comes was in sight."""

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        self.keys = HeldKeys(page)

    def enter(self) -> None:
        """Keep the edits and bring the next prospect; before an outcome there is nothing to save."""
        page = self._page
        if page.follow_up is None:
            if page.brief is None or page.brief.prospect.do_not_call:
                self.open_next()
            return
        page.doing.sheet.keep(self.open_next)

    def open_next(self) -> None:
        self._move(lambda desk: desk.open_next())

    def second_number(self) -> None:
        """A: the next number. After an outcome it is a call of its own, and what was recorded stays."""
        page, brief = self._page, self._page.brief
        if page.follow_up is not None:
            if page.follow_up.other_number:
                page.doing.sheet.keep(lambda: self._move(lambda desk: desk.use_second_number()))
        elif brief is not None and len([p for p in brief.prospect.phones if not p.bad]) > 1:
            page.do(lambda desk: desk.use_second_number(), page.doing.words.updated)

    def skip(self) -> None:
        """Go on without an outcome; after one it is the same as Enter."""
        if self._page.follow_up is not None:
            self.enter()
        elif self._page.brief is not None:
            self._move(lambda desk: desk.skip())

    def open_prospect(self, prospect: str) -> None:
        self._move(lambda desk: desk.open_prospect(ProspectId(prospect)))

    def _move(self, verb: "Callable[[Desk], Opened]") -> None:
        """To another prospect; keys wait until they are shown, and no outcome is taken before."""
        self._page.doing.words.keep()
        self.keys.hold()
        self._page.do(verb, self._next, self._stayed)

    def _stayed(self, error: CoachDeskError) -> None:
        self._page.context.problem(error)
        self.keys.give_back()

    def _next(self, opened: Opened) -> None:
        page = self._page
        try:
            page.brief = None if opened.brief is None else page.brief
            page.show_follow_up(None)
            page.show_brief(opened.brief)
            page.home()
        finally:
            self.keys.give_back()
