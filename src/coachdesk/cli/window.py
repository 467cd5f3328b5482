"""Opens the window. Only this command and the demo need Qt; the rest never import it."""

import os
import sys
from argparse import Namespace
from importlib import import_module
from importlib.util import find_spec

from coachdesk.errors import WorldError
from coachdesk.paths import data_folder


def open_window(chosen: Namespace) -> int:
    """The desk itself; a second start raises the first window."""
    need_qt()
    need_screen()
    # Qt is imported for a window only: every other command works without a display and without Qt.
    from coachdesk.app.start import run  # noqa: PLC0415

    return run(data_folder(chosen.data), start_report=chosen.start_report)


def need_qt() -> None:
    hint = "Set the project up again, or use a command that needs no window."
    if find_spec("PySide6") is None:
        raise WorldError("The window needs Qt, which isn’t installed.", hint=hint, code="no_qt")
    try:
        import_module("PySide6.QtWidgets")
    except ImportError as error:
        raise WorldError(f"Qt can’t be loaded: {error}.", hint=hint, code="no_qt") from error


def need_screen() -> None:
    """Without one Qt ends the whole program, in many words."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not named:
        raise WorldError(
            "There is no screen to open the desk on.",
            hint="Every other command works without one; coachdesk demo --pictures DIR draws the desk into files.",
            code="no_screen",
        )
