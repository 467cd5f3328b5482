import pytest

from coachdesk.exchange.phones import read_number, read_reading, same_number_key, split_numbers

READ = [
    ("+1 555 123 4567", (), "+15551234567"),
    ("p:+15551234567", (), "+15551234567"),
    ("tel:+1-418-656-9254;ext=102", (), "+14186569254"),
    ("(415) 555-2671 x23", (), "+14155552671"),
    ("+1 (415) 555-2671 #44", (), "+14155552671"),
    ("4155552671.0", (), "+14155552671"),
    ("12125551234", (), "+12125551234"),
    ("1-800-FLOWERS", (), "+18003569377"),
    ("06 12 34 56 78", ("FR",), "+33612345678"),
    ("612345678", ("FR",), "+33612345678"),
    ("33612345678", ("FR",), "+33612345678"),
    ("0612345678 (perso)", ("FR",), "+33612345678"),
    ('="0612345678"', ("FR",), "+33612345678"),
    ("٠٦١٢٣٤٥٦٧٨", ("FR",), "+33612345678"),
    ("'+33612345678", (), "+33612345678"),
    ("+49 (0)30 1234567", (), "+49301234567"),
    ("030/1234567", ("DE",), "+49301234567"),
    ("+49 30 123456 / 7", (), "+4930123456"),
    ("4915112345678", ("DE",), "+4915112345678"),
    ("00 44 20 7946 0000", (), "+442079460000"),
    ("447911123456", (), "+447911123456"),
    ("011 44 20 7946 0000", ("US",), "+442079460000"),
    ("07911 123456", ("IE", "GB"), "+447911123456"),
    ("+39 06 6982 1234", (), "+390669821234"),
    ("06 6982 1234", ("IT",), "+390669821234"),
    ("+４９ ３０ １２３４５６７", (), "+49301234567"),
    ("+52 55 1234 5678", (), "+525512345678"),
]
UNREAD = [
    ("06 12 34 56 78", (), "country"),
    ("030 1234567", ("US",), "country"),
    ("2125551234 ext. 5", ("GB",), "country"),
    ("+1 555-4001", (), "area code"),
    ("555-6001", (), "area code"),
    ("205333", ("DE",), "too short"),
    ("+33 6 12", (), "not a possible"),
    ("9" * 40, (), "too many digits"),
    ("homephone", (), "not a phone number"),
    ("3.53155501E+11", (), "spreadsheet"),
]


@pytest.mark.parametrize(("written", "regions", "e164"), READ)
def test_numbers_people_write_are_understood(written: str, regions: tuple[str, ...], e164: str) -> None:
    reading = read_reading(written, regions=regions)
    assert (reading.phone.e164, reading.problem) == (e164, "")


@pytest.mark.parametrize(("written", "regions", "problem"), UNREAD)
def test_what_cannot_be_trusted_is_kept_as_written_and_says_why(
    written: str, regions: tuple[str, ...], problem: str
) -> None:
    reading = read_reading(written, regions=regions)
    assert reading.phone.e164 is None
    assert problem in reading.problem
    assert written.startswith(reading.phone.number)
    assert reading.phone.number


def test_a_label_before_the_number_becomes_its_label() -> None:
    assert read_number("M: +44 7911 123456").label == "mobile"
    assert read_number("Office: (415) 555-2671").label == "work"


def test_the_same_number_has_one_key_in_any_spelling() -> None:
    keys = {
        same_number_key(n)
        for n in ("+1 (415) 555-2671", "+14155552671", "tel:+1-415-555-2671;ext=4", "+１４１５５５５２６７１")
    }
    assert keys == {"14155552671"}
    assert same_number_key("no digits") == ""


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("0171/1234567 / 030/7654321", ["0171/1234567", "030/7654321"]),
        ("030/1234567", ["030/1234567"]),
        ("+1 415 555 2671 ::: 415-555-9999", ["+1 415 555 2671", "415-555-9999"]),
        ("415-555-2671, 415-555-9999", ["415-555-2671", "415-555-9999"]),
        ("0612345678 ou 0712345678", ["0612345678", "0712345678"]),
        ("tel:+1-418-656-9254;ext=102", ["tel:+1-418-656-9254;ext=102"]),
    ],
)
def test_several_numbers_in_one_cell_are_parted(cell: str, numbers: list[str]) -> None:
    assert split_numbers(cell) == numbers
