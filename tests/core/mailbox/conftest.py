import os
import shutil
from collections.abc import Iterator

import pytest
from tests.core.mailbox import dovecot

CI = bool(os.environ.get("CI"))


@pytest.fixture(scope="session")
def running() -> Iterator[dovecot.Dovecot]:
    """One Dovecot for the whole run. Without it the tests that need it are left out, but never where all must pass."""
    if not dovecot.DOVECOT or not shutil.which("openssl"):
        why = "no Dovecot here: `apt-get install dovecot-imapd`, or run dev.py as somebody who may"
        (pytest.fail if CI else pytest.skip)(why)
    server, process = dovecot.start()
    yield server
    dovecot.stop(server, process)


@pytest.fixture
def server(running: dovecot.Dovecot) -> dovecot.Dovecot:
    """The server with every mailbox empty."""
    running.empty()
    return running
