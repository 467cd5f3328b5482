"""Opens the window and the guided demo. The only commands that need Qt; the rest never import it."""

import os
import sys
from argparse import Namespace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from coachdesk.cli.shapes import of_callback, of_draft, show
from coachdesk.cli.tell import tell
from coachdesk.errors import WorldError
from coachdesk.paths import data_folder


def open_window(chosen: Namespace) -> int:
    """The desk itself; a second start raises the first window."""
    _need_qt()
    _need_screen()
    # Qt is imported for a window only: every other command works without a display and without Qt.
    from coachdesk.app import run  # noqa: PLC0415

    return run(data_folder(chosen.data), start_report=chosen.start_report)


def demo(chosen: Namespace) -> int:
    """A guided call on the sample list; with --pictures unattended."""
    _need_qt()
    if not chosen.pictures:
        _need_screen()
    # As above.
    from coachdesk.app import guide, picture  # noqa: PLC0415

    if not chosen.pictures:
        return guide()
    made = picture(Path(chosen.pictures))
    if chosen.json:
        pictures = [str(file) for file in made.pictures]
        drafts = [of_draft(draft) for draft in made.drafts]
        show({"pictures": pictures, "drafts": drafts, "callbacks": [of_callback(c) for c in made.callbacks]})
    else:
        tell(f"{len(made.pictures)} pictures are in {chosen.pictures}.")
    return 0


def _need_qt() -> None:
    hint = "Set the project up again, or use a command that needs no window."
    if find_spec("PySide6") is None:
        raise WorldError("The window needs Qt, which isn’t installed.", hint=hint, code="no_qt")
    try:
        import_module("PySide6.QtWidgets")
    except ImportError as error:
        raise WorldError(f"Qt can’t be loaded: {error}.", hint=hint, code="no_qt") from error


def _need_screen() -> None:
    """Without one Qt ends the whole program, in many words."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not named:
        raise WorldError(
            "There is no screen to open the desk on.",
            hint="Every other command works without one; coachdesk demo --pictures DIR draws the desk into files.",
            code="no_screen",
        )
