"""Everyone on the list: search as you type, open, add, import, export. Knows verbs by name and paints nothing."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from coachdesk.language import number, tr
from coachdesk.model.changes import Topic
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Prospect
from coachdesk.ui.context import About, Context
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.empty import Empty
from coachdesk.ui.head import PageHead
from coachdesk.ui.history.panel import HistoryPanel, HistorySheet
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE
from coachdesk.ui.page import Page
from coachdesk.ui.pages import DESK
from coachdesk.ui.prospects.form import ProspectSheet
from coachdesk.ui.prospects.importing import ImportSheet, dropped
from coachdesk.ui.prospects.model import ProspectsModel
from coachdesk.ui.prospects.table import ProspectTable

if TYPE_CHECKING:
    from coachdesk.desk.results import Exported

TYPED_MS = 120
SIDE = 360
EXPORTS = (
    ("prospects", tr("Prospects"), tr("CSV (*.csv);;Excel (*.xlsx);;vCard (*.vcf);;JSON (*.json)")),
    ("calls", tr("Calls"), tr("CSV (*.csv);;Excel (*.xlsx);;JSON (*.json)")),
    ("callbacks", tr("Callbacks"), tr("Calendar (*.ics);;CSV (*.csv);;Excel (*.xlsx);;JSON (*.json)")),
    ("all", tr("Everything"), tr("Excel (*.xlsx);;JSON (*.json)")),
)


class ProspectsPage(Page):
    """The table with its search; beside it, where there is room, the history of who is chosen."""

    topics = frozenset({Topic.PROSPECTS})

    def __init__(self, context: Context) -> None:
        super().__init__(context, name=tr("Prospects"))
        theme = self.theme
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPED_MS)
        self._timer.timeout.connect(self._look_up)
        self.model = ProspectsModel(context, self)
        self.model.counted.connect(self._counted)
        self.table = ProspectTable(theme, self.model)
        self.table.opened.connect(self._open)
        self.table.moved.connect(self._moved)
        self.search = LineField(
            theme, name=tr("Search prospects"), hint=tr("Name, company, number or address"), icon="search"
        )
        self.search.input.textChanged.connect(lambda: self._timer.start())
        self.search.input.entered.connect(self._to_table)
        self.search.input.left.connect(self._leave_search)
        self.history = HistoryPanel(context)
        self._side_line = Hairline(theme, upright=True)
        self.empty = Empty(theme, "person", "", "")
        self._build_head()
        self._lay_out()
        self.setAcceptDrops(True)
        Caps(context.commands, self).follow("prospects.search", self.search.set_key)
        self.restyle()
        self.set_wide(wide=False)

    def load(self) -> None:
        self._look_up()

    def restyle(self) -> None:
        self.history.setFixedWidth(self.theme.px(SIDE))

    def set_wide(self, *, wide: bool) -> None:
        super().set_wide(wide=wide)
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self.head.set_wide(wide=wide)
        self._top.setContentsMargins(edge, 0, edge, 8)
        self.table.set_wide(wide=wide)
        self._moved(self.table.current())

    def show_about(self, about: About) -> None:
        if about.prospect is not None:
            self._edit_id(about.prospect)
        elif about.search:
            self.search.set_text(about.search)
        match about.task:
            case "add":
                self.add()
            case "import":
                self.import_list(about.file)
            case "export":
                self.export()
            case "remove_sample":
                self.context.do(lambda desk: desk.remove_sample())
            case "add_sample":
                self.context.do(lambda desk: desk.load_sample())

    def focus_home(self) -> None:
        (self.table if self.model.rowCount() else self).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what can be done

    def add(self) -> None:
        self.context.open_sheet(ProspectSheet(self.context))

    def edit(self) -> None:
        if (who := self.table.current()) is not None:
            self._open(who)

    def to_desk(self) -> None:
        if (who := self.table.current()) is not None:
            self.context.open_page(DESK, About(prospect=who.id))

    def open_history(self) -> None:
        """All that is on record, to search, print and save."""
        if (who := self.table.current()) is not None:
            self.context.open_sheet(HistorySheet(self.context, who.id, who.shown_name))

    def remove(self) -> None:
        """Off the list at once; the toast takes it back."""
        if (who := self.table.current()) is not None:
            self.context.do(lambda desk: desk.remove_prospect(who.id))

    def import_list(self, file: Path | None = None) -> None:
        """Bring people in from a file; whoever comes is then in sight."""
        self.search.set_text("")
        self._look_up()
        self.context.open_sheet(ImportSheet(self.context, file))

    def export(self) -> None:
        menu = self.export_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.export_button.mapToGlobal(QPoint(0, self.export_button.height() + 4)))

    def export_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(tr("What to export"))
        found, search = self.model.rowCount(), self.model.search
        if search:
            for what, title, kinds in EXPORTS:
                words = (
                    tr("The %n prospects found", "The one prospect found", found)
                    if what == "prospects"
                    else tr("{title} of the %n found", "{title} of the %n found", found, title=title)
                )
                action = menu.addAction(words)
                action.triggered.connect(lambda _checked=False, w=what, k=kinds: self._export(w, k, search=search))
            menu.addSeparator()
        for what, title, kinds in EXPORTS:
            action = menu.addAction(tr("{title}: all on the list", title=title) if search else title)
            action.triggered.connect(lambda _checked=False, w=what, k=kinds: self._export(w, k))
        return menu

    def focus_search(self) -> None:
        self.search.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.input.selectAll()

    def _export(self, what: str, kinds: str, *, search: str = "") -> None:
        path = self.context.files.ask_save(self, tr("Export"), name=f"coachdesk-{what}", kinds=kinds)
        if path is not None:
            self.context.do(lambda desk: desk.export(path, what=what, search=search), self._exported)

    def _exported(self, result: "Exported") -> None:
        rows = tr("%n rows", "one row", result.rows)
        self.context.say(tr("Exported {rows} to {name}", rows=rows, name=result.path.name))

    def _open(self, who: Prospect) -> None:
        # As it is now, not as it was when this row was fetched.
        self._edit_id(who.id)

    def _edit_id(self, prospect: ProspectId) -> None:
        self.context.do(
            lambda desk: desk.prospect(prospect),
            lambda who: self.context.open_sheet(ProspectSheet(self.context, who)),
        )

    def _look_up(self) -> None:
        self._timer.stop()
        # Who is typed for is looked for among all.
        typed = self.search.text().strip()
        self.model.look_up(typed, numberless=self.model.numberless and not typed)
        self.context.do(lambda desk: desk.count_without_number(), self._count_numberless)

    def show_numberless(self) -> None:
        """Only those who can’t be called for want of a number; once more, everybody."""
        self.search.set_text("")
        self._timer.stop()
        self.model.look_up("", numberless=not self.model.numberless)

    def _count_numberless(self, count: int) -> None:
        self._without = count
        self._show_numberless()

    def _show_numberless(self) -> None:
        words = (
            tr("Show everybody")
            if self.model.numberless
            else tr("{without} without a number", without=number(self._without))
        )
        self.numberless_button.setText(words)
        self.numberless_button.setAccessibleName(words)
        self.numberless_button.setVisible(self.model.numberless or self._without > 0)

    def _to_table(self) -> None:
        self._look_up()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_search(self) -> None:
        self.search.set_text("")
        self._look_up()
        self.focus_home()

    # --- what is shown

    def _counted(self, count: int) -> None:
        searched = bool(self.model.search)
        self._show_numberless()
        self.head.show_count(count_words(count, searched=searched, numberless=self.model.numberless))
        if not count and searched:
            self.empty.show_text(
                tr("Nobody fits"),
                tr("No prospect has “{search}” in name, company or number.", search=self.model.search[:60]),
            )
        elif not count and self.model.numberless:
            self.empty.show_text(
                tr("Everybody has a number"), tr("Nobody on the list is without one that can be dialled.")
            )
        elif not count:
            self.empty.show_text(tr("Nobody is on the list yet"), tr("Import a list, or add one prospect."))
        self._stack.setCurrentWidget(self.table if count else self.empty)
        if self.hasFocus():
            self.focus_home()

    def _moved(self, who: Prospect | None) -> None:
        shown = self.wide and who is not None
        self.history.setVisible(shown)
        self._side_line.setVisible(shown)
        if shown and who is not None:
            self.history.show_prospect(who.id, who.shown_name)

    def _build_head(self) -> None:
        theme = self.theme
        self.head = PageHead(theme, tr("Prospects"))
        self._without = 0
        self.numberless_button = KeyButton(theme, "", kind=Kind.QUIET, pad=8)
        self.numberless_button.clicked.connect(self.show_numberless)
        self.numberless_button.hide()
        self.head.add_button(self.numberless_button)
        self.add_button = KeyButton(theme, tr("Add"), icon="add", kind=Kind.FILLED)
        self.import_button = KeyButton(theme, tr("Import"), icon="open")
        self.export_button = KeyButton(theme, tr("Export"), icon="save")
        self.add_button.clicked.connect(self.add)
        self.import_button.clicked.connect(lambda: self.import_list())
        self.export_button.clicked.connect(self.export)
        tips = (("list.add", self.add_button), ("list.import", self.import_button), ("list.export", self.export_button))
        for command, button in tips:
            if self.context.commands.get(command) is not None:
                button.set_tip(tr("Key {cap}", cap=self.context.commands.cap(command)))
            self.head.add_button(button)

    def _lay_out(self) -> None:
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._top = QHBoxLayout()
        self._top.addWidget(self.search)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(self._top)
        column.addWidget(Hairline(self.theme))
        column.addWidget(place, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self._side_line)
        row.addWidget(self.history)

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.input.hasFocus():
            self._to_table()
            event.accept()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := dropped(event)) is not None:
            event.acceptProposedAction()
            self.import_list(path)


def count_words(count: int, *, searched: bool, numberless: bool) -> str:
    """How many there are, and of which kind."""
    match numberless, searched:
        case True, True:
            return tr("%n prospects without a number fit", "one prospect without a number fits", count)
        case True, False:
            return tr("%n prospects without a number", "one prospect without a number", count)
        case False, True:
            return tr("%n prospects fit", "one prospect fits", count)
        case _:
            return tr("%n prospects", "one prospect", count)
