"""Finds the line on which each key and list item of a TOML text stands. Expects text that tomllib accepts."""

import re
from collections import Counter

Path = tuple[str | int, ...]

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'',
    re.DOTALL,
)
_BARE = re.compile(r"[^\s,\[\]{}#=.\"']+")
_SCALAR = re.compile(r"[^\s,\]}#][^,\]}#\n]*")


class _Scanner:
    """Walks a valid TOML text once, noting where each path begins."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Path, int] = {}
        self._line = 1
        self._counted = 0

    def line(self) -> int:
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line

    def note(self, path: Path) -> None:
        self.lines.setdefault(path, self.line())

    def skip(self) -> None:
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            return ""
        self.at = found.end()
        return found.group()

    def peek(self, mark: str) -> bool:
        return self.text.startswith(mark, self.at)

    def key(self) -> tuple[str, ...]:
        """A dotted key up to, and without, what ends it."""
        parts: list[str] = []
        while True:
            self.skip()
            parts.append(self.take(_STRING).strip("\"'") or self.take(_BARE))
            self.skip()
            if not self.peek("."):
                return tuple(parts)
            self.at += 1

    def value(self, path: Path) -> None:
        self.skip()
        self.note(path)
        if self.peek("["):
            self._items(path)
        elif self.peek("{"):
            self._inline(path)
        else:
            _ = self.take(_STRING) or self.take(_SCALAR)

    def _items(self, path: Path) -> None:
        self.at += 1
        index = 0
        self.skip()
        while not self.peek("]"):
            self.value((*path, index))
            index += 1
            self.skip()
            self.at += self.peek(",")
            self.skip()
        self.at += 1

    def _inline(self, path: Path) -> None:
        self.at += 1
        self.skip()
        while not self.peek("}"):
            self.pair(path)
            self.skip()
            self.at += self.peek(",")
            self.skip()
        self.at += 1

    def pair(self, table: Path) -> None:
        self.skip()
        start = self.at
        path = (*table, *self.key())
        after, self.at = self.at, start
        self.note(path)
        self.at = after + 1  # over the "="
        self.value(path)


def key_lines(text: str) -> dict[Path, int]:
    """Line (from 1) of each table, key and list item; a path mixes keys and indexes: ``("rule", 2, "patterns", 0)``."""
    text = text.replace("\r\n", "\n")
    scanner = _Scanner(text)
    counts: Counter[Path] = Counter()
    table: Path = ()
    scanner.skip()
    while scanner.at < len(text):
        if not scanner.peek("["):
            scanner.pair(table)
        else:
            many = scanner.peek("[[")
            scanner.at += 1 + many
            table = _real_path(scanner.key(), counts=counts, many=many)
            scanner.note(table)
            scanner.at += 1 + many
        scanner.skip()
    return scanner.lines


def _real_path(key: tuple[str, ...], *, counts: Counter[Path], many: bool) -> Path:
    """The header's key with the index of each list of tables it goes through."""
    path: Path = ()
    for position, part in enumerate(key):
        path = (*path, part)
        if many and position == len(key) - 1:
            counts[path] += 1
        if counts[path]:
            path = (*path, counts[path] - 1)
    return path
