"""Which playbook is in use: the team's own where there is one, else the default."""

from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Playbook


def own_playbook(data: DataFolder) -> Playbook:
    """The team's own playbook where there is one, else the default."""
    default = resources() / "playbook"
    if data.playbook.is_dir():
        return load_playbook(data.playbook, base=default)
    return load_playbook(default)
