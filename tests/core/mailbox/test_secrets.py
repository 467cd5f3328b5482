"""The password of the mailbox, with keyring's own switchboard and backends written for these tests."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from coachdesk.errors import WorldError
from coachdesk.mailbox import Secrets
from coachdesk.settings import Mailbox

MAILBOX = Mailbox("imap.example.com", user="sam")
OTHER = Mailbox("imap.example.com", user="ann")


class Drawer(KeyringBackend):
    """Keeps secrets in a dictionary."""

    priority: float = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


class Locked(Drawer):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("locked")


class PlainFile(Drawer):
    """As those that write passwords into a file rate themselves."""

    priority = 0.5


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_the_keyring_keeps_the_password_for_the_next_start() -> None:
    keyring.set_keyring(Drawer())
    assert Secrets().keep(MAILBOX, "secret")
    later = Secrets()
    assert later.has_keyring()
    assert later.password(MAILBOX) == "secret"
    assert later.password(OTHER) is None
    later.forget(MAILBOX)
    later.forget(MAILBOX)
    assert Secrets().password(MAILBOX) is None


@pytest.mark.parametrize("backend", [NoKeyring, PlainFile])
def test_without_a_keyring_that_keeps_secrets_it_is_kept_for_this_session_only(backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    secrets = Secrets()
    assert not secrets.has_keyring()
    assert secrets.password(MAILBOX) is None
    assert not secrets.keep(MAILBOX, "secret")
    assert secrets.password(MAILBOX) == "secret"
    assert Secrets().password(MAILBOX) is None, "nothing was written anywhere"
    secrets.forget(MAILBOX)
    assert secrets.password(MAILBOX) is None


def test_a_locked_keyring_is_a_sentence_and_the_password_counts_for_this_session() -> None:
    keyring.set_keyring(Locked())
    secrets = Secrets()
    with pytest.raises(WorldError, match="could not be read"):
        secrets.password(MAILBOX)
    with pytest.raises(WorldError, match="could not be written"):
        secrets.keep(MAILBOX, "secret")
    assert secrets.password(MAILBOX) == "secret"
    with pytest.raises(WorldError):
        secrets.forget(MAILBOX)
    with pytest.raises(WorldError):
        secrets.password(MAILBOX)


def test_a_keyring_that_is_set_up_wrong_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "no.such.Keyring")
    assert not Secrets().has_keyring()
