"""What the judging commands share: the text they are given, and many items a line each."""

import gc
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from coachdesk.cli.incoming import BOM, Incoming
from coachdesk.cli.run import failure
from coachdesk.cli.shapes import Json, shown
from coachdesk.cli.sharing import Sharing, spare_processors
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
    return text.removeprefix(BOM).rstrip("\r\n")


def each_line(one: Callable[[str], Json], *, given: str, chosen: Namespace, again: Sequence[str] | None = None) -> int:
    """Every line is answered in order; one that fails says so in its own document, and the rest goes on.

    ``again``: the words of the command that does the same, for helpers where many lines wait.
    """
    if given != "-":
        raise UserError("--lines reads standard input.", hint="Write - in place of the text.", code="usage")
    answers = _Answers(one, chosen=chosen)
    with _few_searches():
        helpers = spare_processors() if again else 0
        incoming = Incoming.of_stdin(most=4 * MOST + 4) if helpers else None
        if again and incoming:
            return max(Sharing(incoming, answer=answers.of, words=again, most=helpers).run(), answers.status)
        for line in item_lines():
            print(answers.of(line))
            sys.stdout.flush()
    return answers.status


@contextmanager
def _few_searches() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


class _Answers:
    """What is said to each line; ``status`` is the exit status so far."""

    def __init__(self, one: Callable[[str], Json], *, chosen: Namespace) -> None:
        self._one = one
        self._chosen = chosen
        self.status = 0

    def of(self, line: str) -> str:
        try:
            if len(line) > MOST:
                raise _too_long()
            return shown(self._one(line.rstrip("\r\n")))
        except CoachDeskError as error:
            return shown(failure(error))
        except Exception as error:
            # One bad line must not cost a script the thousands that follow it.
            from coachdesk.cli.bugs import last_resort  # noqa: PLC0415

            ours = last_resort(error, data=self._chosen.data)
            self.status = ours.exit_status
            print(ours, file=sys.stderr)
            return shown(failure(ours))


def item_lines() -> Iterator[str]:
    """Each line of standard input; of one that is too long only the beginning is kept."""
    first = True
    while line := sys.stdin.readline(MOST + 2):
        rest = line
        while len(rest) == MOST + 2 and not rest.endswith("\n"):
            rest = sys.stdin.readline(MOST + 2)
        yield line.removeprefix(BOM) if first else line
        first = False


def _too_long() -> UserError:
    return UserError("That is more than 2 million characters.", hint="Give less.", code="too_long")
