import pytest

from coachdesk.coach import check_draft
from coachdesk.playbook.schema import Playbook
from coachdesk.playbook.template import render


def test_an_open_word_about_the_hang_up_is_accepted(default: Playbook) -> None:
    text = "I rang at ten and you hung up. That’s fine: I may have caught a bad moment."
    assert check_draft(text, playbook=default) == ()


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("You rudely hung up on me.", "negative"),
        ("It seems we got cut off.", "deceptive"),
        ("This is your last chance.", "negative"),
        ("We are the leading provider of forms.", "self_focused"),
        ("word " * 200, "too_long"),
    ],
)
def test_blame_tricks_and_pressure_are_marked(default: Playbook, text: str, category: str) -> None:
    (finding,) = check_draft(text, playbook=default)
    assert finding.category == category


def test_the_drafts_that_come_with_it_pass(default: Playbook) -> None:
    for draft in default.drafts:
        for fields in ({}, {"permission_yes": "yes", "note": "They use two systems."}):
            text = f"{draft.subject}\n\n{render(draft.body, fields).text}"
            assert check_draft(text, playbook=default) == ()
