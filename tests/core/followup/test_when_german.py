"""Callback phrases in German: what each means on Tuesday 24 November 2026, 10:07 in Berlin, and what is asked back."""

import re
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when import understand
from coachdesk.followup.when.folding import LONGEST
from coachdesk.model.judgement import When
from coachdesk.paths import resources
from coachdesk.playbook.time_reading import words_of
from coachdesk.playbook.time_words import TimeWords

BERLIN = "Europe/Berlin"
TUESDAY = datetime(2026, 11, 24, 10, 7, tzinfo=ZoneInfo(BERLIN))
PHRASES = Path(__file__).with_name("german.tsv")
ASKED = "?"


@pytest.fixture(scope="module")
def german() -> TimeWords:
    words = words_of(resources() / "playbook.de" / "when.toml")
    assert words is not None
    return words


def read(phrase: str, german: TimeWords, *, now: datetime = TUESDAY, zone: str = BERLIN) -> When:
    return understand(phrase, now=now, zone=zone, tongues=(german,))


def refusal(phrase: str, german: TimeWords) -> NotUnderstood:
    with pytest.raises(NotUnderstood) as raised:
        read(phrase, german)
    return raised.value


@pytest.mark.parametrize("line", PHRASES.read_text(encoding="utf-8").splitlines())
def test_each_phrase_means_its_moment_or_is_asked_back(line: str, german: TimeWords) -> None:
    phrase, _, meant = line.partition("\t")
    try:
        got = f"{read(phrase, german).local:%Y-%m-%d %H:%M}"
    except NotUnderstood:
        got = ASKED
    assert got == meant


def test_a_date_in_figures_is_day_first_wherever_the_prospect_is(german: TimeWords) -> None:
    there = read("am 3.12. um 15 Uhr", german, zone="America/New_York")
    assert f"{there.local:%d %m %H:%M}" == "03 12 15:00"


def test_what_has_two_readings_is_asked_back_with_both(german: TimeWords) -> None:
    asked = refusal("morgen viertel drei", german)
    assert (asked.message, asked.hint) == ("“viertel drei” has two readings.", "Type “2:15 Uhr” or “3:15 Uhr”.")
    assert refusal("viertel 1", german).hint == "Type “12:15 Uhr” or “1:15 Uhr”."
    assert refusal("in acht Tagen", german).hint == "Type “in einer Woche” or “in 8 Werktagen”."
    assert "2 December" in refusal("nächsten Mittwoch", german).message


def test_a_word_that_names_no_time_is_said_as_it_was_typed(german: TimeWords) -> None:
    assert refusal("Bald!", german).message == "“Bald” names no time."
    assert refusal("SPÄTER", german).message == "“SPÄTER” names no time."


def test_a_month_that_there_is_not_is_refused(german: TimeWords) -> None:
    assert refusal("am 3.13.", german).message == "There is no month 13."


def test_a_slip_of_the_fingers_is_put_right_and_noted(german: TimeWords) -> None:
    got = read("Donnersttag um 10", german)
    assert got.local.day == 26
    assert "read “donnersttag” as donnerstag" in got.notes


def test_a_phrase_is_read_in_one_language_or_not_at_all(german: TimeWords) -> None:
    assert read("tue 3pm", german).local.hour == 15
    assert read("3 am", german).local.hour == 3
    assert refusal("übermorgen maybe not", german).message == "That was not understood as a time."
    assert refusal("nicht Montag", german).message == "That names more than one time, or none."
    assert refusal("Montag foo", german).message == "That was not understood as a time."
    assert refusal("morgen " * (LONGEST // 7 + 1), german).message == "That is too long for a time."


def test_without_it_german_is_no_time_at_all() -> None:
    with pytest.raises(NotUnderstood):
        understand("übermorgen", now=TUESDAY, zone=BERLIN)


def test_every_time_the_german_hints_propose_is_understood(german: TimeWords) -> None:
    texts = ET.parse(resources() / "languages" / "de" / "coachdesk.ts").getroot().iterfind("context/message")
    said = [
        quoted
        for text in texts
        if re.match(r"Type .*(?:such as|or) “", text.findtext("source") or "")
        for quoted in re.findall("„([^“{}]*)“", text.findtext("translation") or "")
    ]
    assert len(said) > 12
    assert [quoted for quoted in said if not german.put(quoted)] == []
