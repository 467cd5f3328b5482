#!/usr/bin/env python3
"""Sets up, opens and tests CoachDesk on a bare machine with the standard library; must not know the program's inside.

    python3 dev.py run      set up what is missing, then open the desk (without a screen: the guided demo, as pictures)
    python3 dev.py test     set up what is missing, then pass every test; with arguments: pytest with those, offscreen
    python3 dev.py check    format, lint, types and floors
    python3 dev.py words    renew and compile the translations, and say what is not translated yet
    python3 dev.py calls    a hundred calls of a real softphone, each heard once and right; a minute
    python3 dev.py pictures draw the pictures of the guide anew
    python3 dev.py setup    only set up, into .venv

It parses on Python 3.8, so that a Python that is too old is told so in a sentence.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
CORE_VENV = HERE / ".venv-core"
LOCKS = HERE / "requirements"
PICTURES = HERE / "build" / "pictures"
LANGUAGES = HERE / "resources" / "languages"
# Without the places of the texts: they would change with every line that moves.
LUPDATE = ("-locations", "none", "-no-obsolete", "-source-language", "en")
OLDEST = (3, 11)
LINUX = sys.platform.startswith("linux")

# What Qt's wheels expect of the system, by the file the loader asks for, and the Debian package that has it.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
}
WINDOW_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
X_SERVER = {"Xvfb": "xvfb", "libXtst.so.6": "libxtst6"}
# A speaker and a microphone that no one hears, for the tests of sound.
SOUND_SERVER = {"pulseaudio": "pulseaudio", "pacat": "pulseaudio-utils"}
# A mail server for the tests of the mailbox. Installed it also serves the machine, so only where that is a container's.
MAIL_SERVER = {"/usr/sbin/dovecot": "dovecot-imapd", "openssl": "openssl"}
# A softphone, and somebody to ring with it, on this machine alone.
SOFTPHONE = {"baresip": "baresip-core", "sipp": "sip-tester"}
# What a screen reader hears the window through, for the tests that work it by ear.
ACCESS_BUS = {"dbus-daemon": "dbus-daemon", "/usr/libexec/at-spi-bus-launcher": "at-spi2-core"}
# Programs of others that read what the desk writes: a calendar and an unpacker of mail, three seconds together.
READERS = {"calcurse": "calcurse", "munpack": "mpack"}
FONTS = ("fonts-dejavu-core",)
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")

# These rooms decide what a rep says and what a call starts: every branch of them is tested, without Qt.
JUDGED = ("playbook", "coach", "names", "followup", "practice", "desk")
WITH_QT = ("pyside6", "shiboken6", "pytest-qt")


class Stop(Exception):
    """Setting up or testing can't go on; the message is the whole sentence for the person at the keyboard."""


def main(argv: Sequence[str]) -> int:
    if sys.version_info < OLDEST:
        return say_stop(
            f"CoachDesk needs Python 3.11 or newer and this is {platform.python_version()}{newer_python()}."
        )
    verbs = {
        **{"setup": lambda _: set_up("run"), "run": run, "test": test, "check": check},
        **{"calls": calls, "pictures": pictures, "words": words},
    }
    parser = argparse.ArgumentParser(prog="dev.py", description="Set up, open and test CoachDesk.")
    parser.add_argument("verb", choices=tuple(verbs))
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to coachdesk (run) or pytest (test)")
    asked = parser.parse_args(argv)
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # our lines keep their place among the tools'
    try:
        return verbs[asked.verb](asked.rest) or 0
    except Stop as stop:
        return say_stop(str(stop))
    except KeyboardInterrupt:
        return say_stop("Stopped. The same command carries on from here.")


# --- the verbs -------------------------------------------------------------------------------------------------------


def run(rest: Sequence[str]) -> int:
    """Open the desk; on a machine without a screen draw the guided demo into a folder and say where."""
    set_up("run")
    if rest or has_screen():
        return call([python_of(VENV), "-m", "coachdesk", *rest], env=None if has_screen() else offscreen())
    PICTURES.mkdir(parents=True, exist_ok=True)
    say("This machine has no screen, so the guided demo plays without one.")
    status = call([python_of(VENV), "-m", "coachdesk", "demo", "--pictures", str(PICTURES)], env=offscreen())
    if status == 0:
        say(f"The pictures of the desk are in {PICTURES} ({len(list(PICTURES.rglob('*.png')))} files).")
    return status


