"""Our values as plain JSON data and back, for the first glance at start and for exports. Knows the nouns only.

Reading is strict: data of another shape raises ValueError, so that a stale or foreign glance is never shown.
"""

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Any, TypeVar

T = TypeVar("T")

_hints: dict[type, dict[str, Any]] = {}


def to_plain(value: object) -> Any:
    """Dataclasses as dicts, tuples as lists, instants as ISO 8601, choices as their value."""
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset):
        return [to_plain(v) for v in value]
    if isinstance(value, Mapping):
        return {k: to_plain(v) for k, v in value.items()}
    return value


def from_plain(kind: type[T], data: Any) -> T:
    """The value of this kind that ``to_plain`` wrote. Raises ValueError where the data has another shape."""
    return typing.cast(T, _read(kind, data))


def _read(kind: Any, data: Any) -> Any:
    kind = getattr(kind, "__supertype__", kind)
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        if data is None:
            return None
        return _read(next(a for a in typing.get_args(kind) if a is not type(None)), data)
    if origin is tuple:
        return _read_tuple(typing.get_args(kind), data)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _read_value(kind, data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    if kind is datetime:
        return datetime.fromisoformat(_checked(str, data))
    if kind is float and type(data) is int:
        return float(data)
    return _checked(kind, data)


def _read_tuple(arguments: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    items = _checked(list, data)
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return tuple(_read(arguments[0], v) for v in items)
    if len(arguments) != len(items):
        raise ValueError(f"expected {len(arguments)} items, found {len(items)}")
    return tuple(_read(a, v) for a, v in zip(arguments, items, strict=True))


def _read_value(kind: type, data: Any) -> Any:
    if kind not in _hints:
        _hints[kind] = typing.get_type_hints(kind)
    given = _checked(dict, data)
    if unknown := given.keys() - _hints[kind].keys():
        raise ValueError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
    try:
        return kind(**{name: _read(_hints[kind][name], value) for name, value in given.items()})
    except TypeError as error:
        raise ValueError(str(error)) from error


def _checked(kind: type, data: Any) -> Any:
    if type(data) is not kind:
        raise ValueError(f"expected {kind.__name__}, found {type(data).__name__}")
    return data
