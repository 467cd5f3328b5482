"""``playbook``, ``backup``, ``restore`` and ``doctor``."""

import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from tests.core.cli.conftest import PEOPLE, PRIYA, CommandLine

from coachdesk.paths import resources

CHECKS = {"settings", "playbook"}


def count(cli: CommandLine) -> int:
    return len(cli.ask("prospects")["prospects"])


def test_the_playbook_in_use_is_sound_and_goes_out_and_in(cli: CommandLine, tmp_path: Path) -> None:
    assert cli.ask("playbook", "check") == {"problems": []}
    file = tmp_path / "team.zip"
    assert cli.ask("playbook", "export", str(file))["problems"] == []
    assert cli.ask("playbook", "install", str(file))["problems"] == []
    assert (cli.data / "playbook" / "rules.toml").is_file()
    assert cli.ask("playbook", "check") == {"problems": []}
    said = cli.run("playbook", "install", str(file)).out
    assert "playbook.bak" in said
    assert (cli.data / "playbook.bak").is_dir()


def test_mistakes_are_told_with_file_key_and_line_and_end_with_1(cli: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    text = (resources() / "playbook" / "outcomes.toml").read_text(encoding="utf-8")
    (folder / "outcomes.toml").write_text(text.replace('key = "1"', 'key = "one"', 1), encoding="utf-8")
    problems = cli.ask("playbook", "check", str(folder), status=1)["problems"]
    assert problems[0].keys() == {"file", "key", "line", "message"}
    line = text[: text.index('key = "1"')].count("\n") + 1
    assert (problems[0]["file"], problems[0]["key"]) == ("outcomes.toml", "outcome[1].key")
    assert abs(problems[0]["line"] - line) <= 3
    assert "outcomes.toml, line" in cli.run("playbook", "check", str(folder)).out


def test_a_folder_that_holds_no_playbook_is_not_sound(cli: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for place in ("empty", "nowhere"):
        assert cli.ask("playbook", "check", str(tmp_path / place), status=1)["problems"][0]["file"] == place


def test_an_own_playbook_with_a_mistake_is_told_by_every_command_that_needs_it(busy: CommandLine) -> None:
    (busy.data / "playbook").mkdir()
    (busy.data / "playbook" / "lines.toml").write_text("lines = 7\n")
    answer = busy.run("next", "--json")
    assert answer.status == 2
    assert '"problems": [{"file": "lines.toml"' in answer.out
    assert "lines.toml, line 1" in answer.err
    for words in (("check", "Hello"), ("record", PRIYA, "voicemail"), ("playbook", "export", "x.zip")):
        assert busy.run(*words).status == 2
    assert busy.run("doctor").status == 1


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/tmp/evil.txt", "drafts/../../evil.txt", "drafts\\..\\evil.txt", "evil.py"]
)
def test_a_parcel_cannot_write_outside_its_folder(cli: CommandLine, tmp_path: Path, name: str) -> None:
    file = tmp_path / "slip.zip"
    with zipfile.ZipFile(file, "w") as parcel:
        parcel.writestr("lines.toml", "lines = []")
        parcel.writestr(name, "evil")
    assert cli.refused("playbook", "install", str(file)) == "playbook"
    assert not (cli.data / "playbook").exists()
    assert [p for p in tmp_path.rglob("*evil*") if p.is_file()] == []


def test_a_parcel_that_unpacks_to_too_much_or_is_none_is_refused(cli: CommandLine, tmp_path: Path) -> None:
    bomb, text, empty = tmp_path / "bomb.zip", tmp_path / "text.zip", tmp_path / "empty.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as parcel:
        parcel.writestr("drafts/a.txt", b"\0" * 50_000_000)
    text.write_text("hello")
    empty.write_bytes(b"")
    for file in (bomb, text, empty, tmp_path / "none.zip", tmp_path):
        assert cli.refused("playbook", "install", str(file)) == "playbook"
    assert not (cli.data / "playbook").exists()


def test_a_playbook_verb_without_its_file_is_wrong_use(cli: CommandLine) -> None:
    for words in (("export",), ("install",), ("praise",), ()):
        assert cli.refused("playbook", *words) == "usage"


def test_a_backup_is_verified_and_restored_with_the_present_kept_aside(busy: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "copy.db"
    assert busy.ask("backup", str(file)) == {"file": str(file), "verified": True}
    busy.ask("undo")
    assert count(busy) == 0
    assert busy.ask("restore", str(file))["file"] == str(file)
    assert count(busy) == PEOPLE
    assert len(list(busy.data.glob("coachdesk.db.replaced-*"))) == 1
    own = Path(busy.ask("backup")["file"])
    assert own.parent == busy.data / "backups"
    assert own.is_file()


def test_a_backup_is_made_while_another_program_writes_and_restore_waits_its_turn(
    busy: CommandLine, tmp_path: Path
) -> None:
    file = tmp_path / "copy.db"
    with closing(sqlite3.connect(busy.data / "coachdesk.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        busy.ask("backup", str(file))
        assert busy.refused("restore", str(file), status=3) == "store_busy"
    assert count(busy) == PEOPLE


def test_what_is_no_backup_is_not_restored(busy: CommandLine, list_file: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.db"
    cut.write_bytes((busy.data / "coachdesk.db").read_bytes()[:20_000])
    for file in (list_file, cut, tmp_path / "none.db"):
        busy.refused("restore", str(file))
    for verb in ("backup", "restore"):
        assert busy.refused(verb, str(busy.data / "coachdesk.db")) == "same_file"
    assert count(busy) == PEOPLE


def test_the_doctor_finds_a_sound_desk_well(busy: CommandLine) -> None:
    checks = busy.ask("doctor")["checks"]
    assert all(c.keys() == {"name", "ok", "detail"} for c in checks)
    assert {c["name"] for c in checks} > CHECKS
    assert all(c["ok"] for c in checks)


def test_the_doctor_makes_no_data_where_there_is_none(cli: CommandLine) -> None:
    assert all(c["ok"] for c in cli.ask("doctor")["checks"])
    assert not cli.data.exists()


def test_the_doctor_says_what_is_wrong_and_ends_with_1(busy: CommandLine) -> None:
    database = busy.data / "coachdesk.db"
    sound = database.read_bytes()
    (busy.data / "settings.toml").write_text('zone = "Mars/Phobos"')
    for spoiled in (b"no database at all", sound[:30_000], sound[:60] + b"\0\0\0\x63" + sound[64:]):
        database.write_bytes(spoiled)
        checks = {c["name"]: c["ok"] for c in busy.ask("doctor", status=1)["checks"]}
        assert checks == {"settings": False, "playbook": True, "database": False}


def test_a_damaged_file_is_kept_aside_and_a_newer_one_left_untouched(busy: CommandLine) -> None:
    database = busy.data / "coachdesk.db"
    sound = database.read_bytes()
    newer = sound[:60] + b"\0\0\0\x63" + sound[64:]
    database.write_bytes(newer)
    assert busy.refused("next", status=3) == "store_from_future"
    assert database.read_bytes() == newer
    database.write_bytes(b"no database at all")
    assert busy.refused("record", PRIYA, "voicemail", status=3) == "store_damaged"
    (aside,) = busy.data.glob("coachdesk.db.damaged-*")
    assert aside.read_bytes() == b"no database at all"


def test_a_data_folder_that_cannot_be_is_told(cli: CommandLine, list_file: Path) -> None:
    cli.data.parent.mkdir(exist_ok=True)
    shutil.copy(list_file, cli.data)
    for words in (("next",), ("prospects",), ("import", str(list_file)), ("backup",), ("when", "tomorrow")):
        answer = cli.run(*words)
        assert answer.status in (2, 3), (words, answer)
        assert answer.out == ""
    assert cli.run("doctor").status == 1
