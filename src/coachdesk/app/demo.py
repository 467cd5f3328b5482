"""The guided call: with a screen led by a guide, without one drawn into files. Nothing of it is kept."""

import os
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coachdesk.app.whole import close_desk, keep_ready, make_theme, second_opinion, softphone
from coachdesk.errors import WorldError
from coachdesk.model.call import Callback, Draft
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.homes import languages
from coachdesk.settings import Settings, load_settings, save_settings
from coachdesk.ui.application import make_app, set_icon
from coachdesk.ui.bugs import watch
from coachdesk.ui.context import Context
from coachdesk.ui.runner import InlineRunner, ThreadRunner
from coachdesk.ui.second import Second
from coachdesk.ui.telephone import Telephone
from coachdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk

DEMO_DAY = datetime(2026, 11, 24, 15, 44, tzinfo=UTC)
"""15:44 in Dublin, 09:44 in Chicago: a time at which the sample list may be called."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """What the unattended demo made."""

    pictures: tuple[Path, ...]
    drafts: tuple[Draft, ...]
    callbacks: tuple[Callback, ...]


def picture(folder: Path, *, language: str = "") -> Pictured:
    """The guided call, unattended and without a screen, on a Tuesday afternoon in Dublin; writes a picture a step."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # As for the window: the desk's imports are only paid for here.
    from coachdesk.desk import open_desk  # noqa: PLC0415
    from coachdesk.ui.demo import picture_all  # noqa: PLC0415

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(
            f"{folder} can’t be used for pictures ({error.strerror}).", hint="Name another folder."
        ) from error
    app = make_app()
    set_icon(app)
    with tempfile.TemporaryDirectory(prefix="coachdesk-demo-") as place:
        data = _demo_data(Path(place), language=language)
        desk = open_desk(data, now=lambda: DEMO_DAY, zone_here="Europe/Dublin")
        settings = load_settings(data.settings)
        theme = make_theme(app, settings)
        context = Context(InlineRunner(desk), settings=settings, theme=theme, now=lambda: DEMO_DAY)
        # Made for its ears: it is never asked to dial.
        context.telephone = Telephone(softphone, context)
        window = MainWindow(context)
        window.show()
        pictures = picture_all(window, theme, folder, list_file=resources() / "sample" / "prospects.csv")
        board = desk.callbacks()
        callbacks = tuple(row.callback for row in (*board.overdue, *board.today, *board.later))
        drafts = desk.to_send()
        window.close()
        context.telephone.close()
        desk.close()
    return Pictured(tuple(pictures), drafts, callbacks)


def guide(language: str = "") -> int:
    """The guided call with a screen, on the sample list in a folder that is thrown away afterwards."""
    # Only the demo shows it.
    from coachdesk.ui.tour import Tour  # noqa: PLC0415

    app = make_app()
    set_icon(app)
    with tempfile.TemporaryDirectory(prefix="coachdesk-demo-") as place:
        data = _demo_data(Path(place), language=language)
        settings = load_settings(data.settings)
        runner = ThreadRunner(lambda: _open_sample(data), dispose=close_desk)
        theme = make_theme(app, settings)
        context = Context(runner, settings=settings, theme=theme)
        context.second = Second(second_opinion, context)
        watch(context)
        window = MainWindow(context)
        keep_ready(context)
        window.show()
        Tour(window, keep=False).start()
        status = app.exec()
        context.second.close()
        return status


def _demo_data(place: Path, *, language: str) -> DataFolder:
    """Calls are made in ``language`` where a playbook came in it."""
    data = DataFolder(place)
    calls = language if language in languages() else Settings().call_language
    mine = Settings(
        my_name="Sam",
        my_company="Ledgerly",
        my_phone="+353 20 910 0199",
        my_email="sam@ledgerly.example",
        call_language=calls,
    )
    save_settings(data.settings, mine)
    return data


def _open_sample(data: DataFolder) -> "Desk":
    # On the desk's thread, as _open.
    from coachdesk.desk import open_desk  # noqa: PLC0415

    desk = open_desk(data)
    desk.load_sample()
    desk.start_if_idle()
    return desk
