"""A draft is judged a moment after it is shown and after each edit: waves, one amber box, F8 and Ctrl+."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig

from coachdesk.model.call import DraftState
from coachdesk.model.ids import DraftId
from coachdesk.model.judgement import Finding, Level
from coachdesk.ui.desk.draft_card import DraftCard
from coachdesk.ui.desk.finding_box import FindingBox
from coachdesk.ui.kit.marked_prose import Mark
from coachdesk.ui.kit.theme import Theme

BLAMES = "Hi Saoirse,\n\nyou hung up rudely and abruptly. We helped [[similar_client]] and [[another one]]."
HONEST = "Hi Saoirse,\n\nyou hung up, no hard feelings. Two minutes on Tuesday?"

FINDING = Finding("draft_blame", "negative", Level.WARNING, "rule", 0, 6, "rudely", "It blames.", (), "Own")


def opened(make: Make, body: str, *, size: tuple[int, int] = (400, 760)) -> tuple[Rig, DraftCard]:
    draft = replace(samples.DRAFT, body=body)
    rig = make(sheets={"hung_up_silent": replace(samples.FOLLOW_UP, drafts=(draft,))}, size=size)
    rig.press("1")
    return rig, rig.page.panes.sheet.draft


def selected(card: DraftCard) -> str:
    return card.body.textCursor().selectedText().replace("\u00a0", " ")


def test_a_draft_is_judged_when_it_is_shown_and_an_honest_one_stays_unmarked(make: Make) -> None:
    rig, card = opened(make, HONEST)
    assert rig.desk.verbs("check_draft") == [HONEST]
    assert not card.finding.isVisible()
    assert not card.body._boxes()
    assert card.body.accessibleDescription() == ""


def test_what_was_found_is_marked_said_and_heard(make: Make) -> None:
    _rig, card = opened(make, BLAMES)
    assert card.finding.isVisible()
    assert card.finding.why.text() == "rudely: it blames."
    assert (card.finding.head.text(), card.finding.more.text()) == ("Write instead", "1 of 2")
    assert [current for current, _box in card.body._boxes()] == [True, False]
    assert card.body.accessibleDescription().startswith("2 to fix, F8 goes to the next. “rudely”")


def test_f8_goes_to_the_gaps_then_to_the_findings_and_round_again(make: Make) -> None:
    rig, card = opened(make, BLAMES)
    went = []
    for _ in range(5):
        rig.press("F8")
        assert card.body.hasFocus()
        went.append(selected(card))
    assert went == ["[[similar_client]]", "[[another one]]", "rudely", "abruptly", "[[similar_client]]"]


def test_f8_goes_round_the_findings_where_there_is_no_gap(make: Make) -> None:
    rig, card = opened(make, "You hung up rudely, abruptly.")
    went = []
    for _ in range(3):
        rig.press("F8")
        went.append(selected(card))
    assert went == ["rudely", "abruptly", "rudely"]
    card.finding.more.click()
    assert selected(card) == "abruptly"


def test_f8_brings_the_reason_into_sight(make: Make) -> None:
    rig, card = opened(make, BLAMES + "\n\nAnd more." * 12, size=(400, 640))
    area = rig.page.call.area.viewport()

    def below() -> int:
        return card.finding.mapTo(area, card.finding.rect().bottomLeft()).y() - area.height()

    assert below() > 0
    rig.press("F8", "F8", "F8")
    assert below() < 0


def test_ctrl_period_puts_the_rewrite_in_its_place_and_keeps_it(make: Make) -> None:
    rig, card = opened(make, BLAMES)
    rig.press("Ctrl+.")
    assert card.body.text() == BLAMES
    card.finding.more.click()
    rig.press("Ctrl+.")
    better = BLAMES.replace("abruptly", "early")
    assert card.body.text() == better
    assert rig.desk.verbs("edit_draft")[-1][2] == better
    assert rig.desk.verbs("check_draft")[-1] == better
    assert card.finding.more.isHidden()
    card.body.undo()
    assert card.body.text() == BLAMES


def test_each_edit_is_judged_and_the_finding_in_turn_stays(make: Make) -> None:
    rig, card = opened(make, BLAMES)
    card.finding.more.click()
    card.body.put_instead(mark(card, "Hi Saoirse"), "Dear Saoirse")
    assert card.finding.why.text() == "abruptly: it blames."
    card.finding.more.click()
    rig.type("so soon")
    assert "hung up so soon and abruptly." in card.body.text()
    card.body.replace_all(HONEST)
    assert rig.desk.verbs("check_draft")[-1] == HONEST
    assert not card.finding.isVisible()


def mark(card: DraftCard, words: str) -> Mark:
    at = card.body.text().index(words)
    return Mark(at, at + len(words))


@pytest.mark.parametrize(
    ("text", "instead", "head", "words"),
    [
        ("rudely", ("curtly",), "Write instead", "curtly"),
        ("You hung up on me. I", ("I",), "Leave out", "You hung up on me."),
        ("Um, hello", ("Hello",), "Leave out", "Um,"),
        ("rudely ", ("",), "Leave out", "rudely"),
        ("you, I know you’re too busy.", ("you.",), "Leave out", "I know you’re too busy"),
        ("Who plans it?!", ("Who plans it?",), "Write instead", "Who plans it?"),
        ("You are too busy.", ("You plan.",), "Write instead", "You plan."),
        ("ANSWER NOW", ("Answer now",), "Write instead", "Answer now"),
        ("PLEASE ANSWER NOW", ("Answer now",), "Write instead", "Answer now"),
        ("", ("Who closes the books?",), "Write instead", "Who closes the books?"),
        ("rudely", (), "Write instead", ""),
    ],
)
def test_a_rewrite_that_only_leaves_words_out_says_so(
    theme: Theme, qtbot: QtBot, text: str, instead: tuple[str, ...], head: str, words: str
) -> None:
    box = FindingBox(theme, head="Write instead")
    qtbot.addWidget(box)
    box.show_finding(replace(FINDING, text=text, instead=instead), number=1, of=1)
    assert box.head.text() == head
    assert box.instead.text() == f"“{words}”"
    assert box.button.isHidden() is (not words)


def test_an_answer_about_other_words_or_another_draft_changes_nothing(make: Make) -> None:
    rig, card = opened(make, HONEST)
    found = rig.desk.check_draft("rudely", draft="d1")
    card.show_check((DraftId("d1"), "rudely", found))
    card.show_check((DraftId("d9"), HONEST, found))
    assert card.findings == ()


def test_waves_follow_their_words_and_nothing_is_put_in_a_wrong_place_meanwhile(make: Make) -> None:
    rig, card = opened(make, BLAMES)
    card.finding.more.click()
    card.check.disconnect()
    before = [box.left() for _current, box in card.body._boxes()]
    card.body.put_instead(mark(card, "you hung"), "you have hung")
    after = [box.left() for _current, box in card.body._boxes()]
    assert all(later > earlier for earlier, later in zip(before, after, strict=True))
    text = card.body.text()
    rig.press("Ctrl+.")
    assert card.body.text() == text
    card.finding.more.click()
    assert selected(card) != "rudely"


@pytest.mark.parametrize("state", [DraftState.HANDED_OVER, DraftState.CANCELLED])
def test_what_is_no_longer_to_send_is_not_judged(make: Make, state: DraftState) -> None:
    rig, card = opened(make, BLAMES)
    assert card.findings
    card.show_draft(replace(samples.DRAFT, body=BLAMES, state=state))
    assert card.findings == ()
    assert len(rig.desk.verbs("check_draft")) == 1


def test_only_one_amber_box_is_open(make: Make) -> None:
    rig, card = opened(make, BLAMES, size=(1400, 860))
    opening = rig.page.call.opening
    assert card.finding.isVisible()
    assert not opening.finding.isVisible()
    opening.opener.setFocus()
    assert opening.finding.isVisible()
    rig.press("Esc", "Return")
    assert rig.page.follow_up is None


def test_the_opener_s_box_is_back_once_the_draft_can_stand(make: Make) -> None:
    rig, card = opened(make, BLAMES, size=(1400, 860))
    card.body.replace_all(HONEST)
    assert rig.page.call.opening.finding.isVisible()


def test_while_the_opener_is_edited_the_keys_are_its_own(make: Make) -> None:
    rig, card = opened(make, BLAMES, size=(1400, 860))
    rig.page.call.opening.opener.setFocus()
    rig.press("F8", "Ctrl+.")
    assert card.body.text() == BLAMES
    assert rig.desk.verbs("save_opener")


def test_a_draft_that_waits_is_judged_in_the_panel_too(make: Make) -> None:
    waiting = (replace(samples.DRAFT, body=BLAMES),)
    rig = make(waiting=waiting, size=(1400, 860))
    rig.press("W")
    card = rig.page.panes.to_send.card
    assert card.finding.isVisible()
    assert not rig.page.call.opening.finding.isVisible()
    rig.press("Esc")
    assert rig.page.call.opening.finding.isVisible()
