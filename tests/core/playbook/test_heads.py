import pytest

from coachdesk.playbook.heads import CAPITAL, MOST, START, heads


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
        (r"(?:^|[.!] )hi", [f"{START}hi", "! hi", ". hi"]),
        (r"(?:^|[.] )(?:so |\b)hi\b", [f"{START}hi ", f"{START}so ", ". hi ", ". so "]),
        (r"^[.] hi", [START]),
        (r"^\d", [START]),
        (r"[.]hi", ["."]),
        (r"[.]\bhi", ["."]),
        (r"[.] ?hi", [".", ". hi"]),
        (r"[.] [.]", [". "]),
        (r"\b[A-ZÀ-Ö]\w+", [CAPITAL]),
        (r"(?:^|[,] )[A-Z]\w+", [f"{START}{CAPITAL}", f", {CAPITAL}"]),
        (r",[A-Z]", [","]),
        (r"[A-Z]", []),
        (r"\b[A-Z_]", []),
        (r"\b[A-z]", []),
        (r"\b[A-\uffff]", []),
        (r"\b[^A-Z]", []),
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
    assert list(heads(pattern)) == sorted(begins)


def test_where_there_are_too_many_shorter_ones_stand_for_them() -> None:
    many = "|".join(f"w{number}" for number in range(MOST + 1))
    assert heads(rf"\b(?:{many})") == ("w",)
    words = "|".join(f"{a}{b}" for a in "abcdefghijklmnopqrstu" for b in "abcdefghijklmnopqrstu")
    assert heads(rf"\b(?:i|we)(?:{words})") == ("i", "we")
