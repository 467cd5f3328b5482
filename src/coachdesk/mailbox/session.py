"""One conversation with an IMAP server, always under TLS: who we are, its folders, is it there, put it there.

Failures come as MailboxError with a sentence. Knows no draft and keeps nothing.
"""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from coachdesk.language import tr
from coachdesk.mailbox.faults import (
    MailboxError,
    append_refused,
    broken_off,
    login_refused,
    no_folder,
    not_reached,
    said,
)
from coachdesk.mailbox.folders import Folder, folder
from coachdesk.model.posting import Reply
from coachdesk.settings import Mailbox

PATIENCE = 20.0
"""Seconds to connect, and to wait for each answer."""

MAX_FOLDERS = 2_000


class Session:
    """A mailbox that let us in. Made by ``open_session``."""

    def __init__(self, client: IMAPClient, *, server: str) -> None:
        self._client = client
        self._server = server

    def folders(self) -> tuple[Folder, ...]:
        """Every folder with its marks."""
        with _heard(self._server):
            listed = self._client.list_folders()
            found = [folder(flags, raw) for flags, _parting, raw in listed[:MAX_FOLDERS] if isinstance(raw, bytes)]
            # RFC 6154 lets a server keep the marks to itself until it is asked for them.
            if not any(mark in one.marks for one in found for mark in ("\\drafts", "\\sent")) and self._can(
                "SPECIAL-USE"
            ):
                marked = {one.raw: one for one in self._marked()}
                found = [marked.get(one.raw, one) for one in found]
        return tuple(found)

    def holds(self, where: Folder, *, message_id: str) -> bool:
        """Whether a message of this id lies in the folder; the folder is only looked at."""
        with _heard(self._server):
            try:
                self._client.select_folder(where.raw, readonly=True)
            except IMAPClientAbortError:
                raise
            except IMAPClientError:
                raise no_folder(where.name) from None
            return bool(self._client.search(["HEADER", "Message-ID", message_id]))

    def put(self, where: Folder, *, message: bytes, at: datetime) -> None:
        """Append a message to the folder, marked as a draft and as read."""
        with _heard(self._server):
            try:
                self._client.append(where.raw, message, (b"\\Draft", b"\\Seen"), at)
            except IMAPClientAbortError:
                raise
            except IMAPClientError as error:
                raise append_refused(where.name, said(error)) from None

    def _can(self, what: str) -> bool:
        return bool(self._client.has_capability(what))

    def _marked(self) -> list[Folder]:
        # IMAPClient has no verb for RFC 6154's selection option; its own LIST takes it in the place of the reference.
        typ, _ = self._client._imap._simple_command("LIST", "(SPECIAL-USE)", '""', '"*"')
        typ, data = self._client._imap._untagged_response(typ, [None], "LIST")
        return [folder(flags, raw) for flags, _parting, raw in self._client._proc_folder_list(data)]


@contextmanager
def open_session(mailbox: Mailbox, *, password: str, patience: float = PATIENCE) -> Iterator[Session]:
    """A session with the mailbox; it is ended with the block. Raises MailboxError."""
    context = trusted(mailbox.ca_file)
    with _heard(mailbox.server):
        client = _connected(mailbox, context, patience=patience)
    # Leaving closes the connection whatever happened, and says nothing of it.
    with client:
        client.folder_encode = False
        if mailbox.security != "tls":
            _start_tls(client, context, server=mailbox.server)
        _log_in(client, mailbox, password)
        yield Session(client, server=mailbox.server)


def trusted(ca_file: str) -> ssl.SSLContext:
    """What certificates are checked against: the system's authorities, and those in the rep's own file."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file:
        try:
            context.load_verify_locations(cafile=Path(ca_file).expanduser())
        except (OSError, ValueError) as error:
            why = (
                "can’t be read" if isinstance(error, OSError) and not isinstance(error, ssl.SSLError) else "holds none"
            )
            raise MailboxError(
                tr("The file of certificates {name} {why}.", name=Path(ca_file).name, why=why),
                reply=Reply.HELD,
                hint=tr("Choose a PEM file in the settings, or leave the field empty."),
                code="ca_file",
            ) from None
    return context


def _connected(mailbox: Mailbox, context: ssl.SSLContext, *, patience: float) -> IMAPClient:
    tls = mailbox.security == "tls"
    server = mailbox.server.strip("[]")
    return IMAPClient(server, mailbox.port, ssl=tls, ssl_context=context if tls else None, timeout=patience)


def _start_tls(client: IMAPClient, context: ssl.SSLContext, *, server: str) -> None:
    with _heard(server):
        try:
            client.starttls(context)
        except IMAPClientAbortError:
            raise
        except IMAPClientError:
            raise MailboxError(
                tr("{server} offers no STARTTLS on this port, so the password was not given.", server=server),
                reply=Reply.HELD,
                hint=tr("Choose TLS and port 993 in the settings."),
                code="tls",
            ) from None


def _log_in(client: IMAPClient, mailbox: Mailbox, password: str) -> None:
    """By SASL PLAIN, which knows UTF-8, where the server has it; else by LOGIN, which knows ASCII only."""
    with _heard(mailbox.server):
        plain = client.has_capability("AUTH=PLAIN")
        user = mailbox.user
        words = (user, password)
        if any("\0" in word or "\r" in word or "\n" in word for word in words) or not (
            plain or all(word.isascii() for word in words)
        ):
            raise MailboxError(
                tr(
                    "{server} can’t take this user name or password: it holds characters it has no way to hear.",
                    server=mailbox.server,
                ),
                reply=Reply.HELD,
                hint=tr("Type them again in the settings."),
                code="password",
            )
        try:
            if plain:
                client.sasl_login("PLAIN", lambda _challenge: f"\0{user}\0{password}".encode())
            else:
                client.login(_quoted(user), password)
        except LoginError as error:
            # IMAPClient calls it a refusal also where the connection broke.
            if isinstance(error.__context__, IMAPClientAbortError):
                raise broken_off(mailbox.server) from None
            raise login_refused(mailbox.server, user, said(error)) from None


def _quoted(user: str) -> str:
    """imaplib quotes the password only."""
    escaped = user.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@contextmanager
def _heard(server: str) -> Iterator[None]:
    """Turns a connection that fails into a sentence."""
    try:
        yield
    except OSError as error:
        raise not_reached(server, error) from None
    except (IMAPClientAbortError, EOFError):
        raise broken_off(server) from None
    except (IMAPClientError, ValueError, TypeError, LookupError) as error:
        # What a mail server must never say, or something else listens on this port.
        raise MailboxError(
            tr("{server} does not answer like a mail server.", server=server),
            reply=Reply.AWAY,
            hint=tr("Check server and port."),
            code="odd",
        ) from error
