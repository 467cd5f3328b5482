"""Reads one TOML file of a playbook strictly, noting every mistake instead of stopping. Knows no playbook noun."""

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from coachdesk.language import tr
from coachdesk.playbook.lines import Path as KeyPath
from coachdesk.playbook.lines import key_lines
from coachdesk.playbook.problems import Problem

MAX_BYTES = 1_000_000
MAX_TEXT = 8_000
MAX_ITEMS = 500


class Log:
    """Collects the problems of a whole playbook; lines are looked up only when there is something to tell."""

    def __init__(self) -> None:
        self._found: list[tuple[str, KeyPath, int, str]] = []
        self._texts: dict[str, str] = {}

    def text_of(self, file: str, text: str) -> None:
        self._texts[file] = text

    def add(self, file: str, message: str, *, path: KeyPath = (), line: int = 0) -> None:
        self._found.append((file, path, line, message))

    def sound(self, file: str, path: KeyPath) -> bool:
        """Whether nothing is noted at this path or below it."""
        return not any(f == file and p[: len(path)] == path for f, p, _, _ in self._found)

    def problems(self) -> tuple[Problem, ...]:
        indexes: dict[str, dict[KeyPath, int]] = {}
        told = []
        for file, path, line, message in self._found:
            if path and file not in indexes:
                indexes[file] = key_lines(self._texts.get(file, ""))
            told.append(Problem(file, spell(path), line or _line(indexes.get(file, {}), path), message))
        return tuple(dict.fromkeys(told))


def spell(path: KeyPath) -> str:
    """``rule[3].patterns[0]``: as a person would point at it, items counted from 1."""
    spelt = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return spelt.removeprefix(".")


def _line(index: dict[KeyPath, int], path: KeyPath) -> int:
    """The line of the path, or of what it lies in; 0 for the whole file."""
    if not path:
        return 0
    while path and path not in index:
        path = path[:-1]
    return index.get(path, 1)


