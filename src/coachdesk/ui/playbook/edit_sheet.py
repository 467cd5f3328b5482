"""A sheet that edits one thing of the team's playbook: fields, what is wrong beside them, and how it looks at once.

It tries each change on the desk before anything is saved; a mistake is one sentence and loses nothing.
"""

import re
from abc import abstractmethod
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.model.changes import Changes, Topic
from coachdesk.playbook.editing import FILE_OF, Part, Values
from coachdesk.playbook.meanwhile import ChangedMeanwhile
from coachdesk.playbook.problems import FaultyPlaybook, Problem
from coachdesk.ui.context import Context
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.playbook.book import Book
from coachdesk.ui.playbook.pane import Pane, PaneLine
from coachdesk.ui.prospects.fields import Labelled
from coachdesk.ui.sheet import Sheet

TRY_AFTER_MS = 250
BESIDE_FROM = 760

UNFILLED = ("must not be empty.", "The list is empty.", "is missing.")
_MISSING = re.compile(r"The key “(\w+)” is missing\.")
EMPTY = tr("This can’t stay empty.")

_ITEM = re.compile(r"\[(\d+)\]$")


class EditSheet(Sheet):
    """Saved with Ctrl+Enter. ``place`` is the key of what is edited in its file, as problems name it."""

    def __init__(self, context: Context, title: str, book: Book, *, part: Part, place: str, new: bool) -> None:
        super().__init__(context.theme, title, width=940)
        self._context, self.book, self.part, self.place = context, book, part, place
        self._new = new
        self._dirty = self._warned = self._outdated = False
        self._sent: Values | None = None
        self._before_it = book.held(part)
        self._fields: dict[str, Labelled] = {}
        self.form = QVBoxLayout()
        self.form.setSpacing(12)
        self.pane = Pane(self.theme, name=tr("For a sample prospect"))
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(16)
        self._said = PlainLabel(self.theme, "", size=12, role=Role.WARN, wrap=True)
        self._said.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TRY_AFTER_MS)
        self._timer.timeout.connect(self.try_it)

    def put_together(self, *, removable: bool) -> None:
        """Once the form is filled."""
        self.form.addStretch(1)
        self._pair.addLayout(self.form, 3)
        self._pair.addWidget(self.pane, 2)
        self.body.addLayout(self._pair)
        save = KeyButton(self.theme, tr("Save"), key="Ctrl Enter", kind=Kind.FILLED)
        save.clicked.connect(self.save)
        leave = KeyButton(self.theme, tr("Cancel"), key="Esc")
        leave.clicked.connect(self.leave)
        buttons = [leave, save]
        if removable and not self._new:
            remove = KeyButton(self.theme, tr("Remove"), icon="bin", kind=Kind.QUIET)
            remove.clicked.connect(self.remove)
            buttons.insert(0, remove)
        self.add_words(self._said)
        self.add_buttons(*buttons)
        self.build()
        self.show_preview()

    @abstractmethod
    def values(self) -> Values:
        """The whole part as it would be saved."""

    @abstractmethod
    def values_without(self) -> Values:
        """The whole part without what is edited here."""

    @abstractmethod
    def preview(self) -> Iterable[PaneLine]:
        """How it looks as it stands in the fields."""

    def line(self, name: str, label: str, text: str, *, hint: str = "", lines: int = 1) -> Labelled:
        """A labelled field of the form; ``name`` is its key in the file."""
        field = Labelled(self.theme, label, hint=hint, lines=lines)
        field.set_text(text)
        field.changed.connect(self.edited)
        self._fields[name] = field
        return field

    def field(self, name: str) -> Labelled:
        return self._fields[name]

    def forget(self, start: str) -> None:
        """The fields whose key begins so are gone."""
        self._fields = {name: field for name, field in self._fields.items() if not name.startswith(start)}

    def said(self) -> str:
        return "" if self._said.isHidden() else self._said.text()

    def edited(self) -> None:
        self._dirty, self._warned = True, False
        self._say("")
        self._timer.start()
        self.show_preview()

    def show_preview(self) -> None:
        self.pane.show_lines(tuple(self.preview()))

    def try_it(self) -> None:
        """Ask the desk what would be wrong; the sentences stand beside their fields."""
        self._timer.stop()
        if self._sent is not None:
            return
        part, values, before = self.part, self.values(), self._before_it

        def current(show: Callable[[Any], None], told: Any) -> None:
            """What was asked before something was saved is no answer any more."""
            if before is self._before_it and self._sent is None:
                show(told)

        self._context.do(
            lambda desk: desk.try_playbook(part, values, before),
            lambda problems: current(self._show_tried, problems),
            lambda error: current(self._untried, error),
        )

    def _show_tried(self, problems: tuple[Problem, ...]) -> None:
        """While something new is being filled in, what is still empty is not yet a mistake."""
        self.show_problems(p for p in problems if not (self._new and p.message.endswith(UNFILLED)))

    def save(self) -> None:
        self._send(self.values(), self._saved)

    def remove(self) -> None:
        self._send(self.values_without(), self._removed)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Each sentence beside its field, the rest at the foot."""
        beside: dict[str, str] = {}
        rest: list[str] = []
        for problem in problems:
            name, sentence = self._field_of(problem)
            if name:
                beside.setdefault(name, sentence)
            else:
                rest.append(sentence)
        for name, field in self._fields.items():
            field.show_wrong(beside.get(name, ""))
        self._say(" ".join(rest[:2]))

    def may_leave(self) -> bool:
        if not self._dirty or self._warned:
            return True
        self._warned = True
        self._say(tr("This is not saved. Esc again leaves it; Ctrl+Enter saves it."))
        return False

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(760))

    def _field_of(self, problem: Problem) -> tuple[str, str]:
        """The field that a problem belongs to, and its sentence with the line where there is one."""
        key = problem.key.removeprefix(f"{self.place}.")
        if problem.file != FILE_OF[self.part] or (self.place and key == problem.key != self.place):
            return "", str(problem)
        absent = _MISSING.fullmatch(problem.message)
        if absent and absent.group(1) in self._fields:
            return absent.group(1), EMPTY
        item = _ITEM.search(key)
        if key in self._fields or item is None:
            return (key if key in self._fields else ""), problem.message
        name = key[: item.start()]
        return (
            (name, tr("Line {group}: {message}", group=item.group(1), message=problem.message))
            if name in self._fields
            else ("", problem.message)
        )

    def _send(self, values: Values, then: Callable[[Changes], None]) -> None:
        if self._sent is not None:
            return
        self._sent = values
        part, before = self.part, self._before_it
        self._context.do(lambda desk: desk.save_playbook(part, values, before), then, self._refused)

    def _saved(self, _changes: Changes) -> None:
        """Keys that were pressed while it was being saved are not lost: then the sheet stays."""
        assert self._sent is not None
        sent, self._sent = self._sent, None
        if self.values() == sent:
            self.shut()
            return
        self._before_it, self._new = sent, False
        self._timer.stop()
        self._say(tr("Saved as it stood. What was typed since is not saved yet: Ctrl+Enter saves it."))

    def _removed(self, _changes: Changes) -> None:
        self.shut()

    def _untried(self, error: CoachDeskError) -> None:
        self._say(str(error))
        if isinstance(error, ChangedMeanwhile) and not self._outdated:
            # The page below still shows what was there before, and opens its sheets over that.
            self._outdated = True
            self._context.changed.emit(Changes(frozenset({Topic.PLAYBOOK})))

    def _refused(self, error: CoachDeskError) -> None:
        self._sent = None
        if isinstance(error, FaultyPlaybook):
            self.show_problems(error.problems)
            count = len(error.problems)
            unsaved = tr("Not saved: %n to mend.", "Not saved: one to mend.", count)
            self._say(f"{unsaved} {self.said()}".strip())
        else:
            self._untried(error)

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _cover(self) -> None:
        super()._cover()
        beside = self.card.width() >= self.theme.px(BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(direction)

    def finish(self) -> None:
        self.save()


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a field, without those that are empty."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())
