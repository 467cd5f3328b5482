"""The command line: parses, calls one verb, prints for people or as one JSON document. Decides nothing itself."""

from coachdesk.cli.run import main

__all__ = ["main"]
