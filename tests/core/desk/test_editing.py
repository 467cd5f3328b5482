from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.core.desk.conftest import Clock

from coachdesk.desk import Desk, open_desk
from coachdesk.errors import PlaybookError, WorldError
from coachdesk.model.changes import Topic
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.editing import Part
from coachdesk.playbook.meanwhile import ChangedMeanwhile
from coachdesk.playbook.own import default_playbook
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
    assert busy_desk.reset_playbook(Part.CHECKLIST).said == "Back to the default: the checklist"


def test_every_reset_keeps_what_was_the_teams_own_then(busy_desk: Desk, data: DataFolder) -> None:
    first, said = busy_desk.playbook.outlines[0], ""
    for title in ("A month of work", "A quick try", "Another"):
        busy_desk.save_playbook(Part.OUTLINE, (replace(first, title=title), *busy_desk.playbook.outlines[1:]))
        busy_desk.keep_script(first.id, title)
        said = busy_desk.reset_playbook(Part.OUTLINE).said
        assert not busy_desk.playbook_state().scripts
    assert said.endswith("Yours is kept as outline.toml.3.bak")
    for name, title in (("", "A month"), (".2", "A quick"), (".3", "Another")):
        assert title in (data.playbook / f"outline.toml{name}.bak").read_text(encoding="utf-8")
        assert title in (data.playbook / f"scripts{name}.bak" / f"{first.id}.txt").read_text(encoding="utf-8")


