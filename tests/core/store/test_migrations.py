import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from tests.core.store.people import Files, call, person

from coachdesk.errors import StoreDamaged
from coachdesk.model.ids import ProspectId
from coachdesk.store import migrate, rows, schema

REVISIONS = [script.revision for script in ScriptDirectory(str(migrate.SCRIPTS)).walk_revisions()][::-1]

NEXT = schema.VERSION + 1
LATER = '''
"""A later schema, for this test only."""
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{revision}", "{before}", None, None

def upgrade() -> None:
    with op.batch_alter_table("prospect", recreate="always") as table:
        table.add_column(sa.Column("mood", sa.Text(), server_default="fine", nullable=False))
    {more}
'''


def schema_of(path: Path) -> set[tuple[str, str, str]]:
    """Every table, column and index, without the spelling of its SQL."""
    found = set()
    with closing(sqlite3.connect(path)) as c:
        for kind, name, table in c.execute("SELECT type, name, tbl_name FROM sqlite_master").fetchall():
            found.add((kind, name, table))
            if kind == "table":
                found |= {(name, *map(str, column[1:])) for column in c.execute(f"PRAGMA table_info({name})")}
                found |= {(name, *map(str, key[2:])) for key in c.execute(f"PRAGMA foreign_key_list({name})")}
            if kind == "index":
                found |= {(name, *map(str, column)) for column in c.execute(f"PRAGMA index_info({name})")}
    return found


def test_the_newest_migration_is_the_schema_this_program_writes() -> None:
    assert [schema.revision(n) for n in range(1, schema.VERSION + 1)] == REVISIONS


@pytest.mark.parametrize("start", REVISIONS)
def test_an_upgrade_from_every_revision_gives_the_schema_of_the_models(files: Files, start: str) -> None:
    files.open().close()
    old = files.folder / "old.db"
    engine = create_engine(f"sqlite:///{old}")
    with engine.connect() as c:
        migrate.upgrade(c, to=start)
        migrate.upgrade(c)
        assert compare_metadata(MigrationContext.configure(c), schema.metadata) == []
    engine.dispose()
    assert schema_of(old) == schema_of(files.path)
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
        assert connection.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)


def with_later_schema(files: Files, monkeypatch: pytest.MonkeyPatch, *, more: str = "") -> None:
    scripts = files.folder / "migrations"
    (scripts / "versions").mkdir(parents=True)
    for source in migrate.SCRIPTS.rglob("*.py"):
        (scripts / source.relative_to(migrate.SCRIPTS)).write_text(source.read_text())
    written = LATER.format(revision=schema.revision(NEXT), before=schema.revision(NEXT - 1), more=more)
    (scripts / "versions" / "later.py").write_text(written)
    monkeypatch.setattr(migrate, "SCRIPTS", scripts)
    monkeypatch.setattr(schema, "VERSION", NEXT)


def test_an_old_file_is_copied_first_and_then_brought_up_to_date(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    store = files.open()
    with store.step("Filled") as step:
        step.add_prospect(person("p1", number="+442079460123"))
        step.add_call(call("c1"))
    store.close()
    before = files.path.read_bytes()
    with_later_schema(files, monkeypatch)
    store = files.open()
    assert store.prospect(ProspectId("p1")) == person("p1", number="+442079460123")
    assert [c.id for c in store.calls(ProspectId("p1"))] == ["c1"]
    assert store.undo().label == "Filled"
    (copy,) = (files.folder / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as c, closing(sqlite3.connect(files.path)) as now:
        assert c.execute("PRAGMA user_version").fetchone() == (NEXT - 1,)
        assert now.execute("SELECT mood FROM prospect").fetchone() == ("fine",)
    assert copy.stat().st_size == len(before)
    store.close()
    files.open().close()
    assert len(list((files.folder / "backups").iterdir())) == 1, "a file of today is not migrated again"


@pytest.mark.parametrize(
    ("more", "failure"),
    [
        ("raise RuntimeError('a bug in a migration')", RuntimeError),
        ('op.execute("DELETE FROM prospect")', StoreDamaged),
    ],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    files: Files, monkeypatch: pytest.MonkeyPatch, more: str, failure: type[Exception]
) -> None:
    store = files.open()
    with store.step("Filled") as step:
        step.add_prospect(person("p1"))
        step.add_call(call("c1"))
    store.close()
    with_later_schema(files, monkeypatch, more=more)
    with pytest.raises(failure):
        files.open()
    monkeypatch.undo()
    again = files.open()
    assert [c.id for c in again.all_calls()] == ["c1"]
    assert again.check()[2][1], "the format is still the old one"


def test_there_is_no_way_down(files: Files) -> None:
    files.open().close()
    engine = create_engine(f"sqlite:///{files.path}")
    with engine.connect() as c, pytest.raises(NotImplementedError, match="backup"):
        command.downgrade(migrate.config(c), "base")
    engine.dispose()


def test_people_of_an_older_file_are_found_by_sound_too(files: Files) -> None:
    store = files.open()
    with store.step("Filled") as step:
        step.add_prospects([person("p1", "Siobhán Maguire"), person("p2", "Gone Smith")])
    with store.step("Removed") as step:
        step.remove_prospect(ProspectId("p2"))
    store.close()
    with closing(sqlite3.connect(files.path)) as c:
        c.execute("ALTER TABLE finder DROP COLUMN sound")
        for table in ("review", "played", "rehearsed"):
            c.execute(f"DROP TABLE {table}")
        c.execute("DROP INDEX ix_prospect_listed_usable_sort_key_id")
        for column in rows.TIMES_FIELDS:
            c.execute(f"ALTER TABLE call DROP COLUMN {column}")
        c.execute("UPDATE alembic_version SET version_num = '0004'")
        c.execute("PRAGMA user_version = 4")
        c.commit()
    store = files.open()
    assert [who.id for who in store.prospects(search="shivon")] == ["p1"]
    assert store.count(search="smyth") == 0
