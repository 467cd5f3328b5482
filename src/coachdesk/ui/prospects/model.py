"""Prospects for a table, fetched a page at a time as they come into view. Quick at a million rows; knows no widget."""

from collections import OrderedDict
from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from coachdesk.language import tr
from coachdesk.model.prospect import Prospect
from coachdesk.ui.context import Context

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk

Index = QModelIndex | QPersistentModelIndex

PAGE = 200
KEPT = 25
"""Pages kept: 5,000 rows round what was last seen."""
LONGEST = 10
WAITING = "…"


class Column(NamedTuple):
    title: str
    text: Callable[[Prospect], str]
    width: int


def state_words(prospect: Prospect) -> str:
    """What hinders calling them, in words; '' where nothing does."""
    if prospect.do_not_call:
        return tr("Never call")
    if prospect.left_company:
        return tr("Left the company")
    if prospect.phones and prospect.phone is None:
        return tr("Wrong number")
    return "" if prospect.phones else tr("No number")


COLUMNS: tuple[Column, ...] = (
    Column(tr("Name"), lambda p: p.shown_name, 220),
    Column(tr("Company"), lambda p: p.company, 200),
    Column(tr("Title"), lambda p: p.title, 170),
    Column(tr("Phone"), lambda p: p.phone.number if p.phone else "", 140),
    Column(tr("Email"), lambda p: p.email, 200),
    Column(tr("State"), state_words, 120),
)


_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


def _person(prospect: Prospect) -> str:
    parts = (prospect.shown_name, prospect.title, prospect.company if prospect.company != prospect.shown_name else "")
    return ", ".join(" ".join(part.split()) for part in parts if part)


def _whole(prospect: Prospect) -> str:
    number = prospect.phone.number if prospect.phone else ""
    return ", ".join(part for part in (_person(prospect), number, state_words(prospect)) if part)


class ProspectsModel(QAbstractTableModel):
    """``counted`` follows each search with how many fit it.

    ``one_column``: the first cell shows the whole person. ``longest_names`` are those of the first page, by which the
    column takes its room; later ones don't move it.
    """

    counted = Signal(int)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._search = ""
        self.numberless = False
        self._count = 0
        self.one_column = True
        self.longest_names: list[str] = []
        # Answers to an older search are dropped by their number.
        self._asked = 0
        self._pages: OrderedDict[int, tuple[Prospect, ...]] = OrderedDict()
        self._wanted: set[int] = set()

    @property
    def search(self) -> str:
        return self._search

    def look_up(self, search: str, *, numberless: bool = False) -> None:
        """Show who fits, or all who have no number to dial; what is shown stays until the answer is there."""
        self._search, self.numberless = search, numberless
        self._asked += 1
        asked = self._asked

        def look(desk: "Desk") -> tuple[int, tuple[Prospect, ...]]:
            if numberless:
                return desk.count_without_number(), desk.without_number(limit=PAGE)
            return desk.count_prospects(search=search), desk.prospects(search=search, limit=PAGE)

        self._context.do(look, lambda found: self._found(asked, *found))

    def prospect(self, row: int) -> Prospect | None:
        """Who stands in this row; None while they are still being fetched."""
        if not 0 <= row < self._count:
            return None
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            self._fetch(number)
            page = self._pages.get(number, ())
        else:
            self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def _found(self, asked: int, count: int, first: tuple[Prospect, ...]) -> None:
        if asked != self._asked:
            return
        self.beginResetModel()
        self._count = count
        self._pages = OrderedDict({0: first})
        self.longest_names = sorted({" ".join(p.shown_name.split()) for p in first}, key=len, reverse=True)[:LONGEST]
        self._wanted.clear()
        self.endResetModel()
        self.counted.emit(count)

    def _fetch(self, number: int) -> None:
        if number in self._wanted:
            return
        self._wanted.add(number)
        asked, search, numberless, offset = self._asked, self._search, self.numberless, number * PAGE

        def look(desk: "Desk") -> tuple[Prospect, ...]:
            if numberless:
                return desk.without_number(limit=PAGE, offset=offset)
            return desk.prospects(search=search, limit=PAGE, offset=offset)

        self._context.do(look, lambda people: self._fetched(asked, number, people))

    def _fetched(self, asked: int, number: int, people: tuple[Prospect, ...]) -> None:
        if asked != self._asked:
            return
        self._wanted.discard(number)
        self._pages[number] = people
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        first = self.index(number * PAGE, 0)
        last = self.index(min(number * PAGE + PAGE, self._count) - 1, len(COLUMNS) - 1)
        self.dataChanged.emit(first, last)

    # --- Qt

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.UserRole:
            return self.prospect(index.row())
        if role not in _TEXTS:
            return None
        prospect = self.prospect(index.row())
        if prospect is None:
            return WAITING
        if role == Qt.ItemDataRole.ToolTipRole:
            # Qt would guess markup in a tool tip.
            whole = _whole(prospect) if self.one_column else COLUMNS[index.column()].text(prospect)
            return f"<qt>{escape(whole)}</qt>" if whole else ""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return _whole(prospect) if self.one_column else _person(prospect)
        # A line break in a cell would hide what follows it.
        return " ".join(COLUMNS[index.column()].text(prospect).split())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
