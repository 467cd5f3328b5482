"""Many lines at once: with helpers, whatever becomes of them, the answers are those of one process."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.core.cli.conftest import hear_ctrl_c

from coachdesk.cli import sharing
from coachdesk.cli.incoming import Incoming
from coachdesk.cli.sharing import Sharing, spare_processors

LINES = [f"Hi {'A' + number % 50 * 'n'}, sorry to bother you. Who plans your yard?" for number in range(120)]
RULES = ("check", "-", "--lines", "--json", "--rules-only")


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A helper after two lines, where three wait."""
    monkeypatch.setattr(sharing, "ALONE", 2)
    monkeypatch.setattr(sharing, "MANY", 3)


def shared(tmp_path: Path, given: bytes, *words: str) -> int:
    """Answers each line with its length, and helpers as their command does."""
    file = tmp_path / "given"
    file.write_bytes(given)
    handle = os.open(file, os.O_RDONLY)
    try:
        return Sharing(Incoming(handle, most=1_000_000), answer=lambda one: str(len(one)), words=words, most=1).run()
    finally:
        os.close(handle)


def test_helpers_answer_with_this_process_and_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    long = "x" * (sharing.HANDED_BYTES + 1)
    given = [*LINES, long, *LINES]
    status = shared(tmp_path, "\n".join(given).encode(), f"--data={tmp_path / 'data'}", *RULES)
    answers = capsys.readouterr().out.splitlines()
    assert status == 0
    assert len(answers) == len(given)
    assert answers[0] == str(len(given[0]))
    assert answers[len(LINES)] == str(len(long))
    helped = [(json.loads(answer), line) for answer, line in zip(answers, given, strict=True) if answer[0] == "{"]
    assert helped
    assert all(line.index("sorry") in {one["start"] for one in answer["findings"]} for answer, line in helped)


def test_a_helper_that_ends_is_told_and_its_lines_are_answered_here(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert shared(tmp_path, "\n".join(LINES).encode(), "no-such-command") == 0
    told = capfd.readouterr()
    assert told.out.splitlines() == [str(len(line)) for line in LINES]
    assert told.err.count("A process that helped with the lines has ended. Its lines are answered by this one.") == 1


def test_a_helper_has_no_helpers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACHDESK_HELPS", "1")
    assert spare_processors() == 0


def test_who_sends_a_line_and_waits_has_its_answer(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "coachdesk", f"--data={tmp_path}", *RULES]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin
        assert child.stdout
        for line in LINES[:3]:
            child.stdin.write(line.encode() + b"\n")
            child.stdin.flush()
            assert json.loads(child.stdout.readline())["findings"]
        child.stdin.close()
    assert child.returncode == 0


def test_ctrl_c_among_helpers_is_one_sentence_and_leaves_none_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "coachdesk", f"--data={tmp_path}", *RULES]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=hear_ctrl_c
    ) as child:
        assert child.stdin
        assert child.stdout
        child.stdin.write("".join(f"{line}\n" for line in LINES * 4).encode())
        child.stdin.flush()
        for _ in range(300):
            child.stdout.readline()
        child.send_signal(signal.SIGINT)
        _, told = child.communicate(timeout=30)  # waits for all who hold its standard error
    assert told == b"Stopped. Nothing half-done was kept.\n"
    assert child.returncode == 2
