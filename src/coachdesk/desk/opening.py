"""Opens a desk on a data folder: settings, playbook, calling rules, database."""

import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime

from coachdesk.desk.desk import Desk
from coachdesk.followup.rules import HoursRules, load_hours
from coachdesk.model.ids import uuid7
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.own import own_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.settings import computer_zone, load_settings
from coachdesk.store import open_store


def open_desk(
    data: DataFolder,
    *,
    now: Callable[[], datetime] | None = None,
    new_id: Callable[[], str] | None = None,
    zone_here: str = "",
    playbook: Playbook | None = None,
    rules: HoursRules | None = None,
) -> Desk:
    """The desk on this data folder, with the team's own playbook and the calling hours that come with the program,
    unless others are given.

    Raises UserError for a bad playbook or settings, WorldError for the database.
    """
    clock = now or (lambda: datetime.now(UTC))
    ids = new_id or fresh_id
    settings = load_settings(data.settings)
    return Desk(
        data=data,
        settings=settings,
        playbook=playbook or own_playbook(data, settings),
        rules=rules or load_hours(resources() / "hours.toml"),
        store=open_store(data.database, now=clock, new_id=ids),
        now=clock,
        new_id=ids,
        zone_here=(lambda: zone_here) if zone_here else computer_zone,
    )


def fresh_id() -> str:
    return uuid7(at_ms=time.time_ns() // 1_000_000, entropy=secrets.token_bytes(10))
