"""A language of calls is a folder: each that comes with the program says what the method says, in its own words."""

from pathlib import Path

import pytest

from coachdesk.coach import check_draft, check_opener
from coachdesk.errors import PlaybookError, UserError
from coachdesk.model.call import Channel
from coachdesk.model.judgement import Level
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.homes import home, language_names, languages
from coachdesk.playbook.language import ENGLISH
from coachdesk.playbook.loader import check_playbook, load_playbook
from coachdesk.playbook.own import default_playbook, own_playbook
from coachdesk.playbook.own_practice import default_drills, own_cast
from coachdesk.playbook.reading import read
from coachdesk.playbook.schema import Category, Playbook
from coachdesk.playbook.seal import is_sealed
from coachdesk.playbook.template import render
from coachdesk.playbook.words import count_words
from coachdesk.settings import Settings

OTHERS = languages()[1:]
FIELDS = {
    "first_name": "Saoirse", "last_name": "Maguire", "name": "Saoirse Maguire", "company": "Harrow & Pike",
    "title": "Leiterin Finanzen", "for_them": "Monatsabschluss in drei Tagen", "similar_client": "Tern Kliniken",
    "industry": "Gesundheit", "my_name": "Jana", "my_company": "Kontorix", "my_phone": "+49 30 5550100",
    "call_time": "10:42 Uhr", "call_day": "Donnerstag", "callback_time": "Dienstag, 24. November, 15:00 Uhr",
    "callback_zone": "Berlin", "referrer": "Ana", "note": "Zwei Systeme", "section": "Beleg",
}  # fmt: skip
MORE = {"permission_yes": "yes", "has_email": "yes", "zone_unsure": "yes", "cut_short": "yes"}


def folder_of(tag: str) -> Path:
    return resources() / f"playbook.{tag}"


@pytest.fixture(scope="module", params=OTHERS)
def other(request: pytest.FixtureRequest) -> Playbook:
    return load_playbook(folder_of(request.param))


@pytest.fixture(scope="module")
def german() -> Playbook:
    return load_playbook(folder_of("de"))


@pytest.mark.no_cover
@pytest.mark.parametrize("tag", OTHERS)
def test_each_language_is_sound_its_own_examples_included_and_sealed(tag: str) -> None:
    assert check_playbook(folder_of(tag)) == ()
    assert is_sealed(folder_of(tag))


def test_it_has_what_the_english_one_has_under_the_same_names(other: Playbook, default: Playbook) -> None:
    for part in ("outlines", "checklist", "outcomes", "drafts", "figures", "reasons"):
        assert [one.id for one in getattr(other, part)] == [one.id for one in getattr(default, part)], part
    assert {(o.key, p.id, p.timing, p.drafts, p.second_best) for o in other.outcomes for p in o.plays} == {
        (o.key, p.id, p.timing, p.drafts, p.second_best) for o in default.outcomes for p in o.plays
    }
    assert [[s.id for s in o.sections] for o in other.outlines] == [
        [s.id for s in o.sections] for o in default.outlines
    ]
    assert {p.id for p in default.principles} <= {p.id for p in other.principles}
    assert {card.id for card in default.objections} <= {card.id for card in other.objections}
    assert {sign.id for sign in other.signs} == {sign.id for sign in default.signs}
    assert {rule.category for rule in other.rules if not rule.drafts} == set(Category)


def test_each_rule_has_a_name_a_reason_and_a_source_of_its_own(other: Playbook) -> None:
    assert all(rule.title and rule.why and rule.source and rule.good and rule.bad for rule in other.rules)
    assert len({rule.title for rule in other.rules}) == len(other.rules)


def test_its_drafts_have_nothing_to_fix_and_no_gap(other: Playbook) -> None:
    for fields in (FIELDS, FIELDS | MORE):
        for draft in other.drafts:
            made = render(f"{draft.subject}\n\n{draft.body}", fields)
            assert made.missing == (), draft.id
            assert ".." not in made.text
            found = check_draft(made.text, playbook=other, fields=fields)
            assert [f.text for f in found if f.level is not Level.NOTICE] == [], draft.id
            if draft.channel is Channel.VOICEMAIL:
                assert count_words(made.text) <= 75
            if draft.channel is Channel.TEXT:
                assert len(made.text) <= 320


def test_only_a_yes_lets_a_draft_say_as_agreed(other: Playbook) -> None:
    agreed = other.language.dates.as_agreed.casefold()
    assert not [d.id for d in other.drafts if agreed in render(d.body, FIELDS).text.casefold()]
    confirmation = other.draft("plan_b_confirmation")
    assert confirmation is not None
    assert agreed in render(confirmation.body, FIELDS | MORE).text.casefold()


