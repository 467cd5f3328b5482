"""What coach, names and hours say about words, names and times."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Level(StrEnum):
    """How much a finding matters. Only ERROR and WARNING keep the opener step open."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that work against the caller, why, and what to say instead.

    ``start`` and ``end`` count characters (code points) of the text checked; a finding about something that is absent
    has ``start == end``: where the words belong. The first of ``instead`` fits exactly between them, blanks and marks
    included, and has been judged there: for that they may have grown to a clause, and then ``words`` are where the
    words stand that are meant. ``by`` is "rule" or "model".
    """

    rule: str
    category: str
    level: Level
    by: str
    start: int
    end: int
    text: str
    why: str
    instead: tuple[str, ...]
    source: str
    words: tuple[int, int] | None = None

    @property
    def marked(self) -> tuple[int, int]:
        """Start and end of what is marked for people: of the words that are meant, whatever their rewrite takes in."""
        return self.words or (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Has:
    """What a good opener has."""

    who: bool = False
    reason: bool = False
    for_them: bool = False
    question: bool = False


@dataclass(frozen=True, slots=True)
class OpenerCheck:
    findings: tuple[Finding, ...]
    has: Has
    model: str = "absent"


class Confidence(StrEnum):
    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class SayPart:
    """One word of a name; stressed syllables of ``respelling`` are in capitals (shi-VAWN)."""

    text: str
    respelling: str
    ipa: str
    lang: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Saying:
    name: str
    parts: tuple[SayPart, ...]
    source: str


class Verdict(StrEnum):
    """May this number be called now? UNKNOWN is never shown as allowed."""

    MAY = "may"
    MUST_NOT = "must_not"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HoursVerdict:
    """``zones``: every IANA zone the number may lie in. ``rule``: the rule in words. ``next``: when it may be
    called next (UTC; None where that is now or not known). ``until``: how long the permission lasts (UTC).
    ``where``: the jurisdiction's name; ``zone_source``: number, address, hand or ''."""

    number: str
    zones: tuple[str, ...]
    verdict: Verdict
    rule: str
    citation: str
    verified: str = ""
    where: str = ""
    next: datetime | None = None
    until: datetime | None = None
    zone_source: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A callback phrase understood. ``at`` and ``until`` are UTC; ``local`` is the wall time in ``zone`` (naive)."""

    at: datetime
    zone: str
    local: datetime
    until: datetime | None
    phrase: str
    notes: tuple[str, ...] = ()
