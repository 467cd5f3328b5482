"""A real desk on a real file, with a clock that a test moves."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from coachdesk.desk import Desk, open_desk
from coachdesk.followup.rules import HoursRules, load_hours
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.paths import DataFolder, resources
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


@cache
def hours() -> HoursRules:
    """The calling hours that come with the program, read once."""
    return load_hours(resources() / "hours.toml")


def start(data: DataFolder, clock: Clock) -> Desk:
    """A desk on this folder as a new start opens it."""
    place = home(data)
    playbook = None if place.own.is_dir() else as_it_came(place.base)
    return open_desk(data, now=clock, zone_here="Europe/Dublin", playbook=playbook, rules=hours())


def settled(root: Path) -> DataFolder:
    """A folder in which a rep has said who they are."""
    folder = DataFolder(root)
    save_settings(folder.settings, Settings(my_name="Sam", my_company="Ledgerly", my_phone="+1 212 555 0199"))
    return folder


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data file of an empty desk, to be copied: to make one takes five times as long."""
    data = settled(tmp_path_factory.mktemp("empty"))
    start(data, Clock()).close()
    return data.database


@pytest.fixture(scope="session")
def busy_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data file of a desk with five people on the list, the first of them open."""
    data = settled(tmp_path_factory.mktemp("busy"))
    desk = start(data, Clock())
    for n in range(1, 6):
        desk.add_prospect(person(n))
    desk.open_next()
    desk.close()
    return data.database


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    return settled(tmp_path / "data")


@pytest.fixture
def open_again(data: DataFolder, clock: Clock) -> Iterator[Callable[[], Desk]]:
    """Opens the same folder as a new start would."""
    opened: list[Desk] = []

    def again() -> Desk:
        for desk in opened:
            desk.close()
        opened.append(start(data, clock))
        return opened[-1]

    yield again
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(open_again: Callable[[], Desk], data: DataFolder, empty_file: Path) -> Desk:
    """An empty desk."""
    shutil.copy(empty_file, data.database)
    return open_again()


@pytest.fixture
def busy_desk(open_again: Callable[[], Desk], data: DataFolder, busy_file: Path) -> Desk:
    """A desk with five people on the list, the first of them open."""
    shutil.copy(busy_file, data.database)
    return open_again()
