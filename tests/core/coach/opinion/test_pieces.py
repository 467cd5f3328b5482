import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.coach.opinion.pieces import MOST, Vocabulary

WORDS = (
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "is",
    "it",
    "'",
    "s",
    "call",
    "##ing",
    "##s",
    "cafe",
    "a",
    "##b",
    "strasse",
    "?",
    "i",
)
VOCABULARY = Vocabulary({word: number for number, word in enumerate(WORDS)})


def said(text: str) -> list[tuple[str, str]]:
    """Each piece with the characters it stands for, without the frame."""
    cut = VOCABULARY.cut(text)
    return [(WORDS[i], text[a:b]) for i, (a, b) in zip(cut.ids[1:-1], cut.spans[1:-1], strict=True)]


def test_a_word_is_cut_into_the_longest_known_pieces() -> None:
    assert said("Calling, calls?") == [
        ("call", "Call"),
        ("##ing", "ing"),
        ("[UNK]", ","),
        ("call", "call"),
        ("##s", "s"),
        ("?", "?"),
    ]


def test_curly_quotes_and_capitals_make_no_difference() -> None:
    assert [piece for piece, _ in said("It’s")] == [piece for piece, _ in said("it's")] == ["it", "'", "s"]


def test_an_accent_is_no_other_word_and_keeps_its_place() -> None:
    assert said("a café is") == [("a", "a"), ("cafe", "café"), ("is", "is")]


def test_a_word_that_grows_in_lower_case_is_marked_whole() -> None:
    assert said("is İi") == [("is", "is"), ("i", "İi"), ("[UNK]", "İi")] or said("is İi") == [
        ("is", "is"),
        ("[UNK]", "İi"),
    ]


@pytest.mark.parametrize("word", ["zebra", "call" * 20])
def test_what_is_unknown_or_endless_is_one_unknown_piece(word: str) -> None:
    assert said(f"is {word} it") == [("is", "is"), ("[UNK]", word), ("it", "it")]


def test_of_a_long_text_the_beginning_is_cut() -> None:
    cut = VOCABULARY.cut("is it " * 100_000)
    assert len(cut.ids) == len(cut.spans) == MOST
    assert cut.ids[0] == WORDS.index("[CLS]")
    assert cut.ids[-1] == WORDS.index("[SEP]")


@given(st.text())
def test_pieces_stand_in_order_inside_the_text(text: str) -> None:
    spans = VOCABULARY.cut(text).spans[1:-1]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(spans) == sorted(spans)
