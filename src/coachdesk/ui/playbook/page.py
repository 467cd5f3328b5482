"""The playbook to be read: its parts at the side, cards in the middle, a search over all. Changes nothing."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coachdesk.model.changes import Topic
from coachdesk.playbook.schema import Playbook
from coachdesk.ui.context import Context
from coachdesk.ui.controls import Pick
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.head import PageHead
from coachdesk.ui.kit.draft_edit import DraftEdit
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, SEMIBOLD, Role
from coachdesk.ui.page import Page
from coachdesk.ui.playbook.cards import ItemCard
from coachdesk.ui.playbook.parts import Part, parts, search
from coachdesk.ui.playbook.preview import Preview, previews
from coachdesk.ui.rows import Row, RowsView
from coachdesk.ui.sheet import scrolled

SIDE = 240
WIDEST = 760
AT_ONCE = 40
"""Cards built for a search at most; more would be nothing to read."""


class PlaybookPage(Page):
    """One part at a time; a search shows what fits from all of them."""

    topics = frozenset({Topic.PLAYBOOK, Topic.SETTINGS})

    def __init__(self, context: Context) -> None:
        super().__init__(context, name="Playbook")
        theme = self.theme
        self._parts: tuple[Part, ...] = ()
        self._previews: dict[str, Preview] = {}
        self._shown: tuple[Part, ...] = ()
        self.head = PageHead(theme, "Playbook")
        self.search = LineField(theme, name="Search the playbook", hint="Search the playbook", icon="search")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(120)
        self._timer.timeout.connect(self._show)
        self.search.input.textChanged.connect(lambda: self._timer.start())
        self.search.input.entered.connect(self._show)
        self.search.input.left.connect(self._leave_search)
        self.nav = RowsView(theme, name="Parts of the playbook")
        self.nav.moved.connect(self._part_chosen)
        self.pick = Pick(theme, name="Part of the playbook")
        self.pick.activated.connect(lambda row: self.nav.choose(row))
        self._side_line = Hairline(theme, upright=True)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._lay_out()
        Caps(context.commands, self).follow("playbook.search", self.search.set_key)
        self.restyle()
        self.set_wide(wide=False)

    def load(self) -> None:
        self.context.do(lambda desk: (desk.playbook, previews(desk)), lambda read: self._read(*read))

    def set_wide(self, *, wide: bool) -> None:
        super().set_wide(wide=wide)
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self.head.set_wide(wide=wide)
        self.nav.set_edge(edge)
        self._top.setContentsMargins(edge, 0, edge, 10)
        self._cards.setContentsMargins(edge, 16, edge, 24)
        self.nav.setVisible(wide)
        self._side_line.setVisible(wide)
        self.pick.setVisible(not wide)

    def restyle(self) -> None:
        self.nav.setFixedWidth(self.theme.px(SIDE))
        self._middle.setMaximumWidth(self.theme.px(WIDEST))

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

    def draft_views(self) -> list[DraftEdit]:
        """The drafts that stand there to be read."""
        return [view for view in self._middle.findChildren(DraftEdit) if not view.isHidden()]

    def _read(self, playbook: Playbook, made: dict[str, Preview]) -> None:
        self._parts, self._previews = parts(playbook), made
        self.head.show_count(f"{playbook.name}, version {playbook.version}")
        current = self.nav.current()
        self.pick.clear()
        for part in self._parts:
            self.pick.addItem(part.title)
        rows = [Row(part.title, right=str(len(part.items)), data=part.id) for part in self._parts]
        self.nav.show_rows(rows, keep=current)
        if self.hasFocus():
            self.focus_home()

    def _part_chosen(self, _data: object) -> None:
        self.pick.setCurrentIndex(self.nav.currentIndex().row())
        self._show()

    def _show(self) -> None:
        self._timer.stop()
        text = self.search.text().strip()
        chosen = self.nav.current()
        self._shown = search(self._parts, text) if text else tuple(p for p in self._parts if p.id == chosen)
        self._clear()
        left = AT_ONCE
        for part in self._shown:
            self._add_part(part, most=left)
            left -= len(part.items)
            if left <= 0:
                break
        if text and not self._shown:
            words = f"Nothing in the playbook fits “{text[:60]}”."
            self._cards.addWidget(PlainLabel(self.theme, words, role=Role.INK2, wrap=True))
        self._cards.addStretch(1)
        self._scroll.verticalScrollBar().setValue(0)

    def _add_part(self, part: Part, *, most: int) -> None:
        self._cards.addWidget(PlainLabel(self.theme, part.title, size=15, weight=SEMIBOLD))
        if part.lead:
            self._cards.addWidget(PlainLabel(self.theme, part.lead, role=Role.INK2, wrap=True))
        for item in part.items[:most]:
            self._cards.addWidget(ItemCard(self.theme, item, self._previews.get(item.draft)))

    def _clear(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _leave_search(self) -> None:
        self.search.set_text("")
        self._show()
        self.focus_home()

    def _lay_out(self) -> None:
        self._middle = QWidget()
        self._middle.setLayout(self._cards)
        across = QHBoxLayout()
        across.addWidget(self._middle, 1000)
        across.addStretch(1)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(across)
        self._scroll: QScrollArea = scrolled(self.theme, whole, fill=Role.WINDOW)
        top = self._top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.pick)
        top.addWidget(self.search, 1)
        below = QHBoxLayout()
        below.setSpacing(0)
        nav = QVBoxLayout()
        nav.setContentsMargins(0, 8, 0, 0)
        nav.addWidget(self.nav)
        below.addLayout(nav)
        below.addWidget(self._side_line)
        below.addWidget(self._scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(top)
        column.addWidget(Hairline(self.theme))
        column.addLayout(below, 1)
