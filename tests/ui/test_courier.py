"""The courier with a thread of its own, over a desk and an agent written for these tests."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.desk.results import MailDue
from coachdesk.errors import CoachDeskError, UserError, WorldError
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import DraftId
from coachdesk.model.posting import MailboxAnswer, Parcel, Posting, Reply
from coachdesk.settings import Mailbox, Settings
from coachdesk.ui.context import Context
from coachdesk.ui.courier import Courier, Looked
from coachdesk.ui.runner import InlineRunner

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
SETTINGS = Settings(mail_server="imap.ledgerly.example", mail_user="sam")
MAILBOX = Mailbox("imap.ledgerly.example", user="sam")


def parcel(name: str) -> Parcel:
    return Parcel(DraftId(name), f"<{name}@x.example>", b"", NOW)


class Queue:
    """A desk that has drafts to put into the mailbox."""

    def __init__(self, *names: str) -> None:
        self.waiting = [parcel(name) for name in names]
        self.next_at: datetime | None = None
        self.answers: list[tuple[str, Reply, str]] = []
        self.broken = False
        self.held = False

    def mail_due(self) -> MailDue:
        if self.broken:
            raise WorldError("The disk is full.")
        return MailDue(self.waiting[0]) if self.waiting and not self.held else MailDue(next_at=self.next_at)

    def postings(self) -> tuple[Posting, ...]:
        return tuple(Posting(one.draft, one.message_id, NOW) for one in self.waiting)

    def mailbox_changed(self) -> Changes:
        self.held = False
        return Changes(frozenset({Topic.DRAFTS}))

    def mailbox_answered(self, draft: DraftId, answer: MailboxAnswer, *, message: str) -> Changes:
        assert message
        self.answers.append((draft, answer.reply, answer.reason))
        self.waiting = [one for one in self.waiting if one.draft != draft]
        return Changes(frozenset({Topic.DRAFTS}))


class Agent:
    """Answers once it is told to; notes on which threads it worked."""

    def __init__(self, *, waits: bool = False) -> None:
        self.go_on = threading.Event()
        if not waits:
            self.go_on.set()
        self.threads: set[str] = set()
        self.wanted: list[bool] = []
        self.fails: Exception | None = None

    def deliver(self, mailbox: Mailbox, parcel: Parcel, *, wanted: Callable[[], bool]) -> MailboxAnswer:
        self.threads.add(threading.current_thread().name)
        self.go_on.wait(10)
        self.wanted.append(wanted())
        if self.fails is not None:
            raise self.fails
        return MailboxAnswer(Reply.PUT, folder="Drafts")

    def look(self, mailbox: Mailbox, *, password: str = "") -> Looked:
        if not password:
            raise UserError("Type the password first.")
        raise ZeroDivisionError

    def forget(self, mailbox: Mailbox) -> None:
        self.threads.add("forgot")


class Rig:
    def __init__(self, desk: Queue, agent: Agent, *, settings: Settings = SETTINGS) -> None:
        self.context = Context(InlineRunner(cast("Desk", desk)), settings=settings, now=lambda: NOW)
        self.desk, self.agent = desk, agent
        self.courier = Courier(lambda: agent, self.context)


Make = Callable[..., Rig]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    rigs: list[Rig] = []

    def made(*names: str, waits: bool = False, settings: Settings = SETTINGS) -> Rig:
        rigs.append(Rig(Queue(*names), Agent(waits=waits), settings=settings))
        return rigs[-1]

    yield made
    for rig in rigs:
        rig.agent.go_on.set()
        assert rig.courier.close()


def test_all_that_waits_is_taken_one_after_the_other_off_the_screens_thread(make: Make, qtbot: QtBot) -> None:
    rig = make("one", "two", "three")
    rig.courier.go()
    assert rig.desk.answers == [], "the screen did not wait"
    qtbot.waitUntil(lambda: len(rig.desk.answers) == 3)
    assert [(name, reply) for name, reply, _ in rig.desk.answers] == [
        ("one", Reply.PUT),
        ("two", Reply.PUT),
        ("three", Reply.PUT),
    ]
    assert rig.agent.threads == {"coachdesk-courier"}


def test_a_draft_put_there_by_key_goes_at_once_and_only_once(make: Make, qtbot: QtBot) -> None:
    rig = make("one", waits=True)
    for _ in range(5):
        rig.context.changed.emit(Changes(frozenset({Topic.DRAFTS})))
    rig.agent.go_on.set()
    qtbot.waitUntil(lambda: not rig.desk.waiting)
    assert len(rig.agent.wanted) == 1
    rig.context.changed.emit(Changes(frozenset({Topic.PROSPECTS})))


def test_one_taken_back_while_it_is_under_way_is_not_wanted_any_more(make: Make, qtbot: QtBot) -> None:
    rig = make("one", waits=True)
    rig.courier.go()
    rig.courier.call_off(DraftId("another"))
    rig.courier.call_off(DraftId("one"))
    rig.agent.go_on.set()
    qtbot.waitUntil(lambda: bool(rig.desk.answers))
    assert rig.agent.wanted == [False]


def test_one_to_somebody_who_is_stopped_while_it_is_under_way_is_not_wanted_any_more(make: Make, qtbot: QtBot) -> None:
    rig = make("one", waits=True)
    rig.courier.go()
    rig.desk.waiting.clear()
    rig.context.changed.emit(Changes(frozenset({Topic.DRAFTS})))
    rig.agent.go_on.set()
    qtbot.waitUntil(lambda: bool(rig.desk.answers))
    assert rig.agent.wanted == [False]


@pytest.mark.parametrize("error", [WorldError("The keyring broke."), ZeroDivisionError()])
def test_a_courier_that_falls_goes_again_later(make: Make, qtbot: QtBot, error: Exception) -> None:
    rig = make("one")
    rig.agent.fails = error
    rig.courier.go()
    qtbot.waitUntil(lambda: bool(rig.desk.answers))
    assert rig.desk.answers[0][1] is Reply.AWAY


def test_the_next_try_comes_by_itself(make: Make, qtbot: QtBot) -> None:
    rig = make()
    rig.desk.next_at = NOW + timedelta(milliseconds=1)
    rig.courier.go()
    rig.desk.waiting = [parcel("late")]
    qtbot.waitUntil(lambda: not rig.desk.waiting)


def test_a_desk_in_trouble_is_asked_again_and_nothing_is_said_twice(make: Make) -> None:
    rig = make("one")
    rig.desk.broken = True
    told: list[object] = []
    rig.context.failed.connect(told.append)
    rig.courier.go()
    assert told == []


def test_without_a_mailbox_nobody_is_asked_until_one_is_set_up(make: Make, qtbot: QtBot) -> None:
    rig = make("one", settings=Settings())
    rig.courier.go()
    assert rig.desk.waiting
    rig.context.settings = SETTINGS
    rig.context.settings_changed.emit(SETTINGS)
    qtbot.waitUntil(lambda: not rig.desk.waiting)


def test_what_is_held_goes_once_another_folder_or_server_is_chosen(make: Make, qtbot: QtBot) -> None:
    rig = make("one")
    rig.desk.held = True
    rig.context.settings = replace(SETTINGS, my_name="Sam")
    rig.context.settings_changed.emit(rig.context.settings)
    assert rig.desk.held, "that has nothing to do with the mailbox"
    rig.context.settings = replace(SETTINGS, mail_folder="Later")
    rig.context.settings_changed.emit(rig.context.settings)
    qtbot.waitUntil(lambda: not rig.desk.waiting)


def test_a_look_that_fails_comes_back_as_a_sentence(make: Make, qtbot: QtBot) -> None:
    rig = make()
    failed: list[CoachDeskError] = []
    for password in ("", "x"):
        rig.courier.look(MAILBOX, password, lambda _looked: None, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 2)
    assert str(failed[0]) == "Type the password first."
    assert failed[1].code == "bug"


def test_after_the_end_nothing_goes_and_nothing_comes(make: Make, qtbot: QtBot) -> None:
    rig = make("one")
    done: list[object] = []
    rig.courier.forget(MAILBOX, done.append, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert rig.courier.close()
    rig.courier.go()
    rig.courier.forget(MAILBOX, done.append, done.append)
    assert rig.desk.waiting
    assert done == [None]


def test_the_settings_of_the_time_name_the_mailbox(make: Make) -> None:
    rig = make(settings=replace(SETTINGS, mail_folder="Later"))
    assert rig.courier.close(), "never begun, it ends at once"
