"""A call and a judge of hours for the tests of this room."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from coachdesk.followup.dates import local
from coachdesk.followup.hours import hours
from coachdesk.followup.plan import Plan
from coachdesk.followup.rules import HoursRules
from coachdesk.model.call import Call, Callback
from coachdesk.model.ids import CallbackId, CallId, OutcomeId, PlayId, ProspectId
from coachdesk.model.judgement import HoursVerdict
from coachdesk.model.prospect import Prospect

NOW = datetime(2026, 11, 19, 15, 42, tzinfo=UTC)
"""A Thursday, 10:42 in Washington; the Thursday after is a public holiday there."""
WASHINGTON = "America/New_York"
MINE = {"my_name": "Sam", "my_company": "Ledgerly", "my_phone": "+353 1 555 0100"}

Planner = Callable[..., Plan]


def made_call(outcome: str = "no_answer", *, play: str = "", at: datetime = NOW, **more: Any) -> Call:
    values: dict[str, Any] = {"number": "+12025550142", **more}
    return Call(CallId(f"c-{at.isoformat()}"), ProspectId("p1"), at, OutcomeId(outcome), PlayId(play), **values)


def waiting(at: datetime, *, zone: str = WASHINGTON, reason: str = "", **more: Any) -> Callback:
    values: dict[str, Any] = {"call": None, **more}
    return Callback(
        CallbackId("b"), ProspectId("p1"), at=at, zone=zone, local=local(at, zone=zone), reason=reason, **values
    )


def judge_at(
    prospect: Prospect, *, rules: HoursRules, calls: Sequence[Call] = ()
) -> Callable[[datetime], HoursVerdict]:
    phone = prospect.phone

    def judged(at: datetime) -> HoursVerdict:
        return hours(
            phone.e164 if phone else None,
            now=at,
            zone=prospect.zone,
            country=prospect.country,
            region=prospect.region,
            calls_today=sum(timedelta() <= at - call.at < timedelta(days=1) for call in calls),
            calls_month=sum(timedelta() <= at - call.at < timedelta(days=30) for call in calls),
            rules=rules,
        )

    return judged
