"""What the coach says on the desk: whole questions and cues in the outline, marks that are heard, the listen prompt."""

from dataclasses import replace

import pytest
from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig

from coachdesk.model.brief import BriefSection
from coachdesk.playbook.own import default_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.ui.desk.opening import spoken
from coachdesk.ui.desk.outline_view import figure_words

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


def test_a_figure_stands_with_its_year_and_none_where_the_playbook_has_none(default: Playbook) -> None:
    assert figure_words(default, "how_are_you").endswith("Source: Gong, cold-call opening lines, 2018.")
    assert figure_words(default, "nothing") == ""
