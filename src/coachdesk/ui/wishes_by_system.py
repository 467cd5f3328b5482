"""What Windows and macOS ask of every program: text size, less motion, more contrast. Knows no screen.

Dark and light come from Qt there. The system is asked when the desk opens and whenever it is turned to again,
for that is when somebody comes back from the system's settings. Written from the documentation of both; not run there.
"""

import ctypes
import sys
from collections.abc import Callable
from contextlib import suppress
from ctypes import util
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from coachdesk.ui.wishes import Wishes

ACCESSIBILITY, TEXT_SCALE = r"Software\Microsoft\Accessibility", "TextScaleFactor"
"""Of the current user; percent, 100 to 225. Not there until it was changed once."""
CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of SystemParametersInfoW: the switch “Animation effects”."""
HIGH_CONTRAST, IS_ON = 0x0042, 0x1
"""SPI_GETHIGHCONTRAST, and HCF_HIGHCONTRASTON among its flags."""


class HighContrast(ctypes.Structure):
    """HIGHCONTRASTW of winuser.h."""

    _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))


MAC_ASKS = (b"accessibilityDisplayShouldReduceMotion", b"accessibilityDisplayShouldIncreaseContrast")


class System(QObject):
    """``ask`` tells what the system wishes now. ``changed`` carries the Wishes."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None, *, ask: Callable[[], Wishes] | None = None) -> None:
        super().__init__(parent)
        self.wishes = Wishes()
        self._ask = ask or ASKS.get(sys.platform, Wishes)

    def follow(self) -> None:
        """From now on."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._turned_to)
        self._look()

    def _turned_to(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._look()

    def _look(self) -> None:
        found = self._ask()
        if found != self.wishes:
            self.wishes = found
            self.changed.emit(found)


def of_windows(registry: Any = None, user32: Any = None) -> Wishes:
    """The text size from the registry, motion and contrast from the system's parameters; as it is where it can't."""
    text, moves = 100, ctypes.c_int(1)
    contrast = HighContrast(size=ctypes.sizeof(HighContrast))
    with suppress(OSError, ImportError, AttributeError):
        if registry is None:
            import winreg as registry  # noqa: PLC0415 - of Windows only
        with registry.OpenKey(registry.HKEY_CURRENT_USER, ACCESSIBILITY) as key:
            text = int(registry.QueryValueEx(key, TEXT_SCALE)[0])
    with suppress(OSError, AttributeError):
        library = user32 or ctypes.windll.user32  # type: ignore[attr-defined,unused-ignore]
        library.SystemParametersInfoW(CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
        library.SystemParametersInfoW(HIGH_CONTRAST, contrast.size, ctypes.byref(contrast), 0)
    return Wishes(text=text / 100, calm=not moves.value, strong=bool(contrast.flags & IS_ON))


def of_mac() -> Wishes:
    """Whether “Reduce motion” and “Increase contrast” are on; macOS has no text size for all programs."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.cdll.LoadLibrary(util.find_library("AppKit") or "")
        objc = ctypes.cdll.LoadLibrary(util.find_library("objc") or "")
        objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
        address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value or 0
        send = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(address)
        asks = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)(address)
        workspace = send(objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace"))
        calm, strong = (asks(workspace, objc.sel_registerName(name)) for name in MAC_ASKS)
        return Wishes(calm=calm, strong=strong)
    return Wishes()


ASKS: dict[str, Callable[[], Wishes]] = {"win32": of_windows, "darwin": of_mac}
