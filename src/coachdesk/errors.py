"""The failures CoachDesk knows by name, and the whole sentence each one says. Knows nothing else.

    Exception
    └── CoachDeskError
        ├── UserError        wrong use or bad input: exit status 2
        │   ├── NotUnderstood     a phrase, number or name that has no safe reading
        │   └── PlaybookError     a mistake in a playbook, with file, key and line
        └── WorldError       disk, lock, server or device failed: exit status 3
            ├── StoreDamaged      the database file can't be read; it was kept aside
            ├── StoreFromFuture   a newer CoachDesk wrote it; it was left untouched
            └── StoreBusy         another program holds it

Our own bugs are none of these: they are logged with a trace and the window stays.
"""


class CoachDeskError(Exception):
    """A failure with a sentence for people: what happened, what was kept, what to do.

    ``message`` is one sentence, ``hint`` what to do next (may be empty), ``code`` a stable snake_case
    word for scripts.
    """

    code = "failed"
    exit_status = 3

    def __init__(self, message: str, *, hint: str = "", code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        if code:
            self.code = code

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UserError(CoachDeskError):
    """Wrong use or bad input; nothing was changed unless the message says so."""

    code = "bad_input"
    exit_status = 2


class NotUnderstood(UserError):
    """A phrase, number or name that has no reading safe enough to act on."""

    code = "not_understood"


class PlaybookError(UserError):
    """One or more mistakes in a playbook. Each problem names file, key and line."""

    code = "playbook"


class WorldError(CoachDeskError):
    """The world outside failed: disk full, file locked, device gone."""

    code = "world"


class StoreDamaged(WorldError):
    """The database can't be read. It was kept aside as ``.damaged``, never deleted."""

    code = "store_damaged"


class StoreFromFuture(WorldError):
    """A newer version wrote the database; it was left untouched."""

    code = "store_from_future"


class StoreBusy(WorldError):
    """Another program holds the database."""

    code = "store_busy"
