from coachdesk.coach.findings import settle
from coachdesk.model.judgement import Finding, Level


def made(rule: str, category: str, level: Level, start: int, end: int) -> Finding:
    return Finding(rule, category, level, "rule", start, end, "x" * (end - start), "", (), "")


def test_of_overlapping_findings_of_one_category_the_weightiest_stays() -> None:
    notice = made("long", "negative", Level.NOTICE, 0, 20)
    error = made("short", "negative", Level.ERROR, 5, 8)
    assert settle([notice, error]) == (error,)


def test_of_equal_weight_the_longest_stays() -> None:
    short = made("a", "negative", Level.WARNING, 0, 5)
    long = made("b", "negative", Level.WARNING, 2, 12)
    assert settle([short, long]) == (long,)


def test_neighbours_and_other_categories_stay() -> None:
    one = made("a", "negative", Level.WARNING, 0, 5)
    two = made("b", "negative", Level.WARNING, 5, 9)
    other = made("c", "easy_out", Level.NOTICE, 0, 9)
    assert settle([two, other, one]) == (one, other, two)


def test_what_is_absent_stands_last_and_once_a_category() -> None:
    absent = made("a", "no_who", Level.WARNING, 0, 0)
    again = made("b", "no_who", Level.NOTICE, 0, 0)
    other = made("c", "no_reason", Level.WARNING, 0, 0)
    words = made("d", "negative", Level.NOTICE, 3, 4)
    assert settle([again, absent, other, words]) == (words, other, absent)
