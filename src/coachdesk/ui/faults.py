"""The mistakes of a file that was not taken over, on a sheet. Knows no file and no desk."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.playbook.problems import FaultyPlaybook, Problem
from coachdesk.ui.context import Context
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.sheet import Sheet

SHOWN = 100
"""Mistakes that are listed; whoever has more mends these first."""


def tell_faults(context: Context, name: str) -> Callable[[CoachDeskError], None]:
    """What to do where the file ``name`` is not taken over: its mistakes on a sheet, any other failure as ever."""

    def failed(error: CoachDeskError) -> None:
        if isinstance(error, FaultyPlaybook):
            context.open_sheet(FaultsSheet(context, name, error.problems))
        else:
            context.problem(error)

    return failed


class FaultsSheet(Sheet):
    """Every mistake with its line. C copies them, for whoever wrote the file."""

    def __init__(self, context: Context, name: str, problems: tuple[Problem, ...]) -> None:
        count = tr("%n mistakes", "a mistake", len(problems))
        super().__init__(context.theme, tr("{name} has {count}", name=name, count=count))
        self._context, self._problems = context, problems
        self.body.addWidget(PlainLabel(self.theme, tr("Nothing was taken over."), role=Role.INK2, wrap=True))
        for problem in problems[:SHOWN]:
            place = tr("Line {line}", line=problem.line) if problem.line else problem.file
            where = f"{place}, {problem.key}" if problem.key else place
            self.body.addWidget(PlainLabel(self.theme, where, size=12, weight=MEDIUM, role=Role.INK2))
            self.body.addWidget(PlainLabel(self.theme, problem.message, wrap=True))
        self.body.addStretch(1)
        self.copy_them = KeyButton(self.theme, tr("Copy them"), icon="copy", key="C")
        self.copy_them.clicked.connect(self.copy)
        self.single_keys = {Qt.Key.Key_C: self.copy}
        self.add_buttons(self.copy_them)
        self.build()

    def copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(map(str, self._problems)))
        self._context.say(tr("Copied"))

    def finish(self) -> None:
        self.leave()
