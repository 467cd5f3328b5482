"""Opens the desk with the session, where the rep has chosen that: one entry in the place the system has for it.

Knows no screen. The entry is the user's own; where CoachDesk has gone, the system passes over it.
"""

import os
import plistlib
import sys
from pathlib import Path

from coachdesk.errors import WorldError
from coachdesk.language import tr

NAME, LABEL = "coachdesk.desktop", "org.coachdesk.CoachDesk"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


def set_autostart(on: bool, *, home: Path | None = None) -> None:
    """Make the entry, or take it away. Raises WorldError where the system refuses; nothing else is changed then."""
    try:
        if sys.platform == "win32":
            _in_registry(on)
            return
        file = entry_file(home or Path.home())
        if not on:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(launch_agent(command()) if sys.platform == "darwin" else desktop_entry(command()))
    except OSError as error:
        raise WorldError(
            tr("Opening with the session could not be changed ({reason}). It stays as it was.", reason=error.strerror),
            hint=tr("Your system’s own settings have a list of programs that start with it."),
        ) from error


def entry_file(home: Path) -> Path:
    """Where this system looks for what starts with a session."""
    if sys.platform == "darwin":
        return home / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    return Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "autostart" / NAME


def command() -> list[str]:
    """What starts this very program again: the installed command, the one file, or this Python."""
    if image := os.environ.get("APPIMAGE"):
        return [image]
    if getattr(sys, "frozen", False):
        return [sys.executable]
    started = Path(sys.argv[0])
    if started.name == "coachdesk" and started.is_file():
        return [str(started.resolve())]
    return [sys.executable, "-m", "coachdesk"]


def desktop_entry(words: list[str]) -> bytes:
    """An entry of the desktop's autostart folder; ``TryExec`` has it passed over once the program has gone."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=CoachDesk",
        f"Exec={' '.join(map(_quoted, words))}",
        f"TryExec={words[0]}",
        "Icon=coachdesk",
        "X-GNOME-Autostart-enabled=true",
    )
    return ("\n".join(lines) + "\n").encode("utf-8")


def launch_agent(words: list[str]) -> bytes:
    return plistlib.dumps({"Label": LABEL, "ProgramArguments": words, "RunAtLoad": True, "ProcessType": "Interactive"})


def _quoted(word: str) -> str:
    """As the desktop entry specification wants an argument: quoted, with its few signs escaped, and % doubled."""
    for sign in '\\"`$':
        word = word.replace(sign, f"\\{sign}")
    return f'"{word}"'.replace("\\", "\\\\").replace("%", "%%")


def _in_registry(on: bool) -> None:
    import winreg  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415  (there is none elsewhere)

    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY, 0, winreg.KEY_SET_VALUE) as key:  # type: ignore[attr-defined,unused-ignore]
        if on:
            words = " ".join(f'"{word}"' for word in command())
            winreg.SetValueEx(key, "CoachDesk", 0, winreg.REG_SZ, words)  # type: ignore[attr-defined,unused-ignore]
        else:
            try:
                winreg.DeleteValue(key, "CoachDesk")  # type: ignore[attr-defined,unused-ignore]
            except FileNotFoundError:
                return
