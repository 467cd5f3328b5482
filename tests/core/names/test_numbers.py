"""Numbers in names are said as people say them."""

import pytest

from coachdesk.names import say
from coachdesk.names.numbers import number
from coachdesk.names.sounds import respelling


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7", "SEV-uhn"),
        ("54", "fif-tee-FOR"),
        ("99", "nyn-tee-NYN"),
        ("50", "FIF-tee"),
        ("747", "sev-uhn-for-tee-SEV-uhn"),
        ("1984", "nyn-teen-ay-tee-FOR"),
        ("1905", "nyn-teen-oh-FYV"),
        ("500", "fyv-HUN-druhd"),
        ("2000", "too-THOW-zuhnd"),
        ("1st", "FERST"),
        ("20th", "TWEN-tee-uhth"),
        ("21st", "twen-tee-FERST"),
        ("100th", "wun-HUN-druhdth"),
    ],
)
def test_a_number_is_said_as_one(text: str, said: str) -> None:
    sounds = number(text)
    assert sounds is not None
    assert respelling(sounds).replace("·", "") == said


@pytest.mark.parametrize("text", ["", "007", "12345", "3m", "st"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number(text) is None


def test_a_number_before_a_word_is_said_beside_it() -> None:
    assert [part.text for part in say("4imprint 20th Robert Smith III").parts] == [
        "4",
        "imprint",
        "20th",
        "Robert",
        "Smith",
        "III",
    ]
    assert say("Robert Smith III").parts[-1].respelling == "dhuh-THERD"
    assert say("3M").parts[0].respelling == "three-EM"
