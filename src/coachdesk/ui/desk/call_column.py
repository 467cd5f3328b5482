"""The call in one column: head, checklist, opening, outline or a panel in its place, notes and the outcome bar.

It lays out; it knows neither verbs nor keys.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from coachdesk.language import tr
from coachdesk.ui.desk.checklist import Checklist
from coachdesk.ui.desk.head import Head
from coachdesk.ui.desk.opening import Opening
from coachdesk.ui.desk.outcome_bar import OutcomeBar
from coachdesk.ui.desk.outline_view import OutlineView
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.field import LinesField
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.surface import Hairline, Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.toast import HEIGHT as TOAST_HEIGHT
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, Role

HEAD_MOST = 0.42
"""The head stays in sight while the rest scrolls, unless it takes more than this part of the page."""
BODY_LEAST = 88
"""The least room for what scrolls below the head, in pixels at 100 % text; a head that leaves less scrolls too."""
BAR_MOST = 0.45
PANEL_ROOM = 240
"""Where less of a panel would be seen, in pixels at 100 % text, it is brought to the top."""
BELOW_FIELD = 44
"""Room kept in sight below a field, for what is said there, in pixels at 100 % text."""
LARGE_TEXT = 1.5
LANE_HEAD, LANE_FOOT = 4, 8
"""Room above and below the toast in its lane."""


class CallColumn(Panel):
    """``show_panel`` puts something in the outline's place, ``show_sheet`` in the place of all but the bar."""

    def __init__(
        self, theme: Theme, *, plan_b: KeyButton, objections: KeyButton, stop: KeyButton, skip: KeyButton
    ) -> None:
        super().__init__(theme, Role.SURFACE)
        self._wide = False
        self._panel: QWidget | None = None
        self._sheet: QWidget | None = None
        self._small: QWidget | None = None
        self._stopped = False
        self.head = Head(theme)
        self.checklist = Checklist(theme)
        self.opening = Opening(theme)
        self.outline = OutlineView(theme, buttons=(plan_b, objections), far=(stop, skip))
        self.notes = LinesField(theme, name=tr("Notes"), hint=tr("Notes, kept as you type"), icon="note", key="N")
        self.bar = OutcomeBar(theme)
        self._arrange()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def _arrange(self) -> None:
        self._top = Panel(self._theme)
        top = self._top_column = QVBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(0)
        self._under_head, self._under_list = Hairline(self._theme), Hairline(self._theme)
        for widget in (self.head, self._under_head, self.checklist, self._under_list):
            top.addWidget(widget)
        self._under_opening, self._over_notes = Hairline(self._theme), Hairline(self._theme)
        notes = self._notes = Panel(self._theme)
        self._notes_column = QVBoxLayout(notes)
        self._notes_column.addWidget(self.notes)
        body = Panel(self._theme)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self.opening, self._under_opening, self.outline, self._over_notes, notes):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.area = Scroll(self._theme, body)
        # Everything hangs from the top: as the bar below shrinks to its keys, only what comes to light is painted.
        for still in (self.area, self.area.viewport(), body):
            still.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.setSpacing(0)
        self._lane = Panel(self._theme)
        self._lane.hide()
        self._all.addWidget(self._top)
        self._all.addWidget(self.area, 1)
        self._all.addWidget(self._lane)
        self._all.addWidget(self.bar)
        self._top_inside = False
        self._measure()

    def _measure(self) -> None:
        edge = EDGE_WIDE if self._wide else EDGE_COMPACT
        self._notes_column.setContentsMargins(edge, 7, edge, 7 if not self._wide else 12)
        self._lane.setFixedHeight(self._theme.px(TOAST_HEIGHT) + LANE_HEAD + LANE_FOOT)
        self._over_notes.setVisible(not self._wide and self._panel is None and self._sheet is None)

    def set_wide(self, *, wide: bool) -> None:
        self._wide = wide
        for part in (self.head, self.checklist, self.opening, self.outline, self.bar):
            part.set_wide(wide=wide)
        self.notes.set_least(2 if wide else 1)
        for shown in (self._panel, self._sheet):
            _tell_wide(shown, wide=wide)
        self._show_parts()

    def restyle(self) -> None:
        self._measure()

    def show_panel(self, panel: QWidget | None) -> None:
        """Put a panel in the outline's place; None brings the outline back."""
        if self._panel is not None and self._panel is not panel:
            self._panel.hide()
        self._panel = panel
        if panel is not None:
            if panel.parentWidget() is not self._column.parentWidget():
                self._column.insertWidget(3, panel)
            _tell_wide(panel, wide=self._wide)
        self._show_parts()
        if panel is not None:
            panel.show()
            self._column.activate()
            self._see_panel(panel)

    def _see_panel(self, panel: QWidget) -> None:
        """Where little of a panel would be seen, it begins at the top."""
        bar = self.area.verticalScrollBar()
        content = self._column.parentWidget()
        top = panel.mapTo(content, QPoint(0, 0)).y() if content is not None else 0
        if top + self._theme.px(PANEL_ROOM) > bar.value() + self.area.viewport().height():
            bar.setValue(top)
        else:
            self.area.ensureWidgetVisible(panel, 0, 8)

    def show_sheet(self, sheet: QWidget | None, *, head: QWidget | None = None) -> None:
        """Put the follow-up in the call's place, under its own small head."""
        self._sheet = sheet
        if sheet is not None and sheet.parentWidget() is not self._column.parentWidget():
            self._column.insertWidget(0, sheet)
        if head is not None and head is not self._small:
            self._small = head
            self._top_column.insertWidget(0, head)
        self._show_parts()
        if sheet is not None:
            sheet.show()
            self.area.verticalScrollBar().setValue(0)

    def _show_parts(self) -> None:
        call = self._sheet is None
        if self._small is not None:
            self._small.setVisible(not call)
        self._lane.setVisible(self._has_lane())
        # A panel needs the room of what was said before it; on the wide page there is enough for both.
        opening = call and not self._stopped and (self._wide or self._panel is None)
        shown: tuple[tuple[QWidget, bool], ...] = (
            (self.head, call),
            (self._notes, call),
            (self.checklist, call and not self._stopped),
            (self._under_list, call and not self._stopped),
            (self.opening, opening),
            (self._under_opening, opening),
        )
        for part, visible in shown:
            part.setVisible(visible)
        self.outline.setVisible(call and self._panel is None)
        self._measure()

    def show_stopped(self, card: QWidget | None) -> None:
        """In place of checklist, opener and outline, for who asked not to be called."""
        self._stopped = card is not None
        self.show_panel(card)

    def show_current(self) -> None:
        """Bring the open section of the outline into sight, and again once its lines have found their height."""
        self._column.activate()
        self._see_current()
        QTimer.singleShot(0, self, self._see_current)

    def _see_current(self) -> None:
        if not self.outline.isHidden():
            self.area.ensureWidgetVisible(self.outline.open, 0, 12)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A field that is reached by a key comes into sight, with room for what is said below it."""
        # The last move comes while the window is being taken down; what was clicked is in sight.
        if new is None or not isValid(self) or not self.area.isAncestorOf(new) or QApplication.mouseButtons():
            return
        self._column.activate()
        self._show_in_view(new)

    def _show_in_view(self, widget: QWidget) -> None:
        while widget.property("ring_on_parent") and (parent := widget.parentWidget()) is not None:
            widget = parent
        self.area.ensureWidgetVisible(widget, 0, self._theme.px(BELOW_FIELD))

    def _in_sight(self, *, lost: int) -> list[QWidget]:
        """What was seen before ``lost`` pixels of height went: the open section, and the field with the focus."""
        focus = QApplication.focusWidget()
        worked = [self.outline.open, *([focus] if focus is not None and self.area.isAncestorOf(focus) else [])]
        shown = self.area.viewport().rect().adjusted(0, 0, 0, lost)
        return [w for w in worked if w.isVisible() and shown.contains(_foot(w, self.area.viewport()))]

    def _keep_in_sight(self, before: list[QWidget]) -> None:
        for widget in before:
            if isValid(widget) and widget.isVisible():
                self._show_in_view(widget)

    def toast_lane(self) -> QRect | None:
        """Where the toast stands under the follow-up: above the bar. A call needs that room for itself."""
        if not self._has_lane():
            return None
        high = self._theme.px(TOAST_HEIGHT)
        return QRect(EDGE_COMPACT, self.bar.y() - LANE_FOOT - high, self.width() - 2 * EDGE_COMPACT, high)

    def _has_lane(self) -> bool:
        """Very large text leaves no room to spare: the bar of the page has it then."""
        return self._sheet is not None and self._theme.text_factor < LARGE_TEXT

    def _fit_head(self) -> None:
        # The hint knows nothing of lines that wrap at this width; squeezed, they would be cut.
        whole = self._top_column.totalHeightForWidth(self.width())
        room = self.height() - self.bar.height() - self._theme.px(BODY_LEAST)
        inside = self._top.sizeHint().height() > HEAD_MOST * self.height() or whole > room
        if inside != self._top_inside:
            self._top_inside = inside
            (self._column if inside else self._all).insertWidget(0, self._top)
        if not self._top.updatesEnabled():
            # Moved into the scrolled area and out again before that is shown, it would go on painting nothing.
            self._top.setUpdatesEnabled(True)

    # --- Qt

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        # Another prospect has another name, and may need more lines of the head.
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_head()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The layout has had its turn already.
        lost = event.oldSize().height() - event.size().height()
        before = self._in_sight(lost=lost) if lost > 0 else []
        self.bar.set_ceiling(round(self.height() * BAR_MOST))
        self._fit_head()
        if before:
            # A banner has taken its room; the columns find their places first.
            QTimer.singleShot(0, self, lambda: self._keep_in_sight(before))


def _foot(widget: QWidget, view: QWidget) -> QPoint:
    return widget.mapTo(view, QPoint(0, widget.height() - 1))


def _tell_wide(widget: QWidget | None, *, wide: bool) -> None:
    follow = getattr(widget, "set_wide", None)
    if follow is not None:
        follow(wide=wide)
