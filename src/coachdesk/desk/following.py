"""Drafts on their way out: edited, made ready, handed over, put away."""

from dataclasses import replace

from coachdesk.desk.briefing import BriefVerbs
from coachdesk.desk.results import HandOver, changed
from coachdesk.errors import UserError
from coachdesk.exchange import as_html, callback_ics, eml, mail_address, mailto, mailto_holds
from coachdesk.followup.invitation import invitation_lasts, invitation_text
from coachdesk.followup.plays import find_play
from coachdesk.language import tr
from coachdesk.model.call import Channel, Draft, DraftState
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import DraftId, ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.playbook.template import gaps

HANDED = {
    "mail": tr("opened in mail"),
    "eml": tr("saved as .eml"),
    "copy": "copied",
    "plain": tr("copied without formatting"),
    "file": tr("saved as a file"),
}


class FollowUpVerbs(BriefVerbs):
    """What leaves the desk, always by the rep's own key; nothing is sent by itself."""

    def to_send(self) -> tuple[Draft, ...]:
        """Drafts not handed over yet, oldest first."""
        return tuple(d for d in self.store.drafts(states=(DraftState.OPEN,)) if d.channel is not Channel.NOTE)

    def edit_draft(self, draft: DraftId, *, to: str, subject: str, body: str) -> Draft:
        """Keep the rep's words; every version is kept. Gaps are found anew."""
        before = self._draft(draft)
        if (to, subject, body) == (before.to, before.subject, before.body):
            return before
        after = replace(before, to=to, subject=subject, body=body, missing=gaps(f"{subject}\n{body}"))
        with self.store.step(tr("Draft edited for {name}", name=self._name(before.prospect)), undoable=False) as step:
            step.change_draft(after)
        return self._draft(draft)

    def letter(self, draft: DraftId) -> HandOver:
        """A draft made ready to leave; it still waits, until ``hand_over`` says that it has left.

        One that has left may leave again by another way. Gaps and a stopped prospect refuse.
        """
        before = self._draft(draft)
        who = self.prospect(before.prospect)
        if before.state is DraftState.CANCELLED:
            raise UserError(
                tr("That draft is not waiting any more."), hint=tr("Its words are in the history."), code="not_open"
            )
        to = Prospect(ProspectId(""), phones=(Phone(before.to),), emails=(before.to,))
        if self.store.stopped(who) or (before.to and self.store.stopped(to)):
            raise UserError(
                tr("{value} asked not to be contacted. The draft stays here.", value=before.to or who.shown_name),
                code="stopped",
            )
        if before.missing:
            left = tr("gaps: {fields}", "a gap: {fields}", len(before.missing), fields=", ".join(before.missing))
            raise UserError(
                tr("The draft still has {left}.", left=left), hint=tr("Fill in what is missing first."), code="gaps"
            )
        if before.channel is Channel.EMAIL and before.to and not mail_address(before.to):
            raise UserError(
                tr("“{to}” is no email address that mail programs take.", to=before.to),
                hint=tr("Mend it, or leave it empty. The draft stays here."),
                code="address",
            )
        text = before.body if not before.subject else f"{before.subject}\n\n{before.body}"
        ics = self._invitation(before)
        letter = eml(before, sender=self.settings.my_email, ics=ics)
        link = mailto(before) if mailto_holds(before) else ""
        return HandOver(Changes(), before, link, letter, text, html=as_html(before), attached=ics is not None)

    def hand_over(self, draft: DraftId, *, how: str) -> HandOver:
        """Keep that a draft has left by mail program, clipboard or file. Refuses what ``letter`` refuses."""
        if how not in HANDED:
            raise UserError(
                tr("A draft can’t be handed over by {how!r}.", how=how),
                hint=tr("Use one of {list}.", list=", ".join(HANDED)),
            )
        ready = self.letter(draft)
        after = replace(ready.draft, state=DraftState.HANDED_OVER, handed_at=self._now(), handed_how=how)
        with self.store.step(
            tr("Draft for {name} {handed}", name=self._name(after.prospect), handed=HANDED[how]), undoable=False
        ) as step:
            step.change_draft(after)
        changes = changed(Topic.DRAFTS, Topic.HISTORY, Topic.DESK, said=tr("Draft {handed}", handed=HANDED[how]))
        return replace(ready, changes=changes, draft=self._draft(draft))

    def cancel_draft(self, draft: DraftId) -> Changes:
        """Put a draft away; it stays in the history."""
        before = self._draft(draft)
        if before.state is not DraftState.OPEN:
            raise UserError(tr("That draft is not waiting any more."), hint=tr("Nothing was changed."), code="not_open")
        with self.store.step(tr("Draft for {name} put away", name=self._name(before.prospect))) as step:
            step.change_draft(replace(before, state=DraftState.CANCELLED))
        return changed(Topic.DRAFTS, Topic.HISTORY, Topic.DESK, said=tr("Draft put away"), undoable=True)

    # -- helpers

    def _invitation(self, draft: Draft) -> bytes | None:
        """The calendar file that goes to the prospect with a confirmation, where the play promises one."""
        call = self.store.call(draft.call) if draft.call else None
        play = find_play(call.play, playbook=self.playbook) if call else None
        if call is None or play is None or not play.calendar:
            return None
        fixed = next((c for c in self.store.callbacks(prospect=draft.prospect) if c.call == call.id), None)
        if fixed is None:
            return None
        outcome = self.playbook.outcome(call.outcome)
        fields = self.fields_of(self.prospect(draft.prospect))
        meeting = bool(outcome and outcome.meeting)
        title, description = invitation_text(fields, meeting=meeting, dates=self.playbook.language.dates)
        return callback_ics(fixed, title=title, description=description, lasts=invitation_lasts(meeting=meeting))

    def _draft(self, draft: DraftId) -> Draft:
        found = self.store.draft(draft)
        if found is None:
            raise UserError(tr("That draft is no longer there."), hint=tr("It was taken back."), code="no_draft")
        return found

    def _name(self, prospect: ProspectId) -> str:
        return self.prospect(prospect).shown_name
