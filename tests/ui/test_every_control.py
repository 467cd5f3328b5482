"""Every control of every page and sheet has a name for those who hear it and a place in the tab order."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from tests.ui.bench import Bench, MakeBench
from tests.ui.fake_desk import NOW, FakeDesk, contact_list, people, person

from coachdesk.model.ids import OutcomeId, ProspectId
from coachdesk.ui.context import About
from coachdesk.ui.forget import ask_to_forget
from coachdesk.ui.history.panel import HistorySheet
from coachdesk.ui.pages import PAGES
from coachdesk.ui.playbook.page import PlaybookPage
from coachdesk.ui.prospects.form import ProspectSheet
from coachdesk.ui.prospects.importing import ImportSheet
from coachdesk.ui.release import release_person

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QTextEdit, QAbstractItemView)

TARGETS = (QAbstractButton, QLineEdit, QComboBox, QSpinBox)
LEAST_TARGET = 24
"""Width and height in pixels that WCAG 2.2 asks of anything that is pressed (2.5.8)."""

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


@pytest.fixture(params=[False, True], ids=["narrow", "wide"])
def any_bench(request: pytest.FixtureRequest, make_bench: MakeBench) -> Bench:
    desk = FakeDesk(people(5))
    desk.add_callback(ProspectId("p1"), at=NOW)
    return make_bench(desk=desk, wide=request.param)


def controls(window: QWidget) -> Iterator[QWidget]:
    """What can be seen and worked."""
    for kind in CONTROLS:
        for widget in window.findChildren(kind):
            own = isinstance(widget.parent(), QComboBox | QSpinBox) or isinstance(widget, QScrollBar | QHeaderView)
            if widget.isVisible() and widget.isEnabled() and not own:
                yield widget


def reachable(window: QWidget) -> set[int]:
    """What Tab comes to."""
    found, widget = set(), window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.add(id(widget))
        widget = widget.nextInFocusChain()
    return found


def climbs(window: QWidget) -> list[str]:
    """Where Tab goes up in a column: to something that stands wholly above what it came from."""
    order, widget = [], window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            order.append(widget)
        widget = widget.nextInFocusChain()
    return [
        f"from {described(before)} up to {described(after)}"
        for before, after in pairwise(w for w in order if window.isAncestorOf(w))
        if is_above(after, before) and scrolls_in(before) is scrolls_in(after)
    ]


def is_above(upper: QWidget, lower: QWidget) -> bool:
    first, then = place_of(upper), place_of(lower)
    return first.bottom() < then.top() and first.left() < then.right() and then.left() < first.right()


def scrolls_in(widget: QWidget) -> QWidget | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def small_targets(found: list[QWidget]) -> list[str]:
    """What is smaller than 24 px, and has another target within the 24 px round its middle (WCAG 2.2, 2.5.8)."""
    targets = [w for w in found if isinstance(w, TARGETS)]
    small = [w for w in targets if min(w.width(), w.height()) < LEAST_TARGET]
    rooms = {id(w): room(w) for w in small}
    return [
        described(w)
        for w in small
        if any(rooms[id(w)].intersects(rooms.get(id(other), place_of(other))) for other in targets if other is not w)
    ]


def room(widget: QWidget) -> QRect:
    place = QRect(0, 0, LEAST_TARGET, LEAST_TARGET)
    place.moveCenter(place_of(widget).center())
    return place


def described(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} “{widget.accessibleName() or text}” in {type(widget.parentWidget()).__name__}"


@pytest.mark.parametrize("place", PLACES)
def test_every_control_has_a_name_of_its_own_and_a_place_in_the_tab_order(any_bench: Bench, place: str) -> None:
    PLACES[place](any_bench)
    window = any_bench.window
    found = list(controls(window))
    assert found
    nameless = [described(w) for w in found if not w.accessibleName().strip()]
    assert not nameless, f"without a name: {nameless}"
    by_key = reachable(window)
    QApplication.processEvents()
    up = climbs(window.sheet or window)
    assert not up, f"Tab does not read down: {up}"
    # The results of the palette are worked from its field.
    lost = [described(w) for w in found if id(w) not in by_key and w.accessibleName() != "Results"]
    assert not lost, f"not in the tab order: {lost}"
    names = [w.accessibleName() for w in controls(window.sheet or window)]
    assert sorted(set(names)) == sorted(names), "two controls of one place have the same name"
    guessing = [described(w) for w in window.findChildren(QLabel) if w.textFormat() != Qt.TextFormat.PlainText]
    assert not guessing, f"labels that guess markup: {guessing}"
    small = small_targets(found)
    assert not small, f"too small to hit: {small}"
    QApplication.processEvents()
    # A part shown before it has its place is a window of its own for a moment, and takes the focus away.
    assert QApplication.activeWindow() is window


def test_sliders_are_never_the_only_way(any_bench: Bench) -> None:
    for entry in PAGES:
        any_bench.window.open_page(entry.id)
    sliders = [s for s in any_bench.window.findChildren(QAbstractSlider) if not isinstance(s, QScrollBar)]
    assert sliders == []


def test_the_tab_order_comes_back_to_where_it_began(bench: Bench) -> None:
    bench.context.do(lambda desk: desk.record(OutcomeId("voicemail")))
    seen, widget = [], bench.window.nextInFocusChain()
    while widget is not None and widget is not bench.window:
        seen.append(widget)
        widget = widget.nextInFocusChain()
    assert len(seen) == len({id(w) for w in seen})
