"""The menu that puts a callback off: two keys for any of its choices. Knows no page."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from coachdesk.followup.putting_off import PutOff
from coachdesk.language import tr
from coachdesk.ui.context import Context
from coachdesk.ui.desk.clock import place

if TYPE_CHECKING:
    from coachdesk.desk.results import CallbackRow

WORDS = {
    PutOff.FIVE: tr("5 minutes"),
    PutOff.QUARTER: tr("15 minutes"),
    PutOff.HOUR: tr("1 hour"),
}


def later_menu(context: Context, row: "CallbackRow", parent: QWidget) -> QMenu:
    """The choices, each with the digit that picks it."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Put the callback off"))
    there = f"{row.callback.local:%H:%M} {place(row.callback.zone)}"
    words = {**WORDS, PutOff.NEXT_DAY: tr("Next working day, {there}", there=there)}
    for number, (by, text) in enumerate(words.items(), start=1):
        action = menu.addAction(f"&{number}   {text}")
        action.triggered.connect(lambda _on=False, by=by: _put_off(context, row, by))
    menu.setActiveAction(menu.actions()[0])
    return menu


def _put_off(context: Context, row: "CallbackRow", by: PutOff) -> None:
    callback = row.callback.id
    context.do(lambda desk: desk.put_off(callback, by))
