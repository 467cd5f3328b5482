"""Takes up the outcomes that were pressed before an earlier desk was open, and were not recorded before it ended."""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from coachdesk.desk.desk import Desk
from coachdesk.errors import CoachDeskError, UserError, WorldError
from coachdesk.language import tr
from coachdesk.model.call import Pressed
from coachdesk.store.pressed import let_go, read_pressed

REFUSED = ".refused"
"""What the name of a file ends in that holds an outcome which could not be recorded; it is not tried again."""


def take_up_pressed(desk: Desk, files: Sequence[Path]) -> tuple[CoachDeskError, ...]:
    """Record what earlier runs left behind, oldest first, and let go of it; the errors say what could not be."""
    troubles: list[CoachDeskError] = []
    for file in files:
        pressed = read_pressed(file)
        if pressed is not None:
            try:
                _record(desk, pressed)
            except UserError as error:
                troubles.append(_aside(file, error))
                continue
            except Exception as error:
                # Whatever it is, the rep must be able to work; the file stays, and is tried again at the next start.
                troubles.append(_later(file, error))
                continue
        let_go(file)
    return tuple(troubles)


def _record(desk: Desk, pressed: Pressed) -> None:
    """The same one twice records once: the desk may have ended between recording it and letting go of it."""
    desk.record(
        pressed.outcome,
        prospect=pressed.prospect,
        note=pressed.note,
        seconds=pressed.seconds,
        section=pressed.section,
        permission=pressed.permission,
        callback=pressed.callback,
        override=pressed.override,
        open_steps=pressed.open_steps,
        times=pressed.times,
        at=pressed.at,
        id=pressed.id,
    )


def _aside(file: Path, error: UserError) -> UserError:
    kept = file.with_name(file.name + REFUSED)
    with contextlib.suppress(OSError):
        file.replace(kept)
    return UserError(
        tr("An outcome pressed just before the desk last ended was not recorded: {message}", message=error.message),
        hint=tr("It is kept in {name} in the data folder.", name=kept.name),
    )


def _later(file: Path, error: Exception) -> CoachDeskError:
    what = error.message if isinstance(error, CoachDeskError) else tr("CoachDesk made a mistake.")
    return WorldError(
        tr("An outcome pressed just before the desk last ended was not recorded yet: {what}", what=what),
        hint=tr("It is kept in {name} in the data folder and tried again at the next start.", name=file.name),
    )