def read_text(file: Path, *, name: str, log: Log) -> str | None:
    """The file's text, or None with a problem noted where it is missing, huge, unreadable or not text."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        log.add(name, tr("The file is missing."))
        return None
    except OSError as error:
        log.add(name, tr("The file can’t be read: {value}.", value=error.strerror or tr("unknown reason")))
        return None
    if len(raw) > MAX_BYTES:
        log.add(name, tr("The file is larger than {value} MB, which no playbook needs.", value=MAX_BYTES // 1_000_000))
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        log.add(name, tr("The file isn’t UTF-8 text."), line=raw.count(b"\n", 0, error.start) + 1)
        return None
    if "\x00" in text:
        log.add(name, tr("The file holds binary data, not text."), line=text.count("\n", 0, text.index("\x00")) + 1)
        return None
    return text.replace("\r\n", "\n")


def read_table(file: Path, *, name: str, log: Log) -> "Table | None":
    text = read_text(file, name=name, log=log)
    if text is None:
        return None
    log.text_of(name, text)
    try:
        return Table(tomllib.loads(text), file=name, path=(), log=log)
    except ValueError as error:  # TOMLDecodeError is one; a number of 5,000 digits raises another
        found = str(error).rpartition("(at line ")[2].partition(",")[0]
        line = int(found) if found.isdigit() else text.count("\n") + 1
        log.add(name, tr("This isn’t valid TOML: {what}.", what=str(error).partition(" (at")[0]), line=line)
    except RecursionError:
        log.add(name, tr("The file is nested too deeply."), line=1)
    return None


class Table:
    """One TOML table: each ``get`` takes a key, checks its type, and notes what is wrong."""

    def __init__(self, data: dict[str, Any], *, file: str, path: KeyPath, log: Log) -> None:
        self._data = data
        self._file = file
        self._path = path
        self._log = log
        self._seen: set[str] = set()

    def wrong(self, message: str, *, key: str = "", item: int | None = None) -> None:
        tail: KeyPath = (key,) if key else ()
        self._log.add(self._file, message, path=(*self._path, *tail, *(() if item is None else (item,))), line=0)

    @property
    def sound(self) -> bool:
        """Whether nothing was found wrong in this table so far."""
        return self._log.sound(self._file, self._path)

    def names(self) -> tuple[str, ...]:
        return tuple(self._data)

    def has(self, key: str) -> bool:
        return key in self._data

    def _get(self, key: str, kind: type, *, wanted: str, required: bool) -> Any:
        self._seen.add(key)
        value = self._data.get(key)
        if value is None:
            if required:
                self.wrong(tr("The key “{key}” is missing.", key=key))
            return None
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.wrong(tr("“{key}” must be {wanted}.", key=key, wanted=wanted), key=key)
            return None
        return value

    def text(self, key: str, *, default: str | None = None) -> str:
        value = self._get(key, str, wanted=tr("text in quotes"), required=default is None)
        if value is None:
            return default or ""
        return self._sound(value, key=key, may_be_empty=default is not None)

    def _sound(self, value: str, *, key: str, may_be_empty: bool, item: int | None = None) -> str:
        if len(value) > MAX_TEXT:
            self.wrong(tr("The text is longer than {most} characters.", most=MAX_TEXT), key=key, item=item)
        elif not may_be_empty and not value.strip():
            self.wrong(tr("“{key}” must not be empty.", key=key), key=key, item=item)
        return value

    def number(self, key: str, *, least: int, most: int, default: int | None = None) -> int:
        value = self._get(key, int, wanted=tr("a whole number"), required=default is None)
        if value is None:
            return least if default is None else default
        if not least <= value <= most:
            self.wrong(tr("“{key}” must lie between {least} and {most}.", key=key, least=least, most=most), key=key)
        return int(value)

    def flag(self, key: str, *, default: bool = False) -> bool:
        value = self._get(key, bool, wanted=tr("true or false"), required=False)
        return default if value is None else bool(value)

    def texts(self, key: str, *, required: bool = True) -> tuple[str, ...]:
        values = self._get(key, list, wanted=tr("a list of texts"), required=required) or []
        if len(values) > MAX_ITEMS:
            self.wrong(tr("The list holds more than {most} items.", most=MAX_ITEMS), key=key)
        good = [value for value in values if isinstance(value, str)]
        if len(good) < len(values) or not all(len(value) <= MAX_TEXT and value.strip() for value in good):
            self._tell_items(values, key=key)
        if required and not values and self.has(key):
            self.wrong(tr("The list is empty."), key=key)
        return tuple(good)

    def _tell_items(self, values: list[Any], *, key: str) -> None:
        for item, value in enumerate(values):
            if isinstance(value, str):
                self._sound(value, key=key, may_be_empty=False, item=item)
            else:
                self.wrong(tr("Each item must be text in quotes."), key=key, item=item)

    def choice(self, key: str, among: Iterable[str], *, default: str | None = None) -> str:
        value = self.text(key, default=default)
        known = list(among)
        if value and value not in known:
            self.wrong(
                tr(
                    "“{key}” is “{value}”, and must be one of: {known}.",
                    key=key,
                    value=value[:40],
                    known=", ".join(known),
                ),
                key=key,
            )
        return value if value in known else default or known[0]

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """A sub-table of texts, in the order written."""
        values = self._get(key, dict, wanted=tr("a table of texts"), required=False) or {}
        for name, value in values.items():
            if not isinstance(value, str):
                self.wrong(tr("“{name}” must be text in quotes.", name=name), key=key)
        return tuple((name, value) for name, value in values.items() if isinstance(value, str))

    def tables(self, key: str, *, required: bool = True) -> tuple["Table", ...]:
        values = self._get(key, list, wanted=tr("a list of tables"), required=required) or []
        if len(values) > MAX_ITEMS:
            self.wrong(tr("The list holds more than {most} items.", most=MAX_ITEMS), key=key)
        made = []
        for item, value in enumerate(values[:MAX_ITEMS]):
            if isinstance(value, dict):
                made.append(Table(value, file=self._file, path=(*self._path, key, item), log=self._log))
            else:
                self.wrong(tr("Each item must be a table."), key=key, item=item)
        if required and not values and self.has(key):
            self.wrong(tr("The list is empty."), key=key)
        return tuple(made)

    def table(self, key: str) -> "Table":
        value = self._get(key, dict, wanted=tr("a table"), required=True)
        return Table(value or {}, file=self._file, path=(*self._path, key), log=self._log)

    def done(self) -> None:
        for key in self._data:
            if key not in self._seen:
                self.wrong(tr("The key “{key}” isn’t known here.", key=key[:60]), key=key)


def unique(tables: Iterable[tuple[Table, str]], *, noun: str, key: str = "id") -> None:
    """Notes each id that came before."""
    seen: set[str] = set()
    for table, value in tables:
        if value in seen:
            table.wrong(tr("There are two {noun} called “{value}”.", noun=noun, value=value), key=key)
        seen.add(value)


def each(tables: Iterable[Table], make: Callable[[Table], Any]) -> list[Any]:
    """What ``make`` reads of each table; unknown keys are noted after it."""
    made = []
    for table in tables:
        made.append(make(table))
        table.done()
    return made
