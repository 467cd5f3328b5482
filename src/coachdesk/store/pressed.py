"""Outcomes pressed before the database is open: each is on the disk at once, in a small file of its own.

The first key of the morning must not wait for what loads behind the window, nor be lost with it. Standard library
only; knows nothing of what an outcome starts.
"""

import contextlib
import json
import os
from pathlib import Path

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.call import Pressed
from coachdesk.model.plain import from_plain, to_plain

_PATTERN = "pressed-*.json"


def keep_pressed(folder: Path, pressed: Pressed) -> Path:
    """Write it down durably and return the file. Raises WorldError, and leaves nothing, where the disk refuses."""
    file = folder / f"pressed-{pressed.id}.json"
    try:
        # For this user's eyes only, as the database is: it holds the note.
        with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out:
            out.write(json.dumps(to_plain(pressed), ensure_ascii=False).encode("utf-8", "replace"))
            out.flush()
            os.fsync(out.fileno())
        _sync(folder)
    except OSError as error:
        let_go(file)
        raise WorldError(
            tr(
                "The outcome is not on the disk yet ({strerror}). It will be saved once the desk is there.",
                strerror=error.strerror,
            ),
            hint=tr("Free some space, and keep the window open until the sheet shows."),
        ) from error
    return file


def left_pressed(folder: Path) -> tuple[Path, ...]:
    """The files that an earlier run left behind, in the order in which the keys were pressed."""
    return tuple(sorted(folder.glob(_PATTERN)))


def read_pressed(file: Path) -> Pressed | None:
    """What was written; None where the file holds no whole outcome, as after a cut in the middle of writing it."""
    try:
        return from_plain(Pressed, json.loads(file.read_bytes()))
    except (OSError, ValueError):
        return None


def let_go(file: Path) -> None:
    """Away with it: the database holds the outcome now, or nobody was told that it was kept."""
    with contextlib.suppress(OSError):
        file.unlink()


def _sync(folder: Path) -> None:
    """The file's name is on the disk as well; systems that can't open a folder keep it by themselves."""
    with contextlib.suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
