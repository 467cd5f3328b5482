"""The Playbook page where a team changes it: every sheet opened, used and left by keys."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from tests.ui.bench import CTRL, Bench, MakeBench
from tests.ui.fake_desk import FakeDesk, people

from coachdesk.desk import Desk
from coachdesk.errors import WorldError
from coachdesk.playbook.editing import Part
from coachdesk.playbook.meanwhile import ChangedMeanwhile
from coachdesk.playbook.own import default_playbook
from coachdesk.playbook.problems import Problem
from coachdesk.playbook.schema import Evidence
from coachdesk.playbook.team import Team
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.playbook.outline_sheet import OutlineSheet
from coachdesk.ui.playbook.page import PlaybookPage
from coachdesk.ui.playbook.rule_sheet import RuleSheet, SwitchSheet
from coachdesk.ui.playbook.script_sheet import ScriptSheet
from coachdesk.ui.playbook.small_sheets import ObjectionSheet, PlanBSheet, StepSheet
from coachdesk.ui.runner import Done, Failed, Runner
from coachdesk.ui.sheet import Sheet

KEY = Qt.Key
CUT = "Leading supplier of gates in 14 countries"
SPEECH = "We are the leading supplier of gates in 14 countries of the world"


@pytest.fixture
def page(wide_bench: Bench) -> PlaybookPage:
    return wide_bench.open("playbook", PlaybookPage)


@pytest.fixture
def at(page: PlaybookPage) -> Callable[[str], None]:
    """Goes to a part."""

    def go(part: str) -> None:
        page.nav.choose([row.data for row in page.nav.rows()].index(part))

    return go


def save(bench: Bench) -> None:
    bench.press(KEY.Key_Return, CTRL)


def shown(sheet: Sheet) -> str:
    assert isinstance(
        sheet, OutlineSheet | ObjectionSheet | StepSheet | PlanBSheet | RuleSheet | SwitchSheet | ScriptSheet
    )
    return "\n".join(sheet.pane.texts())


def test_an_objection_is_changed_tried_and_saved(wide_bench: Bench, at: Callable[[str], None]) -> None:
    at("objections")
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(ObjectionSheet)
    sheet.field("says").set_text("Send me a letter")
    assert "“Send me a letter”" in shown(sheet)
    sheet.try_it()
    assert sheet.said() == ""
    save(wide_bench)
    assert wide_bench.no_sheet()
    assert wide_bench.desk.playbook.objections[0].says == "Send me a letter"
    assert wide_bench.said == ["Saved: objections"]


def test_an_objection_is_added_and_removed(wide_bench: Bench, at: Callable[[str], None]) -> None:
    at("objections")
    wide_bench.press(KEY.Key_A)
    sheet = wide_bench.sheet(ObjectionSheet)
    wide_bench.type("Later")
    sheet.field("points").set_text(f"A day\n\n{SPEECH}")
    assert "a point has at most 8" in shown(sheet)
    save(wide_bench)
    added = wide_bench.desk.playbook.objections[-1]
    assert (added.id, added.says, added.points) == ("own_1", "Later", ("A day", SPEECH))
    page = wide_bench.open("playbook", PlaybookPage)
    page.cards.setFocus()
    page.cards.setCurrentIndex(page.cards.model().index(3, 0))
    wide_bench.press(KEY.Key_Return)
    wide_bench.sheet(ObjectionSheet).remove()
    assert [card.id for card in wide_bench.desk.playbook.objections] == ["send_email", "no_budget"]


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(
    wide_bench: Bench, at: Callable[[str], None]
) -> None:
    at("objections")
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(ObjectionSheet)
    sheet.field("points").set_text(SPEECH)
    wide_bench.desk.problems = (
        Problem("objections.toml", "objection[1].points[1]", 7, "The point has 13 words; a point has at most 8."),
        Problem("objections.toml", "objection[1].ask", 8, "“ask” must not be empty."),
        Problem("objections.toml", "objection[2].ask", 18, "Another card’s."),
        Problem("outcomes.toml", "outcome[1]", 3, "Elsewhere."),
    )
    save(wide_bench)
    assert sheet.field("points").wrong() == "Line 1: The point has 13 words; a point has at most 8."
    assert sheet.field("ask").wrong() == "“ask” must not be empty."
    assert sheet.said().startswith("Not saved: 4 to mend. objections.toml, line 18")
    assert sheet.field("points").text() == SPEECH
    wide_bench.desk.problems = ()
    sheet.try_it()
    assert sheet.field("ask").wrong() == ""
    wide_bench.desk.fails["save_playbook"] = WorldError("The disk is full.")
    save(wide_bench)
    assert sheet.said() == "The disk is full."


def test_what_is_still_empty_in_something_new_is_no_mistake_until_it_is_saved(
    wide_bench: Bench, at: Callable[[str], None]
) -> None:
    at("checklist")
    wide_bench.press(KEY.Key_A)
    sheet = wide_bench.sheet(StepSheet)
    wide_bench.desk.problems = (Problem("checklist.toml", "step[5].label", 3, "“label” must not be empty."),)
    sheet.try_it()
    assert sheet.field("label").wrong() == ""
    save(wide_bench)
    assert sheet.field("label").wrong() == "“label” must not be empty."
    assert sheet.said() == "Not saved: one to mend."


def test_something_unsaved_is_said_once_before_it_is_left(wide_bench: Bench, at: Callable[[str], None]) -> None:
    at("objections")
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(ObjectionSheet)
    wide_bench.type("x")
    wide_bench.press(KEY.Key_Escape)
    assert sheet.said().startswith("This is not saved.")
    wide_bench.press(KEY.Key_Escape)
    assert wide_bench.no_sheet()


def test_a_step_says_how_it_is_known_to_be_done(wide_bench: Bench, at: Callable[[str], None]) -> None:
    at("checklist")
    wide_bench.press(KEY.Key_A)
    sheet = wide_bench.sheet(StepSheet)
    for name, words in (("label", "Water poured"), ("open_label", "Pour water"), ("why", "Dry throats croak.")):
        sheet.field(name).set_text(words)
    assert "○  Pour water" in shown(sheet)
    save(wide_bench)
    step = wide_bench.desk.playbook.checklist[-1]
    assert (step.label, step.kind, step.source) == ("Water poured", Evidence.MANUAL, "Our team")
    at("checklist")
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(StepSheet)
    sheet.kind.setCurrentIndex(0)
    sheet.remove()
    assert [s.id for s in wide_bench.desk.playbook.checklist] == ["for_them", "opener", "outline", "own_1"]


def test_a_rule_is_switched_off_softened_and_back(wide_bench: Bench, at: Callable[[str], None]) -> None:
    at("rules")
    for choice, state, head in ((4, "off", "It marks nothing"), (3, "notice", "It marks"), (0, "", "It marks")):
        wide_bench.press(KEY.Key_E)
        sheet = wide_bench.sheet(SwitchSheet)
        sheet.state.setCurrentIndex(choice)
        assert shown(sheet).startswith(head)
        assert sheet.values_without() == wide_bench.desk.team
        save(wide_bench)
        assert wide_bench.desk.team == Team((("busy", state),) if state else ())


def test_a_remark_of_the_second_opinion_is_switched_off_from_its_card(wide_bench: Bench, page: PlaybookPage) -> None:
    desk = wide_bench.desk
    desk.playbook = replace(default_playbook(), rules=())
    page.load()
    page.nav.choose([part.id for part in page._parts].index("rules"))
    assert page.shown_titles()[:2] == ["Sounds negative", "Sounds easy out"]
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(SwitchSheet)
    assert shown(sheet).startswith("The second opinion says")
    assert desk.playbook.remarks[0].why in shown(sheet)
    sheet.state.setCurrentIndex(4)
    assert shown(sheet).startswith("The second opinion says nothing of it")
    save(wide_bench)
    assert desk.team == Team((("heard_negative", "off"),))


def test_a_rule_without_words_is_told_beside_them_and_not_in_the_files_terms(
    wide_bench: Bench, at: Callable[[str], None]
) -> None:
    at("rules")
    wide_bench.press(KEY.Key_A)
    sheet = wide_bench.sheet(RuleSheet)
    missing = Problem("team.toml", "rule[1]", 1, "The key “patterns” is missing.")
    unknown = Problem("team.toml", "rule[1]", 1, "The key “weather” is missing.")
    wide_bench.desk.problems = (missing, unknown)
    sheet.try_it()
    assert sheet.field("patterns").wrong() == sheet.said() == ""
    sheet.show_problems((missing, unknown))
    assert sheet.field("patterns").wrong() == "This can’t stay empty."
    assert sheet.said() == "The key “weather” is missing."


def test_a_rule_of_ones_own_has_its_examples_tried_while_they_are_typed(
    wide_bench: Bench, at: Callable[[str], None]
) -> None:
    at("rules")
    wide_bench.press(KEY.Key_A)
    sheet = wide_bench.sheet(RuleSheet)
    sheet.field("patterns").set_text("touch base\n/circl(?:e|ing) back/")
    sheet.field("bad").set_text("Let’s touch base.\nJust following up.")
    sheet.field("good").set_text("Who pays?\nWe are circling back.")
    sheet.field("instead").set_text("I have one question for {{company}}.")
    said = shown(sheet)
    assert "✓  Let’s touch base.  (“touch base”)" in said
    assert "✗  Just following up.  is not marked" in said
    assert "✓  Who pays?" in said
    assert "✗  We are circling back.  marks “We are circling back”" in said
    assert "“I have one question for Northgate Freight.”" in said
    save(wide_bench)
    (rule,) = wide_bench.desk.team.rules
    assert rule.patterns == (r"\btouch base\b", "circl(?:e|ing) back")
    at("rules")
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(RuleSheet)
    assert sheet.field("patterns").text() == "touch base\n/circl(?:e|ing) back/"
    sheet.field("patterns").set_text("/(a+)+/")
    assert "could run for minutes" in shown(sheet)
    sheet.remove()
    assert wide_bench.desk.team.rules == ()


def test_an_outline_shows_its_balance_and_cuts_a_speech_down(wide_bench: Bench, page: PlaybookPage) -> None:
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(OutlineSheet)
    assert "about them" in shown(sheet)
    assert "open question" in shown(sheet)
    second = sheet.boxes[1]
    second.fields["points"].set_text(f"Who matches them\n{SPEECH}\n{SPEECH}")
    assert not second.speech.isHidden()
    assert second.why.text().endswith("And 1 more.")
    wide_bench.press(KEY.Key_F8)
    editor = QApplication.focusWidget()
    assert editor is second.fields["points"].field.input
    assert isinstance(editor, QPlainTextEdit)
    assert editor.textCursor().blockNumber() == 1
    wide_bench.press(KEY.Key_Period, CTRL)
    assert second.fields["points"].text() == f"Who matches them\n{CUT}\n{SPEECH}"
    editor.undo()
    assert second.fields["points"].text().split("\n")[1] == SPEECH
    sheet.setFocus()
    wide_bench.press(KEY.Key_Period, CTRL)
    sheet.cut_down()
    assert second.speech.isHidden()
    sheet.next_speech()
    sheet.cut_down()
    save(wide_bench)
    assert len(wide_bench.desk.playbook.outlines[0].sections[1].points) == 3


def test_a_speech_told_below_its_section_is_not_told_twice(wide_bench: Bench, page: PlaybookPage) -> None:
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(OutlineSheet)
    wide_bench.desk.problems = (
        Problem("outline.toml", "outline[1].section[2].points[1]", 9, "The point has 13 words; a point has at most 8."),
        Problem("outline.toml", "outline[1].section[2].seconds", 9, "“seconds” must lie between 0 and 3600."),
    )
    sheet.try_it()
    assert sheet.boxes[1].fields["points"].wrong() == ""
    assert sheet.boxes[1].fields["seconds"].wrong() == "“seconds” must lie between 0 and 3600."


def test_sections_are_added_moved_and_taken_away(wide_bench: Bench, page: PlaybookPage) -> None:
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(OutlineSheet)
    sheet.add_section()
    wide_bench.type("More")
    box = sheet.boxes[-1]
    box.fields["questions"].set_text("Who else should be there, and what would they want to know first?")
    box.fields["cues"].set_text("If yes: two dates")
    box.fields["seconds"].set_text("soon")
    assert box.typed().seconds == -1
    box.fields["seconds"].set_text("20")
    box.moved.emit(-1)
    box.moved.emit(-1)
    sheet.boxes[0].gone.emit()
    sheet.boxes[0].moved.emit(-1)
    save(wide_bench)
    sections = wide_bench.desk.playbook.outlines[0].sections
    assert [s.title for s in sections] == ["Their invoices", "More", "Proof from freight", "Ask"]
    assert sections[1].questions[0].startswith("Who else")
    assert sections[1].cues == ("If yes: two dates",)


def test_talk_about_us_and_a_broken_field_are_told_in_the_preview(wide_bench: Bench, page: PlaybookPage) -> None:
    desk = wide_bench.desk
    desk.playbook = replace(desk.playbook, rules=(replace(desk.playbook.rules[0], patterns=(r"\bbusy\b",)),))
    page.load()
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(OutlineSheet)
    for box in sheet.boxes:
        box.fields["points"].set_text("Our firm")
    sheet.field("opener").set_text("I know you’re busy {% if %}")
    assert "More is said of us than of them." in shown(sheet)
    assert "“I know you’re busy {% if %}”" in shown(sheet)
    assert "Tells them they have no time" in shown(sheet)
    for box in sheet.boxes:
        box.fields["points"].set_text("")
    assert "Nobody is spoken of yet" in shown(sheet)
    assert sheet.values_without() == sheet.values()


def test_a_pasted_script_becomes_an_outline_with_the_script_beside_it(wide_bench: Bench, page: PlaybookPage) -> None:
    wide_bench.press(KEY.Key_P)
    sheet = wide_bench.sheet(ScriptSheet)
    save(wide_bench)
    assert sheet.said() == "There is nothing to say in this script yet."
    sheet.script.set_text(
        "Hi [Name], it’s Ana. (pause)\nWho pays the invoices at <company>, and what slips when they wait?"
    )
    sheet.read()
    assert "“Who pays the invoices at Northgate Freight, and what slips when they wait?”" in shown(sheet)
    sheet.into.setCurrentIndex(1)
    save(wide_bench)
    outline = wide_bench.sheet(OutlineSheet)
    assert "The script it came from" in shown(outline)
    assert "Balance of the script’s own words" in shown(outline)
    save(wide_bench)
    assert wide_bench.desk.playbook.outlines[1].opener.startswith("Hi {{first_name}}, it’s Ana.")
    assert wide_bench.desk.playbook.outlines[1].title == "Second call"
    assert list(wide_bench.desk.scripts) == ["second_call"]


def test_a_script_is_left_only_after_a_word_and_a_long_one_is_cut(wide_bench: Bench, page: PlaybookPage) -> None:
    wide_bench.press(KEY.Key_P)
    sheet = wide_bench.sheet(ScriptSheet)
    sheet.script.set_text("a " * 30_000)
    sheet.read()
    assert "Only the first 40,000 characters" in sheet.said()
    wide_bench.press(KEY.Key_Escape)
    assert sheet.said().startswith("Nothing is saved yet.")
    wide_bench.press(KEY.Key_Escape)
    assert wide_bench.no_sheet()


def test_a_judgement_of_an_older_script_is_passed_over(wide_bench: Bench, page: PlaybookPage) -> None:
    wide_bench.press(KEY.Key_P)
    sheet = wide_bench.sheet(ScriptSheet)
    sheet.script.set_text("Who pays?")
    sheet._show(("Who paid?", wide_bench.desk.read_script("Who paid?")))
    assert "Who paid?" not in shown(sheet)


def test_back_to_the_default_is_there_where_a_part_is_the_teams(
    wide_bench: Bench, page: PlaybookPage, at: Callable[[str], None]
) -> None:
    assert page.buttons["playbook.reset"].isHidden()
    page.reset()
    assert wide_bench.desk.asked.count("reset_playbook") == 0
    wide_bench.press(KEY.Key_E)
    save(wide_bench)
    assert page.buttons["playbook.reset"].isVisible()
    assert page.head.count.text() == "Default, version 1, 1 part your own"
    page.buttons["playbook.reset"].click()
    assert wide_bench.desk.own == set()
    assert page.head.count.text() == "Default, version 1"


def test_what_cannot_be_edited_opens_nothing(wide_bench: Bench, page: PlaybookPage, at: Callable[[str], None]) -> None:
    at("figures")
    for key in (KEY.Key_E, KEY.Key_A):
        wide_bench.press(key)
        assert wide_bench.no_sheet()
    assert page.buttons["playbook.edit"].isHidden()


def test_enter_goes_from_the_parts_to_the_cards_and_opens_one(wide_bench: Bench, at: Callable[[str], None]) -> None:
    at("checklist")
    wide_bench.press(KEY.Key_Return)
    wide_bench.press(KEY.Key_Down)
    wide_bench.press(KEY.Key_Return)
    assert wide_bench.sheet(StepSheet).field("label").text() == "For them"


def test_sheets_stand_one_below_the_other_in_the_narrow_window(make_bench: MakeBench) -> None:
    bench = make_bench(desk=FakeDesk(people(1)))
    page = bench.open("playbook", PlaybookPage)
    page.edit()
    sheet = bench.sheet(OutlineSheet)
    assert sheet.pane.y() > sheet.boxes[-1].y()
    box = sheet.boxes[0]
    assert len({button.y() for button in box.findChildren(KeyButton) if button is not box.cut}) == 1
    assert box.fields["title"].width() > box.width() / 2


def test_ids_of_ones_own_never_meet(wide_bench: Bench, at: Callable[[str], None]) -> None:
    for _ in range(2):
        at("objections")
        wide_bench.press(KEY.Key_A)
        wide_bench.type("Later")
        save(wide_bench)
    assert [card.id for card in wide_bench.desk.playbook.objections[2:]] == ["own_1", "own_2"]
    assert wide_bench.desk.own == {Part.OBJECTIONS}


def test_tab_goes_from_field_to_field_before_the_buttons_of_a_section(wide_bench: Bench, page: PlaybookPage) -> None:
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(OutlineSheet)
    seen = []
    for _ in range(10):
        seen.append((QApplication.focusWidget() or sheet).accessibleName())
        wide_bench.press(KEY.Key_Tab)
    assert [name.partition(":")[0] for name in seen] == [
        "Outline", "Opener", "Section", "Seconds", "Points, one a line", "Questions, asked as they stand",
        "Cues, not said", "Move up", "Move down", "Remove the section Who and why",
    ]  # fmt: skip


class LateRunner:
    """Does each verb only when it is told to, as a desk on its own thread does it later."""

    at_once = False

    def __init__(self, inline: Runner) -> None:
        self._inline = inline
        self._jobs: list[Callable[[], None]] = []

    def submit(self, job: Callable[[Desk], object], done: Done, failed: Failed) -> None:
        self._jobs.append(lambda: self._inline.submit(job, done, failed))

    def answer(self) -> None:
        """All that was asked by now, and all that is asked in the answers."""
        while self._jobs:
            self._jobs.pop(0)()

    def start(self) -> None:
        self._inline.start()

    def retry(self, first: Callable[[], None] | None = None) -> None:
        self._inline.retry(first)

    def close(self) -> bool:
        return self._inline.close()


@pytest.fixture
def late(wide_bench: Bench, page: PlaybookPage) -> LateRunner:
    """From here on, whoever asks the desk waits for it."""
    runner = LateRunner(wide_bench.context.runner)
    wide_bench.context.runner = runner
    return runner


def test_a_script_just_pasted_is_gone_on_with_once_it_is_read(wide_bench: Bench, late: LateRunner) -> None:
    wide_bench.press(KEY.Key_P)
    sheet = wide_bench.sheet(ScriptSheet)
    sheet.script.set_text("Hi, it’s Ana. Who pays the invoices?")
    save(wide_bench)
    save(wide_bench)
    assert sheet.said() == ""
    late.answer()
    outline = wide_bench.sheet(OutlineSheet)
    assert "•  Who pays the invoices?" in shown(outline)


def test_a_text_replaced_is_never_gone_on_with_as_the_outline_of_the_old_one(
    wide_bench: Bench, late: LateRunner
) -> None:
    wide_bench.press(KEY.Key_P)
    sheet = wide_bench.sheet(ScriptSheet)
    sheet.script.set_text("Who pays the invoices?")
    sheet.read()
    late.answer()
    sheet.script.set_text("Who sails the boats?")
    save(wide_bench)
    sheet.script.set_text("Who mends the boats?")
    late.answer()
    outline = wide_bench.sheet(OutlineSheet)
    assert outline.typed().sections[0].points == ("Who mends the boats?",)
    save(wide_bench)
    late.answer()
    assert wide_bench.desk.scripts == {"first_call": "Who mends the boats?"}


def test_a_script_left_or_refused_goes_nowhere(wide_bench: Bench, late: LateRunner) -> None:
    wide_bench.press(KEY.Key_P)
    sheet = wide_bench.sheet(ScriptSheet)
    sheet.script.set_text("Who pays?")
    wide_bench.desk.fails["read_script"] = WorldError("The disk is full.")
    save(wide_bench)
    late.answer()
    assert sheet.said() == "The disk is full."
    wide_bench.desk.fails.clear()
    save(wide_bench)
    sheet.shut()
    late.answer()
    assert wide_bench.no_sheet()


def test_a_script_is_kept_only_with_the_outline_that_was_saved(wide_bench: Bench, page: PlaybookPage) -> None:
    wide_bench.desk.scripts["first_call"] = "An earlier one."
    wide_bench.press(KEY.Key_P)
    wide_bench.sheet(ScriptSheet).script.set_text("Who pays the invoices?")
    save(wide_bench)
    wide_bench.desk.problems = (Problem("outline.toml", "outline[1].title", 3, "“title” must not be empty."),)
    save(wide_bench)
    assert wide_bench.sheet(OutlineSheet).said() == "Not saved: one to mend."
    assert wide_bench.desk.scripts == {"first_call": "An earlier one."}
    wide_bench.desk.problems = ()
    save(wide_bench)
    assert wide_bench.no_sheet()
    assert wide_bench.desk.scripts == {"first_call": "Who pays the invoices?"}


def test_a_sheet_wanted_while_the_page_reads_opens_over_what_was_read(
    wide_bench: Bench, late: LateRunner, at: Callable[[str], None]
) -> None:
    at("objections")
    wide_bench.press(KEY.Key_E)
    wide_bench.sheet(ObjectionSheet).field("says").set_text("First edit")
    save(wide_bench)
    save(wide_bench)
    late._jobs.pop(0)()
    assert wide_bench.no_sheet()
    wide_bench.press(KEY.Key_E)
    assert wide_bench.no_sheet()
    late.answer()
    assert wide_bench.sheet(ObjectionSheet).field("says").text() == "First edit"
    assert wide_bench.desk.asked.count("save_playbook") == 1


def test_a_page_that_could_not_be_read_opens_no_sheet_later(
    wide_bench: Bench, page: PlaybookPage, late: LateRunner
) -> None:
    wide_bench.desk.fails["playbook_state"] = WorldError("The disk is gone.")
    page.load()
    wide_bench.press(KEY.Key_E)
    late.answer()
    assert wide_bench.failed == ["The disk is gone."]
    wide_bench.desk.fails.clear()
    page.load()
    late.answer()
    assert wide_bench.no_sheet()


def test_a_sheet_sends_what_it_was_opened_over(wide_bench: Bench, at: Callable[[str], None]) -> None:
    at("objections")
    opened = wide_bench.desk.playbook.objections
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(ObjectionSheet)
    sheet.field("says").set_text("Mine")
    sheet.try_it()
    save(wide_bench)
    assert wide_bench.desk.befores == [opened, opened]


def test_what_was_changed_meanwhile_is_told_once_and_seen_on_the_page(
    wide_bench: Bench, page: PlaybookPage, at: Callable[[str], None]
) -> None:
    at("objections")
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(ObjectionSheet)
    sheet.field("says").set_text("Mine")
    desk = wide_bench.desk
    first, *rest = desk.playbook.objections
    desk.playbook = replace(desk.playbook, objections=(replace(first, says="Theirs"), *rest))
    for verb in ("try_playbook", "save_playbook"):
        desk.fails[verb] = ChangedMeanwhile("This was changed.", hint="Copy your words.")
    reads = desk.asked.count("playbook_state")
    sheet.try_it()
    save(wide_bench)
    assert sheet.said() == "This was changed. Copy your words."
    assert sheet.field("says").text() == "Mine"
    assert desk.asked.count("playbook_state") == reads + 1
    assert page.shown_titles()[0] == "“Theirs”"


def test_a_part_whose_own_file_has_a_mistake_is_told_and_not_opened(
    wide_bench: Bench, page: PlaybookPage, at: Callable[[str], None]
) -> None:
    wide_bench.desk.faults = (Problem("objections.toml", "objection[1].points[1]", 7, "The point has 13 words."),)
    page.load()
    at("objections")
    for key in (KEY.Key_E, KEY.Key_A):
        wide_bench.press(key)
        assert wide_bench.no_sheet()
    said = "Your objections.toml has a mistake in line 7, so it can’t be edited here: The point has 13 words."
    assert [words.startswith(said) for words in wide_bench.failed] == [True, True]
    at("checklist")
    wide_bench.press(KEY.Key_E)
    assert wide_bench.sheet(StepSheet).field("label").text() == "Said it"


def test_a_rule_that_only_the_team_has_is_switched_too(
    wide_bench: Bench, page: PlaybookPage, at: Callable[[str], None]
) -> None:
    desk = wide_bench.desk
    desk.playbook = replace(desk.playbook, rules=(replace(desk.playbook.rules[0], id="own_1"),))
    page.load()
    at("rules")
    wide_bench.press(KEY.Key_E)
    assert shown(wide_bench.sheet(SwitchSheet)).startswith("It marks")
    wide_bench.press(KEY.Key_Escape)
    wide_bench.press(KEY.Key_A)
    assert wide_bench.sheet(RuleSheet).typed().id == "own_2"


def test_plan_b_is_changed_with_its_preview_and_put_back(wide_bench: Bench, at: Callable[[str], None]) -> None:
    page = wide_bench.open("playbook", PlaybookPage)
    at("plan_b")
    assert page.buttons["playbook.edit"].isVisible()
    assert not page.buttons["playbook.add"].isVisible()
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(PlanBSheet)
    sheet.field("ask_when").set_text("Is there a better time, {{first_name}}?")
    assert "“Is there a better time, Wojciech?”" in shown(sheet)
    assert "a no ends the call" in shown(sheet)
    sheet.field("ask_when").set_text("Which day suits you?")
    sheet.field("confirm").set_text("Good: {{callback_time}}.\nI’ll ring.")
    assert "a no ends the call" not in shown(sheet)
    assert "Once it is: “Good: Tuesday 3:00 pm. I’ll ring.”" in shown(sheet)
    save(wide_bench)
    assert wide_bench.no_sheet()
    assert wide_bench.desk.playbook.plan_b.ask_when == "Which day suits you?"
    at("plan_b")
    assert page.cards.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole).splitlines()[1] == "Yours"
    page.reset()
    assert wide_bench.desk.playbook.plan_b.ask_when != "Which day suits you?"


def test_what_is_wrong_with_plan_b_stands_beside_its_field(wide_bench: Bench, at: Callable[[str], None]) -> None:
    at("plan_b")
    wide_bench.press(KEY.Key_E)
    sheet = wide_bench.sheet(PlanBSheet)
    wide_bench.desk.problems = (Problem("plan_b.toml", "ask_when", 2, "There is no field called “nome”."),)
    sheet.try_it()
    assert sheet.field("ask_when").wrong() == "There is no field called “nome”."


def test_keys_pressed_while_it_is_being_saved_are_not_lost(
    wide_bench: Bench, at: Callable[[str], None], late: LateRunner
) -> None:
    at("plan_b")
    late.answer()
    wide_bench.press(KEY.Key_E)
    late.answer()
    sheet = wide_bench.sheet(PlanBSheet)
    sheet.field("title").set_text("Another time")
    save(wide_bench)
    wide_bench.type("!")
    typed = sheet.field("title").text()
    assert typed != "Another time"
    tried = len(wide_bench.desk.tried)
    sheet.try_it()
    late.answer()
    assert len(wide_bench.desk.tried) == tried
    assert wide_bench.desk.playbook.plan_b.title == "Another time"
    assert wide_bench.sheet(PlanBSheet).field("title").text() == typed
    assert sheet.said().startswith("Saved as it stood.")
    wide_bench.desk.problems = (Problem("plan_b.toml", "title", 2, "Too late."),)
    sheet.try_it()
    wide_bench.desk.problems = ()
    save(wide_bench)
    late.answer()
    assert wide_bench.no_sheet()
    assert wide_bench.desk.playbook.plan_b.title == typed


def test_in_the_narrow_window_the_pages_keys_work_from_its_list_of_parts(bench: Bench) -> None:
    page = bench.open("playbook", PlaybookPage)
    page.pick.setFocus()
    bench.press(KEY.Key_P)
    assert bench.sheet(ScriptSheet).isVisible()


def test_a_sentence_below_a_field_squeezes_nothing_in_the_narrow_window(
    bench: Bench,
) -> None:
    page = bench.open("playbook", PlaybookPage)
    page.nav.choose([row.data for row in page.nav.rows()].index("rules"))
    bench.press(KEY.Key_A)
    field = bench.sheet(RuleSheet).field("patterns")
    QApplication.processEvents()
    before = field.field.height()
    field.show_wrong(
        "The pattern repeats a repetition and could run for minutes; write the repetition out or bound it."
    )
    QApplication.processEvents()
    assert field.field.height() == before
    assert field.height() == field.heightForWidth(field.width())


def test_an_example_that_goes_wrong_is_told_beside_its_field_while_it_is_typed(
    wide_bench: Bench, at: Callable[[str], None]
) -> None:
    at("rules")
    wide_bench.press(KEY.Key_A)
    sheet = wide_bench.sheet(RuleSheet)
    sheet.field("patterns").set_text("touch base")
    sheet.field("bad").set_text("Let’s touch base.\nJust following up.")
    sheet.field("good").set_text("Who pays?\nWe touch base with all.")
    assert sheet.field("bad").wrong() == "Line 2: this is not marked yet."
    assert sheet.field("good").wrong() == "Line 2: this is marked."
    sheet.try_it()
    assert sheet.field("bad").wrong() == "Line 2: this is not marked yet."
    sheet.field("bad").set_text("Let’s touch base.")
    sheet.field("good").set_text("Who pays?")
    assert sheet.field("bad").wrong() == sheet.field("good").wrong() == ""
    sheet.field("patterns").set_text("/(/")
    assert "broken" in shown(sheet)
