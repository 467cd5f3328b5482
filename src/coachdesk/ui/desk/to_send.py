"""Drafts that were not handed over yet, one at a time to mend and send off. Sends nothing itself."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from coachdesk.language import tr
from coachdesk.model.call import Channel, Draft
from coachdesk.model.ids import DraftId
from coachdesk.model.posting import Posting, PostingState
from coachdesk.ui.channels import CHANNELS
from coachdesk.ui.desk.draft_card import DraftCard
from coachdesk.ui.desk.side_panel import SidePanel
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.paint import bar, box, draw_text, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import SEMIBOLD, Role


class DraftRow(QAbstractButton):
    """To whom, about what, and how many gaps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._right = ""
        self._right_role = Role.WARN
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_draft(self, draft: Draft, *, chosen: bool, posting: Posting | None = None) -> None:
        about = draft.subject or CHANNELS[draft.channel]
        gaps = len(draft.missing)
        self._right = tr("%n gaps", "%n gap", gaps) if gaps else ""
        refused = posting is not None and posting.state is PostingState.REFUSED
        if posting is not None:
            self._right = tr("refused") if refused else tr("on its way")
        self._right_role = Role.INK2 if posting is not None and not refused else Role.WARN
        self.setText(f"{draft.to}: {about}" if draft.to else about)
        self.setAccessibleName(f"{self.text()} {self._right}".strip())
        self.setChecked(chosen)
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        rect = QRectF(self.rect())
        if self.isChecked():
            box(painter, rect, fill=colour(Role.TINT), radius=8)
            bar(painter, rect, colour=colour(Role.ACCENT))
        right = text_width(self._theme, self._right, size=12) + px(8) if self._right else px(8)
        place = QRectF(self.width() - right, 0, right - px(8) + 1, self.height())
        draw_text(painter, self._theme, place, self._right, colour=colour(self._right_role), size=12)
        line = QRectF(px(8), 0, self.width() - right - px(16), self.height())
        ink, weight = (Role.INK, SEMIBOLD) if self.isChecked() else (Role.INK2, 400)
        draw_text(painter, self._theme, line, self.text(), colour=colour(ink), weight=weight)


class ToSendPanel(SidePanel):
    """``card`` asks for words to be kept and drafts handed over; the owner calls the verbs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("To send"))
        self._theme = theme
        self._drafts: tuple[Draft, ...] = ()
        self._postings: Mapping[DraftId, Posting] = {}
        self._current = 0
        self.rows: list[DraftRow] = []
        self.none = PlainLabel(theme, tr("Every draft was handed over."), role=Role.INK2)
        self.card = DraftCard(theme)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.body.addWidget(self.none)
        self.body.addLayout(self._list)
        self.body.addWidget(self.card)

    def show_drafts(self, drafts: tuple[Draft, ...]) -> None:
        waiting = tuple(draft for draft in drafts if draft.channel is not Channel.NOTE)
        kept = self._drafts[self._current].id if self._current < len(self._drafts) else None
        self._drafts = waiting
        self._current = next((n for n, draft in enumerate(waiting) if draft.id == kept), 0)
        self.title.setText(tr("To send: {count}", count=len(waiting)) if waiting else tr("To send"))
        self._show()

    def show_postings(self, postings: Mapping[DraftId, Posting]) -> None:
        """Which of them wait for the mailbox, and which it refused."""
        self._postings = postings
        self.card.show_postings(postings)
        self._show()

    def step(self, by: int) -> None:
        if self._drafts:
            self.card.keep()
            self._current = (self._current + by) % len(self._drafts)
            self._show()

    def _show(self) -> None:
        while len(self.rows) < len(self._drafts):
            row = DraftRow(self._theme)
            row.clicked.connect(self._clicked)
            self.rows.append(row)
            self._list.addWidget(row)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(self._drafts))
            if number < len(self._drafts):
                draft = self._drafts[number]
                row.show_draft(draft, chosen=number == self._current, posting=self._postings.get(draft.id))
        self.none.setVisible(not self._drafts)
        self.card.setVisible(bool(self._drafts))
        if self._drafts:
            self.card.show_draft(self._drafts[self._current])

    def _clicked(self) -> None:
        for number, row in enumerate(self.rows):
            if row is self.sender():
                self.card.keep()
                self._current = number
        self._show()
