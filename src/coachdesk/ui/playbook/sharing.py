"""Handing the playbook over as a file, and taking a colleague's over after a look at what it would change."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.language import tr
from coachdesk.playbook.schema import Playbook
from coachdesk.ui.context import Context
from coachdesk.ui.faults import tell_faults
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.playbook.parts import Part, parts
from coachdesk.ui.rows import Row, RowsView
from coachdesk.ui.sheet import Sheet

KINDS = tr("Playbook (*.playbook);;All files (*)")
NAME = "team.playbook"
ABOUT = tr(
    "One file holds all of it: outlines, checklist, objections, Plan B, outcomes, drafts and rules. It holds nobody "
    "from your list, nothing of your calls and none of your settings."
)


class ShareSheet(Sheet):
    """S saves the playbook in use as a file, T takes one over."""

    def __init__(self, context: Context, page: QWidget, playbook: Playbook) -> None:
        super().__init__(context.theme, tr("Share the playbook"), width=480)
        self._context, self._page, self._playbook = context, page, playbook
        self.body.addWidget(PlainLabel(self.theme, ABOUT, role=Role.INK2, wrap=True))
        self.body.addStretch(1)
        self.save = KeyButton(self.theme, tr("Save as a file"), icon="save", key="S", kind=Kind.FILLED)
        self.take = KeyButton(self.theme, tr("Take one over"), icon="open", key="T")
        self.save.clicked.connect(self.save_it)
        self.take.clicked.connect(self.take_one)
        self.single_keys = {Qt.Key.Key_S: self.save_it, Qt.Key.Key_T: self.take_one}
        self.add_buttons(self.take, self.save)
        self.build()

    def first_focus(self) -> QWidget:
        return self.save

    def save_it(self) -> None:
        path = self._context.files.ask_save(self, tr("Save the playbook"), name=NAME, kinds=KINDS)
        if path is not None:
            self._context.do(lambda desk: desk.hand_over_playbook(path), lambda _done: self.shut())

    def take_one(self) -> None:
        path = self._context.files.ask_open(self, tr("Take a playbook over"), kinds=KINDS)
        if path is not None:
            self.shut()
            take_over(self._context, path, now=self._playbook)


def take_over(context: Context, file: Path, *, now: Playbook) -> None:
    """Show what a file would change of the playbook in use, or its mistakes; take it over where that is wanted."""

    def look(found: Playbook) -> None:
        context.open_sheet(TakeOverSheet(context, file, found, now=now))

    context.do(lambda desk: desk.look_at_playbook(file), look, tell_faults(context, file.name))


class TakeOverSheet(Sheet):
    """Part by part what would change. Enter takes it over, Esc leaves it."""

    def __init__(self, context: Context, file: Path, found: Playbook, *, now: Playbook) -> None:
        super().__init__(context.theme, tr("{name}, version {version}", name=found.name, version=found.version))
        self._context, self._file = context, file
        self.about = PlainLabel(self.theme, _about(found, now), role=Role.INK2, wrap=True)
        self.body.addWidget(self.about)
        self.list = RowsView(self.theme, name=tr("What it would change"))
        self.list.show_rows(changes(found, now))
        self.body.addWidget(self.list, 1)
        self.use = KeyButton(self.theme, tr("Use it"), icon="done", key="Enter", kind=Kind.FILLED)
        self.use.clicked.connect(self.finish)
        self.list.chosen.connect(lambda _part: self.finish())
        self.add_buttons(self.use)
        self.build(scrolls=False)

    def first_focus(self) -> QWidget:
        return self.list

    def finish(self) -> None:
        file = self._file
        self.shut()
        self._context.do(lambda desk: desk.take_over_playbook(file))

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(560))


def changes(found: Playbook, now: Playbook) -> list[Row]:
    """A row for each part of either playbook: how many cards it has, and how they differ from those of now."""
    theirs, ours = ({part.id: part for part in parts(one)} for one in (found, now))
    return [_row(theirs.get(name), ours.get(name)) for name in dict.fromkeys((*theirs, *ours))]


def _row(theirs: Part | None, ours: Part | None) -> Row:
    there, here = (set(part.items) if part else set() for part in (theirs, ours))
    title = theirs.title if theirs else ours.title if ours else ""
    new, gone = len(there - here), len(here - there)
    words = [tr("{count} new or other", count=new)] if new else []
    words += [tr("{count} of yours not in it", count=gone)] if gone else []
    count = len(theirs.items) if theirs else 0
    return Row(title, second=", ".join(words) or tr("As yours"), right=str(count), data=title)


def _about(found: Playbook, now: Playbook) -> str:
    if found == now:
        return tr("It is the playbook you use already.")
    return tr("Nothing is taken over yet. Yours is kept beside it, and drafts and calls that exist stay as they are.")
