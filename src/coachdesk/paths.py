"""Where things lie: the user's data folder and the resources that come with the program."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

DATA_VARIABLE = "COACHDESK_DATA"
PARTS_BESIDE = Path("/Library/Application Support/CoachDesk")
"""Where macOS keeps the parts that come in packages of their own: nothing may be added to a signed program."""


@dataclass(frozen=True, slots=True)
class DataFolder:
    """One user's data. Nothing is created until something is written."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "coachdesk.db"

    @property
    def settings(self) -> Path:
        return self.root / "settings.toml"

    @property
    def playbook(self) -> Path:
        """The team's own playbook; the default in the resources is never edited in place."""
        return self.root / "playbook"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def first_picture(self) -> Path:
        """The picture of the desk that the next start shows first."""
        return self.root / "first-picture.png"

    @property
    def log(self) -> Path:
        return self.root / "coachdesk.log"


def data_folder(chosen: str | None = None) -> DataFolder:
    """The folder named by ``--data``, by COACHDESK_DATA, or the system's place for user data."""
    if named := chosen or os.environ.get(DATA_VARIABLE):
        return DataFolder(Path(named).expanduser())
    # platformdirs is only needed when no folder was named, and costs 8 ms of the start.
    import platformdirs  # noqa: PLC0415

    return DataFolder(Path(platformdirs.user_data_dir("coachdesk", appauthor=False)))


def part(name: str) -> Path:
    """The folder of resources that comes in a package of its own; it may not be there."""
    here, beside = resources() / name, PARTS_BESIDE / "coachdesk" / "resources" / name
    return beside if beside.is_dir() and not here.is_dir() else here


def resources() -> Path:
    """The folder of playbook, theme, icons and sample data that came with the program."""
    if frozen := getattr(sys, "_MEIPASS", None):
        return Path(frozen) / "coachdesk" / "resources"
    here = Path(__file__).resolve().parent
    installed = here / "resources"
    return installed if installed.is_dir() else here.parents[1] / "resources"
