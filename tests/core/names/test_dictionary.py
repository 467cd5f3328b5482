"""The pronouncing dictionary is searched where it lies."""

from pathlib import Path

import pytest

from coachdesk.names import dictionary
from coachdesk.names.dictionary import found_in
from coachdesk.names.sounds import respelling

LINES = """'bout B AW1 T
abbott AE1 B AH0 T
abbott's AE1 B AH0 T S
bardo B AA1 R D OW0 # name
bardo(2) B AA0 R D OW1
bardo's B AA1 R D OW0 Z
carla K AA1 R L AA0
obama OW0 B AA1 M AH0
psst P S S T
zorro Z AO1 R OW0
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "cmudict.dict"
    path.write_text(LINES, encoding="utf-8")
    return path


def said(word: str, file: Path) -> list[str]:
    return [respelling(reading) for reading in found_in(word, file=file)]


@pytest.mark.parametrize(
    ("word", "readings"),
    [
        ("abbott", ["AB-uht"]),
        ("bardo", ["BAR-doh", "bar-DOH"]),
        ("obama", ["oh-BAH-muh"]),
        ("carla", ["KAR-luh"]),
        ("zorro", ["ZOR-oh"]),
        ("'bout", ["BOWT"]),
        ("zzz", []),
        ("aaa", []),
        ("bard", []),
    ],
)
def test_a_word_is_found_with_all_its_readings(word: str, readings: list[str], file: Path) -> None:
    assert said(word, file) == readings


def test_a_line_without_a_vowel_is_still_read(file: Path) -> None:
    assert said("psst", file) == ["PSST"]


def test_the_o_of_hot_is_told_from_the_a_of_father_by_the_spelling(tmp_path: Path) -> None:
    path = tmp_path / "d"
    path.write_text("bach B AA1 K\ndon D AA1 N\nkoster K AA1 S T ER0\nltd T AA1 D\n", encoding="utf-8")
    assert [said(word, path)[0] for word in ("don", "koster", "bach", "ltd")] == ["DON", "KOS-ter", "BAHK", "TAHD"]


def test_polish_surnames_in_america_end_like_cow_and_ski(tmp_path: Path) -> None:
    path = tmp_path / "d"
    path.write_text("jablonowski Y AH0 B L AH0 N AO1 F S K IY0\nlofski L AO1 F S K IY0\n", encoding="utf-8")
    assert said("jablonowski", path) == ["yuh-bluh-NOWS-kee"]
    assert said("lofski", path) == ["LAWFS-kee"]


def test_without_the_package_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionary, "find_spec", lambda name: None)
    dictionary._installed.cache_clear()
    try:
        assert found_in("abbott") == ()
    finally:
        dictionary._installed.cache_clear()


def test_the_installed_dictionary_knows_a_name() -> None:
    assert [respelling(reading) for reading in found_in("kowalczyk")]


def test_an_open_a_right_before_the_stress_is_slack(tmp_path: Path) -> None:
    path = tmp_path / "d"
    path.write_text(
        "barrasso B AA0 R AA1 S OW0\ncastano K AA0 S T AA1 N OW0\nmartini M AA0 R T IY1 N IY0\n", encoding="utf-8"
    )
    found = [said(word, path)[0] for word in ("barrasso", "castano", "martini")]
    assert found == ["buh-RAH-soh", "kahs-TAH-noh", "mar-TEE-nee"]
