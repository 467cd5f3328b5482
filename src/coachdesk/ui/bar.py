"""The bar above every page: where one is, where one can go, and the way to all else. Knows no page's contents."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.ui.bar_buttons import COMPACT_HEIGHT, WIDE_HEIGHT, FindButton, IconButton, Logo, Tab, TabEntry
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Hairline, Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.toast import HEIGHT as TOAST_HEIGHT
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role

LANE_GAP, LANE_EDGE = 6, 8
WIDEST_TOAST = 420
LEAST_LANE = 200
"""Less than this, at 100 % text, holds no sentence."""


def _end_of(button: QWidget, bar: QWidget) -> int:
    return button.mapTo(bar, QPoint(button.width(), 0)).x()


class PageBar(Panel):
    """Tabs where there is room, a menu where there is not. ``page_chosen`` carries a page's id."""

    heard_as = HeardAs.ToolBar

    page_chosen = Signal(str)
    find_wanted = Signal()
    menu_wanted = Signal(QWidget)

    def __init__(self, theme: Theme, *, tabs: Sequence[TabEntry], settings: TabEntry, find_key: str) -> None:
        super().__init__(theme, Role.WINDOW)
        self._titles = {entry.id: entry.title for entry in (*tabs, settings)}
        self._settings = settings.id
        self._page = ""
        self.setAccessibleName(tr("Pages"))
        self._compact = self._build_compact(find_key)
        self._tabs = [Tab(theme, entry) for entry in tabs]
        self._wide = self._build_wide(settings, find_key)
        both = QWidget()
        self._layouts = QStackedLayout(both)
        self._layouts.addWidget(self._compact)
        self._layouts.addWidget(self._wide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(both)
        column.addWidget(Hairline(theme))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_wide(wide=False)

    def set_wide(self, *, wide: bool) -> None:
        self._layouts.setCurrentWidget(self._wide if wide else self._compact)
        self._is_wide = wide
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(self._theme.px(WIDE_HEIGHT if self._is_wide else COMPACT_HEIGHT) + 1)

    def show_page(self, page: str) -> None:
        self._page = page
        self._title.setText(self._titles.get(page, ""))
        for tab in self._tabs:
            tab.set_shown(tab.page == page)
        self._show_list()

    def show_progress(self, list_name: str, *, done: int, total: int) -> None:
        """The list's name and how far the day has come; shown in the compact bar on the desk."""
        self._list_name, self._progress = list_name, tr("{done} of {total}", done=done, total=total) if total else ""
        self._show_list()

    def progress(self) -> str:
        """The list and how far it has come, in words."""
        return f"{self._list_name} {self._progress}".strip()

    def show_count(self, page: str, count: int) -> None:
        for tab in self._tabs:
            if tab.page == page:
                tab.show_count(count)

    def set_find_key(self, key: str) -> None:
        self._find_compact.set_key(key)
        self._find_wide.set_key(key)

    def toast_lane(self) -> QRect:
        """The room between the buttons, where a toast stands and covers nothing that can be worked.

        Where very large text leaves too little of it, the whole bar, whose commands all have keys.
        """
        if self._is_wide:
            left, right = _end_of(self._tabs[-1], self), self._find_wide.mapTo(self, QPoint()).x()
        else:
            left, right = _end_of(self._menu_button, self), self._find_compact.mapTo(self, QPoint()).x()
        # Beside the title not even the stem of its first letter may show.
        gap = LANE_GAP if self._is_wide else 2
        if right - left < self._theme.px(LEAST_LANE):
            left, right, gap = 0, self.width(), LANE_EDGE
        lane = QRect(left + gap, 0, right - left - 2 * gap, self._theme.px(TOAST_HEIGHT))
        if self._is_wide:
            # In the narrow bar no half of a word may show beside it.
            lane.setWidth(min(lane.width(), self._theme.px(WIDEST_TOAST)))
            lane.moveLeft((left + right - lane.width()) // 2)
        lane.moveTop((self.height() - 1 - lane.height()) // 2)
        return lane

    def _show_list(self) -> None:
        on_desk = self._page == "desk"
        self._list.setText(self._list_name if on_desk else "")
        self._so_far.setText(self._progress if on_desk else "")
        self._fit()

    def _fit(self) -> None:
        """In a very narrow bar how far the day has come goes first, then the key, then the list's name; none is cut."""
        px = self._theme.px
        room = self.width() - px(28) - self._title.natural_width() - px(46)
        progress = self._so_far.natural_width()
        self._so_far.setVisible(room > progress)
        room -= progress if room > progress else 0
        self._find_compact.show_key(room > px(60))
        room -= self._find_compact.sizeHint().width()
        self._list.setVisible(room > px(48))

    def _build_compact(self, find_key: str) -> QWidget:
        theme = self._theme
        self._list_name = self._progress = ""
        self._menu_button = IconButton(theme, tr("Menu"), icon="menu", tip=tr("Pages and commands"))
        self._menu_button.clicked.connect(lambda: self.menu_wanted.emit(self._menu_button))
        elide = Qt.TextElideMode.ElideMiddle
        self._title = PlainLabel(theme, "", weight=SEMIBOLD, elide=Qt.TextElideMode.ElideNone)
        self._list = PlainLabel(theme, "", role=Role.INK3, elide=elide)
        self._so_far = PlainLabel(
            theme, "", size=12, weight=MEDIUM, role=Role.INK2, figures=True, elide=Qt.TextElideMode.ElideNone
        )
        self._find_compact = FindButton(theme, wide=False, key=find_key)
        self._find_compact.clicked.connect(self.find_wanted)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(10, 0, 10, 0)
        line.setSpacing(4)
        line.addWidget(self._menu_button)
        line.addWidget(self._title)
        line.addSpacing(4)
        line.addWidget(self._list, 1)
        line.addWidget(self._so_far)
        line.addSpacing(4)
        line.addWidget(self._find_compact)
        return row

    def _build_wide(self, settings: TabEntry, find_key: str) -> QWidget:
        theme = self._theme
        self._find_wide = FindButton(theme, wide=True, key=find_key)
        self._find_wide.clicked.connect(self.find_wanted)
        self._settings_button = IconButton(
            theme, settings.title, icon="sliders", tip=f"{settings.title}, {settings.key}"
        )
        self._settings_button.clicked.connect(lambda: self.page_chosen.emit(self._settings))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(16, 0, 14, 0)
        line.setSpacing(20)
        line.addWidget(Logo(theme))
        line.addSpacing(8)
        for tab in self._tabs:
            tab.clicked.connect(self._tab_clicked)
            line.addWidget(tab)
        line.addStretch(1)
        line.addWidget(self._find_wide)
        line.addWidget(self._settings_button)
        return row

    def _tab_clicked(self) -> None:
        tab = self.sender()
        assert isinstance(tab, Tab)
        self.page_chosen.emit(tab.page)

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
