"""The outcome keys: save the call with all it starts, also while no desk is open yet. It decides nothing."""

import os
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from coachdesk.errors import CoachDeskError, NotUnderstood, UserError
from coachdesk.language import tr
from coachdesk.model.brief import FollowUp, OutcomeKey
from coachdesk.model.call import Pressed
from coachdesk.model.changes import Changes
from coachdesk.model.ids import CallId, uuid7
from coachdesk.ui.desk.held_keys import HeldKeys
from coachdesk.ui.desk.outcome_bar import MORE_KEY, SKIP_KEY, on_the_bar

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.model.phone import CallTimes
    from coachdesk.ui.desk.page import DeskPage


class Recorded(Protocol):
    """What comes back when an outcome was recorded or changed."""

    @property
    def changes(self) -> Changes: ...

    @property
    def follow_up(self) -> FollowUp: ...


class Recording:
    """One call after the other; ``begin`` forgets the one before."""

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        self._seconds: float | None = None
        self._section = ""
        self._times: CallTimes | None = None
        self._heard: int | None = None
        self._held = False
        self._unsaved: tuple[Pressed, Callable[[], None]] | None = None
        self._keys = HeldKeys(page)

    def begin(self) -> None:
        """Another prospect is ready: nothing of the call before is left."""
        self._seconds, self._section, self._times, self._held, self._heard = None, "", None, False, None

    def bar_key(self, key: str) -> None:
        """A key of the outcome bar: 1 to 9, X or S."""
        page = self._page
        if page.brief is None:
            return
        if key == SKIP_KEY:
            page.doing.moving.skip()
        elif not page.outcomes:
            # Pressed before the playbook was there: kept until it is.
            page.load_outcomes(lambda: self.bar_key(key))
        elif page.panes.more_open() and key.isdigit():
            outcome = page.panes.more_number(int(key))
            if outcome is not None:
                self.record(outcome)
            elif key == MORE_KEY:
                page.panes.close()
        elif key == MORE_KEY:
            page.panes.open_more()
        elif outcome := on_the_bar(page.outcomes).get(key):
            self.record(outcome)

    def record(self, outcome: OutcomeKey) -> None:
        """Save the call with all it starts; another outcome before Enter replaces it."""
        page, doing = self._page, self._page.doing
        if page.brief is None or (page.brief.prospect.do_not_call and page.follow_up is None):
            return
        if doing.moving.keys.holding or doing.moving.keys.replaying:
            # The prospect that comes had not been seen: a key pressed too soon must not be about them.
            page.context.say(tr("Wait for the next one: “{label}” was not recorded", label=outcome.label))
            return
        self._end_call()
        heard = self._heard
        doing.words.keep()
        permission, phrase = page.panes.plan_b_answers()
        now = page.context.now()
        pressed = Pressed(
            id=CallId(uuid7(at_ms=round(now.timestamp() * 1000), entropy=os.urandom(10))),
            prospect=page.brief.prospect.id,
            outcome=outcome.id,
            at=now,
            note=doing.words.new_note(),
            seconds=self._seconds,
            section=self._section,
            times=self._times,
            permission=permission,
            callback=phrase,
            override=doing.dialling.override,
            open_steps=doing.dialling.open_steps,
        )
        let_go = self._hold(pressed)
        if self._unsaved is not None and self._unsaved[0].prospect == pressed.prospect:
            # The key before could not be saved: this is the same call, and takes the place of what was held of it.
            before, let_go = self._unsaved
            pressed = replace(pressed, id=before.id, at=before.at)

        def failed(error: CoachDeskError) -> None:
            if let_go is not None and not isinstance(error, UserError):
                self._unsaved = (pressed, let_go)
            page.context.problem(error)
            if error.code == "moved_on":
                page.reload()
            elif phrase and error.code == NotUnderstood.code:
                # What stands in the way is the time of Plan B: every other key would fail on it too, unseen.
                page.panes.open_plan_b()
            self._keys.give_back()

        def recorded(result: Recorded) -> None:
            try:
                self._unsaved = None
                doing.on_line.saved(heard, result.follow_up.call.id)
                self._recorded(result)
            finally:
                self._keys.give_back()

        page.panes.close()
        # What is typed next is meant for the sheet: the time to call back would lose its first letter to the desk.
        self._keys.hold()
        page.do(lambda desk: _record(desk, pressed, let_go=let_go), recorded, failed)

    def _hold(self, pressed: Pressed) -> Callable[[], None] | None:
        """Put the first key on the disk while no desk is open yet; what puts it right is queued behind it."""
        page = self._page
        if page.context.hold is None or page.follow_up is not None or self._held or self._unsaved:
            return None
        try:
            let_go = page.context.hold(pressed)
        except CoachDeskError as error:
            page.context.problem(error)
            return None
        self._held = True
        page.call.bar.show_chosen(pressed.outcome)
        return let_go

    def _end_call(self) -> None:
        page, moment, line = self._page, self._page.doing.moment(), self._page.doing.on_line
        if page.walk.live or line.call is not None:
            self._times = line.times()
            told = self._times is not None
            self._seconds = line.talked() if told else page.walk.call_seconds(moment)
            section = page.walk.section
            self._section = section.title if section else ""
            page.walk.stop(moment)
            self._heard = line.recorded()
        line.tell_live()

    def _recorded(self, recorded: Recorded) -> None:
        self._page.show_follow_up(recorded.follow_up)
        if recorded.follow_up.asks_time:
            self._page.panes.type_time()
        else:
            self._page.home()


def _record(desk: "Desk", pressed: Pressed, *, let_go: Callable[[], None] | None) -> Recorded:
    """``let_go`` lets go of a key that was held on the disk; on the call of the desk it may put right one before."""
    try:
        recorded = desk.record(
            pressed.outcome,
            prospect=pressed.prospect if let_go is not None else None,
            shown=pressed.prospect if let_go is None else None,
            note=pressed.note,
            seconds=pressed.seconds,
            times=pressed.times,
            section=pressed.section,
            permission=pressed.permission,
            callback=pressed.callback,
            override=pressed.override,
            open_steps=pressed.open_steps,
            at=pressed.at if let_go is not None else None,
            id=pressed.id if let_go is not None else None,
        )
    except UserError:
        # It can't be recorded, and that is being said: the next start must not try it again.
        if let_go is not None:
            let_go()
        raise
    if let_go is not None:
        let_go()
    return recorded
