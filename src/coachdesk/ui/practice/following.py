"""After a role-play: the outcome and the play, chosen as on the desk, and what is to be said of them. Knows no rule."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.playbook.schema import Outcome, Play
from coachdesk.practice.following import Verdict, judge_play
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Card
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import SEMIBOLD, Role

if TYPE_CHECKING:
    from coachdesk.practice.roleplay import RolePlay

KEYS = 8


class Following(Card):
    """First the outcomes, then the plays of the one that fits. ``chosen`` carries an outcome's id."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._play: RolePlay | None = None
        self._verdict: Verdict | None = None
        self._offers: tuple[Outcome, ...] = ()
        self._shown: tuple[Outcome | Play, ...] = ()
        self.title = PlainLabel(theme, "", weight=SEMIBOLD, wrap=True)
        self.why = PlainLabel(theme, "", wrap=True)
        self.other = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.source = PlainLabel(theme, "", size=12, role=Role.INK3, wrap=True)
        self._row = QWidget()
        self._flow = FlowRow(self._row, across=6, down=6)
        self.buttons: list[KeyButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for part in (self.title, self.why, self.other, self.source, self._row):
            column.addWidget(part)

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """The outcomes there are to choose from, in the order of their keys."""
        self._offers = tuple(one for one in outcomes if one.key in [*map(str, range(1, KEYS + 1))])

    def ask(self, play: "RolePlay") -> None:
        """What came of the call?"""
        self._play, self._verdict = play, None
        self._say(tr("Then the follow-up: which outcome do you record?"))
        self._offer(self._offers)

    def show_verdict(self, verdict: Verdict) -> None:
        """What is to be said of the outcome; then the plays of the one that fits."""
        self._verdict = verdict
        chosen = verdict.chosen.label
        mark = (
            tr("“{outcome}” fits.", outcome=chosen) if verdict.right else tr("“{outcome}” doesn’t fit.", outcome=chosen)
        )
        plays = verdict.outcome.plays
        ask = tr(" And which play of “{label}”?", label=verdict.outcome.label) if plays else ""
        self._say(f"{mark}{ask}", verdict.why, source=verdict.source)
        self._offer(plays)

    def choose(self, number: int) -> None:
        """The key of an outcome, or of a play, from 1."""
        if 0 < number <= len(self._shown):
            one = self._shown[number - 1]
            if isinstance(one, Outcome):
                self.chosen.emit(str(one.id))
            else:
                self._tell(one)

    def _tell(self, chosen: Play) -> None:
        assert self._verdict is not None
        assert self._play is not None
        told = judge_play(self._verdict.outcome, chosen, play=self._play)
        self._say(
            f"{chosen.label}: {chosen.short}" if chosen.short else chosen.label, told.why, told.other, told.source
        )
        self._offer(())

    def _say(self, title: str, why: str = "", other: str = "", source: str = "") -> None:
        for label, text in ((self.title, title), (self.why, why), (self.other, other), (self.source, source)):
            label.setText(text)
            label.setVisible(bool(text))

    def _offer(self, shown: Sequence[Outcome | Play]) -> None:
        for button in self.buttons:
            button.hide()  # else one that its layout is still to show becomes a window
            button.setParent(None)
            button.deleteLater()
        self._flow.invalidate()
        self._shown, self.buttons = tuple(shown), []
        for number, one in enumerate(self._shown, start=1):
            button = KeyButton(self._theme, one.label, key=str(number))
            button.clicked.connect(lambda _checked=False, number=number: self.choose(number))
            self._flow.add(button)
            self.buttons.append(button)
        self._row.setVisible(bool(self.buttons))

    def set_keys(self, key: str) -> None:
        """The key of the first button as it works now ("1", or "Alt 1" while a field has the focus)."""
        for number, button in enumerate(self.buttons, start=1):
            button.set_key(key.replace("1", str(number)))
