"""The gentle sound of a reminder: two soft notes, made here. Knows no callback."""

import math
from array import array
from functools import lru_cache
from typing import TYPE_CHECKING

from coachdesk.errors import CoachDeskError

if TYPE_CHECKING:
    from coachdesk.sound import Pcm

RATE = 22_050
NOTES = ((659.26, 0.0), (880.0, 0.18))
"""E5, then A5: frequency, and seconds after which it begins."""
LASTS, FADES, RISES = 1.1, 5.0, 0.012
LOUD = 0.16
"""Of full scale: it must not startle somebody with a headset on."""


def ring() -> None:
    """Play it on the computer’s speaker and come back at once; where there is none, nothing is heard."""
    # The speaker's library loads with the first reminder, not with the window.
    from coachdesk.sound import play  # noqa: PLC0415

    try:
        play(notes())
    except CoachDeskError:
        return


@lru_cache(maxsize=1)
def notes() -> "Pcm":
    """The sound as samples."""
    from coachdesk.sound import Pcm  # noqa: PLC0415  # see ring

    return Pcm(array("h", (round(32767 * LOUD * _wave(n / RATE)) for n in range(int(RATE * LASTS)))).tobytes(), RATE)


def _wave(at: float) -> float:
    """The sound at so many seconds, within -1 and 1: each note swells quickly, then fades like a struck bar."""
    sounding = ((frequency, at - start) for frequency, start in NOTES if at >= start)
    return sum(
        math.sin(2 * math.pi * frequency * t) * min(t / RISES, 1.0) * math.exp(-FADES * t) for frequency, t in sounding
    ) / len(NOTES)
