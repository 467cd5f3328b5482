"""A person at an X display: sees windows, gives one the focus, presses keys. Knows no program."""

import ctypes
import time
from ctypes import POINTER, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p

IS_VIEWABLE = 2
REVERT_TO_PARENT = 2
KEYSYMS = {"enter": 0xFF0D, "escape": 0xFF1B, "control": 0xFFE3, "alt": 0xFFE9, "space": 0x20}


class _Attributes(ctypes.Structure):
    """The beginning of Xlib's XWindowAttributes, with room for the rest."""

    _fields_ = (
        ("x", c_int), ("y", c_int), ("width", c_int), ("height", c_int), ("border", c_int), ("depth", c_int),
        ("visual", c_void_p), ("root", c_ulong), ("c_class", c_int), ("bit_gravity", c_int), ("win_gravity", c_int),
        ("backing_store", c_int), ("backing_planes", c_ulong), ("backing_pixel", c_ulong), ("save_under", c_int),
        ("colormap", c_ulong), ("map_installed", c_int), ("map_state", c_int), ("rest", c_ulong * 8),
    )  # fmt: skip


class Screen:
    """One connection to a display such as ":99". Raises OSError where there is none, or no libX11 or libXtst."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = c_void_p
        self._x.XOpenDisplay.argtypes = [c_char_p]
        self._x.XDefaultRootWindow.restype = c_ulong
        self._x.XDefaultRootWindow.argtypes = [c_void_p]
        self._x.XQueryTree.argtypes = [c_void_p, c_ulong, *[c_void_p] * 4]
        self._x.XGetWindowAttributes.argtypes = [c_void_p, c_ulong, c_void_p]
        self._x.XSetInputFocus.argtypes = [c_void_p, c_ulong, c_int, c_ulong]
        self._x.XKeysymToKeycode.argtypes = [c_void_p, c_ulong]
        self._x.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._x.XFree.argtypes = [c_void_p]
        self._x.XSync.argtypes = [c_void_p, c_int]
        self._test.XTestFakeKeyEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
        # A window can go away between being listed and being asked about; Xlib itself would end the program.
        self._quiet = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda _display, _error: 0)
        self._x.XSetErrorHandler(self._quiet)
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise OSError(f"no X display {display}")
        self._root = self._x.XDefaultRootWindow(self._display)

    def windows(self) -> list[int]:
        """The windows that can be seen and are larger than a tool tip."""
        root, parent, children, count = c_ulong(), c_ulong(), POINTER(c_ulong)(), c_uint()
        self._x.XQueryTree(self._display, self._root, byref(root), byref(parent), byref(children), byref(count))
        found = [children[i] for i in range(count.value)]
        if found:
            self._x.XFree(children)
        return [window for window in found if self._seen(window)]

    def wait_for_window(self, *, seconds: float = 30.0) -> int:
        """The first window to appear. Raises TimeoutError where none does."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if found := self.windows():
                return found[0]
            time.sleep(0.002)
        raise TimeoutError(f"no window after {seconds:.0f} s")

    def focus(self, window: int) -> None:
        self._x.XSetInputFocus(self._display, window, REVERT_TO_PARENT, 0)
        self._x.XSync(self._display, 0)

    def press(self, *keys: str) -> None:
        """Keys held down in this order and let go in the other: press("control", "z")."""
        codes = [self._x.XKeysymToKeycode(self._display, KEYSYMS.get(key) or ord(key)) for key in keys]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
        self._x.XSync(self._display, 0)

    def _seen(self, window: int) -> bool:
        attributes = _Attributes()
        answered = self._x.XGetWindowAttributes(self._display, window, byref(attributes))
        return bool(answered) and attributes.map_state == IS_VIEWABLE and attributes.width > 200
