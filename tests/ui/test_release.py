"""Lifting a do-not-call: one sheet for a person and for an entry of the list, also in the narrow window."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from tests.ui.bench import CTRL, Bench
from tests.ui.fake_desk import person

from coachdesk.ui.release import ReleaseSheet, release_person


def opened(bench: Bench, name: str = "Siobhan") -> ReleaseSheet:
    bench.desk.people["p0"] = stopped = replace(person(0), first_name=name, do_not_call=True)  # type: ignore[index]
    bench.context.open_sheet(release_person(bench.context, stopped))
    return bench.sheet(ReleaseSheet)


def test_ctrl_enter_lifts_it_with_the_reason_typed(bench: Bench) -> None:
    opened(bench)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert not bench.no_sheet(), "without a reason nothing is lifted"
    bench.type("They wrote and asked for a call")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.no_sheet()
    assert not bench.desk.people["p0"].do_not_call  # type: ignore[index]


def test_in_the_narrow_window_the_card_is_as_high_as_its_broken_lines(bench: Bench) -> None:
    bench.window.resize(380, 640)
    sheet = opened(bench, name="Wolfeschlegelsteinhausenbergerdorff " * 6)
    area = sheet.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() == 0, "all of it is in sight"
    assert sheet.card.height() <= sheet.height() - 16
