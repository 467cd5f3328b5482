import pytest

from coachdesk.exchange.people import is_business, split_name


@pytest.mark.parametrize(
    ("whole", "first", "last"),
    [
        ("Ludwig van Beethoven", "Ludwig", "van Beethoven"),
        ("Vincent Van Gogh", "Vincent", "Van Gogh"),
        ("Doe, Jane", "Jane", "Doe"),
        ("van der Berg, Jan", "Jan", "van der Berg"),
        ("DUPONT Jean", "Jean", "DUPONT"),
        ("JOHN SMITH", "JOHN", "SMITH"),
        ("Dr. John Q. Smith Jr.", "John", "Smith"),
        ("John Smith, PhD", "John", "Smith"),
        ("Smith, John, Jr.", "John", "Smith"),
        ("Prof. Dr. Hans-Peter Müller", "Hans-Peter", "Müller"),
        ("Mary Jane Watson", "Mary Jane", "Watson"),
        ("José Ortega y Gasset", "José", "Ortega y Gasset"),
        ("J. R. R. Tolkien", "J. R. R.", "Tolkien"),
        ("Don Draper", "Don", "Draper"),
        ("Ms Smith", "", "Smith"),
        ("Cher", "Cher", ""),
        ("王小明", "王小明", ""),
        ("", "", ""),
    ],
)
def test_a_whole_name_is_parted_as_its_owner_would(whole: str, first: str, last: str) -> None:
    name = split_name(whole)
    assert (name.first, name.last) == (first, last)


def test_titles_initials_and_suffixes_are_kept_aside() -> None:
    name = split_name("Dr. John Q. Smith Jr., PhD")
    assert (name.prefix, name.middle, name.suffix) == ("Dr.", "Q.", "Jr., PhD")


def test_the_order_can_be_known_from_the_header_or_the_country() -> None:
    assert split_name("Müller Hans", surname_first=True).last == "Müller"
    assert split_name("de la Cruz Ana", surname_first=True).last == "de la Cruz"
    assert split_name("Juan García López", two_surnames=True).last == "García López"


@pytest.mark.parametrize(("whole", "business"), [("Acme, Inc.", True), ("Smith & Sons", True), ("Jane Doe", False)])
def test_businesses_are_told_from_people(whole: str, business: bool) -> None:
    assert is_business(whole) is business
