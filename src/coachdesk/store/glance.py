"""Reads what the first screen shows before anything else is loaded. Standard library only; never touches the file."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

_QUERY = "SELECT key, value FROM setting WHERE key IN ('glance', 'glance_sequence', 'sequence')"


def read_glance(path: Path) -> str | None:
    """The JSON text of the last glance, if nothing was written since; None on any trouble.

    The file is read as if it could not change (no lock, no journal is played back), which is sound only while no
    journal lies beside it: with one, or where one came meanwhile, there is no glance.
    """
    try:
        before = path.stat()
        if not before.st_size or _in_use(path):
            return None
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as c:
            found = dict(c.execute(_QUERY).fetchall())
        after = path.stat()
        if _in_use(path) or (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
            return None
        if found["glance_sequence"] != found.get("sequence", "0"):
            return None
        text = found["glance"]
        json.loads(text)
    except (OSError, sqlite3.Error, ValueError, KeyError, TypeError):
        return None
    return str(text)


def _in_use(path: Path) -> bool:
    for ending in ("-journal", "-wal"):
        side = path.with_name(path.name + ending)
        if side.exists() and side.stat().st_size:
            return True
    return False
