from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.core.store.people import Files, person

from coachdesk.store import Store


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Files]:
    found = Files(tmp_path)
    yield found
    found.close()


@pytest.fixture
def store(files: Files) -> Store:
    return files.open()


@pytest.fixture
def ann(store: Store) -> Store:
    """A store with one prospect, p1."""
    with store.step("Added Ann") as step:
        step.add_prospect(person("p1", "Ann Smith", number="+442079460123", email="ann@example.com", company="Acme"))
    return store
