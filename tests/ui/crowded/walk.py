"""Walks through every page and sheet of a window that is full: letters twice as large, a problem, a toast, long names.

Not collected with the other tests: ``test_crowded`` runs it in processes of their own, one in each language.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QScrollArea, QWidget
from tests.ui.bench import Bench, MakeBench
from tests.ui.fake_desk import NOW, FakeDesk, people
from tests.ui.painted import Watch, watch
from tests.ui.places import walk

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.ids import ProspectId
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.toast import Toast

__all__ = ["watch"]

FIRST, LAST = "Maximiliane", "Schmidt-Rottluff von Hohenzollern-Sigmaringen"
FIRM = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk Beamtengesellschaft"
PROBLEM = WorldError(
    "No softphone took the number +353 1 555 0100. Nothing was dialled. Dial it by hand, or choose a softphone.",
    code="no_softphone",
)
DATA = ("@", "finance-us.csv", f"{FIRST} {LAST}", FIRM)
"""What comes from files may be cut in a row of a list: it stands whole where it is opened."""
SEEN = 24
"""The least height of what scrolls, in pixels."""
TURNS = 5
"""Of the event loop, until layouts inside layouts have found their sizes."""


@pytest.fixture
def crowded(make_bench: MakeBench, watch: Watch) -> Bench:
    who = [replace(one) for one in people(5)]
    who[0] = replace(who[0], first_name=FIRST, last_name=LAST, company=FIRM)
    desk = FakeDesk(tuple(who))
    desk.add_callback(ProspectId("p1"), at=NOW)
    bench = make_bench(desk=desk)
    bench.window.resize(380, 720)
    bench.context.theme.set_look(text_size=200, reduce_motion=True)
    return bench


def test_nothing_is_cut_and_nothing_out_of_reach(crowded: Bench, watch: Watch) -> None:
    window = crowded.window
    wrong: list[str] = []
    for place in walk(crowded):
        top = window.sheet.card if window.sheet else window
        # A sheet lies over what is told.
        for told in ("nothing",) if window.sheet else ("nothing", "a problem", "a toast"):
            tell(crowded, told)
            for _ in range(TURNS):
                QApplication.processEvents()
            watch.look(window)
            cut = [f"“{text}” is cut" for text in watch.cut if not any(part in text for part in DATA)]
            found = (*cut, *out_of_reach(top, window), *covered(top, window), *pressed(top), *half_hints(top))
            wrong += [f"{place}, {told} told: {what}" for what in found]
    assert not wrong, "\n".join(wrong)


def tell(bench: Bench, told: str) -> None:
    """A problem above the page, or a toast, and not both."""
    bench.window.notices.problem.put_away()
    for toast in bench.window.findChildren(Toast):
        toast.hide()
    if told == "a problem":
        bench.context.problem(PROBLEM)
        bench.failed.clear()
    elif told == "a toast":
        bench.context.say(tr("The voice could not be started. Nothing else is lost.") + f" {FIRST} {LAST}", True)


def controls(top: QWidget) -> Iterator[QWidget]:
    for widget in top.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox) and widget.isVisible() and widget.isEnabled():
            yield widget


def out_of_reach(top: QWidget, window: QWidget) -> Iterator[str]:
    yield from (f"{name(widget)} {why}" for widget in controls(top) if (why := why_out_of_reach(widget, window)))


def why_out_of_reach(widget: QWidget, window: QWidget) -> str:
    """Why this can't be seen and can't be brought into sight either; '' where it can."""
    if min(widget.width(), widget.height()) < SEEN / 2:
        return f"has no room: {widget.width()} x {widget.height()}"
    rect, at = QRect(widget.rect()), widget
    while at is not window:
        parent = at.parentWidget()
        assert parent is not None
        rect.translate(at.pos())
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is parent:
            if parent.height() < SEEN:
                return f"scrolls in {parent.height()} px"
            # Up and down it can be brought into sight.
            rect = QRect(rect.left(), 0, rect.width(), min(rect.height(), parent.height()))
        if rect.intersected(parent.rect()) != rect:
            return f"is cut: {rect.getRect()} in {parent.width()} x {parent.height()}"
        at = parent
    return ""


def covered(top: QWidget, window: QWidget) -> Iterator[str]:
    """What lies below something else; a toast goes with a click, and by itself."""
    for widget in controls(top):
        centre = widget.rect().center()
        over = window.childAt(widget.mapTo(window, centre)) if widget.visibleRegion().contains(centre) else None
        if over is None or over is widget or widget.isAncestorOf(over) or isinstance(over, Toast):
            continue
        yield f"{name(widget)} lies below {name(over)}"


def pressed(top: QWidget) -> Iterator[str]:
    """Words that have less room than they take, and no ellipsis."""
    for label in top.findChildren(PlainLabel):
        if not label.isVisible() or not label.text():
            continue
        wanted = label.heightForWidth(label.width())
        if label.hasHeightForWidth() and label.height() + 2 < wanted:
            yield f"“{label.text()}” has {label.height()} of {wanted} px"
        whole = label._wrap or label._elide is not Qt.TextElideMode.ElideNone
        if not whole and label.natural_width() > label.width() + 1:
            yield f"“{label.text()}” takes {label.natural_width()} of {label.width()} px"


def half_hints(top: QWidget) -> Iterator[str]:
    for field in top.findChildren(QLineEdit):
        wanted = field.fontMetrics().horizontalAdvance(field.placeholderText())
        if field.isVisible() and not field.text() and wanted > field.width() - 4:
            yield f"“{field.placeholderText()}” takes {wanted} of {field.width() - 4} px"


def name(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName()[:50]}”"
