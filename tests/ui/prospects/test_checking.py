import pytest
from tests.ui.fake_desk import person

from coachdesk.model.prospect import Phone
from coachdesk.ui.prospects.checking import mistakes


def test_a_prospect_that_is_well_has_no_mistakes() -> None:
    assert mistakes(person(0)) == {}


def test_someone_without_name_company_and_number_can_not_be_kept() -> None:
    nobody = person(0, first_name="", last_name="", company="", phones=())
    assert mistakes(nobody) == {"first_name": "Give a name, a company or a number."}


@pytest.mark.parametrize("words", ["call me", "12", "", "1" * 18])
def test_a_number_needs_a_fitting_count_of_digits(words: str) -> None:
    found = mistakes(person(0, phones=(Phone("+1 312 555 0187"), Phone(words))))
    assert list(found) == ["phones.1"]
    assert found["phones.1"].startswith(f"“{words}”")


@pytest.mark.parametrize("address", ["nobody", "@example.com", "a@b", "a b@example.com", "a@example.com\nBcc: x@y.z"])
def test_an_address_needs_its_parts_and_no_line_end(address: str) -> None:
    assert list(mistakes(person(0, emails=("a@example.com", address)))) == ["emails.1"]


def test_a_zone_and_a_country_must_exist() -> None:
    found = mistakes(person(0, zone="Ireland/Cork", country="IRL"))
    assert found["zone"] == "There is no time zone “Ireland/Cork”. They are named like Europe/Dublin."
    assert found["country"] == "A country is two letters, such as US or IE."
