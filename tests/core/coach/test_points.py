import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.coach import check_for_them, check_point, shorten
from coachdesk.playbook.words import count_words


def test_a_point_of_eight_words_is_fine() -> None:
    assert check_point("What slips, and who waits for it today") is None
    assert check_point("") is None


def test_a_point_that_has_become_a_speech_is_told_and_cut() -> None:
    text = "Who closes the books, because in most teams of your size it takes nine days"
    finding = check_point(text)
    assert finding is not None
    assert (finding.category, finding.start, finding.end) == ("too_long", 0, len(text))
    assert finding.why == "15 words get read out; a point has at most 8."
    assert finding.instead == ("Who closes the books",)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("one two three four five six seven eight nine ten", "one two three four five six seven eight"),
        ("{{name}} of {{company}} had it, and more, too, for long", "{{name}} of {{company}} had it"),
        ("[[similar client]] had it too and then they rang us up", "[[similar client]] had it too"),
        ("Ask – then wait for them to speak a little longer than usual", "Ask"),
        ("", ""),
        (", because", ", because"),
    ],
)  # fmt: skip
def test_a_point_is_cut_at_its_first_clause(text: str, short: str) -> None:
    assert shorten(text) == short.rstrip(" ,")


@given(st.text("ab ,.{}[]–\n", max_size=200))
def test_a_shortened_point_always_fits(text: str) -> None:
    assert count_words(shorten(text)) <= 8


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
