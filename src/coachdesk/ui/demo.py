"""The guided call: what is done and shown, step by step, on the sample list. Knows commands by their ids only.

Without a screen every step is done and pictured; with one the tour leads through a call.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from coachdesk.errors import UserError
from coachdesk.language import tr
from coachdesk.model.phone import CallEvent, EndedBy, EventKind, Reason
from coachdesk.ui.desk_slot import DeskSlot
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.desk.results import Opened

COMPACT, WIDE = (400, 780), (1280, 800)
LOOKS = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Scene:
    """One step: its name in the file names, what the guide says, and what is done to get there."""

    name: str
    says: str
    do: Callable[[MainWindow], None]


def scenes(list_file: Path) -> Iterator[Scene]:
    """The whole call in order. Each scene begins where the one before ended."""
    yield Scene("first-start", tr("An empty desk has three ways on."), lambda window: window.refresh())
    yield Scene(
        "import", tr("A list is previewed before anything is written."), lambda window: _import(window, list_file)
    )
    yield Scene("desk", tr("One look: who, how to say it, why they should care, what to say."), _sample)
    yield Scene("opener", tr("Words that work against you are marked, with the reason and a rewrite."), _finding)
    yield Scene("hard-names", tr("The hard names of the day, prepared by keys."), _hard_names)
    yield Scene("on-call", tr("The outline is worked with Space; nothing is read out."), _on_call)
    yield Scene("plan-b", tr("Not a good time: ask when, not if."), lambda window: _run(window, "desk.plan_b"))
    yield Scene(
        "objections", tr("Every objection has a card."), lambda window: _run(window, "desk.close", "desk.objections")
    )
    yield Scene("call-heard", tr("A softphone tells how the call ended, and the keys that fit stand out."), _heard)
    yield Scene("hung-up", tr("One key saves the call and opens what belongs to it."), _hung_up)
    yield Scene(
        "call-back-now", tr("The other school is one key away."), lambda window: _run(window, "desk.play_right")
    )
    yield Scene("call-later", tr("A time is fixed in their zone and shown in both."), _call_later)
    yield Scene("do-not-call", tr("One key, and they are never called again."), _stop)
    yield Scene(
        "to-send", tr("Drafts that were not handed over collect here."), lambda window: _run(window, "desk.to_send")
    )
    yield Scene("callbacks", tr("Promises: overdue, today, later."), lambda window: _page(window, "callbacks"))
    yield Scene("prospects", tr("The whole list, found as you type."), lambda window: _page(window, "prospects"))
    yield Scene("history", tr("All that is known of somebody, on one page."), _history)
    yield Scene("practice", tr("A few drills a day, and prospects who answer by rules."), _practice)
    yield Scene(
        "opener-builder",
        tr("An opener is four steps, each with what the coach hears."),
        lambda window: _run(window, "practice.opener"),
    )
    yield Scene(
        "playbook", tr("The method is data, with each reason and source."), lambda window: _page(window, "playbook")
    )
    yield Scene("settings", tr("Everything that can be set, on one page."), lambda window: _page(window, "settings"))
    yield Scene("palette", tr("Ctrl+K finds commands, people and objections."), _palette)
    yield Scene("keys", tr("F1 shows the keys."), lambda window: _run(window, "window.keys"))
    yield Scene("problem", tr("What went wrong is said in one sentence, and nothing is lost."), _problem)


def picture_all(window: MainWindow, theme: Theme, folder: Path, *, list_file: Path) -> list[Path]:
    """Do every scene and write its pictures, compact and wide, light and dark; returns the files in order."""
    made: list[Path] = []
    for number, scene in enumerate(scenes(list_file), 1):
        scene.do(window)
        _settle()
        for shape, size in (("compact", COMPACT), ("wide", WIDE)):
            for look in LOOKS:
                theme.set_look(mode=look, reduce_motion=True)
                window.resize(*size)
                _settle()
                file = folder / f"{number:02}-{scene.name}-{shape}-{look}.png"
                window.grab().save(str(file))
                made.append(file)
    return made


def _run(window: MainWindow, *commands: str) -> None:
    for command in commands:
        window.context.commands.run(command)
        _settle()


def _page(window: MainWindow, page: str) -> None:
    _run(window, "desk.close")
    window.open_page(page)


def _import(window: MainWindow, file: Path) -> None:
    # Imported here: the desk never shows it at start.
    from coachdesk.ui.prospects.importing import ImportSheet  # noqa: PLC0415

    window.open_sheet(ImportSheet(window.context, file))


def _sample(window: MainWindow) -> None:
    window.close_sheet()
    window.context.do(lambda desk: desk.load_sample())
    window.context.do(lambda desk: desk.start_if_idle())
    window.open_page("desk")
    window.refresh()


def _finding(window: MainWindow) -> None:
    def write(desk: "Desk") -> "Opened":
        brief = desk.brief()
        assert brief is not None, "the sample list is on the desk"
        who = brief.prospect
        opener = tr(
            "Hi {name}, it’s Sam from Ledgerly. I know you’re busy, but we help finance teams close the month in three "
            "days. Who closes the books at {company}?",
            name=who.first_name,
            company=who.company,
        )
        return desk.save_opener(opener)

    window.context.do(write)


def _hard_names(window: MainWindow) -> None:
    _run(window, "desk.use_rewrite", "desk.hard_names")


def _history(window: MainWindow) -> None:
    _page(window, "desk")
    _run(window, "desk.history")


def _practice(window: MainWindow) -> None:
    window.close_sheet()
    _page(window, "practice")


def _on_call(window: MainWindow) -> None:
    window.close_sheet()
    _run(window, *["desk.forward"] * 5)


def _heard(window: MainWindow) -> None:
    """A call as a softphone tells it, ended by them after six seconds."""
    _run(window, "desk.close")
    page, line = window.page("desk"), window.context.telephone
    if line is None or not isinstance(page, DeskSlot):
        return
    tell = partial(CallEvent, "baresip", call="demo", number=page.desk.number())
    now, moment = window.context.now(), line.clock()
    line.hear(tell(EventKind.ANSWERED, now, moment - 6))
    line.hear(tell(EventKind.ENDED, now, moment, by=EndedBy.THEM, reason=Reason.HUNG_UP))


def _hung_up(window: MainWindow) -> None:
    _run(window, "desk.close", "desk.outcome_1")


def _call_later(window: MainWindow) -> None:
    _run(window, "desk.enter", "desk.outcome_3")
    window.context.do(lambda desk: desk.set_callback(tr("tomorrow 3pm")))


def _stop(window: MainWindow) -> None:
    _run(window, "desk.enter", "desk.outcome_stop")


def _palette(window: MainWindow) -> None:
    _run(window, "window.find")
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        field.setText(tr("call", "typed"))


def _problem(window: MainWindow) -> None:
    window.close_sheet()
    window.open_page("desk")
    window.context.problem(
        UserError(
            tr("contacts.xlsx is a workbook, not a list of text."), hint=tr("Save it as CSV and import that file.")
        )
    )


def _settle() -> None:
    for _ in range(8):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
