"""The doctor: looks at settings, playbook and database, and says how to mend what is wrong. Mends nothing itself."""

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

from coachdesk.desk.opening import fresh_id
from coachdesk.errors import CoachDeskError, PlaybookError, UserError
from coachdesk.language import tr
from coachdesk.paths import DataFolder
from coachdesk.playbook.homes import home, home_in_english
from coachdesk.playbook.loader import check_playbook
from coachdesk.settings import load_settings
from coachdesk.store import open_store


@dataclass(frozen=True, slots=True)
class Check:
    """``detail`` says what was seen, and what to do where ``ok`` is false."""

    name: str
    ok: bool
    detail: str


def examine(data: DataFolder) -> tuple[Check, ...]:
    """Every check, also where the database can't be opened."""
    return (_settings(data), _playbook(data), *_database(data))


def _database(data: DataFolder) -> tuple[Check, ...]:
    if not data.database.exists():
        return (Check("database", True, tr("There is none yet; it will be {database}.", database=data.database)),)
    try:
        store = open_store(data.database, now=lambda: datetime.now(UTC), new_id=fresh_id)
        with closing(store):
            return tuple(Check(*found) for found in store.check())
    except CoachDeskError as error:
        return (Check("database", False, str(error)),)


def _settings(data: DataFolder) -> Check:
    try:
        load_settings(data.settings)
    except CoachDeskError as error:
        return Check("settings", False, str(error))
    there = data.settings.exists()
    return Check(
        "settings", True, tr("They can be read.") if there else tr("None are saved yet; the defaults are in use.")
    )


def _playbook(data: DataFolder) -> Check:
    try:
        place = home(data)
    except PlaybookError as error:
        return Check("playbook", False, str(error))
    except UserError:  # of the settings, which are another check's
        place = home_in_english(data)
    own = place.own.is_dir()
    problems = check_playbook(place.in_use, base=place.base)
    if not problems:
        return Check(
            "playbook", True, tr("Your own playbook is sound.") if own else tr("The default playbook is sound.")
        )
    more = tr(" There are {count} more.", count=len(problems) - 1) if len(problems) > 1 else ""
    mend = (
        tr("Mend it, or move {own} aside to use the default.", own=place.own) if own else tr("Install CoachDesk again.")
    )
    return Check("playbook", False, f"{problems[0]}{more} {mend}")
