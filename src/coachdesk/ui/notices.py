"""What the window has to say by itself: something went wrong, or a callback is due. One of each at a time.

Knows the few verbs that are the way out of what it says.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from coachdesk.errors import CoachDeskError, StoreDamaged
from coachdesk.language import tr
from coachdesk.model.changes import Changes, Topic
from coachdesk.ui.banner import ProblemBanner, Way
from coachdesk.ui.context import NO_PHONE_PROGRAM, Context
from coachdesk.ui.files import BACKUPS

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.model.ids import ProspectId

GO_ON = "window.go_on"
UNDIALLED = (NO_PHONE_PROGRAM, "no_softphone", "not_dialled")
"""Codes of problems where a number may be called and no softphone took it."""


class Notices(QObject):
    """Fills the banner of problems. The window gives them their place."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._problems: list[tuple[str, CoachDeskError]] = []
        self._about: ProspectId | None = None
        self.problem = ProblemBanner(context.theme)
        self.problem.gone.connect(self._problem_gone)
        context.failed.connect(self.show_problem)
        context.changed.connect(self._changed)

    def show_problem(self, error: CoachDeskError) -> None:
        """Show a problem, before those that are open: they wait behind it. The same is not said twice.

        What holds for one number only is taken back by what is newer.
        """
        sentence = str(error)
        if self._problems and sentence == self._problems[0][0]:
            return
        if error.code == NO_PHONE_PROGRAM:
            self._problems = [problem for problem in self._problems if problem[1].code != error.code]
            self._context.do(_on_the_desk, self._note_about)
        others = [problem for problem in self._problems if problem[0] != sentence]
        self._problems = [(sentence, error), *others]
        self._show_first()
        self._context.announce(sentence, urgent=True)

    def go_on(self) -> None:
        """Close the problem that is shown; the one before it comes up."""
        self.problem.put_away()

    def refresh(self) -> None:
        """Ask the desk for everything that is shown."""
        self._context.changed.emit(Changes(frozenset(Topic)))

    def _note_about(self, prospect: "ProspectId | None") -> None:
        self._about = prospect

    def _changed(self, changes: Changes) -> None:
        if Topic.DESK in changes.topics and any(error.code == NO_PHONE_PROGRAM for _words, error in self._problems):
            self._context.do(_on_the_desk, self._moved_on)

    def _moved_on(self, prospect: "ProspectId | None") -> None:
        if prospect != self._about:
            self._drop(NO_PHONE_PROGRAM)

    def _drop(self, code: str) -> None:
        """Take back every problem of this code, shown or waiting."""
        self._problems = [problem for problem in self._problems if problem[1].code != code]
        if self._problems:
            self._show_first()
        else:
            self.problem.hide()

    def _problem_gone(self) -> None:
        del self._problems[:1]
        if self._problems:
            self._show_first()
            self._context.announce(self._problems[0][0], urgent=True)

    def _show_first(self) -> None:
        sentence, error = self._problems[0]
        ways = [Way(tr("Try again"), self._try_again)] if error.code.startswith("store") else []
        if error.code in UNDIALLED:
            number = self._context.not_dialled
            ways.append(Way(tr("Copy the number"), lambda: QGuiApplication.clipboard().setText(number), ends=False))
        if error.code == StoreDamaged.code and self._context.rescue is not None:
            ways.append(Way(tr("Restore a backup"), self._restore_backup, ends=False))
        self.problem.show_problem(
            sentence, *ways, waiting=len(self._problems) - 1, key=self._context.commands.cap(GO_ON)
        )

    def _try_again(self) -> None:
        self._context.runner.retry()
        self.refresh()

    def _restore_backup(self) -> None:
        """Where the database can't be opened: a backup in its place, then the desk once more."""
        rescue = self._context.rescue
        path = self._context.files.ask_open(self._window, tr("Restore a backup"), kinds=BACKUPS)
        if path is None or rescue is None:
            return
        self.problem.put_away()
        self._context.runner.retry(lambda: rescue(path))
        self.refresh()


def _on_the_desk(desk: "Desk") -> "ProspectId | None":
    brief = desk.brief()
    return brief.prospect.id if brief is not None else None
