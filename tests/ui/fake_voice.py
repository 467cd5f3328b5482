"""A speaker and a microphone for the screens’ tests: nothing sounds, a test says what was heard and when it ends."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication

from coachdesk.errors import WorldError
from coachdesk.sound import Pcm
from coachdesk.ui.voice import Run

RATE = 16_000
NO_SPEAKER = WorldError("This computer has no speaker.", hint="Plug one in.", code="no_speaker")
NO_MICROPHONE = WorldError("This computer has no microphone.", hint="Plug one in.", code="no_microphone")


@dataclass
class FakeRun:
    """Goes on until a test, or who began it, ends it."""

    on_end: Callable[[Run], None]
    on_sound: Callable[[bytes], bool] | None = None
    error: WorldError | None = None
    level: float = 0.1
    pcm: Pcm = field(default_factory=lambda: Pcm(b"", RATE))
    ended: bool = False

    @property
    def seconds(self) -> float:
        return self.pcm.seconds

    def hear(self, pcm: Pcm) -> None:
        """Somebody speaks into the microphone."""
        if self.on_sound is None:
            self.pcm = Pcm(self.pcm.samples + pcm.samples, RATE)
        elif not self.on_sound(pcm.samples):
            self.stop()

    def stop(self) -> None:
        if not self.ended:
            self.ended = True
            self.on_end(self)
            QApplication.processEvents()

    def wait(self, seconds: float | None = None) -> bool:
        return self.ended


class FakeSounds:
    """``said`` holds what was played, ``spoken`` what the system’s voice was told; ``fails`` and ``deaf`` make the
    speaker and the microphone fail."""

    def __init__(self) -> None:
        self.said: list[Pcm] = []
        self.spoken: list[str] = []
        self.runs: list[FakeRun] = []
        self.fails: WorldError | None = None
        self.deaf: WorldError | None = None

    def play(self, make: Callable[[], Pcm], on_end: Callable[[Run], None]) -> FakeRun:
        run = self._begin(FakeRun(on_end), self.fails)
        if run.error is None:
            self.said.append(make())
        return run

    def speak(self, text: str, slow: bool, on_end: Callable[[Run], None]) -> FakeRun:
        self.spoken.append(f"{text} slowly" if slow else text)
        return self._begin(FakeRun(on_end), self.fails)

    def record(
        self, longest: float, on_sound: Callable[[bytes], bool] | None, on_end: Callable[[Run], None]
    ) -> FakeRun:
        return self._begin(FakeRun(on_end, on_sound), self.deaf)

    @property
    def last(self) -> FakeRun:
        return self.runs[-1]

    def _begin(self, run: FakeRun, error: WorldError | None) -> FakeRun:
        run.error = error
        self.runs.append(run)
        return run
