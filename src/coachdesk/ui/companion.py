"""The window beside a softphone: stays on top, comes up without taking the keyboard, stands at an edge. Knows no call.

What a system doesn't let a program do is not offered there: Wayland places and raises windows itself.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from coachdesk.language import tr
from coachdesk.ui.frame import LEAST_WIDTH, START_WIDTH

GUIDE = tr("Wayland places and raises windows itself. The guide says how a rule of the desktop keeps this one on top.")


def may_place(platform: str = "") -> bool:
    """Whether a program may place its own window, raise it and keep it on top."""
    return (platform or QGuiApplication.platformName()) in ("xcb", "windows", "cocoa", "offscreen")


class Companion:
    """Works the top-level ``window``."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def keep_on_top(self, wanted: bool) -> None:
        """Above other windows, or not any more. The window stays where it is and keeps or leaves the keyboard."""
        window = self._window
        hint = Qt.WindowType.WindowStaysOnTopHint
        if not may_place() or bool(window.windowFlags() & hint) == wanted:
            return
        if window.isVisible() and (handle := window.windowHandle()) is not None:
            # The widget's own way takes the window off the screen and puts it back.
            handle.setFlag(hint, wanted)
            window.overrideWindowFlags(handle.flags())
        else:
            window.setWindowFlag(hint, wanted)

    def come_up(self) -> None:
        """In front of other windows; the keyboard stays where it is."""
        window = self._window
        if not may_place() or not window.isVisible():
            return
        if window.isMinimized() and QGuiApplication.platformName() == "xcb":
            # A window manager gives one that it brings back from its icon the keyboard, and the next digit typed for
            # the softphone would be an outcome here: its entry in the task bar asks instead.
            QApplication.alert(window)
            return
        if window.isMinimized():
            before = window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=True)
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=before)
        window.raise_()

    def dock(self, *, right: bool) -> None:
        """Narrow, as high as the screen, at its left or right edge."""
        window = self._window
        screen = window.screen()
        if not may_place() or screen is None:
            return
        window.setWindowState(
            window.windowState() & ~(Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen)
        )
        frame, inner = window.frameGeometry(), window.geometry()
        window.setGeometry(docked(screen.availableGeometry(), frame=frame, inner=inner, right=right))


def docked(room: QRect, *, frame: QRect, inner: QRect, right: bool) -> QRect:
    """The place of a window's contents at an edge of ``room``; ``frame`` and ``inner`` say how wide its border is."""
    left_edge, right_edge = inner.left() - frame.left(), frame.right() - inner.right()
    top, bottom = inner.top() - frame.top(), frame.bottom() - inner.bottom()
    wide = max(LEAST_WIDTH, min(START_WIDTH, room.width() - left_edge - right_edge))
    left = room.right() + 1 - right_edge - wide if right else room.left() + left_edge
    return QRect(left, room.top() + top, wide, room.height() - top - bottom)
