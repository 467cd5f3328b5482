"""A do-not-call list of a million numbers: its import, in time and memory, and how quickly it is asked afterwards.

The limits are those of the method: 10,000 checks a second against a million, one by one and in one go; the import
within 150 MB above the program itself. Ends with status 1 where one is missed.
"""

import argparse
import random
import resource
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from coachdesk.desk import open_desk
from coachdesk.desk.desk import Desk
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.paths import DataFolder

PEOPLE, CHECKS = 10_000, 20_000
RATE, MEMORY_MB, SECONDS = 10_000, 150, 120


def main() -> int:
    """Prints each figure with its limit beside it."""
    chosen = argparse.ArgumentParser(description=__doc__)
    chosen.add_argument("--count", type=int, default=1_000_000)
    count = chosen.parse_args().count
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        desk = open_desk(DataFolder(folder / "data"), now=lambda: datetime.now(UTC), zone_here="Europe/London")
        with desk.store.step("People") as step:
            step.add_prospects(_somebody(n) for n in range(PEOPLE))
        well = [_import(desk, _write(folder / "dnc.csv", count), count), *_checks(desk)]
        desk.open_next()
        well.append(_timed("the next prospect", desk.skip, limit=0.1))
        well.append(_timed("export", lambda: desk.export_stops(folder / "out.csv"), limit=SECONDS))
        print(f"data file {desk.data.database.stat().st_size / 1e6:.0f} MB")
        desk.close()
    return 0 if all(well) else 1


def _somebody(n: int) -> Prospect:
    number = f"+4420{70_000_000 + n * 7:08}"
    return Prospect(
        ProspectId(f"p{n}"), "Ann", f"Person {n}", phones=(Phone(number, number),), emails=(f"p{n}@a.example",)
    )


def _write(file: Path, count: int) -> Path:
    """Numbers in the spellings that lists have: half international, half national, each once."""
    chance = random.Random(1)
    with file.open("w", encoding="utf-8") as out:
        out.write("Phone,Added\n")
        for n in range(count):
            area, rest = 2 * 10**9 + n * 7 % 10**9, chance.randrange(10)
            out.write(f"+44{area}{'' if rest else ' '},2026-01-01\n" if n % 2 else f"{2_012_000_000 + n},2026-01-01\n")
    return file


def _import(desk: Desk, file: Path, count: int) -> bool:
    before, start = _peak(), perf_counter()
    done = desk.import_stops(file)
    taken, more = perf_counter() - start, _peak() - before
    assert done.added.numbers + done.known == count - done.left_out, done
    print(f"import of {count:,}: {taken:.1f} s (limit {SECONDS}), {more:.0f} MB more at its peak (limit {MEMORY_MB})")
    return taken <= SECONDS and more <= MEMORY_MB


def _checks(desk: Desk) -> list[bool]:
    people = [_somebody(n * 3) for n in range(CHECKS)]
    numbers = [f"+44{2 * 10**9 + n * 7 % 10**9}" for n in range(CHECKS)]

    def one_by_one() -> None:
        with desk.store.together(writes=False):
            for who in people:
                desk.store.stopped(who)

    def alone() -> None:
        for who in people:
            desk.store.stopped(who)

    def at_once() -> None:
        desk.store.stopped_contacts(numbers, ())

    return [
        _rate("checks in one go", at_once),
        _rate("checks in one reading", one_by_one),
        _rate("checks one by one, each asked alone", alone),
    ]


def _rate(what: str, work: Callable[[], object]) -> bool:
    start = perf_counter()
    work()
    rate = CHECKS / (perf_counter() - start)
    print(f"{what}: {rate:,.0f} a second (at least {RATE:,})")
    return rate >= RATE


def _timed(what: str, work: Callable[[], object], *, limit: float) -> bool:
    start = perf_counter()
    work()
    taken = perf_counter() - start
    print(f"{what}: {taken:.2f} s (limit {limit})")
    return taken <= limit


def _peak() -> float:
    """The most memory this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
