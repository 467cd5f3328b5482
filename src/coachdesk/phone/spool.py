"""Events that softphones told while no window was open: kept in one small file, in order, until the next start.

Standard library only, so that ``coachdesk call-event`` is quick. Knows no database.
"""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.phone.door import LONGEST, Told, read, written

NAME = "call-events"
LARGEST = 512 * 1024
"""Bytes: some three thousand events, a month of calls with the window closed."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was waiting. ``file`` holds it until it is let go of; ``id`` tells one taking from another."""

    events: tuple[Told, ...]
    file: Path | None = None

    @property
    def id(self) -> str:
        return self.file.name if self.file else ""

    def let_go(self) -> None:
        """The database holds it now."""
        if self.file is not None:
            with contextlib.suppress(OSError):
                self.file.unlink()


def keep(folder: Path, event: Told) -> None:
    """Write an event down durably. Raises WorldError where the disk refuses, or where too many are waiting."""
    file = folder / f"{NAME}.jsonl"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # For this user's eyes only: it holds numbers.
        handle = os.open(file, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        try:
            if os.fstat(handle).st_size > LARGEST:
                raise WorldError(
                    tr("Too many events of calls are waiting, so this one was not kept."),
                    hint=tr("Open CoachDesk once."),
                )
            os.write(handle, written(event))
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        why = tr("The event of a call could not be kept ({strerror}).", strerror=error.strerror)
        raise WorldError(why, hint=tr("Free some space.")) from error


def waiting(folder: Path) -> bool:
    """Whether anything is."""
    return any(folder.glob(f"{NAME}*.jsonl"))


def take(folder: Path, *, mark: str) -> Taken:
    """What is waiting, oldest first; events told from now on go into a new file.

    What an earlier run took and did not let go of comes first and alone. ``mark`` makes the name of this taking.
    """
    before = sorted(folder.glob(f"{NAME}-*.jsonl"))
    file = before[0] if before else folder / f"{NAME}-{mark}.jsonl"
    try:
        if not before:
            (folder / f"{NAME}.jsonl").rename(file)
        content = file.read_bytes()[: 2 * LARGEST]
    except OSError:
        return Taken(())
    found = (read(line) for line in content.split(b"\n") if len(line) <= LONGEST)
    return Taken(tuple(event for event in found if isinstance(event, Told)), file)
