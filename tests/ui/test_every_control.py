"""Every control of every page and sheet has a name for those who hear it and a place in the tab order."""

from collections.abc import Iterator
from itertools import pairwise

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
from tests.ui.places import walk, walked

from coachdesk.model.ids import OutcomeId
from coachdesk.ui.pages import PAGES

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QTextEdit, QAbstractItemView)

TARGETS = (QAbstractButton, QLineEdit, QComboBox, QSpinBox)
LEAST_TARGET = 24
"""Width and height in pixels that WCAG 2.2 asks of anything that is pressed (2.5.8)."""


@pytest.fixture(params=[False, True], ids=["narrow", "wide"])
def any_bench(request: pytest.FixtureRequest, make_bench: MakeBench) -> Bench:
    return walked(make_bench, wide=request.param)


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
    near = first.left() < then.right() and then.left() < first.right()
    return first.bottom() < then.top() and near


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


def by_arrows(widget: QWidget) -> bool:
    """What Tab passes over by intention: the results of the palette are worked from its field, and of several buttons
    of which one is chosen Tab comes to that one."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return widget.accessibleName() == "Results" or (group is not None and group.exclusive())


def described(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} “{widget.accessibleName() or text}” in {type(widget.parentWidget()).__name__}"


def test_every_control_has_a_name_of_its_own_and_a_place_in_the_tab_order(any_bench: Bench) -> None:
    window = any_bench.window
    for place in walk(any_bench):
        found = list(controls(window))
        assert found, place
        nameless = [described(w) for w in found if not w.accessibleName().strip()]
        assert not nameless, f"without a name: {nameless} ({place})"
        (window.sheet or window).focusNextPrevChild(True)
        by_key = reachable(window)
        up = climbs(window.sheet or window)
        assert not up, f"Tab does not read down: {up} ({place})"
        lost = [described(w) for w in found if id(w) not in by_key and not by_arrows(w)]
        assert not lost, f"not in the tab order: {lost} ({place})"
        names = [w.accessibleName() for w in controls(window.sheet or window)]
        assert sorted(set(names)) == sorted(names), f"two controls of one place have the same name ({place})"
        guessing = [described(w) for w in window.findChildren(QLabel) if w.textFormat() != Qt.TextFormat.PlainText]
        assert not guessing, f"labels that guess markup: {guessing} ({place})"
        small = small_targets(found)
        assert not small, f"too small to hit: {small} ({place})"
        # A part shown before it has its place is a window of its own for a moment, and takes the focus away.
        assert QApplication.activeWindow() is window, place


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
