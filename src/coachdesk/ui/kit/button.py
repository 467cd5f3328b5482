"""A button with its key on it, in the few kinds the screens use. Knows no command: it is told its words and key."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.entering import pressed_by_enter
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.key_words import cap_words
from coachdesk.ui.kit.paint import bare_key, box, broken, cap_size, draw_cap, draw_text, set_tip, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, RADIUS_CONTROL, REGULAR, SEMIBOLD, SMALL_BUTTON, Role

BESIDE = 0.3
"""Of a button’s width: a key that takes more goes below words that break."""


class Kind(StrEnum):
    PLAIN = "plain"
    FILLED = "filled"
    LIVE = "live"
    QUIET = "quiet"


class Place(StrEnum):
    """Where words and key stand: together in the middle, at both ends, or key first."""

    CENTRE = "centre"
    ENDS = "ends"
    KEY_FIRST = "key_first"


class Look(NamedTuple):
    fill: QColor | None
    edge: QColor | None
    text: QColor
    cap_text: QColor
    cap_edge: QColor


class Broken(NamedTuple):
    """Words on several lines, in ``room`` pixels from ``left`` on; ``below``: the key has a line below them."""

    lines: tuple[str, ...]
    left: float
    room: float
    below: bool


class KeyButton(QAbstractButton):
    """Words, an icon before them, a quieter second text after them, and the key that does the same.

    The accessible name is the words; the key is in the description. With large letters words break into lines where
    one line has no room for them.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        key: str = "",
        icon: str = "",
        kind: Kind = Kind.PLAIN,
        place: Place = Place.CENTRE,
        size: int = 13,
        height: int = SMALL_BUTTON,
        pad: int = 13,
        gap: int = 10,
        icon_role: Role | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key_cap = key
        self._icon, self._icon_role = icon, icon_role
        self._kind, self._place = kind, place
        self._size, self._height, self._pad, self._gap = size, height, pad, gap
        self._second = ""
        self._condensed = self._leads = False
        self._why_leads = ""
        self._why_not = self._tip = ""
        self._stands: bool | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(text)
        self._name()

    def set_words(self, text: str, *, second: str | None = None) -> None:
        # Said anew each second, and to lay out all round it costs ten times what the words do.
        if text == self.text() and second in (None, self._second):
            return
        if second is not None:
            self._second = second
        self.setText(text)
        self._name()
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        if key != self.key_cap:
            self.key_cap = key
            self._name()
            self.updateGeometry()
            self.update()

    def set_icon(self, icon: str, role: Role | None = None) -> None:
        if (icon, role) != (self._icon, self._icon_role):
            self._icon, self._icon_role = icon, role
            self.update()

    def set_kind(self, kind: Kind) -> None:
        if kind is not self._kind:
            self._kind = kind
            self.update()

    def set_condensed(self, condensed: bool) -> None:
        """Only the key is left, as its own small button; the words stay for those who can't see it."""
        if condensed != self._condensed:
            self._condensed = condensed
            set_tip(self, self.text() if condensed else self._tip)
            self.updateGeometry()
            self.update()

    def set_leads(self, leads: bool, *, why: str = "") -> None:
        """It stands out among others as what fits; ``why`` is said with it."""
        if (leads, why) != (self._leads, self._why_leads):
            self._leads, self._why_leads = leads, why
            self._name()
            self.updateGeometry()
            self.update()

    def set_chosen(self, chosen: bool | None) -> None:
        """It is the one of several that stands; None where nothing is chosen among them.

        Unlike a checked button it is heard as a button that is pressed, not as a box that is ticked.
        """
        if chosen is not self._stands:
            self._stands = chosen
            self._name()
            self.updateGeometry()
            self.update()

    def set_measure(self, *, size: int, height: int) -> None:
        if (size, height) != (self._size, self._height):
            self._size, self._height = size, height
            self.restyle()

    def set_tip(self, text: str) -> None:
        self._tip = text
        set_tip(self, text)

    def set_usable(self, usable: bool, *, why_not: str = "") -> None:
        """A button that can't be used says why in its tool tip."""
        self.setEnabled(usable)
        set_tip(self, self._tip if usable else why_not)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()} {self._second}".strip())
        key = tr("Key {key}", key=cap_words(self.key_cap)) if self.key_cap else ""
        stands = tr("chosen") if self._stands else ""
        self.setAccessibleDescription(". ".join(part for part in (key, stands, self._why_leads) if part))

    def _look(self) -> Look:
        c = self._theme.colour
        if not self.isEnabled():
            quiet = self._kind is Kind.QUIET
            fill, edge = (None, None) if quiet else (c(Role.SURFACE), c(Role.HAIRLINE))
            return Look(fill, edge, c(Role.INK3), c(Role.INK3), c(Role.HAIRLINE))
        if self._kind is Kind.FILLED:
            on = c(Role.ON_ACCENT)
            return Look(c(Role.ACCENT_FILL), c(Role.SURFACE) if self.isDown() else None, on, on, on)
        accent, control, ink2 = c(Role.ACCENT), c(Role.CONTROL), c(Role.INK2)
        if self._kind is Kind.LIVE:
            return Look(c(Role.TINT), accent, accent, accent, accent)
        if self.isChecked() or self._leads:
            return Look(c(Role.TINT), accent, c(Role.INK), ink2, control)
        fill = c(Role.SUNKEN) if self.underMouse() or self.isDown() else c(Role.SURFACE)
        if self._kind is Kind.QUIET:
            hovered = self.underMouse() or self.isDown()
            return Look(c(Role.SUNKEN) if hovered else None, accent if self.isDown() else None, ink2, ink2, control)
        return Look(fill, accent if self.isDown() else control, c(Role.INK), ink2, control)

    def _shown_icon(self) -> str:
        return "tick" if self._shows_choice() and self.isChecked() else self._icon

    def _shows_choice(self) -> bool:
        return self.isCheckable() or self._stands is not None

    def _weight(self) -> int:
        return SEMIBOLD if self.isChecked() or self._leads or (self._second and self._kind is Kind.FILLED) else MEDIUM

    def _is_chosen(self) -> bool:
        return self.isChecked() and self._place is Place.KEY_FIRST

    def _parts(self) -> tuple[float, float, float, float]:
        """Widths of icon, words, second text and key cap, each with the gap before the next."""
        px = self._theme.px
        icon = px(14) + px(6) if self._shown_icon() else 0.0
        words = text_width(self._theme, self.text(), size=self._size, weight=self._weight(), figures=True)
        second = text_width(self._theme, self._second, size=12) + px(10) if self._second else 0.0
        cap = cap_size(self._theme, self.key_cap).width() + px(self._gap) if self.key_cap else 0.0
        return icon, words, second, cap

    def _broken(self, width: float) -> "Broken | None":
        """How the words stand in a button of this width where one line would cut them; None where it doesn't."""
        theme = self._theme
        if not theme.large or self._condensed or not self.text():
            return None
        icon, words, _second, _cap = self._parts()
        keyed = cap_size(theme, self.key_cap).width() + theme.px(6) if self.key_cap else 0.0
        said, left, right = self.text(), 4.0, 4.0
        if self._is_chosen():
            said = f"{bare_key(self.key_cap)[0]}  {said}"
            words, left = text_width(theme, said, size=self._size, weight=SEMIBOLD), float(theme.px(27))
        elif self._place is Place.KEY_FIRST:
            left = 5 + max(keyed - theme.px(6) + 4, 0)
        else:
            edge = theme.px(self._pad) if self._place is Place.ENDS else 4
            left, right = edge + icon, edge + keyed
        if words <= width - left - right + 1:
            return None
        # A key as wide as that has a line of its own.
        below = self._place is not Place.KEY_FIRST and not self._is_chosen() and keyed > width * BESIDE
        if not self._is_chosen() and self._place is Place.CENTRE:
            left, right = left + theme.px(6), right + theme.px(6)
        right -= keyed if below else 0
        room, weight = max(width - left - right, theme.px(24)), SEMIBOLD if self._is_chosen() else self._weight()
        lines = broken(theme, said, room, size=self._size, weight=weight, figures=True)
        return Broken(tuple(lines), left, room, below)

    def _tall(self, width: float) -> int:
        high, found = self._theme.px(self._height), self._broken(width)
        if found is None:
            return high
        key = self._theme.px(22) if found.below else 0
        return max(high, len(found.lines) * self._theme.line(self._size) + key + self._theme.px(8))

    def _now_tall(self) -> int:
        return self._tall(self.width()) if self._theme.large else self._theme.px(self._height)

    # --- Qt

    def hasHeightForWidth(self) -> bool:
        return self._theme.large

    def heightForWidth(self, width: int) -> int:
        return self._tall(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._theme.large and self._tall(event.oldSize().width()) != self._tall(self.width()):
            # Its words break otherwise in another width.
            self.updateGeometry()

    def isChecked(self) -> bool:
        return bool(self._stands) or super().isChecked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        if self._condensed:
            return QSize(self._theme.px(22), self._theme.px(self._height))
        if self._is_chosen():
            words = text_width(self._theme, f"9  {self.text()}", size=self._size, weight=SEMIBOLD)
            return QSize(round(words) + self._theme.px(36), self._now_tall())
        return QSize(round(sum(self._parts())) + 2 * self._theme.px(self._pad), self._now_tall())

    def minimumSizeHint(self) -> QSize:
        if self._condensed:
            # With the 4 px beside it there are 24 px from one to the next.
            return QSize(self._theme.px(20), self._theme.px(self._height))
        if self._is_chosen():
            most = self._theme.px(150 if self._theme.large else 100)
            return QSize(min(self.sizeHint().width(), most), self._theme.px(self._height))
        icon, words, _second, cap = self._parts()
        if self._place is Place.KEY_FIRST:
            cap_only = cap_size(self._theme, self.key_cap).width()
            return QSize(round(words + cap_only) + 13, self._theme.px(self._height))
        least = min(words, self._theme.px(96))
        # With large letters the key may stand below the words.
        width = icon + (max(least, cap) if self._theme.large else least + cap) + self._theme.px(8)
        return QSize(min(round(width), self.sizeHint().width()), self._theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = self._look(), self._theme.px
        rect = QRectF(self.rect())
        radius = RADIUS_CONTROL if self._height < 42 else RADIUS_CONTROL + 2
        if look.fill is not None or look.edge is not None:
            box(painter, rect, fill=look.fill, edge=look.edge, radius=radius)
        if self._condensed:
            self._paint_condensed(painter, rect, look)
            return
        found = self._broken(rect.width())
        if found is not None:
            self._paint_broken(painter, rect, look, found)
            return
        icon, words, second, cap = self._parts()
        if self._place is Place.KEY_FIRST:
            self._paint_key_first(painter, rect, look, words)
            return
        total = icon + words + second + cap
        pad = max((rect.width() - total) / 2, 4.0) if self._place is Place.CENTRE else float(px(self._pad))
        left = rect.left() + pad
        cap_width = cap_size(self._theme, self.key_cap).width() if self.key_cap else 0.0
        cap_left = left + icon + words + second + px(self._gap)
        if self._place is Place.ENDS or cap_left + cap_width > rect.right() - 4:
            cap_left = rect.right() - (px(self._pad) if self._place is Place.ENDS else 6) - cap_width
        if icon:
            colour = self._theme.colour(self._icon_role) if self._icon_role and self.isEnabled() else look.text
            if self.isChecked() and self._shows_choice():
                colour = self._theme.colour(Role.ACCENT)
            draw_icon(
                painter, self._shown_icon(), at=QPointF(left, rect.center().y() - px(7)), size=px(14), colour=colour
            )
            left += icon
        room = (cap_left - px(6) if self.key_cap else rect.right() - 4) - left
        line = QRectF(left, 0, min(words + 1, max(room, 0)), rect.height())
        draw_text(
            painter,
            self._theme,
            line,
            self.text(),
            colour=look.text,
            size=self._size,
            weight=self._weight(),
            figures=True,
        )
        # With large letters there would be a few of them; they are heard all the same.
        if self._second and not (self._theme.large and second > room - words):
            after = QRectF(left + words + px(10), 0, max(room - words - px(10), 0), rect.height())
            draw_text(painter, self._theme, after, self._second, colour=look.text, size=12, weight=REGULAR)
        if self.key_cap:
            self._paint_cap(painter, cap_left, look)

    def _paint_broken(self, painter: QPainter, rect: QRectF, look: Look, found: Broken) -> None:
        px = self._theme.px
        if self._is_chosen() or self._shown_icon():
            chosen, role = self._is_chosen() or (self.isChecked() and self._shows_choice()), self._icon_role
            colour = self._theme.colour(Role.ACCENT) if chosen else look.text
            if role is not None and not chosen and self.isEnabled():
                colour = self._theme.colour(role)
            icon = "tick" if self._is_chosen() else self._shown_icon()
            draw_icon(painter, icon, at=QPointF(px(8), rect.center().y() - px(7)), size=px(14), colour=colour)
        step = self._theme.line(self._size)
        high = step * len(found.lines)
        top = rect.center().y() - (high + (px(22) if found.below else 0)) / 2
        if self.key_cap and not self._is_chosen():
            wide = cap_size(self._theme, self.key_cap).width()
            left = 5 if self._place is Place.KEY_FIRST else rect.right() - px(10) - wide
            self._paint_cap(painter, left, look, top=top + high + px(4) if found.below else None)
        for words in found.lines:
            place, weight = QRectF(found.left, top, found.room, step), self._weight()
            draw_text(
                painter, self._theme, place, words, colour=look.text, size=self._size, weight=weight, figures=True
            )
            top += step

    def _paint_condensed(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        bare, alt = bare_key(self.key_cap)
        if alt:
            rect = QRectF(0, self._theme.px(2), rect.width(), rect.height() - self._theme.px(4))
            upper, lower = QRectF(rect), QRectF(rect)
            upper.setHeight(rect.height() * 0.45)
            lower.setTop(upper.bottom() - 1)
            centre = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, self._theme, upper, "Alt", colour=look.cap_text, size=9, weight=MEDIUM, align=centre)
            draw_text(painter, self._theme, lower, bare, colour=look.cap_text, size=12, weight=MEDIUM, align=centre)
            return
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, self._theme, rect, bare, colour=look.cap_text, size=12, weight=MEDIUM, align=centre)

    def _paint_key_first(self, painter: QPainter, rect: QRectF, look: Look, words: float) -> None:
        px = self._theme.px
        if self._is_chosen():
            self._paint_chosen(painter, rect, look)
            return
        cap = cap_size(self._theme, self.key_cap).width() if self.key_cap else 0.0
        roomy = rect.width() >= px(self._pad) * 2 + cap + px(self._gap) + words
        pad = px(self._pad) if roomy else 5
        if self.key_cap:
            self._paint_cap(painter, rect.left() + pad, look)
        left = rect.left() + pad + cap + (px(self._gap) if roomy else 4)
        line = QRectF(left, 0, max(rect.right() - 4 - left, 0), rect.height())
        draw_text(painter, self._theme, line, self.text(), colour=look.text, size=self._size, weight=self._weight())

    def _paint_chosen(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        px = self._theme.px
        accent = self._theme.colour(Role.ACCENT)
        draw_icon(painter, "tick", at=QPointF(px(8), rect.center().y() - px(7)), size=px(14), colour=accent)
        words = f"{bare_key(self.key_cap)[0]}  {self.text()}"
        line = QRectF(px(27), 0, rect.right() - px(27) - 4, rect.height())
        draw_text(painter, self._theme, line, words, colour=look.text, size=self._size, weight=SEMIBOLD)

    def _paint_cap(self, painter: QPainter, left: float, look: Look, *, top: float | None = None) -> None:
        if top is None:
            top = (self.height() - self._theme.px(16)) / 2
        at, room = QPointF(left, top), self._height
        draw_cap(painter, self._theme, at, self.key_cap, text=look.cap_text, edge=look.cap_edge, room=room)
