"""What the window's courier asks for: a draft delivered, a look at the mailbox, its password kept. Knows no window."""

from collections.abc import Callable
from dataclasses import dataclass

from coachdesk.errors import UserError, WorldError
from coachdesk.language import tr
from coachdesk.mailbox.errand import Found, deliver, look
from coachdesk.mailbox.faults import MailboxError
from coachdesk.mailbox.secrets import Secrets
from coachdesk.model.posting import MailboxAnswer, Parcel, Reply
from coachdesk.settings import Mailbox


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look found, and where the password is kept: in the system's keyring, or for this session only."""

    found: Found
    in_keyring: bool


class Agent:
    """Works on any thread, one errand at a time."""

    def __init__(self, secrets: Secrets | None = None) -> None:
        self._secrets = secrets or Secrets()

    def deliver(self, mailbox: Mailbox, parcel: Parcel, *, wanted: Callable[[], bool]) -> MailboxAnswer:
        """Put a draft into the mailbox with the password that is known; without one it waits for the rep."""
        try:
            password = self._secrets.password(mailbox)
        except WorldError as error:
            return MailboxAnswer(Reply.HELD, str(error))
        if password is None:
            return MailboxAnswer(
                Reply.HELD,
                tr(
                    "The password of {user} at {server} isn’t known. Type it in the settings.",
                    user=mailbox.user,
                    server=mailbox.server,
                ),
            )
        return deliver(mailbox, parcel, password=password, wanted=wanted)

    def look(self, mailbox: Mailbox, *, password: str = "") -> Looked:
        """See whether the mailbox lets us in and where drafts would go. A new password that works is kept.

        One that could not be tried because the server is away is kept as well. Raises UserError where none is known,
        MailboxError (a WorldError) where the mailbox can't be used, WorldError where the keyring refuses.
        """
        known = password or self._secrets.password(mailbox)
        if known is None:
            raise UserError(tr("Type the password first."), hint=tr("Nothing was tried."), code="no_password")
        try:
            found = look(mailbox, password=known)
        except MailboxError as error:
            if password and error.code == "away":
                self._secrets.keep(mailbox, password)
            raise
        in_keyring = self._secrets.keep(mailbox, password) if password else self._secrets.in_keyring(mailbox)
        return Looked(found, in_keyring)

    def forget(self, mailbox: Mailbox) -> None:
        """Let go of the password. Raises WorldError where the keyring refuses."""
        self._secrets.forget(mailbox)
