"""A speaker and a microphone that no one hears: a PulseAudio of our own with silent devices, for any test that asks.

`SilentRoom.say` speaks into the microphone; what the program plays can be heard with `SilentRoom.heard_while`.
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coachdesk.sound import Pcm

# norewinds: else the silent speaker sleeps for up to two seconds at a time.
_SET_UP = """
load-module module-native-protocol-unix auth-anonymous=1 socket={socket}
load-module module-null-sink norewinds=1 sink_name=speaker sink_properties=device.description=Speaker
load-module module-null-sink norewinds=1 sink_name=room sink_properties=device.description=Room
load-module module-remap-source source_name=microphone master=room.monitor {named}Microphone
set-default-sink speaker
set-default-source microphone
"""
HEARD_RATE = 16_000


class SilentRoom:
    """One running sound server with its two devices."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.socket = folder / "native"
        script = folder / "room.pa"
        script.write_text(
            _SET_UP.format(socket=self.socket, named="source_properties=device.description="), encoding="utf-8"
        )
        own = {"XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "PULSE_RUNTIME_PATH": str(folder)}
        options = ["-n", "-F", str(script), "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes"]
        self._server = subprocess.Popen(
            ["pulseaudio", *options, "--use-pid-file=no", "--log-level=error"], env={**os.environ, **own}
        )

    @property
    def env(self) -> dict[str, str]:
        """What a program needs to be told to find this room."""
        return {"PULSE_SERVER": f"unix:{self.socket}", "PULSE_COOKIE": str(self.folder / "cookie")}

    def until_ready(self) -> None:
        until(lambda: "microphone" in self._run(["pactl", "list", "short", "sources"]))

    def say(self, pcm: Pcm) -> "subprocess.Popen[bytes]":
        """Speak into the microphone; comes back at once, and the process ends when it has been said."""
        form = ["--raw", "--format=s16le", "--channels=1", f"--rate={pcm.rate}", "--device=room", "--latency-msec=50"]
        file = self.folder / f"said-{time.monotonic_ns()}.raw"
        file.write_bytes(pcm.samples)
        return subprocess.Popen(["pacat", "--playback", *form, str(file)], env={**os.environ, **self.env})

    def heard_while(self, done: Callable[[], object]) -> Pcm:
        """What came out of the speaker while ``done`` ran."""
        form = ["--raw", "--format=s16le", "--channels=1", f"--rate={HEARD_RATE}", "--latency-msec=50"]
        file = self.folder / "heard.raw"
        with file.open("wb") as out:
            ear = ["pacat", "--record", *form, "--device=speaker.monitor"]
            with subprocess.Popen(ear, stdout=out, env={**os.environ, **self.env}) as listening:
                until(lambda: file.stat().st_size > 0)
                done()
                listening.terminate()
        return Pcm(file.read_bytes(), HEARD_RATE)

    def users_of_microphone(self) -> int:
        """How many programs record now."""
        lines = self._run(["pactl", "list", "short", "source-outputs"]).splitlines()
        return sum("module-remap-source" not in line for line in lines)

    def unplug_microphone(self) -> None:
        """It goes, and the server stays."""
        self._run(["pactl", "unload-module", "module-remap-source"])

    def speakers_into_microphone(self) -> int:
        """How many programs speak into it now."""
        return len(self._run(["pactl", "list", "short", "sink-inputs"]).splitlines())

    def close(self) -> None:
        self._server.terminate()
        self._server.wait(10)

    def _run(self, command: list[str]) -> str:
        done = subprocess.run(command, env={**os.environ, **self.env}, capture_output=True, text=True, check=False)
        return done.stdout


@contextlib.contextmanager
def silent_room() -> Iterator[SilentRoom]:
    """A room of its own for as long as the block lasts, found by everything in this process and its children."""
    if not (shutil.which("pulseaudio") and shutil.which("pacat")):
        if os.environ.get("CI"):
            pytest.fail("There is no PulseAudio here, and the tests of sound can’t be left out of the gate.")
        pytest.skip("needs PulseAudio; on Debian: apt-get install --no-install-recommends pulseaudio")
    with tempfile.TemporaryDirectory(prefix="coachdesk-sound-") as folder, pytest.MonkeyPatch.context() as patch:
        room = SilentRoom(Path(folder))
        try:
            room.until_ready()
            for name, value in room.env.items():
                patch.setenv(name, value)
            yield room
        finally:
            room.close()


def no_sound_at_all(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """A computer on which nothing plays and nothing records."""
    patch.setenv("PULSE_SERVER", f"unix:{folder}/nobody-here")
    patch.setattr("coachdesk.sound.hardware.CARDS", folder)


def until(true: Callable[[], object], *, seconds: float = 20.0) -> None:
    """Wait for something that happens elsewhere."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise AssertionError("it did not happen")
        time.sleep(0.02)
