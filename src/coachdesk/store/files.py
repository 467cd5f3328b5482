"""What can be told about a data file without SQLAlchemy, and how it is kept aside. Knows no table."""

import filecmp
import os
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from coachdesk.errors import StoreFromFuture, WorldError
from coachdesk.language import tr

MAGIC = b"SQLite format 3\x00"
HEADER = 100
SIDES = ("-journal", "-wal")
"""Files that belong to a database: moving one without the others loses or damages what it holds."""

WAL_RESET_FIXED = ((3, 44, 6), (3, 50, 7), (3, 51, 3))
"""SQLite 3.7.0 to 3.51.2 can damage a WAL database under several connections; fixed in these releases of each line."""


def wal_is_safe(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite carries the WAL-reset fix."""
    return version >= WAL_RESET_FIXED[-1] or any(
        version[:2] == fixed[:2] and version >= fixed for fixed in WAL_RESET_FIXED
    )


def header(path: Path) -> bytes:
    """The first 100 bytes; empty where there is no file. Raises WorldError where it may not be read."""
    try:
        with path.open("rb") as file:
            return file.read(HEADER)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> WorldError:
    return WorldError(
        tr("{name} can’t be opened: {value}.", name=path.name, value=error.strerror or error),
        hint=tr("Nothing was changed. Check who may read and write its folder."),
        code="denied" if isinstance(error, PermissionError) else "disk",
    )


def schema_version(head: bytes) -> int:
    """SQLite's user_version, from the header (file format, offset 60); 0 where it isn't a database."""
    return int.from_bytes(head[60:64], "big") if head.startswith(MAGIC) else 0


def application(head: bytes) -> int:
    """SQLite's application_id, from the header (file format, offset 68)."""
    return int.from_bytes(head[68:72], "big")


def is_cut_short(path: Path, head: bytes) -> bool:
    """Whether the file is shorter than its header says, and no journal is there that could mend it."""
    if any(side.exists() for side in sides(path)):
        return False
    page = int.from_bytes(head[16:18], "big")
    size = 65536 if page == 1 else page
    current = head[24:28] == head[92:96]  # else the page count is an old one
    return current and path.stat().st_size < size * int.from_bytes(head[28:32], "big")


def sides(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in SIDES]


def refuse_foreign(path: Path, head: bytes, *, ours: int) -> None:
    """Raises WorldError for a database that another program made."""
    if head.startswith(MAGIC) and application(head) not in (0, ours):
        raise WorldError(
            tr("{name} isn’t a CoachDesk data file.", name=path.name),
            hint=tr("It was left untouched. Choose another data folder."),
        )


def refuse_future(head: bytes, *, known: int) -> None:
    if (found := schema_version(head)) > known:
        raise StoreFromFuture(
            tr(
                "A newer CoachDesk wrote this data file (its format is {found}, this program knows {known}).",
                found=found,
                known=known,
            ),
            hint=tr("It was left untouched. Install the newer version, or choose another data folder."),
        )


def stamp(at: datetime) -> str:
    """A time as part of a file name."""
    return f"{at:%Y%m%dT%H%M%S}"


def keep_aside(path: Path, *, why: str, at: datetime) -> Path:
    """Copies a file and its journals to ``<name>.<why>-<time>``; an equal copy made before is not made again."""
    for known in sorted(path.parent.glob(f"{path.name}.{why}-*")):
        if not known.name.endswith(SIDES) and filecmp.cmp(path, known, shallow=False):
            return known
    aside = _free(path.with_name(f"{path.name}.{why}-{stamp(at)}"))
    for original, copy in zip((path, *sides(path)), (aside, *sides(aside)), strict=True):
        if original.exists():
            shutil.copyfile(original, copy)
            copy.chmod(0o600)
    return aside


def _free(path: Path) -> Path:
    candidate, number = path, 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.name}-{number}")
    return candidate


def newest_backup(folder: Path) -> Path | None:
    """The youngest backup in a folder; None where there is none."""
    return max(folder.glob("coachdesk-*.db"), key=lambda file: file.stat().st_mtime, default=None)


def sync(path: Path) -> None:
    """Waits until a file, or the entries of a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows can't open a folder as a file, and doesn't need it
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
