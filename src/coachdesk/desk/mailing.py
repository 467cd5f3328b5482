"""Drafts on their way to the rep's own mailbox: the queue, what is next, and what came of it. Talks to no server."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from coachdesk.desk.following import FollowUpVerbs
from coachdesk.desk.results import MailDue, changed
from coachdesk.errors import UserError
from coachdesk.exchange import mail_draft
from coachdesk.followup.posting import after_reply, message_id, words_id
from coachdesk.language import tr
from coachdesk.model.call import Channel, Draft, DraftState
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import DraftId
from coachdesk.model.posting import MailboxAnswer, Parcel, Posting, PostingState, Reply
from coachdesk.settings import mailbox_of

_TOUCHED = (Topic.DRAFTS, Topic.HISTORY, Topic.DESK)
SHOWN = (PostingState.WAITING, PostingState.REFUSED)
IN_MAILBOX = "mailbox"
"""How such a draft was handed over."""


class MailVerbs(FollowUpVerbs):
    """A draft stays to be sent until the mailbox has it: only then it counts as handed over. Nothing is ever sent."""

    def edit_draft(self, draft: DraftId, *, to: str, subject: str, body: str) -> Draft:
        """As ever, but not while the mailbox may be taking the words as they are."""
        before = self._draft(draft)
        posting = self.store.posting(draft) if (to, subject, body) != (before.to, before.subject, before.body) else None
        if posting is not None and posting.state is PostingState.WAITING:
            raise UserError(
                tr("This draft waits for your mailbox."), hint=tr("Take it back first, then change it."), code="waiting"
            )
        return super().edit_draft(draft, to=to, subject=subject, body=body)

    def put_in_mailbox(self, draft: DraftId) -> Changes:
        """Have a draft put into the drafts of the rep's own mailbox, now or when it can be reached.

        Refuses what ``letter`` refuses, what is no email, and where no mailbox is set up.
        """
        ready = self.letter(draft).draft
        if ready.channel is not Channel.EMAIL:
            raise UserError(tr("Only an email goes to the mailbox."), hint=tr("Copy this one."), code="not_email")
        if mailbox_of(self.settings) is None:
            raise UserError(tr("No mailbox is set up."), hint=tr("Name it in the settings."), code="no_mailbox")
        at = self._now()
        posting = Posting(
            draft=draft,
            message_id=message_id(ready, sender=self.settings.my_email or self.settings.mail_user),
            asked_at=at,
            next_at=at,
        )
        with self.store.step(
            tr("Draft for {name} to the mailbox", name=self._name(ready.prospect)), undoable=False
        ) as step:
            step.put_posting(posting)
        return changed(Topic.DRAFTS, Topic.DESK, said=tr("On its way to your mailbox"))

    def take_from_mailbox(self, draft: DraftId) -> Changes:
        """Call a draft off that waits for the mailbox; it is a draft as before."""
        posting = self.store.posting(draft)
        if posting is None or posting.state is not PostingState.WAITING:
            raise UserError(
                tr("That draft is not waiting for the mailbox."), hint=tr("Nothing was changed."), code="not_waiting"
            )
        self._keep_posting(replace(posting, state=PostingState.CANCELLED, next_at=None, reason=""))
        return changed(Topic.DRAFTS, Topic.DESK, said=tr("Taken back: it is still to send"))

    def postings(self) -> tuple[Posting, ...]:
        """Which drafts wait for the mailbox, and which it refused; the first asked for first."""
        return tuple(self.store.postings(states=SHOWN))

    def mailbox_changed(self) -> Changes:
        """All that waits is tried again now: the rep has given a password, or set the mailbox up anew."""
        now = self._now()
        for posting in self.store.postings():
            self._keep_posting(replace(posting, next_at=now))
        return changed(Topic.DRAFTS)

    def mail_due(self) -> MailDue:
        """The next draft to put into the mailbox, whole; or when to ask again.

        One that may not go any more (stopped, put away, taken back) is called off here, with the reason.
        """
        now = self._now()
        ahead = []
        for posting in self.store.postings() if mailbox_of(self.settings) else ():
            if posting.next_at is not None and posting.next_at > now:
                ahead.append(posting.next_at)
            elif posting.next_at is not None and (parcel := self._parcel(posting)):
                return MailDue(parcel=parcel)
        return MailDue(next_at=min(ahead, default=None))

    def mailbox_answered(self, draft: DraftId, answer: MailboxAnswer, *, message: str = "") -> Changes:
        """Keep what came of a try; a draft that arrived is handed over.

        ``message`` is the id of the parcel: a draft taken back and changed meanwhile is not the one that arrived.
        """
        before, known = self.store.posting(draft), self.store.draft(draft)
        if before is None:
            return Changes()
        if message and known is not None and not self._same_words(known, before, message):
            return changed(*_TOUCHED, said=_said_of_former(answer, name=self._name(known.prospect)))
        now = self._now()
        after = after_reply(before, answer, now=now)
        arrived = after.state is PostingState.PUT
        label = tr("Draft put in the mailbox") if arrived else tr("Draft not in the mailbox yet")
        with self.store.step(label, undoable=False) as step:
            step.put_posting(after)
            if arrived and known is not None:
                step.change_draft(replace(known, state=DraftState.HANDED_OVER, handed_at=now, handed_how=IN_MAILBOX))
        return changed(*_TOUCHED, said=_said(after, answer, name=self._name(known.prospect) if known else ""))

    def _same_words(self, draft: Draft, posting: Posting, message: str) -> bool:
        """Whether the words that went are those that wait, or those of the draft where none wait any more."""
        if posting.state is PostingState.WAITING:
            return posting.message_id == message
        return words_id(draft) == message[1:].partition("@")[0]

    def _parcel(self, posting: Posting) -> Parcel | None:
        try:
            ready = self.letter(posting.draft).draft
        except UserError as error:
            self._keep_posting(replace(posting, state=PostingState.CANCELLED, next_at=None, reason=error.message))
            return None
        at = posting.asked_at.astimezone(ZoneInfo(self.zone_here))
        message = mail_draft(
            ready,
            sender=self.settings.my_email,
            message_id=posting.message_id,
            at=at,
            ics=self._invitation(ready),
        )
        return Parcel(posting.draft, posting.message_id, message, at)

    def _keep_posting(self, posting: Posting) -> None:
        with self.store.step(tr("Drafts on their way"), undoable=False) as step:
            step.put_posting(posting)


def _said_of_former(answer: MailboxAnswer, *, name: str) -> str:
    if answer.reply in (Reply.PUT, Reply.THERE):
        return tr(
            "What was written to {name} before lies in {folder}: delete it there", name=name, folder=answer.folder
        )
    return ""


def _said(posting: Posting, answer: MailboxAnswer, *, name: str) -> str:
    """What a toast says: news only. That a server is still away is shown beside the draft."""
    to = tr(" for {name}", name=name) if name else ""
    match answer.reply:
        case Reply.PUT:
            return tr("Draft{to} put in {folder}", to=to, folder=answer.folder)
        case Reply.THERE:
            return tr("Draft{to} lies in {folder} already", to=to, folder=answer.folder)
        case Reply.REFUSED | Reply.HELD if posting.state is not PostingState.CANCELLED:
            return posting.reason
        case Reply.AWAY if posting.tries == 1 and posting.state is PostingState.WAITING:
            return tr("{reason} The draft waits, and goes when it can.", reason=posting.reason)
        case _:
            return ""
