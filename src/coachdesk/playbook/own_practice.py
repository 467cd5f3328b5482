"""Whom to practise with and which drills: the team's own where there are any, else the default's."""

from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.cast import Cast
from coachdesk.playbook.casting import load_cast
from coachdesk.playbook.drilling import Deck, load_deck
from coachdesk.playbook.files import DRILLS


def own_cast(data: DataFolder) -> Cast:
    """Whom to practise with: the team’s own people where there are any, else the default’s."""
    default = resources() / "playbook"
    return load_cast(data.playbook, base=default) if data.playbook.is_dir() else load_cast(default)


def own_drills(data: DataFolder) -> Deck:
    """The drills written down in the playbook in use."""
    own = data.playbook / DRILLS
    return load_deck(own if own.exists() else resources() / "playbook" / DRILLS)
