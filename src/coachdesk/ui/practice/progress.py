"""How practice goes: the seven reasons as bars, now against before, and one thing to look at next. Knows no rule."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.practice.progress import Progress, Share
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.paint import box, draw_text
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, SEMIBOLD, Role
from coachdesk.ui.practice.part import PartView

if TYPE_CHECKING:
    from coachdesk.desk.room import PracticeBoard

ROW, BAR = 44, 8


class Bars(QWidget):
    """A row a reason: its words and counts, a bar for the latest calls and a thinner, paler one for those before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[Share, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: tuple[Share, ...]) -> None:
        self._shares = shares
        self.setAccessibleName("Why prospects lost patience")
        self.setAccessibleDescription(". ".join(f"{share.title}: {_counts(share)}" for share in shares))
        self.updateGeometry()
        self.update()

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(200, len(self._shares) * self._theme.px(ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, colour = QPainter(self), self._theme.px, self._theme.colour
        wide = self.width()
        for row, share in enumerate(self._shares):
            top = row * px(ROW)
            words = QRectF(0, top, wide * 0.66, px(20))
            draw_text(painter, self._theme, words, share.title, colour=colour(Role.INK))
            counts = QRectF(wide * 0.66, top, wide * 0.34, px(20))
            right = Qt.AlignmentFlag.AlignRight
            ink2 = colour(Role.INK2)
            draw_text(painter, self._theme, counts, _counts(share), colour=ink2, size=12, figures=True, align=right)
            ground = QRectF(0, top + px(22), wide, px(BAR))
            box(painter, ground, fill=colour(Role.SUNKEN), radius=3)
            for part, of, high, role in (
                (share.now, share.of, px(BAR), Role.DATA),
                (share.before, share.of_before, px(3), Role.DATA_SOFT),
            ):
                if part:
                    drop = 0 if role is Role.DATA else px(BAR) + 2
                    box(painter, QRectF(0, ground.top() + drop, wide * part / of, high), fill=colour(role), radius=3)


class ProgressView(PartView):
    """Words first, bars below them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Role.SURFACE, parent)
        self._theme = theme
        self.focus = PlainLabel(theme, "", size=15, weight=SEMIBOLD, wrap=True)
        self.advice = PlainLabel(theme, "", size=14, wrap=True)
        self.sums = PlainLabel(theme, "", role=Role.INK2, wrap=True, figures=True)
        self.changes = PlainLabel(theme, "", role=Role.INK2, wrap=True)
        self.bars = Bars(theme)
        self.legend = PlainLabel(theme, "", size=12, role=Role.INK3, wrap=True)
        body = QWidget()
        column = self._column = QVBoxLayout(body)
        column.setSpacing(8)
        for part in (self.focus, self.advice, self.sums, self.changes):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.bars)
        column.addWidget(self.legend)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(theme, body))
        self.set_edge(EDGE_COMPACT)

    def set_edge(self, edge: int) -> None:
        self._column.setContentsMargins(edge, 14, edge, 14)

    def show_board(self, board: "PracticeBoard") -> None:
        self.show_progress(board.progress)

    def show_progress(self, made: Progress) -> None:
        played = len(made.endings)
        self.focus.setText(f"Next: {made.focus.lower()}" if made.focus else "Nothing to look at yet")
        self.advice.setText(made.advice or "Ring somebody in a role-play; what costs patience is counted here.")
        self.sums.setText(_sums(made, played=played))
        self.changes.setText(_changes(made))
        self.changes.setVisible(bool(self.changes.text()))
        self.bars.show_shares(made.shares if played else ())
        before = f"; thin: the {made.shares[0].of_before} before" if made.shares[0].of_before else ""
        self.legend.setText(f"In how many of these role-plays each cost patience{before}." if played else "")


def _counts(share: Share) -> str:
    now = f"{share.now} of {share.of}"
    return f"{now}, before {share.before} of {share.of_before}" if share.of_before else now


def _sums(made: Progress, *, played: int) -> str:
    noun = "role-play" if played == 1 else "role-plays"
    calls = f"Last {played} {noun}: {made.meetings} met, {made.hung_up} hung up." if played else ""
    drills = f"Drills answered: {made.drills}, known {made.known}." if made.drills else ""
    return " ".join(part for part in (calls, drills) if part)


def _changes(made: Progress) -> str:
    better = f"Gets better: {', '.join(made.better).lower()}." if made.better else ""
    worse = f"Gets worse: {', '.join(made.worse).lower()}." if made.worse else ""
    return " ".join(part for part in (better, worse) if part)