def test_nothing_works_against_the_openers_of_its_outlines(other: Playbook) -> None:
    for outline in other.outlines:
        text = render(outline.opener, FIELDS).text
        check = check_opener(text, playbook=other, fields=FIELDS)
        assert [(f.rule, f.text) for f in check.findings if f.level is not Level.NOTICE] == [], outline.id
        assert check.has.who, outline.id
        assert check.has.reason, outline.id


def test_what_people_read_is_calm_and_set_properly(other: Playbook) -> None:
    shown = [
        *other.keep_going,
        *(text for draft in other.drafts for text in (draft.label, draft.subject, draft.body, draft.why)),
        *(text for rule in other.rules for text in (rule.title, rule.why, *rule.instead)),
        *(text for o in other.outcomes for p in o.plays for text in (o.label, o.why, p.label, p.short, p.why)),
        *(text for card in other.objections for text in (card.says, card.ask, card.why, *card.points)),
        *(text for r in other.reasons for text in (r.title, r.do, r.desk, r.why)),
    ]
    for text in shown:
        assert not {"!", "'", '"'} & set(text), text
    assert len(set(other.keep_going)) >= 20


def test_umlauts_are_read_in_either_spelling_and_small_words_are_left_out(german: Playbook) -> None:
    plain = {read(text, german.language).plain for text in ("Störe ich gerade?", "STOERE ich", "stör ich mal?")}
    assert {text.removesuffix(" ?") for text in plain} == {"stoere ich"}
    assert read("Wie geht’s? Na, wenn’s passt.", german.language).plain == "wie geht es ? na wenn es passt ."


def test_a_date_and_a_short_form_end_no_sentence(german: Playbook) -> None:
    reading = read("Am 3. März hat Dr. Bär ca. 20 Tore bestellt. Wer baut sie ein?", german.language)
    assert len(reading.sentences) == 2


def test_one_slip_of_the_fingers_in_a_word_that_counts_is_put_right(german: Playbook) -> None:
    plain = read("Entschudigung für die Störnug, wir wurden unterbrochen", german.language).plain
    assert plain == "entschuldigung fuer die stoerung wir wurden unterbrochen"


def test_the_same_words_are_read_by_each_language_in_its_own_way(german: Playbook) -> None:
    assert read("Just dann, mal so", german.language).plain == "just dann so"
    assert read("Just dann, mal so", ENGLISH).plain == "dann mal so"


def test_a_language_read_again_is_the_same_one(german: Playbook) -> None:
    assert load_playbook(folder_of("de")).language is german.language


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('tag = "de"', 'tag = "../de"', "no language"),
        ('"Sonntag"]', "]", "7 names"),
        ('clock = "{hour}', 'clock = "{when}', "looks like"),
        ('about = "Es geht um: {about}', 'about = "Es geht um: {what}', "“about” looks like “{about}”"),
        ("|am telefon)", "|am telefon", "broken"),
        (r"* {name}',", r"* ',", "needs one {name}"),
        (r"'\b(?:herrn?|frau)(?:", r"'\b((?:herrn?|frau)(?:", "broken"),
        ("us = '", "us = '(", "broken"),
        ('name = "German"', "", "missing"),
        ('tag = "de"', 'tag = "de"\nmore = "x"', "isn’t known"),
    ],
)
def test_a_mistake_in_a_language_is_told_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = (folder_of("de") / "language.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "language.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [p for p in check_playbook(tmp_path, base=folder_of("de")) if p.file == "language.toml"]
    assert any(said in problem.message for problem in found)


def test_the_setting_chooses_the_folder_and_a_teams_own_lies_beside_the_english_one(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    assert own_playbook(data).language is ENGLISH
    place = home(data, Settings(call_language="de"))
    assert (place.own, place.base) == (tmp_path / "playbook.de", folder_of("de"))
    assert place.in_use == place.base
    place.own.mkdir()
    assert place.in_use == place.own
    (place.own / "lines.toml").write_text('lines = ["Weiter."]', encoding="utf-8")
    assert own_playbook(data, Settings(call_language="de")).keep_going == ("Weiter.",)
    assert own_playbook(data).keep_going != ("Weiter.",)


def test_a_language_without_a_playbook_is_refused_and_english_stands_in(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    data.settings.write_text('call_language = "tlh"', encoding="utf-8")
    with pytest.raises(PlaybookError, match="tlh"):
        own_playbook(data)
    assert default_playbook(data).language is ENGLISH
    data.settings.write_text('call_language = "../de"', encoding="utf-8")
    with pytest.raises(UserError, match="such as en or de"):
        own_playbook(data)


def test_what_a_language_lacks_for_practice_comes_in_english(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    data.settings.write_text('call_language = "de"', encoding="utf-8")
    assert own_cast(data).persona("cfo") is not None
    assert default_drills(data).name == "Das Playbook"


def test_languages_are_named_as_they_name_themselves() -> None:
    assert language_names()[:2] == (("en", "English"), ("de", "Deutsch"))
