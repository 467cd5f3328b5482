"""One draft to read, mend and hand over: To, Subject, body with its gaps, and the ways out. Sends nothing."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coachdesk.followup.drafts import LONGEST_VOICEMAIL, WORDS_A_MINUTE, not_gsm, speak_seconds, text_parts
from coachdesk.language import tr
from coachdesk.model.call import Channel, Draft, DraftState
from coachdesk.model.ids import DraftId
from coachdesk.model.judgement import Finding
from coachdesk.model.posting import Posting, PostingState
from coachdesk.ui.desk.finding_box import FindingBox
from coachdesk.ui.desk.heard_words import briefly, spoken
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.draft_edit import DraftEdit
from coachdesk.ui.kit.field import LineInput
from coachdesk.ui.kit.gap_line import GapLine
from coachdesk.ui.kit.gap_prose import gaps_in
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import KeyRows
from coachdesk.ui.kit.marked_prose import Mark
from coachdesk.ui.kit.paint import fill
from coachdesk.ui.kit.surface import Card
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import SEMIBOLD, Role

KEEP_AFTER_MS = 400
_WAYS = (
    ("mail", tr("Open in mail"), "M", "mail"),
    ("mailbox", tr("To my drafts"), "G", "tray"),
    ("copy", tr("Copy"), "Y", "copy"),
    ("eml", tr("Save .eml"), "L", "save"),
)
_PACE = tr("Counted at {words_a_minute} words a minute; speechfit.app gives 140 to 160.", words_a_minute=WORDS_A_MINUTE)
_GONE = {
    "mail": tr("Opened in mail"),
    "mailbox": tr("In your mailbox’s drafts"),
    "eml": tr("Saved as .eml"),
    "copy": tr("Copied"),
    "plain": tr("Copied without formatting"),
    "file": tr("Saved as a file"),
}
_TIPS = {
    "mailbox": tr("Put it in the drafts of your own mailbox. Nothing is sent."),
    "copy": tr("With its paragraphs where that is taken; U copies bare text"),
}


class DraftCard(QWidget):
    """``kept`` wants the words kept, ``hand_over`` carries a way out, ``put_away`` not, ``left`` is Esc.

    The ways: mail, mailbox (there or back), copy, plain (copied without formatting), eml (or text). ``check`` wants the
    body judged; ``flagged`` says that ``findings`` are others now; ``told`` says one of them to those who
    hear the screen.
    """

    kept = Signal()
    check = Signal()
    flagged = Signal()
    told = Signal(str)
    hand_over = Signal(str)
    put_away = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.draft: Draft | None = None
        self._postings: Mapping[DraftId, Posting] = {}
        self.findings: tuple[Finding, ...] = ()
        self._judged = ""
        self._current = 0
        self._among_findings = False
        self._sent: tuple[str, str, str] = ("", "", "")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        self._card = _Letter(theme)
        self.to = _line(tr("To"))
        self.to.setProperty("soft", True)
        self.subject = _line(tr("Subject"), GapLine(theme))
        self.title = PlainLabel(theme, size=12, role=Role.INK3, wrap=True)
        self.gaps = IconLine(theme, size=12, weight=SEMIBOLD, role=Role.WARN)
        self.body = DraftEdit(theme)
        self.gone = IconLine(theme, size=12)
        self.way = IconLine(theme, size=12, wrap=True)
        self.way.hide()
        self.finding = FindingBox(theme, head=tr("Write instead"))
        self.finding.hide()
        self.buttons: dict[str, KeyButton] = {}
        self._arrange()
        self._connect()
        self.restyle()

    def _arrange(self) -> None:
        self._labels = [PlainLabel(self._theme, words, size=12, role=Role.INK3) for words in (tr("To"), tr("Subject"))]
        grid = self._grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.title, 0, 0, 1, 3)
        for row, (label, editor) in enumerate(zip(self._labels, (self.to, self.subject), strict=True)):
            grid.addWidget(label, row + 1, 0)
            # Only the subject shares its line with the count of gaps.
            grid.addWidget(editor, row + 1, 1, 1, 1 if row else 2)
        grid.addWidget(self.gaps, 2, 2)
        grid.setColumnStretch(1, 1)
        inside = self._inside = QVBoxLayout(self._card)
        inside.setSpacing(0)
        inside.addLayout(grid)
        inside.addSpacing(18)
        inside.addWidget(self.body)
        inside.addWidget(self.gone)
        inside.addSpacing(6)
        inside.addWidget(self.way)
        self._ways = QWidget()
        rows = QWidget()
        self._row = KeyRows(rows)
        for way, words, key, icon in _WAYS:
            button = KeyButton(self._theme, words, key=key, icon=icon, icon_role=Role.INK2, pad=9, gap=6)
            button.setProperty("way", way)
            button.set_tip(_TIPS.get(way, ""))
            button.clicked.connect(self._clicked)
            self.buttons[way] = button
            self._row.addWidget(button)
        self._row.set_rows((2, 2), even=True, across=6, down=4)
        self.drop = KeyButton(
            self._theme, tr("Don’t send this one"), key="Del", kind=Kind.QUIET, size=12, height=24, pad=6, gap=6
        )
        self.drop.set_tip(tr("Put the draft away; it stays in the history"))
        self.drop.clicked.connect(self.put_away)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.drop)
        ways = QVBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(2)
        ways.addWidget(rows)
        ways.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._card, self.finding, self._ways):
            column.addWidget(part)
        self._card.divider = self.body

    def _connect(self) -> None:
        for line in (self.to, self.subject):
            line.textEdited.connect(self._edited)
            line.left.connect(self.left)
            line.entered.connect(self.left)
            line.editingFinished.connect(self.keep)
        self.body.edited.connect(self._edited)
        self.body.edited.connect(self.check)
        self.finding.use.connect(self.use_rewrite)
        self.finding.step.connect(self.next_finding)
        self.body.left.connect(self.left)
        self.body.blurred.connect(self.keep)

    def restyle(self) -> None:
        self.to.setFont(self._theme.font())
        self.subject.setFont(self._theme.font(13, weight=SEMIBOLD))
        self._inside.setContentsMargins(12, 8, 12, 10)
        self._grid.setColumnMinimumWidth(0, self._theme.px(46))
        for line in (self.to, self.subject):
            line.setMinimumHeight(self._theme.line(13))

    def show_draft(self, draft: Draft) -> None:
        """Another draft, or the same as the desk has it; words being typed stay."""
        same = self.draft is not None and self.draft.id == draft.id
        typing = same and (self.pending() or any(e.hasFocus() for e in (self.to, self.subject, self.body)))
        self.draft = draft
        if not typing:
            self._sent = (draft.to, draft.subject, draft.body)
            for line, text in ((self.to, draft.to), (self.subject, draft.subject)):
                line.setText(text)
                line.setCursorPosition(0)
            self.body.set_text(draft.body)
        email = draft.channel is Channel.EMAIL
        self.title.setVisible(not email)
        for widget in (*self._labels, self.to, self.subject):
            widget.setVisible(email)
        self.to.setPlaceholderText(tr("No address known"))
        for way in ("mail", "mailbox"):
            self.buttons[way].setVisible(email)
        self.buttons["eml"].set_words(tr("Save .eml") if email else tr("Save as text"))
        if not same:
            self._show_findings(())
        self._show_words()
        self._show_state(draft)
        if draft.state is DraftState.OPEN:
            self.check.emit()
        else:
            self._show_findings(())

    def show_postings(self, postings: Mapping[DraftId, Posting]) -> None:
        """Which drafts wait for the mailbox, and which it refused."""
        self._postings = postings
        if self.draft is not None:
            self._show_state(self.draft)

    def waits(self) -> bool:
        """Whether this draft is on its way to the mailbox, and so can't be changed."""
        posting = self._postings.get(self.draft.id) if self.draft is not None else None
        return posting is not None and posting.state is PostingState.WAITING

    def _show_way(self, draft: Draft) -> None:
        posting, waits = self._postings.get(draft.id), self.waits()
        shown = posting is not None and (waits or draft.state is DraftState.OPEN)
        self.way.setVisible(shown)
        if posting is not None and shown:
            icon, words = way_words(posting)
            self.way.show_line(icon, words, icon_role=Role.INK3 if waits else Role.WARN)
        self.buttons["mailbox"].set_words(tr("Take back") if waits else tr("To my drafts"))
        for line in (self.to, self.subject):
            line.setReadOnly(waits)
        self.body.setReadOnly(waits)

    def _show_state(self, draft: Draft) -> None:
        self._show_way(draft)
        self._ways.setVisible(draft.state is not DraftState.CANCELLED)
        self.drop.setVisible(draft.state is DraftState.OPEN and draft.channel is not Channel.NOTE)
        self.gone.setVisible(draft.state is not DraftState.OPEN)
        if draft.state is DraftState.HANDED_OVER:
            self.gone.show_line("done", _GONE.get(draft.handed_how, tr("Handed over")), icon_role=Role.ACCENT)
        elif draft.state is DraftState.CANCELLED:
            self.gone.show_line("info", tr("Not sent. It stays in the history."))

    def pending(self) -> bool:
        """Whether words were changed that the desk hasn't got."""
        return self.draft is not None and self._sent != self.words()

    def words(self) -> tuple[str, str, str]:
        """To, subject and body as they stand here."""
        return self.to.text().strip(), self.subject.text(), self.body.text()

    def keep(self) -> None:
        """Have the words kept, if they were changed."""
        self._timer.stop()
        if self.pending():
            self._sent = self.words()
            self.kept.emit()

    def show_check(self, answer: tuple[DraftId, str, tuple[Finding, ...]]) -> None:
        """Which draft and body were judged, and what was found; passed over if others stand here by now."""
        draft, body, findings = answer
        open_ = self.draft is not None and self.draft.id == draft and self.draft.state is DraftState.OPEN
        if open_ and body == self.body.text():
            self._judged = body
            news = self.body.hasFocus() and [f.rule for f in findings] != [f.rule for f in self.findings]
            self._show_findings(findings)
            if news:
                self.told.emit(briefly(findings, current=self._current))

    def next_mark(self) -> bool:
        """Go to the next gap, after the last one to the findings, then round again; False where there is neither."""
        last = self._among_findings and self._current + 1 == len(self.findings)
        if self.body.first_gap() if last else not self._among_findings and self.body.next_gap(wrap=not self.findings):
            self._among_findings = False
            self.body.setFocus()
            return True
        if self.findings:
            self._go_to((self._current + 1) % len(self.findings) if self._among_findings else 0)
        return bool(self.findings)

    def next_finding(self) -> None:
        """Go to the next finding, its words ready to be typed over."""
        self._go_to((self._current + 1) % len(self.findings))

    def use_rewrite(self) -> None:
        """Put the first rewrite of the finding in its place, and have it kept."""
        finding = self.findings[self._current]
        # The coach judged these very words; others are judged in a moment.
        if finding.instead and self._judged == self.body.text():
            self.body.put_instead(Mark(finding.start, finding.end), finding.instead[0])
            self.keep()

    def _go_to(self, number: int) -> None:
        self._current, self._among_findings = number, True
        self._show_findings(self.findings)
        self.told.emit(briefly(self.findings, current=number))
        finding = self.findings[number]
        if self._judged == self.body.text():
            self.body.select(Mark(finding.start, finding.end))
        self.body.setFocus()
        self._bring(self.finding)

    def _bring(self, part: QWidget) -> None:
        """Into sight, where the card is scrolled."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(part, 0, 8)

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        if findings != self.findings:
            same = self.findings[self._current].rule if self.findings else ""
            self._current = next((n for n, finding in enumerate(findings) if finding.rule == same), 0)
            self._among_findings = self._among_findings and bool(findings)
        self.findings = findings
        self.body.show_marks([Mark(f.start, f.end) for f in findings], current=self._current)
        self.body.setAccessibleDescription(spoken(findings, current=self._current) if findings else "")
        if findings:
            self.finding.show_finding(findings[self._current], number=self._current + 1, of=len(findings))
        self.finding.setVisible(bool(findings))
        self.flagged.emit()

    def _edited(self) -> None:
        self._timer.start()
        self._show_words()

    def _show_words(self) -> None:
        """What there is to know about the words as they stand: how long they are, and their gaps."""
        head = head_of(self.draft.channel if self.draft else Channel.EMAIL, self.body.text())
        self.title.setText(head.words)
        self.title.set_tip(head.tip)
        self.title.set_role(Role.WARN if head.too_long else Role.INK3)
        count = len(gaps_in(f"{self.subject.text()}\n{self.body.text()}"))
        self.gaps.setVisible(bool(count))
        self.gaps.show_line("look", tr("%n gaps", "%n gap", count), icon_role=Role.WARN)
        self.gaps.setAccessibleName(
            tr("%n gaps in the draft, F8 goes to the next", "%n gap in the draft, F8 goes to the next", count)
        )

    def _clicked(self) -> None:
        for way, button in self.buttons.items():
            if button is self.sender():
                self.hand_over.emit(way)


class Head(NamedTuple):
    """What stands over the words of a draft, what that was counted by, and whether they are too long."""

    words: str
    tip: str = ""
    too_long: bool = False


def head_of(channel: Channel, body: str) -> Head:
    """What kind of draft it is and how long: seconds to speak, parts and characters to send."""
    match channel:
        case Channel.VOICEMAIL:
            seconds = speak_seconds(body)
            too_long = seconds > LONGEST_VOICEMAIL
            over = (
                tr("; more than {longest_voicemail} s, shorten it", longest_voicemail=LONGEST_VOICEMAIL)
                if too_long
                else ""
            )
            return Head(
                tr(
                    "To say on voicemail, about {seconds} s at {words_a_minute} words a minute{over}",
                    seconds=seconds,
                    words_a_minute=WORDS_A_MINUTE,
                    over=over,
                ),
                _PACE,
                too_long,
            )
        case Channel.TEXT:
            return _text_head(body)
        case Channel.NOTE:
            return Head(tr("Note for the next call"))
        case Channel.EMAIL:
            return Head("")


def _text_head(body: str) -> Head:
    parts, length, code = text_parts(body)
    one, many = (160, 153) if code == "GSM-7" else (70, 67)
    name = code if code == "GSM-7" else "Unicode"
    words = tr(
        "Text message, %n parts, {length} characters, {name}",
        "Text message, %n part, {length} characters, {name}",
        parts,
        length=length,
        name=name,
    )
    odd = " ".join(not_gsm(body)[:5])
    why = tr(" {odd} can’t be sent in GSM-7, where 160 fit.", odd=odd) if odd else ""
    return Head(
        words,
        tr(
            "{length} characters in {name}: {one} fit one message, {many} each of several.{why}",
            length=length,
            name=name,
            one=one,
            many=many,
            why=why,
        ),
    )


def way_words(posting: Posting) -> tuple[str, str]:
    """An icon and a sentence: where the draft is on its way to the mailbox."""
    if posting.state is PostingState.REFUSED:
        return "look", tr("Not in your mailbox. {reason}", reason=posting.reason)
    if not posting.tries:
        return "clock", tr("On its way to your mailbox.")
    again = "" if posting.next_at is None else tr(" It is tried again by itself.")
    return "clock", tr("Waits for your mailbox. {reason}{again}", reason=posting.reason, again=again)


class _Letter(Card):
    """The card of a letter: a hairline parts its head from its body."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, edge=Role.CONTROL)
        self.divider: QWidget | None = None

    # --- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.divider is not None:
            top = self.divider.y() - 11
            fill(QPainter(self), QRectF(1, top, self.width() - 2, 1), self._theme.colour(Role.HAIRLINE))


def _line(name: str, line: LineInput | None = None) -> LineInput:
    line = line or LineInput()
    line.setProperty("bare", True)
    line.setFrame(False)
    line.setProperty("target", True)
    line.setAccessibleName(name)
    return line
