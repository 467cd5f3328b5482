"""What practice keeps: answers to drills, role-plays that came to an end (never changed), and openers in the making."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum


class Rating(IntEnum):
    """How a drill went, by the rep's own word; the keys 1 to 4."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Review:
    """One answer to one drill; ``said`` is what was typed, if anything."""

    id: str
    drill: str
    at: datetime
    rating: Rating
    said: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """Words from a role-play, the reason of the seven they fed, and what to try."""

    words: str
    reason: str
    instead: str


@dataclass(frozen=True, slots=True)
class Played:
    """A role-play that was kept: persona, seed and words make the same call again."""

    id: str
    at: datetime
    persona: str
    seed: int
    ending: str
    words: tuple[str, ...]
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True, slots=True)
class Pieces:
    """An opener in its four steps, each a template with merge fields."""

    who: str = ""
    reason: str = ""
    for_them: str = ""
    question: str = ""
