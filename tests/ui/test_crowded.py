"""No word is cut and no action out of reach in the narrow window with letters twice as large, in any language."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("language", ["english", "german"])
def test_a_full_window_can_be_read_and_worked(language: str) -> None:
    plugin = ["-p", "tests.ui.crowded.german"] if language == "german" else []
    command = [sys.executable, "-m", "pytest", "-q", *plugin, "-p", "no:cacheprovider"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    walk = [*command, str(HERE / "crowded" / "walk.py")]
    done = subprocess.run(walk, cwd=HERE.parents[1], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:]
