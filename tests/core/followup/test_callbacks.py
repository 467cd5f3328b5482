"""What becomes of a callback that waits, whatever came of the call that was made meanwhile."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from tests.core.followup.cases import NOW, WASHINGTON, Planner, made_call, waiting
from tests.core.followup.test_plan import ASKED

from coachdesk.followup.callbacks import MISSED_AFTER, Settles, in_zone, is_missed
from coachdesk.followup.plan import Plan
from coachdesk.model.call import CallbackState, Channel
from coachdesk.model.ids import CallId, PlayId
from coachdesk.model.judgement import HoursVerdict, Verdict
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.playbook.schema import Playbook

EARLIER = made_call("call_later", play="plan_b", at=NOW - timedelta(days=1))
PROMISED = waiting(NOW + timedelta(days=5), reason="They asked", call=EARLIER.id, promised=True)
PROPOSED = waiting(NOW + timedelta(days=5), reason="Next try", call=EARLIER.id)
TWO = (Phone("+1 202 555 0142", "+12025550142"), Phone("+1 202 555 0143", "+12025550143"))


def test_an_hour_late_is_missed() -> None:
    assert timedelta(hours=1) == MISSED_AFTER
    late = waiting(NOW - timedelta(minutes=61))
    assert is_missed(late, now=NOW)
    assert is_missed(replace(late, state=CallbackState.SNOOZED), now=NOW)
    assert not is_missed(replace(late, state=CallbackState.DONE), now=NOW)
    assert not is_missed(waiting(NOW - timedelta(minutes=60)), now=NOW)


def test_where_none_waits_there_is_nothing_to_settle(planned: Planner) -> None:
    assert planned("not_interested").settles is Settles.KEEP


@pytest.mark.parametrize("outcome", ["no_answer", "voicemail", "gatekeeper", "hung_up_silent", "call_later"])
def test_a_promise_outlives_a_call_that_reached_nobody_or_fixed_nothing(planned: Planner, outcome: str) -> None:
    made = planned(outcome, open_callback=PROMISED, calls=[made_call(at=NOW - timedelta(days=1))])
    assert made.settles is Settles.KEEP
    assert made.callback is None
    assert "Their callback stands: Tue 24 Nov 10:42, New York." in made.notes


@pytest.mark.parametrize("outcome", ["hung_up_said", "not_interested", "meeting", "referred", "left_company"])
def test_what_they_said_ends_a_promise(planned: Planner, outcome: str) -> None:
    assert planned(outcome, open_callback=PROMISED).settles is Settles.CANCEL


@pytest.mark.parametrize("outcome", ["no_answer", "call_later", "gatekeeper", "meeting"])
def test_a_new_time_takes_the_place_of_the_old_one(planned: Planner, outcome: str) -> None:
    made = planned(outcome, open_callback=PROMISED, asked=ASKED)
    assert made.settles is Settles.CANCEL
    assert made.callback is not None
    assert made.callback.promised


def test_a_wrong_number_keeps_a_promise_while_another_number_is_left(planned: Planner, prospect: Prospect) -> None:
    assert planned("wrong_number", open_callback=PROMISED).settles is Settles.CANCEL
    other = planned("wrong_number", open_callback=PROMISED, who=replace(prospect, phones=TWO))
    assert other.settles is Settles.KEEP
    assert other.callback is None


@pytest.mark.parametrize("at", [NOW - timedelta(days=1), NOW, NOW + timedelta(hours=1)])
@pytest.mark.parametrize("outcome", ["not_interested", "left_company", "hung_up_silent", "call_later"])
def test_a_due_one_is_done_by_the_call(planned: Planner, at: datetime, outcome: str) -> None:
    due = replace(PROMISED, at=at)
    assert planned(outcome, open_callback=due).settles is Settles.DONE


@pytest.mark.parametrize("outcome", ["no_answer", "voicemail", "gatekeeper"])
def test_a_promise_is_not_settled_by_a_call_before_it_that_reached_nobody(planned: Planner, outcome: str) -> None:
    soon = replace(PROMISED, at=NOW + timedelta(minutes=1))
    made = planned(outcome, open_callback=soon)
    assert made.settles is Settles.KEEP
    assert made.callback is None
    assert any(note.startswith("Their callback stands") for note in made.notes)
    for at in (NOW, NOW - timedelta(days=1)):
        assert planned(outcome, open_callback=replace(PROMISED, at=at)).settles is Settles.DONE


def test_a_wrong_number_leaves_a_promise_of_the_next_hour_to_the_other_number(
    planned: Planner, prospect: Prospect
) -> None:
    soon = replace(PROMISED, at=NOW + timedelta(minutes=30))
    assert planned("wrong_number", open_callback=soon, who=replace(prospect, phones=TWO)).settles is Settles.KEEP
    assert planned("wrong_number", open_callback=soon).settles is Settles.CANCEL


@pytest.mark.parametrize("outcome", ["no_answer", "not_interested"])
def test_a_mere_proposal_for_the_next_hour_is_done_by_any_call(planned: Planner, outcome: str) -> None:
    soon = replace(PROPOSED, at=NOW + timedelta(hours=1))
    assert planned(outcome, open_callback=soon).settles is Settles.DONE


def test_a_due_one_that_was_not_answered_gets_a_new_try(planned: Planner) -> None:
    assert planned("no_answer", open_callback=replace(PROMISED, at=NOW)).callback is not None


@pytest.mark.parametrize("at", [NOW, NOW + timedelta(days=5)])
def test_a_stop_takes_every_callback_back(planned: Planner, prospect: Prospect, at: datetime) -> None:
    known = replace(PROMISED, at=at)
    assert planned("do_not_call", open_callback=known).settles is Settles.CANCEL
    stopped = replace(prospect, do_not_call=True)
    assert planned("no_answer", open_callback=known, who=stopped).settles is Settles.CANCEL


@pytest.mark.parametrize("outcome", ["no_answer", "voicemail", "gatekeeper", "hung_up_said"])
def test_a_mere_proposal_gives_way_to_the_next(planned: Planner, outcome: str) -> None:
    made = planned(outcome, open_callback=PROPOSED)
    assert made.settles is Settles.CANCEL
    assert made.callback is not None


def test_a_mere_proposal_goes_where_the_play_wants_no_more_calls(planned: Planner) -> None:
    assert planned("hung_up_silent", open_callback=PROPOSED).settles is Settles.CANCEL
    tries = [made_call(at=NOW - timedelta(days=days)) for days in (1, 2, 3, 4)]
    assert planned("no_answer", open_callback=PROPOSED, calls=tries).settles is Settles.CANCEL


def test_a_ring_back_and_a_time_that_is_not_found_leave_a_proposal(planned: Planner) -> None:
    def never(at: datetime) -> HoursVerdict:
        return HoursVerdict("", (WASHINGTON,), Verdict.MUST_NOT, "Never.", "")

    ringing: Plan = planned("hung_up_silent", open_callback=PROPOSED, play=PlayId("call_back_now"))
    assert ringing.ring_back
    assert ringing.settles is Settles.KEEP
    assert planned("no_answer", open_callback=PROPOSED, hours=never).settles is Settles.KEEP


def test_a_promise_of_before_is_known_by_the_play_that_made_it(planned: Planner) -> None:
    older = replace(PROMISED, promised=False)
    assert planned("no_answer", open_callback=older, calls=[EARLIER]).settles is Settles.KEEP
    assert planned("no_answer", open_callback=replace(older, call=CallId("gone"))).settles is Settles.CANCEL


def test_a_kept_promise_is_not_written_as_a_new_one(planned: Planner, playbook: Playbook) -> None:
    made = planned("call_later", open_callback=PROMISED)
    email = next(draft for draft in made.drafts if draft.channel is Channel.EMAIL)
    assert email.missing == ("callback time", "callback zone")
    assert made.asks_time


def test_in_another_zone_the_wall_time_stays_unless_it_stands_in_writing() -> None:
    promise = waiting(NOW, zone="Europe/London")
    moved = in_zone(promise, zone="Asia/Tokyo", in_writing=False)
    assert (moved.local, moved.zone) == (promise.local, "Asia/Tokyo")
    assert promise.at - moved.at == timedelta(hours=9)
    kept = in_zone(promise, zone="Asia/Tokyo", in_writing=True)
    assert kept.at == promise.at
    assert kept.local - promise.local == timedelta(hours=9)
