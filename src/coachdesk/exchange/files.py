"""Writes a file whole or not at all. Knows bytes only."""

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from coachdesk.errors import UserError, WorldError
from coachdesk.language import tr


def save(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Put ``data`` (whole, or in parts as they are made) at ``path``, replacing what was there in one step.

    A failure leaves the old file as it was.

    Raises UserError where the place is no file that can be written, WorldError where the disk or the system refuses.
    """
    if path.is_dir():
        raise UserError(
            tr("{path} is a folder.", path=path),
            hint=tr("Give a file name with an ending. Nothing was written."),
            code="folder",
        )
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.writelines((data,) if isinstance(data, bytes) else data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except (OSError, ValueError) as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        reason = getattr(error, "strerror", None) or tr("the name is not a possible one")
        raise WorldError(
            tr("{name} could not be written ({reason}).", name=path.name, reason=reason),
            hint=tr("Nothing was changed."),
            code="disk",
        ) from error
