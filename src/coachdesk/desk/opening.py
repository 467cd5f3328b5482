"""Opens a desk on a data folder: settings, playbook, calling rules, database."""

import os
import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from coachdesk.desk.desk import Desk
from coachdesk.followup.rules import load_hours
from coachdesk.model.ids import uuid7
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.settings import load_settings
from coachdesk.store import open_store


def open_desk(
    data: DataFolder,
    *,
    now: Callable[[], datetime] | None = None,
    new_id: Callable[[], str] | None = None,
    zone_here: str = "",
) -> Desk:
    """The desk on this data folder. Raises UserError for a bad playbook or settings, WorldError for the database."""
    clock = now or (lambda: datetime.now(UTC))
    ids = new_id or fresh_id
    return Desk(
        data=data,
        settings=load_settings(data.settings),
        playbook=own_playbook(data),
        rules=load_hours(resources() / "hours.toml"),
        store=open_store(data.database, now=clock, new_id=ids),
        now=clock,
        new_id=ids,
        zone_here=zone_here or computer_zone(),
    )


def own_playbook(data: DataFolder) -> Playbook:
    """The team's own playbook where there is one, else the default."""
    default = resources() / "playbook"
    if data.playbook.is_dir():
        return load_playbook(data.playbook, base=default)
    return load_playbook(default)


def fresh_id() -> str:
    return uuid7(at_ms=time.time_ns() // 1_000_000, entropy=secrets.token_bytes(10))


def computer_zone() -> str:
    """The computer's IANA zone; UTC where the system doesn't tell."""
    for name in (os.environ.get("TZ", ""), _linked_zone(), _written_zone()):
        if name and _exists(name):
            return name
    return "UTC"


def _linked_zone() -> str:
    target = os.path.realpath("/etc/localtime")
    return target.partition("zoneinfo/")[2]


def _written_zone() -> str:
    try:
        return Path("/etc/timezone").read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def _exists(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
