"""Carries verbs to the desk and their results back to the screen. Knows neither what a verb does nor what is shown.

The ThreadRunner's one thread builds the desk and is the only one that ever touches it, so that imports and disk
never hold up a key. The InlineRunner does the same at once, for tests.
"""

import contextlib
import gc
import logging
import queue
import sys
import threading
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot

from coachdesk.errors import CoachDeskError, WorldError
from coachdesk.language import tr

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk

    Job = Callable[[Desk], object]

T = TypeVar("T")
Done = Callable[[object], None]
Failed = Callable[[CoachDeskError], None]

log = logging.getLogger(__name__)

SWITCH_SECONDS = 0.001
CLOSE_SECONDS = 30.0
SWEEP_MS = 5000
FULL_SWEEP_EVERY = 12


class Runner(Protocol):
    """Does verbs one after the other, in the order in which they were given. ``at_once``: nobody ever waits for one."""

    at_once: bool

    def submit(self, job: "Job", done: Done, failed: Failed) -> None: ...

    def start(self) -> None: ...

    def retry(self, first: Callable[[], None] | None = None) -> None: ...

    def close(self) -> bool: ...


def bug(error: BaseException) -> WorldError:
    """Log a mistake of ours and give the calm sentence for it.

    The log holds the kind of error and the places in the code, but not its text: that could hold a name or a number.
    """
    places = "".join(traceback.format_list(traceback.extract_tb(error.__traceback__)))
    log.error("%s\n%s", type(error).__name__, places)
    return WorldError(
        tr("CoachDesk made a mistake, and this step was not done. What was saved before is safe."),
        hint=tr("Try it another way. The log in the data folder says where it happened."),
        code="bug",
    )


class InlineRunner:
    """Does each verb at once on the caller's thread."""

    at_once = True

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    def submit(self, job: "Job", done: Done, failed: Failed) -> None:
        attempt(lambda: job(self._desk), done, failed)()

    def start(self) -> None:
        pass

    def retry(self, first: Callable[[], None] | None = None) -> None:
        pass

    def close(self) -> bool:
        return True


class IdleRunner:
    """Takes verbs and does none: for a window that is only drawn."""

    at_once = False

    def submit(self, job: "Job", done: Done, failed: Failed) -> None:
        pass

    def start(self) -> None:
        pass

    def retry(self, first: Callable[[], None] | None = None) -> None:
        pass

    def close(self) -> bool:
        return True


class ThreadRunner(QObject):
    """One worker thread owns the desk. Verbs given before it is built are kept and done in order.

    ``factory`` builds the desk on the worker; ``dispose`` ends it there. Where the factory fails, each waiting verb
    fails with its error, and ``retry`` builds again for those that follow.
    """

    at_once = False
    built = Signal()
    _arrived = Signal(object)

    def __init__(
        self,
        factory: "Callable[[], Desk]",
        *,
        dispose: "Callable[[Desk], None] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._factory = factory
        self._dispose = dispose
        self._desk: Desk | None = None
        self._broken: CoachDeskError | None = None
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self.closing = threading.Event()
        self._sweeps = 0
        self._sweeper = QTimer(self)
        self._sweeper.setInterval(SWEEP_MS)
        self._sweeper.timeout.connect(self._sweep)
        # A queued connection carries each result to the thread on which this object was made.
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to build the desk; the window calls this once it has painted."""
        if self._thread is None and not self.closing.is_set():
            # Left to itself, Python collects on whichever thread allocates: the desk's would then destroy widgets.
            gc.disable()
            self._sweeper.start()
            self._thread = threading.Thread(target=self._work, name="coachdesk-desk", daemon=True)
            self._thread.start()

    def retry(self, first: Callable[[], None] | None = None) -> None:
        """Forget that the desk could not be built, do ``first`` on its thread, and try again with the next verb."""
        self._jobs.put(lambda: self._forget(first))

    def submit(self, job: "Job", done: Done, failed: Failed) -> None:
        self._jobs.put(lambda: self._do(job, done, failed))

    def close(self) -> bool:
        """Finish what waits, end the thread and deliver the last results; False if the desk never came back."""
        self.closing.set()
        if self._thread is None:
            return True
        self._sweeper.stop()
        gc.enable()
        self._jobs.put(None)
        self._thread.join(CLOSE_SECONDS)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return not self._thread.is_alive()

    # On the worker's thread

    def _work(self) -> None:
        before = sys.getswitchinterval()
        # Imports hold the interpreter for up to this long at a time; 5 ms each would add up to a stutter.
        sys.setswitchinterval(SWITCH_SECONDS)
        try:
            self._build()
            # What was loaded stays for good: no collection needs to look at it again.
            gc.freeze()
            while (job := self._jobs.get()) is not None:
                job()
            if self._desk is not None and self._dispose is not None:
                self._dispose(self._desk)
        except Exception as error:
            bug(error)
        finally:
            sys.setswitchinterval(before)

    def _build(self) -> None:
        try:
            self._desk = self._factory()
        except CoachDeskError as error:
            self._broken = error
        except Exception as error:
            self._broken = bug(error)
        else:
            self._emit(self.built.emit)

    def _forget(self, first: Callable[[], None] | None) -> None:
        if self._desk is not None:
            return
        self._broken = None
        try:
            if first is not None:
                first()
        except CoachDeskError as error:
            self._broken = error
        except Exception as error:
            self._broken = bug(error)

    def _do(self, job: "Job", done: Done, failed: Failed) -> None:
        if self._desk is None and self._broken is None:
            self._build()
        if self._desk is None:
            broken = self._broken or WorldError(tr("The desk is closed."))
            self._emit(lambda: failed(broken))
            return
        desk = self._desk
        self._emit(attempt(lambda: job(desk), done, failed))

    def _emit(self, delivery: Callable[[], None]) -> None:
        # The window may be gone already when the last result arrives.
        with contextlib.suppress(RuntimeError):
            self._arrived.emit(delivery)

    # On the screen's thread

    def _sweep(self) -> None:
        self._sweeps += 1
        gc.collect(2 if self._sweeps % FULL_SWEEP_EVERY == 0 else 1)

    @Slot(object)
    def _deliver(self, delivery: Callable[[], None]) -> None:
        delivery()


def attempt(work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> Callable[[], None]:
    """Do the work; what is to be called back with what came of it. A mistake of ours is noted and told as one."""
    try:
        result = work()
    except CoachDeskError as error:
        known = error
        return lambda: failed(known)
    except Exception as error:
        unknown = bug(error)
        return lambda: failed(unknown)
    return lambda: done(result)
