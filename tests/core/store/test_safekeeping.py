import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from tests.core.store.people import NOON, Clock, Files, Ids, person
from tests.core.store.test_opening import held

from coachdesk.errors import StoreBusy, StoreDamaged, StoreFromFuture, UserError, WorldError
from coachdesk.store import Store, open_store, restore, schema


def names(path: Path) -> list[str]:
    store = open_store(path, now=Clock(), new_id=Ids())
    try:
        return [p.first_name for p in store.prospects()]
    finally:
        store.close()


def add(store: Store, id_: str, name: str) -> None:
    with store.step(f"Added {name}") as step:
        step.add_prospect(person(id_, name))


def test_a_backup_holds_everything_and_only_this_user_may_read_it(files: Files) -> None:
    store = files.open()
    add(store, "p1", "Ann")
    (files.folder / "kept").mkdir()
    written = store.backup(files.folder / "kept")
    assert written.name.startswith("coachdesk-20260302T")
    assert names(written) == ["Ann"]
    if os.name != "nt":
        assert written.stat().st_mode & 0o777 == 0o600
    named = store.backup(files.folder / "new" / "mine.db")
    assert names(named) == ["Ann"]
    assert [p.name for p in named.parent.iterdir()] == ["mine.db"]


def test_a_backup_that_cannot_be_written_leaves_nothing(files: Files) -> None:
    store = files.open()
    (files.folder / "file").write_text("in the way")
    with pytest.raises(WorldError, match="backup could not be written"):
        store.backup(files.folder / "file" / "mine.db")
    assert sorted(p.name for p in files.folder.iterdir()) == ["coachdesk.db", "file"]


def test_restoring_puts_the_backup_in_place_and_keeps_the_present_file_aside(files: Files) -> None:
    store = files.open()
    add(store, "p1", "Ann")
    backup = store.backup(files.folder / "mine.db")
    add(store, "p2", "Bob")
    store.close()
    restore(backup, files.path, now=NOON)
    assert names(files.path) == ["Ann"]
    assert names(backup) == ["Ann"]
    aside = files.folder / "coachdesk.db.replaced-20260302T120000"
    assert names(aside) == ["Ann", "Bob"]


def test_restoring_works_where_there_is_nothing_yet(files: Files, tmp_path: Path) -> None:
    store = files.open()
    add(store, "p1", "Ann")
    backup = store.backup(files.folder / "mine.db")
    restore(backup, tmp_path / "elsewhere" / "coachdesk.db")
    assert names(tmp_path / "elsewhere" / "coachdesk.db") == ["Ann"]


def test_restoring_mends_a_damaged_file_whose_journal_must_not_be_played_back(files: Files) -> None:
    store = files.open()
    add(store, "p1", "Ann")
    backup = store.backup(files.folder / "mine.db")
    store.close()
    files.path.write_bytes(b"nonsense" * 1000)
    journal = files.path.with_name("coachdesk.db-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 1000)
    restore(backup, files.path, now=NOON)
    assert not journal.exists()
    assert names(files.path) == ["Ann"]
    assert (files.folder / "coachdesk.db.replaced-20260302T120000-journal").exists()


def test_a_file_that_is_no_backup_is_refused_and_nothing_changed(files: Files) -> None:
    store = files.open()
    add(store, "p1", "Ann")
    good = store.backup(files.folder / "good.db")
    store.close()
    before = files.path.read_bytes()
    text = files.folder / "notes.txt"
    text.write_text("Dear diary")
    other = files.folder / "other.db"
    with closing(sqlite3.connect(other)) as c:
        c.execute("CREATE TABLE recipes (cake TEXT)")
    broken = files.folder / "broken.db"
    broken.write_bytes(good.read_bytes()[:4096] + b"\xff" * 20_000)
    future = Path(shutil.copyfile(good, files.folder / "future.db"))
    with closing(sqlite3.connect(future)) as c:
        c.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    missing = files.folder / "missing.db"
    for bad, failure in (
        (text, UserError), (other, UserError), (missing, UserError), (broken, UserError), (future, StoreFromFuture)
    ):  # fmt: skip
        with pytest.raises(failure):
            restore(bad, files.path)
    assert files.path.read_bytes() == before
    assert list(files.folder.glob("*replaced*")) == list(files.folder.glob(".*")) == []


def test_restoring_under_an_open_window_is_refused(files: Files) -> None:
    store = files.open()
    backup = store.backup(files.folder / "mine.db")
    store.close()
    with held(files.path), pytest.raises(StoreBusy, match="in use"):
        restore(backup, files.path)
    assert list(files.folder.glob("*replaced*")) == []
    restore(backup, files.path)


def test_backups_thin_out_with_age(files: Files) -> None:
    folder = files.folder / "backups"
    folder.mkdir()
    noon = NOON.replace(tzinfo=UTC)
    for hours in range(0, 24 * 100, 6):
        at = (noon - timedelta(hours=hours)).timestamp()
        made = folder / f"coachdesk-{hours:05}.db"
        made.touch()
        os.utime(made, (at, at))
    (folder / "my own.db").touch()
    store = files.open()
    removed = store.thin_backups(folder)
    left = sorted(p.name for p in folder.glob("coachdesk-*"))
    assert len(removed) + len(left) == 400
    assert 5 + 14 <= len(left) <= 5 + 15 + 9
    assert [f"coachdesk-{hours:05}.db" for hours in (0, 6, 12, 18, 24)] == left[:5]
    assert (folder / "my own.db").exists()
    assert store.thin_backups(folder) == []


def test_the_checks_tell_what_is_wrong(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    store = files.open()
    add(store, "p1", "Ann")
    assert {name: well for name, well, _ in store.check()} == dict.fromkeys(
        ("integrity", "references", "format", "journal", "disk space", "permissions", "backup"), True
    )
    with closing(sqlite3.connect(files.path)) as c:
        c.execute("INSERT INTO event VALUES (NULL, 'e1', 'nobody', 0, 'note', 'Note', '')")
        c.commit()
    monkeypatch.setattr("coachdesk.store.safekeeping.ENOUGH_SPACE", 10**18)
    files.path.chmod(0o644)
    wrong = {name: text for name, well, text in store.check() if not well}
    assert "1 rows point nowhere" in wrong.pop("references")
    assert "MB are free" in wrong.pop("disk space")
    if os.name != "nt":
        assert "chmod 600" in wrong.pop("permissions")
    assert wrong == {}


def test_a_file_damaged_while_open_is_told_apart_from_a_bug(files: Files) -> None:
    store = files.open()
    with store.step("Added") as step:
        step.add_prospects(person(f"p{n}", f"Ann{n} Smith", notes="x" * 6000) for n in range(500))
    store.close()
    store = files.open()
    with files.path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (files.path.stat().st_size - 4096))
    with pytest.raises(StoreDamaged, match="damaged"):
        store.prospects()
    assert files.path.exists()


def test_the_disk_s_own_errors_are_no_damage(files: Files) -> None:
    from coachdesk.store.faults import named

    for code, kind in ((sqlite3.SQLITE_IOERR, "disk"), (sqlite3.SQLITE_CANTOPEN, "disk"), (3, "read_only")):
        error = sqlite3.OperationalError("it went wrong")
        error.sqlite_errorcode = code | 0x400
        failure = named(error)
        assert failure is not None
        assert failure.code == kind
        assert not isinstance(failure, StoreDamaged)
    assert named(sqlite3.ProgrammingError("our bug")) is None
