import shutil
import zipfile
from pathlib import Path

import pytest

from coachdesk.errors import PlaybookError, WorldError
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.parcel import export_playbook, install_playbook, read_parcel
from coachdesk.playbook.seal import SEAL, is_sealed


def rewritten(file: Path, into: Path, entries: dict[str, bytes]) -> Path:
    """A copy of the parcel with other or further entries."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(into, "w") as new:
        for name in old.namelist():
            new.writestr(name, entries.pop(name, old.read(name)))
        for name, content in entries.items():
            new.writestr(name, content)
    return into


@pytest.fixture
def packed(small: Path, tmp_path: Path) -> Path:
    file = tmp_path / "team.playbook"
    export_playbook(small, file)
    return file


def test_what_is_exported_installs_and_loads_alike(small: Path, packed: Path, tmp_path: Path) -> None:
    into = tmp_path / "data" / "playbook"
    assert install_playbook(packed, into) is None
    assert load_playbook(into) == load_playbook(small)
    assert is_sealed(into)
    assert [path.name for path in into.parent.iterdir()] == ["playbook"]


def test_the_same_playbook_gives_the_same_file(small: Path, packed: Path, tmp_path: Path) -> None:
    export_playbook(small, tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == packed.read_bytes()


def test_a_partial_folder_is_exported_whole(small: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "lines.toml").write_text('lines = ["Ours."]\n', encoding="utf-8")
    export_playbook(own, tmp_path / "whole", base=small)
    install_playbook(tmp_path / "whole", tmp_path / "new")
    assert load_playbook(tmp_path / "new").keep_going == ("Ours.",)


def test_a_parcel_of_a_few_files_installs_over_a_base(small: Path, tmp_path: Path) -> None:
    file = tmp_path / "few"
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("lines.toml", 'lines = ["Ours."]\n')
    install_playbook(file, tmp_path / "new", base=small)
    assert not (tmp_path / "new" / SEAL).exists()
    assert load_playbook(tmp_path / "new", base=small).keep_going == ("Ours.",)


def test_a_faulty_parcel_of_a_few_files_is_refused(small: Path, tmp_path: Path) -> None:
    file = tmp_path / "few"
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("lines.toml", "lines = []\n")
    with pytest.raises(PlaybookError, match="list is empty"):
        install_playbook(file, tmp_path / "new", base=small)
    assert not (tmp_path / "new").exists()


def test_each_one_before_is_kept(packed: Path, small: Path, tmp_path: Path) -> None:
    into = tmp_path / "live"
    shutil.copytree(small, into)
    (into / "mine.txt").write_text("1")
    first = install_playbook(packed, into)
    assert first == tmp_path / "live.bak"
    assert not (into / "mine.txt").exists()
    assert install_playbook(packed, into) == tmp_path / "live.2.bak"
    assert install_playbook(packed, into) == tmp_path / "live.3.bak"
    assert first is not None
    assert (first / "mine.txt").exists()


def test_a_parcel_is_read_without_being_put_anywhere(packed: Path, small: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    assert read_parcel(packed) == load_playbook(small)
    bad = rewritten(packed, tmp_path / "bad", {"lines.toml": b"lines = []\n"})
    with pytest.raises(PlaybookError, match="list is empty"):
        read_parcel(bad)
    bad.unlink()
    assert sorted(tmp_path.iterdir()) == before


def test_a_parcel_that_cannot_be_unpacked_is_told(
    packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = tmp_path / "full"
    full.write_text("no folder")
    monkeypatch.setattr("tempfile.tempdir", str(full))
    with pytest.raises(WorldError, match="could not be looked at"):
        read_parcel(packed)


def test_a_faulty_playbook_is_neither_exported_nor_installed(small: Path, packed: Path, tmp_path: Path) -> None:
    into = tmp_path / "live"
    shutil.copytree(small, into)
    bad = rewritten(packed, tmp_path / "bad", {"lines.toml": b"lines = []\n"})
    with pytest.raises(PlaybookError, match="list is empty"):
        install_playbook(bad, into)
    assert load_playbook(into) == load_playbook(small)
    (small / "lines.toml").write_text("", encoding="utf-8")
    with pytest.raises(PlaybookError):
        export_playbook(small, tmp_path / "never")
    assert not (tmp_path / "never").exists()


@pytest.mark.parametrize(
    "name",
    ["../evil.txt", "/etc/evil", "drafts/../../evil.txt", "drafts/.hidden.txt", "C:\\evil", "x/y.toml", "drafts/a.exe",
     "drafts//a.txt", SEAL],
)  # fmt: skip
def test_an_entry_that_belongs_elsewhere_is_refused(packed: Path, tmp_path: Path, name: str) -> None:
    bad = rewritten(packed, tmp_path / "bad", {name: b"x"})
    with pytest.raises(PlaybookError, match="no part of a playbook"):
        install_playbook(bad, tmp_path / "deep" / "into")
    assert list((tmp_path / "deep").iterdir()) == []
    assert not list(tmp_path.glob("evil*"))


def test_a_file_twice_is_refused(packed: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    shutil.copy(packed, bad)
    with zipfile.ZipFile(bad, "a") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr("lines.toml", b"x")
    with pytest.raises(PlaybookError, match="twice"):
        install_playbook(bad, tmp_path / "into")


def test_a_bomb_is_refused(packed: Path, tmp_path: Path) -> None:
    one = rewritten(packed, tmp_path / "one", {"lines.toml": b"#" * 1_000_001})
    with pytest.raises(PlaybookError, match="larger than a playbook needs"):
        install_playbook(one, tmp_path / "into")
    many = {f"drafts/d{number}.txt": b"#" * 1_000_000 for number in range(9)}
    with pytest.raises(PlaybookError, match="unpacks to more"):
        install_playbook(rewritten(packed, tmp_path / "many", many), tmp_path / "into")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 nothing", b"just text"])
def test_what_is_no_parcel_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    with pytest.raises(PlaybookError, match="no playbook"):
        install_playbook(file, tmp_path / "into")


def test_an_empty_parcel_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "empty", "w") as made:
        made.mkdir("drafts")
    with pytest.raises(PlaybookError, match="is empty"):
        install_playbook(tmp_path / "empty", tmp_path / "into")
    with pytest.raises(PlaybookError, match="no file"):
        install_playbook(tmp_path / "nowhere", tmp_path / "into")


def test_a_damaged_parcel_is_refused(packed: Path, tmp_path: Path) -> None:
    content = bytearray(packed.read_bytes())
    content[60:80] = bytes(20)
    (tmp_path / "bad").write_bytes(content)
    with pytest.raises(PlaybookError, match="damaged"):
        install_playbook(tmp_path / "bad", tmp_path / "into")


def test_a_place_that_cannot_be_written_is_told(small: Path, packed: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WorldError, match="could not be written"):
        export_playbook(small, tmp_path / "file" / "out")
    with pytest.raises(WorldError, match="could not be installed"):
        install_playbook(packed, tmp_path / "file" / "into")


def test_a_failure_halfway_brings_the_old_one_back(
    packed: Path, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    into = tmp_path / "live"
    shutil.copytree(small, into)
    real = Path.replace

    def fails_once(self: Path, target: Path) -> Path:
        if target == into and self.name == "playbook":
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fails_once)
    with pytest.raises(WorldError, match="No space left"):
        install_playbook(packed, into)
    assert load_playbook(into) == load_playbook(small)
