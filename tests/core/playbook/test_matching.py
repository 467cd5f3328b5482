from collections.abc import Iterator
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.playbook import matching
from coachdesk.playbook.matching import MET, Asked, Matches
from coachdesk.playbook.patterns import spans
from coachdesk.playbook.reach import goes_on
from coachdesk.playbook.reading import read
from coachdesk.playbook.schema import Playbook

MATCHES = Matches(marks=".?!;")
PATTERNS = (
    r"\ba (?:\w+ )?b", r"(?:^|[.!?;] )(?:a|b)\b", r"\bb [.?]", r"\ba [.] b", r"\bb(?= [.!]|$)", r"\bb$", r"\ba .b",
    r"\bc(?: [.])?$", r"\bc (?! [.] a)", r"(?<=a )b", r"\bc(?! b)", r"\b[^a] b", r"\w+ [!-@] a", r"\b(?:[.] ){1,2}a",
    r"\S a", r"\s[.] b",
)  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "over"),
    [
        (r"\bbusy \?", False),
        (r"(?:^|[.!?;] )hi", False),
        (r"\bhi(?= [.!?;]|$| it)", False),
        (r"\bhi (?:\w+ |[.] )?you", True),
        (r"\bhi(?= [.] it)", True),
        (r"(?<! no )hi", True),
        (r"\b(?>hi [.] )you", True),
        (r"\bhi.you", True),
        (r"\bhi [^a]x", True),
        (r"\bhi [!-@]x", True),
        (r"\bhi [\w\d\s]x", False),
        (r"\bhi \Sx", True),
    ],
)
def test_what_can_go_over_the_end_of_a_sentence(pattern: str, over: bool) -> None:
    assert goes_on(pattern, marks=".?!") is over


@given(st.text("abc.?!; ", max_size=24))
def test_sentence_by_sentence_finds_what_the_whole_text_has(text: str) -> None:
    plain = read(text).plain
    expected = sorted(one for pattern in PATTERNS for one in spans(pattern, plain))
    assert sorted(MATCHES.spans(PATTERNS, text=plain)) == expected
    assert MATCHES.any(PATTERNS, text=plain) is bool(expected)


@pytest.mark.no_cover
def test_sentence_by_sentence_finds_what_the_whole_text_has_by_every_pattern(default: Playbook) -> None:
    texts = [read(text).plain for rule in default.rules for text in (*rule.good, *rule.bad)]
    patterns = default.plain_patterns
    for text in (" ".join(texts[at : at + 3]) for at in range(0, len(texts), 3)):
        expected = sorted(one for pattern in patterns for one in spans(pattern, text))
        assert sorted(MATCHES.spans(patterns, text=text)) == expected


@pytest.mark.no_cover
def test_the_texts_as_written_are_looked_at_by_sentences_too(default: Playbook) -> None:
    texts = [read(text).squeezed for sign in default.signs for text in (*sign.good, *sign.bad)]
    patterns = default.written_patterns
    written = Matches(marks=".?!")
    for text in (" ".join(texts[at : at + 3]) for at in range(0, len(texts), 3)):
        for one in ((pattern,) for pattern in patterns):
            assert written.any(one, text=text) is bool(spans(one[0], text))


def test_a_longer_text_or_clause_is_looked_at_in_windows() -> None:
    clause = "a c b " * 200
    patterns = (r"\ba (?:\w+ )?b", r"\bc b", r"\w [.] a", r"\bb [.] a")
    for text in (clause, f"{clause}. a b . b", f"a b . {clause}"):
        expected = sorted({one for pattern in patterns for one in spans(pattern, text)})
        assert sorted(set(MATCHES.spans(patterns, text=text))) == expected


def test_an_empty_group_marks_nothing() -> None:
    assert Matches(marks=".").spans((r"\ba(b?) c", r"\b(x)?c ab"), text="a c ab c") == [(2, 6), (5, 6)]


