"""Puts a backup in place of the data file; a do-not-call said since is not forgotten. Knows files and no table."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from coachdesk.errors import StoreDamaged, UserError, WorldError
from coachdesk.language import tr
from coachdesk.store import carrying, files, safekeeping, schema
from coachdesk.store.faults import known_failures
from coachdesk.store.opening import open_store


def restore(backup: Path, into: Path, *, now: datetime | None = None) -> int:
    """Puts a backup in place of the data file. It is verified first; the present file is kept aside.

    Do-not-calls of the present file that the backup doesn't have, and releases of those it has, are carried over; who
    was erased since is erased again.
    Returns how many do-not-calls came into force by that; 0 where the present file can't be read.

    Raises UserError where it is no backup, StoreFromFuture, StoreBusy where the data file is in use.
    """
    head = files.header(backup)
    if not head.startswith(files.MAGIC) or not files.schema_version(head):
        raise UserError(tr("{name} isn’t a CoachDesk backup.", name=backup.name), hint=tr("Nothing was changed."))
    files.refuse_future(head, known=schema.VERSION)
    at = now or datetime.now(UTC)
    try:
        into.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with known_failures(), safekeeping.beside(into) as draft:
            shutil.copyfile(backup, draft)
            with closing(sqlite3.connect(draft)) as copy:
                safekeeping.refuse_damaged_copy(copy)
            carried = _carry_over(into, draft, at=at)
            files.sync(draft)
            safekeeping.put_aside(into, at=at)
            draft.replace(into)
            files.sync(into.parent)
    except StoreDamaged as error:
        raise UserError(
            tr("{name} is damaged.", name=backup.name), hint=tr("Nothing was changed. Try an older backup.")
        ) from error
    except OSError as error:
        raise WorldError(
            tr("The backup could not be put in place: {value}.", value=error.strerror or error),
            hint=tr("Check the data folder."),
            code="restore",
        ) from error
    return carried


def _carry_over(present: Path, draft: Path, *, at: datetime) -> int:
    """Brings the do-not-calls of the present file into the copy of the backup, all or none."""
    with carrying.said_in(present) as said:
        if not said:
            return 0
        store = open_store(draft, now=lambda: at, new_id=str)  # nothing is made that would need an id
        try:
            count = store.take_over(said)
            if said.forgotten():
                store.scour()
            return count
        finally:
            store.close()
