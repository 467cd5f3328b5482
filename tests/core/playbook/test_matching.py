import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.playbook.matching import Matches
from coachdesk.playbook.patterns import spans
from coachdesk.playbook.reach import goes_on
from coachdesk.playbook.reading import read
from coachdesk.playbook.schema import Playbook

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
    assert goes_on(pattern) is over


@given(st.text("abc.?!; ", max_size=24))
def test_sentence_by_sentence_finds_what_the_whole_text_has(text: str) -> None:
    plain = read(text).plain
    expected = sorted(one for pattern in PATTERNS for one in spans(pattern, plain))
    assert sorted(MATCHES.spans(PATTERNS, text=plain)) == expected


def test_sentence_by_sentence_finds_what_the_whole_text_has_by_every_pattern(default: Playbook) -> None:
    texts = [read(text).plain for rule in default.rules for text in (*rule.good, *rule.bad)]
    patterns = default.plain_patterns
    for text in (" ".join(texts[at : at + 3]) for at in range(0, len(texts), 3)):
        expected = sorted(one for pattern in patterns for one in spans(pattern, text))
        assert sorted(MATCHES.spans(patterns, text=text)) == expected


MATCHES = Matches()
