"""Start-up: the real desk with a long list against a blank Qt window, side by side in one run.

    .venv/bin/python benchmarks/start.py [--pairs 15] [--prospects 10000]

Starts both in turn under an X server of its own, presses an outcome key as soon as the desk's window is there, and
compares pair by pair: absolute times differ between machines and hours, ratios hardly do. The marks come from
`coachdesk --start-report`. Exit status 1 where a ratio is above its limit.
"""

import argparse
import contextlib
import json
import os
import signal
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.people import write_list  # noqa: E402
from benchmarks.screen import Screen  # noqa: E402

import dev  # noqa: E402  (its X server is the one of the tests)

OUTCOME_KEY = "6"
LIMITS = {"first_paint": 1.5, "first_key": 3.5}
# Between the last key and leaving: the next prospect is shown by then.
QUIET_SECONDS = 2.0
COMMAND = [sys.executable, "-m", "coachdesk"]

Marks = dict[str, float]


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Compare the start of the desk with that of a blank window.")
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--prospects", type=int, default=10_000)
    asked = parser.parse_args(argv)
    compile_all()
    with tempfile.TemporaryDirectory(prefix="coachdesk-start-") as folder, dev.x_display() as environment:
        if environment is None:
            return 1
        bench = Bench(Path(folder), environment)
        bench.fill(asked.prospects)
        bench.first()
        pairs = [(bench.blank(), bench.desk()) for _ in range(asked.pairs)]
    return report(pairs, asked.prospects)


def compile_all() -> None:
    """Program and packages, once: where Python may not write what it compiled, every start would do it again."""
    for folder in (ROOT / "src", Path(sysconfig.get_path("purelib"))):
        subprocess.run([sys.executable, "-m", "compileall", "-q", str(folder)], check=False, capture_output=True)


class Bench:
    """A data folder, a display, and the two programs to start there."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder, self._data = folder, folder / "data"
        self._environment = {**environment, "XDG_RUNTIME_DIR": str(folder)}
        self._screen = Screen(environment["DISPLAY"])

    def fill(self, prospects: int) -> None:
        """A real list, imported as a rep would, with the first prospect open."""
        made = write_list(self._folder / "list.csv", prospects)
        for command in (["import", str(made)], ["next"]):
            subprocess.run([*COMMAND, "--data", str(self._data), *command], check=True, stdout=subprocess.DEVNULL)

    def first(self) -> None:
        """The first start of all, not measured: it has nothing to paint at once, and keeps that for the next one."""
        file = self._folder / "first.json"
        program = self._start([*COMMAND, "--data", str(self._data), "--start-report", str(file)])
        self._screen.focus(self._screen.wait_for_window())
        self._wait(program, file, "database_open")
        self._leave(program)

    def blank(self) -> Marks:
        """A start of the blank window, up to its first paint."""
        file = self._folder / "blank.json"
        program = self._start([sys.executable, str(ROOT / "benchmarks" / "blank.py"), str(file)])
        marks = self._wait(program, file, "first_paint")
        self._end(program)
        return marks

    def desk(self) -> Marks:
        """A start of the desk with a key pressed at once, up to that outcome on the disk."""
        file = self._folder / "desk.json"
        program = self._start([*COMMAND, "--data", str(self._data), "--start-report", str(file)])
        self._screen.focus(self._screen.wait_for_window())
        self._screen.press(OUTCOME_KEY)
        # The key is on the disk before the database is open, or after: the marks are whole once both are there.
        marks = self._wait(program, file, "first_key", "database_open") | {"peak_mb": peak_mb(program.pid)}
        self._screen.press("enter")
        self._leave(program)
        return marks

    def _start(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(command, env=self._environment, cwd=self._folder, stderr=subprocess.DEVNULL)

    def _wait(self, program: subprocess.Popen[bytes], file: Path, *wanted: str, seconds: float = 60.0) -> Marks:
        end = time.monotonic() + seconds
        while time.monotonic() < end and program.poll() is None:
            if file.exists():
                text = file.read_text(encoding="utf-8")
                marks: Marks = json.loads(text) if text else {}
                if marks.keys() >= set(wanted):
                    file.unlink()
                    return marks
            time.sleep(0.005)
        noted = file.read_text(encoding="utf-8") if file.exists() else "nothing"
        self._end(program)
        raise SystemExit(f"There was no {' and '.join(wanted)} after {seconds:.0f} s; noted was {noted}")

    def _leave(self, program: subprocess.Popen[bytes]) -> None:
        """Ctrl+Q after a moment, as a person would: the desk keeps what the next start paints first."""
        time.sleep(QUIET_SECONDS)
        self._screen.press("control", "q")
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(30)
        self._end(program)

    def _end(self, program: subprocess.Popen[bytes]) -> None:
        program.send_signal(signal.SIGTERM)
        program.wait()
        while self._screen.windows():
            time.sleep(0.01)


def peak_mb(process: int) -> float:
    """The most memory the process has held, in MB."""
    text = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in text.splitlines() if line.startswith("VmHWM:"))


def report(pairs: Sequence[tuple[Marks, Marks]], prospects: int) -> int:
    """Print medians and ratios; 1 where one is above its limit."""
    print(f"{len(pairs)} pairs, {prospects:,} prospects, {os.cpu_count()} processors; medians in ms")
    blank = statistics.median(one["first_paint"] for one, _ in pairs)
    print(f"  {'blank window, first paint':32}{blank:8.0f}")
    for mark in ("qt_imported", "first_paint", "first_window", "first_key", "database_open"):
        print(f"  {'desk, ' + mark.replace('_', ' '):32}{statistics.median(desk[mark] for _, desk in pairs):8.0f}")
    print(f"  {'desk, most memory':32}{statistics.median(desk['peak_mb'] for _, desk in pairs):8.0f} MB")
    status = 0
    for mark, limit in LIMITS.items():
        ratios = sorted(desk[mark] / one["first_paint"] for one, desk in pairs)
        median = statistics.median(ratios)
        spread = f"{ratios[0]:.2f} to {ratios[-1]:.2f}"
        print(f"  {mark.replace('_', ' ')}: {median:.2f} times the blank window ({spread}), at most {limit}")
        status |= median > limit
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
