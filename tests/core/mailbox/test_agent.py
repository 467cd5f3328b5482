"""The agent with a real server and keyring's own switchboard: which password is used and which is kept."""

from collections.abc import Iterator
from datetime import UTC, datetime

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from tests.core.mailbox.dovecot import PASSWORD, Dovecot
from tests.core.mailbox.test_secrets import Drawer, Locked

from coachdesk.errors import UserError, WorldError
from coachdesk.mailbox import Agent, Secrets
from coachdesk.mailbox.faults import MailboxError
from coachdesk.model.ids import DraftId
from coachdesk.model.posting import Parcel, Reply

LETTER = Parcel(
    DraftId("d"), "<d@x.example>", b"Message-ID: <d@x.example>\r\n\r\nHello\r\n", datetime(2024, 1, 2, tzinfo=UTC)
)


@pytest.fixture(autouse=True)
def drawer() -> Iterator[Drawer]:
    before = keyring.get_keyring()
    keyring.set_keyring(drawer := Drawer())
    yield drawer
    keyring.set_keyring(before)


def test_a_password_that_works_is_kept_and_used(server: Dovecot, drawer: Drawer) -> None:
    looked = Agent().look(server.mailbox(), password=PASSWORD)
    assert looked.in_keyring
    assert looked.found.drafts == "Drafts"
    later = Agent()
    assert later.look(server.mailbox()).in_keyring
    assert later.deliver(server.mailbox(), LETTER, wanted=lambda: True).reply is Reply.PUT
    later.forget(server.mailbox())
    assert drawer.kept == {}


def test_a_password_that_is_refused_is_not_kept(server: Dovecot, drawer: Drawer) -> None:
    with pytest.raises(MailboxError, match="did not accept"):
        Agent().look(server.mailbox(), password="wrong")
    assert drawer.kept == {}


def test_one_that_could_not_be_tried_is_kept(server: Dovecot, drawer: Drawer) -> None:
    with pytest.raises(MailboxError, match="can’t be reached"):
        Agent().look(server.mailbox(port=1), password=PASSWORD)
    assert list(drawer.kept.values()) == [PASSWORD]


def test_without_a_password_nothing_is_tried(server: Dovecot) -> None:
    agent = Agent()
    with pytest.raises(UserError, match="Type the password first"):
        agent.look(server.mailbox())
    answer = agent.deliver(server.mailbox(), LETTER, wanted=lambda: True)
    assert answer.reply is Reply.HELD
    assert "isn’t known" in answer.reason


def test_a_locked_keyring_holds_the_draft_and_without_one_the_session_keeps_the_password(server: Dovecot) -> None:
    keyring.set_keyring(Locked())
    answer = Agent().deliver(server.mailbox(), LETTER, wanted=lambda: True)
    assert answer.reply is Reply.HELD
    assert "keyring is locked" in answer.reason
    with pytest.raises(WorldError, match="could not be read"):
        Agent().look(server.mailbox())
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    agent = Agent(Secrets())
    assert not agent.look(server.mailbox(), password=PASSWORD).in_keyring
    assert agent.deliver(server.mailbox(), LETTER, wanted=lambda: True).reply is Reply.PUT
