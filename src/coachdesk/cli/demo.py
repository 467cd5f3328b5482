"""The guided demo: with a screen led by a guide, with --pictures drawn into files without one."""

from argparse import Namespace
from pathlib import Path

from coachdesk.cli.shapes import of_callback, of_draft, show
from coachdesk.cli.tell import tell
from coachdesk.cli.window import need_qt, need_screen


def demo(chosen: Namespace) -> int:
    """A guided call on the sample list; with --pictures unattended."""
    need_qt()
    if not chosen.pictures:
        need_screen()
    # Qt is imported for a window only: every other command works without a display and without Qt.
    from coachdesk.app.demo_language import speak_for_demo  # noqa: PLC0415

    if chosen.language:
        speak_for_demo(chosen.language, screen=not chosen.pictures)
    # As above, and the pages say many of their words while they are imported.
    from coachdesk.app.demo import guide, picture  # noqa: PLC0415

    if not chosen.pictures:
        return guide(chosen.language)
    made = picture(Path(chosen.pictures), language=chosen.language)
    if chosen.json:
        pictures = [str(file) for file in made.pictures]
        drafts = [of_draft(draft) for draft in made.drafts]
        show({"pictures": pictures, "drafts": drafts, "callbacks": [of_callback(c) for c in made.callbacks]})
    else:
        tell(f"{len(made.pictures)} pictures are in {chosen.pictures}.")
    return 0
