import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.coach.opinion.marking import marked


def words(text: str, *sure: str) -> list[str]:
    """What is marked where the model is sure of these words and of no others."""
    spans = [found.span() for found in re.finditer(r"\w+|[^\w\s]", text)]
    scores = [2.0 if text[a:b] in sure else -2.0 for a, b in spans]
    return [text[a:b] for a, b in marked(text, spans=spans, scores=scores, least=0.0)]


@pytest.mark.parametrize(
    ("text", "sure", "right"),
    [
        ("Hi Ann. Is this a bad time?", ("Is", "this", "a", "bad", "time", "?"), ["Is this a bad time?"]),
        ("Hi Ann, is this a bad time?", ("a", "bad", "time"), ["is this a bad time?"]),
        ("Sorry to bother you, it is Sam from Acme.", ("Sorry", "bother", "you"), ["Sorry to bother you"]),
        (
            "They rang about the yard, a nuisance that I am, so listen.",
            ("nuisance", "I", "am"),
            ["a nuisance that I am"],
        ),
        ("We called about a depot near you that is busy now.", ("busy",), ["busy"]),
        ("Too late. Too bad.", ("Too", "late", "bad"), ["Too late.", "Too bad."]),
    ],
)
def test_marks_grow_to_the_clause_they_mostly_fill(text: str, sure: tuple[str, ...], right: list[str]) -> None:
    assert words(text, *sure) == right


def test_a_word_or_two_between_marks_are_marked_with_them() -> None:
    assert words("We said that nobody at all wants this call at your firm today", "nobody", "wants") == [
        "nobody at all wants"
    ]


def test_where_no_piece_is_sure_the_clause_of_the_best_is_marked() -> None:
    text = "Hi Ann, say no, and I go."
    spans = ((0, 2), (3, 6), (8, 11), (12, 14))
    assert [text[a:b] for a, b in marked(text, spans=spans, scores=(-3, -3, -2, -1), least=0.0)] == ["say no"]


def test_half_a_word_is_marked_whole() -> None:
    text = "that unwelcoming sort of a thing you get"
    assert [text[a:b] for a, b in marked(text, spans=((7, 10),), scores=(1.0,), least=0.0)] == ["unwelcoming"]


def test_quotes_at_the_edge_are_left_out() -> None:
    assert words("He said “bad time” and left.", "“", "bad", "time", "”") == ["bad time"]


def test_without_pieces_nothing_is_marked() -> None:
    assert marked("", spans=(), scores=(), least=0.0) == ()


@given(st.text(alphabet="ab,. ?-\n“", max_size=60), st.lists(st.floats(-3, 3), min_size=60, max_size=60))
def test_marks_stand_in_order_and_apart(text: str, scores: list[float]) -> None:
    spans = [found.span() for found in re.finditer(r"\w+|[^\w\s]", text)]
    made = marked(text, spans=spans, scores=scores[: len(spans)], least=0.0)
    assert bool(made) == bool(spans)
    assert all(start < end <= len(text) for start, end in made)
    assert all(a[1] <= b[0] for a, b in pairwise(made))
