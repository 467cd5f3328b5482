"""A coach's deck as plain text: what is written is read, each mistake has its line, nothing hostile gets through."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.paths import resources
from coachdesk.playbook.deck_text import KINDS, MOST_TEXT, deck_of, deck_text, open_deck
from coachdesk.playbook.drilling import MOST_DRILLS, TASKS, Deck, Drill, DrillKind, drill_id, load_deck
from coachdesk.playbook.problems import FaultyPlaybook

DECK = """Deck: Kim’s deck
# for the new ones

When: May I call back?
Answer: When suits you,
  tomorrow or Thursday?
Why: A when gets a time.

SPOT : Sorry to bother you.
answer: Hi Dana.
Task: Mend it.
Source: Kim
Objection: “No budget.”
Answer: Fair enough.
    | Why: who decides?
"""


def test_a_deck_is_read() -> None:
    deck, problems = deck_of(DECK, file="kim.txt")
    assert problems == ()
    assert deck.name == "Kim’s deck"
    when, spot, objection = deck.drills
    assert (when.kind, when.answer) == (DrillKind.WHEN, "When suits you,\ntomorrow or Thursday?")
    assert (when.task, when.why, when.of) == (TASKS[DrillKind.WHEN], "A when gets a time.", "Kim’s deck")
    assert (spot.ask, spot.task, spot.source) == ("Sorry to bother you.", "Mend it.", "Kim")
    assert (objection.kind, objection.answer) == (DrillKind.ANSWER, "Fair enough.\nWhy: who decides?")


def test_what_is_written_reads_as_the_same(tmp_path: Path) -> None:
    for deck in (deck_of(DECK, file="x")[0], load_deck(resources() / "playbook" / "drills.toml")):
        file = tmp_path / "deck.txt"
        file.write_text(deck_text(deck), encoding="utf-8")
        assert open_deck(file) == deck


def test_a_text_saved_as_toml_by_its_name_is_read_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "handed.toml"
    file.write_text(DECK, encoding="utf-8")
    assert open_deck(file) == deck_of(DECK, file="x")[0]


LINES = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=60).map(
    lambda text: " ".join(text.split())
)
TEXTS = st.lists(LINES.filter(bool), min_size=1, max_size=3).map("\n".join)


@given(name=LINES.filter(bool), asks=st.lists(TEXTS, min_size=1, max_size=4, unique=True), answer=TEXTS)
def test_any_words_survive_being_handed_over(name: str, asks: list[str], answer: str) -> None:
    made = {drill_id(DrillKind.SPOT, ask): ask for ask in asks}
    drills = tuple(Drill(id_, DrillKind.SPOT, TASKS[DrillKind.SPOT], ask, answer, of=name) for id_, ask in made.items())
    deck, problems = deck_of(deck_text(Deck(name, drills)), file="x")
    assert (deck, problems) == (Deck(name, drills), ())


@given(
    st.text(max_size=400) | st.lists(st.sampled_from([*KINDS, "Answer", "Deck", ":", "\n", "#", "|", "é"])).map("".join)
)
def test_any_text_is_read_or_told(text: str) -> None:
    deck, problems = deck_of(text, file="x")
    assert problems or deck.drills
    assert all(problem.line > 0 for problem in problems)
    assert all(drill.ask and drill.answer for drill in deck.drills) or problems


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("Deck: Kim’s deck", "", 1, "has no name"),
        ("Deck: Kim’s deck", "Deck: a\nDeck: b", 2, "name already"),
        ("When: May", "Wenn: May", 4, "begins with its kind and a colon: Spot"),
        ("When: May I call back?", "When:", 4, "nothing after “When:”"),
        ("answer: Hi Dana.\n", "", 9, "no answer to compare with"),
        ("Why: A when gets a time.", "Answer: twice", 7, "in this drill twice"),
        ("# for the new ones", "Why: what for?", 2, "no drill"),
        ("SPOT : Sorry to bother you.", "When: may I CALL back?", 9, "in the deck twice"),
        ("Hi Dana.", "x" * (MOST_TEXT + 1), 9, "more than 2,000 characters"),
        ("Sorry to bother you.", "y" * (MOST_TEXT + 1), 9, "more than 2,000 characters"),
        ("Hi Dana.", "Hi \u202eDana.", 10, "no screen shows"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    file = tmp_path / "kim.txt"
    file.write_text(DECK.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FaultyPlaybook) as raised:
        open_deck(file)
    assert [(p.file, p.line) for p in raised.value.problems if said in p.message] == [("kim.txt", line)]
    assert "The deck has" in raised.value.message


def test_a_deck_without_a_drill_or_with_too_many_is_told() -> None:
    assert "no drill in it" in deck_of("Deck: empty", file="x")[1][0].message
    many = "\n\n".join(f"Spot: {n}\nAnswer: a" for n in range(MOST_DRILLS + 2))
    assert "more than 300" in deck_of(f"Deck: many\n\n{many}", file="x")[1][0].message
    assert len(deck_of("odd\n\n" * 5_000, file="x")[1]) <= MOST_DRILLS + 1


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"\xff\xfeD\x00", "UTF-8"), (b"Deck: a\n\x00", "binary"), (b"x" * 1_000_001, "larger"), (None, "missing")],
)
def test_what_is_no_text_is_told(tmp_path: Path, content: bytes | None, said: str) -> None:
    file = tmp_path / "kim.deck"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(FaultyPlaybook, match=said):
        open_deck(file)


def test_a_table_is_read_as_one(tmp_path: Path) -> None:
    file = tmp_path / "kim.TOML"
    file.write_text('name = "K"\n[[drill]]\nkind = "when"\nask = "a"\nanswer = "b"\n', encoding="utf-8")
    assert open_deck(file).name == "K"
