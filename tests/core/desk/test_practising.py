"""Practice at the desk: what is due, an answer kept, a role-play with its debrief, a coach's deck."""

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.errors import PlaybookError, UserError, WorldError
from coachdesk.model.changes import Topic
from coachdesk.model.practice import Rating
from coachdesk.paths import resources
from coachdesk.playbook.drilling import DrillKind
from coachdesk.playbook.files import CAST_FILES
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


def names(desk: Desk, *, look: bool = False) -> list[str]:
    return [drill.ask for drill in desk.practice(names=look).session.due if drill.kind is DrillKind.NAME]


def test_the_names_ahead_are_looked_at_once_a_day(desk: Desk, clock: Clock) -> None:
    desk.add_prospect(person(1, first_name="Siobhán", last_name="Ní Bhriain"))
    assert names(desk) == []
    assert "Siobhán Ní Bhriain" in names(desk, look=True)
    desk.add_prospect(person(2, first_name="Wojciech", last_name="Szczepański"))
    assert "Wojciech Szczepański" not in names(desk, look=True)
    clock.move(days=1)
    assert "Wojciech Szczepański" in names(desk, look=True)


def test_the_names_ahead_are_looked_at_a_few_at_a_time(desk: Desk) -> None:
    for n in range(6):
        desk.add_prospect(person(n, first_name=f"Siobhán{'nn'[:n]}", last_name="Ní Bhriain"))
    looks = 1
    while desk.look_ahead():
        assert names(desk) == [], "none before all were seen: those that need it most come first"
        looks += 1
    assert looks > 1
    assert "Siobhán Ní Bhriain" in names(desk)
    assert not desk.look_ahead()


def test_tomorrow_is_known_today(desk: Desk, clock: Clock) -> None:
    board = desk.practice()
    assert len(board.session.tomorrow) == 8
    for drill in board.session.due:
        board = desk.answer_drill(drill, rating=Rating.EASY).board
    promised = board.session.tomorrow
    clock.move(days=1)
    assert {drill.id for drill in desk.practice().session.due} == {drill.id for drill in promised}


def test_people_with_a_mistake_are_told_and_others_stand_in(desk: Desk) -> None:
    own = desk.data.playbook / "personas.toml"
    own.parent.mkdir(parents=True, exist_ok=True)
    text = (resources() / "playbook" / "personas.toml").read_text(encoding="utf-8")
    own.write_text(text.replace("patience = 6", "patience = 60", 1), encoding="utf-8")
    board = desk.practice()
    (fault,) = board.faults
    assert "personas.toml, line " in fault
    assert "between 1 and 10" in fault
    assert "yours is kept" in fault
    assert desk.begin_roleplay(board.people[0].id).persona.patience == 6
    own.write_text(text.replace("patience = 6", "patience = 9", 1), encoding="utf-8")
    assert desk.practice().people[0].patience == 9
    (desk.data.playbook / "drills.toml").write_text("name = 3", encoding="utf-8")
    board = desk.practice()
    assert "drills.toml" in board.faults[0]
    assert board.session.due


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
    assert desk.begin_roleplay("cfo", seed=3).hello == play.hello
    (kept,) = desk.store.played()
    assert (kept.persona, kept.seed, kept.ending) == ("cfo", 3, play.ending)
    assert kept.words[0].startswith("Hi Dana")
    board = desk.practice()
    assert board.progress.focus == "An opening that apologises"
    assert any(drill.of == "Your role-plays" for drill in board.session.due)


def test_the_outcome_chosen_after_a_call_is_judged_and_drilled(desk: Desk) -> None:
    play = desk.begin_roleplay("cfo", seed=3)
    while not play.over:
        play = desk.say_in_roleplay(play, "Sorry to bother you, I know you’re busy.")
    wrong = desk.follow_roleplay(play, "meeting")
    assert not wrong.verdict.right
    assert "no meeting was fixed" in wrong.verdict.why
    assert desk.follow_roleplay(play, str(play.ending)).verdict.right
    first, second = desk.store.reviews()
    assert (first.rating, second.rating) == (Rating.AGAIN, Rating.GOOD)
    assert first.drill == second.drill
    assert first.drill.startswith("play:")
    with pytest.raises(UserError, match="no outcome"):
        desk.follow_roleplay(play, "nonsense")


