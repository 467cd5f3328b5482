"""A whole desk and a real mailbox: offline, a restart, online again; a stop on the way; the draft as it arrives."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import keyring
import pytest
from icalendar import Calendar
from keyring.backends.fail import Keyring as NoKeyring
from tests.core.desk.conftest import Clock, person
from tests.core.mailbox.dovecot import PASSWORD, Dovecot

from coachdesk.desk import Desk, open_desk
from coachdesk.mailbox import Agent, Secrets
from coachdesk.model.call import Channel, Draft
from coachdesk.model.ids import OutcomeId
from coachdesk.model.posting import Reply
from coachdesk.paths import DataFolder
from coachdesk.settings import Mailbox, mailbox_of

Start = Callable[[], Desk]


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.fixture
def clock() -> Clock:
    # Long ago: no mailbox takes a date to come.
    return Clock(datetime.fromisoformat("2024-11-26T15:44:00+00:00"))


@pytest.fixture
def start(tmp_path: Path, clock: Clock) -> Iterator[Start]:
    opened: list[Desk] = []

    def again() -> Desk:
        for desk in opened:
            desk.close()
        opened.append(open_desk(DataFolder(tmp_path / "data"), now=clock, zone_here="Europe/Dublin"))
        return opened[-1]

    yield again
    for desk in opened:
        desk.close()


def with_mailbox(desk: Desk, mailbox: Mailbox) -> None:
    changed = replace(
        desk.settings, my_name="Sam", my_company="Ledgerly", my_phone="1", my_email="sam@ledgerly.example",
        mail_server=mailbox.server, mail_port=mailbox.port, mail_user=mailbox.user, mail_ca=mailbox.ca_file,
    )  # fmt: skip
    desk.save_settings(changed)


def meeting(desk: Desk) -> Draft:
    desk.add_prospect(person(1, first_name="Zoë", emails=("zoe@fieldstone.example",)))
    desk.open_next()
    desk.record(OutcomeId("meeting"), callback="thursday 3pm")
    return next(draft for draft in desk.to_send() if draft.channel is Channel.EMAIL)


def carry(desk: Desk, agent: Agent) -> list[Reply]:
    """What the courier does, without its thread."""
    replies = []
    while (parcel := desk.mail_due().parcel) is not None:
        mailbox = mailbox_of(desk.settings)
        assert mailbox is not None
        answer = agent.deliver(mailbox, parcel, wanted=lambda: True)
        desk.mailbox_answered(parcel.draft, answer)
        replies.append(answer.reply)
    return replies


@pytest.fixture
def agent(server: Dovecot) -> Agent:
    secrets = Secrets()
    secrets.keep(server.mailbox(), PASSWORD)
    return Agent(secrets)


def test_a_draft_written_on_a_train_arrives_once_after_a_restart(
    server: Dovecot, start: Start, clock: Clock, agent: Agent
) -> None:
    desk = start()
    with_mailbox(desk, server.mailbox(port=1))
    draft = meeting(desk)
    desk.put_in_mailbox(draft.id)
    assert carry(desk, agent) == [Reply.AWAY]
    clock.move(seconds=20)
    assert carry(desk, agent) == [Reply.AWAY]
    later = start()
    assert carry(later, agent) == [], "not before its time"
    clock.move(minutes=5)
    with_mailbox(later, server.mailbox())
    assert carry(later, agent) == [Reply.PUT]
    later.put_in_mailbox(draft.id)
    assert carry(later, agent) == [Reply.THERE], "asked for again, it is there"
    [raw] = server.messages()
    message = message_from_bytes(raw, policy=default)
    assert message["To"] == "zoe@fieldstone.example"
    body, calendar = message.iter_parts()
    assert body.get_content().startswith("Hi Zoë,")
    [event] = Calendar.from_ical(calendar.get_content()).walk("VEVENT")
    assert event["DTSTART"].dt.utcoffset() is not None
    assert later.to_send() == ()
    told = [item.title for item in later.history(draft.prospect)]
    assert any("mailbox" in title for title in told)


def test_who_asks_not_to_be_called_gets_nothing_that_was_on_its_way(
    server: Dovecot, start: Start, clock: Clock, agent: Agent
) -> None:
    desk = start()
    with_mailbox(desk, server.mailbox(port=1))
    draft = meeting(desk)
    desk.put_in_mailbox(draft.id)
    carry(desk, agent)
    desk.stop(draft.prospect, reason="Asked by mail")
    with_mailbox(desk, server.mailbox())
    desk.mailbox_changed()
    clock.at += timedelta(hours=2)
    assert carry(desk, agent) == []
    assert server.messages() == []
