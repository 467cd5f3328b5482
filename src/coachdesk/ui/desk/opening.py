"""What will be said first: the for-them line and the opener, edited in place, with one finding at a time.

It marks what it is told and asks for judgement by signals; it judges nothing.
"""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coachdesk.language import number, tr
from coachdesk.model.brief import ForThemHelp
from coachdesk.model.judgement import Finding, Has, Level, OpenerCheck
from coachdesk.ui.desk.caps import CapLabel
from coachdesk.ui.desk.finding_box import FindingBox, left_out
from coachdesk.ui.desk.for_them import ForThemEdit, Proposals
from coachdesk.ui.desk.heard_words import briefly, spoken
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.marked_prose import Mark
from coachdesk.ui.kit.opener_edit import OpenerEdit
from coachdesk.ui.kit.prose import MOST
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, MEDIUM, Role
from coachdesk.ui.sheet import show_in_view

CUT = tr("Only the first {most} characters were taken.", most=number(MOST))
LABEL_COMPACT, LABEL_WIDE = 72, 84

_HAS = (("who", tr("who")), ("reason", tr("why")), ("for_them", tr("for them")), ("question", tr("a question")))
_WEIGHT = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTICE: 2}


class Opening(Panel):
    """``check`` wants an opener judged, ``help_asked`` a for-them line; ``opener_done`` and ``for_them_done`` want one
    kept, ``told`` says a new finding to those who hear the screen, ``left`` is Esc."""

    check = Signal(str)
    help_asked = Signal(str)
    opener_done = Signal(str)
    for_them_done = Signal(str)
    told = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Role.SURFACE, parent)
        self._theme = theme
        self._wide = self._folded = False
        self._findings: tuple[Finding, ...] = ()
        self._current, self._stepped = 0, False
        self._was_cut = False
        self._kept_opener = self._kept_for_them = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        # At once, and once for all that was typed in one go.
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)
        self.for_them = ForThemEdit(theme)
        self.opener = OpenerEdit(theme)
        self.finding = FindingBox(theme)
        self.ticks = [IconLine(theme, size=12, weight=MEDIUM, indent=17) for _ in _HAS]
        self.note = PlainLabel(theme, size=12, role=Role.INK3, wrap=True)
        self.note.hide()
        self.cap = CapLabel(theme, "E")
        self._connect()
        self._arrange()

    def _connect(self) -> None:
        for editor in (self.for_them, self.opener):
            editor.left.connect(self.left)
        self.opener.edited.connect(self._timer.start)
        self.opener.blurred.connect(self.keep)
        self.opener.shortened.connect(self._cut)
        self.for_them.blurred.connect(self.keep)
        self.for_them.entered.connect(self.left)
        self.for_them.focused.connect(self._ask_help)
        self.for_them.edited.connect(self._ask_help)
        self.finding.use.connect(self.use_rewrite)
        self.finding.step.connect(self.next_finding)

    def _arrange(self) -> None:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(7)
        self._labels = [
            PlainLabel(self._theme, words, size=12, weight=MEDIUM, role=Role.INK3)
            for words in (tr("For them"), tr("Opener"))
        ]
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._labels[1])
        column.addWidget(self.cap)
        column.addStretch(1)
        first = QWidget()
        above = QVBoxLayout(first)
        above.setContentsMargins(0, 1, 0, 0)
        above.addWidget(self._labels[0])
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(first, 0, 0, top)
        self._line = QVBoxLayout()
        self._line.setSpacing(0)
        self._line.addWidget(self.for_them)
        self._grid.addLayout(self._line, 0, 1)
        self._grid.addWidget(beside, 1, 0, top)
        self._grid.addWidget(self.opener, 1, 1)
        self._grid.setColumnStretch(1, 1)
        self._has = QWidget()
        self._has_row = FlowRow(self._has, across=20, down=2, least=10)
        for tick in self.ticks:
            self._has_row.add(tick)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._grid)
        self._column.addWidget(self._has)
        self._note_row = QVBoxLayout()
        self._note_row.addWidget(self.note)
        self._column.addLayout(self._note_row)
        self._gap = QWidget()
        self._gap.setFixedHeight(5)
        self._column.addWidget(self._gap)
        self._column.addWidget(self.finding)
        self._measure()

    def _measure(self) -> None:
        edge = EDGE_WIDE if self._wide else EDGE_COMPACT
        label = self._theme.px(LABEL_WIDE if self._wide else LABEL_COMPACT)
        self._column.setContentsMargins(edge, 9, edge, 9)
        self._grid.setColumnMinimumWidth(0, label)
        self._has_row.setContentsMargins(label, 5, 0, 0)
        self._note_row.setContentsMargins(label, 0, 0, 0)

    def set_wide(self, *, wide: bool) -> None:
        if wide != self._wide:
            self._wide = wide
            self._measure()
            self._show_box()

    def restyle(self) -> None:
        self._measure()

    @cached_property
    def proposals(self) -> Proposals:
        """Made when there is something to propose: most lines can stand."""
        proposals = Proposals(self._theme, self.for_them)
        proposals.chosen.connect(self._take)
        self._line.addWidget(proposals)
        return proposals

    def show_help(self, text: str, help_: ForThemHelp) -> None:
        """What helps with the for-them line ``text``; passed over if another one stands there by now."""
        if text == self.for_them.text() and ("proposals" in self.__dict__ or help_ != ForThemHelp()):
            self.proposals.show_help(help_)

    def _take(self, line: str) -> None:
        self.for_them.replace_all(line)
        self.keep()

    def _ask_help(self) -> None:
        self.help_asked.emit(self.for_them.text())

    def show_words(self, *, for_them: str, opener: str, check: OpenerCheck) -> None:
        """Values of the desk; a field in which somebody types keeps what is typed."""
        if not self.for_them.hasFocus():
            self._kept_for_them = for_them
            self.for_them.set_text(for_them)
        if not self.opener.hasFocus():
            self._stepped = self._stepped and opener == self._kept_opener
            self._kept_opener = opener
            if opener != self.opener.text():
                self.show_note("")
            self.opener.set_text(opener)
            self.show_check(opener, check)

    def show_check(self, text: str, check: OpenerCheck) -> None:
        """Judgement of ``text``; passed over if something else stands there by now."""
        if text != self.opener.text():
            return
        kept, before = self.current_finding(), self._findings
        self._findings = tuple(sorted(check.findings, key=lambda f: (_WEIGHT[f.level], f.start)))
        same = [n for n, f in enumerate(self._findings) if kept is not None and f.rule == kept.rule]
        # What is worse goes before what merely stood there first.
        stays = same and (self._stepped or self._findings[0].level is self._findings[same[0]].level)
        self._current = same[0] if stays else 0
        self._show_finding()
        self._show_has(check.has)
        known, reasons = _reasons(before), _reasons(self._findings)
        if self.opener.hasFocus() and reasons != known:
            # What is new is said, also where the box still shows what stood there before.
            new = next((n for n, reason in enumerate(reasons) if reason not in known), self._current)
            self.told.emit(briefly(self._findings, current=new))

    def _cut(self) -> None:
        self._was_cut = True

    def show_note(self, note: str) -> None:
        """What of the opener was not judged or not taken; '' where it was judged whole."""
        if self._was_cut and not note:
            note = CUT if len(self.opener.text()) >= MOST - 1 else ""
            self._was_cut = bool(note)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def current_finding(self) -> Finding | None:
        return self._findings[self._current] if self._current < len(self._findings) else None

    def next_finding(self) -> None:
        if self._findings:
            self._stepped = True
            self._current = (self._current + 1) % len(self._findings)
            self._show_finding()
            self.told.emit(briefly(self._findings, current=self._current))
            self._go_to_mark()
            # Once it is laid out: at large text it may stand below what can be seen.
            QTimer.singleShot(0, self.finding, lambda: show_in_view(self.finding))

    def fold(self, *, folded: bool) -> None:
        """Keep the box closed while another one is open; the waves stay."""
        if folded != self._folded:
            self._folded = folded
            self._show_box()

    def _go_to_mark(self) -> None:
        """While the opener is being edited, F8 also selects the words, so that they are heard and can be typed over."""
        finding = self.current_finding()
        if finding is not None and finding.end > finding.start and self.opener.hasFocus():
            self.opener.select(Mark(*left_out(finding)))

    def use_rewrite(self) -> None:
        """Put the first rewrite of the finding in its place, and have it kept."""
        finding = self.current_finding()
        if finding is None or not finding.instead:
            return
        before = self.opener.text()
        self._stepped = False
        # The coach made it to fit exactly here, and judged the whole again.
        text = before[: finding.start] + finding.instead[0] + before[finding.end :]
        self.opener.replace_all(text)
        self._timer.stop()
        self._kept_opener = text
        self.opener_done.emit(text)
        self._ask()

    def keep(self) -> None:
        """Have both lines kept if they were changed."""
        opener, for_them = self.opener.text().strip(), self.for_them.text().strip()
        if opener != self._kept_opener.strip():
            self._kept_opener = opener
            self.opener_done.emit(opener)
        if for_them != self._kept_for_them.strip():
            self._kept_for_them = for_them
            self.for_them_done.emit(for_them)

    def _ask(self) -> None:
        self.check.emit(self.opener.text())

    def _show_finding(self) -> None:
        marks: Sequence[Mark] = [Mark(*left_out(f)) for f in self._findings]
        self.opener.show_marks(marks, current=self._current)
        self.opener.setAccessibleDescription(spoken(self._findings, current=self._current))
        self._show_box()

    def _show_box(self) -> None:
        finding = self.current_finding()
        for part in (self.finding, self._gap):
            part.setVisible(finding is not None and not self._folded)
        if finding is not None:
            self.finding.show_finding(finding, number=self._current + 1, of=len(self._findings))

    def _show_has(self, has: Has) -> None:
        for tick, (field, words) in zip(self.ticks, _HAS, strict=True):
            there = bool(getattr(has, field))
            tick.show_line("tick" if there else "circle", words, icon_role=Role.ACCENT if there else Role.INK3)
            state = tr("there") if there else tr("missing")
            tick.setAccessibleName(f"{words}: {state}")


def _reasons(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """What was found, wherever it stands by now: a letter typed before it moves it and makes it no news."""
    return [(finding.rule, finding.text) for finding in findings]
