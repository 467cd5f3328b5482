import json
from pathlib import Path

import pytest

from coachdesk.coach.opinion.card import Bounds, FaultyCard, read_card
from coachdesk.coach.opinion.verdict import LABELS

GOOD = {"says": 1, "denies": -5.5, "marks": 0}


def card_of(bounds: object) -> str:
    return json.dumps({"labels": dict.fromkeys(LABELS, bounds)})


def card(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "card.json"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_label_has_its_bounds(tmp_path: Path) -> None:
    bounds = read_card(card(tmp_path, card_of(GOOD)))
    assert set(bounds) == set(LABELS)
    assert bounds["who"] == Bounds(1.0, -5.5, 0.0)


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        "{}",
        "[" * 100_000,
        json.dumps({"labels": {"who": GOOD}}),
        card_of({**GOOD, "says": "much"}),
        card_of({**GOOD, "says": None}),
        card_of({**GOOD, "says": float("nan")}),
    ],
)
def test_a_card_that_says_less_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(FaultyCard, match=r"card\.json"):
        read_card(card(tmp_path, text))
