"""The softphone on the settings page: what was found here, the lines for its own settings, and a test call.

The test call rings one number that the rep typed, for the key or the click, and tells what the softphone tells of it.
"""

import shutil
import sys
from collections.abc import Collection, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.followup.line import same_number
from coachdesk.language import decimal, tr
from coachdesk.model.phone import BY_HAND, CallState, EndedBy, EventKind, LineCall, Reason
from coachdesk.phone import Touch
from coachdesk.phone.found import Softphone, softphones
from coachdesk.phone.hooks import SOURCE as HOOK
from coachdesk.phone.recipes import Recipe, recipes
from coachdesk.settings import Settings
from coachdesk.ui.companion import GUIDE, may_place
from coachdesk.ui.context import Context
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.hot_keys import why_not
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Card
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.sheet import show_in_view
from coachdesk.ui.telephone import TELLING

HELP = tr(
    "C on the desk dials through it, once for each key. What it tells of the call is shown there: that it rings, that "
    "they answered, and how it ended."
)
WORDS = tr("Softphone test call found lines copy hook baresip Linphone MicroSIP sip tel tray")
EVENTS = tr("Let your softphone tell of its calls")
_BY = {EndedBy.US: tr("you ended it"), EndedBy.THEM: tr("they ended it"), EndedBy.NOT_TOLD: tr("by whom isn’t told")}
_NOT_REACHED = {
    Reason.BUSY: tr("it was busy"),
    Reason.REJECTED: tr("it was refused"),
    Reason.UNKNOWN_NUMBER: tr("no such number"),
}


def own_program() -> str:
    """How another program starts CoachDesk."""
    return sys.executable if getattr(sys, "frozen", False) else shutil.which("coachdesk") or "coachdesk"


