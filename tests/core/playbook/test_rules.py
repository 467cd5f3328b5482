from dataclasses import replace

from coachdesk.model.judgement import Level
from coachdesk.playbook.reading import read
from coachdesk.playbook.rules import faulty_examples, faulty_sign_examples, has_sign, marks, signs_of
from coachdesk.playbook.schema import Category, Rule, RuleKind, Sign

RULE = Rule(
    id="r",
    category=Category.NEGATIVE,
    level=Level.WARNING,
    why="",
    source="",
    patterns=(r"\bbusy\b",),
    unless=(r"\bbusy line\b",),
    instead=(),
    good=("Who?",),
    bad=("You’re busy.",),
)
QUESTION = Sign("question", "", (r"\?",), (), (), (), (), ("Who?",), ("Me.",))
NAME = Sign("who", "", (), (r"\b[A-Z]\w+ here\b",), (), (), (), ("Sam here.",), ("sam here",))
GAIN = Sign("gain", "", (), (), (r"\bsave\b", r"\d"), (), (r"\bsave the date\b",), ("You save 3.",), ("You save. 3.",))
BOTH = Sign("both", "", (), (), (), ("question", "who"), (), (), ())
SIGNS = signs_of((QUESTION, NAME, GAIN, BOTH))


def where(rule: Rule, text: str) -> list[str]:
    return [text[a:b] for a, b in marks(rule, reading=read(text), signs=SIGNS)]


def test_words_are_marked_as_written_and_a_harmless_reading_is_not() -> None:
    assert where(RULE, "Busy? The busy line isn’t. So BUSY") == ["Busy", "BUSY"]
    assert where(RULE, "calm") == []


def test_the_subject_just_before_is_marked_with_the_words() -> None:
    assert where(RULE, "Well, I’m busy. We will not busy. Hi busy") == ["I’m busy", "We will not busy", "busy"]


def test_a_pattern_with_a_group_marks_the_group() -> None:
    assert where(replace(RULE, patterns=(r"\bhey (mate)\b",), cased=(r", (love),",)), "Hey mate, love, go") == [
        "mate",
        "love",
    ]


def test_patterns_over_the_text_as_written_mark_it_too() -> None:
    rule = replace(RULE, cased=(r", ?Love[.,]",))
    assert where(rule, "Through, Love, when busy") == [", Love,", "busy"]


def test_what_is_absent_has_no_place() -> None:
    rule = replace(RULE, kind=RuleKind.ABSENT, sign="question", patterns=())
    assert marks(rule, reading=read("Me."), signs=SIGNS) == ((0, 0),)
    assert marks(rule, reading=read("Me?"), signs=SIGNS) == ()
    assert marks(rule, reading=read(" … "), signs=SIGNS) == ()


def test_length_marks_what_is_too_much() -> None:
    rule = replace(RULE, kind=RuleKind.LENGTH, limit=3, patterns=())
    assert where(rule, "one two three") == []
    assert where(rule, "One two three four, five.") == ["four, five."]
    assert where(rule, "just just just just") == []


def test_long_sentences_are_marked_one_by_one() -> None:
    rule = replace(RULE, kind=RuleKind.SENTENCE, limit=3, patterns=())
    assert where(rule, "One two. One two three four! Then five six seven.") == [
        "One two three four!",
        "Then five six seven.",
    ]


def test_a_row_of_marks_is_no_sentence() -> None:
    rule = replace(RULE, kind=RuleKind.SENTENCE, limit=8, patterns=())
    assert where(rule, "- " * 100) == []
    assert where(rule, "one - two : three - four : five -") == ["one - two : three - four : five -"]


def test_talk_about_us_is_marked_where_it_outweighs_them() -> None:
    rule = replace(RULE, kind=RuleKind.US, limit=1, sign="gain", patterns=(r"\bour \w+",), unless=())
    assert where(rule, "Our prize. Our team.") == ["Our prize", "Our team"]
    assert where(rule, "Our prize. You save 3 days.") == []
    assert where(rule, "You save 3 days.") == []
    assert where(replace(rule, sign="nothing"), "Our prize.") == ["Our prize"]


def test_what_may_stand_once_is_marked_when_it_comes_often() -> None:
    rule = replace(RULE, kind=RuleKind.OFTEN, limit=2, patterns=(r"(?i)\bum\b",), unless=())
    assert where(rule, "Um, hello.") == []
    assert where(rule, "Um, hello, um.") == ["Um", "um"]


def test_signs_are_seen_by_words_by_capitals_and_together_in_one_sentence() -> None:
    assert has_sign(QUESTION, reading=read("Who?"))
    assert has_sign(NAME, reading=read("Hi,\n  Sam   here"))
    assert has_sign(GAIN, reading=read("You save 3 days."))
    assert not has_sign(GAIN, reading=read("You save. It takes 3 days."))
    assert not has_sign(GAIN, reading=read("Save the date: 3 May."))


def test_a_sign_can_be_implied_by_others() -> None:
    assert SIGNS.seen("both", reading=read("Sam here. Who?"))
    assert not SIGNS.seen("both", reading=read("Sam here."))
    assert not SIGNS.seen("unheard of", reading=read("Sam here."))
    assert SIGNS.sentences("unheard of", reading=read("Sam here.")) == 0


def test_own_examples_are_judged() -> None:
    assert faulty_examples(RULE, signs=SIGNS) == ()
    wrong = faulty_examples(replace(RULE, good=("I’m busy.",), bad=("Calm.",)), signs=SIGNS)
    assert wrong == ("Its bad example “Calm.” is not marked.", "Its good example “I’m busy.” is marked.")
    assert faulty_sign_examples(QUESTION) == ()
    assert len(faulty_sign_examples(replace(QUESTION, good=("Me.",), bad=("Who?",)))) == 2
