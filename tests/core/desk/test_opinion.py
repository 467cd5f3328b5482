from pathlib import Path

import pytest

from coachdesk.desk import Desk
from coachdesk.desk.opinion import SecondOpinion
from coachdesk.paths import resources

TEXT = "I’ll probably regret dialling this number: it’s Sam from Ledgerly, about your month end."


@pytest.fixture(scope="module")
def second() -> SecondOpinion:
    return SecondOpinion(resources() / "model")


def test_the_answer_is_that_of_both_layers_with_rewrites_for_this_prospect(
    busy_desk: Desk, second: SecondOpinion
) -> None:
    asked = busy_desk.asking(TEXT)
    check = second.answer(asked)
    assert check is not None
    assert check.model == "used"
    assert asked.fields["company"] == "Fieldstone Foods"
    (finding,) = [f for f in check.findings if f.category == "negative"]
    assert finding.text.startswith("I’ll probably regret")


def test_it_can_be_asked_for_anybody_and_for_nobody(busy_desk: Desk, second: SecondOpinion) -> None:
    last = busy_desk.prospects()[-1].id
    assert busy_desk.asking(TEXT, prospect=last).fields["name"] == "Ana5 Beltrán"


def test_an_empty_desk_asks_as_well(desk: Desk, second: SecondOpinion) -> None:
    asked = desk.asking(TEXT)
    assert asked.fields == {}
    assert second.answer(asked) == second.answer(asked)


def test_without_a_model_there_is_no_answer_however_often_it_is_asked(busy_desk: Desk, tmp_path: Path) -> None:
    none = SecondOpinion(tmp_path)
    asked = busy_desk.asking(TEXT)
    assert none.answer(asked) is None
    assert none.answer(asked) is None
