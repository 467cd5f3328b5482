"""The one window: page bar, banners, the page that is shown, toast and sheets. Knows pages by their entries only."""

import base64
import contextlib
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QStackedLayout, QVBoxLayout, QWidget

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.brief import DayView
from coachdesk.model.changes import Changes, Topic
from coachdesk.settings import Settings
from coachdesk.ui.announcing import Announcer
from coachdesk.ui.autostart import set_autostart
from coachdesk.ui.bar import PageBar
from coachdesk.ui.bar_buttons import TabEntry
from coachdesk.ui.beside import THE_DAY
from coachdesk.ui.call_line import CallLine
from coachdesk.ui.commands import KeyDispatcher
from coachdesk.ui.companion import Companion
from coachdesk.ui.context import About, Context
from coachdesk.ui.due import DueLine
from coachdesk.ui.frame import LEAST_HEIGHT, LEAST_WIDTH, START_HEIGHT, START_WIDTH
from coachdesk.ui.key_text import shown_key
from coachdesk.ui.kit.focus import FocusRing
from coachdesk.ui.kit.toast import Toast
from coachdesk.ui.kit.tokens import WIDE_FROM
from coachdesk.ui.notices import Notices
from coachdesk.ui.pages import DESK, PAGES, SETTINGS, PageEntry
from coachdesk.ui.reminders import SEEN, Reminders
from coachdesk.ui.room import Room
from coachdesk.ui.sheet import Sheet
from coachdesk.ui.tab_order import read_down
from coachdesk.ui.tray import Tray
from coachdesk.ui.window_commands import window_commands

if TYPE_CHECKING:
    from coachdesk.ui.hot_keys import HotKeys

log = logging.getLogger(__name__)


