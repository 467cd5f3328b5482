"""A prospect, a call and the default playbook, small enough to change in one line."""

from collections.abc import Sequence
from typing import Any

import pytest
from tests.core.followup.cases import MINE, NOW, Planner, judge_at, made_call

from coachdesk.followup.drafts import merge_fields
from coachdesk.followup.plan import Plan, plan
from coachdesk.followup.rules import HoursRules, load_hours
from coachdesk.model.call import Call, Permission
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.paths import resources
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Playbook


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    return load_playbook(resources() / "playbook")


@pytest.fixture(scope="session")
def rules() -> HoursRules:
    return load_hours(resources() / "hours.toml")


@pytest.fixture
def prospect() -> Prospect:
    return Prospect(
        id=ProspectId("p1"),
        first_name="Saoirse",
        last_name="Maguire",
        company="Harrow & Pike",
        title="Head of Finance",
        phones=(Phone("+1 202 555 0142", "+12025550142"),),
        emails=("S.Maguire@harrowpike.example",),
        country="US",
        region="DC",
        for_them="month-end close in 3 days, not 9",
        similar_client="Oakfield",
    )


@pytest.fixture
def planned(playbook: Playbook, rules: HoursRules, prospect: Prospect) -> Planner:
    """Plans an outcome for the prospect above; every argument of ``plan`` may be given."""

    def made(outcome: str, *, who: Prospect = prospect, calls: Sequence[Call] = (), **more: Any) -> Plan:
        book = more.get("playbook", playbook)
        spec = book.outcome(outcome)
        assert spec is not None
        permission = more.get("permission", Permission.NOT_ASKED)
        call = more.pop("call", made_call(outcome, note="walking into a meeting"))
        fields = merge_fields(
            who, call=call, settings_fields=MINE, callback=None, playbook=playbook, now=NOW, permission=permission
        )
        values: dict[str, Any] = {
            "prospect": who,
            "calls": calls,
            "now": NOW,
            "call": call,
            "playbook": playbook,
            "hours": judge_at(who, rules=rules, calls=[call, *calls]),
            "fields": fields,
        }
        return plan(spec, **(values | more))

    return made
