import pytest

from coachdesk.coach.limits import limits_of


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
