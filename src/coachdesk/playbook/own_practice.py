"""Whom to practise with and which drills: the team's own where there are any, else the default's."""

from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.cast import Cast
from coachdesk.playbook.casting import load_cast
from coachdesk.playbook.drilling import Deck, load_deck
from coachdesk.playbook.files import CAST_FILES, DRILLS


def own_cast(data: DataFolder) -> Cast:
    """Whom to practise with: the team’s own people where there are any, else the default’s."""
    default = resources() / "playbook"
    return load_cast(data.playbook, base=default) if data.playbook.is_dir() else load_cast(default)


def default_cast() -> Cast:
    """The people that came with the program."""
    return load_cast(resources() / "playbook")


def default_drills() -> Deck:
    """The drills that came with the program."""
    return load_deck(resources() / "playbook" / DRILLS)


def cast_stamps(data: DataFolder) -> tuple[tuple[str, int, int], ...]:
    """What tells whether the team’s own people were changed: name, time and size of each file of theirs."""
    files = [file for name in CAST_FILES if (file := data.playbook / name).exists()]
    return tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files)


def own_drills(data: DataFolder) -> Deck:
    """The drills written down in the playbook in use."""
    own = data.playbook / DRILLS
    return load_deck(own if own.exists() else resources() / "playbook" / DRILLS)
