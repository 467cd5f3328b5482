"""Records from the computer’s microphone until it is stopped. Knows not what for, and keeps nothing."""

from collections.abc import Callable, Generator

from coachdesk.errors import WorldError
from coachdesk.sound.hardware import MICROPHONE, devices, microphone, unplugged
from coachdesk.sound.pcm import WIDTH, Pcm, loudness
from coachdesk.sound.running import Running

RATE = 16_000


class Recording(Running):
    """A recording that runs; see `record`. ``level`` is the loudness heard just now, from 0 to 1."""

    def __init__(
        self,
        *,
        longest: float,
        rate: int = RATE,
        keep: bool = True,
        on_sound: Callable[[bytes], bool] | None = None,
        on_end: Callable[["Recording"], None] | None = None,
    ) -> None:
        self.level = 0.0
        self._rate = rate
        self._most = int(longest * rate) * WIDTH
        self._keep = keep
        self._count = 0
        self._heard = bytearray()
        self._on_sound = on_sound
        super().__init__(on_end=on_end)

    @property
    def seconds(self) -> float:
        """How much has been recorded so far."""
        return min(self._count, self._most) / WIDTH / self._rate

    @property
    def pcm(self) -> Pcm:
        """What has been recorded so far; also what came before a microphone was unplugged."""
        return Pcm(bytes(self._heard[: self._most]), self._rate)

    def result(self) -> Pcm:
        """Stop and wait for the whole; not for the screen’s thread. Raises WorldError where nothing was recorded."""
        self.stop()
        self.wait()
        if self.error is not None and not self._heard:
            raise WorldError(self.error.message, hint=self.error.hint, code=self.error.code)
        return self.pcm

    def forget(self) -> None:
        """Stop, and keep nothing of what was heard."""
        self.stop()
        self._keep = False
        self._heard.clear()

    def _do(self) -> None:
        with microphone(self._sink(), rate=self._rate):
            self._until_asked(lambda: unplugged(MICROPHONE), there=lambda: bool(devices().microphones))

    def _sink(self) -> Generator[None, bytes, None]:
        while True:
            samples = yield
            self._alive()
            self.level = loudness(samples)
            enough = self._on_sound is not None and not self._on_sound(bytes(samples))
            if self._keep and self._count < self._most:
                self._heard += samples
            self._count += len(samples)
            if enough or self._count >= self._most:
                self.stop()


def record(
    *,
    longest: float,
    rate: int = RATE,
    keep: bool = True,
    on_sound: Callable[[bytes], bool] | None = None,
    on_end: Callable[[Recording], None] | None = None,
) -> Recording:
    """Begin to record and come back at once; after ``longest`` seconds it ends by itself.

    ``on_sound`` is given each piece (about 0.06 s) on the device’s thread; the first False ends the recording.
    Without ``keep`` that is all that becomes of it: nothing is recorded.
    """
    return Recording(longest=longest, rate=rate, keep=keep, on_sound=on_sound, on_end=on_end)
