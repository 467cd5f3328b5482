"""How names are said: what the lexicon holds, what the rules say, and how honest both are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.model.judgement import Confidence, SayPart
from coachdesk.names import say
from coachdesk.names.guess import language
from coachdesk.names.lexicon import LEGAL_FORMS, LETTERS, entry, legal_form, names
from coachdesk.names.rules import RULES, STRESS
from coachdesk.names.sounds import ipa, read
from coachdesk.names.spelling import known, spoken


def only(name: str, *, lang: str | None = None, country: str = "") -> SayPart:
    (part,) = say(name, lang=lang, country=country).parts
    return part


@pytest.mark.parametrize(
    ("name", "respelling"),
    [
        ("Siobhán", "shi-VAWN"),
        ("SAOIRSE", "SEER-shuh"),
        ("Łukasz", "WOO-kahsh"),
        ("Göran", "YER-ahn"),
        ("Goran", "GOR-uhn"),
        ("Nguyễn", "NWIN"),
    ],
)
def test_the_lexicon_knows_hard_names_with_and_without_accents(name: str, respelling: str) -> None:
    assert only(name).respelling == respelling


def test_only_the_lexicon_is_ever_sure() -> None:
    assert only("Siobhan").confidence is Confidence.SURE
    assert only("Zzyzxovia").confidence is Confidence.GUESS


def test_a_name_said_in_more_than_one_way_is_only_likely() -> None:
    assert only("Nguyen").confidence is Confidence.LIKELY


def test_the_source_is_the_lexicon_only_when_all_of_the_name_is_in_it() -> None:
    assert say("Siobhan Gallagher").source == "CoachDesk’s own list of names"
    assert say("Siobhan Zubrowski").source == "spelling rules"
    assert say("").source == "spelling rules"


def test_a_given_language_overrules_a_lexicon_entry_of_another() -> None:
    assert only("Xavier").lang == "en"
    assert only("Xavier", lang="es").lang == "es"
    assert only("Siobhan", lang="ga-IE").respelling == "shi-VAWN"


def test_regular_spelling_with_a_known_language_is_likely() -> None:
    assert only("Kowalczyk", lang="pl").confidence is Confidence.LIKELY
    assert only("Błaszczykowski").confidence is Confidence.LIKELY
    assert only("Kowalczyk").confidence is Confidence.GUESS
    assert only("Smith", lang="en").confidence is Confidence.GUESS


def test_an_unknown_language_tag_is_ignored() -> None:
    assert only("Smith", lang="tlh").lang == "en"


@pytest.mark.parametrize(
    ("name", "lang", "respelling"),
    [
        ("Szczepański", "pl", "shche-PAHNS-kee"),
        ("García", "es", "gar-SEE-ah"),
        ("Martinez", "es", "mar-TEE-nays"),
        ("Bianchi", "it", "BYAHN-kee"),
        ("Wagenknecht", "de", "VAH-genk-nekht"),
        ("Moreau", "fr", "moh-ROH"),
        ("Svensson", "sv", "SVEN-son"),
        ("Virtanen", "fi", "VEER-tah-nen"),
        ("Horváth", "hu", "HOR-vaht"),
        ("Yılmaz", "tr", "yuhl-MAHZ"),
        ("Zhang", "zh", "JAHNG"),
        ("Papandreou", "el", "pah-pahn-DRE-oo"),
    ],
)
def test_each_language_reads_its_own_letters(name: str, lang: str, respelling: str) -> None:
    assert only(name, lang=lang).respelling.replace("·", "") == respelling


@pytest.mark.parametrize(
    ("name", "respelling"),
    [
        ("O'Neill", "oh-NEEL"),
        ("McCarthy", "muh-KAR-thee"),
        ("Acme", "AK-mee"),
        ("Mac", "MAK"),
        ("Hamilton", "HA-mil-tuhn"),
    ],
)
def test_english_spelling_is_read_as_english(name: str, respelling: str) -> None:
    assert only(name).respelling == respelling


@pytest.mark.parametrize(
    ("word", "lang"),
    [
        ("kowalski", "pl"),
        ("ivanović", "hr"),
        ("nguyễn", "vi"),
        ("müller", "de"),
        ("garcía", "es"),
        ("schneider", "de"),
        ("rossini", "it"),
        ("gonzalez", "es"),
        ("smith", "en"),
        ("krishnamurthy", "hi"),
    ],
)
def test_letters_and_endings_hint_at_the_language(word: str, lang: str) -> None:
    assert language(word)[0] == lang


def test_the_country_decides_where_the_letters_do_not() -> None:
    assert language("weber", country="de") == ("de", False)
    assert language("rossini", country="US") == ("it", False)
    assert language("rossini", country="DE") == ("it", False)
    assert language("łuk", country="DE") == ("pl", True)


def test_acronyms_are_said_letter_by_letter() -> None:
    assert only("IBM").respelling == "eye-bee-EM"
    assert only("3M").respelling == "three-EM"
    assert only("H&M").respelling == "aych-EM"


@pytest.mark.parametrize(
    ("name", "said"), [("Acme Ltd", "LIM-i-tid"), ("Fiat S.p.A.", "es-pee-AY"), ("Müller GmbH", "GAY-em-bay-HAH")]
)
def test_legal_forms_are_said_as_such(name: str, said: str) -> None:
    assert say(name).parts[-1].respelling == said


@pytest.mark.parametrize("name", ["😀", "Иван Петров", "x" * 1000, "Boб"])
def test_what_cannot_be_read_keeps_an_empty_respelling(name: str) -> None:
    for part in say(name).parts:
        assert (part.respelling, part.ipa, part.confidence) == ("", "", Confidence.GUESS)


def test_a_word_without_a_vowel_keeps_an_empty_respelling() -> None:
    assert only("Grzn").respelling == ""
    assert only("Xn", lang="es").confidence is Confidence.GUESS


def test_a_letter_without_a_rule_makes_the_word_unreadable() -> None:
    assert spoken("aʘb", lang="en") == ()


def test_stress_falls_where_the_language_puts_it() -> None:
    def stressed(word: str, lang: str) -> int:
        return [syllable.stressed for syllable in spoken(word, lang=lang)].index(True)

    assert stressed("katarina", "hu") == 0
    assert stressed("katarina", "fr") == 3
    assert stressed("katarina", "pl") == 2
    assert stressed("salvador", "es") == 2
    assert stressed("katarin", "en") == 0
    assert stressed("katarina", "en") == 2


def test_every_language_with_rules_is_known() -> None:
    assert all(known(lang) for lang in RULES)
    assert not known("xx")
    assert set(STRESS) <= set(RULES)


def test_every_entry_of_the_lexicon_can_be_written_and_said() -> None:
    for name in names():
        found = entry(name)
        assert found is not None
        said, lang, confidence = found
        assert ipa(said, english=lang == "en")
        assert confidence in (Confidence.SURE, Confidence.LIKELY)
    for form in LEGAL_FORMS:
        assert legal_form(form) is not None
    for letters in LETTERS.values():
        assert read(letters)


@settings(max_examples=150)
@given(st.text(max_size=60) | st.from_regex(r"[A-Za-zÀ-ž' -]{1,30}", fullmatch=True), st.sampled_from([None, *RULES]))
def test_any_text_gives_parts_whose_respelling_and_ipa_come_from_the_same_sounds(name: str, lang: str | None) -> None:
    said = say(name, lang=lang)
    assert said.name == name
    for part in said.parts:
        assert bool(part.respelling) == bool(part.ipa)
        if part.respelling:
            heard = ipa(read(part.respelling), english=part.lang == "en")
            assert heard.replace("ˈ", "") == part.ipa.replace("ˈ", "")
        if part.confidence is Confidence.SURE:
            assert entry(part.text.casefold().replace("’", "'")) is not None