def test_a_call_in_which_nobody_spoke_is_not_kept(desk: Desk) -> None:
    ended = desk.end_roleplay(desk.begin_roleplay("owner"))
    assert ended.play.ending is Ending.UNFINISHED
    assert desk.store.played() == []


def test_nobody_is_rung_who_is_not_there(desk: Desk) -> None:
    with pytest.raises(UserError, match="no persona"):
        desk.begin_roleplay("nobody")


@pytest.fixture
def kim(tmp_path: Path) -> Path:
    file = tmp_path / "kim.toml"
    file.write_text(DECK, encoding="utf-8")
    return file


def test_a_coachs_deck_is_looked_at_and_taken_over(desk: Desk, kim: Path) -> None:
    look = desk.look_at_deck(kim)
    assert (look.deck.name, look.fresh, look.replaces) == ("Kim’s deck", 1, "")
    assert desk.practice().decks == ("The playbook",)
    added = desk.add_deck(kim)
    assert added.changes.said == "Kim’s deck: 1 drill added"
    assert "Kim’s deck" in added.board.decks
    assert (desk.look_at_deck(kim).fresh, desk.look_at_deck(kim).replaces) == (1, "Kim’s deck")
    kept = desk.data.root / "decks" / "Kim’s deck.txt"
    assert kept.read_text(encoding="utf-8") == "Deck: Kim’s deck\n\nWhen: May I?\nAnswer: When?\n"
    kim.write_text(DECK + '\n[[drill]]\nkind = "spot"\nask = "Sorry."\nanswer = "Hi."\n', encoding="utf-8")
    assert desk.add_deck(kim).changes.said == "Kim’s deck: 2 drills added"
    assert desk.add_deck(kept).board.decks.count("Kim’s deck") == 1


def test_a_deck_that_was_spoilt_is_left_out_and_kept(desk: Desk, kim: Path) -> None:
    desk.add_deck(kim)
    kept = desk.data.root / "decks" / "Kim’s deck.txt"
    kept.write_text("Deck: Kim’s deck\n\nWhen: May I?\n", encoding="utf-8")
    (fault,) = desk.practice().faults
    assert "Kim’s deck.txt, line 3: when: This drill has no answer" in fault
    desk.add_deck(kim)
    assert kept.read_text(encoding="utf-8").endswith("When: May I?\n"), "somebody wrote it"
    assert (kept.parent / "Kim’s deck 2.txt").is_file()


def test_an_older_deck_gives_way_to_the_new_form(desk: Desk, kim: Path) -> None:
    old = desk.data.root / "decks" / "kim.toml"
    old.parent.mkdir()
    old.write_text(DECK, encoding="utf-8")
    assert "Kim’s deck" in desk.practice().decks
    desk.add_deck(kim)
    assert not old.exists()
    assert desk.practice().decks.count("Kim’s deck") == 1


def test_decks_are_handed_on(desk: Desk, kim: Path, tmp_path: Path) -> None:
    desk.add_deck(kim)
    play = desk.say_in_roleplay(desk.begin_roleplay("cfo", seed=3), "Sorry to bother you, I know you’re busy.")
    desk.end_roleplay(play)
    assert [deck.name for deck in desk.decks()] == ["The playbook", "Kim’s deck", "Your role-plays"]
    for deck in desk.decks():
        file = tmp_path / "out.txt"
        assert desk.save_deck(deck.name, file).said == "Saved as out.txt"
        assert [drill.ask for drill in desk.look_at_deck(file).deck.drills] == [drill.ask for drill in deck.drills]
    with pytest.raises(UserError, match="no deck"):
        desk.save_deck("nothing", tmp_path / "x.txt")


