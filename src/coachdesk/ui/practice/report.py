"""How practice goes, on paper, for the rep or a coach. Laid out as a history is; every word is plain text."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from coachdesk.errors import WorldError
from coachdesk.exchange.files import save
from coachdesk.language import day_of_month, inside, long_date, tr
from coachdesk.practice.progress import Progress
from coachdesk.ui.context import Context
from coachdesk.ui.history.paper import Pen, as_pdf, line, put_pages
from coachdesk.ui.kit.tokens import BOLD, SEMIBOLD, Role
from coachdesk.ui.practice.progress_words import calls_told, changes_told, counts, drills_told

PDF = tr("PDF (*.pdf)")
NOTHING = tr("Nothing has been practised yet.")


class Report(NamedTuple):
    """What is laid out, for whom, and when."""

    made: Progress
    name: str
    now: datetime


def print_report(context: Context, parent: QWidget, made: Progress) -> None:
    """Ask for the printer first, so that nothing is laid out for nobody."""
    printer = context.files.ask_printer(parent, tr("Print the report"))
    if printer is None:
        return
    try:
        pages = put_report(printer, _report(context, made))
    except WorldError as error:
        context.problem(error)
        return
    context.say(tr("%n pages were sent to the printer", "One page was sent to the printer", pages))


def save_report(context: Context, parent: QWidget, made: Progress) -> None:
    """As a PDF; nothing leaves the computer by itself."""
    path = context.files.ask_save(parent, tr("Save the report"), name="practice.pdf", kinds=PDF)
    if path is None:
        return
    content = as_pdf(lambda device: put_report(device, _report(context, made)), title=tr("Practice"))
    context.do(lambda _desk: save(path, content), lambda _nothing: context.say(tr("Saved as {name}", name=path.name)))


def put_report(device: QPagedPaintDevice, report: Report) -> int:
    """Paint it on a printer or a PDF; returns how many pages. Raises WorldError where the device takes none."""
    return put_pages(
        device, lambda pen: _write(pen, report), name=", ".join(filter(None, (tr("Practice"), report.name)))
    )


def _report(context: Context, made: Progress) -> Report:
    return Report(made, line(context.settings.my_name), context.here())


def _write(pen: Pen, report: Report) -> None:
    made, now = report.made, report.now
    pen.block(below=2)
    pen.write(tr("Practice"), size=18, weight=BOLD)
    pen.block(below=6)
    day = long_date(now, weekday=False)
    whose = tr("{name}, as of {day}", name=report.name, day=day) if report.name else tr("as of {day}", day=day)
    pen.write(tr("{whose}. Made by CoachDesk on this computer.", whose=whose), role=Role.INK2)
    if made.focus:
        pen.block(above=8, below=2)
        pen.write(tr("Next: {focus}", focus=inside(made.focus)), size=12, weight=SEMIBOLD, role=Role.ACCENT)
        pen.block()
        pen.write(made.advice)
    for title, lines in _parts(made):
        pen.block(above=12, below=3, day=True)
        pen.write(title, size=10.5, weight=SEMIBOLD, role=Role.ACCENT)
        for words in lines:
            pen.block()
            pen.write(line(words), role=Role.INK2)


def _parts(made: Progress) -> Iterator[tuple[str, list[str]]]:
    sums = [words for words in (calls_told(made), drills_told(made)) if words]
    yield tr("What there is"), sums or [NOTHING]
    if changes := changes_told(made):
        yield tr("What gets better, and what doesn’t"), changes
    if made.endings:
        yield (
            tr("In how many of the latest role-plays each cost patience"),
            [f"{share.title}: {counts(share)}" for share in made.shares],
        )
    if made.examples:
        yield (
            tr("Words that cost patience, and what to try"),
            [tr("“{words}” Try: {instead}", words=one.words, instead=one.instead) for one in made.examples],
        )
    if answered := [day for day in made.days if day.answered]:
        yield (
            tr("Drills of the last fourteen days"),
            [
                tr(
                    "{day}: {answered} answered, {known} known",
                    day=day_of_month(d.day),
                    answered=d.answered,
                    known=d.known,
                )
                for d in answered
            ],
        )
    if made.spoken:
        yield tr("How you speak"), list(made.spoken)
