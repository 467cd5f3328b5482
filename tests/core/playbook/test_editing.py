from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.errors import WorldError
from coachdesk.model.judgement import Level
from coachdesk.playbook.editing import Part, current_text, edited, tried, uneditable
from coachdesk.playbook.loader import check_playbook, load_playbook, load_team
from coachdesk.playbook.parcel import export_playbook, install_playbook
from coachdesk.playbook.phrases import line_of, pattern_of
from coachdesk.playbook.problems import FaultyPlaybook, Problem
from coachdesk.playbook.schema import Objection, Rule
from coachdesk.playbook.team import Team

TEAM = """
[rules]
busy = "notice"
heard_negative = "off"
dropped_by_an_update = "off"

[[rule]]
id = "touch"
category = "filler"
level = "warning"
why = "It says nothing."
source = "Our team"
figures = ["pace"]
patterns = ['\\btouch base\\b', '<busy> bee']
good = ["Who closes the books?"]
bad = ["Let’s touch base."]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def team_file(own: Path, text: str = TEAM) -> None:
    (own / "team.toml").write_text(text, encoding="utf-8")


def test_a_team_switches_softens_and_adds_rules_over_the_default(own: Path, small: Path) -> None:
    team_file(own)
    playbook = load_playbook(own, base=small)
    assert [rule.id for rule in playbook.rules] == ["touch", "busy"]
    assert playbook.rules[1].level is Level.NOTICE
    assert not playbook.remarks[0].on
    assert playbook.rules[0].patterns[1] == "(?:busy|swamped) bee"
    assert load_team(own, base=small).switches[0] == ("busy", "notice")


@pytest.mark.parametrize(
    ("old", "new", "key", "said"),
    [
        ('busy = "notice"', 'busy = "loud"', "rules", "must be one of: off, error, warning, notice"),
        ('id = "touch"', 'id = "busy"', "rule[1].id", "has a rule called “busy” already"),
        ('"Let’s touch base."', '"Let’s meet."', "rule[1].bad", "Its bad example “Let’s meet.” is not marked"),
        ('"Who closes the books?"', '"Touch base?"', "rule[1].good", "Its good example “Touch base?” is marked"),
        ("'<busy> bee'", "'(a+)+b'", "rule[1].patterns[2]", "could run for minutes"),
        ("'<busy> bee'", "'(a'", "rule[1].patterns[2]", "The pattern is broken"),
        ('source = "Our team"', 'source = "Our team"\nsign = "smell"', "rule[1].sign", "no sign called “smell”"),
        ('figures = ["pace"]', 'figures = ["no"]', "rule[1].figures[1]", "no figure called “no”"),
        ("[rules]", "[rules", "", "isn’t valid TOML"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_rule_of_the_team_is_told(
    own: Path, small: Path, old: str, new: str, key: str, said: str
) -> None:
    team_file(own, TEAM.replace(old, new, 1))
    (problem, *_more) = check_playbook(own, base=small)
    assert (problem.file, problem.key) == ("team.toml", key)
    assert said in problem.message


def test_the_teams_rules_travel_in_the_parcel(own: Path, small: Path, tmp_path: Path) -> None:
    team_file(own)
    export_playbook(own, tmp_path / "team.zip", base=small)
    install_playbook(tmp_path / "team.zip", tmp_path / "there", base=small)
    assert load_playbook(tmp_path / "there").rules[0].id == "touch"


def test_what_is_saved_unchanged_is_the_same_text(own: Path, small: Path) -> None:
    playbook = load_playbook(small)
    for part, values in (
        (Part.OUTLINE, playbook.outlines), (Part.CHECKLIST, playbook.checklist), (Part.OBJECTIONS, playbook.objections),
    ):  # fmt: skip
        text = current_text(own, part, base=small)
        assert edited(text, part, values) == text


def test_comments_and_tables_that_stay_are_kept_as_written(own: Path, small: Path) -> None:
    (own / "objections.toml").write_text(
        "# Ours.\n"
        + (small / "objections.toml").read_text(encoding="utf-8").replace('says = "No"', 'says = "No" # hm'),
        encoding="utf-8",
    )
    cards = load_playbook(own, base=small).objections
    more = Objection("later", "Later", ("later",), ("A time",), "When?", "It helps.", "Us")
    text = edited(
        current_text(own, Part.OBJECTIONS, base=small), Part.OBJECTIONS, (more, replace(cards[0], ask="Why?"))
    )
    assert text.startswith("# Ours.")
    assert 'says = "No" # hm' in text
    assert 'ask = "Why?"' in text
    found = tried(own, Part.OBJECTIONS, text, base=small).objections
    assert [card.id for card in found] == ["later", "no"]
    gone = edited(text, Part.OBJECTIONS, found[:1])
    assert 'id = "no"' not in gone


def test_a_file_written_in_brackets_or_with_a_mark_before_it_is_edited_too(own: Path, small: Path) -> None:
    (own / "checklist.toml").write_text(
        'step = [{ id = "water", label = "Had", open_label = "Have", kind = "manual", why = "So.", source = "Us" }]',
        encoding="utf-8-sig",
    )
    (step,) = load_playbook(own, base=small).checklist
    for wanted in ((replace(step, label="New"),), (step, replace(step, id="more"))):
        text = edited(current_text(own, Part.CHECKLIST, base=small), Part.CHECKLIST, wanted)
        assert tried(own, Part.CHECKLIST, text, base=small).checklist == wanted


@pytest.mark.parametrize(("text", "line"), [("x = = 3", 1), ("x = 1\nx = 2", 2)])
def test_a_text_that_cannot_be_kept_is_a_mistake_of_the_file(small: Path, text: str, line: int) -> None:
    with pytest.raises(FaultyPlaybook, match="It can’t be changed here") as faulty:
        edited(text, Part.CHECKLIST, load_playbook(small).checklist)
    assert [(p.file, p.line) for p in faulty.value.problems] == [("checklist.toml", line)]


def test_a_part_with_a_mistake_of_its_own_cannot_be_edited(small: Path) -> None:
    here, there = Problem("team.toml", "", 0, "The file isn’t text."), Problem("rules.toml", "", 3, "Elsewhere.")
    assert uneditable(Part.RULES, (there,)) is None
    assert f"{uneditable(Part.RULES, (there, here))}".startswith("Your team.toml has a mistake, so it can’t be edited")
    assert "The file isn’t text. And 1 more." in f"{uneditable(Part.RULES, (here, here))}"


def test_sections_of_an_outline_are_moved_added_and_taken_away(own: Path, small: Path) -> None:
    outline = load_playbook(small).outlines[0]
    (section,) = outline.sections
    more = replace(section, id="ask", title="Ask", points=(), questions=("Who else should be there, and when?",))
    text = edited(
        current_text(own, Part.OUTLINE, base=small), Part.OUTLINE, (replace(outline, sections=(more, section)),)
    )
    (made,) = tried(own, Part.OUTLINE, text, base=small).outlines
    assert made.sections == (more, section)
    plain = replace(more, points=("A day",), questions=())
    bare = edited(text, Part.OUTLINE, (replace(made, sections=(plain, section)),))
    assert "questions" not in bare
    back = edited(text, Part.OUTLINE, (replace(made, sections=(section,)),))
    assert tried(own, Part.OUTLINE, back, base=small).outlines == (outline,)


def test_the_rules_of_the_team_are_written_and_taken_away(own: Path, small: Path) -> None:
    rule = Rule(
        "own", "filler", Level.NOTICE, "Empty.", "Us", (pattern_of("touch base"),), (), (), ("Who?",), ("Touch base!",)
    )  # fmt: skip
    text = edited(current_text(own, Part.RULES, base=small), Part.RULES, Team((("busy", "off"),), (rule,)))
    playbook = tried(own, Part.RULES, text, base=small)
    assert playbook.rules[0] == rule
    assert not playbook.rules[1].on
    bare = edited(text, Part.RULES, Team())
    assert [r.id for r in tried(own, Part.RULES, bare, base=small).rules] == ["busy"]
    assert bare.startswith("# What the team changes")


def test_a_trial_writes_nothing_and_tells_each_mistake(own: Path, small: Path) -> None:
    (own / "scripts").mkdir()
    playbook = load_playbook(small)
    bad = replace(playbook.objections[0], points=("word " * 9,), finds=())
    text = edited(current_text(own, Part.OBJECTIONS, base=small), Part.OBJECTIONS, (bad,))
    with pytest.raises(FaultyPlaybook) as faulty:
        tried(own, Part.OBJECTIONS, text, base=small)
    assert [p.key for p in faulty.value.problems] == ["objection[1].finds", "objection[1].points[1]"]
    assert not (own / "objections.toml").exists()
    assert tried(own, Part.OBJECTIONS, None, base=small).objections == playbook.objections
    assert tried(own / "nowhere", Part.OBJECTIONS, None, base=small).objections == playbook.objections


def test_a_disk_that_refuses_the_trial_is_told(
    own: Path, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(WorldError, match="could not be tried"):
        tried(own, Part.RULES, "", base=small)


@pytest.mark.parametrize(
    ("line", "pattern", "shown"),
    [
        ("touch base", r"\btouch base\b", "touch base"),
        ("I’m just circling back.", r"\bi am circling back\b", "i am circling back"),
        ("/touch(?:ing)? base/", "touch(?:ing)? base", "/touch(?:ing)? base/"),
        ("just", r"\bjust\b", "just"),
        ("check-in", r"\bcheck_in\b", "check-in"),
        ("10 % off (today)", r"\b10 off today\b", "10 off today"),
    ],
)  # fmt: skip
def test_words_to_mark_are_written_as_they_are_said(line: str, pattern: str, shown: str) -> None:
    assert pattern_of(line) == pattern
    assert line_of(pattern) == shown
    assert pattern_of(shown) == pattern
