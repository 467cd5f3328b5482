"""Backups, keeping files aside, and what ``doctor`` looks at. Knows files and SQLite, and no noun."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from coachdesk.errors import StoreBusy, StoreDamaged, WorldError
from coachdesk.language import tr
from coachdesk.store import files, schema
from coachdesk.store.faults import known_failures

DAYS, WEEKS, RECENT = 14, 8, 5
"""Thinning keeps the newest 5 backups, one a day for 14 days, and one a week for 8 weeks."""

ENOUGH_SPACE = 50_000_000
"""Bytes free on the disk below which ``doctor`` warns."""


def backup(database: Path, file: Path, *, now: datetime) -> Path:
    """Copies the database as it stands to ``file``, or into it where it is a folder; verified, then named at once."""
    target = file / f"coachdesk-{files.stamp(now)}.db" if file.is_dir() else file
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with known_failures(), beside(target) as draft:
            with closing(_open(database)) as source, closing(sqlite3.connect(draft)) as copy:
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
                refuse_damaged_copy(copy)
            files.sync(draft)
            draft.replace(target)
            files.sync(target.parent)
    except OSError as error:
        raise WorldError(
            tr("The backup could not be written: {value}.", value=error.strerror or error),
            hint=tr("Your data is unchanged."),
            code="backup",
        ) from error
    return target


def put_aside(path: Path, *, at: datetime) -> None:
    """The present file with its journals; a journal left behind would be played into the restored file."""
    if not path.exists():
        return
    # Copied before anything opens it: SQLite would play a journal back into it.
    aside = files.keep_aside(path, why="replaced", at=at)
    try:
        _refuse_in_use(path)
    except StoreBusy:
        for copy in (aside, *files.sides(aside)):
            copy.unlink(missing_ok=True)
        raise
    for side in files.sides(path):
        side.unlink(missing_ok=True)


def _refuse_in_use(path: Path) -> None:
    try:
        with closing(_open(path, patience=0.5)) as c:
            c.execute("PRAGMA locking_mode = EXCLUSIVE")
            c.execute("BEGIN EXCLUSIVE")
            c.rollback()
    except sqlite3.DatabaseError as error:
        # A damaged file is what restoring is for: only one in use is in the way.
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            raise StoreBusy(
                tr("The data file is in use."), hint=tr("Nothing was changed. Close CoachDesk first.")
            ) from error


def _open(path: Path, *, patience: float = 5.0) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=patience, isolation_level=None)


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A private file in the same folder, gone afterwards unless it was renamed."""
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    os.close(descriptor)
    draft = Path(name)
    try:
        yield draft
    finally:
        for left in (draft, *files.sides(draft)):
            left.unlink(missing_ok=True)


def thin(folder: Path, *, now: datetime) -> list[Path]:
    """Removes the backups that newer ones stand for; returns those removed."""
    found = sorted(folder.glob("coachdesk-*.db"), key=lambda file: file.stat().st_mtime, reverse=True)
    kept = set(found[:RECENT])
    seen: set[tuple[str, str]] = set()
    for file in found:
        at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        age = now - at
        for period, span, name in (
            ("day", timedelta(DAYS), f"{at:%Y-%j}"),
            ("week", timedelta(weeks=WEEKS), f"{at:%G-%V}"),
        ):
            if age <= span and (period, name) not in seen:
                seen.add((period, name))
                kept.add(file)
    removed = [file for file in found if file not in kept]
    for file in removed:
        file.unlink(missing_ok=True)
    return removed


def refuse_damaged_copy(connection: sqlite3.Connection) -> None:
    if [row[0] for row in connection.execute("PRAGMA integrity_check(1)")] != ["ok"]:
        raise StoreDamaged(tr("The data file is damaged."))


def refuse_damage(c: Connection) -> None:
    """Raises StoreDamaged where SQLite finds the file inconsistent."""
    if c.exec_driver_sql("PRAGMA quick_check(1)").scalars().all() != ["ok"]:
        raise StoreDamaged(tr("The data file is damaged."))


def checks(c: Connection, path: Path) -> list[tuple[str, bool, str]]:
    """Each check with its name, whether it is well, and a sentence."""
    return [
        _integrity(c),
        _foreign_keys(c),
        _version(c),
        _journal(c),
        _space(path),
        _permissions(path),
        _last_backup(path),
    ]


def _integrity(c: Connection) -> tuple[str, bool, str]:
    found = c.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
    well = found == ["ok"]
    return (
        "integrity",
        well,
        tr("The data file is sound.") if well else tr("The data file is damaged: {list}", list="; ".join(found)),
    )


def _foreign_keys(c: Connection) -> tuple[str, bool, str]:
    broken = len(c.exec_driver_sql("PRAGMA foreign_key_check").all())
    return (
        "references",
        not broken,
        tr("{broken} rows point nowhere.", broken=broken) if broken else tr("Every row has what it points to."),
    )


def _version(c: Connection) -> tuple[str, bool, str]:
    found = c.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return (
        "format",
        found == schema.revision(),
        tr("The data format is {found}; this program writes {revision}.", found=found, revision=schema.revision()),
    )


def _journal(c: Connection) -> tuple[str, bool, str]:
    mode = c.exec_driver_sql("PRAGMA journal_mode").scalar_one()
    durable = c.exec_driver_sql("PRAGMA synchronous").scalar_one() >= 3
    safe = mode != "wal" or files.wal_is_safe()
    return (
        "journal",
        durable and safe,
        tr(
            "SQLite {sqlite_version} keeps a {mode} journal, synchronous extra.",
            sqlite_version=sqlite3.sqlite_version,
            mode=mode,
        ),
    )


def _space(path: Path) -> tuple[str, bool, str]:
    free = shutil.disk_usage(path.parent).free
    return tr("disk space"), free >= ENOUGH_SPACE, tr("{free:,.0f} MB are free.", free=free / 1000000.0)


def _permissions(path: Path) -> tuple[str, bool, str]:
    mode = path.stat().st_mode & 0o077 if os.name != "nt" else 0
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return "permissions", False, tr("{path} can’t be written by you.", path=path)
    if mode:
        return "permissions", False, tr("Others on this computer may read {path}. Run: chmod 600 “{path}”.", path=path)
    return "permissions", True, tr("Only you may read the data file.")


def _last_backup(path: Path) -> tuple[str, bool, str]:
    newest = files.newest_backup(path.parent / "backups")
    return (
        "backup",
        True,
        tr("The newest backup is {name}.", name=newest.name) if newest else tr("There is no backup yet."),
    )
