"""The screens. PySide6 lives here; every decision is asked of the desk, on its own thread."""

import sys

import PySide6

if PySide6.__version_info__[:2] == (6, 12) and sys.version_info < (3, 12):
    # PySide6 6.12.0 gives back a reference to None that it never took with each call that returns nothing: measured,
    # 1,000 calls of setObjectName take 1,000 references. Before Python 3.12 made None immortal, the program is then
    # ended by "deallocating None" after some thousand calls. A large enough count does what 3.12 does.
    import ctypes

    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 48
