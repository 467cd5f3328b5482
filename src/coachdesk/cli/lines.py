"""What the judging commands share: the text they are given, and many items a line each."""

import sys
from collections.abc import Callable

from coachdesk.cli.run import failure
from coachdesk.cli.shapes import Json, show
from coachdesk.errors import CoachDeskError, UserError

MOST = 2_000_000


def given_text(given: str) -> str:
    if given != "-":
        return given
    text = sys.stdin.read(MOST + 1)
    if len(text) > MOST:
        raise UserError("That is more than 2 million characters.", hint="Give less.", code="too_long")
    return text.rstrip("\n")


def each_line(one: Callable[[str], Json]) -> int:
    """Every line is answered in order; one that fails says so in its own document."""
    for line in sys.stdin:
        try:
            show(one(line.rstrip("\r\n")))
        except CoachDeskError as error:
            show(failure(error))
    return 0
