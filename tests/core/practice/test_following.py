"""After the call: the outcome that fits how it ended, and what each play would start."""

from dataclasses import replace

import pytest
from tests.core.practice.callers import BAD, GOOD
from tests.core.practice.conftest import Call

from coachdesk.playbook.schema import Outcome, Playbook
from coachdesk.practice.following import asks_for_outcome, judge_outcome, judge_play
from coachdesk.practice.roleplay import RolePlay
from coachdesk.practice.standing import Ending


def ended(call: Call, ending: Ending, *, persona: str = "cfo", **more: object) -> RolePlay:
    """A call that ended so."""
    play = call(persona, 1, GOOD[0][:1])
    standing = replace(play.standing, ending=ending, **more)  # type: ignore[arg-type]
    return replace(play, moments=(replace(play.moments[0], after=standing),))


def outcome(playbook: Playbook, id_: str) -> Outcome:
    return next(one for one in playbook.outcomes if str(one.id) == id_)


@pytest.mark.parametrize("ending", [ending for ending in Ending if ending is not Ending.UNFINISHED])
def test_the_outcome_of_that_name_fits(call: Call, playbook: Playbook, ending: Ending) -> None:
    verdict = judge_outcome(ended(call, ending), outcome(playbook, ending), playbook=playbook)
    assert verdict.right
    assert str(verdict.outcome.id) == ending
    assert verdict.why.startswith("Dana ")
    assert verdict.source


@pytest.mark.parametrize(
    ("ending", "chosen", "said"),
    [
        (Ending.CALL_LATER, "do_not_call", "close the door for good"),
        (Ending.CALL_LATER, "meeting", "no meeting was fixed"),
        (Ending.HUNG_UP_SAID, "hung_up_silent", "not the same"),
        (Ending.NOT_INTERESTED, "hung_up_said", "did not hang up"),
        (Ending.MEETING, "referred", "makes it “referred”"),
        (Ending.MEETING, "gatekeeper", "in person"),
        (Ending.HUNG_UP_SILENT, "voicemail", "not “voicemail”"),
    ],
)
def test_another_is_told_why_not(call: Call, playbook: Playbook, ending: Ending, chosen: str, said: str) -> None:
    verdict = judge_outcome(ended(call, ending), outcome(playbook, chosen), playbook=playbook)
    assert not verdict.right
    assert said in verdict.why
    assert str(verdict.outcome.id) == ending
    assert verdict.outcome.why in verdict.why


def test_who_guards_a_phone_is_a_gatekeeper_too(call: Call, playbook: Playbook) -> None:
    guard = ended(call, Ending.MEETING, persona="gatekeeper")
    assert judge_outcome(guard, outcome(playbook, "gatekeeper"), playbook=playbook).right
    assert judge_outcome(guard, outcome(playbook, "meeting"), playbook=playbook).right
    cut = ended(call, Ending.HUNG_UP_SAID, persona="gatekeeper")
    assert not judge_outcome(cut, outcome(playbook, "gatekeeper"), playbook=playbook).right
    at_gate = ended(call, Ending.NOT_INTERESTED, at_gate=True)
    at_gate = replace(at_gate, persona=replace(at_gate.persona, gate=call("cfo", 1, ()).persona.gate))
    verdict = judge_outcome(at_gate, outcome(playbook, "voicemail"), playbook=playbook)
    assert verdict.outcome.id == "gatekeeper"


def test_a_team_with_other_names_is_judged_by_what_its_outcomes_do(call: Call, playbook: Playbook) -> None:
    renamed = replace(playbook, outcomes=tuple(replace(one, id=f"our_{one.id}") for one in playbook.outcomes))  # type: ignore[arg-type]
    for ending in (Ending.HUNG_UP_SILENT, Ending.HUNG_UP_SAID, Ending.MEETING):
        chosen = outcome(renamed, f"our_{ending}")
        assert judge_outcome(ended(call, ending), chosen, playbook=renamed).right
        other = outcome(renamed, "our_voicemail")
        assert not judge_outcome(ended(call, ending), other, playbook=renamed).right
    # Nothing tells these apart: whatever is chosen stands.
    anything = outcome(renamed, "our_voicemail")
    assert judge_outcome(ended(call, Ending.CALL_LATER), anything, playbook=renamed).right


def test_a_play_is_told_with_its_school_and_the_other(call: Call, playbook: Playbook) -> None:
    silent = outcome(playbook, "hung_up_silent")
    play = ended(call, Ending.HUNG_UP_SILENT)
    first, second = (judge_play(silent, one, play=play) for one in silent.plays)
    assert first.why.startswith("It is what the playbook puts first.")
    assert second.why == silent.plays[1].why
    assert "“Write instead”" in first.other
    assert (first.source, second.source) == ("PhoneBurner", "Jason Bay, tip 311")
    later = outcome(playbook, "call_later")
    for fixed, said in ((True, "You fixed a time"), (False, "No time was fixed")):
        verdict = judge_play(later, later.plays[0], play=ended(call, Ending.CALL_LATER, fixed=fixed))
        assert said in verdict.why
        assert verdict.other == ""


def test_a_call_left_open_has_no_outcome(call: Call) -> None:
    assert not asks_for_outcome(call("cfo", 1, GOOD[0][:1]))
    assert asks_for_outcome(call("cfo", 1, BAD["negative_opener"]))
