"""The right column of the wide desk: why this call, what each key starts, and the history. Decides nothing."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.followup.kept_words import in_words
from coachdesk.language import tr
from coachdesk.model.brief import CallBrief, OutcomeKey
from coachdesk.model.call import HistoryItem
from coachdesk.ui.desk.clock import both, stamp
from coachdesk.ui.desk.sheet import FollowUpSheet
from coachdesk.ui.history.words import icon_of
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.chip import Chip
from coachdesk.ui.kit.gap_prose import gap_words
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.paint import cap_edge, draw_cap, draw_text, fill, set_tip, text_width
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.surface import Card, Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.timeline import Moment, Timeline
from coachdesk.ui.kit.toast import HEIGHT as TOAST_HEIGHT
from coachdesk.ui.kit.tokens import EDGE_WIDE, MEDIUM, SEMIBOLD, Role

SHOWN_MOMENTS = 30
FEW = ("1", "3", "6", "8")
ROOM_FOR_ALL = 900
LANE_MARGIN = 8


class WhyCard(Card):
    """Why it is this prospect now: a promise, a play to follow, or the queue's own reason."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.head = PlainLabel(theme, weight=SEMIBOLD, wrap=True)
        self.words = PlainLabel(theme, role=Role.INK2, wrap=True)
        self.source = PlainLabel(theme, size=12, role=Role.INK3, wrap=True)
        self._icon = "calendar"
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        for label in (self.head, self.words, self.source):
            self._column.addWidget(label)
        self.restyle()

    def restyle(self) -> None:
        self._column.setContentsMargins(self._theme.px(40), 12, 14, 12)
        self.update()

    def show_brief(self, brief: CallBrief, *, now: datetime, here: tzinfo | None) -> None:
        callback = brief.callback
        self._icon = "calendar" if callback else "target"
        if callback:
            self.head.setText(
                tr("Promised: {both}", both=both(callback.at, there_zone=callback.zone, here=here, now=now))
            )
        else:
            self.head.setText(brief.why_now or tr("Next on the list"))
        why = brief.play_why or (in_words(callback.reason) if callback else "")
        self.words.setText(why)
        self.words.setVisible(bool(why))
        play = tr("Play: {play_title}.", play_title=brief.play_title) if brief.play_title else ""
        source = tr("Source: {play_source}", play_source=brief.play_source) if brief.play_source else ""
        self.source.setText(" ".join(part for part in (play, source) if part))
        self.source.setVisible(bool(self.source.text()))
        self.update()

    # --- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = self._theme.px
        colour = self._theme.colour(Role.ACCENT)
        draw_icon(QPainter(self), self._icon, at=QPointF(px(14), 14), size=px(16), colour=colour)


class StartsRow(QWidget):
    """A key, its outcome, and what that starts."""

    heard_as = HeardAs.StaticText

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._key = self._label = self._starts = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_outcome(self, outcome: OutcomeKey) -> None:
        self._key, self._label = outcome.key.upper(), outcome.label
        self._starts = outcome.starts
        self.setAccessibleName(f"{self._key}: {self._label}")
        self.setAccessibleDescription(self._starts)
        set_tip(self, outcome.why)
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(31))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        middle = (self.height() - px(16)) / 2
        ink2 = colour(Role.INK2)
        draw_cap(painter, self._theme, QPointF(0, middle), self._key, text=ink2, edge=cap_edge(self._theme))
        left = px(28)
        wide = max(px(128), text_width(self._theme, self._label, weight=MEDIUM) + px(12))
        label = QRectF(left, 0, min(wide, self.width() - left), self.height())
        draw_text(painter, self._theme, label, self._label, colour=colour(Role.INK), weight=MEDIUM)
        starts = QRectF(left + wide, 0, max(self.width() - left - wide, 0), self.height())
        draw_text(painter, self._theme, starts, self._starts, colour=colour(Role.INK2))
        fill(painter, QRectF(0, self.height() - 1, self.width(), 1), colour(Role.HAIRLINE))


