"""The outcomes that fit the end of a call lead the bar, and say why."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coachdesk.followup.fitting import Fitting, fitting
from coachdesk.model.phone import CallState, EndedBy, Ending, LineCall, Reason
from coachdesk.playbook.schema import Playbook

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
CALL = LineCall(1, (("baresip", "a"),), "+12025550142", False, CallState.ENDED, NOW, 0.0)


def fit(
    playbook: Playbook, by: EndedBy, reason: Reason, seconds: float | None = None, *, incoming: bool = False
) -> Fitting:
    call = replace(CALL, ending=Ending(by, reason, NOW, seconds), incoming=incoming)
    return fitting(call, playbook=playbook)


def test_a_call_they_cut_after_six_seconds_was_a_hang_up(playbook: Playbook) -> None:
    found = fit(playbook, EndedBy.THEM, Reason.HUNG_UP, 6.2)
    assert found == Fitting(("hung_up_silent", "hung_up_said"), "They ended the call after 6\u00a0s")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("by", "reason", "why"),
    [
        (EndedBy.THEM, Reason.REJECTED, "The call was refused"),
        (EndedBy.THEM, Reason.BUSY, "It was busy"),
        (EndedBy.US, Reason.CANCELLED, "You rang off before they answered"),
        (EndedBy.NOT_TOLD, Reason.NO_ANSWER, "Nobody answered"),
        (EndedBy.NOT_TOLD, Reason.FAILED, "The call did not go through"),
        (EndedBy.NOT_TOLD, Reason.LOST, "The softphone went away before anybody answered"),
        (EndedBy.NOT_TOLD, Reason.HUNG_UP, "Nobody answered"),
    ],
)
def test_a_call_nobody_took_was_not_answered(playbook: Playbook, by: EndedBy, reason: Reason, why: str) -> None:
    assert fit(playbook, by, reason) == Fitting(("no_answer",), why)  # type: ignore[arg-type]


def test_a_number_nobody_has_is_a_wrong_one(playbook: Playbook) -> None:
    found = fit(playbook, EndedBy.THEM, Reason.UNKNOWN_NUMBER)
    assert found == Fitting(("wrong_number",), "There is no such number")  # type: ignore[arg-type]


def test_a_call_the_rep_ended_was_a_talk(playbook: Playbook) -> None:
    found = fit(playbook, EndedBy.US, Reason.HUNG_UP, 95)
    assert found.why == "You ended the call after 1:35\u00a0min"
    assert {"call_later", "not_interested", "meeting"} < set(found.outcomes)
    assert "hung_up_silent" not in found.outcomes


def test_a_call_they_ended_late_was_a_talk_too(playbook: Playbook) -> None:
    found = fit(playbook, EndedBy.THEM, Reason.HUNG_UP, 59.9)
    assert found.why == "They ended the call after 1:00\u00a0min"
    assert "hung_up_silent" not in found.outcomes
    assert len(found.outcomes) == len(set(found.outcomes)) > 3


def test_where_nobody_says_who_ended_it_a_short_call_may_be_either(playbook: Playbook) -> None:
    found = fit(playbook, EndedBy.NOT_TOLD, Reason.HUNG_UP, 6)
    assert found.why == "The call ended after 6\u00a0s; the softphone doesn’t say by whom"
    assert found.outcomes[0] == "hung_up_silent"
    assert "meeting" in found.outcomes
    assert fit(playbook, EndedBy.NOT_TOLD, Reason.LOST, 6).why == "The softphone went away after 6\u00a0s"


def test_who_rang_us_and_gave_up_is_told_as_such(playbook: Playbook) -> None:
    assert fit(playbook, EndedBy.THEM, Reason.CANCELLED, incoming=True).why == "They rang off before you answered"


def test_what_counts_as_cut_short_is_the_playbook_s_to_say(playbook: Playbook) -> None:
    patient = replace(playbook, policy=replace(playbook.policy, cut_short_seconds=5))
    assert "hung_up_silent" not in fit(patient, EndedBy.THEM, Reason.HUNG_UP, 6).outcomes


def test_a_call_that_goes_on_fits_nothing(playbook: Playbook) -> None:
    assert fitting(CALL, playbook=playbook) == Fitting()
