"""Scripts and outlines in a language that is data: sections, points, whom the words are about."""

import pytest

from coachdesk.coach import check_point
from coachdesk.coach.outline import check_outline
from coachdesk.coach.plain_points import plain_points
from coachdesk.coach.script_sections import opens_the_call
from coachdesk.coach.scripts import read_script
from coachdesk.paths import resources
from coachdesk.playbook.language import Script
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Playbook, Section
from coachdesk.playbook.words import count_words

SCRIPT = """\
Einstieg:
Guten Tag Frau Keller, hier ist Jana Wolf von Kontorix. Ich rufe an, weil Ihre Kanzlei drei neue Mandanten aufnimmt.

Bedarf:
Wie sortieren Sie heute die Belege Ihrer Mandanten?

Nutzen:
Wir haben der Kanzlei Brandt in Kassel geholfen, 14 Stunden im Monat einzusparen. Die Belege kommen am 3. des Monats an.

Abschluss:
Passt es Ihnen am Dienstag um 10 Uhr für 20 Minuten bei Ihnen im Büro?

If keine Zeit: Wann passt es besser? Ich schicke Ihnen drei Zeilen.
"""
LOOSE = """\
Guten Tag, hier ist Jana Wolf von Kontorix. Es geht um Ihre Belege. Wie machen Sie das heute? Wir haben Brandt geholfen,
14 Stunden einzusparen. Sollen wir uns nächste Woche treffen? Ja, gern
"""


@pytest.fixture(scope="module")
def german() -> Playbook:
    return load_playbook(resources() / "playbook.de")


@pytest.fixture(scope="module")
def script(german: Playbook) -> Script:
    assert german.language.script is not None
    return german.language.script


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Ich rufe an, weil drei Stellen offen sind.", ("Drei Stellen offen sind",)),
        ("Die Belege kommen am 3. Mai.", ("Die Belege kommen am 3. Mai",)),
        ("Brandt, Kassel: 14 Stunden weniger", ("Brandt, Kassel, 14 Stunden weniger",)),
        ("Wer prüft das – und wann?", ("Wer prüft das, und wann?",)),
        (
            "Drei Kanzleien in Kassel haben ihre Belege im März zum ersten Mal ohne Karton im Büro sortiert.",
            ("Drei Kanzleien in Kassel ihre Belege im März", "Zum ersten ohne Karton im Büro sortiert"),
        ),
        (
            "Viele Kanzleien in Kassel sortieren Belege heute im Büro ohne Karton",
            ("Viele Kanzleien in Kassel sortieren Belege heute", "Im Büro ohne Karton"),
        ),
        ("Ich rufe an, weil", ()),
    ],
)
def test_a_sentence_comes_to_points_of_at_most_eight_words(text: str, points: tuple[str, ...], script: Script) -> None:
    assert plain_points(text, script) == points


def test_a_script_with_headings_becomes_its_sections(german: Playbook) -> None:
    read = read_script(SCRIPT, playbook=german)
    by_id = {section.id: section for section in read.outline.sections}
    assert list(by_id) == ["who_and_why", "their_situation", "proof", "ask", "plan_b"]
    assert read.outline.opener.startswith("Guten Tag Frau Keller, hier ist Jana Wolf")
    points = [point for section in by_id.values() for point in section.points]
    assert all(count_words(point) <= 8 for point in points)
    assert "14 Stunden im Monat einzusparen" in points
    assert any("am 3. des Monats" in point for point in points)
    assert by_id["ask"].questions == ("Passt es Ihnen am Dienstag um 10 Uhr für 20 Minuten bei Ihnen im Büro?",)
    assert read.balance.them > read.balance.us


def test_without_headings_the_words_tell_the_section(german: Playbook) -> None:
    by_id = {section.id: section for section in read_script(LOOSE, playbook=german).outline.sections}
    assert list(by_id) == ["who_and_why", "their_situation", "proof", "ask"]


def test_whom_an_outline_is_about_is_told_by_its_own_words(german: Playbook) -> None:
    balance = check_outline(
        [Section("x", "X", ("Ihre Belege im Karton", "Unser Haus und wir"), 10, ("Wie prüfen Sie das?",))],
        playbook=german,
    ).balance
    assert (balance.them, balance.us, balance.open_questions) == (8, 4, 1)


@pytest.mark.parametrize(
    ("point", "rule"),
    [
        ("Wir rufen wegen der Belege an", "point_first_person"),
        ("Belege am 3. des Monats", None),
        ("Das ist gut. Es geht weiter", "point_speech"),
        ("Drei Kanzleien haben ihre Belege im März ohne Karton sortiert", "point_too_long"),
    ],
)
def test_points_that_have_grown_are_told_in_that_language(point: str, rule: str | None, german: Playbook) -> None:
    found = check_point(point, german.language)
    assert (found.rule if found else None) == rule


def test_a_greeting_opens_the_call(script: Script) -> None:
    assert opens_the_call("Guten Morgen, Frau Keller", script)
    assert not opens_the_call("Wir haben Brandt geholfen", script)
