"""Builds the window once and passes everything on: settings, theme, desk, pages. Nothing here is global."""

import json
import logging
import logging.handlers
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from coachdesk import __version__
from coachdesk.errors import CoachDeskError, PlaybookError, UserError, WorldError
from coachdesk.model.brief import CallBrief, DayView, FollowUp
from coachdesk.model.call import Callback, Draft
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.plain import from_plain
from coachdesk.paths import DataFolder, resources
from coachdesk.settings import Settings, load_settings, save_settings, write_whole
from coachdesk.store.glance import read_glance
from coachdesk.ui.bugs import watch
from coachdesk.ui.context import Context, Early
from coachdesk.ui.instance import Instance
from coachdesk.ui.introduction import Introduction
from coachdesk.ui.kit.theme import Theme, start_look
from coachdesk.ui.runner import InlineRunner, ThreadRunner
from coachdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.desk.doctor import Check

GLANCE_AFTER_MS = 1500
LOG_BYTES = 500_000
DEMO_DAY = datetime(2026, 11, 24, 15, 44, tzinfo=UTC)
"""15:44 in Dublin, 09:44 in Chicago: a time at which the sample list may be called."""


class StartReport:
    """Start-up marks in milliseconds since the process began."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._began = _process_began()
        self._marks: dict[str, float] = {"process_start": 0.0}

    def mark(self, name: str) -> None:
        """Note a moment the first time it is reached, and write all that is known."""
        if name in self._marks:
            return
        self._marks[name] = round((time.time() - self._began) * 1000, 1)
        if self._file:
            write_whole(Path(self._file), json.dumps(self._marks, indent=1).encode())


def run(data: DataFolder, *, start_report: str = "") -> int:
    """Open the desk on this folder; returns the exit status. A second start raises the first window."""
    report = StartReport(start_report)
    report.mark("qt_imported")
    app = make_app()
    instance = Instance(data.root)
    if not instance.first():
        if instance.ask_to_show():
            return 0
        raise UserError(
            "CoachDesk is open already, but its window doesn’t answer.",
            hint="Close it, or end it, and start again. Nothing was changed.",
            code="already_open",
        )
    keep_log(data)
    settings, problem = _settings(data)
    troubles = [problem] if problem else []
    runner = ThreadRunner(lambda: _open(data, report, troubles), dispose=_close)
    context = Context(
        runner,
        settings=settings,
        theme=_theme(app, settings),
        early=read_early(data),
        data_folder=data.root,
        doctor=lambda _desk: _examine(data),
        rescue=lambda path: _rescue(data, path),
    )
    watch(context)
    window = MainWindow(context)
    window.painted.connect(lambda: report.mark("first_paint"))
    # After the keys pressed meanwhile: the first outcome must not pay for what planning imports.
    runner.built.connect(lambda: context.do(lambda desk: desk.warm_up(), failed=_leave))
    runner.built.connect(lambda: _tell(context, troubles))
    instance.shown.connect(window.come_forward)
    Introduction(window)
    keep_ready(context)
    if start_report:
        _mark_first_key(context, report)
    window.show()
    status = app.exec()
    instance.close()
    return status


@dataclass(frozen=True, slots=True)
class Pictured:
    """What the unattended demo made."""

    pictures: tuple[Path, ...]
    drafts: tuple[Draft, ...]
    callbacks: tuple[Callback, ...]


def picture(folder: Path) -> Pictured:
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
    with tempfile.TemporaryDirectory(prefix="coachdesk-demo-") as place:
        data = _demo_data(Path(place))
        desk = open_desk(data, now=lambda: DEMO_DAY, zone_here="Europe/Dublin")
        settings = load_settings(data.settings)
        theme = _theme(app, settings)
        context = Context(InlineRunner(desk), settings=settings, theme=theme, now=lambda: DEMO_DAY)
        window = MainWindow(context)
        window.show()
        pictures = picture_all(window, theme, folder, list_file=resources() / "sample" / "prospects.csv")
        board = desk.callbacks()
        callbacks = tuple(row.callback for row in (*board.overdue, *board.today, *board.later))
        drafts = desk.to_send()
        window.close()
        desk.close()
    return Pictured(tuple(pictures), drafts, callbacks)


def guide() -> int:
    """The guided call with a screen, on the sample list in a folder that is thrown away afterwards."""
    # Only the demo shows it.
    from coachdesk.ui.demo import Guide  # noqa: PLC0415

    app = make_app()
    with tempfile.TemporaryDirectory(prefix="coachdesk-demo-") as place:
        data = _demo_data(Path(place))
        settings = load_settings(data.settings)
        runner = ThreadRunner(lambda: _open_sample(data), dispose=_close)
        theme = _theme(app, settings)
        context = Context(runner, settings=settings, theme=theme)
        watch(context)
        window = MainWindow(context)
        Guide(window, theme)
        keep_ready(context)
        window.show()
        return app.exec()


def _demo_data(place: Path) -> DataFolder:
    data = DataFolder(place)
    mine = Settings(my_name="Sam", my_company="Ledgerly", my_phone="+353 20 910 0199", my_email="sam@ledgerly.example")
    save_settings(data.settings, mine)
    return data


def _open_sample(data: DataFolder) -> "Desk":
    # On the desk's thread, as _open.
    from coachdesk.desk import open_desk  # noqa: PLC0415

    desk = open_desk(data)
    desk.load_sample()
    desk.start_if_idle()
    return desk


def make_app() -> QApplication:
    """The application object with its name and icon."""
    QGuiApplication.setDesktopFileName("coachdesk")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("coachdesk")
    app.setApplicationDisplayName("CoachDesk")
    app.setApplicationVersion(__version__)
    app.setWindowIcon(QIcon(str(resources() / "icons" / "coachdesk.svg")))
    return app


def keep_ready(context: Context) -> None:
    """Open the first prospect of a new list, and keep the glance for the next start while nothing else happens."""
    idle = QTimer(context)
    idle.setSingleShot(True)
    idle.setInterval(GLANCE_AFTER_MS)
    idle.timeout.connect(lambda: context.do(lambda desk: desk.keep_glance(), failed=_leave))

    def follow(changes: Changes) -> None:
        if Topic.PROSPECTS in changes.topics:
            context.do(lambda desk: desk.start_if_idle(), failed=_leave)
        idle.start()

    context.changed.connect(follow)


def read_early(data: DataFolder) -> Early:
    """What the last start left for the first picture; empty where there is none, or it is of another version."""
    text = read_glance(data.database)
    if text is None:
        return Early()
    try:
        plain = json.loads(text)
        brief = from_plain(CallBrief, plain["brief"]) if plain["brief"] else None
        sheet = from_plain(FollowUp, plain["follow_up"]) if plain["follow_up"] else None
        return Early(brief=brief, follow_up=sheet, day=from_plain(DayView, plain["day"]))
    except (ValueError, KeyError, TypeError):
        return Early()


def keep_log(data: DataFolder) -> None:
    """Our own mistakes go to a small log in the data folder; it holds places in the code, no names or numbers."""
    try:
        data.root.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(data.log, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("coachdesk").addHandler(handler)
    logging.getLogger("coachdesk").warning("CoachDesk %s, Qt %s", __version__, QLibraryInfo.version().toString())


def _open(data: DataFolder, report: StartReport, troubles: list[CoachDeskError]) -> "Desk":
    # On the desk's thread, behind the first paint: database, templates and rules cost 300 ms and more to import.
    from coachdesk.desk import open_desk  # noqa: PLC0415
    from coachdesk.playbook.own import default_playbook  # noqa: PLC0415

    try:
        desk = open_desk(data)
    except PlaybookError as error:
        # A mistake in the team's playbook must not keep a rep from calling.
        hint = f"The default playbook is in use until it is mended. {error.hint}"
        troubles.append(PlaybookError(error.message, hint=hint))
        desk = open_desk(data, playbook=default_playbook())
    desk.start_if_idle()
    report.mark("database_open")
    return desk


def _close(desk: "Desk") -> None:
    try:
        desk.keep_glance()
    except CoachDeskError:
        logging.getLogger(__name__).warning("the glance could not be kept")
    desk.close()


def _mark_first_key(context: Context, report: StartReport) -> None:
    """The first verb that changed something, done and on disk."""

    def note(changes: Changes) -> None:
        if changes.undoable:
            report.mark("first_key")

    context.changed.connect(note)


def _settings(data: DataFolder) -> tuple[Settings, CoachDeskError | None]:
    """The settings, or the defaults with what was wrong: a spoiled file is kept aside, and the rep can call."""
    try:
        return load_settings(data.settings), None
    except CoachDeskError as error:
        aside = data.settings.with_name(f"{data.settings.name}.damaged")
        try:
            data.settings.replace(aside)
        except OSError:
            return Settings(), error
        hint = f"The file was kept as {aside.name}, and the defaults are in use. {error.hint}".strip()
        return Settings(), UserError(error.message, hint=hint)


def _theme(app: QApplication, settings: Settings) -> Theme:
    theme = Theme()
    start_look(app, theme)
    theme.set_look(mode=settings.theme, text_size=settings.text_size, reduce_motion=settings.reduce_motion)
    return theme


def _tell(context: Context, troubles: list[CoachDeskError]) -> None:
    while troubles:
        context.problem(troubles.pop(0))


def _examine(data: DataFolder) -> "tuple[Check, ...]":
    # As _open; asked for on the settings page only.
    from coachdesk.desk.doctor import examine  # noqa: PLC0415

    return examine(data)


def _rescue(data: DataFolder, path: Path) -> None:
    # As _open; for a database that could not be opened.
    from coachdesk.store import restore  # noqa: PLC0415

    restore(path, data.database)


def _leave(_error: CoachDeskError) -> None:
    """Nobody asked for this: the next key tells what is wrong."""


def _process_began() -> float:
    """When this process was started (Unix seconds), to 10 ms on Linux; elsewhere, now."""
    try:
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        since_boot = time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[19]) / os.sysconf("SC_CLK_TCK")
    except (OSError, AttributeError, ValueError, IndexError):
        return time.time()
    return time.time() - since_boot
