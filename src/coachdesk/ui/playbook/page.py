"""The playbook: its parts at the side, cards in the middle, a search over all. A card opens on a sheet."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.model.changes import Topic
from coachdesk.playbook.editing import Part, uneditable
from coachdesk.ui.commands import YIELDS_LETTERS
from coachdesk.ui.context import Context
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.parts_page import PartsPage
from coachdesk.ui.playbook.book import Book
from coachdesk.ui.playbook.cards import Card, CardsView
from coachdesk.ui.playbook.opening import new_sheet, sheet_for
from coachdesk.ui.playbook.parts import Part as CardPart
from coachdesk.ui.playbook.parts import parts, search
from coachdesk.ui.playbook.preview import Preview, book_of, previews
from coachdesk.ui.playbook.script_sheet import ScriptSheet
from coachdesk.ui.playbook.sharing import ShareSheet
from coachdesk.ui.rows import Row
from coachdesk.ui.sheet import Sheet


class PlaybookPage(PartsPage):
    """One part at a time; a search shows what fits from all of them."""

    topics = frozenset({Topic.PLAYBOOK, Topic.SETTINGS})

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, name=tr("Playbook"), nav_name=tr("Parts of the playbook"), pick_name=tr("Part of the playbook")
        )
        theme = self.theme
        self._parts: tuple[CardPart, ...] = ()
        self._previews: dict[str, Preview] = {}
        self._shown: tuple[CardPart, ...] = ()
        self.search = LineField(theme, name=tr("Search the playbook"), hint=tr("Search the playbook"), icon="search")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(120)
        self._timer.timeout.connect(self._show)
        self.search.input.textChanged.connect(lambda: self._timer.start())
        self.search.input.entered.connect(self._show)
        self.search.input.left.connect(self._leave_search)
        self.nav.moved.connect(self._part_chosen)
        self.pick.setProperty(YIELDS_LETTERS, True)
        self.cards = CardsView(theme)
        self.nav.chosen.connect(lambda _part: self.cards.focus_first())
        self.cards.opened.connect(self.edit)
        self._book: Book | None = None
        self._loading = 0
        self._waits: Callable[[], None] | None = None
        self.buttons = {
            "playbook.edit": KeyButton(theme, tr("Edit"), key="E", icon="edit"),
            "playbook.add": KeyButton(theme, tr("Add"), key="A", icon="add"),
            "playbook.script": KeyButton(theme, tr("Paste a script"), key="P"),
            "playbook.reset": KeyButton(theme, tr("Back to the default"), icon="undo", kind=Kind.QUIET),
            "playbook.share": KeyButton(theme, tr("Share"), key="S", kind=Kind.QUIET),
        }
        doings = (self.edit, self.add, self.paste_script, self.reset, self.share)
        for button, doing in zip(self.buttons.values(), doings, strict=True):
            button.clicked.connect(doing)
            self.head.add_button(button)
        caps = Caps(context.commands, self)
        caps.follow("playbook.search", self.search.set_key)
        for command, button in self.buttons.items():
            caps.follow(command, button.set_key)
        self._frame(self.cards, beside_pick=self.search)

    def load(self) -> None:
        self._loading += 1
        self.context.do(lambda desk: (book_of(desk), previews(desk)), self._read, self._unread)

    def _set_edge(self, edge: int) -> None:
        self.cards.set_edge(edge)

    def focus_home(self) -> None:
        (self.nav if self.wide and self._parts else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        self.search.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.input.selectAll()

    def shown_titles(self) -> list[str]:
        """The titles of the cards that stand there now."""
        return [item.title for part in self._shown for item in part.items]

    def preview_of(self, template: str) -> Preview:
        return self._previews[template]

    # --- changing it

    def edit(self) -> None:
        """The card in hand, on a sheet of its own."""
        part, name = self._chosen()
        self._open(part, lambda book: sheet_for(self.context, book, part, name))

    def add(self) -> None:
        """Another objection, step or rule."""
        part = self._part_shown()
        self._open(part, lambda book: new_sheet(self.context, book, part))

    def paste_script(self) -> None:
        self._open(Part.OUTLINE, lambda book: ScriptSheet(self.context, book))

    def share(self) -> None:
        """Hand the playbook over as a file, or take a colleague's over."""
        if self._book is not None:
            self.context.open_sheet(ShareSheet(self.context, self, self._book.playbook))

    def _open(self, part: str, make: Callable[[Book], Sheet | None]) -> None:
        """Open a sheet over what the desk has now: while it is being read, that is waited for."""
        self._waits = None
        if self._loading:
            self._waits = lambda: self._open(part, make)
            return
        if self._book is None:
            return
        fault = uneditable(Part(part), self._book.faults) if part in set(Part) else None
        if fault is not None:
            self.context.problem(fault)
        elif (sheet := make(self._book)) is not None:
            self.context.open_sheet(sheet)

    def reset(self) -> None:
        """The part in sight as it came with the program; the team's own is kept beside it."""
        part = self._part_shown()
        if self._book is not None and part in self._book.own:
            chosen = Part(part)
            self.context.do(lambda desk: desk.reset_playbook(chosen))

    def _part_shown(self) -> str:
        """The part of the card in hand, else the one chosen at the side."""
        return self._chosen()[0] or str(self.nav.current() or "")

    def _chosen(self) -> tuple[str, str]:
        """Part and id of the card in hand; of the first that can be edited where none has the focus."""
        cards = [(part.id, item) for part in self._shown for item in part.items]
        current = self.cards.current()
        found = next(((part, item) for part, item in cards if current is not None and item == current), None)
        if found is None:
            found = next(((part, item) for part, item in cards if item.edits), None)
        return (found[0], found[1].edits) if found else ("", "")

    def _show_buttons(self) -> None:
        part = str(self.nav.current() or "")
        editable = part in set(Part)
        self.buttons["playbook.edit"].setVisible(editable)
        self.buttons["playbook.add"].setVisible(editable and part not in {Part.OUTLINE, Part.PLAN_B})
        self.buttons["playbook.script"].setVisible(part == Part.OUTLINE)
        self.buttons["playbook.reset"].setVisible(self._book is not None and part in self._book.own)

    def _unread(self, error: CoachDeskError) -> None:
        self._loading -= 1
        self._waits = None
        self.context.problem(error)

    def _read(self, read: tuple[Book, dict[str, Preview]]) -> None:
        self._loading -= 1
        book, made = read
        playbook = book.playbook
        self._book, self._parts, self._previews = book, parts(playbook, default=book.default), made
        ours = tr(", %n parts your own", ", %n part your own", len(book.own)) if book.own else ""
        self.head.show_count(
            tr("{name}, version {version}{ours}", name=playbook.name, version=playbook.version, ours=ours)
        )
        current = self.nav.current()
        self.pick.clear()
        for part in self._parts:
            self.pick.addItem(part.title)
        rows = [Row(part.title, right=str(len(part.items)), data=part.id) for part in self._parts]
        self.nav.show_rows(rows, keep=current)
        if self.hasFocus():
            self.focus_home()
        if self._waits is not None and self.isVisible():
            self._waits()

    def _part_chosen(self, _data: object) -> None:
        self.pick.setCurrentIndex(self.nav.currentIndex().row())
        self._show()

    def _show(self) -> None:
        self._timer.stop()
        text = self.search.text().strip()
        chosen = self.nav.current()
        self._shown = search(self._parts, text) if text else tuple(p for p in self._parts if p.id == chosen)
        self._show_buttons()
        cards = [card for part in self._shown for card in self._cards_of(part)]
        self.cards.show_cards(cards or self._nothing(text))

    def _cards_of(self, part: CardPart) -> list[Card]:
        items = [Card(item, self._previews.get(item.draft)) for item in part.items]
        return [Card(None, heading=part.title, lead=part.lead), *items]

    def _nothing(self, text: str) -> list[Card]:
        return [Card(None, heading=tr("Nothing in the playbook fits “{text}”.", text=text[:60]))] if text else []

    def _leave_search(self) -> None:
        self.search.set_text("")
        self._show()
        self.focus_home()
