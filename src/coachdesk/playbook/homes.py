"""Where the playbooks of the languages lie, in the program and in the data folder. Loads none of them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from coachdesk.errors import PlaybookError
from coachdesk.language import tr
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.files import LANGUAGE
from coachdesk.playbook.language import ENGLISH
from coachdesk.settings import Settings, load_settings

PLAYBOOK = "playbook"


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


def languages() -> tuple[str, ...]:
    """Those in which a playbook came with the program, English first."""
    found = sorted(place.suffix[1:] for place in resources().glob(f"{PLAYBOOK}.*") if place.is_dir())
    return (ENGLISH.tag, *found)


def language_names() -> tuple[tuple[str, str], ...]:
    """The same with what each calls itself, for a choice."""
    folders = ((tag, resources() / f"{PLAYBOOK}.{tag}" / LANGUAGE) for tag in languages()[1:])
    named = ((tag, tomllib.loads(file.read_text(encoding="utf-8")).get("own_name", tag)) for tag, file in folders)
    return ((ENGLISH.tag, ENGLISH.own_name), *named)


def _home(data: DataFolder, tag: str) -> Home:
    if tag not in languages():
        raise PlaybookError(
            tr("No playbook came with CoachDesk in the language “{tag}”.", tag=tag),
            hint=tr("Set the language of the calls to one of: {known}.", known=", ".join(languages())),
        )
    name = PLAYBOOK if tag == ENGLISH.tag else f"{PLAYBOOK}.{tag}"
    return Home(data.root / name, resources() / name)
