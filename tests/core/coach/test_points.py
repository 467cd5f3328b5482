import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.coach import check_for_them, check_point
from coachdesk.playbook.schema import Playbook


@pytest.mark.parametrize(
    "text",
    ["", "What slips, and who waits for it today", "Worth a closer look together?", "May I send three lines meanwhile?",
     "The call ended before I said why", "Fair: I haven’t said yet why", "Acme Inc."],
)  # fmt: skip
def test_a_point_to_talk_from_is_fine(text: str) -> None:
    assert check_point(text) is None


def test_no_point_that_comes_with_the_program_is_a_speech(default: Playbook) -> None:
    points = [p for o in default.outlines for s in o.sections for p in s.points]
    points += [p for card in default.objections for p in card.points]
    assert [p for p in points if check_point(p)] == []


def test_a_point_that_has_become_a_speech_is_told_and_cut() -> None:
    text = "Who closes the books, because in most teams of your size it takes nine days"
    finding = check_point(text)
    assert finding is not None
    assert (finding.category, finding.start, finding.end) == ("too_long", 0, len(text))
    assert finding.why == "15 words get read out; a point has at most 8."
    assert finding.instead == ("Who closes books\nIn teams of your size takes nine days",)


@pytest.mark.parametrize(
    ("text", "rule", "instead"),
    [
        ("It saves time. Everybody likes it.", "point_speech", "Saves time\nEverybody likes it"),
        ("I’m calling about your invoices", "point_first_person", "Your invoices"),
        ("Let me ask about the gate", "point_first_person", "The gate"),
        ("Your drivers wait an hour.", "point_sentence", "Your drivers wait an hour"),
    ],
)
def test_a_short_point_may_still_be_talk_to_be_read_out(text: str, rule: str, instead: str) -> None:
    finding = check_point(text)
    assert finding is not None
    assert (finding.rule, finding.instead) == (rule, (instead,))
    assert finding.source


def test_where_nothing_shorter_can_be_said_nothing_is_proposed() -> None:
    finding = check_point("I")
    assert finding is not None
    assert finding.instead == ()


@given(st.text("Iwe’ ,.?!{}[]–\n3", max_size=120))
def test_any_text_is_judged(text: str) -> None:
    finding = check_point(text)
    assert finding is None or finding.end == len(text)


@pytest.mark.parametrize(
    "text", ["Close the month in 3 days, not 9", "Fewer lates at the gate", "We help you save a day"]
)
def test_a_line_about_them_is_fine(text: str) -> None:
    assert check_for_them(text) is None


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("", "no_for_them"),
        ("  ", "no_for_them"),
        ("We are the leading supplier", "self_focused"),
        ("Our new platform", "self_focused"),
        ("word " * 21, "too_long"),
    ],
)
def test_a_line_that_is_not_for_them_is_told(text: str, category: str) -> None:
    finding = check_for_them(text)
    assert finding is not None
    assert finding.category == category
