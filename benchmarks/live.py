"""From what a softphone tells at the window's door to the paint that shows it, and a flood of a thousand a second.

    .venv/bin/python benchmarks/live.py [--times 50] [--prospects 10000]

The real window on an X server of its own; events come through its socket from another process' side of it. Each call is
told in four steps; the clock stops when the paint that shows the step is done. Then another process tells of a thousand
calls a second, each with another number, while the rep's own call rings, is answered and ends, and a heart beats in the
window's event loop. Exit status 1 where a figure is above its limit or anything was lost.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.outcome import Person, fill  # noqa: E402

import dev  # noqa: E402  (its X server is the one of the tests)
from coachdesk.app.whole import follow_line, softphone  # noqa: E402
from coachdesk.followup.line import LATE_SECONDS  # noqa: E402
from coachdesk.model.phone import EndedBy, EventKind, Reason  # noqa: E402
from coachdesk.paths import DataFolder  # noqa: E402
from coachdesk.phone.door import Told, address_of, deliver  # noqa: E402
from coachdesk.ui.instance import Instance  # noqa: E402
from coachdesk.ui.telephone import Telephone  # noqa: E402

PAINT_LIMIT_MS, GAP_LIMIT_MS = 100.0, 250.0
FLOOD_A_SECOND, FLOOD_SECONDS, HOOKS_AT_ONCE = 1000, 5.0, 8
EACH_LIMIT_MS = 1.0
"""Above it a thousand a second are more than one processor can take."""
STEPS = (
    (EventKind.STARTED, "Calling"),
    (EventKind.RINGING, "Ringing"),
    (EventKind.ANSWERED, "On call"),
    (EventKind.ENDED, "Call"),
)


class Beside(Person):
    """Someone whose softphone tells."""

    def __init__(self, data: DataFolder, runtime: Path) -> None:
        super().__init__(data)
        self._context.telephone = Telephone(softphone, self._context)
        self._context.telephone.told.connect(self._window.calls.told)
        self._instance = Instance(data.root, runtime=runtime)
        assert self._instance.first()
        follow_line(self._context, self._window, self._instance, self._runner)
        self._instance.listen()
        self.heart.start()
        self._address = address_of(data.root, runtime=runtime)
        self.spent: list[float] = []

    def hear(self, times: int) -> list[float]:
        """So many calls with the prospect on the desk; the milliseconds from each event to its paint."""
        waits = []
        for _ in range(times):
            waits += [self._step(kind, shows) for kind, shows in STEPS]
            # What is told of the same number just after an end is taken for late.
            until = time.monotonic() + LATE_SECONDS
            self._wait(lambda until=until: time.monotonic() > until)  # type: ignore[misc]
        return waits

    def flood(self) -> "Flood":
        """Another process tells of strangers who ring while the rep's own call rings, is answered and ends."""
        line = self._context.telephone
        assert line is not None
        self._settle()
        own, before = self._page().number(), line.line.count
        self._step(EventKind.STARTED, "Calling")
        self.heart.forget()
        self.heart.start()
        spent = time.process_time()
        command = [sys.executable, __file__, "--flood", self._address]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
            for kind, after in ((EventKind.ANSWERED, 0.3), (EventKind.ENDED, 0.6)):
                due = time.monotonic() + FLOOD_SECONDS * after
                self._wait(lambda due=due: time.monotonic() > due)  # type: ignore[misc]
                threading.Thread(target=deliver, args=(self._told(kind),), kwargs={"address": self._address}).start()
            self._wait(lambda: other.poll() is not None)
            told, seconds = other.stdout.read().split() if other.stdout else ("0", "1")
        self._settle()
        self.heart.stop()
        why = self._page().call.bar.why.text()
        # The last 64 ends are remembered, and the rep's own is long past: what the window says of it is what counts.
        kept = own not in {call.number for call in line.line.calls} and "ended the call" in why
        each = (time.process_time() - spent) / int(told) * 1000
        return Flood(int(told), float(seconds), line.line.count - before - 1, kept, each, self.heart.longest_ms())

    def leave(self) -> None:
        line = self._context.telephone
        if line is not None:
            line.close()
        self._instance.close()
        super().leave()

    def _step(self, kind: EventKind, shows: str) -> float:
        page, told = self._page(), self._told(kind)
        button, why = page.call.head.button, page.call.bar.why
        shown = (why, lambda: bool(why.text())) if kind is EventKind.ENDED else (button, lambda: shows in button.text())
        painted = Drawn(*shown)
        began, spent = time.perf_counter(), time.process_time()
        threading.Thread(target=deliver, args=(told,), kwargs={"address": self._address}).start()
        self._wait(lambda: painted.at > 0)
        waited = (painted.at - began) * 1000
        self.spent.append((painted.spent - spent) * 1000)
        self._settle()
        return waited

    def _told(self, kind: EventKind) -> Told:
        """What a softphone tells of the call with the prospect on the desk."""
        ended = kind is EventKind.ENDED
        by, reason = (EndedBy.THEM, Reason.HUNG_UP) if ended else (EndedBy.NOT_TOLD, None)
        return Told(kind, datetime.now(UTC), number=self._page().number(), by=by, reason=reason)


