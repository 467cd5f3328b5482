"""Runs one command and turns every failure into one sentence and an exit status."""

import json
import os
import sys
from collections.abc import Sequence

from coachdesk.cli.parser import make_parser
from coachdesk.errors import CoachDeskError, UserError, WorldError


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: 0 done, 1 done but something was found, 2 wrong use or bad input, 3 the world failed."""
    given = list(sys.argv[1:] if argv is None else argv)
    wants_json = "--json" in given
    _speak_utf8()
    try:
        chosen = make_parser().parse_args(given)
        return int(chosen.run(chosen))
    except BrokenPipeError:
        # The reader has gone (``coachdesk … | head``): nothing is left to say, and the interpreter must not say it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _fail(UserError("Stopped. Nothing half-done was kept.", code="stopped"), wants_json)
    except CoachDeskError as error:
        return _fail(error, wants_json)
    except MemoryError:
        return _fail(WorldError("There is not enough memory for that. Nothing was changed."), wants_json)


def _fail(error: CoachDeskError, wants_json: bool) -> int:
    print(str(error), file=sys.stderr)
    if wants_json:
        print(json.dumps(failure(error), ensure_ascii=False))
    return error.exit_status


def failure(error: CoachDeskError) -> dict[str, dict[str, str]]:
    """An error as scripts read it."""
    return {"error": {"code": error.code, "message": error.message, "hint": error.hint}}


def _speak_utf8() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
