"""The system’s voice is told on its standard input what to say, and can be stopped; where there is none, it is said."""

import sys
from pathlib import Path

import pytest

from coachdesk.sound.system_voice import command, hush, speak, there_is_one


def found(name: str) -> str | None:
    return f"/bin/{name}"


@pytest.mark.parametrize(
    ("system", "program"), [("linux", "/bin/spd-say"), ("darwin", "/bin/say"), ("win32", "/bin/powershell")]
)
def test_each_system_has_its_own_program_and_says_it_slower(system: str, program: str) -> None:
    usual, slow = (command(slow=pace, system=system, which=found) for pace in (False, True))
    assert usual[0] == slow[0] == program
    assert usual != slow
    assert command(slow=False, system=system, which=lambda _name: None) == []


def test_what_is_said_never_becomes_a_part_of_the_command(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    write = f"import sys, pathlib; pathlib.Path({str(heard)!r}).write_bytes(sys.stdin.buffer.read())"
    speaking = speak("--help; $(reboot) Siobhán", say=[sys.executable, "-c", write])
    assert speaking.wait(20)
    assert speaking.error is None
    assert heard.read_text(encoding="utf-8") == "--help; $(reboot) Siobhán"


FOR_A_MINUTE = [sys.executable, "-c", "import time; time.sleep(60)"]


def test_it_can_be_stopped_and_the_speech_service_is_told_so_too(tmp_path: Path) -> None:
    told = tmp_path / "told"
    speaking = speak("a", say=FOR_A_MINUTE, stop=[sys.executable, "-c", f"open({str(told)!r}, 'w')"])
    speaking.stop()
    assert speaking.wait(20)
    assert speaking.error is None
    assert told.exists()


def test_it_ends_where_nothing_has_to_be_told_or_can_be() -> None:
    for stop in ([], ["/nowhere/at-all"]):
        speaking = speak("a", say=FOR_A_MINUTE, stop=stop)
        speaking.stop()
        assert speaking.wait(20)


def test_only_linux_has_a_service_that_goes_on_by_itself() -> None:
    assert hush(system="linux", which=found) == ["/bin/spd-say", "--stop"]
    assert hush(system="linux", which=lambda _name: None) == []
    assert hush(system="darwin", which=found) == hush(system="win32", which=found) == []


@pytest.mark.parametrize(
    "say", [[], ["/nowhere/at-all"], [sys.executable, "-c", "import sys; sys.stdin.read(); sys.exit(3)"]]
)
def test_where_there_is_no_voice_it_says_so(say: list[str]) -> None:
    speaking = speak("a", say=say)
    assert speaking.wait(20)
    assert speaking.error is not None
    assert speaking.error.code == "no_voice"


def test_whether_there_is_one_can_be_asked() -> None:
    assert there_is_one() is bool(command(slow=False))
