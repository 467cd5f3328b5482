from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.errors import UserError, WorldError
from coachdesk.paths import data_folder, resources
from coachdesk.settings import Settings, load_settings, save_settings, settings_from, validated, write_whole

texts = st.text(st.characters(codec="utf-8"))


@given(name=texts, keys=st.dictionaries(texts, texts, max_size=4), size=st.integers(100, 200))
def test_settings_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, name: str, keys: dict[str, str], size: int
) -> None:
    file = tmp_path_factory.mktemp("data") / "settings.toml"
    settings = Settings(my_name=name, keys=keys, text_size=size, window={"page": name})
    save_settings(file, settings)
    assert load_settings(file) == settings


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe", b'my_name = "a\nb"'])
def test_a_file_that_is_not_toml_is_refused_and_kept(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    with pytest.raises(UserError, match=r"settings\.toml"):
        load_settings(file)
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("theme", "pink", "theme"),
        ("theme", 1, "must be a text"),
        ("text_size", 90, "100 to 200"),
        ("text_size", True, "whole number"),
        ("reduce_motion", 1, "true or false"),
        ("pace_goal", 0, "1 to 500"),
        ("listen_after", 1, "5 to 600"),
        ("softphone", "skype", "one of system, baresip"),
        ("dial_scheme", "callto", "tel or sip"),
        ("baresip_port", 0, "1 to 65535"),
        ("sip_domain", "pbx.example;lr", "no SIP domain"),
        ("sip_domain", "a@b", "no SIP domain"),
        ("dial_command", "phone", "{number} exactly once"),
        ("dial_command", "phone {number} {number}", "{number} exactly once"),
        ("dial_command", "phone\n{number}", "{number} exactly once"),
        ("day_starts", "nine", "such as 09:00"),
        ("voice", "loud", "one of own, system"),
        ("say_site", "https://forvo.com/", "has {name}"),
        ("say_site", "http://forvo.com/{name}", "begins with https"),
        ("say_site", "https://{name}.example/", "pronunciation site"),
        ("say_site", "file:///etc/{name}", "pronunciation site"),
        ("day_starts", "09:00+01:00", "such as 09:00"),
        ("zone", "Mars/Base", "time zone"),
        ("zone", "../../etc/passwd", "time zone"),
        ("keys", ["a"], "table of texts"),
        ("keys", {"a": 1}, "table of texts"),
    ],
)
def test_a_value_that_cannot_be_is_named(key: str, value: object, said: str) -> None:
    with pytest.raises(UserError, match=said):
        settings_from({key: value})


def test_settings_of_a_newer_version_are_passed_over() -> None:
    assert settings_from({"from_the_future": 1}) == Settings()


def test_a_known_zone_is_taken() -> None:
    assert validated(replace(Settings(), zone="Europe/Dublin")).zone == "Europe/Dublin"


def test_a_folder_that_cannot_be_written_says_so_and_keeps_the_old(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("old", encoding="utf-8")
    with pytest.raises(WorldError, match="could not be written"):
        save_settings(blocked / "settings.toml", Settings())
    assert blocked.read_text(encoding="utf-8") == "old"


def test_a_failed_replacement_leaves_no_half_file(tmp_path: Path) -> None:
    target = tmp_path / "settings.toml"
    target.mkdir()
    (target / "x").write_text("", encoding="utf-8")
    with pytest.raises(WorldError):
        write_whole(target, b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["settings.toml"]


def test_the_data_folder_is_named_by_argument_then_variable_then_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACHDESK_DATA", str(tmp_path / "variable"))
    assert data_folder(str(tmp_path / "given")).root == tmp_path / "given"
    folder = data_folder()
    assert folder.database == tmp_path / "variable" / "coachdesk.db"
    assert folder.settings.name == "settings.toml"
    assert {folder.playbook.parent, folder.backups.parent, folder.log.parent} == {folder.root}
    monkeypatch.delenv("COACHDESK_DATA")
    assert data_folder().root.name == "coachdesk"


def test_the_resources_are_found() -> None:
    assert (resources() / "playbook").is_dir()


def test_the_resources_of_a_frozen_program_are_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert resources() == tmp_path / "coachdesk" / "resources"
