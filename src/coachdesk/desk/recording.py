"""An outcome saved with all it starts, and the ways to put it right before the next prospect opens."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from coachdesk.desk.bench import (
    ASIDE,
    ASKED,
    CALL,
    CURRENT,
    NAMED,
    NUMBER,
    OUTLINE,
    RECORD,
    TAKEN_BACK,
    TEXT,
    in_one_go,
)
from coachdesk.desk.naming import somebody_named, with_what_was_said
from coachdesk.desk.planning import PlanVerbs
from coachdesk.desk.results import Recorded, changed
from coachdesk.desk.stopping import stop_people
from coachdesk.errors import NotUnderstood, UserError
from coachdesk.exchange import read_named
from coachdesk.followup.proposing import CallbackProposal
from coachdesk.followup.timeline import hours_told
from coachdesk.language import tr
from coachdesk.model.call import Call, Callback, DraftState, Permission
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ending import CallTimes
from coachdesk.model.ids import CallbackId, CallId, OutcomeId, PlayId, ProspectId
from coachdesk.model.judgement import When
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.playbook.schema import Outcome
from coachdesk.store import Step

ALL_OF_A_CALL = (Topic.DESK, Topic.HISTORY, Topic.CALLBACKS, Topic.DRAFTS, Topic.PROSPECTS)
NO_CALLBACK = "-"
"""Kept in place of a phrase where the rep wants no callback at all."""
THEIRS_TOO = "Of somebody who asked not to be called"
LOOKED_AT = 20
SAME_CALL = timedelta(hours=4)
"""An outcome key after longer than this is about another call, even where the sheet is still open."""


@dataclass(frozen=True, slots=True)
class SaidSince:
    """What was said on the open sheet since its outcome; it stays until the next prospect opens.

    ``text`` is the template chosen among those of one channel, ``person`` whom they named.
    """

    fixed: When | None = None
    no_callback: bool = False
    text: str = ""
    person: Prospect | None = None

    @property
    def asked(self) -> str:
        return NO_CALLBACK if self.no_callback else self.fixed.phrase if self.fixed else ""

    @property
    def named(self) -> str:
        return f"{self.person.id}\t{self.person.name}" if self.person else ""


class RecordVerbs(PlanVerbs):
    """The outcome keys, the schools, the permission and the time."""

    @in_one_go
    def record(
        self,
        outcome: OutcomeId,
        *,
        prospect: ProspectId | None = None,
        shown: ProspectId | None = None,
        play: PlayId | None = None,
        note: str = "",
        seconds: float | None = None,
        section: str = "",
        permission: Permission = Permission.NOT_ASKED,
        callback: str = "",
        open_steps: tuple[str, ...] = (),
        override: str = "",
        number: str = "",
        times: CallTimes | None = None,
        at: datetime | None = None,
        id: CallId | None = None,  # noqa: A002 - the trade's and the command line's word
    ) -> Recorded:
        """Save the call, its draft and its callback in one transaction.

        Without ``prospect`` it is the current one, and an outcome recorded before the next prospect opens
        replaces the one before; what that call held is kept unless it is given anew. ``callback`` is read as said
        at ``at``; ``number`` is the one dialled, as their entry spells it; ``times`` is what a softphone told of the
        call, and gives its seconds where ``seconds`` doesn't; ``shown`` is whom the screen shows as
        the current one. The same ``id`` twice records once.
        Raises UserError for an outcome or play the playbook doesn't have, and with the code ``moved_on`` where
        another window or the command line has opened somebody other than ``shown``; NotUnderstood for a phrase.
        Nothing is saved then.
        """
        if id is not None and (known := self.store.call(id)) is not None:
            return Recorded(Changes(), self._sheet(known))
        self._check_shown(shown)
        spec = self._outcome(outcome)
        who = self._here(prospect)
        replaced = self._replaced() if prospect is None else None
        back = self._taken_back(who) if prospect is None and seconds is None and times is None else None
        if back is not None:
            # The outcome was taken back and not the call: its talk stays what it was.
            seconds, times = back.seconds, back.times
        elif seconds is None and times is not None:
            seconds = times.seconds
        given = next((p for p in who.phones if p.number == number), None)
        phone = given if given or replaced else self.dialled(who)
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
            opener="" if replaced else self._opener_said(who),
            section=section,
            open_steps=open_steps,
            override=override,
            hours=self._hours_when_dialled(phone, who, at=when, seconds=seconds, earlier=earlier),
            times=times,
        )
        if replaced is not None:
            call = _as_held(call, before=replaced)
        on_desk = who.id == self.store.get(CURRENT)
        stands_for = back.id if back else ""
        said = SaidSince(fixed=fixed)
        return self._save(call, spec, replaced=replaced, said=said, on_desk=on_desk, stands_for=stands_for)

    @in_one_go
    def choose_play(self, play: PlayId) -> Recorded:
        """The other school: replaces draft and callback of the call just recorded."""
        call, spec = self._recorded()
        return self._again(call, spec, play=self._chosen_play(spec, play, earlier=self._earlier(call)))

    @in_one_go
    def set_permission(self, permission: Permission) -> Recorded:
        """Keep whether an email was agreed to; a time that was fixed stays as it is."""
        call, spec = self._recorded()
        return self._again(call, spec, permission=permission)

    @in_one_go
    def set_callback(self, phrase: str) -> Recorded:
        """Fix when to call back, in their zone. Raises NotUnderstood and leaves everything as it was."""
        call, spec = self._recorded()
        if not phrase.strip():
            raise NotUnderstood(tr("No time was given."), hint=tr("Type one such as “tue 3pm”."))
        fixed = self._understand(phrase, who=self.prospect(call.prospect), at=self._now())
        return self._again(call, spec, said=replace(self._said(call), fixed=fixed, no_callback=False))

    @in_one_go
    def clear_callback(self) -> Recorded:
        """No callback after all."""
        call, spec = self._recorded()
        return self._again(call, spec, said=replace(self._said(call), fixed=None, no_callback=True))

    @in_one_go
    def choose_text(self, template: str) -> Recorded:
        """Another of the play's texts for the same channel. What was written in the one before is set aside with it."""
        call, spec = self._recorded()
        known = [choice.template for choice in self._sheet(call).choices]
        if template not in known:
            raise UserError(
                tr("There is no text {template!r} to choose here.", template=template), hint=tr("Nothing was changed.")
            )
        return self._again(call, spec, said=replace(self._said(call), text=template))

    @in_one_go
    def name_person(self, line: str) -> Recorded:
        """Whom they named: a name, and number, address and job where they gave them. They join the list.

        Said anew it takes the place of what was said before. Raises UserError where there is no name.
        """
        call, spec = self._recorded()
        if not spec.adds_person:
            raise UserError(tr("After “{label}” nobody is named.", label=spec.label), hint=tr("Nothing was changed."))
        by = self.prospect(call.prospect)
        person = somebody_named(read_named(line), id_=ProspectId(self._new_id()), by=by, region=self.settings.region)
        done = self._again(call, spec, said=replace(self._said(call), person=person))
        return replace(done, changes=replace(done.changes, said=tr("On the list: {named}", named=done.follow_up.named)))

    # -- how a call is saved

    def _check_shown(self, shown: ProspectId | None) -> None:
        """An outcome never goes to somebody whom the rep doesn't see."""
        if shown is not None and shown != self.store.get(CURRENT):
            raise UserError(
                tr("The desk has moved on, so nothing was recorded."),
                hint=tr("Open this one again from the list, then choose the outcome."),
                code="moved_on",
            )

    def _replaced(self) -> Call | None:
        """The call that another outcome key corrects: the one whose sheet is open, while it is recent."""
        call = self._last_call()
        return call if call and self._now() - call.at <= SAME_CALL else None

    def _taken_back(self, who: Prospect) -> Call | None:
        """The call whose outcome was taken back and is to be chosen again, while it is recent."""
        known = self.store.get(TAKEN_BACK)
        call = self.store.taken_back(CallId(known)) if known else None
        return call if call and call.prospect == who.id and self._now() - call.at <= SAME_CALL else None

    def _again(
        self,
        call: Call,
        spec: Outcome,
        *,
        play: PlayId | None = None,
        permission: Permission | None = None,
        said: SaidSince | None = None,
        on_desk: bool = True,
    ) -> Recorded:
        """The same call with something put right; what was said on its sheet before stays, unless it is said anew."""
        anew = replace(
            call, id=CallId(self._new_id()), play=play or call.play, permission=permission or call.permission
        )
        return self._save(anew, spec, replaced=call, said=said or self._said(call), on_desk=on_desk)

    def _said(self, call: Call) -> SaidSince:
        """What was said on the sheet of this call so far."""
        known = self.store.get(NAMED).partition("\t")[0]
        return SaidSince(
            fixed=self._asked_time(call),
            no_callback=self.store.get(ASKED) == NO_CALLBACK,
            text=self.store.get(TEXT),
            person=self.store.prospect(ProspectId(known)) if known else None,
        )

    def _save(
        self,
        call: Call,
        spec: Outcome,
        *,
        replaced: Call | None,
        said: SaidSince,
        on_desk: bool,
        stands_for: str = "",
    ) -> Recorded:
        label = tr("Recorded: {outcome}", outcome=self.playbook.language.within(spec.label))
        old = self.store.drafts(states=tuple(DraftState), call=replaced.id) if replaced else []
        taken_back = self.store.step_of(replaced.id) if replaced else None
        aside = self._texts_aside(replaced)
        with self.store.step(label, replaces=taken_back, keep=on_desk) as step:
            if replaced is not None and taken_back is None:
                # Its step can't be taken back any more: the call alone gives way, so that none is counted twice.
                step.withdraw_call(replaced.id)
            if said.person is not None:
                # Only now: whom the step taken back had added isn't on the list, and isn't mistaken for a namesake.
                said = replace(said, person=self._add_named(step, said.person))
            who = self.prospect(call.prospect)
            waiting = next(iter(self.store.callbacks(prospect=who.id, limit=1)), None)
            earlier = self._earlier(call)
            planned = self._plan(
                call, spec, who=who, asked=said.fixed, earlier=earlier, waiting=waiting, text=said.text,
                named=said.person.name if said.person else "",
            )  # fmt: skip
            proposal = None if said.no_callback else planned.callback
            step.add_call(call, given=replaced.id if replaced else stands_for)
            step.settle_notes(who.id, call=call.id)
            self._settle_callbacks(step, call, planned=planned)
            for draft in planned.drafts:
                self._keep_draft(step, call, draft, old=old, aside=aside)
            same = replaced is not None and replaced.outcome == call.outcome
            now_aside = self._put_texts_aside(step, call, planned=planned, old=old) if same else []
            if proposal is not None:
                step.add_callback(self._callback_of(call, proposal))
            self._mark(step, call, spec, who=who)
            if on_desk:
                step.put(CURRENT, who.id)
                step.put(CALL, call.id)
                step.put(ASKED, said.asked)
                step.put(TEXT, said.text)
                step.put(ASIDE, " ".join(now_aside))
                step.put(NAMED, said.named)
                step.put(RECORD, f"{who.id} {call.id} {self.store.get(OUTLINE)}\t{self.store.get(NUMBER)}")
        return Recorded(changed(*ALL_OF_A_CALL, said=label, undoable=True), self._sheet(call, planned=planned))

    def _on_the_list(self, person: Prospect) -> Prospect | None:
        """Who stands there already under this name, with one of these numbers or addresses or at this company."""
        numbers = [phone.e164 or phone.number for phone in person.phones]
        found = self.store.matching(numbers=numbers, emails=person.emails, limit=LOOKED_AT)
        if company := person.company.casefold():
            there = self.store.prospects(search=f"{person.name} {person.company}", limit=LOOKED_AT)
            found += [p for p in there if p.company.casefold() == company]
        return next((p for p in found if p.name.casefold() == person.name.casefold()), None)

    def _add_named(self, step: Step, person: Prospect) -> Prospect:
        """Put whom they named on the list; who stands there already learns what was said of them."""
        known = self.store.prospect(person.id) or self._on_the_list(person)
        if known is None:
            step.add_prospect(person)
            return person
        after = step.change_prospect(with_what_was_said(known, person))
        # A number that is given later to somebody who asked not to be called is theirs too.
        stopped = (after,) if self.store.stopped_in_person(after.id) else ()
        stop_people(step, self.store, stopped, reason=THEIRS_TOO, at=self._now())
        return after

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

    def _hours_when_dialled(
        self, phone: Phone | None, who: Prospect, *, at: datetime, seconds: float | None, earlier: list[Call]
    ) -> str:
        """What the rules said of this number when it was dialled, to be kept with the call."""
        if phone is None:
            return ""
        dialled = at - timedelta(seconds=seconds or 0)
        return hours_told(self._hours_on(phone, who, at=dialled, calls=earlier), at=dialled)

    def _opener_said(self, who: Prospect) -> str:
        """The opener as it stood on screen when the call was made."""
        play = self._play_behind(self.store.calls(who.id))
        outline = self.playbook.outline(self._outline_id(play))
        return self._opener(who, outline, self._fields(who, at=self._now()))


def _as_held(call: Call, *, before: Call) -> Call:
    """The corrected call with what the one before held: a screen that was loaded anew no longer knows it.

    The number too: after a wrong number the next one to dial is another. An end told since the outcome stays.
    """
    told, held = call.times, before.times
    if held and told and held.ended_at and not told.ended_at and held.began_at == told.began_at:
        call = replace(call, times=held, seconds=before.seconds)
    return replace(
        call,
        number=call.number or before.number,
        note=call.note or before.note,
        permission=before.permission if call.permission is Permission.NOT_ASKED else call.permission,
        seconds=before.seconds if call.seconds is None else call.seconds,
        opener=before.opener,
        section=call.section or before.section,
        open_steps=call.open_steps or before.open_steps,
        override=call.override or before.override,
        hours=before.hours or call.hours,
        times=call.times or before.times,
    )
