import pytest

from coachdesk.playbook.heads import MOST, heads


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        (r"\bbusy", ["busy"]),
        (r"\bbusy\b", ["busy "]),
        ("busy", []),
        (r"\b(?:i|we) (?:\w+ )?am", ["i ", "we "]),
        (r"\b(?:very )?busy", ["busy", "very "]),
        (r"\b(?:very ){1,2}busy", ["very "]),
        (r"\b(?:go|go\w+) on", ["go", "go "]),
        (r"\b[Tt]his", ["This", "this"]),
        (r"\b[a-z]x", []),
        (r"\b\d+ x", ["#"]),
        (r"\bb\d", ["b"]),
        (r"(?:^|[.!] )hi", ["!", ".", "^"]),
        (r"\b(?>it |he )is", ["he ", "it "]),
        (r"\bit(?! is)", ["it"]),
        (r"\bit's", ["it"]),
        (r"\bit(?: is)?$", ["it", "it "]),
        (r"\b(?:it)+ is", ["it"]),
        (r"\w+ it", []),
        (r" it", []),
        (r"(?i)\bit", []),
        (r"\b(?i:it)", []),
        (r"(?:\bit|x)", []),
    ],
)
def test_every_match_begins_with_one_of_them(pattern: str, begins: list[str]) -> None:
    assert list(heads(pattern)) == begins


def test_where_there_are_too_many_shorter_ones_stand_for_them() -> None:
    many = "|".join(f"w{number}" for number in range(MOST + 1))
    assert heads(rf"\b(?:{many})") == ("w",)
    words = "|".join(f"{a}{b}" for a in "abcdefghijklmnopqrstu" for b in "abcdefghijklmnopqrstu")
    assert heads(rf"\b(?:i|we)(?:{words})") == ("i", "we")
