"""Which earlier call shapes how the next one opens."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.core.followup.cases import NOW, Planner, made_call, waiting

from coachdesk.followup.plays import call_behind, play_behind
from coachdesk.model.call import Call
from coachdesk.playbook.schema import Playbook

SECOND = ("hung_up_said", "second_call_later")
DESK = ("gatekeeper", "ask_name_and_time")
NOBODY = ("no_answer", "next_attempt")
WROTE = ("no_answer", "write_after_second_call")
RANG_BACK = ("hung_up_silent", "call_back_now")


def history(*newest_first: tuple[str, str]) -> list[Call]:
    return [made_call(o, play=p, at=NOW - timedelta(days=days)) for days, (o, p) in enumerate(newest_first)]


@pytest.mark.parametrize(
    ("calls", "outline"),
    [
        ([], None),
        ([NOBODY], "first_call"),
        ([DESK], "gatekeeper"),
        ([SECOND], "second_call"),
        ([DESK, SECOND], "second_call"),
        ([NOBODY, DESK, SECOND], "second_call"),
        ([WROTE, SECOND], "second_call"),
        ([("not_interested", "thank_you"), SECOND], None),
        ([NOBODY, ("not_interested", "thank_you"), SECOND], "first_call"),
        ([DESK, ("hung_up_silent", "write_instead"), SECOND], "gatekeeper"),
        ([DESK, ("call_later", "plan_b")], "first_call"),
        ([RANG_BACK], "ring_back"),
        ([WROTE, RANG_BACK], None),
        ([("gone", "gone"), SECOND], "second_call"),
    ],
)
def test_the_play_behind_is_the_last_that_no_talk_has_ended(
    playbook: Playbook, calls: list[tuple[str, str]], outline: str | None
) -> None:
    play = play_behind(history(*calls), playbook=playbook)
    assert (play.outline if play else None) == outline


def test_the_day_it_names_is_that_of_the_cut_off_not_of_the_front_desk(playbook: Playbook) -> None:
    calls = history(DESK, SECOND)
    assert call_behind(calls, playbook=playbook) is calls[1]
    tries = history(NOBODY, ("call_later", "plan_b"))
    assert call_behind(tries, playbook=playbook) is tries[0]


def test_a_front_desk_that_gave_the_hour_is_not_asked_again(playbook: Playbook) -> None:
    calls = history(DESK)
    given = waiting(NOW, call=calls[0].id, promised=True)
    assert play_behind(calls, playbook=playbook, callback=given) is None
    assert play_behind(calls, playbook=playbook, callback=replace(given, promised=False)) is not None
    assert play_behind(calls, playbook=playbook, callback=replace(given, call=None)) is not None


def test_the_front_desk_is_no_answer_to_a_second_call(planned: Planner) -> None:
    assert planned("gatekeeper", calls=history(SECOND)).play == "ask_name_and_time"
    assert planned("no_answer", calls=history(DESK, SECOND)).play == "write_after_second_call"
    assert planned("no_answer", calls=history(WROTE, SECOND)).play == "next_attempt"
