"""The ways a name may be said, for who chooses among them."""

import pytest

from coachdesk.model.judgement import Confidence
from coachdesk.names import languages, say, ways


def said(name: str, *, country: str = "", domain: str = "") -> list[str]:
    return [" ".join(part.respelling for part in way.parts) for way in ways(name, country=country, domain=domain)]


def test_the_first_way_is_what_say_says() -> None:
    for name in ("Siobhan Nguyen", "Joaquin Kowalczuk", "Xavier"):
        assert ways(name)[0] == say(name)


def test_readings_of_other_bearers_and_of_its_language_follow() -> None:
    found = said("Nguyen")
    assert found[0] == "WIN"
    assert "noo-YEN" in found


def test_every_way_is_given_once() -> None:
    found = said("Xavier Becerra")
    assert len(found) == len(set(found)) > 2


def test_for_a_number_abroad_the_american_way_comes_after_the_native_one() -> None:
    found = ways("Wojciech Zieliński", country="PL")
    assert [part.lang for part in found[0].parts] == ["pl", "pl"]
    assert said("Wojciech Zieliński")[0] in said("Wojciech Zieliński", country="PL")
    assert said("Ferraresi", domain="ferraresi.it") == said("Ferraresi", country="IT")


def test_what_was_learned_comes_first_and_what_would_be_said_without_it_stays_to_choose() -> None:
    found = ways("Kim Nguyen", learned={"nguyen": "NWEEN"})
    assert found[0].parts[1].respelling == "NWEEN"
    assert found[0].parts[1].confidence is Confidence.SURE
    assert "WIN" in [way.parts[1].respelling for way in found]


@pytest.mark.parametrize("name", ["", "   ", "🙂", "北京", "3M", "St. 9"])
def test_what_has_no_name_in_it_has_one_way(name: str) -> None:
    assert ways(name)[0] == say(name)
    assert len(ways(name)) >= 1


def test_the_languages_of_a_name_come_from_lists_letters_country_and_address() -> None:
    assert languages("Siobhan Smith")[0] == "en" or languages("Siobhan Smith")[0] == "ga"
    assert "pl" in languages("Jan Kowalczyk")
    assert "de" in languages("Kim", country="DE")
    assert "it" in languages("Kim", domain="ferraresi.it")
    assert languages("") == ("en",)
    assert languages("3M GmbH") == ("en",)
