"""The opener builder: four steps with the coach beside each, two variants, one on the desk; all of it by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.bench import ALT, CTRL, Bench

from coachdesk.errors import UserError
from coachdesk.practice.openings import Endings
from coachdesk.ui.pages import PRACTICE
from coachdesk.ui.practice.builder import BuilderView, ended_lines
from coachdesk.ui.practice.page import PracticePage


@pytest.fixture
def page(bench: Bench) -> PracticePage:
    page = bench.open(PRACTICE, PracticePage)
    bench.press(Qt.Key.Key_B)
    return page


@pytest.fixture
def builder(page: PracticePage) -> BuilderView:
    return page.builder


def settle(bench: Bench) -> None:
    bench.qtbot.wait(1)


def write(bench: Bench, builder: BuilderView, **steps: str) -> None:
    for name, text in steps.items():
        builder.steps[name].field.input.setPlainText(text)
    settle(bench)


def test_it_begins_with_the_playbooks_opener(bench: Bench, builder: BuilderView) -> None:
    assert builder.steps["who"].text() == "Hi {{first_name}}, it’s {{my_name}} from {{my_company}}."
    assert builder.whole.text().startswith("Hi Dana, it’s Sam from Ledgerly.")
    assert builder.state.text() == "The desk uses the playbook’s opener."
    assert builder.heading.text() == "As Dana Okafor hears it"
    assert "27 words, about 11 s" in builder.length.text()
    assert not builder.finding.isVisible()
    field = builder.steps["who"].field.input
    assert field.hasFocus()
    assert field.textCursor().atEnd()


def test_what_is_typed_before_the_first_one_came_stays(bench: Bench) -> None:
    page = bench.open(PRACTICE, PracticePage)
    page.builder.steps["who"].field.input.setPlainText("Sam, Ledgerly.")
    bench.press(Qt.Key.Key_B)
    assert page.builder.steps["who"].text() == "Sam, Ledgerly."
    assert page.builder.steps["question"].text().endswith("?")


def test_each_step_and_the_whole_are_judged_while_it_is_typed(bench: Bench, builder: BuilderView) -> None:
    builder.steps["who"].field.input.selectAll()
    QTest.keyClicks(builder.steps["who"].field.input, "Hi, sorry to bother you.")
    settle(bench)
    who = builder.steps["who"]
    assert who.tick.label.text() == "not heard yet"
    assert "sorry to bother" in who.remark.text()
    assert builder.finding.isVisible()
    write(bench, builder, reason="I hope this is not a bad time.", for_them="Finance teams close in four days.")
    assert builder.steps["reason"].remark.text().startswith("“I hope this is not a bad time.”:")
    write(bench, builder, who="", question="")
    assert who.tick.label.text() == "missing"
    assert who.remark.text() == ""
    write(bench, builder, who="Hi {{nick}}")
    assert who.remark.text() == "There is no field called “nick”."
    write(bench, builder, who="", reason="", for_them="", question="")
    assert builder.length.text() == "Nothing is said yet."
    assert not builder.finding.isVisible()


def test_the_findings_are_gone_through_and_mended_by_keys(bench: Bench, builder: BuilderView) -> None:
    write(
        bench, builder, who="Hi {{first_name}}, it’s {{my_name}} from {{my_company}}. Sorry to bother you.", question=""
    )
    first = builder.finding.why.text()
    bench.press(Qt.Key.Key_F8)
    assert builder.finding.why.text() != first
    bench.press(Qt.Key.Key_F8)
    bench.press(Qt.Key.Key_Period, CTRL)
    settle(bench)
    assert "bother" not in builder.steps["who"].text()
    assert "{{first_name}}" in builder.steps["who"].text()
    assert bench.desk.pieces["first_call", "a"].who == builder.steps["who"].text()


def test_what_fits_no_step_is_said_to_be(bench: Bench, builder: BuilderView) -> None:
    write(bench, builder, who="Hello there, how are you today, {{first_name}}?", reason="", for_them="", question="")
    for _ in builder._findings:
        builder.mend()
        builder.next_finding()
    assert any("more than one step" in said for said in bench.said) or builder.steps["reason"].text()
    write(bench, builder, who="", reason="", for_them="", question="")
    builder.mend()
    builder.next_finding()


def test_two_variants_are_kept_apart(bench: Bench, builder: BuilderView) -> None:
    bench.press(Qt.Key.Key_X, ALT)
    assert builder.variant == "b"
    assert builder.steps["who"].text() == ""
    write(bench, builder, who="Hello.")
    bench.press(Qt.Key.Key_X, ALT)
    assert builder.steps["who"].text().startswith("Hi {{first_name}}")
    assert bench.desk.pieces["first_call", "b"].who == "Hello."
    builder.letters["b"].click()
    assert builder.steps["who"].text() == "Hello."


def test_one_goes_to_the_desk_and_back(bench: Bench, builder: BuilderView) -> None:
    bench.press(Qt.Key.Key_S, ALT)
    assert bench.desk.sent["first_call"][0] == "a"
    assert builder.state.text() == "The desk uses variant A."
    write(bench, builder, question="How is it?")
    builder.keep()
    assert "written on since" in builder.state.text()
    builder.drop.click()
    assert bench.desk.sent == {}
    assert builder.state.text() == "The desk uses the playbook’s opener."
    bench.desk.fails["send_opener"] = UserError("This opener can’t be used yet.")
    builder.send_it()
    assert bench.failed == ["This opener can’t be used yet."]


def test_each_kind_of_call_has_its_own(bench: Bench, builder: BuilderView) -> None:
    builder.kind.setCurrentIndex(1)
    builder.kind.activated.emit(1)
    assert "cut short" in builder.whole.text()
    bench.press(Qt.Key.Key_S, ALT)
    assert list(bench.desk.sent) == ["second_call"]


def test_a_field_is_put_where_the_cursor_was(bench: Bench, builder: BuilderView) -> None:
    write(bench, builder, for_them="")
    field = builder.steps["for_them"].field.input
    field.setFocus()
    builder.steps["question"].field.input.setFocus()
    builder._left(builder.steps["for_them"])
    builder.put_field("for_them")
    settle(bench)
    assert builder.steps["for_them"].text() == "{{for_them}}"
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.hasFocus()


def test_what_is_being_typed_stays_when_the_desk_changes(
    bench: Bench, page: PracticePage, builder: BuilderView
) -> None:
    write(bench, builder, who="Hello, half a")
    page.load()
    assert builder.steps["who"].text() == "Hello, half a"


def test_elsewhere_its_keys_do_nothing(bench: Bench, page: PracticePage) -> None:
    page.show_drills()
    for verb in (page.other_variant, page.send_opener, page.next_finding, page.mend_opener):
        verb()
    assert bench.desk.sent == {}


def test_how_calls_ended_is_told_in_counts_and_nothing_is_made_of_few(bench: Bench, builder: BuilderView) -> None:
    assert not builder.ended.isVisible()
    few = {"a": Endings(hung_up=1, meetings=1), "b": Endings()}
    assert ended_lines(few) == ["2 calls began with A: 1 hung up, 1 meeting.", "No call began with B yet."]
    assert ended_lines({"a": Endings(hung_up=2), "b": Endings(others=3)})[-1].endswith("the difference may be chance.")
    many = {"a": Endings(hung_up=50, others=10), "b": Endings(hung_up=5, others=60)}
    assert ended_lines(many)[-1] == "B is hung up on less often, by more than chance explains."
    bench.desk.ended = few
    builder.load()
    settle(bench)
    assert builder.ended.isVisible()
    assert "1 hung up" in builder.ended.text()
