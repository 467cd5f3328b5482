"""Turns what a database driver reports into the failures CoachDesk knows by name. Knows no table."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from coachdesk.errors import StoreBusy, StoreDamaged, UserError, WorldError
from coachdesk.language import tr

_KEPT = tr("Nothing of this step was kept; everything saved before it is still there.")
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_DENIED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_DISK = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}


def named(error: BaseException) -> WorldError | None:
    """The failure of the world behind a driver's error; None where it is a bug of ours."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(origin, "sqlite_errorcode", None)
    if code is None:
        # The driver itself sets no code where a file is not a database at all.
        return _damaged() if "not a database" in str(origin) else None
    primary = code & 0xFF  # the low byte is the kind, the rest says where
    if primary in _BUSY:
        return StoreBusy(
            tr("Another program is using the data file."),
            hint=tr("{kept} Close the other program, then try again.", kept=_KEPT),
        )
    if primary == sqlite3.SQLITE_FULL:
        return WorldError(
            tr("The disk is full."), hint=tr("{kept} Free some space, then try again.", kept=_KEPT), code="disk_full"
        )
    if primary in _DENIED:
        return WorldError(
            tr("The data file can’t be written."),
            hint=tr("{kept} Check who may write to its folder.", kept=_KEPT),
            code="read_only",
        )
    if primary in _DISK:
        return WorldError(
            tr("The disk refused to read or write the data file."),
            hint=tr("{kept} Check the disk, then try again.", kept=_KEPT),
            code="disk",
        )
    return _damaged() if primary in _DAMAGED else None


def _damaged() -> StoreDamaged:
    return StoreDamaged(
        tr("The data file is damaged and can’t be read."),
        hint=tr("It is left as it is. Run “coachdesk doctor”, or restore the newest backup with “coachdesk restore”."),
    )


@contextmanager
def known_failures() -> Iterator[None]:
    """Raises the named failure in place of the driver's error; lets our own bugs through."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        if failure := named(error):
            raise failure from error
        raise
    except UnicodeEncodeError as error:
        raise UserError(
            tr("The text holds a character that can’t be stored."),
            hint=tr("Nothing was kept. Remove it, then try again."),
        ) from error
