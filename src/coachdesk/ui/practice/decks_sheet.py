"""Decks on a sheet: what one would bring before it is taken over, and all there are. Knows no schedule."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coachdesk.language import tr
from coachdesk.playbook.drilling import Deck
from coachdesk.ui.context import Context
from coachdesk.ui.faults import tell_faults
from coachdesk.ui.history.saving import file_name
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import SEMIBOLD
from coachdesk.ui.practice.drill_words import OF_PLAYS, OF_THE_PLAYBOOK, deck_words, task_words
from coachdesk.ui.rows import Row, RowsView
from coachdesk.ui.sheet import Sheet

if TYPE_CHECKING:
    from coachdesk.desk.shelf import DeckLook

KINDS = tr("Decks (*.txt *.toml);;All files (*)")
TEXT = tr("Deck as text (*.txt)")


def take_over(context: Context, parent: QWidget) -> None:
    """Ask for a file, show what it would bring, and take it over where that is wanted."""
    file = context.files.ask_open(parent, tr("Add a deck"), kinds=KINDS)
    if file is None:
        return

    def look(found: "DeckLook") -> None:
        def add() -> None:
            context.do(lambda desk: desk.add_deck(file))

        context.open_sheet(LookSheet(context, found, add))

    context.do(lambda desk: desk.look_at_deck(file), look, tell_faults(context, file.name))


class LookSheet(Sheet):
    """What a deck would bring. Enter takes it over, Esc leaves it."""

    def __init__(self, context: Context, look: "DeckLook", add: Callable[[], None]) -> None:
        super().__init__(context.theme, look.deck.name)
        self._add = add
        self.about = PlainLabel(self.theme, _about(look), wrap=True, figures=True)
        self.body.addWidget(self.about)
        self.list = RowsView(self.theme, name=tr("Its drills"))
        self.list.show_rows(rows_of(look.deck))
        self.list.chosen.connect(lambda _drill: self.finish())
        self.body.addWidget(self.list, 1)
        self.add_it = KeyButton(self.theme, tr("Add it"), icon="add", key="Enter", kind=Kind.FILLED)
        self.add_it.clicked.connect(self.finish)
        self.add_buttons(self.add_it)
        self.build(scrolls=False)

    def finish(self) -> None:
        self.shut()
        self._add()

    def first_focus(self) -> QWidget:
        return self.list

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(560))


class _Lettered(RowsView):
    """A list that leaves letters to its sheet, where another would look for a row that begins so."""

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().strip() and not event.modifiers() and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)


class DecksSheet(Sheet):
    """All decks. A adds one, S saves the chosen one as a file, Delete puts a coach's away."""

    def __init__(self, context: Context, page: QWidget, decks: tuple[Deck, ...]) -> None:
        super().__init__(context.theme, tr("Decks"))
        self._context, self._page = context, page
        self._decks = decks
        theme = self.theme
        self.list = _Lettered(theme, name=tr("Decks"))
        self.list.moved.connect(self._moved)
        self.list.chosen.connect(lambda _deck: self.look())
        self.body.addWidget(self.list, 1)
        self.add = KeyButton(theme, tr("Add"), icon="add", key="A")
        self.save = KeyButton(theme, tr("Save as a file"), icon="save", key="S")
        self.remove = KeyButton(theme, tr("Put away"), icon="bin", key="Del")
        for button, does in ((self.add, self.add_one), (self.save, self.save_one), (self.remove, self.remove_one)):
            button.clicked.connect(does)
        self.single_keys = {
            Qt.Key.Key_A: self.add_one,
            Qt.Key.Key_S: self.save_one,
            Qt.Key.Key_Delete: self.remove_one,
        }
        self.add_buttons(self.remove, self.save, self.add)
        self.build(scrolls=False)
        self._show(decks)

    def first_focus(self) -> QWidget:
        return self.list

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(420))

    @property
    def deck(self) -> Deck | None:
        found = self.list.current()
        return found if isinstance(found, Deck) else None

    def add_one(self) -> None:
        self.shut()
        take_over(self._context, self._page)

    def look(self) -> None:
        """Its drills, on a sheet of their own."""
        if (deck := self.deck) is not None:
            self._context.open_sheet(DrillsSheet(self._context, deck))

    def save_one(self) -> None:
        deck = self.deck
        if deck is None:
            return
        path = self._context.files.ask_save(self, tr("Save the deck"), name=f"{file_name(deck.name)}.txt", kinds=TEXT)
        if path is not None:
            name = deck.name
            self._context.do(lambda desk: desk.save_deck(name, path))

    def remove_one(self) -> None:
        deck = self.deck
        if deck is not None and deck.name not in (OF_THE_PLAYBOOK, OF_PLAYS):
            name = deck.name
            self._context.do(lambda desk: desk.remove_deck(name), lambda _done: self._removed(name))

    def _removed(self, name: str) -> None:
        self._show(tuple(deck for deck in self._decks if deck.name != name))

    def _show(self, decks: tuple[Deck, ...]) -> None:
        self._decks = decks
        self.list.show_rows(
            [Row(deck_words(deck.name), second=_count(len(deck.drills)), icon="list", data=deck) for deck in decks]
        )

    def _moved(self, deck: object) -> None:
        own = isinstance(deck, Deck) and deck.name not in (OF_THE_PLAYBOOK, OF_PLAYS)
        self.remove.setEnabled(own)


class DrillsSheet(Sheet):
    """The drills of a deck, or those that come tomorrow, to be read only."""

    def __init__(self, context: Context, deck: Deck) -> None:
        super().__init__(context.theme, deck_words(deck.name))
        self.list = RowsView(self.theme, name=deck_words(deck.name))
        self.list.show_rows(rows_of(deck))
        self.body.addWidget(self.list, 1)
        if not deck.drills:
            self.body.addWidget(PlainLabel(self.theme, tr("There is none."), weight=SEMIBOLD))
        self.build(foot=False, scrolls=False)

    def first_focus(self) -> QWidget:
        return self.list

    def finish(self) -> None:
        self.leave()

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(560))


def rows_of(deck: Deck) -> list[Row]:
    """A row a drill: what it asks, and the task."""
    return [Row(_one_line(drill.ask), second=task_words(drill.task), data=drill) for drill in deck.drills]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _about(look: "DeckLook") -> str:
    count = len(look.deck.drills)
    new = tr("all new") if look.fresh == count else tr("{fresh} of them new", fresh=look.fresh)
    taken = tr(" It takes the place of the deck of this name.") if look.replaces else ""
    return tr("{count}, {new}.{taken} Nothing is taken over yet.", count=_count(count), new=new, taken=taken)


def _count(drills: int) -> str:
    return tr("%n drills", "1 drill", drills)
