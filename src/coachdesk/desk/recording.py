"""An outcome saved with all it starts, and the ways to put it right before the next prospect opens."""

from dataclasses import replace
from datetime import datetime, timedelta

from coachdesk.desk.bench import ASKED, CALL, CURRENT, OUTLINE, RECORD
from coachdesk.desk.planning import PlanVerbs
from coachdesk.desk.results import Recorded, changed
from coachdesk.errors import NotUnderstood
from coachdesk.followup.proposing import CallbackProposal
from coachdesk.model.call import Call, Callback, DraftState, Permission
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import CallbackId, CallId, OutcomeId, PlayId, ProspectId
from coachdesk.model.judgement import When
from coachdesk.model.prospect import Prospect
from coachdesk.playbook.schema import Outcome

ALL_OF_A_CALL = (Topic.DESK, Topic.HISTORY, Topic.CALLBACKS, Topic.DRAFTS, Topic.PROSPECTS)
NO_CALLBACK = "-"
"""Kept in place of a phrase where the rep wants no callback at all."""
SAME_CALL = timedelta(hours=4)
"""An outcome key after longer than this is about another call, even where the sheet is still open."""


class RecordVerbs(PlanVerbs):
    """The outcome keys, the schools, the permission and the time."""

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
        replaced = self._replaced() if prospect is None else None
        phone = next((p for p in who.phones if p.number == number), None) or self.dialled(who)
        when = at or (replaced.at if replaced else self._now())
        earlier = [c for c in self.store.calls(who.id) if c.at <= when and c != replaced]
        fixed = self._understand(callback, who=who, at=when) if callback.strip() else None
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
            opener=replaced.opener if replaced else self._opener_said(who),
            section=section,
            open_steps=open_steps,
            override=override,
        )
        on_desk = who.id == self.store.get(CURRENT)
        return self._save(call, spec, replaced=replaced, fixed=fixed, on_desk=on_desk)

    def choose_play(self, play: PlayId) -> Recorded:
        """The other school: replaces draft and callback of the call just recorded."""
        call, spec = self._recorded()
        return self._again(call, spec, play=self._chosen_play(spec, play, earlier=self._earlier(call)))

    def set_permission(self, permission: Permission) -> Recorded:
        """Keep whether an email was agreed to; a time that was fixed stays as it is."""
        call, spec = self._recorded()
        return self._again(call, spec, permission=permission)

    def set_callback(self, phrase: str) -> Recorded:
        """Fix when to call back, in their zone. Raises NotUnderstood and leaves everything as it was."""
        call, spec = self._recorded()
        if not phrase.strip():
            raise NotUnderstood("No time was given.", hint="Type one such as “tue 3pm”.")
        fixed = self._understand(phrase, who=self.prospect(call.prospect), at=self._now())
        return self._again(call, spec, fixed=fixed)

    def clear_callback(self) -> Recorded:
        """No callback after all."""
        call, spec = self._recorded()
        return self._again(call, spec, no_callback=True)

    # -- how a call is saved

    def _replaced(self) -> Call | None:
        """The call that another outcome key corrects: the one whose sheet is open, while it is recent."""
        call = self._last_call()
        return call if call and self._now() - call.at <= SAME_CALL else None

    def _again(
        self,
        call: Call,
        spec: Outcome,
        *,
        play: PlayId | None = None,
        permission: Permission | None = None,
        fixed: When | None = None,
        no_callback: bool = False,
        on_desk: bool = True,
    ) -> Recorded:
        """The same call with something put right. What was fixed or cleared before stays, unless it is said anew."""
        anew = replace(
            call, id=CallId(self._new_id()), play=play or call.play, permission=permission or call.permission
        )
        if fixed is None and not no_callback:
            no_callback = self.store.get(ASKED) == NO_CALLBACK
            fixed = self._asked_time(call)
        return self._save(anew, spec, replaced=call, fixed=fixed, on_desk=on_desk, no_callback=no_callback)

    def _save(
        self,
        call: Call,
        spec: Outcome,
        *,
        replaced: Call | None,
        fixed: When | None,
        on_desk: bool,
        no_callback: bool = False,
    ) -> Recorded:
        label = f"Recorded: {spec.label[:1].lower()}{spec.label[1:]}"
        old = self.store.drafts(states=tuple(DraftState), call=replaced.id) if replaced else []
        taken_back = self.store.step_of(replaced.id) if replaced else None
        with self.store.step(label, replaces=taken_back, keep=on_desk) as step:
            if replaced is not None and taken_back is None:
                # Its step can't be taken back any more: the call alone gives way, so that none is counted twice.
                step.withdraw_call(replaced.id)
            who = self.prospect(call.prospect)
            waiting = next(iter(self.store.callbacks(prospect=who.id, limit=1)), None)
            earlier = self._earlier(call)
            planned = self._plan(call, spec, who=who, asked=fixed, earlier=earlier, waiting=waiting)
            proposal = None if no_callback else planned.callback
            step.add_call(call, given=replaced.id if replaced else "")
            self._settle_callbacks(step, call, planned=planned)
            for draft in planned.drafts:
                self._keep_draft(step, call, draft, old=old)
            if proposal is not None:
                step.add_callback(self._callback_of(call, proposal))
            self._mark(step, call, spec, who=who)
            if on_desk:
                step.put(CURRENT, who.id)
                step.put(CALL, call.id)
                step.put(ASKED, NO_CALLBACK if no_callback else fixed.phrase if fixed else "")
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
            promised=proposal.promised,
        )

    def _opener_said(self, who: Prospect) -> str:
        """The opener as it stood on screen when the call was made."""
        play = self._play_behind(self.store.calls(who.id))
        outline = self.playbook.outline(self._outline_id(play))
        return self._opener(who, outline, self._fields(who, at=self._now()))
