"""Runs one command and turns every failure into one sentence and an exit status. Knows no command."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Any, TextIO

from coachdesk.cli.parser import PLACES, make_parser
from coachdesk.errors import CoachDeskError, UserError, WorldError


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: 0 done, 1 done but something was found, 2 wrong use or bad input, 3 the world failed."""
    given = list(sys.argv[1:] if argv is None else argv)
    wants_json = "--json" in given[: given.index("--") if "--" in given else None]
    chosen = Namespace(data=None)
    _speak_utf8()
    try:
        chosen = _readable(make_parser().parse_args(given))
        status = int(chosen.run(chosen))
        sys.stdout.flush()
    except SystemExit as ending:  # argparse leaves this way once it has printed the help or the version
        return _hushed(int(ending.code or 0))
    except BrokenPipeError:
        return _hushed(0)  # the reader has gone (``coachdesk … | head``), so nothing is left to say
    except KeyboardInterrupt:
        return _fail(UserError("Stopped. Nothing half-done was kept.", code="stopped"), wants_json=wants_json)
    except CoachDeskError as error:
        return _fail(error, wants_json=wants_json)
    except MemoryError:
        return _fail(WorldError("There is not enough memory for that. Nothing was changed."), wants_json=wants_json)
    except Exception as error:
        # Only a mistake of ours or a failing disk comes here; neither is worth its import otherwise.
        from coachdesk.cli.bugs import last_resort  # noqa: PLC0415

        return _fail(last_resort(error, data=chosen.data), wants_json=wants_json)
    return status


def failure(error: CoachDeskError) -> dict[str, Any]:
    """An error as scripts read it; that of a playbook with each of its problems."""
    document: dict[str, Any] = {"error": {"code": error.code, "message": error.message, "hint": error.hint}}
    if problems := getattr(error, "problems", ()):
        document["problems"] = [{"file": p.file, "key": p.key, "line": p.line, "message": p.message} for p in problems]
    return document


def _fail(error: CoachDeskError, *, wants_json: bool) -> int:
    try:
        if wants_json:
            print(json.dumps(failure(error)), flush=True)
    except OSError:
        _hush(sys.stdout)
    try:
        print(str(error), file=sys.stderr, flush=True)
    except OSError:
        _hush(sys.stderr)
    return _hushed(error.exit_status)


def _hushed(status: int) -> int:
    """What could not be printed by now never will be: the interpreter must not complain about it at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        _hush(sys.stdout)
    return status


def _hush(stream: TextIO) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _readable(chosen: Namespace) -> Namespace:
    """Bytes that are no UTF-8 arrive as halves of characters, which nothing can store; a path keeps them."""
    for name, value in vars(chosen).items():
        if isinstance(value, str) and name not in PLACES:
            setattr(chosen, name, value.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    return chosen


def _speak_utf8() -> None:
    """Whatever the locale says. An item ends with a line feed; a carriage return inside it is part of it."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed, or a Windows program without a console
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - kept open on purpose
        stream = getattr(sys, name)
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n" if name == "stdin" else None)
