"""One call and all that bears on what follows from it: the values every part of the plan reads. Decides nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from coachdesk.followup.dates import zone_country
from coachdesk.model.call import Call, Callback, Permission
from coachdesk.model.judgement import HoursVerdict, When
from coachdesk.model.prospect import Prospect
from coachdesk.playbook.schema import Outcome, Play, Playbook


@dataclass(frozen=True, slots=True)
class Case:
    """``now`` is the present or, where its clock is ahead, the call; ``zone`` the one in which times are told."""

    outcome: Outcome
    play: Play
    prospect: Prospect
    calls: Sequence[Call]
    now: datetime
    call: Call
    playbook: Playbook
    asked: When | None
    permission: Permission
    hours: Callable[[datetime], HoursVerdict]
    busy: Sequence[datetime]
    fields: Mapping[str, str]
    zone: str
    open_callback: Callback | None
    prefer_draft: str

    @property
    def attempt(self) -> int:
        return len(self.calls) + 1

    @property
    def country(self) -> str:
        return self.prospect.country or zone_country(self.zone)

    @property
    def other_number(self) -> str:
        """The next number to try: usable, and not the one just dialled."""
        dialled = self.call.number
        usable = (p for p in self.prospect.phones if not p.bad and dialled not in (p.e164, p.number))
        return next((phone.number for phone in usable), "")
