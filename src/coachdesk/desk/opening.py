"""Opens a desk on a data folder: settings, playbook, calling rules, database."""

import secrets
import threading
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


class FreshIds:
    """Ids that sort in the order in which they were asked for, also within a millisecond: drafts of one call are made
    at one time, and shown in the order of their ids.

    For any thread. The counter of RFC 9562, 6.2: the first bits after the milliseconds are parts of one, and a clock
    that stands still or goes back is counted on from.
    """

    def __init__(self, clock_ns: Callable[[], int] = time.time_ns) -> None:
        self._clock_ns = clock_ns
        self._turn = threading.Lock()
        self._last = 0

    def __call__(self) -> str:
        with self._turn:
            self._last = max(self._clock_ns() * _PARTS // 1_000_000, self._last + 1)
            at_ms, part = divmod(self._last, _PARTS)
        return uuid7(at_ms=at_ms, entropy=part.to_bytes(2, "big") + secrets.token_bytes(8))


_PARTS = 1 << 12
"""Of a millisecond: the version of an id leaves 12 bits of two bytes."""

fresh_id = FreshIds()
