"""Opens the window and the guided demo. The only commands that need Qt; the rest never import it."""

from argparse import Namespace
from importlib.util import find_spec
from pathlib import Path

from coachdesk.cli.shapes import of_callback, of_draft, show
from coachdesk.errors import WorldError
from coachdesk.paths import data_folder


def open_window(chosen: Namespace) -> int:
    """The desk itself; a second start raises the first window."""
    _need_qt()
    # Qt is imported for a window only: every other command works without a display and without Qt.
    from coachdesk.app import run  # noqa: PLC0415

    return run(data_folder(chosen.data), start_report=chosen.start_report)


def demo(chosen: Namespace) -> int:
    """A guided call on the sample list; with --pictures unattended."""
    _need_qt()
    from coachdesk.app import guide, picture  # noqa: PLC0415

    if not chosen.pictures:
        return guide()
    made = picture(Path(chosen.pictures))
    if chosen.json:
        pictures = [str(file) for file in made.pictures]
        drafts = [of_draft(draft) for draft in made.drafts]
        show({"pictures": pictures, "drafts": drafts, "callbacks": [of_callback(c) for c in made.callbacks]})
    else:
        print(f"{len(made.pictures)} pictures are in {chosen.pictures}.")
    return 0


def _need_qt() -> None:
    if find_spec("PySide6") is None:
        raise WorldError(
            "The window needs Qt, which isn’t installed.",
            hint="Set the project up again, or use a command that needs no window.",
        )
