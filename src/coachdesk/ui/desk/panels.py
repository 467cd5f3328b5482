"""Plan B, the outcomes under 9, and the reason for calling all the same: panels in the outline's place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from coachdesk.language import quoted, tr
from coachdesk.model.brief import OutcomeKey
from coachdesk.model.judgement import HoursVerdict
from coachdesk.ui.desk.hours_words import source_words
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.desk.permission import PermissionRow
from coachdesk.ui.desk.side_panel import SidePanel
from coachdesk.ui.desk.when_field import WhenRow
from coachdesk.ui.kit.button import KeyButton, Kind, Place
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.gap_prose import GAP, gap_words
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role

if TYPE_CHECKING:
    from coachdesk.playbook.schema import PlanB


NOT_FIXED = tr("The promise stands here once the time is fixed.")


class PlanBPanel(SidePanel):
    """When, not if; then leave to write; then the promise. ``kept`` says that time or answer has changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Plan B"))
        self.ask_when = PlainLabel(theme, size=14, wrap=True)
        self.when = WhenRow(theme)
        self.ask_permission = PlainLabel(theme, size=14, wrap=True)
        self.permission = PermissionRow(theme)
        self.confirm = PlainLabel(theme, size=14, wrap=True)
        self.why = PlainLabel(theme, size=12, role=Role.INK3, wrap=True)
        self.then = IconLine(theme, size=12, wrap=True)
        self.then.show_line("info", tr("3 Call later keeps this time and this answer."))
        for widget in (
            self.ask_when,
            self.when,
            self.ask_permission,
            self.permission,
            self.confirm,
            self.then,
            self.why,
        ):
            self.body.addWidget(widget)

    def show_plan(self, plan: "PlanB") -> None:
        self.title.setText(plan.title)
        self.ask_when.setText(quoted(gap_words(plan.ask_when)))
        self.ask_permission.setText(quoted(gap_words(plan.ask_permission)))
        # A promise without its time is nothing to say.
        self.confirm.setText(NOT_FIXED if _lacks_time(plan.confirm) else quoted(gap_words(plan.confirm)))
        self.why.setText(tr("{why} Source: {source}", why=plan.why, source=plan.source) if plan.source else plan.why)

    def begin(self) -> None:
        self.when.field.input.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _lacks_time(words: str) -> bool:
    return any(gap[1].replace("_", " ").startswith("callback ") for gap in GAP.finditer(words))


class MorePanel(SidePanel):
    """The outcomes that have no key of their own; while it is open the numbers choose among them."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("More outcomes"))
        self._theme = theme
        self._outcomes: tuple[OutcomeKey, ...] = ()
        self.buttons: list[KeyButton] = []

    def show_outcomes(self, outcomes: Sequence[OutcomeKey]) -> None:
        self._outcomes = tuple(outcomes)
        while len(self.buttons) < len(self._outcomes):
            key = str(len(self.buttons) + 1)
            button = KeyButton(self._theme, "", key=key, height=32, pad=8, gap=8, place=Place.KEY_FIRST)
            button.clicked.connect(self._clicked)
            self.buttons.append(button)
            self.body.addWidget(button)
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(self._outcomes))
            if number < len(self._outcomes):
                button.set_words(self._outcomes[number].label)
                button.set_tip(self._outcomes[number].why)

    def number(self, number: int) -> OutcomeKey | None:
        """The outcome that a number key stands for while this is open, from 1."""
        return self._outcomes[number - 1] if 0 < number <= len(self._outcomes) else None

    def _clicked(self) -> None:
        for number, button in enumerate(self.buttons):
            if button is self.sender():
                self.chosen.emit(self._outcomes[number])


class OverridePanel(SidePanel):
    """The hours say no, or say nothing: calling needs a reason, which is kept with the call. ``given`` carries it."""

    given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Outside their calling hours"))
        self.words = IconLine(theme, size=13, wrap=True)
        self.rule = PlainLabel(theme, size=12, role=Role.INK3, wrap=True)
        self.reason = LineField(
            theme, name=tr("Reason for calling now"), hint=tr("Why you call now: they asked for it …")
        )
        self.button = KeyButton(
            theme, tr("Call with this reason"), key="Enter", icon="phone", height=32, kind=Kind.PLAIN
        )
        self.button.clicked.connect(self._give)
        self.reason.input.entered.connect(self._give)
        self.reason.input.left.connect(self.closed)
        for widget in (self.words, self.rule, self.reason, self.button):
            self.body.addWidget(widget)

    def show_hours(self, hours: HoursVerdict, *, words: str) -> None:
        known = hours.verdict.value != "unknown"
        self.title.setText(tr("Outside their calling hours") if known else tr("Their calling hours are not known"))
        self.words.label.set_role(Role.WARN)
        self.words.show_line("clock" if known else "info", words, icon_role=Role.WARN)
        self.rule.setText(source_words(hours))
        self.rule.setVisible(bool(self.rule.text()))
        self.reason.set_text("")

    def begin(self) -> None:
        self.reason.input.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _give(self) -> None:
        reason = " ".join(self.reason.text().split())
        if reason:
            self.given.emit(reason)
