"""What follows from a call: planning every outcome, and asking what is due among 100,000 callbacks.

Limits: 2 ms of the processor for planning an outcome, 5 ms for asking what is due, for what the bell asks after each
change, and for the whole page of callbacks 50 ms. Ends with status 1 where one is missed.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from coachdesk.desk import open_desk
from coachdesk.desk.desk import Desk
from coachdesk.followup.dates import prepare
from coachdesk.model.call import Call, Callback
from coachdesk.model.ids import CallbackId, CallId, ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.paths import DataFolder

NOW = datetime(2026, 9, 16, 14, 40, tzinfo=UTC)
DUE, TIMES = 12, 200
PLAN_MS, DUE_MS, PAGE_MS = 2.0, 5.0, 50.0
COUNTRIES = (("+44207946", "GB", "Europe/London"), ("+1202555", "US", "America/New_York"), ("+331426", "FR", ""))


def main() -> int:
    """Prints each figure with its limit beside it."""
    chosen = argparse.ArgumentParser(description=__doc__)
    chosen.add_argument("--count", type=int, default=100_000)
    count = chosen.parse_args().count
    with tempfile.TemporaryDirectory() as place:
        desk = open_desk(DataFolder(Path(place) / "data"), now=lambda: NOW, zone_here="Europe/Dublin")
        with desk.store.step("People", undoable=False) as step:
            step.add_prospects(_somebody(n) for n in range(count))
        with desk.store.step("Promises", undoable=False) as step:
            for callback in _promises(count):
                step.add_callback(callback)
        well = [
            _slow(f"what is due, {DUE} of {count:,}", lambda: desk.due(at=NOW), limit=DUE_MS),
            _slow("what the bell asks", desk.waiting, limit=DUE_MS),
            _slow("the page of callbacks", desk.callbacks, limit=PAGE_MS, times=20),
            *_planning(desk),
        ]
        desk.close()
    return 0 if all(well) else 1


def _somebody(n: int) -> Prospect:
    start, country, zone = COUNTRIES[n % len(COUNTRIES)]
    number = f"{start}{n % 10_000:04}"
    return Prospect(
        ProspectId(f"p{n}"), "Ann", f"Person {n}", company="Acme", zone=zone, country=country,
        phones=(Phone(number, number),), emails=(f"p{n}@a.example",),
    )  # fmt: skip


def _promises(count: int) -> Iterator[Callback]:
    """One for each of them: a dozen due by now, the others a minute apart from then on."""
    for n in range(count):
        at = NOW + timedelta(minutes=n - DUE + 1)
        local = at.replace(tzinfo=None)
        yield Callback(CallbackId(f"k{n}"), ProspectId(f"p{n}"), None, at, "UTC", local, "Asked to be called then")


def _planning(desk: Desk) -> Iterator[bool]:
    """Each outcome on somebody who was tried twice; what loads at the first plan is loaded before."""
    for country in ("GB", "US", "FR"):
        prepare(country, year=NOW.year)
    people = [desk.prospect(ProspectId(f"p{n}")) for n in range(len(COUNTRIES))]
    taken: dict[str, float] = {}
    for spec in desk.playbook.outcomes:
        for who in people:
            number = who.phones[0].number
            earlier = [
                Call(CallId(f"c{days}"), who.id, NOW - timedelta(days=days), spec.id, spec.plays[0].id, number)
                for days in (2, 5)
            ]
            call = Call(CallId("c0"), who.id, NOW, spec.id, spec.plays[0].id, number)
            # What the store answers belongs to the desk's own figure: outcome.py.
            with desk.store.together(writes=False):
                planned = _median(lambda: desk._plan(call, spec, who=who, asked=None, earlier=earlier))  # noqa: B023
            taken[spec.id] = max(taken.get(spec.id, 0.0), planned)
    worst = max(taken, key=lambda id_: taken[id_])
    yield _said(f"planning an outcome, the slowest of {len(taken)} ({worst})", taken[worst], limit=PLAN_MS)


def _slow(what: str, work: Callable[[], object], *, limit: float, times: int = TIMES) -> bool:
    return _said(what, _median(work, times=times), limit=limit)


def _said(what: str, taken: float, *, limit: float) -> bool:
    print(f"{what}: {taken:.2f} ms (limit {limit:g})")
    return taken <= limit


def _median(work: Callable[[], object], *, times: int = TIMES) -> float:
    """Milliseconds of the processor: on a shared machine the clock says more about the others."""
    work()
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append((time.process_time() - start) * 1000)
    return statistics.median(found)


if __name__ == "__main__":
    sys.exit(main())
