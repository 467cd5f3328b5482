import pytest

from coachdesk.coach.cards import find_cards
from coachdesk.playbook.schema import Playbook


@pytest.mark.parametrize(
    ("letters", "first"),
    [
        ("budg", "no_budget"), ("bugdet", "no_budget"), ("buget", "no_budget"), ("to expensive", "no_budget"),
        ("emial", "send_email"), ("send emal", "send_email"), ("suplier", "have_supplier"), ("suppl", "have_supplier"),
        ("happpy", "happy"), ("intrested", "not_interested"), ("not interst", "not_interested"),
        ("priorty", "not_a_priority"), ("my numbr", "who_gave_number"), ("gdpr", "who_gave_number"),
        ("BUSY", "too_busy"), ("pplier", "have_supplier"), ("cant afford", "no_budget"), ("sales cal", "sales_call"),
    ],
)  # fmt: skip
def test_a_few_letters_find_the_card_typos_allowed(default: Playbook, letters: str, first: str) -> None:
    assert find_cards(default.objections, letters)[0].id == first


def test_nothing_typed_gives_all_cards_in_their_order(default: Playbook) -> None:
    assert find_cards(default.objections, "  ") == default.objections
    assert find_cards(default.objections, "?!") == default.objections


def test_words_nobody_says_find_nothing(default: Playbook) -> None:
    assert find_cards(default.objections, "zebra") == ()
    assert find_cards((), "budget") == ()


def test_where_no_card_has_all_the_words_those_with_most_come(default: Playbook) -> None:
    found = find_cards(default.objections, "zebra budget money")
    assert [card.id for card in found][:1] == ["no_budget"]


def test_a_megabyte_of_letters_is_cut(default: Playbook) -> None:
    assert find_cards(default.objections, "z" * 1_000_000) == ()
