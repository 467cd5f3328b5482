"""The two errands to a mailbox: have a look at it, and put a draft there, once. Knows no desk and no screen."""

from collections.abc import Callable
from dataclasses import dataclass

from coachdesk.language import tr
from coachdesk.mailbox.faults import MailboxError, no_drafts_folder, no_folder
from coachdesk.mailbox.folders import ELSEWHERE, Folder, drafts_among, named_among
from coachdesk.mailbox.session import PATIENCE, Session, open_session
from coachdesk.model.posting import MailboxAnswer, Parcel, Reply
from coachdesk.settings import Mailbox


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at the mailbox found: ``drafts`` is where drafts would go ('' nowhere), ``marked`` by the server."""

    drafts: str
    marked: bool
    folders: tuple[str, ...]


def look(mailbox: Mailbox, *, password: str, patience: float = PATIENCE) -> Found:
    """Log in and see where drafts would go; nothing is written. Raises MailboxError."""
    with open_session(mailbox, password=password, patience=patience) as session:
        folders = session.folders()
    marked = drafts_among(folders)
    chosen = named_among(folders, mailbox.folder) if mailbox.folder else marked
    names = tuple(one.name for one in folders if one.holds_mail)
    return Found(drafts=chosen.name if chosen else "", marked=chosen is not None and chosen == marked, folders=names)


def deliver(
    mailbox: Mailbox,
    parcel: Parcel,
    *,
    password: str,
    wanted: Callable[[], bool] = lambda: True,
    patience: float = PATIENCE,
) -> MailboxAnswer:
    """Put the message into the drafts folder, unless the mailbox has it already, and say what came of it.

    The answer to an earlier try may have been lost, and the draft been written on, sent or put away since: so the other
    folders a mail program moves it to are asked as well. ``wanted`` is asked once more right before it is put there.
    """
    try:
        with open_session(mailbox, password=password, patience=patience) as session:
            folders = session.folders()
            drafts = _place(folders, mailbox.folder)
            if there := _lies_in(session, folders, drafts, message_id=parcel.message_id):
                return MailboxAnswer(Reply.THERE, folder=there.name)
            if not wanted():
                return MailboxAnswer(Reply.AWAY, tr("It was called off."))
            session.put(drafts, message=parcel.message, at=parcel.at)
            return MailboxAnswer(Reply.PUT, folder=drafts.name)
    except MailboxError as error:
        return error.answer()


def _place(folders: tuple[Folder, ...], chosen: str) -> Folder:
    found = named_among(folders, chosen) if chosen else drafts_among(folders)
    if found is None:
        raise no_folder(chosen) if chosen else no_drafts_folder()
    return found


def _lies_in(session: Session, folders: tuple[Folder, ...], drafts: Folder, *, message_id: str) -> Folder | None:
    if session.holds(drafts, message_id=message_id):
        return drafts
    for mark in ELSEWHERE:
        for one in folders:
            if mark in one.marks and one.holds_mail and one != drafts and _holds(session, one, message_id=message_id):
                return one
    return None


def _holds(session: Session, other: Folder, *, message_id: str) -> bool:
    """A folder that can’t be opened doesn't keep the draft from its own."""
    try:
        return session.holds(other, message_id=message_id)
    except MailboxError as error:
        if error.reply is Reply.AWAY:
            raise
        return False
