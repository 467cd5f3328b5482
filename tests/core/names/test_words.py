"""A name as lists write it, cut into what one says."""

import pytest

from coachdesk.names.words import Kind, words


def kinds(name: str) -> list[tuple[str, Kind]]:
    return [(word.text, word.kind) for word in words(name)]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Nguyen, Anh", ["Anh", "Nguyen"]),
        ("Smith, Jr.", ["Smith", "Jr"]),
        ("Acme, Inc.", ["Acme", "Inc"]),
        ("Smith, John, MD", ["Smith", "John", "MD"]),
        ("Smith,", ["Smith"]),
        ("Anne-Marie  O’Brien", ["Anne", "Marie", "O’Brien"]),
        ("van der Berg", ["van", "der", "Berg"]),
        ("“Bill” (William) Gates", ["Bill", "William", "Gates"]),
        ("Marks & Spencer", ["Marks", "&", "Spencer"]),
        ("@#$ ... -", []),
        ("A.P. Møller – Mærsk", ["A.P", "Møller", "Mærsk"]),
        ("Ann😀 Lee®", ["Ann", "Lee"]),
        ("Marks&Spencer", ["Marks", "&", "Spencer"]),
        ("Kühne + Nagel", ["Kühne", "&", "Nagel"]),
        ("Smith2", ["Smith", "2"]),
        ("Jean-Luc Martin", ["Jean", "Luc", "Martin"]),
        ("john.smith@example.com", ["john", "smith"]),
        ("   ", []),
        ("", []),
    ],
)
def test_words_come_in_the_order_one_says_them(name: str, said: list[str]) -> None:
    assert [word.text for word in words(name)] == said


@pytest.mark.parametrize(
    "name",
    ["Müller GmbH", "Ferrari S.p.A.", "Fiat SpA", "Acme Ltd.", "Mærsk A/S", "Polska Sp. z o.o.", "SAP SE", "ING N.V."],
)
def test_a_legal_form_at_the_end_is_known_as_one(name: str) -> None:
    assert words(name)[-1].kind is Kind.LEGAL


@pytest.mark.parametrize("name", ["Thermal Spa", "Berlin Zoo", "Kim Se", "Ag Partners", "Co"])
def test_a_word_that_only_looks_like_a_legal_form_stays_a_word(name: str) -> None:
    assert Kind.LEGAL not in {word.kind for word in words(name)}


@pytest.mark.parametrize(
    "name", ["IBM", "3M", "KPMG", "H&M", "R2D2", "TNT Express", "J. Smith", "SAP SE", "Y. Ma", "ING"]
)
def test_an_acronym_is_letters(name: str) -> None:
    assert words(name)[0].kind is Kind.LETTERS


@pytest.mark.parametrize("name", ["IKEA", "SIOBHAN O'NEILL", "LEE", "Mary ANN", "Ng", "Grzn", "AB INBEV"])
def test_a_shouted_name_is_still_a_name(name: str) -> None:
    assert words(name)[-1].kind is Kind.WORD


@pytest.mark.parametrize("name", ["😀", "Иван", "王小明", "محمد", "Boб", "Bcdf", "x" * 41, "y" * 1000, "a\x00b"])
def test_what_cannot_be_read_is_marked_so(name: str) -> None:
    assert [word.kind for word in words(name)] == [Kind.UNREADABLE]


@pytest.mark.parametrize("name", ["Vlk", "Krč", "Ng"])
def test_a_name_without_vowels_is_read_where_something_in_it_sounds(name: str) -> None:
    assert [word.kind for word in words(name)] == [Kind.WORD]


def test_a_mark_that_no_letter_takes_up_is_left_out() -> None:
    assert [word.folded for word in words("Adébáyọ̀")] == ["adébáyọ"]


def test_a_list_of_words_is_cut_at_twenty() -> None:
    assert len(words("a b " * 30)) == 20
