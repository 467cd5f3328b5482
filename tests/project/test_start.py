"""The program as a whole on a real X display: it opens, takes a key, keeps it, rests, and opens only once."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from benchmarks.screen import Screen

pytestmark = pytest.mark.x11

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "prospects.csv"
COMMAND = [sys.executable, "-m", "coachdesk"]
PATIENCE_SECONDS = 60.0


class Started:
    """The desk in a process of its own, on the sample list."""

    def __init__(self, folder: Path) -> None:
        self.data, self.report = folder / "data", folder / "start.json"
        self.screen = Screen(os.environ["DISPLAY"])
        # A runtime folder of its own, private as the desk wants it: nothing of this user is met.
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        self.environment = {**os.environ, "XDG_RUNTIME_DIR": str(runtime)}
        self.ask("import", str(SAMPLE))
        self.ask("next")
        self.program = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        command = [*COMMAND, "--data", str(self.data), "--start-report", str(self.report)]
        return subprocess.Popen(command, env=self.environment)

    def ask(self, *words: str) -> dict[str, object]:
        command = [*COMMAND, "--data", str(self.data), *words, "--json"]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True)
        answer: dict[str, object] = json.loads(done.stdout)
        return answer

    def marks(self) -> dict[str, float]:
        text = self.report.read_text(encoding="utf-8") if self.report.exists() else ""
        marks: dict[str, float] = json.loads(text or "{}")
        return marks

    def wait(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            assert time.monotonic() < end, f"it did not come to that; the start noted {self.marks()}"
            time.sleep(0.02)

    def ready(self) -> None:
        """Until the desk behind the window is there, and keys go to that window."""
        self.wait(lambda: "database_open" in self.marks())
        self.screen.focus(self.screen.wait_for_window())

    def processor_seconds(self) -> float:
        fields = Path(f"/proc/{self.program.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Started]:
    started = Started(tmp_path)
    yield started
    if started.program.poll() is None:
        started.program.kill()
    started.program.wait()


def test_it_opens_takes_an_outcome_by_key_and_keeps_it(desk: Started) -> None:
    desk.ready()
    desk.screen.press("6")
    desk.wait(lambda: "first_key" in desk.marks())
    marks = desk.marks()
    assert marks["process_start"] == 0
    assert marks["qt_imported"] < marks["first_paint"] < marks["database_open"] < marks["first_key"]
    desk.screen.press("control", "q")
    assert desk.program.wait(PATIENCE_SECONDS) == 0
    assert "no answer" in str(desk.ask("undo")["undone"]).lower()


def test_a_time_typed_at_full_pace_after_call_later_is_kept_whole(desk: Started) -> None:
    desk.ready()
    for key in ("3", *"tue", "space", *"3pm", "enter", "enter"):
        desk.screen.press(key)
    desk.wait(lambda: "first_key" in desk.marks())
    time.sleep(2)
    desk.screen.press("control", "q")
    assert desk.program.wait(PATIENCE_SECONDS) == 0
    desk.ask("export", str(desk.data.parent / "callbacks.csv"), "--what", "callbacks")
    kept = (desk.data.parent / "callbacks.csv").read_text(encoding="utf-8")
    assert "They asked to be called at this time" in kept, "the sheet says “No time fixed yet” where none was read"


def test_a_key_pressed_before_the_database_is_open_outlives_the_program(desk: Started) -> None:
    desk.screen.focus(desk.screen.wait_for_window())
    desk.screen.press("6")
    desk.wait(lambda: "first_key" in desk.marks())
    desk.program.kill()
    desk.program.wait()
    desk.program = desk.start()
    desk.ready()
    desk.screen.press("control", "q")
    assert desk.program.wait(PATIENCE_SECONDS) == 0
    desk.ask("export", str(desk.data.parent / "calls.json"), "--what", "calls")
    calls = (desk.data.parent / "calls.json").read_text(encoding="utf-8")
    assert calls.count("no_answer") == 1
    assert not list(desk.data.glob("pressed-*"))


def test_the_second_start_shows_the_kept_picture_first(desk: Started) -> None:
    desk.ready()
    time.sleep(2)
    desk.screen.press("control", "q")
    assert desk.program.wait(PATIENCE_SECONDS) == 0
    desk.report.unlink()
    desk.program = desk.start()
    desk.ready()
    marks = desk.marks()
    assert marks["qt_imported"] < marks["first_paint"] < marks["first_window"] < marks["database_open"]


def test_a_second_start_ends_and_leaves_one_window(desk: Started) -> None:
    desk.ready()
    assert desk.start().wait(PATIENCE_SECONDS) == 0
    assert desk.program.poll() is None
    assert len(desk.screen.windows()) == 1


def test_an_idle_desk_rests(desk: Started) -> None:
    desk.ready()
    time.sleep(3)  # what the desk does while nothing else happens is done by then
    before = desk.processor_seconds()
    time.sleep(2)
    # Not how long it took: how much work it made. A layout that asks for itself again takes all of it.
    assert desk.processor_seconds() - before < 0.5
