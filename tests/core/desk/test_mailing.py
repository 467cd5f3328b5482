"""Drafts on their way to the rep's own mailbox, on a real desk; the server's answers are given by the test."""

from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.desk.results import MailDue
from coachdesk.errors import UserError
from coachdesk.model.call import Channel, Draft, DraftState, Permission
from coachdesk.model.changes import Changes
from coachdesk.model.ids import DraftId, OutcomeId, ProspectId
from coachdesk.model.posting import MailboxAnswer, PostingState, Reply

PUT = MailboxAnswer(Reply.PUT, folder="Drafts")
AWAY = MailboxAnswer(Reply.AWAY, "imap.ledgerly.example can’t be reached now.")


@pytest.fixture
def mail_desk(desk: Desk) -> Desk:
    """A desk with a mailbox, and a meeting just booked."""
    desk.save_settings(
        replace(desk.settings, my_email="sam@ledgerly.example", mail_server="imap.ledgerly.example", mail_user="sam")
    )
    desk.add_prospect(person(1))
    desk.add_prospect(person(2))
    desk.open_next()
    desk.record(OutcomeId("meeting"), callback="thursday 3pm", permission=Permission.YES)
    return desk


def email(desk: Desk) -> Draft:
    found = next(d for d in desk.to_send() if d.channel is Channel.EMAIL)
    assert not found.missing
    return found


def state(desk: Desk, draft: DraftId) -> PostingState | None:
    posting = desk.store.posting(draft)
    return posting.state if posting else None


def test_a_draft_waits_for_the_mailbox_and_counts_as_handed_over_once_it_is_there(
    mail_desk: Desk, clock: Clock
) -> None:
    draft = email(mail_desk)
    assert mail_desk.put_in_mailbox(draft.id).said == "On its way to your mailbox"
    assert [p.draft for p in mail_desk.postings()] == [draft.id]
    assert email(mail_desk).state is DraftState.OPEN, "it hasn’t left yet"
    clock.move(seconds=4)
    assert mail_desk.mailbox_answered(draft.id, PUT).said == "Draft for Ana1 Beltrán put in Drafts"
    kept = mail_desk.store.draft(draft.id)
    assert kept is not None
    assert (kept.state, kept.handed_how, kept.handed_at) == (DraftState.HANDED_OVER, "mailbox", clock.at)
    assert mail_desk.to_send() == ()
    assert mail_desk.mail_due() == MailDue()
    assert mail_desk.postings() == ()
    told = [item.title for item in mail_desk.history(draft.prospect)]
    assert "Email draft put in the mailbox’s drafts" in told


