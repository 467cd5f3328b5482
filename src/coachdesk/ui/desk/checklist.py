"""The checklist before the call, as a row of steps that say what is missing. Decides nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.model.brief import BriefStep, StepState
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.step import StepButton
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, MEDIUM, Role

LISTENING = tr("Listening: say it now")


class Checklist(Panel):
    """``chosen`` carries the step that was clicked."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Role.SURFACE, parent)
        self._wide = False
        self._steps: tuple[BriefStep, ...] = ()
        self._listening = False
        self.buttons: list[StepButton] = []
        body = QWidget()
        self._row = FlowRow(body, across=16, down=2, least=6)
        self.count = PlainLabel(theme, size=12, weight=MEDIUM, role=Role.INK3, figures=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(body)
        self.set_wide(wide=False)

    def set_wide(self, *, wide: bool) -> None:
        self._wide = wide
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self._column.setContentsMargins(edge, 5 if not wide else 7, edge, 5 if not wide else 7)
        for button in self.buttons:
            button.set_wide(wide=wide)
        self.count.setVisible(wide and bool(self._steps))

    @property
    def steps(self) -> tuple[BriefStep, ...]:
        return self._steps

    def show_steps(self, steps: tuple[BriefStep, ...]) -> None:
        if steps != self._steps:
            self._steps = steps
            self._show()

    def _show(self) -> None:
        steps = self._steps
        while len(self.buttons) < len(steps):
            self._add_button()
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(steps))
            if number < len(steps):
                step = steps[number]
                why = " ".join(part for part in (step.why, f"({step.source})" if step.source else "") if part)
                label = LISTENING if self._listening and step.kind == "pronunciation" else step.label
                button.show_step(label, done=step.state is StepState.DONE, why=why)
        done = sum(step.state is StepState.DONE for step in steps)
        self.count.setText(tr("{done} of {count}", done=done, count=len(steps)))
        self.count.setVisible(self._wide and bool(steps))

    def show_listening(self, *, listening: bool) -> None:
        """The microphone is open for the step that a name is said aloud; the step says so as long as it is."""
        if listening != self._listening:
            self._listening = listening
            self._show()

    def open_steps(self) -> tuple[BriefStep, ...]:
        return tuple(step for step in self._steps if step.state is not StepState.DONE)

    def _add_button(self) -> None:
        button = StepButton(self._theme)
        button.set_wide(wide=self._wide)
        button.clicked.connect(self._clicked)
        # The count stays last in the row.
        self._row.removeWidget(self.count)
        self._row.add(button)
        self._row.add(self.count, push=True)
        self.buttons.append(button)

    def _clicked(self) -> None:
        button = self.sender()
        for number, candidate in enumerate(self.buttons):
            if candidate is button and number < len(self._steps):
                self.chosen.emit(self._steps[number])
