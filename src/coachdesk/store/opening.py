"""Opens the data file: makes it, checks it, brings it up to date. Knows no noun."""

import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text

from coachdesk.errors import StoreDamaged, WorldError
from coachdesk.language import tr
from coachdesk.store import files, safekeeping, schema
from coachdesk.store.faults import known_failures
from coachdesk.store.store import Store

PATIENCE_MS = 3000
"""How long a write waits for another program (the command line beside the window) before it gives up."""

QUICK_CHECK_BYTES = 2_000_000
"""Files up to this size are checked whole when opened (about 5 ms); larger ones when ``check`` is asked for."""


def open_store(
    path: Path, *, now: Callable[[], datetime], new_id: Callable[[], str], patience_ms: int = PATIENCE_MS
) -> Store:
    """The store in this file, made where there is none.

    Raises StoreFromFuture (the file is untouched), StoreDamaged (a copy is kept aside), StoreBusy (another program
    holds it) or WorldError (the disk or its permissions).
    """
    head = files.header(path)
    if head:
        files.refuse_foreign(path, head, ours=schema.APPLICATION_ID)
        files.refuse_future(head, known=schema.VERSION)
        _refuse_damaged(path, head, at=now())
    elif path.exists() and files.newest_backup(_backups(path)):
        raise _damaged(path, at=now())
    else:
        _make_room(path)
    engine = _engine(path, patience_ms=patience_ms)
    try:
        with known_failures(), engine.connect() as c:
            _bring_up_to_date(c, path, at=now())
    except StoreDamaged as error:
        engine.dispose()
        raise _damaged(path, at=now()) from error
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, path=path, now=now, new_id=new_id)


def _backups(path: Path) -> Path:
    return path.parent / "backups"


def _make_room(path: Path) -> None:
    """An empty file and its folder, for this user's eyes only."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise files.unreadable(path, error) from error


def _refuse_damaged(path: Path, head: bytes, *, at: datetime) -> None:
    if not head.startswith(files.MAGIC) or len(head) < files.HEADER or files.is_cut_short(path, head):
        raise _damaged(path, at=at)


def _damaged(path: Path, *, at: datetime) -> StoreDamaged:
    """Keeps a copy aside and says where it is, and which backup to go back to."""
    try:
        aside = files.keep_aside(path, why="damaged", at=at)
        kept = tr("A copy was kept as {name}.", name=aside.name)
    except OSError:
        kept = tr("It was left as it is.")
    backup = files.newest_backup(_backups(path))
    way_out = (
        tr("Restore the newest backup: {backup}", backup=backup) if backup else tr("There is no backup in its folder.")
    )
    return StoreDamaged(tr("{name} is damaged and can’t be read. {kept}", name=path.name, kept=kept), hint=way_out)


def _engine(path: Path, *, patience_ms: int) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: connect(path, patience_ms=patience_ms), pool_size=2)
    event.listen(engine, "begin", _begin)
    return engine


def connect(path: Path, *, patience_ms: int) -> sqlite3.Connection:
    """A plain connection that is durable and knows its foreign keys; it begins no transaction of its own."""
    # mode=rw: a file that has gone away since is an error, not a new empty desk
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=rw",
        uri=True,
        timeout=patience_ms / 1000,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    # More than FULL: the folder is synced as well once the journal is gone, or a power cut could bring the journal back
    # and with it the state before an outcome that was shown as saved.
    connection.execute("PRAGMA synchronous = EXTRA")
    return connection


def _begin(c: Connection) -> None:
    """Writers take their lock at once: a lock refused half-way could not be waited for. One question needs none."""
    if c.get_execution_options().get("isolation_level") == "AUTOCOMMIT":
        return
    c.exec_driver_sql("BEGIN IMMEDIATE" if c.get_execution_options().get("writes") else "BEGIN")


def _bring_up_to_date(c: Connection, path: Path, *, at: datetime) -> None:
    version = c.exec_driver_sql("PRAGMA user_version").scalar_one()
    # The header of a file whose journal isn't played back yet may have told an older version.
    files.refuse_future(files.MAGIC.ljust(60, b"\0") + int(version).to_bytes(4, "big"), known=schema.VERSION)
    empty = not c.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").first()
    c.rollback()
    if empty:
        _create(c)
    elif not version:
        raise WorldError(
            tr("{name} isn’t a CoachDesk data file.", name=path.name),
            hint=tr("It was left untouched. Choose another data folder."),
        )
    elif version < schema.VERSION:
        _migrate(c, path, at=at)
    elif path.stat().st_size <= QUICK_CHECK_BYTES:
        safekeeping.refuse_damage(c)
        c.rollback()


def _create(c: Connection) -> None:
    mode = "WAL" if files.wal_is_safe() else "DELETE"
    c.connection.driver_connection.execute(f"PRAGMA journal_mode = {mode}")  # type: ignore[union-attr]
    c.execution_options(writes=True)
    with c.begin():
        create_all(c)


def create_all(c: Connection) -> None:
    """The whole schema of today, stamped: much quicker than running every migration, and proven equal by a test."""
    schema.metadata.create_all(c, checkfirst=False)
    if c.dialect.name == "sqlite":
        c.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        c.exec_driver_sql(f"PRAGMA user_version = {schema.VERSION}")
    c.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    c.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": schema.revision()})


def _migrate(c: Connection, path: Path, *, at: datetime) -> None:
    name = f"coachdesk-{files.stamp(at)}-before-{schema.revision()}.db"
    safekeeping.backup(path, _backups(path) / name, now=at)
    # Alembic costs 90 ms to import, and is only needed when a migration is due.
    from coachdesk.store.migrate import upgrade  # noqa: PLC0415

    upgrade(c)
