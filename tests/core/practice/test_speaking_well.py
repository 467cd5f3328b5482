"""Three true things about how somebody speaks, each with its figure; points of an outline by their words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coachdesk.model.rehearsal import Heard, Rehearsal, Span, Take, Word
from coachdesk.practice.rehearsing import TAKEN, UNCLEAR
from coachdesk.practice.speaking_well import share_of_fillers, spoken, touched, truths, typed

TOLD = Rehearsal(
    seconds=60,
    lead=0.4,
    pace=150.0,
    count=100,
    talk=(Span(0.4, 50.0),),
    pauses=(Span(10, 11),),
    longest=Span(11.0, 50.0),
    fillers=(),
    words=(),
    heard=Heard.RECOGNISED,
)


def said(told: Rehearsal) -> str:
    return " ".join(truth.text for truth in truths(told))


def test_three_things_are_told_and_what_stands_out_comes_first() -> None:
    assert len(truths(TOLD)) == 3
    assert truths(TOLD)[0].text.startswith("Your longest stretch")
    assert all(truth.source for truth in truths(TOLD))


@pytest.mark.parametrize(
    ("pace", "where"),
    [
        (120.0, "slower than the 140"),
        (136.0, "close to the 140"),
        (150.0, "within the 140"),
        (166.0, "close to the 140"),
        (190.0, "quicker than the 140"),
    ],
)
def test_the_pace_is_laid_beside_its_figure(pace: float, where: str) -> None:
    assert where in said(replace(TOLD, pace=pace))


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "No filler was heard"), (1, "1 filler was heard"), (5, "just the 5"), (7, "7 fillers were")],
)
def test_fillers_are_counted_in_a_hundred_words(count: int, words: str) -> None:
    assert words in said(replace(TOLD, fillers=(Word("um", 0, 1),) * count))


def test_without_a_known_text_less_is_claimed() -> None:
    free = replace(TOLD, notes=(TAKEN,), pace=128.0, longest=None)
    assert "about 128 words a minute, close to" in said(free)
    assert "filler" not in said(free)
    assert "At least 1 filler was heard" in said(replace(free, fillers=(Word("um", 0, 1),)))
    assert "At least 6 fillers were heard" in said(replace(free, fillers=(Word("um", 0, 1),) * 6))
    assert "filler" not in said(replace(TOLD, notes=(UNCLEAR,), longest=None))


def test_a_rough_pace_is_called_rough_and_what_is_unknown_is_not_told() -> None:
    assert "roughly 150" in said(replace(TOLD, heard=Heard.ABSENT))
    assert share_of_fillers(replace(TOLD, heard=Heard.ABSENT)) is None
    nothing = replace(TOLD, pace=None, lead=None, longest=None, pauses=(), count=0, heard=Heard.NOTHING)
    assert truths(nothing) == ()
    two = replace(nothing, lead=2.0, pauses=(Span(1, 5), Span(7, 8)))
    assert said(two) == (
        "Your first word comes after 2.0 s; they hear only silence until then. "
        "You pause 2 times for half a second or more, 4.0 s at most."
    )
    assert "You pause once" in said(replace(nothing, pauses=(Span(1, 2),)))


def test_a_typed_attempt_has_words_and_fillers_and_no_pace() -> None:
    told = typed("Um, we help clinics, you know, to remind patients.")
    assert [word.text for word in told.fillers] == ["um", "you know"]
    assert (told.count, told.pace, told.heard) == (9, None, Heard.TYPED)


def test_points_are_touched_by_half_of_the_words_that_matter() -> None:
    points = touched(
        ["What slips, and who waits for it", "How they do it", "What it cost last quarter"],
        said=["it", "slipped", "they", "waited", "this", "quarters", "costs"],
    )
    assert [point.touched for point in points] == [True, None, True]
    assert touched(["Who closes the books"], said=["hello"])[0].touched is False


def test_progress_counts_what_was_recorded_oldest_first() -> None:
    at = datetime(2026, 11, 1, tzinfo=UTC)
    takes = [
        Take("3", at, None, "", typed("Hello there")),
        Take("2", at, None, "", replace(TOLD, pace=140.0, lead=None)),
        Take("1", at, None, "", replace(TOLD, heard=Heard.ABSENT)),
        Take("0", at, None, "", replace(TOLD, pace=None)),
    ]
    made = spoken(takes)
    assert (made.takes, made.paces, made.fillers, made.leads) == (3, (140.0,), (0.0, 0.0), (0.4, 0.4))
