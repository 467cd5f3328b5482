"""Finds and opens the computer’s speaker and microphone through miniaudio. Knows no sound.

The library is imported with the first question: it takes 0.1 s, and most days begin without a sound.
"""

import contextlib
import importlib
import logging
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachdesk.errors import WorldError
from coachdesk.language import tr

if TYPE_CHECKING:
    from types import ModuleType

log = logging.getLogger(__name__)

PERIOD_MS = 60
APP = "CoachDesk"
SPEAKER = "speaker"
MICROPHONE = "microphone"
CARDS = Path("/dev/snd")
_BUSY = ("MA_BUSY", "MA_ALREADY_IN_USE", "MA_UNAVAILABLE", "MA_SHARE_MODE_NOT_SUPPORTED")
"""miniaudio’s results for a device that another program holds."""


@dataclass(frozen=True, slots=True)
class Devices:
    """Names of what can play and what can record now; ``trouble`` says why there is nothing, where that is known."""

    speakers: tuple[str, ...] = ()
    microphones: tuple[str, ...] = ()
    trouble: str = ""


def devices() -> Devices:
    """What is plugged in at this moment. Takes some milliseconds; never raises."""
    try:
        library = _library()
    except WorldError as error:
        return Devices(trouble=str(error))
    try:
        found = library.Devices(_backends(library) or None)
    except library.MiniaudioError:
        return Devices()
    if found.backend == "Null":
        return Devices()
    return Devices(_names(found.get_playbacks), tuple(n for n in _names(found.get_captures) if not _monitors(n)))


@contextlib.contextmanager
def speaker(source: Generator[bytes, int, None], *, rate: int) -> Iterator[None]:
    """Play what ``source`` gives (frames wanted in, samples out) until the block is left. Raises WorldError."""
    with _opened("PlaybackDevice", source, rate=rate):
        yield


@contextlib.contextmanager
def microphone(sink: Generator[None, bytes, None], *, rate: int) -> Iterator[None]:
    """Send ``sink`` what is heard until the block is left; then the microphone is free. Raises WorldError."""
    with _opened("CaptureDevice", sink, rate=rate):
        yield


def no_speaker() -> WorldError:
    return WorldError(
        tr("This computer has no speaker or headset that CoachDesk can find."),
        hint=tr("Plug one in."),
        code="no_speaker",
    )


def no_microphone() -> WorldError:
    return WorldError(
        tr("This computer has no microphone that CoachDesk can find."), hint=tr("Plug one in."), code="no_microphone"
    )


def unplugged(what: str) -> WorldError:
    return WorldError(tr("The {what} went away.", what=what), hint=tr("Plug it in and try again."), code="unplugged")


@contextlib.contextmanager
def _opened(kind: str, flow: Generator[Any, Any, None], *, rate: int) -> Iterator[None]:
    library = _library()
    playing = kind == "PlaybackDevice"
    here = devices()
    if not (here.speakers if playing else here.microphones):
        raise no_speaker() if playing else no_microphone()
    form = {"output_format" if playing else "input_format": library.SampleFormat.SIGNED16}
    common = {"nchannels": 1, "sample_rate": rate, "buffersize_msec": PERIOD_MS, "app_name": APP}
    next(flow)
    device = None
    try:
        device = getattr(library, kind)(backends=_backends(library), **form, **common)
        device.start(flow)
    except library.MiniaudioError as error:
        _close(library, device)
        raise _did_not_open(library, error, SPEAKER if playing else MICROPHONE) from error
    try:
        yield
    finally:
        _close(library, device)


def _close(library: "ModuleType", device: Any) -> None:
    """The library ends the device but leaves its connection to the sound server open: that ends here."""
    if device is not None:
        context = device._context
        device.close()
        library.lib.ma_context_uninit(context)


def _library() -> "ModuleType":
    try:
        # Costs 0.1 s, and nothing before the first sound needs it.
        return importlib.import_module("miniaudio")
    except (ImportError, OSError) as error:
        raise WorldError(
            tr("CoachDesk was installed without its sound library on this kind of computer."),
            hint=tr("The respelling is shown all the same."),
            code="no_sound",
        ) from error


def _backends(library: "ModuleType") -> list[Any]:
    """On Linux the sound server, and ALSA where there is a card: asked without one it complains on the terminal."""
    if not sys.platform.startswith("linux"):
        return []
    return [library.Backend.PULSEAUDIO, *((library.Backend.ALSA,) if has_card() else ())]


def has_card() -> bool:
    """Whether Linux knows a sound card."""
    return any(CARDS.glob("pcm*"))


def _names(ask: Callable[[], Iterable[Mapping[str, object]]]) -> tuple[str, ...]:
    try:
        return tuple(str(device["name"]) for device in ask())
    except Exception as error:
        # A card that another program holds doesn't tell about itself; opening it will say so.
        log.info("The sound devices could not be listed: %s", type(error).__name__)
        return ("default",)


def _monitors(name: str) -> bool:
    """PulseAudio lists what its speakers play as if it were a microphone."""
    return name.startswith("Monitor of ")


def _did_not_open(library: "ModuleType", error: Exception, what: str) -> WorldError:
    code = error.args[1] if len(error.args) > 1 else None
    if code in {getattr(library.lib, name) for name in _BUSY}:
        return WorldError(
            tr("Another program is using the {what}.", what=what),
            hint=tr("Close it there and try again."),
            code="sound_busy",
        )
    if code == library.lib.MA_ACCESS_DENIED:
        return WorldError(
            tr("The system does not let CoachDesk use the {what}.", what=what),
            hint=tr("Allow it in the system’s privacy settings."),
            code="sound_denied",
        )
    return WorldError(
        tr("The {what} did not start.", what=what), hint=tr("Look at the system’s sound settings."), code="sound_failed"
    )
