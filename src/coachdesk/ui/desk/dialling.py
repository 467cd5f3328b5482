"""The call: C, its clock, and the way through the outline. What may be dialled is ruled by the desk, not here."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import shiboken6

from coachdesk.language import tr
from coachdesk.model.judgement import HoursVerdict, Verdict
from coachdesk.ui.desk.clock import date

if TYPE_CHECKING:
    from coachdesk.ui.desk.page import DeskPage

UNKNOWN_HOURS = tr("Calling hours not known; called after a second key")
ACCEPTED_HOURS = tr("Calling hours not known; accepted for {where} on {day}")


class Dialling:
    """``sure``: the rep has pressed C once and been told what is open.

    ``override`` is what the call was dialled under: the rep's reason for this hour, or that its hours are not known.
    ``open_steps`` are the checklist's that were not done when it was dialled.
    """

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        self._looked_up: HoursVerdict | None = None
        self._reason: tuple[str, str] = ("", "")
        self.sure = False
        self.override = ""
        self.open_steps: tuple[str, ...] = ()

    def begin(self) -> None:
        """Another prospect is ready: nothing of the call before is left."""
        self._reason = ("", "")
        self.sure, self.override, self.open_steps = False, "", ()

    def call(self) -> None:
        """C: dial; on a call, stop the clock. Open steps and unknown hours cost one more key, never more."""
        page = self._page
        brief = page.brief
        if brief is None or page.follow_up is not None or brief.prospect.do_not_call or not page.number():
            return
        if page.doing.on_line.rings_us:
            page.context.say(tr("Answer it in your softphone"))
            return
        if page.walk.live or page.doing.on_line.open:
            self.hang_up()
            return
        reason = self._reason_for(page.number())
        if brief.hours.verdict is Verdict.MUST_NOT and not reason:
            page.panes.open_override()
            return
        unknown, accepted = brief.hours.verdict is Verdict.UNKNOWN, brief.hours_accepted
        if self.asks() and not self.sure and not reason:
            self.sure = True
            page.tick()
            return
        self.override = reason
        if unknown:
            day = date(accepted, zone=page.here()) if accepted else ""
            self.override = ACCEPTED_HOURS.format(where=brief.hours.where, day=day) if accepted else UNKNOWN_HOURS
        self._dial()
        if unknown and accepted is None:
            # Said once for a place, and kept: the next call there is not held up by it.
            page.do(lambda desk: desk.accept_hours(), page.doing.words.updated)

    def asks(self) -> bool:
        """Whether a first C only says what is open."""
        brief = self._page.brief
        unknown = brief is not None and brief.hours.verdict is Verdict.UNKNOWN and brief.hours_accepted is None
        return bool(self._page.call.checklist.open_steps()) or unknown

    def call_with_reason(self, reason: str) -> None:
        """The rep's reason for calling this number outside its hours; it is kept with the call."""
        self._reason = (self._page.number(), reason)
        self.override = reason
        self._page.panes.close()
        self._dial()

    def _reason_for(self, number: str) -> str:
        """A reason holds for the number it was given for, and for no other."""
        return self._reason[1] if self._reason[0] == number else ""

    def refresh_hours(self, now: datetime) -> None:
        """Ask again once the ruling in the brief has run out; a brief may stay open for hours."""
        brief = self._page.brief
        if brief is None or brief.hours == self._looked_up:
            return
        ends = [at for at in (brief.hours.until, brief.hours.next) if at is not None]
        if ends and now >= min(ends):
            self._looked_up = brief.hours
            self._page.reload()

    def _dial(self) -> None:
        page = self._page
        if page.brief is None:
            return
        self.open_steps = tuple(step.id for step in page.call.checklist.open_steps())
        page.walk.start(page.doing.moment())
        page.doing.on_line.dialled(page.number())
        page.doing.on_line.tell_live()
        reason = self._reason_for(page.number())
        page.context.dial(page.number(), page.brief.prospect.id, reason=reason, refused=self._not_dialled)
        page.show_walk()
        page.tick()
        page.call.show_current()
        page.home()

    def _not_dialled(self) -> None:
        if shiboken6.isValid(self._page):
            self._page.doing.on_line.forget()
            self.hang_up()
            self._page.reload()

    def hang_up(self) -> None:
        """Stop the clock without an outcome: nobody was reached after all."""
        self._page.walk.stop(self._page.doing.moment())
        self._page.doing.on_line.stopped()
        self._page.doing.on_line.tell_live()
        self.sure = False
        self._page.show_walk()
        self._page.tick()

    def forward(self) -> None:
        self._walk(lambda: self._page.walk.forward(self._page.doing.moment()))

    def back(self) -> None:
        self._walk(lambda: self._page.walk.back(self._page.doing.moment()))

    def jump(self, section: int) -> None:
        self._walk(lambda: self._page.walk.jump(section, self._page.doing.moment()))

    def _walk(self, step: Callable[[], None]) -> None:
        if self._page.brief is None or self._page.follow_up is not None:
            return
        step()
        self._page.show_walk()
        self._page.tick()
        self._page.call.show_current()
