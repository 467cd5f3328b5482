"""What becomes of a draft on its way to the mailbox after each try, and when the next one is. Knows no server."""

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta

from coachdesk.model.call import Draft
from coachdesk.model.posting import MailboxAnswer, Posting, PostingState, Reply

PAUSES = tuple(timedelta(seconds=s) for s in (15, 60, 180, 600, 1800))
"""Between the first tries; later ones are an hour apart. No source: short enough for a train, mild on a server."""

LONGEST = timedelta(hours=1)
NOWHERE = "coachdesk.invalid"
"""The right side of a message id where the rep has no address of their own (RFC 2606: never a real host)."""


def message_id(draft: Draft, *, sender: str) -> str:
    """The Message-ID of these words of this draft: the same words have the same one, on every try and every start."""
    _, at, host = sender.rpartition("@")
    domain = host.strip(" <>").casefold()
    sound = bool(at) and domain.isascii() and domain.replace("-", "").replace(".", "").isalnum()
    return f"<{words_id(draft)}@{domain if sound else NOWHERE}>"


def words_id(draft: Draft) -> str:
    """The left side of that id: it tells the words of a draft from others, whoever writes them."""
    words = "\0".join((draft.id, draft.to, draft.subject, draft.body)).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(words, digest_size=12).hexdigest()


def after_reply(posting: Posting, answer: MailboxAnswer, *, now: datetime) -> Posting:
    """The posting after one try. What arrived stays so, even where it was called off meanwhile: it lies there."""
    tried = replace(posting, tries=posting.tries + 1, reason=answer.reason, next_at=None)
    match answer.reply:
        case Reply.PUT | Reply.THERE:
            return replace(tried, state=PostingState.PUT, folder=answer.folder, done_at=now)
        case _ if posting.state is not PostingState.WAITING:
            return posting
        case Reply.REFUSED:
            return replace(tried, state=PostingState.REFUSED, done_at=now)
        case Reply.AWAY:
            return replace(tried, next_at=now + pause(posting.tries))
        case _:
            return tried


def pause(tries: int) -> timedelta:
    """How long to wait after so many tries before."""
    return PAUSES[tries] if tries < len(PAUSES) else LONGEST