def pictures(_rest: Sequence[str]) -> int:
    """Draw the demo and take over what the guide shows of it: each of its pictures is called scene-shape-look.png."""
    set_up("run")
    PICTURES.mkdir(parents=True, exist_ok=True)
    if status := call([python_of(VENV), "-m", "coachdesk", "demo", "--pictures", str(PICTURES)], env=offscreen()):
        return status
    drawn = {picture.name.partition("-")[2]: picture for picture in PICTURES.glob("*.png")}
    pages = "".join(page.read_text(encoding="utf-8") for page in (HERE / "README.md", *(HERE / "docs").rglob("*.md")))
    shown = sorted(set(re.findall(r"pictures/([a-z0-9-]+\.png)", pages)))
    for name in shown:
        shutil.copyfile(drawn[name], HERE / "docs" / "pictures" / name)
    say(f"{len(shown)} pictures of the guide are drawn anew.")
    return 0


def test(rest: Sequence[str]) -> int:
    """All tests: the core with Qt uninstalled and every branch counted, screens offscreen, a few on a real display."""
    set_up("dev")
    if rest:
        return call([python_of(VENV), "-m", "pytest", *rest], env=offscreen())
    set_up_core()
    judged = [room for room in JUDGED if (HERE / "src" / "coachdesk" / room).is_dir()]
    counted = [*(f"--cov=coachdesk.{room}" for room in judged), "--cov-branch", "--cov-fail-under=100"]
    workers = ["-n", str(max(2, min(os.cpu_count() or 2, 8)))]
    with tempfile.TemporaryDirectory(prefix="coachdesk-test-", dir=memory_folder()) as folder:
        reports = Path(folder)
        # On a display the tests mostly wait for a window, as a person does, and so do some of the first two runs:
        # together they keep the cores busy. The run that counts branches does so by itself.
        with x_display() as display, ThreadPoolExecutor(1) as beside:
            told = reports / "x11.log"
            shown = ["tests", "--ignore=tests/core", "-m", "x11 or bus"]
            window = beside.submit(pytest, VENV, reports / "x11.xml", shown, display, log=told) if display else None
            rooms = [f"tests/core/{room}" for room in judged]
            say("1 of 4: the core but for what decides, with Qt uninstalled; the window is opened meanwhile")
            others = ["tests/core", *(f"--ignore={room}" for room in rooms), *workers]
            ok = pytest(CORE_VENV, reports / "core.xml", others, offscreen())
            say("2 of 4: the screens and the project, offscreen")
            marks = ["-m", "not x11 and not bus"]
            ok &= pytest(VENV, reports / "ui.xml", ["tests", "--ignore=tests/core", *workers, *marks], offscreen())
            say("3 of 4: what decides, with Qt uninstalled and every branch counted")
            # Counting branches doubles the time, so only the tests written for those rooms are counted.
            gate = [*rooms, *workers, *counted, "--cov-report=term-missing:skip-covered"]
            ok &= pytest(CORE_VENV, reports / "decides.xml", gate, offscreen())
            say("4 of 4: the window on a real X display")
            if window:
                ok &= window.result()
                print(told.read_text(encoding="utf-8"), end="")
        counts = count_results(reports)
    say(counts if ok else f"{counts}. Not all is well: see above")
    return 0 if ok else 1


def check(_rest: Sequence[str]) -> int:
    """Format, lint, types and floors, all of them even where one finds something."""
    set_up("dev")
    ruff, mypy, floors = (str(VENV / bin_folder() / name) for name in ("ruff", "mypy", "lint-imports"))
    commands = ([ruff, "format", "--check", "."], [ruff, "check", "."], [mypy], [floors])
    failed = [shlex.join([Path(command[0]).name, *command[1:]]) for command in commands if call(command)]
    say(f"Found something: {', '.join(failed)}." if failed else "Format, lint, types and floors are clean.")
    return 1 if failed else 0


def calls(_rest: Sequence[str]) -> int:
    """A hundred calls through real softphones on this machine alone, with nothing beside them."""
    set_up("dev")
    say("A hundred calls of a real softphone")
    return call([python_of(VENV), "benchmarks/calls.py", "--only-calls"])


