"""Saves a callback as a calendar file where a person says. Knows the verb that makes it and the file dialog."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.ui.context import Context

if TYPE_CHECKING:
    from coachdesk.desk.results import CallbackRow


def save_calendar(context: Context, parent: QWidget, row: "CallbackRow") -> None:
    """Ask where, then write it on the desk's thread."""
    path = context.files.ask_save(
        parent, tr("Save the callback"), name=f"{file_name(row.prospect_name)}.ics", kinds=tr("Calendar (*.ics)")
    )
    if path is None:
        return

    def saved(_nothing: object) -> None:
        context.say(tr("Saved as {name}", name=path.name))

    context.do(lambda desk: write(path, desk.callback_ics(row.callback.id)), saved)


def write(path: Path, content: bytes) -> None:
    """Raises WorldError where the disk refuses."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise WorldError(
            tr("{name} could not be written ({strerror}).", name=path.name, strerror=error.strerror),
            hint=tr("Choose another folder. The callback is kept."),
        ) from error


def file_name(name: str) -> str:
    """A name that every file system takes."""
    return re.sub(r"[^\w\- ]", "", name).strip()[:60] or "callback"