def test_a_part_that_cannot_be_put_aside_is_still_used(
    busy_desk: Desk, data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy_desk.save_playbook(Part.CHECKLIST, busy_desk.playbook.checklist[:2])

    def refuse(_file: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
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
    outline = busy_desk.read_script("Hi, it’s Sam from Ledgerly. Who pays the invoices?").outline
    assert outline.sections[0].points[0].startswith("Hi, it’s Sam")
    assert not data.playbook.exists()
    (first, *rest) = busy_desk.playbook.outlines
    assert busy_desk.try_playbook(Part.OUTLINE, (replace(first, sections=outline.sections), *rest)) == ()


LONG = "A point that goes on and on until it has become a speech of its own"


@pytest.fixture
def faulty(data: DataFolder, clock: Clock) -> Iterator[Callable[[str], Desk]]:
    """A desk over a team's own outline with this mistake in line 1; it uses the default, as a start does."""
    opened: list[Desk] = []

    def open_faulty(mistake: str) -> Desk:
        text = (resources() / "playbook" / "outline.toml").read_text(encoding="utf-8")
        data.playbook.mkdir(parents=True)
        own(data).write_text(f"{mistake}\n{text}".replace('title = "', 'title = "Ours ', 1), encoding="utf-8")
        opened.append(open_desk(data, playbook=default_playbook(), now=clock, zone_here="Europe/Dublin"))
        return opened[-1]

    yield open_faulty
    for desk in opened:
        desk.close()


def own(data: DataFolder) -> Path:
    return data.playbook / "outline.toml"


@pytest.mark.parametrize(
    ("mistake", "said"),
    [("wrong = 1", "The key “wrong” isn’t known here."), ("x = = 3", "This isn’t valid TOML: Invalid value.")],
)
def test_a_file_with_a_mistake_is_never_written_over(
    faulty: Callable[[str], Desk], data: DataFolder, mistake: str, said: str
) -> None:
    desk = faulty(mistake)
    before, outlines = own(data).read_bytes(), desk.playbook.outlines
    changed = (replace(outlines[0], title="Mended"), *outlines[1:])
    for verb in (desk.save_playbook, desk.try_playbook):
        with pytest.raises(PlaybookError) as refused:
            verb(Part.OUTLINE, changed, outlines)
        assert refused.value.message == f"Your outline.toml has a mistake in line 1, so it can’t be edited here: {said}"
    assert own(data).read_bytes() == before
    assert [(p.file, p.line) for p in desk.playbook_state().faults] == [("outline.toml", 1)]


def test_a_mistake_in_another_file_is_told_and_nothing_is_saved(
    faulty: Callable[[str], Desk], data: DataFolder
) -> None:
    desk = faulty("wrong = 1")
    (problem,) = desk.try_playbook(Part.CHECKLIST, desk.playbook.checklist[:2])
    assert problem.file == "outline.toml"
    with pytest.raises(FaultyPlaybook):
        desk.save_playbook(Part.CHECKLIST, desk.playbook.checklist[:2])
    assert [file.name for file in data.playbook.iterdir()] == ["outline.toml"]


def test_a_file_mended_by_hand_is_used_and_edited_at_once(faulty: Callable[[str], Desk], data: DataFolder) -> None:
    desk = faulty("wrong = 1")
    own(data).write_text(own(data).read_text(encoding="utf-8").replace("wrong = 1", "# Ours."), encoding="utf-8")
    state = desk.playbook_state()
    assert not state.faults
    assert state.playbook.outlines[0].title.startswith("Ours")
    desk.save_playbook(Part.OUTLINE, state.playbook.outlines, state.playbook.outlines)
    assert own(data).read_text(encoding="utf-8").startswith("# Ours.")


def test_a_faulty_part_goes_back_to_the_default_even_where_another_is_faulty(
    faulty: Callable[[str], Desk], data: DataFolder
) -> None:
    desk = faulty("wrong = 1")
    (data.playbook / "checklist.toml").write_text("", encoding="utf-8")
    desk.reset_playbook(Part.OUTLINE)
    assert [p.file for p in desk.playbook_state().faults] == ["checklist.toml"]
    desk.reset_playbook(Part.CHECKLIST)
    assert not desk.playbook_state().faults
    assert "wrong = 1" in (data.playbook / "outline.toml.bak").read_text(encoding="utf-8")


def test_a_part_that_others_need_is_not_put_back(busy_desk: Desk, data: DataFolder) -> None:
    first = busy_desk.playbook.outlines[0]
    busy_desk.save_playbook(Part.OUTLINE, (*busy_desk.playbook.outlines, replace(first, id="ours")))
    outcomes = (resources() / "playbook" / "outcomes.toml").read_text(encoding="utf-8")
    needs = outcomes.replace('outline = "', 'outline = "ours" # "', 1)
    assert needs != outcomes
    (data.playbook / "outcomes.toml").write_text(needs, encoding="utf-8")
    with pytest.raises(FaultyPlaybook, match="ours"):
        busy_desk.reset_playbook(Part.OUTLINE)
    assert own(data).is_file()


def test_an_edit_keeps_what_was_changed_since_it_was_opened(busy_desk: Desk) -> None:
    opened = busy_desk.playbook.objections
    first, second, third, *rest = opened
    busy_desk.save_playbook(Part.OBJECTIONS, (replace(first, says="First edit"), second, *rest), opened)
    busy_desk.save_playbook(Part.OBJECTIONS, (first, replace(second, says="Second edit"), third, *rest), opened)
    assert [card.says for card in busy_desk.playbook.objections[:2]] == ["First edit", "Second edit"]
    assert third.id not in {card.id for card in busy_desk.playbook.objections}


def test_what_was_installed_meanwhile_is_kept(busy_desk: Desk, data: DataFolder) -> None:
    opened = busy_desk.playbook.objections
    text = (resources() / "playbook" / "objections.toml").read_text(encoding="utf-8")
    data.playbook.mkdir(parents=True)
    (data.playbook / "objections.toml").write_text(text.replace(opened[1].says, "Installed"), encoding="utf-8")
    busy_desk.save_playbook(Part.OBJECTIONS, (replace(opened[0], says="Edited"), *opened[1:]), opened)
    assert [card.says for card in busy_desk.playbook.objections[:2]] == ["Edited", "Installed"]


def test_two_edits_of_the_same_thing_never_take_each_other_back(busy_desk: Desk) -> None:
    opened = busy_desk.playbook.objections
    busy_desk.save_playbook(Part.OBJECTIONS, (replace(opened[0], says="First edit"), *opened[1:]), opened)
    for values in ((replace(opened[0], says="Second edit"), *opened[1:]), opened[1:]):
        with pytest.raises(ChangedMeanwhile, match=r"This was changed in objections\.toml since you opened it"):
            busy_desk.save_playbook(Part.OBJECTIONS, values, opened)
    assert busy_desk.playbook.objections[0].says == "First edit"


def test_a_script_stays_in_its_folder_whatever_the_id_of_its_outline(busy_desk: Desk, data: DataFolder) -> None:
    busy_desk.keep_script("../../out", "Hi.")
    (data.playbook / "scripts" / "folder.txt").mkdir()
    assert dict(busy_desk.playbook_state().scripts) == {"../../out": "Hi."}
    assert not list(data.root.glob("out*"))


def test_plan_b_is_saved_as_the_teams_own_and_put_back(
    busy_desk: Desk, data: DataFolder, open_again: Callable[[], Desk]
) -> None:
    opened = busy_desk.playbook.plan_b
    mine = replace(opened, ask_when="Which day suits you, {{first_name}}?")
    assert busy_desk.try_playbook(Part.PLAN_B, replace(mine, title=""), opened)[0].key == "title"
    assert busy_desk.save_playbook(Part.PLAN_B, mine, opened).said == "Saved: Plan B"
    assert open_again().playbook.plan_b == mine
    text = (data.playbook / "plan_b.toml").read_text(encoding="utf-8")
    assert text.startswith("# It is not a good time")
    with pytest.raises(ChangedMeanwhile):
        busy_desk.save_playbook(Part.PLAN_B, replace(opened, ask_when="How about Tuesday?"), opened)
    busy_desk.reset_playbook(Part.PLAN_B)
    assert busy_desk.playbook.plan_b == opened


def test_a_playbook_is_handed_over_looked_at_and_taken_over(
    busy_desk: Desk, open_again: Callable[[], Desk], data: DataFolder, tmp_path: Path
) -> None:
    plain, ours = tmp_path / "plain.playbook", tmp_path / "ours.playbook"
    assert busy_desk.hand_over_playbook(plain).said == "The playbook is in plain.playbook"
    busy_desk.save_playbook(Part.CHECKLIST, busy_desk.playbook.checklist[:2])
    busy_desk.hand_over_playbook(ours)
    assert len(busy_desk.look_at_playbook(plain).checklist) == 4
    assert steps(busy_desk) == 2
    done = busy_desk.take_over_playbook(plain)
    assert done.topics == {Topic.PLAYBOOK, Topic.DESK}
    assert done.said.startswith("In use: CoachDesk playbook, version ")
    assert done.said.endswith("Yours is kept as playbook.bak")
    assert steps(busy_desk) == 4
    assert (data.playbook.with_name("playbook.bak") / "checklist.toml").is_file()
    assert "kept" in busy_desk.take_over_playbook(ours).said
    assert steps(open_again()) == 2


def test_a_playbook_with_a_mistake_is_not_taken_over(busy_desk: Desk, data: DataFolder, tmp_path: Path) -> None:
    file = tmp_path / "their.playbook"
    file.write_text("no playbook")
    for verb in (busy_desk.look_at_playbook, busy_desk.take_over_playbook):
        with pytest.raises(PlaybookError, match="is no playbook"):
            verb(file)
    assert not data.playbook.exists()
    assert steps(busy_desk) == 4


def test_the_first_playbook_taken_over_keeps_nothing_beside_it(busy_desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "their.playbook"
    busy_desk.hand_over_playbook(file)
    assert "kept" not in busy_desk.take_over_playbook(file).said