def words(rest: Sequence[str]) -> int:
    """Put the program's texts into every language's .ts file and compile it; a new language is named: words fr."""
    set_up("dev")
    for tag in rest:
        (LANGUAGES / tag).mkdir(parents=True, exist_ok=True)
    texts = sorted(map(str, (HERE / "src").rglob("*.py")))
    for folder in sorted(place for place in LANGUAGES.iterdir() if place.is_dir()):
        ts, qm = str(folder / "coachdesk.ts"), str(folder / "coachdesk.qm")
        update = [tool("pyside6-lupdate"), *texts, *LUPDATE, "-target-language", folder.name, "-ts", ts]
        if problem := quietly(update) or quietly([tool("pyside6-lrelease"), "-silent", ts, "-qm", qm]):
            raise Stop(f"{ts} could not be renewed: {problem}.")
        left = len(ET.parse(ts).getroot().findall(".//translation[@type='unfinished']"))
        say(f"{folder.name}: {left} texts are not translated yet." if left else f"{folder.name}: all is translated.")
    return 0


# --- setting up ------------------------------------------------------------------------------------------------------


def set_up(level: str) -> None:
    """Make .venv hold what ``level`` needs ("run", or "dev" which includes it). Quick when nothing changed."""
    stamp = read_stamp(VENV)
    system_packages(tests=level == "dev", venv=bool(stamp))
    # What a developer has set up stays: opening the desk never takes the test tools away.
    level = "dev" if stamp.get("level") == "dev" else level
    locks = ["dev.txt"] if level == "dev" else ["run.txt", "build.txt"]
    wanted = make_stamp(VENV, level, locks)
    if stamp == wanted:
        return
    say("Setting up in .venv; the first time this fetches about 140 MB.")
    make_venv(VENV)
    problem = quietly([python_of(VENV), "-m", "pip", "install", "--require-hashes", "-r", str(LOCKS / "uv.txt")])
    if problem:
        raise Stop(f"The installer could not be fetched ({problem}). {OFFLINE}")
    install(VENV, [LOCKS / lock for lock in locks])
    write_stamp(VENV, level, locks)
    say("Set up.")


def set_up_core() -> None:
    """A second, small environment from the same lock without Qt: what runs in it can't have needed a screen."""
    if read_stamp(CORE_VENV) == make_stamp(CORE_VENV, "core", ["dev.txt"]):
        return
    say("Setting up the tests without Qt in .venv-core.")
    make_venv(CORE_VENV, "--without-pip")
    with tempfile.TemporaryDirectory(prefix="coachdesk-lock-") as folder:
        lock = Path(folder) / "core.txt"
        lock.write_text(without(WITH_QT, (LOCKS / "dev.txt").read_text(encoding="utf-8")), encoding="utf-8")
        install(CORE_VENV, [lock])
    write_stamp(CORE_VENV, "core", ["dev.txt"])


OFFLINE = "Check the connection and give the same command again; it carries on from here."


def install(venv: Path, locks: Sequence[Path]) -> None:
    """Exactly what the locks name, by version and hash; then CoachDesk itself from this folder, without the network."""
    python, uv = python_of(venv), [python_of(VENV), "-m", "uv", "pip"]
    pip = [python_of(VENV), "-m", "pip", "--python", python, "install"]
    files = [str(lock) for lock in locks]
    synced = [*uv, "sync", "--python", python, "--require-hashes", "--compile-bytecode", *files]
    # pip knows mirrors and proxies from its own configuration, where uv may know none; the hashes hold in both.
    again = [*pip, "--require-hashes", *(part for file in files for part in ("-r", file))]
    if (call(synced) if sys.stderr.isatty() else quietly(synced)) and (problem := quietly(again)):
        raise Stop(f"The dependencies could not be fetched ({problem}). {OFFLINE}")
    itself = ["--no-deps", "--no-build-isolation", "--editable", str(HERE)]
    if problem := quietly([*uv, "install", "--offline", "--python", python, *itself]):
        raise Stop(f"CoachDesk itself could not be installed from {HERE}: {problem}.")


