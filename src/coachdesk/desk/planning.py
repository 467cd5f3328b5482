"""What an outcome starts: asks the planner, keeps what it proposes, and lays out the follow-up sheet."""

from dataclasses import replace
from datetime import datetime, timedelta

from coachdesk.desk.bench import ASIDE, ASKED, CALL, NAMED, OPEN_CALLBACKS, TEXT
from coachdesk.desk.queueing import QueueVerbs
from coachdesk.desk.stopping import stop_people
from coachdesk.errors import UserError
from coachdesk.followup.callbacks import Settles
from coachdesk.followup.drafts import DraftProposal
from coachdesk.followup.plan import Plan, plan
from coachdesk.followup.plays import default_play, find_play, is_unanswered, plays_in_order
from coachdesk.language import tr
from coachdesk.model.brief import DraftChoice, FollowUp, PlayChoice
from coachdesk.model.call import Call, Callback, CallbackState, Draft, DraftState, Stop, StopKind
from coachdesk.model.ids import DraftId, PlayId
from coachdesk.model.judgement import HoursVerdict, When
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.playbook.schema import Outcome
from coachdesk.store import Step

LATELY = timedelta(hours=4)
"""A number tried within this time is not proposed again at once."""


class PlanVerbs(QueueVerbs):
    """The bridge between the pure planner and the store."""

    def follow_up(self) -> FollowUp | None:
        """The sheet of the call recorded on the current prospect, until the next one opens."""
        call = self._last_call()
        return self._sheet(call) if call else None

    # -- asking the planner

    def _plan(
        self,
        call: Call,
        spec: Outcome,
        *,
        who: Prospect,
        asked: When | None,
        earlier: list[Call],
        waiting: Callback | None = None,
        text: str = "",
        named: str = "",
    ) -> Plan:
        """``waiting`` is the prospect's own callback that was open when the call was made; ``text`` the template that
        stands first; ``named`` whom they named."""
        phone = self.dialled(who)

        def at_their_place(at: datetime) -> HoursVerdict:
            return self._hours_on(phone, who, at=at, calls=[call, *earlier])

        return plan(
            spec,
            play=call.play,
            prospect=who,
            calls=earlier,
            now=max(call.at, self._now()),
            call=call,
            playbook=self.playbook,
            asked=asked,
            permission=call.permission,
            hours=at_their_place,
            busy=self._busy(who, about=asked.at if asked else None),
            fields=self._fields(who, at=call.at, calls=earlier, call=call) | {"named_person": named},
            own_zone=self.zone_here,
            prefer=self.settings.silent_hang_up,
            open_callback=waiting,
            prefer_draft=text,
        )

    def _outcome(self, outcome: str) -> Outcome:
        spec = self.playbook.outcome(outcome)
        if spec is None:
            known = ", ".join(o.id for o in self.playbook.outcomes)
            raise UserError(
                tr("The playbook has no outcome {outcome!r}.", outcome=outcome),
                hint=tr("It knows {known}.", known=known),
                code="no_outcome",
            )
        return spec

    def _chosen_play(self, spec: Outcome, play: PlayId | None, *, earlier: list[Call]) -> PlayId:
        """The play asked for, else what the history and the team's policy put first."""
        if play is None:
            prefer = self.settings.silent_hang_up
            return default_play(spec, playbook=self.playbook, calls=earlier, prefer=prefer).id
        known = [p.id for p in spec.plays]
        if play not in known:
            hint = tr("It has {list}.", list=", ".join(known))
            raise UserError(
                tr("The outcome {id} has no play {play!r}.", id=spec.id, play=play), hint=hint, code="no_play"
            )
        return play

    def _earlier(self, call: Call) -> list[Call]:
        """The prospect's calls before this one, newest first."""
        return [c for c in self.store.calls(call.prospect) if c.id != call.id and c.at <= call.at]

    def _recorded(self) -> tuple[Call, Outcome]:
        call = self._last_call()
        if call is None:
            raise UserError(tr("No outcome is recorded yet."), hint=tr("Record one first."), code="no_call")
        return call, self._outcome(call.outcome)

    # -- keeping what it proposes

    def _keep_draft(
        self, step: Step, call: Call, proposal: DraftProposal, *, old: list[Draft], aside: frozenset[str] = frozenset()
    ) -> None:
        """A draft the rep has edited or handed over keeps its words when the outcome is changed.

        One of ``aside``, the templates that were set aside for another text, is open again.
        """
        before = next((d for d in old if d.template == proposal.template and d.prospect == call.prospect), None)
        draft = Draft(
            id=DraftId(self._new_id()),
            prospect=call.prospect,
            call=call.id,
            channel=proposal.channel,
            template=proposal.template,
            to=proposal.to,
            subject=proposal.subject,
            body=proposal.body,
            missing=proposal.missing,
            made_at=self._now(),
            why=proposal.why,
            source=proposal.source,
        )
        if before is not None and before.state is DraftState.HANDED_OVER:
            # It has left the desk: it stays on record, and belongs to the call as it stands now.
            step.change_draft(replace(self.store.draft(before.id) or before, call=call.id))
            return
        if before is not None and before.version > 1:
            draft = replace(
                draft,
                to=before.to,
                subject=before.subject,
                body=before.body,
                missing=before.missing,
                state=DraftState.OPEN if before.template in aside else before.state,
                version=before.version,
            )
        step.add_draft(draft)

    def _put_texts_aside(self, step: Step, call: Call, *, planned: Plan, old: list[Draft]) -> list[str]:
        """Words the rep wrote for a text that another stands in for now: kept, unsent. Returns their templates."""
        shown = {proposal.template for proposal in planned.drafts}
        written = [d for d in old if d.version > 1 and d.state is not DraftState.HANDED_OVER]
        aside = [d for d in written if d.template not in shown]
        for draft in aside:
            step.add_draft(replace(draft, id=DraftId(self._new_id()), call=call.id, state=DraftState.CANCELLED))
        return [draft.template for draft in aside]

    def _texts_aside(self, call: Call | None) -> frozenset[str]:
        """The templates whose words were set aside, where this is the call of the open sheet."""
        mine = call is not None and call.id == self.store.get(CALL)
        return frozenset(self.store.get(ASIDE).split()) if mine else frozenset()

    def _settle_callbacks(self, step: Step, call: Call, *, planned: Plan) -> None:
        """One open callback at most: what becomes of the one that waited is the planner's word."""
        states = {Settles.DONE: CallbackState.DONE, Settles.CANCEL: CallbackState.CANCELLED}
        if planned.settles is Settles.KEEP:
            return
        for callback in self.store.callbacks(states=OPEN_CALLBACKS, prospect=call.prospect):
            step.change_callback(replace(callback, state=states[planned.settles]))

    def _mark(self, step: Step, call: Call, spec: Outcome, *, who: Prospect) -> None:
        """What the outcome says about the person or the number dialled."""
        if spec.stops:
            reason = call.note or spec.label
            stop_people(step, self.store, (who,), number=call.number, reason=reason, at=call.at)
        after = who
        if spec.marks_number:
            phones = tuple(replace(p, bad=True) if call.number in (p.e164, p.number) else p for p in who.phones)
            after = replace(after, phones=phones)
        if spec.leaves:
            after = replace(after, left_company=True)
        if after != who:
            step.change_prospect(after, title="")

    # -- laying out the sheet

    def _sheet(self, call: Call, *, planned: Plan | None = None) -> FollowUp:
        """The sheet as it stands; ``planned`` where the planner has just been asked."""
        who = self.prospect(call.prospect)
        spec = self._outcome(call.outcome)
        callback = next(iter(self.store.callbacks(prospect=who.id, limit=1)), None)
        if planned is None:
            text, named = self._said_of(call)
            asked, earlier = self._asked_time(call), self._earlier(call)
            planned = self._plan(call, spec, who=who, asked=asked, earlier=earlier, text=text, named=named)
        aside = self._texts_aside(call)
        drafts = self.store.drafts(states=tuple(DraftState), call=call.id)
        return FollowUp(
            call=call,
            prospect=who,
            outcome_label=spec.label,
            plays=self._choices(spec, call),
            chosen=call.play,
            drafts=tuple(draft for draft in drafts if draft.template not in aside),
            callback=callback,
            callback_why=planned.callback.why if callback and planned.callback else "",
            asks_time=planned.asks_time,
            asks_permission=planned.asks_permission,
            quality=planned.quality if callback else (),
            notes=tuple(note for note in planned.notes if note not in {play.notice for play in spec.plays}),
            stopped=self._stopped_by(call, who) if spec.stops else (),
            keep_going=self._keep_going(call) if spec.hang_up else "",
            next_up="" if planned.ring_back else self._next_up(who),
            ring_back=planned.ring_back,
            asks_person=planned.adds_person,
            named=self._said_of(call)[1] if planned.adds_person else "",
            choices=self._texts(call, planned=planned),
            other_number=self._other_number(who, call, spec),
        )

    def _stopped_by(self, call: Call, who: Prospect) -> tuple[Stop, ...]:
        """What this call put a stop to, the number that was dialled included."""
        dialled = replace(who, phones=(*who.phones, Phone(call.number)))
        stopped = (stop for stop in self.store.stops_on(dialled) if stop.at == call.at)
        # Numbers, addresses, the person, each in their own order: those of one moment come from the store in any.
        kinds, entries = list(StopKind), [*(p.e164 for p in dialled.phones), *dialled.emails]
        places = {entry: place for place, entry in enumerate(entries)}
        return tuple(sorted(stopped, key=lambda stop: (kinds.index(stop.kind), places.get(stop.value, 0), stop.value)))

    def _other_number(self, who: Prospect, call: Call, spec: Outcome) -> str:
        """The next number to try where nobody of theirs was reached; '' where there is none that wasn't just tried."""
        missed = is_unanswered(spec) or spec.other_person or spec.marks_number
        if not missed or spec.leaves or who.do_not_call or who.left_company:
            return ""
        others = [p for p in who.phones if not p.bad and call.number not in (p.e164, p.number)]
        lately = {c.number for c in self._earlier(call) if call.at - c.at <= LATELY} if others else set()
        return next((p.number for p in others if not lately.intersection((p.e164, p.number))), "")

    def _texts(self, call: Call, *, planned: Plan) -> tuple[DraftChoice, ...]:
        """The texts of those channels for which the play has several, in the play's order."""
        play = find_play(call.play, playbook=self.playbook)
        known = [t for name in (*play.drafts, *play.second_best) if (t := self.playbook.draft(name))] if play else []
        several = {t.channel for t in known if t.id in planned.other_drafts}
        standing = {proposal.template for proposal in planned.drafts}
        usable = standing.union(planned.other_drafts)
        return tuple(
            DraftChoice(t.id, t.label, t.channel, chosen=t.id in standing)
            for t in dict.fromkeys(known)
            if t.channel in several and t.id in usable
        )

    def _said_of(self, call: Call) -> tuple[str, str]:
        """The text chosen on the sheet of this call, and the name of whom they named."""
        if call.id != self.store.get(CALL):
            return "", ""
        return self.store.get(TEXT), self.store.get(NAMED).partition("\t")[2]

    def _choices(self, spec: Outcome, call: Call) -> tuple[PlayChoice, ...]:
        """The outcome's plays, the team's school first; the one chosen is among them wherever it comes from."""
        plays = list(plays_in_order(spec, playbook=self.playbook, prefer=self.settings.silent_hang_up))
        chosen = find_play(call.play, playbook=self.playbook)
        if chosen is not None and chosen not in plays:
            plays.insert(0, chosen)
        return tuple(PlayChoice(p.id, p.label, p.short, p.why, p.source, p.notice) for p in plays)

    def _asked_time(self, call: Call) -> When | None:
        """The time that was fixed for this call's callback, as it was understood then."""
        callback = next((c for c in self.store.callbacks(prospect=call.prospect) if c.call == call.id), None)
        asked = self.store.get(ASKED)
        if callback is None or not asked or asked == "-" or call.id != self.store.get(CALL):
            return None
        return When(callback.at, callback.zone, callback.local, None, self.store.get(ASKED))

    def _keep_going(self, call: Call) -> str:
        """One line after a hang-up, another one each time; the same call always shows the same."""
        lines = self.playbook.keep_going
        return lines[int(call.id.replace("-", "")[-8:], 16) % len(lines)] if lines else ""

    def _next_up(self, who: Prospect) -> str:
        found = self._choose(leaving=who)
        if found is None:
            return ""
        return ", ".join(dict.fromkeys(part for part in (found.prospect.shown_name, found.prospect.company) if part))
