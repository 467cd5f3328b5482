"""A session bus of the tests’ own, and the program started on it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.access.bus import LAUNCHER, session
from tests.access.reader import Reader


@pytest.fixture(scope="module")
def environment() -> Iterator[dict[str, str]]:
    """What a program needs to be heard. Where the bus is missing the tests are skipped; in CI they are not."""
    missing = [name for name in ("dbus-daemon", LAUNCHER) if not shutil.which(name)]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"there is no {' and no '.join(missing)} here")
    with session(dict(os.environ)) as found:
        yield found


@pytest.fixture
def reader(tmp_path: Path, environment: dict[str, str]) -> Iterator[Reader]:
    """The program on an empty folder, with its first page open."""
    started = Reader(tmp_path, environment)
    yield started
    started.close()
