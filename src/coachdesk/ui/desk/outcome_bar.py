"""The outcome bar: a key for everything that can come of a call, always there. Records nothing itself."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.model.brief import OutcomeKey
from coachdesk.model.ids import OutcomeId
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.kit.button import KeyButton, Kind, Place
from coachdesk.ui.kit.layouts import KeyRows
from coachdesk.ui.kit.paint import fill
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, SEMIBOLD, Role

if TYPE_CHECKING:
    from coachdesk.playbook.schema import Outcome

NUMBERS = "12345678"
MORE_KEY, STOP_KEY, SKIP_KEY = "9", "X", "S"
MOST_LEADING, LIKELIEST = 6, 2
"""Where more keys than this fit an end, only the likeliest stand out: else nothing would."""


def outcome_keys(outcomes: Iterable["Outcome"]) -> tuple[OutcomeKey, ...]:
    """The playbook's outcomes as the bar shows them."""
    return tuple(OutcomeKey(o.id, o.label, o.key, o.why, o.plays[0].short if o.plays else "") for o in outcomes)


def on_the_bar(outcomes: Sequence[OutcomeKey]) -> dict[str, OutcomeKey]:
    """Outcomes that have a key of their own, by that key in capitals."""
    return {outcome.key.upper(): outcome for outcome in outcomes if outcome.key}


def under_more(outcomes: Sequence[OutcomeKey]) -> tuple[OutcomeKey, ...]:
    """Outcomes without a key of their own."""
    return tuple(outcome for outcome in outcomes if not outcome.key)


