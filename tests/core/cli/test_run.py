"""Every way a command can end: status, sentence, JSON; never a trace on the screen."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.core.cli.conftest import PRIYA, CommandLine, hear_ctrl_c

from coachdesk import __version__
from coachdesk.cli import main

HEAVY = ("sqlalchemy", "PySide6", "alembic", "xlsxwriter", "icalendar", "platformdirs")


def process(*words: str, data: Path, **more: object) -> subprocess.CompletedProcess[bytes]:
    """A real process, as a shell starts it."""
    command = [sys.executable, "-m", "coachdesk", "--data", str(data), *words]
    return subprocess.run(command, capture_output=True, check=False, timeout=60, **more)  # type: ignore[call-overload, no-any-return]


def test_help_and_version_end_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"coachdesk {__version__}\n"
    assert main(["--help"]) == 0
    assert "record the outcome of a call" in capsys.readouterr().out
    assert main(["record", "--help"]) == 0
    assert "--permission" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ("praise",),
        ("say",),
        ("record", PRIYA),
        ("say", "Ann", "--loud"),
        ("say", "Ann", "--lan", "ga"),
        ("when", "now", "--zone"),
    ],
)
def test_wrong_use_is_told_in_a_sentence(cli: CommandLine, words: tuple[str, ...]) -> None:
    assert cli.refused(*words) == "usage"
    plain = cli.run(*words)
    assert (plain.status, plain.out) == (2, "")


def test_options_stand_before_or_after_the_command(cli: CommandLine, capsys: pytest.CaptureFixture[str]) -> None:
    after = cli.run("say", "Ann", "--json").out
    assert main(["--json", "say", "Ann", "--data", str(cli.data)]) == 0
    assert capsys.readouterr().out == after


def test_a_text_that_looks_like_an_option_comes_after_two_dashes(cli: CommandLine) -> None:
    answer = cli.run("say", "--", "--json")
    assert (answer.status, answer.err) == (0, "")
    assert not answer.out.startswith("{")
    assert "--zone=VALUE" in cli.run("when", "tomorrow", "--zone", "-x").err
    assert cli.refused("when", "tomorrow", "--zone=-x") == "not_understood"


def test_the_environment_names_the_data_folder(
    cli: CommandLine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACHDESK_DATA", str(cli.data))
    assert main(["prospects"]) == 0
    assert (cli.data / "coachdesk.db").is_file()


def test_a_mistake_of_ours_is_one_calm_sentence_and_a_trace_without_names(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(number: str, **_more: object) -> None:
        raise KeyError(number)

    monkeypatch.setattr("coachdesk.cli.hours.judge", mistaken)
    assert cli.refused("hours", "+44 20 7946 0958", status=3) == "bug"
    log = (cli.data / "coachdesk.log").read_text(encoding="utf-8")
    assert "KeyError" in log
    assert "hours.py" in log
    assert "7946" not in log
    cli.data.joinpath("coachdesk.log").unlink()
    cli.data.rmdir()
    cli.data.write_text("a file in the place of the folder")
    monkeypatch.setattr("coachdesk.cli.hours.load_settings", mistaken)
    assert cli.refused("hours", "+44 20 7946 0958", status=3) == "bug"


def test_a_failure_of_the_system_that_no_room_named_is_told_as_such(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(_phrase: str, **_more: object) -> None:
        raise OSError(5, "Input/output error", "/somewhere/private/file")

    monkeypatch.setattr("coachdesk.cli.when.understand", refuses)
    assert cli.refused("when", "tomorrow", status=3) == "world"
    assert not cli.data.exists()


def test_too_little_memory_is_told(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def starved(_phrase: str, **_more: object) -> None:
        raise MemoryError

    monkeypatch.setattr("coachdesk.cli.when.understand", starved)
    assert cli.refused("when", "tomorrow", status=3) == "world"


def test_a_call_that_was_saved_never_looks_failed(busy: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_desk: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("coachdesk.desk.Desk.keep_glance", broken)
    busy.ask("record", PRIYA, "voicemail")
    assert "ZeroDivisionError" in (busy.data / "coachdesk.log").read_text(encoding="utf-8")


def test_the_window_needs_qt_and_a_screen(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachdesk.cli.window.find_spec", lambda _name: None)
    assert cli.refused(status=3) == "no_qt"
    monkeypatch.setattr("coachdesk.cli.window.find_spec", lambda name: name)
    monkeypatch.setattr("coachdesk.cli.window.import_module", lambda name: name)
    monkeypatch.setattr("coachdesk.cli.window.sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert cli.refused(status=3) == "no_screen"
    assert cli.refused("demo", status=3) == "no_screen"


def test_bytes_that_are_no_utf8_do_no_harm(tmp_path: Path) -> None:
    latin = os.fsdecode(b"Andr\xe9")
    said = process("say", latin, "--json", data=tmp_path)
    assert (said.returncode, said.stderr) == (0, b"")
    missing = process("import", str(tmp_path / latin), data=tmp_path)
    assert missing.returncode == 2
    assert b"Traceback" not in missing.stderr


def test_the_locale_does_not_matter(tmp_path: Path) -> None:
    said = process(
        "say", "-", "--json", data=tmp_path, input="Siobhán".encode(), env={"LC_ALL": "C", "PYTHONUTF8": "0"}
    )
    assert "Siobhán" in said.stdout.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")
def test_a_reader_that_goes_away_is_no_failure(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "coachdesk", "--data", str(tmp_path), "say", "-", "--lines"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=hear_ctrl_c
    ) as child:
        assert child.stdin
        assert child.stdout
        assert child.stderr
        child.stdin.write(b"Ann\n")
        child.stdin.flush()
        assert b"Ann" in child.stdout.readline(), "each answer comes at once"
        child.stdout.close()
        child.stdin.write(b"Ann\n" * 10)
        child.stdin.close()
        assert child.stderr.read() == b""
        assert child.wait(30) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")
def test_ctrl_c_is_one_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "coachdesk", "--data", str(tmp_path), "say", "-", "--lines"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=hear_ctrl_c
    ) as child:
        assert child.stdin
        assert child.stdout
        assert child.stderr
        child.stdin.write(b"Ann\n")
        child.stdin.flush()
        child.stdout.readline()
        time.sleep(0.05)  # it waits for the next line by now; an earlier signal would be told just the same
        child.send_signal(signal.SIGINT)
        _, told = child.communicate(timeout=30)
    assert told == b"Stopped. Nothing half-done was kept.\n"
    assert child.returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_behind_the_output_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "coachdesk", "--data", str(tmp_path), "say", "Ann", "--json"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 3
    assert b"no space left" in done.stderr
    assert b"Exception" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="closing a stream in a shell of POSIX")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_closed_streams_do_no_harm(tmp_path: Path, closed: str) -> None:
    line = f"'{sys.executable}' -m coachdesk --data '{tmp_path}' say Ann {closed}"
    done = subprocess.run(["sh", "-c", line], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("words", "also"),
    [
        (("--version",), ("coachdesk.cli.shapes", "coachdesk.model.prospect", "dataclasses", "pathlib")),
        (("say", "Ann"), ("coachdesk.store", "coachdesk.playbook.loader")),
        (("when", "tomorrow"), ("coachdesk.store", "coachdesk.playbook.loader", "holidays")),
        (("check", "Hello"), ("coachdesk.store", "coachdesk.desk")),
        (("hours", "+1 202 555 0142"), ("coachdesk.store", "coachdesk.desk")),
    ],
)
def test_a_command_imports_only_what_it_needs(tmp_path: Path, words: tuple[str, ...], also: tuple[str, ...]) -> None:
    told = (
        "import sys; from coachdesk.cli import main; main(sys.argv[1:]); "
        f"print([m for m in {(*HEAVY, *also)!r} if m in sys.modules], file=sys.stderr)"
    )
    command = [sys.executable, "-c", told, "--data", str(tmp_path), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == "[]\n"


def test_the_second_opinion_leaves_nothing_of_its_runtime_behind(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "coachdesk",
        "--data",
        str(tmp_path / "data"),
        "check",
        "Hi Ana, it’s Sam.",
        "--json",
    ]
    home = os.environ | {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    home.pop("ORT_DISABLE_TELEMETRY", None)
    done = subprocess.run(command, env=home, capture_output=True, check=False)
    assert b'"model": "used"' in done.stdout
    assert [path for path in tmp_path.rglob("*") if path.is_file() and tmp_path / "data" not in path.parents] == []
