"""Opens the desk for one command and closes it whatever happens."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from coachdesk.cli.bugs import last_resort
from coachdesk.desk import Desk, open_desk
from coachdesk.errors import CoachDeskError
from coachdesk.paths import data_folder


@contextmanager
def at_desk(chosen: Namespace, *, changes: bool = False) -> Iterator[Desk]:
    """The desk on the chosen folder. Where the command ``changes`` something the next start shows it at once."""
    desk = open_desk(data_folder(chosen.data))
    try:
        yield desk
        if changes:
            _keep_glance(desk, chosen)
    finally:
        desk.close()


def _keep_glance(desk: Desk, chosen: Namespace) -> None:
    """What was asked for is saved by now: a failure here must not make a script do it again."""
    try:
        desk.keep_glance()
    except CoachDeskError:
        return
    except Exception as error:
        last_resort(error, data=chosen.data)
