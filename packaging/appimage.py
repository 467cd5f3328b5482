"""Makes an AppImage of the Debian package's tree, with a Python of its own; changes nothing outside build/ and dist/.

The folder is always made and may be started by its AppRun; it becomes one file where `appimagetool` is at hand. What
every desktop has (the C library, X, Wayland, fonts, OpenGL, D-Bus) stays the system's, as the AppImage project asks.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
SYSTEM_PYTHON = Path("/usr/bin/python3")
TOOL = "appimagetool"
# What Python's own modules need beside the C library, and what Qt's input of keys needs that is not on every desktop.
TAKEN = re.compile(
    r"lib(ssl|crypto|ffi|sqlite3|bz2|lzma|z|expat|uuid|readline|tinfo|mpdec|xcb-[a-z-]+|xkbcommon[a-z0-9-]*)\.so"
)
LEFT_OUT = ("test", "idlelib", "turtledemo", "tkinter", "lib2to3", "ensurepip", "dist-packages", "pydoc_data")
RUN = """\
#!/bin/sh
# Starts the CoachDesk of this folder with the Python of this folder, whatever the system has.
here=$(dirname "$(readlink -f "$0")")
export PYTHONHOME="$here/usr" PYTHONDONTWRITEBYTECODE=1
export LD_LIBRARY_PATH="$here/usr/lib/own${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec "$here/usr/bin/python3" "$here/usr/bin/coachdesk" "$@"
"""


def make(tree: Path, work: Path, dist: Path, version: str) -> str:
    """The AppImage from ``tree``, or a sentence on why there is only its folder."""
    folder = work / "CoachDesk.AppDir"
    shutil.copytree(tree, folder, symlinks=True, ignore=shutil.ignore_patterns("DEBIAN"))
    own_python(folder / "usr")
    compile_all(folder / "usr")
    (folder / "AppRun").write_text(RUN, encoding="utf-8")
    (folder / "AppRun").chmod(0o755)
    icons = folder / "usr" / "share" / "icons" / "hicolor"
    shutil.copyfile(icons / "256x256" / "apps" / "coachdesk.png", folder / "coachdesk.png")
    (folder / ".DirIcon").symlink_to("coachdesk.png")
    shutil.copyfile(folder / "usr" / "share" / "applications" / "coachdesk.desktop", folder / "coachdesk.desktop")
    tool = shutil.which(TOOL)
    if tool is None:
        return f"No AppImage: {TOOL} is not installed. Its folder is {folder}; {TOOL} makes the file of it."
    machine = os.uname().machine
    file = dist / f"CoachDesk-{version}-{machine}.AppImage"
    # A container has no FUSE: the tool, itself an AppImage, then unpacks itself.
    environment = {**os.environ, "ARCH": machine, "APPIMAGE_EXTRACT_AND_RUN": "1"}
    command = [tool, "--no-appstream", str(folder), str(file)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{TOOL} failed:\n{done.stdout}{done.stderr}")
    return f"{file} ({file.stat().st_size / 1e6:.0f} MB)"


def own_python(usr: Path) -> None:
    """The system's Python, for which the dependencies were chosen, its standard library, and what its modules load."""
    python = SYSTEM_PYTHON.resolve()
    shutil.copy2(python, usr / "bin" / "python3")
    library = Path("/usr/lib") / python.name
    ignored = shutil.ignore_patterns(*LEFT_OUT, "__pycache__", "config-*")
    shutil.copytree(library, usr / "lib" / python.name, ignore=ignored)
    own = usr / "lib" / "own"
    own.mkdir()
    modules = [python, *(usr / "lib" / python.name / "lib-dynload").glob("*.so")]
    modules += (usr / "lib" / "coachdesk").rglob("libq*.so")
    for library_file in needed(modules):
        shutil.copy2(library_file.resolve(), own / library_file.name)


def compile_all(usr: Path) -> None:
    """An AppImage can’t be written to, so each start would compile anew. By hash: its files may get another time."""
    places = [usr / "lib" / "coachdesk", usr / "lib" / SYSTEM_PYTHON.resolve().name]
    command = [str(SYSTEM_PYTHON), "-I", "-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash"]
    subprocess.run([*command, "-s", str(usr), "-p", "/usr", *map(str, places)], check=True)


def needed(files: Sequence[Path]) -> list[Path]:
    """The libraries of the system that ``files`` load and that not every system has."""
    done = subprocess.run(["ldd", *map(str, files)], capture_output=True, text=True, check=False)
    found = {Path(path) for path in re.findall(r"=> (/\S+) \(0x", done.stdout)}
    return sorted(path for path in found if TAKEN.match(path.name) and path.parts[1] in ("lib", "usr"))
