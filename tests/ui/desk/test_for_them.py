"""Lines proposed under the for-them field while it is empty or flagged: by key or by click, and nothing otherwise."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig

from coachdesk.model.brief import ForThemHelp


@pytest.fixture
def empty(make: Make) -> Rig:
    return make(replace(samples.BRIEF, prospect=replace(samples.BRIEF.prospect, for_them="")))


def shown(rig: Rig) -> list[str]:
    opening = rig.page.call.opening
    if "proposals" not in opening.__dict__:
        return []
    return [row.text() for row in opening.proposals.rows if row.isVisible()]


def test_nothing_is_proposed_until_the_empty_field_has_the_focus(empty: Rig) -> None:
    assert shown(empty) == []
    assert not empty.desk.verbs("for_them_help")
    empty.press("F")
    assert shown(empty) == ["Close in days", "No invoice typed twice"]
    assert not empty.page.call.opening.proposals.why.isVisible()
    empty.press("Esc", "Esc")
    assert shown(empty) == []


def test_nothing_is_proposed_for_a_line_that_can_stand(rig: Rig) -> None:
    rig.press("F")
    assert rig.desk.verbs("for_them_help")
    assert shown(rig) == []


def test_down_and_enter_take_a_line_which_is_kept(empty: Rig) -> None:
    field = empty.page.call.opening.for_them
    empty.press("F")
    assert field.accessibleDescription() == "2 lines proposed. ↓ and Enter take a line, Esc closes."
    empty.press("Down", "Down", "Down")
    assert field.accessibleDescription() == "2 of 2: No invoice typed twice. Enter takes it."
    empty.press("Up", "Return")
    assert field.text() == "Close in days"
    assert field.hasFocus()
    assert empty.desk.verbs("save_for_them") == ["Close in days"]
    assert shown(empty) == []
    empty.press("Return")
    assert not field.hasFocus()


def test_a_line_is_taken_by_click_with_its_source_in_the_tip(empty: Rig) -> None:
    empty.press("F")
    row = empty.page.call.opening.proposals.rows[1]
    assert "A team’s" in row.toolTip()
    assert (row.accessibleName(), row.accessibleDescription()) == ("Take: No invoice typed twice", "A team’s")
    row.click()
    assert not row.isChecked()
    assert empty.desk.verbs("save_for_them") == ["No invoice typed twice"]
    assert empty.page.call.opening.for_them.hasFocus()


def test_a_flagged_line_says_why_and_goes_quiet_once_it_can_stand(rig: Rig) -> None:
    opening = rig.page.call.opening
    rig.press("F")
    opening.for_them.replace_all("We are the leading vendor")
    assert opening.proposals.why.text() == "The line is about us."
    assert "Reason 5" in opening.proposals.why.label.toolTip()
    assert opening.for_them.accessibleDescription().startswith("The line is about us. 2 lines proposed.")
    assert len(shown(rig)) == 2
    rig.press("Down")
    opening.for_them.replace_all("We are the biggest vendor")
    rig.press("Up", "Return")
    assert opening.for_them.text() == "We are the biggest vendor"
    opening.for_them.setFocus()
    opening.for_them.replace_all("Close the month in 3 days")
    assert not opening.proposals.isVisible()
    assert opening.for_them.accessibleDescription() == ""


def test_esc_closes_them_until_the_field_is_entered_again(empty: Rig) -> None:
    field = empty.page.call.opening.for_them
    empty.press("F", "Esc")
    assert shown(empty) == []
    assert field.hasFocus()
    field.replace_all("We do")
    assert shown(empty) == []
    empty.press("Esc")
    assert not field.hasFocus()
    empty.press("F")
    assert len(shown(empty)) == 2


def test_what_comes_late_changes_nothing(empty: Rig) -> None:
    opening = empty.page.call.opening
    empty.press("F", "Esc", "Esc")
    opening.show_help("", ForThemHelp(lines=(("Late", "Own"),)))
    opening.show_help("other words", ForThemHelp(lines=(("Later", "Own"),)))
    assert shown(empty) == []


def test_a_reason_without_lines_leaves_the_keys_as_they_were(rig: Rig) -> None:
    rig.desk.proposed = ()
    opening = rig.page.call.opening
    rig.press("F")
    opening.for_them.replace_all("We are the leading vendor")
    assert opening.proposals.why.isVisible()
    assert not opening.proposals.how.isVisible()
    rig.press("Down", "Esc")
    assert QApplication.focusWidget() is not opening.for_them
