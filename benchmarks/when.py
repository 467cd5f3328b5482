"""How right callback phrases are read, and how fast; beside four libraries where they are installed.

    .venv/bin/python benchmarks/when.py [--data FILE ...] [--libraries FOLDER] [--wrong]

FILE has a line "# 2013-02-12T04:30" for the moment the phrases under it are said at, and for each a tab and what it
means: a day, a day and a time, or "refuse". A range counts by its beginning. Limits: 0.92 exact, 0.96 on the right
day, 0.01 silently on another day, 2 ms of the processor for a phrase. Status 1 outside a limit.
"""

import argparse
import importlib
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when import understand

PHRASES = Path(__file__).parent / "phrases"
EXACT, DAY, ELSEWHERE, MS = 0.92, 0.96, 0.01, 2.0
MINUTE = timedelta(seconds=61)


class Row(NamedTuple):
    """``meant`` is "" for a phrase to refuse; without a "T" only its day is said."""

    text: str
    now: datetime
    meant: str


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Measure how callback phrases are read.")
    parser.add_argument("--data", type=Path, nargs="+", default=sorted(PHRASES.glob("*.tsv")))
    parser.add_argument("--libraries", type=Path)
    parser.add_argument("--wrong", action="store_true")
    asked = parser.parse_args(argv)
    good = True
    for path in asked.data:
        rows = list(read_rows(path))
        print(f"{path.name}: {len(rows)} phrases")
        good &= measured("coachdesk", ours, rows, wrong=asked.wrong)
        for name, reader in libraries(asked.libraries):
            measured(name, reader, rows, wrong=False)
    return 0 if good else 1


def read_rows(path: Path) -> Iterator[Row]:
    now = datetime.now(UTC)
    for line in path.read_text(encoding="utf-8").splitlines():
        text, _, meant = line.partition("\t")
        if line.startswith("# "):
            now = datetime.fromisoformat(line[2:]).replace(tzinfo=UTC)
        elif text:
            yield Row(text, now, "" if meant == "refuse" else meant.replace(" ", "T"))


def ours(text: str, now: datetime) -> datetime | None:
    try:
        return understand(text, now=now, zone="UTC").local
    except NotUnderstood:
        return None


def measured(name: str, read: Callable[[str, datetime], datetime | None], rows: list[Row], *, wrong: bool) -> bool:
    """Prints one reader's figures and says whether they lie within the limits."""
    exact = day = elsewhere = guessed = 0
    took: list[float] = []
    read("tuesday 3pm", rows[0].now)  # opens what is opened once
    for row in rows:
        began = time.process_time()
        got = read(row.text, row.now)
        took.append((time.process_time() - began) * 1000)
        if not row.meant:
            guessed += got is not None
            continue
        meant = datetime.fromisoformat(row.meant)
        on_the_day = got is not None and got.date() == meant.date()
        right = on_the_day and ("T" not in row.meant or (got is not None and abs(got - meant) < MINUTE))
        exact, day, elsewhere = exact + right, day + on_the_day, elsewhere + (got is not None and not on_the_day)
        if wrong and not right:
            print(f"    {row.text!r} at {row.now:%Y-%m-%dT%H:%M}: {got or 'refused'}, meant {row.meant}")
    n = sum(bool(row.meant) for row in rows)
    median, most = statistics.median(took), statistics.quantiles(took, n=100)[-1]
    print(
        f"  {name:14} exact {exact / n:.3f}, day {day / n:.3f}, silently on another day {elsewhere / n:.3f}, "
        f"{guessed} of {len(rows) - n} that name no time guessed; ms median {median:.2f}, p99 {most:.2f}"
    )
    return exact / n >= EXACT and day / n >= DAY and elsewhere / n <= ELSEWHERE and most <= MS


def libraries(folder: Path | None) -> Iterator[tuple[str, Callable[[str, datetime], datetime | None]]]:
    """What of recurrent, parsedatetime, dateparser and timefhuman is installed in ``folder``."""
    if folder is None:
        return
    sys.path.insert(0, str(folder))
    for name, reader in READERS.items():
        try:
            library = importlib.import_module(name)
        except ImportError:
            print(f"  {name} is not in {folder}")
            continue
        yield name, calm(reader(library))


def calm(read: Callable[[str, datetime], Any]) -> Callable[[str, datetime], datetime | None]:
    """``read`` with a range or a list taken by its beginning, and a failure of any kind as a refusal."""

    def answer(text: str, now: datetime) -> datetime | None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                got = read(text, now.replace(tzinfo=None))
        except Exception:
            return None
        while isinstance(got, (list, tuple)) and got:
            got = got[0]
        if isinstance(got, timedelta):
            got = now.replace(tzinfo=None) + got
        return got.replace(tzinfo=None) if isinstance(got, datetime) else None

    return answer


def recurrent(library: Any) -> Callable[[str, datetime], Any]:
    return lambda text, now: library.parse(text, now)


def parsedatetime(library: Any) -> Callable[[str, datetime], Any]:
    def read(text: str, now: datetime) -> datetime | None:
        got, status = library.Calendar().parseDT(text, now)
        return got if status else None

    return read


def dateparser(library: Any) -> Callable[[str, datetime], Any]:
    settings = {"PREFER_DATES_FROM": "future", "TIMEZONE": "UTC"}
    return lambda text, now: library.parse(text, languages=["en"], settings={**settings, "RELATIVE_BASE": now})


def timefhuman(library: Any) -> Callable[[str, datetime], Any]:
    def read(text: str, now: datetime) -> Any:
        config = getattr(library, "tfhConfig", None)
        return library.timefhuman(text, config(now=now)) if config else library.timefhuman(text, now=now)

    return read


READERS: dict[str, Callable[[Any], Callable[[str, datetime], Any]]] = {
    "recurrent": recurrent,
    "parsedatetime": parsedatetime,
    "dateparser": dateparser,
    "timefhuman": timefhuman,
}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
