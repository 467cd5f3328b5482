"""Lines from a pipe or a file, and whether more of them wait. Knows not what they say."""

import os
import select
import sys
from typing import Self

BOM = "\ufeff"
MANY = 65_536
"""Bytes read at once."""


class Incoming:
    """Reads lines as they come; never waits for one that nobody asked for."""

    def __init__(self, handle: int, *, most: int) -> None:
        """``most``: so many bytes of a line are kept, and the rest of it goes."""
        self._handle = handle
        self._most = most
        self._lines: list[bytes] = []
        self._begun = b""
        self._first = True
        self.ended = False

    @classmethod
    def of_stdin(cls, *, most: int) -> Self | None:
        """Standard input; None where the system can’t say whether something waits there."""
        try:
            handle = sys.stdin.fileno()
            select.select([handle], [], [], 0)
        except (OSError, ValueError, AttributeError):
            return None  # Windows knows no such question of a pipe
        return cls(handle, most=most)

    def fileno(self) -> int:
        return self._handle

    def next(self) -> str | None:
        """The next line, without its end; waits for it. None at the end."""
        while not self._lines and not self.ended:
            self._read()
        if not self._lines:
            return None
        line = self._lines.pop().decode("utf-8", errors="replace")
        first, self._first = self._first, False
        return line.removeprefix(BOM) if first else line

    def waits(self) -> bool:
        """Whether a line can be had at once."""
        while not self._lines and not self.ended and select.select([self._handle], [], [], 0)[0]:
            self._read()
        return bool(self._lines)

    def _read(self) -> None:
        """Lines lie last first, as they are taken from the end."""
        more = os.read(self._handle, MANY)
        self.ended = not more
        *whole, begun = (self._begun + more).split(b"\n")
        if self.ended and begun:
            whole.append(begun)
            begun = b""
        self._begun = begun[: self._most]
        self._lines = [line[: self._most] for line in reversed(whole)]
