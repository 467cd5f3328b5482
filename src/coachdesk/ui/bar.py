"""The bar above every page: where one is, where one can go, and the way to all else. Knows no page's contents."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.paint import box, cap_edge, cap_size, draw_cap, draw_text, set_tip, text_width
from coachdesk.ui.kit.surface import Hairline, Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role

COMPACT_HEIGHT, WIDE_HEIGHT = 40, 48
PROGRAM = "CoachDesk"


class TabEntry(NamedTuple):
    id: str
    title: str
    key: str


class BarButton(QAbstractButton):
    """A flat button of the bar, painted by its kind."""

    def __init__(self, theme: Theme, name: str, *, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(name)
        self.setAccessibleName(name)
        set_tip(self, tip or name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _hover(self, painter: QPainter) -> None:
        if self.underMouse() or self.isDown():
            box(painter, QRectF(self.rect()), fill=self._theme.colour(Role.SUNKEN), radius=6)

    # --- Qt

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class IconButton(BarButton):
    """An icon alone; its name is in the tool tip."""

    def __init__(self, theme: Theme, name: str, *, icon: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, name, tip=tip, parent=parent)
        self._icon = icon

    # --- Qt

    def sizeHint(self) -> QSize:
        side = self._theme.px(28)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        self._hover(painter)
        side = px(16)
        at = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
        draw_icon(painter, self._icon, at=at, size=side, colour=self._theme.colour(Role.INK2))


class Tab(BarButton):
    """A page's name, with a count behind it and a bar below it while the page is shown."""

    def __init__(self, theme: Theme, entry: TabEntry, parent: QWidget | None = None) -> None:
        super().__init__(theme, entry.title, tip=f"{entry.title}, {entry.key}", parent=parent)
        self.page = entry.id
        self._count = 0
        self.setCheckable(True)
        self.setAccessibleDescription(f"Key {entry.key}")

    def show_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
            self.restyle()

    def _words(self) -> float:
        # As wide as its heaviest look, so that choosing a page moves nothing.
        return text_width(self._theme, self.text(), weight=SEMIBOLD)

    def _badge(self) -> str:
        return "" if not self._count else str(self._count) if self._count < 100 else "99+"

    def _badge_width(self) -> float:
        px = self._theme.px
        return max(px(17), text_width(self._theme, self._badge(), size=11, weight=SEMIBOLD) + px(10))

    # --- Qt

    def sizeHint(self) -> QSize:
        px = self._theme.px
        badge = self._badge_width() + px(7) if self._count else 0
        return QSize(round(self._words() + badge) + px(4), px(WIDE_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        chosen = self.isChecked()
        ink = Role.INK if chosen or self.underMouse() else Role.INK2
        words = QRectF(px(2), 0, self._words() + 1, self.height())
        weight = SEMIBOLD if chosen else MEDIUM
        draw_text(painter, self._theme, words, self.text(), colour=colour(ink), weight=weight)
        if self._count:
            high = px(16)
            badge = QRectF(words.right() + px(6), (self.height() - high) / 2, self._badge_width(), high)
            box(painter, badge, fill=colour(Role.SUNKEN), edge=colour(Role.HAIRLINE), radius=high / 2)
            centre = Qt.AlignmentFlag.AlignHCenter
            draw_text(
                painter,
                self._theme,
                badge,
                self._badge(),
                colour=colour(Role.INK2),
                size=11,
                weight=SEMIBOLD,
                align=centre,
            )
        if chosen:
            line = QRectF(0, self.height() - 3, self.width(), 3)
            box(painter, line, fill=colour(Role.ACCENT), radius=1.5)


class FindButton(BarButton):
    """Looks like a search box, and opens the palette. ``wide`` shows its words, else only key and icon."""

    WORDS = "Find or do anything"

    def __init__(self, theme: Theme, *, wide: bool, key: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.WORDS, parent=parent)
        self._wide = wide
        self._with_key = True
        self.key_cap = key
        self.setAccessibleDescription(f"Key {key}")
        if wide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        self.key_cap = key
        self.restyle()

    def show_key(self, shown: bool) -> None:
        if shown != self._with_key:
            self._with_key = shown
            self.restyle()

    # --- Qt

    def sizeHint(self) -> QSize:
        px = self._theme.px
        cap = round(cap_size(self._theme, self.key_cap).width()) + px(8) if self._with_key else 0
        return QSize(px(284), px(30)) if self._wide else QSize(cap + px(16 + 12), px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(30)) if self._wide else self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        cap = cap_size(self._theme, self.key_cap)
        top = (self.height() - cap.height()) / 2
        ink2, edge = colour(Role.INK2), cap_edge(self._theme)
        if not self._wide:
            self._hover(painter)
            at = QPointF(self.width() - px(16) - px(6), (self.height() - px(16)) / 2)
            draw_icon(painter, "search", at=at, size=px(16), colour=ink2)
            if self._with_key:
                place = QPointF(at.x() - px(8) - cap.width(), top)
                draw_cap(painter, self._theme, place, self.key_cap, text=ink2, edge=edge)
            return
        border = Role.ACCENT if self.isDown() else Role.CONTROL
        fill = Role.SUNKEN if self.underMouse() else Role.SURFACE
        box(painter, QRectF(self.rect()), fill=colour(fill), edge=colour(border))
        draw_icon(painter, "search", at=QPointF(px(10), (self.height() - px(14)) / 2), size=px(14), colour=ink2)
        left = self.width() - px(8) - cap.width()
        words = QRectF(px(32), 0, left - px(40), self.height())
        draw_text(painter, self._theme, words, self.WORDS, colour=colour(Role.INK3))
        draw_cap(painter, self._theme, QPointF(left, top), self.key_cap, text=ink2, edge=edge)


class Logo(QWidget):
    """The mark and the program's name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(PROGRAM)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        self.updateGeometry()

    # --- Qt

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(26) + round(text_width(self._theme, PROGRAM, size=14, weight=SEMIBOLD)) + 1, px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        side = px(18)
        mark = QRectF(0, (self.height() - side) / 2, side, side)
        box(painter, mark, fill=self._theme.colour(Role.ACCENT_FILL), radius=px(5))
        inset = mark.topLeft() + QPointF(px(3), px(3))
        draw_icon(painter, "tick", at=inset, size=px(12), colour=self._theme.colour(Role.ON_ACCENT))
        words = QRectF(px(26), 0, self.width() - px(26), self.height())
        draw_text(painter, self._theme, words, PROGRAM, colour=self._theme.colour(Role.INK), size=14, weight=SEMIBOLD)


class PageBar(Panel):
    """Tabs where there is room, a menu where there is not. ``page_chosen`` carries a page's id."""

    page_chosen = Signal(str)
    find_wanted = Signal()
    menu_wanted = Signal(QWidget)

    def __init__(self, theme: Theme, *, tabs: Sequence[TabEntry], settings: TabEntry, find_key: str) -> None:
        super().__init__(theme, Role.WINDOW)
        self._titles = {entry.id: entry.title for entry in (*tabs, settings)}
        self._settings = settings.id
        self._page = ""
        self.setAccessibleName("Pages")
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
            tab.setChecked(tab.page == page)
        self._show_list()

    def show_progress(self, list_name: str, *, done: int, total: int) -> None:
        """The list's name and how far the day has come; shown in the compact bar on the desk."""
        self._list_name, self._progress = list_name, f"{done} of {total}" if total else ""
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

    def _show_list(self) -> None:
        on_desk = self._page == "desk"
        self._list.setText(self._list_name if on_desk else "")
        self._so_far.setText(self._progress if on_desk else "")
        self._fit()

    def _fit(self) -> None:
        """In a very narrow bar the key goes first, then the list's name; neither is ever shown cut to nothing."""
        px = self._theme.px
        room = self.width() - px(28) - self._title.natural_width() - self._so_far.natural_width() - px(46)
        self._find_compact.show_key(room > px(60))
        room -= self._find_compact.sizeHint().width()
        self._list.setVisible(room > px(48))

    def _build_compact(self, find_key: str) -> QWidget:
        theme = self._theme
        self._list_name = self._progress = ""
        self._menu_button = IconButton(theme, "Menu", icon="menu", tip="Pages and commands")
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
        # The window decides which page is shown; the tab follows.
        tab.setChecked(tab.page == self._page)
        self.page_chosen.emit(tab.page)

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