class SoftphonePart(QWidget):
    """Follows the settings: the lines are those of the softphone that is chosen.

    ``here`` is what was found on this computer, a part of its own: it stands before the choice.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._recipe: Recipe | None = None
        self._testing = ""
        theme = context.theme
        self.found = QVBoxLayout()
        self.found.setSpacing(3)
        self._lines: list[IconLine] = []
        self.number = LineField(theme, name=tr("Number for a test call"), hint=tr("Your own mobile, +353 87 555 0100"))
        self.number.input.entered.connect(self.test)
        self.number.input.left.connect(lambda: self.number.set_text(""))
        self.test_button = KeyButton(theme, tr("Test call"), icon="phone")
        self.test_button.clicked.connect(self.test)
        self.look_button = KeyButton(theme, tr("Look again"), icon="again")
        self.look_button.clicked.connect(self.look)
        self.said = IconLine(theme, size=13, wrap=True)
        self.said.hide()
        self.title = PlainLabel(theme, "", weight=MEDIUM, wrap=True)
        self.steps = PlainLabel(theme, "", size=12, role=Role.INK2, wrap=True)
        self.text = PlainLabel(theme, "", size=12, wrap=True)
        self.tells = PlainLabel(theme, "", size=12, role=Role.INK2, wrap=True)
        self.copy_button = KeyButton(theme, tr("Copy the lines"), icon="copy")
        self.copy_button.clicked.connect(self.copy)
        self.state = IconLine(theme, size=13, wrap=True)
        self.cannot = PlainLabel(theme, "", size=12, role=Role.INK2, wrap=True)
        self.here = QWidget()
        self._lay_out()
        context.settings_changed.connect(self._settings_changed)
        if context.telephone is not None:
            context.telephone.told.connect(self._told)
            context.telephone.touched.connect(self._show_state)
        self._settings_changed(context.settings)

    def _lay_out(self) -> None:
        theme = self._context.theme
        found = QVBoxLayout(self.here)
        found.setContentsMargins(0, 8, 0, 4)
        found.setSpacing(8)
        found.addWidget(PlainLabel(theme, tr("On this computer"), weight=MEDIUM))
        found.addLayout(self.found)
        found.addWidget(_unstretched(self.look_button))
        card = Card(theme, fill=Role.SUNKEN)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        for widget in (self.title, self.steps, card, _unstretched(self.copy_button), self.tells, self.state):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(PlainLabel(theme, tr("Test call"), weight=MEDIUM))
        for widget in (self.number, _unstretched(self.test_button), self.said, self.cannot):
            column.addWidget(widget)
        self._card = card

    def look(self) -> None:
        """See what softphones are here; nothing is connected to."""
        line, port = self._context.telephone, self._context.settings.baresip_port
        if line is not None:
            line.ask(lambda: softphones(port=port), self._show_found, self._failed)

    def copy(self) -> None:
        """The lines go to the clipboard, one below the other."""
        if self._recipe is not None and self._recipe.lines:
            QGuiApplication.clipboard().setText("\n".join(self._recipe.lines) + "\n")
            self._context.say(tr("The lines are copied"))

    def test(self) -> None:
        """Ring the number that was typed, through the softphone that is chosen."""
        typed = self.number.text().strip()
        if not typed:
            self._say("look", tr("Type a number that you may ring, your own mobile for example."), well=False)
            return
        self.test_button.setEnabled(False)
        self._context.do(lambda desk: desk.plain_number(typed), self._dial, self._failed)

    # --- answers

    def _dial(self, number: str) -> None:
        self._testing = number
        if self._context.telephone is not None:
            self._context.telephone.by_hand(EventKind.STARTED, number=number)
        self._context.hand_over(number, failed=self._failed, done=self._dialled)

    def _dialled(self, name: str) -> None:
        self.test_button.setEnabled(True)
        self._say(
            "phone",
            tr("{program} took {number}.", program=name[:1].upper() + name[1:], number=self._testing),
            well=True,
        )

    def _failed(self, error: CoachDeskError) -> None:
        self.test_button.setEnabled(True)
        line, number, self._testing = self._context.telephone, self._testing, ""
        if number and line is not None:
            line.by_hand(EventKind.ENDED, number=number, reason=Reason.CANCELLED)
        self._say("look", str(error), well=False)

    def _told(self, call: LineCall) -> None:
        self._show_state()
        if self._testing and call.source != BY_HAND and same_number(call.number, self._testing):
            told = tr("{source} tells: {told_words}.", source=_teller(call), told_words=told_words(call))
            self._say("done", told, well=True)
            if call.state is CallState.ENDED:
                self._testing = ""

    # --- what is shown

    def _settings_changed(self, settings: Settings) -> None:
        made = {one.softphone: one for one in recipes(program=own_program(), port=settings.baresip_port)}
        recipe = made.get(settings.softphone, made["command"])
        self._recipe = recipe
        self.title.setText(tr("Set up {title}", title=recipe.title) if recipe.softphone != "command" else EVENTS)
        self.steps.setText("\n".join(f"{number}. {step}" for number, step in enumerate(recipe.steps, 1)))
        self.text.setText("\n".join(recipe.lines))
        self.text.setAccessibleName("\n".join(recipe.lines))
        self.tells.setText(tr("It tells: {tells}", tells=recipe.tells))
        self.tells.setVisible(recipe.softphone != "command")
        cannot = [] if may_place() else [GUIDE]
        self.cannot.setText(" ".join([*cannot, *([why_not()] if why_not() else [])]))
        self.cannot.setVisible(bool(self.cannot.text()))
        self._show_state()
        if self.isVisible():
            self.look()

    def _show_found(self, found: Sequence[Softphone]) -> None:
        while self._lines:
            line = self._lines.pop()
            self.found.removeWidget(line)
            line.deleteLater()
        shown = [(icon, words, role) for one in found for icon, words, role in _found_words(one)]
        for icon, words, role in shown:
            line = IconLine(self._context.theme, size=13, wrap=True)
            line.show_line(icon, words, icon_role=role)
            line.setAccessibleName(words)
            self.found.addWidget(line)
            self._lines.append(line)

    def _show_state(self) -> None:
        """Whether the desk hears the softphone now: it changes by itself while the rep sets it up."""
        line = self._context.telephone
        self.state.setVisible(line is not None)
        if line is None:
            return
        name = self._recipe.title if self._recipe is not None else ""
        icon, words, role = _state_words(self._context.settings.softphone, name, line.touch, heard=line.heard_from)
        self.state.show_line(icon, words, icon_role=role)
        self.state.setAccessibleName(words)

    def found_words(self) -> list[str]:
        return [line.text() for line in self._lines]

    def _say(self, icon: str, words: str, *, well: bool) -> None:
        self.said.show_line(icon, words, icon_role=Role.ACCENT if well else Role.WARN)
        self.said.setAccessibleName(words)
        self.said.show()
        # It may have come below what is in sight; its height is known once it is laid out.
        QTimer.singleShot(0, self.said, lambda: show_in_view(self.said))


def _unstretched(button: KeyButton) -> QWidget:
    """As wide as its words, and broken to a new line where there is no room."""
    row = QWidget()
    FlowRow(row, across=8, down=8).add(button)
    return row


def _state_words(softphone: str, name: str, touch: Touch | None, *, heard: Collection[str]) -> tuple[str, str, Role]:
    if softphone in TELLING:
        away = tr("{name} is not in touch yet. That changes here by itself.", name=name)
        shared = tr("{name} is there, and another program takes its line away.", name=name)
        return {
            Touch.THERE: ("done", tr("{name} is in touch: its calls are heard.", name=name), Role.ACCENT),
            Touch.SHARED: ("look", shared, Role.WARN),
        }.get(touch or Touch.AWAY, ("dash", away, Role.INK3))
    if HOOK in heard:
        return "done", tr("An event was heard: the lines are in place."), Role.ACCENT
    return "dash", tr("No event was heard yet. That changes here with the first call."), Role.INK3


def _teller(call: LineCall) -> str:
    """Who told of it, as people know it."""
    return {HOOK: tr("Your softphone"), "linphone": "Linphone"}.get(call.source, call.source)


def told_words(call: LineCall) -> str:
    """What is known of a call by now, for who tries whether it is heard."""
    if call.ending is None:
        words = {CallState.CALLING: tr("it is being called"), CallState.RINGING: tr("it rings")}
        return words.get(call.state, tr("it was answered"))
    if call.ending.seconds is None:
        told = _NOT_REACHED.get(call.ending.reason, tr("it ended and nobody had answered"))
        # Its own words say what is missing where it is not set up well.
        return f"{told} ({call.ending.text})" if call.ending.text else told
    return tr(
        "it ended after {seconds}\xa0s, and {by}", seconds=decimal(call.ending.seconds, 1), by=_BY[call.ending.by]
    )


def _found_words(one: Softphone) -> list[tuple[str, str, Role]]:
    if not one.installed:
        return [("dash", tr("{name}: not found", name=one.name), Role.INK3)]
    running = "" if one.running is None else tr("running") if one.running else tr("not running")
    ready = tr("set up for CoachDesk") if one.ready else tr("not set up for CoachDesk yet")
    told = "" if one.ready is None or one.id == "system" else ready
    said = ", ".join(part for part in (one.place, running, told) if part)
    lines = [("done", f"{one.name}: {said}", Role.ACCENT)]
    if one.warning:
        lines.append(("look", one.warning, Role.WARN))
    return lines
