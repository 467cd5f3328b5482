"""The column types CoachDesk adds to SQLAlchemy's own: instants, wall times and small lists. Knows no table."""

# ruff: noqa: ARG002  (SQLAlchemy hands the dialect to every type; ours are the same on all)

import base64
import json
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy.engine import Dialect
from sqlalchemy.types import BigInteger, String, Text, TypeDecorator

from coachdesk.model.prospect import Phone

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept as whole microseconds since 1970 UTC: exact, sortable, the same on every server."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect | None) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("an instant needs a time zone")
        return (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any, dialect: Dialect | None) -> datetime | None:
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class WallTime(TypeDecorator[datetime]):
    """A naive local time as promised, kept as ISO 8601 text."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect | None) -> str | None:
        if value is not None and value.tzinfo is not None:
            raise TypeError("a wall time has no time zone")
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect | None) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Words(TypeDecorator[tuple[str, ...]]):
    """A tuple of texts as a JSON array."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect | None) -> str:
        return json.dumps(value, ensure_ascii=False) if value else "[]"

    def process_result_value(self, value: Any, dialect: Dialect | None) -> tuple[str, ...]:
        return () if value == "[]" else tuple(json.loads(value))


class Pairs(TypeDecorator[tuple[tuple[str, str], ...]]):
    """Name and value pairs in their order, as a JSON array of arrays."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[tuple[str, str], ...] | None, dialect: Dialect | None) -> str:
        return json.dumps(value, ensure_ascii=False) if value else "[]"

    def process_result_value(self, value: Any, dialect: Dialect | None) -> tuple[tuple[str, str], ...]:
        return () if value == "[]" else tuple((name, text) for name, text in json.loads(value))


class Sound(TypeDecorator[bytes]):
    """Bytes as base64 text: what is kept for an undo is JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect | None) -> str:
        return base64.b64encode(value or b"").decode("ascii")

    def process_result_value(self, value: Any, dialect: Dialect | None) -> bytes:
        return base64.b64decode(value)


class Phones(TypeDecorator[tuple[Phone, ...]]):
    """The numbers of a prospect in their order, as a JSON array of [number, e164, label, bad]."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Phone, ...] | None, dialect: Dialect | None) -> str:
        return json.dumps([(p.number, p.e164, p.label, p.bad) for p in value or ()], ensure_ascii=False)

    def process_result_value(self, value: Any, dialect: Dialect | None) -> tuple[Phone, ...]:
        return _numbers(value)


@lru_cache(maxsize=2048)
def _numbers(text: str) -> tuple[Phone, ...]:
    # The head of the list is read with every key; each number in it need only be understood once.
    return tuple(Phone(number, e164, label, bad) for number, e164, label, bad in json.loads(text))
