"""The password of the mailbox: in the system's keyring, or in memory until CoachDesk is closed. Never in a file.

A keyring may ask the person to unlock it, so nothing here belongs on the screen's thread.
"""

import logging
from typing import TYPE_CHECKING

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.settings import Mailbox

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "CoachDesk mailbox"
RECOMMENDED = 1
"""keyring's own word for a backend that keeps a secret: below it are those that write plain files."""

log = logging.getLogger(__name__)


class Secrets:
    """One for the program; any thread may ask."""

    def __init__(self) -> None:
        self._session: dict[str, str] = {}

    def password(self, mailbox: Mailbox) -> str | None:
        """The password given for this session, else the one in the keyring; None where there is none."""
        name = _name(mailbox)
        if name in self._session:
            return self._session[name]
        keyring = self._keyring()
        if keyring is None:
            return None
        with _Kept("read"):
            return keyring.get_password(SERVICE, name)

    def keep(self, mailbox: Mailbox, password: str) -> bool:
        """Keep the password in the keyring; False where the system has none, and it is kept for this session only.

        Raises WorldError where the keyring refuses; it is kept for this session then as well.
        """
        name = _name(mailbox)
        self._session[name] = password
        keyring = self._keyring()
        if keyring is None:
            return False
        with _Kept("written"):
            keyring.set_password(SERVICE, name, password)
        del self._session[name]
        return True

    def forget(self, mailbox: Mailbox) -> None:
        """Let go of the password, here and in the keyring."""
        name = _name(mailbox)
        self._session.pop(name, None)
        keyring = self._keyring()
        if keyring is not None:
            with _Kept("written"):
                if keyring.get_password(SERVICE, name) is not None:
                    keyring.delete_password(SERVICE, name)

    def in_keyring(self, mailbox: Mailbox) -> bool:
        """Whether the password in use is the keyring's."""
        return _name(mailbox) not in self._session and self.has_keyring()

    def has_keyring(self) -> bool:
        """Whether this system has a keyring that keeps secrets."""
        return self._keyring() is not None

    def _keyring(self) -> "KeyringBackend | None":
        try:
            # 140 ms to import, and only needed once a mailbox is set up.
            import keyring  # noqa: PLC0415

            backend = keyring.get_keyring()
            return backend if backend.priority >= RECOMMENDED else None
        except Exception as error:
            # Backends of every system and desktop come in here: one that fails is none.
            log.warning("no keyring: %s", type(error).__name__)
            return None


class _Kept:
    """A keyring fails in as many ways as there are keyrings: each is said in one sentence."""

    def __init__(self, done: str) -> None:
        self._done = done

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, Exception):
            raise WorldError(
                tr("The system’s keyring is locked or refused: the password could not be {done}.", done=self._done),
                hint=tr("Unlock it, or type the password for this session."),
                code="keyring",
            ) from None


def _name(mailbox: Mailbox) -> str:
    return f"{mailbox.user}@{mailbox.server}"
