"""What of softphones is on this machine: installed, running, set up, and too open. Looks and changes nothing.

Nothing is connected to: baresip serves one listener, and a look must not push it out.
"""

import configparser
import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from coachdesk.language import tr
from coachdesk.phone.programs import link_handler, ours

LARGEST = 1024 * 1024
TCP_TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
_LISTENING = "0A"
_LOOPBACK = ("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F")
_DEFAULTS = {"ctrl_tcp": ("ctrl_tcp_listen", "0.0.0.0:4444"), "httpd": ("http_listen", "0.0.0.0:8000"),
             "cons": ("cons_listen", "0.0.0.0:5555")}  # fmt: skip
"""Modules of baresip that take commands from the network: their line, and where they listen without one."""
_HOOKS = (
    "cmdoutgoingcall",
    "cmdincomingcall",
    "cmdcallring",
    "cmdcallanswer",
    "cmdcallstart",
    "cmdcallbusy",
    "cmdcallend",
)
_LOCAL = re.compile(r"(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)(?::\d+)?")


@dataclass(frozen=True, slots=True)
class Softphone:
    """``id`` as in the settings. ``running``, and ``ready`` for CoachDesk, are None where that can't be told.

    ``place`` is its program or what takes the links; ``warning`` a sentence where it listens too wide.
    """

    id: str
    name: str
    installed: bool
    running: bool | None = None
    ready: bool | None = None
    place: str = ""
    warning: str = ""


def softphones(
    *,
    home: Path | None = None,
    environ: Mapping[str, str] = os.environ,
    which: Callable[[str], str | None] = shutil.which,
    handler: Callable[[str], str] | None = None,
    port: int = 4444,
) -> tuple[Softphone, ...]:
    """What is here now. Takes up to a second where the system is asked for its handler: not for the screen's thread."""
    at = home or Path.home()
    taker = (handler or link_handler)("tel")
    own = ours(taker)
    warning = tr("tel: links come to CoachDesk itself: choose your softphone, or sip: links.") if own else ""
    ready = bool(taker) and not own
    if sys.platform == "darwin" and not taker:
        # It has one for certain, and doesn't say which.
        system = Softphone("system", tr("The system’s phone program"), True)
    else:
        system = Softphone("system", tr("The system’s phone program"), ready, ready=ready, place=taker, warning=warning)
    return (system, baresip(at, which=which, port=port), linphone(which=which), microsip(environ, which=which))


def baresip(home: Path, *, which: Callable[[str], str | None] = shutil.which, port: int = 4444) -> Softphone:
    """Its configuration is read, and the system's list of sockets."""
    place = which("baresip") or ""
    text = _read(home / ".baresip" / "config")
    listens = listening(port)
    ready = f":{port}" in control_of(text).get("ctrl_tcp", "") if text else None
    running = None if listens is None else listens != ""
    warning = too_wide(text) or (_wide("baresip", f"port {port}") if listens == "wide" else "")
    return Softphone("baresip", "baresip", bool(place), running, ready, place, warning)


def control_of(config: str) -> dict[str, str]:
    """The modules of a baresip configuration that take commands, and where each listens."""
    lines = [line.split("#")[0].split() for line in config.splitlines()]
    said = {words[0]: words[1] for words in lines if len(words) > 1}
    loaded = {words[1].removesuffix(".so") for words in lines if len(words) > 1 and words[0].startswith("module")}
    return {name: said.get(line, default) for name, (line, default) in _DEFAULTS.items() if name in loaded}


def too_wide(config: str) -> str:
    """A warning where baresip takes commands from other computers; '' where it doesn't."""
    wide = [f"{name} on {where}" for name, where in control_of(config).items() if not _LOCAL.fullmatch(where)]
    return _wide("baresip", " and ".join(wide)) if wide else ""


def linphone(*, which: Callable[[str], str | None] = shutil.which) -> Softphone:
    place = which("linphonecsh") or which("linphone") or ""
    daemon = bool(which("linphonecsh"))
    running = None
    if hasattr(os, "getuid"):
        # The room of the whole machine is no place for secrets, but it is where Linphone listens.
        running = Path(f"/tmp/linphonec-{os.getuid()}").is_socket()
    return Softphone("linphone", "Linphone", bool(place), running, daemon if place else None, place)


def microsip(environ: Mapping[str, str], *, which: Callable[[str], str | None] = shutil.which) -> Softphone:
    """Looked for where its installer puts it. ``ready``: all its seven hooks tell CoachDesk."""
    folders = [environ[name] for name in ("LOCALAPPDATA", "ProgramFiles(x86)", "ProgramFiles") if environ.get(name)]
    programs = [Path(folder) / "MicroSIP" / "microsip.exe" for folder in folders]
    place = next((str(program) for program in programs if program.is_file()), which("microsip.exe") or "")
    ini = Path(environ.get("APPDATA") or "/nowhere") / "MicroSIP" / "microsip.ini"
    return Softphone("microsip", "MicroSIP", bool(place), ready=hooks_set(_read(ini)) if place else None, place=place)


def hooks_set(ini: str) -> bool:
    """Whether all hooks of a microsip.ini run ``call-event``."""
    reader = configparser.RawConfigParser(strict=False, delimiters=("=",), allow_no_value=True)
    try:
        reader.read_string(ini)
    except configparser.Error:
        return False
    said = reader["Settings"] if reader.has_section("Settings") else {}
    return all("call-event" in (said.get(hook) or "") for hook in _HOOKS)


def listening(port: int) -> str | None:
    """ "" where nothing listens on this TCP port, "loopback" or "wide"; None where the system doesn't tell."""
    found = ""
    tables = [table for table in TCP_TABLES if table.exists()]
    if not tables:
        return None
    for table in tables:
        for words in map(str.split, _read(table).splitlines()[1:]):
            address, _, number = words[1].partition(":")
            if words[3] == _LISTENING and int(number, 16) == port:
                found = "wide" if address not in _LOOPBACK or found == "wide" else "loopback"
    return found


def _wide(name: str, what: str) -> str:
    return tr(
        "{name} takes commands from other computers ({what}): let it listen on 127.0.0.1 alone.", name=name, what=what
    )


def _read(file: Path) -> str:
    """The text of a file; '' where there is none. Windows programs write theirs with a mark in front."""
    try:
        with file.open("rb") as open_file:
            content = open_file.read(LARGEST)
    except OSError:
        return ""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return content.decode(encoding, "replace")
