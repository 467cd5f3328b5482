"""The flat buttons of the page bar, each painted by its kind. Know no page."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coachdesk.language import tr
from coachdesk.ui.commands import KEPT_KEYS
from coachdesk.ui.kit.entering import pressed_by_enter
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.paint import box, cap_edge, cap_size, draw_cap, draw_text, set_tip, text_width
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
        # Enter is a command of the page; on a button that has the focus it presses the button.
        self.setProperty(KEPT_KEYS, "Return")
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


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
        self._key = tr("Key {key}", key=entry.key)
        self.is_shown = False
        self.setAccessibleDescription(self._key)

    def set_shown(self, shown: bool) -> None:
        """Whether its page is the one in sight. Not checked: that would be heard as a box to tick."""
        if shown != self.is_shown:
            self.is_shown = shown
            self.setAccessibleDescription(tr("{key}. This page is shown", key=self._key) if shown else self._key)
            self.update()

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
        chosen = self.is_shown
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

    WORDS = tr("Find or do anything")

    def __init__(self, theme: Theme, *, wide: bool, key: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.WORDS, parent=parent)
        self._wide = wide
        self._with_key = True
        self.key_cap = key
        self.setAccessibleDescription(tr("Key {key}", key=key))
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

    heard_as = HeardAs.StaticText

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