@dataclass(frozen=True, slots=True)
class Flood:
    """``told`` and taken at the door within ``seconds``, ``heard`` on the line.

    ``kept``: the rep's own call was followed to its end. ``each`` in milliseconds of processor time of the window,
    ``gap`` its longest pause in milliseconds.
    """

    told: int
    seconds: float
    heard: int
    kept: bool
    each: float
    gap: float


class Drawn(QObject):
    """Sees the paint of one widget that shows what was waited for."""

    def __init__(self, widget: QWidget, shows: Callable[[], bool]) -> None:
        super().__init__(widget)
        self.at = self.spent = 0.0
        self._shows = shows
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.at and self._shows():
            # A zero timer runs once the whole paint is done.
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        if not self.at:
            self.at, self.spent = time.perf_counter(), time.process_time()


def flood(address: str) -> int:
    """So many a second are told, each on a connection of its own and several at once, as hooks are."""
    began = time.monotonic()

    def tell(which: int) -> bool:
        time.sleep(max(0.0, began + which / FLOOD_A_SECOND - time.monotonic()))
        number = f"+4930{which:07}"
        return deliver(Told(EventKind.RINGING, datetime.now(UTC), number=number, incoming=True), address=address)

    with ThreadPoolExecutor(HOOKS_AT_ONCE) as hooks:
        told = sum(hooks.map(tell, range(int(FLOOD_A_SECOND * FLOOD_SECONDS))))
    print(told, time.monotonic() - began)
    return 0


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Measure the way from an event of a call to its paint.")
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--prospects", type=int, default=10_000)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--flood", default="", help=argparse.SUPPRESS)
    asked = parser.parse_args(argv)
    if asked.flood:
        return flood(asked.flood)
    if asked.inside:
        return measure(asked.times, asked.prospects)
    with dev.x_display() as environment:
        if environment is None:
            return 1
        return subprocess.run([sys.executable, __file__, *argv, "--inside"], env=environment, check=False).returncode


def measure(times: int, prospects: int) -> int:
    with tempfile.TemporaryDirectory(prefix="cd-") as folder:
        data, runtime = DataFolder(Path(folder) / "data"), Path(folder)
        fill(data, prospects=prospects, calls=1)
        beside = Beside(data, runtime)
        beside.hear(2)
        beside.spent.clear()
        waits = beside.hear(times)
        spent = statistics.quantiles(beside.spent, n=20)[-1]
        flooded = beside.flood()
        beside.leave()
    p50, p95 = statistics.median(waits), statistics.quantiles(waits, n=20)[-1]
    print(f"{len(waits)} events with {prospects:,} prospects, {os.cpu_count()} processors")
    print(f"  event to paint: p50 {p50:.0f} ms, p95 {p95:.0f} ms, at most {PAINT_LIMIT_MS:.0f}")
    print(f"  of it processor time: p95 {spent:.0f} ms (the rest waits for other programs)")
    wanted = int(FLOOD_A_SECOND * FLOOD_SECONDS)
    print(f"  flood: {flooded.told} of {wanted} taken at the door in {flooded.seconds:.1f} s, {flooded.heard} heard")
    print(f"  the rep’s own call meanwhile: {'followed' if flooded.kept else 'LOST'}")
    print(f"  processor time: {flooded.each:.2f} ms an event, at most {EACH_LIMIT_MS:.1f}")
    print(f"  longest pause: {flooded.gap:.0f} ms, at most {GAP_LIMIT_MS:.0f}")
    whole = flooded.told == flooded.heard == wanted and flooded.kept
    return int(p95 > PAINT_LIMIT_MS or flooded.gap > GAP_LIMIT_MS or flooded.each > EACH_LIMIT_MS or not whole)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
