"""Practice at the desk: what is due, an answer kept, a role-play with its debrief, a coach's deck."""

from datetime import timedelta
from pathlib import Path

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.errors import PlaybookError, UserError, WorldError
from coachdesk.model.changes import Topic
from coachdesk.model.practice import Rating
from coachdesk.playbook.drilling import DrillKind
from coachdesk.practice.standing import Ending

DECK = 'name = "Kim’s deck"\n\n[[drill]]\nkind = "when"\nask = "May I?"\nanswer = "When?"\n'


def test_a_first_day_brings_some_of_each_kind(desk: Desk) -> None:
    desk.add_prospect(person(1, first_name="Siobhán", last_name="Ní Bhriain"))
    board = desk.practice()
    assert {drill.kind for drill in board.session.due} >= {DrillKind.SPOT, DrillKind.WHEN}
    assert board.session.new == len(board.session.due)
    assert {persona.id for persona in board.people} >= {"cfo", "owner"}
    assert (board.faults, board.progress.focus) == ((), "")


def test_an_answer_is_kept_and_the_drill_comes_back_when_it_is_due(desk: Desk, clock: Clock) -> None:
    first = desk.practice().session.due[0]
    board = desk.answer_drill(first, rating=Rating.AGAIN, said="x" * 5_000).board
    assert first not in board.session.due
    (kept,) = desk.store.reviews()
    assert (kept.drill, kept.rating, len(kept.said)) == (first.id, Rating.AGAIN, 2_000)
    clock.move(minutes=11)
    assert desk.practice().session.due[0] == first
    assert desk.store.last_step() is None, "an answer is nothing to take back"


def test_the_names_ahead_are_looked_at_once_a_day(desk: Desk, clock: Clock) -> None:
    desk.add_prospect(person(1, first_name="Siobhán", last_name="Ní Bhriain"))

    def names() -> list[str]:
        return [drill.ask for drill in desk.practice(names=False).session.due if drill.kind is DrillKind.NAME]

    assert names() == []
    desk.practice()
    assert "Siobhán Ní Bhriain" in names()
    desk.add_prospect(person(2, first_name="Wojciech", last_name="Szczepański"))
    assert "Wojciech Szczepański" not in names()
    clock.move(days=1)
    assert "Wojciech Szczepański" in names()


def test_what_is_typed_is_remarked_on(desk: Desk) -> None:
    when = next(drill for drill in desk.practice().session.due if drill.kind is DrillKind.WHEN)
    assert desk.remark_on(when, "When suits you, tomorrow or Friday?") == "That is a when."


def test_a_role_play_is_played_ended_and_kept(desk: Desk, clock: Clock) -> None:
    play = desk.begin_roleplay("cfo", seed=3)
    assert play.fields["my_name"] == "Sam"
    play = desk.say_in_roleplay(play, "Hi Dana, Sam from Ledgerly, I hope I’m not bothering you.")
    back = desk.again_in_roleplay(play, turn=1)
    assert back.moments == ()
    while not play.over:
        play = desk.say_in_roleplay(play, "Sorry, I know you’re busy.")
    ended = desk.end_roleplay(play)
    assert Topic.PRACTICE in ended.changes.topics
    assert ended.told.ended_by
    (kept,) = desk.store.played()
    assert (kept.persona, kept.seed, kept.ending) == ("cfo", 3, play.ending)
    assert kept.words[0].startswith("Hi Dana")
    board = desk.practice()
    assert board.progress.focus == "An opening that apologises"
    assert any(drill.of == "Your role-plays" for drill in board.session.due)


def test_a_call_in_which_nobody_spoke_is_not_kept(desk: Desk) -> None:
    ended = desk.end_roleplay(desk.begin_roleplay("owner"))
    assert ended.play.ending is Ending.UNFINISHED
    assert desk.store.played() == []


def test_nobody_is_rung_who_is_not_there(desk: Desk) -> None:
    with pytest.raises(UserError, match="no persona"):
        desk.begin_roleplay("nobody")


def test_a_coachs_deck_is_taken_over(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "kim.toml"
    file.write_text(DECK, encoding="utf-8")
    added = desk.add_deck(file)
    assert added.changes.said == "Kim’s deck: 1 drills added"
    assert "Kim’s deck" in added.board.decks
    kept = desk.data.root / "decks" / "kim.toml"
    desk.add_deck(kept)
    kept.write_text("name = 3", encoding="utf-8")
    assert "The deck has" in desk.practice().faults[0]


def test_a_faulty_deck_is_refused(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "kim.toml"
    file.write_text(DECK.replace("when", "sing", 1), encoding="utf-8")
    with pytest.raises(PlaybookError, match="one of"):
        desk.add_deck(file)
    assert not (desk.data.root / "decks").exists()


def test_a_deck_that_cannot_be_kept_is_told(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "kim.toml"
    file.write_text(DECK, encoding="utf-8")
    (desk.data.root / "decks").write_text("in the way", encoding="utf-8")
    with pytest.raises(WorldError, match="could not be kept"):
        desk.add_deck(file)


def test_new_ones_come_again_the_next_day(desk: Desk, clock: Clock) -> None:
    for drill in desk.practice().session.due:
        desk.answer_drill(drill, rating=Rating.EASY)
    assert desk.practice().session.due == ()
    clock.move(days=1)
    assert desk.practice().session.new > 0
    assert clock.at - desk.store.reviews()[0].at == timedelta(days=1)