def test_what_it_met_is_forgotten_before_it_grows_without_end() -> None:
    matches = Matches(marks=".")
    met = [(f"w{number}",) for number in range(MET + 2)]
    matches.learn(pattern for patterns in met for pattern in patterns)
    for patterns in met:
        assert matches.any(patterns, text="w7 x") is (patterns == ("w7",))
    assert matches.spans(met[7], text="w7") == [(0, 2)]


def test_what_was_adopted_is_not_learned_again_when_all_else_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "PATTERNS", 4)
    matches = Matches(marks=".")
    own = (r"\bone\b", r"\btwo\b")
    matches.adopt(matches.index_of(own), patterns=own)
    matches.learn(["three", "four"])
    met = [(f"{number} x",) for number in range(8)]
    for patterns in met:
        assert matches.any(patterns, text="7 x . one") is (patterns == ("7 x",))
        assert matches.spans(own, text="7 x . one") == [(6, 9)]
        assert matches.any(("three",), text="three")


def test_what_was_met_and_what_was_not_may_be_asked_of_a_text_it_knows() -> None:
    matches = Matches(marks=".")
    new, met = (r"\bnew\b",), (r"\bmet\b",)
    assert not matches.any(met, text="so it is new")
    both = Asked([new, met])
    assert matches.awake(both, text="so it is new") == [True, False]
    assert matches.awake(both, text="they met . so it is") == [False, True]
    assert matches.spans(met, text="they met . so it is . we met") == [(5, 8), (25, 28)]


def test_what_is_asked_for_together_is_looked_up_anew_where_all_was_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "PATTERNS", 4)
    matches = Matches(marks=".")
    asked = Asked([(r"\bone\b",), (r"\btwo\b", r"\bthree\b"), ()])
    for number in range(8):
        assert not matches.any((f"{number} x",), text="one")
        assert matches.awake(asked, text="three") == [False, True, False]
        matches.learn(f"{number} {letter}" for letter in "abcd")
        assert matches.awake(asked, text="one") == [True, False, False]


def test_what_looks_at_whole_texts_is_tried_where_a_clause_says_that_it_may_begin() -> None:
    matches = Matches(marks=".")
    whole = (r"\bon \w+ [.] off", r"\bin [.] out")
    text = "it is on now . off . on it . out"
    for _ in "12":
        assert matches.awake(Asked([whole]), text=text) == [True]
        assert matches.spans(whole, text=text) == [(6, 18)]
        assert not matches.any(whole[1:], text="in . it is . out")


def test_what_may_begin_anywhere_is_tried_when_it_is_asked_for() -> None:
    matches = Matches(marks=".")
    clause, whole = (r"\d", r"x\d"), (r"\w [.] \w",)
    for _ in "12":
        assert matches.any(clause, text="a 3 . x4")
        assert sorted(matches.spans(clause, text="a 3 . x4")) == [(2, 3), (6, 8), (7, 8)]
        assert matches.spans(whole, text="a 3 . x4") == [(2, 7)]
        assert not matches.any(whole, text="a 3")


def test_nobody_is_answered_while_patterns_are_learned() -> None:
    matches = Matches(marks=".")
    answers: list[bool] = []
    asking = Thread(target=lambda: answers.append(matches.any(("sorry",), text="so sorry")))

    def patterns() -> Iterator[str]:
        asking.start()
        asking.join(0.05)
        assert not answers
        yield "so sorry"

    matches.learn(patterns())
    asking.join()
    assert answers == [True]


def test_patterns_are_made_ready_before_a_text_needs_them() -> None:
    matches = Matches(marks=".")
    assert not matches.compile_some(10), "nobody asked for any"
    assert matches.any((r"\ba b", r"\bc d", r"\be f"), text="a b")
    assert matches.compile_some(1)
    assert not matches.compile_some(1), "the last one"
    assert matches.spans((r"\bc d", r"\be f"), text="c d e f") == [(4, 7), (0, 3)]
