"""Opens the desk: one instance, the kept picture on the screen at once, and the whole window behind it."""

import gc
from contextlib import suppress

from coachdesk.app.report import StartReport
from coachdesk.errors import NotUnderstood, UserError
from coachdesk.paths import DataFolder
from coachdesk.phone.door import ShowNumber
from coachdesk.settings import language_set
from coachdesk.ui.application import LinkedApplication, make_app
from coachdesk.ui.first_picture import read_first_picture
from coachdesk.ui.frame import Frame
from coachdesk.ui.instance import Instance
from coachdesk.ui.languages import language_for, speak_in


def run(data: DataFolder, *, start_report: str = "", show_number: str = "") -> int:
    """Open the desk on this folder; returns the exit status. A second start raises the first window.

    ``show_number``: whose prospect is to be shown once the window stands.
    """
    report = StartReport(start_report)
    report.mark("qt_imported")
    # Nothing that is loaded at start becomes rubbish; looking for it would hold up the first paint.
    gc.disable()
    app = make_app()
    instance = Instance(data.root)
    if not instance.first():
        if instance.ask(ShowNumber(show_number) if show_number else None):
            return 0
        raise UserError(
            "CoachDesk is open already, but its window doesn’t answer.",
            hint="Close it, or end it, and start again. Nothing was changed.",
            code="already_open",
        )
    if show_number:
        instance.listening.connect(lambda: instance.asked_for.emit(show_number))
    if isinstance(app, LinkedApplication):
        follow_links(app, instance)
    frame = Frame()
    frame.painted.connect(lambda: report.mark("first_paint"))
    if (picture := read_first_picture(data)) is not None:
        frame.show_picture(picture)
    speak_in(app, language_for(language_set(data.settings)))
    # Behind the first paint, where there was one: everything that the whole window needs.
    from coachdesk.app.whole import open_whole  # noqa: PLC0415

    try:
        return open_whole(app, data, frame=frame, instance=instance, report=report)
    finally:
        instance.close()


def follow_links(app: LinkedApplication, instance: Instance) -> None:
    """Show who has the number of a link that macOS hands over; one that came before the window stood as well."""

    def show(link: str) -> None:
        # Links are rare, and no start should wait for their reader.
        from coachdesk.phone.links import number_in_link  # noqa: PLC0415

        with suppress(NotUnderstood):
            instance.asked_for.emit(number_in_link(link))

    def begin() -> None:
        app.linked.connect(show)
        if app.waiting:
            show(app.waiting)

    instance.listening.connect(begin)
