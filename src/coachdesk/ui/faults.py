"""The mistakes of a file that was not taken over, on a sheet. Knows no file and no desk."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from coachdesk.language import tr
from coachdesk.playbook.problems import Problem
from coachdesk.ui.context import Context
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.sheet import Sheet

SHOWN = 100
"""Mistakes that are listed; whoever has more mends these first."""


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
        self.add_buttons(self.copy_them)
        self.build()

    def copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(map(str, self._problems)))
        self._context.say(tr("Copied"))

    def finish(self) -> None:
        self.leave()

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            self.copy()
            event.accept()
            return
        super().keyPressEvent(event)
