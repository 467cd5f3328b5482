"""The typing benchmark on a real X display: it comes to its figures, whatever they are."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.x11

ROOT = Path(__file__).resolve().parents[2]


def test_the_second_opinion_on_what_was_typed_reaches_the_window() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "typist.py"), "--openers", "1", "--letters", "16", "--inside"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "1 openers, 16 keys" in done.stdout, done.stderr
    assert "last key to the second opinion" in done.stdout
