"""What the desk's keys do: each hands the desk a verb and shows what comes back. It decides nothing."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

import shiboken6

from coachdesk.errors import CoachDeskError, UserError
from coachdesk.model.brief import BriefStep, CallBrief, FollowUp, OutcomeKey, StepState
from coachdesk.model.call import Permission, Pressed
from coachdesk.model.changes import Changes
from coachdesk.model.ids import CallId, PlayId, ProspectId, uuid7
from coachdesk.model.judgement import HoursVerdict, OpenerCheck, Verdict
from coachdesk.ui.desk.clock import date
from coachdesk.ui.desk.held_keys import HeldKeys
from coachdesk.ui.desk.outcome_bar import MORE_KEY, SKIP_KEY, on_the_bar

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.desk.opinion import Asked
    from coachdesk.ui.desk.page import DeskPage

T = TypeVar("T")

UNKNOWN_HOURS = "Calling hours not known; called after a second key"
ACCEPTED_HOURS = "Calling hours not known; accepted for {where} on {day}"


class Opened(Protocol):
    """What comes back when a prospect was opened or changed."""

    @property
    def changes(self) -> Changes: ...

    @property
    def brief(self) -> CallBrief | None: ...


class Recorded(Protocol):
    """What comes back when an outcome was recorded or changed."""

    @property
    def changes(self) -> Changes: ...

    @property
    def follow_up(self) -> FollowUp: ...


class Doing:
    """One for a desk page. ``sure``: the rep has pressed C once and been told what is open.

    ``override`` is what the call was dialled under: the rep's reason for this hour, or that its hours are not known.
    """

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        self._note_kept = self._note_at_start = ""
        self._seconds: float | None = None
        self._section = ""
        self._open_steps: tuple[str, ...] = ()
        self._held = False
        self._unsaved: tuple[Pressed, Callable[[], None]] | None = None
        self._second: tuple[Asked, OpenerCheck] | None = None
        self._second_for = ""
        self._looked_up: HoursVerdict | None = None
        self._keys = HeldKeys(page)
        self._reason: tuple[str, str] = ("", "")
        self.sure = False
        self.override = ""

    def begin(self) -> None:
        """Another prospect is ready: nothing of the call before is left."""
        self._seconds, self._section, self._open_steps = None, "", ()
        self._held = False
        self._reason = ("", "")
        self.sure, self.override = False, ""
        self._page.note_timer.stop()
        brief = self._page.brief
        self._note_kept = self._note_at_start = brief.prospect.notes if brief else ""
        self._page.call.notes.set_text(self._note_kept)

    def moment(self) -> float:
        """Seconds of the page's clock."""
        now: datetime = self._page.context.now()
        return now.timestamp()

    def guarded(self, then: Callable[[T], None]) -> Callable[[T], None]:
        """The same, unless the page has gone meanwhile."""
        page = self._page
        return lambda result: then(result) if shiboken6.isValid(page) else None

    # --- the call

    def call(self) -> None:
        """C: dial; on a call, stop the clock. Open steps and unknown hours cost one more key, never more."""
        page = self._page
        brief = page.brief
        if brief is None or page.follow_up is not None or brief.prospect.do_not_call or not page.number():
            return
        if page.walk.live:
            self.hang_up()
            return
        reason = self._reason_for(page.number())
        if brief.hours.verdict is Verdict.MUST_NOT and not reason:
            page.panes.open_override()
            return
        unknown, accepted = brief.hours.verdict is Verdict.UNKNOWN, brief.hours_accepted
        asks = page.call.checklist.open_steps() or (unknown and accepted is None)
        if asks and not self.sure and not reason:
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
            page.do(lambda desk: desk.accept_hours(), self._updated)

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
        self._open_steps = tuple(step.id for step in page.call.checklist.open_steps())
        page.walk.start(self.moment())
        page.context.set_live(True)
        reason = self._reason_for(page.number())
        page.context.dial(page.number(), page.brief.prospect.id, reason=reason, refused=self._not_dialled)
        page.show_walk()
        page.tick()
        page.call.show_current()
        page.home()

    def _not_dialled(self) -> None:
        if shiboken6.isValid(self._page):
            self.hang_up()
            self._page.reload()

    def hang_up(self) -> None:
        """Stop the clock without an outcome: nobody was reached after all."""
        self._page.walk.stop(self.moment())
        self._page.context.set_live(False)
        self.sure = False
        self._page.show_walk()
        self._page.tick()

    def second_number(self) -> None:
        """A: the next number. After an outcome it is a call of its own, and what was recorded stays."""
        page, brief = self._page, self._page.brief
        if page.follow_up is not None:
            if page.follow_up.other_number:
                self._keep_sheet(lambda: self._move(lambda desk: desk.use_second_number()))
        elif brief is not None and len([p for p in brief.prospect.phones if not p.bad]) > 1:
            self._page.do(lambda desk: desk.use_second_number(), self._updated)

    # --- the outline

    def forward(self) -> None:
        self._walk(lambda: self._page.walk.forward(self.moment()))

    def back(self) -> None:
        self._walk(lambda: self._page.walk.back(self.moment()))

    def jump(self, section: int) -> None:
        self._walk(lambda: self._page.walk.jump(section, self.moment()))

    def _walk(self, step: Callable[[], None]) -> None:
        if self._page.brief is None or self._page.follow_up is not None:
            return
        step()
        self._page.show_walk()
        self._page.tick()
        self._page.call.show_current()

    # --- outcomes

    def bar_key(self, key: str) -> None:
        """A key of the outcome bar: 1 to 9, X or S."""
        page = self._page
        if page.brief is None:
            return
        if key == SKIP_KEY:
            self.skip()
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
        page = self._page
        if page.brief is None or (page.brief.prospect.do_not_call and page.follow_up is None):
            return
        if self._keys.holding or self._keys.replaying:
            # The prospect that comes had not been seen: a key pressed too soon must not be about them.
            page.context.say(f"Wait for the next one: “{outcome.label}” was not recorded")
            return
        self._end_call()
        self.keep_words()
        permission, phrase = page.panes.plan_b_answers()
        pressed = Pressed(
            id=CallId(uuid7(at_ms=round(self.moment() * 1000), entropy=os.urandom(10))),
            prospect=page.brief.prospect.id,
            outcome=outcome.id,
            at=page.context.now(),
            note=page.call.notes.text().removeprefix(self._note_at_start).strip(),
            seconds=self._seconds,
            section=self._section,
            permission=permission,
            callback=phrase,
            override=self.override,
            open_steps=self._open_steps,
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

        def recorded(result: Recorded) -> None:
            self._unsaved = None
            self._recorded(result)

        page.panes.close()
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
        page, moment = self._page, self.moment()
        if page.walk.live:
            self._seconds = page.walk.call_seconds(moment)
            section = page.walk.section
            self._section = section.title if section else ""
            page.walk.stop(moment)
            page.context.set_live(False)

    def _recorded(self, recorded: Recorded) -> None:
        self._page.show_follow_up(recorded.follow_up)

    def choose_play(self, play: str) -> None:
        self.keep_draft()
        self._page.do(lambda desk: desk.choose_play(PlayId(play)), self._recorded)

    def step_play(self, by: int) -> None:
        """← and →: the school beside the chosen one."""
        play = self._page.panes.sheet.step_play(by) if self._page.follow_up is not None else None
        if play is not None:
            self.choose_play(play)

    def choose_text(self, template: str) -> None:
        self.keep_draft()
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

        self.keep_draft()
        page.do(lambda desk: desk.name_person(line), kept, refused)

    def set_permission(self, permission: Permission) -> None:
        self.keep_draft()
        self._page.do(lambda desk: desk.set_permission(permission), self._recorded)

    def set_callback(self, phrase: str, then: Callable[[], None] | None = None) -> None:
        """Fix when to call back; what isn't understood leaves everything as it was and is said below the field."""
        page = self._page

        def kept(recorded: Recorded) -> None:
            page.show_follow_up(recorded.follow_up)
            if then is not None:
                then()

        def refused(error: CoachDeskError) -> None:
            if shiboken6.isValid(page) and page.follow_up is not None:
                page.panes.sheet.when.show_words(str(error), warn=True)
                page.panes.sheet.when.field.input.setFocus()

        self.keep_draft()
        page.do(lambda desk: desk.set_callback(phrase), kept, refused)

    def no_callback(self) -> None:
        if self._page.follow_up is not None:
            self._page.panes.sheet.when.field.input.clear()
            self._page.do(lambda desk: desk.clear_callback(), self._recorded)

    # --- on

    def enter(self) -> None:
        """Keep the edits and bring the next prospect; before an outcome there is nothing to save."""
        page = self._page
        if page.follow_up is None:
            if page.brief is None or page.brief.prospect.do_not_call:
                self.open_next()
            return
        self._keep_sheet(self.open_next)

    def _keep_sheet(self, then: Callable[[], None]) -> None:
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

        self.keep_words()
        if person:
            self.name_person(person, then=timed)
        else:
            timed()

    def open_next(self) -> None:
        self._move(lambda desk: desk.open_next())

    def _move(self, verb: "Callable[[Desk], Opened]") -> None:
        """To another prospect; keys wait until they are shown, and no outcome is taken before."""
        self.keep_words()
        self._keys.hold()
        self._page.do(verb, self._next, self._stayed)

    def _stayed(self, error: CoachDeskError) -> None:
        self._page.context.problem(error)
        self._keys.give_back()

    def skip(self) -> None:
        """Go on without an outcome; after one it is the same as Enter."""
        if self._page.follow_up is not None:
            self.enter()
        elif self._page.brief is not None:
            self._move(lambda desk: desk.skip())

    def open_prospect(self, prospect: str) -> None:
        self._move(lambda desk: desk.open_prospect(ProspectId(prospect)))

    def _next(self, opened: Opened) -> None:
        page = self._page
        try:
            page.brief = None if opened.brief is None else page.brief
            page.show_follow_up(None)
            page.show_brief(opened.brief)
            page.home()
        finally:
            self._keys.give_back()

    # --- words

    def check(self, text: str) -> None:
        """The rules at once; the second opinion as soon as it has come."""
        opening = self._page.call.opening
        self._page.do(lambda desk: desk.check(text), lambda check: opening.show_check(text, check))
        self._ask_second(text)

    def _ask_second(self, text: str) -> None:
        second = self._page.context.second
        if second is not None and text.strip():
            about, asking = self._about(), self._page.do
            asking(
                lambda desk: desk.asking(text),
                lambda asked: second.ask(asked, lambda check: self._answered(asked, check, about=about)),
            )

    def _about(self) -> str:
        """What a second opinion holds for besides the words: rewrites carry this prospect's own."""
        brief = self._page.brief
        return f"{brief.prospect.id} {brief.prospect.version} {brief.prospect.for_them}" if brief else ""

    def forget_second(self) -> None:
        """The playbook or the settings have changed: what was said by the old ones holds no longer."""
        self._second = None

    def _answered(self, asked: "Asked", check: OpenerCheck, *, about: str) -> None:
        page = self._page
        if not shiboken6.isValid(page) or page.brief is None or about != self._about():
            return
        self._second, self._second_for = (asked, check), about
        page.call.opening.show_check(asked.text, check)
        page.call.checklist.show_steps(self.steps(page.brief))

    def judged(self, brief: CallBrief) -> OpenerCheck:
        """The judgement of the brief's opener: of both layers where the second has spoken of these very words."""
        if (second := self._known_second(brief)) is not None:
            return second[1]
        if brief.prospect.opener:
            # The playbook's own words were judged when they were written; a rep's are looked at twice.
            self._ask_second(brief.opener)
        return brief.opener_check

    def steps(self, brief: CallBrief) -> tuple[BriefStep, ...]:
        """The checklist, with the opener as both layers judge it."""
        second = self._known_second(brief)
        if second is None:
            return brief.checklist
        # Loaded with the desk, which the first picture comes before.
        from coachdesk.coach.checklist import with_opener  # noqa: PLC0415

        return with_opener(brief.checklist, check=second[1], playbook=second[0].playbook)

    def _known_second(self, brief: CallBrief) -> "tuple[Asked, OpenerCheck] | None":
        known = self._second is not None and self._second[0].text == brief.opener and self._second_for == self._about()
        return self._second if known else None

    def save_opener(self, text: str) -> None:
        self._page.do(lambda desk: desk.save_opener(text), self._updated)

    def save_for_them(self, text: str) -> None:
        self._page.do(lambda desk: desk.save_for_them(text), self._updated)

    def mark_step(self, step: str, *, done: bool) -> None:
        self._page.do(lambda desk: desk.mark_step(step, done=done), self._updated)

    def say_it(self) -> None:
        """V: the name was said aloud, or was not after all."""
        brief = self._page.brief
        step = next((s for s in brief.checklist if s.kind == "pronunciation"), None) if brief else None
        if step is not None:
            self.mark_step(step.id, done=step.state is not StepState.DONE)

    def show_note(self, notes: str) -> None:
        """The note as the desk has it, unless there is one here that it hasn't got."""
        if self._page.call.notes.text() == self._note_kept:
            self._note_kept = notes
            self._page.call.notes.set_text(notes)

    def keep_note(self) -> None:
        """Save the note as it stands."""
        page = self._page
        page.note_timer.stop()
        text = page.call.notes.text()
        if page.brief is not None and text != self._note_kept:
            self._note_kept = text
            page.do(lambda desk: desk.save_note(text))

    def keep_draft(self) -> None:
        self._page.panes.keep_draft()

    def keep_words(self) -> None:
        """Everything that is being typed, before the prospect changes."""
        self._page.call.opening.keep()
        self.keep_note()
        self.keep_draft()

    def _updated(self, opened: Opened) -> None:
        self._page.show_brief(opened.brief)


def _record(desk: "Desk", pressed: Pressed, *, let_go: Callable[[], None] | None) -> Recorded:
    """``let_go`` lets go of a key that was held on the disk; on the call of the desk it may put right one before."""
    try:
        recorded = desk.record(
            pressed.outcome,
            prospect=pressed.prospect if let_go is not None else None,
            shown=pressed.prospect if let_go is None else None,
            note=pressed.note,
            seconds=pressed.seconds,
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