def test_a_deck_is_put_away(desk: Desk, kim: Path) -> None:
    desk.add_deck(kim)
    assert "kept as Kim’s deck.txt.bak" in desk.remove_deck("Kim’s deck").said
    assert desk.practice().decks == ("The playbook",)
    with pytest.raises(UserError, match="no deck"):
        desk.remove_deck("Kim’s deck")
    desk.add_deck(kim)
    (desk.data.root / "decks" / "Kim’s deck.txt.bak").unlink()
    (desk.data.root / "decks" / "Kim’s deck.txt.bak" / "in the way").mkdir(parents=True)
    with pytest.raises(WorldError, match="could not be put away"):
        desk.remove_deck("Kim’s deck")


def test_a_faulty_deck_is_refused(desk: Desk, kim: Path) -> None:
    kim.write_text(DECK.replace("when", "sing", 1), encoding="utf-8")
    with pytest.raises(PlaybookError, match="one of"):
        desk.add_deck(kim)
    assert not (desk.data.root / "decks").exists()


def test_a_deck_that_cannot_be_kept_is_told(desk: Desk, kim: Path) -> None:
    (desk.data.root / "decks").write_text("in the way", encoding="utf-8")
    with pytest.raises(WorldError, match="could not be written"):
        desk.add_deck(kim)


def test_new_ones_come_again_the_next_day(desk: Desk, clock: Clock) -> None:
    for drill in desk.practice().session.due:
        desk.answer_drill(drill, rating=Rating.EASY)
    assert desk.practice().session.due == ()
    clock.move(days=1)
    assert desk.practice().session.new > 0
    assert clock.at - desk.store.reviews()[0].at == timedelta(days=1)


def test_prospects_speak_the_language_of_the_calls(busy_desk: Desk) -> None:
    busy_desk.save_settings(replace(busy_desk.settings, call_language="de"))
    board = busy_desk.practice(names=False)
    assert not board.faults
    assert "Inhaber" in {persona.title for persona in board.people}
    play = busy_desk.begin_roleplay("cfo", seed=1)
    play = busy_desk.say_in_roleplay(play, "Guten Tag, hier ist Jana Wolf. Tut mir leid, dass ich störe.")
    told = busy_desk.end_roleplay(play).told
    assert any("leid" in moment.words for moment in told.moments)
    drill = next(drill for drill in busy_desk.decks()[0].drills if drill.kind is DrillKind.WHEN)
    assert busy_desk.remark_on(drill, "Darf ich vielleicht noch mal anrufen?") == "That is still an if."


@pytest.fixture
def nobody_speaks_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Resources in which there is nobody to practise with in German."""
    whole = resources()
    here = tmp_path / "frozen" / "coachdesk" / "resources"
    (here / "playbook.de").mkdir(parents=True)
    for place in whole.iterdir():
        if place.name != "playbook.de":
            (here / place.name).symlink_to(place)
    for place in (whole / "playbook.de").iterdir():
        if place.name not in CAST_FILES:
            (here / "playbook.de" / place.name).symlink_to(place)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)


@pytest.mark.usefixtures("nobody_speaks_it")
def test_in_a_language_that_nobody_speaks_yet_calls_are_practised_in_english(busy_desk: Desk) -> None:
    assert not busy_desk.practice(names=False).faults
    busy_desk.save_settings(replace(busy_desk.settings, call_language="de"))
    assert busy_desk.practice(names=False).faults == (
        "Nobody speaks German in role-play yet: they speak English, and are judged by its rules",
    )
    play = busy_desk.begin_roleplay("cfo", seed=1)
    play = busy_desk.say_in_roleplay(play, "Hi, it’s Sam from Ledgerly. Sorry to bother you, I know you’re busy.")
    told = busy_desk.end_roleplay(play).told
    assert any("bother" in moment.words for moment in told.moments)
    drill = next(drill for drill in busy_desk.decks()[0].drills if drill.kind is DrillKind.WHEN)
    assert busy_desk.remark_on(drill, "Darf ich vielleicht noch mal anrufen?") == ""
