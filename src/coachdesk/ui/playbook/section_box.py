"""One section of an outline being edited: title, seconds, points, questions, cues, and what has grown into a speech."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from coachdesk.coach.points import check_point
from coachdesk.language import inside, quoted, tr
from coachdesk.playbook.language import ENGLISH, Language
from coachdesk.playbook.schema import Section
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Card
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.playbook.edit_sheet import lines_of
from coachdesk.ui.prospects.fields import Labelled
from coachdesk.ui.sheet import show_in_view

FIELDS = ("title", "seconds", "points", "questions", "cues")


class SectionBox(Card):
    """``moved`` carries -1 or 1, ``gone`` wants it away, ``changed`` follows each edit."""

    changed = Signal()
    moved = Signal(int)
    gone = Signal()

    def __init__(self, theme: Theme, section: Section, language: Language = ENGLISH) -> None:
        super().__init__(theme)
        self._section, self._language = section, language
        self.fields = {
            "title": Labelled(theme, tr("Section")),
            "seconds": Labelled(theme, tr("Seconds"), hint="30"),
            "points": Labelled(theme, tr("Points, one a line"), hint=tr("What slips"), lines=3),
            "questions": Labelled(theme, tr("Questions, asked as they stand"), hint=tr("One a line"), lines=2),
            "cues": Labelled(theme, tr("Cues, not said"), hint=tr("If yes: two dates"), lines=2),
        }
        self.why = PlainLabel(theme, "", size=12, role=Role.WARN, wrap=True)
        self.instead = PlainLabel(theme, "", size=12, role=Role.INK2, wrap=True)
        self.cut = KeyButton(theme, tr("Cut it down"), key="Ctrl .")
        self.cut.clicked.connect(self.cut_down)
        self.speech = QWidget()
        column = QVBoxLayout(self.speech)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        foot = QWidget()
        row = FlowRow(foot, across=8, down=4)
        row.add(self.instead, grow=True)
        row.add(self.cut, push=True)
        column.addWidget(self.why)
        column.addWidget(foot)
        self._buttons: list[KeyButton] = []
        self._lay_out(theme)
        self._order_tabs()
        self.show_section(section)
        named = section.title or section.id.replace("_", " ")
        for field in self.fields.values():
            field.field.input.setAccessibleName(f"{field.field.input.accessibleName()}: {named}")
            field.changed.connect(self._changed)
        self.cut.setAccessibleName(tr("Cut it down: {named}", named=named))

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        head = QWidget()
        row = FlowRow(head, across=8, down=4)
        row.add(self.fields["title"], grow=True)
        row.add(self.fields["seconds"])
        self.fields["seconds"].setFixedWidth(theme.px(84))
        column.addWidget(head)
        for name in FIELDS[2:]:
            column.addWidget(self.fields[name])
            if name == "points":
                column.addWidget(self.speech)
        column.addWidget(self._foot(theme))

    def _foot(self, theme: Theme) -> QWidget:
        foot = QWidget()
        row = FlowRow(foot, across=8, down=4)
        for name, by in ((tr("Up"), -1), (tr("Down"), 1)):
            button = KeyButton(theme, name, kind=Kind.QUIET, pad=7, size=12)
            button.setAccessibleName(
                tr("Move {name}: {value}", name=inside(name), value=self._section.title or self._section.id)
            )
            button.clicked.connect(lambda _checked=False, by=by: self.moved.emit(by))
            self._buttons.append(button)
            row.add(button, push=True)
        drop = KeyButton(theme, tr("Remove"), icon="bin", kind=Kind.QUIET, pad=7, size=12)
        drop.setAccessibleName(tr("Remove the section {value}", value=self._section.title or self._section.id))
        drop.clicked.connect(self.gone)
        self._buttons.append(drop)
        row.add(drop, push=True)
        return foot

    def _order_tabs(self) -> None:
        """From field to field, and only then to the buttons of the section."""
        words = [self.fields[name].field.input for name in FIELDS]
        chain: list[QWidget] = [*words[:3], self.cut, *words[3:], *self._buttons]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def show_section(self, section: Section) -> None:
        self.fields["title"].set_text(section.title)
        self.fields["seconds"].set_text(str(section.seconds))
        for name in FIELDS[2:]:
            self.fields[name].set_text("\n".join(getattr(section, name)))
        self._judge()

    def typed(self) -> Section:
        seconds = self.fields["seconds"].text()
        return Section(
            self._section.id,
            self.fields["title"].text(),
            lines_of(self.fields["points"].text()),
            int(seconds) if seconds.isascii() and seconds.isdigit() and len(seconds) < 6 else -1,
            lines_of(self.fields["questions"].text()),
            lines_of(self.fields["cues"].text()),
        )

    def speeches(self) -> list[int]:
        """The lines of the points that have grown into speeches, from 0."""
        lines = self.fields["points"].field.text().split("\n")
        return [number for number, line in enumerate(lines) if check_point(line.strip(), self._language) is not None]

    def cut_down(self) -> None:
        """Put the points that the first speech comes down to in its place, as one step that Ctrl+Z takes back."""
        for number in self.speeches()[:1]:
            self._replace(number)

    def go_to_speech(self) -> None:
        """Put the cursor into the line of the first speech."""
        for number in self.speeches()[:1]:
            self._cursor_to(number)

    def _replace(self, number: int) -> None:
        line = self.fields["points"].field.text().split("\n")[number].strip()
        finding = check_point(line, self._language)
        if finding is not None and finding.instead:
            cursor = self._cursor_to(number)
            cursor.movePosition(cursor.MoveOperation.StartOfBlock)
            cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
            cursor.insertText(finding.instead[0])

    def _cursor_to(self, number: int) -> QTextCursor:
        editor = self.fields["points"].field.input
        assert isinstance(editor, QPlainTextEdit)
        cursor = editor.textCursor()
        cursor.setPosition(editor.document().findBlockByNumber(number).position())
        editor.setTextCursor(cursor)
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        show_in_view(editor)
        show_in_view(self.speech)
        return cursor

    def _changed(self) -> None:
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        found = self.speeches()
        self.speech.setVisible(bool(found))
        editor = self.fields["points"].field
        if not found:
            editor.input.setAccessibleDescription("")
            return
        line = editor.text().split("\n")[found[0]].strip()
        finding = check_point(line, self._language)
        assert finding is not None
        more = tr(" And {count} more.", count=len(found) - 1) if len(found) > 1 else ""
        self.why.setText(f"{quoted(line[:80])}: {finding.why}{more}")
        self.why.set_tip(finding.source)
        points = finding.instead[0].replace("\n", " · ") if finding.instead else ""
        self.instead.setText(points)
        self.cut.setVisible(bool(points))
        editor.input.setAccessibleDescription(tr("{why} Instead: {points}", why=finding.why, points=points))
