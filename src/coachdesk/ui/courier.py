"""Carries drafts to the rep's own mailbox beside everything else: one thread, one errand at a time. Knows no protocol.

The desk says what is next and when; the agent, made on the courier's thread, talks to the server. A draft under way
when the window closes waits in the store, and the mailbox is asked for it at the next start.
"""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer

from coachdesk.errors import CoachDeskError
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import DraftId
from coachdesk.model.posting import MailboxAnswer, Parcel, Posting, PostingState, Reply
from coachdesk.settings import Mailbox, Settings, mailbox_of
from coachdesk.ui.errands import Errands
from coachdesk.ui.runner import Failed

if TYPE_CHECKING:
    from coachdesk.desk.results import MailDue
    from coachdesk.ui.context import Context

LONGEST_WAIT = 30.0
"""Seconds until the desk is asked again: a laptop that slept wakes with its timers late."""


T = TypeVar("T")


class Looked(Protocol):
    """What a look at the mailbox found."""

    @property
    def found(self) -> "Found": ...

    @property
    def in_keyring(self) -> bool: ...


class Found(Protocol):
    @property
    def drafts(self) -> str: ...

    @property
    def marked(self) -> bool: ...

    @property
    def folders(self) -> tuple[str, ...]: ...


class Agent(Protocol):
    """Talks to the server and the keyring, on the courier's thread."""

    def deliver(self, mailbox: Mailbox, parcel: Parcel, *, wanted: Callable[[], bool]) -> MailboxAnswer: ...

    def look(self, mailbox: Mailbox, *, password: str = "") -> Looked: ...

    def forget(self, mailbox: Mailbox) -> None: ...


class Courier(QObject):
    """``make`` makes the agent on the thread that asks it. ``close`` before the program ends."""

    def __init__(self, make: Callable[[], Agent], context: "Context") -> None:
        super().__init__(context)
        self._make, self._context = make, context
        self._errands = Errands("coachdesk-courier", self)
        # Made and used on the errands' thread only.
        self._agent: Agent | None = None
        self._under_way: DraftId | None = None
        self._off = threading.Event()
        self._mailbox = mailbox_of(context.settings)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go)
        context.changed.connect(self._changed)
        context.settings_changed.connect(self._settings_changed)

    def go(self) -> None:
        """Ask the desk what is next, and take it there."""
        if self._under_way is None and mailbox_of(self._context.settings) and not self._errands.closed:
            self._context.do(lambda desk: desk.mail_due(), self._due, failed=self._later)

    def look(self, mailbox: Mailbox, password: str, then: Callable[[Looked], None], failed: Failed) -> None:
        """Try the mailbox; ``then`` or ``failed`` is called back here."""
        self._send(lambda agent: agent.look(mailbox, password=password), then, failed)

    def forget(self, mailbox: Mailbox, then: Callable[[None], None], failed: Failed) -> None:
        """Let go of the password."""
        self._send(lambda agent: agent.forget(mailbox), then, failed)

    def call_off(self, draft: DraftId) -> None:
        """The draft was taken back: it isn't put there any more, if it can still be helped."""
        if self._under_way == draft:
            self._off.set()

    def close(self) -> bool:
        """End the thread; False where a server holds it up, which ends with the program."""
        self._off.set()
        self._timer.stop()
        return self._errands.close()

    # --- one draft

    def _due(self, due: "MailDue") -> None:
        mailbox = mailbox_of(self._context.settings)
        if due.parcel is not None and mailbox is not None and self._under_way is None:
            self._take(mailbox, due.parcel)
        elif due.next_at is not None:
            ahead = (due.next_at - self._context.now()).total_seconds()
            self._timer.start(int(min(max(ahead, 0), LONGEST_WAIT) * 1000) + 50)

    def _take(self, mailbox: Mailbox, parcel: Parcel) -> None:
        self._under_way = parcel.draft
        off = self._off = threading.Event()

        def answered(answer: MailboxAnswer) -> None:
            self._under_way = None
            self._context.do(
                lambda desk: desk.mailbox_answered(parcel.draft, answer, message=parcel.message_id),
                lambda _changes: self.go(),
                failed=self._later,
            )

        def failed(error: CoachDeskError) -> None:
            answered(MailboxAnswer(Reply.AWAY, str(error)))

        self._send(lambda agent: agent.deliver(mailbox, parcel, wanted=lambda: not off.is_set()), answered, failed)

    def _later(self, _error: CoachDeskError) -> None:
        """The desk itself is in trouble, and says so elsewhere."""
        self._timer.start(int(LONGEST_WAIT * 1000))

    def _changed(self, changes: Changes) -> None:
        if Topic.DRAFTS not in changes.topics:
            return
        draft = self._under_way
        if draft is None:
            self.go()
        else:
            self._context.do(lambda desk: desk.postings(), lambda found: self._look_again(draft, found), self._later)

    def _look_again(self, draft: DraftId, postings: tuple[Posting, ...]) -> None:
        """Somebody may have asked not to be contacted while their draft is under way."""
        if not any(one.draft == draft and one.state is PostingState.WAITING for one in postings):
            self.call_off(draft)

    def _settings_changed(self, settings: Settings) -> None:
        before, self._mailbox = self._mailbox, mailbox_of(settings)
        if self._mailbox not in (before, None):
            # What was held by the mailbox as it was, such as a folder that is gone, is tried with this one.
            self._context.do(lambda desk: desk.mailbox_changed(), failed=self._later)

    # --- the thread

    def _send(self, errand: Callable[[Agent], T], then: Callable[[T], None], failed: Failed) -> None:
        self._errands.ask(lambda: errand(self._made()), then, failed)

    def _made(self) -> Agent:
        if self._agent is None:
            self._agent = self._make()
        return self._agent
