from collections.abc import Callable
from pathlib import Path

import pytest

from coachdesk.errors import PlaybookError
from coachdesk.model.judgement import Level
from coachdesk.playbook.loader import FILES, check_playbook, load_playbook
from coachdesk.playbook.problems import FaultyPlaybook, Problem
from coachdesk.playbook.schema import Fit, RuleKind, Timing

Breaker = Callable[[str, str, str], tuple[Problem, ...]]


def test_a_whole_playbook_loads_with_all_its_parts(small: Path) -> None:
    playbook = load_playbook(small)
    assert (playbook.name, playbook.version, playbook.policy.attempt_limit) == ("Small", 2, 5)
    assert playbook.policy.fields == (("my_company", "Ledgerly"),)
    assert playbook.outline("first_call").sections[0].points == ("{{my_name}}, {{my_company}}", "What slips")
    assert playbook.outline("nowhere").id == "first_call"
    outcome = playbook.outcome("hung_up_silent")
    assert outcome is not None
    assert outcome.hang_up
    assert outcome.plays[0].timing is Timing.NONE
    assert playbook.outcome("nothing") is None
    assert playbook.draft("kind") is not None
    assert playbook.draft("unkind") is None
    assert playbook.figure("pace") is not None
    assert playbook.sign("question") is not None
    assert playbook.remarks[0].level is Level.WARNING
    assert playbook.remarks[0].on
    assert playbook.rules[0].level is Level.WARNING
    assert playbook.rules[0].patterns == (r"\byou are (?:in a rush|(?:busy|swamped))\b",)


def test_a_file_of_the_own_folder_replaces_that_of_the_base(small: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "drafts").mkdir(parents=True)
    (own / "lines.toml").write_text('lines = ["Ours."]\n', encoding="utf-8")
    mine = (small / "drafts/kind.txt").read_text(encoding="utf-8").replace("label: Kind", "label: Kinder")
    (own / "drafts/kind.txt").write_text(mine, encoding="utf-8")
    playbook = load_playbook(own, base=small)
    assert playbook.keep_going == ("Ours.",)
    assert [draft.label for draft in playbook.drafts] == ["Kinder"]
    assert playbook.name == "Small"


