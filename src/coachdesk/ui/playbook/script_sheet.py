"""Paste a script, see the outline it comes to beside it, and go on with that. It reads no script itself."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coachdesk.coach.scripts import MAX_SCRIPT, ReadScript
from coachdesk.errors import CoachDeskError
from coachdesk.language import number, tr
from coachdesk.playbook.schema import Outline
from coachdesk.ui.context import Context
from coachdesk.ui.controls import Pick
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LinesField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.playbook.book import Book
from coachdesk.ui.playbook.edit_sheet import BESIDE_FROM
from coachdesk.ui.playbook.outline_sheet import OF_SCRIPT, OutlineSheet, balance_lines, section_lines
from coachdesk.ui.playbook.pane import Pane, PaneLine, Say
from coachdesk.ui.sheet import Sheet

READ_AFTER_MS = 250

Read = tuple[str, ReadScript]
"""A script, and what just that comes to."""


class ScriptSheet(Sheet):
    """Nothing is saved here: Ctrl+Enter opens the outline, with the script beside it, to be put right and saved."""

    def __init__(self, context: Context, book: Book) -> None:
        super().__init__(context.theme, tr("Paste a script"), width=940)
        self._context, self._book = context, book
        self._warned = self._going = False
        self.script = LinesField(
            self.theme, name=tr("Script"), least=14, most=24,
            hint=tr("Paste the script here. Speakers, headings and [pauses] are understood."),
        )  # fmt: skip
        self.script.input.textChanged.connect(self._typed)
        self.into = Pick(self.theme, name=tr("Outline it becomes"))
        for outline in book.playbook.outlines:
            self.into.addItem(outline.title)
        self.pane = Pane(self.theme, name=tr("The outline"))
        self._said = PlainLabel(self.theme, "", size=12, role=Role.WARN, wrap=True)
        self._said.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(READ_AFTER_MS)
        self._timer.timeout.connect(self.read)
        self._lay_out()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.script)
        left.addWidget(PlainLabel(self.theme, tr("It becomes the outline of"), size=12, weight=MEDIUM, role=Role.INK2))
        left.addWidget(self.into)
        left.addStretch(1)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(16)
        self._pair.addLayout(left, 1)
        self._pair.addWidget(self.pane, 1)
        self.body.addLayout(self._pair)
        go = KeyButton(self.theme, tr("Use this outline"), key="Ctrl Enter", kind=Kind.FILLED)
        go.clicked.connect(self.use)
        leave = KeyButton(self.theme, tr("Cancel"), key="Esc")
        leave.clicked.connect(self.leave)
        self.add_words(self._said)
        self.add_buttons(leave, go)
        self.build()
        self.pane.show_lines(
            (PaneLine(Say.QUIET, tr("Points of at most eight words; numbers, names and questions are kept.")),)
        )

    def first_focus(self) -> QWidget:
        return self.script.input

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(760))

    def may_leave(self) -> bool:
        if self._warned or not self.script.text().strip():
            return True
        self._warned = True
        self._say(tr("Nothing is saved yet. Esc again leaves the script; Ctrl+Enter goes on with it."))
        return False

    def said(self) -> str:
        return "" if self._said.isHidden() else self._said.text()

    def read(self) -> None:
        """Ask the desk for the outline."""
        self._timer.stop()
        self._ask(self._show)

    def use(self) -> None:
        """Go on with the outline of what stands here, to be put right and saved."""
        if not self._going:
            self._going = True
            self._timer.stop()
            self._ask(self._go_on, self._stay)

    def _ask(self, then: Callable[[Read], None], failed: Callable[[CoachDeskError], None] | None = None) -> None:
        script = self.script.text()
        self._context.do(lambda desk: (script, desk.read_script(script)), then, failed)

    def _go_on(self, read: Read) -> None:
        self._going = False
        if self._gone:
            return
        script, found = read
        outline = found.outline
        if script != self.script.text():
            # Typed on while the desk read: it reads that too.
            self.use()
            return
        self._show(read)
        if not outline.sections:
            self._say(tr("There is nothing to say in this script yet."))
            return
        chosen = self._book.playbook.outlines[self.into.currentIndex()]
        made = Outline(chosen.id, chosen.title, outline.opener, outline.sections, chosen.why, chosen.source)
        self._warned = True
        self._context.open_sheet(OutlineSheet(self._context, self._book, made, script=script, spoken=found.balance))

    def _stay(self, error: CoachDeskError) -> None:
        self._going = False
        self._say(str(error))

    def _typed(self) -> None:
        self._warned = False
        self._say("")
        self._timer.start()

    def _show(self, read: Read) -> None:
        script, found = read
        if script != self.script.text():
            return
        outline = found.outline
        head = tuple(balance_lines(found.balance, of=OF_SCRIPT)) if outline.sections else ()
        self.pane.show_lines((*head, *section_lines(outline.sections, self._book)))
        if len(script) > MAX_SCRIPT:
            self._say(
                tr(
                    "Only the first {max_script} characters are read; the rest is kept with the script.",
                    max_script=number(MAX_SCRIPT),
                )
            )

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _cover(self) -> None:
        super()._cover()
        beside = self.card.width() >= self.theme.px(BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(direction)

    def finish(self) -> None:
        self.use()
