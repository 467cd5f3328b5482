"""Statements compiled once for every file that the tests open: for each of them SQLAlchemy would compile all anew.

A program opens one file and compiles once; hundreds of tests open one each, and took a quarter of their time for that.
"""

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.util import LRUCache


class Statements(LRUCache[Any, Any]):
    """Compiled statements by what they say, whichever file they were compiled for; its dialect has the same class."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(_anywhere(key), default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(_anywhere(key), value)


def _anywhere(key: Any) -> Any:
    dialect, *rest = key
    return (type(dialect), *rest)


COMPILED = Statements(1_000)


def share_statements() -> None:
    """From now on, of every connection."""
    event.listen(Engine, "engine_connect", _share)


def _share(connection: Connection) -> None:
    connection.execution_options(compiled_cache=COMPILED)
