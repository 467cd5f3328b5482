"""The call itself: open the next prospect, record an outcome with all it starts, take the last step back."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from coachdesk.desk.bench import (
    ASKED,
    CALL,
    CURRENT,
    NUMBER,
    OUTLINE,
    RECORD,
    STEPS,
    WHY,
)
from coachdesk.desk.planning import PlanVerbs
from coachdesk.desk.results import Opened, Recorded, Undone, changed
from coachdesk.errors import NotUnderstood, UserError
from coachdesk.followup.plays import find_play
from coachdesk.followup.proposing import CallbackProposal
from coachdesk.model.call import Call, Callback, DraftState, Permission
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import CallbackId, CallId, OutcomeId, PlayId, ProspectId
from coachdesk.model.prospect import Prospect
from coachdesk.playbook.schema import Outcome, Play, Timing

ALL_OF_A_CALL = (Topic.DESK, Topic.HISTORY, Topic.CALLBACKS, Topic.DRAFTS, Topic.PROSPECTS)


class _Enough(Exception):
    """Ends a step of which nothing is to be kept."""


class CallVerbs(PlanVerbs):
    """Enter, the outcome keys, S, the second number and Ctrl+Z."""

    def open_next(self) -> Opened:
        """Bring the next prospect and say why it is that one; after *call back now* the same one again."""
        call = self._last_call()
        who = self.current()
        if call and who and (again := self._ring_back(call)):
            return self._open(who, why="Call them back now", outline=again.outline)
        chosen = self._choose(leaving=who)
        self.store.seal_stops()
        if chosen is None:
            return self._clear()
        return self._open(chosen.prospect, why=chosen.why, skipped=who if who and call is None else None)

    def next_or_open(self) -> Opened:
        """The prospect that is open and not called yet, else the next one. Either way a do-not-call is sealed."""
        if self.current() is not None and self._last_call() is None:
            self.store.seal_stops()
            return Opened(Changes(), self.brief())
        return self.open_next()

    def warm_up(self) -> None:
        """Plan each outcome once and keep nothing: what planning needs is then loaded before the first key."""
        who = self.current()
        if who is None:
            return
        earlier = self.store.calls(who.id)
        with suppress(_Enough), self.store.step("Warming up", undoable=False) as step:
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

    def open_prospect(self, prospect: ProspectId) -> Opened:
        """Bring this prospect, chosen by hand."""
        who = self.prospect(prospect)
        self.store.seal_stops()
        return self._open(who, why="You chose them")

    def skip(self) -> Opened:
        """Go on without an outcome; the prospect goes to the end of the list."""
        who = self._here()
        chosen = self._choose(leaving=who)
        self.store.seal_stops()
        if chosen is None:
            return self._open(who, why="The only one left")
        return self._open(chosen.prospect, why=chosen.why, skipped=who)

    def use_second_number(self) -> Opened:
        """Make the next usable number the one to dial."""
        who = self._here()
        usable = [p for p in who.phones if not p.bad]
        if len(usable) < 2:
            raise UserError(f"{who.name} has no second number.", hint="Add one with Edit.", code="no_second_number")
        now = self.dialled(who)
        chosen = usable[(usable.index(now) + 1) % len(usable)] if now in usable else usable[0]
        with self.store.step(f"Number changed to {chosen.number}", undoable=False) as step:
            step.put(NUMBER, chosen.number)
        return Opened(changed(Topic.DESK), self.brief())

    def record(
        self,
        outcome: OutcomeId,
        *,
        prospect: ProspectId | None = None,
        play: PlayId | None = None,
        note: str = "",
        seconds: float | None = None,
        section: str = "",
        permission: Permission = Permission.NOT_ASKED,
        callback: str = "",
        open_steps: tuple[str, ...] = (),
        override: str = "",
        number: str = "",
        at: datetime | None = None,
        id: CallId | None = None,  # noqa: A002 - the trade's and the command line's word
    ) -> Recorded:
        """Save the call, its draft and its callback in one transaction.

        Without ``prospect`` it is the current one, and an outcome recorded before the next prospect opens
        replaces the one before. ``callback`` is read as said at ``at``; ``number`` is the one dialled, as their entry
        spells it. The same ``id`` twice records once. Raises UserError for an outcome or play the playbook
        doesn't have, NotUnderstood for a phrase; nothing is saved then.
        """
        if id is not None and (known := self.store.call(id)) is not None:
            return Recorded(Changes(), self._sheet(known))
        spec = self._outcome(outcome)
        who = self._here(prospect)
        replaced = self._last_call() if prospect is None else None
        phone = next((p for p in who.phones if p.number == number), None) or self.dialled(who)
        when = at or (replaced.at if replaced else self._now())
        earlier = [c for c in self.store.calls(who.id) if c.at <= when and c != replaced]
        call = Call(
            id=id or CallId(self._new_id()),
            prospect=who.id,
            at=when,
            outcome=spec.id,
            play=self._chosen_play(spec, play, earlier=earlier),
            number=(phone.e164 or phone.number) if phone else "",
            note=note,
            permission=permission,
            seconds=seconds,
            opener=self._opener_said(who),
            section=section,
            open_steps=open_steps,
            override=override,
        )
        on_desk = who.id == self.store.get(CURRENT)
        return self._save(call, spec, replaced=replaced, asked=callback, on_desk=on_desk, said_at=at)

    def choose_play(self, play: PlayId) -> Recorded:
        """The other school: replaces draft and callback of the call just recorded."""
        call, spec = self._recorded()
        return self._again(
            call, spec, play=self._chosen_play(spec, play, earlier=self._earlier(call)), asked=self.store.get(ASKED)
        )

    def set_permission(self, permission: Permission) -> Recorded:
        """Keep whether an email was agreed to."""
        call, spec = self._recorded()
        return self._again(call, spec, permission=permission, asked=self.store.get(ASKED))

    def set_callback(self, phrase: str) -> Recorded:
        """Fix when to call back, in their zone. Raises NotUnderstood and leaves everything as it was."""
        call, spec = self._recorded()
        if not phrase.strip():
            raise NotUnderstood("No time was given.", hint="Type one such as “tue 3pm”.")
        return self._again(call, spec, asked=phrase)

    def clear_callback(self) -> Recorded:
        """No callback after all."""
        call, spec = self._recorded()
        return self._again(call, spec, asked="", none=True)

    def undo(self) -> Undone:
        """Take back the last step, also after a restart. Raises UserError where there is none."""
        before = self.store.get(RECORD)
        step = self.store.undo()
        if before and before != self.store.get(RECORD):
            who, _, outline = before.partition(" ")
            self._bring_back(ProspectId(who), outline=outline.partition(" ")[2])
        return Undone(changed(*Topic, said=f"Taken back: {step.label[:1].lower()}{step.label[1:]}"), step.label)

    # -- how a call is saved

    def _again(
        self,
        call: Call,
        spec: Outcome,
        *,
        asked: str,
        play: PlayId | None = None,
        permission: Permission | None = None,
        none: bool = False,
    ) -> Recorded:
        anew = replace(
            call,
            id=CallId(self._new_id()),
            play=play or call.play,
            permission=permission or call.permission,
        )
        return self._save(anew, spec, replaced=call, asked=asked, on_desk=True, no_callback=none)

    def _save(
        self,
        call: Call,
        spec: Outcome,
        *,
        replaced: Call | None,
        asked: str,
        on_desk: bool,
        no_callback: bool = False,
        said_at: datetime | None = None,
    ) -> Recorded:
        label = f"Recorded: {spec.label[:1].lower()}{spec.label[1:]}"
        old = self.store.drafts(states=tuple(DraftState), call=replaced.id) if replaced else []
        taken_back = self.store.step_of(replaced.id) if replaced else None
        with self.store.step(label, replaces=taken_back) as step:
            who = self.prospect(call.prospect)
            fixed = self._understand(asked, who=who, at=said_at or self._now()) if asked.strip() else None
            planned = self._plan(call, spec, who=who, asked=fixed, earlier=self._earlier(call))
            proposal = None if no_callback else planned.callback
            step.add_call(call)
            self._settle_callbacks(step, call, ends=planned.cancels, planned=proposal is not None)
            for draft in planned.drafts:
                self._keep_draft(step, call, draft, old=old)
            if proposal is not None:
                step.add_callback(self._callback_of(call, proposal))
            self._mark(step, call, spec, who=who)
            if on_desk:
                step.put(CURRENT, who.id)
                step.put(CALL, call.id)
                step.put(ASKED, asked)
                step.put(RECORD, f"{who.id} {call.id} {self.store.get(OUTLINE)}")
        return Recorded(changed(*ALL_OF_A_CALL, said=label, undoable=True), self._sheet(call, planned=planned))

    def _callback_of(self, call: Call, proposal: CallbackProposal) -> Callback:
        return Callback(
            id=CallbackId(self._new_id()),
            prospect=call.prospect,
            call=call.id,
            at=proposal.at,
            zone=proposal.zone,
            local=proposal.local,
            reason=proposal.reason,
        )

    def _opener_said(self, who: Prospect) -> str:
        """The opener as it stood on screen when the call was made."""
        play = self._play_behind(self.store.calls(who.id))
        outline = self.playbook.outline(self._outline_id(play))
        return self._opener(who, outline, self._fields(who, at=self._now()))

    def _ring_back(self, call: Call) -> Play | None:
        """The play that readies the same prospect again, where it was chosen and may be done now."""
        play = find_play(call.play, playbook=self.playbook)
        return play if play and play.timing is Timing.NOW and self._sheet(call).ring_back else None

    # -- how a prospect is opened

    def _open(self, who: Prospect, *, why: str, outline: str = "", skipped: Prospect | None = None) -> Opened:
        with self.store.step(f"Opened {who.name}", undoable=False) as step:
            if skipped is not None and skipped.id != who.id:
                self._put_aside(step, skipped)
            step.put(CURRENT, who.id)
            step.put(WHY, why)
            step.put(OUTLINE, outline)
            for key in (CALL, ASKED, STEPS, NUMBER):
                step.put(key, "")
        return Opened(changed(Topic.DESK, Topic.HISTORY), self.brief())

    def _bring_back(self, prospect: ProspectId, *, outline: str) -> None:
        """The prospect whose outcome was taken back is on the desk again, as before that outcome."""
        if who := self.store.prospect(prospect):
            self._open(who, why="Taken back: choose the outcome again", outline=outline)

    def _clear(self) -> Opened:
        with self.store.step("The list is worked through", undoable=False) as step:
            for key in (CURRENT, WHY, OUTLINE, CALL, ASKED, STEPS, NUMBER):
                step.put(key, "")
        return Opened(changed(Topic.DESK, Topic.HISTORY), None)
