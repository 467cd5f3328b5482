"""One silent room for all tests of sound."""

from collections.abc import Iterator

import pytest
from tests.fake_sound import SilentRoom, silent_room


@pytest.fixture(scope="session")
def room() -> Iterator[SilentRoom]:
    with silent_room() as made:
        yield made
