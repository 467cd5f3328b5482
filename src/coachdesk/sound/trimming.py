"""Finds where in a sound somebody speaks, and cuts the silence off. Knows no device."""

from dataclasses import dataclass, field

from coachdesk.sound.pcm import WIDTH, Pcm, loudness

FRAME = 0.02
"""Seconds looked at together: a few turns of the lowest voice."""
MARGIN = 0.08
"""Seconds kept before and after speech: soft beginnings (h, f, s) and ends are below the threshold."""
FLOOR = 0.004
"""As loud as a quiet room through a good microphone; below that nothing is speech."""
ABOVE = 3.0
"""Speech is so many times as loud as the room: 10 dB."""
SHORTEST = 0.15
"""Seconds of loud sound that make an attempt: a click or a knock is shorter, the shortest name longer."""


def frames(samples: bytes, rate: int) -> list[float]:
    """Loudness of each whole frame."""
    size = int(FRAME * rate) * WIDTH
    return [loudness(samples[at : at + size]) for at in range(0, len(samples) - size + 1, size)]


def threshold(levels: list[float]) -> float:
    """Where speech begins, from the quiet tenth of what was heard; never more than a third of the loudest."""
    if not levels:
        return FLOOR
    room = sorted(levels)[len(levels) // 10]
    return max(FLOOR, min(room * ABOVE, max(levels) / 3))


def speech(pcm: Pcm) -> tuple[float, float] | None:
    """Start and end in seconds of what is said, with a margin; None where nobody speaks."""
    levels = frames(pcm.samples, pcm.rate)
    bar = threshold(levels)
    loud = [at for at, level in enumerate(levels) if level >= bar]
    if len(loud) * FRAME < SHORTEST:
        return None
    return max(0.0, loud[0] * FRAME - MARGIN), min(pcm.seconds, (loud[-1] + 1) * FRAME + MARGIN)


def trimmed(pcm: Pcm) -> Pcm:
    """Without the silence before and after; unchanged where nobody speaks."""
    found = speech(pcm)
    return pcm.part(*found) if found else pcm


@dataclass(slots=True)
class Ear:
    """Listens piece by piece for a spoken attempt, and keeps nothing but how loud the room is and for how long.

    The room is what was quietest so far: it may be noisy, and the rep may speak at once. An attempt is over when it is
    quiet again.
    """

    rate: int
    loud: float = 0.0
    quiet: float = 0.0
    room: float = field(default=1.0)

    def hear(self, samples: bytes) -> bool:
        """Whether to go on listening."""
        for level in frames(samples, self.rate):
            self.room = min(self.room * 1.002, max(level, FLOOR / ABOVE))
            if level >= max(FLOOR, self.room * ABOVE):
                self.loud, self.quiet = self.loud + FRAME, 0.0
            else:
                self.quiet += FRAME
                if self.loud < SHORTEST and self.quiet > 0.4:
                    self.loud = 0.0
        return not (self.heard and self.quiet > 0.3)

    @property
    def heard(self) -> bool:
        """Whether somebody has spoken."""
        return self.loud >= SHORTEST
