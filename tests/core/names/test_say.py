"""How names are said: where a reading comes from, and how honest it is."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.model.judgement import Confidence, SayPart
from coachdesk.names import readings, say, voice
from coachdesk.names.guess import country_of, home_language, language
from coachdesk.names.lexicon import LEGAL_FORMS, LETTERS, entries, legal_form, names
from coachdesk.names.native import native, sayable
from coachdesk.names.rules import RULES, STRESS
from coachdesk.names.sounds import VOWELS, heard, ipa, read, respelling
from coachdesk.names.sources import LEARNED
from coachdesk.names.spelling import known, spoken
from coachdesk.paths import resources


def only(name: str, *, lang: str | None = None, country: str = "") -> SayPart:
    (part,) = say(name, lang=lang, country=country).parts
    return part


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(word: str, lang: str) -> str:
        return ""

    monkeypatch.setattr(voice, "sounds_of", silent)
    monkeypatch.setattr("coachdesk.names.native.sounds_of", silent)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Siobhán", "shi-VAWN"),
        ("SAOIRSE", "SEER-shuh"),
        ("Łukasz", "WOO-kahsh"),
        ("Xochitl", "SOH-cheel"),
        ("Gökhan", "gerk-HAHN"),
        ("Nguyễn", "WIN"),
        ("O’Rourke", "oh-RORK"),
        ("Do", "DOH"),
        ("Sergey", "SAIR-gay"),
        ("Chenxi", "chen-SHEE"),
        ("Simu", "SEE-moo"),
        ("Khosrowshahi", "kohz-roh-SHAH-hee"),
    ],
)
def test_the_lexicon_knows_hard_names_with_and_without_accents(name: str, said: str) -> None:
    assert only(name).respelling == said


def test_the_dictionary_knows_what_the_lexicon_does_not() -> None:
    assert entries("underwood") == ()
    assert only("Underwood").respelling == "UN-der-wuud"
    assert say("Underwood").source == "CMU Pronouncing Dictionary"


def test_two_sources_that_agree_are_sure_and_one_alone_is_likely() -> None:
    assert only("Giovanni").confidence is Confidence.LIKELY
    assert only("Fernandez").confidence is Confidence.SURE
    assert only("Bradshaw").confidence is Confidence.SURE
    assert only("Worcester").confidence is Confidence.LIKELY  # its letters say something else
    assert only("Diné").confidence is Confidence.LIKELY  # the dictionary has “dine”
    assert only("Siobhan").confidence is Confidence.SURE
    assert only("Tadhg").confidence is Confidence.LIKELY
    assert only("Zzyzxovia").confidence is Confidence.GUESS


@pytest.mark.parametrize(
    ("name", "said"), [("Zhiqiang", "jer-CHAHNG"), ("Jianguo", "jen-GWOH"), ("Xuefeng", "shweh-FUNG")]
)
def test_pinyin_is_cut_where_its_syllables_end(name: str, said: str) -> None:
    assert respelling(spoken(name.casefold(), lang="zh")) == said


def test_a_name_in_its_own_letters_is_read_as_our_list_has_it_also_where_bearers_differ() -> None:
    assert entries("müller")[0].varies
    assert say("Müller").source == "CoachDesk’s own list of names"
    assert say("Muller").source == "CMU Pronouncing Dictionary"


def test_letters_that_no_model_knows_are_a_guess() -> None:
    assert only("Məmmədova").confidence is Confidence.GUESS


def test_a_name_with_two_sounds_that_guides_disagree_on_is_likely() -> None:
    assert only("Tom").confidence is Confidence.SURE
    assert [part.confidence for part in say("Tom Todd").parts] == [Confidence.LIKELY, Confidence.LIKELY]
    assert [part.confidence for part in say("Tom Smith").parts] == [Confidence.SURE, Confidence.SURE]
    assert [part.confidence for part in say("Peggy Smith").parts] == [Confidence.SURE, Confidence.SURE]


def test_a_long_word_counts_as_one_doubt() -> None:
    assert only("Antonio").confidence is Confidence.SURE
    assert [part.confidence for part in say("Antonio Smith").parts] == [Confidence.SURE, Confidence.SURE]
    assert [part.confidence for part in say("Antonio Perkins").parts] == [Confidence.LIKELY, Confidence.LIKELY]


def test_a_beginning_with_a_capital_after_it_is_slack_and_the_rest_is_a_name_of_its_own() -> None:
    assert only("DeUnderwood").respelling == "duh-UN-der-wuud"
    assert only("DeUnderwood").confidence is Confidence.LIKELY
    assert only("LaZyxov").confidence is Confidence.GUESS
    assert only("LaZyxov").respelling.startswith("luh-")


def test_the_dictionarys_slack_vowels_are_as_the_voice_has_them() -> None:
    assert only("Benjamin").respelling == "BEN-juh-min"


def test_where_usage_varies_the_dictionary_comes_first_and_the_others_follow() -> None:
    (ways,) = readings("Zajac")
    assert [way.respelling for way in ways] == ["ZY-uhk", "ZAY-jak", "ZAH-yonts"][: len(ways)]
    assert {way.confidence for way in ways} == {Confidence.LIKELY}
    assert say("Zajac").source == "CMU Pronouncing Dictionary"
    assert only("Nguyen").respelling == "WIN"


def test_the_language_of_the_other_words_chooses_among_entries() -> None:
    assert say("Jozef Kováč").parts[0].lang == "sk"
    assert say("Jozef Kowalczyk").parts[0].lang == "pl"


def test_an_unknown_word_is_read_as_its_neighbours_are() -> None:
    assert say("Takeshi Tomobe").parts[1].lang == "ja"
    assert say("Tomobe").parts[0].lang == "en"


def test_what_was_learned_comes_before_everything() -> None:
    learned = {"nguyen": "NWEEN", "anh doe": "AHN DOH", "zoë": "zoh-EE!"}
    assert [part.respelling for part in say("Kim Nguyen", learned=learned).parts] == ["KIM", "NWEEN"]
    whole = say("Anh  Doe", learned=learned)
    assert [(part.text, part.respelling, part.confidence) for part in whole.parts] == [
        ("Anh  Doe", "AHN DOH", Confidence.SURE)
    ]
    assert whole.source == LEARNED
    assert say("Nguyen", learned=learned).parts[0].ipa == "nwin"
    assert say("Zoë", learned=learned).parts[0].ipa == ""
    assert say("Nguyen Nguyen", learned=learned).source == LEARNED


def test_the_source_is_the_weakest_of_the_words() -> None:
    assert say("Siobhan Cuéllar").source == "CoachDesk’s own list of names"
    assert say("Siobhan Zubrowskiak").source == "letters, as in 50,000 American names"
    assert say("Siobhan Zubrowskiak", country="PL").source == "the voice of its language"
    assert say("").source == "spelling rules"


def test_a_language_given_by_hand_rules() -> None:
    assert only("Xavier", lang="en").lang == "en"
    assert only("Zajac").lang == "pl"
    assert only("Wojciech", lang="pl").ipa == "ˈvɔjtɕɛx"
    assert only("Wojciech", lang="pl-PL").confidence is Confidence.SURE
    assert only("Heike", lang="de").confidence is Confidence.LIKELY
    assert only("Smith", lang="tlh").respelling == "SMITH"
    assert only("Zzorbalyx", lang="tlh").confidence is Confidence.GUESS


def test_letters_that_a_language_makes_no_syllable_of_are_read_as_americans_do(no_engine: None) -> None:
    tried = say("Wh", lang="de")
    assert tried.source == "letters, as in 50,000 American names"
    assert tried.parts[0].confidence is Confidence.GUESS


def test_a_foreign_number_brings_the_native_reading_where_the_name_is_from_there() -> None:
    assert only("Wojciech", country="PL").lang == "pl"
    assert only("Wojciech", country="PL").respelling != only("Wojciech", country="US").respelling
    assert only("Smith", country="PL").lang == "en"
    assert say("Ferraresi", domain="posta.ferraresi.it").parts[0].lang == "it"


def test_a_number_at_home_changes_nothing() -> None:
    for name in ("Kowalczuk", "Wojciech Zieliński", "Giancarluzzi", "Schneidermeier"):
        assert say(name, country="US") == say(name) == say(name, country="GB")


def test_without_the_engine_the_rules_alone_still_work(no_engine: None) -> None:
    assert only("Kowalczuk", lang="pl").respelling == "ko-VAHL-chook"
    assert only("Kowalczuk", lang="pl").confidence is Confidence.LIKELY
    assert only("Błaszczykowa").confidence is Confidence.LIKELY
    assert only("Giancarluzzi").lang == "it"
    assert only("Wojciech", country="PL").respelling == "VOY-chek"
    assert only("Zubrowskiak").respelling
    assert only("Smith").confidence is Confidence.SURE
    assert only("Ŋŋŋ").respelling == ""
    assert only("Zhang", lang="zh").respelling == "JAHNG"


@pytest.mark.parametrize(
    ("word", "lang", "said"),
    [
        ("szczepański", "pl", "shcheh-PAHNS-kee"),
        ("garcía", "es", "gar-SEE-ah"),
        ("martinez", "es", "mar-TEE-nays"),
        ("bianchi", "it", "BYAHN-kee"),
        ("moreau", "fr", "moh-ROH"),
        ("svensson", "sv", "SVEN-son"),
        ("horváth", "hu", "HOR-vaht"),
        ("yılmaz", "tr", "yuhl-MAHZ"),
        ("zhang", "zh", "JAHNG"),
        ("papandreou", "el", "pah-pahn-DREH-oo"),
        ("o'neill", "en", "oh-NEEL"),
        ("mccarthy", "en", "muh-KAR-thee"),
        ("hamilton", "en", "HAM-il-tuhn"),
    ],
)
def test_the_rules_of_each_language_read_its_letters(word: str, lang: str, said: str) -> None:
    assert respelling(spoken(word, lang=lang)).replace("·", "") == said


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
    assert (home_language("pl"), home_language("US")) == ("pl", "")
    assert (country_of("example.pl"), country_of("example.com"), country_of("")) == ("PL", "", "")


def test_a_small_y_between_surnames_is_the_spanish_and() -> None:
    assert [part.respelling for part in say("José Ortega y Gasset").parts][2] == "EE"


def test_acronyms_are_said_letter_by_letter() -> None:
    assert only("IBM").respelling == "eye-bee-EM"
    assert only("3M").respelling == "three-EM"
    assert only("H&M").respelling == "aych-and-EM"


@pytest.mark.parametrize(
    ("name", "said"), [("Acme Ltd", "LIM-i-tid"), ("Fiat S.p.A.", "es-pee-AY"), ("Müller GmbH", "GAY-em-bay-HAH")]
)
def test_legal_forms_are_said_as_such(name: str, said: str) -> None:
    assert say(name).parts[-1].respelling == said


@pytest.mark.parametrize("name", ["😀", "Иван Петров", "x" * 1000, "Boб"])
def test_what_cannot_be_read_keeps_an_empty_respelling(name: str) -> None:
    for part in say(name).parts:
        assert (part.respelling, part.ipa, part.confidence) == ("", "", Confidence.GUESS)


def test_a_letter_without_a_rule_makes_the_word_unreadable() -> None:
    assert spoken("aʘb", lang="en") == ()
    assert spoken("grzn", lang="en") == ()


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


@pytest.mark.no_cover
def test_every_entry_of_the_lexicon_can_be_said_and_is_written_as_we_write() -> None:
    for name in names(resources() / "names"):
        for entry in entries(name):
            for said, text in zip(entry.readings, entry.said, strict=True):
                assert respelling(said) == text, name
                assert sum(syllable.stressed for syllable in said) == 1, name
                assert all(sum(sound in VOWELS for sound in syllable.sounds) == 1 for syllable in said), name
                assert not any(one == other for s in said for one, other in pairwise(s.sounds)), name
    for form in LEGAL_FORMS:
        assert legal_form(form) is not None
    assert legal_form("spam") is None
    for letters in LETTERS.values():
        assert read(letters)


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=60) | st.from_regex(r"[A-Za-zÀ-ž' -]{1,30}", fullmatch=True),
    st.sampled_from([None, *RULES]),
    st.sampled_from(["", "US", "PL", "IT"]),
)
def test_any_text_gives_parts_whose_respelling_and_ipa_say_the_same(name: str, lang: str | None, country: str) -> None:
    said = say(name, lang=lang, country=country)
    assert said.name == name
    for part in said.parts:
        assert bool(part.respelling) == bool(part.ipa)
        if part.respelling:
            assert part.respelling in ways_to_spell(part, native=bool(lang or country))


def ways_to_spell(part: SayPart, *, native: bool) -> set[str]:
    """The respellings that follow from the IPA: of our own sounds, or of those of the part’s own language."""
    found = {respelling(sayable(part.ipa, lang=part.lang))}
    try:
        sounds = heard(part.ipa)
    except ValueError:
        return found
    if not native:
        assert ipa(sounds) == part.ipa
    return found | {respelling(sounds), respelling(sounds).lower()}


def test_native_ipa_and_respelling_say_the_same() -> None:
    for word, lang in (("krzysztof", "pl"), ("jürgen", "de"), ("guillaume", "fr"), ("đặng", "vi")):
        (part,) = say(word, lang=lang).parts
        assert part.ipa == native(word, lang)
        assert part.respelling == respelling(sayable(part.ipa, lang=part.lang))


def test_a_language_without_a_voice_is_a_guess() -> None:
    assert only("Joensen", lang="fo").confidence is Confidence.GUESS
    assert only("Hiroshi", lang="ja").confidence is not Confidence.GUESS


@pytest.mark.parametrize(
    ("name", "lang", "level"),
    [
        ("Moreau", "fr", Confidence.SURE),
        ("Thomas", "fr", Confidence.LIKELY),
        ("Bathurst", "fr", Confidence.GUESS),
        ("Kowalczuk", "pl", Confidence.SURE),
        ("Schwarz", "pl", Confidence.LIKELY),
        ("Alfred", "fr", Confidence.GUESS),
    ],
)
def test_a_given_language_is_sure_of_names_that_look_like_its_own(name: str, lang: str, level: Confidence) -> None:
    assert only(name, lang=lang).confidence is level


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Kowalska", "kuh-WAHLS-kuh"),
        ("Baranova", "buh-RAH-noh-vuh"),
        ("Medvedeva", "med-VED-eh-vuh"),
    ],
)
def test_a_womans_surname_is_read_as_the_mans_with_an_end_of_its_own(name: str, said: str) -> None:
    assert only(name).respelling == said


def test_a_womans_surname_without_a_mans_that_fits_is_read_by_its_letters() -> None:
    assert say("Majkowska").source == "letters, as in 50,000 American names"
    assert say("Zqzqzqska").source == "letters, as in 50,000 American names"