class MainWindow(QWidget):
    """``painted`` is emitted once, after the first paint: what the first picture doesn't need starts then.

    It stands in a ``frame`` that may be on the screen already, or is a window of its own.
    """

    guided = Signal(object)
    painted = Signal()

    def __init__(self, context: Context, frame: QWidget | None = None) -> None:
        super().__init__(frame)
        self.context = context
        self._theme = context.theme
        self._entries = {entry.id: entry for entry in PAGES}
        self._pages: dict[str, QWidget] = {}
        self._sheet: Sheet | None = None
        self._page = ""
        self._wide = False
        self.has_painted = False
        self.setWindowTitle("CoachDesk")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._build()
        context.commands.add(*window_commands(self))
        self.due = DueLine(context, self)
        self._room.put_above(self.due.banner, at=1)
        self.calls = CallLine(context, self)
        self._room.put_above(self.calls.banner, at=1)
        self.keys = KeyDispatcher(context.commands, self.window())
        self.keys.suspended = lambda: self._sheet is not None
        self.keys.leave_text = self.focus_page
        self._announcer = Announcer(context, self)
        self._ring = FocusRing(self._theme, self.window())
        self.reminders = Reminders(context, self)
        self._tray = Tray(self)
        self.companion = Companion(self.window())
        self._hot_keys: HotKeys | None = None
        self._autostart: bool | None = None
        context.tray = self._tray.notice
        self._connect()
        self._take_settings(context.settings)
        self._restore(context.settings)

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that lies over the page now."""
        return self._sheet

    # --- pages

    @property
    def page_id(self) -> str:
        return self._page

    def page(self, page_id: str) -> QWidget:
        """The page itself; it is built when it is first asked for."""
        if page_id not in self._pages:
            page = self._entries[page_id].make(self.context)
            self._pages[page_id] = page
            self._stack.addWidget(page)
            _tell_wide(page, wide=self._wide)
            lane_moved = getattr(page, "lane_moved", None)
            if lane_moved is not None:
                lane_moved.connect(self._place_toast)
        return self._pages[page_id]

    def open_page(self, page_id: str, about: About | None = None) -> None:
        """Show a page, and on it what was asked for."""
        if page_id not in self._entries:
            return
        if self._sheet is not None:
            self._sheet.leave()
        page = self.page(page_id)
        self._page = self.context.commands.page = page_id
        self._bar.show_page(page_id)
        self._stack.setCurrentWidget(page)
        self._room.to_top()
        self.focus_page()
        show = getattr(page, "show_about", None)
        if show is not None and about is not None and about != About():
            show(about)
        self.context.commands.caps_changed.emit()
        self._settled.start()

    def focus_page(self) -> None:
        """Out of any text field, to where single keys work."""
        page = self._pages.get(self._page)
        if page is not None:
            focus = getattr(page, "focus_home", page.setFocus)
            focus()

    # --- sheets

    def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet over the page; one that is open goes first, unless it wants to stay."""
        if self._sheet is not None:
            self._sheet.leave()
        if self._sheet is not None:
            sheet.deleteLater()
            return
        self._sheet = sheet
        sheet.closed.connect(self._sheet_closed)
        sheet.open_in(self._below)
        self._place_toast()

    def close_sheet(self) -> None:
        """Take the sheet off again, where one is open and may go."""
        if self._sheet is not None:
            self._sheet.leave()

    def show_guide(self, guide: QWidget) -> None:
        """Keep a line of guidance above the page for as long as it is wanted."""
        self._room.put_above(guide)
        self.guided.emit(guide)

    def _sheet_closed(self) -> None:
        self._sheet = None
        if QApplication.focusWidget() is None:
            self.focus_page()

    def refresh(self) -> None:
        """Ask the desk for everything that is shown."""
        self.notices.refresh()

    def hide_times(self) -> None:
        """Take off what only holds at this moment, before a picture is kept."""
        page = self._pages.get(self._page)
        hide = getattr(page, "hide_times", None)
        if hide is not None:
            hide()

    def come_forward(self) -> None:
        """Show the window above others, also where it was put away."""
        window = self.window()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    # --- the menu of the compact bar

    def show_menu(self, button: QWidget) -> None:
        """Pages and commands, below the button."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(tr("Pages and commands"))
        commands = self.context.commands
        for command in commands:
            if command.group not in (tr("Pages"), tr("List"), tr("Window")) or not command.listed:
                continue
            if command.id in ("list.add", "window.undo"):
                menu.addSeparator()
            key = shown_key(commands.key(command.id))
            action = menu.addAction(f"{command.text}\t{key}")
            action.setEnabled(commands.counts(command))
            action.triggered.connect(command.handler)
        return menu

    # --- inside

    def _build(self) -> None:
        def tab(entry: PageEntry) -> TabEntry:
            return TabEntry(entry.id, entry.title, shown_key(entry.key))

        tabs = [tab(entry) for entry in PAGES if entry.id != SETTINGS]
        self._bar = PageBar(self._theme, tabs=tabs, settings=tab(self._entries[SETTINGS]), find_key="Ctrl K")
        self.notices = Notices(self.context, self)
        self._below = QWidget()
        self._room = Room(self._theme, self._below)
        self._stack = QStackedLayout(self._room.pages)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._room.put_above(self.notices.problem)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._below, 1)
        self._toast = Toast(self._theme, self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(0)
        self._settled.timeout.connect(self._place_toast)

    def _connect(self) -> None:
        context = self.context
        context.said.connect(self._say)
        context.page_wanted.connect(self.open_page)
        context.sheet_wanted.connect(self.open_sheet)
        context.settings_changed.connect(self._take_settings)
        context.changed.connect(self._changed)
        context.commands.caps_changed.connect(self._find_key)
        self._bar.page_chosen.connect(self.open_page)
        self._bar.find_wanted.connect(lambda: context.commands.run("window.find"))
        self._bar.menu_wanted.connect(self.show_menu)
        self._toast.undo.connect(context.undo)
        self.reminders.due.connect(self.due.ring)
        self.reminders.came_due.connect(self.due.show)
        self.reminders.counted.connect(lambda count: self._bar.show_count("callbacks", count))
        self.painted.connect(self._after_first_paint)
        self._theme.changed.connect(self._follow_width)
        self._tray.clicked.connect(self.come_forward)
        if context.telephone is not None:
            context.telephone.told.connect(self.calls.told)
        self.calls.answered_now.connect(self._come_up)
        self.calls.untold.connect(self._offer_keys)

    def _after_first_paint(self) -> None:
        self.context.runner.start()
        self.reminders.start()
        self._load_progress()

    def _changed(self, changes: Changes) -> None:
        if changes.topics & {Topic.DESK, Topic.PROSPECTS, Topic.CALLBACKS}:
            self._load_progress()

    def _load_progress(self) -> None:
        self.context.beside.ask(THE_DAY, lambda desk: desk.day(), self._show_progress)

    def _show_progress(self, day: DayView) -> None:
        self._bar.show_progress(day.list_name, done=day.done, total=day.total)

    def _say(self, text: str, undo: bool) -> None:
        self._toast.say(text, undo=undo, quiet=self.context.live)
        self.context.announce(text)
        self._place_toast()
        # What was just done may still be moving the page's parts.
        self._settled.start()

    def _find_key(self) -> None:
        self._bar.set_find_key(self.context.commands.cap("window.find"))

    def _take_settings(self, settings: Settings) -> None:
        look = (settings.theme, settings.text_size, settings.reduce_motion)
        if self._theme.look != look:
            self._theme.set_look(mode=look[0], text_size=look[1], reduce_motion=look[2])
        for refused in self.context.commands.use(single_keys=settings.single_keys, keys=settings.keys):
            self.context.say(refused)

        self.companion.keep_on_top(settings.on_top)
        self._take_autostart(settings.autostart)
        self._take_hot_keys(settings)

    def _take_autostart(self, wanted: bool) -> None:
        before, self._autostart = self._autostart, wanted
        # At a start nothing has been chosen yet: what is there stays, also where it was taken away by hand.
        if before in (None, wanted):
            return
        try:
            set_autostart(wanted)
        except WorldError as error:
            self.context.problem(error)

    def _take_hot_keys(self, settings: Settings) -> None:
        commands, wanted = self.context.commands, settings.hot_keys and self.context.telephone is not None
        if not wanted and self._hot_keys is None:
            return
        # Only who switches them on pays for them.
        from coachdesk.ui.hot_keys import HotKeys, refused_words, why_not  # noqa: PLC0415

        if self._hot_keys is None:
            self._hot_keys = HotKeys(self)
            self._hot_keys.pressed.connect(commands.run)
        held = ("line.answered", "line.ended") if wanted and not why_not() else ()
        keys = {name: key for name in held if (key := commands.key(name))}
        if sentence := refused_words(self._hot_keys.use(keys)):
            self.context.say(sentence)

    def _come_up(self) -> None:
        if self.context.settings.come_up:
            self.companion.come_up()

    def _offer_keys(self) -> None:
        """Somebody was dialled whose softphone tells nothing: the tray has the two words for it."""
        calls = self.calls
        self._tray.offer(
            (tr("They answered"), calls.answered),
            (tr("The call has ended"), calls.ended),
            (tr("Show"), self.come_forward),
        )

    def _restore(self, settings: Settings) -> None:
        window = self.window()
        if not window.isVisible():
            window.resize(START_WIDTH, START_HEIGHT)
            # A geometry that was kept by another screen set-up, or mended by hand, may not be readable.
            with contextlib.suppress(ValueError):
                geometry = base64.b64decode(settings.window.get("geometry", ""), validate=True)
                if geometry:
                    window.restoreGeometry(QByteArray(geometry))
        self.resize(window.size())
        self._follow_width()
        page = settings.window.get("page", DESK)
        self.open_page(page if page in self._entries else DESK)

    def _keep(self) -> None:
        seen = self.context.now().isoformat(timespec="seconds")
        geometry = base64.b64encode(bytes(self.window().saveGeometry().data())).decode("ascii")
        window = {**self.context.settings.window, "page": self._page, "geometry": geometry, SEEN: seen}
        kept = replace(self.context.settings, window=window)
        # The window is going: there is nobody left to tell, and nothing is lost but a place on the screen.
        self.context.do(lambda desk: desk.save_settings(kept), failed=lambda _error: None)

    def _follow_width(self) -> None:
        wide = self.width() >= WIDE_FROM * self._theme.text_factor
        self._bar.set_wide(wide=wide)
        if wide != self._wide:
            self._wide = wide
            for page in self._pages.values():
                _tell_wide(page, wide=wide)

    def _place_toast(self) -> None:
        page = self._pages.get(self._page)
        # Over a sheet it would lie on the sheet's own buttons.
        lane_of = getattr(page, "toast_lane", None) if self._sheet is None else None
        lane: QRect | None = lane_of() if lane_of is not None else None
        if lane is not None and page is not None:
            place = QRect(page.mapTo(self, lane.topLeft()), lane.size())
            if self._room.shows(place.translated(-self._below.pos())):
                self._toast.put(place)
                return
        # A page that keeps no room free has it in the bar.
        room = self._bar.toast_lane()
        self._toast.put(QRect(self._bar.mapTo(self, room.topLeft()), room.size()))

    # --- Qt

    def focusNextPrevChild(self, forward: bool) -> bool:
        read_down(self)
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_width()
        self._place_toast()
        # Once more when the columns of the page have found their places.
        QTimer.singleShot(0, self, self._place_toast)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.has_painted:
            self.has_painted = True
            # After the children have painted, and the picture is on the screen.
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reminders.stop()
        if self._hot_keys is not None:
            self._hot_keys.release()
        self.calls.stop()
        self._tray.close()
        self.context.beside.end()
        self.context.clear_own_folder()
        self.context.voice.close()
        self.context.closing.emit()
        if self._sheet is not None:
            self._sheet.end()
        self._keep()
        self.window().hide()
        if not self.context.runner.close():
            log.error("the desk did not come to an end in time")
        event.accept()


def _tell_wide(page: QWidget, *, wide: bool) -> None:
    follow = getattr(page, "set_wide", None)
    if follow is not None:
        follow(wide=wide)
