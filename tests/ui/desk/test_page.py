"""The desk page worked by keys: what is shown, which verb is called, and where the focus goes."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig

from coachdesk.errors import NotUnderstood
from coachdesk.model.brief import DraftChoice, StepState
from coachdesk.model.call import Channel, Permission
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.judgement import Confidence, Has, OpenerCheck, Saying, SayPart
from coachdesk.ui.context import Early
from coachdesk.ui.kit.theme import Theme

READY = replace(samples.BRIEF, checklist=samples.steps(), opener_check=samples.CHECK_CLEAN)


def record_of(rig: Rig) -> tuple[str, dict[str, Any]]:
    found: tuple[str, dict[str, Any]] = rig.desk.verbs("record")[-1]
    return found


# --- one look


def test_one_look_tells_who_and_how_to_say_it(rig: Rig) -> None:
    head = rig.page.call.head
    assert head.name.text() == "Saoirse Maguire"
    assert head.saying.accessibleName() == "Say it: seer-shuh muh-gwire"
    assert head.title.text() == "Head of Finance, Harrow & Pike"
    assert head.number.text() == "+1 202 555 0142"
    assert head.clock.text() == "10:42 there"
    assert head.verdict.text() == "May call until 21:00"
    assert head.why.text() == "Best hour there, first attempt"


def test_the_company_is_said_where_its_name_is_known(make: Make) -> None:
    said = Saying("Siemens AG", (SayPart("Siemens", "ZEE-muhns", "ˈziməns", "de", Confidence.LIKELY),), "rules")
    rig = make(replace(samples.BRIEF, company_saying=said))
    head = rig.page.call.head
    assert head.company.isVisible()
    assert head.company.accessibleName() == "Say Harrow & Pike: zee-muhns"
    assert not head.company_doubt.isVisible()
    head.company.grab()
    guess = replace(said.parts[0], text="Qux", respelling="KUKS", confidence=Confidence.GUESS)
    rig.page.show_brief(replace(samples.BRIEF, company_saying=replace(said, parts=(*said.parts, guess))))
    assert head.company_doubt.text() == "a guess: ask"
    rig.press("1", "Return")
    assert not head.company.isVisible()
    assert not head.company_doubt.isVisible()


def test_the_first_picture_needs_no_desk(theme: Theme, qtbot: QtBot, make: Make) -> None:
    rig = make()
    rig.context.early = Early(brief=samples.BRIEF_SECOND, follow_up=samples.FOLLOW_UP, day=samples.DAY)

    class Never:
        at_once = True

        def submit(self, *_args: object) -> None:
            pass

    from coachdesk.ui.commands import CommandTable
    from coachdesk.ui.desk.page import DeskPage

    rig.context.runner = Never()  # type: ignore[assignment]
    rig.context.commands = CommandTable()
    page = DeskPage(rig.context)
    qtbot.addWidget(page)
    assert page.call.head.name.text() == "Wojciech Zieliński"
    assert page.call.bar.keys["1"].text() == "Hung up, no word"
    assert page.follow_up is samples.FOLLOW_UP


def test_a_key_pressed_before_the_playbook_is_there_is_kept(make: Make) -> None:
    rig = make()
    rig.page.outcomes = ()
    rig.press("5")
    assert record_of(rig)[0] == "voicemail"


def test_the_chosen_list_tells_what_each_key_does(rig: Rig) -> None:
    words = {key: button.text() for key, button in rig.page.call.bar.keys.items()}
    assert words["1"] == "Hung up, no word"
    assert words["9"] == "More"
    assert words["X"] == "Do not call"


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", [(400, 760), (380, 600), (1280, 752), (1100, 752)])
@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_is_wider_than_the_window(
    make: Make, theme: Theme, mode: str, size: tuple[int, int], text_size: int
) -> None:
    rig = make(samples.BRIEF_LONG, size=size)
    theme.set_look(mode=mode, text_size=text_size, reduce_motion=True)
    rig.settle()
    assert rig.page.minimumSizeHint().width() <= size[0]
    body = rig.page.call.area.widget()
    assert body is not None
    assert body.width() <= size[0]
    rig.page.doing.recording.bar_key("1")
    rig.settle()
    assert not rig.page.grab().isNull()
    assert body.width() <= size[0]


@pytest.mark.parametrize("size", [(380, 640), (420, 800), (1280, 752)])
@pytest.mark.parametrize("text_size", [100, 150])
def test_the_head_is_never_squeezed(make: Make, theme: Theme, size: tuple[int, int], text_size: int) -> None:
    rig = make(size=size)
    theme.set_look(mode="light", text_size=text_size, reduce_motion=True)
    rig.page.show_brief(samples.BRIEF_LONG)
    rig.settle()
    head = rig.page.call.head
    assert head.height() >= head.heightForWidth(head.width())


@pytest.mark.parametrize("size", [(400, 760), (1280, 752)])
def test_every_control_has_a_name_and_a_place_in_the_tab_order(make: Make, size: tuple[int, int]) -> None:
    rig = make(samples.BRIEF_LONG, size=size)
    for key in ("Backspace", "B", "Esc", "9", "1"):
        rig.press(key)
        rig.settle()
        buttons = [b for b in rig.page.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        assert buttons
        assert all(b.accessibleName() for b in buttons)
        assert all(b.focusPolicy() & Qt.FocusPolicy.TabFocus for b in buttons)


def test_hostile_names_are_letters(make: Make) -> None:
    nasty = replace(samples.SAOIRSE, first_name="<img src=x>", last_name="\u202eO’Neil 👋", company="&amp;<b>")
    rig = make(replace(samples.BRIEF, prospect=nasty))
    assert rig.page.call.head.name.text() == "<img src=x> \u202eO’Neil 👋"
    assert not rig.page.grab().isNull()


def test_a_name_of_ten_thousand_characters_leaves_the_keys_in_sight(make: Make) -> None:
    rig = make(replace(samples.BRIEF, prospect=replace(samples.SAOIRSE, first_name="x" * 10_000)))
    rig.settle()
    assert rig.page.call.bar.keys["1"].isVisible()
    assert rig.page.call.bar.geometry().bottom() <= rig.page.height()


# --- calling


def test_c_dials_once_everything_is_ready(make: Make) -> None:
    rig = make(READY)
    rig.press("C")
    assert rig.opened == ["tel:+12025550142"]
    assert rig.context.live
    assert rig.page.call.head.button.text() == "On call 0:00"
    rig.clock.go(70)
    rig.page.tick()
    assert rig.page.call.head.button.text() == "On call 1:10"


def test_an_open_step_costs_one_more_key_and_never_more(rig: Rig) -> None:
    rig.press("C")
    assert not rig.opened
    assert rig.page.call.head.button.text() == "Call anyway"
    rig.press("C")
    assert rig.opened == ["tel:+12025550142"]
    rig.press("5")
    assert record_of(rig)[1]["open_steps"] == ("opener",)


def test_what_was_open_at_the_first_c_and_is_done_asks_nothing_more(rig: Rig) -> None:
    rig.press("C")
    assert rig.page.call.head.button.text() == "Call anyway"
    rig.page.call.checklist.show_steps(tuple(replace(s, state=StepState.DONE) for s in samples.BRIEF.checklist))
    rig.page.tick()
    assert rig.page.call.head.button.text() == "Call"


def test_c_on_a_call_stops_the_clock_and_dials_nobody(make: Make) -> None:
    rig = make(READY)
    rig.press("C", "C")
    assert len(rig.opened) == 1
    assert not rig.context.live
    assert rig.page.call.head.button.text() == "Call"


def test_outside_the_hours_a_reason_is_asked_for_and_kept(make: Make) -> None:
    rig = make(replace(READY, hours=samples.HOURS_SHUT))
    rig.press("C")
    assert not rig.opened
    panel = rig.page.panes.override
    assert panel.isVisible()
    assert "47 CFR" in panel.rule.text()
    rig.press("Return")
    assert not rig.opened
    panel.reason.input.setText("She asked for it")
    rig.press("Return")
    assert rig.opened == ["tel:+12025550142"]
    rig.press("8")
    assert record_of(rig)[1]["override"] == "She asked for it"


def test_a_rule_nobody_has_seen_is_shown_as_unverified(make: Make) -> None:
    rig = make(replace(READY, hours=replace(samples.HOURS, verified="secondary")))
    verdict = rig.page.call.head.verdict
    assert verdict.text() == "May call until 21:00, rule not verified"
    assert "Not verified: known through others only" in verdict.label.toolTip()
    rig.page.show_brief(replace(READY, hours=replace(samples.HOURS, verified="read")))
    assert verdict.text() == "May call until 21:00"
    assert "Read in the text itself" in verdict.label.toolTip()


IRELAND = replace(samples.HOURS_UNKNOWN, number="+12025550142", where="Ireland")


def test_unknown_hours_cost_one_more_key_and_are_recorded(make: Make) -> None:
    rig = make(replace(READY, hours=IRELAND))
    verdict = rig.page.call.head.verdict
    rig.press("C")
    assert not rig.opened
    said = "Hours not known. C again accepts it for Ireland."
    assert verdict.text() == said
    rig.press("C")
    assert rig.opened
    assert rig.desk.verbs("accept_hours") == [None]
    assert rig.page.walk.live
    assert verdict.text() == "Calling hours not known"
    rig.press("6")
    assert "not known" in record_of(rig)[1]["override"]


def test_unknown_hours_once_accepted_are_still_shown_and_cost_no_more_keys(make: Make) -> None:
    rig = make(replace(READY, hours=IRELAND, hours_accepted=samples.NOW))
    assert rig.page.call.head.verdict.text() == "Calling hours not known"
    assert "Accepted for Ireland on 24 Nov 2026" in rig.page.call.head.verdict.label.toolTip()
    rig.press("C")
    assert rig.opened
    assert not rig.desk.verbs("accept_hours")
    rig.press("6")
    said = "Calling hours not known; accepted for Ireland on 24 Nov 2026"
    assert record_of(rig)[1]["override"] == said


def test_where_even_the_place_is_not_known_each_call_asks(make: Make) -> None:
    rig = make(replace(READY, hours=replace(IRELAND, where="")))
    rig.press("C")
    assert rig.page.call.head.verdict.text() == "Calling hours not known. C again calls."


def test_the_second_number_is_one_key_away(make: Make) -> None:
    rig = make(replace(samples.BRIEF_SECOND, checklist=samples.steps()))
    assert rig.page.call.head.other.isVisible()
    rig.press("A")
    assert rig.page.call.head.number.text() == "+1 312 555 0188"
    rig.press("C")
    assert rig.opened == ["tel:+13125550188"]


def test_who_asked_not_to_be_called_has_no_call_button_and_no_outcomes(make: Make) -> None:
    rig = make(samples.BRIEF_STOPPED)
    assert not rig.page.call.head.button.isVisible()
    assert rig.page.call.head.never.isVisible()
    assert rig.page.panes.stopped.isVisible()
    assert not rig.page.call.bar.keys["1"].isEnabled()
    rig.press("C", "1")
    assert not rig.opened
    assert not rig.desk.verbs("record")
    rig.press("S")
    assert rig.page.call.head.name.text() == "Wojciech Zieliński"
    assert rig.page.call.head.button.isVisible()
    assert rig.page.call.opening.isVisible()


def test_a_prospect_without_a_number_can_not_be_dialled(make: Make) -> None:
    rig = make(replace(READY, prospect=replace(samples.SAOIRSE, phones=())))
    rig.press("C")
    assert not rig.opened
    assert rig.page.call.head.number.text() == "No number"


# --- checklist and words


def test_v_ticks_that_the_name_was_said(make: Make) -> None:
    rig = make(samples.BRIEF_SECOND)
    rig.press("V")
    assert rig.desk.verbs("mark_step") == [("say", True)]
    assert rig.page.call.checklist.buttons[0].text() == "Said it"


@pytest.mark.parametrize(("number", "field"), [(1, "for_them"), (2, "opener")])
def test_a_step_takes_the_rep_to_what_it_is_about(rig: Rig, number: int, field: str) -> None:
    QTest.mouseClick(rig.page.call.checklist.buttons[number], Qt.MouseButton.LeftButton)
    assert getattr(rig.page.call.opening, field).hasFocus()


def test_the_rewrite_is_one_key_even_while_typing(rig: Rig) -> None:
    assert rig.page.call.opening.finding.isVisible()
    rig.press("E", "Ctrl+.")
    text = rig.desk.verbs("save_opener")[-1]
    assert "busy" not in text
    assert text.count("I’m calling because month-end often runs to nine days.") == 1
    assert not rig.page.call.opening.finding.isVisible()


def test_findings_wait_in_line_behind_one_box(make: Make) -> None:
    rig = make(samples.BRIEF_LONG)
    box = rig.page.call.opening.finding
    assert box.more.text() == "1 of 2"
    first = box.why.text()
    rig.press("F8")
    assert box.more.text() == "2 of 2"
    assert box.why.text() != first
    rig.press("F8")
    assert box.why.text() == first


def test_the_ticks_stay_beside_a_finding_in_every_width(make: Make) -> None:
    rig = make(size=(400, 760))
    opening = rig.page.call.opening
    assert opening.current_finding() is not None
    assert opening.ticks[0].isVisible()
    rig.page.resize(1280, 752)
    rig.settle()
    assert opening.ticks[0].isVisible()


def test_an_opener_is_judged_while_it_is_typed_and_kept_when_it_is_left(rig: Rig, qtbot: QtBot) -> None:
    rig.press("E")
    opener = rig.page.call.opening.opener
    opener.replace_all("Hi. Who closes the books?")
    qtbot.waitUntil(lambda: "Hi. Who closes the books?" in rig.desk.verbs("check"))
    assert rig.page.call.opening.ticks[3].text() == "a question"
    rig.press("Esc")
    assert rig.desk.verbs("save_opener") == ["Hi. Who closes the books?"]
    assert rig.page.hasFocus()


def test_what_is_new_is_told_also_where_the_box_shows_what_stood_there_before(rig: Rig) -> None:
    rig.press("E")
    opening, told = rig.page.call.opening, list[str]()
    opening.told.connect(told.append)
    newer = replace(samples.BUSY, rule="sorry", start=0, end=3, text="Hi ", why="It begins with an excuse.", instead=())
    first = replace(samples.BUSY, start=0, end=0, text="", why="Nobody says who calls.", instead=())
    opening.show_check(opening.opener.text(), OpenerCheck((first,), Has()))
    opening.show_check(opening.opener.text(), OpenerCheck((first, newer), Has()))
    assert opening.current_finding() == first
    assert "Nobody says who calls." in told[0]
    assert "2 to fix" in told[1]
    assert "It begins with an excuse." in told[1]


def test_a_judgement_of_words_that_have_changed_is_passed_over(rig: Rig) -> None:
    rig.page.call.opening.show_check("something else", OpenerCheck((), Has()))
    assert rig.page.call.opening.finding.isVisible()


def test_the_for_them_line_is_kept_with_enter(rig: Rig) -> None:
    rig.press("F")
    rig.page.call.opening.for_them.replace_all("Two days back each month")
    rig.press("Return")
    assert rig.desk.verbs("save_for_them") == ["Two days back each month"]
    assert rig.page.hasFocus()


def test_notes_are_kept_as_they_are_typed(rig: Rig, qtbot: QtBot) -> None:
    rig.press("N")
    assert rig.page.call.notes.input.hasFocus()
    rig.type("Two systems")
    qtbot.waitUntil(lambda: bool(rig.desk.verbs("save_note")))
    assert rig.desk.verbs("save_note") == ["Two systems"]
    rig.press("Alt+6")
    assert record_of(rig)[0] == "no_answer"
    assert record_of(rig)[1]["note"] == "Two systems"


def test_save_and_next_shows_the_key_that_does_it_from_where_the_cursor_is(rig: Rig) -> None:
    rig.press("3")
    assert rig.page.call.bar.next.key_cap == "Ctrl Enter"
    rig.press("Esc")
    assert rig.page.call.bar.next.key_cap == "Enter"


def test_a_note_begins_on_a_line_of_its_own_after_what_is_noted(make: Make) -> None:
    rig = make(samples.BRIEF_NOTED)
    noted = samples.BRIEF_NOTED.prospect.notes
    rig.press("N", "Esc")
    assert rig.page.call.notes.text() == noted
    assert not rig.desk.verbs("save_note")
    rig.press("N")
    rig.type("Rings back")
    assert rig.page.call.notes.text() == f"{noted}\nRings back"
    rig.press("Alt+6")
    assert record_of(rig)[1]["note"] == "Rings back"


def test_only_what_was_written_on_this_call_goes_with_it(make: Make) -> None:
    rig = make(samples.BRIEF_NOTED)
    rig.page.call.notes.input.setPlainText(samples.BRIEF_NOTED.prospect.notes + "\nRings back")
    rig.press("6")
    assert record_of(rig)[1]["note"] == "Rings back"
    assert rig.desk.verbs("save_note")[-1].endswith("Rings back")


def test_a_note_is_kept_before_the_next_prospect_opens(rig: Rig) -> None:
    rig.press("N")
    rig.type("Later")
    rig.press("Esc", "S")
    verbs = [verb for verb, _given in rig.desk.asked]
    assert verbs.index("save_note") < verbs.index("skip")
    assert rig.page.call.notes.text() == ""


# --- the outline


def test_space_and_arrows_work_the_outline(rig: Rig) -> None:
    rig.press("Space")
    assert rig.page.walk.ticked == 1
    rig.press("Down", "Down")
    assert rig.page.walk.current == 1
    rig.press("Backspace")
    assert rig.page.walk.current == 0
    rig.press("Up")
    assert rig.page.walk.ticked == 1
    assert rig.page.call.outline.open.title.text() == "Who and why"


def test_a_section_opens_by_a_click(rig: Rig) -> None:
    rig.page.call.outline.jump.emit(2)
    assert rig.page.call.outline.open.title.text() == "Proof"


def test_after_the_last_point_nothing_is_open(rig: Rig) -> None:
    rig.press(*["Space"] * 12)
    assert not rig.page.call.outline.open.isVisible()


def test_a_long_silence_asks_to_listen_and_says_what_it_counts(make: Make) -> None:
    rig = make(READY)
    rig.press("C")
    chip = rig.page.call.outline.open.chip
    rig.page.tick()
    assert not chip.isVisible()
    rig.clock.go(46)
    rig.page.tick()
    assert chip.isVisible()
    assert chip.text() == "0:46 on this. Ask and listen"
    assert "No microphone" in chip.toolTip()
    rig.press("Space")
    assert not chip.isVisible()


# --- panels


def test_plan_b_fixes_a_time_and_an_answer_that_go_with_the_outcome(rig: Rig) -> None:
    rig.press("B")
    panel = rig.page.panes.plan_b
    assert panel.isVisible()
    assert panel.when.field.input.hasFocus()
    rig.type("tue 3pm")
    rig.press("Return")
    assert panel.when.said.text() == "Tue 1 Dec, 15:00 New York, 20:00 yours"
    assert panel.confirm.text() == "“Good: Tuesday 1 December, 15:00, New York time.”"
    rig.press("P")
    assert panel.permission.value is Permission.YES
    rig.press("3")
    assert record_of(rig)[0] == "call_later"
    assert record_of(rig)[1]["callback"] == "tue 3pm"
    assert record_of(rig)[1]["permission"] is Permission.YES
    assert not panel.isVisible()


def test_plan_b_forgets_with_the_next_prospect(rig: Rig) -> None:
    rig.press("B")
    rig.type("tue 3pm")
    rig.press("Esc", "Esc", "S")
    rig.press("6")
    assert record_of(rig)[1]["callback"] == ""


def test_plan_b_promises_no_time_before_one_is_fixed(rig: Rig) -> None:
    rig.press("B")
    panel = rig.page.panes.plan_b
    assert panel.confirm.text() == "“Which day and hour, then?”"
    panel.show_plan(replace(samples.PLAN_B, confirm="Good: [[callback time]], [[callback zone]] time."))
    assert panel.confirm.text() == "The promise stands here once the time is fixed."
    rig.type("tue 3pm")
    rig.press("Return", "Esc")
    assert not panel.isVisible()
    rig.press("B")
    assert "15:00" in panel.confirm.text()


def test_a_phrase_that_is_not_a_time_is_said_so_below(rig: Rig) -> None:
    rig.press("B")
    rig.type("blue moon")
    rig.press("Return")
    assert "not a time" in rig.page.panes.plan_b.when.said.text()


def test_a_plan_b_time_that_stops_an_outcome_is_brought_into_sight(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    rig.press("B")
    rig.type("blue moon")
    rig.press("Esc")

    def not_a_time(*_args: object, **_given: object) -> None:
        raise NotUnderstood("That was not understood as a time.")

    monkeypatch.setattr(rig.desk, "record", not_a_time)
    rig.press("1")
    panel = rig.page.panes.plan_b
    assert panel.isVisible()
    assert panel.when.field.text() == "blue moon"
    assert panel.when.field.input.hasFocus()


def test_objections_are_found_by_a_few_letters(rig: Rig) -> None:
    rig.press("O")
    panel = rig.page.panes.objections
    assert panel.field.input.hasFocus()
    assert next(c.says.text() for c in panel.cards if c.isVisible()) == "“I don’t have time”"
    rig.press("Down")
    assert panel.cards[1].ask.isVisible()
    rig.type("already")
    assert [c.accessibleName() for c in panel.cards if c.isVisible()] == ["We already have someone"]
    rig.type("zzz")
    assert panel.none.isVisible()
    rig.press("Esc")
    assert rig.page.hasFocus()
    rig.press("Esc")
    assert not panel.isVisible()
    assert rig.page.call.outline.isVisible()


def test_nine_opens_the_rest_and_numbers_choose_there(rig: Rig) -> None:
    rig.press("9")
    assert rig.page.panes.more.isVisible()
    rig.press("2")
    assert record_of(rig)[0] == "wrong_number"
    assert not rig.page.panes.more.isVisible()
    assert rig.page.call.bar.keys["9"].isChecked()


def test_nine_closes_what_nine_opened(rig: Rig) -> None:
    rig.press("9", "9")
    assert not rig.page.panes.more.isVisible()
    assert not rig.desk.verbs("record")


def test_a_click_on_more_records_too(rig: Rig) -> None:
    rig.press("9")
    QTest.mouseClick(rig.page.panes.more.buttons[0], Qt.MouseButton.LeftButton)
    assert record_of(rig)[0] == "referred"


def test_drafts_that_wait_are_counted_beside_the_name(rig: Rig) -> None:
    waiting = rig.page.call.head.waiting
    assert waiting.accessibleName() == "To send: 3"
    QTest.mouseClick(waiting, Qt.MouseButton.LeftButton)
    assert rig.page.panes.to_send.isVisible()
    rig.page.show_day(samples.EMPTY_DAY)
    assert not waiting.isVisible()


def test_the_pace_of_the_hour_stands_at_the_foot_of_the_sheet(rig: Rig) -> None:
    rig.press("1")
    assert rig.page.panes.sheet.keep_going.text() == "21 calls this hour. A hang-up is a sign of work done."
    rig.page.show_day(replace(samples.DAY, pace=1))
    assert rig.page.panes.sheet.keep_going.text().startswith("1 call this hour.")


def test_drafts_to_send_are_mended_and_handed_over_one_by_one(rig: Rig) -> None:
    rig.press("W")
    panel = rig.page.panes.to_send
    assert panel.title.text() == "To send: 2"
    rig.press("Down")
    assert panel.card.subject.text() == "Two minutes on Tuesday?"
    rig.press("Y")
    assert rig.desk.verbs("hand_over") == ["copy"]
    assert QApplication.clipboard().text() == "the text"
    QTest.mouseClick(panel.rows[0], Qt.MouseButton.LeftButton)
    assert panel.card.subject.text() == "After our short call"


def test_the_sheet_outlives_the_column_it_stood_in(make: Make) -> None:
    rig = make(READY, size=(1280, 800))
    rig.press("1", "W")
    rig.window.resize(400, 780)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    rig.window.resize(1280, 800)
    assert rig.page.panes.sheet.outcome.text() == "Hung up, no word"


# --- outcomes and the follow-up


def test_one_key_records_and_opens_the_sheet(make: Make) -> None:
    rig = make(READY)
    rig.press("C", "Space", "Space", "Space")
    rig.clock.go(52)
    rig.press("1")
    outcome, given = record_of(rig)
    assert outcome == "hung_up_silent"
    assert given["seconds"] == 52
    assert given["section"] == "Their month-end"
    sheet = rig.page.panes.sheet
    assert sheet.isVisible()
    assert sheet.after.text() == "after 0:52, in “Their month-end”"
    assert not rig.context.live
    assert rig.said == ["Recorded: hung up, no word"]


def test_two_keys_a_prospect(rig: Rig) -> None:
    rig.press("1")
    assert rig.page.call.bar.next.hasFocus()
    rig.press("Return")
    assert rig.desk.verbs("open_next") == [None]
    assert rig.page.call.head.name.text() == "Wojciech Zieliński"
    assert rig.page.follow_up is None
    assert rig.page.hasFocus()
    assert rig.page.call.head.isVisible()


def test_another_outcome_before_enter_takes_the_place_of_the_first(make: Make) -> None:
    rig = make(READY)
    rig.press("C")
    rig.clock.go(30)
    rig.press("1")
    rig.clock.go(5)
    rig.press("3")
    assert [outcome for outcome, _given in rig.desk.verbs("record")] == ["hung_up_silent", "call_later"]
    assert record_of(rig)[1]["seconds"] == 30
    assert rig.page.call.bar.keys["3"].isChecked()
    assert not rig.page.call.bar.keys["1"].isChecked()


def test_the_outcome_row_keeps_each_key_in_its_place(rig: Rig) -> None:
    rig.press("3")
    rig.settle()
    bar = rig.page.call.bar
    lefts = [bar.keys[key].mapTo(bar, bar.keys[key].rect().topLeft()).x() for key in "123456789"]
    assert lefts == sorted(lefts)
    assert not bar.keys["X"].isVisible()


def test_arrows_change_the_school(rig: Rig) -> None:
    rig.press("1", "Left")
    assert rig.desk.verbs("choose_play") == ["call_back_now"]
    assert rig.page.call.bar.next.text() == "Ready to ring back"
    assert not rig.page.panes.sheet.draft.isVisible()
    rig.press("Left")
    assert len(rig.desk.verbs("choose_play")) == 1
    rig.press("Right")
    assert rig.desk.verbs("choose_play")[-1] == "write_instead"


def test_a_click_on_a_school_chooses_it(rig: Rig) -> None:
    rig.press("1")
    QTest.mouseClick(rig.page.panes.sheet.plays._buttons[0], Qt.MouseButton.LeftButton)
    assert rig.desk.verbs("choose_play") == ["call_back_now"]


def test_enter_keeps_the_edits_of_the_draft(rig: Rig) -> None:
    rig.press("1", "R")
    body = rig.page.panes.sheet.draft.body
    assert body.hasFocus()
    body.replace_all("Hi Saoirse, sorry.")
    rig.press("Ctrl+Return")
    assert rig.desk.verbs("edit_draft")[-1][2] == "Hi Saoirse, sorry."
    verbs = [verb for verb, _given in rig.desk.asked]
    assert verbs.index("edit_draft") < verbs.index("open_next")


def test_a_gap_is_counted_and_f8_goes_to_it(rig: Rig) -> None:
    rig.press("1")
    card = rig.page.panes.sheet.draft
    assert card.gaps.text() == "1 gap"
    rig.press("F8")
    assert card.body.hasFocus()
    rig.type("Solway")
    assert "[[" not in card.body.text()
    assert not card.gaps.isVisible()


def test_a_draft_with_a_gap_is_refused_with_its_sentence(make: Make) -> None:
    rig = make(gaps_refuse=True)
    rig.press("1", "M")
    assert not rig.desk.verbs("hand_over")
    assert [str(p) for p in rig.problems] == ["The draft still has a gap: similar_client. Fill it in first."]


def test_a_draft_goes_to_mail_clipboard_or_file(rig: Rig, tmp_path: Path) -> None:
    rig.press("1", "Y")
    assert QApplication.clipboard().text() == "the text"
    assert rig.page.panes.sheet.draft.gone.text() == "Copied"
    rig.press("R")
    rig.page.panes.sheet.draft.body.replace_all("Whole.")
    rig.press("Esc", "M")
    assert rig.opened == ["mailto:s.maguire@harrowpike.example?subject=Hi"]
    rig.press("L")
    assert rig.desk.verbs("hand_over") == ["copy", "mail"]
    rig.saved_to = tmp_path
    rig.press("L")
    assert (tmp_path / "After our short call.eml").read_bytes().startswith(b"Subject")


def test_a_file_that_can_not_be_written_is_said(rig: Rig, tmp_path: Path) -> None:
    rig.saved_to = tmp_path / "absent"
    rig.press("1", "L")
    assert str(rig.problems[0]).endswith("The draft is kept and still to send. Choose another place.")
    assert not rig.desk.verbs("hand_over")


def test_a_draft_that_no_mail_program_takes_is_still_to_send(rig: Rig) -> None:
    rig.mail_works = False
    rig.press("1", "M")
    assert "No mail program took the draft" in str(rig.problems[0])
    assert not rig.desk.verbs("hand_over")


def test_a_draft_is_put_away_by_key_and_by_click(rig: Rig) -> None:
    rig.press("1", "Del")
    card = rig.page.panes.sheet.draft
    assert rig.desk.verbs("cancel_draft") == ["d1"]
    assert card.gone.text() == "Not sent. It stays in the history."
    assert not any(button.isVisible() for button in (card.drop, *card.buttons.values()))
    rig.press("Del")
    assert len(rig.desk.verbs("cancel_draft")) == 1


def test_a_draft_put_away_goes_from_those_to_send(rig: Rig) -> None:
    rig.press("W")
    panel = rig.page.panes.to_send
    QTest.mouseClick(panel.card.drop, Qt.MouseButton.LeftButton)
    assert panel.title.text() == "To send: 1"
    assert panel.card.subject.text() == "Two minutes on Tuesday?"
    rig.press("Y")
    assert panel.title.text() == "To send"
    assert panel.none.isVisible()


def test_a_text_message_says_how_many_parts_it_takes(make: Make) -> None:
    text = replace(samples.DRAFT, channel=Channel.TEXT, body="Hi Saoirse.", missing=())
    note = replace(samples.DRAFT, channel=Channel.NOTE, body="- Said as:", missing=())
    rig = make(sheets={"voicemail": replace(samples.FOLLOW_UP, drafts=(text, note))})
    rig.press("5")
    card = rig.page.panes.sheet.draft
    assert card.title.text() == "Text message, 1 part, 11 characters, GSM-7"
    card.body.replace_all("Hi Saoirse. " * 20)
    assert card.title.text().startswith("Text message, 2 parts, ")
    assert "240 characters in GSM-7: 160 fit one message, 153 each of several." in card.title.toolTip()
    card.body.replace_all("Hi 🎉")
    assert "5 characters in Unicode: 70 fit one message" in card.title.toolTip()
    rig.press("D")
    assert card.title.text() == "Note for the next call"
    assert not card.drop.isVisible()


def test_a_time_is_fixed_by_phrase_and_taken_away_by_nought(rig: Rig) -> None:
    rig.press("1", "T")
    rig.type("tue 3pm")
    rig.press("Return")
    assert rig.desk.verbs("set_callback") == ["tue 3pm"]
    sheet = rig.page.panes.sheet
    assert "09:45 Chicago" in sheet.when.said.text()
    assert not sheet.none.isChecked()
    assert rig.page.call.bar.next.hasFocus()
    rig.press("0")
    assert rig.desk.verbs("clear_callback")
    assert sheet.none.isChecked()


def test_a_phrase_left_in_the_field_is_kept_by_enter_or_holds_it_up(rig: Rig) -> None:
    rig.press("1", "T")
    rig.type("blue moon")
    rig.press("Ctrl+Return")
    assert not rig.desk.verbs("open_next")
    assert "not a time" in rig.page.panes.sheet.when.said.text()
    field = rig.page.panes.sheet.when.field.input
    field.setText("tue 3pm")
    rig.press("Ctrl+Return")
    assert rig.desk.verbs("open_next")


def test_call_later_puts_the_cursor_where_the_time_goes(make: Make) -> None:
    rig = make()
    rig.press("3")
    rig.type("tue 3pm")
    assert rig.page.panes.sheet.when.field.text() == "tue 3pm"
    rig.press("Return")
    assert rig.desk.verbs("set_callback") == ["tue 3pm"]
    assert rig.page.call.bar.next.hasFocus(), "what was understood is seen before the next one comes"


def test_the_key_of_the_field_pressed_where_the_cursor_is_already_does_no_harm(make: Make) -> None:
    rig = make()
    rig.press("3", "T")
    rig.type("tue 3pm")
    rig.press("Return")
    assert rig.desk.verbs("set_callback")[-1] == "tue 3pm"
    assert rig.page.panes.sheet.when.field.text() == "tue 3pm"


def test_plan_b_promises_the_time_that_was_meant_behind_the_key_of_the_field(rig: Rig, qtbot: QtBot) -> None:
    rig.press("B")
    rig.page.panes.plan_b.when.field.input.setFocus()
    rig.type("ttue 3pm")
    qtbot.waitUntil(lambda: rig.desk.verbs("plan_b")[-1:] == ["tue 3pm"])
    assert rig.desk.verbs("understand")[-2:] == ["ttue 3pm", "tue 3pm"]


def test_call_later_without_a_time_still_takes_two_keys(make: Make) -> None:
    rig = make()
    rig.press("3", "Return")
    assert rig.desk.verbs("open_next")
    assert not rig.desk.verbs("set_callback")


def test_from_the_field_for_the_time_every_key_of_the_sheet_is_reached(make: Make) -> None:
    rig = make()
    rig.press("3", "Alt+5")
    assert [outcome for outcome, _given in rig.desk.verbs("record")] == ["call_later", "voicemail"]
    assert rig.page.call.bar.next.hasFocus(), "the cursor stands where no time is asked for"
    rig.press("3", "Escape")
    assert rig.page.call.bar.next.hasFocus()
    rig.press("P")
    assert rig.desk.verbs("set_permission")


def test_what_was_not_understood_goes_with_the_phrase(make: Make) -> None:
    rig = make()
    rig.press("B")
    row = rig.page.panes.plan_b.when
    row.show_words("“blue moon” is not a time I can read.", warn=True)
    row.field.input.setText("b")
    rig.press("Backspace")
    assert row.said.text() == "Their time, in a phrase. It is shown on both clocks."
    rig.press("Escape", "3")
    row = rig.page.panes.sheet.when
    row.show_words("“blue moon” is not a time I can read.", warn=True)
    row.field.input.setText("b")
    rig.press("Backspace")
    assert "blue moon" not in row.said.text()


def test_a_time_can_be_clicked(rig: Rig) -> None:
    rig.press("1")
    field = rig.page.panes.sheet.when.field
    field.times_wanted.emit()
    menu = field.findChild(QMenu)
    assert isinstance(menu, QMenu)
    first = next(action for action in menu.actions() if action.isEnabled())
    assert first.text() == "&1   Tomorrow 10:15 there, 15:15 yours"
    first.trigger()
    assert rig.desk.verbs("set_callback") == ["2026-11-25 at 10:15"]
    menu.close()


def test_what_to_know_about_a_time_begins_like_a_sentence(rig: Rig) -> None:
    rig.press("3")
    row = rig.page.panes.sheet.when
    at = datetime(2026, 12, 25, 10, tzinfo=UTC)
    row.show_time(at, zone="Europe/London", here=None, now=at, notes=("public holiday: Christmas Day",))
    assert row.notes[0].text() == "Public holiday: Christmas Day"


def test_quality_and_permission_stand_beside_the_time(rig: Rig) -> None:
    rig.press("3")
    sheet = rig.page.panes.sheet
    assert "Thanksgiving" in sheet.when.notes[0].text()
    assert sheet.permission.isVisible()
    rig.press("Escape", "P")
    assert rig.desk.verbs("set_permission") == [Permission.YES]
    assert sheet.permission.value is Permission.YES
    QTest.mouseClick(sheet.permission.buttons[Permission.NO], Qt.MouseButton.LeftButton)
    assert rig.desk.verbs("set_permission")[-1] is Permission.NO


def test_a_stop_says_what_is_stopped_and_offers_no_draft(make: Make) -> None:
    rig = make(sheets={"do_not_call": samples.FOLLOW_UP_STOPPED})
    rig.press("X")
    sheet = rig.page.panes.sheet
    assert sheet.stopped.isVisible()
    assert "+12025550142" in sheet.stop_list.text()
    assert not sheet.draft.isVisible()
    assert not sheet.when.isVisible()
    assert rig.page.call.bar.keys["X"].isChecked()


CHOICES = (
    DraftChoice("empathetic_email", "Kind email", Channel.EMAIL, chosen=True),
    DraftChoice("cheerful_email", "Two cheerful sentences", Channel.EMAIL),
    DraftChoice("other_text", "A text", Channel.TEXT),
)


def test_another_text_for_the_draft_is_one_key_or_click_away(make: Make) -> None:
    rig = make(sheets={"hung_up_silent": replace(samples.FOLLOW_UP, choices=CHOICES)})
    rig.press("1")
    texts = rig.page.panes.sheet.texts
    assert [(t.text(), t.isChecked(), t.key_cap) for t in texts if t.isVisible()] == [
        ("Kind email", True, ""),
        ("Two cheerful sentences", False, "K"),
    ]
    rig.press("K")
    assert rig.desk.verbs("choose_text") == ["cheerful_email"]
    assert [t.key_cap for t in texts if t.isVisible()] == ["K", ""]
    QTest.mouseClick(texts[1], Qt.MouseButton.LeftButton)
    assert texts[1].isChecked()
    QTest.mouseClick(texts[0], Qt.MouseButton.LeftButton)
    assert rig.desk.verbs("choose_text") == ["cheerful_email", "empathetic_email"]


def test_where_there_is_one_text_there_is_no_switch(rig: Rig) -> None:
    rig.press("1", "K")
    assert not rig.desk.verbs("choose_text")
    assert not any(text.isVisible() for text in rig.page.panes.sheet.texts)


REFERRED = replace(samples.FOLLOW_UP, asks_person=True, drafts=(), callback=None)


def test_whom_they_named_is_typed_on_the_sheet(make: Make) -> None:
    rig = make(sheets={"referred": REFERRED})
    rig.press("9", "1")
    row = rig.page.panes.sheet.who
    assert row.isVisible()
    assert row.said.text().startswith("Their name is enough")
    rig.press("I")
    rig.type("Ruth Jones, 212 555 0177")
    rig.press("Return")
    assert rig.desk.verbs("name_person") == ["Ruth Jones, 212 555 0177"]
    assert row.said.text() == "Ruth Jones is on the list, named by Saoirse Maguire."
    assert rig.page.call.bar.next.hasFocus()
    rig.press("Return")
    assert rig.desk.verbs("open_next")
    assert len(rig.desk.verbs("name_person")) == 1


def test_a_name_left_in_the_field_is_kept_before_the_next_prospect(make: Make) -> None:
    rig = make(sheets={"referred": REFERRED})
    rig.press("9", "1", "I")
    rig.type("Ruth Jones")
    rig.press("Esc", "T")
    rig.type("tue 3pm")
    rig.press("Ctrl+Return")
    verbs = [verb for verb, _given in rig.desk.asked]
    assert verbs.index("name_person") < verbs.index("set_callback") < verbs.index("open_next")


def test_a_line_without_a_name_is_refused_below_the_field(make: Make) -> None:
    rig = make(sheets={"referred": REFERRED})
    rig.press("9", "1", "I")
    rig.type("+1 212 555 0177")
    rig.press("Ctrl+Return")
    row = rig.page.panes.sheet.who
    assert not rig.desk.verbs("open_next")
    assert row.said.text() == "Somebody who was named needs a name. Type the name they gave you."
    assert row.field.input.hasFocus()
    assert not rig.problems


def test_nobody_is_asked_for_after_another_outcome(rig: Rig) -> None:
    rig.press("1", "I")
    assert not rig.page.panes.sheet.who.isVisible()
    assert rig.page.call.bar.next.hasFocus()


def test_the_other_number_is_one_key_away_after_no_answer(make: Make) -> None:
    missed = replace(
        samples.FOLLOW_UP,
        other_number="+1 312 555 0188",
        notes=("They have another number: +1 312 555 0188.", "Attempt 2 of 6."),
    )
    rig = make(samples.BRIEF_SECOND, sheets={"no_answer": missed})
    rig.press("6")
    sheet = rig.page.panes.sheet
    assert sheet.other.accessibleName() == "Dial their other number +1 312 555 0188"
    assert [note.text() for note in sheet.notes if note.isVisible()] == ["Attempt 2 of 6."]
    rig.press("T")
    rig.type("tue 3pm")
    rig.press("Esc", "A")
    verbs = [verb for verb, _given in rig.desk.asked]
    assert verbs.index("set_callback") < verbs.index("use_second_number")
    assert rig.page.follow_up is None
    assert rig.page.call.head.isVisible()
    assert rig.page.number() == "+1 312 555 0188"


def test_after_a_talk_the_other_number_is_no_key(make: Make) -> None:
    rig = make(samples.BRIEF_SECOND)
    rig.press("3", "A")
    assert not rig.desk.verbs("use_second_number")
    assert not rig.page.panes.sheet.other.isVisible()


def test_several_drafts_are_one_key_apart(make: Make) -> None:
    voice = replace(samples.DRAFT, id="d9", channel=Channel.VOICEMAIL, body="Hi.", missing=())  # type: ignore[arg-type]
    rig = make(sheets={"voicemail": replace(samples.FOLLOW_UP, drafts=(samples.DRAFT, voice))})
    rig.press("5")
    sheet = rig.page.panes.sheet
    assert [tab.text() for tab in sheet.tabs if tab.isVisible()] == ["Email", "Voicemail"]
    rig.press("D")
    assert sheet.draft.title.text() == "To say on voicemail, about 1 s at 150 words a minute"
    assert not sheet.draft.buttons["mail"].isVisible()
    QTest.mouseClick(sheet.tabs[0], Qt.MouseButton.LeftButton)
    assert sheet.draft.subject.text() == "After our short call"


def test_undo_brings_the_call_back(rig: Rig) -> None:
    rig.press("1")
    rig.context.undo()
    assert rig.page.follow_up is None
    assert rig.page.call.head.isVisible()
    assert not rig.page.panes.sheet.isVisible()


def test_a_change_made_elsewhere_is_fetched_and_own_ones_are_not(rig: Rig) -> None:
    rig.desk.now_brief = replace(samples.BRIEF, prospect=replace(samples.SAOIRSE, title="CFO"))
    rig.context.changed.emit(Changes(frozenset({Topic.PROSPECTS})))
    assert rig.page.call.head.title.text() == "CFO, Harrow & Pike"


def test_the_same_prospect_again_keeps_the_call_going(make: Make) -> None:
    rig = make(READY)
    rig.press("C", "Space")
    rig.context.changed.emit(Changes(frozenset({Topic.DESK})))
    assert rig.page.walk.live
    assert rig.page.walk.ticked == 1


def test_the_end_of_the_list_offers_ways_on(make: Make) -> None:
    rig = make(next=[None])
    rig.press("1", "Return")
    assert rig.page.panes.nobody.isVisible()
    assert not rig.page.call.isVisible()
    for button in rig.page.panes.nobody.buttons:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_ring_back_readies_the_same_prospect_with_another_opening(make: Make) -> None:
    again = replace(READY, outline_id="ring_back", attempt=2, opener="The call ended.", outline=samples.OUTLINE_SECOND)
    rig = make(next=[again])
    rig.press("1", "Left", "Return")
    assert rig.page.call.opening.opener.text() == "The call ended."
    assert rig.page.walk.current == 0
    rig.press("C")
    assert rig.opened == ["tel:+12025550142"]


# --- keys and focus


def test_caps_ask_for_alt_while_a_text_field_has_the_focus(rig: Rig) -> None:
    keys = rig.page.call.bar.keys
    assert keys["1"].key_cap == "1"
    rig.press("N")
    assert keys["1"].key_cap == "Alt 1"
    assert rig.page.plan_b.key_cap == "Alt B"
    rig.press("Esc")
    assert keys["1"].key_cap == "1"


def test_single_letters_go_into_the_field_that_has_the_focus(rig: Rig) -> None:
    rig.press("N", "1", "X")
    assert not rig.desk.verbs("record")


def test_enter_before_an_outcome_saves_nothing(rig: Rig) -> None:
    rig.press("Return")
    assert not rig.desk.verbs("open_next")


def test_s_after_an_outcome_goes_on_like_enter(rig: Rig) -> None:
    rig.press("1", "S")
    assert rig.desk.verbs("open_next")


# --- wide


def test_the_wide_desk_has_list_call_and_follow_up_side_by_side(make: Make) -> None:
    rig = make(samples.BRIEF_SECOND, size=(1280, 752))
    parts = rig.page.panes._wide_parts
    assert parts is not None
    rows, side, *_lines = parts
    assert rows.width() == 296
    assert rows.count.text() == "23 of 80"
    assert side.card.head.text() == "Promised: today, 09:45 Chicago, 15:45 yours"
    assert next(r._label for r in side.starts if r.isVisible()) == "Hung up, no word"
    assert side.history_count.text() == "2 calls, 1 draft"
    assert rig.page.call.head.clock.text() == "09:42 there, 15:42 yours"
    rig.press("1")
    assert rig.page.panes.sheet.isVisible()
    assert side.isAncestorOf(rig.page.panes.sheet)
    assert rig.page.call.head.isVisible()
    lane = rig.page.toast_lane()
    assert lane is not None
    assert lane.left() > 800


def test_the_list_is_searched_and_opened_from_the_keyboard(make: Make, qtbot: QtBot) -> None:
    rig = make(size=(1280, 752))
    rig.press("/")
    rig.type("zie")
    qtbot.waitUntil(lambda: bool(rig.desk.verbs("prospects")))
    parts = rig.page.panes._wide_parts
    assert parts is not None
    assert parts[0].list.rows.rowCount() == 2
    rig.press("Return")
    assert rig.desk.verbs("open_prospect") == ["p2"]
    assert parts[0].field.text() == ""


def test_a_row_of_the_list_opens_by_click_and_headings_do_not(make: Make) -> None:
    rig = make(size=(1280, 752))
    parts = rig.page.panes._wide_parts
    assert parts is not None
    rows = parts[0].list
    for number, expected in ((0, []), (2, ["q2"])):
        where = rows.visualRect(rows.rows.index(number)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert rig.desk.verbs("open_prospect") == expected
    index = rows.rows.index(1)
    assert "on the desk" in str(rows.rows.data(index, Qt.ItemDataRole.AccessibleTextRole))
    assert str(rows.rows.data(index, Qt.ItemDataRole.ToolTipRole)).startswith("<qt>")
    assert rows.rows.data(rows.rows.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Promised today, 2"
    assert rows.rows.data(index, Qt.ItemDataRole.DecorationRole) is None


def test_the_page_follows_the_window_from_wide_to_compact_with_its_sheet(make: Make) -> None:
    rig = make(size=(1280, 752))
    rig.press("1")
    rig.window.resize(400, 760)
    rig.settle()
    assert not rig.page.wide
    assert rig.page.panes.sheet.isVisible()
    assert rig.page.panes.small_head.isVisible()
    rig.window.resize(1280, 752)
    rig.settle()
    assert bool(rig.page.wide)
    assert rig.page.call.head.isVisible()
    rig.press("Return")
    assert rig.page.call.head.name.text() == "Wojciech Zieliński"


def test_the_toast_has_its_lane_above_the_keys(rig: Rig) -> None:
    rig.press("1")
    rig.settle()
    lane = rig.page.toast_lane()
    assert lane is not None
    assert lane.bottom() < rig.page.call.bar.y()
    assert lane.height() == 36
    area = rig.page.call.area
    assert area.geometry().bottom() < lane.top()


def test_very_large_text_gives_the_lane_up(make: Make, theme: Theme) -> None:
    rig = make()
    rig.press("1")
    theme.set_look(mode="light", text_size=200, reduce_motion=True)
    rig.page.show_follow_up(rig.page.follow_up)
    assert rig.page.toast_lane() is None


def test_a_call_keeps_no_room_for_the_toast(rig: Rig) -> None:
    assert rig.page.toast_lane() is None
    rig.press("1", "Return")
    assert rig.page.toast_lane() is None


def test_key_buttons_on_the_page_do_what_their_keys_do(make: Make) -> None:
    rig = make(size=(1280, 752))
    for button, panel in ((rig.page.plan_b, "plan_b"), (rig.page.objections, "objections")):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert getattr(rig.page.panes, panel).isVisible()
    QTest.mouseClick(rig.page.panes.objections.close_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(rig.page.call.bar.keys["6"], Qt.MouseButton.LeftButton)
    assert record_of(rig)[0] == "no_answer"
    QTest.mouseClick(rig.page.call.bar.next, Qt.MouseButton.LeftButton)
    assert rig.desk.verbs("open_next")


def test_space_on_a_button_reached_by_tab_presses_it(rig: Rig) -> None:
    rig.page.plan_b.setFocus(Qt.FocusReason.TabFocusReason)
    rig.press("Space")
    assert rig.page.panes.plan_b.isVisible()


def in_sight(rig: Rig, widget: QWidget) -> bool:
    view = rig.page.call.area.viewport()
    top = widget.mapTo(view, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= view.height()


def test_a_field_reached_by_its_key_is_scrolled_into_sight(make: Make) -> None:
    rig = make(size=(420, 640))
    rig.press("6")
    rig.settle()
    when = rig.page.panes.sheet.when
    assert not in_sight(rig, when.field)
    rig.press("T")
    rig.settle()
    assert when.field.input.hasFocus()
    assert in_sight(rig, when.field)


def test_what_is_worked_with_stays_in_sight_when_a_banner_takes_room(make: Make) -> None:
    rig = make(size=(420, 760))
    rig.press("3", "T")
    rig.settle()
    field = rig.page.panes.sheet.when.field
    assert in_sight(rig, field)
    rig.window.resize(420, 600)
    rig.settle()
    assert in_sight(rig, field)
