"""How the brief says a person and their company."""

import pytest
from tests.core.desk.conftest import person

from coachdesk.desk import Desk
from coachdesk.desk.saying import as_said, company_said
from coachdesk.model.judgement import Confidence


def test_what_the_rep_has_learned_comes_before_the_guess(desk: Desk) -> None:
    desk.add_prospect(person(1, first_name="Wojciech", said_as=" VOY-chekh  bel-TRAN "))
    desk.open_next()
    brief = desk.brief()
    assert brief is not None
    assert brief.saying is not None
    assert [(p.respelling, p.confidence) for p in brief.saying.parts] == [("VOY-chekh bel-TRAN", Confidence.SURE)]
    assert brief.saying.source == "As you have learned it"
    assert as_said(person(1)) is None


@pytest.mark.parametrize(
    ("company", "said"),
    [("Siemens AG", ["ZEE-muhns"]), ("BMW", ["bee-em-DUB-uhl-YOO"]), ("Peugeot S.A.", ["per-ZHOH"])],
)
def test_a_company_that_is_known_is_said_without_its_legal_form(company: str, said: list[str]) -> None:
    saying = company_said(person(1, company=company))
    assert saying is not None
    assert [part.respelling for part in saying.parts] == said


@pytest.mark.parametrize("company", ["Fieldstone Foods", "Harrow & Pike", "Acme Ltd", "", "水産"])
def test_where_it_would_be_a_mere_guess_nothing_is_said(company: str) -> None:
    assert company_said(person(1, company=company)) is None


def test_where_no_person_is_known_the_company_is_the_name() -> None:
    assert company_said(person(1, first_name="", last_name="", company="Siemens AG")) is None


def test_the_brief_says_the_company(desk: Desk) -> None:
    desk.add_prospect(person(1, company="Siemens AG"))
    desk.open_next()
    brief = desk.brief()
    assert brief is not None
    assert brief.company_saying is not None
