"""The voice that the system has, where it has one that a program can be told what to say. Knows no name.

    Linux     spd-say, of speech-dispatcher
    macOS     say
    Windows   System.Speech, through PowerShell

What is to be said goes to their standard input: as an argument it could be read as an option or a command.
"""

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Callable

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.sound.running import Running

_POWERSHELL = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; $said = [Console]::In.ReadToEnd(); "
    "Add-Type -AssemblyName System.Speech; $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "$voice.Rate = {rate}; $voice.Speak($said)"
)
_LOOK = 0.05
"""Seconds between two looks whether it is done."""
_HUSH_SECONDS = 1.0
"""A speech service that doesn’t answer by then holds up the end of the program."""


def command(*, slow: bool, system: str = sys.platform, which: Callable[[str], str | None] = shutil.which) -> list[str]:
    """What says standard input aloud; empty where this system has nothing of the kind."""
    if system == "win32":
        shell = which("powershell")
        script = _POWERSHELL.replace("{rate}", "-5" if slow else "0")
        return [shell, "-NoProfile", "-NonInteractive", "-Command", script] if shell else []
    if system == "darwin":
        program = which("say")
        return [program, "-r", "90" if slow else "160", "-f", "-"] if program else []
    program = which("spd-say")
    return [program, "--pipe-mode", "--wait", "--rate", "-60" if slow else "-10"] if program else []


def hush(*, system: str = sys.platform, which: Callable[[str], str | None] = shutil.which) -> list[str]:
    """What makes the voice stop; empty where ending what says it is enough. The speech service of Linux goes on."""
    program = which("spd-say") if system not in ("win32", "darwin") else None
    return [program, "--stop"] if program else []


def there_is_one() -> bool:
    """Whether the system has a voice."""
    return bool(command(slow=False))


class SystemSpeaking(Running):
    """Something that the system’s voice is saying; see `speak`."""

    def __init__(
        self,
        text: str,
        *,
        slow: bool,
        on_end: Callable[["SystemSpeaking"], None] | None,
        say: list[str] | None,
        stop: list[str] | None,
    ) -> None:
        self._text = text
        self._command = command(slow=slow) if say is None else say
        self._hush = hush() if stop is None else stop
        super().__init__(on_end=on_end)

    def _do(self) -> None:
        if not self._command:
            raise WorldError(
                tr("This system has no voice of its own that CoachDesk can use."),
                hint=tr("Choose the built-in voice in the settings."),
                code="no_voice",
            )
        try:
            self._speak()
        except OSError as error:
            raise WorldError(tr("The system’s voice did not start."), code="no_voice") from error

    def _speak(self) -> None:
        quiet = subprocess.DEVNULL
        with subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet) as speaking:
            assert speaking.stdin is not None
            speaking.stdin.write(self._text.encode("utf-8", "replace"))
            speaking.stdin.close()
            while speaking.poll() is None:
                if self._asked_to_end.wait(_LOOK):
                    speaking.terminate()
                    self._quiet()
                    return
            if speaking.returncode:
                raise WorldError(tr("The system’s voice did not say it."), code="no_voice")

    def _quiet(self) -> None:
        if self._hush:
            quiet = subprocess.DEVNULL
            with contextlib.suppress(subprocess.TimeoutExpired):
                subprocess.run(self._hush, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_HUSH_SECONDS, check=False)


def speak(
    text: str,
    *,
    slow: bool = False,
    on_end: Callable[[SystemSpeaking], None] | None = None,
    say: list[str] | None = None,
    stop: list[str] | None = None,
) -> SystemSpeaking:
    """Begin to say ``text`` and come back at once, as ``play`` does. ``say`` and ``stop``: other commands than this
    system’s to say it and to be quiet."""
    return SystemSpeaking(text, slow=slow, on_end=on_end, say=say, stop=stop)
