"""The opener builder: four steps with the coach beside each, the whole below, two variants, one key to the desk.

It marks what it is told and asks for judgement; it judges nothing.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.language import inside, quoted, tr
from coachdesk.model.judgement import Finding, Level, OpenerCheck
from coachdesk.model.practice import Pieces
from coachdesk.practice.openings import told_apart
from coachdesk.ui.context import Context
from coachdesk.ui.controls import Pick
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.desk.finding_box import FindingBox, left_out
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LinesField
from coachdesk.ui.kit.field_words import field_words
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.marked_prose import Mark
from coachdesk.ui.kit.opener_edit import OpenerEdit
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, MEDIUM, SEMIBOLD, Role
from coachdesk.ui.practice.part import PartView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coachdesk.desk.openers import Builder
    from coachdesk.desk.room import PracticeBoard
    from coachdesk.practice.openers import Judged, StepSaid
    from coachdesk.practice.openings import Endings

STEPS = (
    ("who", tr("Who"), tr("Your name and your company")),
    ("reason", tr("Reason"), tr("Why you ring them, and why now")),
    ("for_them", tr("For them"), tr("What they gain or lose")),
    ("question", tr("Question"), tr("One about their work")),
)
FIELDS = (
    (tr("First name"), "first_name"),
    (tr("Company"), "company"),
    (tr("For-them line"), "for_them"),
    (tr("My name"), "my_name"),
    (tr("My company"), "my_company"),
)
_WEIGHT = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTICE: 2}


QUOTED = 70
"""Letters of what works against it that stand below a step; the whole is marked in the opener."""


class StepBox(QWidget):
    """One step: its field, whether it does what it is for, and the first thing that works against it."""

    typed = Signal()

    def __init__(self, theme: Theme, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.field = LinesField(theme, name=f"{title}: {inside(hint)}", hint=hint, most=4)
        self.field.input.textChanged.connect(self.typed)
        self.tick = IconLine(theme, weight=MEDIUM, indent=17)
        self.remark = PlainLabel(theme, "", size=12, role=Role.WARN, wrap=True)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(PlainLabel(theme, title, weight=SEMIBOLD))
        head.addWidget(self.tick, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self.remark)
        self.remark.setVisible(False)

    def text(self) -> str:
        return " ".join(self.field.text().split())

    def show_said(self, said: "StepSaid") -> None:
        words = tr("there") if said.there else tr("missing") if not said.text else tr("not heard yet")
        self.tick.show_line(
            "tick" if said.there else "circle", words, icon_role=Role.ACCENT if said.there else Role.INK3
        )
        self.tick.setAccessibleName(f"{self._title}: {words}")
        told = said.fault or next((f"{quoted(_spoken_of(f))}: {f.why}" for f in said.findings), "")
        self.remark.setText(told)
        self.remark.setVisible(bool(told))
        self.field.input.setAccessibleDescription(told or words)


class BuilderView(PartView):
    """``Builder`` says what was kept; what is typed is judged at once and kept when the field is left."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, Role.SURFACE, parent)
        theme = context.theme
        self._context = context
        self._made: Builder | None = None
        self._told: Judged | None = None
        self._findings: tuple[Finding, ...] = ()
        self._turn = 0
        self._filling = False
        self.variant = "a"
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        # At once, and once for all that was typed in one go.
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._judge)
        self.kind = Pick(theme, name=tr("Kind of call"))
        self.kind.activated.connect(self._kind_chosen)
        self.letters = {name: KeyButton(theme, tr("Variant {letter}", letter=name.upper())) for name in ("a", "b")}
        for name, button in self.letters.items():
            button.clicked.connect(lambda _checked=False, name=name: self.show_variant(name))
        self.send = KeyButton(theme, tr("Send to the desk"), icon="next", kind=Kind.FILLED)
        self.send.clicked.connect(self.send_it)
        self.drop = KeyButton(theme, tr("Use the playbook’s"), icon="back", kind=Kind.QUIET)
        self.drop.clicked.connect(self.drop_it)
        self.state = PlainLabel(theme, "", size=12, role=Role.INK2, wrap=True)
        self.ended = PlainLabel(theme, "", size=12, role=Role.INK2, wrap=True, figures=True)
        self.ended.setVisible(False)
        self.steps = {name: StepBox(theme, title, hint) for name, title, hint in STEPS}
        for box in self.steps.values():
            box.typed.connect(self._typed)
            box.field.input.left.connect(self._leave)
            box.field.input.blurred.connect(lambda box=box: self._left(box))
        self.heading = PlainLabel(theme, "", weight=SEMIBOLD, wrap=True)
        self.whole = OpenerEdit(theme)
        self.whole.setReadOnly(True)
        self.whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.length = PlainLabel(theme, "", size=12, role=Role.INK2, wrap=True, figures=True)
        self.finding = FindingBox(theme)
        self.finding.use.connect(self.mend)
        self.finding.step.connect(self.next_finding)
        self._last = self.steps["who"]
        self._lay_out()
        caps = self._caps = Caps(context.commands, self)
        caps.follow("practice.send", self.send.set_key)
        caps.follow("practice.variant", self._show_variant_key)

    def set_edge(self, edge: int) -> None:
        self._column.setContentsMargins(edge, 12, edge, 14)

    def show_board(self, _board: "PracticeBoard") -> None:
        """What the desk has may have changed with it: a prospect, the playbook, an opener taken back."""
        if self._made is not None:
            self.load()

    def shown(self) -> None:
        if self._made is None:
            self.load()

    def focus_first(self) -> None:
        field = self.steps["who"].field.input
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.moveCursor(QTextCursor.MoveOperation.End)

    # --- what can be done

    def load(self) -> None:
        kind = self._made.kind if self._made else ""
        self._context.do(lambda desk: desk.opener_builder(kind), self._show)

    def pieces(self) -> Pieces:
        return Pieces(**{name: box.text() for name, box in self.steps.items()})

    def keep(self) -> None:
        """Have the variant kept if it was changed."""
        made, pieces = self._made, self.pieces()
        if made is None or made.variants[self.variant] == pieces:
            return
        name = self.variant
        self._made = replace(made, variants={**made.variants, name: pieces}, changed=made.changed or made.sent == name)
        self._context.do(lambda desk: desk.keep_pieces(made.kind, name, pieces))
        self._show_state()

    def show_variant(self, name: str) -> None:
        self.keep()
        self.variant = name
        self._write()

    def other_variant(self) -> None:
        self.show_variant("b" if self.variant == "a" else "a")

    def send_it(self) -> None:
        """The variant that is shown becomes the desk's opener for this kind of call."""
        if self._made is not None:
            kind, name, pieces = self._made.kind, self.variant, self.pieces()
            self._context.do(lambda desk: desk.send_opener(kind, name, pieces), lambda _done: self.load())

    def drop_it(self) -> None:
        if self._made is not None:
            kind = self._made.kind
            self._context.do(lambda desk: desk.drop_opener(kind), lambda _done: self.load())

    def next_finding(self) -> None:
        if self._findings:
            self._turn = (self._turn + 1) % len(self._findings)
            self._show_finding()

    def mend(self) -> None:
        """Put the words of the finding in turn into their step."""
        told, pieces = self._told, self.pieces()
        if told is not None and self._turn < len(self._findings) and self._findings[self._turn].instead:
            finding = self._findings[self._turn]
            self._context.do(lambda desk: desk.mend_pieces(pieces, finding, told=told), self._mended)

    def put_field(self, name: str) -> None:
        """A merge field where the cursor stood last."""
        self._last.field.input.insertPlainText(f"{{{{{name}}}}}")
        self._last.field.input.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what came of it

    def _show(self, made: "Builder") -> None:
        fresh = self._made is None or self._made.kind != made.kind
        # What was typed before the first one came stays as well.
        begun = {name for name, box in self.steps.items() if self._made is None and box.text()}
        typing = not fresh and self._made is not None and self.pieces() != self._made.variants[self.variant]
        self._made = made
        if fresh:
            self.kind.clear()
            for _id, title in made.kinds:
                self.kind.addItem(title)
            self.kind.setCurrentIndex([id_ for id_, _ in made.kinds].index(made.kind))
            self.variant = made.sent or "a"
        if typing:
            self._judge()  # what is being typed stays
        else:
            self._write(keep=begun)
        self._show_state()

    def _write(self, *, keep: Collection[str] = ()) -> None:
        if self._made is None:
            return
        self._filling = True
        for name, box in self.steps.items():
            if name not in keep:
                box.field.set_text(getattr(self._made.variants[self.variant], name))
            if box.field.input.hasFocus():
                box.field.input.moveCursor(QTextCursor.MoveOperation.End)
        self._filling = False
        for name, button in self.letters.items():
            button.set_icon("tick" if name == self.variant else "circle")
            button.setAccessibleDescription(tr("shown") if name == self.variant else "")
        self._caps.tell()
        self._tools.invalidate()
        self._judge()

    def _show_state(self) -> None:
        made = self._made
        if made is None:
            return
        on_desk = (
            tr("The desk uses variant {letter}", letter=made.sent.upper())
            if made.sent
            else tr("The desk uses the playbook’s opener")
        )
        since = tr(", as it was when you sent it; it has been written on since") if made.sent and made.changed else ""
        theirs = (
            tr(" {heard_by} has an opener of their own, which goes first.", heard_by=made.heard_by)
            if made.theirs
            else ""
        )
        self.state.setText(f"{on_desk}{since}.{theirs}")
        self.ended.setText("\n".join(ended_lines(made.ended)))
        self.ended.setVisible(bool(self.ended.text()))
        self.drop.setVisible(bool(made.sent))
        self.heading.setText(tr("As {heard_by} hears it", heard_by=made.heard_by))

    def _typed(self) -> None:
        if not self._filling:
            self._timer.start()

    def _judge(self) -> None:
        pieces = self.pieces()
        self._context.do(lambda desk: desk.judge_pieces(pieces), lambda told: self._judged(pieces, told))

    def _judged(self, pieces: Pieces, told: "Judged", *, second: bool = True) -> None:
        if pieces != self.pieces():
            return  # something else stands there by now
        self._told = told
        for said in told.steps:
            self.steps[said.step].show_said(said)
        self.whole.set_text(told.text)
        self.length.setText(_length(told))
        findings = [f for f in told.check.findings if told.text]
        self._findings = tuple(sorted(findings, key=lambda f: (_WEIGHT[f.level], f.start)))
        self._turn = 0
        self._show_finding()
        if second and told.text:
            self._ask_second(pieces, told)

    def _ask_second(self, pieces: Pieces, told: "Judged") -> None:
        """The model that reads it as a whole speaks later, where there is one."""
        second = self._context.second
        if second is None:
            return

        def answered(check: OpenerCheck) -> None:
            self._context.do(
                lambda desk: desk.judge_pieces(pieces, check=check),
                lambda both: self._judged(pieces, both, second=False),
            )

        self._context.do(lambda desk: desk.asking(told.text), lambda asked: second.ask(asked, answered))

    def _show_finding(self) -> None:
        self.whole.show_marks([Mark(*left_out(f)) for f in self._findings], current=self._turn)
        self.finding.setVisible(bool(self._findings))
        if self._findings:
            self.finding.show_finding(self._findings[self._turn], number=self._turn + 1, of=len(self._findings))

    def _mended(self, pieces: Pieces | None) -> None:
        if pieces is None:
            self._context.say(tr("These words go over more than one step: type them where they belong"))
            return
        for name, box in self.steps.items():
            box.field.set_text(getattr(pieces, name))
        self.keep()

    def _kind_chosen(self, row: int) -> None:
        self.keep()
        if self._made is not None:
            kind = self._made.kinds[row][0]
            self._context.do(lambda desk: desk.opener_builder(kind), self._show)

    def _show_variant_key(self, key: str) -> None:
        """The key goes to the other one, and stands on it."""
        for name, button in self.letters.items():
            button.set_key("" if name == self.variant else key)

    def _leave(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        theme = self._context.theme
        body = QWidget()
        column = self._column = QVBoxLayout(body)
        column.setSpacing(10)
        tools = QWidget()
        flow = self._tools = FlowRow(tools, across=8, down=6)
        flow.add(self.kind, grow=True)
        for button in (*self.letters.values(), self.send, self.drop):
            flow.add(button)
        column.addWidget(tools)
        column.addWidget(self.state)
        column.addWidget(self.ended)
        for box in self.steps.values():
            column.addWidget(box)
        names = QWidget()
        row = FlowRow(names, across=6, down=4)
        row.add(PlainLabel(theme, tr("Put in:"), size=12, role=Role.INK3))
        for words, name in FIELDS:
            put = KeyButton(theme, words, kind=Kind.QUIET, size=12, height=24, pad=6)
            put.setAccessibleName(tr("Put in: {words}", words=inside(words)))
            put.clicked.connect(lambda _checked=False, name=name: self.put_field(name))
            row.add(put)
        column.addWidget(names)
        for part in (self.heading, self.whole, self.length, self.finding):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(theme, body))
        self.set_edge(EDGE_COMPACT)

    def _left(self, box: StepBox) -> None:
        self._last = box
        self.keep()


