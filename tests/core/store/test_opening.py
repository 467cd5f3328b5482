import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.core.store.people import Files, call, draft, person

from coachdesk.errors import StoreBusy, StoreDamaged, StoreFromFuture, WorldError
from coachdesk.model.ids import ProspectId
from coachdesk.store import files as data_files
from coachdesk.store import schema

P1 = ProspectId("p1")


def filled(files: Files) -> Path:
    """A closed data file with one prospect and one call."""
    store = files.open()
    with store.step("Filled") as step:
        step.add_prospect(person("p1", notes="x" * 5000))
        step.add_call(call("c1"))
    store.close()
    return files.path


def test_folder_and_file_are_made_for_this_user_only(tmp_path: Path) -> None:
    files = Files(tmp_path / "deep" / "data")
    files.open().close()
    if os.name != "nt":
        assert files.path.stat().st_mode & 0o777 == 0o600
        assert files.folder.stat().st_mode & 0o777 == 0o700
    assert [p.name for p in files.folder.iterdir()] == ["coachdesk.db"]


def test_what_was_written_is_there_after_a_restart(files: Files) -> None:
    filled(files)
    again = files.open()
    assert again.prospect(P1) == person("p1", notes="x" * 5000)
    assert [c.id for c in again.calls(P1)] == ["c1"]


def test_every_connection_is_durable_and_knows_its_references(files: Files) -> None:
    store = files.open()
    names = {name: (well, text) for name, well, text in store.check()}
    assert all(well for well, _ in names.values())
    assert "synchronous extra" in names["journal"][1]
    with pytest.raises(Exception, match="FOREIGN KEY"), store.step("Recorded") as step:
        step.add_draft(draft("d1", "nobody"))


@pytest.mark.parametrize(
    ("version", "safe"),
    [((3, 40, 1), False), ((3, 44, 5), False), ((3, 44, 6), True), ((3, 45, 9), False), ((3, 50, 6), False),
     ((3, 50, 7), True), ((3, 51, 2), False), ((3, 51, 3), True), ((3, 52, 0), True), ((4, 0, 0), True)],
)  # fmt: skip
def test_wal_is_only_used_where_its_reset_is_mended(version: tuple[int, int, int], safe: bool) -> None:
    assert data_files.wal_is_safe(version) is safe


@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_the_journal_is_chosen_when_the_file_is_made(files: Files, monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    monkeypatch.setattr("coachdesk.store.files.wal_is_safe", lambda: mode == "WAL")
    filled(files)
    with closing(sqlite3.connect(files.path)) as c:
        assert c.execute("PRAGMA journal_mode").fetchone()[0] == mode.lower()
    assert files.open().count() == 1


def test_a_file_from_the_future_is_refused_and_left_untouched(files: Files) -> None:
    path = filled(files)
    with closing(sqlite3.connect(path)) as c:
        c.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(StoreFromFuture, match="newer CoachDesk"):
        files.open()
    assert path.read_bytes() == before
    assert [p.name for p in files.folder.iterdir()] == [path.name]


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 4096)


def _scribble(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)


