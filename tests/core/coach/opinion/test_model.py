"""The model that comes with the program, asked as the program asks it."""

import hashlib
import json
from collections.abc import Mapping

import pytest

from coachdesk.coach import check_opener
from coachdesk.coach.opinion import Opinion
from coachdesk.paths import resources
from coachdesk.playbook.schema import Playbook

FOLDER = resources() / "model"
FIELDS: Mapping[str, str] = {
    "first_name": "Dana", "company": "Cobalt Rail", "my_name": "Priya", "my_company": "Fieldwise",
    "for_them": "half the wait at the gate",
}  # fmt: skip


@pytest.fixture(scope="module")
def opinion() -> Opinion:
    opened = Opinion.open(FOLDER)
    assert opened
    return opened


def test_the_card_is_that_of_these_files() -> None:
    card = json.loads((FOLDER / "card.json").read_text(encoding="utf-8"))
    for name, digest in card["files"].items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest, name
    assert "Apache-2.0" in card["licence"]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Priya from Fieldwise, and I can already hear you wishing it wasn’t.", "negative"),
        ("Priya from Fieldwise, would half a minute be all right with you?", "easy_out"),
        ("Hey you, guess whose voice this is, old friend.", "false_familiarity"),
        ("As you requested, this is the call back from your account office.", "deceptive"),
    ],
)
def test_it_hears_what_is_meant(opinion: Opinion, text: str, category: str) -> None:
    verdict = opinion.of(text)
    assert category in verdict.says
    assert verdict.words[category]


def test_it_hears_no_harm_in_the_prospects_trade(opinion: Opinion) -> None:
    verdict = opinion.of("Priya from Fieldwise. How many callers give up at a busy signal on Mondays?")
    assert verdict.says == {"who", "question"} | (verdict.says & {"reason", "for_them"})


def test_a_check_by_both_layers_says_who_spoke_and_offers_words_that_pass_both(
    opinion: Opinion, default: Playbook
) -> None:
    text = "Priya from Fieldwise. I'm the last voice you wanted to hear today. Who plans your night shifts at the gate?"
    check = check_opener(text, playbook=default, fields=FIELDS, opinion=opinion)
    assert check.model == "used"
    (finding,) = [f for f in check.findings if f.category == "negative"]
    assert finding.by == "model"
    assert text[finding.start : finding.end] == finding.text
    again = f"{text[: finding.start]}{finding.instead[0]}{text[finding.end :]}"
    after = check_opener(again, playbook=default, fields=FIELDS, opinion=opinion)
    assert not [f for f in after.findings if f.category == "negative"]


@pytest.mark.parametrize(
    "text", ["", "🙂🙂🙂", "\x00\x1b[31m", "ありがとうございます", "a" * 1_000_000, "? " * 100_000]
)
def test_it_judges_whatever_it_is_given(opinion: Opinion, text: str) -> None:
    opinion.of(text)
