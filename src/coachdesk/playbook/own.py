"""Which playbook is in use: the team's own where there is one, else the default."""

from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Playbook


def own_playbook(data: DataFolder) -> Playbook:
    """The team's own playbook where there is one, else the default."""
    if data.playbook.is_dir():
        return load_playbook(data.playbook, base=resources() / "playbook")
    return default_playbook()


def default_playbook() -> Playbook:
    """The playbook that came with the program."""
    return load_playbook(resources() / "playbook")
