"""Listens to a phone as the window does."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.real_softphone import Softphone

from coachdesk.followup.line import Line, hear
from coachdesk.model.phone import CallEvent, EndedBy, LineCall, Reason
from coachdesk.phone import Touch
from coachdesk.phone.baresip import Baresip


class Ear:
    """Keeps the line and every call there was."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self.line = Line()
        self.calls: dict[int, LineCall] = {}
        self.events: list[CallEvent] = []
        self.touch: list[Touch] = []

    def hear(self, event: CallEvent) -> None:
        with self._news:
            heard = hear(self.line, event)
            self.line = heard.line
            self.events.append(event)
            self.calls.update({call.id: call for call in heard.changed})
            self._news.notify_all()

    def touched(self, touch: Touch) -> None:
        with self._news:
            self.touch.append(touch)
            self._news.notify_all()

    def until(self, true: Callable[[], object], *, seconds: float = 20.0) -> None:
        with self._news:
            assert self._news.wait_for(lambda: bool(true()), seconds), f"heard only {self.events}"

    def live(self, count: int = 1) -> list[LineCall]:
        self.until(lambda: sum(call.answered is not None for call in self.calls.values()) >= count)
        return list(self.calls.values())

    def ended(self, count: int = 1) -> list[LineCall]:
        self.until(lambda: sum(call.ending is not None for call in self.calls.values()) >= count)
        return list(self.calls.values())


@contextmanager
def listening(real: Softphone, *, domain: str = "") -> Iterator[tuple[Baresip, Ear]]:
    """A baresip in touch, and an ear on it."""
    ear = Ear()
    phone = Baresip(port=real.control, domain=domain)
    phone.listen(ear.hear, ear.touched)
    try:
        ear.until(lambda: Touch.THERE in ear.touch)
        yield phone, ear
    finally:
        phone.close()


def outcome(call: LineCall) -> tuple[EndedBy, Reason]:
    assert call.ending is not None
    return call.ending.by, call.ending.reason
