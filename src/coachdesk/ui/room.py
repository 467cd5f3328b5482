"""The room below the page bar: banners over the page. Where both don't fit they scroll. Knows no page.

The page keeps the height that it can be worked in, whatever is said above it: no button may become unreachable.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from coachdesk.ui.kit.scroll import Outer
from coachdesk.ui.kit.theme import Theme

LEAST = 340
"""The least height of a page, in pixels at 100 % text; where the window itself has less, all of that."""


class Room(QObject):
    """Fills ``host``. ``pages`` is where the pages go."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self.pages = _Pages()
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.pages, 1)
        self.area = Outer(theme, body)
        # Not a layout of its own: sheets lie over the host.
        place = QStackedLayout(host)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.area)
        self.area.viewport().installEventFilter(self)
        theme.changed.connect(self._keep_least)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def put_above(self, banner: QWidget, *, at: int = 0) -> None:
        """A line above the page; when it is shown it is seen."""
        self._column.insertWidget(at, banner)
        banner.installEventFilter(self)

    def to_top(self) -> None:
        """Another page is opened: what is said above it is seen first."""
        self.area.verticalScrollBar().setValue(0)

    def shows(self, place: QRect) -> bool:
        """Whether all of a place, in pixels of the host, is inside the pages and in sight."""
        pages = QRect(self.pages.mapTo(self.area, self.pages.rect().topLeft()), self.pages.size())
        return pages.intersected(self.area.rect()).contains(place)

    def _keep_least(self) -> None:
        if shiboken6.isValid(self.pages):
            self.pages.setMinimumHeight(min(self._theme.px(LEAST), self.area.viewport().height()))

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A key can give the focus to what is scrolled out of sight."""
        if new is None or not shiboken6.isValid(self) or not shiboken6.isValid(new):
            return
        # A page that takes the focus itself is in sight as far as it can be.
        if self.pages.isAncestorOf(new) and new.height() < self.area.viewport().height() // 2:
            self.area.ensureWidgetVisible(new, 0, 24)

    # --- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is not self.area.viewport():
            self.to_top()
        elif event.type() == QEvent.Type.Resize and watched is self.area.viewport():
            self._keep_least()
        return False


class _Pages(QWidget):
    """Gives way to a banner down to its least height: else the tallest page would press the sentence out of sight."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def hasHeightForWidth(self) -> bool:
        return False