def make_venv(venv: Path, *options: str) -> None:
    """A working environment at ``venv``; one that is half made or whose Python is gone is made anew."""
    probe = "import sys; assert sys.version_info >= (3, 11)" + ("" if options else "; import pip")
    if Path(python_of(venv)).exists() and not quietly([python_of(venv), "-c", probe]):
        return
    # Started from inside an environment, its Python must not be asked to make (or clear) that very environment.
    base = getattr(sys, "_base_executable", None) or sys.executable
    if problem := quietly([base, "-m", "venv", "--clear", *options, str(venv)]):
        raise Stop(f"Python could not make the environment {venv}: {problem}.")


def without(names: Sequence[str], lock: str) -> str:
    """A lock with the blocks of the packages whose name begins with one of ``names`` left out."""
    kept, keep = [], True
    for line in lock.splitlines(keepends=True):
        if line[:1].isalnum():
            keep = not line.lower().startswith(tuple(names))
        if keep:
            kept.append(line)
    return "".join(kept)


def make_stamp(venv: Path, level: str, locks: Sequence[str]) -> dict[str, str]:
    """What an environment was made from: it is current as long as this doesn't change."""
    digest = hashlib.sha256()
    for file in [*(LOCKS / lock for lock in locks), HERE / "pyproject.toml"]:
        digest.update(file.read_bytes())
    # The folder counts because scripts inside carry its path, the Python because its packages belong to it.
    python = os.path.realpath(python_of(venv))
    return {"level": level, "made from": digest.hexdigest(), "folder": str(HERE), "python": python}


def read_stamp(venv: Path) -> dict[str, str]:
    with contextlib.suppress(OSError, ValueError):
        stamp = json.loads((venv / "coachdesk-setup.json").read_text(encoding="utf-8"))
        if isinstance(stamp, dict) and Path(stamp.get("python", "")).exists():
            return stamp
    return {}


def write_stamp(venv: Path, level: str, locks: Sequence[str]) -> None:
    text = json.dumps(make_stamp(venv, level, locks), indent=1)
    (venv / "coachdesk-setup.json").write_text(text, encoding="utf-8")


# --- the system ------------------------------------------------------------------------------------------------------


def system_packages(*, tests: bool, venv: bool) -> None:
    """Fetch in one go what a bare Linux lacks; where that isn't allowed, say the one line to give.

    ``tests``: servers for screen, sound, calls and mail are wanted as well. ``venv``: an environment stands already,
    so none has to be made.
    """
    if not LINUX:
        return
    needed = [package for file, package in LIBRARIES.items() if not loads(file)]
    if not venv and not importlib.util.find_spec("ensurepip"):
        needed.append(f"python3.{sys.version_info.minor}-venv")
    window = [package for file, package in WINDOW_LIBRARIES.items() if not loads(file)]
    if not any(has_fonts(folder) for folder in FONT_FOLDERS):
        window += FONTS
    if tests:
        # The tests on a real display press its keys.
        servers = {
            **X_SERVER,
            **SOUND_SERVER,
            **SOFTPHONE,
            **ACCESS_BUS,
            **READERS,
            **(MAIL_SERVER if administrator() == [] else {}),
        }
        window += [package for there, package in servers.items() if not (shutil.which(there) or loads(there))]
    # Without a screen and without the right to install, what only a window needs can be missing.
    if needed or (window and (has_screen() or administrator() is not None)):
        install_packages([*needed, *window])


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_fonts(folder: str) -> bool:
    place = Path(folder).expanduser()
    return any(place.rglob("*.[ot]tf"))


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages without asking back, or raise Stop with the one line that does it."""
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    rights = administrator()
    if not shutil.which("apt-get"):
        raise Stop(f"This system lacks some libraries; on Debian their packages are called: {' '.join(packages)}.")
    if rights is None:
        raise Stop(
            "Some system packages are missing. Give this line, then the same command again:\n\n"
            f"    sudo apt-get update && sudo {line}\n"
        )
    say(f"Installing system packages: {' '.join(packages)}")
    quiet = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    # An update that fails for one of several sources may still leave all that is needed: the install decides.
    quietly([*quiet, "update"])
    if problem := quietly([*quiet, *shlex.split(line)[1:]]):
        raise Stop(f"apt could not install them ({problem}). Mend that, or give this line:\n\n    {line}\n")


def administrator() -> list[str] | None:
    """What to put before a command that changes the system: nothing for root, a sudo that asks nothing, or None."""
    if not hasattr(os, "geteuid") or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    return [sudo, "-n"] if sudo and not quietly([sudo, "-n", "true"]) else None


def has_screen() -> bool:
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def offscreen() -> dict[str, str]:
    """This environment with Qt drawing into memory."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY")
    return {**{k: v for k, v in os.environ.items() if k not in hidden}, "QT_QPA_PLATFORM": "offscreen"}


