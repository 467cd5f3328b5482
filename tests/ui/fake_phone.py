"""A softphone that dials nothing and tells what a test says, and the desk’s verbs about the line."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache

from coachdesk.errors import CoachDeskError, UserError
from coachdesk.followup.fitting import Fitting, fitting
from coachdesk.followup.line import same_number
from coachdesk.model.ids import ProspectId
from coachdesk.model.judgement import HoursVerdict, Verdict
from coachdesk.model.phone import CallEvent, EndedBy, EventKind, LineCall, Reason
from coachdesk.model.prospect import Prospect
from coachdesk.phone import OnEvent, OnTouch
from coachdesk.playbook.own import default_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.settings import Settings

AT = datetime(2026, 11, 25, 15, 44, tzinfo=UTC)
NUMBER = "+12025550142"


@cache
def real_playbook() -> Playbook:
    return default_playbook()


@dataclass
class FakePhone:
    """``refuses`` is raised by the next dialling."""

    name: str = "baresip"
    dialled: list[str] = field(default_factory=list)
    refuses: CoachDeskError | None = None
    on_event: OnEvent | None = None
    on_touch: OnTouch | None = None
    closed: int = 0

    def dial(self, number: str) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.dialled.append(number)

    def listen(self, on_event: OnEvent, on_touch: OnTouch = lambda _touch: None) -> None:
        self.on_event, self.on_touch = on_event, on_touch

    def close(self) -> None:
        self.closed += 1


class Ticks:
    """A clock of moments that only goes on when told."""

    def __init__(self) -> None:
        self.moment = 1000.0

    def __call__(self) -> float:
        return self.moment


def event(kind: EventKind, moment: float, *, call: str = "a", number: str = NUMBER, **more: object) -> CallEvent:
    return CallEvent("baresip", kind, AT, moment, call=call, number=number, **more)  # type: ignore[arg-type]


class FakeLine:
    """The verbs of the line, over ``prospect`` and ``ruling`` of the desk it is part of."""

    listed: tuple[Prospect, ...] = ()

    def prospect(self, prospect: ProspectId) -> Prospect:
        raise NotImplementedError

    def ruling(self, prospect: ProspectId) -> HoursVerdict:
        raise NotImplementedError

    def dialable(self, prospect: ProspectId, number: str, *, reason: str = "") -> str:
        who = self.prospect(prospect)
        if who.do_not_call:
            raise UserError(f"{who.shown_name} asked not to be called. It was not dialled.", code="stopped")
        phone = next((p for p in who.phones if number in (p.number, p.e164)), None)
        if phone is None or phone.bad:
            raise UserError(f"{number} is not a number of {who.shown_name} that is in use. It was not dialled.")
        if self.ruling(prospect).verdict is Verdict.MUST_NOT and not reason:
            raise UserError(f"{phone.number} must not be called at this hour there. It was not dialled.")
        return phone.e164 or "".join(c for c in phone.number if c.isdigit())

    def plain_number(self, number: str) -> str:
        if "*" in number:
            raise UserError(f"{number} has * or # in it. It was not dialled.", code="number")
        return "".join(c for c in number if c in "+0123456789")

    def callers(self, number: str) -> tuple[Prospect, ...]:
        return tuple(who for who in self.listed if any(same_number(number, p.e164 or p.number) for p in who.phones))

    def fitting(self, call: LineCall) -> Fitting:
        return fitting(call, playbook=real_playbook())


__all__ = ["EndedBy", "EventKind", "FakeLine", "FakePhone", "Reason", "Settings", "Ticks", "event"]
