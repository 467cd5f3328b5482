"""Every page and sheet of the window, each by the way that leads there."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication
from tests.ui.bench import Bench, MakeBench
from tests.ui.fake_desk import NOW, FakeDesk, contact_list, people, person

from coachdesk.model.ids import ProspectId
from coachdesk.ui.context import About
from coachdesk.ui.forget import ask_to_forget
from coachdesk.ui.history.panel import HistorySheet
from coachdesk.ui.pages import PAGES
from coachdesk.ui.playbook.page import PlaybookPage
from coachdesk.ui.prospects.form import ProspectSheet
from coachdesk.ui.prospects.importing import ImportSheet
from coachdesk.ui.release import release_person

Opener = Callable[[Bench], None]


def open_page(bench: Bench, *, page: str) -> None:
    bench.window.open_page(page)


def follow_up(bench: Bench) -> None:
    bench.window.open_page("desk")
    bench.context.commands.run("desk.outcome_1")


def palette(bench: Bench) -> None:
    bench.context.commands.run("window.find")


def names(bench: Bench, *, command: str) -> None:
    bench.window.open_page("desk")
    bench.context.commands.run(command)


def keys(bench: Bench) -> None:
    bench.context.commands.run("window.keys")


def add(bench: Bench) -> None:
    bench.context.open_page("prospects", About(task="add"))


def edit(bench: Bench) -> None:
    bench.context.open_page("prospects", About(prospect=ProspectId("p0")))
    bench.sheet(ProspectSheet)


def stopped(bench: Bench) -> None:
    bench.context.open_sheet(release_person(bench.context, replace(person(0), do_not_call=True)))


def history(bench: Bench) -> None:
    bench.context.open_sheet(HistorySheet(bench.context, ProspectId("p0"), "Ana"))


def forget(bench: Bench) -> None:
    ask_to_forget(bench.context, ProspectId("p0"))


def choose_file(bench: Bench) -> None:
    bench.context.open_page("prospects", About(task="import"))


def preview(bench: Bench) -> None:
    bench.desk.next_import = contact_list()
    choose_file(bench)
    bench.sheet(ImportSheet).read(Path("march.csv"))


def edit_playbook(bench: Bench, *, part: str, command: str) -> None:
    page = bench.open("playbook", PlaybookPage)
    page.nav.choose([row.data for row in page.nav.rows()].index(part))
    bench.context.commands.run(f"playbook.{command}")


def first_start(bench: Bench) -> None:
    bench.context.do(lambda desk: desk.remove_sample())


PLACES: dict[str, Opener] = {
    **{entry.id: partial(open_page, page=entry.id) for entry in PAGES},
    "follow-up": follow_up,
    "palette": palette,
    "key page": keys,
    "names of one": partial(names, command="desk.names"),
    "hard names": partial(names, command="desk.hard_names"),
    "add": add,
    "edit": edit,
    "release": stopped,
    "history": history,
    "forget": forget,
    "choose a file": choose_file,
    "preview": preview,
    "first start": first_start,
    "an outline": partial(edit_playbook, part="outline", command="edit"),
    "a script": partial(edit_playbook, part="outline", command="script"),
    "a step": partial(edit_playbook, part="checklist", command="add"),
    "an objection": partial(edit_playbook, part="objections", command="edit"),
    "a rule": partial(edit_playbook, part="rules", command="edit"),
    "an own rule": partial(edit_playbook, part="rules", command="add"),
}


def walk(bench: Bench) -> Iterator[str]:
    """Each place by name, open and laid out: one window for all of them, for making one takes longer than most."""
    for place, go in PLACES.items():
        go(bench)
        QApplication.processEvents()
        assert not bench.failed, f"{place} did not open: {bench.failed}"
        yield place
        if bench.window.sheet is not None:
            bench.window.sheet.shut()
        QApplication.processEvents()


def walked(make_bench: MakeBench, *, wide: bool, **settings: object) -> Bench:
    """A window with something to see in every place."""
    desk = FakeDesk(people(5))
    desk.add_callback(ProspectId("p1"), at=NOW)
    return make_bench(desk=desk, wide=wide, **settings)