def test_each_mistake_is_told_with_file_key_and_line(broken: Breaker) -> None:
    (problem,) = broken("outcomes.toml", 'drafts = ["kind"]', 'drafts = ["unkind"]')
    assert problem.file == "outcomes.toml"
    assert problem.key == "outcome[1].play[1].drafts[1]"
    assert problem.line == 16
    assert "unkind" in problem.message


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("playbook.toml", 'name = "Small"', 'name = "Small"\ncolour = "red"', "“colour” isn’t known here"),
        ("playbook.toml", "version = 2\n", "", "“version” is missing"),
        ("playbook.toml", "version = 2", 'version = "two"', "must be a whole number"),
        ("playbook.toml", "version = 2", "version = true", "must be a whole number"),
        ("playbook.toml", "version = 2", "version = 0", "must lie between"),
        ("playbook.toml", 'name = "Small"', 'name = " "', "must not be empty"),
        ("playbook.toml", 'name = "Small"', "name = 3", "must be text in quotes"),
        ("playbook.toml", 'my_company = "Ledgerly"', 'my_dog = "Rex"', "no field called “my_dog”"),
        ("playbook.toml", 'my_company = "Ledgerly"', "my_company = 3", "must be text in quotes"),
        ("playbook.toml", '"write"', '"shout"', "no play called “shout”"),
        ("outline.toml", "What slips", "What slips and who waits for it on Monday morning", "has 10 words"),
        ("outline.toml", "{{first_name}}", "{{shoe_size}}", "no field called “shoe_size”"),
        ("outline.toml", 'id = "first_call"', 'id = "last_call"', "“first_call” is missing"),
        ("outline.toml", "points = [", 'points = "', "isn’t valid TOML"),
        ("outline.toml", 'points = ["{{my_name}}, {{my_company}}", "What slips"]', "points = []", "list is empty"),
        ("outline.toml", "seconds = 10", "seconds = 10\nseconds = 11", "isn’t valid TOML"),
        ("checklist.toml", 'kind = "opener"', 'kind = "closer"', "must be one of: pronunciation"),
        ("rules.toml", r"\\byou", r"(you", "pattern is broken"),
        ("rules.toml", "<rushed>", "<rusher>", "no words called <rusher>"),
        ("rules.toml", r"\\byou are <rushed>\\b", "(?:a+)+x", "could run for minutes"),
        ("rules.toml", r"\\byou are <rushed>\\b", "x*", "matches nothing at all"),
        ("rules.toml", "You’re really busy.", "You rest.", "bad example “You rest.” is not marked"),
        ("rules.toml", "Which door gets busy?", "You are busy.", "good example “You are busy.” is marked"),
        ("rules.toml", "{{for_them}}", "{{for_her}}", "no field called “for_her”"),
        ("rules.toml", '"pace"', '"peace"', "no figure called “peace”"),
        ("rules.toml", '"negative"', '"nasty"', "must be one of: negative"),
        ("rules.toml", "figures =", "on = 1\nfigures =", "must be true or false"),
        ("rules.toml", "figures =", 'kind = "absent"\nsign = "who"\nfigures =', "no sign called “who”"),
        ("rules.toml", "figures =", 'kind = "length"\nfigures =', "“limit” is missing"),
        ("rules.toml", "figures = [", "figures = [1, ", "Each item must be text"),
        ("rules.toml", 'good = ["Which', 'good = ["", "Which', "must not be empty"),
        ("words.toml", "'swamped'", "'swamped('", "pattern is broken"),
        ("signs.toml", "patterns = ['\\?']\n", "", "needs “patterns”"),
        ("signs.toml", "label =", 'implied = ["moon"]\nlabel =', "no sign called “moon”"),
        ("signs.toml", '"Who?"', '"Who."', "good example “Who.” is not recognised"),
        ("signs.toml", '"Me."', '"Me?"', "bad example “Me?” is recognised"),
        ("outcomes.toml", 'key = "1"', 'key = "0"', "must be one of"),
        ("outcomes.toml", "hang_up = true", 'fits = ["by_magic"]', "“by_magic” is no end of a call"),
        ("outcomes.toml", 'outline = "first_call"', 'outline = "encore"', "no outline called “encore”"),
        ("outcomes.toml", 'then = "write"', 'then = "sing"', "no play called “sing”"),
        ("outcomes.toml", "hang_up = true", "stops = true", "stops opens no draft"),
        ("outcomes.toml", 'short = "Write to them"\n', "", "“short” is missing"),
        ("objections.toml", "Hear it", "Hear it and say it back to them once again, slowly", "has 11 words"),
        ("plan_b.toml", "{{callback_time}}", "{{callback_time", "has a mistake in its fields"),
        ("lines.toml", '["On to the next."]', "[]", "list is empty"),
        ("wordings.toml", 'roles = ["cfo"]', "", "needs “roles” or “industries”"),
        ("wordings.toml", 'ask = ["How?"]', 'ask = ["{{how}}"]', "no field called “how”"),
        ("lines.toml", '["On to the next."]', '"On"', "must be a list of texts"),
        ("lines.toml", '"On to the next."', '"x",' * 501, "more than 500 items"),
        ("figures.toml", '"read"', '"guessed"', "must be one of: read, quoted"),
        ("method.toml", "[[principle]]", "[principle]", "must be a list of tables"),
        (
            "method.toml",
            '[[principle]]\nid = "go_on"\ntext = "Go on."\nwhy = "It helps."\nsource = "Test"',
            "",
            "missing",
        ),
        ("drafts/kind.txt", "channel: email", "channel: pigeon", "must be one of: email"),
        ("drafts/kind.txt", "channel: email\n", "", "“channel” is missing"),
        ("drafts/kind.txt", "label: Kind", "colour: red", "“colour” isn’t known here"),
        ("drafts/kind.txt", "label: Kind", "label: Kind\nlabel: Kind", "stands there twice"),
        ("drafts/kind.txt", "subject: Hello\n", "", "needs a subject"),
        ("drafts/kind.txt", "---", "--", "“---”"),
        ("drafts/kind.txt", "{{first_name}}", "{{first_nam}}", "no field called “first_nam”"),
        ("drafts/kind.txt", "{% endif %}", "", "has a mistake in its fields"),
    ],
)
def test_a_mistake_is_found(broken: Breaker, name: str, old: str, new: str, said: str) -> None:
    problems = broken(name, old.replace("\\\\", "\\"), new.replace("\\\\", "\\"))
    hits = [problem for problem in problems if said in problem.message]
    assert hits, problems
    assert all(problem.file == name for problem in hits)
    assert all(problem.line >= 1 for problem in hits if problem.key or name.startswith("drafts"))


