"""Softphones beside the desk: dials through the one the rep chose and hears what it tells. Knows no prospect, no desk.

A phone dials only when it is asked to and decides nothing: whether a number may be dialled is the desk's to say.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from coachdesk.model.phone import CallEvent

OnEvent = Callable[[CallEvent], None]
"""Called on the phone's own thread."""


class Touch(StrEnum):
    """``SHARED``: it is there, and another program takes the line to it from us again and again."""

    AWAY = "away"
    THERE = "there"
    SHARED = "shared"


OnTouch = Callable[[Touch], None]
"""Called on the phone's own thread, each time it is another."""


class Phone(Protocol):
    """A softphone. ``name`` as people know it."""

    @property
    def name(self) -> str: ...

    def dial(self, number: str) -> None:
        """Ring a number, E.164 or digits. Comes back at once where the softphone is asked over the network.

        Raises UserError for what is no plain number and WorldError where the softphone can't be reached.
        """

    def listen(self, on_event: OnEvent, on_touch: OnTouch = lambda _touch: None) -> None:
        """Tell of every call from now on; does nothing for a softphone that tells nothing by itself.

        ``on_touch`` is told whether the softphone itself is in touch, where that can be known.
        """

    def close(self) -> None:
        """Let go of the softphone. Its calls go on."""
