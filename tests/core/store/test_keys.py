import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.store import keys


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("+44 20 7946 0123", "442079460123"),
        ("(020) 7946-0123", "02079460123"),
        ("020 7946 0123 ext. 45", "02079460123"),
        ("+1 (212) 555-0100 x7", "12125550100"),
        ("+49 30 1234;ext=5", "49301234"),
        ("٠٢٠ ٧٩٤٦", "0207946"),
        ("1-800-FLOWERS", "18003569377"),
        ("0800 Reverse", "08007383773"),
        ("12345 ext 7", "12345"),
        ("unknown", ""),
        ("", ""),
    ],
)
def test_a_number_is_its_digits_without_the_extension(written: str, expected: str) -> None:
    assert keys.digits(written) == expected


@pytest.mark.parametrize(
    ("one", "other", "sure", "same"),
    [
        ("442079460123", "02079460123", False, True),
        ("442079460123", "2079460123", False, True),
        ("00442079460123", "442079460123", False, True),
        ("442079460123", "442079460124", False, False),
        ("12079460123", "442079460123", True, False),
        ("123", "0000123", False, True),
        ("460123", "442079460123", False, False),
    ],
)
def test_a_missing_country_code_is_forgiven_unless_both_are_sure(one: str, other: str, sure: bool, same: bool) -> None:
    assert keys.same_number(one, other, sure=sure) is same
    assert keys.same_number(other, one, sure=sure) is same


@pytest.mark.parametrize(
    ("text", "folded"), [("Siobhán Ó Néill", "siobhan o neill"), ("STRASSE", "strasse"), ("Straße", "strasse"),
                         ("Łukasz Øre", "lukasz ore"), ("Æther", "aether"), ("ΣΊΣΥΦΟΣ", "σισυφοσ")]
)  # fmt: skip
def test_folding_takes_case_and_accents_away(text: str, folded: str) -> None:
    assert keys.fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert keys.fold(keys.fold(text)) == keys.fold(text)


@given(st.text(alphabet="0123456789", min_size=8), st.text(alphabet="0123456789", max_size=4))
def test_a_number_meets_itself_with_any_prefix(digits: str, prefix: str) -> None:
    if len(digits.lstrip("0")) >= keys.TAIL:
        assert keys.tail(prefix + digits) == keys.tail(digits)
        assert keys.same_number(prefix + digits, digits, sure=False)


def test_a_search_word_without_letters_is_its_digits() -> None:
    assert keys.words("Ann (020) 7946-01 b2b") == ["ann", "020", "794601", "b2b"]
    assert keys.words("  & ") == ["&"]
    assert keys.words("") == []


@pytest.mark.parametrize(
    "written",
    [
        "0171 555 0100 x5", "0171 555 0100x5", "0171 555 0100ext5", "0171 555 0100 ext. 5", "0171 555 0100 Durchwahl 5",
        "0171 555 0100 #5", "0171 555 0100;ext=5", "0171 555 0100,,5", "0171 555 0100 poste 5", "tel. 0171 555 0100",
        "0171 555 0100 (home)",
    ],
)  # fmt: skip
def test_an_extension_is_no_part_of_the_number_however_it_is_written(written: str) -> None:
    assert keys.digits(written) == "01715550100"


@pytest.mark.parametrize("written", ["+44 (0)20 7946 0123", "0044(0)20 7946 0123", "+442079460123"])
def test_the_zero_dialled_within_the_country_is_no_part_of_the_number(written: str) -> None:
    assert keys.digits(written).lstrip("0") == "442079460123"
    assert keys.digits("(0)20 7946 0123") == "02079460123"


def test_a_domain_is_compared_as_the_network_spells_it() -> None:
    assert keys.domain(" .Acme.Example. ") == "acme.example"
    assert keys.domain("Bücher.example") == keys.domain("XN--BCHER-KVA.example")
    assert keys.domain("ü" * 70 + ".example") == "ü" * 70 + ".example"
    assert keys.domains("a@x.acme.example") == ["x.acme.example", "acme.example"]
    assert keys.domains("nobody") == keys.domains("a@b") == []
