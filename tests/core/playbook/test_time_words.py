"""How a language says days and times is a file: read strictly, with its examples, and no code."""

from pathlib import Path

import pytest

from coachdesk.errors import NotUnderstood
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.time_reading import check_times, time_words, words_of
from coachdesk.settings import Settings

DUTCH = """
tag = "nl"
vague = "ooit"
[letters]
"ë" = "e"
[parts]
hour = '(?:een|twee|drie|\\d{1,2})'
[words]
tuesday = "dinsdag"
tomorrow = "morgen"
twelve = "twaalf"
three = "drie"
at = "om"
nothing = "graag"
[[rewrite]]
say = '\\bhalf (<hour>)\\b'
as = "30 minutes to {1}"
[[rewrite]]
say = '\\bop (\\d{1,2})-(\\d{1,2})\\b'
as = "{1} {month:2}"
[[doubt]]
say = '\\bkwart (<hour>)\\b'
one = "kwart over {before:1}"
other = "kwart voor {figure:1}"
[[example]]
say = "Morgen om half drie, graag"
means = "tomorrow at 30 minutes to three ,"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "when.toml").write_text(DUTCH, encoding="utf-8")
    return tmp_path


def test_another_language_is_a_file(folder: Path) -> None:
    assert check_times(folder) == ()
    words = words_of(folder / "when.toml")
    assert words is not None
    put = words.put("Dinsdag om half 3")
    assert put is not None
    assert put.text == "tuesday at 30 minutes to 3"
    assert words.put("Tuesday at 3") is None
    op = words.put("op 3-12")
    assert op is not None
    assert op.text == "3 december"
    for phrase in ("ooit", "kwart drie", "op 3-13"):
        with pytest.raises(NotUnderstood):
            words.put(phrase)


def test_a_slip_that_could_be_two_words_is_not_put_right(folder: Path) -> None:
    words = words_of(folder / "when.toml")
    assert words is not None
    mended = words.put("dinsdg")
    assert mended is not None
    assert mended.mended == (("dinsdg", "dinsdag"),)
    (folder / "when.toml").write_text(DUTCH.replace('"dinsdag"', '"dinsdag dinsdog"'), encoding="utf-8")
    two = words_of(folder / "when.toml")
    assert two is not None
    assert two.put("dinsdig") is not None, "both mean the same day"
    (folder / "when.toml").write_text(DUTCH.replace('twelve = "twaalf"', 'friday = "dinsdog"'), encoding="utf-8")
    two = words_of(folder / "when.toml")
    assert two is not None
    assert two.put("dinsdig") is None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("half (<hour>)", "half (<hours>)", "no words called <hours>"),
        ("half (<hour>)", "half (", "broken"),
        ('means = "tomorrow at', 'means = "today at', "comes out as “tomorrow at"),
        ("Morgen om half drie", "Tomorrow om half drie", "comes out as “a word of another language”"),
        ("Morgen om half drie", "kwart drie", "comes out as “?”"),
        ('other = "kwart', 'others = "kwart', "“other” is missing"),
        ('vague = "ooit"', 'vagues = "ooit"', "isn’t known here"),
        ("[letters]", "[letters", "isn’t valid TOML"),
    ],
)
def test_a_mistake_is_told_with_its_line(folder: Path, old: str, new: str, told: str) -> None:
    assert old in DUTCH
    (folder / "when.toml").write_text(DUTCH.replace(old, new), encoding="utf-8")
    assert told in " ".join(problem.message for problem in check_times(folder))


def test_a_file_that_is_faulty_or_missing_is_passed_over(folder: Path) -> None:
    (folder / "when.toml").write_text("tag = 3", encoding="utf-8")
    assert words_of(folder / "when.toml") is None
    (folder / "when.toml").write_text("not toml", encoding="utf-8")
    assert words_of(folder / "when.toml") is None
    (folder / "when.toml").unlink()
    assert words_of(folder / "when.toml") is None
    assert check_times(folder) == ()


def test_german_is_sound() -> None:
    assert check_times(resources() / "playbook.de") == ()


def test_the_language_of_the_calls_is_asked_first_and_then_that_of_the_window(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    assert time_words(data) == ()
    for settings, window in ((Settings(call_language="de"), "en"), (Settings(), "de"), (Settings(), "de_AT")):
        assert [words.tag for words in time_words(data, settings=settings, window=window)] == ["de"]
    assert len(time_words(data, settings=Settings(call_language="de"), window="de")) == 1
