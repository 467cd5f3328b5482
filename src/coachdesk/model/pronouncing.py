"""What a rep knows of a name beyond its spelling: readings to choose from, an own clip, names still to learn."""

from dataclasses import dataclass
from datetime import datetime

from coachdesk.model.ids import ProspectId
from coachdesk.model.judgement import Saying

CLIP_RATE = 16_000
"""Samples a second of a clip."""
LONGEST_CLIP = 5.0
"""Seconds: the longest names take three, said slowly."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A prospect’s name in the rep’s own recording: 8-bit µ-law (ITU-T G.711) at ``CLIP_RATE``, one channel."""

    prospect: ProspectId
    sound: bytes
    at: datetime

    @property
    def seconds(self) -> float:
        return len(self.sound) / CLIP_RATE


@dataclass(frozen=True, slots=True)
class HardName:
    """A name on the list that nobody should say without having looked: a guess, or one that is merely likely.

    ``of_company``: it is the company’s, and ``beside`` whose. ``beside`` a person stands the company.
    """

    prospect: ProspectId
    name: str
    beside: str
    saying: Saying
    of_company: bool = False