class SideColumn(Scroll):
    """Before the outcome: why, and what each key starts; after it the follow-up sheet. The history below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._outcomes: tuple[OutcomeKey, ...] = ()
        self._sheet: FollowUpSheet | None = None
        self.head = PlainLabel(theme, tr("Follow-up"), size=15, weight=SEMIBOLD)
        self.chip = Chip(theme, icon="again")
        self.card = WhyCard(theme)
        self.starts_head = PlainLabel(theme, tr("What each key starts"), size=12, weight=SEMIBOLD, role=Role.INK2)
        self.starts: list[StartsRow] = []
        self.history_head = PlainLabel(theme, tr("History"), size=15, weight=SEMIBOLD)
        self.history_count = PlainLabel(theme, size=12, role=Role.INK3)
        self.whole_history = KeyButton(theme, tr("All of it"), kind=Kind.QUIET, size=12, height=24, pad=8)
        self.whole_history.set_tip(tr("Search, print or save the whole history"))
        self.history = Timeline(theme)
        self._arrange()

    def _arrange(self) -> None:
        body = Panel(self._theme, Role.WINDOW)
        self._before = QWidget()
        before = QVBoxLayout(self._before)
        before.setContentsMargins(EDGE_WIDE, 13, EDGE_WIDE, 0)
        before.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.chip)
        before.addLayout(top)
        before.addSpacing(9)
        before.addWidget(self.card)
        before.addSpacing(16)
        before.addWidget(self.starts_head)
        before.addSpacing(5)
        self._starts = QVBoxLayout()
        self._starts.setSpacing(0)
        before.addLayout(self._starts)
        after = QVBoxLayout()
        after.setContentsMargins(EDGE_WIDE, 16, EDGE_WIDE, 16)
        after.setSpacing(0)
        foot = QHBoxLayout()
        foot.addWidget(self.history_head, 1)
        foot.addWidget(self.history_count)
        foot.addSpacing(6)
        foot.addWidget(self.whole_history)
        after.addLayout(foot)
        after.addSpacing(6)
        after.addWidget(self.history)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._before)
        self._column.addLayout(after)
        self._column.addStretch(1)
        self.setWidget(body)
        self.restyle()

    def lane(self) -> QRect:
        """The strip at the foot that is kept free for the toast."""
        high = self._theme.px(TOAST_HEIGHT)
        return QRect(EDGE_WIDE, self.height() - high - LANE_MARGIN, self.width() - 2 * EDGE_WIDE, high)

    def restyle(self) -> None:
        self.setViewportMargins(0, 0, 0, self._theme.px(TOAST_HEIGHT) + 2 * LANE_MARGIN)

    def take_sheet(self, sheet: FollowUpSheet | None) -> None:
        """Show the follow-up sheet here, or give it up."""
        if sheet is not None and self._sheet is not sheet:
            self._column.insertWidget(1, sheet)
            sheet.show()
        self._sheet = sheet
        self._before.setVisible(sheet is None)

    def show_brief(self, brief: CallBrief, *, now: datetime, here: tzinfo | None) -> None:
        self.card.show_brief(brief, now=now, here=here)
        self.chip.show_state(_attempt(brief.attempt), icon="again")

    def show_outcomes(self, outcomes: Sequence[OutcomeKey]) -> None:
        self._outcomes = tuple(outcome for outcome in outcomes if outcome.key)
        self._show_starts()

    def show_history(self, items: Sequence[HistoryItem], *, now: datetime, here: tzinfo | None) -> None:
        newest = items[:SHOWN_MOMENTS]
        self.history.show_moments(
            [Moment(icon_of(i), i.title, stamp(i.at, zone=here, now=now), gap_words(i.detail)) for i in newest]
        )
        self.history_count.setText(_counted(items))

    def _show_starts(self) -> None:
        roomy = self.height() >= ROOM_FOR_ALL
        wanted = [o for o in self._outcomes if o.key in FEW or (roomy and o.key.isdigit())]
        while len(self.starts) < len(wanted):
            row = StartsRow(self._theme)
            self.starts.append(row)
            self._starts.addWidget(row)
        for number, row in enumerate(self.starts):
            row.setVisible(number < len(wanted))
            if number < len(wanted):
                row.show_outcome(wanted[number])
        self.starts_head.setVisible(bool(wanted))

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_starts()


def _attempt(attempt: int) -> str:
    named = (tr("First call"), tr("Second call"), tr("Third call"), tr("Fourth call"), tr("Fifth call"))
    return named[attempt - 1] if 0 < attempt <= len(named) else tr("Call {attempt}", attempt=attempt)


def _counted(items: Sequence[HistoryItem]) -> str:
    calls = sum(item.kind == "call" for item in items)
    drafts = sum(item.kind == "draft" for item in items)
    parts = [tr("%n calls", "%n call", calls)] if calls else []
    parts += [tr("%n drafts", "%n draft", drafts)] if drafts else []
    return ", ".join(parts)
