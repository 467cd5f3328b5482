"""What is measured in a rehearsal: stretches of talk, words with their times, and what they come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` to ``end``, in seconds from the beginning of the recording."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the recogniser took it, in small letters; times in seconds.

    ``filler``: it came between the words of a known text, as fillers do.
    """

    text: str
    start: float
    end: float
    filler: bool = False


@dataclass(frozen=True, slots=True)
class Filling:
    """A sound between two words of a known text that may be a filler, with what speaks for it and against it.

    ``word``: its text and times. ``gain``: how much better the text fits with it than without, below 0 where worse.
    ``before``, ``after``: seconds of silence beside it. ``known``: the dictionary has the words beside it; what is
    told from a word’s letters fits badly, and leaves sounds over. ``inside``: there are words on either side.
    """

    word: Word
    gain: float
    before: float
    after: float
    known: bool
    inside: bool


@dataclass(frozen=True, slots=True)
class Sensed:
    """What a small ear that knows no words senses, a number of 0 to 1 each ``step`` seconds: that somebody ``speaks``,
    that a word ``begins``, and for each kind of filler that it is being said. ``words``: how many there are by the
    sounds that the words of a dictionary have; None where nobody asked."""

    step: float
    speaks: Sequence[float]
    begins: Sequence[float]
    fills: Mapping[str, Sequence[float]]
    words: int | None = None


class Heard(StrEnum):
    """Where the words come from, or why there are none."""

    RECOGNISED = "recognised"
    ABSENT = "absent"
    """The recogniser is not installed."""
    TYPED = "typed"
    NOTHING = "nothing"
    """Nobody speaks, or it could not be told from noise."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a recording, or a typed attempt, comes to.

    ``pace``: words a minute from the first to the last, pauses included; None where it can’t be told. ``words`` and
    ``fillers`` are what the recogniser took them for; ``count`` is the words the pace stands on. ``lead``: seconds
    before the first word, None where nobody speaks. ``longest``: the longest stretch without a pause.
    ``notes``: what can’t be told, or must be known to read the figures, each a sentence.
    """

    seconds: float
    lead: float | None
    pace: float | None
    count: int
    talk: tuple[Span, ...]
    pauses: tuple[Span, ...]
    longest: Span | None
    fillers: tuple[Word, ...]
    words: tuple[Word, ...]
    heard: Heard
    notes: tuple[str, ...] = ()


KEPT_DAYS = 30
"""Days that a rehearsal is kept, unless it is kept for good."""


@dataclass(frozen=True, slots=True)
class Take:
    """A rehearsal that is kept. ``text``: what was to be said, or what was typed. ``until``: when it is deleted."""

    id: str
    at: datetime
    until: datetime | None
    text: str
    told: Rehearsal
