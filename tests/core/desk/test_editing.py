from collections.abc import Callable
from dataclasses import replace

import pytest

from coachdesk.desk import Desk
from coachdesk.errors import WorldError
from coachdesk.model.changes import Topic
from coachdesk.paths import DataFolder
from coachdesk.playbook.editing import Part
from coachdesk.playbook.problems import FaultyPlaybook
from coachdesk.playbook.team import Team


def steps(desk: Desk) -> int:
    return len(desk.playbook.checklist)


def test_a_part_saved_is_used_at_once_and_after_a_start(
    busy_desk: Desk, open_again: Callable[[], Desk], data: DataFolder
) -> None:
    first, *rest = busy_desk.playbook.objections
    done = busy_desk.save_playbook(Part.OBJECTIONS, (replace(first, says="No thanks"), *rest))
    assert done.topics == {Topic.PLAYBOOK, Topic.DESK}
    assert done.said == "Saved: the objections"
    assert busy_desk.objections()[0].says == "No thanks"
    assert [p.name for p in data.playbook.iterdir()] == ["objections.toml"]
    assert open_again().objections()[0].says == "No thanks"


def test_a_mistake_saves_nothing_and_names_its_field(busy_desk: Desk, data: DataFolder) -> None:
    first = busy_desk.playbook.checklist[0]
    wrong = (replace(first, label=""),)
    (problem,) = busy_desk.try_playbook(Part.CHECKLIST, wrong)
    assert (problem.key, problem.line) == ("step[1].label", 5)
    with pytest.raises(FaultyPlaybook):
        busy_desk.save_playbook(Part.CHECKLIST, wrong)
    assert not data.playbook.exists()
    assert busy_desk.try_playbook(Part.CHECKLIST, (first,)) == ()


def test_a_rule_switched_off_marks_nothing_from_now_on(busy_desk: Desk) -> None:
    words = "I know you’re busy. It’s Sam from Ledgerly about your invoices. Who pays them?"
    assert any(f.rule == "know_busy" for f in busy_desk.check(words).findings)
    busy_desk.save_playbook(Part.RULES, Team((("know_busy", "off"),)))
    assert not any(f.rule == "know_busy" for f in busy_desk.check(words).findings)


def test_back_to_the_default_keeps_the_teams_own_beside_it(busy_desk: Desk, data: DataFolder) -> None:
    busy_desk.save_playbook(Part.CHECKLIST, busy_desk.playbook.checklist[:2])
    assert steps(busy_desk) == 2
    said = busy_desk.reset_playbook(Part.CHECKLIST).said
    assert said == "Back to the default: the checklist. Yours is kept as checklist.toml.bak"
    assert steps(busy_desk) == 4
    assert [p.name for p in data.playbook.iterdir()] == ["checklist.toml.bak"]
    busy_desk.reset_playbook(Part.CHECKLIST)


def test_a_part_that_cannot_be_put_aside_is_still_used(busy_desk: Desk, data: DataFolder) -> None:
    busy_desk.save_playbook(Part.CHECKLIST, busy_desk.playbook.checklist[:2])
    (data.playbook / "checklist.toml.bak" / "in the way").mkdir(parents=True)
    with pytest.raises(WorldError, match="could not be put aside"):
        busy_desk.reset_playbook(Part.CHECKLIST)
    assert steps(busy_desk) == 2


def test_the_state_says_what_is_the_teams_own(busy_desk: Desk) -> None:
    before = busy_desk.playbook_state()
    assert (before.own, before.team, dict(before.scripts)) == (frozenset(), Team(), {})
    busy_desk.save_playbook(Part.RULES, Team((("know_busy", "notice"),)))
    busy_desk.keep_script("first_call", "Hi, it’s Sam.")
    state = busy_desk.playbook_state()
    assert state.own == {Part.RULES}
    assert state.team.switches == (("know_busy", "notice"),)
    assert dict(state.scripts) == {"first_call": "Hi, it’s Sam."}
    assert state.default.rules == before.playbook.rules


def test_a_pasted_script_becomes_an_outline_and_saves_nothing(busy_desk: Desk, data: DataFolder) -> None:
    outline = busy_desk.script_to_outline("Hi, it’s Sam from Ledgerly. Who pays the invoices?")
    assert outline.sections[0].points[0].startswith("Hi, it’s Sam")
    assert not data.playbook.exists()
    (first, *rest) = busy_desk.playbook.outlines
    assert busy_desk.try_playbook(Part.OUTLINE, (replace(first, sections=outline.sections), *rest)) == ()
