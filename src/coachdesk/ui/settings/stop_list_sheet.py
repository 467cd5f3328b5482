"""A do-not-call list before anything of it counts: what it would stop, its first values, and the rows to look at."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.ui.context import Context
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role
from coachdesk.ui.settings.stop_words import import_words, problem_words
from coachdesk.ui.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from coachdesk.desk.results import StopsImported

SHOWN_VALUES, SHOWN_PROBLEMS = 8, 50


class StopListSheet(Sheet):
    """``done`` gets what was imported, ``refused`` the sentence where the file is no such list."""

    def __init__(
        self,
        context: Context,
        path: Path,
        *,
        done: "Callable[[StopsImported], None]",
        refused: "Callable[[CoachDeskError], None]",
    ) -> None:
        super().__init__(context.theme, tr("Import a do-not-call list"), width=600)
        self._context, self._path, self._done, self._refused = context, path, done, refused
        self._words = PlainLabel(self.theme, tr("Reading {name}", name=path.name), weight=MEDIUM, wrap=True)
        self.body.addWidget(self._words)
        self.stop_button = KeyButton(self.theme, tr("Stop them all"), key="Ctrl Enter", kind=Kind.FILLED)
        self.stop_button.clicked.connect(self.finish)
        self.stop_button.setEnabled(False)
        leave = KeyButton(self.theme, tr("Cancel"), key="Esc")
        leave.clicked.connect(self.leave)
        self.add_buttons(leave, self.stop_button)
        self.build()
        context.do(lambda desk: desk.preview_stops(path), self._show, self._cannot)

    def first_focus(self) -> QWidget:
        return self.stop_button

    def shown(self) -> list[str]:
        """Every line of the preview."""
        labels = (self.body.itemAt(place) for place in range(self.body.count()))
        return [label.text() for item in labels if item and isinstance(label := item.widget(), PlainLabel)]

    def finish(self) -> None:
        """Stop everything the list says, in one step that Undo takes back."""
        if not self.stop_button.isEnabled():
            return
        self.stop_button.setEnabled(False)
        self._words.setText(tr("Stopping what {name} says. The desk waits until it is done.", name=self._path.name))
        self._context.do(lambda desk: desk.import_stops(self._path), self._imported, self._cannot)

    def _show(self, found: "StopsImported") -> None:
        first, *more = import_words(found, would=True)
        self._words.setText(first)
        for line in more:
            self._line(line, role=Role.INK2)
        if found.columns:
            self._line(tr("Read from: {list}", list=", ".join(found.columns)), role=Role.INK2)
        if found.first:
            self._line(tr("The first of them"), weight=SEMIBOLD)
            rest = "" if len(found.first) <= SHOWN_VALUES else " …"
            self._line(", ".join(found.first[:SHOWN_VALUES]) + rest, role=Role.INK2)
        if problems := problem_words(found, most=SHOWN_PROBLEMS):
            self._line(tr("Rows to look at"), weight=SEMIBOLD)
            for line in problems:
                self._line(line, role=Role.INK2)
        self.body.addStretch(1)
        self.stop_button.setEnabled(bool(found.added.numbers or found.added.addresses or found.added.domains))
        self._cover()
        self.first_focus().setFocus()

    def _line(self, text: str, *, role: Role = Role.INK, weight: int = 400) -> None:
        label = PlainLabel(self.theme, text, role=role, weight=weight, wrap=True)
        self.body.addWidget(label)

    def _imported(self, found: "StopsImported") -> None:
        self.shut()
        self._done(found)

    def _cannot(self, error: CoachDeskError) -> None:
        self.shut()
        self._refused(error)
