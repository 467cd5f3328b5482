"""Who is on the desk: open the next prospect and say why, skip one, change the number, take the last step back."""

from contextlib import suppress

from coachdesk.desk.bench import (
    CURRENT,
    HOURS,
    NUMBER,
    OF_A_SHEET,
    OUTLINE,
    RECORD,
    SAID_IN,
    STEPS,
    TAKEN_BACK,
    WHY,
    in_one_go,
)
from coachdesk.desk.recording import RecordVerbs
from coachdesk.desk.results import Opened, Undone, changed
from coachdesk.errors import UserError
from coachdesk.followup.next_up import Choice
from coachdesk.followup.plays import find_play
from coachdesk.language import goes_on, spoken, tr
from coachdesk.model.call import Call
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import CallId, ProspectId
from coachdesk.model.judgement import Verdict
from coachdesk.model.prospect import Prospect
from coachdesk.playbook.schema import Play, Timing


class _Enough(Exception):
    """Ends a step of which nothing is to be kept."""


class CallVerbs(RecordVerbs):
    """Enter, S, the second number and Ctrl+Z."""

    @in_one_go
    def open_next(self) -> Opened:
        """Bring the next prospect and say why it is that one; after *call back now* the same one again.

        Without an outcome the one on the desk goes to the end of the list, and stays where nobody else is left.
        """
        call = self._last_call()
        who = self.current()
        if call and who and (again := self._ring_back(call)):
            # On the number on which they hung up, which needn't be their first.
            return self._open(who, why=tr("Call them back now"), outline=again.outline, number=self.store.get(NUMBER))
        return self._go_on(who, skipped=who if call is None else None)

    def next_or_open(self) -> Opened:
        """The prospect that is open, may be called and was not called yet, else the next one.

        Either way a do-not-call is sealed.
        """
        who = self.current()
        if who is not None and self._last_call() is None and _callable(who):
            self.store.seal_stops()
            return Opened(Changes(), self.brief())
        return self.open_next()

    def warm_up(self) -> None:
        """Plan each outcome once and keep nothing: what planning needs is then loaded before the first key."""
        who = self.current()
        if who is None:
            return
        earlier = self.store.calls(who.id)
        with suppress(_Enough), self.store.step(tr("Warming up"), undoable=False) as step:
            for spec in self.playbook.outcomes:
                play = self._chosen_play(spec, None, earlier=earlier)
                call = Call(CallId(self._new_id()), who.id, self._now(), spec.id, play)
                planned = self._plan(call, spec, who=who, asked=None, earlier=earlier)
                step.add_call(call)
                for draft in planned.drafts:
                    self._keep_draft(step, call, draft, old=[])
                if planned.callback is not None:
                    step.add_callback(self._callback_of(call, planned.callback))
            raise _Enough
        self._next_up(who)

    def start_if_idle(self) -> Changes:
        """Open the first prospect where the desk is empty and somebody is on the list."""
        if self.current() is None and self.store.count():
            return self.open_next().changes
        return Changes()

    @in_one_go
    def open_prospect(self, prospect: ProspectId) -> Opened:
        """Bring this prospect, chosen by hand."""
        who = self.prospect(prospect)
        self.store.seal_stops()
        return self._open(who, why=tr("You chose them"))

    @in_one_go
    def skip(self) -> Opened:
        """Go on without an outcome; the prospect goes to the end of the list.

        Instead of a ring-back that is skipped, the other school is started, so that nobody is forgotten.
        """
        who = self._here()
        if self.store.get(OUTLINE) and (call := next(iter(self.store.calls(who.id)), None)):
            self._write_instead(call)
        return self._go_on(who, skipped=who)

    def use_second_number(self) -> Opened:
        """Make the next usable number the one to dial. What comes of it is a call of its own.

        After an outcome the call just recorded stays as it is, with all it started.
        """
        who = self._here()
        call = self._last_call()
        if who.do_not_call:
            raise UserError(
                tr("{shown_name} asked not to be called.", shown_name=who.shown_name),
                hint=tr("Nothing was changed."),
                code="stopped",
            )
        now = self.dialled(who)
        tried = (call.number,) if call else (now.e164, now.number) if now else ()
        usable = [p for p in who.phones if not p.bad]
        after = usable[usable.index(now) + 1 :] + usable if now in usable else usable
        chosen = next((p for p in after if p.e164 not in tried and p.number not in tried), None)
        if chosen is None:
            raise UserError(
                tr("{shown_name} has no second number.", shown_name=who.shown_name),
                hint=tr("Add one with Edit."),
                code="no_second_number",
            )
        with self.store.step(tr("Number changed to {number}", number=chosen.number), undoable=False) as step:
            step.put(NUMBER, chosen.number)
            if call is not None:
                step.put(WHY, tr("Their other number"))
                step.put(SAID_IN, spoken().tag)
            for key in OF_A_SHEET:
                step.put(key, "")
        return Opened(changed(Topic.DESK, Topic.HISTORY), self.brief())

    def accept_hours(self) -> Opened:
        """Keep that the rep knows that the calling hours there are not known: asked once for each jurisdiction.

        They stay unknown, and are shown so. Where not even the jurisdiction is known, there is nothing to keep.
        """
        who = self._here()
        verdict = self.hours(who, at=self._now(), calls=self.store.calls(who.id))
        unknown = verdict.verdict is Verdict.UNKNOWN and verdict.where
        if unknown and self.hours_accepted(verdict) is None:
            with self.store.step(
                tr("Unknown calling hours accepted: {where}", where=verdict.where), undoable=False
            ) as step:
                step.put(f"{HOURS}{verdict.where}", self._now().isoformat())
        return Opened(changed(Topic.DESK), self.brief())

    def undo(self) -> Undone:
        """Take back the last step, also after a restart. Raises UserError where there is none."""
        before = self.store.get(RECORD)
        step = self.store.undo()
        if before and before != self.store.get(RECORD):
            self._bring_back(before)
        return Undone(
            changed(*Topic, said=tr("Taken back: {step}", step=goes_on(step.label))),
            step.label,
        )

    def _ring_back(self, call: Call) -> Play | None:
        """The play that readies the same prospect again, where it was chosen and may be done now."""
        play = find_play(call.play, playbook=self.playbook)
        return play if play and play.timing is Timing.NOW and self._sheet(call).ring_back else None

    # -- how a prospect is opened

    def _go_on(self, leaving: Prospect | None, *, skipped: Prospect | None) -> Opened:
        """The next one; where nobody else is left, the one being left, if they may still be called."""
        chosen = self._choose(leaving=leaving)
        self.store.seal_stops()
        if chosen is not None:
            return self._open(chosen.prospect, why=chosen.why, skipped=skipped)
        again: Choice | None = self._choose(leaving=None)
        if again is None:
            return self._clear()
        return self._open(again.prospect, why=tr("The only one left") if skipped else again.why)

    def _write_instead(self, call: Call) -> None:
        spec = self._outcome(call.outcome)
        other = next((p for p in spec.plays if p.timing is not Timing.NOW), None)
        if other is not None:
            self._again(call, spec, play=other.id, on_desk=False)

    def _open(
        self, who: Prospect, *, why: str, outline: str = "", number: str = "", skipped: Prospect | None = None
    ) -> Opened:
        with self.store.step(tr("Opened {shown_name}", shown_name=who.shown_name), undoable=False) as step:
            if skipped is not None and skipped.id != who.id:
                self._put_aside(step, skipped)
            step.put(CURRENT, who.id)
            step.put(WHY, why)
            step.put(SAID_IN, spoken().tag)
            step.put(OUTLINE, outline)
            step.put(NUMBER, number)
            for key in (*OF_A_SHEET, STEPS):
                step.put(key, "")
        return Opened(changed(Topic.DESK, Topic.HISTORY), self.brief())

    def _bring_back(self, record: str) -> None:
        """The prospect whose outcome was taken back is on the desk again, as before that outcome.

        ``record`` is what was kept under RECORD: prospect, call and outline, then the number chosen.
        """
        known, _, number = record.partition("\t")
        prospect, _, rest = known.partition(" ")
        if who := self.store.prospect(ProspectId(prospect)):
            call, _, outline = rest.partition(" ")
            self._open(who, why=tr("Taken back: choose the outcome again"), outline=outline, number=number)
            with self.store.step(tr("Taken back"), undoable=False) as step:
                step.put(TAKEN_BACK, call)

    def _clear(self) -> Opened:
        with self.store.step(tr("The list is worked through"), undoable=False) as step:
            for key in (CURRENT, WHY, OUTLINE, *OF_A_SHEET, STEPS, NUMBER):
                step.put(key, "")
        return Opened(changed(Topic.DESK, Topic.HISTORY), None)


def _callable(who: Prospect) -> bool:
    return not (who.do_not_call or who.left_company)
