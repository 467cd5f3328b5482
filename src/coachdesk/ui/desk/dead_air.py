"""The microphone’s level during a call: the time to the first word, and how long the rep has been talking.

Only with the rep’s leave, and the desk says so while it goes on. Nothing that is heard is kept; knows no device.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from coachdesk.errors import CoachDeskError
from coachdesk.language import decimal, tr

if TYPE_CHECKING:
    from coachdesk.errors import WorldError
    from coachdesk.ui.desk.page import DeskPage

LEVEL_ONLY = tr("Only your microphone’s level is measured. Nothing is recorded.")


class Talk(Protocol):
    """Listens from its making until it is closed; moments are those of ``time.monotonic``."""

    @property
    def first_word(self) -> float | None: ...

    @property
    def turn(self) -> float: ...

    @property
    def error(self) -> "WorldError | None": ...

    def answered(self, moment: float) -> None: ...

    def close(self) -> None: ...


Begin = Callable[[], Talk]


class DeadAir:
    """One call after the other. ``first_word`` is that of the call in hand, in seconds, once it is known."""

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        self._talk: Talk | None = None
        self._answered: float | None = None
        self._count = 0
        self.first_word: float | None = None

    @property
    def listens(self) -> bool:
        """Whether the microphone is open."""
        return self._talk is not None

    @property
    def turn(self) -> float | None:
        """Seconds that the rep has been talking; None where nobody measures it."""
        return None if self._talk is None or self._answered is None else self._talk.turn

    def begin(self) -> None:
        """A call begins: listen, where the rep has given leave."""
        self.end()
        self.first_word = self._answered = None
        context = self._page.context
        make, line = context.talking, context.telephone
        if make is None or line is None or not context.settings.dead_air:
            return
        self._count += 1
        count = self._count
        # On the line’s thread: what listens takes a tenth of a second to load.
        line.ask(make, lambda talk: self._begun(talk, count), self._failed)

    def answered(self, moment: float) -> None:
        self._answered = moment
        if self._talk is not None:
            self._talk.answered(moment)

    def end(self) -> None:
        """The call is over: let go of the microphone."""
        self._count += 1
        talk, self._talk = self._talk, None
        if talk is not None:
            self.first_word = talk.first_word if self._answered is not None else None
            talk.close()

    def words(self) -> str:
        """What is said after the call: "Your first word came after 0.9 s"; '' where it is not known."""
        return (
            ""
            if self.first_word is None
            else tr("Your first word came after {first_word}\xa0s", first_word=decimal(self.first_word, 1))
        )

    def look(self) -> None:
        """Say it where the microphone has gone."""
        if self._talk is not None and (error := self._talk.error) is not None:
            self.end()
            self._failed(error)

    def _begun(self, talk: Talk, count: int) -> None:
        if count != self._count:
            # The call was shorter than the microphone took to open.
            talk.close()
            return
        self._talk = talk
        if self._answered is not None:
            talk.answered(self._answered)
        self._page.call.bar.show_fit(LEVEL_ONLY, icon="microphone")
        self._page.settle()

    def _failed(self, error: CoachDeskError) -> None:
        if self._page.call.bar.why.text() == LEVEL_ONLY:
            self._page.call.bar.show_fit("")
        self._page.context.say(tr("The silence is not measured: {message}", message=error.message))
