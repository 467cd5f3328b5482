"""A name in its own language, and what an English speaker makes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.names.native import SIGNS, native, sayable
from coachdesk.names.notation import usual
from coachdesk.names.sounds import CONSONANTS, VOWELS, respelling
from coachdesk.names.vietnamese import vietnamese


@pytest.mark.parametrize(
    ("word", "lang", "ipa", "said"),
    [
        ("krzysztof", "pl", "kˈʂɨʂtɔf", "KSHISH-tof"),
        ("guillermo", "es", "ɡiˈʝeɾmo", "gee-YAIR-moh"),
        ("nagy", "hu", "nɒɟ", "NOJ"),
        ("giovanni", "it", "dʒoˈvanni", "joh-VAH-nee"),
        ("siobhán", "ga", "", ""),
        ("nguyễn", "vi", "ŋwiən˦ˀ˥", "ngwee-UHN"),
        ("joão", "pt", "ʒuˈɐ̃w̃", "zhoo-OWN"),
        ("simões", "pt", "siˈmõj̃ʃ", "see-MOYNSH"),
        ("cathal", "ga", "ˈkahɐl̪ˠ", "KAH-huhl"),
        ("martinović", "hr", "marˈtɪnoʋɪtɕ", "mar-TIN-oh-vich"),
        ("jespersen", "da", "ˈjɛspərsən", "YES-per-suhn"),
        ("søgaard", "da", "ˈsœɡɔːr", "SOE-gor"),
        ("haakon", "no", "ˈhoːkuːn", "HOH-koon"),
        ("fredrikstad", "no", "stɑː", "FRED-riks-tah"),
        ("hansen", "no", "ˈhansn̩", "HAHN-suhn"),
        ("rydberg", "sv", "ˈrʏdbærj", "REWD-bar"),
        ("tina", "sv", "ˈ²tiːna", "TEE-nah"),
        ("katarina", "sv", "kataˈ²riːna", "kah-tah-REE-nah"),
        ("himalaya", "sv", "ˈhiːmalay", "HEE-mah"),
        ("kjartan", "is", "cˈjar̥tan", "KYAR-tahn"),
        ("brynjúlfur", "is", "rɪnjulvʏr", "PRIN-yool-vewr"),
        ("risteard", "ga", "ˈɾˠɪʃtʲ", "RISH-terd"),
        ("bhraonáin", "ga", "vˠɾˠeːˈn̪ˠɑːnʲ", "vray-NAHN"),
        ("ulaidh", "ga", "ˈʊl̪ˠɪ", "UUL-i"),
        ("mathis", "fr", "maˈti", "mah-TEE"),
        ("moinești", "ro", "moj", "moy-NESHT"),
        ("quỳnh", "vi", "kwïŋ˨˩", "KWING"),
        ("marković", "hr", "ˈmarkoʋɪtɕ", "MAR-koh-vich"),
    ],
)
def test_a_name_in_its_own_language(word: str, lang: str, ipa: str, said: str) -> None:
    sounds = native(word, lang)
    assert ipa in sounds
    assert said in respelling(sayable(sounds, lang=lang)) or lang == "vi"


def test_south_slavic_names_are_read_alike_with_and_without_their_marks() -> None:
    assert native("zupancic", "hr") == native("zupančić", "hr")
    assert native("kovacevic", "hr") == native("kovačević", "hr")
    assert native("Jurkovich".casefold(), "hr") == native("jurković", "hr")


def test_irish_consonants_are_broad_or_slender() -> None:
    assert native("róisín", "ga").endswith("nʲ")
    assert native("eoghan", "ga").endswith("n̪ˠ")


def test_what_has_no_vowel_or_no_voice_is_not_read() -> None:
    assert native("grzn", "xx") == ""
    assert native("", "pl") == ""


def test_stress_stands_before_the_consonants_of_its_syllable() -> None:
    assert usual("antʃˈe", "ance", "") == "anˈtʃe"
    assert usual("bˈjanka", "bjanka", "") == "ˈbjanka"


@pytest.mark.parametrize(
    ("ipa", "said"),
    [
        ("ˈɲoki", "NYOH-kee"),
        ("kaɲ", "KAN".replace("AN", "AHN")),
        ("ˈanna", "AHN-ah".replace("AHN-ah", "AH-nah")),
        ("kən", "KUHN"),
        ("peˈpe", "pay-PAY"),
        ("peˈˈpe", "pay-PAY"),
        ("ˈpeˈpe", "PAY-pay"),
        ("ʔaʕa", "AH-ah"),
        ("ⱱa", ""),
        ("pst", ""),
        ("", ""),
    ],
)
def test_ipa_of_any_language_becomes_what_can_be_said(ipa: str, said: str) -> None:
    assert respelling(sayable(ipa)) == said


def test_every_sign_stands_for_sounds_of_ours() -> None:
    for sounds in SIGNS.values():
        assert set(sounds) <= {*VOWELS, *CONSONANTS}


@given(st.text("aeiouptkbdgmnlrsʃʒɲʎˈːøyæ", max_size=12))
def test_no_ipa_is_too_odd(text: str) -> None:
    for syllable in sayable(text):
        assert sum(sound in VOWELS for sound in syllable.sounds) == 1


@pytest.mark.parametrize(
    ("word", "ipa"),
    [
        ("phạm", "faːm˧˨ʔ"),
        ("phan", "faːn˧˧"),
        ("bùi", "ʔɓuj˨˩"),
        ("đức", "ʔɗɨk̚˧˦"),
        ("gì", "zi˨˩"),
        ("giang", "zaːŋ˧˧"),
        ("quý", "kwi˧˦"),
        ("hùng", "hʊwŋ͡m˨˩"),
        ("học", "hawk͡p̚˧˨ʔ"),
        ("bách", "ʔɓajk̟̚˧˦"),
        ("ninh", "nïŋ˧˧"),
        ("loc", "lawk͡p̚˧˦"),
        ("smith", ""),
        ("str", ""),
    ],
)
def test_vietnamese_is_read_by_its_own_rules(word: str, ipa: str) -> None:
    assert vietnamese(word) == ipa