def _spoken_of(finding: Finding) -> str:
    """The words that work against it, without those that only change because they go."""
    start, end = left_out(finding)
    words = finding.text[max(start - finding.start, 0) : end - finding.start].strip() or finding.text.strip()
    return words if len(words) <= QUOTED else f"{words[:QUOTED].rsplit(maxsplit=1)[0]} …"


def ended_lines(ended: "Mapping[str, Endings]") -> list[str]:
    """How the calls ended that began with each variant: counts only, since so few calls carry no shares."""
    lines = []
    for name, one in ended.items():
        letter = name.upper()
        said = tr("%n calls began with {letter}", "%n call began with {letter}", one.calls, letter=letter)
        lines.append(
            f"{said}: {', '.join(_parts(one))}." if one.calls else tr("No call began with {letter} yet.", letter=letter)
        )
    if len(ended) == 2 and all(one.calls for one in ended.values()):
        fewer = min(ended, key=lambda name: ended[name].hung_up / ended[name].calls).upper()
        lines.append(
            tr("{letter} is hung up on less often, by more than chance explains.", letter=fewer)
            if told_apart(*ended.values())
            else tr("That does not tell yet which of them is hung up on less: the difference may be chance.")
        )
    return lines


def _parts(one: "Endings") -> list[str]:
    told = (
        (one.hung_up, tr("{count} hung up", count=one.hung_up)),
        (one.meetings, tr("%n meetings", "%n meeting", one.meetings)),
        (one.others, tr("{count} ended otherwise", count=one.others)),
    )
    return [words for count, words in told if count]


def _length(told: "Judged") -> str:
    if not told.text:
        return tr("Nothing is said yet.")
    missing = tr(" No value for: {fields}.", fields=", ".join(map(field_words, told.missing))) if told.missing else ""
    return tr(
        "{words} words, about {seconds} s at 150 words a minute (speechfit.app).{missing}",
        words=told.words,
        seconds=told.seconds,
        missing=missing,
    )