def test_a_draft_with_an_empty_body_is_found(small: Path) -> None:
    (small / "drafts/empty.txt").write_text("channel: note\nlabel: L\n\nwhy: W.\nsource: S\n---\n \n", encoding="utf-8")
    assert [problem.message for problem in check_playbook(small)] == ["The body is empty."]


def test_two_of_one_name_are_found(small: Path) -> None:
    for name, noun in (("outcomes.toml", "outcomes"), ("outline.toml", "outlines"), ("objections.toml", "objections")):
        file = small / name
        text = file.read_text(encoding="utf-8")
        file.write_text(text + text, encoding="utf-8")
        assert any(f"two {noun} called" in problem.message for problem in check_playbook(small))
        file.write_text(text, encoding="utf-8")


def test_one_key_for_two_outcomes_is_found(small: Path) -> None:
    file = small / "outcomes.toml"
    text = file.read_text(encoding="utf-8")
    second = text.replace("hung_up_silent", "other")
    file.write_text(text + second, encoding="utf-8")
    told = [problem.message for problem in check_playbook(small)]
    assert told.count("The key 1 belongs to two outcomes.") == 2


def test_two_steps_of_one_kind_are_found(small: Path) -> None:
    file = small / "checklist.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text + text.replace('id = "opener"', 'id = "again"'), encoding="utf-8")
    assert any("Two steps are known" in problem.message for problem in check_playbook(small))


def test_two_steps_ticked_by_hand_are_fine(small: Path) -> None:
    file = small / "checklist.toml"
    manual = file.read_text(encoding="utf-8").replace('kind = "opener"', 'kind = "manual"')
    file.write_text(manual + manual.replace('id = "opener"', 'id = "again"'), encoding="utf-8")
    assert check_playbook(small) == ()


def test_all_mistakes_are_told_at_once(small: Path) -> None:
    (small / "lines.toml").write_text("lines = []\nspare = 1\n", encoding="utf-8")
    (small / "plan_b.toml").write_text('title = "Plan B"\n', encoding="utf-8")
    with pytest.raises(FaultyPlaybook) as caught:
        load_playbook(small)
    problems = caught.value.problems
    assert len(problems) == 7
    assert {problem.file for problem in problems} == {"lines.toml", "plan_b.toml"}
    assert "7 mistakes" in caught.value.message
    assert "And 4 more." in caught.value.message


def test_one_mistake_is_told_in_the_singular(small: Path) -> None:
    (small / "lines.toml").write_text("lines = []\n", encoding="utf-8")
    with pytest.raises(PlaybookError, match=r"a mistake: lines\.toml, line 1: lines: The list is empty\."):
        load_playbook(small)


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_told(small: Path, name: str) -> None:
    (small / name).unlink()
    (problem,) = check_playbook(small)
    assert (problem.file, problem.key, problem.line) == (name, "", 0)
    assert str(problem) == f"{name}: The file is missing."


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlaybookError, match="no such folder"):
        load_playbook(tmp_path / "nowhere")


def test_a_playbook_without_drafts_is_told(small: Path) -> None:
    (small / "drafts/kind.txt").unlink()
    assert any("no drafts" in problem.message for problem in check_playbook(small))


def test_too_many_drafts_are_told(small: Path) -> None:
    text = (small / "drafts/kind.txt").read_text(encoding="utf-8")
    for number in range(501):
        (small / f"drafts/kind{number}.txt").write_text(text, encoding="utf-8")
    assert any("more than 500 drafts" in problem.message for problem in check_playbook(small))


def test_a_folder_in_the_place_of_a_file_is_told(small: Path) -> None:
    (small / "lines.toml").unlink()
    (small / "lines.toml").mkdir()
    (small / "drafts/dir.txt").mkdir()
    told = [problem.message for problem in check_playbook(small)]
    assert sum("can’t be read" in message for message in told) == 2


