"""One application for all screens' tests; a test that leaves a thread, a timer or a window, or makes Qt warn, fails."""

import gc
import os
import threading
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A notice is for the desktop of whoever runs the tests, and a thread waits ten minutes for a click on it.
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/no-such-bus"

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot
from tests.ui.bench import Bench, MakeBench
from tests.ui.fake_desk import FakeDesk

from coachdesk.ui.kit.theme import Theme, start_look
from coachdesk.ui.notification import THREAD

# Qt says these about the offscreen screen itself, not about us.
HARMLESS = tuple(f"This plugin does not support {what}" for what in ("propagateSizeHints", "raise", "grabbing"))


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Iterator[Theme]:
    """The program's own fonts and style, once."""
    theme = Theme(qapp)
    start_look(qapp, theme)
    yield theme
    # The offscreen clipboard outlives Python, and what was copied as HTML and text would be freed through it: a crash.
    # Where there is a screen, the clipboard goes with the application.
    QApplication.clipboard().clear()


@pytest.fixture(scope="module", autouse=True)
def nothing_old_is_looked_at(look: Theme) -> None:
    """What modules hold from the beginning is no test’s; to walk over it after each one took longer than most.

    Nor is what a test left in caches and fixtures the next one’s: ``nothing_left`` puts that aside too.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture
def theme(look: Theme) -> Theme:
    """The theme as it starts: light, 100 %, no motion."""
    # To dress everything anew takes longer than most tests.
    if _seen(look) != _AS_IT_STARTS:
        look.set_look(mode="light", text_size=100, reduce_motion=True)
    return look


_AS_IT_STARTS = (("light", 100, True), 1.0, False, True)


def _seen(look: Theme) -> tuple[object, ...]:
    return look.look, look.text_factor, look.dark, look.reduce_motion


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Threads, running timers and top-level widgets made by a test must be gone when it ends."""
    threads = set(threading.enumerate())
    windows = set(map(id, _windows()))
    parts = set(map(id, QApplication.topLevelWidgets()))
    yield
    _settle(qapp)
    for asked in [t for t in threading.enumerate() if t.name == THREAD]:
        # It finds no desktop to tell, and ends.
        asked.join(10)
    left: list[str] = [f"thread {t.name}" for t in threading.enumerate() if t not in threads]
    left += [f"window {_described(w)}" for w in _windows() if id(w) not in windows]
    left += [f"timer of {t.parent()!r}" for t in _running_timers() if id(t) not in _known_timers]
    _known_timers.update(map(id, _running_timers()) if left else ())
    # A part of a page that never got its place is held by its own signals; a program has one page, the tests many.
    for part in [w for w in QApplication.topLevelWidgets() if id(w) not in parts and w.windowHandle() is None]:
        shiboken6.delete(part)
    gc.freeze()
    assert not left, f"left behind: {', '.join(left)}"


@pytest.fixture(autouse=True)
def no_qt_warnings(qtlog: _QtMessageCapture) -> Iterator[None]:
    """Whatever Qt warns about is a mistake of ours."""
    yield
    warned = [
        r.message
        for r in qtlog.records
        if r.type_name in ("QtWarningMsg", "QtCriticalMsg") and not r.message.startswith(HARMLESS)
    ]
    assert not warned, f"Qt warned: {warned}"


_known_timers: set[int] = set()
"""Those a test has already failed for."""


def _running_timers() -> list[QTimer]:
    kinds, everything = {QTimer, *QTimer.__subclasses__()}, gc.get_objects()
    timers = [o for o, kind in zip(everything, map(type, everything), strict=True) if kind in kinds]
    return [timer for timer in timers if shiboken6.isValid(timer) and timer.isActive()]


def _windows() -> list[QWidget]:
    """Those that stood on the screen: a part that waits for its place has no window yet."""
    return [w for w in QApplication.topLevelWidgets() if w.windowHandle() is not None]


def _described(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.windowTitle() or widget.objectName()}”"


def _settle(app: QApplication) -> None:
    """Let deleteLater do its work: outside an event loop Qt only does so when asked."""
    for _ in range(2):
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def make_bench(qtbot: QtBot, theme: Theme) -> Iterator[MakeBench]:
    """Makes windows over a desk in memory, and ends them."""
    made: list[Bench] = []

    def make(*, desk: FakeDesk | None = None, wide: bool = False, **settings: object) -> Bench:
        made.append(Bench(qtbot, theme, desk=desk, wide=wide, **settings))
        return made[-1]

    yield make
    for bench in made:
        bench.close()
    made.clear()


@pytest.fixture
def bench(make_bench: MakeBench) -> Bench:
    """A narrow window with seven people on the list."""
    return make_bench()


@pytest.fixture
def wide_bench(make_bench: MakeBench) -> Bench:
    """The same in the wide window."""
    return make_bench(wide=True)
