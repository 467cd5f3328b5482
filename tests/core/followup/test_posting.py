from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from coachdesk.followup.posting import LONGEST, PAUSES, after_reply, message_id
from coachdesk.model.call import Channel, Draft
from coachdesk.model.ids import DraftId, ProspectId
from coachdesk.model.posting import MailboxAnswer, Posting, PostingState, Reply

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
POSTING = Posting(DraftId("d1"), "<d1@ledgerly.example>", NOW, next_at=NOW)
DRAFT = Draft(DraftId("d-1"), ProspectId("p"), None, Channel.EMAIL, "t", "a@b.example", "Hello", "Text", (), NOW)


def test_the_same_words_have_the_same_id_and_others_another() -> None:
    first = message_id(DRAFT, sender="Sam <sam@Ledgerly.example>")
    assert first == message_id(replace(DRAFT, version=7, made_at=NOW + timedelta(1)), sender="sam@ledgerly.example")
    assert len(first) < 60, "short enough for one line of a message’s head"
    assert first.endswith("@ledgerly.example>")
    others = [replace(DRAFT, to="b@b.example"), replace(DRAFT, subject="Hi"), replace(DRAFT, body="Text.")]
    ids = {message_id(draft, sender="sam@ledgerly.example") for draft in [*others, replace(DRAFT, id=DraftId("d-2"))]}
    assert len(ids) == 4
    assert first not in ids


@pytest.mark.parametrize("sender", ["", "sam", "sam@", "sam@led gerly", "sam@x>\r\nBcc: y", "sam@bücher.example"])
def test_without_a_sound_address_of_the_rep_the_id_names_no_host(sender: str) -> None:
    draft = replace(DRAFT, id=DraftId("d>\r\n1"), body="\ud800")
    made = message_id(draft, sender=sender)
    assert made.isascii()
    assert made.isprintable()
    assert made.endswith("@coachdesk.invalid>")


@pytest.mark.parametrize("reply", [Reply.PUT, Reply.THERE])
@pytest.mark.parametrize("state", list(PostingState))
def test_what_arrived_lies_there_whatever_was_decided_meanwhile(reply: Reply, state: PostingState) -> None:
    done = after_reply(replace(POSTING, state=state), MailboxAnswer(reply, folder="Drafts"), now=NOW)
    assert (done.state, done.folder, done.done_at, done.next_at) == (PostingState.PUT, "Drafts", NOW, None)


def test_a_server_that_is_away_is_tried_again_ever_more_seldom() -> None:
    posting, waits = POSTING, []
    for _ in range(8):
        posting = after_reply(posting, MailboxAnswer(Reply.AWAY, "Not reached."), now=NOW)
        assert posting.next_at is not None
        waits.append(posting.next_at - NOW)
    assert posting.state is PostingState.WAITING
    assert waits == sorted(waits)
    assert waits[: len(PAUSES)] == list(PAUSES)
    assert waits[-1] == LONGEST
    assert (posting.tries, posting.reason) == (8, "Not reached.")


def test_a_refusal_ends_it_and_a_missing_password_waits_for_the_rep() -> None:
    refused = after_reply(POSTING, MailboxAnswer(Reply.REFUSED, "The mailbox is full."), now=NOW)
    assert (refused.state, refused.reason, refused.next_at) == (PostingState.REFUSED, "The mailbox is full.", None)
    held = after_reply(POSTING, MailboxAnswer(Reply.HELD, "The password is wrong."), now=NOW)
    assert (held.state, held.reason, held.next_at) == (PostingState.WAITING, "The password is wrong.", None)


@pytest.mark.parametrize("reply", [Reply.REFUSED, Reply.AWAY, Reply.HELD])
def test_a_posting_called_off_during_the_try_stays_called_off(reply: Reply) -> None:
    off = replace(POSTING, state=PostingState.CANCELLED, next_at=None)
    assert after_reply(off, MailboxAnswer(reply, "No."), now=NOW) == off
