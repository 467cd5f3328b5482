"""What the judging commands share: the text they are given, and many items a line each."""

import gc
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from coachdesk.cli.run import failure
from coachdesk.cli.shapes import Json, show
from coachdesk.errors import CoachDeskError, UserError

MOST = 2_000_000
"""Characters of one item; more is a wrong file, not an opener."""

SELDOM = 20_000
"""Values made between two searches for cycles: answers hold none, and looking took a tenth of the time."""


def given_text(given: str) -> str:
    """The text itself, or all of standard input for ``-``. Raises UserError where that is too much."""
    if given != "-":
        return given
    text = sys.stdin.read(MOST + 1)
    if len(text) > MOST:
        raise _too_long()
    return text.removeprefix("\ufeff").rstrip("\r\n")


def each_line(one: Callable[[str], Json], *, given: str, chosen: Namespace) -> int:
    """Every line is answered in order; one that fails says so in its own document, and the rest goes on."""
    if given != "-":
        raise UserError("--lines reads standard input.", hint="Write - in place of the text.", code="usage")
    with _few_searches():
        return _each_line(one, chosen=chosen)


@contextmanager
def _few_searches() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _each_line(one: Callable[[str], Json], *, chosen: Namespace) -> int:
    status = 0
    for line in item_lines():
        try:
            if len(line) > MOST:
                raise _too_long()
            document = one(line.rstrip("\r\n"))
        except CoachDeskError as error:
            document = failure(error)
        except Exception as error:
            # One bad line must not cost a script the thousands that follow it.
            from coachdesk.cli.bugs import last_resort  # noqa: PLC0415

            ours = last_resort(error, data=chosen.data)
            document, status = failure(ours), ours.exit_status
            print(ours, file=sys.stderr)
        show(document)
        sys.stdout.flush()
    return status


def item_lines() -> Iterator[str]:
    """Each line of standard input; of one that is too long only the beginning is kept."""
    first = True
    while line := sys.stdin.readline(MOST + 2):
        rest = line
        while len(rest) == MOST + 2 and not rest.endswith("\n"):
            rest = sys.stdin.readline(MOST + 2)
        yield line.removeprefix("\ufeff") if first else line
        first = False


def _too_long() -> UserError:
    return UserError("That is more than 2 million characters.", hint="Give less.", code="too_long")
