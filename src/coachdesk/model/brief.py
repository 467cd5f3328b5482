"""Everything the rep sees before and during one call."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coachdesk.model.call import Call, Callback, Channel, Draft, PointNote, Stop
from coachdesk.model.ids import OutcomeId, PlayId, ProspectId
from coachdesk.model.judgement import HoursVerdict, OpenerCheck, Saying
from coachdesk.model.prospect import Prospect


class StepState(StrEnum):
    DONE = "done"
    HALF = "half"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class BriefStep:
    """A checklist step as it stands for this prospect. ``label`` already says what is missing."""

    id: str
    label: str
    state: StepState
    kind: str
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class BriefSection:
    """An outline section with its merge fields filled; each point at most 8 words.

    ``questions`` are asked as they stand, ``cues`` are what to listen for or to do.
    """

    id: str
    title: str
    points: tuple[str, ...]
    seconds: int = 0
    questions: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CallBrief:
    """One prospect made ready: ``why_now`` is the reason it is this one ("Callback promised for 15:45").

    ``outline_id`` says which outline of the playbook it is (first call, second call, ring back, gatekeeper).
    ``clip``: the rep has recorded how the name is said.
    ``answers``: what was said to points of the outline in the conversation under way.
    ``hours_accepted``: when the rep accepted that the calling hours of this jurisdiction are not known.
    """

    prospect: Prospect
    why_now: str
    attempt: int
    hours: HoursVerdict
    checklist: tuple[BriefStep, ...]
    opener: str
    opener_check: OpenerCheck
    outline_id: str
    outline: tuple[BriefSection, ...]
    saying: Saying | None
    callback: Callback | None = None
    play_title: str = ""
    play_why: str = ""
    play_source: str = ""
    hours_accepted: datetime | None = None
    company_saying: Saying | None = None
    clip: bool = False
    answers: tuple[PointNote, ...] = ()


@dataclass(frozen=True, slots=True)
class ForThemHelp:
    """What helps with a for-them line that is empty or flagged: ``why`` it is flagged, with the ``source`` of that, and
    ``lines`` that fit this prospect, each with its own source."""

    why: str = ""
    source: str = ""
    lines: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlayChoice:
    """One play an outcome can start; where there are two schools there are two of these."""

    id: PlayId
    label: str
    short: str
    why: str
    source: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class DraftChoice:
    """One of several texts a play has for the same channel; one of them stands on the sheet, ``chosen``."""

    template: str
    label: str
    channel: Channel
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The follow-up sheet: what the outcome just recorded has started.

    ``quality`` holds what to know about the callback ("outside their hours", "a public holiday there");
    ``next_up`` names who Enter brings; ``ring_back`` is true where Enter readies this prospect again;
    ``asks_person`` where the outcome names somebody else to call, ``named`` who that is, once it was said.
    ``choices`` are the texts that can stand in for one another; ``other_number`` is the next one to try, where nobody
    of theirs was reached on this one.
    """

    call: Call
    prospect: Prospect
    outcome_label: str
    plays: tuple[PlayChoice, ...]
    chosen: PlayId
    drafts: tuple[Draft, ...]
    callback: Callback | None
    callback_why: str
    asks_time: bool
    asks_permission: bool
    quality: tuple[str, ...]
    notes: tuple[str, ...]
    stopped: tuple[Stop, ...]
    keep_going: str
    next_up: str
    ring_back: bool = False
    asks_person: bool = False
    named: str = ""
    choices: tuple[DraftChoice, ...] = ()
    other_number: str = ""


class RowMark(StrEnum):
    """The sign beside a prospect in the list; each has an icon and words, never colour alone."""

    CURRENT = "current"
    PROMISED = "promised"
    READY = "ready"
    UNKNOWN = "unknown"
    NOT_YET = "not_yet"
    DONE = "done"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class QueueRow:
    prospect: ProspectId
    name: str
    under: str
    right: str
    mark: RowMark


@dataclass(frozen=True, slots=True)
class QueueGroup:
    title: str
    count: int
    rows: tuple[QueueRow, ...]


@dataclass(frozen=True, slots=True)
class OutcomeKey:
    """An outcome as the outcome bar shows it; ``key`` is "" under 9 *More*, ``starts`` what it starts, in short."""

    id: OutcomeId
    label: str
    key: str
    why: str = ""
    starts: str = ""


@dataclass(frozen=True, slots=True)
class DayView:
    """The call list beside the call: progress of the day, who is when, and the keys of the outcome bar."""

    list_name: str
    done: int
    total: int
    talked: int
    meetings: int
    to_go: int
    pace: int
    to_send: int
    callbacks_due: int
    groups: tuple[QueueGroup, ...]
    outcomes: tuple[OutcomeKey, ...] = ()
