"""Find or do anything: commands with their keys, prospects and objections, by typing. Knows no verb but looking up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.language import ENGLISH, quoted, spoken, tr
from coachdesk.ui.commands import Command
from coachdesk.ui.context import About, Context
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.matching import best
from coachdesk.ui.pages import DESK
from coachdesk.ui.rows import Row, RowsView
from coachdesk.ui.sheet import Sheet

if TYPE_CHECKING:
    from coachdesk.model.prospect import Prospect
    from coachdesk.playbook.schema import Objection

MOST_PEOPLE, MOST_OBJECTIONS = 8, 5
ICONS = {tr("Pages"): "list", tr("List"): "list", tr("Window"): "sliders"}


class Palette(Sheet):
    """Type, choose with the arrows, Enter."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, tr("Find or do anything"), width=600, at_top=True)
        self._context = context
        self._asked = 0
        self._people: tuple[Prospect, ...] = ()
        self._objections: tuple[Objection, ...] = ()
        # What can be done is decided on the page below, before this sheet lies over it.
        self._commands = [
            c for c in context.commands if c.listed and c.id != "window.find" and context.commands.counts(c)
        ]
        self.field = LineField(
            self.theme,
            name=tr("Find or do anything"),
            hint=tr("A command, a name, an objection"),
            icon="search",
            height=36,
        )
        self.field.input.textChanged.connect(self._typed)
        self.field.input.entered.connect(self._run)
        self.list = RowsView(self.theme, name=tr("Results"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._run)
        self._none = PlainLabel(self.theme, "", role=Role.INK2, wrap=True)
        none = QVBoxLayout()
        none.setContentsMargins(16, 0, 16, 0)
        none.addWidget(self._none)
        self.body.setSpacing(8)
        top = QWidget()
        line = QVBoxLayout(top)
        line.setContentsMargins(12, 12, 12, 12)
        line.addWidget(self.field)
        # Where nothing fits, the room of the list is not for the field to float in.
        top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.body.addWidget(top)
        self.body.addWidget(Hairline(self.theme))
        self.body.addLayout(none)
        self.body.addWidget(self.list, 1)
        self.build(head=False, foot=False, scrolls=False, edge=0)
        self.body.setContentsMargins(0, 0, 0, 8)
        self._typed("")

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(520))

    def first_focus(self) -> QWidget:
        return self.field.input

    def _typed(self, text: str) -> None:
        self._asked += 1
        asked = self._asked
        if text.strip():
            self._context.do(
                lambda desk: (desk.prospects(search=text, limit=MOST_PEOPLE), desk.objections(text)),
                lambda found: self.answer(asked, *found),
            )
        else:
            self._people, self._objections = (), ()
        self._show(text)

    def says(self) -> str:
        """What stands there where nothing fits."""
        return "" if self._none.isHidden() else self._none.text()

    def answer(self, asked: int, people: "tuple[Prospect, ...]", objections: "tuple[Objection, ...]") -> None:
        """Who and what fits. An answer that comes after the next letter is not wanted any more."""
        if asked == self._asked:
            self._people, self._objections = people, objections[:MOST_OBJECTIONS]
            self._show(self.field.text())

    def _show(self, text: str) -> None:
        entries: list[Row] = []
        commands = best(text, self._commands, _searched)
        if text.strip():
            entries += _under(tr("Prospects"), [self._person(p) for p in self._people])
            entries += _under(tr("Commands"), [self._command(c) for c in commands])
            entries += _under(tr("Objections"), [self._objection(o) for o in self._objections])
        else:
            entries += _under(tr("Commands"), [self._command(c) for c in commands])
        self._none.setText("" if entries else tr("Nothing is called “{text}”.", text=text.strip()[:60]))
        self._none.setVisible(not entries)
        self.list.setVisible(bool(entries))
        self.list.show_rows(entries)
        self.list.choose(next((n for n, row in enumerate(entries) if not row.is_heading), -1))

    def _command(self, command: Command) -> Row:
        key = self._context.commands.cap(command.id)
        # The field here has the focus; below it doesn't, and that is where the key will count.
        key = key.removeprefix("Alt ") if self._context.settings.single_keys and len(key) == len("Alt X") else key
        return Row(command.text, key=key, icon=ICONS.get(command.group, "next"), data=command.handler)

    def _person(self, prospect: "Prospect") -> Row:
        about = About(prospect=prospect.id)
        second = ", ".join(part for part in (prospect.title, prospect.company) if part)
        if prospect.do_not_call:
            second = tr("Never call. {second}", second=second)
        icon = "stop" if prospect.do_not_call else "person"
        return Row(
            prospect.shown_name, second or tr("Prospect"), icon=icon, data=lambda: self._context.open_page(DESK, about)
        )

    def _objection(self, card: "Objection") -> Row:
        about = About(task="objection", search=card.id)
        second = " · ".join((*card.points, card.ask))
        return Row(quoted(card.says), second, icon="talk", data=lambda: self._context.open_page(DESK, about))

    def _run(self) -> None:
        run = self.list.current()
        if callable(run):
            # First gone, then done: what it does may open a sheet of its own.
            self.shut()
            run()

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.list.step(1)
            case Qt.Key.Key_Up:
                self.list.step(-1)
            case _:
                super().keyPressEvent(event)


def _searched(command: Command) -> str:
    """Its words; in another language also its name in English, which the guide uses."""
    name = "" if spoken().tag == ENGLISH else command.id.replace(".", " ").replace("_", " ")
    return f"{command.text} {command.group} {name}"


def _under(heading: str, entries: list[Row]) -> list[Row]:
    return [Row(heading), *entries] if entries else []
