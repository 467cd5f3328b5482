"""The playbook that comes with the program."""

import pytest

from coachdesk.paths import resources
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Playbook


@pytest.fixture(scope="session")
def default() -> Playbook:
    return load_playbook(resources() / "playbook")
