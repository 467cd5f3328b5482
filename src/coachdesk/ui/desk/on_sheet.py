"""What the keys of the follow-up sheet do: play, text, permission, person and time. It decides nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6

from coachdesk.errors import CoachDeskError
from coachdesk.model.call import Permission
from coachdesk.model.ids import PlayId
from coachdesk.ui.desk.recording import Recorded

if TYPE_CHECKING:
    from coachdesk.ui.desk.page import DeskPage


class OnSheet:
    """Each keeps what is typed in the draft before it asks the desk."""

    def __init__(self, page: "DeskPage") -> None:
        self._page = page

    def choose_play(self, play: str) -> None:
        self._page.panes.keep_draft()
        self._page.do(lambda desk: desk.choose_play(PlayId(play)), self._recorded)

    def step_play(self, by: int) -> None:
        """← and →: the school beside the chosen one."""
        play = self._page.panes.sheet.step_play(by) if self._page.follow_up is not None else None
        if play is not None:
            self.choose_play(play)

    def choose_text(self, template: str) -> None:
        self._page.panes.keep_draft()
        self._page.do(lambda desk: desk.choose_text(template), self._recorded)

    def next_text(self) -> None:
        """K: the text that can stand in the place of the one in sight."""
        template = self._page.panes.sheet.following_text() if self._page.follow_up is not None else None
        if template is not None:
            self.choose_text(template)

    def name_person(self, line: str, then: Callable[[], None] | None = None) -> None:
        """Whom they named; a line without a name is said below the field and kept to be mended."""
        page, who = self._page, self._page.panes.sheet.who

        def kept(recorded: Recorded) -> None:
            who.mark_kept()
            page.show_follow_up(recorded.follow_up)
            if then is not None:
                then()

        def refused(error: CoachDeskError) -> None:
            if shiboken6.isValid(page) and page.follow_up is not None:
                who.show_refused(str(error))

        self._page.panes.keep_draft()
        page.do(lambda desk: desk.name_person(line), kept, refused)

    def set_permission(self, permission: Permission) -> None:
        self._page.panes.keep_draft()
        self._page.do(lambda desk: desk.set_permission(permission), self._recorded)

    def set_callback(self, phrase: str, then: Callable[[], None] | None = None) -> None:
        """Fix when to call back; what isn't understood leaves everything as it was and is said below the field."""
        page = self._page

        def kept(recorded: Recorded) -> None:
            page.show_follow_up(recorded.follow_up)
            if then is not None:
                then()

        def refused(error: CoachDeskError) -> None:
            if not shiboken6.isValid(page) or page.follow_up is None:
                return
            row = page.panes.sheet.when

            def meant(said: str, _when: object) -> None:
                row.take_phrase(said)
                self.set_callback(said, then)

            def not_meant() -> None:
                row.show_words(str(error), warn=True)
                row.field.input.setFocus()

            page.panes.without_habit(phrase, row, meant=meant, not_meant=not_meant)

        self._page.panes.keep_draft()
        page.do(lambda desk: desk.set_callback(phrase), kept, refused)

    def pass_time(self) -> None:
        """Enter in the empty field: no time was said, and the next prospect comes; else out of the field."""
        follow_up = self._page.follow_up
        if follow_up is not None and follow_up.asks_time:
            self._page.doing.moving.enter()
        else:
            self._page.home()

    def no_callback(self) -> None:
        if self._page.follow_up is not None:
            self._page.panes.sheet.when.field.input.clear()
            self._page.do(lambda desk: desk.clear_callback(), self._recorded)

    def keep(self, then: Callable[[], None]) -> None:
        """What is typed on the sheet and not kept yet is kept first; what is refused stays to be mended."""
        page = self._page
        assert page.follow_up is not None
        person = page.panes.sheet.who.pending() if page.follow_up.asks_person else ""
        phrase = page.panes.sheet.when.pending()

        def timed() -> None:
            if phrase:
                self.set_callback(phrase, then=then)
            else:
                then()

        page.doing.words.keep()
        if person:
            self.name_person(person, then=timed)
        else:
            timed()

    def _recorded(self, recorded: Recorded) -> None:
        self._page.show_follow_up(recorded.follow_up)