def test_the_message_is_whole_with_its_id_its_date_and_the_calendar_file(mail_desk: Desk, clock: Clock) -> None:
    draft = email(mail_desk)
    mail_desk.put_in_mailbox(draft.id)
    clock.move(hours=2)
    parcel = mail_desk.mail_due().parcel
    assert parcel is not None
    message = message_from_bytes(parcel.message, policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    assert message["Message-ID"] == parcel.message_id
    assert message["Message-ID"].endswith("@ledgerly.example>")
    assert message["Date"] == "Tue, 24 Nov 2026 15:44:00 +0000", "when the rep put it there, by their own clock"
    assert (message["From"], message["To"]) == ("sam@ledgerly.example", "ana1@fieldstone.example")
    assert message["X-Unsent"] is None
    [calendar] = message.iter_attachments()
    assert calendar.get_content_type() == "text/calendar"
    assert b"\n" not in parcel.message.replace(b"\r\n", b"")


def test_what_waits_survives_a_restart_with_the_same_id_and_is_tried_ever_more_seldom(
    mail_desk: Desk, open_again: Callable[[], Desk], clock: Clock
) -> None:
    draft = email(mail_desk)
    mail_desk.put_in_mailbox(draft.id)
    first = mail_desk.mail_due().parcel
    told = mail_desk.mailbox_answered(draft.id, AWAY)
    assert told.said.startswith("imap.ledgerly.example can’t be reached now. The draft waits")
    later = open_again()
    due = later.mail_due()
    assert due.parcel is None
    assert due.next_at is not None
    clock.at = due.next_at
    second = later.mail_due().parcel
    assert first is not None
    assert second is not None
    assert (second.draft, second.message_id, second.at) == (first.draft, first.message_id, first.at)
    assert later.mailbox_answered(draft.id, AWAY).said == "", "said once"
    again = later.mail_due().next_at
    assert again is not None
    assert again - clock.at > due.next_at - clock.at
    [waiting] = later.postings()
    assert (waiting.tries, waiting.reason) == (2, AWAY.reason)


def test_a_password_that_is_refused_holds_everything_until_the_rep_gives_another(mail_desk: Desk, clock: Clock) -> None:
    draft = email(mail_desk)
    mail_desk.put_in_mailbox(draft.id)
    held = mail_desk.mailbox_answered(draft.id, MailboxAnswer(Reply.HELD, "The password was not accepted."))
    assert held.said == "The password was not accepted."
    clock.move(days=2)
    assert mail_desk.mail_due() == MailDue(), "no account gets locked by our tries"
    mail_desk.mailbox_changed()
    assert mail_desk.mail_due().parcel is not None


def test_a_refused_draft_is_still_to_send_and_can_be_tried_again(mail_desk: Desk) -> None:
    draft = email(mail_desk)
    mail_desk.put_in_mailbox(draft.id)
    mail_desk.mailbox_answered(draft.id, MailboxAnswer(Reply.REFUSED, "The mailbox is full."))
    [refused] = mail_desk.postings()
    assert (refused.state, refused.reason) == (PostingState.REFUSED, "The mailbox is full.")
    assert email(mail_desk).id == draft.id
    mail_desk.put_in_mailbox(draft.id)
    assert mail_desk.mail_due().parcel is not None
    there = mail_desk.mailbox_answered(draft.id, MailboxAnswer(Reply.THERE, folder="Drafts"))
    assert there.said == "Draft for Ana1 Beltrán lies in Drafts already"


@pytest.mark.parametrize("put_again", [True, False])
def test_words_that_arrive_after_they_were_taken_back_and_changed_are_not_those_of_the_draft(
    mail_desk: Desk, *, put_again: bool
) -> None:
    draft = email(mail_desk)
    mail_desk.put_in_mailbox(draft.id)
    former = mail_desk.mail_due().parcel
    assert former is not None
    mail_desk.take_from_mailbox(draft.id)
    mail_desk.edit_draft(draft.id, to=draft.to, subject=draft.subject, body="Other words")
    if put_again:
        mail_desk.put_in_mailbox(draft.id)
    told = mail_desk.mailbox_answered(draft.id, PUT, message=former.message_id)
    assert told.said == "What was written to Ana1 Beltrán before lies in Drafts: delete it there"
    assert email(mail_desk).body == "Other words", "it is still to send"
    waiting = mail_desk.mail_due().parcel
    assert (waiting is not None) is put_again
    assert mail_desk.mailbox_answered(draft.id, AWAY, message=former.message_id).said == ""
    if waiting is not None:
        mail_desk.mailbox_answered(draft.id, PUT, message=waiting.message_id)
        assert mail_desk.to_send() == ()


def test_words_that_arrive_after_they_were_taken_back_unchanged_are_handed_over(mail_desk: Desk) -> None:
    draft = email(mail_desk)
    mail_desk.put_in_mailbox(draft.id)
    parcel = mail_desk.mail_due().parcel
    assert parcel is not None
    mail_desk.take_from_mailbox(draft.id)
    mail_desk.mailbox_answered(draft.id, PUT, message=parcel.message_id)
    assert mail_desk.to_send() == ()


def test_one_taken_back_does_not_go_and_can_be_changed_and_put_there_again(mail_desk: Desk) -> None:
    draft = email(mail_desk)
    mail_desk.put_in_mailbox(draft.id)
    with pytest.raises(UserError, match="waits for your mailbox"):
        mail_desk.edit_draft(draft.id, to=draft.to, subject=draft.subject, body="Other words")
    assert mail_desk.edit_draft(draft.id, to=draft.to, subject=draft.subject, body=draft.body) == draft
    before = mail_desk.mail_due().parcel
    mail_desk.take_from_mailbox(draft.id)
    assert mail_desk.mail_due() == MailDue()
    with pytest.raises(UserError, match="not waiting for the mailbox"):
        mail_desk.take_from_mailbox(draft.id)
    mail_desk.edit_draft(draft.id, to=draft.to, subject=draft.subject, body="Other words")
    mail_desk.put_in_mailbox(draft.id)
    after = mail_desk.mail_due().parcel
    assert before is not None
    assert after is not None
    assert before.message_id != after.message_id


def test_one_that_arrived_although_it_was_taken_back_is_said_to_lie_there(mail_desk: Desk) -> None:
    draft = email(mail_desk)
    mail_desk.put_in_mailbox(draft.id)
    mail_desk.take_from_mailbox(draft.id)
    assert mail_desk.mailbox_answered(draft.id, AWAY).said == ""
    assert state(mail_desk, draft.id) is PostingState.CANCELLED
    assert "put in Drafts" in mail_desk.mailbox_answered(draft.id, PUT).said
    assert state(mail_desk, draft.id) is PostingState.PUT


def test_a_do_not_call_stops_what_waits_for_them_and_undo_brings_it_back(mail_desk: Desk) -> None:
    draft = email(mail_desk)
    mail_desk.put_in_mailbox(draft.id)
    mail_desk.mailbox_answered(draft.id, AWAY)
    mail_desk.open_prospect(draft.prospect)
    mail_desk.record(OutcomeId("do_not_call"))
    stopped = mail_desk.store.posting(draft.id)
    assert stopped is not None
    assert (stopped.state, stopped.next_at) == (PostingState.CANCELLED, None)
    assert "asked not to be contacted" in stopped.reason
    mail_desk.undo()
    assert state(mail_desk, draft.id) is PostingState.WAITING


def test_a_stop_on_the_address_alone_keeps_a_draft_from_going_also_one_that_left_before(
    mail_desk: Desk, tmp_path: Path
) -> None:
    draft = email(mail_desk)
    mail_desk.hand_over(draft.id, how="copy")
    mail_desk.put_in_mailbox(draft.id)
    listed = tmp_path / "stops.csv"
    listed.write_text("email\nana1@fieldstone.example\n")
    mail_desk.import_stops(listed)
    assert mail_desk.mail_due() == MailDue()
    stopped = mail_desk.store.posting(draft.id)
    assert stopped is not None
    assert stopped.state is PostingState.CANCELLED
    assert "asked not to be contacted" in stopped.reason


def test_a_draft_taken_back_with_its_outcome_does_not_go(mail_desk: Desk) -> None:
    draft = email(mail_desk)
    mail_desk.put_in_mailbox(draft.id)
    mail_desk.undo()
    assert mail_desk.mail_due() == MailDue()
    assert state(mail_desk, draft.id) is PostingState.CANCELLED
    assert mail_desk.mailbox_answered(draft.id, PUT).said == "Draft put in Drafts", "the answer came too late"


def test_one_that_left_by_another_way_before_tells_both_in_the_history(mail_desk: Desk, clock: Clock) -> None:
    draft = email(mail_desk)
    mail_desk.hand_over(draft.id, how="copy")
    clock.move(minutes=1)
    mail_desk.put_in_mailbox(draft.id)
    mail_desk.mailbox_answered(draft.id, PUT)
    told = [item.title for item in mail_desk.history(draft.prospect) if item.kind == "draft"]
    assert told == ["Email draft put in the mailbox’s drafts", "Email draft copied"]


def test_without_a_mailbox_or_an_email_it_is_refused(mail_desk: Desk) -> None:
    draft = email(mail_desk)
    mail_desk.save_settings(replace(mail_desk.settings, mail_user=""))
    with pytest.raises(UserError, match="No mailbox is set up"):
        mail_desk.put_in_mailbox(draft.id)
    assert mail_desk.mail_due() == MailDue()
    mail_desk.save_settings(replace(mail_desk.settings, mail_user="sam"))
    mail_desk.open_prospect(ProspectId(mail_desk.prospects(search="Ana2")[0].id))
    mail_desk.record(OutcomeId("voicemail"))
    spoken = next(d for d in mail_desk.store.drafts() if d.channel is Channel.VOICEMAIL)
    mail_desk.edit_draft(spoken.id, to="", subject="", body="Hello")
    with pytest.raises(UserError, match="Only an email"):
        mail_desk.put_in_mailbox(spoken.id)


def test_an_answer_about_a_draft_nobody_asked_for_changes_nothing(mail_desk: Desk) -> None:
    assert mail_desk.mailbox_answered(DraftId("none"), PUT) == Changes()


def test_what_is_no_address_is_refused_before_it_leaves(mail_desk: Desk) -> None:
    draft = email(mail_desk)
    mail_desk.edit_draft(draft.id, to="ana at fieldstone", subject=draft.subject, body=draft.body)
    for leave in (mail_desk.put_in_mailbox, mail_desk.letter):
        with pytest.raises(UserError, match="“ana at fieldstone” is no email address"):
            leave(draft.id)
    mail_desk.edit_draft(draft.id, to="", subject=draft.subject, body=draft.body)
    assert b"\r\nTo:" not in mail_desk.letter(draft.id).eml
