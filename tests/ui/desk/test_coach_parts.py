"""What the coach says on the desk: whole questions and cues in the outline, marks that are heard, the listen prompt."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig

from coachdesk.coach import check_opener
from coachdesk.model.brief import BriefSection
from coachdesk.model.judgement import Finding, Has, Level, OpenerCheck
from coachdesk.playbook.own import default_playbook
from coachdesk.playbook.schema import Category, Playbook
from coachdesk.ui.desk.finding_box import left_out
from coachdesk.ui.desk.heard_words import briefly, spoken, who_is_next
from coachdesk.ui.desk.outline_view import figure_words
from coachdesk.ui.kit.theme import Theme

ASKED = "Who looks after that at [[company]], and who else would have to agree to it?"


@pytest.fixture(scope="module")
def default() -> Playbook:
    return default_playbook()


def test_whole_questions_and_cues_stand_below_the_points(make: Make) -> None:
    sections = (
        BriefSection("who", "Who", ("Why you",), 10, (ASKED,), ("If yes: two dates",)),
        BriefSection("ask", "Ask", (), 10, (ASKED,)),
        BriefSection("end", "End", ("Thank them",), 10),
    )
    rig = make(replace(samples.BRIEF, outline=sections))
    section = rig.page.call.outline.open
    asides = [label.text() for label in section.asides if label.isVisible()]
    assert asides == [
        "“Who looks after that at [company], and who else would have to agree to it?”",
        "If yes: two dates",
    ]
    assert "If yes: two dates" in section.accessibleDescription()
    rig.press("Space", "Space")
    assert not any(label.isVisible() for label in section.asides)
    assert section.title.text() == "End"
    rig.press("Backspace")
    assert section.title.text() == "Ask"
    assert not section.points[0].isVisible()


def test_the_marks_of_the_opener_are_heard_with_their_words_and_what_to_say(rig: Rig) -> None:
    heard = rig.page.call.opening.opener.accessibleDescription()
    assert heard.startswith("1 to fix, F8 goes to the next. “")
    assert "Say instead: " in heard
    assert spoken((), current=0) == "Nothing to fix"


def test_f8_selects_the_words_while_the_opener_is_edited(make: Make) -> None:
    rig = make(samples.BRIEF_LONG)
    opening = rig.page.call.opening
    rig.press("F8")
    assert not opening.opener.textCursor().hasSelection()
    rig.press("E")
    for _ in range(2):
        rig.press("F8")
        finding = opening.current_finding()
        assert finding is not None
        if finding.end > finding.start:
            assert opening.opener.textCursor().selectedText() == finding.text
    rig.press("Ctrl+.")
    assert rig.desk.verbs("save_opener")


def test_the_listen_prompt_carries_the_published_figure_and_its_source(make: Make, default: Playbook) -> None:
    rig = make()
    rig.page.call.outline.show_listen(figure_words(default, "long_turn"))
    rig.press("C", "C")
    rig.clock.go(46)
    rig.page.tick()
    tip = rig.page.call.outline.open.chip.toolTip()
    assert "37 s on successful calls and 25 s on others" in tip
    assert "a long turn is not bad as such" in tip
    assert "Source: Gong." in tip


@pytest.mark.parametrize("text_size", [100, 150])
def test_the_listen_prompt_goes_below_a_title_before_that_breaks(make: Make, theme: Theme, text_size: int) -> None:
    rig = make(size=(380, 760))
    theme.set_look(mode="light", text_size=text_size, reduce_motion=True)
    rig.press("C", "C")
    rig.clock.go(46)
    rig.page.tick()
    rig.settle()
    part = rig.page.call.outline.open
    assert part.chip.isVisible()
    assert part.title.width() >= part.title.fontMetrics().horizontalAdvance(part.title.text())
    assert part.title.height() < 2 * part.title.fontMetrics().lineSpacing()


def test_the_listen_prompts_figure_is_read_by_keys_alone(make: Make, default: Playbook) -> None:
    rig = make()
    outline = rig.page.call.outline
    outline.show_listen(figure_words(default, "long_turn"))
    rig.press("C", "C", "Shift+L")
    assert not outline.open.figure.isVisible()
    rig.clock.go(46)
    rig.page.tick()
    rig.press("Shift+L")
    assert outline.open.figure.isVisible()
    assert "a long turn is not bad as such" in outline.open.figure.text()
    assert "37 s on successful calls" in outline.open.chip.accessibleDescription()
    rig.press("Shift+L")
    assert not outline.open.figure.isVisible()
    rig.press("Shift+L", "Space")
    assert not outline.open.figure.isVisible()


def test_the_checklist_follows_the_opener_while_it_is_typed(rig: Rig, default: Playbook) -> None:
    rig.desk.book = default
    rig.desk.checks = lambda text: check_opener(text, playbook=default)
    opening = rig.page.call.opening
    rig.press("E")
    for text, label in (
        ("Hi Ann, it’s Sam from Ledgerly about your late invoices. Am I bothering you?", "Opener: 1 to fix"),
        ("", "Opener: write one"),
    ):
        opening.opener.replace_all(text)
        rig.page.doing.checking.check(text)
        assert any(button.text().startswith(label) for button in rig.page.call.checklist.buttons)
    assert opening.opener.hasFocus()


def test_the_checklist_follows_the_for_them_line_while_it_is_typed(rig: Rig, default: Playbook) -> None:
    rig.desk.book = default
    opening, checklist = rig.page.call.opening, rig.page.call.checklist

    def stands(label: str) -> bool:
        return any(button.text().startswith(label) for button in checklist.buttons)

    rig.press("F")
    opening.for_them.replace_all("We are the leading platform")
    rig.settle()
    assert stands("For them: 1 to fix")
    opening.for_them.replace_all("Home by five on Fridays")
    rig.settle()
    assert not stands("For them: 1 to fix")
    opening.help_asked.emit("We were here before")  # an answer that comes late
    rig.settle()
    assert not stands("For them: 1 to fix")
    assert opening.for_them.hasFocus()


def test_a_finding_that_weighs_more_comes_before_one_that_stood_there_first(rig: Rig) -> None:
    def found(rule: str, level: Level) -> Finding:
        return Finding(rule, Category.NEGATIVE, level, "rule", 0, 0, "", f"Why {rule}.", (), "Test")

    opening = rig.page.call.opening
    notice, warning = found("notice", Level.NOTICE), found("warning", Level.WARNING)
    text = opening.opener.text()
    opening.show_check(text, OpenerCheck((notice,), Has()))
    opening.show_check(text, OpenerCheck((notice, warning), Has()))
    assert opening.current_finding() == warning
    rig.press("F8")
    opening.show_check(text, OpenerCheck((notice, warning), Has()))
    assert opening.current_finding() == notice


def test_a_figure_stands_with_its_year_and_none_where_the_playbook_has_none(default: Playbook) -> None:
    assert figure_words(default, "how_are_you").endswith("Source: Gong, cold-call opening lines, 2018.")
    assert figure_words(default, "nothing") == ""


def test_f8_brings_the_finding_into_sight_where_it_stands_below(make: Make) -> None:
    rig = make(samples.BRIEF_LONG, size=(400, 560))
    rig.page.context.theme.set_look(text_size=150)
    finding = rig.page.call.opening.finding
    rig.press("E")
    QApplication.processEvents()
    assert finding.visibleRegion().boundingRect().height() < finding.height() // 2
    rig.press("F8")
    QApplication.processEvents()
    assert finding.visibleRegion().boundingRect().height() > finding.height() // 2


def test_what_of_an_opener_is_not_judged_stands_below_it(rig: Rig, default: Playbook) -> None:
    rig.desk.book = default
    rig.desk.checks = lambda text: check_opener(text, playbook=default)
    opening = rig.page.call.opening
    rig.press("E")
    for text, note in (
        ("I know you’re busy. " * 1_100, "Only the first 20,000 characters are judged."),
        ("😀🎉", "There are no words in it to judge."),
        ("Who closes the books?", ""),
    ):
        opening.opener.set_text(text)
        rig.page.doing.checking.check(text)
        assert opening.note.text() == note
        assert opening.note.isVisible() == bool(note)
    opening.show_note("Only English is judged.")
    rig.page.home()
    opening.show_words(for_them="", opener="Hello", check=OpenerCheck((), Has()))
    assert not opening.note.isVisible()


def test_what_is_left_out_is_marked_and_heard_without_the_word_after_it(default: Playbook) -> None:
    text = "I know you’re busy. Who closes the books?"
    finding = next(f for f in check_opener(text, playbook=default).findings if f.rule == "know_busy")
    start, end = left_out(finding)
    assert text[start:end] == "I know you’re busy."
    heard = spoken((finding,), current=0)
    assert heard.startswith("1 to fix, F8 goes to the next. “I know you’re busy.”: ")
    assert heard.endswith("Leave out.")


def test_only_the_words_that_are_meant_are_marked_where_others_are_said_instead(default: Playbook) -> None:
    text = "Is it a bad time for you? Three of your neighbours say so. It's Ann from Milkwise."
    finding = next(f for f in check_opener(text, playbook=default).findings if f.rule == "bad_time")
    assert left_out(finding) == finding.marked
    assert finding.marked[1] < text.index("Three")


# --- said by itself


def hearing(rig: Rig) -> list[str]:
    heard: list[str] = []
    rig.context.announced.connect(lambda text, _urgent: heard.append(text))
    return heard


def test_a_finding_that_is_gone_to_is_said(make: Make) -> None:
    rig = make(samples.BRIEF_LONG)
    heard = hearing(rig)
    rig.press("F8")
    finding = rig.page.call.opening.current_finding()
    assert finding is not None
    assert finding.why in heard[-1]


def test_what_typing_brings_up_is_said_once(make: Make) -> None:
    rig = make(samples.BRIEF_LONG)
    opening, heard = rig.page.call.opening, hearing(rig)
    finding = opening.current_finding()
    assert finding is not None
    rig.press("E")
    clear = OpenerCheck(findings=(), has=samples.BRIEF_LONG.opener_check.has)
    opening.show_check(opening.opener.text(), clear)
    assert heard == ["Nothing to fix."]
    for start in (0, 1):
        moved = replace(finding, start=start, end=start + len(finding.text))
        opening.show_check(opening.opener.text(), replace(clear, findings=(moved,)))
    assert heard[1:] == [briefly((finding,), current=0)]


def test_the_next_prospect_is_said_with_the_reason(rig: Rig) -> None:
    heard = hearing(rig)
    rig.press("1", "Return")
    brief = rig.page.brief
    assert brief is not None
    assert heard[-1] == who_is_next(brief)
    assert heard[-1].startswith(f"{brief.prospect.shown_name}, ")
    assert who_is_next(replace(brief, prospect=replace(brief.prospect, do_not_call=True))).endswith("Do not call.")