@contextlib.contextmanager
def x_display() -> Iterator[dict[str, str] | None]:
    """An X server of our own on a free display; None where there is none to be had, which is said."""
    xvfb = shutil.which("Xvfb")
    if not xvfb and LINUX and os.environ.get("CI"):
        raise Stop("There is no Xvfb here, and the tests on a real X display can't be left out of the gate.")
    if not xvfb:
        say("Skipped: there is no Xvfb here. On Debian: sudo apt-get install -y --no-install-recommends xvfb")
        yield None
        return
    reader, writer = os.pipe()
    # -noreset: without it the server starts over when its last client leaves, and the next client may find it gone.
    options = ["-displayfd", str(writer), "-noreset", "-nolisten", "tcp", "-screen", "0", "1600x1200x24"]
    with subprocess.Popen([xvfb, *options], pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        try:
            if not number:
                raise Stop("The X server for tests did not start; run Xvfb :99 by hand to see why.")
            kept = {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"}
            yield {**kept, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


# --- small hands -----------------------------------------------------------------------------------------------------


def memory_folder() -> str | None:
    """A folder in memory, where the tests' thousands of synced writes wait for no disk; None where there is none."""
    shared = "/dev/shm"
    with contextlib.suppress(OSError):
        if os.access(shared, os.W_OK) and shutil.disk_usage(shared).free > 1 << 30:
            return shared
    return None


def pytest(venv: Path, report: Path, options: Sequence[str], env: dict[str, str], *, log: Path | None = None) -> bool:
    """Whether all passed. ``log``: where the output goes, so that it can run beside something else."""
    files = f"--basetemp={report.with_suffix('')}"
    command = [python_of(venv), "-m", "pytest", "-q", f"--junitxml={report}", files, *options]
    env = {**env, "COVERAGE_FILE": str(report.with_suffix(".coverage"))}
    if log is None:
        return call(command, env=env) == 0
    with log.open("w", encoding="utf-8") as out:
        return subprocess.run(command, cwd=HERE, env=env, stdout=out, stderr=out, check=False).returncode == 0


def count_results(reports: Path) -> str:
    """The four runs as pytest would sum them up: "N passed, N failed, N skipped"."""
    suites = [suite for report in reports.glob("*.xml") for suite in ET.parse(report).getroot().iter("testsuite")]
    tests, failures, errors, skipped = (
        sum(int(suite.get(name, "0")) for suite in suites) for name in ("tests", "failures", "errors", "skipped")
    )
    return f"{tests - failures - errors - skipped} passed, {failures + errors} failed, {skipped} skipped"


def call(command: Sequence[str], *, env: dict[str, str] | None = None) -> int:
    """Run in the project's folder with its output shown; the exit status."""
    return subprocess.run(command, cwd=HERE, env=env, check=False).returncode


def quietly(command: Sequence[str]) -> str:
    """Run without questions and without output; "" when it went well, else the last thing it said."""
    done = subprocess.run(command, cwd=HERE, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    return (lines[-1].rstrip(".") if lines else f"exit status {done.returncode}") if done.returncode else ""


def bin_folder() -> str:
    return "Scripts" if os.name == "nt" else "bin"


def tool(name: str) -> str:
    return str(VENV / bin_folder() / name)


def python_of(venv: Path) -> str:
    return str(venv / bin_folder() / ("python.exe" if os.name == "nt" else "python"))


def newer_python() -> str:
    names = [shutil.which(f"python3.{minor}") for minor in range(19, 10, -1)]
    found = [name for name in names if name and not quietly([name, "--version"])]
    return f"; give {Path(found[0]).name} dev.py instead" if found else ""


def say(text: str) -> None:
    print(f"CoachDesk: {text}" if not text[:1].isdigit() else text)


def say_stop(text: str) -> int:
    print(text, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
