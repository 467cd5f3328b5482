"""The commands that count on every page: go somewhere, find something, take something back. Knows no page's inside."""

from typing import TYPE_CHECKING

from coachdesk.language import tr
from coachdesk.ui.commands import Command
from coachdesk.ui.companion import may_place
from coachdesk.ui.context import About
from coachdesk.ui.notices import GO_ON
from coachdesk.ui.pages import PAGES, PROSPECTS, PageCommand, PageEntry

if TYPE_CHECKING:
    from coachdesk.ui.window import MainWindow

SIZES = (100, 110, 125, 150, 175, 200)
"""Steps of the text size, in percent."""


def window_commands(window: "MainWindow") -> tuple[Command, ...]:
    """Pages, list, window, and those of each page that is built later."""
    pages = tuple(_go(window, entry) for entry in PAGES)
    of_pages = tuple(_on_page(window, entry, command) for entry in PAGES for command in entry.commands)
    return (*pages, *_list_commands(window), *_window_commands(window), *of_pages)


def _go(window: "MainWindow", entry: PageEntry) -> Command:
    return Command(
        f"page.{entry.id}", entry.title, entry.key, lambda: window.open_page(entry.id), in_text=True, group=tr("Pages")
    )


def _on_page(window: "MainWindow", entry: PageEntry, command: PageCommand) -> Command:
    return Command(
        command.id,
        command.text,
        command.key,
        lambda: getattr(window.page(entry.id), command.method)(),
        in_text=command.in_text,
        group=entry.title,
        page=entry.id,
    )


def _list_commands(window: "MainWindow") -> tuple[Command, ...]:
    def task(name: str) -> None:
        window.open_page(PROSPECTS, About(task=name))

    return (
        Command("list.add", tr("Add a prospect"), "Ctrl+N", lambda: task("add"), in_text=True, group=tr("List")),
        Command("list.import", tr("Import a list"), "Ctrl+O", lambda: task("import"), in_text=True, group=tr("List")),
        Command(
            "list.export", tr("Export the list"), "Ctrl+Shift+E", lambda: task("export"), in_text=True, group=tr("List")
        ),
        Command("list.sample", tr("Add the sample list"), "", lambda: task("add_sample"), group=tr("List")),
        Command("list.no_sample", tr("Remove the sample list"), "", lambda: task("remove_sample"), group=tr("List")),
    )


def _window_commands(window: "MainWindow") -> tuple[Command, ...]:
    from_now = window.context

    def left() -> None:
        window.companion.dock(right=False)

    def right() -> None:
        window.companion.dock(right=True)

    return (
        Command("window.undo", tr("Undo the last step"), "Ctrl+Z", from_now.undo, group=tr("Window")),
        Command(
            "window.find", tr("Find or do anything"), "Ctrl+K", lambda: find(window), in_text=True, group=tr("Window")
        ),
        Command("window.keys", tr("Show the keys"), "F1", lambda: show_keys(window), in_text=True, group=tr("Window")),
        Command(
            "window.larger",
            tr("Larger text"),
            "Ctrl++",
            lambda: resize_text(window, up=True),
            in_text=True,
            group=tr("Window"),
            more_keys=("Ctrl+=",),
        ),
        Command(
            "window.smaller",
            tr("Smaller text"),
            "Ctrl+-",
            lambda: resize_text(window, up=False),
            in_text=True,
            group=tr("Window"),
        ),
        Command(
            "window.theme", tr("Switch between light and dark"), "", lambda: switch_theme(window), group=tr("Window")
        ),
        # Not with arrows: most desktops change the workspace with those.
        Command("window.dock_left", tr("Stand at the left edge"), "Ctrl+Alt+,", left, may_place, True, tr("Window")),
        Command("window.dock_right", tr("Stand at the right edge"), "Ctrl+Alt+.", right, may_place, True, tr("Window")),
        Command(
            "window.tour", tr("Take the tour: one call, two minutes"), "", lambda: tour(window), group=tr("Window")
        ),
        Command(
            GO_ON,
            tr("Close the problem that is shown"),
            "F4",
            window.notices.go_on,
            lambda: not window.notices.problem.isHidden(),
            in_text=True,
            group=tr("Window"),
        ),
        Command("window.backup", tr("Back up now"), "", lambda: back_up(window), group=tr("Window")),
        Command("window.quit", tr("Quit"), "Ctrl+Q", window.window().close, in_text=True, group=tr("Window")),
    )


def find(window: "MainWindow") -> None:
    # Built when it is asked for: the start pays only for the desk.
    from coachdesk.ui.palette import Palette  # noqa: PLC0415

    window.open_sheet(Palette(window.context))


def show_keys(window: "MainWindow") -> None:
    # Built when it is asked for: the start pays only for the desk.
    from coachdesk.ui.keys import KeyPage  # noqa: PLC0415

    window.open_sheet(KeyPage(window.context))


def tour(window: "MainWindow") -> None:
    """The guided call, from its first line; with nobody on the list it brings the sample list along."""
    # Built when it is asked for: the start pays only for the desk.
    from coachdesk.ui.tour import Tour  # noqa: PLC0415

    def begin(count: int) -> None:
        if not count:
            window.context.do(lambda desk: desk.load_sample())
        (window.findChild(Tour) or Tour(window)).start()

    window.context.do(lambda desk: desk.count_prospects(), begin)


def resize_text(window: "MainWindow", *, up: bool) -> None:
    """The next larger or smaller text size; at the end nothing happens."""
    settings = window.context.settings
    ahead = [s for s in SIZES if s > settings.text_size] if up else [s for s in SIZES if s < settings.text_size]
    if ahead:
        window.context.change_setting("text_size", ahead[0] if up else ahead[-1])


def switch_theme(window: "MainWindow") -> None:
    window.context.change_setting("theme", "light" if window.context.theme.dark else "dark")


def back_up(window: "MainWindow") -> None:
    window.context.do(
        lambda desk: desk.backup(),
        lambda path: window.context.say(tr("A checked backup was saved as {name}", name=path.name)),
    )
