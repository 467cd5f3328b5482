"""Builds the whole window once, behind the first picture, and passes everything on. Nothing here is global."""

import json
import logging
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, Qt, QTimer
from PySide6.QtWidgets import QApplication

from coachdesk import __version__
from coachdesk.app.report import StartReport
from coachdesk.errors import CoachDeskError, PlaybookError, UserError
from coachdesk.model.brief import CallBrief, DayView, FollowUp
from coachdesk.model.call import Pressed
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.plain import from_plain
from coachdesk.paths import DataFolder, part
from coachdesk.phone.door import Told
from coachdesk.phone.hooks import event_of
from coachdesk.settings import Settings, load_settings
from coachdesk.store.glance import read_glance
from coachdesk.store.pressed import keep_pressed, left_pressed, let_go
from coachdesk.ui.application import keep_notes_of_qt, set_icon
from coachdesk.ui.bugs import watch
from coachdesk.ui.context import Context, Early
from coachdesk.ui.courier import Courier
from coachdesk.ui.first_picture import keep_first_picture
from coachdesk.ui.frame import Frame
from coachdesk.ui.instance import Instance
from coachdesk.ui.introduction import Introduction
from coachdesk.ui.kit.theme import Theme, start_look
from coachdesk.ui.pages import DESK
from coachdesk.ui.runner import IdleRunner, ThreadRunner
from coachdesk.ui.second import Second
from coachdesk.ui.telephone import Telephone
from coachdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.desk.doctor import Check
    from coachdesk.desk.opinion import SecondOpinion
    from coachdesk.mailbox import Agent
    from coachdesk.phone import Phone
    from coachdesk.sound.talking import Talking

GLANCE_AFTER_MS = 1500
WARM_PAUSE_MS = 40
LOG_BYTES = 500_000


def open_whole(app: QApplication, data: DataFolder, *, frame: Frame, instance: Instance, report: StartReport) -> int:
    """Build the window inside its frame, open the desk behind it, and work until it is closed; the exit status."""
    set_icon(app)
    keep_notes_of_qt(data.root)
    settings, problem = _settings(data)
    troubles = [problem] if problem else []
    left = left_pressed(data.root)
    runner = ThreadRunner(lambda: _open(data, report, troubles, left), dispose=close_desk)
    theme = make_theme(app, settings)
    context = Context(
        runner,
        settings=settings,
        theme=theme,
        clock=time.monotonic,
        early=read_early(data),
        data_folder=data.root,
        doctor=lambda _desk: _examine(data),
        rescue=lambda path: _rescue(data, path),
    )
    context.second = Second(second_opinion, context)
    context.courier = Courier(mail_agent, context)
    context.telephone = Telephone(softphone, context)
    context.talking = talking
    # Behind the first key: a call that is under way is taken up a second later as well.
    runner.built.connect(lambda: QTimer.singleShot(GLANCE_AFTER_MS, context.telephone, context.telephone.start))
    # Behind the first keys: what waits for the mailbox has waited longer.
    runner.built.connect(lambda: QTimer.singleShot(GLANCE_AFTER_MS, context.courier, context.courier.go))
    context.hold = lambda pressed: _hold(data, pressed, report)
    runner.built.connect(lambda: setattr(context, "hold", None))
    watch(context)
    window = MainWindow(context, frame)
    window.painted.connect(lambda: report.mark("first_window"))
    # After the keys pressed meanwhile: the first outcome must not pay for what planning imports.
    runner.built.connect(lambda: context.do(lambda desk: desk.warm_up(), failed=_leave))
    runner.built.connect(lambda: QTimer.singleShot(GLANCE_AFTER_MS, context, lambda: warm_words(context)))
    runner.built.connect(lambda: _tell(context, troubles))
    instance.shown.connect(window.come_forward)
    follow_line(context, window, instance, runner)
    window.painted.connect(instance.listen)
    window.painted.connect(lambda: keep_log(data))
    Introduction(window)
    follow_desktop(window, theme)
    keep_ready(context)
    _mark_first_key(context, report)
    frame.put_in(window)
    window.focus_page()
    status = app.exec()
    context.second.close()
    context.courier.close()
    context.telephone.close()
    _keep_picture(data, theme, frame)
    return status


def follow_line(context: Context, window: MainWindow, instance: Instance, runner: ThreadRunner) -> None:
    """What other programs tell of calls comes into the window, and what they told while there was none."""
    line = context.telephone
    assert line is not None

    def told(what: Told) -> None:
        line.hear(event_of(what, now=context.now(), moment=line.clock()))

    def catch_up() -> None:
        context.do(lambda desk: desk.heard_while_closed(moment=line.clock()), window.calls.missed)

    instance.told.connect(told)
    instance.asked_for.connect(window.calls.asked_for)
    instance.waiting.connect(catch_up)
    runner.built.connect(catch_up)


