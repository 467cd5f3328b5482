import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.core.store.people import Files, person

from coachdesk.store.glance import read_glance

TEXT = json.dumps({"name": "Siobhán “O’Neill”", "gaps": [1, None, "🎉"]}, ensure_ascii=False)


def test_the_glance_is_what_was_put_last(files: Files) -> None:
    store = files.open()
    assert read_glance(files.path) is None
    store.put_glance("{}")
    store.put_glance(TEXT)
    assert read_glance(files.path) == TEXT
    assert store.last_step() is None
    store.close()
    assert read_glance(files.path) == TEXT


@pytest.mark.parametrize("undoable", [True, False])
def test_a_glance_older_than_a_step_is_none(files: Files, undoable: bool) -> None:
    store = files.open()
    with store.step("Added") as step:
        step.add_prospect(person("p1"))
    store.put_glance(TEXT)
    with store.step("Opened", undoable=undoable) as step:
        step.put("current", "p1")
    assert read_glance(files.path) is None
    store.put_glance(TEXT)
    assert read_glance(files.path) == TEXT
    store.undo()
    assert read_glance(files.path) is None


def test_reading_needs_no_lock_and_writes_nothing(files: Files) -> None:
    store = files.open()
    store.put_glance(TEXT)
    store.close()
    files.path.chmod(0o400)
    before = (files.path.read_bytes(), files.path.stat().st_mtime_ns, sorted(files.folder.iterdir()))
    with closing(sqlite3.connect(files.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert read_glance(files.path) == TEXT
        other.execute("ROLLBACK")
    assert before == (files.path.read_bytes(), files.path.stat().st_mtime_ns, sorted(files.folder.iterdir()))


@pytest.mark.parametrize("ending", ["-journal", "-wal"])
def test_with_a_journal_beside_the_file_there_is_no_glance(files: Files, ending: str) -> None:
    store = files.open()
    store.put_glance(TEXT)
    store.close()
    side = files.path.with_name(files.path.name + ending)
    side.write_bytes(b"half a change")
    assert read_glance(files.path) is None
    side.write_bytes(b"")
    assert read_glance(files.path) == TEXT


def test_any_trouble_is_none_and_nothing_is_made(tmp_path: Path) -> None:
    missing = tmp_path / "no" / "coachdesk.db"
    text, empty, other = tmp_path / "text.db", tmp_path / "empty.db", tmp_path / "other.db"
    text.write_text("Dear diary" * 500)
    empty.touch()
    with closing(sqlite3.connect(other)) as c:
        c.execute("CREATE TABLE recipes (cake TEXT)")
    before = sorted(tmp_path.iterdir())
    assert [read_glance(path) for path in (missing, text, empty, other, tmp_path)] == [None] * 5
    assert sorted(tmp_path.iterdir()) == before
    assert empty.stat().st_size == 0


def test_a_glance_that_is_no_json_is_none(files: Files) -> None:
    store = files.open()
    store.put_glance("{half")
    assert read_glance(files.path) is None


def test_odd_folder_names_are_no_trouble(files: Files, tmp_path: Path) -> None:
    store = files.open()
    store.put_glance(TEXT)
    store.close()
    odd = tmp_path / "50% off? #1 — Zoë"
    odd.mkdir()
    assert read_glance(Path(shutil.copy(files.path, odd / "coachdesk.db"))) == TEXT


def test_the_glance_is_read_without_sqlalchemy() -> None:
    script = "import sys, coachdesk.store.glance; sys.exit('sqlalchemy' in sys.modules or 'alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_opening_the_store_imports_neither_alembic_nor_the_object_mapper(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC;"
        "from coachdesk.store import open_store;"
        "open_store(Path(sys.argv[1]), now=lambda: datetime.now(UTC), new_id=str).close();"
        "sys.exit(any(m in sys.modules for m in ('sqlalchemy.orm', 'alembic')))"
    )
    ran = subprocess.run([sys.executable, "-c", script, str(tmp_path / "coachdesk.db")], check=False)
    assert ran.returncode == 0
