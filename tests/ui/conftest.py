"""One application for all screens' tests; a test that leaves a thread, a timer or a window, or makes Qt warn, fails."""

import gc
import os
import threading
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.logging import _QtMessageCapture

from coachdesk.ui.kit.theme import Theme, start_look

# Qt says these about the offscreen screen itself, not about us.
HARMLESS = ("This plugin does not support propagateSizeHints", "This plugin does not support raise")


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Theme:
    """The program's own fonts and style, once."""
    theme = Theme(qapp)
    start_look(qapp, theme)
    return theme


@pytest.fixture
def theme(look: Theme) -> Theme:
    """The theme as it starts: light, 100 %, no motion."""
    look.set_look(mode="light", text_size=100, reduce_motion=True)
    return look


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Threads, running timers and top-level widgets made by a test must be gone when it ends."""
    threads = set(threading.enumerate())
    windows = set(map(id, QApplication.topLevelWidgets()))
    timers = set(map(id, _running_timers()))
    yield
    _settle(qapp)
    left: list[str] = [f"thread {t.name}" for t in threading.enumerate() if t not in threads]
    left += [f"window {_described(w)}" for w in QApplication.topLevelWidgets() if id(w) not in windows]
    left += [f"timer of {t.parent()!r}" for t in _running_timers() if id(t) not in timers]
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


def _running_timers() -> list[QTimer]:
    return [o for o in gc.get_objects() if isinstance(o, QTimer) and shiboken6.isValid(o) and o.isActive()]


def _described(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.windowTitle() or widget.objectName()}”"


def _settle(app: QApplication) -> None:
    """Let deleteLater do its work: outside an event loop Qt only does so when asked."""
    for _ in range(2):
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
