"""Has recordings listened to on a thread of its own, so that neither the screen nor the desk waits. Knows no rule."""

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coachdesk.errors import CoachDeskError, WorldError
from coachdesk.language import tr
from coachdesk.model.rehearsal import Rehearsal

if TYPE_CHECKING:
    from coachdesk.desk.rehearsing import Listener
    from coachdesk.sound import Pcm


@dataclass(frozen=True, slots=True)
class Recorded:
    """A recording, and what was to be said in it."""

    pcm: "Pcm"
    text: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What a recording came to, or why it could not be told; ``sound`` is its µ-law."""

    recorded: Recorded
    told: Rehearsal | None
    sound: bytes
    bars: tuple[float, ...]
    error: CoachDeskError | None = None


class Ear:
    """Made on the thread that listens: the recogniser is loaded with the first recording. ``ended`` cuts it short."""

    def __init__(self, ended: threading.Event) -> None:
        self._ended = ended
        self._listener: Listener | None = None

    def answer(self, asked: Recorded) -> Understood:
        # The recogniser and its model: half a second that only a rehearsal pays.
        from coachdesk.desk.rehearsing import Listener  # noqa: PLC0415
        from coachdesk.sound.ulaw import encoded  # noqa: PLC0415

        bars = bars_of(asked.pcm, 240)
        sound = encoded(asked.pcm.samples)
        if self._listener is None:
            self._listener = Listener()
        try:
            return Understood(asked, self._listener.hear(asked.pcm, text=asked.text, go_on=self._goes_on), sound, bars)
        except CoachDeskError as error:
            return Understood(asked, None, sound, bars, error)
        except MemoryError:
            short = WorldError(tr("There is not enough memory to listen to that."), hint=tr("It can still be played."))
            return Understood(asked, None, sound, bars, short)

    def _goes_on(self) -> bool:
        return not self._ended.is_set()


def bars_of(pcm: "Pcm", count: int) -> tuple[float, ...]:
    """The loudness of ``count`` equal parts, 0 to 1."""
    # Loaded with the first sound.
    from coachdesk.sound.pcm import WIDTH, loudness  # noqa: PLC0415

    size = max(1, len(pcm.samples) // WIDTH // count) * WIDTH
    return tuple(loudness(pcm.samples[at * size : (at + 1) * size]) for at in range(count))
