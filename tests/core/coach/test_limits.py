from dataclasses import replace

import pytest

from coachdesk.coach.limits import limits_of
from coachdesk.playbook.language import ENGLISH


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("  \n", ""),
        ("Hi Séamus, it’s Zoë. Who pays?", ""),
        ("😀🎉 ?!", "There are no words in it to judge."),
        ("\x00\x1b\u202e", "There are no words in it to judge."),
        ("こんにちは、お忙しいところ", "Only English is judged, and most of this is in another script."),
        ("Привет, я знаю, вы заняты, Sam", "Only English is judged, and most of this is in another script."),
        ("I know you’re busy. " * 50_000, "Only the first 20,000 characters are judged."),
    ],
)
def test_what_cannot_be_judged_is_said(text: str, said: str) -> None:
    assert limits_of(text) == said


def test_a_language_that_the_second_opinion_does_not_know_is_told() -> None:
    other = replace(ENGLISH, name="German", second_opinion=False)
    assert limits_of("Wer zahlt?", other) == "In German the rules judge alone; the second opinion knows only English."
    assert limits_of("こんにちは、お忙しいところ", other).startswith("Only German is judged")
    assert limits_of("", other) == ""