@pytest.mark.parametrize(
    ("content", "said", "line"),
    [
        (b"lines = [\n'\xff\xfe']", "isn’t UTF-8", 2),
        (b"lines = ['a']\n\x00\x00", "binary", 2),
        (b"#" * 1_000_001, "larger than 1 MB", 0),
        (b"x = " + b"[" * 20_000, "nested too deeply", 1),
        (b"x = " + b"9" * 5_000, "isn’t valid TOML", 1),
        (b"lines = ['a'\n\n\nother = 2", "isn’t valid TOML", 4),
        (b"lines = ['a", "isn’t valid TOML", 1),
        (b"lines = ['" + b"a" * 8_001 + b"']", "longer than 8000", 1),
        (b"", "“lines” is missing", 0),
    ],
)
def test_a_file_that_is_no_playbook_file_is_told(small: Path, content: bytes, said: str, line: int) -> None:
    (small / "lines.toml").write_bytes(content)
    hits = [problem for problem in check_playbook(small) if said in problem.message]
    assert hits
    assert hits[0].line == line


def test_more_tables_than_anyone_needs_are_told(small: Path) -> None:
    figure = '[[figure]]\nid = "f{0}"\ntopic = "t"\ntext = "T"\nsource = "S"\nseen = "read"\n'
    extra = "".join(figure.format(number) for number in range(501))
    with (small / "figures.toml").open("a", encoding="utf-8") as file:
        file.write(extra)
    assert any("more than 500 items" in problem.message for problem in check_playbook(small))


def test_a_value_among_tables_is_told(small: Path) -> None:
    (small / "figures.toml").write_text("figure = [1]\n", encoding="utf-8")
    assert any("Each item must be a table" in problem.message for problem in check_playbook(small))


def test_an_empty_list_of_tables_is_told(small: Path) -> None:
    (small / "figures.toml").write_text("figure = []\n", encoding="utf-8")
    assert any("The list is empty" in problem.message for problem in check_playbook(small))


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(small: Path) -> None:
    before = load_playbook(small)
    for file in [*small.glob("*.toml"), *small.glob("drafts/*.txt")]:
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert load_playbook(small) == before


def test_a_rule_that_is_wrong_elsewhere_is_not_blamed_for_its_examples(small: Path) -> None:
    file = small / "rules.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(r"\byou are <rushed>\b", "(you"), encoding="utf-8")
    assert len(check_playbook(small)) == 1


def test_every_kind_of_rule_can_be_written(small: Path) -> None:
    rule = '[[rule]]\nid = "{0}"\ncategory = "too_long"\nlevel = "notice"\nwhy = "W."\nsource = "S"\n'
    tail = 'good = ["Who is it?"]\nbad = ["One two three four five six seven."]\n'
    more = [
        rule.format("a") + 'kind = "absent"\nsign = "question"\n' + tail,
        rule.format("b") + 'kind = "length"\nlimit = 4\n' + tail,
        rule.format("c") + 'kind = "sentence"\nlimit = 4\n' + tail,
        rule.format("d") + "kind = \"often\"\nlimit = 2\npatterns = ['(?i)o']\n" + tail,
        rule.format("e") + 'kind = "us"\nlimit = 1\nsign = "question"\npatterns = [\'one\']\n' + tail,
        rule.format("f") + "cased = ['Seven|seven']\npatterns = ['nothing at all']\n" + tail,
    ]
    with (small / "rules.toml").open("a", encoding="utf-8") as file:
        file.write("\n".join(more))
    assert check_playbook(small) == ()
    assert {rule.kind for rule in load_playbook(small).rules} == set(RuleKind)


def test_an_outcome_says_after_which_ends_of_a_call_it_leads(small: Path) -> None:
    file = small / "outcomes.toml"
    text = file.read_text(encoding="utf-8").replace("hang_up = true", 'hang_up = true\nfits = ["cut_short", "our_end"]')
    file.write_text(text, encoding="utf-8")
    assert load_playbook(small).outcomes[0].fits == (Fit.CUT_SHORT, Fit.OUR_END)
