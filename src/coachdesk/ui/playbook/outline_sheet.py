"""A sheet for one outline: its opener, its sections, the balance, the script it came from. Judges nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coachdesk.coach.judging import judge_opener
from coachdesk.coach.outline import Balance, check_outline
from coachdesk.language import quoted, tr
from coachdesk.model.changes import Changes
from coachdesk.playbook.editing import Part, Values
from coachdesk.playbook.problems import Problem
from coachdesk.playbook.schema import Outline, Section
from coachdesk.ui.context import Context
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.playbook.book import Book, free_id
from coachdesk.ui.playbook.edit_sheet import EditSheet
from coachdesk.ui.playbook.pane import PaneLine, Say
from coachdesk.ui.playbook.section_box import FIELDS, SectionBox
from coachdesk.ui.playbook.small_sheets import points_of

SPEECH = tr("The point has")
"""How the loader begins to tell of a point with too many words."""
OF_SCRIPT = tr("Balance of the script’s own words")


class OutlineSheet(EditSheet):
    """F8 goes to the next point that has grown into a speech, Ctrl+. cuts it down. ``script`` is kept beside,
    with the balance of its own words in ``spoken``."""

    def __init__(
        self, context: Context, book: Book, outline: Outline, *, script: str = "", spoken: Balance | None = None
    ) -> None:
        at = next(n for n, o in enumerate(book.playbook.outlines) if o.id == outline.id)
        super().__init__(context, outline.title, book, part=Part.OUTLINE, place=f"outline[{at + 1}]", new=False)
        self._outline, self._script = outline, script
        self._spoken = spoken
        self._new_script = bool(script)
        self.boxes: list[SectionBox] = []
        self.form.addWidget(self.line("title", tr("Outline"), outline.title))
        self.form.addWidget(self.line("opener", tr("Opener"), outline.opener, lines=3))
        self._sections = QVBoxLayout()
        self._sections.setSpacing(12)
        self.form.addLayout(self._sections)
        add = KeyButton(self.theme, tr("Add a section"), icon="add")
        add.clicked.connect(self.add_section)
        self.form.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        for section in outline.sections:
            self._add(section)
        self._name_fields()
        self.put_together(removable=False)
        if script:
            self.edited()

    def typed(self) -> Outline:
        return replace(
            self._outline,
            title=self.field("title").text(),
            opener=" ".join(self.field("opener").text().split()),
            sections=tuple(box.typed() for box in self.boxes),
        )

    def values(self) -> Values:
        made = self.typed()
        return tuple(made if outline.id == made.id else outline for outline in self.book.playbook.outlines)

    def values_without(self) -> Values:
        return self.values()

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """What a speech comes down to stands below its section already."""
        super().show_problems(p for p in problems if not p.message.startswith(SPEECH))

    def add_section(self) -> None:
        taken = frozenset(box.typed().id for box in self.boxes)
        box = self._add(Section(free_id("own", taken), "", (), 30))
        self._name_fields()
        self.edited()
        box.fields["title"].field.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def preview(self) -> Iterable[PaneLine]:
        outline = self.typed()
        yield from balance_lines(check_outline(outline.sections, playbook=self.book.playbook).balance)
        if self._spoken is not None:
            yield from balance_lines(self._spoken, of=OF_SCRIPT)
        yield from self._opener(outline)
        yield from section_lines(outline.sections, self.book)
        script = self._script or self.book.scripts.get(outline.id, "")
        if script:
            yield PaneLine(Say.HEAD, tr("The script it came from"))
            yield PaneLine(Say.TEXT, script)

    def _opener(self, outline: Outline) -> Iterator[PaneLine]:
        yield PaneLine(Say.HEAD, tr("Opener"))
        said = self.book.filled(outline.opener)
        yield PaneLine(Say.TEXT, quoted(said))
        check = judge_opener(said, playbook=self.book.playbook, fields=self.book.fields)
        for finding in check.findings:
            words = f"{quoted(finding.text)}: " if finding.text else ""
            yield PaneLine(Say.WARN, f"{words}{finding.why}")

    def next_speech(self) -> None:
        """F8: the section after the one with the focus that has a speech in it."""
        with_speech = [box for box in self.boxes if box.speeches()]
        here = next((n for n, box in enumerate(self.boxes) if box.isAncestorOf(self._focus())), -1)
        after = [box for box in with_speech if self.boxes.index(box) > here]
        for box in (after or with_speech)[:1]:
            box.go_to_speech()

    def cut_down(self) -> None:
        """Ctrl+.: the speech of the section with the focus, else the first there is."""
        with_speech = [box for box in self.boxes if box.speeches()]
        here = [box for box in with_speech if box.isAncestorOf(self._focus())]
        for box in (here or with_speech)[:1]:
            box.cut_down()

    def _saved(self, changes: Changes) -> None:
        if self._new_script:
            name, script = self._outline.id, self._script
            self._context.do(lambda desk: desk.keep_script(name, script))
            self._new_script = False
        super()._saved(changes)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self

    def _add(self, section: Section) -> SectionBox:
        box = SectionBox(self.theme, section, self.book.playbook.language)
        box.changed.connect(self.edited)
        box.moved.connect(lambda by: self._move(box, by))
        box.gone.connect(lambda: self._drop(box))
        self.boxes.append(box)
        self._sections.addWidget(box)
        return box

    def _move(self, box: SectionBox, by: int) -> None:
        at = self.boxes.index(box)
        to = min(max(at + by, 0), len(self.boxes) - 1)
        self.boxes.insert(to, self.boxes.pop(at))
        self._sections.removeWidget(box)
        self._sections.insertWidget(to, box)
        self._name_fields()
        self.edited()

    def _drop(self, box: SectionBox) -> None:
        self.boxes.remove(box)
        self._sections.removeWidget(box)
        box.hide()
        box.deleteLater()
        self._name_fields()
        self.edited()

    def _name_fields(self) -> None:
        """Which key of the file each field stands for, in the order there is now."""
        self.forget("section[")
        for number, box in enumerate(self.boxes, start=1):
            for name in FIELDS:
                self._fields[f"section[{number}].{name}"] = box.fields[name]

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_F8:
            self.next_speech()
        elif event.key() == Qt.Key.Key_Period and control:
            self.cut_down()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


def section_lines(sections: Iterable[Section], book: Book) -> Iterator[PaneLine]:
    """Sections as they read for the sample prospect."""
    for section in sections:
        seconds = tr(", {seconds} s", seconds=section.seconds) if section.seconds > 0 else ""
        yield PaneLine(Say.HEAD, f"{book.filled(section.title)}{seconds}")
        yield from points_of(section.points, book)
        for question in section.questions:
            yield PaneLine(Say.TEXT, quoted(book.filled(question)))
        for cue in section.cues:
            yield PaneLine(Say.QUIET, book.filled(cue))


def balance_lines(balance: Balance, *, of: str = tr("Balance")) -> Iterator[PaneLine]:
    """Talk about them against talk about us, what is asked, and how long it takes; ``of`` is their heading."""
    share = balance.share_them
    if share is None:
        about = tr("Nobody is spoken of yet")
    else:
        them = round(share * 100)
        about = tr("{them} % about them, {us} % about us", them=them, us=100 - them)
    opens = tr("%n open questions", "%n open question", balance.open_questions)
    spoken = sum(time.spoken for time in balance.times)
    planned = (
        tr("; {seconds} s as planned", seconds=balance.seconds) if any(time.planned for time in balance.times) else ""
    )
    yield PaneLine(Say.HEAD, of)
    yield PaneLine(
        Say.TEXT,
        tr(
            "{about}; {opens} of {questions}{planned}",
            about=about,
            opens=opens,
            questions=balance.questions,
            planned=planned,
        ),
    )
    if share is not None and share < 0.5:
        yield PaneLine(Say.WARN, tr("More is said of us than of them."))
    words = ", ".join(tr("{title} {seconds} s", title=time.title, seconds=time.spoken) for time in balance.times)
    if words:
        yield PaneLine(
            Say.QUIET,
            tr(
                "Said at 150 words a minute: {words}; {spoken} s in all. Source: speechfit.app",
                words=words,
                spoken=spoken,
            ),
        )
