"""How the brief says a person and their company."""

import pytest
from tests.core.desk.conftest import person

from coachdesk.desk import Desk
from coachdesk.desk.saying import company_said, company_ways, keys_of, lessons, need, person_said, person_ways
from coachdesk.model.judgement import Confidence, Saying, SayPart
from coachdesk.model.prospect import Phone


def said(saying: Saying | None) -> list[str]:
    return [part.respelling for part in saying.parts] if saying else []


def test_what_the_rep_has_learned_comes_before_the_guess(desk: Desk) -> None:
    desk.add_prospect(person(1, first_name="Wojciech", said_as=" VOY-chekh  bel-TRAN "))
    desk.open_next()
    brief = desk.brief()
    assert brief is not None
    assert brief.saying is not None
    assert [(p.text, p.respelling, p.confidence) for p in brief.saying.parts] == [
        ("Wojciech", "VOY-chekh", Confidence.SURE),
        ("Beltrán", "bel-TRAN", Confidence.SURE),
    ]
    assert brief.saying.source == "As you have learned it"


def test_a_respelling_that_does_not_match_word_by_word_stands_as_it_is() -> None:
    saying = person_said(person(1, first_name="Hyun-woo", last_name="Baek", said_as="HYUN woo BAEK"), learned={})
    assert said(saying) == ["HYUN woo BAEK"]
    assert saying.source == "As you have learned it"


def test_what_was_learned_with_somebody_else_says_so() -> None:
    saying = person_said(person(1, first_name="Siobhan", last_name=""), learned={"siobhan": "shuh-VON"})
    assert said(saying) == ["shuh-VON"]
    assert saying.source == "As you have learned it with somebody else"


@pytest.mark.parametrize(
    ("name", "respelling", "taught"),
    [
        ("Siobhán Kelly", "shi-VAWN KEL-ee", {"siobhán": "shi-VAWN", "kelly": "KEL-ee"}),
        ("Siobhán  Kelly", "shi-VAWN", {"siobhán kelly": "shi-VAWN"}),
        ("Hyun-woo Baek", "HYUN-woo BAEK", {"hyun-woo baek": "HYUN-woo BAEK"}),
        ("Siobhán", "", {}),
        ("", "shi-VAWN", {}),
    ],
)
def test_a_respelling_teaches_each_word_it_matches(name: str, respelling: str, taught: dict[str, str]) -> None:
    assert lessons(name, respelling) == taught


def test_names_are_looked_up_whole_and_word_by_word() -> None:
    assert keys_of(person(1, first_name="Ann", last_name="Lee", company="Siemens AG")) == {
        *("ann lee", "ann", "lee"),
        *("siemens ag", "siemens", "ag"),
    }


def test_other_usage_and_the_way_at_home_can_be_chosen() -> None:
    ways = person_ways(person(1, first_name="Nguyen", last_name=""), learned={})
    respellings = [said(way)[0] for way in ways]
    assert respellings[0] == "WIN"
    assert len(set(respellings)) == len(respellings) > 2


def test_a_name_that_nobody_can_read_has_no_way() -> None:
    assert person_ways(person(1, first_name="水", last_name=""), learned={}) == ()


def test_a_company_that_needs_no_help_has_no_way() -> None:
    assert company_ways(person(1, company="Fieldstone Foods"), learned={}) == ()
    assert said(company_ways(person(1, company="Siemens AG"), learned={})[0]) == ["ZEE-muhns"]


@pytest.mark.parametrize(
    ("levels", "much"),
    [
        ((Confidence.SURE,), 0),
        ((Confidence.SURE, Confidence.LIKELY), 1),
        ((Confidence.GUESS, Confidence.LIKELY), 2),
        ((), 0),
    ],
)
def test_a_guess_needs_looking_at_most(levels: tuple[Confidence, ...], much: int) -> None:
    assert need(Saying("x", tuple(SayPart("x", "x", "", "", level) for level in levels), "")) == much


@pytest.mark.parametrize(
    ("company", "shown"),
    [("Siemens AG", ["ZEE-muhns"]), ("BMW", ["bee-em-DUB-uhl-YOO"]), ("Peugeot S.A.", ["per-ZHOH"])],
)
def test_a_company_that_is_known_is_said_without_its_legal_form(company: str, shown: list[str]) -> None:
    assert said(company_said(person(1, company=company), learned={})) == shown


def test_a_company_that_was_learned_is_said_so() -> None:
    assert said(company_said(person(1, company="Xqy Ltd"), learned={"xqy ltd": "ZIK-see"})) == ["ZIK-see"]


@pytest.mark.parametrize("company", ["Fieldstone Foods", "Harrow & Pike", "Acme Ltd", "", "水産"])
def test_where_it_would_be_a_mere_guess_nothing_is_said(company: str) -> None:
    assert company_said(person(1, company=company), learned={}) is None


def test_where_no_person_is_known_the_company_is_the_name() -> None:
    assert company_said(person(1, first_name="", last_name="", company="Siemens AG"), learned={}) is None


def test_the_brief_says_the_company(desk: Desk) -> None:
    desk.add_prospect(person(1, company="Siemens AG"))
    desk.open_next()
    brief = desk.brief()
    assert brief is not None
    assert brief.company_saying is not None


def test_without_an_address_the_number_tells_where_they_are() -> None:
    def of(number: str) -> str:
        phones = (Phone(number, number.replace(" ", "")),)
        who = person(1, first_name="Giuseppe", last_name="Rossi", country="", emails=(), phones=phones)
        return said(person_said(who, learned={}))[0]

    assert of("+39 06 5555 0109") == "joo-ZEP-ay"
    assert of("+1 503 555 0142") == "ji-SEP-ee"
