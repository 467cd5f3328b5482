"""Reads the rows of a table one after the other, however long the file is. Knows no column and no value."""

import csv
import io
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from coachdesk.errors import UserError
from coachdesk.exchange.decoding import decode
from coachdesk.exchange.tables import delimiter_of, header_words
from coachdesk.language import tr

SAMPLE_BYTES = 2**18
"""What is looked at to tell encoding and delimiter. A multiple of four, so that no wide character is cut."""

LINE_LIMIT = 2**18
"""Characters of the longest line that is read."""

JOINED = 60
"""Lines that one quoted cell may run over."""

_NOTHING = tr("Nothing was imported.")


@dataclass(slots=True)
class Rows:
    """An open table. ``too_long`` counts lines that were left out because they never end."""

    file: Path
    encoding: str
    delimiter: str
    note: str = ""
    too_long: int = 0
    _raw: BinaryIO = field(default_factory=io.BytesIO)

    def __iter__(self) -> Iterator[list[str]]:
        """Every row, empty ones too. A quotation mark that is never closed spoils its own line only."""
        waiting: deque[str] = deque()
        lines = self._lines()
        while (line := waiting.popleft() if waiting else next(lines, None)) is not None:
            if '"' not in line:
                yield line.rstrip("\r\n").split(self.delimiter)
                continue
            joined, more = line, [line]
            while joined.count('"') % 2 and len(more) < JOINED and len(joined) < LINE_LIMIT:
                following = waiting.popleft() if waiting else next(lines, None)
                if following is None:
                    break
                more.append(following)
                joined += following
            if joined.count('"') % 2:
                waiting.extendleft(reversed(more[1:]))
                yield [cell.strip().strip('"') for cell in line.rstrip("\r\n").split(self.delimiter)]
            else:
                yield from csv.reader(io.StringIO(joined, newline=""), delimiter=self.delimiter)

    def _lines(self) -> Iterator[str]:
        self._raw.seek(0)
        self.too_long = 0
        text = io.TextIOWrapper(self._raw, encoding=self.encoding, errors="replace", newline="")
        try:
            first = True
            while line := text.readline(LINE_LIMIT):
                if len(line) == LINE_LIMIT and line[-1] not in "\r\n":
                    self.too_long += 1
                    while (line := text.readline(LINE_LIMIT)) and line[-1] not in "\r\n":
                        pass
                    line = "\n"
                yield line.lstrip("\ufeff") if first else line
                first = False
        finally:
            with suppress(ValueError):  # it was closed in the middle
                text.detach()

    def done(self) -> int:
        """Bytes read so far."""
        return self._raw.tell()

    def close(self) -> None:
        self._raw.close()


def open_rows(path: Path) -> Rows:
    """Opens a file of rows. Raises UserError where it can't be opened, is empty, or is no text."""
    try:
        if path.exists() and not path.is_file():
            kind = tr("a folder, not a file") if path.is_dir() else tr("not an ordinary file")
            raise UserError(tr("{name} is {kind}.", name=path.name, kind=kind), hint=_NOTHING, code="not_a_file")
        raw = path.open("rb")
    except FileNotFoundError as error:
        raise UserError(tr("There is no file {path!r}.", path=str(path)), hint=_NOTHING, code="missing") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or tr("the name is not a possible one")
        raise UserError(
            tr("{name} can’t be opened ({reason}).", name=path.name, reason=reason), hint=_NOTHING, code="unreadable"
        ) from error
    try:
        return _opened(path, raw)
    except BaseException:
        raw.close()
        raise


def _opened(path: Path, raw: BinaryIO) -> Rows:
    sample = raw.read(SAMPLE_BYTES)
    if not sample.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise UserError(tr("{name} is empty.", name=path.name), hint=_NOTHING, code="empty")
    whole = len(sample) < SAMPLE_BYTES
    decoded = decode(sample if whole else sample[: _last_line(sample)], likes=header_words)
    delimiter, _ = delimiter_of(decoded.text)
    return Rows(path, decoded.encoding, delimiter, decoded.note, _raw=raw)


def _last_line(sample: bytes) -> int:
    """Where a sample is cut: behind a whole line, but never within a wide character."""
    end = sample.rfind(b"\n") + 1
    return end - end % 4 if end > len(sample) // 2 and b"\x00" in sample[:400] else end or len(sample)
