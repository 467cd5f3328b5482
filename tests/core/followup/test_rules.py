"""The strict loader of the calling hours."""

from pathlib import Path

import pytest

from coachdesk.errors import UserError
from coachdesk.followup.rules import load_hours
from coachdesk.paths import resources

GOOD = """
[numbers]
countries = ["US"]
codes = "800"

[[rule]]
name = "Ruritania"
country = "RU"
weekdays = ["08:00-12:00", "13:00-24:00"]
saturday = ["10:00-12:00"]
sunday = []
text = "Eight to midnight."
citation = "Act 1"
verified = "read"

[[region]]
country = "US"
id = "FL"
name = "Florida"
[region.codes]
"America/New_York" = "305"
"""


def load(tmp_path: Path, text: str) -> None:
    file = tmp_path / "hours.toml"
    file.write_text(text, encoding="utf-8")
    load_hours(file)


def test_the_rules_that_come_with_the_program_load() -> None:
    rules = load_hours(resources() / "hours.toml")
    assert {rule.verified for rule in rules.rules} == {"read", "partly", "secondary"}
    assert [rule.name for rule in rules.of("US", "FL")] == ["United States", "Florida"]
    assert rules.of("US", "TX") == rules.of("US", "") != ()
    assert rules.of("IE", "") == ()


def test_spans_are_read_as_minutes(tmp_path: Path) -> None:
    file = tmp_path / "hours.toml"
    file.write_text(GOOD, encoding="utf-8")
    week = load_hours(file).rules[0].week
    assert week == (((480, 720), (780, 1440)),) * 5 + (((600, 720),), ())


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('"08:00-12:00"', '"8-12"', "hours.toml, line 9: rule[1].weekdays[1]: “8-12”"),
        ('"08:00-12:00"', '"12:00-08:00"', "rule[1].weekdays[1]"),
        ('"13:00-24:00"', '"11:00-24:00"', "rule[1].weekdays[2]"),
        ('"13:00-24:00"', '"13:00-24:30"', "rule[1].weekdays[2]"),
        ("sunday = []", "", "“sunday” is missing"),
        ('verified = "read"', 'verified = "hearsay"', "must be one of"),
        ('citation = "Act 1"', "", "“citation” is missing"),
        ('name = "Ruritania"', 'name = "Ruritania"\ncolour = "blue"', "“colour” isn’t known"),
        ("[[region]]", "[elsewhere]\n[[region]]", "“elsewhere” isn’t known"),
        ('country = "RU"', 'country = "RU"\nregion = "Zenda"', "no such region"),
        ('codes = "800"', "codes = 800", "“codes” must be text"),
        ('country = "RU"', "country = ", "valid TOML"),
    ],
)
def test_a_mistake_names_file_key_and_line(tmp_path: Path, before: str, after: str, said: str) -> None:
    with pytest.raises(UserError) as caught:
        load(tmp_path, GOOD.replace(before, after, 1))
    assert said in caught.value.message
    assert "hours.toml" in caught.value.message


def test_two_rules_for_one_place_are_refused(tmp_path: Path) -> None:
    rule = GOOD[GOOD.index("[[rule]]") : GOOD.index("[[region]]")]
    with pytest.raises(UserError, match="two rules for RU"):
        load(tmp_path, GOOD.replace("[[region]]", rule + "[[region]]"))


def test_many_mistakes_are_counted(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="And 8 more"):
        load(
            tmp_path, '[numbers]\ncountries = ["US"]\ncodes = "800"\n[[region]]\n[region.codes]\n[[rule]]\ncountry = 1'
        )


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="missing"):
        load_hours(tmp_path / "hours.toml")
