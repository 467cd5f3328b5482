"""What a mail server's words and failures mean, as sentences for people. Knows no connection.

A server's own words are shown, cut and made plain: they come from outside.
"""

import re
import ssl
from dataclasses import dataclass

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.posting import MailboxAnswer, Reply

SHOWN = 200
_CODE = re.compile(r"\[([A-Z0-9-]+)[^\]]*\]", re.IGNORECASE)
_BAD = re.compile(r"command error: BAD \[b['\"](.*)['\"]\]$", re.DOTALL)
"""How imaplib hands on what a server found wrong with a command."""

_AWAY = frozenset({"UNAVAILABLE", "SERVERBUG", "INUSE", "LIMIT", "CONTACTADMIN"})
"""Response codes (RFC 5530) of a server that may take it later."""

_FULL = frozenset({"OVERQUOTA"})


@dataclass(frozen=True, slots=True)
class Said:
    """A refusal as the server worded it: its response code in capitals ('' where it gave none) and its words."""

    code: str
    words: str


class MailboxError(WorldError):
    """The mailbox could not be used. ``reply`` says whether trying again helps."""

    code = "mailbox"

    def __init__(self, message: str, *, reply: Reply, hint: str = "", code: str = "") -> None:
        super().__init__(message, hint=hint, code=code)
        self.reply = reply

    def answer(self) -> MailboxAnswer:
        return MailboxAnswer(self.reply, str(self))


def said(error: BaseException) -> Said:
    """The server's words in a failed command, one plain line of at most 200 characters."""
    whole = str(error)
    bad = _BAD.search(whole)
    text = bad[1] if bad else whole.partition(" failed: ")[2] or whole
    found = _CODE.match(text.strip())
    words = "".join(char if char.isprintable() else " " for char in _CODE.sub("", text, count=1) if char.isascii())
    plain = " ".join(words.split())
    return Said(found[1].upper() if found else "", plain if len(plain) <= SHOWN else plain[: SHOWN - 1] + "…")


def quoted(answer: Said) -> str:
    return tr(" The server says: {words}", words=answer.words) if answer.words else ""


def not_reached(server: str, error: OSError) -> MailboxError:
    """Nobody answered, the connection broke, or it could not be trusted."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return MailboxError(
            tr(
                "The certificate of {server} can’t be trusted: {why}. The password was not given.",
                server=server,
                why=_why(error),
            ),
            reply=Reply.AWAY,
            hint=tr("Check the name of the server, or add the file of your own authority."),
            code="certificate",
        )
    if isinstance(error, ssl.SSLError):
        return MailboxError(
            tr("{server} does not speak TLS as it should on this port. The password was not given.", server=server),
            reply=Reply.AWAY,
            hint=tr("Port 993 goes with TLS, port 143 with STARTTLS."),
            code="tls",
        )
    if isinstance(error, TimeoutError):
        return MailboxError(tr("{server} did not answer in time.", server=server), reply=Reply.AWAY, code="away")
    return MailboxError(tr("{server} can’t be reached now.", server=server), reply=Reply.AWAY, code="away")


def _why(error: ssl.SSLCertVerificationError) -> str:
    return " ".join((error.verify_message or tr("it is not valid")).split()).rstrip(".")


def broken_off(server: str) -> MailboxError:
    return MailboxError(tr("{server} broke the connection off.", server=server), reply=Reply.AWAY, code="away")


def login_refused(server: str, user: str, answer: Said) -> MailboxError:
    if answer.code in _AWAY:
        return MailboxError(
            tr("{server} lets nobody in just now.{quoted}", server=server, quoted=quoted(answer)),
            reply=Reply.AWAY,
            code="away",
        )
    return MailboxError(
        tr("{server} did not accept the password of {user}.{quoted}", server=server, user=user, quoted=quoted(answer)),
        reply=Reply.HELD,
        hint=tr("Type it again in the settings; some providers want a password made for programs."),
        code="password",
    )


def append_refused(folder: str, answer: Said) -> MailboxError:
    if answer.code in _AWAY:
        return MailboxError(
            tr("The mailbox takes nothing just now.{quoted}", quoted=quoted(answer)), reply=Reply.AWAY, code="away"
        )
    if answer.code in _FULL:
        return MailboxError(tr("The mailbox is full.{quoted}", quoted=quoted(answer)), reply=Reply.REFUSED, code="full")
    if answer.code in {"TRYCREATE", "NONEXISTENT"}:
        return no_folder(folder)
    return MailboxError(
        tr("The mailbox refused the draft.{quoted}", quoted=quoted(answer)), reply=Reply.REFUSED, code="refused"
    )


def no_folder(folder: str) -> MailboxError:
    return MailboxError(
        tr("The mailbox has no folder “{folder}” any more.", folder=folder),
        reply=Reply.HELD,
        hint=tr("Test the mailbox in the settings and choose one."),
        code="folder",
    )


def no_drafts_folder() -> MailboxError:
    return MailboxError(
        tr("The mailbox marks no folder as its drafts."),
        reply=Reply.HELD,
        hint=tr("Test the mailbox in the settings and choose one."),
        code="folder",
    )
