"""Rewrites in a language whose clauses the coach can't mend: what is left out, what is said anew, where it is put."""

import pytest

from coachdesk.coach import check_opener
from coachdesk.coach.plain_wordings import plain_insertions, plain_wordings
from coachdesk.coach.wordings import wordings
from coachdesk.model.judgement import Finding, Level
from coachdesk.paths import resources
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.reading import read
from coachdesk.playbook.schema import Playbook

FIELDS = {"my_name": "Jana Wolf", "my_company": "Kontorix", "for_them": "zwei Stunden weniger Papier am Tag"}


@pytest.fixture(scope="module")
def german() -> Playbook:
    return load_playbook(resources() / "playbook.de")


def taken(text: str, rule: str, playbook: Playbook) -> str:
    """The text with the first rewrite of this rule's finding in its place."""
    found = finding(text, rule, playbook)
    return f"{text[: found.start]}{found.instead[0]}{text[found.end :]}"


def finding(text: str, rule: str, playbook: Playbook) -> Finding:
    return next(f for f in check_opener(text, playbook=playbook, fields=FIELDS).findings if f.rule == rule)


@pytest.mark.parametrize(
    ("text", "rule", "wanted"),
    [
        (
            "Guten Tag Frau Stein, Jana Wolf von Kontorix. Ich möchte Sie nicht lange stören, es geht um Ihre Belege.",
            "bothering",
            "Guten Tag Frau Stein, Jana Wolf von Kontorix. Es geht um Ihre Belege.",
        ),
        (
            "Hier ist Jana Wolf. Sie haben viel zu tun, aber Ihre Belege liegen noch im Karton.",
            "know_busy",
            "Hier ist Jana Wolf. Ihre Belege liegen noch im Karton.",
        ),
        (
            "Hier ist Jana Wolf. Es geht um Ihre Belege, entschuldigen Sie die Störung.",
            "sorry_for_calling",
            "Hier ist Jana Wolf. Es geht um Ihre Belege.",
        ),
        (
            "Guten Tag, entschuldigen Sie die Störung, ich bin Jana Wolf von Kontorix.",
            "sorry_for_calling",
            "Guten Tag, ich bin Jana Wolf von Kontorix.",
        ),
    ],
)
def test_what_stands_between_two_marks_is_left_out(text: str, rule: str, wanted: str, german: Playbook) -> None:
    assert taken(text, rule, german) == wanted


def test_a_sentence_of_its_own_is_said_anew_after_the_greeting(german: Playbook) -> None:
    text = "Hier ist Jana Wolf. Guten Tag, entschuldigen Sie die Störung."
    assert taken(text, "sorry_for_calling", german) == (
        "Hier ist Jana Wolf. Guten Tag, ich rufe aus einem einzigen Grund an: zwei Stunden weniger Papier am Tag."
    )


def test_a_question_stays_a_question(german: Playbook) -> None:
    assert taken("Hier ist Jana Wolf von Kontorix. Störe ich gerade?", "bad_time", german).endswith("?")


def test_a_pet_name_gives_way_to_the_plain_word(german: Playbook) -> None:
    assert taken("Hallo Chef, hier ist Jana Wolf von Kontorix.", "pet_names", german).startswith("Guten Tag, hier")


def test_a_sentence_can_go_without_another_in_its_place(german: Playbook) -> None:
    text = "Du kennst das. Hier ist Jana Wolf von Kontorix. Wer prüft Ihre Belege?"
    assert taken(text, "duzen", german) == "Hier ist Jana Wolf von Kontorix. Wer prüft Ihre Belege?"
    text = "Hier ist Jana Wolf. Wer prüft Ihre Belege? Du kennst das."
    assert taken(text, "duzen", german) == "Hier ist Jana Wolf. Wer prüft Ihre Belege?"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Guten Tag, wer prüft Ihre Belege?", "Guten Tag, hier ist Jana Wolf von Kontorix – wer prüft Ihre Belege?"),
        ("Guten Tag, Ihre Belege fehlen.", "Guten Tag, hier ist Jana Wolf von Kontorix. Ihre Belege fehlen."),
        ("Guten Tag. Wer prüft Ihre Belege?", "Guten Tag. Hier ist Jana Wolf von Kontorix. Wer prüft Ihre Belege?"),
        ("Wer prüft Ihre Belege?", "Hier ist Jana Wolf von Kontorix. Wer prüft Ihre Belege?"),
    ],
)
def test_who_calls_comes_after_the_greeting(text: str, wanted: str, german: Playbook) -> None:
    assert taken(text, "no_who", german) == wanted