def follow_desktop(window: MainWindow, theme: Theme) -> None:
    """Dark or light, text size, less motion and contrast as the desktop has them, now and whenever they change."""

    def follow() -> None:
        # Behind the first paint: the bindings of D-Bus take 3 ms to load.
        if sys.platform.startswith("linux"):
            from coachdesk.ui.wishes import Desktop as Asked  # noqa: PLC0415
        else:
            from coachdesk.ui.wishes_by_system import System as Asked  # noqa: PLC0415

        asked = Asked(window)
        asked.changed.connect(
            lambda wishes: theme.set_wishes(text=wishes.text, calm=wishes.calm, dark=wishes.dark, strong=wishes.strong)
        )
        asked.follow()

    window.painted.connect(follow)


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


def warm_words(context: Context) -> None:
    """Make the coach’s patterns ready, a few at a time between the keys: an opener typed later needs some of them."""

    def go_on(more: bool) -> None:
        if more:
            QTimer.singleShot(WARM_PAUSE_MS, context, lambda: warm_words(context))

    context.do(lambda desk: desk.warm_words(), go_on, failed=_leave)


def read_early(data: DataFolder) -> Early:
    """What the last start left for the first picture; empty where there is none, or it is of another version.

    Also empty while an outcome waits to be recorded: it would show the prospect without it, to be pressed again.
    """
    text = read_glance(data.database) if not left_pressed(data.root) else None
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
    # 6 ms with the sockets that it imports, which the first key need not wait for.
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    try:
        data.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(data.log, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("coachdesk").addHandler(handler)
    logging.getLogger("coachdesk").warning("CoachDesk %s, Qt %s", __version__, QLibraryInfo.version().toString())


def _hold(data: DataFolder, pressed: Pressed, report: StartReport) -> Callable[[], None]:
    file = keep_pressed(data.root, pressed)
    report.mark("first_key")
    return lambda: let_go(file)


def _open(data: DataFolder, report: StartReport, troubles: list[CoachDeskError], left: Sequence[Path] = ()) -> "Desk":
    # On the desk's thread, behind the first paint: database, templates and rules cost 300 ms and more to import.
    from coachdesk.desk import open_desk  # noqa: PLC0415
    from coachdesk.playbook.own import default_playbook  # noqa: PLC0415

    try:
        desk = open_desk(data)
    except PlaybookError as error:
        # A mistake in the team's playbook must not keep a rep from calling.
        hint = f"The default playbook is in use until it is mended. {error.hint}"
        troubles.append(PlaybookError(error.message, hint=hint))
        desk = open_desk(data, playbook=default_playbook(data))
    if left:
        # Hardly ever: a desk that ended within a second of its first key.
        from coachdesk.desk.pressed import take_up_pressed  # noqa: PLC0415

        troubles.extend(take_up_pressed(desk, left))
    desk.start_if_idle()
    report.mark("database_open")
    return desk


def close_desk(desk: "Desk") -> None:
    for keep, what in ((desk.keep_glance, "glance"), (desk.keep_day, "day’s backup")):
        try:
            keep()
        except CoachDeskError:
            logging.getLogger(__name__).warning("the %s could not be kept", what)
    desk.close()


def _keep_picture(data: DataFolder, theme: Theme, frame: Frame) -> None:
    """Draw what the next start shows first, out of sight, and keep it: the window has gone, and nobody waits."""
    early, (settings, problem) = read_early(data), _settings(data)
    if early.brief is None or problem is not None or settings.window.get("page", DESK) != DESK:
        return
    still = Frame()
    still.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    still.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
    still.resize(frame.size())
    window = MainWindow(Context(IdleRunner(), settings=settings, theme=theme, early=early), still)
    Introduction(window)
    still.put_in(window)
    window.hide_times()
    keep_first_picture(data, still.grab().toImage(), frame.saveGeometry())


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


def make_theme(app: QApplication, settings: Settings) -> Theme:
    theme = Theme()
    start_look(app, theme)
    theme.set_look(mode=settings.theme, text_size=settings.text_size, reduce_motion=settings.reduce_motion)
    return theme


def _tell(context: Context, troubles: list[CoachDeskError]) -> None:
    while troubles:
        context.problem(troubles.pop(0))


def second_opinion() -> "SecondOpinion":
    # On a thread of its own, when an opener is first edited.
    from coachdesk.desk.opinion import SecondOpinion  # noqa: PLC0415

    return SecondOpinion(part("model"))


def mail_agent() -> "Agent":
    # On the courier's thread, when a draft first goes there: TLS, IMAP and the keyring cost 200 ms to import.
    from coachdesk.mailbox import Agent  # noqa: PLC0415

    return Agent()


def softphone(settings: Settings) -> "Phone":
    # On the thread of the line, when it is first needed: sockets and processes cost 15 ms to import.
    from coachdesk.phone.choosing import make_phone  # noqa: PLC0415

    return make_phone(settings)


def talking() -> "Talking":
    # As softphone: with the rep's leave only, and what it needs takes a tenth of a second to load.
    from coachdesk.sound.talking import Talking  # noqa: PLC0415

    return Talking()


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
