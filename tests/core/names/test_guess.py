"""Which language a name is spelt in, by its letters and where its bearer is called."""

import pytest

from coachdesk.names import say
from coachdesk.names.guess import country_called, language


@pytest.mark.parametrize("name", ["xiaoqing", "zhuang", "qiaolian", "xueqin", "quan", "que", "zhangwei"])
def test_what_is_pinyin_throughout_is_chinese(name: str) -> None:
    assert language(name) == ("zh", False)


@pytest.mark.parametrize("name", ["quarles", "quashie", "ximenes", "ximena", "xuereb", "quadros"])
def test_what_only_begins_like_pinyin_is_not(name: str) -> None:
    assert language(name)[0] != "zh"


@pytest.mark.parametrize(
    ("name", "country", "lang"),
    [
        ("büyükakçay", "TR", "tr"),
        ("büyükakçay", "", "fr"),
        ("szentgyörgyi", "HU", "hu"),
        ("müller", "DE", "de"),
        ("müller", "US", "de"),
        ("wiśniewski", "IT", "pl"),
    ],
)
def test_letters_that_the_country_writes_too_are_its_own(name: str, country: str, lang: str) -> None:
    assert language(name, country=country)[0] == lang


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("+39 06 5555 0109", "IT"),
        ("+351210000000", "PT"),
        ("+420 222 555 010", "CZ"),
        ("+1 503 555 0142", ""),
        ("039 555", ""),
        ("", ""),
        ("+", ""),
    ],
)
def test_the_country_code_of_a_number_tells_where_it_is(number: str, country: str) -> None:
    assert country_called(number) == country


def test_an_irish_surname_after_its_particle_is_read_as_irish() -> None:
    assert [part.lang for part in say("Máire Nic Gearailt").parts][-1] == "ga"
    assert say("Gearailt").parts[0].lang != "ga"
    assert [part.respelling for part in say("Siobhán Ní Bhriain").parts][-1] == "VREE-in", "as our list has it"
