"""Keys that count while another program has the keyboard, where the system lets a program have such. Knows no command.

X11 and Windows know them; Wayland and macOS give a program no way, and that is said.
"""

import contextlib
import ctypes
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication

from coachdesk.language import tr
from coachdesk.ui.key_text import normal_key

WAYLAND = tr(
    "Wayland lets no program hear keys of another window. Bind keys in your desktop’s settings to "
    "“coachdesk call-event answered” and “coachdesk call-event ended” instead."
)
NOT_HERE = tr("This system gives a program no keys of its own in other windows.")
_SHIFT, _CONTROL, _ALT, _META = "Shift", "Ctrl", "Alt", "Meta"


class Keys(Protocol):
    """The system's own way. ``grab`` gives False where another program has the key already."""

    def grab(self, key: str, modifiers: frozenset[str], number: int) -> bool: ...

    def release(self) -> None: ...


def why_not(platform: str = "") -> str:
    """Why there can be no such keys here; '' where there can."""
    match platform or QGuiApplication.platformName():
        case "xcb" | "windows":
            return ""
        case "wayland" | "wayland-egl":
            return WAYLAND
        case _:
            return NOT_HERE


class HotKeys(QObject):
    """``pressed`` carries the name of what a key stands for."""

    pressed = Signal(str)

    def __init__(self, parent: QObject | None = None, *, make: "Callable[[Callable[[int], None]], Keys] | None" = None):
        super().__init__(parent)
        self._make = make or _make
        self._keys: Keys | None = None
        self._names: list[str] = []
        self._held: Mapping[str, str] = {}

    def use(self, keys: Mapping[str, str]) -> tuple[str, ...]:
        """Hold these keys, by name, and no others. Returns the keys that another program holds, or that can't be."""
        if keys == self._held:
            return ()
        self.release()
        self._held = dict(keys)
        if not keys:
            return ()
        self._keys = self._make(self._told)
        refused = []
        for name, key in keys.items():
            *modifiers, last = normal_key(key).split("+")
            self._names.append(name)
            if not (modifiers and last) or not self._keys.grab(last, frozenset(modifiers), len(self._names) - 1):
                refused.append(key)
        return tuple(refused)

    def release(self) -> None:
        """Let go of all."""
        if self._keys is not None:
            self._keys.release()
        self._keys, self._names, self._held = None, [], {}

    def _told(self, number: int) -> None:
        if 0 <= number < len(self._names):
            self.pressed.emit(self._names[number])


def _make(told: Callable[[int], None]) -> Keys:
    return WindowsKeys(told) if sys.platform == "win32" else XKeys(told)


# --- X11


class _XKeyEvent(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        *((name, ctypes.c_ulong) for name in ("window", "root", "subwindow", "time")),
        *((name, ctypes.c_int) for name in ("x", "y", "x_root", "y_root")),
        ("state", ctypes.c_uint),
        ("keycode", ctypes.c_uint),
        ("same_screen", ctypes.c_int),
        # XEvent is a union of 24 longs.
        ("rest", ctypes.c_long * 24),
    )