def test_a_reason_comes_before_the_last_question_and_a_question_at_the_end(german: Playbook) -> None:
    reason = "Ich rufe aus einem einzigen Grund an: zwei Stunden weniger Papier am Tag."
    assert taken("Hier ist Jana Wolf. Wie geht es Ihnen?", "no_reason", german) == (
        f"Hier ist Jana Wolf. {reason} Wie geht es Ihnen?"
    )
    assert taken("Hier ist Jana Wolf", "no_reason", german) == f"Hier ist Jana Wolf. {reason}"
    assert taken("Hier ist Jana Wolf.", "no_question", german).endswith(
        ". Was kostet Ihr Team zurzeit die meiste Zeit?"
    )


def test_what_is_too_long_is_cut_and_a_filler_goes(german: Playbook) -> None:
    long = "Hier ist Jana Wolf. " + "Ihre Belege liegen im Karton und warten dort auf das Ende des Monats. " * 6
    assert len(taken(long, "too_long", german)) < len(long)
    fillers = "Hier ist Jana Wolf, ich wollte halt einfach mal eben fragen."
    assert finding(fillers, "fillers", german).text
    endless = "Hier ist Jana Wolf, und " + "wir reden über Belege und " * 9 + "Karton."
    assert finding(endless, "long_sentence", german).instead == ()


def all_of(text: str, marked: str, words: tuple[str, ...], playbook: Playbook) -> list[str]:
    """The text as each wording would have it; ``marked`` are its words."""
    at = text.index(marked)
    found = Finding("x", "negative", Level.WARNING, "rule", at, at + len(marked), marked, "", (), "")
    reading = read(text, playbook.language)
    made = plain_wordings(found, words=words, asks=("Wer macht das?",), reading=reading)
    return [f"{text[:start]}{said}{text[end:]}" for start, end, said in made]


@pytest.mark.parametrize(
    ("text", "marked", "words", "among"),
    [
        ("Ich störe.", "Ich störe", ("Ich rufe an.",), ["Ich rufe an.", "Ich rufe an."]),
        ("Ich störe?", "Ich störe", (), ["Wer macht das?", "Wer macht das?"]),
        ("Hallo, ich störe. Wer zahlt?", "ich störe", (), ["Hallo, wer zahlt?"]),
        ("Hallo, ich störe.", "ich störe", (), []),
        ("Es geht um Tore, ich störe.", "ich störe", ("Es eilt.",),
         ["Es geht um Tore.", "Es geht um Tore, es eilt.", "Es eilt."]),
        ("Kurz, ich störe, es geht um Tore.", "ich störe", (), ["Kurz, es geht um Tore."]),
        ("Ich störe, ja.", "Ich störe", ("Es eilt.",), ["Es eilt."]),
        ("Oh, ich störe, und das oft.", "ich störe, und das", ("Es eilt.",), ["Oh.", "Oh, es eilt.", "Es eilt."]),
        ("Oh, ich störe, ja?", "ich störe", ("nicht",), ["Oh, nicht, ja?", "Oh.", "Wer macht das?"]),
    ],
)  # fmt: skip
def test_every_wording_of_marked_words(
    text: str, marked: str, words: tuple[str, ...], among: list[str], german: Playbook
) -> None:
    assert all_of(text, marked, words, german) == among


def test_every_place_for_what_is_missing(german: Playbook) -> None:
    reading = read("Hier ist Jana. Wer zahlt?", german.language)
    places = list(plain_insertions("no_reason", words=("Es eilt.",), reading=reading))
    assert places == [(15, "Es eilt. "), (25, " Es eilt.")]
    assert list(plain_insertions("no_question", words=("Wer?",), reading=read("Tore –", german.language))) == [
        (4, ". Wer?")
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Hier ist Jana Wolf. Ich störe Sie.", "bothering"),
        ("Hier ist Jana Wolf.", "no_question"),
        ("Hier ist Jana Wolf. " + "Ihre Belege liegen im Karton und warten auf das Ende des Monats. " * 7, "too_long"),
        ("Ich wollte halt einfach mal eben fragen.", "fillers"),
        ("Wir reden über Belege " * 12 + ".", "long_sentence"),
    ],
)
def test_each_kind_of_rule_has_the_wordings_it_can_have(text: str, rule: str, german: Playbook) -> None:
    found = finding(text, rule, german)
    spoken = next(one for one in german.rules if one.id == rule)
    words = tuple(one for one in spoken.instead if "{{" not in one)
    reading = read(text, german.language)
    made = list(wordings(found, rule=spoken, words=words, reading=reading, playbook=german, fields=FIELDS))
    assert bool(made) == (rule != "long_sentence")
