"""What sounds or is recorded now: a thread of its own, an end that always comes, a failure kept. Knows no device."""

import atexit
import contextlib
import logging
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any, Self
from weakref import WeakSet

from coachdesk.errors import WorldError
from coachdesk.language import tr

log = logging.getLogger(__name__)

LOST_SECONDS = 4.0
"""A device that has asked for nothing and given nothing for so long is gone. Wireless headsets take two to begin."""
_ENDING_SECONDS = 2.0
_all: "WeakSet[Running]" = WeakSet()


class Running:
    """Begun with its making. ``error`` is what the world did, once it has ended.

    ``on_end`` is called once, on the thread of the sound, after the device is closed: hand it on to your own thread.
    """

    def __init__(self, *, on_end: Callable[[Any], None] | None = None) -> None:
        self.error: WorldError | None = None
        self._on_end = on_end
        self._asked_to_end = threading.Event()
        self._ended = threading.Event()
        self._last = time.monotonic()
        self._thread = threading.Thread(target=self._work, name="coachdesk-sound", daemon=True)
        _all.add(self)
        self._thread.start()

    @property
    def ended(self) -> bool:
        return self._ended.is_set()

    def stop(self) -> None:
        """Ask it to end; it does within a tenth of a second. Harmless when it has ended."""
        self._asked_to_end.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it has ended; False when it has not by then. Not for the screen’s thread."""
        return self._ended.wait(seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self.wait(_ENDING_SECONDS)

    def _do(self) -> None:
        """Open, run until ``_asked_to_end``, close."""
        raise NotImplementedError

    def _alive(self) -> None:
        """The device has asked for something or given something."""
        self._last = time.monotonic()

    def _until_asked(self, what: Callable[[], WorldError], *, there: Callable[[], bool] = lambda: True) -> None:
        """Wait for the end. Raises what ``what`` makes where the device has gone away meanwhile.

        ``there``: whether any such device is left. A sound server may go on with something else: with what the
        speaker plays, where the only microphone went.
        """
        self._alive()
        while not self._asked_to_end.wait(LOST_SECONDS / 3):
            if time.monotonic() - self._last > LOST_SECONDS or not there():
                raise what()

    def _work(self) -> None:
        try:
            self._do()
        except WorldError as error:
            self.error = error
        except Exception as error:
            log.error("%s\n%s", type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
            self.error = WorldError(tr("The sound could not be played or recorded."), code="sound_failed")
        finally:
            self._ended.set()
            if self._on_end is not None:
                with contextlib.suppress(RuntimeError):  # the window may be gone
                    self._on_end(self)


@atexit.register
def _end_all() -> None:
    """A device that still calls into Python while Python ends would take the program down with it."""
    for one in tuple(_all):
        one.stop()
    for one in tuple(_all):
        one.wait(_ENDING_SECONDS)
