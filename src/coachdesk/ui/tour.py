"""The tour: one call on the sample list, two minutes, with a line above the page that goes on by what is done.

It looks at the desk and does nothing there itself. Once closed or finished it doesn't come back by itself.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer

from coachdesk.language import tr
from coachdesk.model.brief import StepState
from coachdesk.settings import Settings
from coachdesk.ui.banner import Banner, Way
from coachdesk.ui.desk.page import DeskPage
from coachdesk.ui.desk_slot import DeskSlot
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.pages import DESK
from coachdesk.ui.window import MainWindow

SEEN = "tour"
"""Kept with the window's place: "seen" once the tour has been closed or finished."""
LOOK_MS = 250


@dataclass(frozen=True, slots=True)
class Stop:
    """What to try, and how it shows on the desk that it was done; ``done`` gets the desk as it was when this began.

    ``early``: who does it before the tour comes to it has gone past all that stands before.
    """

    says: str
    done: Callable[[DeskPage, "Before"], bool]
    early: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """What was seen of the desk since a stop of the tour began: the play then, and whether the opener was edited."""

    play: str = ""
    edited: bool = False


def stops() -> tuple[Stop, ...]:
    """The call, in order."""
    return (
        Stop(
            tr("This is your first prospect. Say the name aloud: the line below it shows how. Then press V."),
            lambda desk, _before: _step_done(desk, "pronunciation"),
        ),
        Stop(
            tr("Press E and type “I know you’re busy”: it is marked. Ctrl+. puts better words there, Esc goes back."),
            lambda desk, before: before.edited and not _editing(desk),
        ),
        Stop(
            tr("Press C to dial, twice where a step is open. These numbers are reserved for fiction: nobody answers."),
            lambda desk, _before: desk.walk.live,
            early=True,
        ),
        Stop(
            tr("Space goes from point to point, Backspace back. B opens Plan B, O the objections."),
            lambda desk, _before: desk.walk.current > 0,
            early=True,
        ),
        Stop(
            tr("They hung up without a word: press 1. The call is saved, and a draft is ready."),
            lambda desk, _before: desk.follow_up is not None,
            early=True,
        ),
        Stop(
            tr("The left and right arrows show both schools for a silent hang-up, with their sources."),
            lambda desk, before: desk.follow_up is not None and desk.follow_up.chosen != before.play,
        ),
        Stop(
            tr("Enter saves and goes on. Two keys a call, no mouse."),
            lambda desk, _before: desk.follow_up is None,
        ),
        Stop(
            tr("Ctrl+Z takes the whole last step back; F1 shows every key, Ctrl+K finds everything. Try one of them."),
            lambda _desk, _before: False,
        ),
    )


class Tour(Banner):
    """Above the page while it lasts. ``keep`` says whether its end is for good, as it is but in the demo."""

    def __init__(self, window: MainWindow, *, keep: bool = True) -> None:
        super().__init__(window.context.theme, name=tr("Tour"), icon="info", role=Role.ACCENT, fill=Role.TINT)
        self._window, self._keep = window, keep
        self._stops = stops()
        self._at = 0
        self._before = Before()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.gone.connect(self._ended)
        window.show_guide(self)

    def start(self) -> None:
        """From the first stop, on the desk."""
        self._window.open_page(DESK)
        self._go(0)
        self._timer.start()

    @property
    def at(self) -> int:
        """Which stop is shown, counted from 0."""
        return self._at

    def look(self) -> None:
        """Go on where what the line asks for has been done."""
        desk = self._desk()
        if desk is None or desk.brief is None:
            return
        if _editing(desk):
            self._before = replace(self._before, edited=True)
        ahead = [n for n, stop in enumerate(self._stops) if n == self._at or (n > self._at and stop.early)]
        done = [n for n in ahead if self._stops[n].done(desk, self._before)]
        if done:
            self._go(done[-1] + 1)

    def _go(self, at: int) -> None:
        self._at = at
        desk = self._desk()
        if desk is not None:
            play = desk.follow_up.chosen if desk.follow_up is not None else ""
            self._before = Before(play)
        last = at + 1 == len(self._stops)
        ways = (Way(tr("Done"), lambda: None),) if last else (Way(tr("Next"), lambda: self._go(at + 1), ends=False),)
        place = tr("{number} of {count}", number=at + 1, count=len(self._stops))
        self.show_text(f"{place}. {self._stops[at].says}", *ways)

    def _desk(self) -> DeskPage | None:
        slot = self._window.page(DESK)
        return slot.desk if isinstance(slot, DeskSlot) else None

    def _ended(self) -> None:
        self._timer.stop()
        context = self._window.context
        if self._keep and offered(context.settings):
            context.change_setting("window", {**context.settings.window, SEEN: "seen"})


def _editing(desk: DeskPage) -> bool:
    return desk.call.opening.opener.hasFocus()


def _step_done(desk: DeskPage, kind: str) -> bool:
    brief = desk.brief
    return brief is not None and any(step.kind == kind and step.state is StepState.DONE for step in brief.checklist)


def offered(settings: Settings) -> bool:
    """Whether the tour comes by itself with the sample list: it does, until it has been closed or finished once."""
    return settings.window.get(SEEN) != "seen"
