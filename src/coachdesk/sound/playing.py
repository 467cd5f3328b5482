"""Plays a sound once on the computer’s speaker. Knows not what is said."""

from collections.abc import Callable, Generator

from coachdesk.sound.hardware import SPEAKER, speaker, unplugged
from coachdesk.sound.pcm import WIDTH, Pcm
from coachdesk.sound.running import Running

TAIL_SECONDS = 0.35
"""Silence given after the sound, so that its end has left the device’s buffer before the device is closed."""


Sound = Pcm | Callable[[], Pcm]
"""A sound, or what makes it: that is then done on the sound’s own thread."""


class Playing(Running):
    """A sound that is being played; see `play`."""

    def __init__(self, pcm: Sound, *, on_end: Callable[["Playing"], None] | None = None) -> None:
        self._sound = pcm
        super().__init__(on_end=on_end)

    def _do(self) -> None:
        pcm = self._sound if isinstance(self._sound, Pcm) else self._sound()
        with speaker(self._frames(pcm), rate=pcm.rate):
            self._until_asked(lambda: unplugged(SPEAKER))

    def _frames(self, pcm: Pcm) -> Generator[bytes, int, None]:
        samples, at = pcm.samples, 0
        end = len(samples) + int(TAIL_SECONDS * pcm.rate) * WIDTH
        wanted = yield b""
        while True:
            self._alive()
            size = wanted * WIDTH
            given, at = samples[at : at + size], at + size
            if at >= end:
                self.stop()
            wanted = yield given.ljust(size, b"\0")


def play(pcm: Sound, *, on_end: Callable[[Playing], None] | None = None) -> Playing:
    """Begin to play and come back at once. ``stop`` ends it early; ``wait`` waits; ``error`` says what went wrong."""
    return Playing(pcm, on_end=on_end)
