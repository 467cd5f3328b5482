"""Which playbook is in use: the team's own where there is one, else the default."""

from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.cast import Cast
from coachdesk.playbook.casting import load_cast
from coachdesk.playbook.drilling import DRILLS, Deck, load_deck
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


def own_cast(data: DataFolder) -> Cast:
    """Whom to practise with: the team’s own people where there are any, else the default’s."""
    default = resources() / "playbook"
    return load_cast(data.playbook, base=default) if data.playbook.is_dir() else load_cast(default)


def own_drills(data: DataFolder) -> Deck:
    """The drills written down in the playbook in use."""
    own = data.playbook / DRILLS
    return load_deck(own if own.exists() else resources() / "playbook" / DRILLS)
