"""The menu that puts a callback off: two keys for any of its choices. Knows no page."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from coachdesk.followup.putting_off import PutOff
from coachdesk.ui.context import Context
from coachdesk.ui.desk.clock import place

if TYPE_CHECKING:
    from coachdesk.desk.results import CallbackRow

WORDS = {
    PutOff.FIVE: "5 minutes",
    PutOff.QUARTER: "15 minutes",
    PutOff.HOUR: "1 hour",
}


def later_menu(context: Context, row: "CallbackRow", parent: QWidget) -> QMenu:
    """The choices, each with the digit that picks it."""
    menu = QMenu(parent)
    menu.setAccessibleName("Put the callback off")
    there = f"{row.callback.local:%H:%M} {place(row.callback.zone)}"
    words = {**WORDS, PutOff.NEXT_DAY: f"Next working day, {there}"}
    for number, (by, text) in enumerate(words.items(), start=1):
        action = menu.addAction(f"&{number}   {text}")
        action.triggered.connect(lambda _on=False, by=by: _put_off(context, row, by))
    menu.setActiveAction(menu.actions()[0])
    return menu


def _put_off(context: Context, row: "CallbackRow", by: PutOff) -> None:
    callback = row.callback.id
    context.do(lambda desk: desk.put_off(callback, by))
