"""Listens to the microphone's level during a call. Nothing that is heard is kept, only when somebody spoke.

Begun while it still rings: a device takes a tenth of a second to open.
"""

import time
from collections.abc import Callable

from coachdesk.errors import WorldError
from coachdesk.sound.mouth import Mouth
from coachdesk.sound.recording import RATE, Recording, record

LONGEST = 4 * 3600.0
"""Seconds after which it ends by itself, whatever became of the call."""


class Talking:
    """Begun with its making. ``on_word`` is told once, on the sound's thread: seconds from answer to first word."""

    def __init__(
        self,
        *,
        on_word: Callable[[float], None] | None = None,
        on_end: Callable[["Talking"], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._mouth = Mouth(RATE)
        self._on_word, self._on_end, self._clock = on_word, on_end, clock
        self._recording = record(longest=LONGEST, keep=False, on_sound=self._hear, on_end=self._ended)

    @property
    def first_word(self) -> float | None:
        return self._mouth.first_word

    @property
    def turn(self) -> float:
        """Seconds that the rep has been talking without a pause; 0 while they listen."""
        return self._mouth.turn

    @property
    def error(self) -> WorldError | None:
        """What the world did, once it has ended."""
        return self._recording.error

    def answered(self, moment: float) -> None:
        """The other end answered, at this moment of ``time.monotonic``."""
        self._mouth.answer(moment)

    def close(self) -> None:
        """Let go of the microphone; it is free within a tenth of a second."""
        self._recording.stop()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until the microphone is free. Not for the screen's thread."""
        return self._recording.wait(seconds)

    def _hear(self, samples: bytes) -> bool:
        before = self._mouth.first_word
        self._mouth.hear(samples, until=self._clock())
        word = self._mouth.first_word
        if word is not None and before is None and self._on_word is not None:
            self._on_word(word)
        return True

    def _ended(self, _recording: Recording) -> None:
        if self._on_end is not None:
            self._on_end(self)
