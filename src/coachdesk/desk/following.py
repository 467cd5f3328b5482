"""Drafts on their way out and callbacks on their way in."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from coachdesk.desk.bench import OPEN_CALLBACKS
from coachdesk.desk.briefing import BriefVerbs
from coachdesk.desk.results import CallbackBoard, CallbackRow, HandOver, changed
from coachdesk.errors import UserError
from coachdesk.exchange import as_html, callback_ics, eml, mail_address, mailto, mailto_holds
from coachdesk.followup.callbacks import is_missed
from coachdesk.followup.invitation import invitation_lasts, invitation_text
from coachdesk.followup.plays import find_play
from coachdesk.followup.slots import hours_note, quality
from coachdesk.model.call import Callback, CallbackState, Channel, Draft, DraftState
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import CallbackId, DraftId, ProspectId
from coachdesk.model.judgement import When
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.playbook.template import gaps

AN_HOUR = timedelta(hours=1)
HANDED = {
    "mail": "opened in mail",
    "eml": "saved as .eml",
    "copy": "copied",
    "plain": "copied without formatting",
    "file": "saved as a file",
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
        with self.store.step(f"Draft edited for {self._name(before.prospect)}", undoable=False) as step:
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
                "That draft is not waiting any more.", hint="Its words are in the history.", code="not_open"
            )
        to = Prospect(ProspectId(""), phones=(Phone(before.to),), emails=(before.to,))
        if self.store.stopped(who) or (before.to and self.store.stopped(to)):
            raise UserError(
                f"{before.to or who.shown_name} asked not to be contacted. The draft stays here.", code="stopped"
            )
        if before.missing:
            fields = ", ".join(before.missing)
            raise UserError(f"The draft still has a gap: {fields}.", hint="Fill it in first.", code="gaps")
        if before.channel is Channel.EMAIL and before.to and not mail_address(before.to):
            raise UserError(
                f"“{before.to}” is no email address that mail programs take.",
                hint="Mend it, or leave it empty. The draft stays here.",
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
            raise UserError(f"A draft can’t be handed over by {how!r}.", hint=f"Use one of {', '.join(HANDED)}.")
        ready = self.letter(draft)
        after = replace(ready.draft, state=DraftState.HANDED_OVER, handed_at=self._now(), handed_how=how)
        with self.store.step(f"Draft for {self._name(after.prospect)} {HANDED[how]}", undoable=False) as step:
            step.change_draft(after)
        changes = changed(Topic.DRAFTS, Topic.HISTORY, Topic.DESK, said=f"Draft {HANDED[how]}")
        return replace(ready, changes=changes, draft=self._draft(draft))

    def cancel_draft(self, draft: DraftId) -> Changes:
        """Put a draft away; it stays in the history."""
        before = self._draft(draft)
        if before.state is not DraftState.OPEN:
            raise UserError("That draft is not waiting any more.", hint="Nothing was changed.", code="not_open")
        with self.store.step(f"Draft for {self._name(before.prospect)} put away") as step:
            step.change_draft(replace(before, state=DraftState.CANCELLED))
        return changed(Topic.DRAFTS, Topic.HISTORY, Topic.DESK, said="Draft put away", undoable=True)

    def callbacks(self) -> CallbackBoard:
        """Open callbacks: overdue, later today, and after that, each by time."""
        at = self._now()
        tomorrow = self._day_start(at) + timedelta(days=1)
        board: dict[str, list[CallbackRow]] = {"overdue": [], "today": [], "later": []}
        for callback in self.store.callbacks(states=OPEN_CALLBACKS):
            group = "overdue" if callback.at <= at else "today" if callback.at < tomorrow else "later"
            board[group].append(self._row(self._as_seen(callback, at=at)))
        return CallbackBoard(**{group: tuple(rows) for group, rows in board.items()})

    def due(self, *, at: datetime) -> tuple[CallbackRow, ...]:
        """Callbacks whose time has come at this instant; one over an hour old shows as missed."""
        found = self.store.callbacks(states=OPEN_CALLBACKS, before=at + timedelta(microseconds=1))
        return tuple(self._row(self._as_seen(c, at=at)) for c in found)

    def callback_done(self, callback: CallbackId) -> Changes:
        """Tick a callback off without a call."""
        return self._change(callback, "done", state=CallbackState.DONE)

    def snooze(self, callback: CallbackId, *, phrase: str = "") -> Changes:
        """Put a callback off to the time of the phrase, in the prospect's zone; what speaks against it is said.

        Without a phrase: an hour after now, or after its own time where that lies ahead. Raises NotUnderstood.
        """
        before = self._callback(callback)
        who, now = self.prospect(before.prospect), self._now()
        if phrase:
            at = self._read_phrase(phrase, who=who, at=now, zone=before.zone).at
        else:
            at = max(now.replace(second=0, microsecond=0), before.at) + AN_HOUR
        local = at.astimezone(ZoneInfo(before.zone)).replace(tzinfo=None)
        return self._change(callback, "put off", state=CallbackState.SNOOZED, at=at, local=local)

    def understand(self, phrase: str, *, prospect: ProspectId | None = None) -> When:
        """What a callback phrase means at the prospect's place, with what their hours say. Raises NotUnderstood."""
        when = super().understand(phrase, prospect=prospect)
        who = self.prospect(prospect) if prospect else self.current()
        verdict = self.hours(who, at=when.at, calls=[]) if who else None
        note = hours_note(when.at, zone=when.zone, verdict=verdict) if verdict else ""
        return replace(when, notes=(*when.notes, note)) if note else when

    def callback_ics(self, callback: CallbackId) -> bytes:
        """The callback as a calendar file with an alarm."""
        found = self._callback(callback)
        who = self.prospect(found.prospect)
        number = who.phone.number if who.phone else "no number"
        return callback_ics(
            found, title=f"Call {who.shown_name}", description=f"{who.company}\n{number}\n{found.reason}"
        )

    # -- helpers

    def _change(
        self,
        callback: CallbackId,
        what: str,
        *,
        state: CallbackState,
        at: datetime | None = None,
        local: datetime | None = None,
    ) -> Changes:
        before = self._callback(callback)
        if before.state not in OPEN_CALLBACKS:
            raise UserError("That callback is not waiting any more.", hint="Nothing was changed.", code="not_open")
        name = self._name(before.prospect)
        after = replace(before, state=state, at=at or before.at, local=local or before.local)
        with self.store.step(f"Callback for {name} {what}") as step:
            step.change_callback(after)
        against = self._against(after) if at else ()
        said = " ".join((f"Callback for {name} {what}{'.' if against else ''}", *against))
        return changed(Topic.CALLBACKS, Topic.DESK, Topic.HISTORY, said=said, undoable=True)

    def _against(self, callback: Callback) -> tuple[str, ...]:
        """What speaks against the time of a callback that is put off: their hours, a weekend, a holiday."""
        who = self.prospect(callback.prospect)
        return quality(
            callback.at,
            zone=callback.zone,
            country=who.country,
            region=who.region,
            hours=lambda at: self.hours(who, at=at, calls=[]),
            now=self._now(),
        )

    def _row(self, callback: Callback) -> CallbackRow:
        who = self.prospect(callback.prospect)
        here = callback.at.astimezone(ZoneInfo(self.zone_here)).replace(tzinfo=None)
        there = callback.at.astimezone(ZoneInfo(callback.zone)).replace(tzinfo=None)
        return CallbackRow(callback, who.shown_name, who.company, there, here)

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
        title, description = invitation_text(fields, meeting=meeting)
        return callback_ics(fixed, title=title, description=description, lasts=invitation_lasts(meeting=meeting))

    def _as_seen(self, callback: Callback, *, at: datetime) -> Callback:
        return replace(callback, state=CallbackState.MISSED) if is_missed(callback, now=at) else callback

    def _draft(self, draft: DraftId) -> Draft:
        found = self.store.draft(draft)
        if found is None:
            raise UserError("That draft is no longer there.", hint="It was taken back.", code="no_draft")
        return found

    def _callback(self, callback: CallbackId) -> Callback:
        found = self.store.callback(callback)
        if found is None:
            raise UserError("That callback is no longer there.", hint="It was taken back.", code="no_callback")
        return found

    def _name(self, prospect: ProspectId) -> str:
        return self.prospect(prospect).shown_name
