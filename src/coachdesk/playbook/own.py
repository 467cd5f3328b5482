"""Which playbook is in use: that of the language of the calls, with what the team has changed in it."""

from coachdesk.errors import PlaybookError
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.homes import PLAYBOOK, home
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.settings import Settings


def own_playbook(data: DataFolder, settings: Settings | None = None) -> Playbook:
    """The team's own playbook where there is one, else the default."""
    place = home(data, settings)
    return load_playbook(place.own, base=place.base) if place.own.is_dir() else load_playbook(place.base)


def default_playbook(data: DataFolder | None = None) -> Playbook:
    """The playbook that came with the program, in the language of the calls where a data folder is given.

    English stands in where there is none in that language.
    """
    try:
        return load_playbook(home(data).base if data else resources() / PLAYBOOK)
    except PlaybookError:
        return load_playbook(resources() / PLAYBOOK)
