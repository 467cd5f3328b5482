"""Asks the program as a script does: `coachdesk check - --lines --json`."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.coaching.sets import MARKED, Answer
from training.reader import Mark

Check = dict[str, Any]
"""One document of `check --json`."""


def ask(texts: Sequence[str], *options: str, language: str = "en") -> list[Check]:
    """One document for each text, judged as calls in this language are. Raises SystemExit."""
    lines = "".join(" ".join(text.split("\n")) + "\n" for text in texts)
    with tempfile.TemporaryDirectory(prefix="coachdesk-check-") as data:
        (Path(data) / "settings.toml").write_text(f'call_language = "{language}"\n', encoding="utf-8")
        command = [sys.executable, "-m", "coachdesk", "--data", data, "check", "-", "--lines", "--json", *options]
        done = subprocess.run(command, input=lines, text=True, capture_output=True, encoding="utf-8", check=False)
    checks = [json.loads(line) for line in done.stdout.splitlines() if line.strip()]
    if len(checks) != len(texts):
        raise SystemExit(f"{len(checks)} answers for {len(texts)} lines: {done.stderr.strip()[-300:]}")
    failed = [check["error"] for check in checks if "error" in check]
    if failed:
        raise SystemExit(f"{len(failed)} lines failed, the first with: {failed[0]}")
    return checks


def answer_of(check: Check) -> Answer:
    found = [finding for finding in check["findings"] if finding["category"] in MARKED]
    has = {name for name, there in check["has"].items() if there}
    return Answer(
        frozenset({finding["category"] for finding in found} | has),
        tuple(Mark(finding["category"], finding["start"], finding["end"]) for finding in found),
    )
