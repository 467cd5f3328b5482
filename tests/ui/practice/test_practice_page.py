"""The Practice page: drills by keys, a call by typing, the debrief, progress; narrow and wide."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.bench import ALT, Bench, MakeBench
from tests.ui.fake_voice import NO_SPEAKER

from coachdesk.errors import WorldError
from coachdesk.model.practice import Lesson, Played, Rating
from coachdesk.playbook.drilling import Deck, load_deck
from coachdesk.ui.faults import FaultsSheet
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.pages import PRACTICE
from coachdesk.ui.practice.decks_sheet import DecksSheet, DrillsSheet, LookSheet
from coachdesk.ui.practice.page import PracticePage
from coachdesk.ui.practice.progress import Bar
from coachdesk.ui.practice.talk import Talk


def opened(bench: Bench) -> PracticePage:
    return bench.open(PRACTICE, PracticePage)


def say(page: PracticePage, words: str) -> None:
    page.calling.line.input.setText(words)
    QTest.keyClick(page.calling.line.input, Qt.Key.Key_Return)


@pytest.fixture
def page(bench: Bench) -> PracticePage:
    return opened(bench)


def test_a_drill_is_answered_by_keys(bench: Bench, page: PracticePage) -> None:
    first = page.drilling.drill
    assert first is not None
    assert page.drilling.count.text() == "0 due, 8 new"
    bench.press(Qt.Key.Key_3)
    assert bench.desk.reviews == [], "nothing is rated before it was looked at"
    bench.press(Qt.Key.Key_Return)
    assert page.drilling.answer.isVisible()
    bench.press(Qt.Key.Key_3)
    assert [review.rating for review in bench.desk.reviews] == [Rating.GOOD]
    assert page.drilling.drill not in (first, None)
    assert not page.drilling.answer.isVisible()


def test_what_was_typed_is_remarked_on_and_kept(bench: Bench, page: PracticePage) -> None:
    page.drilling.field.input.setFocus()
    QTest.keyClicks(page.drilling.field.input, "Sorry to bother you")
    QTest.keyClick(page.drilling.field.input, Qt.Key.Key_Return)
    assert page.drilling.remark.text().startswith("Still heard")
    for button in (page.drilling.rates[Rating.AGAIN], page.drilling.rates[Rating.AGAIN]):
        button.click()
    assert [(review.rating, review.said) for review in bench.desk.reviews] == [(Rating.AGAIN, "Sorry to bother you")]


def test_the_ratings_stand_two_by_two_or_in_one_line(make_bench: MakeBench) -> None:
    for wide, lines in ((False, 2), (True, 1)):
        bench = make_bench(wide=wide)
        made = opened(bench)
        bench.press(Qt.Key.Key_Return)
        assert len({button.y() for button in made.drilling.rates.values()}) == lines
        assert not made.drilling.remark.isVisible(), "where nothing was typed nothing is left open for a remark"


def test_an_answer_that_could_not_be_kept_is_rated_once_more(bench: Bench, page: PracticePage) -> None:
    bench.desk.fails["answer_drill"] = WorldError("The disk is full.")
    bench.press(Qt.Key.Key_Return)
    bench.press(Qt.Key.Key_3)
    assert bench.failed == ["The disk is full."]
    bench.desk.fails.clear()
    bench.press(Qt.Key.Key_3)
    assert [review.rating for review in bench.desk.reviews] == [Rating.GOOD]


def test_where_nothing_is_due_it_says_when_the_next_one_comes(bench: Bench, page: PracticePage) -> None:
    page.drilling.reveal()
    page.drilling.rate(Rating.AGAIN)
    for _ in range(7):
        page.drilling.reveal()
        page.drilling.rate(Rating.EASY)
    assert page.drilling.empty.isVisible()
    assert page.drilling.empty.text.text().startswith("The next one comes today at ")
    bench.desk.reviews = [replace(review, rating=Rating.EASY) for review in bench.desk.reviews]
    page.load()
    assert page.drilling.empty.text.text() == "That is all for today. Tomorrow: 8 drills."
    page.drilling.reveal()
    page.drilling.rate(Rating.GOOD)
    assert len(bench.desk.reviews) == 8


def test_a_call_is_played_by_typing_and_taken_up_again(bench: Bench, page: PracticePage) -> None:
    bench.press(Qt.Key.Key_R)
    assert page.calling.line.isVisible()
    said = page.calling.talk.words()
    assert said[0] == "Dana"
    say(page, "   ")
    say(page, "Hi Dana, Sam from Ledgerly, I hope I’m not bothering you.")
    assert "began at" in page.calling.left.text()
    for _ in range(6):
        say(page, "Sorry, I know you’re busy.")
    assert page.calling.told is not None
    QTest.keyClicks(page.calling.line.input, "a")
    QTest.keyClick(page.calling.line.input, Qt.Key.Key_Return)
    assert page.calling.line.text().endswith("a")
    assert bench.files.asked == [], "typing on presses none of the page's keys"
    assert any("hung up" in words for words in page.calling.talk.words())
    assert len(bench.desk.played) == 1
    again = [b for b in page.calling.talk.findChildren(KeyButton) if b.accessibleDescription() == "Turn 2"]
    again[0].click()
    assert page.calling.play is not None
    assert len(page.calling.play.moments) == 1
    assert page.calling.line.input.placeholderText().startswith("Say")
    bench.press(Qt.Key.Key_E, ALT)
    assert any("left open" in words for words in page.calling.talk.words())
    page.end_call()
    assert len(bench.desk.played) == 2


def hang_up(page: PracticePage) -> None:
    page.ring()
    for _ in range(9):
        say(page, "Sorry, I know you’re busy.")
    assert page.calling.told is not None


def test_the_outcome_and_the_play_are_chosen_as_on_the_desk(bench: Bench, page: PracticePage) -> None:
    hang_up(page)
    following = page.calling.following
    assert following.isVisible()
    assert [button.text() for button in following.buttons][:2] == ["Hung up, no word", "Hung up, said so"]
    bench.press(Qt.Key.Key_8, ALT)
    assert following.title.text().startswith("“Meeting” doesn’t fit. And which play of “Hung up,")
    assert "no meeting was fixed" in following.why.text()
    assert bench.desk.followed == ["meeting"]
    bench.press(Qt.Key.Key_1, ALT)
    assert following.why.text()
    assert following.source.text()
    assert following.buttons == []
    following.choose(1)
    page.again()
    assert not following.isVisible()
    page.choose5()
    assert bench.desk.followed == ["meeting"]


def test_every_turn_can_be_tried_again(bench: Bench, page: PracticePage) -> None:
    page.ring()
    say(page, "Hi Dana, Sam Hart from Ledgerly. I’m calling because finance teams like yours close in four days.")
    say(page, "Sorry to bother you.")
    page.again()
    assert page.calling.play is not None
    assert len(page.calling.play.moments) == 1, "while the call goes on, the last turn is taken back"
    say(page, "Sorry to bother you.")
    page.end_call()
    names = [button.accessibleName() for button in page.calling.talk.findChildren(KeyButton)]
    assert {"Again from turn 1", "Again from turn 2"} <= set(names)
    page.again()
    assert len(page.calling.play.moments) == 1, "from the one that cost most"
    page.calling.again_from(1)
    page.again()
    assert not page.calling.play.moments


def test_prospects_are_heard_as_well_as_read(bench: Bench, page: PracticePage) -> None:
    page.ring()
    assert len(bench.sounds.said) == 1
    say(page, "Hi Dana, Sam Hart from Ledgerly.")
    assert len(bench.sounds.said) == 2
    bench.press(Qt.Key.Key_V, ALT)
    assert page.calling.aloud.text() == "Read only"
    say(page, "How do you close the month?")
    assert len(bench.sounds.said) == 2
    bench.press(Qt.Key.Key_V, ALT)
    bench.sounds.fails = NO_SPEAKER
    say(page, "What slips then?")
    bench.sounds.last.stop()
    assert page.calling.aloud.text() == "No sound: read only"
    told = page.calling.aloud.accessibleDescription()
    assert told == "This computer has no speaker. Plug one in. Their words stay to be read."
    bench.context.change_setting("voice", "system")
    bench.sounds.fails = None
    say(page, "And who waits for it?")
    assert bench.sounds.spoken[-1]


def test_who_is_rung_is_chosen_and_told(bench: Bench, page: PracticePage) -> None:
    page.calling.who.setCurrentIndex(2)
    assert "Lindqvist" in page.calling.about.text()
    page.ring()
    assert page.calling.play is not None
    assert page.calling.play.persona.id == "owner"
    QTest.keyClick(page.calling.line.input, Qt.Key.Key_Escape)
    assert not page.calling.line.input.hasFocus()


def test_a_failure_is_told_and_the_call_goes_on(bench: Bench, page: PracticePage) -> None:
    page.ring()
    bench.desk.fails["say_in_roleplay"] = WorldError("It failed.")
    say(page, "Hi.")
    assert bench.failed == ["It failed."]
    bench.desk.fails.clear()
    say(page, "Hi.")
    assert page.calling.play is not None
    assert len(page.calling.play.moments) == 1


def test_progress_says_what_comes_next(bench: Bench, page: PracticePage) -> None:
    page.show_progress()
    assert page.progress.focus.text() == "Nothing to look at yet"
    page.ring()
    say(page, "Hi Dana, Sam from Ledgerly, I hope I’m not bothering you.")
    page.end_call()
    page.show_progress()
    assert page.progress.focus.text() == "Next: an opening that apologises"
    assert "Last 1 role-play:" in page.progress.sums.text()
    bench.window.grab()
    assert page.progress.bars.findChildren(Bar)[3].accessibleName() == "An opening that apologises: 1 of 1"
    assert page.progress.calls.accessibleDescription() == "left open"
    page.reveal()
    page.rate1()
    assert bench.desk.reviews == []
    page.show_drills()
    assert page.stack.currentWidget() is page.drilling


DRILLS = Path(__file__).parents[3] / "resources" / "playbook" / "drills.toml"


def test_progress_has_its_charts_and_what_is_so(bench: Bench) -> None:
    lesson = Lesson("Sorry to bother you", "negative_opener", "Hi Dana.")
    bench.desk.played = [Played(str(n), bench.desk.now, "cfo", 1, "meeting", (), (lesson,)) for n in range(12)]
    bench.desk.spoken = ("You speak 152 words a minute.",)
    page = opened(bench)
    drill = page.drilling.drill
    assert drill is not None
    page.reveal()
    page.rate3()
    bench.press(Qt.Key.Key_G)
    shown = page.progress
    assert shown.examples.text().splitlines()[0] == "“Sorry to bother you” Try: Hi Dana."
    assert shown.calls.accessibleDescription().count("met") == 12
    assert "1 of 1 known" in shown.days.accessibleDescription()
    assert shown.spoken.text() == "You speak 152 words a minute."
    bench.window.grab()


def test_progress_is_printed_and_saved(bench: Bench, page: PracticePage, tmp_path: Path) -> None:
    bench.press(Qt.Key.Key_P)
    bench.press(Qt.Key.Key_W)
    assert bench.said == []
    page.ring()
    say(page, "Hi Dana, Sam from Ledgerly, I hope I’m not bothering you.")
    page.end_call()
    QTest.keyClick(page.calling.line.input, Qt.Key.Key_Escape)
    bench.files.answer = tmp_path / "practice.pdf"
    bench.press(Qt.Key.Key_W)
    assert bench.files.answer.read_bytes().startswith(b"%PDF")
    assert bench.said[-1] == "Saved as practice.pdf"
    bench.files.printer = QPdfWriter(str(tmp_path / "printed.pdf"))
    bench.press(Qt.Key.Key_P)
    assert bench.said[-1] == "One page was sent to the printer"


def test_a_coachs_deck_is_looked_at_and_added(bench: Bench, page: PracticePage) -> None:
    bench.press(Qt.Key.Key_A)
    assert bench.no_sheet()
    bench.files.answer = DRILLS
    bench.press(Qt.Key.Key_A)
    look = bench.sheet(LookSheet)
    assert look.about.text() == "7 drills, all new. Nothing is taken over yet."
    assert bench.desk.shelf == []
    bench.press(Qt.Key.Key_Return)
    assert [deck.name for deck in bench.desk.shelf] == ["The playbook"]
    assert bench.no_sheet()
    assert "One is broken." in page.faults.text()
    page.add_deck()
    assert "takes the place" in bench.sheet(LookSheet).about.text()
    bench.press(Qt.Key.Key_Escape)
    assert len(bench.desk.shelf) == 1


def test_each_mistake_of_a_deck_is_shown_and_copied(bench: Bench, page: PracticePage, tmp_path: Path) -> None:
    bench.files.answer = tmp_path / "kim.txt"
    bench.files.answer.write_text("Deck: K\n\nWenn: a\n\nSpot: b\n", encoding="utf-8")
    page.add_deck()
    sheet = bench.sheet(FaultsSheet)
    said = [label.text() for label in sheet.findChildren(PlainLabel)]
    assert "kim.txt has 2 mistakes" in said
    assert "Line 3" in said
    assert "Line 5, spot" in said
    bench.press(Qt.Key.Key_C)
    assert QApplication.clipboard().text().startswith("kim.txt, line 3: A drill begins")
    sheet.finish()
    assert bench.no_sheet()
    bench.desk.fails["look_at_deck"] = WorldError("The disk is gone.")
    page.add_deck()
    assert bench.failed == ["The disk is gone."]


def test_decks_are_seen_saved_and_put_away(bench: Bench, page: PracticePage, tmp_path: Path) -> None:
    bench.desk.shelf = [Deck("Kim’s deck", load_deck(DRILLS).drills)]
    bench.press(Qt.Key.Key_K)
    sheet = bench.sheet(DecksSheet)
    assert not sheet.remove.isEnabled()
    bench.press(Qt.Key.Key_S)
    assert bench.desk.saved_decks == []
    bench.press(Qt.Key.Key_Delete)
    bench.press(Qt.Key.Key_Down)
    bench.files.answer = tmp_path / "out.txt"
    bench.press(Qt.Key.Key_S)
    assert bench.desk.saved_decks == [("Kim’s deck", tmp_path / "out.txt")]
    assert bench.files.asked[-1] == "Save the deck: Kim s deck.txt"
    bench.press(Qt.Key.Key_Delete)
    assert bench.desk.shelf == []
    assert len(sheet.list.rows()) == 1
    bench.press(Qt.Key.Key_Return)
    assert bench.sheet(DrillsSheet).list.rows()
    bench.sheet(DrillsSheet).finish()
    page.show_decks()
    bench.files.answer = DRILLS
    bench.press(Qt.Key.Key_A)
    assert bench.sheet(LookSheet).title.text() == "The playbook"


def test_the_drills_of_tomorrow_are_seen_today(bench: Bench, page: PracticePage) -> None:
    assert page.drilling.ahead.text() == "Tomorrow: 8 drills."
    bench.press(Qt.Key.Key_T)
    assert len(bench.sheet(DrillsSheet).list.rows()) == 8
    bench.press(Qt.Key.Key_Escape)
    for _ in range(8):
        page.drilling.reveal()
        page.drilling.rate(Rating.EASY)
    assert page.drilling.later.isVisible()
    page.drilling.later.click()
    assert len(bench.sheet(DrillsSheet).list.rows()) == 8


def test_the_wide_window_has_the_parts_at_the_side(make_bench: MakeBench, qtbot: QtBot) -> None:
    page = opened(make_bench(wide=True))
    assert page.nav.isVisible()
    assert not page.pick.isVisible()
    page.go("roleplay")
    page.nav.chosen.emit("roleplay")
    assert page.stack.currentWidget() is page.calling
    page.go("drills")
    page.nav.chosen.emit("drills")
    assert page.pick.currentIndex() == 0


def test_a_mistake_in_people_or_decks_is_told_whole(bench: Bench, page: PracticePage) -> None:
    assert not page.faults.isVisible()
    wrong = (
        "The playbook has a mistake: personas.toml, line 15: persona[1].patience: “patience” must lie between 1 and 10."
    )
    page._show(replace(bench.desk.practice(), faults=(wrong, "deck.txt, line 3: A word is missing.")))
    assert page.faults.isVisible()
    assert page.faults.text().splitlines()[0] == wrong
    assert page.faults.height() >= page.faults.heightForWidth(page.faults.width())


def test_what_lies_below_is_reached_by_keys(bench: Bench, page: PracticePage) -> None:
    bench.press(Qt.Key.Key_R)
    for _ in range(4):
        say(page, "Hi Dana, Sam from Ledgerly, sorry to bother you. How do you close the month, and who waits for it?")
    bench.press(Qt.Key.Key_Escape)
    bench.press(Qt.Key.Key_E)
    bar = page.calling.talk.verticalScrollBar()
    bench.qtbot.waitUntil(lambda: 0 < bar.value() < bar.maximum())
    bench.press(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    bench.press(Qt.Key.Key_PageUp)
    above = bar.value()
    assert above < bar.maximum()
    bench.press(Qt.Key.Key_Down)
    assert above < bar.value()
    bench.press(Qt.Key.Key_Down, ALT)
    bench.press(Qt.Key.Key_Home)
    assert bar.value() == 0


def in_sight(talk: Talk, part: PlainLabel) -> bool:
    moved = talk.verticalScrollBar().value() > 0
    return moved and 0 <= part.mapTo(talk.viewport(), QPoint(0, 0)).y() < talk.viewport().height()


def test_the_debrief_comes_into_sight_and_large_letters_stand_below_the_name(make_bench: MakeBench) -> None:
    for size, stacked in ((100, False), (200, True)):
        bench = make_bench(text_size=size)
        made = opened(bench)
        bench.press(Qt.Key.Key_R)
        assert not made.calling.ring.isVisible(), "in a call there is one way on: to end it"
        for _ in range(3):
            say(
                made,
                "Hi Dana, Sam from Ledgerly, sorry to bother you. How do you close the month, and who waits for it?",
            )
        made.end_call()
        talk = made.calling.talk
        assert made.calling.told is not None
        said = made.calling.told.summary
        summary = next(one for one in talk.findChildren(PlainLabel) if one.text() == said)
        bench.qtbot.waitUntil(partial(in_sight, talk, summary))
        you = next(one for one in talk.findChildren(PlainLabel) if one.text() == "You")
        words = next(one for one in talk.findChildren(PlainLabel) if one.text().startswith("Hi Dana"))
        assert (words.y() > you.y()) is stacked
