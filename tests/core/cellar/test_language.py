from collections.abc import Iterator

import pytest

from coachdesk.language import Language, decimal, number, speak, spoken, tr

FRENCH = {
    "Nobody is waiting": "Personne n’attend",
    "Call {name} later": "Rappeler {name} plus tard",
    "Broken {name}": "Cassé {nom}",
    "Torn {name}": "Déchiré {name",
}


def french(text: str, _comment: str, count: int | None) -> str:
    if text == "%n calls":
        return "%n appel" if count in (0, 1) else "%n appels"
    return FRENCH.get(text, "")


@pytest.fixture
def in_french() -> Iterator[None]:
    speak(Language("fr", french, group="\u202f", point=","))
    yield
    speak(Language())


def test_without_a_language_all_of_it_is_english() -> None:
    assert tr("Nobody is waiting") == "Nobody is waiting"
    assert tr("Call {name} later", name="Ana") == "Call Ana later"
    assert spoken().tag == "en"


def test_the_second_text_of_a_plural_is_the_english_singular() -> None:
    assert [tr("%n calls", "%n call", count) for count in (0, 1, 2, 1200)] == [
        "0 calls",
        "1 call",
        "2 calls",
        "1,200 calls",
    ]
    assert tr("%n of {of}", "", 1, of=3) == "1 of 3"


def test_a_language_says_its_own_words_and_what_it_lacks_in_english(in_french: None) -> None:
    assert tr("Nobody is waiting") == "Personne n’attend"
    assert tr("Call {name} later", name="Ana") == "Rappeler Ana plus tard"
    assert tr("Not translated") == "Not translated"
    assert tr("%n calls", "%n call", 0) == "0 appel"
    assert tr("%n calls", "%n call", 1200) == "1\u202f200 appels"
    assert (number(12_000), decimal(2.5, 1)) == ("12\u202f000", "2,5")


@pytest.mark.parametrize("word", ["Broken", "Torn"])
def test_a_translation_whose_braces_do_not_fit_is_passed_over(in_french: None, word: str) -> None:
    assert tr(f"{word} {{name}}", name="Ana") == f"{word} Ana"


def test_braces_of_a_text_without_values_are_what_they_are() -> None:
    assert tr("{name} stands for the name") == "{name} stands for the name"


def test_what_stands_in_a_value_is_no_template() -> None:
    assert tr("Call {name}", name="{evil} %n") == "Call {evil} %n"
