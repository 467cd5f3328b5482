"""A prospect's record on its way to a printer or a file: asks where, and does it. Knows the verbs that read it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.errors import WorldError
from coachdesk.exchange.files import save
from coachdesk.language import tr
from coachdesk.model.call import HistoryItem
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Prospect
from coachdesk.ui.context import Context
from coachdesk.ui.desk.clock import own_zone
from coachdesk.ui.history.paper import Paper, pdf_of, put_on

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.desk.results import Exported

KINDS = tr("PDF (*.pdf);;Text (*.txt);;Table of the timeline (*.csv);;Everything, for programs (*.json)")
PDF = ".pdf"


def print_record(context: Context, parent: QWidget, prospect: ProspectId) -> None:
    """Ask for the printer first, so that nothing is laid out for nobody."""
    printer = context.files.ask_printer(parent, tr("Print the history"))
    if printer is None:
        return

    def put(found: tuple[Prospect, tuple[HistoryItem, ...]]) -> None:
        try:
            pages = put_on(printer, _paper(context, *found))
        except WorldError as error:
            context.problem(error)
            return
        context.say(tr("%n pages were sent to the printer", "One page was sent to the printer", pages))

    context.do(lambda desk: (desk.prospect(prospect), desk.history(prospect)), put)


def save_record(context: Context, parent: QWidget, prospect: ProspectId, *, name: str) -> None:
    """The ending decides: a page to read, or the record for a program."""
    path = context.files.ask_save(parent, tr("Save the history"), name=f"{file_name(name)}{PDF}", kinds=KINDS)
    if path is None:
        return
    if path.suffix.lower() != PDF:
        context.do(lambda desk: desk.export_record(prospect, path), lambda done: _saved(context, done))
        return

    def write(desk: "Desk") -> None:
        # Here, not on the screen's thread: thousands of lines take two seconds.
        save(path, pdf_of(_paper(context, desk.prospect(prospect), desk.history(prospect))))

    context.do(write, lambda _nothing: context.say(tr("Saved as {name}", name=path.name)))


def _saved(context: Context, done: "Exported") -> None:
    lines = tr("%n lines", "one line", done.rows)
    context.say(tr("Saved {lines} as {name}", lines=lines, name=done.path.name))


def _paper(context: Context, who: Prospect, items: tuple[HistoryItem, ...]) -> Paper:
    return Paper(who, items, now=context.now(), zone=own_zone(context.settings.zone))


def file_name(name: str) -> str:
    """A name that every file system takes."""
    kept = "".join(c if c.isalnum() or c in " -_" else " " for c in name)
    return Path(" ".join(kept.split())[:60] or "history").name
