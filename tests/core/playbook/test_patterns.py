import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.playbook.patterns import MAX_PATTERN, OVERLAP, WINDOW, fault, spans, spelt_out


@pytest.mark.parametrize(
    "pattern",
    [
        r"\bbusy\b",
        r"(?:\w+ ){0,5}?busy",
        r"(?:hi |hello )?you(?:r)?",
        r"(?i)\b(?:um+|uh+)\b",
        r"(?<=a)b(?!c)",
        r"(?:[A-Z]\w+ ){1,3}at [A-Z]",
        r"(a)(?(1)b|c)",
        r"(?>ab)c",
        r"a{3}b",
    ],
)
def test_a_sound_pattern_has_no_fault(pattern: str) -> None:
    assert fault(pattern) == ""


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+b",
        "(a*)*b",
        "((a|b)+)*c",
        "(?:a{2,}){3,}",
        r"(?:\w+\s?)+x",
        r"(?:\w+){0,5}x",
        "(?=(a+)+)b",
        "(?>(a+)+)b",
        "(a)(?(1)(?:b+)+c|d)",
        r".*.*.*.*x",
        r"(?:(?:\w+ )*)*y",
    ],
)
def test_a_pattern_that_could_run_away_is_refused(pattern: str) -> None:
    assert "could run for minutes" in fault(pattern)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("(", "broken"),
        ("[z-a]", "broken"),
        ("a{99999999999}", "broken"),
        ("(" * 5_000 + ")" * 5_000, "longer than"),
        ("x" * (MAX_PATTERN + 1), "longer than"),
        ("", "matches nothing"),
        ("x?", "matches nothing"),
        (r"\b<nobody>", "no words called <nobody>"),
    ],
)
def test_a_useless_pattern_is_refused(pattern: str, said: str) -> None:
    assert said in fault(pattern)


def test_names_are_spelt_out_and_unknown_ones_stay() -> None:
    words = {"busy": ("busy", "up to (?:here|there)")}
    assert spelt_out(r"<busy>|<other>|(?P<busy>x)", words=words) == (
        r"(?:busy|up to (?:here|there))|<other>|(?P<busy>x)"
    )


@given(st.text("ab ", max_size=60), st.integers(0, 3_000))
def test_windows_find_what_a_plain_search_finds(text: str, before: int) -> None:
    whole = "c" * before + text + "c" * 900
    assert list(spans("a b|ba", whole)) == [found.span() for found in re.finditer("a b|ba", whole)]


def test_a_match_on_the_edge_of_a_window_is_found_once() -> None:
    for at in range(WINDOW - OVERLAP - 5, WINDOW + 5):
        text = "x" * at + "needle" + "x" * WINDOW
        assert list(spans("needle", text)) == [(at, at + 6)]


def test_an_empty_match_is_no_match() -> None:
    assert list(spans("x?", "axa")) == [(1, 2)]


def test_a_first_group_is_the_match_where_it_took_part() -> None:
    assert list(spans("x(a)|b", "xab")) == [(1, 2), (2, 3)]
