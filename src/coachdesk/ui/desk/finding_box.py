"""The one amber box: what works against the caller, what to say instead, and the button that does it."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import quoted, tr
from coachdesk.model.judgement import Finding
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Card
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role

SPEAKER = {"rule": tr("A rule"), "model": tr("Second opinion")}
"""Who speaks: one of the playbook’s rules, or the model that reads the opener as a whole."""

LEAVE_OUT = tr("Leave out")
_MARKS = ".,;:?!…"


class FindingBox(Card):
    """``use`` takes the rewrite, ``step`` goes to the next finding."""

    heard_as = HeardAs.Grouping

    use = Signal()
    step = Signal()

    def __init__(self, theme: Theme, *, head: str = tr("Say instead"), parent: QWidget | None = None) -> None:
        super().__init__(theme, fill=Role.WARN_TINT, edge=None, mark=Role.WARN_MARK, parent=parent)
        self._head = head
        self.why = PlainLabel(theme, weight=SEMIBOLD, wrap=True)
        self.head = PlainLabel(theme, head, size=12, weight=MEDIUM, role=Role.WARN)
        self.instead = PlainLabel(theme, wrap=True)
        self.speaks = PlainLabel(theme, size=11, role=Role.INK3, elide=Qt.TextElideMode.ElideRight)
        self.button = KeyButton(theme, tr("Use it"), key="Ctrl .")
        self.more = KeyButton(theme, tr("1 of 2"), key="F8", kind=Kind.QUIET, size=12, height=24, pad=6, gap=6)
        self.button.clicked.connect(self.use)
        self.more.clicked.connect(self.step)
        top, foot = QWidget(), QWidget()
        first = FlowRow(top, across=8, down=0)
        first.add(self.why, grow=True)
        first.add(self.more, push=True)
        last = FlowRow(foot, across=12, down=4)
        last.add(self.instead, grow=True)
        last.add(self.button, push=True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(top)
        self._column.addWidget(self.head)
        self._column.addWidget(foot)
        self._column.addWidget(self.speaks)
        self.restyle()

    def restyle(self) -> None:
        self._column.setContentsMargins(self._theme.px(36), 7, 10, 7)
        self.update()

    def show_finding(self, finding: Finding, *, number: int, of: int) -> None:
        self.why.setText(finding.why)
        says = f"{SPEAKER.get(finding.by, finding.by)}: {finding.source}"
        self.speaks.setText(says)
        self.speaks.set_tip(says)
        self.more.setVisible(of > 1)
        self.more.set_words(tr("{number} of {of}", number=number, of=of))
        head, words = way_out(finding, head=self._head)
        self.head.setText(head)
        self.instead.setText(quoted(words))
        for part in (self.head, self.instead, self.button):
            part.setVisible(bool(words))
        self.setAccessibleName(tr("To fix: {why}", why=finding.why))
        self.setAccessibleDescription(f"{head}: {closed(words)} {says}" if words else says)

    # --- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = self._theme.px
        colour = self._theme.colour(Role.WARN)
        draw_icon(QPainter(self), "look", at=QPointF(px(13), 10), size=px(15), colour=colour)


def closed(words: str) -> str:
    """With an end mark, where there is none."""
    return words if words[-1:] in _MARKS else f"{words}."


def left_out(finding: Finding) -> tuple[int, int]:
    """Where the words stand that are spoken of: only those that go, where the way out is to leave some out."""
    head, words = way_out(finding, head="")
    at = finding.text.find(words) if head == LEAVE_OUT else -1
    start = finding.start + at
    return (start, start + len(words)) if at >= 0 else finding.marked


def way_out(finding: Finding, *, head: str) -> tuple[str, str]:
    """What to do and with which words: those that are new, or those that go where the rewrite only leaves some out."""
    if not finding.instead:
        return head, ""
    old, new = finding.text.strip(), finding.instead[0].strip()
    cut = len(old) - len(new)
    # What is left may begin the sentence now, with a capital.
    if cut > 0 and old[cut + 1 :] == new[1:] and old[cut : cut + 1].casefold() == new[:1].casefold():
        return LEAVE_OUT, old[:cut].strip()
    # Or it ends it now, with its mark: “bother you, I know you’re busy.” → “bother you.”
    stem = new.rstrip(_MARKS)
    rest = old.removeprefix(stem)
    if stem and rest != old and rest[:1] in _MARKS and (left_out := rest.strip(f"{_MARKS} ")):
        return LEAVE_OUT, left_out
    return head, new
