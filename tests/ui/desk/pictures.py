"""Draws the desk in its states as PNGs, to be looked at: python -m tests.ui.desk.pictures FOLDER [PART OF A NAME]."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "2")

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtWidgets import QApplication
from tests.ui.desk import samples
from tests.ui.desk.fake import Clock, FakeDesk

from coachdesk.model.brief import CallBrief
from coachdesk.settings import Settings
from coachdesk.ui.context import Context
from coachdesk.ui.desk.page import DeskPage
from coachdesk.ui.kit.focus import FocusRing
from coachdesk.ui.kit.theme import Theme, start_look
from coachdesk.ui.kit.toast import Toast
from coachdesk.ui.runner import InlineRunner

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk

COMPACT, SMALL, WIDE, LEAST_WIDE = (400, 753), (380, 600), (1280, 752), (1100, 752)
Act = Callable[[DeskPage, Clock], None]


def on_call(page: DeskPage, clock: Clock) -> None:
    page.doing.dialling.sure = True
    page.doing.dialling.call()
    clock.go(12)
    for _ in range(3):
        page.doing.dialling.forward()
    clock.go(12)
    page.doing.dialling.forward()
    clock.go(46)
    page.tick()
    page.show_walk()


def recorded(page: DeskPage, clock: Clock) -> None:
    on_call(page, clock)
    page.doing.recording.bar_key("1")


def later(page: DeskPage, clock: Clock) -> None:
    page.doing.recording.bar_key("3")


def stopped(page: DeskPage, clock: Clock) -> None:
    page.doing.recording.bar_key("X")


def nothing(page: DeskPage, clock: Clock) -> None:
    pass


def plan_b(page: DeskPage, clock: Clock) -> None:
    page.panes.open_plan_b()
    page.panes.plan_b.when.field.input.setText("tue 3pm")
    page.panes.plan_b.when.given.emit("tue 3pm")


def objections(page: DeskPage, clock: Clock) -> None:
    page.panes.open_objections()


def more(page: DeskPage, clock: Clock) -> None:
    page.panes.open_more()


def to_send(page: DeskPage, clock: Clock) -> None:
    page.panes.open_to_send()


def override(page: DeskPage, clock: Clock) -> None:
    page.doing.dialling.call()


def typing(page: DeskPage, clock: Clock) -> None:
    page.call.opening.opener.setFocus(Qt.FocusReason.ShortcutFocusReason)


def nobody(page: DeskPage, clock: Clock) -> None:
    page.show_brief(None)


STATES: dict[str, tuple[CallBrief, Act]] = {
    "call": (samples.BRIEF_NOTED, on_call),
    "second": (samples.BRIEF_SECOND, nothing),
    "followup": (samples.BRIEF, recorded),
    "later": (samples.BRIEF, later),
    "stop": (samples.BRIEF, stopped),
    "long": (samples.BRIEF_LONG, nothing),
    "unknown": (samples.BRIEF_UNKNOWN, nothing),
    "never": (samples.BRIEF_STOPPED, nothing),
    "planb": (samples.BRIEF, plan_b),
    "objections": (samples.BRIEF, objections),
    "more": (samples.BRIEF, more),
    "tosend": (samples.BRIEF, to_send),
    "override": (samples.BRIEF_LONG, override),
    "typing": (samples.BRIEF, typing),
    "nobody": (samples.BRIEF, nobody),
}


def draw(
    theme: Theme, name: str, size: tuple[int, int], *, mode: str = "light", text_size: int = 100, toast: bool = False
) -> bytes:
    """One state as a PNG file's bytes; the window's bar is left out."""
    brief, act = STATES[name]
    theme.set_look(mode=mode, text_size=text_size, reduce_motion=True)
    clock = Clock()
    desk = FakeDesk(now_brief=brief)
    desk.sheets["do_not_call"] = samples.FOLLOW_UP_STOPPED
    settings = Settings(zone="Europe/Dublin", theme=mode, text_size=text_size)
    runner = InlineRunner(cast("Desk", desk))
    context = Context(runner, settings=settings, theme=theme, now=clock, open_url=lambda _url: True)
    page = DeskPage(context)
    context.commands.page = "desk"
    ring = FocusRing(theme, page)
    page.resize(*size)
    page.show()
    QApplication.processEvents()
    page.home()
    act(page, clock)
    for _ in range(3):
        QApplication.processEvents()
    if toast:
        shown = Toast(theme, page)
        shown.say("Recorded: hung up, no word", undo=True)
        lane = page.toast_lane()
        assert lane is not None
        shown.put(lane)
    QApplication.processEvents()
    picture = page.grab()
    ring.hide()
    page.close()
    page.deleteLater()
    QApplication.processEvents()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


def wanted() -> Iterator[tuple[str, str, tuple[int, int], str, int]]:
    """Every picture: file name, state, size, mode, text size."""
    for name in STATES:
        yield f"{name}-compact-light", name, COMPACT, "light", 100
    for name in ("call", "second", "followup", "later", "never", "tosend", "more"):
        yield f"{name}-wide-light", name, WIDE, "light", 100
    for name in ("call", "followup", "long", "objections"):
        yield f"{name}-compact-dark", name, COMPACT, "dark", 100
    yield "second-wide-dark", "second", WIDE, "dark", 100
    for name in ("call", "followup", "long", "later"):
        yield f"{name}-small-light", name, SMALL, "light", 100
    for name in ("call", "second", "followup"):
        yield f"{name}-least-light", name, LEAST_WIDE, "light", 100
        yield f"{name}-compact-200", name, COMPACT, "light", 200
    yield "call-wide-200", "call", (1280, 752), "light", 200


def main(folder: str, *only: str) -> None:
    app = QApplication(sys.argv[:1])
    theme = Theme(app)
    start_look(app, theme)
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    for file, state, size, mode, text_size in wanted():
        if not only or any(part in file for part in only):
            picture = draw(theme, state, size, mode=mode, text_size=text_size, toast="followup" in file)
            (out / f"{file}.png").write_bytes(picture)


if __name__ == "__main__":
    main(*sys.argv[1:])
