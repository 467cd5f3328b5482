"""Softphones that are dialled by starting a program: the system’s handler, MicroSIP, an own command. Knows no call.

A program gets its arguments as a list, never through a shell, and of the number nothing but digits and a plus.
"""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from coachdesk.errors import UserError, WorldError
from coachdesk.language import tr
from coachdesk.phone import OnEvent, OnTouch
from coachdesk.phone.plain import plain_number

NUMBER = "{number}"
PATIENCE_SECONDS = 1.5
"""How long a program is watched for failing at once; one that runs on has been started."""
NO_WINDOW = 0x0800_0000
"""Windows’ CREATE_NO_WINDOW: no black window of the console flashes up."""
HANDLER_HINT = tr("Set up a softphone for tel: links in the system’s settings, or choose one in Settings.")

Start = Callable[[Sequence[str]], None]
OpenUri = Callable[[str], bool]


class ByProgram:
    """Dials by starting ``command``, an argument list that holds {number} exactly once; hears nothing by itself."""

    def __init__(self, command: Sequence[str], *, name: str, start: Start | None = None) -> None:
        self.name, self._command, self._start = name, tuple(command), start or start_program

    def dial(self, number: str) -> None:
        """Raises UserError for what is no plain number, WorldError where the program can’t be started or fails."""
        plain = plain_number(number)
        self._start([part.replace(NUMBER, plain) for part in self._command])

    def listen(self, on_event: OnEvent, on_touch: OnTouch = lambda _touch: None) -> None:
        """It tells nothing by itself; ``coachdesk call-event`` does where the softphone runs it."""

    def close(self) -> None:
        """Nothing is held."""


class ByLink:
    """Dials by opening a tel: or sip: link with whatever the system has for it."""

    name = tr("the system’s phone program")

    def __init__(
        self,
        *,
        scheme: str = "tel",
        domain: str = "",
        open_uri: OpenUri | None = None,
        handler: Callable[[str], str] | None = None,
    ) -> None:
        self._scheme, self._domain, self._open = scheme, domain, open_uri or open_with_system
        self._handler = handler or (link_handler if open_uri is None else lambda _scheme: "")

    def dial(self, number: str) -> None:
        """Raises UserError for what is no plain number, WorldError where no program takes the link."""
        uri = dial_uri(plain_number(number), scheme=self._scheme, domain=self._domain)
        if ours(self._handler(self._scheme)):
            raise WorldError(
                tr(
                    "{scheme}: links come to CoachDesk itself, so {number} was not dialled.",
                    scheme=self._scheme,
                    number=number,
                ),
                hint=tr("Choose your softphone in Settings, or sip: links."),
                code="no_phone_program",
            )
        if not self._open(uri):
            raise WorldError(
                tr(
                    "No program on this computer takes {scheme}: links, so {number} was not dialled.",
                    scheme=self._scheme,
                    number=number,
                ),
                hint=HANDLER_HINT,
                code="no_phone_program",
            )

    def listen(self, on_event: OnEvent, on_touch: OnTouch = lambda _touch: None) -> None:
        """It tells nothing by itself; ``coachdesk call-event`` does where the softphone runs it."""

    def close(self) -> None:
        """Nothing is held."""


def dial_uri(number: str, *, scheme: str, domain: str = "") -> str:
    """``tel:+12025550142`` (RFC 3966), or ``sip:+12025550142@pbx.example``."""
    return f"sip:{number}@{domain}" if scheme == "sip" and domain else f"{scheme}:{number}"


def command_parts(template: str) -> tuple[str, ...]:
    """A command on one line as its arguments. Quotes hold spaces together; nothing else is special, no shell reads it.

    Raises UserError where a quote is open, or where {number} does not stand in it exactly once, after the program.
    """
    parts = _split(template)
    if not parts or template.count(NUMBER) != 1 or NUMBER in parts[0]:
        raise UserError(
            tr("The dial command names a program and then, exactly once, {number}."),
            hint=tr('It looks like: "C:\\Program Files\\Phone\\phone.exe" --dial {number}'),
            code="dial_command",
        )
    return parts


def start_program(command: Sequence[str]) -> None:
    """Start a program beside this one. Raises WorldError where it can’t be started or fails at once."""
    program = Path(command[0]).name
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    hidden = {"creationflags": NO_WINDOW} if sys.platform == "win32" else {"start_new_session": True}
    try:
        running = subprocess.Popen(list(command), **quiet, **hidden)  # type: ignore[call-overload]
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or tr("its name can’t be one")
        raise WorldError(
            tr("{program} could not be started ({why}), so the number was not dialled.", program=program, why=why),
            hint=tr("Look at the softphone in Settings."),
            code="no_softphone",
        ) from error
    try:
        status = running.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        # It runs on; somebody has to be there when it ends.
        threading.Thread(target=running.wait, name="coachdesk-program", daemon=True).start()
        return
    if status:
        raise WorldError(
            tr("{program} did not dial: it ended with status {status}.", program=program, status=status),
            code="not_dialled",
        )


def open_with_system(uri: str) -> bool:
    """Hand a link to the system; False where it has no program for it."""
    if sys.platform == "win32":
        with contextlib.suppress(OSError):
            os.startfile(uri)
            return True
        return False
    try:
        start_program(["open" if sys.platform == "darwin" else "xdg-open", uri])
    except WorldError:
        return False
    return True


def link_handler(scheme: str) -> str:
    """What the system has for these links; '' where nothing, or where it can't be asked."""
    if sys.platform == "win32":
        return _registered(scheme)
    try:
        asked = ["xdg-mime", "query", "default", f"x-scheme-handler/{scheme}"]
        done = subprocess.run(asked, capture_output=True, text=True, timeout=2, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()[:100]


def _registered(scheme: str) -> str:
    import winreg  # noqa: PLC0415 - Windows alone has it

    place = rf"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\{scheme}\UserChoice"
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as key:  # type: ignore[attr-defined]
            return str(winreg.QueryValueEx(key, "ProgId")[0])  # type: ignore[attr-defined]
    except OSError:
        return ""


def ours(taker: str) -> bool:
    """Whether what takes the links is CoachDesk itself, which shows numbers and dials none."""
    return "coachdesk" in taker.lower()


def _split(template: str) -> tuple[str, ...]:
    parts: list[str] = []
    quote, part, begun = "", "", False
    for char in template.strip():
        if quote:
            quote, part = ("", part) if char == quote else (quote, part + char)
        elif char in "\"'":
            quote, begun = char, True
        elif char.isspace():
            parts, part, begun = ([*parts, part] if part or begun else parts), "", False
        else:
            part += char
    if quote:
        raise UserError(tr("The dial command has a quote that isn’t closed."), code="dial_command")
    return (*parts, part) if part or begun else tuple(parts)
