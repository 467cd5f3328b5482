"""An empty desk with three ways on: import a list, try the sample list, add one prospect. Knows only these."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.ui.commands import KEPT_KEYS
from coachdesk.ui.context import About, Context
from coachdesk.ui.kit.entering import pressed_by_enter
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.paint import box, broken, cap_edge, cap_size, draw_cap, draw_text
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import RADIUS_CARD, SEMIBOLD, Role
from coachdesk.ui.page import Page
from coachdesk.ui.pages import PROSPECTS
from coachdesk.ui.tour import offered

WIDEST = 460


class WayButton(QAbstractButton):
    """A large button: icon, what it does, and a line about it."""

    def __init__(self, theme: Theme, title: str, line: str, *, icon: str, key: str = "", first: bool = False) -> None:
        super().__init__()
        self._theme, self._line, self._icon, self._first = theme, line, icon, first
        self.key_cap = key
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(tr("{line} Key {key}", line=line, key=key) if key else line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Enter is a command of the desk; on a way that has the focus it goes that way.
        self.setProperty(KEPT_KEYS, "Return")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _room(self, width: float) -> tuple[float, float]:
        """Where the words begin, and how wide they may be."""
        px = self._theme.px
        left, right = px(48), width - px(16)
        if self._theme.large:
            # The key stands below the words then.
            left, right = px(40), width - px(8)
        elif self.key_cap:
            right -= cap_size(self._theme, self.key_cap).width() + px(10)
        return left, right - left

    def _lines(self, width: float) -> tuple[list[str], list[str]]:
        """What it does and the line about it, broken where one line would cut them."""
        room = max(self._room(width)[1], 1.0)
        return (
            broken(self._theme, self.text(), room, size=14, weight=SEMIBOLD),
            broken(self._theme, self._line, room, size=12),
        )

    # --- Qt

    def sizeHint(self) -> QSize:
        wide = self._theme.px(320)
        return QSize(wide, self.heightForWidth(self.width() or wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(64))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            # Its words break otherwise in another width.
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, line = self._lines(width)
        px = self._theme.px
        below = px(6 + 16) if self.key_cap and self._theme.large else 0
        return px(26) + len(title) * px(20) + len(line) * px(18) + below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        rect = QRectF(self.rect())
        hot = self.underMouse() or self.isDown()
        if self._first:
            fill, edge, ink, second = Role.ACCENT_FILL, None, Role.ON_ACCENT, Role.ON_ACCENT
        else:
            fill, edge, ink, second = Role.SUNKEN if hot else Role.SURFACE, Role.CONTROL, Role.INK, Role.INK2
        if self.isDown():
            edge = Role.SURFACE if self._first else Role.ACCENT
        box(painter, rect, fill=colour(fill), edge=colour(edge) if edge else None, radius=RADIUS_CARD)
        side = px(18)
        at = QPointF(px(12 if self._theme.large else 16), (rect.height() - side) / 2)
        draw_icon(painter, self._icon, at=at, size=side, colour=colour(ink if self._first else Role.ACCENT))
        left, room = self._room(rect.width())
        if self.key_cap:
            cap = cap_size(self._theme, self.key_cap)
            cap_ink = colour(Role.ON_ACCENT if self._first else Role.INK2)
            cap_line = colour(Role.ON_ACCENT) if self._first else cap_edge(self._theme)
            place = QPointF(rect.width() - px(16) - cap.width(), (rect.height() - cap.height()) / 2)
            if self._theme.large:
                place = QPointF(left, rect.height() - px(12) - cap.height())
            draw_cap(painter, self._theme, place, self.key_cap, text=cap_ink, edge=cap_line)
        titles, lines = self._lines(rect.width())
        top = px(12.0)
        for words in titles:
            at_line = QRectF(left, top, room, px(20))
            draw_text(painter, self._theme, at_line, words, colour=colour(ink), size=14, weight=SEMIBOLD)
            top += px(20)
        for words in lines:
            draw_text(painter, self._theme, QRectF(left, top, room, px(18)), words, colour=colour(second), size=12)
            top += px(18)


class FirstStart(Page):
    """Shown while nobody is on the list."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, name=tr("First start"))
        theme = self.theme
        key = context.commands.cap
        known = context.commands.get
        self.import_button = WayButton(
            theme,
            tr("Import a list"),
            tr("CSV or vCard, with a preview first."),
            icon="open",
            key=key("list.import") if known("list.import") else "",
            first=True,
        )
        self.sample_button = WayButton(
            theme, tr("Try the sample list"), tr("Made-up people, and a call with a guide."), icon="play"
        )
        self.add_button = WayButton(
            theme,
            tr("Add one prospect"),
            tr("A name and a number are enough."),
            icon="add",
            key=key("list.add") if known("list.add") else "",
        )
        self.import_button.clicked.connect(lambda: self._task("import"))
        self.add_button.clicked.connect(lambda: self._task("add"))
        self.sample_button.clicked.connect(self._load_sample)
        self.setAcceptDrops(True)
        self._lay_out()

    def focus_home(self) -> None:
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        self._inner.setMaximumWidth(self.theme.px(WIDEST))

    def ways(self) -> tuple[WayButton, ...]:
        return (self.import_button, self.sample_button, self.add_button)

    def _task(self, task: str, file: Path | None = None) -> None:
        self.context.open_page(PROSPECTS, About(task=task, file=file))

    def _load_sample(self) -> None:
        # Pressed twice while a slow computer is at it, it would say that the list is there already.
        self.sample_button.setEnabled(False)
        self.context.do(
            lambda desk: desk.load_sample(), lambda _done: self._guide(), lambda error: self._not_loaded(error)
        )

    def _not_loaded(self, error: CoachDeskError) -> None:
        self.sample_button.setEnabled(True)
        self.context.problem(error)

    def _guide(self) -> None:
        self.sample_button.setEnabled(True)
        if offered(self.context.settings):
            self.context.commands.run("window.tour")

    def _lay_out(self) -> None:
        theme = self.theme
        centre = Qt.AlignmentFlag.AlignHCenter
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(10)
        column.addWidget(
            PlainLabel(theme, tr("Who do you call today?"), size=22, weight=SEMIBOLD, wrap=True, align=centre)
        )
        words = tr("The desk works through one list: it says who is next and why, and keeps what came of each call.")
        column.addWidget(PlainLabel(theme, words, role=Role.INK2, wrap=True, align=centre))
        column.addSpacing(10)
        for button in self.ways():
            column.addWidget(button)
        column.addSpacing(6)
        note = tr("Everything stays on this computer. Nothing is dialled or sent by itself.")
        column.addWidget(PlainLabel(theme, note, size=12, role=Role.INK3, wrap=True, align=centre))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._inner, 1000)
        across.addStretch(1)
        body = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        # With large letters it may be taller than its place.
        whole.addWidget(Scroll(theme, body))
        outer = QVBoxLayout(body)
        outer.addStretch(2)
        outer.addLayout(across)
        outer.addStretch(3)
        self.restyle()

    # --- Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()
            self._task("import", Path(urls[0].toLocalFile()))
