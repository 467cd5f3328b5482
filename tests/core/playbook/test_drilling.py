"""A deck as a coach hands it over: read whole, and each mistake told with its line."""

from pathlib import Path

import pytest

from coachdesk.errors import PlaybookError
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.drilling import TASKS, DrillKind, check_drills, load_deck
from coachdesk.playbook.own_practice import own_drills

DECK = """
name = "Tuesday’s deck"

[[drill]]
kind = "when"
ask = "May I call back?"
answer = "When suits you?"

[[drill]]
kind = "spot"
task = "Mend it"
ask = "Sorry to bother you."
answer = "Hi."
why = "It plants the idea."
source = "Kim"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "deck.toml"
    made.write_text(DECK, encoding="utf-8")
    return made


def test_a_deck_is_read(file: Path) -> None:
    deck = load_deck(file)
    assert (deck.name, len(deck.drills)) == ("Tuesday’s deck", 2)
    assert (deck.drills[0].task, deck.drills[1].task) == (TASKS[DrillKind.WHEN], "Mend it")
    assert deck.drills[0].of == "Tuesday’s deck"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "Tuesday’s deck"', "", "“name” is missing"),
        ('kind = "when"', 'kind = "sing"', "must be one of: spot, play"),
        ('answer = "When suits you?"', "", "“answer” is missing"),
        ('ask = "Sorry to bother you."', 'ask = " "', "must not be empty"),
        ('source = "Kim"', "sauce = 1", "“sauce” isn’t known here"),
        ('kind = "spot"', 'kind = "when"', ""),
        ("[[drill]]", "[[drill", "isn’t valid TOML"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(file: Path, old: str, new: str, said: str) -> None:
    text = DECK.replace(old, new, 1)
    if not said:
        text, said = text.replace("Sorry to bother you.", "may i CALL back?"), "stands in the deck twice"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PlaybookError, match=said) as told:
        load_deck(file)
    assert str(told.value).startswith("The deck has")
    assert "playbook check" not in str(told.value)


def test_a_deck_has_a_bound(file: Path) -> None:
    many = "\n".join(f'[[drill]]\nkind = "when"\nask = "{n}?"\nanswer = "x"' for n in range(301))
    file.write_text(f'name = "Many"\n{many}\n', encoding="utf-8")
    with pytest.raises(PlaybookError, match="more than 300"):
        load_deck(file)


def test_what_is_no_deck_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PlaybookError, match="isn’t UTF-8"):
        load_deck(tmp_path / "x.toml")


def test_the_playbooks_own_drills_are_sound_and_a_teams_come_in_their_place(tmp_path: Path) -> None:
    assert check_drills(resources() / "playbook") == ()
    assert check_drills(tmp_path) == ()
    data = DataFolder(tmp_path / "data")
    assert {one.kind for one in own_drills(data).drills} == {DrillKind.WHEN}
    data.playbook.mkdir(parents=True)
    (data.playbook / "drills.toml").write_text(DECK, encoding="utf-8")
    assert own_drills(data).name == "Tuesday’s deck"
