from dataclasses import replace

import pytest

from coachdesk.playbook.editing import Part
from coachdesk.playbook.meanwhile import ChangedMeanwhile, laid_over
from coachdesk.playbook.schema import Playbook
from coachdesk.playbook.team import Team

OFF, SOFT = ("busy", "off"), ("late", "notice")


def test_where_nothing_changed_meanwhile_the_edit_stands_as_it_is(default: Playbook) -> None:
    before = default.checklist
    turned = before[::-1]
    assert laid_over(before, before, turned, part=Part.CHECKLIST) == turned


def test_an_edit_changes_adds_and_takes_away_only_what_it_touched(default: Playbook) -> None:
    one, two, three, *rest = before = default.checklist
    theirs, ours, new = replace(one, label="Theirs"), replace(two, label="Ours"), replace(two, id="new")
    now = (theirs, two, three, *rest)
    assert laid_over(now, before, (one, ours, *rest, new), part=Part.CHECKLIST) == (theirs, ours, *rest, new)


def test_what_both_did_alike_is_no_quarrel(default: Playbook) -> None:
    before = default.checklist
    same = (replace(before[0], label="Same"), *before[1:])
    assert laid_over(same, before, same, part=Part.CHECKLIST) == same
    assert laid_over(before[1:], before, before[1:], part=Part.CHECKLIST) == before[1:]
    without_two = before[2:]
    assert laid_over(before[1:], before, without_two, part=Part.CHECKLIST) == without_two


def test_switches_and_rules_of_the_team_are_laid_over_one_by_one(default: Playbook) -> None:
    rule = replace(default.rules[0], id="own_1")
    now, before = Team((SOFT,), (rule,)), Team()
    assert laid_over(now, before, Team((OFF,)), part=Part.RULES) == Team((SOFT, OFF), (rule,))
    assert laid_over(Team((OFF, SOFT)), Team((OFF,)), Team(), part=Part.RULES) == Team((SOFT,))


def test_two_things_new_under_one_id_are_told_apart(default: Playbook) -> None:
    rule = replace(default.rules[0], id="own_1")
    with pytest.raises(ChangedMeanwhile, match=r"changed in team\.toml since you opened it") as told:
        laid_over(Team((), (rule,)), Team(), Team((), (replace(rule, why="Ours."),)), part=Part.RULES)
    assert told.value.code == "playbook_changed"
    assert "Copy your words" in told.value.hint