DAMAGE = {
    "text": lambda path: path.write_text("Dear diary, this is no database. " * 100),
    "short": lambda path: path.write_bytes(b"SQLite format 3\x00"),
    "cut": _cut,
    "scribbled": _scribble,
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_file_is_kept_aside_once_and_the_newest_backup_named(files: Files, kind: str) -> None:
    path = filled(files)
    backups = files.folder / "backups"
    backups.mkdir()
    for age, name in enumerate(["coachdesk-new.db", "coachdesk-old.db"]):
        shutil.copyfile(path, backups / name)
        os.utime(backups / name, (10_000 - age, 10_000 - age))
    DAMAGE[kind](path)
    broken = path.read_bytes()
    for _ in range(2):
        with pytest.raises(StoreDamaged, match=r"coachdesk\.db\.damaged-\d{8}T\d{6}") as caught:
            files.open()
        assert "coachdesk-new.db" in caught.value.hint
    (aside,) = files.folder.glob("coachdesk.db.damaged-*")
    assert aside.read_bytes() == broken == path.read_bytes()


def test_a_damaged_file_without_a_backup_says_so(files: Files) -> None:
    files.path.write_bytes(b"nonsense" * 100)
    with pytest.raises(StoreDamaged, match="kept as") as caught:
        files.open()
    assert "no backup" in caught.value.hint


def test_an_empty_file_is_a_new_desk_unless_there_are_backups(files: Files) -> None:
    files.path.touch()
    files.open().close()
    assert files.path.stat().st_size > 0
    backups = files.folder / "backups"
    backups.mkdir()
    shutil.copyfile(files.path, backups / "coachdesk-20260301T120000.db")
    files.path.write_bytes(b"")
    with pytest.raises(StoreDamaged):
        files.open()


@pytest.mark.parametrize("marks", ["", "PRAGMA user_version = 99; PRAGMA application_id = 7"])
def test_another_program_s_database_is_left_alone(files: Files, marks: str) -> None:
    with closing(sqlite3.connect(files.path)) as c:
        c.executescript(f"CREATE TABLE recipes (cake TEXT); {marks}")
    before = files.path.read_bytes()
    with pytest.raises(WorldError, match="isn’t a CoachDesk data file"):
        files.open()
    assert files.path.read_bytes() == before


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another process that holds the file for writing."""
    script = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('BEGIN EXCLUSIVE');"
        " print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield
        other.communicate("")


def test_a_file_held_by_another_program_is_busy_not_damaged(files: Files) -> None:
    path = filled(files)
    store = files.open(patience_ms=1)
    with held(path):
        with pytest.raises(StoreBusy, match="Another program"):
            files.open(patience_ms=1)
        with pytest.raises(StoreBusy), store.step("Recorded") as step:
            step.add_call(call("c2"))
        with pytest.raises(StoreBusy):
            store.count(search="ann")
    with store.step("Recorded") as step:
        step.add_call(call("c2"))
    assert len(store.calls(P1)) == 2
    assert list(files.folder.glob("*damaged*")) == []


def test_a_half_written_change_is_taken_back_on_opening(files: Files) -> None:
    path = filled(files)
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA journal_mode = DELETE'); c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE');"
        "c.execute(\"UPDATE prospect SET notes = 'half'\");"
        "[c.execute('INSERT INTO setting VALUES (?, ?)', (str(n), 'x' * 3000)) for n in range(50)];"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    journal = path.with_name("coachdesk.db-journal")
    assert journal.stat().st_size > 0, "the change was half written"
    store = files.open()
    assert store.prospect(P1) == person("p1", notes="x" * 5000)
    assert store.get("49") == ""
    assert store.check()[0][1]


def test_a_folder_that_cannot_be_made_is_a_plain_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WorldError, match=r"coachdesk\.db can’t be opened") as caught:
        Files(tmp_path / "file" / "data").open()
    assert not isinstance(caught.value, StoreDamaged)


def test_a_file_that_may_not_be_written_is_a_plain_failure(files: Files) -> None:
    path = filled(files)
    with _read_only(path):
        store = files.open()
        assert store.count() == 1
        with pytest.raises(WorldError, match="can’t be written") as caught, store.step("Recorded") as step:
            step.add_call(call("c2"))
        assert caught.value.code == "read_only"
        assert [c.id for c in store.calls(P1)] == ["c1"]


@contextmanager
def _read_only(path: Path) -> Iterator[None]:
    """By permission, or where the tests run as root by the attribute that root obeys too."""
    path.chmod(0o400)
    path.parent.chmod(0o500)
    rooted = hasattr(os, "geteuid") and os.geteuid() == 0
    if rooted and subprocess.run(["chattr", "+i", str(path)], check=False, capture_output=True).returncode:
        path.parent.chmod(0o700)
        pytest.skip("root may write everything here")
    try:
        yield
    finally:
        if rooted:
            subprocess.run(["chattr", "-i", str(path)], check=True)
        path.parent.chmod(0o700)
        path.chmod(0o600)


@pytest.mark.parametrize("pages", [0, 1, 3])
def test_a_full_disk_fails_the_step_in_one_sentence_and_keeps_nothing_of_it(files: Files, pages: int) -> None:
    filled(files)
    store = files.open()
    with store._engine.connect() as c:
        used = c.exec_driver_sql("PRAGMA page_count").scalar_one()
        c.exec_driver_sql(f"PRAGMA max_page_count = {used + pages}")
    with pytest.raises(WorldError, match="The disk is full") as caught, store.step("Imported") as step:  # noqa: PT012
        step.add_call(call("c2"))
        step.put("current", "p1")
        step.add_prospects(person(f"p{n}", notes="long " * 500) for n in range(2, 300))
    assert caught.value.code == "disk_full"
    assert [c.id for c in store.calls(P1)] == ["c1"]
    assert (store.count(), store.get("current")) == (1, "")
    assert all(well for _, well, _ in store.check())


def test_text_that_no_file_can_hold_is_refused(files: Files) -> None:
    store = files.open()
    with pytest.raises(Exception, match="can’t be stored"), store.step("Added") as step:
        step.add_prospect(person("p1", notes="\ud800"))
    assert store.count() == 0


@contextmanager
def tiny_disk(folder: Path) -> Iterator[Path]:
    """A real disk of one megabyte, where the tests may mount one."""
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=False, capture_output=True
    )
    if not made or made.returncode:
        pytest.skip("no disk may be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_disk_that_is_really_full_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    with tiny_disk(tmp_path / "tiny") as folder:
        (folder / "ballast").write_bytes(b"x" * 300_000)
        files = Files(folder)
        store = files.open()
        with store.step("Filled") as step:
            step.add_prospect(person("p1"))
            step.add_call(call("c1"))
        saved = 1
        with pytest.raises(WorldError) as caught:  # noqa: PT012 - until it is full
            while True:
                with store.step("Recorded") as step:
                    step.add_call(call(f"c{saved + 1}", note="n" * 20_000))
                saved += 1
        assert caught.value.code in {"disk_full", "disk"}
        assert len(store.calls(P1)) == saved
        store.close()
        (folder / "ballast").unlink()
        again = files.open()
        assert len(again.calls(P1)) == saved
        assert again.check()[0][1]
        again.undo()
        assert len(again.calls(P1)) == saved - 1
        files.close()
