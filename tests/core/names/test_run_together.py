"""Company names that run their words together are taken apart; surnames are not."""

import pytest

from coachdesk.names import say
from coachdesk.names.words import Kind, words


def pieces(name: str) -> list[str]:
    return [word.text for word in words(name)]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Booking.com", ["Booking", "dot", "com"]),
        ("www.example.co.uk", ["example", "dot", "co", "dot", "UK"]),
        ("acme.io", ["acme", "dot", "IO"]),
        ("blue-moon.net", ["blue", "moon", "dot", "net"]),
        ("JPMorgan Chase", ["JP", "Morgan", "Chase"]),
        ("iRobot", ["i", "Robot"]),
        ("xAI", ["x", "AI"]),
        ("WeWork", ["We", "Work"]),
        ("PwC", ["PwC"]),
        ("Pipedrive", ["Pipe", "drive"]),
        ("Trustpilot", ["Trust", "pilot"]),
        ("BlaBlaCar", ["Bla", "Bla", "Car"]),
        ("OVHcloud", ["OVH", "cloud"]),
        ("Zzklmn", ["Zzklmn"]),
        ("J.Crew", ["J", "Crew"]),
        ("St.Gallen", ["St", "Gallen"]),
        ("readme.md", ["readme.md"]),
        ("x.ai", ["x", "dot", "AI"]),
        ("Black+Decker", ["Black", "&", "Decker"]),
        ("Disney+", ["Disney", "plus"]),
    ],
)
def test_what_runs_together_is_taken_apart(name: str, said: list[str]) -> None:
    assert pieces(name) == said


@pytest.mark.parametrize(
    "name",
    ["DeSantis", "LaRue", "McDonald", "VanDyke", "FitzGerald", "O'Brien", "YouTube", "DuPont", "ÖBB-Infra", "LeRoyx"],
)
def test_surnames_and_words_that_are_known_stay_whole(name: str) -> None:
    assert len(pieces(name)) <= 2
    assert pieces(name)[0] == name.partition("-")[0]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("GmbH", "GAY-em-bay-HAH"),
        ("PwC", "pee-DUB-uhl-yoo-SEE"),
        ("Orlen Sp. z o.o.", "OR-len ZET-oh-oh"),
        ("Ferrero S.p.A.", "fuh-RAIR-oh es-pee-AY"),
        ("3M", "three-EM"),
        ("N26", "EN twen-tee-SIKS"),
        ("8x8", "AYT BY AYT"),
        ("BBVA", "bee-bee-vee-AY"),
        ("GE", "jee-EE"),
        ("Merck KGaA", "MERK kah-gay-ah-AH"),
        ("Bolt OÜ", "BOHLT oh-EW"),
        ("Cemex SA de CV", "SEM-eks es-ah-day-say-VAY"),
        ("OTP Nyrt.", "oh-tee-PEE NY-er-tay"),
        ("AT&T", "ay-tee-and-TEE"),
        ("IKEA", "eye-KEE-uh"),
        ("Xero", "ZEER-oh"),
        ("Smith & Sons", "SMITH AND SUNZ"),
        ("Studio 54", "STOO-dee-oh fif-tee-FOR"),
        ("BASF SE", "bee-ay-es-EF es-EE"),
        ("Lt. Col. Smith", "loo-TEN-uhnt KER-nuhl SMITH"),
    ],
)
def test_companies_are_said_as_people_say_them(name: str, said: str) -> None:
    assert " ".join(part.respelling for part in say(name).parts) == said


def test_letters_nobody_sees_are_not_read() -> None:
    assert pieces("Siobhán\u200b O\u00adNeill") == ["Siobhán", "ONeill"]
    assert words("İbrahim")[0].folded == "ibrahim"
    assert words("İbrahim")[0].kind is Kind.WORD