_X_MASKS = {_SHIFT: 1, _CONTROL: 4, _ALT: 8, _META: 64}
_X_LOCKS = (0, 2, 16, 18)
"""Caps lock and num lock count as modifiers: a key is held with and without them."""
_KEY_PRESS, _ASYNC = 2, 1
_ON_ERROR = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class XKeys:
    """A connection of its own to the X server, which tells of keys and of nothing else."""

    def __init__(self, told: Callable[[int], None]) -> None:
        self._told = told
        self._numbers: dict[tuple[int, int], int] = {}
        self._display: int | None = None
        self._x = _x_library()
        self._failed = False
        self._notifier: QSocketNotifier | None = None
        if self._x is None:
            return
        self._display = self._x.XOpenDisplay(None)
        if self._display is None:
            return
        # Xlib’s own answer to a key that is taken is to end the program.
        self._on_error = _ON_ERROR(self._error)
        self._before = self._x.XSetErrorHandler(self._on_error)
        number = self._x.XConnectionNumber(self._display)
        self._notifier = QSocketNotifier(number, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)

    def grab(self, key: str, modifiers: frozenset[str], number: int) -> bool:
        if self._x is None or self._display is None:
            return False
        symbol = self._x.XStringToKeysym((key.lower() if len(key) == 1 else key).encode("ascii", "replace"))
        code = self._x.XKeysymToKeycode(self._display, symbol) if symbol else 0
        if not code:
            return False
        mask = sum(_X_MASKS.get(name, 0) for name in modifiers)
        root, self._failed = self._x.XDefaultRootWindow(self._display), False
        for locks in _X_LOCKS:
            self._x.XGrabKey(self._display, code, mask | locks, root, 0, _ASYNC, _ASYNC)
        self._x.XSync(self._display, 0)
        self._numbers[code, mask] = number
        return not self._failed

    def release(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._x is not None and self._display is not None:
            self._x.XCloseDisplay(self._display)
            self._x.XSetErrorHandler(self._before)
        self._display = None

    def _error(self, _display: object, _event: object) -> int:
        self._failed = True
        return 0

    def _read(self) -> None:
        if self._x is None:
            return
        event = _XKeyEvent()
        while self._display is not None and self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            number = self._numbers.get((event.keycode, event.state & sum(_X_MASKS.values())))
            if event.type == _KEY_PRESS and number is not None:
                self._told(number)


def _x_library() -> Any:
    with contextlib.suppress(OSError):
        x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        x.XStringToKeysym.restype = ctypes.c_ulong
        x.XKeysymToKeycode.restype = ctypes.c_ubyte
        x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        x.XSetErrorHandler.restype = ctypes.c_void_p
        x.XSetErrorHandler.argtypes = [ctypes.c_void_p]
        number = [ctypes.c_int, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_int]
        x.XGrabKey.argtypes = [ctypes.c_void_p, *number]
        x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        x.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        for one in (x.XDefaultRootWindow, x.XConnectionNumber, x.XPending, x.XCloseDisplay):
            one.argtypes = [ctypes.c_void_p]
        return x
    return None


# --- Windows

_WIN_MASKS = {_ALT: 1, _CONTROL: 2, _SHIFT: 4, _META: 8}
_NO_REPEAT, _WM_HOTKEY, _F1 = 0x4000, 0x0312, 0x70


class WindowsKeys(QAbstractNativeEventFilter):
    """Keys of this thread, told as messages of its queue."""

    def __init__(self, told: Callable[[int], None]) -> None:
        super().__init__()
        self._told, self._count = told, 0
        self._user: Any = ctypes.windll.user32  # type: ignore[attr-defined,unused-ignore]
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    def grab(self, key: str, modifiers: frozenset[str], number: int) -> bool:
        code = windows_code(key)
        mask = sum(_WIN_MASKS.get(name, 0) for name in modifiers) | _NO_REPEAT
        self._count = max(self._count, number + 1)
        return bool(code) and bool(self._user.RegisterHotKey(None, number, mask, code))

    def release(self) -> None:
        for number in range(self._count):
            self._user.UnregisterHotKey(None, number)
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)

    # --- Qt

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if (kind.data() if isinstance(kind, QByteArray) else bytes(kind)) in (
            b"windows_generic_MSG",
            b"windows_dispatcher_MSG",
        ):
            number = _hot_key(int(message))
            if number is not None:
                self._told(number)
        return False, 0


def windows_code(key: str) -> int:
    """Windows' number of a key: letters, digits and function keys; 0 for others."""
    if len(key) == 1 and key.isascii() and key.isalnum():
        return ord(key.upper())
    if key[:1] == "F" and key[1:].isdigit() and 1 <= int(key[1:]) <= 24:
        return _F1 + int(key[1:]) - 1
    return 0


class _Message(ctypes.Structure):
    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("number", ctypes.c_size_t),
        ("more", ctypes.c_ssize_t),
    )


def _hot_key(address: int) -> int | None:
    message = _Message.from_address(address)
    return int(message.number) if message.message == _WM_HOTKEY else None


def refused_words(keys: Iterable[str]) -> str:
    """The sentence for keys that another program holds; '' where there are none."""
    held = tr(" and ").join(keys)
    return tr("Another program holds {held} already. Choose another key under Keys.", held=held) if held else ""
