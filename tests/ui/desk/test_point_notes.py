"""What the prospect answers is noted below the point of the outline, by keys."""

from dataclasses import replace

from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig

from coachdesk.model.call import PointNote


def test_an_answer_is_noted_below_the_point_in_hand(rig: Rig) -> None:
    open_ = rig.page.call.outline.open
    section = samples.BRIEF.outline[0]
    rig.press("J")
    assert open_.editor.input.hasFocus()
    rig.type("Excel, six people")
    rig.press("Return")
    assert rig.desk.verbs("note_point") == [(section.id, section.points[0], "Excel, six people")]
    assert open_.answers[0].text() == "Excel, six people"
    assert open_.answers[0].isVisible()
    assert not open_.editor.isVisible()
    rig.press("Space", "J")
    rig.type("Two days")
    rig.press("Esc")
    assert rig.desk.verbs("note_point")[1] == (section.id, section.points[1], "Two days")
    rig.press("J", "Esc")
    assert len(rig.desk.verbs("note_point")) == 2, "nothing new was written"


def test_an_answer_being_written_when_the_outcome_comes_is_kept(rig: Rig) -> None:
    rig.press("J")
    rig.type("Thursday")
    rig.press("Alt+6")
    names = [name for name, _ in rig.desk.asked]
    assert names.index("note_point") < names.index("record")


def test_answers_of_the_conversation_under_way_stand_there_and_go_with_the_prospect(make: Make) -> None:
    section = samples.BRIEF.outline[0]
    note = PointNote(section.id, section.points[0], "Noted before", samples.NOW)
    rig = make(replace(samples.BRIEF, answers=(note,)))
    open_ = rig.page.call.outline.open
    assert open_.answers[0].text() == "Noted before"
    rig.press("J")
    assert open_.editor.text() == "Noted before"
    rig.page.show_brief(samples.BRIEF_SECOND)
    assert not open_.editor.isVisible()
    assert not [label for label in open_.answers if label.isVisible()]
    assert not rig.desk.verbs("note_point")