class OutcomeBar(Panel):
    """``pressed`` carries a key of the bar: 1 to 9, X or S; ``go_on`` is Save and next."""

    pressed = Signal(str)
    go_on = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Role.SUNKEN, parent)
        self._wide = False
        self._chosen = ""
        self._outcomes: tuple[OutcomeKey, ...] = ()
        self._fits: tuple[OutcomeId, ...] = ()
        self.keys: dict[str, KeyButton] = {}
        self._body = QWidget()
        self._rows = KeyRows(self._body)
        for key in (*NUMBERS, MORE_KEY, STOP_KEY, SKIP_KEY):
            button = KeyButton(theme, "", key=key, size=12, height=29, pad=6, gap=6, place=Place.KEY_FIRST)
            button.clicked.connect(self._clicked)
            button.setProperty("outcome_key", key)
            self.keys[key] = button
            self._rows.addWidget(button)
        self.keys[MORE_KEY].set_words(tr("More"))
        self.keys[STOP_KEY].set_words(tr("Do not call"))
        self.keys[SKIP_KEY].set_words(tr("Skip"))
        self.next = KeyButton(
            theme, tr("Save and next"), key="Enter", kind=Kind.FILLED, place=Place.ENDS, size=14, height=42, pad=14
        )
        self.next.clicked.connect(self.go_on)
        self.next.hide()
        # At a large text size in a small window the keys scroll here, so that the call keeps its half.
        self._scroll = _Strip(theme, self._body)
        self.why = IconLine(theme, size=12, weight=SEMIBOLD, role=Role.INK, wrap=True)
        self.why.hide()
        self._why_row = QVBoxLayout()
        self._why_row.addWidget(self.why)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._why_row)
        self._column.addWidget(self._scroll)
        self._next_row = QVBoxLayout()
        self._next_row.addWidget(self.next)
        self._column.addLayout(self._next_row)
        self._measure()

    def _measure(self) -> None:
        edge = EDGE_WIDE if self._wide else EDGE_COMPACT
        condensed = bool(self._chosen)
        self._column.setContentsMargins(0, 7 if condensed or self._wide else 9, 0, 11 if condensed else 8)
        self._column.setSpacing(11)
        # The keys' own bar stands in the margin beside them.
        self._rows.setContentsMargins(edge, 0, edge, 0)
        self._why_row.setContentsMargins(edge, 0, edge, 0)
        self._next_row.setContentsMargins(edge, 0, edge, 0)
        self._scroll.refresh()
        self.updateGeometry()

    def set_ceiling(self, height: int) -> None:
        """The keys take at most this much of the page."""
        self._scroll.set_ceiling(height)

    def set_wide(self, *, wide: bool) -> None:
        if wide != self._wide:
            self._wide = wide
            self._lay_out()

    def restyle(self) -> None:
        self._measure()

    def show_outcomes(self, outcomes: Sequence[OutcomeKey]) -> None:
        self._outcomes = tuple(outcomes)
        bar = on_the_bar(outcomes)
        for key, button in self.keys.items():
            if key in bar:
                button.set_words(bar[key].label)
                button.set_tip(bar[key].why)
        self._lay_out()

    def show_chosen(
        self, outcome: OutcomeId | None, *, label: str = "", next_up: str = "", again: bool = False
    ) -> None:
        """After an outcome: its key stands out, the others shrink to their keys, and Save and next appears."""
        found = next((o for o in self._outcomes if o.id == outcome), None)
        self._chosen = "" if outcome is None else (found.key.upper() if found and found.key else MORE_KEY)
        self._label = label
        self.next.setVisible(outcome is not None)
        self.next.set_words(tr("Ready to ring back") if again else tr("Save and next"), second=next_up)
        self._lay_out()

    def show_fit(self, why: str, outcomes: Sequence[OutcomeId] = (), *, icon: str = "phone") -> None:
        """What fits the way the call ended, and why: those keys stand out in their own places. '' takes it off."""
        if (why, tuple(outcomes)) == (self.why.text(), self._fits):
            return
        self._fits = tuple(outcomes) if why else ()
        self.why.show_line(icon, why, icon_role=Role.ACCENT)
        self.why.setAccessibleName(why)
        self.why.setVisible(bool(why))
        self._lay_out()

    def _leading(self) -> frozenset[str]:
        """The keys that stand out; More where what fits has no key of its own."""
        keys = {outcome.id: outcome.key.upper() or MORE_KEY for outcome in self._outcomes}
        fitting = list(dict.fromkeys(keys[outcome] for outcome in self._fits if outcome in keys))
        return frozenset(fitting if len(fitting) <= MOST_LEADING else fitting[:LIKELIEST])

    def show_stopped(self, stopped: bool) -> None:
        """Where nobody may be called there is no outcome to record."""
        for key, button in self.keys.items():
            if key != SKIP_KEY:
                button.set_usable(not stopped, why_not=tr("They asked not to be called."))

    def _lay_out(self) -> None:
        bar, condensed = on_the_bar(self._outcomes), bool(self._chosen)
        leading = frozenset() if condensed else self._leading()
        for key, button in self.keys.items():
            known = key in bar or key in (MORE_KEY, STOP_KEY, SKIP_KEY)
            in_footer = key in (STOP_KEY, SKIP_KEY) and (self._wide or condensed)
            chosen = key == self._chosen
            button.setVisible(known and (chosen or not in_footer))
            button.set_chosen(chosen if condensed else None)
            button.set_condensed(condensed and not chosen)
            button.set_leads(key in leading, why=self.why.text() if key in leading else "")
            words = self._label if chosen else button.text()
            if chosen:
                button.set_words(words)
            elif key in bar:
                button.set_words(bar[key].label)
            elif key == MORE_KEY:
                button.set_words(tr("More"))
            button.set_measure(size=12 if condensed or not self._wide else 13, height=self._key_height(condensed))
        if condensed:
            self._rows.set_rows((11,), even=False, across=4, down=4)
        elif self._wide:
            self._rows.set_rows((3, 3, 3), even=True, across=8, down=4)
        else:
            self._rows.set_rows((2, 3, 4, 2), even=False, across=7, down=4)
        self._measure()

    def _key_height(self, condensed: bool) -> int:
        return 28 if condensed else 32 if self._wide else 29

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, KeyButton):
            self.pressed.emit(str(button.property("outcome_key")))

    # --- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        fill(QPainter(self), QRectF(0, 0, self.width(), 1), self._theme.colour(Role.HAIRLINE))


class _Strip(Scroll):
    """As tall as its contents, up to a ceiling."""

    def __init__(self, theme: Theme, body: QWidget) -> None:
        super().__init__(theme, body)
        self._body, self._ceiling = body, 10_000
        self.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        body.installEventFilter(self)

    def set_ceiling(self, height: int) -> None:
        if height != self._ceiling:
            self._ceiling = height
            self.refresh()

    def refresh(self) -> None:
        # Called for a layout's own request: to ask for another one here would never come to rest.
        layout = self._body.layout()
        if layout is not None and self.width() > 0:
            wanted = layout.heightForWidth(self.width())
            height = min(wanted, self._ceiling)
            if height != self.height() or height != self.maximumHeight():
                self.setFixedHeight(height)

    # --- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.refresh()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(320, self.maximumHeight() if self.maximumHeight() < 10_000 else 140)
