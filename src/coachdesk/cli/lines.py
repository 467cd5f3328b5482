"""What the judging commands share: the text they are given, and many items a line each."""

import queue
import sys
import threading
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from coachdesk.cli.run import failure
from coachdesk.cli.shapes import Json, show
from coachdesk.errors import CoachDeskError, UserError

MOST = 2_000_000
"""Characters of one item; more is a wrong file, not an opener."""
AT_ONCE = 400
"""Items that wait together at most: enough to judge like with like, few enough to hold in hand."""


def given_text(given: str) -> str:
    """The text itself, or all of standard input for ``-``. Raises UserError where that is too much."""
    if given != "-":
        return given
    text = sys.stdin.read(MOST + 1)
    if len(text) > MOST:
        raise _too_long()
    return text.removeprefix("\ufeff").rstrip("\r\n")


def each_line(
    one: Callable[[str], Json],
    *,
    given: str,
    chosen: Namespace,
    before: Callable[[Sequence[str]], object] | None = None,
) -> int:
    """Every line is answered in order; one that fails says so in its own document, and the rest goes on.

    ``before`` is shown all the lines that have arrived by then, so that it can look at them together; a script that
    waits for each answer gets it all the same.
    """
    if given != "-":
        raise UserError("--lines reads standard input.", hint="Write - in place of the text.", code="usage")
    status = 0
    for lines in _arrived() if before else ([line] for line in _lines()):
        if before:
            with suppress(Exception):  # whatever is wrong with a line, its own answer says so
                before([line.rstrip("\r\n") for line in lines if len(line) <= MOST])
        for line in lines:
            document, failed = _answer(one, line, chosen=chosen)
            status = failed or status
            show(document)
        sys.stdout.flush()
    return status


def _answer(one: Callable[[str], Json], line: str, *, chosen: Namespace) -> tuple[Json, int]:
    """The document of one line, and the exit status where a mistake of ours spoiled it."""
    try:
        if len(line) > MOST:
            raise _too_long()
        return one(line.rstrip("\r\n")), 0
    except CoachDeskError as error:
        return failure(error), 0
    except Exception as error:
        # One bad line must not cost a script the thousands that follow it.
        from coachdesk.cli.bugs import last_resort  # noqa: PLC0415

        ours = last_resort(error, data=chosen.data)
        print(ours, file=sys.stderr)
        return failure(ours), ours.exit_status


def _arrived() -> Iterator[list[str]]:
    """The lines in order, each time all that wait: one where a script waits for its answer, many of a whole file."""
    waiting: queue.Queue[str | None] = queue.Queue(maxsize=AT_ONCE)

    def read() -> None:
        try:
            for line in _lines():
                waiting.put(line)
        finally:
            waiting.put(None)

    threading.Thread(target=read, name="coachdesk-lines", daemon=True).start()
    while (line := waiting.get()) is not None:
        lines = [line]
        while len(lines) < AT_ONCE and not waiting.empty():
            if (line := waiting.get()) is None:
                yield lines
                return
            lines.append(line)
        yield lines


def _lines() -> Iterator[str]:
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
