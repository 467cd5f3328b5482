"""Which playbook is in use: that of the language of the calls, with what the team has changed in it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from coachdesk.errors import PlaybookError
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.files import LANGUAGE
from coachdesk.playbook.language import ENGLISH
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.settings import Settings, load_settings

_PLAYBOOK = "playbook"


@dataclass(frozen=True, slots=True)
class Home:
    """Where the playbook of a language lies: ``own`` is what a team has changed, ``base`` what came with the program.

    English lies in ``playbook``, any other language beside it (``playbook.de``), here and in the data folder.
    """

    own: Path
    base: Path

    @property
    def in_use(self) -> Path:
        return self.own if self.own.is_dir() else self.base


def home(data: DataFolder, settings: Settings | None = None) -> Home:
    """Of the language of the calls in these settings, else in those that are saved.

    Raises UserError where the settings can't be read, PlaybookError where no playbook came with the program in it.
    """
    return _home(data, (settings or load_settings(data.settings)).call_language)


def home_in_english(data: DataFolder) -> Home:
    """The one that is always there."""
    return _home(data, ENGLISH.tag)


def own_playbook(data: DataFolder, settings: Settings | None = None) -> Playbook:
    """The team's own playbook where there is one, else the default."""
    place = home(data, settings)
    return load_playbook(place.own, base=place.base) if place.own.is_dir() else load_playbook(place.base)


def default_playbook(data: DataFolder | None = None) -> Playbook:
    """The playbook that came with the program, in the language of the calls where a data folder is given.

    English stands in where there is none in that language.
    """
    try:
        return load_playbook(home(data).base if data else resources() / _PLAYBOOK)
    except PlaybookError:
        return load_playbook(resources() / _PLAYBOOK)


def languages() -> tuple[str, ...]:
    """Those in which a playbook came with the program, English first."""
    found = sorted(place.suffix[1:] for place in resources().glob(f"{_PLAYBOOK}.*") if place.is_dir())
    return (ENGLISH.tag, *found)


def language_names() -> tuple[tuple[str, str], ...]:
    """The same with what each calls itself, for a choice."""
    folders = ((tag, resources() / f"{_PLAYBOOK}.{tag}" / LANGUAGE) for tag in languages()[1:])
    named = ((tag, tomllib.loads(file.read_text(encoding="utf-8")).get("own_name", tag)) for tag, file in folders)
    return ((ENGLISH.tag, ENGLISH.own_name), *named)


def _home(data: DataFolder, tag: str) -> Home:
    if tag not in languages():
        raise PlaybookError(
            f"No playbook came with CoachDesk in the language “{tag}”.",
            hint=f"Set the language of the calls to one of: {', '.join(languages())}.",
        )
    name = _PLAYBOOK if tag == ENGLISH.tag else f"{_PLAYBOOK}.{tag}"
    return Home(data.root / name, resources() / name)
