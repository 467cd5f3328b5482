"""Whom to practise with and which drills: the team's own where there are any, else the default's."""

from dataclasses import replace

from coachdesk.paths import DataFolder
from coachdesk.playbook.cast import Cast
from coachdesk.playbook.casting import load_cast
from coachdesk.playbook.drilling import Deck, load_deck
from coachdesk.playbook.files import CAST_FILES, DRILLS
from coachdesk.playbook.homes import Home, home, home_in_english
from coachdesk.playbook.language import ENGLISH
from coachdesk.playbook.own import own_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.settings import load_settings


def own_cast(data: DataFolder) -> Cast:
    """Whom to practise with: the team’s own people where there are any, else the default’s."""
    place = _home_with(data, CAST_FILES[0])
    return load_cast(place.own, base=place.base) if place.own.is_dir() else load_cast(place.base)


def default_cast(data: DataFolder) -> Cast:
    """The people that came with the program."""
    return load_cast(_home_with(data, CAST_FILES[0]).base)


def playbook_of_cast(data: DataFolder, playbook: Playbook) -> Playbook:
    """By what those people judge a call: ``playbook``, or the English one where they speak no other language."""
    if _home_with(data, CAST_FILES[0]) == home(data):
        return playbook
    return own_playbook(data, replace(load_settings(data.settings), call_language=ENGLISH.tag))


def default_drills(data: DataFolder) -> Deck:
    """The drills that came with the program."""
    return load_deck(_home_with(data, DRILLS).base / DRILLS)


def cast_stamps(data: DataFolder) -> tuple[tuple[str, int, int], ...]:
    """What tells whether the team’s own people were changed: path, time and size of each file of theirs."""
    own = _home_with(data, CAST_FILES[0]).own
    files = [file for name in CAST_FILES if (file := own / name).exists()]
    return tuple((str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in files)


def own_drills(data: DataFolder) -> Deck:
    """The drills written down in the playbook in use."""
    place = _home_with(data, DRILLS)
    own = place.own / DRILLS
    return load_deck(own if own.exists() else place.base / DRILLS)


def _home_with(data: DataFolder, name: str) -> Home:
    """Where the playbook of the calls’ language lies; the English one where that has no such file for practice."""
    place = home(data)
    return place if (place.base / name).exists() else home_in_english(data)
