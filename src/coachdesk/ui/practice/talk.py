"""A call as it was said, turn by turn, and below it what to learn from it. Knows no rule."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.language import quoted, tr
from coachdesk.practice.debrief import Debrief, Told
from coachdesk.practice.roleplay import RolePlay
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.chip import Chip
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.surface import Card
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, SEMIBOLD, Role

WHO = 76
"""Room for the name before a turn, in pixels at 100 % text."""


MOST_FOR_WHO = 0.27
"""Share of the width beyond which a name stands above the words, not before them: large letters in a narrow window."""

LAST_WORDS = 56
"""Room above the summary for the end of the talk, in pixels at 100 % text."""

_TOP = Qt.AlignmentFlag.AlignTop


class Talk(Scroll):
    """``again_wanted`` carries the turn to try again from."""

    again_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._body = QWidget()
        super().__init__(theme, self._body, parent)
        self._theme = theme
        self._edge = EDGE_COMPACT
        self._column = QVBoxLayout(self._body)
        self._column.setSpacing(10)
        self._parts: list[QWidget] = []
        self._then: QWidget | None = None
        self._shown: tuple[RolePlay | None, Debrief | None] = (None, None)
        self._stacked = False
        self._learnt = False
        self.verticalScrollBar().rangeChanged.connect(self._to_what_is_new)
        self.set_edge(EDGE_COMPACT)

    def set_edge(self, edge: int) -> None:
        self._column.setContentsMargins(edge, 14, edge, 14)

    def show_call(self, play: RolePlay | None, told: Debrief | None, *, then: QWidget | None = None) -> None:
        """The call so far; with ``told`` what to learn from it, and ``then`` what comes next, which is used again."""
        self._clear()
        self._then, self._shown, self._learnt = then, (play, told), told is not None
        if play is not None:
            self._add(self._turn(play.speaker(play.start), play.hello, own=False))
            for moment in play.moments:
                lost = 0 if told is None else sum(event.points for event in moment.events if event.points < 0)
                again = moment.turn if told is not None else 0
                self._add(self._turn(tr("You"), moment.words, own=True, lost=lost, again=again))
                self._add(self._turn(play.speaker(moment.after), moment.reply, own=False))
        if told is not None:
            self._add(PlainLabel(self._theme, told.summary, size=15, weight=SEMIBOLD, wrap=True))
            if then is not None:
                self._add(then)
                then.show()
            for one in told.moments:
                self._add(self._lesson(one))
            if told.worked:
                self._add(PlainLabel(self._theme, _worked(told.worked), role=Role.INK2, wrap=True))
        self._column.addStretch(1)
        # Only after the new rows are laid out is there an end to go to; where the range stays, none tells so.
        QTimer.singleShot(0, self, self._to_what_is_new)

    def words(self) -> list[str]:
        """All that stands there, in order; for those who hear it and for tests."""
        return [label.text() for part in self._parts for label in _labels(part)]

    def _to_what_is_new(self, *_range: int) -> None:
        if self._learnt:
            self._to_summary()
        else:
            self._to_end()

    def _to_end(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _to_summary(self) -> None:
        titles = [part for part in self._parts if isinstance(part, PlainLabel)]
        if titles:
            # Its last words stay in sight above what there is to learn.
            self.verticalScrollBar().setValue(max(0, titles[0].y() - self._theme.px(LAST_WORDS)))

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
        self._parts.append(part)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is self._then:
                widget.hide()
                widget.setParent(self)
            elif widget is not None:
                # One that was added a moment ago is still to be shown by the layout: hidden it doesn’t become a window.
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._parts = []

    def _turn(self, who: str, text: str, *, own: bool, lost: int = 0, again: int = 0) -> QWidget:
        theme = self._theme
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(8)
        column.addLayout(line)
        name = PlainLabel(theme, who, weight=SEMIBOLD, role=Role.ACCENT if own else Role.INK, wrap=True)
        words = PlainLabel(theme, text, size=14, wrap=True)
        if self._stacked:
            line.addWidget(name, 1, _TOP)
            column.addWidget(words)
        else:
            name.setFixedWidth(theme.px(WHO))
            line.addWidget(name, 0, _TOP)
            line.addWidget(words, 1)
        if lost:
            chip = Chip(theme, f"−{-lost}", icon="look", fill=Role.WARN_TINT, role=Role.WARN)
            chip.setAccessibleName(tr("Cost {value} of patience", value=-lost))
            line.addWidget(chip, 0, _TOP)
        if again:
            button = KeyButton(theme, "", icon="again", kind=Kind.QUIET, height=24, pad=6)
            button.setAccessibleName(tr("Again from turn {again}", again=again))
            button.set_tip(tr("Again from here"))
            button.clicked.connect(lambda: self.again_wanted.emit(again))
            line.addWidget(button, 0, _TOP)
        return row

    def _lesson(self, one: Told) -> QWidget:
        theme = self._theme
        card = Card(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        title = tr("what worked") if one.points > 0 else one.title
        head = tr("Turn {turn}: {title}", turn=one.turn, title=title) if one.turn else title
        column.addWidget(PlainLabel(theme, head, weight=SEMIBOLD, wrap=True))
        if one.words:
            column.addWidget(PlainLabel(theme, quoted(one.words), size=14, wrap=True))
        column.addWidget(PlainLabel(theme, one.why, role=Role.INK2, wrap=True))
        column.addWidget(
            PlainLabel(theme, one.instead if one.points > 0 else tr("Try: {instead}", instead=one.instead), wrap=True)
        )
        foot = QHBoxLayout()
        foot.addWidget(PlainLabel(theme, one.source, size=12, role=Role.INK3), 1)
        if one.turn and one.points < 0:
            again = KeyButton(theme, tr("Again from here"), icon="again")
            again.setAccessibleDescription(tr("Turn {turn}", turn=one.turn))
            again.clicked.connect(lambda: self.again_wanted.emit(one.turn))
            foot.addWidget(again)
        column.addLayout(foot)
        return card

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self._theme.px(WHO) > self.width() * MOST_FOR_WHO
        if stacked is not self._stacked:
            self._stacked = stacked
            self.show_call(*self._shown, then=self._then)


def _worked(worked: Sequence[Told]) -> str:
    return " ".join([tr("What worked:"), *dict.fromkeys(f"{one.why}" for one in worked)])


def _labels(part: QWidget) -> list[PlainLabel]:
    return [part] if isinstance(part, PlainLabel) else part.findChildren(PlainLabel)
