"""The line that says a callback is due, and what can be done with it there by key. Decides not when."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from coachdesk.language import tr
from coachdesk.model.call import CallbackState
from coachdesk.model.changes import Changes, Topic
from coachdesk.ui import chime
from coachdesk.ui.banner import ReminderBanner
from coachdesk.ui.commands import Command
from coachdesk.ui.context import About, Context
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.later import later_menu
from coachdesk.ui.pages import CALLBACKS, DESK
from coachdesk.ui.times import both_times, day_words

if TYPE_CHECKING:
    from coachdesk.desk.results import CallbackRow

LONGEST_NAME = 48
GROUP = tr("A reminder")


class DueLine(QObject):
    """Shows the earliest of those that are due; the next one comes when it is dealt with or put away."""

    def __init__(self, context: Context, window: QWidget, *, chime: Callable[[], None] = chime.ring) -> None:
        super().__init__(window)
        self._context, self._chime = context, chime
        self._rows: tuple[CallbackRow, ...] = ()
        self.banner = ReminderBanner(context.theme)
        self.banner.call.clicked.connect(self.call)
        self.banner.done.clicked.connect(self.done)
        self.banner.later.clicked.connect(self.put_off)
        self.banner.every.clicked.connect(self.show_all)
        self.banner.gone.connect(self._put_away)
        context.changed.connect(self._changed)
        context.commands.add(*self._commands())
        caps = Caps(context.commands, self)
        for name, button in (("call", self.banner.call), ("done", self.banner.done), ("later", self.banner.later)):
            caps.follow(f"reminder.{name}", button.set_key)

    def ring(self, rows: "tuple[CallbackRow, ...]") -> None:
        """They have just come due: a line in the window, a gentle sound, and a notice where there is a tray."""
        self.show(rows)
        if self._context.settings.reminder_sound:
            self._chime()
        who = _who(rows[0])
        self._context.announce(self.banner.text())
        self._context.tell_tray(
            tr("Callback due"), who if len(rows) == 1 else tr("{who} and {count} more", who=who, count=len(rows) - 1)
        )

    def show(self, rows: "tuple[CallbackRow, ...]") -> None:
        """Only the line: they came due while nobody was at the window."""
        new = {row.callback.id for row in rows}
        self._set((*(row for row in self._rows if row.callback.id not in new), *rows))

    # --- what can be done

    def call(self) -> None:
        """Bring the prospect to the desk; dialling stays a key of its own there."""
        if self._rows:
            prospect = self._rows[0].callback.prospect
            self._set(self._rows[1:])
            self._context.open_page(DESK, About(prospect=prospect))

    def done(self) -> None:
        if self._rows:
            callback = self._rows[0].callback.id
            self._context.do(lambda desk: desk.callback_done(callback))

    def put_off(self) -> None:
        """Offer minutes and the next working day."""
        if self._rows:
            menu = later_menu(self._context, self._rows[0], self.banner)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.banner.later.mapToGlobal(QPoint(0, self.banner.later.height() + 2)))
            self._menu: QMenu | None = menu

    def show_all(self) -> None:
        self._set(())
        self._context.open_page(CALLBACKS)

    # --- inside

    def _commands(self) -> tuple[Command, ...]:
        def shown() -> bool:
            return bool(self._rows)

        def row(name: str, text: str, key: str, do: Callable[[], None]) -> Command:
            return Command(f"reminder.{name}", text, key, do, shown, in_text=True, group=GROUP)

        return (
            row("call", tr("Call the one who is due"), "F9", self.call),
            row("done", tr("Done without a call"), "F10", self.done),
            row("later", tr("Remind me later"), "F7", self.put_off),
        )

    def _set(self, rows: "tuple[CallbackRow, ...]") -> None:
        self._rows = rows
        if not rows:
            self.banner.hide()
            return
        more = tr(", and {count} more", count=len(rows) - 1) if len(rows) > 1 else ""
        self.banner.show_due(f"{_said(rows[0], now=self._context.here())}{more}.", several=len(rows) > 1)

    def _put_away(self) -> None:
        """Closed by hand: they stay on the page of callbacks."""
        self._set(())

    def _changed(self, changes: Changes) -> None:
        if self._rows and Topic.CALLBACKS in changes.topics:
            ids = [row.callback.id for row in self._rows]
            self._context.beside.ask("due", lambda desk: desk.callback_rows(ids), self._still_waiting)

    def _still_waiting(self, rows: "tuple[CallbackRow, ...]") -> None:
        """Whatever was called, put off, done or stopped meanwhile goes from the line."""
        times = {row.callback.id: row.callback.at for row in rows}
        kept = tuple(row for row in self._rows if times.get(row.callback.id) == row.callback.at)
        if kept != self._rows:
            self._set(kept)


def _said(row: "CallbackRow", *, now: datetime) -> str:
    """Who, since when, on both clocks: "Callback due: Ann Smith, Acme, promised for 10:49 New York, 15:49 yours"."""
    what = tr("Callback missed") if row.callback.state is CallbackState.MISSED else tr("Callback due")
    there, here = row.local_there, row.local_here
    told = tr("promised for") if row.callback.promised else tr("planned for")
    if row.callback.state is CallbackState.SNOOZED:
        # The hour that was promised has gone by; this one is the caller's own.
        told = tr("put off to")
    day = "" if here.date() == now.date() else f"{day_words(here.date(), today=now.date())}, "
    return f"{what}: {_who(row)}, {told} {day}{both_times(there, here, zone=row.callback.zone)}"


def _who(row: "CallbackRow") -> str:
    return ", ".join(_short(part) for part in (row.prospect_name, row.company) if part)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_NAME else f"{text[: LONGEST_NAME - 1].rstrip()}…"
