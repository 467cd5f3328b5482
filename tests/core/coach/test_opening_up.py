import pytest

from coachdesk.coach import check_opener
from coachdesk.coach.opening_up import opened_up
from coachdesk.playbook.schema import Playbook

HELPS, CHANGES = ("What would help you",), ("What would", "change for you")


@pytest.mark.parametrize(
    ("sentence", "better"),
    [
        ("Are you looking to save on fuel?", ["What would help you save on fuel?"]),
        ("Would you like to cut the queue, or not?", ["What would help you cut the queue?"]),
        ("If I had a way to halve no-shows, would you care?", ["What would help you halve no-shows?"]),
        ("Are you open to saving an hour?", ["What would saving an hour change for you?"]),
        ("I call to see if you’d want to save a day.", ["I’m calling to ask what would help you save a day."]),
        ("I call to see if you’re interested in saving a day.",
         ["I’m calling to ask what saving a day would change for you."]),
        ("Are you open to a demo?", []),
        ("Would you like to hear more?", []),
        ("Who plans it?", []),
        ("Would you like to hang up, or give me a minute?", []),
        ("We help depots like yours cut their waiting times with our tools.",
         ["I’m calling to ask what would help you cut your waiting times."]),
        ("We are here to help save you an hour.", ["I’m calling to ask what would help you save an hour."]),
        ("I’ll call so I can find you.", []),
    ],
)  # fmt: skip
def test_a_question_with_a_no_asks_what_would_help_or_change(sentence: str, better: list[str]) -> None:
    assert list(opened_up(sentence, helps=HELPS, changes=CHANGES)) == better


def test_without_the_playbooks_words_there_is_nothing_to_say() -> None:
    assert list(opened_up("Are you looking to save on fuel? Or interested in saving?", helps=(), changes=())) == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("It’s Ana from Roofwell. Are you looking to save a day a month?", "What would help you save a day a month?"),
        ("Hi Bo, would you like to save two loads a week?", "what would help you save two loads a week?"),
    ],
)
def test_what_was_in_it_for_them_stays_in_the_better_question(default: Playbook, text: str, better: str) -> None:
    found = [one for one in check_opener(text, playbook=default).findings if one.start != one.end]
    assert [one.instead[0] for one in found] == [better]


def test_a_pretended_call_back_keeps_what_the_call_is_about(default: Playbook) -> None:
    text = "Hello, I’m returning your call about the forklift lease."
    (found,) = (one for one in check_opener(text, playbook=default).findings if one.start != one.end)
    assert text[: found.start] + found.instead[0] + text[found.end :] == "Hello, I’m calling about the forklift lease."
