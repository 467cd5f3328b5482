"""A real desk on a real file, with a clock that a test moves."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from coachdesk.desk import Desk, open_desk
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.paths import DataFolder
from coachdesk.playbook.homes import home
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.settings import Settings, save_settings

TUESDAY = datetime(2026, 11, 24, 15, 44, tzinfo=UTC)
"""15:44 in Dublin, 10:44 in New York, 09:44 in Chicago."""


class Clock:
    def __init__(self, at: datetime = TUESDAY) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


def person(n: int, **more: object) -> Prospect:
    """Someone in New York with a number reserved for fiction."""
    given: dict[str, object] = {
        "id": ProspectId(""),
        "first_name": f"Ana{n}",
        "last_name": "Beltrán",
        "company": "Fieldstone Foods",
        "title": "Head of Finance",
        "phones": (Phone(f"+1 212 555 {100 + n:04}"),),
        "emails": (f"ana{n}@fieldstone.example",),
        "zone": "America/New_York",
        "country": "US",
        "region": "NY",
        "for_them": "month-end close in 3 days, not 9",
    }
    return Prospect(**(given | more))  # type: ignore[arg-type]


@cache
def as_it_came(base: Path) -> Playbook:
    """The playbook in a folder that no test changes, read once: that takes longer than most tests."""
    return load_playbook(base)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    save_settings(folder.settings, Settings(my_name="Sam", my_company="Ledgerly", my_phone="+1 212 555 0199"))
    return folder


@pytest.fixture
def open_again(data: DataFolder, clock: Clock) -> Iterator[Callable[[], Desk]]:
    """Opens the same folder as a new start would."""
    opened: list[Desk] = []

    def start() -> Desk:
        for desk in opened:
            desk.close()
        place = home(data)
        playbook = None if place.own.is_dir() else as_it_came(place.base)
        opened.append(open_desk(data, now=clock, zone_here="Europe/Dublin", playbook=playbook))
        return opened[-1]

    yield start
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(open_again: Callable[[], Desk]) -> Desk:
    """An empty desk."""
    return open_again()


@pytest.fixture
def busy_desk(desk: Desk) -> Desk:
    """A desk with five people on the list, the first of them open."""
    for n in range(1, 6):
        desk.add_prospect(person(n))
    desk.open_next()
    return desk
