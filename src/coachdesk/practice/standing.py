"""Where a role-play stands between two turns: patience, what was told, what is asked. Values only."""

from dataclasses import dataclass
from enum import StrEnum

from coachdesk.model.judgement import Finding
from coachdesk.playbook.cast import Heard


class Asked(StrEnum):
    """What the prospect waits for."""

    NOTHING = "nothing"
    WHO = "who"
    WHY = "why"
    FOR_ME = "for_me"
    OBJECTION = "objection"
    LATER = "later"
    NEXT = "next"


class Ending(StrEnum):
    """How a role-play ends; the values are promised to scripts."""

    HUNG_UP_SILENT = "hung_up_silent"
    HUNG_UP_SAID = "hung_up_said"
    CALL_LATER = "call_later"
    NOT_INTERESTED = "not_interested"
    MEETING = "meeting"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class Event:
    """Something heard in a turn. ``points``: what patience lost (below 0) or won by it. ``start`` and ``end`` count
    characters of the turn, ``words`` are those between them. ``finding``: the coach’s, where it was the coach’s."""

    heard: Heard
    reason: str
    points: int
    start: int
    end: int
    words: str
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """``told`` of who, reason, for_them; ``interest`` grows with what speaks for a meeting; ``stage``: how much of the
    pain is out; ``statements``: turns in a row without a question; ``lost``: points by reason, in the order they fell;
    ``used``: lines already said; ``keys``: the rep’s turns as words. ``again``: the objection was said
    twice. ``nexts``: how often they asked what comes next. ``fixed``: a callback has its time."""

    patience: int
    asked: Asked = Asked.NOTHING
    objection: str = ""
    again: bool = False
    told: frozenset[str] = frozenset()
    interest: int = 0
    stage: int = 0
    statements: int = 0
    early: int = 0
    later: int = 0
    nexts: int = 0
    touched: int = 0
    named: bool = False
    at_gate: bool = False
    raised: tuple[str, ...] = ()
    lost: tuple[tuple[str, int], ...] = ()
    used: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    ending: Ending | None = None
    fixed: bool = False

    @property
    def worst(self) -> str:
        """The reason that cost most; of two alike the later one."""
        sums: dict[str, int] = {}
        for reason, points in self.lost:
            sums[reason] = sums.pop(reason, 0) + points
        return max(reversed(sums), key=lambda reason: sums[reason]) if sums else ""
